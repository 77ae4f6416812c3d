//! A section that a profile demands is there.

use crate::findings::{Finding, Level};
use crate::rules::Rule;
use crate::source::Place;

pub(crate) static RULE: Rule = Rule {
    name: "missing-section",
    level: Level::Error,
    check: None,
    bad: folder!(greeting: "# Часы работы\n\nОткрываемся в восемь, закрываемся в девять вечера, в праздники тоже.\n"),
    good: folder!(),
};

pub(super) fn finding(place: Place) -> Finding {
    RULE.at(place)
}
