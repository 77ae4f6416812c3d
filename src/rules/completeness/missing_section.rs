//! A section that a profile demands is there.

use crate::findings::Level;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "missing-section",
    level: Level::Error,
    check: None,
    bad: folder!(greeting: "# Часы работы\n\nОткрываемся в восемь, закрываемся в девять вечера, в праздники тоже.\n"),
    good: folder!(),
};
