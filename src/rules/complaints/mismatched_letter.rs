//! The letter that answers a complaint is of the kind that the procedure wants it for.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::kinds::letter::Category;
use crate::rules::complaints::matrix::procedures;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "mismatched-letter",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
response: {within: 5 working-day, letters: {reject: answer}}
--- letters/answer.md
---
# …
title: Жалоба удовлетворена
category: accept
---
Здравствуйте!

Вы правы, стол приехал с царапиной. Мастер будет у вас в четверг, 5 марта, и уберёт её.

С уважением,
"#,
    good: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
response: {within: 5 working-day, letters: {accept: answer}}
--- letters/answer.md
---
# …
title: Жалоба удовлетворена
category: accept
---
Здравствуйте!

Вы правы, стол приехал с царапиной. Мастер будет у вас в четверг, 5 марта, и уберёт её.

С уважением,
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, complaints) in procedures(handbook) {
        let Some(letters) = complaints.response.get().and_then(|part| part.letters.get()) else {
            continue;
        };
        let wanted = [
            ("accept", Category::Accept, &letters.accept),
            ("partly", Category::Partly, &letters.partly),
            ("reject", Category::Reject, &letters.reject),
            ("holding", Category::Holding, &letters.holding),
        ];
        for (name, wanted, letter) in wanted {
            let Some(id) = letter.spanned() else { continue };
            let Some(other) = handbook.document(id.value.as_str()) else { continue };
            let Content::Letter(own) = &other.content else { continue };
            let Some(category) = own.category.spanned().filter(|own| own.value != wanted) else {
                continue;
            };
            if is_of_complaints(category.value) {
                let finding = RULE.at(document.at(id.span)).with("wanted", name);
                let text =
                    handbook.sources.text(other.at(category.span)).trim_matches('"').to_owned();
                report.add(
                    finding.with("category", text).related(other.at(category.span), "category"),
                );
            }
        }
    }
}

/// Whether a letter of the kind answers a complaint; one of another kind may well serve two ends.
fn is_of_complaints(category: Category) -> bool {
    matches!(
        category,
        Category::Acknowledgement
            | Category::Accept
            | Category::Partly
            | Category::Reject
            | Category::Holding
    )
}
