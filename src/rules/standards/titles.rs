//! The titles of the handbook, and whether words in quotation marks are one of them.

use crate::handbook::{Document, Handbook};
use crate::language::Language;
use crate::language::stem::stem;
use crate::language::words::{Kind, tokens};

/// The stems of a title: «в „Правовой памятке“» names «Правовая памятка».
pub(in crate::rules) fn stems(title: &str, language: Language) -> Vec<String> {
    let tokens = tokens(title);
    let words = tokens.iter().filter(|token| !matches!(token.kind, Kind::Mark(_)));
    words.map(|word| stem(&word.text, language).into_owned()).collect()
}

/// Whether the words are the title, or a part of it.
pub(in crate::rules) fn is_in(words: &[String], title: &[String]) -> bool {
    words.is_empty() || title.windows(words.len()).any(|window| window == words)
}

/// The document that bears a title, or has it as a heading.
pub(in crate::rules) fn bearer<'h>(
    handbook: &'h Handbook,
    words: &str,
    language: Language,
) -> Option<&'h Document> {
    let wanted = stems(words, language);
    let bears = |document: &Document| {
        let headings = document.sections.iter().map(|section| section.title.as_str());
        let mut titles = headings.chain([document.name()]);
        titles.any(|title| is_in(&wanted, &stems(title, language)))
    };
    handbook.documents.iter().find(|document| !document.is_retired() && bears(document))
}
