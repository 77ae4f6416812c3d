//! What may be given to a customer has a cost that is known.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::complaints::Measure;
use crate::rules::complaints::matrix::procedures;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "remedy-without-cost",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
remedies:
  - {name: Замена, measure: replacement, lead_time: 3 working-day, priority_over_orders: true}
"#,
    good: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
remedies:
  - {name: Замена, measure: replacement, cost: доставка и новая деталь, lead_time: 3 working-day, priority_over_orders: true}
  - {name: Извинение, measure: apology}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, complaints) in procedures(handbook) {
        let remedies = complaints.remedies.get().into_iter().flat_map(|remedies| &remedies.0);
        for remedy in remedies.filter(|remedy| remedy.value.cost.is_absent()) {
            // Words cost nothing.
            if remedy.value.measure.get() == Some(&Measure::Apology) {
                continue;
            }
            let name = remedy.value.name.spanned();
            let span = name.map_or(remedy.span, |name| name.span);
            let name = name.map_or("", |name| name.value.as_str());
            report.add(RULE.at(document.at(span)).with("remedy", name));
        }
    }
}
