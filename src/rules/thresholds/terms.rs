//! The terms of the complaint procedures that promises are held against: of the answer, of each rung of
//! the ladder, of each remedy.

use std::cmp::Ordering;

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::complaints::{Complaints, Measure};
use crate::kinds::letter::Category;
use crate::kinds::script::Purpose;
use crate::kinds::threshold::Metric;
use crate::language::fold::{Accents, fold_phrase};
use crate::language::phrases::{Search, Wanted, Way, searches};
use crate::language::remedy::Remedy;
use crate::rules::complaints::matrix::{measure, procedures};
use crate::rules::thresholds::amount::Amount;
use crate::rules::thresholds::norms::Norm;
use crate::source::Place;

/// A norm that a promise is held against.
pub(super) struct Limit {
    pub(super) amount: Amount,
    pub(super) place: Place,
}

/// The shorter first.
pub(super) fn order(one: &Limit, other: &Limit) -> Ordering {
    one.amount.worst_seconds().total_cmp(&other.amount.worst_seconds())
}

/// The terms of all procedures.
pub(super) struct Terms<'h> {
    decisions: Vec<Limit>,
    /// The rungs of the ladders, by the phrases of the search.
    rungs: Vec<Limit>,
    roles: Option<Search>,
    remedies: Vec<(Measure, Limit)>,
    /// The letters that procedures name.
    letters: Vec<&'h str>,
}

impl<'h> Terms<'h> {
    pub(super) fn of(handbook: &'h Handbook, norms: &[Norm]) -> Self {
        let mut terms = Self {
            decisions: Vec::new(),
            rungs: Vec::new(),
            roles: None,
            remedies: Vec::new(),
            letters: Vec::new(),
        };
        let mut names = Vec::new();
        for (document, complaints) in procedures(handbook) {
            terms.decisions.extend(decision(document, complaints));
            terms.add_rungs(handbook, document, complaints, &mut names);
            terms.add_remedies(document, complaints);
            terms.letters.extend(letters(complaints));
        }
        terms.roles = searches(&names).0.into_iter().next();
        let given =
            norms.iter().filter(|norm| norm.threshold.metric.get() == Some(&Metric::Decision));
        let given = given.filter_map(|norm| {
            Some(Limit { amount: Amount::of_threshold(norm.threshold)?, place: norm.place })
        });
        terms.decisions.extend(given);
        terms
    }

    /// How soon each role of a ladder answers, under the names of the role.
    fn add_rungs(
        &mut self,
        handbook: &Handbook,
        document: &Document,
        complaints: &Complaints,
        names: &mut Vec<Wanted>,
    ) {
        for rung in complaints.escalation.get().into_iter().flat_map(|rungs| rungs.iter()) {
            let (Some(id), Some(within)) = (rung.role.get(), rung.within.spanned()) else {
                continue;
            };
            let Some(amount) = Amount::of_duration(within.value) else { continue };
            for (roles, role) in handbook.roles() {
                let name =
                    role.name.get().filter(|_| role.id.get().is_some_and(|own| own == id.as_str()));
                let Some(name) = name else { continue };
                names.push(Wanted {
                    text: name.as_str().trim().to_owned(),
                    way: Way::Lemma,
                    accents: Accents::Keep,
                    language: roles.language,
                });
                self.rungs.push(Limit { amount, place: document.at(within.span) });
            }
        }
    }

    fn add_remedies(&mut self, document: &Document, complaints: &Complaints) {
        for remedy in complaints.remedies.get().into_iter().flat_map(|remedies| remedies.iter()) {
            let (Some(measure), Some(time)) = (remedy.measure.get(), remedy.lead_time.spanned())
            else {
                continue;
            };
            let amount = Amount::of_duration(time.value);
            let limit = amount.map(|amount| Limit { amount, place: document.at(time.span) });
            self.remedies.extend(limit.map(|limit| (*measure, limit)));
        }
    }

    /// The strictest term of the answer.
    pub(super) fn decision(&self) -> Option<&Limit> {
        self.decisions.iter().min_by(|one, other| order(one, other))
    }

    /// The shortest term of the rungs whose roles a text names.
    pub(super) fn rung(&self, text: &str) -> Option<&Limit> {
        let hits = self.roles.as_ref()?.find(&fold_phrase(text, Accents::Keep));
        let rungs = hits.iter().filter_map(|hit| self.rungs.get(hit.phrase));
        rungs.min_by(|one, other| order(one, other))
    }

    /// The shortest time that a remedy takes.
    pub(super) fn remedy(&self, remedy: Remedy) -> Option<&Limit> {
        let measure = measure(remedy);
        let own = self.remedies.iter().filter(|(own, _)| *own == measure).map(|(_, limit)| limit);
        own.min_by(|one, other| order(one, other))
    }

    /// Whether a document deals with a complaint: by its kind, or because a procedure names it.
    pub(super) fn are_of(&self, document: &Document) -> bool {
        match &document.content {
            Content::Letter(letter) => {
                let is_of_kind = letter.category.get().is_some_and(|category| {
                    matches!(
                        category,
                        Category::Acknowledgement
                            | Category::Accept
                            | Category::Partly
                            | Category::Reject
                            | Category::Holding
                            | Category::Apology
                    )
                });
                is_of_kind || self.letters.contains(&document.id.as_str())
            }
            Content::Script(script) => script.purpose.get() == Some(&Purpose::Complaint),
            Content::Complaints(_) => true,
            _ => false,
        }
    }
}

fn decision(document: &Document, complaints: &Complaints) -> Option<Limit> {
    let within = complaints.response.get()?.within.spanned()?;
    Some(Limit { amount: Amount::of_duration(within.value)?, place: document.at(within.span) })
}

fn letters(complaints: &Complaints) -> impl Iterator<Item = &str> {
    let acknowledgement = complaints.acknowledgement.get().and_then(|part| part.letter.get());
    let answers = complaints.response.get().and_then(|part| part.letters.get()).into_iter();
    let answers = answers.flat_map(|own| [&own.accept, &own.partly, &own.reject, &own.holding]);
    let answers = answers.filter_map(|letter| letter.get());
    acknowledgement.into_iter().chain(answers).map(|letter| letter.as_str())
}
