//! Of several conditions, one holds.

use crate::dialogue::scripts;
use crate::dialogue::variables::Variables;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::scripts::cases::{forks, shown};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "overlapping-condition",
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
  late:
    cases:
      - {when: days_late > 5, next: gift}
      - {when: days_late > 0, next: sorry}
      - {when: days_late == 0, next: bye}
  sorry: {say: "Опаздываем на {{ days_late }} дня. Всего доброго!", outcome: solved}
  gift: {say: "Опаздываем сильно, доставка бесплатно. Всего доброго!", outcome: solved}
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
  late:
    cases:
      - {when: days_late > 5, next: gift}
      - {when: "days_late in [1, 2, 3, 4, 5]", next: sorry}
      - {when: days_late == 0, next: bye}
  sorry: {say: "Опаздываем на {{ days_late }} дня. Всего доброго!", outcome: solved}
  gift: {say: "Опаздываем сильно, доставка бесплатно. Всего доброго!", outcome: solved}
  bye: {say: Всего доброго!, outcome: solved}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        let variables = Variables::of(&script.variables);
        for fork in forks(script, &variables) {
            let Some((one, other, example)) = fork.coverage.overlap else { continue };
            let (one, other) = (fork.conditions[one], fork.conditions[other]);
            let finding = RULE.at(document.at(other.span)).with("other", one.value.as_str());
            let finding = finding.with("values", shown(&example, &variables));
            report.add(finding.related(document.at(one.span), "first"));
        }
    }
}
