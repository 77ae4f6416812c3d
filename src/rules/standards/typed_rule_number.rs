//! Numbers are the book's own: whoever types one by hand sends readers astray with the next
//! chapter.

use crate::findings::Level;
use crate::language::numbered::{may_have_number, typed};
use crate::rules::open::{Open, Signs};
use crate::rules::passages::Voice;
use crate::rules::standards::titles::bearer;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "typed-rule-number",
    level: Level::Warning,
    check: None,
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

pub(in crate::rules) fn look(open: &Open<'_, '_>, report: &mut Report) {
    let Open { handbook, document, .. } = open;
    // The history of the book may speak of the numbers of its day.
    if document.is_retired() || matches!(document.kind.name, "governance" | "legal") {
        return;
    }
    for passage in open.passages(Signs::NUMBERED.and(Signs::DIGIT)) {
        let is_ours = !matches!(passage.voice, Voice::Client | Voice::Bad);
        if !is_ours || !may_have_number(passage.raw()) {
            continue;
        }
        for typed in typed(passage.reading(), document.language) {
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
