//! A link does not lead out of the project, where the reader of the handbook cannot follow.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::references::targets;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "outside-link",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- pages/about.md
# О нас

Продаём мебель. Подробнее — [в приказе](../../orders/order-12.md).
"#,
    good: r#"
--- pages/about.md
# О нас

Продаём мебель. Подробнее — [в приветствии](../standards/greeting.md).
--- standards/greeting.md
# Приветствие

Здороваемся первыми, называем компанию и спрашиваем, чем помочь.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in &handbook.documents {
        let links = targets::links(handbook, document).into_iter();
        for link in links.chain(targets::images(handbook, document)) {
            if link.leads_out(&document.path) {
                report.add(RULE.at(document.at(link.span)).with("path", link.target.as_str()));
            }
        }
    }
}
