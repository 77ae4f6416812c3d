//! The terms of all glossaries, and the search for words in the runs of a document.

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::glossary::Term;
use crate::language::Language;
use crate::language::fold::{Accents, BREAK, fold};
use crate::language::phrases::{Hit, Search, Wanted, Way, searches};
use crate::rules::runs::{Run, walk};

/// Every term in force, with its glossary.
pub(in crate::rules) fn terms(handbook: &Handbook) -> impl Iterator<Item = (&Document, &Term)> {
    let documents = handbook.documents.iter().filter(|document| !document.is_retired());
    documents.flat_map(|document| {
        let terms = match &document.content {
            Content::Glossary(glossary) => glossary.terms.get(),
            _ => None,
        };
        terms.into_iter().flat_map(move |terms| terms.iter().map(move |term| (document, term)))
    })
}

/// The term and its synonyms.
pub(in crate::rules) fn names(term: &Term) -> impl Iterator<Item = &str> {
    term.term.get().into_iter().chain(term.synonyms.iter()).map(|name| name.as_str().trim())
}

/// Words to look for, in all their forms.
pub(in crate::rules) fn search(texts: Vec<String>, language: Language) -> Option<Search> {
    let wanted: Vec<Wanted> = texts
        .into_iter()
        .map(|text| Wanted { text, way: Way::Lemma, accents: Accents::Keep, language })
        .collect();
    searches(&wanted).0.into_iter().next()
}

/// Where the words stand in a document: the number of the run, and the place in its folded text.
/// All runs that count are folded into one text, so that it is read once.
pub(in crate::rules) fn hits(
    handbook: &Handbook,
    document: &Document,
    search: &Search,
    counts: &dyn Fn(&Run) -> bool,
) -> Vec<(usize, Hit)> {
    let mut folded = String::new();
    let mut starts = Vec::new();
    walk(handbook, document, &mut |run| {
        if counts(run) {
            starts.push(folded.len());
            fold(run.pieces, Accents::Keep, &mut folded);
            folded.push(BREAK);
        }
    });
    let hits = search.find(&folded).into_iter().map(|hit| {
        let run = starts.partition_point(|start| *start <= hit.range.start) - 1;
        let range = hit.range.start - starts[run]..hit.range.end - starts[run];
        (run, Hit { range, ..hit })
    });
    hits.collect()
}
