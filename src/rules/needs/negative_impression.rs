//! The impression that a norm or a fact leaves is no disappointment.

use crate::findings::{Argument, Finding, Level};
use crate::handbook::Handbook;
use crate::handbook::impression::{Answer, impression};
use crate::kinds::segment::NeedType;
use crate::kinds::value::{Duration, Unit};
use crate::rules::needs::listed::{Listed, needs};
use crate::rules::thresholds::amount::Amount;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "negative-impression",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- clients/new.yaml
# …
kind: segment
name: Новосёлы
needs:
  - text: Знать, когда ответят на письмо
    expectation: {metric: first-reply, value: 2, unit: h, direction: lower-is-better, source: опрос}
    answered_by: [channels.email.thresholds.first-reply]
"#,
    good: r#"
--- clients/new.yaml
# …
kind: segment
name: Новосёлы
needs:
  - text: Знать, когда ответят на письмо
    expectation: {metric: first-reply, value: 6, unit: h, direction: lower-is-better, source: опрос}
    answered_by: [channels.email.thresholds.first-reply]
    fact: {value: 5, date: 2026-08-31}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for listed in needs(handbook) {
        let Some(expectation) = listed.expectation() else { continue };
        let is_negative = |value: f64| {
            impression(&expectation.value, value).is_some_and(|difference| difference < 0.0)
        };
        if let Answer::Norm(value, norm) = handbook.norm_for(listed.need)
            && is_negative(value)
        {
            let place = listed.document.at(expectation.span);
            let finding = finding(&listed, RULE.at(place).variant("planned"), value);
            report.add(finding.related(norm.place, "norm"));
        }
        let fact = listed.need.fact.get().and_then(|fact| fact.value.spanned());
        if let Some(fact) = fact.filter(|fact| is_negative(fact.value)) {
            let place = listed.document.at(fact.span);
            let finding = finding(&listed, RULE.at(place), fact.value);
            let expected = listed.document.at(expectation.span);
            report.add(finding.related(expected, "expected"));
        }
    }
}

/// A need that must be met makes it an error.
fn finding(listed: &Listed, finding: Finding, value: f64) -> Finding {
    let expectation = listed.expectation().map(|expectation| &expectation.value);
    let expected = expectation.and_then(|expectation| expectation.value.get());
    let unit = expectation.and_then(|expectation| expectation.unit.get());
    let written = |value: f64| written(value, unit.copied());
    let is_must = listed.need.need_type.get() == Some(&NeedType::Must);
    Finding { level: is_must.then_some(Level::Error), ..finding }
        .with("need", listed.name())
        .with("expected", expected.copied().map_or_else(|| "".into(), written))
        .with("own", written((value * 100.0).round() / 100.0))
}

/// A value with its unit: a time in words, another as it stands in the file.
fn written(value: f64, unit: Option<Unit>) -> Argument {
    let time = unit.and_then(|unit| Amount::of_duration(Duration { value, unit }));
    let name = unit.map_or("", Unit::name);
    time.map_or_else(|| format!("{value} {name}").into(), Amount::words)
}
