//! The questions of every quiz.

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::training::Question;

/// The questions in use, each with its document.
pub(in crate::rules) fn questions(
    handbook: &Handbook,
) -> impl Iterator<Item = (&Document, &Question)> {
    handbook.documents.iter().filter(|document| !document.is_retired()).flat_map(|document| {
        let quiz = match &document.content {
            Content::Training(training) => training.quiz.get(),
            _ => None,
        };
        let questions = quiz.and_then(|quiz| quiz.questions.get());
        let questions = questions.into_iter().flat_map(|questions| questions.iter());
        questions.map(move |question| (document, question))
    })
}
