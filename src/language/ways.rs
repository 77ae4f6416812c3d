//! The ways by which customers and the company meet, as running text names them.
//! The words are data, in `standards/language/ways.yaml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::language::wordbook::{Mark, Topics, Wordbook, has};
use crate::language::words::{Token, tokens};

/// A way to reach the company, or a word that shuts one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Way {
    Phone,
    Email,
    Chat,
    Messenger,
    Social,
    InPerson,
    WebForm,
    Post,
    /// It is said that the company does not use it.
    Unused,
}

/// The ways that a sentence names.
pub(crate) fn ways(tokens: &[Token], language: Language) -> Vec<Mark<Way>> {
    BOOK.marks(tokens, language)
}

/// Whether a text says that the company does not use what it is about.
pub(crate) fn says_unused(text: &str, language: Language) -> bool {
    has(&ways(&tokens(text), language), Way::Unused)
}

static BOOK: LazyLock<Wordbook<Way>> = LazyLock::new(|| {
    let text = include_str!("../../standards/language/ways.yaml");
    let topics: Topics<Way> =
        serde_yaml::from_str(text).expect("the built-in words for ways are well formed");
    Wordbook::new(&BTreeMap::new(), topics.iter().map(|(way, terms)| (*way, terms)))
});
