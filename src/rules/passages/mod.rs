//! The passages of a document: a paragraph, an item of a list, a row of a table, a field. Each comes
//! with the section it stands in and with whose words it holds; what it says, the rules read.

mod voices;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use crate::handbook::{Document, Handbook, Section};
use crate::kinds::Content;
use crate::language::contrast;
use crate::language::usable::reading::Reading;
use crate::rules::open::{Scan, Signs};
use crate::rules::passages::voices::voices_of_fields;
use crate::source::{Place, Span};
use crate::syntax::decode::Mentioned;
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

/// Some words of a document that belong together, as they were cut.
pub(in crate::rules) struct Part<'a> {
    words: Cow<'a, str>,
    signs: Signs,
    voice: Voice,
    section: Option<usize>,
    whole: &'a str,
    base: usize,
    field: Option<Span>,
}

/// Some words of a document that belong together.
pub(in crate::rules) struct Passage<'p> {
    /// The words; code, comments and the targets of links are blanks of the same length.
    pub(in crate::rules) words: &'p str,
    /// What the bytes of its lines tell.
    pub(in crate::rules) signs: Signs,
    pub(in crate::rules) voice: Voice,
    /// The heading under which it stands, by its number in the document.
    pub(in crate::rules) section: Option<usize>,
    /// The text of which it is a part, and where in it the part begins.
    whole: &'p str,
    base: usize,
    /// The field that holds the text; none for the prose, whose offsets are those of the file.
    field: Option<Span>,
    reading: OnceCell<Reading<'p>>,
}

impl<'p> Passage<'p> {
    pub(in crate::rules) fn of(part: &'p Part<'_>) -> Self {
        let Part { words, signs, voice, section, whole, base, field } = part;
        let (signs, voice, section, base, field) = (*signs, *voice, *section, *base, *field);
        Self { words, signs, voice, section, whole, base, field, reading: OnceCell::new() }
    }

    /// Its sentences and measures, read once for all rules.
    pub(in crate::rules) fn reading(&self) -> &Reading<'p> {
        self.reading.get_or_init(|| Reading::new(self.words))
    }

    /// The words with their marks of Markdown.
    pub(in crate::rules) fn raw(&self) -> &'p str {
        &self.whole[self.base..self.base + self.words.len()]
    }

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

/// The passages of a document in which a rule may find something, in its order: the prose, then the
/// fields, each with its signs.
pub(in crate::rules) fn cut<'a>(
    handbook: &'a Handbook,
    document: &'a Document,
    scan: &Scan,
    fields: &[(&'a Mentioned, Scan)],
) -> Vec<Part<'a>> {
    let mut found = Vec::new();
    let source: &str = &handbook.sources.get(document.source).text;
    let voice = voice_of(document);
    let takes_all = is_read_whole(document);
    if document.is_markdown && (takes_all || is_wanted(scan.all)) {
        let walk = Walk::new(source, scan, None, voice, &document.sections).taking(takes_all);
        walk.collect(&document.markdown, &mut found);
    }
    let mut voices = None;
    for (prose, scan) in fields.iter().filter(|(_, scan)| takes_all || is_wanted(scan.all)) {
        let voices = voices.get_or_insert_with(|| voices_of_fields(document));
        let voice = voices.get(&prose.span.start).copied().unwrap_or(voice);
        let walk = Walk::new(&prose.text, scan, Some(prose.span), voice, &[]).taking(takes_all);
        match prose.text.contains(['\n', '`', '<', '[', '*', '_', '|', '>', '\\']) {
            true => walk.collect(&markdown::parse(&prose.text, 0), &mut found),
            false => {
                found.push(walk.part(Cow::Borrowed(&prose.text), 0, scan.all, voice, None));
            }
        }
    }
    found
}

