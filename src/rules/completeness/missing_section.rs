//! A section that a profile demands is there.

use crate::findings::{Finding, Level};
use crate::rules::Rule;
use crate::source::Place;

pub(crate) static RULE: Rule = Rule {
    name: "missing-section",
    level: Level::Error,
    check: None,
    bad: "--- +base\n--- standards/greeting.md -\n",
    good: "--- +base\n",
};

pub(super) fn finding(place: Place) -> Finding {
    RULE.at(place)
}
