//! The headings inside a document: their levels, numbers and anchors, given once all are there.

use std::collections::BTreeMap;

use crate::book::compose::plan::Entry;
use crate::book::{Anchor, Block, Heading, Run, plain_text};
use crate::completeness::index::Citation;
use crate::handbook::Document;
use crate::source::SourceId;

/// Below this many parts a number is printed; deeper headings go without.
const NUMBERED_PARTS: usize = 3;

/// The headings of the prose of each document, as they are printed.
#[derive(Debug, Default)]
pub(crate) struct Headings(BTreeMap<SourceId, Vec<Heading>>);

impl Headings {
    /// Takes the headings of a document whose prose, with so many of them, is its last part.
    pub(super) fn take(&mut self, document: &Document, blocks: &[Block], count: usize) {
        let all: Vec<&Heading> = headings(blocks).collect();
        let own = all[all.len().saturating_sub(count)..].iter().copied().cloned().collect();
        self.0.insert(document.source, own);
    }

    /// Takes in those of other documents.
    pub(super) fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// The printed heading of a cited section; none for a document as a whole, and for one whose
    /// prose is not printed under headings of its own.
    pub(crate) fn of(&self, citation: &Citation<'_>) -> Option<&Heading> {
        let document = citation.document?;
        let printed = self.0.get(&document.source)?;
        // An author's first heading that only says the title again is not printed.
        let first = document.sections.len().saturating_sub(printed.len());
        printed.get(citation.section?.checked_sub(first)?)
    }
}

/// The headings that are no part of another block.
pub(super) fn headings(blocks: &[Block]) -> impl Iterator<Item = &Heading> {
    blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(heading),
        _ => None,
    })
}

/// A heading as its author or its kind wants it: the first level below a title is 2.
pub(crate) fn heading(level: u8, title: Vec<Run>) -> Block {
    Block::Heading(Heading { level, number: None, title, anchor: Anchor::new("") })
}

/// All six levels of an author fit below the headings of a chapter and of its document.
const DEEPEST: u8 = 7;

/// Settles the headings of a document below its own: no level is skipped, each has its number.
pub(super) fn settle(entry: &Entry<'_>, among_articles: bool, blocks: &mut [Block]) {
    let own_level: u8 = if entry.is_alone { 1 } else { 2 };
    let base = blocks.iter().filter_map(level_of).min().unwrap_or(2);
    let mut counts = [0_usize; DEEPEST as usize + 1];
    let mut last = own_level;
    let headings = blocks.iter_mut().filter_map(|block| match block {
        Block::Heading(heading) => Some(heading),
        _ => None,
    });
    for (index, heading) in headings.enumerate() {
        let wanted = own_level + 1 + (heading.level - base);
        let level = wanted.min(last + 1).min(DEEPEST);
        last = level;
        counts[level as usize] += 1;
        counts[level as usize + 1..].fill(0);
        let below = &counts[own_level as usize + 1..=level as usize];
        let below: Vec<String> = below.iter().map(usize::to_string).collect();
        let number = format!("{}.{}", entry.number, below.join("."));
        let words = plain_text(&heading.title);
        heading.level = level;
        heading.anchor = Anchor::new(&format!("{}-{}-{words}", entry.anchor.as_str(), index + 1));
        // Among articles, the sections of a whole chapter would bear the numbers of an article's.
        let is_free = !(among_articles && entry.is_alone);
        heading.number = (is_free && number.split('.').count() <= NUMBERED_PARTS).then_some(number);
    }
}

fn level_of(block: &Block) -> Option<u8> {
    match block {
        Block::Heading(heading) => Some(heading.level),
        _ => None,
    }
}
