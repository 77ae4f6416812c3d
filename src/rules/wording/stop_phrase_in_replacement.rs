//! What is said in the place of a stop-phrase holds none itself.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::rules::runs::Voice;
use crate::rules::wording::stop_list::StopList;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "stop-phrase-in-replacement",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- phrases/stop.yaml
title: Стоп-фразы
phrases:
  - {type: stop, text: Не знаю, why: оставляет одного, replacement: ["Минуточку, проверю"]}
  - {type: stop, text: Минуточку, why: уменьшает и нас, replacement: ["Одну минуту"]}
"#,
    good: r#"
--- phrases/stop.yaml
title: Стоп-фразы
phrases:
  - {type: stop, text: Не знаю, why: оставляет одного, replacement: ["Проверю и скажу точно"]}
  - {type: stop, text: Минуточку, why: уменьшает и нас, replacement: ["Одну минуту"]}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let list = StopList::of(handbook);
    if list.entries.is_empty() {
        return;
    }
    let lists = handbook.documents.iter();
    for document in lists.filter(|document| matches!(document.content, Content::Phrases(_))) {
        for found in list.uses(handbook, document, |voice| voice == Voice::Replacement) {
            let entry = &list.entries[found.entry];
            let finding = RULE.at(found.place).with("phrase", entry.words());
            report.add(finding.related(entry.place(), "listed"));
        }
    }
}
