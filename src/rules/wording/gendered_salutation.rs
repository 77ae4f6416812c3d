//! A salutation with a name to be filled in fits men and women.

use std::sync::LazyLock;

use regex::Regex;

use crate::findings::Level;
use crate::handbook::Document;
use crate::kinds::Content;
use crate::kinds::slot::{SlotDeclaration, SlotType};
use crate::rules::open::{Open, Signs};
use crate::rules::runs::Voice;
use crate::rules::runs::flat::OBJECT;
use crate::rules::{Report, Rule};
use crate::syntax::fields::Keyed;

pub(crate) static RULE: Rule = Rule {
    name: "gendered-salutation",
    level: Level::Warning,
    check: None,
    bad: r#"
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: Заказ принят
signature: service
placeholders:
  client.name: {type: name, example: Анна}
---
Уважаемый {{ client.name }}!

Заказ собираем, о дате доставки сообщим завтра.

С уважением,
"#,
    good: r#"
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: Заказ принят
signature: service
placeholders:
  client.name: {type: name, example: Анна}
---
Здравствуйте, {{ client.name }}!

Заказ собираем, о дате доставки сообщим завтра.

С уважением,
"#,
};

/// A salutation to one sex, and what stands between it and a slot of any system.
static SALUTATION: LazyLock<Regex> = LazyLock::new(|| {
    let men = r"[Уу]важаемый|[Дд]орогой|Vážený pán|Vážený|Milý|Dear (?:Mr|Sir)(?-u:\b)\.?";
    let women =
        r"[Уу]важаемая|[Дд]орогая|Vážená pani|Vážená|Milá|Dear (?:Mrs|Ms|Miss|Madam)(?-u:\b)\.?";
    Regex::new(&format!(r"({men})|({women})")).expect("invariant: the pattern is well formed")
});

/// How far behind a salutation its name stands, in characters.
const NEAR: usize = 24;

/// Pieces of the salutations.
pub(in crate::rules) const BEGINNINGS: [&str; 9] =
    ["важаемый", "орогой", "Vážený", "Milý", "важаемая", "орогая", "Vážená", "Milá", "Dear "];

pub(in crate::rules) fn look(open: &Open<'_, '_>, report: &mut Report) {
    let Open { handbook, document, .. } = open;
    if !open.signs.have(Signs::SALUTATION) || knows_the_gender(document) {
        return;
    }
    open.runs(Signs::SALUTATION, &mut |run| {
        if run.said.voice != Voice::Customer {
            return;
        }
        let flat = run.flat();
        let found: Vec<_> = SALUTATION.captures_iter(&flat.text).collect();
        let has = |sex: usize| found.iter().any(|one| one.get(sex).is_some());
        let first = found.first().and_then(|one| one.get(0));
        let Some(words) = first.filter(|_| !(has(1) && has(2))) else { return };
        if names_somebody(&flat.text[words.end()..]) {
            let place = run.place(&handbook.sources, document, flat.origin(words.range()));
            report.add(RULE.at(place).with("words", words.as_str()));
        }
    });
}

/// Whether a slot follows in the same sentence, and no second form of the word.
fn names_somebody(after: &str) -> bool {
    if after.starts_with(['(', '/']) {
        return false;
    }
    let near = after.chars().take(NEAR);
    let mut near = near.take_while(|char| !matches!(char, '!' | ',' | '?' | '\n'));
    near.any(|char| matches!(char, OBJECT | '{' | '[' | '<' | '%' | '$'))
}

/// Whether the letter declares a slot for the gender of its reader.
fn knows_the_gender(document: &Document) -> bool {
    let is_gender = |slots: &Keyed<SlotDeclaration>| {
        slots.iter().any(|(_, slot)| slot.value.slot_type.get() == Some(&SlotType::Gender))
    };
    match &document.content {
        Content::Letter(letter) => is_gender(&letter.placeholders),
        Content::Script(script) => is_gender(&script.variables),
        _ => false,
    }
}
