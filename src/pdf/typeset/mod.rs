//! The typesetter: from the blocks of a book to placed glyphs. Blocks become slabs, which
//! have a height and no page; `pages` puts the slabs on sheets.

mod blocks;
mod borders;
mod boxes;
mod breaks;
mod columns;
mod contents;
mod cover;
mod cutter;
mod dialogue;
mod drawings;
mod fill;
pub(super) mod fonts;
mod form;
mod furniture;
mod hyphens;
mod index;
mod inline;
mod leftward;
mod letter;
mod lines;
mod lists;
mod marks;
mod notes;
mod opening;
mod pages;
mod paragraph;
mod parts;
mod phrases;
mod pictures;
mod plates;
mod quick_response;
mod rows;
mod slab;
mod style;
mod table;
mod turned;
mod uses;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use anyhow::Result;

use crate::book::uses::Seeker;
use crate::book::{Anchor, AssetPath, Block, Book, Chapter, Link, plain_text};
use crate::drawing::measure::ThemeMeasure;
use crate::pdf::display::{Document, NodeId, Role, Tree};
use crate::pdf::typeset::fonts::Fonts;
use crate::pdf::typeset::hyphens::Hyphens;
use crate::pdf::typeset::notes::Footnotes;
use crate::pdf::typeset::pages::{Sheet, Sheets};
use crate::pdf::typeset::paragraph::Edges;
use crate::pdf::typeset::pictures::Kept;
use crate::pdf::typeset::slab::{Frame, FrameId, Head, HeadId, Slab};
use crate::pdf::typeset::style::TextStyle;
use crate::pdf::typeset::uses::Uses;
use crate::theme::Theme;

pub(crate) use plates::{Sort, plates};

/// Sets a book: the chapters first, since the contents name their pages.
pub(crate) fn book(book: &Book, theme: &Theme) -> Result<Document> {
    let sheet = Sheet::of(&theme.settings.page);
    Ok(pages_of(Setter::new(book, theme, sheet)?))
}

/// Sets a book whose pages face each other: none is turned, and what stands above and below
/// the text stands at the open side.
pub(crate) fn facing(book: &Book, theme: &Theme) -> Result<Document> {
    let sheet = Sheet { turns: false, ..Sheet::of(&theme.settings.page) };
    Ok(pages_of(Setter { faces: true, ..Setter::new(book, theme, sheet)? }))
}

fn pages_of(mut setter: Setter<'_>) -> Document {
    let cover_node = setter.tree.add(Tree::ROOT, Role::Section);
    let contents_node = setter.tree.add(Tree::ROOT, Role::Section);
    let (contents, body) = inside(&mut setter, contents_node);
    let mut sheets = cover::sheets(&mut setter, cover_node);
    sheets.append(contents);
    sheets.append(body);
    furniture::add(&mut setter, &mut sheets);
    setter.finish(sheets)
}

/// A book whose words name pages is set again until these are the pages; so often at most.
const ROUNDS: usize = 5;

/// The contents and the chapters.
fn inside(setter: &mut Setter<'_>, contents_node: NodeId) -> (Sheets, Sheets) {
    let tree = setter.tree.clone();
    let mut round = 1;
    loop {
        let body = body(setter);
        let contents = contents::sheets(setter, &body, contents_node);
        let pages = contents::printed_pages(&contents, &body);
        let uses = std::mem::take(&mut setter.found);
        let is_settled = pages == setter.pages && uses.pages() == setter.uses.pages();
        if !setter.names_pages || is_settled || round == ROUNDS {
            return (contents, body);
        }
        setter.pages = pages;
        setter.uses = uses;
        setter.before = contents::before(&contents);
        setter.tree = tree.clone();
        setter.frames.clear();
        setter.heads.clear();
        round += 1;
    }
}

