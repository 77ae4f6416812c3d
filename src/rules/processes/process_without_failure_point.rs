//! A process that customers go through knows where they may leave.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::processes::listed::{processes, stages};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "process-without-failure-point",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- processes/order.yaml
title: Заказ
trigger: покупатель позвонил
result: заказ принят
stages:
  - {name: Разговор, actor: operator, action: спрашивает, customer: слышит вопросы}
  - {name: Подтверждение, actor: operator, action: звонит, customer: слышит сумму}
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
    action: звонит
    customer: слышит сумму
    failure_points:
      - {what: не дозвонились, loss: заказал у других, recovery: второй звонок через час}
  - {name: Оплата, actor: client, action: платит, customer: получает чек}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, process) in processes(handbook) {
        let is_internal = process.customer_visible.get() == Some(&false);
        let mut all = stages(process).peekable();
        if is_internal || all.peek().is_none() {
            continue;
        }
        if all.all(|stage| stage.value.failure_points.is_empty()) {
            let finding = RULE.at(document.place()).with("process", document.name());
            report.add(finding.with("field", "stages.failure_points"));
        }
    }
}
