//! The pages on which terms are used: the words are read from the pages as they are set, so that
//! an index says what is really there.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::Anchor;
use crate::book::uses::Seeker;
use crate::pdf::display::{Item, NodeId, Place, Role};
use crate::pdf::typeset::Setter;
use crate::pdf::typeset::pages::Sheets;

/// The uses of each term.
#[derive(Debug, Default)]
pub(crate) struct Uses {
    terms: Vec<BTreeMap<usize, Use>>,
    anchors: BTreeSet<Anchor>,
}

/// The uses of a term on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Use {
    /// How often it is there; a heading counts more.
    weight: usize,
    /// The place of the first one.
    anchor: Anchor,
}

/// A use in a heading counts as so many in the text.
const HEADING: usize = 20;
/// So many pages of a term are named.
const MOST: usize = 6;

/// Pages in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PageRange {
    /// The first page, counted from nought in the body.
    pub(crate) first: usize,
    /// The last one.
    pub(crate) last: usize,
    /// The place of the first use on the first page.
    pub(crate) anchor: Anchor,
}

impl Uses {
    /// Reads the pages of all numbered chapters, and names the places that an index leads to.
    pub(crate) fn of(setter: &Setter<'_>, seeker: &Seeker, body: &mut Sheets) -> Self {
        let count = setter.book.apparatus.terms.len();
        let mut uses = Self { terms: vec![BTreeMap::new(); count], anchors: BTreeSet::new() };
        if count == 0 {
            return uses;
        }
        let mut places = Vec::new();
        for page in 0..body.pages.len() {
            let chapter = body.chapters[page].and_then(|index| setter.book.chapters.get(index));
            if chapter.is_none_or(|chapter| chapter.number.is_none()) {
                continue;
            }
            each_paragraph(setter, &body.pages[page].items, |read, weight, y| {
                let mut add = |term| uses.add(term, weight, Place { page, y }, &mut places);
                seeker.each(&read.text, &mut add);
                read.stretches.iter().for_each(|stretch| seeker.named(stretch, &mut add));
            });
        }
        uses.anchors.extend(places.iter().map(|(anchor, _)| anchor.clone()));
        body.places.extend(places);
        uses
    }

    /// True before any page was read.
    pub(crate) fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The pages of each term, in their order.
    pub(crate) fn pages(&self) -> Vec<Vec<usize>> {
        self.terms.iter().map(|uses| uses.keys().copied().collect()).collect()
    }

    /// Whether a place is one of a use.
    pub(crate) fn has(&self, anchor: &Anchor) -> bool {
        self.anchors.contains(anchor)
    }

    /// The pages that use a term most, without its main one, as ranges in their order.
    pub(crate) fn ranges(&self, term: usize, main: Option<usize>) -> Vec<PageRange> {
        let Some(uses) = self.terms.get(term) else { return Vec::new() };
        let mut best: Vec<(usize, &Use)> =
            uses.iter().map(|(page, one)| (*page, one)).filter(|(p, _)| Some(*p) != main).collect();
        best.sort_by_key(|(page, one)| (std::cmp::Reverse(one.weight), *page));
        best.truncate(MOST);
        best.sort_unstable_by_key(|(page, _)| *page);
        let mut ranges: Vec<PageRange> = Vec::new();
        for (page, one) in best {
            match ranges.last_mut().filter(|range| range.last + 1 == page) {
                Some(range) => range.last = page,
                None => {
                    ranges.push(PageRange { first: page, last: page, anchor: one.anchor.clone() });
                }
            }
        }
        ranges
    }

    fn add(&mut self, term: usize, weight: usize, place: Place, places: &mut Vec<(Anchor, Place)>) {
        let found = self.terms[term].entry(place.page).or_insert_with(|| {
            let anchor = Anchor::new(&format!("use-{term}-{}", place.page));
            places.push((anchor.clone(), place));
            Use { weight: 0, anchor }
        });
        found.weight += weight;
    }
}

/// The words of a paragraph on a page.
#[derive(Default)]
struct Read {
    text: String,
    /// The stretches of bold or linked words in it.
    stretches: Vec<String>,
    /// Whether the last words were such.
    is_stretch: bool,
}

impl Read {
    fn take(&mut self, words: &str, is_stretch: bool) {
        if is_stretch && !self.is_stretch {
            self.stretches.push(String::new());
        }
        self.is_stretch = is_stretch;
        if let Some(last) = self.stretches.last_mut().filter(|_| is_stretch) {
            last.push_str(words);
        }
        self.text.push_str(words);
    }
}

/// Names the words of each paragraph on a page, what a use in it counts, and its upper edge.
fn each_paragraph(setter: &Setter<'_>, items: &[Item], mut take: impl FnMut(&Read, usize, f32)) {
    let mut read = Read::default();
    let mut open: Option<(NodeId, f32)> = None;
    let mut close = |read: &mut Read, open: Option<(NodeId, f32)>| {
        if let Some((node, y)) = open {
            let heading = matches!(setter.tree.node(node).role, Role::Heading(_));
            take(read, if heading { HEADING } else { 1 }, y);
        }
        *read = Read::default();
    };
    for item in items {
        let Item::Text(run) = item else { continue };
        let Some(own) = run.node else { continue };
        let node = paragraph_of(setter, own);
        if open.is_none_or(|(last, _)| last != node) {
            close(&mut read, open);
            open = Some((node, (run.y - run.size * 1.2).max(0.0)));
        }
        if !run.soft_hyphen {
            let said = run.glyphs.iter().map(|glyph| setter.fonts.text(run.face, glyph.id));
            let is_link = setter.tree.node(own).role == Role::Link;
            read.take(&said.collect::<String>(), is_link || setter.fonts.is_bold(run.face));
        }
    }
    close(&mut read, open);
}

/// What a part of a line belongs to.
fn paragraph_of(setter: &Setter<'_>, node: NodeId) -> NodeId {
    let mut node = node;
    while setter.tree.node(node).inline {
        node = setter.tree.node(node).parent;
    }
    node
}
