//! Nobody sells to a customer who complains.

use crate::dialogue::complaining::Complaining;
use crate::dialogue::graph::Graph;
use crate::dialogue::route::steps;
use crate::dialogue::scripts;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::language::selling::offer_to_buy;
use crate::rules::scripts::offer_above_authority::lines;
use crate::rules::{Report, Rule};
use crate::syntax::slots::blanked;

pub(crate) static RULE: Rule = Rule {
    name: "upsell-on-complaint",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scripts/call.yaml
# …
title: Звонок
channel: phone
purpose: complaint
start: hello
nodes:
  hello: {say: "{{ company.name }}, здравствуйте! Чем могу помочь?", next: topic}
  topic: {listen: [{reply: Стол приехал с царапиной, next: sorry}], default: sorry}
  sorry: {say: "Простите нас, мастер приедет завтра. Кстати, у нас сейчас акция на стулья. Всего доброго!", outcome: solved}
"#,
    good: r#"
--- scripts/call.yaml
# …
title: Звонок
channel: phone
purpose: complaint
start: hello
nodes:
  hello: {say: "{{ company.name }}, здравствуйте! Чем могу помочь?", next: topic}
  topic: {listen: [{reply: Стол приехал с царапиной, next: sorry}], default: sorry}
  sorry: {say: "Простите нас, мастер приедет завтра. Всего доброго!", outcome: solved}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        let graph = Graph::of(script);
        let complaining = Complaining::of(&graph, script, document.language);
        for index in complaining.nodes() {
            for (line, span) in lines(graph.node(index)) {
                let Some(words) = offer_to_buy(&blanked(line), document.language) else {
                    continue;
                };
                let words = &line[words];
                let place = document.at(document.locate(&handbook.sources, span, words));
                let finding = RULE.at(place).with("words", words);
                let route = complaining.shown_route(index);
                report.add(finding.along(steps(document, &graph, &route)));
            }
        }
    }
}
