//! YAML parses. Said by `syntax::yaml`; what could be read is used all the same.

use crate::findings::Level;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "invalid-yaml",
    level: Level::Error,
    check: None,
    bad: r#"
--- pages/about.md
---
title: О нас
tags: [дом, мебель
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
    good: r#"
--- pages/about.md
# О нас

Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
};
