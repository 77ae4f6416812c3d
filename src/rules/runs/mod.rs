//! Runs: the running text of a document, a paragraph, a cell or a line at a time, with who says it
//! to whom. What is wrong with the words, the rules of wording and typography say.

mod fields;
pub(in crate::rules) mod flat;
pub(in crate::rules) mod labels;
mod prose;

use std::cell::OnceCell;
use std::ops::Range;

use crate::handbook::{Document, Handbook};
use crate::kinds::manifest::ChannelType;
use crate::kinds::value::ChannelId;
use crate::kinds::{Content, phrases::PhraseScope};
use crate::language::fold::Piece;
use crate::rules::open::Signs;
use crate::rules::runs::flat::Flat;
use crate::source::{Place, Sources, Span};
use crate::syntax::decode::Mentioned;
use crate::syntax::scalar;

/// Who says something, and to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Voice {
    /// The company to a customer: a line, a letter, a formula, a sample.
    Customer,
    /// A standard to the staff; it may word a line without marking it.
    Standard,
    /// Any other text to the staff.
    Staff,
    /// A replacement for a stop-phrase.
    Replacement,
    /// The customer.
    Client,
    /// A bad example, or the stop-list itself.
    Bad,
    /// Names, laws, questions: words that nobody says.
    Silent,
}

/// By which way words reach the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Medium {
    Speech,
    Letters,
    Chat,
}

/// What is known of a text before it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) struct Said {
    pub(in crate::rules) voice: Voice,
    /// None where it may be any.
    pub(in crate::rules) medium: Option<Medium>,
    /// Whether its first words are the first of a line, a letter or a reply.
    pub(in crate::rules) opens: bool,
}

impl Said {
    pub(in crate::rules) fn by(voice: Voice) -> Self {
        Self { voice, medium: None, opens: false }
    }
}

/// What holds a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Block {
    Heading,
    Paragraph,
    Item,
    Cell,
}

/// A piece of running text: a paragraph, a heading, an item, a cell, or some lines of one.
pub(in crate::rules) struct Run<'r, 't> {
    pub(in crate::rules) pieces: &'r [Piece<'t>],
    pub(in crate::rules) said: Said,
    pub(in crate::rules) block: Block,
    /// The text that the pieces are of: the file, or the value of a field.
    pub(in crate::rules) text: &'t str,
    /// The block of the text in which it stands.
    pub(in crate::rules) within: Span,
    /// What the bytes of that block tell; everything where nobody has looked.
    pub(in crate::rules) signs: Signs,
    /// The field; none for the prose of a file.
    field: Option<&'r FieldText<'r>>,
    /// Its words as one text, once somebody has asked.
    flat: &'r OnceCell<Flat>,
}

/// A field, and where the bytes of its value stand in the file, once somebody has asked.
struct FieldText<'a> {
    mentioned: &'a Mentioned,
    origins: OnceCell<Option<Vec<Range<usize>>>>,
}

impl<'r, 't> Run<'r, 't> {
    /// A run of the prose of a file that was cut before.
    pub(in crate::rules) fn of_prose(
        pieces: &'r [Piece<'t>],
        said: Said,
        block: Block,
        text: &'t str,
        signs: Signs,
        flat: &'r OnceCell<Flat>,
    ) -> Self {
        Self { pieces, said, block, text, within: Span::default(), signs, field: None, flat }
    }

    /// Where a range of its text stands in the file.
    pub(in crate::rules) fn place(
        &self,
        sources: &Sources,
        document: &Document,
        range: Range<usize>,
    ) -> Place {
        let exact = self.exact(sources, document, range);
        let field = || self.field.map_or_else(Span::default, |field| field.mentioned.span);
        exact.unwrap_or_else(|| document.at(field()))
    }

    /// The same, if the file shows the words as a range of their own.
    pub(in crate::rules) fn exact(
        &self,
        sources: &Sources,
        document: &Document,
        range: Range<usize>,
    ) -> Option<Place> {
        let Some(FieldText { mentioned, origins }) = self.field else {
            return Some(document.at(Span::new(range.start, range.end)));
        };
        let origins = origins.get_or_init(|| {
            scalar::origins(sources.text(document.at(mentioned.span)), &mentioned.text)
        });
        let words = origins.as_ref()?.get(range)?;
        let (first, last) = (words.first()?, words.last()?);
        let start = mentioned.span.start as usize;
        Some(document.at(Span::new(start + first.start, start + last.end)))
    }

    /// Where its pieces begin and end.
    pub(in crate::rules) fn range(&self) -> Range<usize> {
        let start = self.pieces.first().map_or(0, |piece| origin(piece).start);
        start..self.pieces.last().map_or(start, |piece| origin(piece).end)
    }

    /// Its words as one text.
    pub(in crate::rules) fn flat(&self) -> &'r Flat {
        self.flat.get_or_init(|| Flat::of(self.pieces))
    }
}

