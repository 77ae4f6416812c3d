//! What the mentor marks by does not stand in the task itself.
//!
//! The text of a lesson and the standards say what an explanation says, and should: looked at are the
//! words of the task, and only whole explanations and criteria that are no common phrase.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::kinds::training::Training;
use crate::kinds::value::Prose;
use crate::rules::{Report, Rule};
use crate::source::Spanned;

pub(crate) static RULE: Rule = Rule {
    name: "leaked-answer",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- training/quiz.yaml
# …
title: Проверка
type: onboarding
exercises:
  - type: role-play
    brief: "Ответьте на звонок. Смотрим: назвал компанию и своё имя до первого вопроса."
    criteria: [Назвал компанию и своё имя]
"#,
    good: r#"
--- training/quiz.yaml
# …
title: Проверка
type: onboarding
exercises:
  - type: role-play
    brief: Ответьте на звонок так, как будете отвечать завтра.
    criteria: [Назвал компанию и своё имя]
"#,
};

/// Fewer words than these are said by chance.
const TELLING: usize = 4;

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Training(training) = &document.content else { continue };
        for (secret, task) in pairs(training) {
            if let Some(words) = said(&secret.value, &task.value) {
                let span = document.locate(&handbook.sources, task.span, &words);
                let finding = RULE.at(document.at(span)).with("words", words);
                report.add(finding.related(document.at(secret.span), "key"));
            }
        }
    }
}

/// What is for the mentor, each beside the words of the task that it belongs to.
fn pairs(training: &Training) -> Vec<(&Spanned<Prose>, &Spanned<Prose>)> {
    let mut pairs = Vec::new();
    for exercise in training.exercises.iter() {
        let tasks = [exercise.brief.spanned(), exercise.materials.spanned()];
        for task in tasks.into_iter().flatten() {
            pairs.extend(exercise.criteria.0.iter().map(|secret| (secret, task)));
        }
    }
    let questions = training.quiz.get().and_then(|quiz| quiz.questions.get());
    let questions = || questions.into_iter().flat_map(|questions| questions.iter());
    for question in questions() {
        let secrets = question.explanation.spanned().into_iter().chain(&question.criteria.0);
        for secret in secrets {
            let tasks = questions().filter_map(|question| question.text.spanned());
            pairs.extend(tasks.map(|task| (secret, task)));
        }
    }
    pairs
}

/// The words of a secret as the task says them, unless it gives them as an example.
fn said(secret: &Prose, task: &Prose) -> Option<String> {
    let (secret, task) = (words(secret.as_str()), words(task.as_str()));
    if secret.len() < TELLING {
        return None;
    }
    let is_same = |window: &[Word<'_>]| {
        window.iter().zip(&secret).all(|(one, other)| one.folded == other.folded)
    };
    let at = task.windows(secret.len()).position(is_same)?;
    let before = task[..at].iter().rev().take_while(|word| !word.ends);
    let is_example = before.into_iter().any(|word| EXAMPLES.contains(&word.folded.as_str()));
    let found = &task[at..at + secret.len()];
    let text: Vec<&str> = found.iter().map(|word| word.text).collect();
    let text = text.join(" ");
    (!is_example).then(|| text.trim_end_matches(['.', ',', ';', '!', '?']).to_owned())
}

/// What says that an example comes.
const EXAMPLES: [&str; 8] =
    ["например", "пример", "образец", "example", "sample", "eg", "napríklad", "príklad"];

/// A word of a text.
struct Word<'t> {
    text: &'t str,
    /// In small letters, without signs.
    folded: String,
    /// Whether a sentence ends behind it.
    ends: bool,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let words = text.split_whitespace().map(|text| {
        let letters = text.chars().filter(|letter| letter.is_alphanumeric());
        let folded = letters.flat_map(char::to_lowercase).collect::<String>().replace('ё', "е");
        Word { text, folded, ends: text.ends_with(['.', '!', '?']) }
    });
    words.filter(|word| !word.folded.is_empty()).collect()
}
