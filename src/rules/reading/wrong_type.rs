//! A value is of the type that its field has. Said by `syntax::decode`.

use crate::findings::Level;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "wrong-type",
    level: Level::Error,
    check: None,
    bad: r#"
--- pages/about.md
---
title: О нас
review_by: весной
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
    good: r#"
--- pages/about.md
---
title: О нас
review_by: 2027-03-01
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
};
