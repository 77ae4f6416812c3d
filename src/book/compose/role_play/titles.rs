//! The titles of talks: how each ends, and what leads there if another one ends in the same way.

use crate::book::compose::flow::first_words;
use crate::book::compose::role_play::Stage;
use crate::book::plain_text;
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
        let others = || (0..ends.len()).filter(|other| *other != index && ends[*other] == *end);
        let is_own = |turn: &&String| !others().any(|other| turns[other].contains(turn));
        let is_new = |turn: &&String| !titles.contains(&(end.clone(), Some((*turn).clone())));
        let own = turns[index].iter().find(is_own);
        let own = own.or_else(|| turns[index].iter().find(is_new));
        let by = own.filter(|_| others().next().is_some()).cloned();
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
    let script = node.goto.get().map(|script| {
        let title = plain_text(&composer.reference(script.as_str()));
        format!("{} {title}", composer.word("goes-on-in"))
    });
    outcome.or(handover).or(script).unwrap_or_default()
}

/// What decides a talk: the client's words first, then the conditions, the latest before the others.
fn turns(stage: &Stage<'_, '_>, route: &[Stop<'_>]) -> Vec<String> {
    let mut before = None;
    let mut turns = Vec::new();
    for stop in route {
        let node = stage.graph.node(stop.node);
        let words = match stop.by {
            Some(by) => turn(stage, by, before),
            None => node.trigger.get().map(|words| stage.composer.line(words)),
        };
        let is_said = matches!(stop.by, Some(By::Reply(_)) | None);
        turns.extend(words.map(|words| (!is_said, words)));
        before = Some(node);
    }
    turns.reverse();
    turns.sort_by_key(|(is_weighed, _)| *is_weighed);
    turns.into_iter().map(|(_, words)| words).collect()
}

fn turn(stage: &Stage<'_, '_>, by: By<'_>, before: Option<&Node>) -> Option<String> {
    let composer = stage.composer;
    match by {
        By::Reply(words) => Some(composer.quoted(&first_words(&composer.line(words?), REPLY))),
        By::Case(text) => Some(stage.condition(text?)),
        By::Then | By::Else => stage.held(before?, by == By::Then),
        other => other.key().map(|key| composer.words.text(key)),
    }
}
