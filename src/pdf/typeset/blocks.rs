//! Blocks: what each sort of block becomes. Sorts that need more than a few lines have a
//! file of their own.

use crate::book::{Block, Heading, Run, printed};
use crate::pdf::display::{Item, Rectangle, Role};
use crate::pdf::typeset::pages::MILLIMETRE;
use crate::pdf::typeset::paragraph::paragraph;
use crate::pdf::typeset::slab::{Frame, Slab, frame, keep_together, space_around};
use crate::pdf::typeset::style::{Setting, TextStyle};
use crate::pdf::typeset::{
    Column, Setter, boxes, dialogue, drawings, fill, form, index, letter, lists, notes, numbered,
    opening, pictures, table, turned,
};

/// The distance of ruled lines to write on.
const WRITING_LINE: f32 = 8.5 * MILLIMETRE;

/// Sets blocks one under another.
pub(crate) fn blocks(setter: &mut Setter<'_>, blocks: &[Block], column: Column) -> Vec<Slab> {
    below(setter, Vec::new(), blocks, column)
}

/// Sets blocks one under another below others.
pub(crate) fn below(
    setter: &mut Setter<'_>,
    above: Vec<Slab>,
    blocks: &[Block],
    column: Column,
) -> Vec<Slab> {
    let mut slabs = above;
    let mut turn = false;
    let mut announced = false;
    let mut before = None;
    let mut form = None;
    for block in printed(blocks) {
        if matches!(block, Block::PageBreak | Block::FormPage) {
            form::end(setter, &mut slabs, form.take());
            // The first form of a chapter stands below its title.
            turn = before.is_some();
            if matches!(block, Block::FormPage) {
                form = Some(form::begin(setter, if turn { slabs.len() } else { 0 }));
            }
            continue;
        }
        let mut set = self::block(setter, block, column, &slabs);
        if let Some(first) = set.first_mut() {
            first.turn |= std::mem::take(&mut turn);
        }
        let belongs = announced || is_remark(before, block) || is_total(before, block);
        if let (true, Some(last)) = (belongs, slabs.last_mut()) {
            last.keep = true;
        }
        announced = announces(block);
        before = Some(block);
        if set.first().is_some_and(|first| first.landscape) {
            turned::bring_along(setter, &mut slabs);
        }
        slabs.append(&mut set);
    }
    form::end(setter, &mut slabs, form);
    slabs
}

/// True for a line that ends in a colon, or is all bold: it is not parted from what it announces.
fn announces(block: &Block) -> bool {
    let Block::Paragraph(runs) = block else { return false };
    let is_bold = !runs.is_empty() && runs.iter().all(|run| run.style.strong);
    is_bold || runs.last().is_some_and(|run| run.text.trim_end().ends_with(':'))
}

/// True for a box below a talk: it is about its lines, and stands with the last ones.
fn is_remark(before: Option<&Block>, block: &Block) -> bool {
    matches!((before, block), (Some(Block::Dialogue(_)), Block::Callout(_)))
}

/// True for a bold line below a table, such as what its figures come to.
fn is_total(before: Option<&Block>, block: &Block) -> bool {
    matches!(before, Some(Block::Table(_) | Block::Fill(_))) && announces(block)
}

/// Sets a block that stands below these slabs.
fn block(setter: &mut Setter<'_>, block: &Block, column: Column, above: &[Slab]) -> Vec<Slab> {
    match block {
        Block::Heading(heading) => self::heading(setter, heading, column),
        Block::Paragraph(runs) => text(setter, runs, column),
        Block::List(list) => lists::list(setter, list, column),
        Block::Table(table) => table::table(setter, table, column),
        Block::Fill(table) => fill::fill(setter, table, column, above),
        Block::Callout(callout) => boxes::callout(setter, callout, column),
        Block::Dialogue(turns) => dialogue::dialogue(setter, turns, column),
        Block::Quote(blocks) => boxes::quote(setter, blocks, column),
        Block::Code(code) => boxes::code(setter, code, column),
        Block::Image(image) => pictures::image(setter, image, column),
        Block::Figure(figure) => drawings::figure(setter, figure, column, above),
        Block::Definitions(definitions) => lists::definitions(setter, definitions, column),
        Block::Letter(letter) => letter::letter(setter, letter, column),
        Block::Steps(steps) => lists::steps(setter, steps, column),
        Block::Formula(runs) => formula(setter, runs, column),
        Block::WritingLines(count) => writing_lines(setter, *count, column),
        Block::Index(groups) => index::index(setter, groups, column, above),
        Block::Rule => rule(setter, column),
        Block::Notes(notes) => notes::in_place(setter, notes, column),
        Block::PageBreak | Block::FormPage | Block::Working(_) => Vec::new(),
    }
}

