//! A subject can be read whole in a list of letters.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "long-subject",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: Мы получили ваш заказ, уже начали его собирать и очень скоро сообщим вам дату доставки
signature: service
---
Здравствуйте!

Заказ собираем, о дате доставки сообщим завтра.

С уважением,
"#,
    good: r#"
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: Заказ принят, дату доставки сообщим завтра
signature: service
---
Здравствуйте!

Заказ собираем, о дате доставки сообщим завтра.

С уважением,
"#,
};

/// What mail programs show, and what a telephone shows of it.
const LONGEST: usize = 78;
const ON_A_TELEPHONE: usize = 60;

fn check(handbook: &Handbook, report: &mut Report) {
    for document in &handbook.documents {
        let Content::Letter(letter) = &document.content else { continue };
        let Some(subject) = letter.subject.spanned() else { continue };
        let example = |slot: &str| letter.placeholders.get(slot)?.value.example.get().cloned();
        let filled = crate::syntax::slots::fill(subject.value.as_str(), &example);
        let count = filled.chars().count();
        let mut finding = RULE.at(document.at(subject.span)).with("count", count);
        if count > LONGEST {
            report.add(finding);
        } else if count > ON_A_TELEPHONE {
            finding.level = Some(Level::Info);
            report.add(finding.variant("telephone"));
        }
    }
}
