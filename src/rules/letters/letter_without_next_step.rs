//! A letter tells what happens next: what the house will do, what the reader may do, or by when.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::kinds::letter::Category;
use crate::language::letters::Topic;
use crate::rules::letters::said::spoken_of;
use crate::rules::letters::{apology_without_remedy, missing_letter_part};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "letter-without-next-step",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: Заказ принят
signature: service
---
Здравствуйте!

Ваш заказ принят и собирается на складе.

С уважением,
"#,
    good: r#"
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: Заказ принят
signature: service
---
Здравствуйте!

Ваш заказ принят и собирается на складе. Дату доставки назовём завтра до 18:00.

С уважением,
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Letter(letter) = &document.content else { continue };
        let Some(category) = letter.category.spanned() else { continue };
        // Thanks ask for nothing, and information may be all that there is to say. What comes after
        // a refusal or an apology, rules of their own know better.
        let is_complete =
            matches!(category.value, Category::Thanks | Category::Information | Category::Reject);
        if is_complete
            || missing_letter_part::is_broken(document, letter)
            || apology_without_remedy::sorry(handbook, document, letter).is_some()
        {
            continue;
        }
        let spoken = spoken_of(handbook, document, letter);
        if !spoken.contains(&Topic::NextStep) && !spoken.contains(&Topic::When) {
            report.add(RULE.at(document.place()));
        }
    }
}
