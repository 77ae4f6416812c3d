//! For each law that the company lives under, a profile of law is attached.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::legal::scope::{Scope, code, named};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "jurisdiction-without-profile",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- svod.yaml
# …
title: Стандарты
profiles: [essentials]
company: {name: Дом, legal_name: Дом, address: Тверь, jurisdictions: [ru]}
"#,
    good: r#"
--- svod.yaml
# …
title: Стандарты
profiles: [essentials, ru-consumer-goods]
company: {name: Дом, legal_name: Дом, address: Тверь, jurisdictions: [ru]}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let scope = Scope::of(handbook);
    let known = handbook.known_profiles();
    for (jurisdiction, place) in named(handbook) {
        if scope.serves(jurisdiction.value) {
            continue;
        }
        let code = code(jurisdiction.value);
        let prefix = format!("{code}-");
        let profiles: Vec<&str> =
            known.iter().copied().filter(|name| name.starts_with(&prefix)).collect();
        let finding = RULE.at(place).with("jurisdiction", code);
        report.add(finding.with("profiles", profiles.join(", ")));
    }
}
