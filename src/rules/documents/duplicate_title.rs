//! Two documents of one kind do not share a title.

use std::collections::BTreeMap;

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::language::Language;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "duplicate-title",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- pages/about.md
# О нас

Продаём и собираем мебель, отвечаем за каждый шаг до двери.
--- pages/company.md
# О нас

Работаем с 2009 года, собрали мебель в четырёх тысячах квартир.
"#,
    good: r#"
--- pages/about.md
# О нас

Продаём и собираем мебель, отвечаем за каждый шаг до двери.
--- pages/company.md
# История компании

Работаем с 2009 года, собрали мебель в четырёх тысячах квартир.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let mut first: BTreeMap<(&str, Language, String), &Document> = BTreeMap::new();
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Some(title) = document.title.as_deref() else { continue };
        let title = title.trim().to_lowercase();
        if title.is_empty() {
            continue;
        }
        let key = (document.kind.name, document.language, title);
        if let Some(other) = first.get(&key) {
            let finding = RULE.at(document.place()).with("title", document.name());
            report.add(finding.related(other.place(), "first"));
        } else {
            first.insert(key, document);
        }
    }
}
