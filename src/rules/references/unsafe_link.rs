//! A link or a picture has an address that a handbook may open: of the web, of mail, of the
//! telephone. Any other could run a program or read a file of whoever clicks.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::references::targets;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "unsafe-link",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- pages/about.md
# О нас

Продаём мебель и собираем её сами. Подробнее — [в приказе](file:///C:/приказ.docx).
"#,
    good: r#"
--- pages/about.md
# О нас

Продаём мебель и собираем её сами. Подробнее — [на сайте](https://example.ru/).
"#,
};

/// What runs or embeds something instead of leading anywhere.
const RUNNING: [&str; 4] = ["javascript", "vbscript", "data", "blob"];

fn check(handbook: &Handbook, report: &mut Report) {
    for document in &handbook.documents {
        for link in targets::unsafe_ones(handbook, document) {
            let Some((scheme, _)) = link.target.split_once(':') else { continue };
            let scheme = scheme.to_lowercase();
            let variant = match scheme.as_str() {
                "file" => "file",
                drive if drive.chars().count() == 1 => "file",
                running if RUNNING.contains(&running) => "running",
                _ => "",
            };
            let finding = RULE.at(document.at(link.span)).variant(variant).with("scheme", scheme);
            report.add(finding);
        }
    }
}
