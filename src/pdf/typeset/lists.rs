//! Lists, definitions and steps: a mark in the margin, and blocks beside it.

use crate::book::{Block, Definition, List, ListItem, ListKind, Run, Step};
use crate::language::Language;
use crate::pdf::display::{Item, NodeId, Numbering, Rectangle, Role};
use crate::pdf::typeset::blocks::{below, blocks, paragraph_gap};
use crate::pdf::typeset::paragraph::{Edges, one_line, paragraph};
use crate::pdf::typeset::slab::{Slab, beside, height, keep_together, outline, space_around};
use crate::pdf::typeset::style::{Setting, TextStyle};
use crate::pdf::typeset::{Column, Setter, index, marks};
use crate::theme::Boxes;

/// The bullets of the levels of nesting.
const BULLETS: [&str; 3] = ["•", "–", "·"];

/// A list of any depth.
pub(crate) fn list(setter: &mut Setter<'_>, list: &List, column: Column) -> Vec<Slab> {
    let numbering = match list.kind {
        ListKind::Bullet => Numbering::Bullets,
        ListKind::Ordered(_) => Numbering::Decimal,
        ListKind::Lettered => Numbering::Letters,
    };
    let node = setter.tree.add(column.node, Role::List(numbering));
    let gutter = gutter(setter, list, &column);
    let paragraphs = |item: &ListItem| {
        item.blocks.iter().filter(|block| !matches!(block, Block::List(_))).count()
    };
    let tight = list.items.iter().all(|item| paragraphs(item) <= 1);
    let gap = apart(list, tight, &column);
    let mut slabs: Vec<Slab> = Vec::new();
    for (index, item) in list.items.iter().enumerate() {
        let label = label(setter, list, index, column.depth);
        let mut set = self::item(setter, item, label, gutter, column.below(node));
        if leads(item) && height(&set) <= setter.sheet.room() * WHOLE {
            keep_together(&mut set);
        }
        space_around(&mut set, gap, gap);
        // One line of a list is never alone on a page, neither the first nor the last.
        let edge = index == 1 || index + 1 == list.items.len();
        if let (true, Some(above)) = (edge && set.len() < 3, slabs.last_mut()) {
            above.keep = true;
        }
        slabs.append(&mut set);
    }
    let gap = if column.depth == 0 { paragraph_gap(&column) } else { column.text.leading * NEAR };
    space_around(&mut slabs, gap, gap);
    slabs
}

/// A question and its options stay together up to this share of a page.
const WHOLE: f32 = 0.25;

/// The distance between lines that belong together, by their leading.
const NEAR: f32 = 0.2;

/// The distance of items. One whose words lead something else, such as the options of a question,
/// stands further from what is above it than from what is its own.
fn apart(list: &List, tight: bool, column: &Column) -> f32 {
    match (tight, list.items.iter().any(leads)) {
        (true, false) => column.text.leading * NEAR,
        (true, true) => column.text.leading * 0.56,
        (false, false) => paragraph_gap(column),
        (false, true) => column.text.leading * 0.8,
    }
}

/// Whether an item opens with words to something else: a list, a table, lines to write on.
fn leads(item: &ListItem) -> bool {
    let mut blocks = item.blocks.iter();
    let (first, second) = (blocks.next(), blocks.next());
    matches!(first, Some(Block::Paragraph(_)))
        && second.is_some_and(|second| !matches!(second, Block::Paragraph(_)))
}

/// The mark of an item in words.
fn label(setter: &Setter<'_>, list: &List, index: usize, depth: usize) -> String {
    match list.kind {
        ListKind::Bullet => BULLETS[depth % BULLETS.len()].to_owned(),
        ListKind::Ordered(first) => format!("{}.", first.saturating_add(index as u64)),
        ListKind::Lettered => format!("{})", letter(index, setter.book.language)),
    }
}

/// The letter that an option is marked with; after the last one they come doubled.
fn letter(index: usize, language: Language) -> String {
    let letters: Vec<char> = crate::book::option_letters(language).chars().collect();
    let letter = letters[index % letters.len()].to_string();
    letter.repeat(index / letters.len() + 1)
}

/// The room for the marks: that of the widest.
fn gutter(setter: &mut Setter<'_>, list: &List, column: &Column) -> f32 {
    let marked = list.items.iter().any(|item| item.mark.is_some());
    let least = if marked { marks::BOX + 7.0 } else { column.text.size * 1.6 };
    let last = list.items.len().saturating_sub(1);
    let label = label(setter, list, last, column.depth);
    let face = setter.fonts.face(column.text.family, false, false);
    let widest = setter.fonts.word(face, &label).width * column.text.size + 7.0;
    least.max(widest).min(column.edges.width / 3.0)
}

