//! A module: what it is for, its text, take-aways, exercises and quiz. The key stands apart, in the
//! last chapter, for the mentor.

use crate::book::compose::context::{callout, cell, facts, table};
use crate::book::compose::tables::table_of_filled;
use crate::book::compose::{Composer, outline, programme, prose};
use crate::book::{Anchor, Block, CalloutKind, Cell, Chapter, List, ListItem, ListKind, Mark, Run};
use crate::kinds::Content;
use crate::kinds::training::{Exercise, MentorGuide, Question, QuestionType, Quiz, Training};
use crate::kinds::value::Prose;
use crate::language::collate;
use crate::locale::Arguments;

pub(super) fn training(composer: &Composer<'_>, training: &Training) -> Vec<Block> {
    let mut blocks: Vec<Block> =
        facts(String::new(), details(composer, training)).into_iter().collect();
    if let Some(content) = training.content.get() {
        blocks.extend(prose::sections(composer, content.as_str()));
    }
    blocks.extend(programme::programme(composer, training));
    blocks.extend(programme::onboarding(composer, training));
    if !training.takeaways.is_empty() {
        let list = composer.list(None, training.takeaways.iter());
        blocks.push(callout(CalloutKind::Takeaways, composer.word("takeaways"), vec![list]));
    }
    for (index, exercise) in training.exercises.iter().enumerate() {
        blocks.push(self::exercise(composer, index + 1, exercise));
    }
    if let Some(quiz) = training.quiz.get() {
        blocks.extend(self::quiz(composer, quiz));
    }
    blocks
}

fn details(composer: &Composer<'_>, training: &Training) -> Vec<(String, Vec<Run>)> {
    let mut details = Vec::new();
    if let Some(goal) = training.goal.get() {
        details.push((composer.word("goal"), composer.runs(goal)));
    }
    if let Some(duration) = training.duration.get() {
        details.push((composer.word("duration"), vec![Run::plain(composer.duration(duration))]));
    }
    if let Some(covers) = training.covers.get().filter(|covers| !covers.is_empty()) {
        let ids = covers.iter().map(|id| id.as_str());
        details.push((composer.word("covers"), composer.references(ids)));
    }
    details
}

fn exercise(composer: &Composer<'_>, number: usize, exercise: &Exercise) -> Block {
    let mut title = format!("{} {number}", composer.word("exercise"));
    if let Some(kind) = exercise.exercise_type.get() {
        title.push_str(&format!(". {}", composer.words.text(kind.key())));
    }
    if let Some(time) = exercise.time.get() {
        title.push_str(&format!(" · {}", composer.duration(time)));
    }
    let mut blocks = exercise.brief.get().map_or_else(Vec::new, |brief| composer.blocks(brief));
    if let Some(materials) = exercise.materials.get() {
        blocks.extend(composer.labelled("materials", materials));
    }
    if let Some(lines) = exercise.lines.get().filter(|lines| **lines > 0) {
        blocks.push(Block::WritingLines((*lines).min(30)));
    }
    callout(CalloutKind::Exercise, title, blocks)
}

fn quiz(composer: &Composer<'_>, quiz: &Quiz) -> Vec<Block> {
    let mut blocks = vec![outline::heading(2, vec![Run::plain(composer.word("quiz"))])];
    let mark = quiz.pass_mark.get().map(f64::to_string).unwrap_or_default();
    let attempts = quiz.attempts.get().map(u32::to_string).unwrap_or_default();
    let arguments =
        Arguments::from([("mark", mark.into()), ("attempts", attempts.as_str().into())]);
    let key = if attempts.is_empty() { "quiz-terms" } else { "quiz-terms-attempts" };
    blocks.push(Block::Paragraph(vec![Run::plain(composer.sentence(key, &arguments))]));
    let questions = quiz.questions.get().into_iter().flat_map(|questions| questions.iter());
    let items = questions
        .map(|question| ListItem { mark: None, blocks: self::question(composer, question) });
    blocks.push(Block::List(List { kind: ListKind::Ordered(1), items: items.collect() }));
    blocks
}

