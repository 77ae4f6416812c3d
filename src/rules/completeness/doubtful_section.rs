//! A heading that may be the section that is looked for says whether it is.

use crate::findings::Level;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "doubtful-section",
    level: Level::Warning,
    check: None,
    bad: folder!(complaints: "# Конфликтные ситуации\n\nГость недоволен и спорит: выслушайте его, не перебивая, и запишите всё его словами.\n"),
    good: folder!(),
};
