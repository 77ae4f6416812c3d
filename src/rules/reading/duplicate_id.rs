//! An id belongs to one document. Said by `handbook::read`; the first one keeps it.

use crate::findings::Level;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "duplicate-id",
    level: Level::Error,
    check: None,
    bad: r#"
--- pages/about.md
# О нас

Продаём и собираем мебель, отвечаем за каждый шаг до двери.
--- standards/about.md
# О стандартах

Стандарт говорит, что делать, и почему это важно покупателю.
"#,
    good: r#"
--- pages/about.md
# О нас

Продаём и собираем мебель, отвечаем за каждый шаг до двери.
--- standards/about-standards.md
# О стандартах

Стандарт говорит, что делать, и почему это важно покупателю.
"#,
};
