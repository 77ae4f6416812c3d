//! Sheets: slabs are put on pages one after another. What must stay together moves to the
//! next page together; boxes go on there, and the heads of tables are repeated.

use std::collections::BTreeMap;

use crate::book::Anchor;
use crate::pdf::display::{Entry, Page, Place};
use crate::pdf::typeset::Setter;
use crate::pdf::typeset::slab::{FrameId, Placed, Slab, draw, gap, height};
use crate::theme::PageSettings;

/// The paper and the column on it, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Sheet {
    /// The width of the paper.
    pub(crate) width: f32,
    /// The height of the paper.
    pub(crate) height: f32,
    /// The left edge of the column.
    pub(crate) left: f32,
    /// The width of the column.
    pub(crate) measure: f32,
    /// The upper edge of the column.
    pub(crate) top: f32,
    /// The lower edge of the column.
    pub(crate) bottom: f32,
}

/// A millimetre in points.
pub(crate) const MILLIMETRE: f32 = 72.0 / 25.4;
/// The smallest paper and the smallest column that anything can be read on, in points.
const SMALLEST: (f32, f32) = (90.0, 60.0);
/// No landscape page has a lower column.
const LOWEST: f32 = 70.0 * MILLIMETRE;
/// The room between the edge of a page and the text of a box that goes on there.
const OPEN_BOX: f32 = 8.0;

impl Sheet {
    /// The sheet of a theme; margins that leave no room for a column are made smaller.
    pub(crate) fn of(page: &PageSettings) -> Self {
        let length = |millimetres: f32| (millimetres * MILLIMETRE).max(0.0);
        let width = length(page.width).clamp(SMALLEST.0, 14_000.0);
        let height = length(page.height).clamp(SMALLEST.0, 14_000.0);
        let (left, right) = margins(width, length(page.inner), length(page.outer));
        let (top, bottom) = margins(height, length(page.top), length(page.bottom));
        Self { width, height, left, measure: width - left - right, top, bottom: height - bottom }
    }

    /// The same paper turned, for what is too wide; none where it would be no wider, or too
    /// low to read on. The upper edge lies at the binding.
    pub(crate) fn turned(&self) -> Option<Self> {
        let outer = self.width - self.left - self.measure;
        let top = self.top.max(self.left);
        let bottom = self.width - (self.height - self.bottom).max(outer);
        let turned = Self {
            width: self.height,
            height: self.width,
            left: outer,
            measure: self.height - outer * 2.0,
            top,
            bottom,
        };
        let is_wider = turned.measure > self.measure * 1.15;
        (is_wider && turned.room() >= LOWEST).then_some(turned)
    }

    /// The height of the column.
    pub(crate) fn room(&self) -> f32 {
        self.bottom - self.top
    }
}

fn margins(whole: f32, first: f32, second: f32) -> (f32, f32) {
    let most = whole - SMALLEST.1;
    let scale = (most / (first + second).max(1.0)).min(1.0);
    (first * scale, second * scale)
}

/// Pages, and what lies where on them.
#[derive(Debug, Default)]
pub(crate) struct Sheets {
    /// The pages.
    pub(crate) pages: Vec<Page>,
    /// The chapter that each page belongs to.
    pub(crate) chapters: Vec<Option<usize>>,
    /// Where links lead.
    pub(crate) places: BTreeMap<Anchor, Place>,
    /// The outline.
    pub(crate) outline: Vec<Entry>,
}

impl Sheets {
    /// Adds slabs, from the top of a new page on.
    pub(crate) fn add(
        &mut self,
        slabs: Vec<Slab>,
        sheet: &Sheet,
        setter: &Setter<'_>,
        chapter: Option<usize>,
    ) {
        let filler = Filler {
            setter,
            sheet,
            placed: Vec::new(),
            y: sheet.top,
            sheets: self,
            chapter,
            open: Vec::new(),
        };
        filler.fill(slabs);
    }

    /// Adds one page as it is.
    pub(crate) fn add_page(&mut self, page: Page, chapter: Option<usize>) {
        self.pages.push(page);
        self.chapters.push(chapter);
    }

    /// Adds other pages behind these.
    pub(crate) fn append(&mut self, other: Self) {
        let before = self.pages.len();
        let moved = |place: Place| Place { page: place.page + before, ..place };
        self.pages.extend(other.pages);
        self.chapters.extend(other.chapters);
        let places = other.places.into_iter().map(|(anchor, place)| (anchor, moved(place)));
        self.places.extend(places);
        let entries = other.outline.into_iter();
        self.outline.extend(entries.map(|entry| Entry { place: moved(entry.place), ..entry }));
    }
}

/// Fills pages with slabs.
struct Filler<'a, 'b> {
    setter: &'a Setter<'b>,
    sheet: &'a Sheet,
    placed: Vec<Placed>,
    y: f32,
    sheets: &'a mut Sheets,
    chapter: Option<usize>,
    /// The boxes around the slab that was put down last.
    open: Vec<FrameId>,
}

