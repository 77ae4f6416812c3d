//! A condition compares a variable with what it may hold.

use crate::dialogue::scripts;
use crate::dialogue::variables::{Misfit, Unclear, Variables};
use crate::findings::{Argument, Finding, Level};
use crate::handbook::Handbook;
use crate::rules::scripts::conditions::{conditions, part};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "mistyped-condition",
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
  late: {when: days_late == "много", then: sorry, else: bye}
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
  late: {when: days_late > 5, then: sorry, else: bye}
  sorry: {say: "Опаздываем на {{ days_late }} дня. Всего доброго!", outcome: solved}
  bye: {say: Всего доброго!, outcome: solved}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        let variables = Variables::of(&script.variables);
        for (text, condition) in conditions(script) {
            let Ok(condition) = condition else { continue };
            let Err(Unclear::Mismatched(mismatch)) = variables.resolve(&condition) else {
                continue;
            };
            let written = text.value.get(mismatch.range.clone()).unwrap_or_default();
            let finding = RULE.at(part(handbook, document, text, mismatch.range.clone()));
            report.add(told(finding.with("part", written.trim()), &mismatch.misfit));
        }
    }
}

fn told(finding: Finding, misfit: &Misfit<'_>) -> Finding {
    match misfit {
        Misfit::Type { variable, holds } => {
            let holds = Argument::Key(format!("mistyped-condition.{holds}"));
            finding.with("variable", *variable).with("holds", holds)
        }
        Misfit::Order { variable } => finding.variant("order").with("variable", *variable),
        Misfit::Value { variable, nearest } => {
            finding.variant("value").with("variable", *variable).near(*nearest)
        }
        Misfit::Alone { variable } => finding.variant("alone").with("variable", *variable),
        Misfit::Constant => finding.variant("constant"),
    }
}
