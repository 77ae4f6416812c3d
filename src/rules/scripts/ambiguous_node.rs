//! A node is of one type, which the key that it gives says.

use crate::dialogue::scripts;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::script::Node;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "ambiguous-node",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом»., ask: Чем могу помочь?, next: bye}
  bye: {say: Всего доброго!, outcome: solved}
"#,
    good: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {ask: Здравствуйте! Компания «Дом». Чем могу помочь?, next: bye}
  bye: {say: Всего доброго!, outcome: solved}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        for (name, node) in script.all_nodes() {
            let types = types(&node.value);
            let finding = RULE.at(document.at(name.span)).with("node", name.value.as_str());
            match types.as_slice() {
                [] if !ends(&node.value) => report.add(finding.variant("none")),
                [] | [_] => {
                    // What is said after the end, nobody hears.
                    if let Some(next) = node.value.next.spanned().filter(|_| ends(&node.value)) {
                        let finding = RULE.at(document.at(next.span)).variant("end");
                        report.add(finding.with("node", name.value.as_str()));
                    }
                }
                [one, other, ..] => report.add(finding.with("one", *one).with("other", *other)),
            }
        }
    }
}

fn ends(node: &Node) -> bool {
    !node.outcome.is_absent() || !node.handover.is_absent() || !node.goto.is_absent()
}

/// The types that the keys of a node claim. Where a talk ends and what is done on the way may
/// stand beside words.
fn types(node: &Node) -> Vec<&'static str> {
    let claims = [
        ("say", node.say.is_absent()),
        ("ask", node.ask.is_absent()),
        ("listen", node.listen.is_absent()),
        ("when", node.when.is_absent()),
        ("cases", node.cases.is_empty()),
    ];
    let types = claims.into_iter().filter(|(_, is_absent)| !is_absent);
    let types: Vec<&str> = types.map(|(name, _)| name).collect();
    if types.is_empty() && !node.action.is_absent() { vec!["action"] } else { types }
}