fn item(
    setter: &mut Setter<'_>,
    item: &ListItem,
    label: String,
    gutter: f32,
    column: Column,
) -> Vec<Slab> {
    let node = setter.tree.add(column.node, Role::ListItem);
    let label_node = setter.tree.add(node, Role::Label);
    let body = setter.tree.add(node, Role::ListBody);
    let inner = Column { depth: column.depth + 1, ..column.inset(gutter, 0.0).below(body) };
    let style = column.text;
    let (first, rest) = item.blocks.split_at(usize::from(leads(item)));
    let mut slabs = blocks(setter, first, inner);
    if let Some(last) = slabs.last_mut() {
        last.after = style.leading * NEAR;
    }
    let mut slabs = below(setter, slabs, rest, inner);
    if slabs.is_empty() {
        slabs.push(Slab { height: style.leading, ..Slab::default() });
    }
    let items = match item.mark {
        Some(mark) => {
            let y = (slabs[0].height.min(style.leading) - marks::BOX) / 2.0;
            marks::mark(setter, mark, column.edges.x, y.max(-1.0), label_node)
        }
        None => {
            let edges = Edges { x: column.edges.x, width: gutter - style.size * 0.55 };
            let style = mark_style(setter, style);
            one_line(setter, &label, &style, edges, Some(label_node))
        }
    };
    slabs[0].items.splice(0..0, items);
    if item.blocks.len() > 1 {
        keep_beginning(&mut slabs);
    }
    slabs
}

/// How many lines of an item stand with what follows them: a question and its first options.
const BEGINNING: usize = 3;

/// The words that open an item of several blocks never stand alone at the foot of a page.
fn keep_beginning(slabs: &mut [Slab]) {
    let last = slabs.len().saturating_sub(1);
    slabs.iter_mut().take(last.min(BEGINNING)).for_each(|slab| slab.keep = true);
}

fn mark_style(setter: &Setter<'_>, style: TextStyle) -> TextStyle {
    let colour = setter.theme.settings.colours.accent;
    TextStyle { bold: false, hyphenate: false, ..style }.set(Setting::Right).coloured(colour)
}

/// Terms, each with its meaning under it.
pub(crate) fn definitions(
    setter: &mut Setter<'_>,
    definitions: &[Definition],
    column: Column,
) -> Vec<Slab> {
    let node = setter.tree.add(column.node, Role::List(Numbering::Bullets));
    let accent = setter.theme.settings.colours.accent;
    let muted = setter.theme.settings.colours.muted;
    let text = match column.facts {
        true => column.text.coloured(muted),
        false => column.text.strong().coloured(accent),
    };
    let style = TextStyle { hyphenate: false, ..text.set(Setting::Left) };
    let mut slabs = Vec::new();
    for definition in definitions {
        let item = setter.tree.add(node, Role::ListItem);
        let label = setter.tree.add(item, Role::Label);
        let body = setter.tree.add(item, Role::ListBody);
        let mut set = match column.facts {
            true => fact(setter, definition, &style, column, (label, body)),
            false => definition_below(setter, definition, &style, column, (label, body)),
        };
        let gap = if column.facts { 4.0 } else { 8.0 };
        space_around(&mut set, gap, gap);
        if let Some(first) = set.first_mut() {
            first.anchors.extend(definition.anchor.clone());
        }
        slabs.append(&mut set);
    }
    slabs
}

/// The term above its meaning.
fn definition_below(
    setter: &mut Setter<'_>,
    definition: &Definition,
    style: &TextStyle,
    column: Column,
    (label, body): (NodeId, NodeId),
) -> Vec<Slab> {
    let mut slabs = paragraph(setter, &definition.term, style, column.edges, Some(label));
    slabs.iter_mut().for_each(|slab| (slab.keep, slab.firm) = (true, true));
    let mut meaning = blocks(setter, &definition.blocks, column.inset(14.0, 0.0).below(body));
    space_around(&mut meaning, 1.0, 0.0);
    if let Some(anchor) = &definition.anchor {
        let mut pages = index::pages_of(setter, anchor, column.inset(14.0, 0.0).below(body));
        if let (false, Some(last)) = (pages.is_empty(), meaning.last_mut()) {
            last.keep = true;
        }
        meaning.append(&mut pages);
    }
    slabs.append(&mut meaning);
    slabs
}

/// The share of the measure that the names of facts take.
const FACTS: f32 = 0.27;

