//! Cuts Markdown into runs and keeps in mind what its headings, labels and signs announce.

use std::cell::OnceCell;

use crate::handbook::Document;
use crate::kinds::Content;
use crate::language::fold::Piece;
use crate::rules::open::Signs;
use crate::rules::runs::{Block, FieldText, Run, Said, Voice, labels, origin, words};
use crate::source::Span;
use crate::syntax::decode::Mentioned;
use crate::syntax::markdown::{self, Markdown, NodeKind, source_text};
use crate::syntax::slots::slots;

/// The runs of a field.
pub(super) fn field(mentioned: &Mentioned, said: Said, signs: Signs, see: &mut dyn FnMut(&Run)) {
    let text = mentioned.text.as_str();
    let field = &FieldText { mentioned, origins: OnceCell::new() };
    if !text.contains(MARKS) {
        let mut pieces = Vec::new();
        verbatim(text, 0, &mut pieces);
        let mut reader = Reader::of_field(text, field, signs, see);
        return reader.lines(&pieces, said, Block::Paragraph);
    }
    let markdown = markdown::parse(text, 0);
    read(Reader::of_field(text, field, signs, see), &markdown, said);
}

/// Without any of these a text is one paragraph of plain words.
const MARKS: [char; 16] =
    ['*', '_', '[', '`', '<', '&', '\n', '#', '>', '~', '|', '\\', '-', '+', '!', '='];

/// The runs of the prose of a file.
pub(super) fn body<'h>(
    text: &'h str,
    document: &'h Document,
    said: Said,
    see: &mut dyn FnMut(&Run<'_, 'h>),
) {
    let is_letter = matches!(document.content, Content::Letter(_));
    let said = match &document.content {
        Content::Letter(letter) => Said { opens: letter.salutation.is_absent(), ..said },
        _ => said,
    };
    let (within, signs) = (Span::default(), Signs::ALL);
    let reader = Reader { text, field: None, is_letter, within, signs, see };
    read(reader, &document.markdown, said);
}

fn read<'a>(mut reader: Reader<'a, '_>, markdown: &'a Markdown, said: Said) {
    let mut sections: Vec<(u8, Said)> = Vec::new();
    let roots: Vec<usize> = markdown.roots().collect();
    let mut from = 0;
    for (at, index) in roots.iter().enumerate() {
        let node = &markdown.nodes[*index];
        let NodeKind::Heading { level, named } = &node.kind else { continue };
        let end = node.end as usize;
        let outer = sections.last().map_or(said, |(_, said)| *said);
        reader.blocks(markdown, &roots[from..at], outer);
        sections.retain(|(outer, _)| outer < level);
        let outer = sections.last().map_or(said, |(_, said)| *said);
        let title = markdown.plain(reader.text, index + 1, end);
        let classes = named.iter().flat_map(|named| &named.classes);
        let marked = { classes }.find_map(|class| match &**class {
            "bad" => Some(Voice::Bad),
            "good" => Some(Voice::Customer),
            _ => None,
        });
        let voice = marked.or_else(|| labels::heading(&title)).unwrap_or(outer.voice);
        reader.within = node.span;
        let pieces = reader.pieces(markdown, index + 1, end);
        reader.see(&pieces, Said::by(Voice::Silent), Block::Heading);
        sections.push((*level, Said { voice, opens: false, ..outer }));
        from = at + 1;
    }
    let outer = sections.last().map_or(said, |(_, said)| *said);
    reader.blocks(markdown, &roots[from..], outer);
}

struct Reader<'a, 's> {
    text: &'a str,
    field: Option<&'s FieldText<'s>>,
    is_letter: bool,
    /// The block that is being read.
    within: Span,
    signs: Signs,
    see: &'s mut dyn FnMut(&Run<'_, 'a>),
}

/// Some inline nodes.
#[derive(Clone, Copy)]
struct Inline {
    from: usize,
    to: usize,
}

/// What stands before a block: nothing, or words that may announce it.
#[derive(Clone, Copy)]
enum Lead {
    None,
    Of(Inline),
}

/// Longer words are no lead-in; in bytes.
const LONGEST_LEAD_IN: usize = 160;

impl<'a, 's> Reader<'a, 's> {
    fn of_field(
        text: &'a str,
        field: &'s FieldText<'s>,
        signs: Signs,
        see: &'s mut dyn FnMut(&Run<'_, 'a>),
    ) -> Self {
        let within = Span::new(0, text.len());
        Self { text, field: Some(field), is_letter: false, within, signs, see }
    }

