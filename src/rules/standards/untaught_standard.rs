//! What must be kept is taught: some training covers it, asks about it or leads to it.

use std::collections::BTreeSet;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::rules::references::leads;
use crate::rules::standards::listed::musts;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "untaught-standard",
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
--- training/first.yaml
# …
title: Первый день
type: programme
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
--- training/first.yaml
# …
title: Первый день
type: programme
covers: [answer]
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let is_training = |content: &Content| matches!(content, Content::Training(_));
    let all = || handbook.documents.iter().filter(|document| !document.is_retired());
    let mut taught: BTreeSet<String> = BTreeSet::new();
    for document in all().filter(|document| is_training(&document.content)) {
        taught.extend(leads::ids(handbook, document).into_iter().map(|(id, _)| id));
    }
    // Without any training the lack is greater than one module: that is for the profile to say.
    if !all().any(|document| is_training(&document.content)) {
        return;
    }
    // Who teaches a script teaches what the script rests on.
    let is_taught_script = |id: &String| taught.contains(id);
    let beneath: Vec<String> = all()
        .filter(|document| document.kind.name == "script" && is_taught_script(&document.id))
        .flat_map(|script| leads::ids(handbook, script))
        .map(|(id, _)| id)
        .collect();
    taught.extend(beneath);
    for document in musts(handbook).filter(|document| !taught.contains(&document.id)) {
        report.add(RULE.at(document.place()).with("standard", document.name()));
    }
}
