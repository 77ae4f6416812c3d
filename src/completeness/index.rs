//! The auditor's index: for each profile how every element stands, and where in the sources it is
//! met. How it is printed is for `book`, how it is written as a table for `report`.

use crate::Compilation;
use crate::completeness::{Checked, State, Verdict};
use crate::handbook::{Document, Handbook};
use crate::kinds::manifest::Answer;
use crate::source::Place;

/// A profile and how its elements stand, in their order.
pub(crate) struct Indexed<'a> {
    pub(crate) profile: &'a Checked,
    pub(crate) rows: Vec<Row<'a>>,
}

/// An element.
pub(crate) struct Row<'a> {
    pub(crate) verdict: &'a Verdict,
    pub(crate) standing: Standing<'a>,
    /// Where it is met, each section once; empty if no single place shows it.
    pub(crate) citations: Vec<Citation<'a>>,
}

/// How an element stands, as an auditor asks.
#[derive(Clone, Copy)]
pub(crate) enum Standing<'a> {
    Met,
    Unmet,
    Inapplicable,
    /// A person has answered it.
    Answered(&'a Answer),
}

impl Standing<'_> {
    /// The key of its name among the words of print.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Met => "index-met",
            Self::Unmet => "index-unmet",
            Self::Inapplicable => "index-does-not-apply",
            Self::Answered(_) => "index-answered",
        }
    }
}

/// A place that shows that an element is met.
pub(crate) struct Citation<'a> {
    pub(crate) place: Place,
    /// None for `svod.yaml`.
    pub(crate) document: Option<&'a Document>,
    /// The number of the section in its document; none for a document as a whole.
    pub(crate) section: Option<usize>,
}

impl<'a> Citation<'a> {
    fn of(handbook: &'a Handbook, place: Place) -> Self {
        let document = handbook.document_of(&handbook.sources.get(place.source).path);
        Self { place, document, section: document.and_then(|found| section(found, place)) }
    }

    /// The heading of the section.
    pub(crate) fn heading(&self) -> Option<&'a str> {
        Some(&self.document?.sections[self.section?].title)
    }
}

/// The innermost section around a place; a heading that is the document's title is none.
fn section(document: &Document, place: Place) -> Option<usize> {
    let index =
        document.sections.iter().rposition(|section| section.span.start <= place.span.start)?;
    let is_title = index == 0 && document.sections[0].title == document.name();
    (!is_title).then_some(index)
}

/// The index of the profiles that are wished for, in their order.
pub(crate) fn of(compilation: &Compilation, is_wanted: impl Fn(&str) -> bool) -> Vec<Indexed<'_>> {
    let Compilation { handbook, verdicts, .. } = compilation;
    let profiles = verdicts.profiles.iter().filter(|profile| is_wanted(&profile.name));
    let row = |index: &usize| row(handbook, &verdicts.elements[*index]);
    let indexed = |profile: &'_ Checked| profile.elements.iter().map(row).collect();
    profiles.map(|profile| Indexed { profile, rows: indexed(profile) }).collect()
}

fn row<'a>(handbook: &'a Handbook, verdict: &'a Verdict) -> Row<'a> {
    let (standing, places) = match &verdict.state {
        State::Unmet => (Standing::Unmet, Vec::new()),
        State::Inapplicable => (Standing::Inapplicable, Vec::new()),
        State::Met(places) => {
            let answer = handbook.answered(&verdict.element.element);
            let answer = answer.filter(|(place, _)| places.contains(place));
            let standing = answer.map_or(Standing::Met, |(_, answer)| Standing::Answered(answer));
            (standing, places.clone())
        }
    };
    let mut citations: Vec<Citation<'_>> = Vec::new();
    for place in places {
        let new = Citation::of(handbook, place);
        let is_known = citations.iter().any(|known| {
            known.document.is_some()
                && known.place.source == place.source
                && known.section == new.section
        });
        if !is_known {
            citations.push(new);
        }
    }
    Row { verdict, standing, citations }
}

/// How many elements of a profile are met, are not, do not apply, and are switched off. One that only
/// demands another profile is none beside the elements of that profile.
pub(crate) fn count(compilation: &Compilation, profile: &Checked) -> Count {
    let mut count = Count::default();
    let elements = profile.elements.iter().map(|index| &compilation.verdicts.elements[*index]);
    for verdict in elements.filter(|verdict| !verdict.is_through) {
        match verdict.state {
            _ if verdict.is_off => count.off += 1,
            State::Met(_) => count.met += 1,
            State::Unmet => count.unmet += 1,
            State::Inapplicable => count.inapplicable += 1,
        }
    }
    count
}

/// The elements of a profile by their states.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) met: usize,
    pub(crate) unmet: usize,
    pub(crate) inapplicable: usize,
    pub(crate) off: usize,
}
