//! Sample letters: a sheet that lies on the page.

use crate::book::{LetterSample, Run};
use crate::pdf::display::{Item, Rectangle, Role};
use crate::pdf::typeset::blocks::blocks;
use crate::pdf::typeset::boxes::WHITE;
use crate::pdf::typeset::paragraph::paragraph;
use crate::pdf::typeset::slab::{Frame, Slab, frame, height, keep_together, space_around};
use crate::pdf::typeset::style::{Setting, TextStyle};
use crate::pdf::typeset::{Column, Setter};

/// The distance of the text from the edges of the sheet.
const PADDING: f32 = 20.0;
/// A letter no taller than this share of a page is not split.
const WHOLE: f32 = 0.75;

/// A letter with its fields above a line.
pub(crate) fn letter(setter: &mut Setter<'_>, letter: &LetterSample, column: Column) -> Vec<Slab> {
    let node = setter.tree.add(column.node, Role::Division);
    let text = TextStyle::body(&setter.theme.settings).scaled(0.97).set(Setting::Left);
    let inner = column.inset(PADDING, PADDING).below(node).styled(text);
    let mut slabs = Vec::new();
    for (label, value) in &letter.fields {
        slabs.append(&mut field(setter, label, value, inner));
    }
    if !slabs.is_empty() {
        let colour = setter.theme.settings.colours.rule;
        let (x, width) = (inner.edges.x, inner.edges.width);
        let line = Rectangle { x, y: 6.0, width, height: 0.7, colour };
        let items = vec![Item::Rectangle(line)];
        slabs.push(Slab { height: 7.0, after: 10.0, items, ..Slab::default() });
        slabs.iter_mut().for_each(|slab| (slab.keep, slab.firm) = (true, true));
    }
    slabs.extend(blocks(setter, &letter.blocks, inner));
    let colours = &setter.theme.settings.colours;
    let id = setter.frame(Frame {
        x: column.edges.x,
        width: column.edges.width - 2.5,
        ground: Some(WHITE),
        border: Some((colours.muted, 0.6)),
        shade: Some(colours.rule),
        ..Frame::default()
    });
    let mut framed = frame(slabs, id, 15.0, 16.0);
    if height(&framed) <= setter.sheet.room() * WHOLE {
        keep_together(&mut framed);
    }
    space_around(&mut framed, 12.0, 15.0);
    framed
}

/// A line above the text, such as the subject.
fn field(setter: &mut Setter<'_>, label: &str, value: &[Run], column: Column) -> Vec<Slab> {
    let node = setter.tree.add(column.node, Role::Paragraph);
    let style = TextStyle::sans(&setter.theme.settings, 0.92);
    let mut runs = vec![Run::strong(format!("{}: ", label.trim_end_matches([':', ' '])))];
    runs.extend(value.iter().cloned());
    paragraph(setter, &runs, &style, column.edges, Some(node))
}
