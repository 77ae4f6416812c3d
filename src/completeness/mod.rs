//! Completeness: whether the handbook has what its profiles demand, element by element, and where.
//! A verdict names the places that meet an element or the findings that say what lacks; how much
//! that matters is settled with all other findings.

mod applies;
mod facts;
mod fields;
pub(crate) mod index;
pub(crate) mod items;
pub(crate) mod library;
pub(crate) mod passages;
pub(crate) mod predicate;
#[cfg(test)]
mod removals;
mod section;
mod sections;
mod spoken;
mod stages;
mod stubs;
mod words;

pub(crate) use applies::sells;

use rayon::prelude::*;

use crate::completeness::items::Trees;
use crate::completeness::library::{Attached, Placed};
use crate::completeness::passages::Passage;
use crate::findings::{Argument, Confidence, ElementRef, Finding, Level};
use crate::handbook::Handbook;
use crate::kinds::manifest::LevelSetting;
use crate::kinds::profile::{Predicate, Translated};
use crate::language::Language;
use crate::source::Place;

pub(crate) use crate::completeness::stages::spoken_stages;

/// What a handbook was held against, and how it stood.
#[derive(Debug, Clone, Default)]
pub(crate) struct Verdicts {
    /// The profiles, in the order in which they were asked for.
    pub(crate) profiles: Vec<Checked>,
    /// An entry for each element, once, even where two profiles share it.
    pub(crate) elements: Vec<Verdict>,
}

/// A profile that the handbook was held against.
#[derive(Debug, Clone)]
pub(crate) struct Checked {
    pub(crate) name: String,
    /// Its title, in each language.
    pub(crate) title: Argument,
    /// Whether its errors count as errors: a profile of law that nobody checked only warns.
    pub(crate) is_checked: bool,
    /// Its elements, as numbers of `Verdicts::elements`.
    pub(crate) elements: Vec<usize>,
}

/// How the handbook stands to one element.
#[derive(Debug, Clone)]
pub(crate) struct Verdict {
    pub(crate) element: ElementRef,
    /// The need, in each language.
    pub(crate) need: Argument,
    /// Where the need comes from, in each language.
    pub(crate) clause: Argument,
    pub(crate) state: State,
    /// Whether it only demands other profiles: their elements say what lacks, and they are counted.
    pub(crate) is_through: bool,
    /// Whether `svod.yaml` has switched it off.
    pub(crate) is_off: bool,
}

/// Whether an element is met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum State {
    /// It is, at these places.
    Met(Vec<Place>),
    /// It is not.
    Unmet,
    /// It is no matter for this company.
    Inapplicable,
}

/// What a predicate says.
pub(crate) enum Answer {
    /// It holds, as these places show.
    Holds(Vec<Place>),
    /// It does not, as these findings say.
    Fails(Vec<Finding>),
    /// Findings of these rules say so themselves.
    Claims(Vec<String>),
}

/// What all elements are judged by.
pub(crate) struct Court<'h> {
    pub(crate) handbook: &'h Handbook,
    pub(crate) trees: Trees<'h>,
    /// What the rules have found.
    pub(crate) findings: &'h [Finding],
    pub(crate) passages: Vec<Passage<'h>>,
}

