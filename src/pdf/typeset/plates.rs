//! Plates: cards for the desk and posters for the wall. Each is set on paper of its own, in
//! letters as large as it has room for; what has no room in the smallest goes on a second one.

use anyhow::Result;

use crate::book::{Book, Card, CardSet};
use crate::paper::Paper;
use crate::pdf::display::{Document, Entry, Item, NodeId, Place, Rectangle, Role, Tree};
use crate::pdf::typeset::pages::{MILLIMETRE, Sheet, Sheets};
use crate::pdf::typeset::paragraph::{Edges, one_line, paragraph};
use crate::pdf::typeset::slab::{Slab, gap, height};
use crate::pdf::typeset::style::{Setting, TextStyle};
use crate::pdf::typeset::{Column, Setter, blocks, furniture};
use crate::theme::{Boxes, Colour, Theme};

/// The looks of a sort of plates.
pub(crate) struct Sort {
    /// The paper.
    pub(crate) paper: Paper,
    /// What stays empty at each edge, in millimetres: the safe area of what is cut.
    margin: f32,
    /// How much larger than in a book of this paper the letters may be, the largest first.
    scales: Vec<f32>,
    /// The size of the title beside that of the text.
    title: f32,
    /// How much larger the marks of steps are than in a book.
    marks: f32,
    /// How much wider the distances may be made to fill the paper.
    stretch: f32,
}

impl Sort {
    /// Cards of a paper.
    pub(crate) fn cards(paper: Paper) -> Self {
        let scales = (0..=13).rev().map(|step| 0.89 + 0.025 * step as f32).collect();
        Self { paper, margin: 5.0, scales, title: 1.5, marks: 1.35, stretch: 1.6 }
    }

    /// Posters.
    pub(crate) fn posters() -> Self {
        // The smallest letters can still be read from two metres.
        let scales = (0..=44).rev().map(|step| 2.0 + 0.05 * step as f32).collect();
        Self { paper: Paper::A3, margin: 10.0, scales, title: 2.3, marks: 1.9, stretch: 3.2 }
    }
}

/// Sets plates, each from a page of its own on.
pub(crate) fn plates(book: &Book, theme: &Theme, set: &CardSet, sort: &Sort) -> Result<Document> {
    let sheet = sheet(sort, 1.0);
    let mut setter = Setter::new(book, theme, sheet)?;
    // Nothing on a plate leads into the book, which is not there.
    setter.anchors.clear();
    setter.plate = Some(sort.marks);
    let mut sheets = Sheets::default();
    for card in &set.cards {
        let plate = Plate { card, sort };
        let set = plate.fitted(&mut setter);
        sheets.append(set);
    }
    if book.draft {
        for page in &mut sheets.pages {
            let word = furniture::watermark(&mut setter, page.width, page.height);
            page.items.splice(0..0, word);
        }
    }
    let mut document = setter.finish(sheets);
    document.title = format!("{}. {}", book.full_title(), set.title);
    Ok(document)
}

/// The paper as it is when letters are so much larger: all the smaller beside them.
fn sheet(sort: &Sort, scale: f32) -> Sheet {
    let (width, height) = sort.paper.size();
    let length = |millimetres: f32| millimetres * MILLIMETRE / scale;
    let (width, height, margin) = (length(width), length(height), length(sort.margin));
    let measure = width - margin * 2.0;
    let (top, bottom) = (margin, height - margin);
    Sheet { width, height, left: margin, measure, top, bottom, turns: false }
}

/// A plate that is being set.
struct Plate<'a> {
    card: &'a Card,
    sort: &'a Sort,
}

/// What stands on each page of a plate beside its text.
#[derive(Clone, Copy)]
struct Nodes {
    title: NodeId,
    kind: NodeId,
}

/// The room between the edges of the band and its words.
const PAD: f32 = 7.0;
/// The room between the band and the text.
const BELOW: f32 = 9.0;
/// The room of the foot, in sizes of its letters.
const FOOT: f32 = 2.4;

