//! A slot is declared, so that whoever fills it in knows what it holds.

use std::collections::BTreeSet;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::language::nearest;
use crate::rules::letters::declared;
use crate::rules::letters::declared::{BUILT_IN, is_built_in};
use crate::rules::texts::texts;
use crate::rules::{Report, Rule};
use crate::syntax::slots::slots;

pub(crate) static RULE: Rule = Rule {
    name: "undeclared-placeholder",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: "Заказ {{ order.number }} принят"
signature: service
placeholders:
  order.numbr: {type: string, example: "A-1042"}
---
Здравствуйте!

Заказ {{ order.numbr }} собираем, о дате доставки сообщим завтра.

С уважением,
"#,
    good: r#"
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: "Заказ {{ order.number }} принят"
signature: service
placeholders:
  order.number: {type: string, example: "A-1042"}
---
Здравствуйте!

Заказ {{ order.number }} собираем, о дате доставки сообщим завтра.

С уважением,
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, declared) in declared::templates(handbook) {
        let known: BTreeSet<&str> = declared.iter().map(|(name, _)| name.value.as_str()).collect();
        for text in texts(handbook, document) {
            for slot in slots(&text.words) {
                if !known.contains(slot.name) && !is_built_in(slot.name) {
                    let place = text.place(handbook, document, slot.range.clone());
                    let near = nearest(slot.name, known.iter().copied().chain(BUILT_IN));
                    report.add(RULE.at(place).with("slot", slot.name).near(near));
                }
            }
        }
    }
}