fn body(setter: &mut Setter<'_>) -> Sheets {
    let mut body = Sheets::default();
    let (book, sheet) = (setter.book, setter.sheet);
    let seeker = Seeker::of(&book.apparatus.terms);
    let mut in_part = false;
    for (index, chapter) in book.chapters.iter().enumerate() {
        if chapter.number.is_none() && setter.found.is_empty() {
            setter.found = Uses::of(setter, &seeker, &mut body);
        }
        if let Some(part) = book.apparatus.part(&chapter.anchor) {
            body.bare.insert(body.pages.len());
            let page = parts::page(setter, part);
            body.add(page, &sheet, setter, None);
            in_part = true;
        }
        let outlined = body.outline.len();
        let slabs = setter.chapter(chapter);
        for stretch in turned::stretches(setter, slabs) {
            let turned = sheet.turned().filter(|_| stretch.landscape);
            body.add(stretch.slabs, &turned.unwrap_or(sheet), setter, Some(index));
        }
        if in_part && chapter.number.is_some() {
            body.outline[outlined..].iter_mut().for_each(|entry| entry.level += 1);
        }
    }
    if setter.found.is_empty() {
        setter.found = Uses::of(setter, &seeker, &mut body);
    }
    body
}

/// What is known while a book is being set.
pub(crate) struct Setter<'a> {
    pub(crate) book: &'a Book,
    pub(crate) theme: &'a Theme,
    pub(crate) sheet: Sheet,
    pub(crate) fonts: Fonts,
    pub(crate) hyphens: Hyphens,
    pub(crate) tree: Tree,
    pub(crate) frames: Vec<Frame>,
    pub(crate) heads: Vec<Head>,
    pub(crate) pictures: BTreeMap<AssetPath, Option<Kept>>,
    /// Pictures that are none of the book's: the logo of the theme.
    pub(crate) own_pictures: BTreeMap<AssetPath, Arc<[u8]>>,
    /// The printed page of each place, as far as it is known.
    pub(crate) pages: BTreeMap<Anchor, usize>,
    /// The widths of words in drawings.
    pub(crate) measure: ThemeMeasure,
    /// True if some words name a page.
    pub(crate) names_pages: bool,
    /// Where the terms were used when the book was set last.
    pub(crate) uses: Uses,
    /// Where they are used in the pages that are being set.
    pub(crate) found: Uses,
    /// The pages before the first chapter, as far as they are known.
    pub(crate) before: usize,
    /// The footnotes of the chapter in hand.
    pub(crate) footnotes: Footnotes<'a>,
    anchors: BTreeSet<&'a Anchor>,
    /// On a card or a poster, how much larger the marks of steps are; none in a book.
    pub(crate) plate: Option<f32>,
    /// True if its pages face each other.
    pub(crate) faces: bool,
    /// True while a form is being set, which fills its pages.
    pub(crate) in_form: bool,
}

/// Where blocks are set: between which edges, in which style, below which node.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    /// The edges.
    pub(crate) edges: Edges,
    /// The style of its paragraphs.
    pub(crate) text: TextStyle,
    /// What its blocks belong to.
    pub(crate) node: NodeId,
    /// How many lists stand around it.
    pub(crate) depth: usize,
    /// True in a box of facts: terms stand beside their meanings.
    pub(crate) facts: bool,
}

impl Column {
    /// The same column with other edges, further to the right and so much narrower.
    pub(crate) fn inset(self, left: f32, right: f32) -> Self {
        let width = (self.edges.width - left - right).max(NARROWEST);
        Self { edges: Edges { x: self.edges.x + left, width }, ..self }
    }

    /// The same column for parts of another node.
    pub(crate) fn below(self, node: NodeId) -> Self {
        Self { node, ..self }
    }

    /// The same column in another style.
    pub(crate) fn styled(self, text: TextStyle) -> Self {
        Self { text, ..self }
    }
}

/// No column is narrower, in points, however deep its blocks are nested.
pub(crate) const NARROWEST: f32 = 24.0;

impl<'a> Setter<'a> {
    fn new(book: &'a Book, theme: &'a Theme, sheet: Sheet) -> Result<Self> {
        Ok(Self {
            book,
            theme,
            sheet,
            fonts: Fonts::load(theme)?,
            hyphens: Hyphens::default(),
            tree: Tree::new(),
            frames: Vec::new(),
            heads: Vec::new(),
            pictures: BTreeMap::new(),
            own_pictures: BTreeMap::new(),
            pages: BTreeMap::new(),
            measure: ThemeMeasure::printed(theme),
            names_pages: false,
            uses: Uses::default(),
            found: Uses::default(),
            before: 0,
            footnotes: Footnotes::default(),
            anchors: anchors(book),
            plate: None,
            faces: false,
            in_form: false,
        })
    }

