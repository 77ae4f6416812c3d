//! A key stands once in a mapping. Said by `syntax::yaml`; the first one counts.

use crate::findings::Level;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "duplicate-key",
    level: Level::Error,
    check: None,
    bad: r#"
--- pages/about.md
---
title: О нас
title: О компании
---
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
