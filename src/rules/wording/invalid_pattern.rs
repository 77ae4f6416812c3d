//! A stop-phrase that is a pattern can be read as one.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::wording::stop_list::StopList;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "invalid-pattern",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- phrases/stop.yaml
title: Стоп-фразы
phrases:
  - {type: stop, text: "мину(точк|тк", match: regex, why: уменьшает и нас, replacement: ["Одну минуту"]}
"#,
    good: r#"
--- phrases/stop.yaml
title: Стоп-фразы
phrases:
  - {type: stop, text: "мину(точк|тк)", match: regex, why: уменьшает и нас, replacement: ["Одну минуту"]}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let list = StopList::of(handbook);
    for broken in &list.broken {
        let entry = &list.entries[*broken];
        report.add(RULE.at(entry.place()).with("pattern", entry.words()));
    }
}
