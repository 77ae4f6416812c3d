//! The helpdesk that gets the letters has a name for each of their slots.

use std::collections::BTreeSet;

use crate::findings::{Argument, Finding, Level};
use crate::handbook::helpdesk::built_in;
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::helpdesk::Helpdesk;
use crate::kinds::letter::Letter;
use crate::language::letters::GrammaticalCase;
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
    let found = unmapped(handbook, helpdesk);
    found.iter().map(|unmapped| unmapped.finding(handbook, helpdesk)).collect()
}

/// The same for a helpdesk that the handbook has not heard of: many slots are one finding.
pub(crate) fn first_findings(handbook: &Handbook, helpdesk: Helpdesk) -> Vec<Finding> {
    let found = unmapped(handbook, helpdesk);
    let (plain, inflected): (Vec<_>, Vec<_>) =
        found.iter().partition(|unmapped| unmapped.inflected(handbook, helpdesk).is_none());
    if plain.len() <= FEW {
        return findings(handbook, helpdesk);
    }
    let slots: Vec<String> = plain.iter().map(|unmapped| format!("`{}`", unmapped.slot)).collect();
    let all = RULE.at(plain[0].place).variant("many").with("target", helpdesk.name());
    let all = all.with("count", slots.len()).with("slots", slots.join(", "));
    let others = inflected.iter().map(|unmapped| unmapped.finding(handbook, helpdesk));
    std::iter::once(all).chain(others).collect()
}

/// So many slots without a name are told one by one.
const FEW: usize = 3;

/// A slot without a name, and where it stands first.
struct Unmapped<'h> {
    document: &'h Document,
    slot: String,
    place: Place,
}

fn unmapped(handbook: &Handbook, helpdesk: Helpdesk) -> Vec<Unmapped<'_>> {
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    for document in handbook.documents.iter().filter(|document| document.may_leave()) {
        let Content::Letter(letter) = &document.content else { continue };
        for (slot, place) in placed(handbook, document, letter) {
            let is_named =
                is_built_in(&slot) || handbook.mapped(helpdesk, document, &slot).is_some();
            if !is_named && handbook.slot(document, &slot).is_some() && seen.insert(slot.clone()) {
                found.push(Unmapped { document, slot, place });
            }
        }
    }
    found
}

impl Unmapped<'_> {
    fn finding(&self, handbook: &Handbook, helpdesk: Helpdesk) -> Finding {
        let finding = RULE.at(self.place).with("slot", self.slot.as_str());
        let finding = finding.with("target", helpdesk.name());
        match self.inflected(handbook, helpdesk) {
            None => finding,
            Some((case, words)) => {
                let case = Argument::Key(case.key().to_owned());
                finding.variant("case").with("case", case).with("words", words)
            }
        }
    }

    /// The case that the letter wants and what the helpdesk has in the nominative only.
    fn inflected(
        &self,
        handbook: &Handbook,
        helpdesk: Helpdesk,
    ) -> Option<(GrammaticalCase, &'static str)> {
        handbook.inflection(self.document, &self.slot).zip(built_in(helpdesk, &self.slot))
    }
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
