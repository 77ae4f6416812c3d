//! Running text: a flat list of runs, each with its style and its link.

use crate::book::{Anchor, NoteMark};
use crate::language::Language;

/// A stretch of text in one style. A `\n` in it is a forced line break.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// The words.
    pub text: String,
    /// How they look.
    pub style: Style,
    /// Where they lead.
    pub link: Option<Link>,
    /// Their language, if it is not the book's.
    pub language: Option<Language>,
    /// Words with the page of a place, which only print has: they stand in place of the text.
    pub on_page: Option<OnPage>,
    /// The mark of a footnote, which stands in place of the text.
    pub note: Option<NoteMark>,
    /// The name of the slot that the text fills; what is filled in has the style of a slot too.
    pub slot: Option<Box<str>>,
}

/// Words that name the page of a place: «, с. {page}».
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnPage {
    /// The words, with the slot `{page}`.
    pub words: String,
    /// The place.
    pub anchor: Anchor,
}

/// The looks of a run; they combine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Style {
    /// Bold.
    pub strong: bool,
    /// Italic.
    pub emphasis: bool,
    /// Monospaced.
    pub code: bool,
    /// Struck through.
    pub strike: bool,
    /// A slot of a template, to be filled in.
    pub slot: bool,
}

/// Where a run leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// A place in this book.
    Anchor(Anchor),
    /// A place outside it: `https:`, `mailto:` or `tel:`.
    Url(String),
}

impl Run {
    /// Plain words.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Bold words.
    pub fn strong(text: impl Into<String>) -> Self {
        let style = Style { strong: true, ..Style::default() };
        Self { text: text.into(), style, ..Self::default() }
    }

    /// Italic words.
    pub fn emphasis(text: impl Into<String>) -> Self {
        let style = Style { emphasis: true, ..Style::default() };
        Self { text: text.into(), style, ..Self::default() }
    }

    /// The page of a place in print, and nothing elsewhere; `{page}` in the words is its number.
    pub fn on_page(words: impl Into<String>, anchor: Anchor) -> Self {
        let on_page = Some(OnPage { words: words.into(), anchor });
        Self { on_page, ..Self::default() }
    }

    /// Words that lead to a place in the book.
    pub fn to(text: impl Into<String>, anchor: Anchor) -> Self {
        Self { text: text.into(), link: Some(Link::Anchor(anchor)), ..Self::default() }
    }
}

/// The words of the runs without their styles.
pub fn plain_text(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}
