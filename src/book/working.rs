//! Of what a screen makes more than print: the blocks as they are printed, and beside them what a
//! page needs to let its reader work with them.

use crate::book::{Anchor, Block, Run};

/// The keys of the words around the text on a screen: those of the frame, of the search, of what
/// changed since the last reading, of the settings of a reader.
pub const SCREEN_WORDS: [&str; 33] = [
    "here",
    "on-page",
    "documents",
    "whole-chapter",
    "whole-book",
    "search",
    "search-book",
    "search-hint",
    "search-keys",
    "search-wait",
    "search-none",
    "search-near",
    "search-count",
    "search-more",
    "search-failed",
    "close",
    "settings",
    "scheme",
    "scheme-auto",
    "scheme-light",
    "scheme-dark",
    "size",
    "size-usual",
    "size-large",
    "size-larger",
    "changed",
    "changed-version",
    "changed-here",
    "changed-new",
    "changed-text",
    "changed-gone",
    "changed-read",
    "changed-none",
];

/// The keys of the words of quizzes, check-lists, letters and the like.
pub const WORKING_WORDS: [&str; 48] = [
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
    "quiz-judged",
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

/// Blocks that a page lets its reader work with. Print sets them as if they stood alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Working {
    /// What the reader does with them.
    pub part: WorkingPart,
    /// What is printed.
    pub blocks: Vec<Block>,
}

/// What a reader does with blocks on a screen.
#[derive(Debug, Clone, PartialEq)]
pub enum WorkingPart {
    /// Takes a quiz: the one block is the list of its questions. Only where the reader may know
    /// the answers.
    Quiz(QuizKey),
    /// Copies what stands in the last column of a table: words to say.
    Wordings,
    /// Gives one mark in each row of a form.
    Scores,
    /// Reads the columns of a table of one row side by side, or one below the other.
    Panels {
        /// The column that holds words to say, from 0.
        said: Option<usize>,
    },
    /// Goes to one of several documents. Print has nothing of it.
    Jump(Jump),
}

/// The key of a quiz.
#[derive(Debug, Clone, PartialEq)]
pub struct QuizKey {
    /// The share of points to reach, in a hundred.
    pub pass_mark: Option<f64>,
    /// An answer for each question, in their order.
    pub answers: Vec<Answer>,
}

/// How a question is answered, and why so.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// How it is answered.
    pub kind: AnswerKind,
    /// What it counts.
    pub points: u32,
    /// The places of what is right among what is printed, from 1. Of an order: the places in
    /// their right order. Of pairs: the place of the right side of each left one.
    pub right: Vec<usize>,
    /// What an open answer should hold.
    pub criteria: Vec<Vec<Run>>,
    /// Why it is right, with a link to the document.
    pub why: Vec<Run>,
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerKind {
    /// One option is right.
    Single,
    /// Some are.
    Multiple,
    /// They are put in order.
    Order,
    /// They are paired.
    Match,
    /// In one's own words.
    Open,
}

/// Ways to several documents of one sort.
#[derive(Debug, Clone, PartialEq)]
pub struct Jump {
    /// What one looks for: «Кто перед вами».
    pub title: String,
    /// The documents.
    pub entries: Vec<JumpEntry>,
}

/// A way to a document.
#[derive(Debug, Clone, PartialEq)]
pub struct JumpEntry {
    /// What it is called.
    pub title: String,
    /// By what one knows that it is the one.
    pub sign: String,
    /// Its place.
    pub anchor: Anchor,
}

/// A slot that the sender of a letter fills in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// Its name, as the runs have it.
    pub name: String,
    /// What it is called, if its author says so.
    pub label: Option<String>,
    /// What is filled in: `date`, `name`, `money` and the like.
    pub kind: &'static str,
    /// What a filled-in sample shows.
    pub example: String,
    /// All that it may hold, where that is known.
    pub values: Vec<String>,
    /// Where it comes from, in the grammatical case in which it comes.
    pub hint: String,
}

/// The blocks as they are printed: what a screen makes of them is left aside.
pub(crate) fn printed(blocks: &[Block]) -> Vec<&Block> {
    let mut printed = Vec::with_capacity(blocks.len());
    for block in blocks {
        match block {
            Block::Working(working) => printed.extend(self::printed(&working.blocks)),
            other => printed.push(other),
        }
    }
    printed
}
