//! The words of what a reader works with on a screen, by the names that scripts ask for.

use std::collections::BTreeMap;

use crate::locale::Words;

/// The names; the catalogue has each under `print-on-screen-`.
const NAMES: [&str; 47] = [
    "copy",
    "copied",
    "copy-failed",
    "copy-link",
    "link-copied",
    "copy-phrase",
    "letter-open",
    "letter-fields",
    "letter-all",
    "letter-subject",
    "letter-text",
    "letter-missing",
    "letter-clear",
    "letter-close",
    "letter-private",
    "example",
    "ticks",
    "ticks-clear",
    "ticks-kept",
    "scores",
    "quiz-take",
    "quiz-question",
    "quiz-one",
    "quiz-some",
    "quiz-order",
    "quiz-match",
    "quiz-open",
    "quiz-pick",
    "quiz-up",
    "quiz-down",
    "quiz-moved",
    "quiz-check",
    "quiz-unanswered",
    "quiz-right",
    "quiz-wrong",
    "quiz-answer",
    "quiz-criteria",
    "quiz-next",
    "quiz-finish",
    "quiz-result",
    "quiz-score",
    "quiz-passed",
    "quiz-failed",
    "quiz-missed",
    "quiz-again",
    "quiz-close",
    "term-more",
];

pub(super) fn labels(words: Words) -> BTreeMap<&'static str, String> {
    NAMES.map(|name| (name, words.text(&format!("print-on-screen-{name}")))).into()
}