/// The distance between paragraphs of a column.
pub(crate) fn paragraph_gap(column: &Column) -> f32 {
    column.text.leading * 0.46
}

/// A paragraph of the column's style.
pub(crate) fn text(setter: &mut Setter<'_>, runs: &[Run], column: Column) -> Vec<Slab> {
    if runs.iter().all(|run| run.text.trim().is_empty() && run.note.is_none()) {
        return Vec::new();
    }
    let node = setter.tree.add(column.node, Role::Paragraph);
    let mut slabs = paragraph(setter, runs, &column.text, column.edges, Some(node));
    let gap = paragraph_gap(&column);
    space_around(&mut slabs, gap, gap);
    slabs
}

fn heading(setter: &mut Setter<'_>, heading: &Heading, column: Column) -> Vec<Slab> {
    let level = heading.level.clamp(2, 7);
    let mut style = TextStyle::heading(&setter.theme.settings, level);
    if setter.plate.is_some() {
        let (size, leading) = (column.text.size, column.text.leading);
        style = TextStyle { size, leading, bold: true, ..style };
    }
    let node = setter.tree.add(column.node, Role::Heading(level.min(6)));
    let mut runs = Vec::with_capacity(heading.title.len() + 1);
    if let Some(number) = &heading.number {
        runs.push(Run::plain(format!("{number}\u{a0}\u{a0}")));
    }
    runs.extend(heading.title.iter().cloned());
    if level == 2 {
        runs = opening::cased(&setter.theme.settings, &runs);
    }
    let mut slabs = paragraph(setter, &runs, &style, column.edges, Some(node));
    slabs.iter_mut().for_each(|slab| (slab.keep, slab.firm) = (true, true));
    let (before, after) = match (setter.plate, level) {
        (Some(_), _) => (9.0, 2.0),
        (None, 2) => (24.0, 7.0),
        (None, _) => (16.0, 5.0),
    };
    space_around(&mut slabs, before, after);
    if let Some(first) = slabs.first_mut() {
        first.anchors.push(heading.anchor.clone());
        first.entry = Some((level, numbered(heading.number.as_deref(), &heading.title)));
    }
    slabs
}

fn formula(setter: &mut Setter<'_>, runs: &[Run], column: Column) -> Vec<Slab> {
    let node = setter.tree.add(column.node, Role::Formula);
    setter.tree.node_mut(node).alternative = Some(crate::book::plain_text(runs));
    let style = TextStyle { hyphenate: false, ..column.text.scaled(1.12).set(Setting::Centred) };
    let inner = column.inset(14.0, 14.0);
    let mut slabs = paragraph(setter, runs, &style, inner.edges, Some(node));
    keep_together(&mut slabs);
    let ground = Some(setter.theme.settings.colours.accent_soft);
    let id = setter.frame(Frame {
        x: column.edges.x,
        width: column.edges.width,
        ground,
        ..Frame::default()
    });
    let mut framed = frame(slabs, id, 9.0, 9.0);
    space_around(&mut framed, 11.0, 11.0);
    framed
}

/// So many lines to write on are kept together.
const FEW_LINES: usize = 10;

/// Lines to write on, a slab each, so that many may run over to the next page.
fn writing_lines(setter: &mut Setter<'_>, count: u8, column: Column) -> Vec<Slab> {
    let colour = setter.theme.settings.colours.muted;
    let line = |_| {
        let y = WRITING_LINE - 0.5;
        let (x, width) = (column.edges.x, column.edges.width);
        let items = vec![Item::Rectangle(Rectangle { x, y, width, height: 0.5, colour })];
        Slab { height: WRITING_LINE, items, is_ruled: setter.in_form, ..Slab::default() }
    };
    let mut slabs: Vec<Slab> = (0..count).map(line).collect();
    if slabs.is_empty() {
        return slabs;
    }
    // A few lines stay with what they are for; of many, none stands alone at the edge of a page.
    let (is_few, last) = (slabs.len() <= FEW_LINES && !setter.in_form, slabs.len() - 1);
    for (at, slab) in slabs[..last].iter_mut().enumerate() {
        slab.keep = is_few || at == 0 || at + 1 == last;
    }
    space_around(&mut slabs, 2.0, 10.0);
    slabs
}

fn rule(setter: &mut Setter<'_>, column: Column) -> Vec<Slab> {
    let colour = setter.theme.settings.colours.rule;
    let width = (column.edges.width / 3.0).min(120.0);
    let x = column.edges.x + (column.edges.width - width) / 2.0;
    let items = vec![Item::Rectangle(Rectangle { x, y: 0.0, width, height: 0.9, colour })];
    vec![Slab { before: 15.0, height: 1.0, after: 15.0, items, ..Slab::default() }]
}
