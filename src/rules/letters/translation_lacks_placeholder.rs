//! A translation has every slot of its source: what is known of the case is known in both languages.

use std::collections::BTreeMap;

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::slot::SlotType;
use crate::language::words::{Kind, tokens};
use crate::rules::letters::declared;
use crate::rules::letters::declared::is_built_in;
use crate::rules::texts::texts;
use crate::rules::{Report, Rule};
use crate::source::Place;
use crate::syntax::slots::slots;

pub(crate) static RULE: Rule = Rule {
    name: "translation-lacks-placeholder",
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
  order.number: {type: string, example: "A-1042"}
---
Здравствуйте!

Дату доставки сообщим завтра.

С уважением,
--- letters/en/accepted.md
---
title: Order accepted
lang: en
category: order
subject: We have your order
signature: service
---
Hello,

We will tell you the day of delivery tomorrow.

Kind regards,
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

Дату доставки сообщим завтра.

С уважением,
--- letters/en/accepted.md
---
title: Order accepted
lang: en
category: order
subject: "We have your order {{ order.number }}"
signature: service
---
Hello,

We will tell you the day of delivery tomorrow.

Kind regards,
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let templates = declared::templates(handbook).map(|(document, _)| document);
    for document in templates.filter(|document| !document.is_retired()) {
        let Some(source) = handbook.source_of(document) else { continue };
        if source.is_retired() || source.kind.name != document.kind.name {
            continue;
        }
        let own = used(handbook, document);
        for (slot, place) in used(handbook, source) {
            let is_lost = !own.contains_key(&slot) && !is_built_in(&slot);
            if is_lost && !is_written_out(handbook, source, document, &slot) {
                let finding = RULE.at(document.place()).with("slot", slot);
                report.add(finding.related(place, "source"));
            }
        }
    }
}

/// The slots of a document and where each stands first.
fn used(handbook: &Handbook, document: &Document) -> BTreeMap<String, Place> {
    let mut used = BTreeMap::new();
    for text in texts(handbook, document) {
        for slot in slots(&text.words) {
            let place = || text.place(handbook, document, slot.range.clone());
            used.entry(slot.name.to_owned()).or_insert_with(place);
        }
    }
    used
}

/// A form of a plural may write its number out: the slot is a whole number, and the translation has
/// one in figures or in words.
fn is_written_out(
    handbook: &Handbook,
    source: &Document,
    translation: &Document,
    slot: &str,
) -> bool {
    const ONES: [&str; 9] =
        ["one", "jeden", "jedna", "jedno", "jedneho", "jednu", "один", "одна", "одно"];
    let declared = handbook.slot(source, slot).and_then(|slot| slot.slot_type.get());
    declared == Some(&SlotType::Integer)
        && texts(handbook, translation).iter().any(|text| {
            let is_number = |kind: Kind, word: &str| kind == Kind::Number || ONES.contains(&word);
            tokens(&text.words).iter().any(|token| is_number(token.kind, &token.text))
        })
}