fn question(composer: &Composer<'_>, question: &Question) -> Vec<Block> {
    let mut blocks = question.text.get().map_or_else(Vec::new, |text| composer.blocks(text));
    if question.question_type.get() == Some(&QuestionType::Match) {
        blocks.push(pairs(composer, question));
        return blocks;
    }
    if question.question_type.get() == Some(&QuestionType::Open) {
        blocks.push(Block::WritingLines(3));
        return blocks;
    }
    let items = printed(composer, question).into_iter();
    let items = items.map(|(_, option)| ListItem { mark: None, blocks: composer.blocks(option) });
    blocks.push(Block::List(List { kind: ListKind::Lettered, items: items.collect() }));
    blocks
}

/// The options as they are printed, each with its number in the source. Steps that were written in
/// their right order are printed by the alphabet: else their order would be the answer.
fn printed<'q>(composer: &Composer<'_>, question: &'q Question) -> Vec<(usize, &'q Prose)> {
    let mut options: Vec<(usize, &Prose)> =
        question.options.iter().enumerate().map(|(index, option)| (index + 1, option)).collect();
    let is_order = question.question_type.get() == Some(&QuestionType::Order);
    let is_told = question.correct.iter().map(|number| *number as usize).is_sorted();
    if is_order && is_told {
        let language = composer.language();
        options.sort_by_cached_key(|(_, option)| collate::key(&composer.line(option), language));
        if options.iter().map(|(number, _)| *number).is_sorted() {
            options.rotate_left(1);
        }
    }
    options
}

/// Pairs to match: the right sides are sorted, so that their order gives nothing away.
fn pairs(composer: &Composer<'_>, question: &Question) -> Block {
    let pairs: Vec<(String, String)> = question
        .options
        .iter()
        .map(|option| {
            let line = composer.line(option);
            let (left, right) = line.split_once('=').unwrap_or((&line, ""));
            (left.trim().to_owned(), right.trim().to_owned())
        })
        .collect();
    let mut rights: Vec<String> = pairs.iter().map(|(_, right)| right.clone()).collect();
    rights.sort();
    if rights.iter().zip(&pairs).all(|(right, (_, own))| right == own) {
        rights.rotate_left(1);
    }
    let rows = pairs.into_iter().zip(rights).enumerate().map(|(index, ((left, _), right))| {
        let letter = letter(composer, index);
        vec![
            cell(vec![Run::plain(format!("{}. {left}", index + 1))]),
            cell(vec![Run::plain(format!("{letter}) {right}"))]),
        ]
    });
    let head = ["match-left", "match-right"].map(|key| composer.word(key)).to_vec();
    table(head, rows.collect(), false)
}

/// The letter of an option, as the renderers print it.
pub(crate) fn letter(composer: &Composer<'_>, index: usize) -> char {
    let letters = crate::book::option_letters(composer.language());
    letters.chars().nth(index).unwrap_or('?')
}

/// The last chapter of a handbook with training: answers and criteria, for the mentor only.
pub(super) fn key_chapter(composer: &Composer<'_>) -> Option<Chapter> {
    let mut blocks = Vec::new();
    for entry in composer.plan.chapters.iter().flat_map(|chapter| &chapter.documents) {
        let Content::Training(training) = &entry.document.content else { continue };
        // A programme and the first days have no questions: nothing to give away.
        let key = key(composer, training);
        if !key.is_empty() {
            blocks.push(outline::heading(2, vec![Run::plain(entry.title.clone())]));
            blocks.extend(key);
        }
    }
    if composer.plan.edition.has_working_labels() {
        blocks.extend(labels(composer));
    }
    name_headings(&mut blocks);
    (!blocks.is_empty()).then(|| Chapter {
        anchor: Anchor::new("mentor-key"),
        number: None,
        title: vec![Run::plain(composer.word("mentor-key"))],
        blocks,
        documents: Vec::new(),
    })
}

/// A heading inside the key of a module.
fn key_heading(title: String) -> Block {
    outline::heading(3, vec![Run::plain(title)])
}

/// The headings of the chapter get their anchors in order.
fn name_headings(blocks: &mut [Block]) {
    let mut count = 0;
    for block in blocks {
        if let Block::Heading(heading) = block {
            count += 1;
            heading.anchor = Anchor::new(&format!("mentor-key-{count}"));
        }
    }
}

