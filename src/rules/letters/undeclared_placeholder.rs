//! A slot is declared, so that whoever fills it in knows what it holds.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::findings::{Finding, Level};
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::slot::COMPANY_SLOTS;
use crate::language::nearest;
use crate::language::usable::reading::overlap;
use crate::rules::letters::declared;
use crate::rules::letters::declared::is_built_in;
use crate::rules::letters::foreign_placeholder::codes;
use crate::rules::texts::texts;
use crate::rules::{Report, Rule};
use crate::syntax::fields::Keyed;
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
        // A translation needs not declare again what its source does.
        let source = handbook.source_of(document).and_then(declared::declared);
        let declared = declared.iter().chain(source.into_iter().flat_map(Keyed::iter));
        let known: BTreeSet<&str> = declared.map(|(name, _)| name.value.as_str()).collect();
        for text in texts(handbook, document) {
            for slot in slots(&text.words) {
                let is_known = known.contains(slot.name) || is_built_in(slot.name);
                let is_in = |code: &Range<usize>| overlap(code, &slot.range);
                if !is_known && !codes(&text.words).iter().any(is_in) {
                    let place = text.place(handbook, document, slot.range.clone());
                    let near = nearest(slot.name, known.iter().copied().chain(COMPANY_SLOTS));
                    report.add(RULE.at(place).with("slot", slot.name).near(near));
                }
            }
        }
    }
    let everywhere: BTreeSet<&str> = declared::templates(handbook)
        .flat_map(|(_, slots)| slots.iter().map(|(name, _)| name.value.as_str()))
        .collect();
    for document in handbook.documents.iter().filter(|document| is_prose(document)) {
        if handbook.sources.get(document.source).text.contains("{{") {
            unknown(handbook, document, &everywhere, report);
        }
    }
}

/// Whatever declares no slots of its own, and so knows those that are built in, or of which it may
/// tell since a letter or a script declares them.
fn is_prose(document: &Document) -> bool {
    let declares = matches!(
        document.content,
        Content::Letter(_) | Content::Script(_) | Content::Governance(_)
    );
    !declares
}

/// Slots of prose that nothing in the handbook knows.
fn unknown(
    handbook: &Handbook,
    document: &Document,
    everywhere: &BTreeSet<&str>,
    report: &mut Report,
) {
    for text in texts(handbook, document) {
        for slot in slots(&text.words) {
            if is_built_in(slot.name) || everywhere.contains(slot.name) {
                continue;
            }
            let near =
                nearest(slot.name, COMPANY_SLOTS.into_iter().chain(everywhere.iter().copied()));
            let place = text.place(handbook, document, slot.range.clone());
            let finding = RULE.at(place).with("slot", slot.name).near(near);
            if near.is_some() || slot.name.starts_with("company.") {
                report.add(finding);
            } else if matches!(document.content, Content::Page) {
                // What is said to a customer may leave open what its speaker knows.
                report.add(Finding { level: Some(Level::Warning), ..finding.variant("in-prose") });
            }
        }
    }
}
