//! A process has three stages or more; less is a step of another one.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "too-few-stages",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- processes/order.yaml
# …
title: Заказ
stages:
  - {name: Приём, actor: operator, action: записывает заказ, customer: слышит сумму}
"#,
    good: r#"
--- processes/order.yaml
# …
title: Заказ
stages:
  - {name: Приём, actor: operator, action: записывает заказ, customer: слышит сумму}
  - {name: Сборка, actor: shift-lead, action: собирает заказ, customer: получает сообщение}
  - {name: Доставка, actor: shift-lead, action: привозит заказ, customer: принимает мебель}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Process(process) = &document.content else { continue };
        if let Some(stages) = process.stages.get().filter(|stages| stages.len() < 3) {
            report.add(RULE.at(document.place()).with("count", stages.len()));
        }
    }
}
