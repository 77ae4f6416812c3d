//! Work in vain that somebody has seen comes with what is done about it.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::processes::listed::processes;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "waste-without-action",
    level: Level::Info,
    check: Some(check),
    bad: r#"
--- processes/order.yaml
# …
title: Заказ
stages:
  - {name: Разговор, actor: operator, failure_points: [{what: обрыв, loss: покупатель уходит}]}
  - {name: Подтверждение, actor: operator}
  - {name: Оплата, actor: client}
waste:
  - {what: адрес спрашивают дважды}
"#,
    good: r#"
--- processes/order.yaml
# …
title: Заказ
stages:
  - {name: Разговор, actor: operator, failure_points: [{what: обрыв, loss: покупатель уходит}]}
  - {name: Подтверждение, actor: operator}
  - {name: Оплата, actor: client}
waste:
  - {what: адрес спрашивают дважды, action: адрес показан в карточке}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, process) in processes(handbook) {
        for waste in process.waste.iter() {
            let is_blank = waste.action.get().is_some_and(|text| text.as_str().trim().is_empty());
            if let Some(what) = waste.what.spanned()
                && (waste.action.is_absent() || is_blank)
            {
                report.add(RULE.at(document.at(what.span)).with("what", what.value.as_str()));
            }
        }
    }
}