    /// Reads siblings. A label or a lead-in speaks for the block behind it.
    fn blocks(&mut self, markdown: &'a Markdown, nodes: &[usize], said: Said) {
        let mut lead = Lead::None;
        let mut said = said;
        let mut at = 0;
        while at < nodes.len() {
            let inline = nodes[at..].iter().take_while(|index| is_inline(markdown, **index));
            let length = inline.count();
            if length > 0 {
                let last = &markdown.nodes[nodes[at + length - 1]];
                let span = Span { end: last.span.end, ..markdown.nodes[nodes[at]].span };
                let inline = Inline { from: nodes[at], to: last.end as usize };
                self.within = span;
                let said = led(said, self.lead_in(markdown, lead));
                self.lines(&self.pieces(markdown, inline.from, inline.to), said, Block::Item);
                lead = Lead::Of(inline);
                at += length;
                continue;
            }
            let index = nodes[at];
            if markdown.nodes[index].kind == NodeKind::Paragraph {
                let inline = Inline { from: index + 1, to: markdown.nodes[index].end as usize };
                self.within = markdown.nodes[index].span;
                let pieces = self.pieces(markdown, inline.from, inline.to);
                let announced = led(said, self.lead_in(markdown, lead));
                self.lines(&pieces, announced, Block::Paragraph);
                said.opens = said.opens && self.is_letter && is_salutation(&pieces);
                lead = Lead::Of(inline);
            } else {
                self.within = markdown.nodes[index].span;
                let said = led(said, self.lead_in(markdown, lead));
                self.container(markdown, index, said);
                lead = Lead::None;
            }
            at += 1;
        }
    }

    /// Reads a block that holds other blocks.
    fn container(&mut self, markdown: &'a Markdown, index: usize, said: Said) {
        let inside: Vec<usize> = markdown.inside(index).collect();
        match &markdown.nodes[index].kind {
            NodeKind::CodeBlock => {}
            NodeKind::Table(_) => self.table(markdown, &inside, said),
            NodeKind::Quote(None) => {
                let quoted = self.quoted(markdown, index, said);
                self.blocks(markdown, &inside, quoted);
            }
            NodeKind::List(_) if said.voice != Voice::Customer => {
                self.blocks(markdown, &inside, Said { opens: false, ..said });
            }
            _ => self.blocks(markdown, &inside, said),
        }
    }

    /// Who speaks in a quotation: it is a sample, or what a customer wrote.
    fn quoted(&self, markdown: &Markdown, index: usize, said: Said) -> Said {
        let plain = markdown.plain(self.text, index + 1, markdown.nodes[index].end as usize);
        let is_signed = plain.lines().next_back().is_some_and(labels::is_signed_by_client);
        let voice = match said.voice {
            Voice::Standard | Voice::Staff if !is_signed => Voice::Customer,
            Voice::Customer if !is_signed && !self.is_letter => Voice::Customer,
            Voice::Standard | Voice::Staff | Voice::Customer => Voice::Client,
            other => other,
        };
        Said { voice, opens: true, ..said }
    }

    fn table(&mut self, markdown: &'a Markdown, rows: &[usize], said: Said) {
        let mut columns: Vec<Option<Voice>> = Vec::new();
        for row in rows {
            let is_head = markdown.nodes[*row].kind == NodeKind::TableHead;
            let mut of_row = None;
            for (column, cell) in markdown.inside(*row).enumerate() {
                let pieces = self.pieces(markdown, cell + 1, markdown.nodes[cell].end as usize);
                let label =
                    if is_head || column == 0 { labels::column(&words(&pieces)) } else { None };
                if is_head {
                    columns.push(label);
                    self.see(&pieces, Said::by(Voice::Silent), Block::Cell);
                    continue;
                }
                let of_column = columns.get(column).copied().flatten();
                let own = of_column.or(of_row);
                let voice = own.unwrap_or(said.voice);
                let opens = own == Some(Voice::Customer) || said.opens;
                self.lines(&pieces, Said { voice, opens, ..said }, Block::Cell);
                of_row = of_row.or(label.filter(|_| of_column.is_none()));
            }
        }
    }

