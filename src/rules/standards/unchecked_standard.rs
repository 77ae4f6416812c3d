//! What must be kept is looked at: some item of a scorecard asks for it.

use std::collections::BTreeSet;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::rules::standards::listed::musts;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "unchecked-standard",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- standards/answer.yaml
# …
title: Ответ на звонок
rule: Снимите трубку за 20 секунд
why: после третьего гудка звонят другим
check: в отчёте не больше 20 секунд
good: [второй гудок]
mandatory: must
--- scorecards/call.yaml
# …
title: Оценка звонка
blocks:
  - {name: Начало, weight: 100, items: [{question: Назвал компанию, external: true, weight: 100}]}
"#,
    good: r#"
--- standards/answer.yaml
# …
title: Ответ на звонок
rule: Снимите трубку за 20 секунд
why: после третьего гудка звонят другим
check: в отчёте не больше 20 секунд
good: [второй гудок]
mandatory: must
--- scorecards/call.yaml
# …
title: Оценка звонка
blocks:
  - {name: Начало, weight: 100, items: [{question: Снял трубку, standard: answer, weight: 100}]}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let mut checked: BTreeSet<&str> = BTreeSet::new();
    let mut has_scorecard = false;
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Scorecard(scorecard) = &document.content else { continue };
        has_scorecard = true;
        let standards = scorecard.items().filter_map(|item| item.standard.get());
        checked.extend(standards.map(|standard| standard.as_str()));
    }
    // A company without scorecards lacks more than an item: that is for its profile to say.
    if !has_scorecard {
        return;
    }
    for document in musts(handbook).filter(|document| !checked.contains(document.id.as_str())) {
        report.add(RULE.at(document.place()).with("standard", document.name()));
    }
}
