//! The contents: chapters and sections with leaders, page numbers and links.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::book::{Anchor, Block, Book, Link, ListOf, Run, plain_text};
use crate::pdf::display::{Glyph, GlyphRun, Item, LinkArea, NodeId, Place, Role, Tree};
use crate::pdf::typeset::inline::widths;
use crate::pdf::typeset::pages::Sheets;
use crate::pdf::typeset::paragraph::{Edges, one_line, paragraph};
use crate::pdf::typeset::slab::{Slab, keep_together, space_around};
use crate::pdf::typeset::style::{Setting, TextStyle};
use crate::pdf::typeset::{Column, Setter, opening};

/// The pages before the contents: the cover.
const COVER: usize = 1;
/// The third level is shown while the contents have no more lines than this.
const MOST: usize = 64;
/// The room for a page number.
const NUMBER: f32 = 34.0;
/// The distance of the dots of a leader.
const DOT: f32 = 5.0;

/// A line of the contents.
struct Line<'a> {
    level: u8,
    kind: Kind,
    number: Option<&'a str>,
    title: Cow<'a, [Run]>,
    anchor: &'a Anchor,
}

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A part of the book.
    Part,
    /// A chapter.
    Chapter,
    /// A section of a chapter.
    Section,
    /// A section of a section.
    Subsection,
    /// A line of a list of scripts, letters or forms.
    Entry,
}

/// The pages of the contents, whose own number is found by setting them once in vain.
pub(crate) fn sheets(setter: &mut Setter<'_>, body: &Sheets, node: NodeId) -> Sheets {
    let lines = lines(setter.book);
    if lines.is_empty() {
        return Sheets::default();
    }
    let tree = std::mem::replace(&mut setter.tree, Tree::new());
    let count = set(setter, &lines, body, Tree::ROOT, 0).pages.len();
    setter.tree = tree;
    set(setter, &lines, body, node, count)
}

/// The pages before the body.
pub(crate) fn before(contents: &Sheets) -> usize {
    COVER + contents.pages.len()
}

/// The printed page of each place of the body, behind the cover and the contents.
pub(crate) fn printed_pages(contents: &Sheets, body: &Sheets) -> BTreeMap<Anchor, usize> {
    let before = COVER + contents.pages.len();
    let page = |(anchor, place): (&Anchor, &Place)| (anchor.clone(), place.page + before + 1);
    body.places.iter().map(page).collect()
}

fn lines(book: &Book) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut in_part = 0;
    for chapter in &book.chapters {
        let (number, title) = (chapter.number.as_deref(), chapter.title.as_slice());
        if let Some(part) = book.apparatus.part(&chapter.anchor) {
            let title = Cow::Owned(vec![Run::plain(part.title.as_str())]);
            let (kind, anchor) = (Kind::Part, &part.anchor);
            lines.push(Line { level: 1, kind, number: None, title, anchor });
            in_part = 1;
        }
        // Indexes and lists of gaps belong to the whole book.
        let below = if number.is_some() { in_part } else { 0 };
        let (kind, anchor) = (Kind::Chapter, &chapter.anchor);
        lines.push(Line { level: 1 + below, kind, number, title: title.into(), anchor });
        lines.extend(chapter.blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) if heading.level <= 3 => Some(Line {
                level: heading.level.max(2) + below,
                kind: if heading.level < 3 { Kind::Section } else { Kind::Subsection },
                number: heading.number.as_deref(),
                title: heading.title.as_slice().into(),
                anchor: &heading.anchor,
            }),
            _ => None,
        }));
    }
    let depth = book.apparatus.depth.unwrap_or(if lines.len() > MOST { 2 } else { 3 });
    lines.retain(|line| match line.kind {
        Kind::Section => depth > 1,
        Kind::Subsection => depth > 2,
        Kind::Part | Kind::Chapter | Kind::Entry => true,
    });
    lines
}

/// The lines of a list.
fn listed(list: &ListOf) -> Vec<Line<'_>> {
    let entries = list.entries.iter().map(|entry| {
        let mut title = vec![Run::plain(entry.title.as_str())];
        title.extend(entry.note.as_ref().map(|note| Run::emphasis(format!(" · {note}"))));
        let (number, anchor) = (entry.number.as_deref(), &entry.anchor);
        Line { level: 1, kind: Kind::Entry, number, title: title.into(), anchor }
    });
    entries.collect()
}

