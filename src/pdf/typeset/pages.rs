//! Sheets: slabs are put on the pages that `breaks` has chosen for them. Boxes go on from
//! page to page, the heads of tables are repeated, and notes stand at the foot.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ops::Range;

use crate::book::Anchor;
use crate::pdf::display::{Entry, Item, Page, Place};
use crate::pdf::typeset::Setter;
use crate::pdf::typeset::breaks::{self, Filled, NOTE_RULE, NoteStrip, Strip};
use crate::pdf::typeset::paragraph::Edges;
use crate::pdf::typeset::slab::{Placed, Slab, draw, gap, height};
use crate::pdf::typeset::{form, notes};
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
    /// True if it may be turned for what is too wide.
    pub(crate) turns: bool,
}

/// A millimetre in points.
pub(crate) const MILLIMETRE: f32 = 72.0 / 25.4;
/// The smallest paper and the smallest column that anything can be read on, in points.
const SMALLEST: (f32, f32) = (90.0, 60.0);
/// Narrower paper is never turned: nobody turns a pocket guide in the hand.
const TURNED_FROM: f32 = 130.0 * MILLIMETRE;
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
        let (measure, bottom) = (width - left - right, height - bottom);
        Self { width, height, left, measure, top, bottom, turns: width >= TURNED_FROM }
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
            turns: false,
        };
        let is_wider = turned.measure > self.measure * 1.15;
        (self.turns && is_wider && turned.room() >= LOWEST).then_some(turned)
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
    /// The pages that have no running head.
    pub(crate) bare: BTreeSet<usize>,
    /// Where links lead.
    pub(crate) places: BTreeMap<Anchor, Place>,
    /// The outline.
    pub(crate) outline: Vec<Entry>,
    /// The notes that have their page.
    noted: BTreeSet<Anchor>,
}

impl Sheets {
    /// Adds slabs, from the top of a new page on. A slab that starts a page begins a stretch,
    /// and each stretch is filled by itself.
    pub(crate) fn add(
        &mut self,
        slabs: Vec<Slab>,
        sheet: &Sheet,
        setter: &Setter<'_>,
        chapter: Option<usize>,
    ) {
        let mut strips = strips(&slabs, setter);
        let notes = due(&slabs, &mut strips, setter, &mut self.noted);
        let lines = note_strips(&notes);
        part_tall_chains(&slabs, sheet, &lines, &mut strips);
        let joints: Vec<usize> = (0..=slabs.len()).map(|at| continued(&slabs, at)).collect();
        let stretches = stretches(&slabs);
        let mut filler =
            Filler { setter, sheet, joints, slabs: slabs.into_iter(), sheets: self, chapter };
        for stretch in stretches {
            let noted = stretch.start.checked_sub(1).map_or(0, |last| strips[last].notes);
            let due = strips[stretch.end - 1].notes;
            let own = |strip: &Strip| Strip { notes: strip.notes - noted, ..*strip };
            let inside: Vec<Strip> = strips[stretch.clone()].iter().map(own).collect();
            for page in breaks::fit(&inside, &lines[noted..due], sheet.room()) {
                let foot = &notes[page.notes.start + noted..page.notes.end + noted];
                filler.page(&page, stretch.start, foot);
            }
        }
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
        self.bare.extend(other.bare.into_iter().map(|page| page + before));
        let places = other.places.into_iter().map(|(anchor, place)| (anchor, moved(place)));
        self.places.extend(places);
        let entries = other.outline.into_iter();
        self.outline.extend(entries.map(|entry| Entry { place: moved(entry.place), ..entry }));
    }
}

/// The slabs between those that start a page.
fn stretches(slabs: &[Slab]) -> Vec<Range<usize>> {
    let turns = (1..slabs.len()).filter(|at| slabs[*at].turn);
    let mut starts: Vec<usize> = std::iter::once(0).chain(turns).collect();
    starts.push(slabs.len());
    starts.windows(2).map(|pair| pair[0]..pair[1]).filter(|range| !range.is_empty()).collect()
}

/// How many of the boxes around a slab began before it.
fn continued(slabs: &[Slab], at: usize) -> usize {
    let (Some(before), Some(now)) = (at.checked_sub(1).and_then(|at| slabs.get(at)), slabs.get(at))
    else {
        return 0;
    };
    let pairs = before.frames.iter().zip(&now.frames);
    pairs.take_while(|(before, now)| before == now).count()
}

/// What a page break costs inside a box, and between the rows of a table.
const IN_BOX: f32 = 60.0;
const IN_TABLE: f32 = 25.0;
/// What it costs where slabs that belong together are taller than a page, and below a heading.
const KEPT: f32 = 600.0;
const STRANDED: f32 = 20_000.0;
/// A heading with less than this below its upper edge should not end a page, in lines.
const BELOW_HEADING: f32 = 6.5;

