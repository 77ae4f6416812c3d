//! The weights of a scorecard make a hundred.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::rules::{Report, Rule};
use crate::source::Spanned;
use crate::syntax::fields::Required;

pub(crate) static RULE: Rule = Rule {
    name: "weights-not-100",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scorecards/call.yaml
# …
title: Оценка звонка
blocks:
  - {name: Начало, weight: 40, items: [{question: Снял трубку, external: true, weight: 40}]}
  - {name: Разговор, weight: 59, items: [{question: Назвал срок, external: true, weight: 59}]}
"#,
    good: r#"
--- scorecards/call.yaml
# …
title: Оценка звонка
blocks:
  - {name: Начало, weight: 40, items: [{question: Снял трубку, external: true, weight: 40}]}
  - {name: Разговор, weight: 60, items: [{question: Назвал срок, external: true, weight: 100}]}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Scorecard(scorecard) = &document.content else { continue };
        let Some(blocks) = scorecard.blocks.spanned() else { continue };
        let weights: Vec<&Required<f64>> = blocks.value.iter().map(|block| &block.weight).collect();
        if let Some(sum) = wrong_sum(&weights, &[100.0]) {
            let first = weights.iter().find_map(|weight| weight.spanned());
            let span = first.map_or(blocks.span, |weight| weight.span);
            report.add(RULE.at(document.at(span)).with("sum", written(sum)));
        }
        for Spanned { value: block, .. } in &blocks.value.0 {
            let Some(whole) = block.weight.spanned() else { continue };
            let items = block.items.get().into_iter().flat_map(|items| items.iter());
            let weights: Vec<&Required<f64>> = items.map(|item| &item.weight).collect();
            if let Some(sum) = wrong_sum(&weights, &[whole.value, 100.0]) {
                let finding = RULE.at(document.at(whole.span)).variant("items");
                let name = block.name.get().map_or("", |name| name.as_str());
                let finding = finding.with("block", name).with("whole", written(whole.value));
                report.add(finding.with("sum", written(sum)));
            }
        }
    }
}

/// The sum of the weights, if it is none of the wanted ones. Thirds cannot be written out, so a
/// sum of fractions may be off by a tenth a weight.
fn wrong_sum(weights: &[&Required<f64>], wanted: &[f64]) -> Option<f64> {
    let given: Vec<f64> = weights.iter().filter_map(|weight| weight.get()).copied().collect();
    if given.is_empty() || given.len() < weights.len() {
        return None;
    }
    let sum: f64 = given.iter().sum();
    let has_fraction = given.iter().any(|weight| weight.fract() != 0.0);
    let slack = if has_fraction { given.len() as f64 * 0.1 } else { 1e-6 };
    let fits = wanted.iter().any(|wanted| (sum - wanted).abs() <= slack + 1e-9);
    (!fits).then_some(sum)
}

fn written(number: f64) -> String {
    format!("{}", (number * 100.0).round() / 100.0)
}