fn set(
    setter: &mut Setter<'_>,
    lines: &[Line<'_>],
    body: &Sheets,
    node: NodeId,
    pages: usize,
) -> Sheets {
    let column = setter.column(node);
    let before = COVER + pages;
    let page = |anchor: &Anchor| body.places.get(anchor).map(|place| place.page + before + 1);
    let mut slabs = opening(setter, column);
    slabs.append(&mut set_lines(setter, lines, page, column));
    let lists = &setter.book.apparatus.lists;
    for (index, list) in lists.iter().enumerate() {
        let mut head = list_head(setter, list, column);
        head[0].turn = index == 0;
        slabs.append(&mut head);
        slabs.append(&mut set_lines(setter, &listed(list), page, column));
    }
    let mut sheets = Sheets::default();
    let sheet = setter.sheet;
    sheets.add(slabs, &sheet, setter, None);
    sheets
}

/// The lines, each level in a list of its own.
fn set_lines(
    setter: &mut Setter<'_>,
    lines: &[Line<'_>],
    page: impl Fn(&Anchor) -> Option<usize>,
    column: Column,
) -> Vec<Slab> {
    let mut slabs = Vec::new();
    let gutters = Gutters::of(setter, lines);
    // The open lists of the contents, a level each.
    let mut levels = vec![setter.tree.add(column.node, Role::Contents)];
    for (index, line) in lines.iter().enumerate() {
        let level = usize::from(line.level).min(levels.len() + 1);
        levels.truncate(level);
        if levels.len() < level {
            let parent = *levels.last().expect("invariant: the first level is always open");
            levels.push(setter.tree.add(parent, Role::Contents));
        }
        let item = setter.tree.add(levels[level - 1], Role::ContentsItem);
        let page = page(line.anchor);
        let mut set = self::line(setter, line, page, gutters, column.below(item));
        let opens = lines.get(index + 1).is_some_and(|next| next.level > line.level);
        if let (true, Some(last)) = (opens, set.last_mut()) {
            last.keep = true;
        }
        slabs.append(&mut set);
    }
    slabs
}

/// The title of a list of scripts, letters or forms.
fn list_head(setter: &mut Setter<'_>, list: &ListOf, column: Column) -> Vec<Slab> {
    let style = TextStyle::heading(&setter.theme.settings, 2);
    let node = setter.tree.add(column.node, Role::Heading(2));
    let title = [Run::plain(list.title.as_str())];
    let mut slabs = paragraph(setter, &title, &style, column.edges, Some(node));
    slabs.iter_mut().for_each(|slab| slab.keep = true);
    space_around(&mut slabs, 28.0, 8.0);
    if slabs.is_empty() {
        slabs.push(Slab::default());
    }
    slabs[0].anchors.push(list.anchor.clone());
    slabs[0].entry = Some((1, list.title.clone()));
    slabs
}

fn opening(setter: &mut Setter<'_>, column: Column) -> Vec<Slab> {
    let words = setter.book.labels.contents.clone();
    let mut slabs = opening::head(setter, None, &[Run::plain(words.clone())], column);
    slabs[0].entry = Some((1, words));
    slabs.iter_mut().for_each(|slab| slab.keep = true);
    space_around(&mut slabs, 0.0, 16.0);
    slabs
}

/// The room for the numbers of lines of each kind, from the left edge of the line.
#[derive(Debug, Clone, Copy)]
struct Gutters {
    chapter: f32,
    section: f32,
    entry: f32,
}

impl Gutters {
    fn of(setter: &mut Setter<'_>, lines: &[Line<'_>]) -> Self {
        Self {
            chapter: widest(setter, lines, Kind::Chapter).max(24.0),
            section: widest(setter, lines, Kind::Section).max(32.0),
            entry: widest(setter, lines, Kind::Entry).max(40.0),
        }
    }

    fn of_line(self, line: &Line<'_>) -> f32 {
        match (line.kind, line.number) {
            (Kind::Part, _) | (_, None) => 0.0,
            (Kind::Chapter, _) => self.chapter,
            (Kind::Section, _) => self.section,
            (Kind::Subsection, _) => 40.0,
            (Kind::Entry, _) => self.entry,
        }
    }
}

/// The room for the widest number of a kind: «Статья 112.» is wider than «11.12».
fn widest(setter: &mut Setter<'_>, lines: &[Line<'_>], kind: Kind) -> f32 {
    let style = style(setter, kind);
    let numbers = lines.iter().filter(|line| line.kind == kind).filter_map(|line| line.number);
    let runs: Vec<Run> = numbers.map(|number| Run::plain(number.replace(' ', "\u{a0}"))).collect();
    let widths = runs.iter().map(|run| widths(setter, std::slice::from_ref(run), &style).0);
    widths.fold(0.0, f32::max) + 8.0
}

