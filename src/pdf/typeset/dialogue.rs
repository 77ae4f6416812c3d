//! Dialogues: who speaks stands in a margin, what is said beside it; a turn is never split.

use crate::book::{Branch, Entry, Run, Speaker, Turn};
use crate::pdf::display::{NodeId, Numbering, Role};
use crate::pdf::typeset::blocks::blocks;
use crate::pdf::typeset::inline::widths;
use crate::pdf::typeset::paragraph::{Edges, paragraph};
use crate::pdf::typeset::slab::{Frame, Slab, beside, frame, height, keep_together, space_around};
use crate::pdf::typeset::style::{Setting, TextStyle};
use crate::pdf::typeset::{Column, Setter};
use crate::theme::{Boxes, Colour};

/// The least share of the measure that the names take.
const NAMES: f32 = 0.21;
/// The greatest share, where a name is long.
const LONG_NAMES: f32 = 0.36;

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
    let names = names(setter, turns, column.edges.width);
    let mut slabs: Vec<Slab> = Vec::new();
    for (index, turn) in turns.iter().enumerate() {
        // A line of a talk is not left alone on a page, the last one never.
        let edge = index == 1 && turns.len() > 3 || index + 1 == turns.len();
        if let (true, Some(above)) = (edge, slabs.last_mut()) {
            above.keep = true;
        }
        let mut set = self::turn(setter, turn, names, column.below(node));
        space_around(&mut set, 5.0, 5.0);
        slabs.append(&mut set);
    }
    space_around(&mut slabs, 10.0, 12.0);
    slabs
}

/// The room for the names: no word of them is broken if that can be.
fn names(setter: &mut Setter<'_>, turns: &[Turn], measure: f32) -> f32 {
    let style = name_style(setter);
    let mut longest = 0.0_f32;
    for turn in turns {
        let runs = name_runs(turn);
        longest = longest.max(widths(setter, &runs, &style).0);
    }
    (measure * NAMES).min(104.0).max(longest + 12.0).min(measure * LONG_NAMES)
}

fn name_style(setter: &Setter<'_>) -> TextStyle {
    let style = TextStyle::sans(&setter.theme.settings, 0.86).strong();
    TextStyle { hyphenate: false, ..style.set(Setting::Left) }
}

fn name_runs(turn: &Turn) -> Vec<Run> {
    let number = turn.number.as_ref();
    let number = number.map(|number| Run::plain(format!("{number}\u{a0}\u{a0}")));
    let time = turn.time.as_ref().map(|time| Run::plain(format!(", {time}")));
    number.into_iter().chain([Run::plain(turn.label.clone())]).chain(time).collect()
}

fn looks(setter: &Setter<'_>, speaker: Speaker) -> Looks {
    let colours = &setter.theme.settings.colours;
    let plain = Looks { name: colours.muted, ground: None, bar: None, border: None, italic: false };
    let usual = match speaker {
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
    };
    match setter.theme.settings.boxes {
        Boxes::Bar => usual,
        Boxes::Tint => Looks { bar: usual.bar.filter(|_| speaker == Speaker::Bot), ..usual },
        Boxes::Line if speaker == Speaker::Client => Looks { border: None, ..usual },
        Boxes::Line => Looks { ground: None, ..usual },
    }
}

fn turn(setter: &mut Setter<'_>, turn: &Turn, names: f32, column: Column) -> Vec<Slab> {
    let item = setter.tree.add(column.node, Role::ListItem);
    let label = setter.tree.add(item, Role::Label);
    let body = setter.tree.add(item, Role::ListBody);
    let looks = looks(setter, turn.speaker);
    let text = TextStyle { italic: looks.italic, ..TextStyle::sans(&setter.theme.settings, 0.95) };
    let said = column.inset(names, 0.0);
    let inner = said.inset(11.0, 9.0).below(body).styled(text);
    let mut slabs =
        turn.entry.iter().flat_map(|words| entry(setter, words, inner)).collect::<Vec<_>>();
    slabs.append(&mut blocks(setter, &turn.blocks, inner));
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
    framed.append(&mut note(setter, turn, said.below(body)));
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
    let style = name_style(setter).coloured(colour);
    let runs = name_runs(turn);
    let lines = paragraph(setter, &runs, &style, edges, Some(node));
    let down = slabs[0].height + 0.8;
    beside(lines, slabs, down);
}

/// What a trainer adds, below what is said.
fn note(setter: &mut Setter<'_>, turn: &Turn, column: Column) -> Vec<Slab> {
    if turn.note.is_empty() {
        return Vec::new();
    }
    let node = setter.tree.add(column.node, Role::Paragraph);
    let muted = setter.theme.settings.colours.muted;
    let style = TextStyle::sans(&setter.theme.settings, 0.84).coloured(muted);
    let edges = column.inset(11.0, 9.0).edges;
    let mut slabs = paragraph(setter, &turn.note, &style, edges, Some(node));
    space_around(&mut slabs, 3.0, 0.0);
    slabs
}

/// What leads there from anywhere, above what is said.
fn entry(setter: &mut Setter<'_>, entry: &Entry, column: Column) -> Vec<Slab> {
    let node = setter.tree.add(column.node, Role::Paragraph);
    let style = TextStyle::sans(&setter.theme.settings, 0.88);
    let mut runs = vec![Run::strong(format!("{}: ", entry.label))];
    runs.extend(entry.words.iter().cloned());
    let mut slabs = paragraph(setter, &runs, &style, column.edges, Some(node));
    space_around(&mut slabs, 0.0, 3.0);
    slabs
}

/// A way on: an arrow, the reply, and where it leads.
fn branch(setter: &mut Setter<'_>, branch: &Branch, column: Column) -> Vec<Slab> {
    let node = setter.tree.add(column.node, Role::Paragraph);
    let style = TextStyle::sans(&setter.theme.settings, 0.88);
    let style = TextStyle { italic: false, ..style };
    let mut runs = Vec::new();
    if branch.when.is_empty() {
        runs.push(Run::plain("→\u{a0}\u{a0}"));
    } else {
        runs.extend(branch.when.iter().cloned());
        runs.push(Run::plain("\u{a0} →\u{a0}\u{a0}"));
    }
    runs.extend(branch.goto.iter().cloned());
    let mut slabs = paragraph(setter, &runs, &style, column.inset(12.0, 0.0).edges, Some(node));
    space_around(&mut slabs, 3.0, 0.0);
    slabs
}
