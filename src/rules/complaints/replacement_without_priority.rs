//! What replaces a thing that was bad leaves before new orders.

use crate::completeness::sells;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::complaints::Measure;
use crate::rules::complaints::matrix::procedures;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "replacement-without-priority",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
remedies:
  - {name: Замена детали, measure: replacement, cost: деталь и рейс, lead_time: 3 working-day}
"#,
    good: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
remedies:
  - {name: Замена детали, measure: replacement, cost: деталь и рейс, lead_time: 3 working-day, priority_over_orders: true}
  - {name: Возврат денег, measure: refund, cost: цена товара}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    if !sells(handbook) {
        return;
    }
    for (document, complaints) in procedures(handbook) {
        let remedies = complaints.remedies.get().into_iter().flat_map(|remedies| &remedies.0);
        for remedy in remedies {
            let is_replacement = remedy.value.measure.get() == Some(&Measure::Replacement);
            let priority = remedy.value.priority_over_orders.spanned();
            if !is_replacement || priority.is_some_and(|priority| priority.value) {
                continue;
            }
            let name = remedy.value.name.spanned();
            let (variant, span) = match priority {
                Some(priority) => ("later", priority.span),
                None => ("", name.map_or(remedy.span, |name| name.span)),
            };
            let name = name.map_or("", |name| name.value.as_str());
            report.add(RULE.at(document.at(span)).variant(variant).with("remedy", name));
        }
    }
}
