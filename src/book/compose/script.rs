//! A script: its nodes as numbered turns in reading order, each with the ways that lead on.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::compose::condition::{answer, question};
use crate::book::compose::context::facts;
use crate::book::compose::{Composer, flow, prose, role_play};
use crate::book::{Anchor, Block, Branch, Entry, Run, Speaker, Turn};
use crate::handbook::Document;
use crate::kinds::script::{Gender, Line, Node, NodeSpeaker, Outcome, Script};
use crate::kinds::value::Prose;
use crate::language::plural::Case;
use crate::language::typography;
use crate::locale::Arguments;
use crate::source::Spanned;
use crate::syntax::fields::{Keyed, Optional, PlainOr};

pub(super) fn script(composer: &Composer<'_>, document: &Document, script: &Script) -> Vec<Block> {
    let mut blocks = script.intro.get().map_or_else(Vec::new, |intro| composer.blocks(intro));
    blocks.extend(facts(String::new(), details(composer, script)));
    let Some(nodes) = script.nodes.get() else { return blocks };
    let order = reading_order(script, nodes);
    let writer = Writer { composer, document, script, numbers: numbers(&order) };
    blocks.extend(flow::flow(&writer, &order));
    blocks.push(Block::Dialogue(order.iter().map(|step| writer.turn(*step)).collect()));
    blocks.extend(role_play::role_plays(composer, script));
    blocks
}

fn details(composer: &Composer<'_>, script: &Script) -> Vec<(String, Vec<Run>)> {
    let mut details = Vec::new();
    if let Some(trigger) = script.trigger.get() {
        details.push((composer.word("trigger"), composer.runs(trigger)));
    }
    if let Some(channel) = script.channel.get() {
        details.push((composer.word("channel"), vec![Run::plain(composer.channel(channel))]));
    }
    if let Some(longest) = script.max_duration.get() {
        details.push((composer.word("max-duration"), vec![Run::plain(composer.duration(longest))]));
    }
    details
}

/// A node with its name.
pub(super) type Step<'s> = (&'s str, &'s Node);

/// The nodes as one reads them: what follows comes right after, then the other ways; what nothing
/// leads to comes last.
fn reading_order<'s>(script: &'s Script, nodes: &'s Keyed<Node>) -> Vec<Step<'s>> {
    let index: BTreeMap<&str, &Node> =
        nodes.iter().map(|(name, node)| (name.value.as_str(), &node.value)).collect();
    let mut order = Vec::new();
    let mut seen = BTreeSet::new();
    let start = script.start.get().map(String::as_str);
    let mut waiting: Vec<&str> = nodes.iter().map(|(name, _)| name.value.as_str()).collect();
    waiting.reverse();
    waiting.extend(start);
    while let Some(name) = waiting.pop() {
        let Some(node) = index.get(name) else { continue };
        if !seen.insert(name) {
            continue;
        }
        order.push((name, *node));
        let mut targets: Vec<&str> = node.ways().map(|way| way.to.value.as_str()).collect();
        targets.reverse();
        waiting.extend(targets);
    }
    order
}

fn numbers<'s>(order: &[Step<'s>]) -> BTreeMap<&'s str, usize> {
    order.iter().enumerate().map(|(index, (name, _))| (*name, index + 1)).collect()
}

fn spoken_by(gender: Gender) -> &'static str {
    match gender {
        Gender::Female => "by-woman",
        Gender::Male => "by-man",
    }
}

fn spoken_to(gender: Gender) -> &'static str {
    match gender {
        Gender::Female => "to-woman",
        Gender::Male => "to-man",
    }
}

/// Words with the examples in their slots.
pub(super) fn fill(composer: &Composer<'_>, script: &Script, prose: &Prose) -> Vec<Run> {
    let example = |slot: &str| script.variables.get(slot)?.value.example.get().cloned();
    prose::runs(composer, prose.as_str(), &example)
}

/// How long a step may take: «до 30 секунд».
pub(super) fn time(composer: &Composer<'_>, node: &Node) -> Option<String> {
    let timer = node.timer.get()?;
    let time = composer.amount(timer.value, timer.unit, Case::Genitive);
    Some(composer.sentence("timer", &Arguments::from([("time", time.into())])))
}

