//! Where pages end: the breaks of a stretch are chosen all at once, so that the sum of what
//! is wrong with every page is as small as it can be. It knows heights only, neither slabs
//! nor paper.

use std::ops::Range;

/// A strip of the column as the breaks see it. Lengths are points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Strip {
    /// The height.
    pub(crate) height: f32,
    /// The distance from the strip above.
    pub(crate) gap: f32,
    /// True if that distance may grow and shrink.
    pub(crate) elastic: bool,
    /// What stands above it at the top of a page.
    pub(crate) opens: f32,
    /// What stands at the foot of the page before it.
    pub(crate) closes: f32,
    /// How bad it is if a page begins with it; nothing where none may.
    pub(crate) turn: Option<f32>,
    /// True for a heading: the page before it may be short.
    pub(crate) part: bool,
    /// The strips of notes that are due once it stands: so many of all.
    pub(crate) notes: usize,
}

/// A line of a note at the foot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct NoteStrip {
    /// The height.
    pub(crate) height: f32,
    /// The distance from the line above.
    pub(crate) gap: f32,
    /// True if a note may go on with it on the next page.
    pub(crate) turn: bool,
    /// True if a note begins with it.
    pub(crate) first: bool,
}

/// A page: its strips, its notes, and how its distances change.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Filled {
    /// The strips.
    pub(crate) strips: Range<usize>,
    /// The strips of notes.
    pub(crate) notes: Range<usize>,
    /// The share by which elastic distances grow; below nought they shrink.
    pub(crate) stretch: f32,
}

/// The share by which a distance may grow.
pub(crate) const STRETCH: f32 = 0.6;
/// The share by which it may shrink.
pub(crate) const SHRINK: f32 = 0.2;
/// The room for the rule above notes.
pub(crate) const NOTE_RULE: f32 = 13.0;

/// What every page costs.
const PAGE: f64 = 300.0;
/// What a page costs that stays short, and what its emptiness adds.
const SHORT: (f64, f64) = (150.0, 2500.0);
/// How much of that a short page costs before a heading, and elsewhere.
const BEFORE: (f64, f64) = (0.75, 1.2);
/// The share of the last page that should be filled, and what a page costs that is empty but
/// for a hair.
const LAST: (f64, f64) = (0.33, 500.0);
/// The least share of the last page that is filled, and what less costs.
const LEAST: (f64, f64) = (0.2, 1600.0);
/// What it costs to part a note.
const PARTED: f64 = 400.0;
/// What it costs if a strip does not fit on any page, or notes wait for the next one.
const NO_ROOM: f64 = 1e6;
/// A hair that no eye sees.
const HAIR: f64 = 0.01;
/// No page has more places where it may end: what is empty has no height.
const MOST: usize = 2000;

/// The best way to a break.
#[derive(Debug, Clone, Copy)]
struct Way {
    cost: f64,
    from: usize,
    /// The strips of notes that stand on the pages before.
    noted: usize,
    stretch: f32,
}

/// Ends pages of a room each.
pub(crate) fn fit(strips: &[Strip], notes: &[NoteStrip], room: f32) -> Vec<Filled> {
    if strips.is_empty() {
        return Vec::new();
    }
    let column = Column::of(strips, notes, f64::from(room));
    let mut ends: Vec<usize> = vec![0];
    let mut ways: Vec<Option<Way>> = vec![None; strips.len() + 1];
    ways[0] = Some(Way { cost: 0.0, from: 0, noted: 0, stretch: 0.0 });
    for to in (1..=strips.len()).filter(|to| column.may_end(*to)) {
        for (steps, from) in ends.iter().rev().copied().enumerate().take(MOST) {
            let before = ways[from].expect("invariant: there is a way to every end");
            if steps > 0 && column.tightest(from, to) > column.room + HAIR {
                break;
            }
            let Some(way) = column.page(from, to, &before, steps == 0) else { continue };
            if ways[to].is_none_or(|best| way.cost < best.cost) {
                ways[to] = Some(way);
            }
        }
        ends.push(to);
    }
    column.trace(&ways)
}

/// The sums of all heights before each strip, so that any page is measured at once.
struct Column<'a> {
    strips: &'a [Strip],
    notes: &'a [NoteStrip],
    room: f64,
    /// The upper edge of each strip, were there but one page.
    tops: Vec<f64>,
    /// The elastic distances above each strip.
    elastic: Vec<f64>,
    /// The upper edge of each strip of notes.
    note_tops: Vec<f64>,
}

impl<'a> Column<'a> {
    fn of(strips: &'a [Strip], notes: &'a [NoteStrip], room: f64) -> Self {
        let (mut y, mut stretch) = (0.0, 0.0);
        let (mut tops, mut elastic) = (Vec::new(), Vec::new());
        for strip in strips {
            let gap = f64::from(strip.gap);
            y += gap;
            stretch += if strip.elastic { gap } else { 0.0 };
            tops.push(y);
            elastic.push(stretch);
            y += f64::from(strip.height);
        }
        let mut y = 0.0;
        let note_tops = notes.iter().map(|note| {
            y += f64::from(note.gap);
            let top = y;
            y += f64::from(note.height);
            top
        });
        let note_tops = note_tops.collect();
        Self { strips, notes, room, tops, elastic, note_tops }
    }

    fn may_end(&self, to: usize) -> bool {
        self.strips.get(to).is_none_or(|strip| strip.turn.is_some())
    }

    /// The height of strips from one to another, without what opens and closes boxes.
    fn height(&self, from: usize, to: usize) -> f64 {
        self.tops[to - 1] + f64::from(self.strips[to - 1].height) - self.tops[from]
    }

