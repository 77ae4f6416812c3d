//! `training`: a module with its exercises and quiz, the programme as a whole, the first days.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::value::{DocumentId, Duration, Prose, RoleId};
use crate::syntax::fields::{List, Optional, Required};

/// Training of one type. What a type demands beyond the title, `missing` says.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Training {
    /// What sort of training it is.
    #[serde(rename = "type")]
    pub(crate) training_type: Required<TrainingType>,
    /// What one can do afterwards.
    pub(crate) goal: Optional<Prose>,
    /// How long it takes.
    pub(crate) duration: Optional<Duration>,
    /// The documents that it teaches.
    pub(crate) covers: Optional<List<DocumentId>>,
    /// The text.
    pub(crate) content: Optional<Prose>,
    /// What to take away.
    pub(crate) takeaways: List<Prose>,
    /// What to practise.
    pub(crate) exercises: List<Exercise>,
    /// What is asked at the end.
    pub(crate) quiz: Optional<Quiz>,
    /// What the mentor needs.
    pub(crate) mentor: Optional<MentorGuide>,
    /// Of a programme: how mentors are taught.
    pub(crate) mentors: Optional<Undertaking>,
    /// Of a programme: how calls are gone through together.
    pub(crate) call_review: Optional<Undertaking>,
    /// Of a programme: where what is known is kept.
    pub(crate) knowledge_base: Optional<Undertaking>,
    /// Of a programme: how one proves what one has learnt.
    pub(crate) certification: Optional<Certification>,
    /// Of onboarding: what is done on which day.
    pub(crate) rows: List<OnboardingRow>,
}

impl Training {
    /// The fields that its type demands and that it lacks.
    pub(crate) fn missing(&self) -> Vec<&'static str> {
        let fields = [
            ("goal", TrainingType::Module, self.goal.is_absent()),
            ("duration", TrainingType::Module, self.duration.is_absent()),
            ("covers", TrainingType::Module, self.covers.is_absent()),
            ("content", TrainingType::Module, self.content.is_absent()),
            ("rows", TrainingType::Onboarding, self.rows.is_empty()),
        ];
        let mine = self.training_type.get();
        let lacks =
            fields.into_iter().filter(|(_, demanded, lacks)| mine == Some(demanded) && *lacks);
        lacks.map(|(field, _, _)| field).collect()
    }
}

/// Something that is done again and again, and who sees to it.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Undertaking {
    /// The role that sees to it.
    pub(crate) owner: Required<RoleId>,
    /// How often: a term, or words.
    pub(crate) period: Required<Prose>,
    /// How it goes.
    pub(crate) content: Required<Prose>,
    /// The scorecard that is used.
    pub(crate) scorecard: Optional<DocumentId>,
}

/// How one proves what one has learnt.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Certification {
    /// What is asked.
    pub(crate) theory: Required<Prose>,
    /// What is shown.
    pub(crate) practice: Required<Prose>,
    /// What it takes to pass.
    pub(crate) threshold: Required<Prose>,
    /// How long it holds.
    pub(crate) valid_for: Required<Duration>,
    /// What becomes of those who did not pass.
    pub(crate) again: Optional<Prose>,
}

/// A step of the first days.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct OnboardingRow {
    /// The day, or some of them.
    pub(crate) day: Required<Prose>,
    /// What is done.
    pub(crate) action: Required<Prose>,
    /// What to read.
    pub(crate) link: Optional<DocumentId>,
    /// How one sees that it is done.
    pub(crate) done: Optional<Prose>,
    /// What to ask the newcomer.
    pub(crate) question: Optional<Prose>,
}

/// What sort of training it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum TrainingType {
    /// A lesson.
    Module,
    /// A plan of lessons.
    Programme,
    /// The first days.
    Onboarding,
}

/// An exercise.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Exercise {
    /// What sort of exercise it is.
    #[serde(rename = "type")]
    pub(crate) exercise_type: Required<ExerciseType>,
    /// What to do.
    pub(crate) brief: Required<Prose>,
    /// How the mentor judges it.
    pub(crate) criteria: List<Prose>,
    /// How long it takes.
    pub(crate) time: Optional<Duration>,
    /// What it needs.
    pub(crate) materials: Optional<Prose>,
    /// Ruled lines to write on.
    pub(crate) lines: Optional<u8>,
}

/// What sort of exercise it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ExerciseType {
    Reflection,
    RolePlay,
    RewriteTheLetter,
    FindTheMistake,
    Case,
}

impl ExerciseType {
    /// The key of its name in the catalogue.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Reflection => "print-exercise-reflection",
            Self::RolePlay => "print-exercise-role-play",
            Self::RewriteTheLetter => "print-exercise-rewrite-the-letter",
            Self::FindTheMistake => "print-exercise-find-the-mistake",
            Self::Case => "print-exercise-case",
        }
    }
}

/// A quiz.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Quiz {
    /// The share of points to reach, in a hundred.
    pub(crate) pass_mark: Required<f64>,
    /// How often one may try.
    pub(crate) attempts: Optional<u32>,
    /// Whether trainees may take it on a screen by themselves, the answers at hand.
    pub(crate) practice: Optional<bool>,
    /// The questions, five or more.
    pub(crate) questions: Required<List<Question>>,
}

/// A question of a quiz.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Question {
    /// How it is answered.
    #[serde(rename = "type")]
    pub(crate) question_type: Required<QuestionType>,
    /// What is asked.
    pub(crate) text: Required<Prose>,
    /// The answers to choose from; pairs `a = b` for `match`.
    pub(crate) options: List<Prose>,
    /// The right ones, counted from 1.
    pub(crate) correct: List<u32>,
    /// Why they are right.
    pub(crate) explanation: Optional<Prose>,
    /// What an open answer should hold.
    pub(crate) criteria: List<Prose>,
    /// The document that is asked about.
    pub(crate) standard: Optional<DocumentId>,
    /// What it counts.
    pub(crate) points: Optional<u32>,
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum QuestionType {
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

/// What the mentor needs.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct MentorGuide {
    /// How the time is spent.
    pub(crate) plan: List<Prose>,
    /// What to look at.
    pub(crate) checklist: List<Prose>,
}
