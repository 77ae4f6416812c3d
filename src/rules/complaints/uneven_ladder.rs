//! The rungs of the ladder are numbered without a gap, and none leads down to a subordinate.

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::complaints::Complaints;
use crate::rules::complaints::authority_not_monotone::superiors;
use crate::rules::complaints::escalation_loop::taker;
use crate::rules::complaints::matrix::procedures;
use crate::rules::{Report, Rule};
use crate::source::Span;

pub(crate) static RULE: Rule = Rule {
    name: "uneven-ladder",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
escalation:
  - {level: 1, role: shift-lead, within: 2 h, trigger: нет решения за смену}
  - {level: 3, role: director, within: 1 working-day, trigger: покупатель не согласен}
"#,
    good: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
escalation:
  - {level: 1, role: shift-lead, within: 2 h, trigger: нет решения за смену}
  - {level: 2, role: director, within: 1 working-day, trigger: покупатель не согласен}
"#,
};

/// A rung that could be read whole.
struct Rung<'h> {
    level: u32,
    /// Where its number stands.
    number: Span,
    role: &'h str,
    /// Where its role stands.
    named: Span,
}

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, complaints) in procedures(handbook) {
        let mut rungs = rungs(complaints);
        if repeated(document, &rungs, report) {
            continue;
        }
        rungs.sort_by_key(|rung| rung.level);
        for (at, pair) in rungs.windows(2).enumerate() {
            let [below, above] = pair else { continue };
            gap(document, below, above, report);
            // What goes back to whoever had the complaint has a rule of its own.
            let is_taker =
                taker(complaints).is_some_and(|taker| taker.value.as_str() == above.role);
            let is_back = is_taker || rungs[..=at].iter().any(|rung| rung.role == above.role);
            let is_above = above.level > below.level && !is_back;
            if is_above && superiors(handbook, above.role).contains(&below.role) {
                let finding = RULE.at(document.at(above.named)).variant("down");
                let finding = finding.with("role", above.role).with("superior", below.role);
                report.add(finding.related(document.at(below.named), "below"));
            }
        }
    }
}

/// The rungs in the order in which they are written.
fn rungs(complaints: &Complaints) -> Vec<Rung<'_>> {
    let rungs = complaints.escalation.get().into_iter().flat_map(|rungs| rungs.iter());
    let rungs = rungs.filter_map(|rung| {
        let (level, role) = (rung.level.spanned()?, rung.role.spanned()?);
        let (number, named) = (level.span, role.span);
        Some(Rung { level: level.value, number, role: role.value.as_str(), named })
    });
    rungs.collect()
}

/// Whether a rung goes back to a number; then nobody knows what stands above what. Side by side, two roles
/// may share one: each takes its own cases.
fn repeated(document: &Document, rungs: &[Rung], report: &mut Report) -> bool {
    let mut is_repeated = false;
    for (at, rung) in rungs.iter().enumerate().skip(2) {
        let same = rungs[..at].iter().rposition(|other| other.level == rung.level);
        if let Some(same) = same.filter(|same| same + 1 < at) {
            let finding = RULE.at(document.at(rung.number)).variant("twice");
            let finding = finding.with("level", rung.level.to_string());
            report.add(finding.related(document.at(rungs[same].number), "before"));
            is_repeated = true;
        }
    }
    is_repeated
}

/// A rung above one of which the number is not the one before.
fn gap(document: &Document, below: &Rung, above: &Rung, report: &mut Report) {
    if above.level - below.level > 1 {
        let finding = RULE.at(document.at(above.number)).with("level", above.level.to_string());
        let finding = finding.with("before", below.level.to_string());
        let finding = finding.with("wanted", below.level.saturating_add(1).to_string());
        report.add(finding.related(document.at(below.number), "before"));
    }
}