/// The slabs as the breaks see them.
fn strips(slabs: &[Slab], setter: &Setter<'_>) -> Vec<Strip> {
    let mut strips: Vec<Strip> = Vec::with_capacity(slabs.len());
    let line = setter.theme.settings.sizes.leading;
    // How far the upper edge of the last heading stands above the slab, and its level.
    let (mut heading, mut level) = (f32::INFINITY, u8::MAX);
    for (at, slab) in slabs.iter().enumerate() {
        let open = continued(slabs, at) > 0;
        let above = at.checked_sub(1).map(|at| &slabs[at]).filter(|_| !slab.turn);
        let begins_part = slab.entry.is_some();
        // A part of the section still leaves its heading alone.
        let ends = slab.entry.as_ref().is_some_and(|(next, _)| *next <= level);
        let bound = heading < line * BELOW_HEADING && !ends;
        let lonely = if bound { 1200.0 - 700.0 * heading / (line * BELOW_HEADING) } else { 0.0 };
        let inside = if open { IN_BOX } else { 0.0 };
        let row = if slab.head.is_some() { IN_TABLE } else { 0.0 };
        let may_turn = above.is_none_or(|above| !above.keep);
        let gap = above.map_or(0.0, |above| gap(above, slab));
        strips.push(Strip {
            height: slab.height,
            gap,
            elastic: above.is_some_and(|above| !above.firm) && !open,
            opens: opens(slab, open, setter),
            closes: if open { OPEN_BOX * 0.75 } else { 0.0 },
            turn: may_turn.then_some(inside + row + lonely),
            part: begins_part,
            notes: 0,
        });
        level = slab.entry.as_ref().map_or(level, |(level, _)| *level);
        let from = if begins_part { 0.0 } else { heading + gap };
        heading = from + slab.height;
    }
    strips
}

/// A line of a note, and whether the note begins with it.
type NoteLine<'n> = (&'n Slab, bool);

/// The notes of the slabs in the order of their marks, each once; tells the strips how many of
/// their lines are due.
fn due<'n>(
    slabs: &[Slab],
    strips: &mut [Strip],
    setter: &'n Setter<'_>,
    noted: &mut BTreeSet<Anchor>,
) -> Vec<NoteLine<'n>> {
    let mut lines = Vec::new();
    for (slab, strip) in slabs.iter().zip(strips) {
        due_in(slab, setter, noted, &mut lines);
        strip.notes = lines.len();
    }
    lines
}

/// The notes of a slab; those that a note names follow it.
fn due_in<'n>(
    slab: &Slab,
    setter: &'n Setter<'_>,
    noted: &mut BTreeSet<Anchor>,
    lines: &mut Vec<NoteLine<'n>>,
) {
    // A note that names the next, and this one the next, may be a long chain.
    let marks = |slab: &Slab| {
        let found = slab.items.iter().filter_map(|item| setter.footnotes.behind(item));
        found.map(|(anchor, _)| anchor.clone()).collect::<Vec<_>>()
    };
    let mut waiting: VecDeque<Anchor> = marks(slab).into();
    while let Some(anchor) = waiting.pop_front() {
        let Some(note) = setter.footnotes.note(&anchor) else { continue };
        if !noted.insert(anchor) {
            continue;
        }
        lines.extend(note.slabs.iter().enumerate().map(|(at, line)| (line, at == 0)));
        for anchor in note.slabs.iter().flat_map(marks).collect::<Vec<_>>().into_iter().rev() {
            waiting.push_front(anchor);
        }
    }
}

