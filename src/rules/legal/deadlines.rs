//! Terms of the handbook against terms of the registry: which of the three rules each breaks, if any.
//! All three come from one reading of the texts.

use crate::findings::{Argument, Confidence, Finding};
use crate::handbook::Handbook;
use crate::kinds::value::Duration;
use crate::language::Language;
use crate::language::plural::Unit;
use crate::rules::legal::registry::{Entry, Registry, written};
use crate::rules::legal::scope::Scope;
use crate::rules::legal::stated::{self, Stated};
use crate::rules::legal::{deadline_differs, exceeds_legal_deadline, working_days_for_calendar};
use crate::rules::open::{Open, Reader};
use crate::rules::thresholds::amount::Amount;
use crate::rules::{Report, Rule};

/// What is wrong with a term.
enum Fault {
    /// It is given as the law's, and the registry has another.
    Differs,
    /// It is the company's own, and longer.
    Exceeds,
    /// It counts working days where the law counts those of the calendar.
    Working,
}

/// The rules that are looked for here.
pub(in crate::rules) static RULES: &[&Rule] =
    &[&deadline_differs::RULE, &exceeds_legal_deadline::RULE, &working_days_for_calendar::RULE];

/// The law that holds for a handbook.
struct Law<'h> {
    handbook: &'h Handbook,
    scope: Scope<'h>,
    registry: Registry,
}

/// Looks for all three.
pub(in crate::rules) fn begin<'h>(handbook: &'h Handbook) -> Box<dyn Reader<'h> + 'h> {
    let (scope, registry) = (Scope::of(handbook), Registry::of(handbook));
    Box::new(Law { handbook, scope, registry })
}

impl<'h> Reader<'h> for Law<'h> {
    fn look(&self, open: &Open<'_, 'h>, report: &mut Report) {
        if open.passages(stated::WANTED).next().is_some() && !self.scope.is_empty() {
            let entries = stated::timed(&self.registry, &self.scope);
            let stated = stated::in_texts(open, &self.registry, &entries);
            stated.iter().for_each(|stated| self.hold(stated, report));
        }
    }

    fn judge(&self, report: &mut Report) {
        if !self.scope.is_empty() {
            let entries = stated::timed(&self.registry, &self.scope);
            let stated = stated::fields(self.handbook, &entries);
            stated.iter().for_each(|stated| self.hold(stated, report));
        }
    }
}

impl Law<'_> {
    /// Holds a term against the entries on it.
    fn hold(&self, stated: &Stated, report: &mut Report) {
        // A term that suits one of the entries suits the case that this one is about.
        let judged: Vec<(&Entry, Option<Fault>)> =
            stated.entries.iter().map(|entry| (*entry, fault(stated, entry))).collect();
        if judged.iter().any(|(_, fault)| fault.is_none()) {
            return;
        }
        let longest = judged.into_iter().max_by(|(one, _), (other, _)| {
            seconds(one.deadline).total_cmp(&seconds(other.deadline))
        });
        if let Some((entry, Some(fault))) = longest {
            tell(stated, entry, &fault, &self.scope, report);
        }
    }
}

fn seconds(term: Option<Duration>) -> f64 {
    term.and_then(Amount::of_duration).map_or(0.0, Amount::worst_seconds)
}

/// What is wrong with a term in the light of one entry.
fn fault(stated: &Stated, entry: &Entry) -> Option<Fault> {
    let legal = Amount::of_duration(entry.deadline?)?;
    let allowed = entry.also.iter().filter(|also| {
        let is_case = also.words.iter().any(|words| stated.sentence.contains(words.as_str()));
        is_case || is_equal(stated.amount, Amount::of_duration(also.duration()))
    });
    let allowed = allowed.filter_map(|also| Amount::of_duration(also.duration()));
    let legal = allowed.fold(legal, |most, also| if most.is_less_than(also) { also } else { most });
    let said = stated.amount;
    let is_working = |amount: Amount| amount.unit == Unit::WorkingDay;
    if is_working(said) && !is_working(legal) {
        if entry.is_right {
            return None;
        }
        let is_within = said.worst_seconds() <= legal.worst_seconds() + 1e-9;
        if is_within {
            return None;
        }
        if said.value <= legal.value {
            return Some(Fault::Working);
        }
    }
    let is_longer = legal.is_less_than(said);
    let is_shorter = said.is_less_than(legal);
    let is_kinder = if entry.is_right { is_longer } else { is_shorter };
    match () {
        () if !is_longer && !is_shorter => None,
        () if stated.is_of_law && is_kinder && stated.is_own => None,
        () if stated.is_of_law => Some(Fault::Differs),
        () if is_longer && !entry.is_right => Some(Fault::Exceeds),
        () => None,
    }
}

fn is_equal(said: Amount, other: Option<Amount>) -> bool {
    other.is_some_and(|other| !said.is_less_than(other) && !other.is_less_than(said))
}

fn tell(stated: &Stated, entry: &Entry, fault: &Fault, scope: &Scope, report: &mut Report) {
    let rule = match fault {
        Fault::Differs | Fault::Exceeds if !scope.holds(entry) => return,
        Fault::Differs => &deadline_differs::RULE,
        Fault::Exceeds => &exceeds_legal_deadline::RULE,
        Fault::Working => &working_days_for_calendar::RULE,
    };
    let Some(legal) = entry.deadline.and_then(Amount::of_duration) else { return };
    let finding = about(rule.at(stated.place), entry);
    let finding = finding.with("said", stated.amount.words()).with("legal", legal.words());
    let mut finding = finding.with("days", stated.amount.worst_days());
    finding.level = Some(scope.level(entry).min(rule.level));
    report.add(finding);
}

/// Names the entry of the registry, and what of it a person still has to look up.
fn about(finding: Finding, entry: &Entry) -> Finding {
    let source = format!("{}, {}", entry.act_name, entry.article);
    let finding = finding.with("source", source).with("as-of", written(entry.as_of));
    let none = || Argument::Translated(Language::ALL.map(|_| String::new()));
    let check = entry.check.as_ref().map_or_else(none, |check| check.argument());
    let finding = match entry.confidence {
        Confidence::Sure => finding,
        Confidence::Medium | Confidence::Unsure => finding.variant("medium").with("check", check),
    };
    match entry.place {
        Some(place) => finding.related(place, "registry"),
        None => finding,
    }
}
