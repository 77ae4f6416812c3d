//! A section that a profile demands holds more than its heading.

use crate::findings::Level;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "stub-section",
    level: Level::Error,
    check: None,
    bad: folder!(greeting: "# Приветствие\n\nТекст будет позже.\n"),
    good: folder!(),
};
