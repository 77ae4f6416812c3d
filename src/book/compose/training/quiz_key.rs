//! The key of a quiz that is taken on a screen: only for readers who may know the answers.

use crate::book::compose::Composer;
use crate::book::compose::training::{printed, sides, why};
use crate::book::{Answer, AnswerKind, QuizKey, Run};
use crate::kinds::training::{Question, QuestionType, Quiz};

/// The key, for an edition that holds keys anyway and for a quiz that is there to practise.
pub(super) fn key(composer: &Composer<'_>, quiz: &Quiz) -> Option<QuizKey> {
    let is_practice = quiz.practice.get().copied().unwrap_or_default();
    if !is_practice && !composer.plan.edition.has_keys() {
        return None;
    }
    let questions = quiz.questions.get()?.iter();
    let answers = questions.map(|question| answer(composer, question)).collect::<Option<_>>()?;
    Some(QuizKey { pass_mark: quiz.pass_mark.get().copied(), answers })
}

/// The answer to a question; none where its author has still to say it.
fn answer(composer: &Composer<'_>, question: &Question) -> Option<Answer> {
    let kind = match question.question_type.get()? {
        QuestionType::Single => AnswerKind::Single,
        QuestionType::Multiple => AnswerKind::Multiple,
        QuestionType::Order => AnswerKind::Order,
        QuestionType::Match => AnswerKind::Match,
        QuestionType::Open => AnswerKind::Open,
    };
    let right = match kind {
        AnswerKind::Open => Vec::new(),
        AnswerKind::Match => partners(composer, question)?,
        _ => chosen(composer, question)?,
    };
    if right.is_empty() && kind != AnswerKind::Open {
        return None;
    }
    let criteria = question.criteria.iter().map(|item| bare(composer.runs(item))).collect();
    let points = question.points.get().copied().unwrap_or(1);
    Some(Answer { kind, points, right, criteria, why: bare(why(composer, question)) })
}

/// The places at which the right options are printed.
fn chosen(composer: &Composer<'_>, question: &Question) -> Option<Vec<usize>> {
    let printed = printed(composer, question);
    let place = |option: &u32| {
        let place = printed.iter().position(|(number, _)| *number == *option as usize)?;
        Some(place + 1)
    };
    question.correct.iter().map(place).collect()
}

/// The place of the right side of each pair. Alike sides are taken one after the other.
fn partners(composer: &Composer<'_>, question: &Question) -> Option<Vec<usize>> {
    let (pairs, rights) = sides(composer, question);
    let place = |(_, own): &(String, String)| Some(rights.iter().position(|one| one == own)? + 1);
    pairs.iter().map(place).collect()
}

/// Without the marks of footnotes, which stand once in a book.
fn bare(runs: Vec<Run>) -> Vec<Run> {
    runs.into_iter().filter(|run| run.note.is_none()).collect()
}
