//! Each stage says who acts.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::processes::listed::{name, place, processes, stages};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "stage-without-actor",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- processes/order.yaml
title: Заказ
trigger: покупатель позвонил
result: заказ принят
stages:
  - {name: Разговор, actor: operator, action: спрашивает, customer: слышит вопросы}
  - name: Подтверждение
    action: письмо уходит
    customer: получает письмо
    failure_points: [{what: письмо в спаме, loss: покупатель ждёт и уходит}]
  - {name: Оплата, actor: client, action: платит, customer: получает чек}
"#,
    good: r#"
--- processes/order.yaml
title: Заказ
trigger: покупатель позвонил
result: заказ принят
stages:
  - {name: Разговор, actor: operator, action: спрашивает, customer: слышит вопросы}
  - name: Подтверждение
    actor: operator
    action: отправляет письмо
    customer: получает письмо
    failure_points: [{what: письмо в спаме, loss: покупатель ждёт и уходит}]
  - {name: Оплата, actor: client, action: платит, customer: получает чек}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, process) in processes(handbook) {
        for stage in stages(process).filter(|stage| stage.value.actor.is_absent()) {
            let finding = RULE.at(place(document, stage)).with("stage", name(&stage.value));
            report.add(finding.with("field", "stages.actor"));
        }
    }
}
