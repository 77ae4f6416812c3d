//! What the law says was looked up within a year.

use std::collections::BTreeSet;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::value::AsOf;
use crate::rules::legal::cited::Cited;
use crate::rules::legal::registry::{Registry, written};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "stale-registry",
    level: Level::Warning,
    check: None,
    bad: r#"
--- svod.yaml
# …
title: Стандарты
languages: [ru]
profiles: [ru-consumer-goods]
company: {name: Дом, legal_name: Дом, address: Тверь, jurisdictions: [ru]}
--- legal/refund.yaml
id: ru-zpp-22
title: Возврат денег
jurisdiction: ru
act: Закон РФ № 2300-1
article: ст. 22
says: возврат денег
deadline: {value: 10, unit: calendar-day}
as_of: "2025-01"
--- pages/law.md
# Что говорит закон

По ст. 22 Закона РФ № 2300-1 деньги возвращают в течение 10 дней.
"#,
    good: r#"
--- svod.yaml
# …
title: Стандарты
languages: [ru]
profiles: [ru-consumer-goods]
company: {name: Дом, legal_name: Дом, address: Тверь, jurisdictions: [ru]}
--- legal/refund.yaml
id: ru-zpp-22
title: Возврат денег
jurisdiction: ru
act: Закон РФ № 2300-1
article: ст. 22
says: возврат денег
deadline: {value: 10, unit: calendar-day}
as_of: "2026-09"
--- pages/law.md
# Что говорит закон

По ст. 22 Закона РФ № 2300-1 деньги возвращают в течение 10 дней.
"#,
};

pub(super) fn check(
    handbook: &Handbook,
    registry: &Registry,
    cited: &[Cited],
    report: &mut Report,
) {
    let is_stale = |as_of: AsOf| as_of.day.add_months(12).is_some_and(|day| day < handbook.today);
    let mut told = BTreeSet::new();
    for cited in cited {
        let Some(act) = registry.act(&cited.citation.key) else { continue };
        // The entry of the article that is cited, else the act itself.
        let entries: Vec<_> = registry
            .entries
            .iter()
            .filter(|entry| entry.act == act.id)
            .filter(|entry| entry.numbers.iter().any(|number| cited.articles.contains(number)))
            .collect();
        let stale: Vec<_> = match entries.as_slice() {
            [] => vec![(act.as_of, None, act.id.as_str())],
            entries => entries.iter().map(|entry| (entry.as_of, entry.place, &*entry.id)).collect(),
        };
        for (as_of, place, id) in stale.into_iter().filter(|(as_of, ..)| is_stale(*as_of)) {
            if told.insert(id.to_owned()) {
                let finding = RULE.at(place.unwrap_or(cited.place)).with("as-of", written(as_of));
                let finding = finding.with("act", act.name.as_str());
                report.add(match place {
                    Some(_) => finding.related(cited.place, "used"),
                    None => finding,
                });
            }
        }
    }
}
