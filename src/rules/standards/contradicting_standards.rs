//! No standard forbids what another one demands.

use std::collections::BTreeMap;

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::rules::references::leads;
use crate::rules::standards::statements::{Statement, disputed};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "contradicting-standards",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- standards/end.yaml
# …
title: Конец разговора
rule: Кладите трубку первыми
why: линия нужна следующему
check: на записи
good: [попрощался, отбой]
--- standards/farewell.md
# Прощание

Последние слова запоминают лучше всех остальных.

- Не кладите трубку первыми.
"#,
    good: r#"
--- standards/end.yaml
# …
title: Конец разговора
rule: Кладите трубку вторыми
why: последние слова запоминают
check: на записи
good: [попрощался, пауза]
--- standards/farewell.md
# Прощание

Последние слова запоминают лучше всех остальных.

- Не кладите трубку первыми.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for group in disputed(handbook) {
        let mut of_action: BTreeMap<Vec<String>, Vec<&Statement>> = BTreeMap::new();
        for statement in &group {
            let same = of_action.entry(statement.action()).or_default();
            if let Some(other) = same.iter().find(|other| contradict(handbook, other, statement)) {
                let finding = RULE.at(statement.place).with("other", other.document.name());
                let finding = if statement.forbids { finding.variant("forbids") } else { finding };
                report.add(finding.related(other.place, "other"));
            }
            same.push(statement);
        }
    }
}

fn contradict(handbook: &Handbook, one: &Statement, other: &Statement) -> bool {
    one.forbids != other.forbids
        && is_one_scope(one, other)
        && !knows(handbook, one.document, other.document)
}

/// Whether both may hold for one person in one talk.
fn is_one_scope(one: &Statement, other: &Statement) -> bool {
    let (one, other) = (one.standard, other.standard);
    let channels = match (one.channel.get(), other.channel.get()) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    };
    let is_shared = one.roles.iter().any(|role| other.roles.iter().any(|other| other == role));
    channels && (one.roles.is_empty() || other.roles.is_empty() || is_shared)
}

/// Whether one of them names the other, as an exception does.
fn knows(handbook: &Handbook, one: &Document, other: &Document) -> bool {
    let names = |from: &Document, to: &Document| {
        leads::ids(handbook, from).iter().any(|(id, _)| *id == to.id)
    };
    one.id != other.id && (names(one, other) || names(other, one))
}
