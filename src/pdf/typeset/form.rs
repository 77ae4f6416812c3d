//! Forms: they are parted evenly over their pages, and each page is filled to its foot. Rows
//! grow a little; what is left becomes lines to write on.

use crate::book::{Block, plain_text};
use crate::pdf::display::{Item, Rectangle};
use crate::pdf::typeset::pages::Sheet;
use crate::pdf::typeset::slab::{Placed, Slab, gap, height};
use crate::pdf::typeset::{Setter, turned};

/// What is left free at the foot, in points.
const SPARE: f32 = 2.0;
/// A row lower than this grows most, by this share of what it lacks, in points.
const HANDY: (f32, f32) = (46.0, 0.6);
/// How far a row of any height grows, in points.
pub(crate) const LEAST: f32 = 6.0;
/// How many times as far it may grow on a page without lines to write on.
const ALONE: f32 = 3.4;
/// How far the headings on such a page may move apart, in points.
const APART: f32 = 28.0;
/// The smallest difference of two pages that is worth another try, in points.
const STEP: f32 = 4.0;

/// Begins a form at a slab.
pub(crate) const fn begin(setter: &mut Setter<'_>, start: usize) -> usize {
    setter.in_form = true;
    start
}

/// Ends the form that began at a slab, if one did.
pub(crate) fn end(setter: &mut Setter<'_>, slabs: &mut [Slab], start: Option<usize>) {
    let Some(start) = start else { return };
    setter.in_form = false;
    // The title of a form is on its sheet, also where the sheet is turned.
    if let Some(wide) = slabs[start..].iter().position(|slab| slab.landscape) {
        let lead = &mut slabs[start..start + wide];
        lead.iter_mut().for_each(|slab| slab.keep = true);
        turned::bring_along(setter, lead);
    }
    let turned = setter.sheet.turned();
    for run in slabs[start..].chunk_by_mut(|above, below| above.landscape == below.landscape) {
        let sheet = turned.filter(|_| run[0].landscape).unwrap_or(setter.sheet);
        part_evenly(setter, &sheet, run);
    }
}

/// How far a row of this height may grow beside lines to write on.
pub(crate) fn growth(height: f32) -> f32 {
    ((HANDY.0 - height) * HANDY.1).max(LEAST)
}

/// Begins a page where the pages of a form become most alike.
fn part_evenly(setter: &Setter<'_>, sheet: &Sheet, slabs: &mut [Slab]) {
    let most = sheet.room();
    let Some(fewest) = starts(setter, slabs, most).filter(|starts| !starts.is_empty()) else {
        return;
    };
    let (mut best, mut room) = (fewest, most - STEP);
    while let Some(next) = starts(setter, slabs, room).filter(|next| next.len() == best.len()) {
        (best, room) = (next, room - STEP);
    }
    best.into_iter().for_each(|start| slabs[start].turn = true);
}

/// The slabs that begin a page, but for the first one, if no page is higher than this; none where
/// what belongs together is.
fn starts(setter: &Setter<'_>, slabs: &[Slab], room: f32) -> Option<Vec<usize>> {
    let (mut starts, mut used, mut at) = (Vec::new(), 0.0, 0);
    while at < slabs.len() {
        let is_bound = |at: &usize| slabs[*at - 1].keep || !slabs[*at].frames.is_empty();
        let end = at + 1 + (at + 1..slabs.len()).take_while(is_bound).count();
        let inner = height(&slabs[at..end]);
        let above = if used > 0.0 { gap(&slabs[at - 1], &slabs[at]) } else { 0.0 };
        if used > 0.0 && used + above + inner > room {
            let head = slabs[at].head.map_or(0.0, |head| setter.heads[head.0].height);
            starts.push(at);
            used = head + inner;
        } else {
            used += above + inner;
        }
        if used > room {
            return None;
        }
        at = end;
    }
    Some(starts)
}

/// True if one of the slabs belongs to a form.
pub(crate) fn is_form(slabs: &[Slab]) -> bool {
    slabs.iter().any(|slab| slab.growth > 0.0 || slab.is_ruled)
}

/// Fills a page down to its foot.
pub(crate) fn fill(placed: &mut [Placed], foot: f32) {
    let Some(bottom) = placed.last().map(|last| last.y + last.slab.height) else { return };
    let missing = foot - bottom - SPARE;
    let growth: f32 = placed.iter().map(|placed| placed.slab.growth).sum();
    let lines: Vec<f32> = placed.iter().filter(|one| one.slab.is_ruled).map(height_of).collect();
    if missing <= 0.0 || (growth <= 0.0 && lines.is_empty()) {
        return;
    }
    let most = if lines.is_empty() { ALONE } else { 1.0 };
    let share = if growth > 0.0 { (missing / growth).min(most) } else { 0.0 };
    let left = missing - share * growth;
    let line = lines.first().copied().unwrap_or(f32::INFINITY);
    let more = (left / line).floor() as usize;
    let wider = (left - more as f32 * line) / (lines.len() + more).max(1) as f32;
    let headings = placed.iter().skip(1).filter(|one| one.slab.entry.is_some()).count();
    let apart = if lines.is_empty() { (left / headings.max(1) as f32).min(APART) } else { 0.0 };
    let (mut down, mut met) = (0.0, 0);
    for (at, placed) in placed.iter_mut().enumerate() {
        down += if at > 0 && placed.slab.entry.is_some() { apart } else { 0.0 };
        placed.y += down;
        let before = placed.slab.height;
        if placed.slab.is_ruled {
            let own = (met + 1) * more / lines.len() - met * more / lines.len();
            rule(&mut placed.slab, own + 1, line + wider);
            met += 1;
        } else {
            grow(&mut placed.slab, share);
        }
        down += placed.slab.height - before;
    }
}

const fn height_of(placed: &Placed) -> f32 {
    placed.slab.height
}

/// A ruled line becomes so many, with this distance.
fn rule(slab: &mut Slab, count: usize, distance: f32) {
    let Some(line) = slab.items.first().cloned() else { return };
    let shift = distance - slab.height;
    slab.items = (0..count)
        .map(|at| {
            let mut line = line.clone();
            line.shift(0.0, shift + at as f32 * distance);
            line
        })
        .collect();
    slab.height = count as f32 * distance;
}

/// Makes a row taller: what reaches its lower edge goes on reaching it.
fn grow(slab: &mut Slab, share: f32) {
    let (bottom, more) = (slab.height, slab.growth * share);
    for item in &mut slab.items {
        let Item::Rectangle(Rectangle { y, height, .. }) = item else { continue };
        if *y + *height < bottom - 0.1 {
            continue;
        }
        // A ground or an upright line is stretched, a line below the row moves.
        match *y < 0.1 {
            true => *height += more,
            false => *y += more,
        }
    }
    slab.height += more;
}

/// True for a cell of nothing but underscores.
pub(crate) fn is_blank(blocks: &[Block]) -> bool {
    let is_blank = |sign: char| sign == '_' || sign.is_whitespace();
    matches!(blocks, [Block::Paragraph(runs)] if plain_text(runs).chars().all(is_blank)
        && plain_text(runs).contains('_'))
}