/// The lines of notes as the breaks see them.
fn note_strips(lines: &[NoteLine<'_>]) -> Vec<NoteStrip> {
    let strip = |(at, (slab, first)): (usize, &NoteLine<'_>)| {
        let above = at.checked_sub(1).map(|above| lines[above].0);
        NoteStrip {
            height: slab.height,
            gap: above.map_or(0.0, |above| gap(above, slab)),
            turn: above.is_none_or(|above| !above.keep),
            first: *first,
        }
    };
    lines.iter().enumerate().map(strip).collect()
}

/// What stands above a slab at the top of a page: the open boxes' edge and the table's head.
fn opens(slab: &Slab, open: bool, setter: &Setter<'_>) -> f32 {
    let head = slab.head.map_or(0.0, |head| setter.heads[head.0].height);
    head + if open { OPEN_BOX } else { 0.0 }
}

/// Slabs that belong together are parted all the same where no page can hold them.
fn part_tall_chains(slabs: &[Slab], sheet: &Sheet, notes: &[NoteStrip], strips: &mut [Strip]) {
    let (mut start, mut noted) = (0, 0);
    while start < slabs.len() {
        let kept = |at: &usize| strips[*at].turn.is_none();
        let end = start + 1 + (start + 1..slabs.len()).take_while(kept).count();
        let closes = strips.get(end).map_or(0.0, |next| next.closes);
        let foot = &notes[noted..strips[end - 1].notes];
        noted = strips[end - 1].notes;
        let rule = if foot.is_empty() { 0.0 } else { NOTE_RULE };
        let foot = rule + foot.iter().map(|note| note.gap + note.height).sum::<f32>();
        let needed = strips[start].opens + height(&slabs[start..end]) + closes + foot;
        if needed > sheet.room() {
            for at in start + 1..end {
                let heading = slabs[at - 1].entry.is_some() || slabs[at - 1].firm;
                strips[at].turn = Some(if heading { STRANDED } else { KEPT });
            }
        }
        start = end;
    }
}

/// Fills pages with slabs.
struct Filler<'a, 'b> {
    setter: &'a Setter<'b>,
    sheet: &'a Sheet,
    /// How many boxes go on at each slab.
    joints: Vec<usize>,
    slabs: std::vec::IntoIter<Slab>,
    sheets: &'a mut Sheets,
    chapter: Option<usize>,
}

impl Filler<'_, '_> {
    /// Fills a page with the next slabs; those of its stretch are counted from a start.
    fn page(&mut self, page: &Filled, start: usize, notes: &[NoteLine<'_>]) {
        let (from, to) = (page.strips.start + start, page.strips.end + start);
        let slabs: Vec<Slab> = self.slabs.by_ref().take(to - from).collect();
        let stretch = if form::is_form(&slabs) { 0.0 } else { page.stretch };
        let mut placed: Vec<Placed> = Vec::with_capacity(slabs.len() + 3);
        let mut y = self.sheet.top;
        for (at, slab) in (from..to).zip(slabs) {
            match placed.last() {
                None => y = self.open(&slab, self.joints[at], &mut placed),
                Some(above) => {
                    let gap = gap(&above.slab, &slab);
                    let elastic = self.joints[at] == 0 && !above.slab.firm;
                    y += gap * if elastic && at > from { 1.0 + stretch } else { 1.0 };
                }
            }
            let height = slab.height;
            placed.push(Placed { y, slab });
            y += height;
        }
        self.close(self.joints[to], y, &mut placed);
        if notes.is_empty() {
            form::fill(&mut placed, self.sheet.bottom);
        }
        placed.iter().for_each(|placed| self.note(&placed.slab, placed.y));
        let mut items = draw(placed, &self.setter.frames);
        items.append(&mut self.foot(notes));
        let page = Page { width: self.sheet.width, height: self.sheet.height, items };
        self.sheets.add_page(page, self.chapter);
    }

    /// Puts notes at the foot of the page, below a rule.
    fn foot(&mut self, notes: &[NoteLine<'_>]) -> Vec<Item> {
        if notes.is_empty() {
            return Vec::new();
        }
        let slabs: Vec<Slab> = notes.iter().map(|(slab, _)| (*slab).clone()).collect();
        let mut y = self.sheet.bottom - height(&slabs);
        let edges = Edges { x: self.sheet.left, width: self.sheet.measure };
        let mut items = vec![notes::rule(self.setter, edges, y - NOTE_RULE * 0.4)];
        let mut placed: Vec<Placed> = Vec::with_capacity(slabs.len());
        for slab in slabs {
            y += placed.last().map_or(0.0, |above| gap(&above.slab, &slab));
            self.note(&slab, y);
            let height = slab.height;
            placed.push(Placed { y, slab });
            y += height;
        }
        let mut words = draw(placed, &self.setter.frames);
        // They were set for the column of upright paper.
        let right = self.sheet.left - self.setter.sheet.left;
        words.iter_mut().for_each(|item| item.shift(right, 0.0));
        items.append(&mut words);
        items
    }

    /// Notes the places that links and the outline lead to.
    fn note(&mut self, slab: &Slab, y: f32) {
        let place = Place { page: self.sheets.pages.len(), y };
        for anchor in &slab.anchors {
            self.sheets.places.insert(anchor.clone(), place);
        }
        if let Some((level, title)) = &slab.entry {
            self.sheets.outline.push(Entry { level: *level, title: title.clone(), place });
        }
        for item in &slab.items {
            if let Some((_, note)) = self.setter.footnotes.behind(item) {
                self.sheets.places.entry(note.back.clone()).or_insert(place);
            }
        }
    }

    /// Begins a page above its first slab; gives the slab's upper edge.
    fn open(&self, slab: &Slab, joint: usize, placed: &mut Vec<Placed>) -> f32 {
        let mut y = self.sheet.top;
        if joint > 0 {
            let frames = slab.frames[..joint].to_vec();
            placed.push(Placed { y, slab: Slab { height: OPEN_BOX, frames, ..Slab::default() } });
            y += OPEN_BOX;
        }
        if let Some(head) = slab.head.map(|head| &self.setter.heads[head.0]) {
            let (height, items) = (head.height, head.items.clone());
            let frames = slab.frames.clone();
            placed.push(Placed { y, slab: Slab { height, items, frames, ..Slab::default() } });
            y += height;
        }
        y
    }

    /// Ends a page; boxes that go on after it keep a little room below their last line.
    fn close(&self, joint: usize, y: f32, placed: &mut Vec<Placed>) {
        let Some(last) = placed.last().filter(|_| joint > 0) else { return };
        let frames = last.slab.frames[..joint].to_vec();
        let slab = Slab { height: OPEN_BOX * 0.75, frames, ..Slab::default() };
        placed.push(Placed { y, slab });
    }
}
