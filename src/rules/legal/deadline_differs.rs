//! A term that is given as the law's is the one of the registry.

use crate::findings::Level;
use crate::rules::Rule;

/// `deadlines` looks for it.
pub(crate) static RULE: Rule = Rule {
    name: "deadline-differs",
    level: Level::Error,
    check: None,
    bad: r#"
--- svod.yaml
# …
title: Стандарты
languages: [ru]
profiles: [ru-consumer-goods]
company: {name: Дом, legal_name: Дом, address: Тверь, jurisdictions: [ru]}
--- pages/law.md
# Возврат денег

По ст. 22 Закона РФ № 2300-1 деньги за товар с недостатком возвращают в течение 30 дней.
"#,
    good: r#"
--- svod.yaml
# …
title: Стандарты
languages: [ru]
profiles: [ru-consumer-goods]
company: {name: Дом, legal_name: Дом, address: Тверь, jurisdictions: [ru]}
--- pages/law.md
# Возврат денег

По ст. 22 Закона РФ № 2300-1 деньги за товар с недостатком возвращают в течение 10 дней.
"#,
};
