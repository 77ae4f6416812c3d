//! Prose: Markdown as blocks and runs, with slots, references and no-break spaces put in.

mod inline;
mod title;
mod wishes;

use std::borrow::Cow;

use pulldown_cmark::{Alignment, BlockQuoteKind};

use crate::book::compose::Composer;
use crate::book::compose::notes;
use crate::book::compose::outline;
use crate::book::compose::plan::asset_path;
use crate::book::{
    Align, Anchor, AssetPath, Block, Callout, CalloutKind, Cell, Definition, Image, List, ListItem,
    ListKind, Mark, Run, Style, Table, align_figures, plain_text, words,
};
use crate::handbook::Document;
use crate::syntax::joins::joins;
use crate::syntax::markdown::{self, Markdown, Node, NodeKind, source_text};

use inline::{is_comment, tidy};
pub(crate) use title::marks_of_title;
use title::says_title;
use wishes::{Turn, Wishes};

/// What stands in the place of a slot, if it is known.
pub(crate) type Filling<'f> = &'f dyn Fn(&str) -> Option<String>;

/// The prose of a document below its heading.
pub(crate) fn document(composer: &Composer<'_>, document: &Document) -> Vec<Block> {
    let mut blocks = filled(composer, document, &|_| None);
    // An author's first heading that only says the title again is not printed twice.
    let first = usize::from(matches!(blocks.first(), Some(Block::FormPage)));
    if let Some(Block::Heading(heading)) = blocks.get(first)
        && says_title(&heading.title, document)
    {
        blocks.remove(first);
    }
    blocks
}

/// A text of a field as blocks.
pub(crate) fn blocks(composer: &Composer<'_>, text: &str, fill: Filling<'_>) -> Vec<Block> {
    let text = &*with_blanks(text);
    let markdown = markdown::parse(text, 0);
    let mut writer = Writer {
        composer,
        markdown: &markdown,
        source: text,
        document: None,
        fill,
        has_outline: false,
        wishes: Wishes::default(),
    };
    writer.blocks(0, markdown.nodes.len())
}

