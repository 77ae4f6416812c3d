//! The example of a slot is a value of its type. Words may stand for a day or a time, «14 марта» or «после
//! обеда»: examples are for people.

use crate::dialogue::variables::{boolean, minutes};
use crate::findings::{Argument, Level};
use crate::handbook::Handbook;
use crate::kinds::slot::{SlotDeclaration, SlotType};
use crate::rules::letters::declared;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "mistyped-example",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: "Заказ принят, мест: {{ package.count }}"
signature: service
placeholders:
  package.count: {type: integer, example: несколько}
---
Здравствуйте!

Заказ собираем, о дате доставки сообщим завтра.

С уважением,
"#,
    good: r#"
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: "Заказ принят, мест: {{ package.count }}"
signature: service
placeholders:
  package.count: {type: integer, example: 3}
---
Здравствуйте!

Заказ собираем, о дате доставки сообщим завтра.

С уважением,
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, declared) in declared::templates(handbook) {
        for (name, slot) in declared.iter() {
            let (Some(example), Some(wanted)) =
                (slot.value.example.spanned(), slot.value.slot_type.get())
            else {
                continue;
            };
            let finding = || {
                let finding = RULE.at(document.at(example.span));
                let finding = finding.with("slot", name.value.as_str());
                finding.with("example", example.value.trim())
            };
            if !is_listed(&slot.value, &example.value) {
                report.add(finding().variant("values"));
            } else if let Some(key) = misfit(*wanted, example.value.trim()) {
                let wanted = Argument::Key(format!("mistyped-example.{key}"));
                report.add(finding().with("wanted", wanted));
            }
        }
    }
}

/// Whether it is among all that the slot may hold, where that is known.
fn is_listed(slot: &SlotDeclaration, example: &str) -> bool {
    slot.values.is_empty() || slot.values.iter().any(|value| value.trim() == example.trim())
}

/// What is wanted of an example that can be no value of its type.
fn misfit(wanted: SlotType, example: &str) -> Option<&'static str> {
    let digits = example.chars().filter(char::is_ascii_digit).count();
    let (fits, key) = match wanted {
        SlotType::Integer => {
            let is_of_number = |sign: char| {
                sign.is_ascii_digit() || sign.is_whitespace() || matches!(sign, '-' | '−' | '+')
            };
            (digits > 0 && example.chars().all(is_of_number), "of-integer")
        }
        SlotType::Boolean => (boolean(example).is_some(), "of-boolean"),
        SlotType::Time => {
            let is_clock = example.chars().all(|sign| sign.is_ascii_digit() || sign == ':');
            (!is_clock || minutes(example).is_some(), "of-time")
        }
        SlotType::Money => (digits > 0, "of-money"),
        SlotType::Phone => (digits > 2, "of-phone"),
        SlotType::Url => {
            (example.contains('.') && !example.contains(char::is_whitespace), "of-url")
        }
        SlotType::String | SlotType::Name | SlotType::Date | SlotType::Gender => return None,
    };
    (!fits).then_some(key)
}
