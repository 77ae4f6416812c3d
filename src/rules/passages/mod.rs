//! The passages of a document: a paragraph, an item of a list, a row of a table, a field. Each comes
//! with the section it stands in and with whose words it holds; what it says, the rules read.

mod voices;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use crate::handbook::{Document, Handbook, Section};
use crate::kinds::Content;
use crate::language::contrast;
use crate::rules::passages::voices::voices_of_fields;
use crate::source::{Place, Span};
use crate::syntax::markdown::{self, Markdown, NodeKind};

/// Whose words a passage holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Voice {
    /// The handbook speaks to its readers.
    House,
    /// A phrase for the customer: a quotation, a line of a script, a letter.
    Said,
    /// The customer speaks.
    Client,
    /// It shows what is not to be done or said, or lets a trainee choose.
    Bad,
}

/// Some words of a document that belong together.
pub(in crate::rules) struct Passage<'a> {
    /// The words; code, comments and the targets of links are blanks of the same length.
    pub(in crate::rules) words: Cow<'a, str>,
    pub(in crate::rules) voice: Voice,
    /// The heading under which it stands, by its number in the document.
    pub(in crate::rules) section: Option<usize>,
    /// The text of which it is a part, and where in it the part begins.
    whole: &'a str,
    base: usize,
    /// The field that holds the text; none for the prose, whose offsets are those of the file.
    field: Option<Span>,
}

impl Passage<'_> {
    /// Where a part of the words stands.
    pub(in crate::rules) fn place(
        &self,
        handbook: &Handbook,
        document: &Document,
        part: Range<usize>,
    ) -> Place {
        let part = self.base + part.start..self.base + part.end;
        document.at(match self.field {
            Some(field) => document.locate(&handbook.sources, field, &self.whole[part]),
            None => Span::new(part.start, part.end),
        })
    }
}

/// The passages of a document that are wanted, in its order: the prose, then the fields. Most are
/// not, so the raw text is asked first.
pub(in crate::rules) fn passages<'a>(
    handbook: &'a Handbook,
    document: &'a Document,
    wanted: &dyn Fn(&str) -> bool,
) -> Vec<Passage<'a>> {
    let mut found = Vec::new();
    let source: &str = &handbook.sources.get(document.source).text;
    let voice = voice_of(document);
    if document.is_markdown && wanted(source) {
        let walk = Walk::new(source, None, voice, &document.sections);
        walk.collect(&document.markdown, wanted, &mut found);
    }
    let mut voices = None;
    for prose in document.prose().filter(|prose| wanted(&prose.text)) {
        let voices = voices.get_or_insert_with(|| voices_of_fields(document));
        let voice = voices.get(&prose.span.start).copied().unwrap_or(voice);
        let walk = Walk::new(&prose.text, Some(prose.span), voice, &[]);
        match prose.text.contains(['\n', '`', '<', '[', '*', '_', '|', '>', '\\']) {
            true => walk.collect(&markdown::parse(&prose.text, 0), wanted, &mut found),
            false => found.push(walk.passage(Cow::Borrowed(&prose.text), 0, voice, None)),
        }
    }
    found
}

/// Letters are said to the customer as a whole.
fn voice_of(document: &Document) -> Voice {
    match &document.content {
        Content::Letter(_) => Voice::Said,
        _ => Voice::House,
    }
}

/// A text and what is known of all of it.
struct Walk<'a> {
    source: &'a str,
    field: Option<Span>,
    voice: Voice,
    sections: &'a [Section],
    /// By the section: whether it shows what is not to be done, once somebody asked.
    contrasts: Vec<OnceCell<bool>>,
}

impl<'a> Walk<'a> {
    fn new(source: &'a str, field: Option<Span>, voice: Voice, sections: &'a [Section]) -> Self {
        let contrasts = vec![OnceCell::new(); sections.len()];
        Self { source, field, voice, sections, contrasts }
    }