/// The term beside its meaning, as on a form.
fn fact(
    setter: &mut Setter<'_>,
    definition: &Definition,
    style: &TextStyle,
    column: Column,
    (label, body): (NodeId, NodeId),
) -> Vec<Slab> {
    let width = column.edges.width * FACTS;
    let edges = Edges { x: column.edges.x, width: width - 10.0 };
    let term = paragraph(setter, &definition.term, style, edges, Some(label));
    let mut slabs = blocks(setter, &definition.blocks, column.inset(width, 0.0).below(body));
    beside(term, &mut slabs, 0.0);
    slabs
}

/// The room for the large mark of a step.
const STEP_GUTTER: f32 = 40.0;
/// A step no taller than this share of a page is not split.
const STEP_WHOLE: f32 = 0.25;
/// The side of the square around it.
const STEP_SQUARE: f32 = 27.0;

/// Steps, each with a large mark.
pub(crate) fn steps(setter: &mut Setter<'_>, steps: &[Step], column: Column) -> Vec<Slab> {
    let node = setter.tree.add(column.node, Role::List(Numbering::Letters));
    let mut slabs = Vec::new();
    for step in steps {
        let mut set = self::step(setter, step, column.below(node));
        space_around(&mut set, 10.0, 10.0);
        slabs.append(&mut set);
    }
    slabs
}

fn step(setter: &mut Setter<'_>, step: &Step, column: Column) -> Vec<Slab> {
    let item = setter.tree.add(column.node, Role::ListItem);
    let label = setter.tree.add(item, Role::Label);
    let body = setter.tree.add(item, Role::ListBody);
    let larger = setter.plate.unwrap_or(1.0);
    let inner = column.inset(STEP_GUTTER * larger, 0.0).below(body);
    let settings = &setter.theme.settings;
    let title =
        TextStyle::sans(settings, 1.08 * larger.sqrt()).strong().coloured(settings.colours.ink);
    let mut slabs = Vec::new();
    if !step.title.is_empty() {
        let node = setter.tree.add(body, Role::Paragraph);
        let title = TextStyle { hyphenate: false, ..title };
        let runs: &[Run] = &step.title;
        slabs = paragraph(setter, runs, &title, inner.edges, Some(node));
        slabs.iter_mut().for_each(|slab| (slab.keep, slab.firm) = (true, true));
        space_around(&mut slabs, 0.0, 2.0);
    }
    let below = is_below(step, column);
    if below {
        fill_up(&mut slabs, STEP_SQUARE * larger);
        slabs.iter_mut().for_each(|slab| (slab.keep, slab.firm) = (true, true));
    }
    let mut text = blocks(setter, &step.blocks, if below { column.below(body) } else { inner });
    space_around(&mut text, 2.0, 0.0);
    slabs.append(&mut text);
    fill_up(&mut slabs, STEP_SQUARE * larger);
    let whole = if setter.plate.is_some() { 1.0 } else { STEP_WHOLE };
    if height(&slabs) <= setter.sheet.room() * whole {
        keep_together(&mut slabs);
    }
    let items = step_mark(setter, &step.mark, column, label);
    slabs[0].items.splice(0..0, items);
    slabs
}

/// On small paper a table has no room to lose beside the mark, in the sizes of its letters.
const NARROW: f32 = 30.0;

/// True if the text of a step stands below its mark instead of beside it.
fn is_below(step: &Step, column: Column) -> bool {
    let has_table = step.blocks.iter().any(|block| matches!(block, Block::Table(_)));
    has_table && column.edges.width < NARROW * column.text.size
}

/// Adds what slabs lack of a height.
fn fill_up(slabs: &mut Vec<Slab>, wanted: f32) {
    let missing = wanted - height(slabs);
    if missing > 0.0 {
        slabs.push(Slab { height: missing, ..Slab::default() });
    }
}

/// A light letter on a dark square.
fn step_mark(setter: &mut Setter<'_>, mark: &str, column: Column, node: NodeId) -> Vec<Item> {
    let settings = &setter.theme.settings;
    let (x, colour) = (column.edges.x, settings.colours.accent);
    let larger = setter.plate.unwrap_or(1.0);
    let size = larger * if mark.chars().count() > 2 { 10.0 } else { 16.0 };
    let sans = TextStyle::sans(settings, 1.0).strong().set(Setting::Centred);
    let style = TextStyle { size, leading: STEP_SQUARE * larger, hyphenate: false, ..sans };
    let (side, lined) = (STEP_SQUARE * larger, settings.boxes == Boxes::Line);
    let style = style.coloured(if lined { colour } else { colour.letters() });
    let edges = Edges { x, width: side };
    let mut items = vec![match lined {
        true => outline(x, 0.0, side, side, colour, 0.8),
        false => Item::Rectangle(Rectangle { x, y: 0.0, width: side, height: side, colour }),
    }];
    items.extend(one_line(setter, mark, &style, edges, Some(node)));
    items
}