/// Holds the handbook against its profiles. The findings of rules come in, those that an element
/// claims are marked with it, and the findings of elements are added.
pub(crate) fn judge(
    handbook: &Handbook,
    asked: &[String],
    mut findings: Vec<Finding>,
) -> (Verdicts, Vec<Finding>) {
    let attached = library::attached(handbook, asked);
    let (tasks, profiles) = tasks(handbook, &attached);
    let predicates: Vec<&Predicate> =
        tasks.iter().flat_map(|task| predicate::all(&task.placed.element.demand)).collect();
    let kinds = predicate::kinds(&predicates);
    let trees = Trees::of(handbook, &kinds);
    let is_said = predicates.iter().any(|one| !one.says.is_absent() || !one.never.is_absent());
    let passages = if is_said { passages::all(handbook) } else { Vec::new() };
    let court = Court { handbook, trees, findings: &findings, passages };
    let judged: Vec<(State, Vec<Finding>, Vec<String>)> =
        tasks.par_iter().map(|task| task.judge(&court)).collect();
    drop(court);
    let mut verdicts = Verdicts { profiles, elements: Vec::new() };
    let mut added = Vec::new();
    for (task, (state, found, claims)) in tasks.iter().zip(judged) {
        for finding in &mut findings {
            if claims.iter().any(|rule| rule == finding.rule) {
                finding.level = finding.level.max(task.level());
                finding.arguments.entry("clause").or_insert_with(|| task.clause());
                match finding.element {
                    None => finding.element = Some(task.element()),
                    Some(_) => finding.also.push(task.element()),
                }
            }
        }
        // Told by nothing but rules that are switched off, it is switched off with them.
        let is_silenced = found.is_empty()
            && !claims.is_empty()
            && claims.iter().all(|rule| library::is_off(handbook, rule));
        let found = found.into_iter().map(|finding| task.finish(finding)).collect();
        added.extend(stubs::offer(handbook, found));
        let is_off = is_silenced || library::is_off(handbook, task.placed.id());
        verdicts.elements.push(task.verdict(state, is_off));
    }
    settle_demanded(handbook, &tasks, &mut verdicts.elements);
    findings.extend(added);
    (verdicts, findings)
}

/// One element to be judged.
struct Task<'h> {
    placed: Placed<'h>,
    demand: Option<Place>,
    is_checked: bool,
}

/// The elements of all profiles, each once, and which of them belong to which profile. A profile
/// that a predicate demands is held against the handbook too.
fn tasks<'h>(handbook: &'h Handbook, attached: &[Attached<'h>]) -> (Vec<Task<'h>>, Vec<Checked>) {
    let mut tasks: Vec<Task<'h>> = Vec::new();
    let mut profiles = Vec::new();
    for profile in attached {
        let mut elements = Vec::new();
        for placed in with_demanded(handbook, profile) {
            let known = tasks.iter().position(|task| task.placed.id() == placed.id());
            let index = known.unwrap_or(tasks.len());
            let (demand, is_checked) = (profile.place, profile.has_checked(handbook, placed));
            let task = Task { placed, demand, is_checked };
            match tasks.get_mut(index) {
                None => tasks.push(task),
                Some(other) if placed.replaces(handbook, other.placed) => *other = task,
                Some(_) => {}
            }
            elements.push(index);
        }
        profiles.push(Checked {
            name: profile.name.to_owned(),
            title: profile
                .profile
                .title
                .get()
                .map_or_else(|| profile.name.into(), |title| title.argument()),
            is_checked: profile.is_checked,
            elements,
        });
    }
    (tasks, profiles)
}

