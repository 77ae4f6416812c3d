//! The helpdesk that gets the letters has a name for each of their slots.

use std::collections::BTreeSet;

use crate::findings::{Finding, Level};
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::helpdesk::Helpdesk;
use crate::kinds::letter::Letter;
use crate::rules::letters::declared::is_built_in;
use crate::rules::letters::said::said;
use crate::rules::{Report, Rule};
use crate::source::Place;
use crate::syntax::slots::slots;

pub(crate) static RULE: Rule = Rule {
    name: "unmapped-placeholder",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- svod.yaml +
exports:
  zendesk: {}
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
"#,
    good: r#"
--- svod.yaml +
exports:
  zendesk:
    slots:
      order.number: "{{ticket.ticket_field_24001}}"
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
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for helpdesk in handbook.helpdesks() {
        findings(handbook, helpdesk).into_iter().for_each(|finding| report.add(finding));
    }
}

/// The slots for which a helpdesk has no name, each where it stands first: one row cures all places.
pub(crate) fn findings(handbook: &Handbook, helpdesk: Helpdesk) -> Vec<Finding> {
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    for document in handbook.documents.iter().filter(|document| document.may_leave()) {
        let Content::Letter(letter) = &document.content else { continue };
        for (slot, place) in placed(handbook, document, letter) {
            let is_named = is_built_in(&slot) || handbook.mapped(helpdesk, &slot).is_some();
            if !is_named && handbook.slot(document, &slot).is_some() && seen.insert(slot.clone()) {
                let finding = RULE.at(place).with("slot", slot);
                found.push(finding.with("target", helpdesk.name()));
            }
        }
    }
    found
}

/// The slots of a letter that leave with it, in its subject and in its text.
fn placed(handbook: &Handbook, document: &Document, letter: &Letter) -> Vec<(String, Place)> {
    let mut placed = Vec::new();
    if let Some(subject) = letter.subject.spanned() {
        for slot in slots(subject.value.as_str()) {
            let words = &subject.value.as_str()[slot.range.clone()];
            let span = document.locate(&handbook.sources, subject.span, words);
            placed.push((slot.name.to_owned(), document.at(span)));
        }
    }
    for text in said(handbook, document, letter) {
        for slot in slots(&text.words) {
            let place = text.place(handbook, document, slot.range.clone());
            placed.push((slot.name.to_owned(), place));
        }
    }
    placed
}
