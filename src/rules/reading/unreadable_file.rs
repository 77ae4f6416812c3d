//! A file of the handbook can be read from the disk. Said by `source::load`.

use crate::findings::Level;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "unreadable-file",
    level: Level::Error,
    check: None,
    bad: "",
    good: r#"
--- pages/about.md
# О нас

Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
};