/// A line: its number, its title, dots, and the page.
fn line(
    setter: &mut Setter<'_>,
    line: &Line<'_>,
    page: Option<usize>,
    gutters: Gutters,
    column: Column,
) -> Vec<Slab> {
    let reference = setter.tree.add(column.node, Role::Reference);
    let node = setter.tree.add(reference, Role::Link);
    let style = style(setter, line.kind);
    let indent = match line.kind {
        Kind::Part | Kind::Chapter | Kind::Entry => 0.0,
        Kind::Section => 24.0,
        Kind::Subsection => 56.0,
    };
    let gutter = gutters.of_line(line);
    let narrow = column.inset(indent + gutter, NUMBER + 8.0);
    let title = plain_text(&line.title);
    let mut words = vec![Run::plain(format!("{title} "))];
    if line.kind == Kind::Entry {
        words = line.title.iter().cloned().chain([Run::plain(" ")]).collect();
    }
    let mut slabs = paragraph(setter, &words, &style, narrow.edges, Some(node));
    if slabs.is_empty() {
        slabs.push(Slab { height: style.leading, ..Slab::default() });
    }
    if let Some(number) = line.number {
        let edges = Edges { x: column.edges.x + indent, width: gutter };
        let items = one_line(setter, &format!("{number} "), &style, edges, Some(node));
        slabs[0].items.splice(0..0, items);
    }
    let last = slabs.last_mut().expect("invariant: a line has a slab");
    let page = page.map(|page| page.to_string()).unwrap_or_default();
    let dots = !matches!(line.kind, Kind::Part | Kind::Chapter);
    finish(setter, last, &style, column.edges, &page, dots, node);
    let description = format!("{title}, {page}");
    for slab in &mut slabs {
        slab.items.push(Item::Link(LinkArea {
            x: column.edges.x + indent,
            y: 0.0,
            width: column.edges.width - indent,
            height: slab.height,
            target: Link::Anchor(line.anchor.clone()),
            description: description.clone(),
            node,
        }));
    }
    keep_together(&mut slabs);
    let before = match line.kind {
        Kind::Part => 20.0,
        Kind::Chapter => 9.0,
        _ => 1.5,
    };
    space_around(&mut slabs, before, 1.5);
    slabs
}

fn style(setter: &Setter<'_>, kind: Kind) -> TextStyle {
    let settings = &setter.theme.settings;
    let style = match kind {
        Kind::Part => TextStyle::sans(settings, 1.15).strong().coloured(settings.colours.ink),
        Kind::Chapter => TextStyle::sans(settings, 1.02).strong().coloured(settings.colours.accent),
        Kind::Section | Kind::Entry => TextStyle::sans(settings, 0.97),
        Kind::Subsection => TextStyle::sans(settings, 0.9).coloured(settings.colours.muted),
    };
    TextStyle { hyphenate: false, ..style }
}

/// The dots and the page number at the end of the last line.
fn finish(
    setter: &mut Setter<'_>,
    slab: &mut Slab,
    style: &TextStyle,
    edges: Edges,
    page: &str,
    dots: bool,
    node: NodeId,
) {
    let right = edges.x + edges.width;
    let number = Edges { x: right - NUMBER, width: NUMBER };
    let number = one_line(setter, page, &style.set(Setting::Right), number, Some(node));
    let number_starts = number.iter().find_map(|item| match item {
        Item::Text(run) => Some(run.x),
        _ => None,
    });
    let face = setter.fonts.face(style.family, style.bold, style.italic);
    let ends = slab.items.iter().filter_map(|item| match item {
        Item::Text(run) => run.glyphs.last().map(|glyph| run.x + glyph.x + style.size * 0.6),
        _ => None,
    });
    let from = ends.fold(edges.x, f32::max) + 6.0;
    let to = number_starts.unwrap_or(right) - 6.0;
    let word = setter.fonts.word(face, ".");
    if let (true, Some(dot)) = (dots, word.glyphs.first()) {
        // The dots of all lines stand on one grid, counted from the right edge.
        let first = ((right - to) / DOT).ceil() as usize;
        let last = ((right - from) / DOT).floor() as usize;
        let place = |step: usize| Glyph { id: dot.id, x: right - step as f32 * DOT };
        let glyphs: Vec<Glyph> = (first..=last).rev().map(place).collect();
        if !glyphs.is_empty() {
            let colour = setter.theme.settings.colours.muted;
            let (y, size) = (style.base_line(), style.size * 0.85);
            slab.items.push(Item::Text(GlyphRun {
                x: 0.0,
                y,
                face: dot.face,
                size,
                colour,
                node: None,
                furniture: None,
                soft_hyphen: false,
                glyphs,
            }));
        }
    }
    slab.items.extend(number);
}