    fn elastic(&self, from: usize, to: usize) -> f64 {
        self.elastic[to - 1] - self.elastic[from]
    }

    fn tightest(&self, from: usize, to: usize) -> f64 {
        self.height(from, to) - self.elastic(from, to) * f64::from(SHRINK)
    }

    /// The height of notes with the rule above them.
    fn foot(&self, notes: Range<usize>) -> f64 {
        if notes.is_empty() {
            return 0.0;
        }
        let last = notes.end - 1;
        let bottom = self.note_tops[last] + f64::from(self.notes[last].height);
        bottom - self.note_tops[notes.start] + f64::from(NOTE_RULE)
    }

    /// The page between two breaks, if it can be. A page that must end here always can.
    fn page(&self, from: usize, to: usize, before: &Way, must: bool) -> Option<Way> {
        let opens = f64::from(self.strips[from].opens);
        let closes = self.strips.get(to).map_or(0.0, |next| f64::from(next.closes));
        let text = opens + self.height(from, to) + closes;
        let elastic = self.elastic(from, to);
        let left = self.room - text + elastic * f64::from(SHRINK) + HAIR;
        let due = before.noted..self.strips[to - 1].notes.max(before.noted);
        let noted = self.noted(due.clone(), left, must)?;
        let slack = self.room - text - self.foot(before.noted..noted);
        if !must && slack + elastic * f64::from(SHRINK) + HAIR < 0.0 {
            return None;
        }
        let (looks, stretch) = self.looks(slack, elastic, to);
        let turn = self.strips.get(to).and_then(|next| next.turn).unwrap_or(0.0);
        let parted = match due.end - noted {
            0 => 0.0,
            rest if to == self.strips.len() => PARTED + PAGE + 10.0 * rest as f64,
            _ => PARTED,
        };
        let cost = before.cost + PAGE + looks + f64::from(turn) + parted;
        Some(Way { cost, from, noted, stretch })
    }

    /// How many of the notes that are due stand on a page with so much left for them: all, or
    /// all but the end of the last one; where a page must end, as many as there is room for.
    fn noted(&self, due: Range<usize>, left: f64, must: bool) -> Option<usize> {
        let fits = |to: usize| self.foot(due.start..to) <= left;
        if fits(due.end) {
            return Some(due.end);
        }
        let last = (due.start..due.end).rev().find(|note| self.notes[*note].first);
        let begun = last.map_or(due.start, |last| last + 1);
        let parted = |note: &usize| self.notes[*note].turn && fits(*note);
        let part = (begun..due.end).rev().find(parted);
        if part.is_some() || !must {
            return part;
        }
        let any = (due.start + 1..due.end).rev().find(|to| fits(*to));
        Some(any.unwrap_or(due.start))
    }

    /// How bad a page looks, and how its distances change.
    fn looks(&self, slack: f64, elastic: f64, to: usize) -> (f64, f32) {
        let (grow, shrink) = (elastic * f64::from(STRETCH), elastic * f64::from(SHRINK));
        if slack < -shrink - HAIR {
            return (NO_ROOM - slack, 0.0);
        }
        if slack < 0.0 && elastic > 0.0 {
            let share = (-slack / shrink).min(1.0);
            return (30.0 + 170.0 * share.powi(3), -SHRINK * share as f32);
        }
        let empty = (slack / self.room).clamp(0.0, 1.0);
        if to == self.strips.len() {
            let full = 1.0 - empty;
            let few = LAST.1 * (1.0 - full / LAST.0).max(0.0);
            return (few + if full < LEAST.0 { LEAST.1 } else { 0.0 }, 0.0);
        }
        if slack <= grow {
            let share = (slack / grow.max(HAIR)).clamp(0.0, 1.0);
            return (100.0 * share.powi(3), STRETCH * share as f32);
        }
        let short = if slack < 2.0 { 0.0 } else { SHORT.0 };
        let heading = self.strips.get(to).is_some_and(|next| next.part);
        let before = if heading { BEFORE.0 } else { BEFORE.1 };
        ((short + SHORT.1 * empty * empty) * before, 0.0)
    }

    fn trace(&self, ways: &[Option<Way>]) -> Vec<Filled> {
        let mut pages = Vec::new();
        let mut to = self.strips.len();
        while to > 0 {
            let way = ways[to].expect("invariant: there is a way to every end");
            let noted = ways[way.from].map_or(0, |before| before.noted);
            let (strips, notes, stretch) = (way.from..to, noted..way.noted, way.stretch);
            pages.push(Filled { strips, notes, stretch });
            to = way.from;
        }
        pages.reverse();
        self.rest(&mut pages);
        pages
    }

    /// What is left of the notes fills pages of its own.
    fn rest(&self, pages: &mut Vec<Filled>) {
        let mut noted = pages.last().map_or(0, |page| page.notes.end);
        let due = self.strips.last().map_or(0, |last| last.notes);
        while noted < due {
            let fits = |to: &usize| self.foot(noted..*to) <= self.room + HAIR;
            let legal = |to: &usize| *to == due || self.notes[*to].turn;
            let mut ends = (noted + 1..=due).rev();
            let end = ends.clone().find(|to| fits(to) && legal(to)).or_else(|| ends.find(fits));
            let end = end.unwrap_or(noted + 1);
            let none = self.strips.len()..self.strips.len();
            pages.push(Filled { strips: none, notes: noted..end, stretch: 0.0 });
            noted = end;
        }
    }
}

#[cfg(test)]
mod tests;
