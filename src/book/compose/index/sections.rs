//! The sections of a book, and which of them use a term most.

use crate::book::compose::index::{numbered, stretches};
use crate::book::uses::Seeker;
use crate::book::{Anchor, Block, Chapter, IndexTerm, Run, plain_text, words as spoken};

/// So many sections of one term are named.
const MOST: usize = 4;

/// The numbered sections, and how often each uses a term.
pub(super) struct Sections {
    /// The number, the title and the place of each.
    sections: Vec<(String, Anchor)>,
    /// The sections of each term and how often they use it, in their order.
    uses: Vec<Vec<(usize, usize)>>,
}

/// A use in a heading counts as so many in the text.
const HEADING: usize = 20;

impl Sections {
    pub(super) fn of(terms: &[IndexTerm], chapters: &[Chapter]) -> Self {
        let seeker = Seeker::of(terms);
        let mut found = Self { sections: Vec::new(), uses: vec![Vec::new(); terms.len()] };
        for chapter in numbered(chapters) {
            found.open(chapter.number.as_deref(), &chapter.title, &chapter.anchor);
            found.take(&seeker, &plain_text(&chapter.title), HEADING);
            for block in &chapter.blocks {
                let mut weight = 1;
                if let Block::Heading(heading) = block {
                    weight = HEADING;
                    if heading.number.is_some() {
                        found.open(heading.number.as_deref(), &heading.title, &heading.anchor);
                    }
                }
                let text = spoken::of_block(block);
                text.split('\n').for_each(|line| found.take(&seeker, line, weight));
                for stretch in stretches(block) {
                    seeker.named(&stretch, |term| found.add(term, weight));
                }
            }
        }
        found
    }

    fn open(&mut self, number: Option<&str>, title: &[Run], anchor: &Anchor) {
        let words = format!("{} {}", number.unwrap_or_default(), plain_text(title));
        self.sections.push((words.trim().to_owned(), anchor.clone()));
    }

    fn take(&mut self, seeker: &Seeker, text: &str, weight: usize) {
        seeker.each(text, |term| self.add(term, weight));
        if weight == HEADING {
            seeker.named(text, |term| self.add(term, weight));
        }
    }

    fn add(&mut self, term: usize, weight: usize) {
        let section = self.sections.len() - 1;
        match self.uses[term].last_mut() {
            Some((last, count)) if *last == section => *count += weight,
            _ => self.uses[term].push((section, weight)),
        }
    }

    /// Links to the sections that use a term most, in their order; that of its main place first.
    pub(super) fn links(&self, term: usize, sought: &IndexTerm) -> Vec<Run> {
        let mut uses = self.uses[term].clone();
        uses.sort_by_key(|(section, count)| (std::cmp::Reverse(*count), *section));
        uses.truncate(MOST);
        uses.sort_unstable();
        let own = |(_, anchor): &(String, Anchor)| Some(anchor) == sought.main.as_ref();
        let main = self.sections.iter().position(own);
        let others = uses.iter().map(|(section, _)| *section).filter(|one| Some(*one) != main);
        let all = main.into_iter().chain(others);
        all.map(|section| &self.sections[section])
            .map(|(words, anchor)| Run::to(words.as_str(), anchor.clone()))
            .collect()
    }
}
