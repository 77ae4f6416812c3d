//! A slip of the pen: where it is, what would be right, and, where usage divides, which way it takes.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::handbook::{Document, Handbook};
use crate::language::Language;
use crate::rules::Rule;
use crate::rules::runs::Run;
use crate::rules::runs::flat::Flat;
use crate::source::Place;

/// A run that is looked at.
pub(super) struct Page<'a> {
    pub(super) handbook: &'a Handbook,
    pub(super) document: &'a Document,
    pub(super) run: &'a Run<'a, 'a>,
    pub(super) flat: &'a Flat,
}

/// Something that is wrong, or is one of two ways.
pub(super) struct Slip {
    pub(super) rule: &'static Rule,
    pub(super) place: Place,
    pub(super) words: String,
    pub(super) better: String,
    /// None where the file does not show the words as they are.
    pub(super) edits: Vec<(Place, String)>,
    /// The way it takes, where both are right.
    pub(super) way: Option<(Divided, usize)>,
}

/// Where usage divides into two ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Divided {
    EnglishQuotes,
    EnglishDash,
    EnglishTime,
    SlovakTime,
    RussianPhone,
}

/// How often each way is taken in the handbook.
#[derive(Debug, Default)]
pub(super) struct Usage {
    counts: BTreeMap<Divided, [usize; 2]>,
}

impl Usage {
    pub(super) fn of<'s>(slips: impl Iterator<Item = &'s Slip>) -> Self {
        let mut usage = Self::default();
        for (divided, way) in slips.filter_map(|slip| slip.way) {
            usage.counts.entry(divided).or_default()[way] += 1;
        }
        usage
    }

    /// Whether it takes the way that the handbook takes; of two equal ways the first one.
    pub(super) fn is_usual(&self, slip: &Slip) -> bool {
        let Some((divided, way)) = slip.way else { return false };
        let [first, second] = self.counts.get(&divided).copied().unwrap_or_default();
        way == usize::from(second > first)
    }
}

impl Page<'_> {
    pub(super) fn text(&self) -> &str {
        &self.flat.text
    }

    pub(super) fn language(&self) -> Language {
        self.document.language
    }

    /// A slip with one piece of text that would be right in the place of another.
    pub(super) fn slip(&self, rule: &'static Rule, range: Range<usize>, better: &str) -> Slip {
        let words = self.text()[range.clone()].to_owned();
        self.parts(rule, range.clone(), (words, better.to_owned()), &[(range, better)])
    }

    /// A slip that is mended in several places.
    pub(super) fn parts(
        &self,
        rule: &'static Rule,
        range: Range<usize>,
        (words, better): (String, String),
        edits: &[(Range<usize>, &str)],
    ) -> Slip {
        let sources = &self.handbook.sources;
        let place = self.run.place(sources, self.document, self.flat.origin(range));
        let exact = edits.iter().map(|(range, text)| {
            let origin = self.flat.verbatim(range)?;
            let place = self.run.exact(sources, self.document, origin)?;
            Some((place, (*text).to_owned()))
        });
        let edits = exact.collect::<Option<Vec<_>>>().unwrap_or_default();
        Slip { rule, place, words, better, edits, way: None }
    }
}

impl Slip {
    /// Only counts as a way that is taken: what it says is right here.
    pub(super) fn kept(self) -> Self {
        Self { better: self.words.clone(), edits: Vec::new(), ..self }
    }

    /// Says which of two ways it takes.
    pub(super) fn one_way_of(self, divided: Divided, way: usize) -> Self {
        Self { way: Some((divided, way)), ..self }
    }
}
