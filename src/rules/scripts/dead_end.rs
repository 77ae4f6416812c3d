//! A node leads on, or ends the talk.

use crate::dialogue::scripts;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::script::Node;
use crate::rules::{Report, Rule};
use crate::syntax::fields::Optional;

pub(crate) static RULE: Rule = Rule {
    name: "dead-end",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом». Чем могу помочь? Всего доброго!}
"#,
    good: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом». Чем могу помочь?, next: bye}
  bye: {say: Всего доброго!, outcome: solved}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        for (name, node) in script.all_nodes() {
            let found = match &node.value {
                node if leads_nowhere(node) => RULE.at(document.at(name.span)),
                node if is_half_a_fork(node) => {
                    let span = node.when.spanned().map_or(name.span, |when| when.span);
                    let missing = if node.then.is_absent() { "then" } else { "else" };
                    RULE.at(document.at(span)).variant("fork").with("missing", missing)
                }
                _ => continue,
            };
            report.add(found.with("node", name.value.as_str()));
        }
    }
}

/// Whether neither a way on nor an end is given; a way that was misspelt is said elsewhere.
fn leads_nowhere(node: &Node) -> bool {
    let ends = node.outcome.is_absent() && node.handover.is_absent() && node.goto.is_absent();
    let ways = [&node.default, &node.silence, &node.then, &node.otherwise, &node.next];
    let answers = node.answers().next().is_some() || !node.cases.is_empty();
    ends && !answers && ways.into_iter().all(Optional::is_absent)
}

/// Whether a condition has a way for one of its outcomes only, and nothing takes the other.
fn is_half_a_fork(node: &Node) -> bool {
    let ends = node.outcome.is_absent() && node.handover.is_absent() && node.goto.is_absent();
    let goes_on =
        !node.next.is_absent() || !node.default.is_absent() || node.answers().next().is_some();
    !node.when.is_absent()
        && node.cases.is_empty()
        && ends
        && !goes_on
        && node.then.is_absent() != node.otherwise.is_absent()
}