/// Whether any rule has something to look for in passages with such signs.
fn is_wanted(signs: Signs) -> bool {
    const ANY: Signs = Signs::MEASURE
        .and(Signs::CITATION)
        .and(Signs::PAY)
        .and(Signs::CONTACT)
        .and(Signs::HOURS)
        .and(Signs::NEAR_DAY);
    const DENIAL: Signs = Signs::THING.and(Signs::NO);
    const NUMBER: Signs = Signs::NUMBERED.and(Signs::DIGIT);
    const CLOSURE: Signs = Signs::COMPLAINT.and(Signs::SHUT);
    signs.have_any(ANY) || signs.have(DENIAL) || signs.have(NUMBER) || signs.have(CLOSURE)
}

/// What is said to a customer or about one is short, and more is looked for in it than signs can tell.
fn is_read_whole(document: &Document) -> bool {
    matches!(document.content, Content::Letter(_) | Content::Client(_))
}

/// Letters are said to the customer as a whole.
fn voice_of(document: &Document) -> Voice {
    match &document.content {
        Content::Letter(_) => Voice::Said,
        _ => Voice::House,
    }
}

/// A text and what is known of all of it.
struct Walk<'a, 's> {
    source: &'a str,
    scan: &'s Scan,
    field: Option<Span>,
    voice: Voice,
    sections: &'a [Section],
    /// Whether passages without any sign are wanted, too.
    takes_all: bool,
    /// By the section: whether it shows what is not to be done, once somebody asked.
    contrasts: Vec<OnceCell<bool>>,
}

impl<'a, 's> Walk<'a, 's> {
    fn new(
        source: &'a str,
        scan: &'s Scan,
        field: Option<Span>,
        voice: Voice,
        sections: &'a [Section],
    ) -> Self {
        let contrasts = vec![OnceCell::new(); sections.len()];
        Self { source, scan, field, voice, sections, takes_all: false, contrasts }
    }

    fn taking(self, takes_all: bool) -> Self {
        Self { takes_all, ..self }
    }

    fn wants(&self, signs: Signs) -> bool {
        self.takes_all || is_wanted(signs)
    }

    fn part(
        &self,
        words: Cow<'a, str>,
        base: usize,
        signs: Signs,
        voice: Voice,
        section: Option<usize>,
    ) -> Part<'a> {
        let (whole, field) = (self.source, self.field);
        Part { words, signs, voice, section, whole, base, field }
    }

    fn collect(&self, markdown: &Markdown, found: &mut Vec<Part<'a>>) {
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
            let Some(range) = self.range(markdown, &run) else { continue };
            let signs = self.scan.within(&range);
            if !self.wants(signs) && !signs.have(Signs::CROSS) {
                continue;
            }
            let base = range.start;
            let Some(words) = self.words(markdown, index, run, range, &bad_columns) else {
                continue;
            };
            if let Some(item) = item_of(markdown, index)
                && words.trim_start().starts_with(['✗', '❌'])
            {
                bad_end = bad_end.max(markdown.nodes[item].end as usize);
            }
            if !self.wants(signs) {
                continue;
            }
            let section = self.section(index);
            let is_bad = index < bad_end || section.is_some_and(|at| self.is_contrast(at));
            let voice = match () {
                () if is_bad => Voice::Bad,
                () if contrast::is_client(&words) => Voice::Client,
                () if index < quote_end => Voice::Said,
                () => self.voice,
            };
            found.push(self.part(Cow::Owned(words), base, signs, voice, section));
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

    /// Where the words of a run of nodes stand.
    fn range(&self, markdown: &Markdown, run: &Range<usize>) -> Option<Range<usize>> {
        let first = markdown.nodes[run.start].span;
        let last = markdown.children(run.start, run.end).last()?;
        Some(first.range().start..markdown.nodes[last].span.range().end)
    }

    /// The words of a run of nodes.
    fn words(
        &self,
        markdown: &Markdown,
        block: usize,
        run: Range<usize>,
        range: Range<usize>,
        bad_columns: &[usize],
    ) -> Option<String> {
        let raw = self.source.get(range.clone())?;
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
        String::from_utf8(bytes).ok()
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

/// The item of a list that a block is, or that it opens.
fn item_of(markdown: &Markdown, block: usize) -> Option<usize> {
    let is_item = |index: &usize| matches!(markdown.nodes[*index].kind, NodeKind::Item);
    Some(block).filter(is_item).or(block.checked_sub(1).filter(is_item))
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