fn words(pieces: &[Piece]) -> String {
    let parts = pieces.iter().map(|piece| match piece {
        Piece::Verbatim(text, _) | Piece::Decoded(text, _) => text,
        Piece::Line(_) | Piece::Other(_) => " ",
    });
    parts.collect()
}

/// Where a piece stands in its text.
fn origin(piece: &Piece) -> Range<usize> {
    match piece {
        Piece::Verbatim(text, at) => *at..at + text.len(),
        Piece::Decoded(_, range) | Piece::Line(range) | Piece::Other(range) => range.clone(),
    }
}

/// Calls back with every run of a document, in the order of the file: its fields, then its prose.
pub(in crate::rules) fn walk(handbook: &Handbook, document: &Document, see: &mut dyn FnMut(&Run)) {
    fields(handbook, document, document.prose().map(|field| (field, Signs::ALL)), see);
    if document.is_markdown {
        prose(handbook, document, &mut |run| see(run));
    }
}

/// Calls back with the runs of some fields, each with its signs.
pub(in crate::rules) fn fields<'h>(
    handbook: &Handbook,
    document: &Document,
    fields: impl Iterator<Item = (&'h Mentioned, Signs)>,
    see: &mut dyn FnMut(&Run),
) {
    let mut voices = None;
    for (field, signs) in fields {
        let voices = voices.get_or_insert_with(|| fields::voices(handbook, document));
        let said = voices.get(&field.span).copied();
        prose::field(field, said.unwrap_or_else(|| Said::by(Voice::Staff)), signs, see);
    }
}

/// Calls back with the runs of the prose of a file.
pub(in crate::rules) fn prose<'h>(
    handbook: &'h Handbook,
    document: &'h Document,
    see: &mut dyn FnMut(&Run<'_, 'h>),
) {
    let source = &handbook.sources.get(document.source).text;
    prose::body(source, document, body(handbook, document), see);
}

/// Who speaks in the prose of a document.
fn body(handbook: &Handbook, document: &Document) -> Said {
    match &document.content {
        Content::Letter(_) => {
            Said { voice: Voice::Customer, medium: Some(Medium::Letters), opens: true }
        }
        Content::Standard(standard) => {
            let channel = standard.channel.get();
            let medium = channel.and_then(|channel| medium(handbook, channel));
            Said { medium, ..Said::by(Voice::Standard) }
        }
        Content::Page if handbook.is_plain() => Said::by(Voice::Standard),
        _ => Said::by(Voice::Staff),
    }
}

/// The medium of a channel.
pub(in crate::rules) fn medium(handbook: &Handbook, channel: &ChannelId) -> Option<Medium> {
    Some(match handbook.channel(channel)?.channel_type.get()? {
        ChannelType::Phone | ChannelType::InPerson | ChannelType::Bot => Medium::Speech,
        ChannelType::Email | ChannelType::Post | ChannelType::WebForm => Medium::Letters,
        ChannelType::Chat | ChannelType::Messenger | ChannelType::Social | ChannelType::Sms => {
            Medium::Chat
        }
    })
}

/// Whether a phrase of some scope counts in a medium; where the medium is not known, it does.
pub(in crate::rules) fn counts(scope: Option<PhraseScope>, medium: Option<Medium>) -> bool {
    match (scope.unwrap_or(PhraseScope::All), medium) {
        (PhraseScope::All, _) | (_, None) => true,
        (PhraseScope::Speech, Some(medium)) => medium == Medium::Speech,
        (PhraseScope::Letters, Some(medium)) => medium == Medium::Letters,
        (PhraseScope::Chat, Some(medium)) => medium == Medium::Chat,
    }
}
