//! The acts that a handbook cites, sentence by sentence.

use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::language::citation::{Citation, articles, citations};
use crate::language::wordbook::has;
use crate::rules::legal::registry::Registry;
use crate::rules::legal::scope::Scope;
use crate::rules::legal::words::{self, Topic};
use crate::rules::legal::{repealed_act, stale_registry, unregistered_act};
use crate::rules::open::{Gathered, Open, Reader, Signs};
use crate::rules::passages::Voice;
use crate::rules::{Report, Rule};
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

/// The rules that look at citations.
pub(in crate::rules) static RULES: &[&Rule] =
    &[&repealed_act::RULE, &stale_registry::RULE, &unregistered_act::RULE];

/// Every citation outside the handbook's own registry.
struct Citations<'h> {
    handbook: &'h Handbook,
    found: Gathered<Cited>,
}

pub(in crate::rules) fn begin<'h>(handbook: &'h Handbook) -> Box<dyn Reader<'h> + 'h> {
    Box::new(Citations { handbook, found: Gathered::default() })
}

impl<'h> Reader<'h> for Citations<'h> {
    fn look(&self, open: &Open<'_, 'h>, _report: &mut Report) {
        let document = open.document;
        if !document.is_retired() && !matches!(document.content, Content::Legal(_)) {
            self.found.add(open, cited(open));
        }
    }

    fn judge(&self, report: &mut Report) {
        let scope = Scope::of(self.handbook);
        if scope.is_empty() {
            return;
        }
        let registry = Registry::of(self.handbook);
        let cited = self.found.take();
        repealed_act::check(self.handbook, &scope, &registry, &cited, report);
        stale_registry::check(self.handbook, &registry, &cited, report);
        unregistered_act::check(&scope, &registry, &cited, report);
    }
}

/// The citations of a document.
fn cited(open: &Open<'_, '_>) -> Vec<Cited> {
    let mut found = Vec::new();
    let language = open.document.language;
    for passage in open.passages(Signs::CITATION) {
        if matches!(passage.voice, Voice::Client | Voice::Bad) {
            continue;
        }
        let reading = passage.reading();
        for sentence in &reading.sentences {
            let tokens = &reading.tokens[sentence.clone()];
            let citations = citations(passage.words, tokens);
            if citations.is_empty() {
                continue;
            }
            let marks = words::marks(tokens, language);
            let is_historical = has(&marks, Topic::Historical);
            let articles = articles(tokens);
            found.extend(citations.into_iter().map(|citation| Cited {
                written: passage.words[citation.range.clone()].to_owned(),
                place: passage.place(open.handbook, open.document, citation.range.clone()),
                articles: articles.clone(),
                citation,
                is_historical,
            }));
        }
    }
    found
}
