//! The terms of the glossary in running text: the first use in a document leads to the meaning, and
//! the meanings used on a page stand at its end, where a script finds them without asking for more.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;

use crate::book::uses::Seeker;
use crate::book::{Anchor, Block, Book, Definition, IndexTerm, Run, TermSort};
use crate::html::block::Scribe;
use crate::html::inline;

/// The terms and where they are explained.
pub(super) struct Glossary<'a> {
    /// None without terms.
    seeker: Option<Seeker>,
    meanings: Vec<(&'a Anchor, &'a Definition)>,
}

impl fmt::Debug for Glossary<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Glossary of {}", self.meanings.len())
    }
}

impl<'a> Glossary<'a> {
    pub(super) fn of(book: &'a Book) -> Self {
        let definitions = definitions(book);
        let is_own =
            |term: &&IndexTerm| term.sort == TermSort::Glossary && term.language == book.language;
        let found = book.apparatus.terms.iter().filter(is_own).filter_map(|term| {
            let (anchor, definition) = definitions.get_key_value(term.main.as_ref()?)?;
            Some((term.clone(), (*anchor, *definition)))
        });
        let (terms, meanings): (Vec<IndexTerm>, Vec<_>) = found.unzip();
        let seeker = (!terms.is_empty()).then(|| Seeker::of(&terms));
        Self { seeker, meanings }
    }
}

/// What a page has met so far.
#[derive(Debug, Default)]
pub(super) struct Met {
    /// In this document, or in this section of a chapter that is one document.
    section: BTreeSet<usize>,
    /// On this page.
    page: BTreeSet<usize>,
}

impl Met {
    /// Begins a section, in which each term is explained anew.
    pub(super) fn begin_section(&mut self) {
        self.section.clear();
    }
}

fn definitions(book: &Book) -> BTreeMap<&Anchor, &Definition> {
    let blocks = book.chapters.iter().flat_map(|chapter| &chapter.blocks);
    let lists = blocks.filter_map(|block| match block {
        Block::Definitions(list) => Some(list),
        _ => None,
    });
    let named = lists.flatten().filter_map(|one| Some((one.anchor.as_ref()?, one)));
    named.collect()
}

/// Writes running text; a term that this section has not had yet leads to its meaning.
pub(super) fn push_runs(scribe: &mut Scribe<'_>, runs: &[Run]) {
    let around = scribe.around;
    let Some(seeker) = &around.places.glossary().seeker else { return scribe.runs(runs) };
    let mut from = 0;
    for (at, run) in runs.iter().enumerate() {
        let uses = uses(scribe, seeker, run);
        if uses.is_empty() {
            continue;
        }
        scribe.runs(&runs[from..at]);
        push_run(scribe, run, &uses);
        from = at + 1;
    }
    scribe.runs(&runs[from..]);
}

/// The terms that a run uses first in its section, in their order.
fn uses(scribe: &mut Scribe<'_>, seeker: &Seeker, run: &Run) -> Vec<(usize, Range<usize>)> {
    let mut found = Vec::new();
    let is_text = run.link.is_none() && run.note.is_none() && run.language.is_none();
    if is_text && !run.style.code && !run.style.slot && !run.style.strike {
        seeker.places(&run.text, |term, range| {
            // Two terms of the same words: the first one has them.
            let end = found.last().map_or(0, |(_, range): &(usize, Range<usize>)| range.end);
            if range.start >= end && !range.is_empty() && scribe.met.section.insert(term) {
                scribe.met.page.insert(term);
                found.push((term, range));
            }
        });
    }
    found
}

fn push_run(scribe: &mut Scribe<'_>, run: &Run, uses: &[(usize, Range<usize>)]) {
    let around = scribe.around;
    let part = |range: Range<usize>| Run { text: run.text[range].to_owned(), ..run.clone() };
    let mut from = 0;
    for (term, range) in uses {
        scribe.runs(&[part(from..range.start)]);
        let (anchor, _) = around.places.glossary().meanings[*term];
        let href = around.places.href(anchor, around.page).unwrap_or_default();
        scribe.markup("<a class=\"term\" href=\"");
        scribe.text(&href);
        scribe.markup("\">");
        scribe.runs(&[part(range.clone())]);
        scribe.markup("</a>");
        from = range.end;
    }
    scribe.runs(&[part(from..run.text.len())]);
}

/// Writes the meanings of the terms that the page has met, for the script that shows them.
pub(super) fn push_meanings(scribe: &mut Scribe<'_>) {
    let around = scribe.around;
    for term in std::mem::take(&mut scribe.met.page) {
        let (anchor, definition) = around.places.glossary().meanings[term];
        scribe.markup("<template class=\"meaning\" data-term=\"");
        scribe.text(anchor.as_str());
        scribe.markup("\"><p class=\"meaning-term\">");
        scribe.html.push_str(&inline::unlinked(&definition.term, around));
        scribe.markup("</p>");
        for block in &definition.blocks {
            if let Block::Paragraph(runs) = block {
                scribe.markup("<p>");
                scribe.html.push_str(&inline::unlinked(runs, around));
                scribe.markup("</p>");
            }
        }
        scribe.markup("</template>\n");
    }
}
