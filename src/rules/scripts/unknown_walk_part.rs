//! A test plan speaks of what its script has.

use crate::dialogue::coverage::Example;
use crate::dialogue::route::Stop;
use crate::dialogue::scripts;
use crate::findings::{Finding, Level};
use crate::handbook::Handbook;
use crate::kinds::script::By;
use crate::kinds::testplan::Walk;
use crate::language::nearest;
use crate::rules::scripts::plans::{Plan, plans};
use crate::rules::{Report, Rule};
use crate::source::Span;

pub(crate) static RULE: Rule = Rule {
    name: "unknown-walk-part",
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
  - {name: Заказ опаздывает, given: {days_lat: 2}, replies: [Где заказ?], ends: scheduled}
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
  - {name: Заказ опаздывает, given: {days_late: 2}, replies: [Где заказ?], ends: scheduled}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for plan in plans(handbook) {
        match plan {
            Ok(plan) => look(&plan, report),
            Err((file, id)) => {
                let place =
                    file.at(file.plan.script.spanned().map_or(Span::default(), |id| id.span));
                let finding = RULE.at(place).variant("script").with("name", id);
                let known = scripts(handbook).map(|(document, _)| document.id.as_str());
                report.add(finding.near(nearest(id, known)));
            }
        }
    }
}

/// A finding in a plan, beside the script that it is about.
fn at(plan: &Plan<'_>, span: Span) -> Finding {
    RULE.at(plan.at(span)).related(plan.document.place(), "where")
}

fn look(plan: &Plan<'_>, report: &mut Report) {
    for walk in plan.walks() {
        for named in walk.visits.0.iter().chain(&walk.avoids.0) {
            if plan.graph.find(&named.value).is_none() {
                let finding = at(plan, named.span).with("name", named.value.as_str());
                report.add(finding.near(nearest(&named.value, plan.graph.names())));
            }
        }
        for (name, _) in walk.given.iter() {
            if plan.variables.find(&name.value).is_none() {
                let finding = at(plan, name.span).variant("variable");
                let finding = finding.with("name", name.value.as_str());
                report.add(finding.near(nearest(&name.value, plan.variables.names())));
            }
        }
        match plan.values(walk) {
            Err((name, Some(span))) => {
                report.add(at(plan, span).variant("value").with("name", name));
            }
            Err((_, None)) => {}
            Ok(values) => unheard(plan, walk, &values, report),
        }
    }
}

/// Replies that a node takes for any other answer, though one of its own is all but the same.
fn unheard(plan: &Plan<'_>, walk: &Walk, values: &Example, report: &mut Report) {
    let Some(walked) = plan.walked(walk, values) else { return };
    let heard =
        |stop: &&[Stop<'_>]| matches!(stop[1].by, Some(By::Reply(_) | By::Default | By::Silence));
    let turns = walked.route.windows(2).filter(heard);
    for (turn, reply) in turns.zip(walk.replies.0.iter()) {
        let asker = turn[0].node;
        let own = plan.graph.node(asker).answers();
        let own = own.filter_map(|answer| answer.reply.get()).map(|words| words.as_str());
        if turn[1].by == Some(By::Default)
            && let Some(near) = nearest(&reply.value, own)
        {
            let finding = at(plan, reply.span).variant("reply");
            let finding = finding.with("name", reply.value.as_str());
            let node = plan.graph.name(asker).value.as_str();
            report.add(finding.with("node", node).near(Some(near)));
        }
    }
}