/// An element that demands a profile is met if none of that profile's needs is in error. The profiles
/// that it demands stand behind it, so the innermost are settled first.
fn settle_demanded(handbook: &Handbook, tasks: &[Task<'_>], verdicts: &mut [Verdict]) {
    for index in (0..tasks.len()).rev() {
        let demand = tasks[index].placed.element.demand.iter();
        let names = demand.filter_map(|one| one.profile.get());
        let demanded = names
            .filter_map(|name| library::find(handbook, name))
            .flat_map(|found| library::elements_of(handbook, found, &mut Vec::new()));
        let is_in_error = demanded.into_iter().any(|placed| {
            let inner = tasks.iter().position(|task| task.placed.id() == placed.id());
            inner.is_some_and(|inner| {
                verdicts[inner].state == State::Unmet && tasks[inner].level() == Some(Level::Error)
            })
        });
        if is_in_error && matches!(verdicts[index].state, State::Met(_)) {
            verdicts[index].state = State::Unmet;
        }
    }
}

fn with_demanded<'h>(handbook: &'h Handbook, profile: &Attached<'h>) -> Vec<Placed<'h>> {
    let mut elements = Vec::new();
    let mut open: Vec<Placed<'h>> = profile.elements.iter().rev().copied().collect();
    let mut demanded: Vec<&str> = vec![profile.name];
    while let Some(placed) = open.pop() {
        elements.push(placed);
        for name in placed.element.demand.iter().filter_map(|one| one.profile.get()) {
            let Some(found) = library::find(handbook, name) else { continue };
            if !demanded.contains(&found.name) {
                demanded.push(found.name);
                let inner = library::elements_of(handbook, found, &mut Vec::new());
                open.extend(inner.into_iter().rev());
            }
        }
    }
    elements
}

impl<'h> Task<'h> {
    fn judge(&self, court: &Court<'h>) -> (State, Vec<Finding>, Vec<String>) {
        let element = self.placed.element;
        if !element.when.get().is_none_or(|when| applies::is_met(court.handbook, when)) {
            return (State::Inapplicable, Vec::new(), Vec::new());
        }
        // What svod cannot read it cannot find; `malformed-element` says what is wrong with it.
        let is_readable = |demand: &Predicate| predicate::head(demand).is_some();
        if element.demand.0.is_empty() || !element.demand.iter().all(is_readable) {
            return (State::Unmet, Vec::new(), Vec::new());
        }
        let marked = sections::marked(court.handbook, self.placed.id());
        let mut places = marked.clone();
        let (mut findings, mut claims) = (Vec::new(), Vec::new());
        for demand in element.demand.iter() {
            if !marked.is_empty() && predicate::is_settled_by_mark(demand) {
                continue;
            }
            let is_told = !findings.is_empty();
            match predicate::answer(court, demand, self.placed.id(), self.demand) {
                Answer::Holds(found) => places.extend(found),
                // One defect, one finding: a second lack of the same need can wait.
                Answer::Fails(found) => findings.extend(
                    found
                        .into_iter()
                        .filter(|finding| finding.rule != predicate::UNMET || !is_told),
                ),
                Answer::Claims(rules) => claims.extend(rules),
            }
        }
        let is_met = findings.is_empty() && claims.is_empty();
        places.sort_unstable();
        places.dedup();
        (if is_met { State::Met(places) } else { State::Unmet }, findings, claims)
    }

    fn verdict(&self, state: State, is_off: bool) -> Verdict {
        let demand = &self.placed.element.demand;
        Verdict {
            element: self.element(),
            need: self.need(),
            clause: self.clause(),
            state,
            is_through: !demand.is_empty() && demand.iter().all(|one| one.profile.get().is_some()),
            is_off,
        }
    }

    fn need(&self) -> Argument {
        let need = self.placed.element.need.get();
        need.map_or_else(|| self.placed.id().into(), |need| need.argument())
    }

    fn clause(&self) -> Argument {
        self.placed.element.clause.get().map_or_else(|| "".into(), Translated::argument)
    }

    fn element(&self) -> ElementRef {
        let clause = self.placed.element.clause.get();
        let language = Language::En;
        ElementRef {
            profile: self.placed.profile.name.to_owned(),
            element: self.placed.id().to_owned(),
            clause: clause
                .map_or_else(String::new, |clause| clause.in_language(language).to_owned()),
            certainty: self.certainty(),
        }
    }

    fn certainty(&self) -> Confidence {
        self.placed.element.certainty.get().copied().unwrap_or(Confidence::Sure)
    }

    /// An unsure element and a profile of law that nobody checked never raise an error.
    fn level(&self) -> Option<Level> {
        let own = self.placed.element.level.get().and_then(|level| LevelSetting::level(*level))?;
        let may_be_error = self.is_checked && self.certainty() > Confidence::Unsure;
        Some(if may_be_error { own } else { own.min(Level::Warning) })
    }

    fn finish(&self, mut finding: Finding) -> Finding {
        let element = self.placed.element;
        let write = element.write.get().map(Translated::argument);
        finding = finding
            .with("need", self.need())
            .with("write", write.unwrap_or_else(|| self.need()))
            .with("profile", self.placed.profile.name)
            .with("element", self.placed.id())
            .with("clause", self.clause());
        if finding.rule != "doubtful-section" {
            finding.level = self.level();
        }
        finding.element = Some(self.element());
        finding
    }
}
