//! A first heading that only says the title of its document again.

use crate::book::compose::Composer;
use crate::book::compose::prose::{Filling, writer_of};
use crate::book::{Run, plain_text};
use crate::handbook::Document;
use crate::kinds::Content;
use crate::syntax::markdown::NodeKind;

/// The marks of footnotes in a heading that only says the title again.
pub(crate) fn marks_of_title(composer: &Composer<'_>, document: &Document) -> Vec<Run> {
    let roots = document.markdown.roots();
    let first = roots.into_iter().next().map(|index| &document.markdown.nodes[index].kind);
    let is_letter = matches!(document.content, Content::Letter(_));
    if is_letter || !matches!(first, Some(NodeKind::Heading { .. })) {
        return Vec::new();
    }
    let fill: Filling<'_> = &|_| None;
    let mut writer = writer_of(composer, document, fill);
    let runs = writer.runs(0);
    match says_title(&runs, document) {
        true => runs.into_iter().filter(|run| run.note.is_some()).collect(),
        false => Vec::new(),
    }
}

/// Whether words are those of the title as their author typed them: the no-break spaces that
/// typography puts in are spaces to an author.
pub(super) fn says_title(words: &[Run], document: &Document) -> bool {
    let words = plain_text(words);
    let title = document.title.as_deref();
    title.is_some_and(|title| words.split_whitespace().eq(title.split_whitespace()))
}
