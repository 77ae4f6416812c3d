//! A node that listens knows what to do with any other answer.

use crate::dialogue::scripts;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::script::NodeSpeaker;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "missing-default",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello:
    ask: Здравствуйте! Компания «Дом». Чем могу помочь?
    replies: [{reply: где заказ, next: bye}, {reply: спасибо, next: bye}]
  bye: {say: Всего доброго!, outcome: solved}
"#,
    good: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello:
    ask: Здравствуйте! Компания «Дом». Чем могу помочь?
    replies: [{reply: где заказ, next: bye}, {reply: спасибо, next: bye}]
    default: bye
  bye: {say: Всего доброго!, outcome: solved}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        for (name, node) in script.all_nodes() {
            let node = &node.value;
            // What a machine offers are buttons: there is no other answer.
            let is_bot = node.speaker.get() == Some(&NodeSpeaker::Bot);
            let goes_on = !node.default.is_absent() || !node.next.is_absent();
            if node.answers().next().is_some() && !goes_on && !is_bot {
                let finding = RULE.at(document.at(name.span));
                report.add(finding.with("node", name.value.as_str()));
            }
        }
    }
}
