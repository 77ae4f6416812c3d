//! A key is one that the kind has. Said by `syntax::decode`.

use crate::findings::Level;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "unknown-field",
    level: Level::Warning,
    check: None,
    bad: r#"
--- pages/about.md
---
titel: О нас
---
# О нас

Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
    good: r#"
--- pages/about.md
---
title: О нас
x-number: 7
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
};
