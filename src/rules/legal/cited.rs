//! The acts that a handbook cites, sentence by sentence.

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::language::citation::{Citation, articles, citations, may_cite};
use crate::language::usable::reading::Reading;
use crate::language::wordbook::has;
use crate::rules::legal::words::{self, Topic};
use crate::rules::passages::{Voice, passages};
use crate::source::Place;

/// A citation and where it stands.
pub(super) struct Cited {
    pub(super) citation: Citation,
    /// The articles that its sentence names.
    pub(super) articles: Vec<String>,
    /// As it is written.
    pub(super) written: String,
    pub(super) place: Place,
    /// Whether the sentence speaks of the past.
    pub(super) is_historical: bool,
}

/// Every citation outside the handbook's own registry, in the order of the files.
pub(super) fn cited(handbook: &Handbook) -> Vec<Cited> {
    let mut found = Vec::new();
    let is_read = |document: &&Document| {
        !document.is_retired() && !matches!(document.content, Content::Legal(_))
    };
    for document in handbook.documents.iter().filter(is_read) {
        for passage in passages(handbook, document, &may_cite) {
            if matches!(passage.voice, Voice::Client | Voice::Bad) {
                continue;
            }
            let reading = Reading::new(&passage.words);
            for sentence in &reading.sentences {
                let tokens = &reading.tokens[sentence.clone()];
                let citations = citations(&passage.words, tokens);
                if citations.is_empty() {
                    continue;
                }
                let marks = words::marks(tokens, document.language);
                let is_historical = has(&marks, Topic::Historical);
                let articles = articles(tokens);
                found.extend(citations.into_iter().map(|citation| Cited {
                    written: passage.words[citation.range.clone()].to_owned(),
                    place: passage.place(handbook, document, citation.range.clone()),
                    articles: articles.clone(),
                    citation,
                    is_historical,
                }));
            }
        }
    }
    found
}