impl Filler<'_, '_> {
    fn fill(mut self, slabs: Vec<Slab>) {
        let mut slabs = slabs.into_iter().peekable();
        while slabs.peek().is_some() {
            let mut chain = Vec::new();
            while let Some(slab) = slabs.next() {
                let keep = slab.keep && slabs.peek().is_some_and(|next| !next.turn);
                chain.push(slab);
                if !keep {
                    break;
                }
            }
            let goes_on = slabs.peek().is_some_and(|next| {
                let last = chain.last().expect("invariant: a chain has a slab");
                !next.frames.is_empty() && next.frames.first() == last.frames.first()
            });
            self.chain(chain, goes_on);
        }
        self.close(None);
    }

    /// Puts slabs that belong together on one page, if any page can hold them.
    fn chain(&mut self, chain: Vec<Slab>, goes_on: bool) {
        let spare = if goes_on { OPEN_BOX } else { 0.0 };
        let needed = height(&chain) + spare;
        let turn = chain.first().is_some_and(|slab| slab.turn);
        if turn {
            self.close(chain.first());
        }
        let most = self.sheet.room() - self.open_height(&chain[0]);
        let fits = self.y + self.gap_before(&chain[0]) + needed <= self.sheet.bottom + 0.01;
        // What no page can hold starts where it is, unless hardly anything would fit there.
        let low = self.y > self.sheet.top + self.sheet.room() * 0.7;
        if !fits && (needed <= most || low) {
            self.close(chain.first());
        }
        for slab in chain {
            self.slab(slab);
        }
    }

    /// Puts down one slab, on a new page if it must; a page has one slab at least.
    fn slab(&mut self, slab: Slab) {
        let top = self.y + self.gap_before(&slab);
        if top + slab.height > self.sheet.bottom + 0.01 && !self.placed.is_empty() {
            self.close(Some(&slab));
        }
        let y = if self.placed.is_empty() { self.open(&slab) } else { top };
        let page = self.sheets.pages.len();
        for anchor in &slab.anchors {
            self.sheets.places.insert(anchor.clone(), Place { page, y });
        }
        if let Some((level, title)) = &slab.entry {
            let (level, title) = (*level, title.clone());
            self.sheets.outline.push(Entry { level, title, place: Place { page, y } });
        }
        self.y = y + slab.height;
        self.open.clone_from(&slab.frames);
        self.placed.push(Placed { y, slab });
    }

    fn gap_before(&self, slab: &Slab) -> f32 {
        self.placed.last().map_or(0.0, |last| gap(&last.slab, slab))
    }

    /// What stands above the first slab of a page: the open boxes' edge and the table's head.
    fn open_height(&self, slab: &Slab) -> f32 {
        let head = slab.head.map_or(0.0, |head| self.setter.heads[head.0].height);
        let frame = if self.continued(slab) == 0 { 0.0 } else { OPEN_BOX };
        head + frame
    }

    /// How many of the boxes around a slab began on an earlier page.
    fn continued(&self, slab: &Slab) -> usize {
        let pairs = self.open.iter().zip(&slab.frames);
        pairs.take_while(|(before, now)| before == now).count()
    }

    /// Begins a page above its first slab; gives the slab's upper edge.
    fn open(&mut self, slab: &Slab) -> f32 {
        let mut y = self.sheet.top;
        let continued = slab.frames[..self.continued(slab)].to_vec();
        if !continued.is_empty() {
            let pad = Slab { height: OPEN_BOX, frames: continued, ..Slab::default() };
            self.placed.push(Placed { y, slab: pad });
            y += OPEN_BOX;
        }
        if let Some(head) = slab.head.map(|head| &self.setter.heads[head.0]) {
            let slab = Slab {
                height: head.height,
                items: head.items.clone(),
                frames: slab.frames.clone(),
                ..Slab::default()
            };
            self.placed.push(Placed { y, slab });
            y += head.height;
        }
        y
    }

    /// Ends a page; boxes that go on after it keep a little room below their last line.
    fn close(&mut self, next: Option<&Slab>) {
        if self.placed.is_empty() {
            return;
        }
        let open = next.map_or(0, |next| self.continued(next));
        if open > 0 {
            let frames = self.open[..open].to_vec();
            let pad = Slab { height: OPEN_BOX * 0.75, frames, ..Slab::default() };
            self.placed.push(Placed { y: self.y, slab: pad });
        }
        let placed = std::mem::take(&mut self.placed);
        let items = draw(placed, &self.setter.frames);
        let page = Page { width: self.sheet.width, height: self.sheet.height, items };
        self.sheets.add_page(page, self.chapter);
        self.y = self.sheet.top;
    }
}
