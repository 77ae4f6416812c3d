//! The limits of one measure are in one currency.

use std::collections::BTreeMap;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::complaints::Measure;
use crate::kinds::value::Limit;
use crate::rules::complaints::matrix::{cells, procedures};
use crate::rules::{Report, Rule};
use crate::source::Span;

pub(crate) static RULE: Rule = Rule {
    name: "mixed-currency",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
authority:
  - {role: operator, measure: refund, limit: 3000 RUB, per: case}
  - {role: shift-lead, measure: refund, limit: 200 EUR, per: case}
  - {role: director, measure: refund, limit: unlimited, per: case}
"#,
    good: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
authority:
  - {role: operator, measure: refund, limit: 3000 RUB, per: case}
  - {role: shift-lead, measure: refund, limit: 20000 RUB, per: case}
  - {role: director, measure: refund, limit: unlimited, per: case}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, complaints) in procedures(handbook) {
        let mut first: BTreeMap<Measure, (&str, Span)> = BTreeMap::new();
        for cell in cells(complaints) {
            let Limit::Money(_, currency) = cell.limit else { continue };
            let (known, span) = *first.entry(cell.measure).or_insert((currency, cell.span));
            if known != currency {
                let finding = RULE.at(document.at(cell.span)).with("currency", currency.as_str());
                let finding = finding.with("other", known);
                report.add(finding.related(document.at(span), "first"));
            }
        }
    }
}
