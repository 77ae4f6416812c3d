//! A test plan speaks of what its script has.

use crate::dialogue::scripts;
use crate::findings::Level;
use crate::handbook::Handbook;
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

fn look(plan: &Plan<'_>, report: &mut Report) {
    for walk in plan.walks() {
        for named in walk.visits.0.iter().chain(&walk.avoids.0) {
            if plan.graph.find(&named.value).is_none() {
                let finding = RULE.at(plan.at(named.span)).with("name", named.value.as_str());
                report.add(finding.near(nearest(&named.value, plan.graph.names())));
            }
        }
        for (name, _) in walk.given.iter() {
            if plan.variables.find(&name.value).is_none() {
                let finding = RULE.at(plan.at(name.span)).variant("variable");
                let finding = finding.with("name", name.value.as_str());
                report.add(finding.near(nearest(&name.value, plan.variables.names())));
            }
        }
        if let Err((name, Some(span))) = plan.values(walk) {
            report.add(RULE.at(plan.at(span)).variant("value").with("name", name));
        }
    }
}