fn key(composer: &Composer<'_>, training: &Training) -> Vec<Block> {
    let mut blocks = Vec::new();
    let questions = training.quiz.get().and_then(|quiz| quiz.questions.get());
    let rows: Vec<Vec<Cell>> = questions
        .into_iter()
        .flat_map(|questions| questions.iter())
        .enumerate()
        .map(|(index, question)| answer(composer, index, question))
        .collect();
    if !rows.is_empty() {
        let head = ["row-number", "answer", "explanation"].map(|key| composer.word(key)).to_vec();
        blocks.push(table_of_filled(head, rows, false));
    }
    for (index, exercise) in training.exercises.iter().enumerate() {
        if !exercise.criteria.is_empty() {
            let title = format!("{} {}", composer.word("criteria"), index + 1);
            blocks.push(key_heading(title));
            blocks.push(composer.list(Some(Mark::Open), exercise.criteria.iter()));
        }
    }
    blocks.extend(training.mentor.get().into_iter().flat_map(|guide| mentor(composer, guide)));
    blocks
}

/// Between steps in their order: an arrow that stands free of the letters, and ends no line.
const ARROW: &str = "\u{a0}\u{a0}→\u{a0} ";

fn answer(composer: &Composer<'_>, index: usize, question: &Question) -> Vec<Cell> {
    let kind = question.question_type.get();
    let text = match kind {
        Some(QuestionType::Match) => {
            let pairs = question.options.iter().map(|option| composer.line(option));
            let paired = |pair: String| match pair.split_once('=') {
                Some((one, other)) => format!("{}{}{}", one.trim(), composer.dash(), other.trim()),
                None => pair,
            };
            pairs.map(paired).collect::<Vec<_>>().join("; ")
        }
        Some(QuestionType::Open) => {
            let criteria = question.criteria.iter().map(|item| composer.line(item));
            criteria.collect::<Vec<_>>().join("; ")
        }
        _ => {
            let printed = printed(composer, question);
            let letters = question.correct.iter().map(|option| {
                let place = printed.iter().position(|(number, _)| *number == *option as usize);
                place.map_or('?', |index| letter(composer, index)).to_string()
            });
            let separator = if kind == Some(&QuestionType::Order) { ARROW } else { ", " };
            letters.collect::<Vec<_>>().join(separator)
        }
    };
    let mut why = question.explanation.get().map_or_else(Vec::new, |text| composer.runs(text));
    if let Some(standard) = question.standard.get() {
        why.push(Run::plain(" "));
        why.extend(composer.reference(standard.as_str()));
    }
    vec![cell(vec![Run::plain((index + 1).to_string())]), cell(vec![Run::plain(text)]), cell(why)]
}

fn mentor(composer: &Composer<'_>, guide: &MentorGuide) -> Vec<Block> {
    let mut blocks = Vec::new();
    let lists = [
        ("mentor-plan", &guide.plan, None),
        ("mentor-checklist", &guide.checklist, Some(Mark::Open)),
    ];
    for (key, items, mark) in lists {
        if !items.is_empty() {
            blocks.push(key_heading(composer.word(key)));
            blocks.push(composer.list(mark, items.iter()));
        }
    }
    blocks
}

/// The working labels of the client types of this edition, which no other page shows.
fn labels(composer: &Composer<'_>) -> Vec<Block> {
    let entries = composer.plan.chapters.iter().flat_map(|chapter| &chapter.documents);
    let rows: Vec<Vec<Cell>> = entries
        .filter_map(|entry| match &entry.document.content {
            Content::Client(client) => Some(client),
            _ => None,
        })
        .filter_map(|client| {
            let (label, neutral) = (client.label.get()?, client.neutral_label.get()?);
            // A type of one name has nothing to tell apart.
            let differs = label.as_str() != neutral.as_str();
            differs.then(|| vec![cell(composer.runs(neutral)), cell(composer.runs(label))])
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let head = ["neutral-label", "working-label"].map(|key| composer.word(key)).to_vec();
    let title = outline::heading(2, vec![Run::plain(composer.word("labels"))]);
    vec![title, table(head, rows, false)]
}
