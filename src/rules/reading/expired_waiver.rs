//! A waiver is not over. Said by `findings::settle`.

use crate::findings::Level;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "expired-waiver",
    level: Level::Error,
    check: None,
    bad: r#"
--- pages/about.md
---
title: О нас
gap: нет фотографий
waivers:
  - {rule: source-gap, reason: снимаем осенью, until: 2026-10-01}
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
    good: r#"
--- pages/about.md
---
title: О нас
gap: нет фотографий
waivers:
  - {rule: source-gap, reason: снимаем зимой, until: 2027-02-01}
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
};
