//! The block at the start of a Markdown file is closed. Said by `handbook::read`.

use crate::findings::Level;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "invalid-front-matter",
    level: Level::Error,
    check: None,
    bad: r#"
--- pages/about.md
---
title: О нас

# О нас

Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
    good: r#"
--- pages/about.md
---
title: О нас
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
};
