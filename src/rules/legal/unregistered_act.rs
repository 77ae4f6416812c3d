//! An act that the handbook cites is in the registry.

use std::collections::BTreeSet;

use crate::findings::Level;
use crate::rules::legal::cited::Cited;
use crate::rules::legal::registry::Registry;
use crate::rules::legal::scope::Scope;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "unregistered-act",
    level: Level::Warning,
    check: None,
    bad: r#"
--- svod.yaml
# …
title: Стандарты
languages: [ru]
profiles: [ru-consumer-goods]
company: {name: Дом, legal_name: Дом, address: Тверь, jurisdictions: [ru]}
--- pages/law.md
# Что говорит закон

Порядок возврата описан в законе № 777-ФЗ, и отступать от него нельзя.
"#,
    good: r#"
--- svod.yaml
# …
title: Стандарты
languages: [ru]
profiles: [ru-consumer-goods]
company: {name: Дом, legal_name: Дом, address: Тверь, jurisdictions: [ru]}
--- pages/law.md
# Что говорит закон

Порядок возврата описан в Законе РФ № 2300-1, и отступать от него нельзя.
"#,
};

/// Each act is told once a file.
pub(super) fn check(scope: &Scope, registry: &Registry, cited: &[Cited], report: &mut Report) {
    let mut told = BTreeSet::new();
    for cited in cited {
        let is_known = registry.act(&cited.citation.key).is_some();
        let is_meant = scope.reads(cited.citation.family) && !cited.is_historical;
        if is_meant && !is_known && told.insert((cited.place.source, &cited.citation.key)) {
            report.add(RULE.at(cited.place).with("act", cited.written.as_str()));
        }
    }
}
