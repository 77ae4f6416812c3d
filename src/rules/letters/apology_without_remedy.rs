//! A reply to a complaint that says sorry also says what is done, why it happened and by when.

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::letter::{Category, Letter};
use crate::language::letters::{Topic, apology};
use crate::rules::letters::said::{said, spoken_of};
use crate::rules::{Report, Rule};
use crate::source::Place;

pub(crate) static RULE: Rule = Rule {
    name: "apology-without-remedy",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- letters/sorry.md
---
title: Извинение за опоздание
category: apology
subject: Простите за опоздание
signature: service
---
Здравствуйте!

Машина пришла к вам на день позже. Приносим свои извинения. Ваше мнение очень важно для нас, пишите нам ещё.

С уважением,
"#,
    good: r#"
--- letters/sorry.md
---
title: Извинение за опоздание
category: apology
subject: Простите за опоздание
signature: service
---
Здравствуйте!

Машина пришла к вам на день позже, потому что мы перепутали адреса. Простите нас. Деньги за доставку вернём на карту до 21 марта.

С уважением,
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Letter(letter) = &document.content else { continue };
        let Some(place) = sorry(handbook, document, letter) else { continue };
        let spoken = spoken_of(handbook, document, letter);
        let needed = needed(letter.category.get().copied()).iter();
        let lacks = needed.filter(|(topic, _)| !spoken.contains(topic));
        let lacks: Vec<&str> = lacks.map(|(_, name)| *name).collect();
        if !lacks.is_empty() {
            report.add(RULE.at(place).with("lacks", lacks.join("-")));
        }
    }
}

/// Where a reply to a complaint says that it is sorry, if it is one and does.
pub(super) fn sorry(handbook: &Handbook, document: &Document, letter: &Letter) -> Option<Place> {
    if needed(letter.category.get().copied()).is_empty() {
        return None;
    }
    said(handbook, document, letter).into_iter().find_map(|text| {
        let words = apology(&text.words, document.language)?;
        Some(text.place(handbook, document, words))
    })
}

/// What an apology of a category comes with. An acknowledgement needs only a day, a letter that says
/// that more time is needed only why and until when; a refusal has a rule of its own.
fn needed(category: Option<Category>) -> &'static [(Topic, &'static str)] {
    const ALL: &[(Topic, &str)] =
        &[(Topic::Remedy, "what"), (Topic::Reason, "why"), (Topic::When, "when")];
    match category {
        Some(Category::Apology | Category::Accept | Category::Partly) => ALL,
        Some(Category::Holding) => &ALL[1..],
        Some(Category::Acknowledgement) => &ALL[2..],
        _ => &[],
    }
}
