//! `kind:` names a kind. Said by `handbook::read`.

use crate::findings::Level;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "unknown-kind",
    level: Level::Error,
    check: None,
    bad: r#"
--- notes/about.md
---
kind: pagee
title: О нас
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
    good: r#"
--- notes/about.md
---
kind: page
title: О нас
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
};
