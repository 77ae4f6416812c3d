//! A script as talks to rehearse: one for each way in which it ends, line by line, without forks. What a
//! trainer adds stands after the talk, so that those who play read their lines only.

use std::collections::BTreeSet;

use crate::book::compose::condition::condition;
use crate::book::compose::script::fill;
use crate::book::compose::{Composer, outline};
use crate::book::{Block, Callout, CalloutKind, Run, Speaker, Turn};
use crate::dialogue::graph::Graph;
use crate::dialogue::route::Stop;
use crate::kinds::script::{By, Line, Node, NodeSpeaker, Script};
use crate::kinds::value::Prose;
use crate::locale::Arguments;

/// More ends than these are read in the script itself.
const TALKS: usize = 8;

/// The talks of a script, under a heading of their own; nothing where it goes one way only.
pub(super) fn role_plays(composer: &Composer<'_>, script: &Script) -> Vec<Block> {
    let graph = Graph::of(script);
    let Some(start) = graph.start(script) else { return Vec::new() };
    let has_choice = (0..graph.nodes.len()).any(|node| graph.edges(node).len() > 1);
    let search = graph.search([start], &|node| !graph.node(node).is_end());
    let ends = search.reached().filter(|node| graph.node(*node).is_end());
    let ends: Vec<usize> = ends.collect();
    if !has_choice || ends.len() < 2 {
        return Vec::new();
    }
    let mut blocks = vec![outline::heading(2, vec![Run::plain(composer.word("role-plays"))])];
    blocks.push(Block::Paragraph(vec![Run::plain(composer.word("role-plays-about"))]));
    let stage = Stage { composer, script, graph: &graph };
    let mut noted = BTreeSet::new();
    for (index, end) in ends.into_iter().take(TALKS).enumerate() {
        blocks.extend(talk(&stage, &search.route(end), index + 1, &mut noted));
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
    number: usize,
    noted: &mut BTreeSet<usize>,
) -> Vec<Block> {
    let composer = stage.composer;
    let end = route.last().map(|stop| stage.graph.node(stop.node));
    let arguments = Arguments::from([
        ("number", number.to_string().into()),
        ("end", end.map_or_else(String::new, |end| stage.end(end)).into()),
    ]);
    let title = composer.sentence("role-play", &arguments);
    let mut turns: Vec<Turn> = Vec::new();
    let mut notes = Vec::new();
    let mut before = None;
    for stop in route {
        turns.extend(stop.by.and_then(|by| stage.answer(by, before)));
        let node = stage.graph.node(stop.node);
        before = Some(node);
        let own = stage.turn(node);
        // Where one only listens, the line is the answer that follows.
        let line = turns.len() + 1;
        turns.extend(own);
        if let Some(note) = node.note.get().filter(|_| noted.insert(stop.node)) {
            notes.push((line, note));
        }
    }
    for (index, turn) in turns.iter_mut().enumerate() {
        turn.number = Some((index + 1).to_string());
    }
    let mut blocks = vec![outline::heading(3, vec![Run::plain(title)]), Block::Dialogue(turns)];
    if !notes.is_empty() {
        blocks.push(stage.notes(&notes));
    }
    blocks
}

impl Stage<'_, '_> {
    /// How a talk ends, in words.
    fn end(&self, node: &Node) -> String {
        let composer = self.composer;
        if let Some(script) = node.goto.get() {
            return crate::book::plain_text(&self.goes_on_in(script.as_str()));
        }
        let outcome = node.outcome.get().map(|outcome| composer.words.text(outcome.key()));
        let role = node.handover.get().map(|role| composer.role(role));
        match (outcome, role) {
            (Some(outcome), Some(role)) => format!("{outcome}: {role}"),
            (None, Some(role)) => format!("{}: {role}", composer.word("handover-to")),
            (outcome, None) => outcome.unwrap_or_default(),
        }
    }

    /// «Continue with: “A hamper by telephone” (12.3)».
    fn goes_on_in(&self, script: &str) -> Vec<Run> {
        let label = Run::plain(format!("{}: ", self.composer.word("goes-on-in")));
        std::iter::once(label).chain(self.composer.reference(script)).collect()
    }

    /// What the client says to go this way, or what decides it at the node before.
    fn answer(&self, by: By<'_>, before: Option<&Node>) -> Option<Turn> {
        let composer = self.composer;
        let (speaker, label, runs) = match by {
            By::Reply(words) => {
                (Speaker::Client, composer.client_word(), vec![self.quoted(words?)])
            }
            By::Default | By::Silence => {
                // To say nothing is easier to play than to say something else.
                let is_same = |node: &Node| node.silence.get() == node.default.get();
                let is_silent = by == By::Silence || before.is_some_and(is_same);
                let key = if is_silent { "is-silent" } else { "answers-else" };
                (Speaker::Client, composer.client_word(), vec![Run::emphasis(composer.word(key))])
            }
            By::Case(text) => {
                let runs = vec![Run::plain(condition(composer, self.script, text?))];
                (Speaker::Stage, composer.word("condition"), runs)
            }
            By::Then | By::Else => {
                let key = if by == By::Then { "if-so" } else { "if-not" };
                let text = before.and_then(|node| node.when.get());
                let text = text.map_or_else(String::new, |text| {
                    format!("{}{}", condition(composer, self.script, text), composer.dash())
                });
                let runs = vec![Run::plain(text), Run::strong(composer.word(key))];
                (Speaker::Stage, composer.word("condition"), runs)
            }
            By::Next => return None,
        };
        Some(Turn {
            number: None,
            anchor: None,
            speaker,
            label,
            blocks: vec![Block::Paragraph(runs)],
            branches: Vec::new(),
            note: Vec::new(),
        })
    }

    fn quoted(&self, words: &Prose) -> Run {
        Run::plain(self.composer.quoted(&self.composer.line(words)))
    }

    /// What is said or done at a node; of several wordings, the first.
    fn turn(&self, node: &Node) -> Option<Turn> {
        let composer = self.composer;
        let fill = |words: &Prose| fill(composer, self.script, words);
        let lines = node.say.get().or(node.ask.get());
        let line = lines.and_then(|lines| lines.0.first()).and_then(Line::words);
        let (speaker, label, runs) = match (line, node.speaker.get()) {
            (Some((words, _)), Some(NodeSpeaker::Bot)) => {
                (Speaker::Bot, composer.word("bot"), fill(words))
            }
            (Some((words, _)), Some(NodeSpeaker::Client)) => {
                (Speaker::Client, composer.client_word(), fill(words))
            }
            (Some((words, _)), _) => (Speaker::Staff, composer.word("staff"), fill(words)),
            (None, _) => match (node.action.get(), node.goto.get()) {
                (Some(action), _) => (Speaker::Stage, composer.word("action"), fill(action)),
                (None, Some(script)) => {
                    let runs = self.goes_on_in(script.as_str());
                    (Speaker::Stage, composer.word("other-script"), runs)
                }
                (None, None) => return None,
            },
        };
        Some(Turn {
            number: None,
            anchor: None,
            speaker,
            label,
            blocks: vec![Block::Paragraph(runs)],
            branches: Vec::new(),
            note: Vec::new(),
        })
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