    /// The column of running text.
    pub(crate) fn column(&self, node: NodeId) -> Column {
        let edges = Edges { x: self.sheet.left, width: self.sheet.measure };
        Column { edges, text: TextStyle::body(&self.theme.settings), node, depth: 0, facts: false }
    }

    /// True if a link can be followed: a place in the book that does not exist is no place.
    pub(crate) fn leads_somewhere(&self, link: &Link) -> bool {
        match link {
            Link::Anchor(anchor) => {
                self.anchors.contains(anchor) || self.uses.has(anchor) || self.found.has(anchor)
            }
            Link::Url(url) => !url.is_empty(),
        }
    }

    /// Remembers a box.
    pub(crate) fn frame(&mut self, frame: Frame) -> FrameId {
        self.frames.push(frame);
        FrameId(self.frames.len() - 1)
    }

    /// Remembers the head of a table.
    pub(crate) fn head(&mut self, head: Head) -> HeadId {
        self.heads.push(head);
        HeadId(self.heads.len() - 1)
    }

    fn chapter(&mut self, chapter: &'a Chapter) -> Vec<Slab> {
        self.footnotes = Footnotes::of(chapter);
        let node = self.tree.add(Tree::ROOT, Role::Section);
        let column = self.column(node);
        let opening = opening::chapter(self, chapter, column);
        let mut slabs = blocks::below(self, opening, &chapter.blocks, column);
        notes::set_met(self, column);
        let lost = notes::lost(self, &slabs, column);
        slabs.extend(lost);
        slabs
    }

    fn finish(self, sheets: Sheets) -> Document {
        Document {
            title: self.book.full_title(),
            author: self.book.company.clone(),
            pdf_a: self.book.pdf_a,
            language: self.book.language,
            identifier: self.book.apparatus.fingerprint.clone(),
            pages: sheets.pages,
            reading: Vec::new(),
            tree: self.tree,
            outline: sheets.outline,
            places: sheets.places,
            faces: self.fonts.into_faces(),
            pictures: self
                .pictures
                .into_iter()
                .filter_map(|(path, kept)| Some((path, kept?.picture)))
                .collect(),
        }
    }
}

/// Every place of a book that a link may lead to.
fn anchors(book: &Book) -> BTreeSet<&Anchor> {
    let mut found = BTreeSet::new();
    for chapter in &book.chapters {
        found.insert(&chapter.anchor);
        collect(&chapter.blocks, &mut found);
    }
    found
}

fn collect<'a>(blocks: &'a [Block], found: &mut BTreeSet<&'a Anchor>) {
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                found.insert(&heading.anchor);
            }
            Block::List(list) => list.items.iter().for_each(|item| collect(&item.blocks, found)),
            Block::Table(table) | Block::Fill(table) => {
                table.rows.iter().flatten().for_each(|cell| collect(&cell.blocks, found));
            }
            Block::Callout(callout) => collect(&callout.blocks, found),
            Block::Dialogue(turns) => turns.iter().for_each(|turn| {
                found.extend(&turn.anchor);
                collect(&turn.blocks, found);
            }),
            Block::Quote(blocks) => collect(blocks, found),
            Block::Working(working) => collect(&working.blocks, found),
            Block::Definitions(definitions) => definitions.iter().for_each(|definition| {
                found.extend(&definition.anchor);
                collect(&definition.blocks, found);
            }),
            Block::Notes(notes) => notes.notes.iter().for_each(|note| {
                found.insert(&note.anchor);
                collect(&note.blocks, found);
            }),
            Block::Letter(letter) => collect(&letter.blocks, found),
            Block::Steps(steps) => steps.iter().for_each(|step| collect(&step.blocks, found)),
            Block::Paragraph(_)
            | Block::Code(_)
            | Block::Image(_)
            | Block::Figure(_)
            | Block::Formula(_)
            | Block::WritingLines(_)
            | Block::Index(_)
            | Block::Rule
            | Block::PageBreak
            | Block::FormPage => {}
        }
    }
}

/// A number and a title as they stand in the outline.
pub(crate) fn numbered(number: Option<&str>, title: &[crate::book::Run]) -> String {
    let title = plain_text(title).split_whitespace().collect::<Vec<_>>().join(" ");
    match number {
        Some(number) => format!("{number}. {title}").replace(".. ", ". "),
        None => title,
    }
}
