//! A document has a title: the field, or a heading.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::{Report, Rule};
use crate::syntax::fields::Optional;

pub(crate) static RULE: Rule = Rule {
    name: "missing-title",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- pages/about.md
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
    good: r#"
--- pages/about.md
# О нас

Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    if handbook.is_plain() {
        return;
    }
    for document in &handbook.documents {
        let text = &handbook.sources.get(document.source).text;
        let is_there = document.is_readable && !text.trim().is_empty();
        let is_named = document.title.as_deref().is_some_and(|title| !title.trim().is_empty());
        if is_there && !is_named && !matches!(document.envelope.title, Optional::Malformed(_)) {
            report.add(RULE.at(document.place()).with("path", document.path.as_str()));
        }
    }
}
