//! A script as talks to rehearse: one for each way in which it ends and for further branches, line by
//! line, without forks. What a trainer adds stands after the talk, so that those who play read their
//! lines only.

mod titles;

use std::collections::BTreeSet;

use crate::book::compose::condition::{condition, held, question};
use crate::book::compose::script::{end, fill, time};
use crate::book::compose::{Composer, outline};
use crate::book::{Block, Callout, CalloutKind, Run, Speaker, Turn};
use crate::dialogue::graph::Graph;
use crate::dialogue::rehearsal::talks;
use crate::dialogue::route::Stop;
use crate::kinds::script::{By, Line, Node, NodeSpeaker, Script};
use crate::kinds::value::Prose;
use crate::language::typography;

/// More ends than these are read in the script itself.
const TALKS: usize = 8;
/// So many talks are enough to rehearse a script: further branches are read in it.
const ENOUGH: usize = 5;

/// The talks of a script, under a heading of their own; nothing where it goes one way only.
pub(super) fn role_plays(composer: &Composer<'_>, script: &Script) -> Vec<Block> {
    let graph = Graph::of(script);
    let talks = talks(&graph, script, TALKS, ENOUGH);
    if talks.routes.len() < 2 {
        return Vec::new();
    }
    let mut blocks = vec![outline::heading(2, vec![Run::plain(composer.word("role-plays"))])];
    let mut about = composer.word("role-plays-about");
    if talks.is_cut {
        about = format!("{about} {}", composer.word("role-plays-cut"));
    }
    blocks.push(Block::Paragraph(vec![Run::plain(about)]));
    let stage = Stage { composer, script, graph: &graph };
    let titles = titles::titles(&stage, &talks.routes);
    let mut noted = BTreeSet::new();
    for (route, title) in talks.routes.iter().zip(titles) {
        blocks.extend(talk(&stage, route, title, &mut noted));
    }
    blocks
}

/// What a talk is made of.
struct Stage<'s, 'h> {
    composer: &'s Composer<'h>,
    script: &'s Script,
    graph: &'s Graph<'s>,
}

