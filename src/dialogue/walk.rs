//! A walk through a script: the answers of a client and the values of variables in, the nodes it passes
//! out. It goes as an employee would who follows the script to the letter.

use crate::dialogue::condition::parse;
use crate::dialogue::coverage::{Example, holds};
use crate::dialogue::graph::Graph;
use crate::dialogue::route::Stop;
use crate::dialogue::variables::Variables;
use crate::kinds::script::{By, Node};

/// The answer that is none.
pub(crate) const SILENCE: &str = "silence";

/// How a walk came to its end.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Walked<'s> {
    /// The nodes it passed.
    pub(crate) route: Vec<Stop<'s>>,
    /// How many answers were heard.
    pub(crate) heard: usize,
    pub(crate) halt: Halt,
}

/// Why a walk went no further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Halt {
    /// The script ends there.
    End,
    /// The client is asked, and there is no answer left.
    Unfinished,
    /// The answer leads nowhere.
    Unexpected,
    /// No condition holds, or the script breaks off.
    Stuck,
    /// It goes round without hearing the client.
    Circle,
    /// A condition cannot be read, or a name leads to no node: others tell of that.
    Unclear,
}

/// Words as they are compared: case, «ё» and marks do not matter.
pub(crate) fn folded(words: &str) -> String {
    let words = words.to_lowercase().replace('ё', "е");
    let words = words.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Walks from a node on.
pub(crate) fn walk<'s>(
    graph: &Graph<'s>,
    start: usize,
    replies: &[&str],
    variables: &Variables<'_>,
    values: &Example,
) -> Walked<'s> {
    let mut walked =
        Walked { route: vec![Stop { node: start, by: None }], heard: 0, halt: Halt::End };
    let mut unheard = 0;
    loop {
        let at = walked.route.last().map_or(start, |stop| stop.node);
        let node = graph.node(at);
        if node.is_end() {
            return walked;
        }
        let turn = turn(node, replies.get(walked.heard).copied(), variables, values);
        let by = match turn {
            Ok(by) => by,
            Err(halt) => return Walked { halt, ..walked },
        };
        let listened = matches!(by, By::Reply(_) | By::Default | By::Silence);
        walked.heard += usize::from(listened);
        unheard = if listened { 0 } else { unheard + 1 };
        let edge = graph.edges(at).iter().find(|edge| edge.by == by);
        let Some(edge) = edge else {
            let is_misspelt = node.ways().any(|way| way.by == by);
            let halt = if is_misspelt { Halt::Unclear } else { Halt::Stuck };
            return Walked { halt, ..walked };
        };
        walked.route.push(Stop { node: edge.to, by: Some(by) });
        if unheard > graph.nodes.len() {
            return Walked { halt: Halt::Circle, ..walked };
        }
    }
}

/// By which way it goes on from a node.
fn turn<'s>(
    node: &'s Node,
    reply: Option<&str>,
    variables: &Variables<'_>,
    values: &Example,
) -> Result<By<'s>, Halt> {
    if node.listens() {
        return answered(node, reply.ok_or(Halt::Unfinished)?).ok_or(Halt::Unexpected);
    }
    let is_so = |text: &str| {
        let condition = variables.resolve(&parse(text).ok()?).ok()?;
        Some(holds(&condition, values))
    };
    if let Some(when) = node.when.get() {
        let is_so = is_so(when).ok_or(Halt::Unclear)?;
        return Ok(if is_so { By::Then } else { By::Else });
    }
    if !node.cases.is_empty() {
        let conditions = node.cases.iter().filter_map(|case| case.when.get().map(String::as_str));
        for text in conditions {
            if is_so(text).ok_or(Halt::Unclear)? {
                return Ok(By::Case(Some(text)));
            }
        }
        return Ok(By::Else);
    }
    Ok(By::Next)
}

fn answered<'s>(node: &'s Node, reply: &str) -> Option<By<'s>> {
    if reply.trim() == SILENCE {
        return (!node.silence.is_absent()).then_some(By::Silence);
    }
    let reply = folded(reply);
    let heard = node.answers().find(|answer| {
        let wordings = answer.reply.get().into_iter().chain(answer.examples.iter());
        wordings.map(|words| folded(words.as_str())).any(|words| words == reply)
    });
    let default = || (!node.default.is_absent()).then_some(By::Default);
    heard.map(|answer| By::Reply(answer.reply.get())).or_else(default)
}
