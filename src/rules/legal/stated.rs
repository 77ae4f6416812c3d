//! The terms that a handbook states for what the law has terms for, in prose and in fields.

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::complaints::Measure as Remedy;
use crate::kinds::threshold::Metric;
use crate::language::citation::{articles, citations};
use crate::language::measure::Measure;
use crate::language::plural::Unit;
use crate::language::usable::reading::{Reading, overlap};
use crate::language::wordbook::{Mark, has};
use crate::rules::complaints::matrix::procedures;
use crate::rules::legal::registry::{Entry, Field, Registry};
use crate::rules::legal::scope::Scope;
use crate::rules::legal::words::{self, Topic};
use crate::rules::open::{Open, Signs};
use crate::rules::passages::{Passage, Voice};
use crate::rules::thresholds::amount::Amount;
use crate::rules::thresholds::norms::norms;
use crate::source::Place;
use std::ops::Range;

/// A term and the entries that have one for the same thing.
pub(super) struct Stated<'r> {
    pub(super) amount: Amount,
    pub(super) place: Place,
    pub(super) entries: Vec<&'r Entry>,
    /// The sentence, in lower case; empty for a field.
    pub(super) sentence: String,
    /// Whether it is given as the law's.
    pub(super) is_of_law: bool,
    /// Whether the company speaks of itself.
    pub(super) is_own: bool,
}

/// The entries that have a term, of those that hold here.
pub(super) fn timed<'r>(registry: &'r Registry, scope: &Scope) -> Vec<&'r Entry> {
    let is_timed = |entry: &&Entry| entry.deadline.is_some() && scope.covers(entry.jurisdiction);
    registry.entries.iter().filter(is_timed).collect()
}

/// The signs of a passage that may state a term.
pub(super) const WANTED: Signs = Signs::DAYS.and(Signs::REMEDY);

/// The terms that a document states in its texts: where there is a time, and a remedy or the law.
pub(super) fn in_texts<'r>(
    open: &Open<'_, '_>,
    registry: &'r Registry,
    entries: &[&'r Entry],
) -> Vec<Stated<'r>> {
    let mut found = Vec::new();
    let document = open.document;
    if document.is_retired() || matches!(document.content, Content::Legal(_) | Content::Glossary(_))
    {
        return found;
    }
    for passage in open.passages(WANTED) {
        if matches!(passage.voice, Voice::House | Voice::Said) {
            in_passage(open.handbook, document, passage, registry, entries, &mut found);
        }
    }
    found
}

/// Pieces of the words for a remedy or the law.
pub(in crate::rules) const REMEDIES: &[&str] = &[
    "аконо",
    "закон",
    "Закон",
    "ст. ",
    "стать",
    "амен",
    "мен",
    "емонт",
    "очин",
    "странен",
    "страни",
    "страня",
    "ерн",
    "озвр",
    "озмещ",
    "озмест",
    "бмен",
    "тказ",
    "екламац",
    "едостат",
    "авяза",
    "низ",
    "меньш",
    "law",
    "Law",
    "Act",
    "ection",
    "tatut",
    "egal",
    "s. ",
    "DISP",
    "efund",
    "epair",
    "eplace",
    "xchange",
    "eject",
    "ancel",
    "ithdraw",
    "oney back",
    "laim",
    "efect",
    "eimburse",
    "mposed",
    "edress",
    "final response",
    "ummary",
    "ayment services",
    "ákon",
    "§",
    "rát",
    "rac",
    "ýmen",
    "ymen",
    "prav",
    "eklam",
    "ady",
    "adu",
    "hyb",
    "dstúp",
    "áprav",
    "ybav",
    "nútené",
];

fn in_passage<'r>(
    handbook: &Handbook,
    document: &Document,
    passage: &Passage,
    registry: &Registry,
    entries: &[&'r Entry],
    found: &mut Vec<Stated<'r>>,
) {
    let reading = passage.reading();
    for (sentence, all) in reading.timed_sentences() {
        // The cells of a row are read together only where the row names one time.
        let is_row = passage.words.contains('|');
        let is_alone = if is_row { reading.measures().len() == 1 } else { all.len() == 1 };
        let times: Vec<&Measure> = all.iter().filter(|measure| is_term(measure)).collect();
        if times.is_empty() {
            continue;
        }
        let said = Sentence::of(document, reading, sentence, registry);
        if has(&said.marks, Topic::Historical) || has(&said.marks, Topic::Elsewhere) {
            continue;
        }
        let terms: Vec<Stated> = times
            .iter()
            .filter_map(|time| {
                let entries = said.entries(document, reading, time, is_alone, entries);
                (!entries.is_empty()).then(|| Stated {
                    amount: Amount::of_measure(time),
                    place: passage.place(handbook, document, time.range.clone()),
                    entries,
                    sentence: said.text.clone(),
                    is_of_law: said.is_of_law,
                    is_own: has(&said.marks, Topic::Own),
                })
            })
            .collect();
        // A sentence that names the law's term beside the company's own says both rightly.
        if !(said.is_of_law && terms.iter().any(|term| term.is_lawful())) {
            found.extend(terms);
        }
    }
}

impl Stated<'_> {
    /// Whether it is just what some entry says.
    pub(super) fn is_lawful(&self) -> bool {
        let is_it = |term: crate::kinds::value::Duration| {
            Amount::of_duration(term).is_some_and(|term| is_one(self.amount, term))
        };
        self.entries.iter().any(|entry| {
            entry.deadline.is_some_and(is_it)
                || entry.also.iter().any(|also| is_it(also.duration()))
        })
    }
}