/// How a talk ends at a step, and who or what goes on.
pub(super) fn end(composer: &Composer<'_>, node: &Node) -> Vec<Run> {
    let mut runs = Vec::new();
    // Who takes over says that it is passed on.
    let passed_on =
        node.handover.get().is_some() && node.outcome.get() == Some(&Outcome::Escalated);
    if let Some(outcome) = node.outcome.get().filter(|_| !passed_on) {
        runs.push(Run::strong(composer.words.text(outcome.key())));
        runs.push(Run::plain(". "));
    }
    if let Some(role) = node.handover.get() {
        let role = composer.role(role);
        runs.push(Run::plain(format!("{}: {role}. ", composer.word("handover-to"))));
    }
    if let Some(script) = node.goto.get() {
        runs.push(Run::plain(format!("{}: ", composer.word("goes-on-in"))));
        runs.extend(composer.reference(script.as_str()));
        runs.push(Run::plain(". "));
    }
    runs
}

/// What is known of the script that is being written.
pub(super) struct Writer<'w, 'h> {
    pub(super) composer: &'w Composer<'h>,
    pub(super) document: &'w Document,
    pub(super) script: &'w Script,
    pub(super) numbers: BTreeMap<&'w str, usize>,
}

impl Writer<'_, '_> {
    fn turn(&self, (name, node): Step<'_>) -> Turn {
        let (speaker, label) = self.speaker(node);
        Turn {
            number: self.numbers.get(name).map(usize::to_string),
            anchor: Some(self.anchor(name)),
            speaker,
            label,
            time: time(self.composer, node),
            entry: node.trigger.get().map(|words| Entry {
                label: self.composer.word("flow-anywhere"),
                words: self.fill(words),
            }),
            blocks: self.blocks(node),
            branches: self.branches(node),
            note: node.note.get().map_or_else(Vec::new, |note| self.note(note)),
        }
    }

    pub(super) fn anchor(&self, name: &str) -> Anchor {
        let number = self.numbers.get(name).copied().unwrap_or_default();
        Anchor::new(&format!("{}-step-{number}", self.document.id))
    }

    pub(super) fn speaker(&self, node: &Node) -> (Speaker, String) {
        let speaks = node.say.get().is_some() || node.ask.get().is_some();
        let (speaker, key) = match (node.speaker.get(), speaks) {
            (Some(NodeSpeaker::Bot), _) => (Speaker::Bot, "bot"),
            (Some(NodeSpeaker::Client), _) => (Speaker::Client, "client"),
            (_, true) => (Speaker::Staff, "staff"),
            _ if node.listen.get().is_some() => (Speaker::Client, "client"),
            _ if node.conditions().next().is_some() => (Speaker::Stage, "condition"),
            _ if node.action.get().is_some() => (Speaker::Stage, "action"),
            _ if node.handover.get().is_some() => (Speaker::Stage, "handover"),
            _ if node.goto.get().is_some() => (Speaker::Stage, "other-script"),
            _ => (Speaker::Stage, "outcome"),
        };
        let label = match key {
            "client" => self.composer.client_word(),
            key => self.composer.word(key),
        };
        (speaker, typography::capital(&label))
    }

    fn blocks(&self, node: &Node) -> Vec<Block> {
        let mut blocks = Vec::new();
        for lines in [&node.say, &node.ask].into_iter().filter_map(Optional::get) {
            for (index, line) in lines.0.iter().enumerate() {
                let Some((words, _)) = Line::words(line) else { continue };
                let mut runs = self.mark(index, &lines.0);
                runs.extend(self.fill(words));
                blocks.push(Block::Paragraph(runs));
            }
        }
        let question = question(self.composer, self.script, node);
        blocks.extend(question.map(|words| Block::Paragraph(vec![Run::plain(words)])));
        if let Some(action) = node.action.get() {
            blocks.push(Block::Paragraph(self.fill(action)));
        }
        blocks.extend(self.ending(node));
        blocks
    }

