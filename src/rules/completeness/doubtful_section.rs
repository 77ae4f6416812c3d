//! A heading that may be the section that is looked for says whether it is.

use crate::findings::{Finding, Level};
use crate::rules::Rule;
use crate::rules::completeness::section::Candidate;

pub(crate) static RULE: Rule = Rule {
    name: "doubtful-section",
    level: Level::Warning,
    check: None,
    bad: "--- +base\n--- complaints/procedure.md -\n--- pages/conflicts.md\n---\ntitle: Конфликтные ситуации\n---\nКлиент недоволен и спорит. Выслушайте его, не перебивая, и запишите всё, что он говорит, его словами.\n",
    good: "--- +base\n",
};

pub(super) fn finding(candidate: &Candidate<'_>) -> Finding {
    RULE.at(candidate.place()).with("title", candidate.title())
}