    /// Shows a run, parted where a line has a label of its own.
    fn lines(&mut self, pieces: &[Piece<'a>], said: Said, block: Block) {
        let mut said = match is_marked(pieces) {
            Some(voice) => Said { voice, ..said },
            None => said,
        };
        let own = said;
        let mut from = 0;
        let mut start = 0;
        loop {
            let length = pieces[start..].iter().position(|piece| matches!(piece, Piece::Line(_)));
            let end = length.map_or(pieces.len(), |length| start + length);
            if let Some(voice) =
                may_change(own.voice).then(|| line_label(&pieces[start..end])).flatten()
            {
                self.see(&pieces[from..start], said, block);
                from = start;
                said = Said { voice, opens: voice == Voice::Customer, ..own };
            }
            if end == pieces.len() {
                break;
            }
            start = end + 1;
        }
        self.see(&pieces[from..], said, block);
    }

    fn see(&mut self, pieces: &[Piece<'a>], said: Said, block: Block) {
        if !pieces.is_empty() {
            let Self { text, field, within, signs, .. } = *self;
            let flat = &OnceCell::new();
            (self.see)(&Run { pieces, said, block, text, within, signs, field, flat });
        }
    }

    /// The label that the block before gives to the next one.
    fn lead_in(&self, markdown: &'a Markdown, lead: Lead) -> Option<Voice> {
        let Lead::Of(Inline { from, to }) = lead else { return None };
        let (first, last) = (markdown.nodes.get(from)?, markdown.nodes[from..to].last()?);
        let length = last.span.end.saturating_sub(first.span.start) as usize;
        (length <= 2 * LONGEST_LEAD_IN).then(|| lead_in(&self.pieces(markdown, from, to))).flatten()
    }

    /// The pieces of the inline nodes in a range.
    fn pieces(&self, markdown: &'a Markdown, from: usize, to: usize) -> Vec<Piece<'a>> {
        let mut pieces = Vec::new();
        let mut skip = from;
        for index in from..to {
            let node = &markdown.nodes[index];
            if index < skip {
                continue;
            }
            let range = node.span.range();
            match &node.kind {
                NodeKind::Text(None) => {
                    verbatim(source_text(self.text, node.span), range.start, &mut pieces);
                }
                NodeKind::Text(Some(words)) => pieces.push(Piece::Decoded(words, range)),
                NodeKind::SoftBreak | NodeKind::HardBreak => pieces.push(Piece::Line(range)),
                NodeKind::Emphasis | NodeKind::Strong => {}
                NodeKind::Link { target, is_wiki }
                    if !is_bare(self.text, node.span, target, *is_wiki) => {}
                _ => {
                    pieces.push(Piece::Other(range));
                    skip = node.end as usize;
                }
            }
        }
        pieces
    }
}

/// Whether a link shows its address or an id in the place of words.
fn is_bare(text: &str, link: Span, target: &str, is_wiki: bool) -> bool {
    let source = source_text(text, link);
    (is_wiki && !source.contains('|')) || source.starts_with('<') || source == target
}

/// Words without their slots.
fn verbatim<'a>(text: &'a str, at: usize, pieces: &mut Vec<Piece<'a>>) {
    let mut from = 0;
    let slots = if text.contains("{{") { slots(text) } else { Vec::new() };
    for slot in slots {
        if from < slot.range.start {
            pieces.push(Piece::Verbatim(&text[from..slot.range.start], at + from));
        }
        pieces.push(Piece::Other(at + slot.range.start..at + slot.range.end));
        from = slot.range.end;
    }
    if from < text.len() {
        pieces.push(Piece::Verbatim(&text[from..], at + from));
    }
}

fn is_inline(markdown: &Markdown, index: usize) -> bool {
    matches!(
        markdown.nodes[index].kind,
        NodeKind::Text(_)
            | NodeKind::Code(_)
            | NodeKind::SoftBreak
            | NodeKind::HardBreak
            | NodeKind::Html(_)
            | NodeKind::FootnoteReference(_)
            | NodeKind::Emphasis
            | NodeKind::Strong
            | NodeKind::Strike
            | NodeKind::Link { .. }
            | NodeKind::Image { .. }
            | NodeKind::TaskMark(_)
    )
}

/// A text under a label is said by whom the label names.
fn led(said: Said, lead: Option<Voice>) -> Said {
    match lead {
        Some(voice) if may_change(said.voice) => {
            Said { voice, opens: voice == Voice::Customer, ..said }
        }
        _ => said,
    }
}

/// Whether a label may say that somebody else speaks; what is bad stays bad.
fn may_change(voice: Voice) -> bool {
    matches!(voice, Voice::Customer | Voice::Standard | Voice::Staff)
}

/// The label that a run gives to the block behind it: it ends with a colon, or is nothing else.
fn lead_in(pieces: &[Piece]) -> Option<Voice> {
    let length: usize = pieces.iter().map(|piece| origin(piece).len()).sum();
    if length > LONGEST_LEAD_IN {
        return None;
    }
    let words = words(pieces);
    let words = words.trim_end();
    match words.strip_suffix(':') {
        Some(label) => labels::line(words).or_else(|| labels::column(label)),
        None => None,
    }
}

/// The label with which a line begins.
fn line_label(line: &[Piece]) -> Option<Voice> {
    let first = line.iter().find_map(|piece| match piece {
        Piece::Verbatim(text, _) | Piece::Decoded(text, _) => Some(*text),
        Piece::Line(_) | Piece::Other(_) => None,
    })?;
    let is_alone = first.contains(':') || !first.is_ascii() && first.len() > 64;
    if is_alone { labels::line(first) } else { labels::line(&words(&line[..line.len().min(4)])) }
}

/// `{.bad}` and `{.good}` at the end of a run.
fn is_marked(pieces: &[Piece]) -> Option<Voice> {
    let last = pieces.iter().rev().find_map(|piece| match piece {
        Piece::Verbatim(text, _) => Some(text.trim_end()),
        _ => None,
    })?;
    if last.ends_with("{.bad}") {
        return Some(Voice::Bad);
    }
    last.ends_with("{.good}").then_some(Voice::Customer)
}

/// Whether a paragraph is no more than the salutation of a letter.
fn is_salutation(pieces: &[Piece]) -> bool {
    let words = words(pieces);
    words.split_whitespace().count() <= 6
        && (words.trim_end().ends_with(['!', ',']) || labels::is_salutation(&words))
}
