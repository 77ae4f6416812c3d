//! Landscape pages: stretches of slabs that stand on turned paper, and what comes along with them.

use std::collections::BTreeSet;

use crate::pdf::typeset::Setter;
use crate::pdf::typeset::slab::{Slab, height};

/// What stands above or below a landscape table takes no more than this share of its page.
const ALONG: f32 = 0.35;

/// Slabs that stand on paper turned one way.
pub(crate) struct Stretch {
    /// True on landscape pages.
    pub(crate) landscape: bool,
    /// The slabs.
    pub(crate) slabs: Vec<Slab>,
}

/// Slabs parted where the paper is turned, in order. A few lines beside a landscape table have
/// no page of their own.
pub(crate) fn stretches(setter: &mut Setter<'_>, slabs: Vec<Slab>) -> Vec<Stretch> {
    let stretches = joined(slabs);
    let Some(turned) = setter.sheet.turned().filter(|_| stretches.len() > 1) else {
        return stretches;
    };
    let short = turned.room() * ALONG;
    let (mut stretches, apart) = parted(stretches);
    for (index, stretch) in stretches.iter_mut().enumerate() {
        if stretch.landscape || apart.contains(&index) {
            continue;
        }
        if height(&stretch.slabs) <= short && !stretch.slabs.iter().skip(1).any(|slab| slab.turn) {
            turn(setter, &mut stretch.slabs);
        }
    }
    joined(stretches.into_iter().flat_map(|stretch| stretch.slabs).collect())
}

/// Cuts what follows a landscape table where a section of its own begins, and names what stands
/// behind the cut: it is upright again, however short it is.
fn parted(stretches: Vec<Stretch>) -> (Vec<Stretch>, BTreeSet<usize>) {
    let level = |slab: &Slab| slab.entry.as_ref().map(|(level, _)| *level);
    let (mut parted, mut apart) = (Vec::new(), BTreeSet::new());
    let mut above = None;
    let mut follows = false;
    for Stretch { landscape, mut slabs } in stretches {
        let ends = |slab: &Slab| level(slab).is_some_and(|own| above.is_none_or(|one| own <= one));
        let cut = slabs.iter().position(ends).filter(|_| follows && !landscape);
        above = slabs.iter().filter_map(level).next_back().or(above);
        if let Some(cut) = cut {
            let rest = slabs.split_off(cut);
            parted.extend((!slabs.is_empty()).then_some(Stretch { landscape, slabs }));
            apart.insert(parted.len());
            slabs = rest;
        }
        parted.push(Stretch { landscape, slabs });
        follows = landscape;
    }
    (parted, apart)
}

fn joined(slabs: Vec<Slab>) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for slab in slabs {
        match stretches.last_mut() {
            Some(last) if last.landscape == slab.landscape => last.slabs.push(slab),
            _ => stretches.push(Stretch { landscape: slab.landscape, slabs: vec![slab] }),
        }
    }
    stretches
}

/// Turns the page of what must stand with the landscape slab that follows: the heading of a
/// table, the line that announces it.
pub(crate) fn bring_along(setter: &mut Setter<'_>, above: &mut [Slab]) {
    let Some(turned) = setter.sheet.turned() else { return };
    let kept = above.iter().rev().take_while(|slab| slab.keep && !slab.landscape).count();
    let from = above.len() - kept;
    let along = &mut above[from..];
    // A box is not cut in two.
    let has_box = along.iter().any(|slab| !slab.frames.is_empty() || slab.head.is_some());
    if !has_box && height(along) <= turned.room() * ALONG {
        turn(setter, along);
    }
}

/// Moves slabs with their boxes and repeated heads to the column of the turned page.
fn turn(setter: &mut Setter<'_>, slabs: &mut [Slab]) {
    let Some(turned) = setter.sheet.turned() else { return };
    let right = turned.left - setter.sheet.left;
    for slab in slabs.iter_mut() {
        slab.landscape = true;
        slab.items.iter_mut().for_each(|item| item.shift(right, 0.0));
    }
    let frames: BTreeSet<usize> =
        slabs.iter().flat_map(|slab| &slab.frames).map(|frame| frame.0).collect();
    let heads: BTreeSet<usize> =
        slabs.iter().filter_map(|slab| slab.head).map(|head| head.0).collect();
    for frame in frames {
        setter.frames[frame].x += right;
    }
    for head in heads {
        setter.heads[head].items.iter_mut().for_each(|item| item.shift(right, 0.0));
    }
}
