//! The titles of talks: how each ends, and what leads there if another one ends in the same way.

use crate::book::compose::flow::first_words;
use crate::book::compose::role_play::Stage;
use crate::dialogue::route::Stop;
use crate::kinds::script::{By, Node};
use crate::locale::Arguments;

/// So many letters of a reply.
const REPLY: usize = 48;

/// A title for each talk.
pub(super) fn titles(stage: &Stage<'_, '_>, routes: &[Vec<Stop<'_>>]) -> Vec<String> {
    let ends: Vec<String> = routes.iter().map(|route| end(stage, route)).collect();
    let turns: Vec<Vec<String>> = routes.iter().map(|route| turns(stage, route)).collect();
    let mut titles: Vec<(String, Option<String>)> = Vec::new();
    for (index, end) in ends.iter().enumerate() {
        let others: Vec<usize> =
            (0..ends.len()).filter(|other| *other != index && ends[*other] == *end).collect();
        let is_shared = |turn: &&String| others.iter().any(|other| turns[*other].contains(turn));
        let is_taken = |turn: &&String| titles.contains(&(end.clone(), Some((*turn).clone())));
        let own = turns[index].iter().rev().find(|turn| !is_shared(turn));
        let own = own.or_else(|| turns[index].iter().rev().find(|turn| !is_taken(turn)));
        let by = own.filter(|_| !others.is_empty()).cloned();
        titles.push((end.clone(), by));
    }
    titles.iter().enumerate().map(|(index, title)| worded(stage, index + 1, title)).collect()
}

fn worded(stage: &Stage<'_, '_>, number: usize, (end, by): &(String, Option<String>)) -> String {
    let mut arguments =
        Arguments::from([("number", number.to_string().into()), ("end", end.as_str().into())]);
    let Some(by) = by else { return stage.composer.sentence("role-play", &arguments) };
    arguments.insert("by", by.as_str().into());
    stage.composer.sentence("role-play-by", &arguments)
}

/// How a talk ends, in words.
fn end(stage: &Stage<'_, '_>, route: &[Stop<'_>]) -> String {
    let composer = stage.composer;
    let Some(node) = route.last().map(|stop| stage.graph.node(stop.node)) else {
        return String::new();
    };
    let outcome = node.outcome.get().map(|outcome| composer.words.text(outcome.key()));
    let handover = node.handover.get();
    let handover =
        handover.map(|role| format!("{}: {}", composer.word("handover-to"), composer.role(role)));
    outcome.or(handover).unwrap_or_else(|| composer.word("other-script"))
}

/// What decides a talk, in its order.
fn turns(stage: &Stage<'_, '_>, route: &[Stop<'_>]) -> Vec<String> {
    let mut before = None;
    let mut turns = Vec::new();
    for stop in route {
        let node = stage.graph.node(stop.node);
        turns.extend(match stop.by {
            Some(by) => turn(stage, by, before),
            None => node.trigger.get().map(|words| stage.composer.line(words)),
        });
        before = Some(node);
    }
    turns
}

fn turn(stage: &Stage<'_, '_>, by: By<'_>, before: Option<&Node>) -> Option<String> {
    let composer = stage.composer;
    match by {
        By::Reply(words) => Some(composer.quoted(&first_words(&composer.line(words?), REPLY))),
        By::Case(text) => Some(stage.condition(text?)),
        By::Then | By::Else => {
            let key = if by == By::Then { "if-so" } else { "if-not" };
            Some(format!("{} {}", stage.question(before?)?, composer.word(key)))
        }
        other => other.key().map(|key| composer.words.text(key)),
    }
}
