//! One answer of the client leads to one place.

use std::collections::BTreeMap;

use crate::dialogue::scripts;
use crate::dialogue::walk::folded;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::{Report, Rule};
use crate::source::Span;

pub(crate) static RULE: Rule = Rule {
    name: "duplicate-reply",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello:
    ask: Здравствуйте! Компания «Дом». Чем могу помочь?
    replies: [{reply: Где заказ?, next: bye}, {reply: где заказ, next: late}]
    default: bye
  late: {say: Заказ в пути. Всего доброго!, outcome: solved}
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
    replies: [{reply: Хочу заказать, next: bye}, {reply: Где заказ?, next: late}]
    default: bye
  late: {say: Заказ в пути. Всего доброго!, outcome: solved}
  bye: {say: Всего доброго!, outcome: solved}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        for (_, node) in script.all_nodes() {
            let mut first: BTreeMap<String, Span> = BTreeMap::new();
            for reply in node.value.answers().filter_map(|answer| answer.reply.spanned()) {
                let words = folded(reply.value.as_str());
                if let Some(other) = first.get(&words).filter(|_| !words.is_empty()) {
                    let finding = RULE.at(document.at(reply.span));
                    let finding = finding.with("reply", reply.value.as_str().trim());
                    report.add(finding.related(document.at(*other), "first"));
                } else {
                    first.insert(words, reply.span);
                }
            }
        }
    }
}