/// Whether two terms are the same; working days are never those of the calendar.
fn is_one(one: Amount, other: Amount) -> bool {
    let is_working = |amount: Amount| amount.unit == Unit::WorkingDay;
    is_working(one) == is_working(other)
        && (one.worst_seconds() - other.worst_seconds()).abs() < 1e-9
}

/// What the law counts in days and more.
fn is_term(measure: &Measure) -> bool {
    let is_long = matches!(
        measure.unit,
        Unit::Day | Unit::CalendarDay | Unit::WorkingDay | Unit::Week | Unit::Month
    );
    is_long && measure.high >= 1.0
}

/// A sentence and what it says about the law.
struct Sentence {
    number: usize,
    text: String,
    marks: Vec<Mark<Topic>>,
    articles: Vec<String>,
    /// The acts that it cites, by their ids.
    acts: Vec<String>,
    is_of_law: bool,
}

impl Sentence {
    fn of(document: &Document, reading: &Reading<'_>, number: usize, registry: &Registry) -> Self {
        let tokens = &reading.tokens[reading.sentences[number].clone()];
        let text = reading.text[reading.bytes(number)].to_lowercase();
        let marks = words::marks(tokens, document.language);
        let cited = citations(reading.text, tokens);
        let by_key = cited.iter().filter_map(|citation| registry.act(&citation.key));
        let by_name = registry
            .acts
            .iter()
            .filter(|act| act.aliases.iter().any(|alias| has_word(&text, alias)));
        let acts: Vec<String> = by_key.chain(by_name).map(|act| act.id.clone()).collect();
        let articles = articles(tokens);
        let is_cited = !acts.is_empty() || !cited.is_empty();
        let is_of_law = is_cited || has(&marks, Topic::Law) || !articles.is_empty();
        Self { number, text, marks, articles, acts, is_of_law }
    }

    /// The entries on what the time is the time of: those of the article that is cited, else those whose
    /// words stand near.
    fn entries<'r>(
        &self,
        document: &Document,
        reading: &Reading<'_>,
        time: &Measure,
        is_alone: bool,
        entries: &[&'r Entry],
    ) -> Vec<&'r Entry> {
        let cited = entries.iter().filter(|entry| {
            let is_article = entry.numbers.iter().any(|number| self.articles.contains(number));
            let is_of_act = self.acts.contains(&entry.act);
            is_article && is_of_act
        });
        let cited: Vec<&Entry> = cited.copied().collect();
        if !cited.is_empty() {
            return cited;
        }
        // Another article may set another term for the same thing.
        if !self.articles.is_empty() && !self.acts.is_empty() {
            return Vec::new();
        }
        let near: Range<usize> = match is_alone {
            true => reading.bytes(self.number),
            false => reading.clause_around(&time.range),
        };
        let marks: Vec<Mark<Topic>> =
            self.marks.iter().filter(|mark| overlap(&mark.range, &near)).cloned().collect();
        let about = entries.iter().filter(|entry| {
            let is_of_act = self.acts.is_empty() || self.acts.contains(&entry.act);
            is_of_act && words::is_about(&marks, document.language, &entry.id)
        });
        about.copied().collect()
    }
}

/// Whether the name stands there as words of its own.
fn has_word(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

/// The terms of the complaint procedure, and those for decisions in the channels.
pub(super) fn fields<'r>(handbook: &Handbook, entries: &[&'r Entry]) -> Vec<Stated<'r>> {
    let mut found = Vec::new();
    let mut put = |amount: Option<Amount>, place: Place, field: Field| {
        let of: Vec<&Entry> =
            entries.iter().copied().filter(|entry| entry.of.contains(&field)).collect();
        if let Some(amount) = amount.filter(|_| !of.is_empty()) {
            let sentence = String::new();
            let stated =
                Stated { amount, place, entries: of, sentence, is_of_law: false, is_own: true };
            found.push(stated);
        }
    };
    for (document, complaints) in procedures(handbook) {
        let response = complaints.response.get().and_then(|response| response.within.spanned());
        if let Some(within) = response {
            put(Amount::of_duration(within.value), document.at(within.span), Field::Response);
        }
        // A rung that may take longer than the law gives for the whole answer makes it late.
        for rung in complaints.escalation.get().into_iter().flat_map(|list| list.iter()) {
            if let Some(within) = rung.within.spanned() {
                put(Amount::of_duration(within.value), document.at(within.span), Field::Response);
            }
        }
        for remedy in complaints.remedies.get().into_iter().flat_map(|list| list.iter()) {
            let (Some(measure), Some(time)) = (remedy.measure.get(), remedy.lead_time.spanned())
            else {
                continue;
            };
            let field = match measure {
                Remedy::Repair => Field::Repair,
                Remedy::Replacement => Field::Replacement,
                Remedy::Refund => Field::Refund,
                Remedy::Discount => Field::Discount,
                Remedy::Apology | Remedy::Gift => continue,
            };
            put(Amount::of_duration(time.value), document.at(time.span), field);
        }
    }
    for norm in norms(handbook) {
        if norm.threshold.metric.get() == Some(&Metric::Decision) {
            put(Amount::of_threshold(norm.threshold), norm.place, Field::Response);
        }
    }
    found
}
