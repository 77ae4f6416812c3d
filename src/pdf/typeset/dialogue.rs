//! Dialogues: who speaks stands in a margin, what is said beside it; a turn is never split.

use crate::book::{Branch, Run, Speaker, Turn};
use crate::pdf::display::{NodeId, Numbering, Role};
use crate::pdf::typeset::blocks::blocks;
use crate::pdf::typeset::paragraph::{Edges, paragraph};
use crate::pdf::typeset::slab::{Frame, Slab, frame, height, keep_together, space_around};
use crate::pdf::typeset::style::{Setting, TextStyle};
use crate::pdf::typeset::{Column, Setter};
use crate::theme::Colour;

/// The share of the measure that the names take, and its bounds in points.
const NAMES: f32 = 0.21;

/// The looks of a speaker's words.
struct Looks {
    name: Colour,
    ground: Option<Colour>,
    bar: Option<(Colour, f32)>,
    border: Option<(Colour, f32)>,
    italic: bool,
}

/// Lines spoken in turn.
pub(crate) fn dialogue(setter: &mut Setter<'_>, turns: &[Turn], column: Column) -> Vec<Slab> {
    let node = setter.tree.add(column.node, Role::List(Numbering::Decimal));
    let mut slabs = Vec::new();
    for turn in turns {
        let mut set = self::turn(setter, turn, column.below(node));
        space_around(&mut set, 5.0, 5.0);
        slabs.append(&mut set);
    }
    space_around(&mut slabs, 10.0, 12.0);
    slabs
}

fn looks(setter: &Setter<'_>, speaker: Speaker) -> Looks {
    let colours = &setter.theme.settings.colours;
    let plain = Looks { name: colours.muted, ground: None, bar: None, border: None, italic: false };
    match speaker {
        Speaker::Staff => Looks {
            name: colours.accent,
            ground: Some(colours.accent_soft),
            bar: Some((colours.accent, 2.5)),
            ..plain
        },
        Speaker::Client => Looks { name: colours.ink, border: Some((colours.rule, 0.8)), ..plain },
        Speaker::Bot => Looks {
            name: colours.exercise,
            ground: Some(colours.exercise_soft),
            bar: Some((colours.exercise, 1.2)),
            ..plain
        },
        Speaker::Stage => Looks { italic: true, ..plain },
    }
}

fn turn(setter: &mut Setter<'_>, turn: &Turn, column: Column) -> Vec<Slab> {
    let item = setter.tree.add(column.node, Role::ListItem);
    let label = setter.tree.add(item, Role::Label);
    let body = setter.tree.add(item, Role::ListBody);
    let looks = looks(setter, turn.speaker);
    let names = (column.edges.width * NAMES).clamp(40.0, 104.0).min(column.edges.width * 0.4);
    let text = TextStyle { italic: looks.italic, ..TextStyle::sans(&setter.theme.settings, 0.95) };
    let said = column.inset(names, 0.0);
    let inner = said.inset(11.0, 9.0).below(body).styled(text);
    let mut slabs = blocks(setter, &turn.blocks, inner);
    for branch in &turn.branches {
        slabs.append(&mut self::branch(setter, branch, inner));
    }
    let id = setter.frame(Frame {
        x: said.edges.x,
        width: said.edges.width,
        ground: looks.ground,
        bar: looks.bar,
        border: looks.border,
        ..Frame::default()
    });
    let pad = if looks.ground.is_some() || looks.border.is_some() { 6.0 } else { 2.0 };
    let mut framed = frame(slabs, id, pad, pad);
    let edges = Edges { x: column.edges.x, width: names - 10.0 };
    name(setter, turn, looks.name, edges, label, &mut framed);
    framed[0].anchors.extend(turn.anchor.clone());
    if height(&framed) <= setter.sheet.room() {
        keep_together(&mut framed);
    }
    framed
}

/// The number and the speaker, beside the first lines of the turn.
fn name(
    setter: &mut Setter<'_>,
    turn: &Turn,
    colour: Colour,
    edges: Edges,
    node: NodeId,
    slabs: &mut Vec<Slab>,
) {
    let style = TextStyle::sans(&setter.theme.settings, 0.86).strong().coloured(colour);
    let style = TextStyle { hyphenate: false, ..style.set(Setting::Left) };
    let mut runs = Vec::new();
    if let Some(number) = &turn.number {
        runs.push(Run::plain(format!("{number}\u{a0}\u{a0}")));
    }
    runs.push(Run::plain(turn.label.clone()));
    let lines = paragraph(setter, &runs, &style, edges, Some(node));
    let pad = slabs[0].height;
    let missing = height(&lines) + pad - height(slabs);
    let mut y = pad + 0.8;
    let mut items = Vec::new();
    for line in lines {
        items.extend(line.items.into_iter().map(|mut item| {
            item.shift(0.0, y);
            item
        }));
        y += line.height;
    }
    // The name is drawn with the first slab, so that it is read before what is said.
    slabs[0].items.splice(0..0, items);
    if missing > 0.0 {
        let frames = slabs[0].frames.clone();
        slabs.push(Slab { height: missing, frames, ..Slab::default() });
    }
}

/// A way on: an arrow, the reply, and where it leads.
fn branch(setter: &mut Setter<'_>, branch: &Branch, column: Column) -> Vec<Slab> {
    let node = setter.tree.add(column.node, Role::Paragraph);
    let style = TextStyle::sans(&setter.theme.settings, 0.88);
    let style = TextStyle { italic: false, ..style };
    let mut runs = Vec::new();
    if branch.when.is_empty() {
        runs.push(Run::plain("→\u{a0}"));
    } else {
        runs.extend(branch.when.iter().cloned());
        runs.push(Run::plain(" →\u{a0}"));
    }
    runs.extend(branch.goto.iter().cloned());
    let mut slabs = paragraph(setter, &runs, &style, column.inset(12.0, 0.0).edges, Some(node));
    space_around(&mut slabs, 3.0, 0.0);
    slabs
}
