//! Completeness: whether the handbook has what its profiles demand, element by element, and where.
//! A verdict names the places that meet an element or the findings that say what lacks; how much
//! that matters is settled with all other findings.

mod applies;
mod facts;
mod fields;
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
mod words;

use rayon::prelude::*;

use crate::completeness::items::Trees;
use crate::completeness::library::{Attached, Placed};
use crate::completeness::passages::Passage;
use crate::findings::{Argument, Confidence, ElementRef, Finding, Level};
use crate::handbook::Handbook;
use crate::kinds::manifest::LevelSetting;
use crate::kinds::profile::{Predicate, Translated};
use crate::language::roles::SectionRole;
use crate::language::{Language, typography};
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
    pub(crate) state: State,
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
            if finding.element.is_none() && claims.iter().any(|rule| rule == finding.rule) {
                finding.element = Some(task.element());
                finding.level = finding.level.max(task.level());
            }
        }
        added.extend(found.into_iter().map(|finding| task.finish(finding)));
        let need = task.need();
        verdicts.elements.push(Verdict { element: task.element(), need, state });
    }
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
            if known.is_none() {
                let (demand, is_checked) = (profile.place, profile.is_checked);
                tasks.push(Task { placed, demand, is_checked });
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

    fn need(&self) -> Argument {
        let need = self.placed.element.need.get();
        need.map_or_else(|| self.placed.id().into(), |need| need.argument())
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
        let role = element.demand.iter().find_map(|one| one.section.get().copied());
        if let Some(role) = role {
            finding = finding.with("role", localized(role)).with("role-id", role.name());
        }
        let write = element.write.get().map(Translated::argument);
        let clause = element.clause.get().map(|clause| clause.argument());
        finding = finding
            .with("need", self.need())
            .with("write", write.unwrap_or_else(|| self.need()))
            .with("profile", self.placed.profile.name)
            .with("element", self.placed.id())
            .with("clause", clause.unwrap_or_else(|| "".into()));
        if finding.rule != "doubtful-section" {
            finding.level = self.level();
        }
        finding.element = Some(self.element());
        finding
    }
}

/// The name of a role in each language, with a capital.
fn localized(role: SectionRole) -> Argument {
    let names = Language::ALL.map(|language| typography::capital(role.localized(language)));
    Argument::Translated(names)
}
