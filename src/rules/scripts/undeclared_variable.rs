//! A condition speaks only of what the script declares.

use crate::dialogue::scripts;
use crate::dialogue::variables::Variables;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::language::nearest;
use crate::rules::letters::declared::is_built_in;
use crate::rules::scripts::conditions::{conditions, part};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "undeclared-variable",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scripts/call.yaml
# …
title: Звонок
variables:
  days_late: {type: integer, example: 3}
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом». Чем могу помочь?, next: late}
  late: {when: days_lat > 0, then: sorry, else: bye}
  sorry: {say: "Опаздываем на {{ days_late }} дня. Всего доброго!", outcome: solved}
  bye: {say: Всего доброго!, outcome: solved}
"#,
    good: r#"
--- scripts/call.yaml
# …
title: Звонок
variables:
  days_late: {type: integer, example: 3}
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом». Чем могу помочь?, next: late}
  late: {when: days_late > 0, then: sorry, else: bye}
  sorry: {say: "Опаздываем на {{ days_late }} дня. Всего доброго!", outcome: solved}
  bye: {say: Всего доброго!, outcome: solved}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        let variables = Variables::of(&script.variables);
        let known = || script.variables.iter().map(|(name, _)| name.value.as_str());
        for (text, condition) in conditions(script) {
            // What cannot be read, another rule reports.
            let Ok(condition) = condition else { continue };
            for (name, range) in variables.unknown(&condition) {
                if !is_built_in(name) {
                    let place = part(handbook, document, text, range);
                    let finding = RULE.at(place).with("variable", name);
                    report.add(finding.near(nearest(name, known())));
                }
            }
        }
    }
}
