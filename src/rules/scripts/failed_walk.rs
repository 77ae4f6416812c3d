//! A script goes where the walks of its test plan expect it to go.

use crate::dialogue::route::{Stop, steps};
use crate::dialogue::walk::{Halt, Walked};
use crate::findings::{Finding, Level};
use crate::handbook::Handbook;
use crate::kinds::script::{Node, Outcome};
use crate::kinds::testplan::{End, Walk};
use crate::rules::scripts::plans::{Plan, plans};
use crate::rules::{Report, Rule};
use crate::source::{Span, Spanned};

pub(crate) static RULE: Rule = Rule {
    name: "failed-walk",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scripts/call.yaml
# …
title: Звонок
variables:
  days_late: {type: integer, example: 3}
start: hello
nodes:
  hello: {ask: Здравствуйте! Компания «Дом». Чем могу помочь?, replies: [{reply: Где заказ?, next: late}], default: bye}
  late: {when: days_late > 0, then: sorry, else: bye}
  sorry: {say: "Опаздываем на {{ days_late }} дня. Всего доброго!", outcome: scheduled}
  bye: {say: Всего доброго!, outcome: solved}
--- scripts/call.testplan.yaml
walks:
  - {name: Заказ опаздывает, given: {days_late: 2}, replies: [Где заказ?], ends: solved}
"#,
    good: r#"
--- scripts/call.yaml
# …
title: Звонок
variables:
  days_late: {type: integer, example: 3}
start: hello
nodes:
  hello: {ask: Здравствуйте! Компания «Дом». Чем могу помочь?, replies: [{reply: Где заказ?, next: late}], default: bye}
  late: {when: days_late > 0, then: sorry, else: bye}
  sorry: {say: "Опаздываем на {{ days_late }} дня. Всего доброго!", outcome: scheduled}
  bye: {say: Всего доброго!, outcome: solved}
--- scripts/call.testplan.yaml
walks:
  - {name: Заказ опаздывает, given: {days_late: 2}, replies: [Где заказ?], visits: [sorry], ends: scheduled}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for plan in plans(handbook).flatten() {
        for walk in plan.walks() {
            let Ok(values) = plan.values(walk) else { continue };
            let Some(walked) = plan.walked(walk, &values) else { continue };
            if let Some(finding) = mistake(&plan, walk, &walked) {
                let name = walk.name.get().map_or("", |name| name.as_str());
                let route = steps(plan.document, &plan.graph, &walked.route);
                report.add(finding.with("walk", name.trim()).along(route));
            }
        }
    }
}

/// The first thing that went otherwise than expected.
fn mistake(plan: &Plan<'_>, walk: &Walk, walked: &Walked<'_>) -> Option<Finding> {
    let last = walked.route.last()?;
    let (name, node) = (plan.graph.name(last.node), plan.graph.node(last.node));
    let there = plan.document.at(name.span);
    let at = |span: Span| RULE.at(plan.at(span)).with("node", name.value.as_str());
    let whole = walk.name.spanned().map_or(Span::default(), |name| name.span);
    let next = walk.replies.0.get(walked.heard);
    let unheard = next.map_or(whole, |reply| reply.span);
    let reply = next.map_or("", |reply| reply.value.as_str());
    let found = match walked.halt {
        Halt::Unfinished => at(whole).variant("unfinished"),
        Halt::Unexpected => at(unheard).variant("unexpected").with("reply", reply),
        Halt::Stuck => at(whole).variant("stuck"),
        Halt::Unclear => return None,
        Halt::Circle => at(whole).variant("circle"),
        Halt::End if next.is_some() => at(unheard).variant("unheard").with("reply", reply),
        Halt::End => {
            let ends = walk.ends.spanned()?;
            if let Some(found) = passed(plan, walk, &walked.route) {
                return Some(found);
            }
            if has_end(node, ends.value) {
                return None;
            }
            at(ends.span).with("expected", ends.value.name()).with("end", end(node))
        }
    };
    Some(found.related(there, "node"))
}

/// A node that the walk ought to have passed, or ought not to.
fn passed(plan: &Plan<'_>, walk: &Walk, route: &[Stop<'_>]) -> Option<Finding> {
    let names: Vec<&str> =
        route.iter().map(|stop| plan.graph.name(stop.node).value.as_str()).collect();
    let told = |wrong: &Spanned<String>, variant| {
        let finding = RULE.at(plan.at(wrong.span)).variant(variant);
        finding.with("node", wrong.value.as_str())
    };
    let mut from = 0;
    for wanted in &walk.visits.0 {
        match names[from..].iter().position(|name| *name == wanted.value) {
            Some(at) => from += at + 1,
            None => return Some(told(wanted, "visits")),
        }
    }
    let avoided = walk.avoids.0.iter().find(|avoided| names.contains(&avoided.value.as_str()));
    avoided.map(|avoided| told(avoided, "avoids"))
}

fn has_end(node: &Node, end: End) -> bool {
    let is = |outcome| node.outcome.get() == Some(&outcome);
    match end {
        End::Solved => is(Outcome::Solved),
        End::Scheduled => is(Outcome::Scheduled),
        End::Escalated => is(Outcome::Escalated),
        End::Refused => is(Outcome::Refused),
        End::Lost => is(Outcome::Lost),
        End::Handover => node.handover.get().is_some(),
        End::Goto => node.goto.get().is_some(),
    }
}

/// How a node ends the talk, as a plan would name it.
fn end(node: &Node) -> &'static str {
    let ends = [End::Solved, End::Scheduled, End::Escalated, End::Refused, End::Lost];
    let others = [End::Handover, End::Goto];
    let mut all = ends.into_iter().chain(others);
    all.find(|end| has_end(node, *end)).map_or("", End::name)
}