/// The blanks of a form, «___», as they are typed: to Markdown they would be emphasis.
fn with_blanks(text: &str) -> Cow<'_, str> {
    if text.contains("___") {
        Cow::Owned(text.replace("___", "\\_\\_\\_"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The prose of a document with its slots filled in.
pub(crate) fn filled(
    composer: &Composer<'_>,
    document: &Document,
    fill: Filling<'_>,
) -> Vec<Block> {
    let mut writer = writer_of(composer, document, fill);
    let mut blocks = writer.blocks(0, document.markdown.nodes.len());
    if writer.wishes.is_in_form() {
        blocks.push(Block::PageBreak);
    }
    blocks
}

fn writer_of<'w, 'h>(
    composer: &'w Composer<'h>,
    document: &'w Document,
    fill: Filling<'w>,
) -> Writer<'w, 'h> {
    let source = &composer.handbook.sources.get(document.source).text;
    let (markdown, document) = (&document.markdown, Some(document));
    Writer {
        composer,
        markdown,
        source,
        document,
        fill,
        has_outline: true,
        wishes: Wishes::default(),
    }
}

/// A text of a field whose headings are headings of the book.
pub(crate) fn sections(composer: &Composer<'_>, text: &str) -> Vec<Block> {
    let markdown = markdown::parse(text, 0);
    let (source, fill) = (text, &|_: &str| None);
    let mut writer = Writer {
        composer,
        markdown: &markdown,
        source,
        document: None,
        fill,
        has_outline: true,
        wishes: Wishes::default(),
    };
    writer.blocks(0, markdown.nodes.len())
}

/// A text of a field as running text: its paragraphs are joined by line breaks.
pub(crate) fn runs(composer: &Composer<'_>, text: &str, fill: Filling<'_>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let blocks = blocks(composer, text, fill);
    // A client who types «+» or «1.» means that, and not an empty list.
    if !blocks.is_empty() && blocks.iter().all(|block| words::of_block(block).is_empty()) {
        return vec![Run::plain(text.trim())];
    }
    for block in blocks {
        if !runs.is_empty() {
            runs.push(Run::plain("\n"));
        }
        flatten(block, &mut runs);
    }
    runs
}

/// The words of a block without its form, where there is room for one line only.
fn flatten(block: Block, runs: &mut Vec<Run>) {
    match block {
        Block::Paragraph(inside) => runs.extend(inside),
        Block::Heading(heading) => runs.extend(heading.title),
        Block::Code(text) => runs.push(Run::plain(text)),
        Block::Quote(blocks) => blocks.into_iter().for_each(|block| flatten(block, runs)),
        Block::List(list) => {
            for (index, item) in list.items.into_iter().enumerate() {
                let first = match list.kind {
                    ListKind::Ordered(start) => format!("{}. ", start + index as u64),
                    ListKind::Bullet | ListKind::Lettered => "– ".to_owned(),
                };
                if !runs.is_empty() && !plain_text(runs).ends_with('\n') {
                    runs.push(Run::plain("\n"));
                }
                runs.push(Run::plain(first));
                item.blocks.into_iter().for_each(|block| flatten(block, runs));
            }
        }
        other => {
            let text = words::of_block(&other);
            runs.push(Run::plain(text));
        }
    }
}

struct Writer<'w, 'h> {
    composer: &'w Composer<'h>,
    markdown: &'w Markdown,
    source: &'w str,
    document: Option<&'w Document>,
    fill: Filling<'w>,
    /// Whether its headings are headings of the book.
    has_outline: bool,
    /// How the next tables are to be printed.
    wishes: Wishes,
}

impl Writer<'_, '_> {
    fn node(&self, index: usize) -> &Node {
        &self.markdown.nodes[index]
    }

    /// The blocks of a range of nodes. Inline nodes that stand there bare make a paragraph.
    fn blocks(&mut self, from: usize, to: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut bare: Vec<Run> = Vec::new();
        for index in self.markdown.children(from, to) {
            if is_inline(&self.node(index).kind) {
                self.inline(index, Style::default(), None, &mut bare);
                continue;
            }
            push_paragraph(&mut blocks, &mut bare);
            self.block(index, &mut blocks);
        }
        push_paragraph(&mut blocks, &mut bare);
        blocks
    }

    fn inside(&mut self, index: usize) -> Vec<Block> {
        let end = self.node(index).end as usize;
        self.blocks(index + 1, end)
    }

    fn block(&mut self, index: usize, blocks: &mut Vec<Block>) {
        let span = self.node(index).span;
        let kind = self.node(index).kind.clone();
        let turn = self.wishes.turn(&kind).filter(|_| self.has_outline);
        blocks.extend(turn.map(|turn| match turn {
            Turn::Begin => Block::FormPage,
            Turn::End => Block::PageBreak,
        }));
        self.wishes.meet(&kind);
        match kind {
            NodeKind::Paragraph => self.paragraph(index, blocks),
            NodeKind::Heading { level, .. } => self.heading(index, level, blocks),
            NodeKind::List(start) => {
                let kind = start.map_or(ListKind::Bullet, ListKind::Ordered);
                let children: Vec<usize> = self.markdown.inside(index).collect();
                let items = children.into_iter().map(|item| self.item(item)).collect();
                blocks.push(Block::List(List { kind, items }));
            }
            NodeKind::Table(columns) => blocks.push(self.table(index, &columns)),
            NodeKind::Quote(kind) => blocks.push(self.quote(index, kind)),
            NodeKind::CodeBlock => {
                let text =
                    self.markdown.plain(self.source, index + 1, self.node(index).end as usize);
                blocks.push(Block::Code(text.trim_end().to_owned()));
            }
            NodeKind::Break => blocks.push(Block::Rule),
            NodeKind::Html(text) => self.html(&text, blocks),
            NodeKind::Footnote(name) => blocks.push(self.footnote(index, &name)),
            NodeKind::DefinitionList => blocks.push(self.definitions(index)),
            _ => {
                let inside = self.inside(index);
                if inside.is_empty() && !source_text(self.source, span).trim().is_empty() {
                    blocks.push(Block::Code(source_text(self.source, span).trim().to_owned()));
                }
                blocks.extend(inside);
            }
        }
    }

    /// A paragraph that is nothing but a picture becomes the picture.
    fn paragraph(&mut self, index: usize, blocks: &mut Vec<Block>) {
        let children: Vec<usize> = self.markdown.inside(index).collect();
        if let [only] = children[..]
            && let NodeKind::Image { target } = self.node(only).kind.clone()
            && let Some(image) = self.image(only, &target)
        {
            blocks.push(Block::Image(image));
            return;
        }
        let runs = self.runs(index);
        if !runs.is_empty() {
            blocks.push(Block::Paragraph(runs));
        }
    }

    fn image(&self, index: usize, target: &str) -> Option<Image> {
        // What is not there is kept: its words stand in a box, as those of what cannot be shown.
        // A letter that leaves has the words alone.
        let document = self.document.filter(|_| self.composer.binds)?;
        let asset = asset_path(document, target).unwrap_or_else(|| AssetPath(target.to_owned()));
        let alt = self.markdown.plain(self.source, index + 1, self.node(index).end as usize);
        let words = alt.trim();
        // Nothing at all was forgotten, and the name of the file is better than silence; a space
        // says that there is nothing to tell.
        let alt = if alt.is_empty() { target.to_owned() } else { words.to_owned() };
        let caption = (!words.is_empty()).then(|| vec![Run::plain(words)]);
        Some(Image { asset, caption, alt })
    }

    /// A heading; inside a field, which has no outline, it is a bold line.
    fn heading(&mut self, index: usize, level: u8, blocks: &mut Vec<Block>) {
        let title = self.runs(index);
        if self.has_outline {
            blocks.push(outline::heading(level, title));
            return;
        }
        let runs = title.into_iter().map(|run| {
            let style = Style { strong: true, ..run.style };
            Run { style, ..run }
        });
        blocks.push(Block::Paragraph(runs.collect()));
    }

    fn item(&mut self, index: usize) -> ListItem {
        let task = self.markdown.inside(index).chain(
            self.markdown.inside(index).take(1).flat_map(|first| self.markdown.inside(first)),
        );
        let mark = task.into_iter().find_map(|child| match self.node(child).kind {
            NodeKind::TaskMark(true) => Some(Mark::Done),
            NodeKind::TaskMark(false) => Some(Mark::Open),
            _ => None,
        });
        let mut blocks = self.inside(index);
        let mark = mark.or_else(|| take_mark(&mut blocks));
        ListItem { mark, blocks }
    }

    fn table(&mut self, index: usize, columns: &[Alignment]) -> Block {
        let joins = joins(self.markdown, self.source, index);
        let head: Vec<Vec<Run>> = joins.head.iter().map(|cell| self.runs(cell.node)).collect();
        let mut rows = Vec::with_capacity(joins.rows.len());
        for row in &joins.rows {
            let cells = row.iter().map(|cell| Cell {
                columns: cell.columns,
                rows: cell.rows,
                ..Cell::new(vec![Block::Paragraph(self.runs(cell.node))])
            });
            rows.push(cells.collect());
        }
        let open: Vec<bool> = columns.iter().map(|column| *column == Alignment::None).collect();
        let columns = columns.iter().map(|column| match column {
            Alignment::Right => Align::End,
            Alignment::Center => Align::Center,
            Alignment::None | Alignment::Left => Align::Start,
        });
        // A form to be filled in has an empty head: what each row is about stands in its first cell.
        let is_form = head.iter().all(|cell: &Vec<Run>| plain_text(cell).trim().is_empty());
        let mut table = Table {
            row_headers: is_form && columns.len() > 1,
            columns: columns.collect(),
            head: if is_form { Vec::new() } else { head },
            head_spans: joins.head.iter().map(|cell| cell.columns).collect(),
            rows,
            landscape: self.wishes.take(),
            ..Table::default()
        };
        align_figures(&mut table, |column| open.get(column).copied().unwrap_or_default());
        Block::Table(table)
    }

    fn quote(&mut self, index: usize, kind: Option<BlockQuoteKind>) -> Block {
        let blocks = self.inside(index);
        let (kind, key) = match kind {
            None => return Block::Quote(blocks),
            Some(BlockQuoteKind::Note) => (CalloutKind::Note, "note"),
            Some(BlockQuoteKind::Tip) => (CalloutKind::Tip, "tip"),
            Some(BlockQuoteKind::Important) => (CalloutKind::Important, "important"),
            Some(BlockQuoteKind::Warning | BlockQuoteKind::Caution) => {
                (CalloutKind::Warning, "warning")
            }
        };
        Block::Callout(Callout { kind, title: vec![Run::plain(self.composer.word(key))], blocks })
    }

    /// Raw HTML is shown as it was typed; a comment is a comment.
    fn html(&self, text: &str, blocks: &mut Vec<Block>) {
        let text = text.trim();
        if !text.is_empty() && !is_comment(text) {
            blocks.push(Block::Code(text.to_owned()));
        }
    }

    fn footnote(&mut self, index: usize, name: &str) -> Block {
        let mut blocks = self.inside(index);
        if self.composer.binds {
            return notes::note(self.composer, self.note_name(name), blocks);
        }
        let label = Run::strong(format!("[{name}] "));
        match blocks.first_mut() {
            Some(Block::Paragraph(runs)) => runs.insert(0, label),
            _ => blocks.insert(0, Block::Paragraph(vec![label])),
        }
        Block::Callout(Callout { kind: CalloutKind::Note, title: Vec::new(), blocks })
    }

    /// The name of a note, which is that of its document's or its field's own.
    fn note_name(&self, label: &str) -> Anchor {
        let of = self.document.map_or(self.source, |document| document.path.as_str());
        notes::name(of, label)
    }

    fn definitions(&mut self, index: usize) -> Block {
        let mut definitions: Vec<Definition> = Vec::new();
        let children: Vec<usize> = self.markdown.inside(index).collect();
        for child in children {
            if self.node(child).kind == NodeKind::DefinitionTerm {
                let term = self.runs(child);
                let words = plain_text(&term);
                // A text of a field may be printed in two places: its terms are no places.
                let anchor = self
                    .document
                    .filter(|_| self.has_outline)
                    .map(|document| Anchor::new(&format!("{}-term-{child}-{words}", document.id)));
                definitions.push(Definition { term, blocks: Vec::new(), anchor });
            } else {
                let blocks = self.inside(child);
                if let Some(last) = definitions.last_mut() {
                    last.blocks.extend(blocks);
                }
            }
        }
        Block::Definitions(definitions)
    }
}

fn push_paragraph(blocks: &mut Vec<Block>, bare: &mut Vec<Run>) {
    let runs = tidy(std::mem::take(bare));
    if runs.iter().any(|run| !run.text.trim().is_empty() || run.note.is_some()) {
        blocks.push(Block::Paragraph(runs));
    }
}

fn is_inline(kind: &NodeKind) -> bool {
    matches!(
        kind,
        NodeKind::Text(_)
            | NodeKind::Code(_)
            | NodeKind::SoftBreak
            | NodeKind::HardBreak
            | NodeKind::Emphasis
            | NodeKind::Strong
            | NodeKind::Strike
            | NodeKind::Link { .. }
            | NodeKind::Image { .. }
            | NodeKind::FootnoteReference(_)
            | NodeKind::TaskMark(_)
    )
}

/// An item that begins with ✓ or ✗ is a good or a bad example; the sign becomes its mark.
fn take_mark(blocks: &mut [Block]) -> Option<Mark> {
    let Some(Block::Paragraph(runs)) = blocks.first_mut() else { return None };
    let first = runs.first_mut()?;
    let (mark, rest) = match first.text.chars().next()? {
        '✓' | '✔' | '✅' => (Mark::Good, first.text.trim_start_matches(['✓', '✔', '✅'])),
        '✗' | '✘' | '❌' => (Mark::Bad, first.text.trim_start_matches(['✗', '✘', '❌'])),
        _ => return None,
    };
    first.text = rest.trim_start_matches([' ', '\u{a0}', '\u{fe0f}']).to_owned();
    Some(mark)
}
