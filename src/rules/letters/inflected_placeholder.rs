//! A name that stands behind a preposition must come in its case, and svod does not inflect names.

use crate::findings::{Argument, Level};
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::slot::SlotType;
use crate::language::letters::{GrammaticalCase, cases_after};
use crate::rules::letters::declared;
use crate::rules::texts::texts;
use crate::rules::{Report, Rule};
use crate::syntax::slots::{Slot, slots};

pub(crate) static RULE: Rule = Rule {
    name: "inflected-placeholder",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- letters/gift.md
---
title: Подарок
category: thanks
subject: Подарок
signature: service
placeholders:
  client.name: {type: name, example: Анна}
---
Здравствуйте!

Мы собрали подарок для {{ client.name }}.

С уважением,
"#,
    good: r#"
--- letters/gift.md
---
title: Подарок
category: thanks
subject: Подарок
signature: service
placeholders:
  client.name: {type: name, example: Анна}
---
Здравствуйте, {{ client.name }}!

Мы собрали для вас подарок.

С уважением,
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let is_written = |document: &Document| {
        matches!(document.content, Content::Letter(_) | Content::Governance(_))
    };
    let templates = declared::templates(handbook).map(|(document, _)| document);
    for document in templates.filter(|document| is_written(document) && !document.is_retired()) {
        for text in texts(handbook, document) {
            for slot in slots(&text.words) {
                let Some(declared) = handbook.slot(document, slot.name) else { continue };
                if declared.slot_type.get() != Some(&SlotType::Name) {
                    continue;
                }
                let Some(word) = word_before(&text.words, &slot) else { continue };
                let taken = cases_after(word, document.language);
                let own = declared.case.get().copied().unwrap_or(GrammaticalCase::Nominative);
                if taken.is_empty() || taken.contains(&own) {
                    continue;
                }
                let finding = RULE.at(text.place(handbook, document, slot.range.clone()));
                let finding = finding.with("slot", slot.name).with("word", word);
                report.add(match declared.case.get() {
                    None => finding.with("case", Argument::Key(taken[0].key().into())),
                    Some(own) => {
                        finding.variant("other").with("case", Argument::Key(own.key().into()))
                    }
                });
            }
        }
    }
}

/// The word right before a slot; marks of style do not part them, an end of a paragraph does.
fn word_before<'t>(text: &'t str, slot: &Slot<'_>) -> Option<&'t str> {
    let before = &text[..slot.range.start];
    let end = before.trim_end_matches(|sign: char| sign.is_whitespace() || "*_".contains(sign));
    if before[end.len()..].matches('\n').count() > 1 || end.len() == before.len() {
        return None;
    }
    let is_part = |sign: char| sign.is_alphabetic() || sign == '-';
    let start = end.trim_end_matches(is_part).len();
    Some(&end[start..]).filter(|word| !word.is_empty())
}
