//! A condition holds for some values and not for others.

use crate::dialogue::condition::Condition;
use crate::dialogue::coverage::coverage;
use crate::dialogue::scripts;
use crate::dialogue::variables::{Term, Variables};
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::scripts::conditions::conditions;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "constant-condition",
    level: Level::Warning,
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
  late: {when: days_late > 3 and days_late < 2, then: sorry, else: bye}
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
  late: {when: days_late > 3 or days_late < 2, then: sorry, else: bye}
  sorry: {say: "Опаздываем на {{ days_late }} дня. Всего доброго!", outcome: solved}
  bye: {say: Всего доброго!, outcome: solved}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        let variables = Variables::of(&script.variables);
        for (text, condition) in conditions(script) {
            let Some(condition) = condition.ok().and_then(|read| variables.resolve(&read).ok())
            else {
                continue;
            };
            let variant = match constant(condition, &variables) {
                Some(true) => "always",
                Some(false) => "",
                None => continue,
            };
            let finding = RULE.at(document.at(text.span)).variant(variant);
            report.add(finding.with("condition", text.value.trim()));
        }
    }
}

/// What a condition comes to at all values; none if that differs, or if there are too many to try.
fn constant(condition: Condition<Term>, variables: &Variables<'_>) -> Option<bool> {
    let holds_always = coverage(std::slice::from_ref(&condition), variables)?.gap.is_none();
    let opposite = Condition::Not(Box::new(condition));
    let holds_never = coverage(&[opposite], variables)?.gap.is_none();
    (holds_always || holds_never).then_some(holds_always)
}