impl Plate<'_> {
    /// The pages in the largest letters that need no more of them than the smallest do.
    fn fitted(&self, setter: &mut Setter<'_>) -> Sheets {
        let tree = setter.tree.clone();
        let mut least = usize::MAX;
        for scale in &self.sort.scales {
            let (sheets, nodes) = self.set(setter, &tree, *scale);
            if sheets.pages.len() == 1 {
                return self.finished(setter, sheets, nodes, *scale);
            }
            least = least.min(sheets.pages.len());
        }
        let fits = |scale: &f32, setter: &mut Setter<'_>| {
            let (sheets, nodes) = self.set(setter, &tree, *scale);
            (sheets.pages.len() <= least).then_some((sheets, nodes, *scale))
        };
        let found = self.sort.scales.iter().find_map(|scale| fits(scale, setter));
        let (sheets, nodes, scale) = found.expect("invariant: the least was counted");
        self.finished(setter, sheets, nodes, scale)
    }

    /// Sets the text on the room that the title leaves.
    fn set(&self, setter: &mut Setter<'_>, tree: &Tree, scale: f32) -> (Sheets, Nodes) {
        setter.tree.clone_from(tree);
        let mut sheet = sheet(self.sort, scale);
        setter.sheet = sheet;
        let node = setter.tree.add(Tree::ROOT, Role::Section);
        let title = setter.tree.add(node, Role::Heading(1));
        let kind = setter.tree.add(node, Role::Paragraph);
        let (_, head) = self.head(setter, None, (1, 1));
        sheet.top += head + BELOW;
        sheet.bottom -= TextStyle::small(&setter.theme.settings).size * FOOT;
        // A title that fills the paper leaves room for a line all the same.
        sheet.top = sheet.top.min(sheet.bottom - 40.0);
        setter.sheet = sheet;
        let text = TextStyle::sans(&setter.theme.settings, 1.0);
        let edges = Edges { x: sheet.left, width: sheet.measure };
        let column = Column { edges, text, node, depth: 0, facts: false };
        let mut slabs = blocks::blocks(setter, &self.card.blocks, column);
        if slabs.is_empty() {
            slabs.push(Slab::default());
        }
        spread(&mut slabs, sheet.room(), self.sort.stretch);
        let mut sheets = Sheets::default();
        sheets.add(slabs, &sheet, setter, None);
        (sheets, Nodes { title, kind })
    }

    /// Adds what stands around the text, and brings the pages to the size of the paper.
    fn finished(
        &self,
        setter: &mut Setter<'_>,
        sheets: Sheets,
        nodes: Nodes,
        scale: f32,
    ) -> Sheets {
        let mut sheets = sheets;
        setter.sheet = sheet(self.sort, scale);
        let count = sheets.pages.len();
        for (index, page) in sheets.pages.iter_mut().enumerate() {
            let (mut items, _) = self.head(setter, Some(nodes), (index + 1, count));
            if index > 0 {
                // Who hears the pages has heard the title.
                items = items.into_iter().filter_map(Item::into_ornament).collect();
            }
            let foot = foot(setter);
            drop_last_rule(&mut page.items, &foot);
            items.append(&mut page.items);
            items.extend(foot);
            items.iter_mut().for_each(|item| item.scale(scale));
            page.items = items;
            (page.width, page.height) = (page.width * scale, page.height * scale);
        }
        let title = crate::pdf::typeset::numbered(None, &self.card.title);
        let top = setter.sheet.top * scale;
        sheets.outline = vec![Entry { level: 1, title, place: Place { page: 0, y: top } }];
        sheets.places.clear();
        sheets
    }

    /// The band with the title; gives its height.
    fn head(
        &self,
        setter: &mut Setter<'_>,
        nodes: Option<Nodes>,
        (part, parts): (usize, usize),
    ) -> (Vec<Item>, f32) {
        let settings = &setter.theme.settings;
        let (accent, lined) = (settings.colours.accent, settings.boxes == Boxes::Line);
        let (letters, quiet) = match lined {
            true => (accent, settings.colours.muted),
            false => (accent.letters(), accent.quiet_letters()),
        };
        let small = TextStyle::small(settings).coloured(quiet);
        let body = TextStyle::sans(settings, 1.0);
        let size = body.size * self.sort.title;
        let heading = TextStyle::heading(settings, 1).coloured(letters);
        let heading = TextStyle { size, leading: size * 1.14, bold: true, ..heading };
        let sheet = setter.sheet;
        let edges = Edges { x: sheet.left + PAD, width: sheet.measure - PAD * 2.0 };
        let draft = setter.book.draft.then(|| setter.book.labels.draft.to_uppercase());
        let kind: Vec<String> = draft.into_iter().chain([self.card.kind.clone()]).collect();
        let mut items = Vec::new();
        let mut y = PAD * 0.8;
        let node = nodes.map(|nodes| nodes.kind);
        let words = placed(one_line(setter, &kind.join(" · "), &small, edges, node), y);
        items.extend(words);
        if parts > 1 {
            let words = format!("{part}/{parts}");
            let style = small.strong().coloured(letters).set(Setting::Right);
            items.extend(placed(one_line(setter, &words, &style, edges, node), y));
        }
        y += small.leading + 1.0;
        let node = nodes.map(|nodes| nodes.title);
        for slab in paragraph(setter, &self.card.title, &heading, edges, node) {
            items.extend(placed(slab.items, y));
            y += slab.height;
        }
        let height = y + PAD;
        items.splice(0..0, band(sheet, height, accent, lined));
        (placed(items, sheet.top), height)
    }
}