    fn passage(
        &self,
        words: Cow<'a, str>,
        base: usize,
        voice: Voice,
        section: Option<usize>,
    ) -> Passage<'a> {
        Passage { words, voice, section, whole: self.source, base, field: self.field }
    }

    fn collect(
        &self,
        markdown: &Markdown,
        wanted: &dyn Fn(&str) -> bool,
        found: &mut Vec<Passage<'a>>,
    ) {
        let (mut quote_end, mut bad_end, mut next) = (0, 0, 0);
        let mut bad_columns = Vec::new();
        for (index, node) in markdown.nodes.iter().enumerate() {
            match node.kind {
                NodeKind::Quote(None) => quote_end = quote_end.max(node.end as usize),
                NodeKind::TableHead => bad_columns = self.bad_columns(markdown, index),
                _ => {}
            }
            let Some(run) = run(markdown, index).filter(|run| run.start >= next) else { continue };
            next = run.end;
            let Some((words, base)) = self.words(markdown, index, run, &bad_columns, wanted) else {
                continue;
            };
            if matches!(node.kind, NodeKind::Item) && words.trim_start().starts_with(['✗', '❌'])
            {
                bad_end = bad_end.max(node.end as usize);
            }
            let section = self.section(index);
            let is_bad = index < bad_end || section.is_some_and(|at| self.is_contrast(at));
            let voice = match () {
                () if is_bad => Voice::Bad,
                () if contrast::is_client(&words) => Voice::Client,
                () if index < quote_end => Voice::Said,
                () => self.voice,
            };
            found.push(self.passage(Cow::Owned(words), base, voice, section));
        }
    }

    /// The section of a node: the last one that begins before it.
    fn section(&self, index: usize) -> Option<usize> {
        self.sections.partition_point(|section| section.nodes.start <= index).checked_sub(1)
    }

    fn is_contrast(&self, section: usize) -> bool {
        let title = &self.sections[section].title;
        *self.contrasts[section].get_or_init(|| contrast::is_heading(title))
    }

    /// The words of a run of nodes and where it begins; nothing if nobody wants them.
    fn words(
        &self,
        markdown: &Markdown,
        block: usize,
        run: Range<usize>,
        bad_columns: &[usize],
        wanted: &dyn Fn(&str) -> bool,
    ) -> Option<(String, usize)> {
        let first = markdown.nodes[run.start].span;
        let end =
            markdown.children(run.start, run.end).last().map(|last| markdown.nodes[last].span);
        let range = first.range().start..end?.range().end;
        let raw = self.source.get(range.clone()).filter(|raw| wanted(raw))?;
        let is_row = is_row(&markdown.nodes[block].kind);
        let joint = |byte: u8| if is_row && byte == b'|' { b'|' } else { b' ' };
        let mut bytes: Vec<u8> = raw.bytes().map(joint).collect();
        let mut column = 0;
        for node in &markdown.nodes[run] {
            let Some(part) = within(node.span, &range) else { continue };
            match &node.kind {
                NodeKind::TableCell => column += 1,
                NodeKind::Text(_) if !bad_columns.contains(&column) || !is_row => {
                    bytes[part.clone()].copy_from_slice(&raw.as_bytes()[part]);
                }
                NodeKind::HardBreak => bytes[part.start] = b'\n',
                NodeKind::Code(_) => bytes[part].fill(b' '),
                _ => {}
            }
        }
        String::from_utf8(bytes).ok().map(|words| (words, range.start))
    }

    /// The columns of a table that show what is not to be done, counted from one.
    fn bad_columns(&self, markdown: &Markdown, head: usize) -> Vec<usize> {
        let cells = markdown.inside(head).enumerate();
        let bad = cells.filter(|(_, cell)| {
            let end = markdown.nodes[*cell].end as usize;
            contrast::is_heading(&markdown.plain(self.source, cell + 1, end))
        });
        bad.map(|(column, _)| column + 1).collect()
    }
}

/// A span inside a range, as an offset of it.
fn within(span: Span, range: &Range<usize>) -> Option<Range<usize>> {
    let span = span.range();
    let is_inside = range.start <= span.start && span.end <= range.end;
    is_inside.then(|| span.start - range.start..span.end - range.start)
}

fn is_row(kind: &NodeKind) -> bool {
    matches!(kind, NodeKind::TableRow | NodeKind::TableHead)
}

/// The nodes of the words that stand directly in a block; those of a row are in its cells.
fn run(markdown: &Markdown, block: usize) -> Option<Range<usize>> {
    let node = &markdown.nodes[block];
    let end = node.end as usize;
    match node.kind {
        NodeKind::TableRow | NodeKind::TableHead => (block + 1 < end).then_some(block + 1..end),
        NodeKind::Paragraph
        | NodeKind::Heading { .. }
        | NodeKind::Item
        | NodeKind::DefinitionTerm
        | NodeKind::DefinitionBody
        | NodeKind::Footnote(_) => {
            let inline =
                markdown.inside(block).take_while(|child| is_inline(&markdown.nodes[*child].kind));
            let last = inline.last()?;
            Some(block + 1..markdown.nodes[last].end as usize)
        }
        _ => None,
    }
}

fn is_inline(kind: &NodeKind) -> bool {
    matches!(
        kind,
        NodeKind::Text(_)
            | NodeKind::Code(_)
            | NodeKind::Emphasis
            | NodeKind::Strong
            | NodeKind::Strike
            | NodeKind::Link { .. }
            | NodeKind::Image { .. }
            | NodeKind::SoftBreak
            | NodeKind::HardBreak
            | NodeKind::TaskMark(_)
            | NodeKind::Html(_)
            | NodeKind::FootnoteReference(_)
    )
}