/// One talk; a note that an earlier one has given is not given again.
fn talk(
    stage: &Stage<'_, '_>,
    route: &[Stop<'_>],
    title: String,
    noted: &mut BTreeSet<usize>,
) -> Vec<Block> {
    let mut turns: Vec<Turn> = Vec::new();
    let mut notes = Vec::new();
    let mut before = None;
    for stop in route {
        let node = stage.graph.node(stop.node);
        turns.extend(match stop.by {
            Some(by) => stage.answer(by, before),
            None => stage.trigger(node).filter(|_| before.is_some()),
        });
        before = Some(node);
        let own = stage.turn(node);
        // Where one only listens, the line is the answer that follows.
        let line = turns.len() + 1;
        turns.extend(own);
        if let Some(note) = node.note.get().filter(|_| noted.insert(stop.node)) {
            notes.push((line, note));
        }
    }
    turns.extend(before.and_then(|node| stage.end(node)));
    for (index, turn) in turns.iter_mut().enumerate() {
        turn.number = Some((index + 1).to_string());
    }
    let mut blocks = vec![outline::heading(3, vec![Run::plain(title)]), Block::Dialogue(turns)];
    if !notes.is_empty() && stage.composer.plan.edition.has_keys() {
        blocks.push(stage.notes(&notes));
    }
    blocks
}

fn turn(speaker: Speaker, label: String, runs: Vec<Run>) -> Turn {
    Turn {
        number: None,
        anchor: None,
        speaker,
        label,
        time: None,
        entry: None,
        blocks: vec![Block::Paragraph(runs)],
        branches: Vec::new(),
        note: Vec::new(),
    }
}

impl Stage<'_, '_> {
    fn condition(&self, text: &str) -> String {
        condition(self.composer, self.script, text)
    }

    fn held(&self, node: &Node, holds: bool) -> Option<String> {
        node.when.get().map(|text| held(self.composer, self.script, text, holds))
    }

    fn question(&self, node: &Node) -> Option<String> {
        question(self.composer, self.script, node)
    }

    /// How a talk ends, and who or what goes on.
    fn end(&self, node: &Node) -> Option<Turn> {
        let role = node.handover.get().filter(|_| node.goto.get().is_none());
        let (key, runs) = match role {
            Some(role) => ("handover", vec![Run::plain(self.composer.role(role))]),
            None if node.goto.get().is_some() => ("other-script", end(self.composer, node)),
            None => ("outcome", end(self.composer, node)),
        };
        (!runs.is_empty()).then(|| turn(Speaker::Stage, self.composer.word(key), runs))
    }

    /// What leads to a node from anywhere.
    fn trigger(&self, node: &Node) -> Option<Turn> {
        let words = node.trigger.get()?;
        let runs = vec![Run::emphasis(self.composer.line(words))];
        Some(turn(Speaker::Stage, self.composer.word("trigger"), runs))
    }

    /// What the client says to go this way, or what decides it at the node before.
    fn answer(&self, by: By<'_>, before: Option<&Node>) -> Option<Turn> {
        let composer = self.composer;
        let client = |run: Run| {
            turn(Speaker::Client, typography::capital(&composer.client_word()), vec![run])
        };
        let weighed = |runs: Vec<Run>| turn(Speaker::Stage, composer.word("condition"), runs);
        match by {
            By::Reply(words) => Some(client(self.quoted(words?))),
            By::Default | By::Silence => {
                // To say nothing is easier to play than to say something else.
                let is_same = |node: &Node| node.silence.get() == node.default.get();
                let is_silent = by == By::Silence || before.is_some_and(is_same);
                let key = if is_silent { "is-silent" } else { "answers-else" };
                Some(client(Run::emphasis(composer.word(key))))
            }
            By::Case(text) => Some(weighed(vec![Run::plain(self.condition(text?))])),
            By::Then | By::Else => {
                let key = if by == By::Then { "if-so" } else { "if-not" };
                let text = before.and_then(|node| self.question(node)).unwrap_or_default();
                let word = typography::capital(&composer.word(key));
                Some(weighed(vec![Run::plain(format!("{text} ")), Run::strong(word)]))
            }
            By::Next => None,
        }
    }

    fn quoted(&self, words: &Prose) -> Run {
        Run::plain(self.composer.quoted(&self.composer.line(words)))
    }

    /// What is said or done at a node; of several wordings, the first.
    fn turn(&self, node: &Node) -> Option<Turn> {
        let composer = self.composer;
        let fill = |words: &Prose| fill(composer, self.script, words);
        let spoken = |key: &str| typography::capital(&composer.word(key));
        let lines = node.say.get().or(node.ask.get());
        let line = lines.and_then(|lines| lines.0.first()).and_then(Line::words);
        let (speaker, label, runs) = match (line, node.speaker.get()) {
            (Some((words, _)), Some(NodeSpeaker::Bot)) => {
                (Speaker::Bot, spoken("bot"), fill(words))
            }
            (Some((words, _)), Some(NodeSpeaker::Client)) => {
                (Speaker::Client, typography::capital(&composer.client_word()), fill(words))
            }
            (Some((words, _)), _) => (Speaker::Staff, spoken("staff"), fill(words)),
            (None, _) => {
                let action = node.action.get()?;
                (Speaker::Stage, composer.word("action"), fill(action))
            }
        };
        Some(Turn { time: time(composer, node), ..turn(speaker, label, runs) })
    }

    /// The trainer's notes, each with the number of its line.
    fn notes(&self, notes: &[(usize, &Prose)]) -> Block {
        let entry = |(line, note): &(usize, &Prose)| {
            let mut runs = vec![Run::strong(format!("{line}.\u{a0}"))];
            runs.extend(fill(self.composer, self.script, note));
            Block::Paragraph(runs)
        };
        Block::Callout(Callout {
            kind: CalloutKind::Note,
            title: vec![Run::plain(self.composer.word("for-mentor"))],
            blocks: notes.iter().map(entry).collect(),
        })
    }
}