/// The ground of a title, or the lines around it.
fn band(sheet: Sheet, height: f32, colour: Colour, lined: bool) -> Vec<Item> {
    let (x, width) = (sheet.left, sheet.measure);
    let line = |y, height| Item::Rectangle(Rectangle { x, y, width, height, colour });
    match lined {
        true => vec![line(0.0, 1.8), line(height - 0.6, 0.6)],
        false => vec![line(0.0, height)],
    }
}

fn placed(items: Vec<Item>, y: f32) -> Vec<Item> {
    let mut items = items;
    items.iter_mut().for_each(|item| item.shift(0.0, y));
    items
}

/// The company and the version under a hairline, for whoever finds an old card in a drawer.
fn foot(setter: &mut Setter<'_>) -> Vec<Item> {
    let sheet = setter.sheet;
    let (book, settings) = (setter.book, &setter.theme.settings);
    let style = TextStyle::small(settings);
    let colour = settings.colours.rule;
    let version = book.version.as_ref();
    let version = version.map(|version| format!("{} {version}", book.labels.version));
    let company = Some(book.company.clone()).filter(|company| !company.is_empty());
    let left: Vec<String> = company.into_iter().chain(version).collect();
    let marking = book.marking.clone().unwrap_or_default();
    let y = sheet.bottom - style.leading;
    let (x, width) = (sheet.left, sheet.measure);
    let mut items = vec![Item::Rectangle(Rectangle { x, y: y - 2.0, width, height: 0.5, colour })];
    let half = Edges { x, width: width * 0.6 };
    items.extend(placed(one_line(setter, &left.join(" · "), &style, half, None), y));
    let rest = Edges { x: x + width * 0.6, width: width * 0.4 };
    let style = style.strong().set(Setting::Right);
    items.extend(placed(one_line(setter, &marking, &style, rest, None), y));
    items
}

/// Lines closer to each other look like one that was drawn twice, in points.
const DOUBLED: f32 = 18.0;

/// Takes away the line that ends a table right above the line of the foot.
fn drop_last_rule(items: &mut Vec<Item>, foot: &[Item]) {
    let Some(Item::Rectangle(below)) = foot.first() else { return };
    let is_doubled = |item: &Item| match item {
        Item::Rectangle(line) => {
            let is_long = line.height < 1.5 && line.width > below.width * 0.5;
            is_long && line.y > below.y - DOUBLED
        }
        _ => false,
    };
    items.retain(|item| !is_doubled(item));
}

/// Distances from here on may grow, in points: those inside a step or a paragraph stay.
const ELASTIC: f32 = 4.5;

/// Widens the distances of slabs that leave a part of their room empty.
fn spread(slabs: &mut [Slab], room: f32, most: f32) {
    let left = room - height(slabs);
    let gaps: Vec<f32> = slabs.windows(2).map(|pair| gap(&pair[0], &pair[1])).collect();
    let elastic: f32 = gaps.iter().filter(|gap| **gap >= ELASTIC).sum();
    if left <= 0.0 || elastic <= 0.0 {
        return;
    }
    // A hair less than all of it: no rounding may push the last line off the paper.
    let factor = (1.0 + left * 0.995 / elastic).min(most);
    for (index, gap) in gaps.into_iter().enumerate().filter(|(_, gap)| *gap >= ELASTIC) {
        slabs[index].after = gap * factor;
        slabs[index + 1].before = gap * factor;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_right_above_that_of_the_foot_is_not_drawn() {
        let colour = Theme::built_in().settings.colours.rule;
        let line = |y| Item::Rectangle(Rectangle { x: 0.0, y, width: 200.0, height: 0.9, colour });
        let mut items = vec![line(100.0), line(240.0)];
        drop_last_rule(&mut items, &[line(250.0)]);
        assert_eq!(items.len(), 1);
    }

    #[test]
    fn distances_grow_until_the_room_is_full_or_they_would_gape() {
        let slab = || Slab { height: 10.0, before: 5.0, after: 5.0, ..Slab::default() };
        let mut slabs = vec![slab(), slab(), slab()];
        spread(&mut slabs, 50.0, 3.0);
        assert!((height(&slabs) - 49.9).abs() < 0.2);
        let mut slabs = vec![slab(), slab(), slab()];
        spread(&mut slabs, 500.0, 3.0);
        assert_eq!(height(&slabs), 60.0);
    }
}