    /// What stands before a wording: for whom it is, or that it is one of several.
    fn mark(&self, index: usize, lines: &[Spanned<Line>]) -> Vec<Run> {
        let composer = self.composer;
        let own = self.meant_for(&lines[index].value);
        let is_open = |line: &Spanned<Line>| self.meant_for(&line.value).is_empty();
        let mark = if !own.is_empty() {
            format!("{}:", own.join(", "))
        } else if lines[..index].iter().any(is_open) {
            composer.word("or")
        } else if !lines.iter().all(is_open) {
            composer.word("anyone-else")
        } else {
            return Vec::new();
        };
        vec![Run::emphasis(format!("{mark} "))]
    }

    /// For whom a wording is; nothing if it is for everybody.
    fn meant_for(&self, line: &Line) -> Vec<String> {
        let composer = self.composer;
        let PlainOr::Given(variant) = line else { return Vec::new() };
        let staff = variant.staff.get().map(|gender| composer.word(spoken_by(*gender)));
        let client = variant.client.get().map(|gender| composer.word(spoken_to(*gender)));
        let label = variant.client_type.get().map(|id| composer.client_label(id));
        [staff, client, label].into_iter().flatten().collect()
    }

    pub(super) fn fill(&self, prose: &Prose) -> Vec<Run> {
        fill(self.composer, self.script, prose)
    }

    /// How the talk ends here, and what is done afterwards.
    fn ending(&self, node: &Node) -> Vec<Block> {
        let composer = self.composer;
        let mut runs = end(composer, node);
        if let Some(after) = node.follow_up.get() {
            runs.push(Run::plain(format!("{}: ", composer.word("follow-up"))));
            runs.extend(self.fill(after));
            runs.push(Run::plain(". "));
        }
        if !node.log.is_empty() {
            let fields: Vec<String> = node.log.iter().map(|field| composer.line(field)).collect();
            runs.push(Run::plain(format!("{}: {}.", composer.word("log"), fields.join(", "))));
        }
        if runs.is_empty() { Vec::new() } else { vec![Block::Paragraph(runs)] }
    }

    fn note(&self, note: &Prose) -> Vec<Run> {
        let mut runs = vec![Run::strong(format!("{}. ", self.composer.word("trainer-note")))];
        runs.extend(self.fill(note));
        runs
    }

    fn branches(&self, node: &Node) -> Vec<Branch> {
        let mut branches = Vec::new();
        for reply in node.answers() {
            let mut when = Vec::new();
            if let Some(words) = reply.reply.get() {
                when.push(Run::plain(self.composer.quoted(&self.composer.line(words))));
            }
            for example in reply.examples.iter() {
                let words = self.composer.quoted(&self.composer.line(example));
                when.push(Run::plain(format!(", {words}")));
            }
            branches.extend(reply.next.spanned().map(|next| self.branch(when, next)));
        }
        for case in node.cases.iter() {
            let when = case.when.get().map(|when| answer(self.composer, self.script, node, when));
            let when = when.map(Run::plain).into_iter().collect();
            branches.extend(case.next.spanned().map(|next| self.branch(when, next)));
        }
        let others = [
            ("default", &node.default),
            ("silence", &node.silence),
            ("if-so", &node.then),
            ("if-not", &node.otherwise),
        ];
        for (key, field) in others {
            let when = vec![Run::emphasis(self.composer.word(key))];
            branches.extend(field.spanned().map(|next| self.branch(when, next)));
        }
        branches.extend(node.next.spanned().map(|next| self.branch(Vec::new(), next)));
        branches
    }

    fn branch(&self, when: Vec<Run>, target: &Spanned<String>) -> Branch {
        let Some(number) = self.numbers.get(target.value.as_str()) else {
            return Branch { when, goto: vec![Run::plain(target.value.clone())] };
        };
        let arguments = Arguments::from([("number", number.to_string().into())]);
        let words = self.composer.sentence("step", &arguments);
        Branch { when, goto: vec![Run::to(words, self.anchor(&target.value))] }
    }
}
