//! Nobody says to a customer what the stop-list forbids.

use rayon::prelude::*;

use crate::findings::{Finding, Level};
use crate::handbook::Handbook;
use crate::rules::runs::Voice;
use crate::rules::wording::stop_list::{StopList, Use};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "stop-phrase",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- phrases/stop.yaml
title: Стоп-фразы
phrases:
  - {type: stop, text: Вы должны, why: звучит приказом, replacement: [Пожалуйста]}
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: Заказ принят
signature: service
---
Здравствуйте!

Чтобы закрепить дату, вы должны внести предоплату до пятницы.

С уважением,
"#,
    good: r#"
--- phrases/stop.yaml
title: Стоп-фразы
phrases:
  - {type: stop, text: Вы должны, why: звучит приказом, replacement: [Пожалуйста]}
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: Заказ принят
signature: service
---
Здравствуйте!

Пожалуйста, внесите предоплату до пятницы, и дата закреплена за вами.

С уважением,
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let list = StopList::of(handbook);
    if list.entries.is_empty() {
        return;
    }
    let found: Vec<Vec<Use>> = handbook
        .documents
        .par_iter()
        .map(|document| list.uses(handbook, document, is_heard))
        .collect();
    for found in found.into_iter().flatten() {
        report.add(finding(&list, found));
    }
}

/// Whose words count; those of replacements have a rule of their own.
fn is_heard(voice: Voice) -> bool {
    matches!(voice, Voice::Customer | Voice::Standard | Voice::Staff)
}

fn finding(list: &StopList, found: Use) -> Finding {
    let entry = &list.entries[found.entry];
    let finding = RULE
        .at(found.place)
        .with("words", found.words)
        .with("phrase", entry.words())
        .related(entry.place(), "listed");
    let finding = match entry.phrase.replacement.iter().next() {
        Some(replacement) => finding.with("replacement", replacement.as_str().trim()),
        None => finding.variant("bare"),
    };
    Finding { level: entry.phrase.level.get().copied(), ..finding }
}
