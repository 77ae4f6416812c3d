//! A relative link leads to a file, and to a heading that the file has.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::language::nearest;
use crate::rules::references::targets;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "broken-link",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- pages/about.md
# О нас

Продаём мебель. Подробнее — [в приветствии](../standards/greting.md).
"#,
    good: r#"
--- pages/about.md
# О нас

Продаём мебель. Подробнее — [в приветствии](../standards/greeting.md#телефон).
--- standards/greeting.md
# Приветствие

## Телефон

Здороваемся первыми, называем компанию и спрашиваем, чем помочь.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in &handbook.documents {
        for link in targets::links(handbook, document) {
            let place = document.at(link.span);
            let Some(path) = link.path(&document.path) else { continue };
            if !targets::is_there(handbook, &path) {
                let files = handbook.documents.iter().map(|document| document.path.as_str());
                let finding = RULE.at(place).with("path", path.as_str());
                report.add(finding.near(nearest(path.as_str(), files)));
            } else if let Some(anchor) = link.missing_anchor(handbook, &path) {
                let finding = RULE.at(place).variant("anchor").with("anchor", anchor);
                report.add(finding.with("path", path.as_str()));
            }
        }
    }
}
