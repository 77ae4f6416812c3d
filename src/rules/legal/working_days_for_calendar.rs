//! A term that the law counts in days of the calendar is not counted in working days.

use crate::findings::Level;
use crate::rules::Rule;

/// `deadlines` looks for it, together with `deadline-differs`.
pub(crate) static RULE: Rule = Rule {
    name: "working-days-for-calendar",
    level: Level::Error,
    check: None,
    bad: r#"
--- svod.yaml
# …
title: Стандарты
languages: [ru]
profiles: [ru-consumer-goods]
company: {name: Дом, legal_name: Дом, address: Тверь, jurisdictions: [ru]}
--- pages/refund.md
# Возврат денег

Деньги за товар с недостатком вернём на карту покупателя в течение 10 рабочих дней.
"#,
    good: r#"
--- svod.yaml
# …
title: Стандарты
languages: [ru]
profiles: [ru-consumer-goods]
company: {name: Дом, legal_name: Дом, address: Тверь, jurisdictions: [ru]}
--- pages/refund.md
# Возврат денег

Деньги за товар с недостатком вернём на карту покупателя в течение 5 рабочих дней.
"#,
};
