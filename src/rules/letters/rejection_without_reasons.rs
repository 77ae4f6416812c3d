//! A refusal says why, and who may look at the case next.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::kinds::letter::Category;
use crate::language::letters::Topic;
use crate::rules::letters::missing_letter_part;
use crate::rules::letters::said::spoken_of;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "rejection-without-reasons",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- letters/no.md
---
title: Отказ
category: reject
subject: Ответ на вашу жалобу
signature: service
---
Здравствуйте!

Мы рассмотрели вашу жалобу. Удовлетворить её не можем. Напишите, если остались вопросы.

С уважением,
"#,
    good: r#"
--- letters/no.md
---
title: Отказ
category: reject
subject: Ответ на вашу жалобу
signature: service
---
Здравствуйте!

Мы рассмотрели вашу жалобу. Удовлетворить её не можем: осмотр показал след горячей посуды, а гарантия покрывает брак. Если вы не согласны, ответьте до 31 марта, дело пересмотрит директор. Можно обратиться и в Роспотребнадзор.

С уважением,
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Letter(letter) = &document.content else { continue };
        let Some(category) = letter.category.spanned() else { continue };
        if category.value != Category::Reject || missing_letter_part::is_broken(document, letter) {
            continue;
        }
        let spoken = spoken_of(handbook, document, letter);
        let finding = RULE.at(document.at(category.span));
        match (spoken.contains(&Topic::Reason), spoken.contains(&Topic::Instance)) {
            (true, true) => {}
            (false, true) => report.add(finding.variant("reasons")),
            (true, false) => report.add(finding.variant("instance")),
            (false, false) => report.add(finding),
        }
    }
}
