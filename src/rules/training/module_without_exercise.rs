//! A lesson has something to practise.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::kinds::training::TrainingType;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "module-without-exercise",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- training/module.yaml
# …
title: Модуль 1
type: module
takeaways: [Первым называем компанию]
"#,
    good: r#"
--- training/module.yaml
# …
title: Модуль 1
type: module
takeaways: [Первым называем компанию]
exercises: [{type: case, brief: Разберите звонок}]
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Training(training) = &document.content else { continue };
        let is_module = training.training_type.get() == Some(&TrainingType::Module);
        if is_module && training.exercises.is_empty() {
            report.add(RULE.at(document.place()).with("module", document.name()));
        }
    }
}
