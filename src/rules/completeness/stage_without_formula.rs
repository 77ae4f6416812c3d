//! A stage that is spoken has words to say: a phrase, an example, or a formula for its moment.

use crate::completeness::spoken_stages;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "stage-without-formula",
    level: Level::Warning,
    check: Some(check),
    bad: concat!(
        "--- standards/phone.md\n---\ntitle: Телефон\nchannel: phone\n---\n",
        "## Удержание вызова\n\nПросим разрешения, называем срок и возвращаемся к разговору раньше, ",
        "чем через минуту, даже если ответа пока нет.\n",
    ),
    good: concat!(
        "--- standards/phone.md\n---\ntitle: Телефон\nchannel: phone\n---\n",
        "## Удержание вызова\n\nПросим разрешения, называем срок и возвращаемся к разговору раньше, ",
        "чем через минуту, даже если ответа пока нет.\n\n> Могу я попросить вас подождать минуту?\n",
    ),
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (stage, role) in spoken_stages(handbook) {
        if !stage.is_stub() && !stage.has_phrase(handbook, role) {
            report.add(RULE.at(stage.place()).with("title", stage.title()));
        }
    }
}
