//! The flow of a script as a figure: its steps under the numbers of the turns, each with its first
//! words, and the ways between them.

use std::collections::BTreeMap;

use crate::book::compose::condition::{answer, question};
use crate::book::compose::script::{self, Step, Writer};
use crate::book::{
    Block, Figure, Flow, FlowEntry, FlowKind, FlowStep, FlowWay, FlowWords, Speaker, plain_text,
};
use crate::kinds::script::{By, Line, Node, Outcome};
use crate::kinds::value::Prose;
use crate::language::typography;
use crate::locale::Arguments;

/// A script of fewer steps is read faster than its figure.
const FEWEST: usize = 3;
/// So many letters of a step say which one it is.
const WORDS: usize = 110;
/// What does not stand before an ellipsis.
const LOOSE: &[char] = &[' ', ',', ';', ':', '.', '!', '?', '-', '–', '—'];
/// So many letters of a reply.
const REPLY: usize = 72;

/// The figure; nothing where it would say nothing, or where nobody could read it.
pub(super) fn flow(writer: &Writer<'_, '_>, order: &[Step<'_>]) -> Option<Block> {
    if order.len() < FEWEST {
        return None;
    }
    let composer = writer.composer;
    let ways = ways(writer, order);
    if order.len() > Flow::MOST_STEPS || ways.len() > Flow::MOST_WAYS {
        return None;
    }
    let mut flow = Flow {
        title: composer.word("flow"),
        script: writer.document.name().to_owned(),
        description: String::new(),
        words: words(writer),
        steps: order.iter().map(|one| step(writer, *one)).collect(),
        ways,
    };
    flow.description = described(writer, &flow);
    Some(Block::from(Figure::Flow(flow)))
}

/// The words of the drawing; the renderer fills in the slots that they keep.
fn words(writer: &Writer<'_, '_>) -> FlowWords {
    let composer = writer.composer;
    let slotted = |key: &str, slots: &[&'static str]| {
        let slots = slots.iter().map(|slot| (*slot, format!("{{{slot}}}").into()));
        composer.sentence(key, &slots.collect::<Arguments>())
    };
    FlowWords {
        begins: composer.word("flow-begins"),
        anywhere: composer.word("flow-anywhere"),
        part_of: slotted("flow-part-of", &["part", "parts"]),
        part: slotted("flow-part", &["part"]),
        step: composer.sentence("step", &Arguments::from([("number", "{step}".into())])),
        from: slotted("flow-from", &["steps"]),
    }
}

fn step(writer: &Writer<'_, '_>, (name, node): Step<'_>) -> FlowStep {
    let composer = writer.composer;
    let (speaker, label) = writer.speaker(node);
    let mut text = text(writer, node);
    let is_told = matches!(speaker, Speaker::Bot | Speaker::Client);
    if is_told && node.lines().next().is_some() {
        text = format!("{}: {text}", typography::capital(&label));
    }
    let is_start = writer.script.start.get().is_some_and(|start| start == name);
    FlowStep {
        number: writer.numbers.get(name).map(usize::to_string).unwrap_or_default(),
        anchor: writer.anchor(name),
        kind: kind(node),
        speaker,
        entry: match (is_start, node.trigger.is_absent()) {
            (true, _) => FlowEntry::Begins,
            (_, false) => FlowEntry::Anywhere,
            _ => FlowEntry::None,
        },
        trigger: node.trigger.get().map(|words| plain_text(&writer.fill(words))),
        text,
        time: script::time(composer, node),
        ending: ending(writer, node),
    }
}

fn kind(node: &Node) -> FlowKind {
    let asks = node.ask.get().is_some() || node.answers().next().is_some();
    match node.outcome.get() {
        _ if node.handover.get().is_some() || node.goto.get().is_some() => FlowKind::Handover,
        Some(Outcome::Refused | Outcome::Lost) => FlowKind::Loss,
        Some(_) => FlowKind::Outcome,
        None if node.lines().next().is_some() && asks => FlowKind::Ask,
        None if node.lines().next().is_some() => FlowKind::Say,
        None if node.answers().next().is_some() => FlowKind::Listen,
        None if node.conditions().next().is_some() => FlowKind::Condition,
        None => FlowKind::Action,
    }
}

/// The first words of a step.
fn text(writer: &Writer<'_, '_>, node: &Node) -> String {
    let plain = |prose: &Prose| {
        let words = plain_text(&writer.fill(prose));
        // A no-break space stays what it is.
        words.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
    };
    let lines = [&node.say, &node.ask].into_iter().filter_map(|field| field.get());
    if let Some((words, _)) = lines.flat_map(|lines| &lines.0).find_map(Line::words) {
        return first_words(&plain(words), WORDS);
    }
    if let Some(action) = node.action.get() {
        return first_words(&plain(action), WORDS);
    }
    if let Some(question) = question(writer.composer, writer.script, node) {
        return first_words(&question, WORDS);
    }
    match node.answers().next() {
        Some(_) => writer.composer.word("flow-listens"),
        None if node.is_end() => String::new(),
        None => writer.composer.word("play-on"),
    }
}

/// How the talk ends here, or who goes on.
fn ending(writer: &Writer<'_, '_>, node: &Node) -> Option<String> {
    let composer = writer.composer;
    if let Some(role) = node.handover.get() {
        let role = composer.role(role);
        return Some(format!("{}: {role}", composer.word("handover-to")));
    }
    if let Some(script) = node.goto.get() {
        let title = plain_text(&composer.reference(script.as_str()));
        return Some(format!("{}: {title}", composer.word("goes-on-in")));
    }
    node.outcome.get().map(|outcome| composer.words.text(outcome.key()))
}

/// The ways in the order of the turns; those from one step to another are one.
fn ways(writer: &Writer<'_, '_>, order: &[Step<'_>]) -> Vec<FlowWay> {
    let mut ways: Vec<FlowWay> = Vec::new();
    let mut places: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (from, (_, node)) in order.iter().enumerate() {
        for way in node.ways() {
            let Some(to) = writer.numbers.get(way.to.value.as_str()).map(|number| number - 1)
            else {
                continue;
            };
            let place = *places.entry((from, to)).or_insert_with(|| {
                ways.push(FlowWay { from, to, labels: Vec::new() });
                ways.len() - 1
            });
            add(&mut ways[place].labels, writer, node, way.by);
        }
    }
    ways
}

/// Adds what takes one along a way: a reply by itself, other answers and silence in one line.
fn add(labels: &mut Vec<String>, writer: &Writer<'_, '_>, node: &Node, by: By<'_>) {
    let composer = writer.composer;
    match by {
        By::Reply(Some(reply)) => {
            let reply = first_words(&composer.line(reply), REPLY);
            labels.push(composer.quoted(&reply));
        }
        By::Case(Some(condition)) => {
            labels.push(first_words(&answer(composer, writer.script, node, condition), REPLY));
        }
        By::Silence if labels.last() == Some(&composer.word("default")) => {
            let words = format!("{}, {}", composer.word("default"), composer.word("silence"));
            labels.pop();
            labels.push(words);
        }
        other => labels.extend(other.key().map(|key| composer.words.text(key))),
    }
}

/// As many whole words as these letters hold, with an ellipsis if that is not all.
pub(super) fn first_words(text: &str, letters: usize) -> String {
    let Some((most, _)) = text.char_indices().nth(letters) else { return text.to_owned() };
    let end = text[..most].rfind(' ').unwrap_or(most);
    format!("{}…", text[..end].trim_end_matches(LOOSE))
}

/// How many steps there are, where the talk branches and how it ends.
fn described(writer: &Writer<'_, '_>, flow: &Flow) -> String {
    let composer = writer.composer;
    let start = flow.steps.iter().find(|step| step.entry == FlowEntry::Begins);
    let start = start.or(flow.steps.first()).map_or("", |step| step.number.as_str());
    let count = flow.steps.len().to_string();
    let arguments = Arguments::from([("count", count.into()), ("start", start.into())]);
    let mut sentences = vec![composer.sentence("flow-steps", &arguments)];
    let mut leaving = vec![0_usize; flow.steps.len()];
    flow.ways.iter().for_each(|way| leaving[way.from] += 1);
    let forks: Vec<&str> = flow
        .steps
        .iter()
        .zip(leaving)
        .filter_map(|(step, ways)| (ways > 1).then_some(step.number.as_str()))
        .collect();
    if !forks.is_empty() {
        let arguments = Arguments::from([("steps", forks.join(", ").into())]);
        sentences.push(composer.sentence("flow-forks", &arguments));
    }
    for step in &flow.steps {
        let Some(ending) = &step.ending else { continue };
        let arguments = Arguments::from([
            ("number", step.number.clone().into()),
            ("ending", ending.clone().into()),
        ]);
        sentences.push(composer.sentence("flow-end", &arguments));
    }
    sentences.push(composer.word("flow-below"));
    format!("{}.", sentences.join(". "))
}
