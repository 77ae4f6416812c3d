//! Numbers are the book's own: whoever types one by hand sends readers astray with the next
//! chapter.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::language::numbered::{may_have_number, typed};
use crate::rules::passages::{Voice, passages};
use crate::rules::standards::titles::bearer;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "typed-rule-number",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- pages/about.md
# О нас

Если разговор не получился, отступите на шаг, как сказано в правиле № 35.
"#,
    good: r#"
--- pages/about.md
# О нас

Если разговор не получился, отступите на шаг, как сказано в [[step-back]].
--- protocols/step-back.yaml
# …
title: Шаг назад
steps: [{title: Отступите, do: [извинитесь]}, {title: Остыньте, do: [отдохните]}]
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        // The history of the book may speak of the numbers of its day.
        if matches!(document.kind.name, "governance" | "legal") {
            continue;
        }
        for passage in passages(handbook, document, &may_have_number) {
            if matches!(passage.voice, Voice::Client | Voice::Bad) {
                continue;
            }
            for typed in typed(&passage.words, document.language) {
                let title = typed.title.map(|title| &passage.words[title]);
                let named = title.map(|title| bearer(handbook, title, document.language));
                // A title that nothing bears is stale, and a rule of its own.
                if named.is_some_and(|named| named.is_none()) {
                    continue;
                }
                let place = passage.place(handbook, document, typed.range.clone());
                let finding = RULE.at(place).with("words", &passage.words[typed.range]);
                report.add(match named.flatten() {
                    Some(target) => finding.near(Some(&target.id)),
                    None => finding,
                });
            }
        }
    }
}
