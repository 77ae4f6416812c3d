//! The title page of a part of the book.

use crate::book::{Part, Run};
use crate::pdf::display::{Item, Rectangle, Role, Tree};
use crate::pdf::typeset::Setter;
use crate::pdf::typeset::paragraph::paragraph;
use crate::pdf::typeset::slab::{Slab, keep_together};
use crate::pdf::typeset::style::TextStyle;

/// Where the title begins, as a share of the column.
const TOP: f32 = 0.3;
/// How much larger than a chapter's heading the title is.
const SCALE: f32 = 1.35;

/// The page: the title in its upper third, and nothing else.
pub(crate) fn page(setter: &mut Setter<'_>, part: &Part) -> Vec<Slab> {
    let section = setter.tree.add(Tree::ROOT, Role::Section);
    let column = setter.column(section);
    let node = setter.tree.add(section, Role::Heading(1));
    let settings = &setter.theme.settings;
    let colour = settings.colours.accent;
    let style = TextStyle::heading(settings, 1).scaled(SCALE);
    let bar = Rectangle { x: column.edges.x, y: 0.0, width: 42.0, height: 2.6, colour };
    let height = setter.sheet.room() * TOP;
    let mut slabs = vec![
        Slab { height, turn: true, ..Slab::default() },
        Slab { height: 18.0, items: vec![Item::Rectangle(bar)], ..Slab::default() },
    ];
    let title = [Run::plain(part.title.as_str())];
    slabs.extend(paragraph(setter, &title, &style, column.edges, Some(node)));
    keep_together(&mut slabs);
    slabs[0].anchors.push(part.anchor.clone());
    slabs[0].entry = Some((1, part.title.clone()));
    slabs
}
