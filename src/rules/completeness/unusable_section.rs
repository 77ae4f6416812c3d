//! A section that a profile demands says what makes it usable.

use crate::findings::Level;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "unusable-section",
    level: Level::Error,
    check: None,
    bad: folder!(greeting: "# Приветствие\n\nЗдороваемся первыми и улыбаемся каждому, кто вошёл.\n\n> Здравствуйте! Слушаю вас.\n"),
    good: folder!(),
};
