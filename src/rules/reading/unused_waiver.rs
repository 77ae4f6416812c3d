//! A waiver has something to waive. Said by `findings::settle`.

use crate::findings::Level;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "unused-waiver",
    level: Level::Info,
    check: None,
    bad: r#"
--- pages/about.md
# О нас

<!-- svod: allow source-gap until=2027-02-01 reason="снимаем зимой" -->
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
    good: r#"
--- pages/about.md
---
title: О нас
gap: нет фотографий
---
<!-- svod: allow source-gap until=2027-02-01 reason="снимаем зимой" -->
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
};
