//! A file is UTF-8 without control characters. Said by `source::load`.

use crate::findings::Level;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "bad-encoding",
    level: Level::Error,
    check: None,
    bad: "--- pages/about.md\n# О нас\n\nПродаём и собираем\u{1}мебель, отвечаем за каждый шаг до двери.\n",
    good: r#"
--- pages/about.md
# О нас

Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
};
