//! What does not apply costs nobody points.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::scorecard::{NotApplicable, Scale};
use crate::rules::scorecards::sums::scorecards;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "na-counted",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- scorecards/call.yaml
# …
title: Оценка звонка
na: count
blocks:
  - name: Разговор
    weight: 100
    items:
      - {question: Назвал срок, external: true, scale: yes-no, weight: 60}
      - {question: Предупредил о паузе, external: true, scale: yes-no-na, weight: 40}
"#,
    good: r#"
--- scorecards/call.yaml
# …
title: Оценка звонка
na: exclude
blocks:
  - name: Разговор
    weight: 100
    items:
      - {question: Назвал срок, external: true, scale: yes-no, weight: 60}
      - {question: Предупредил о паузе, external: true, scale: yes-no-na, weight: 40}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, scorecard) in scorecards(handbook) {
        let counted = scorecard.na.spanned().filter(|na| na.value == NotApplicable::Count);
        let mut scales = scorecard.items().filter_map(|item| item.scale.spanned());
        let may_not_apply = scales.find(|scale| scale.value == Scale::YesNoNa);
        if let Some((counted, scale)) = counted.zip(may_not_apply) {
            let finding = RULE.at(document.at(counted.span));
            report.add(finding.related(document.at(scale.span), "scale"));
        }
    }
}
