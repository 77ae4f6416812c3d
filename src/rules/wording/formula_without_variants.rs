//! A spoken greeting has more than one wording.

use std::collections::BTreeMap;

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::phrases::{Moment, Phrase, PhraseScope, PhraseType};
use crate::rules::runs::{Medium, medium};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "formula-without-variants",
    level: Level::Info,
    check: Some(check),
    bad: r#"
--- phrases/formulas.yaml
title: Формулы
phrases:
  - {type: formula, moment: greet, channel: phone, text: "{{ company.name }}, здравствуйте! Чем могу помочь?"}
"#,
    good: r#"
--- phrases/formulas.yaml
title: Формулы
phrases:
  - {type: formula, moment: greet, channel: phone, text: "{{ company.name }}, здравствуйте! Чем могу помочь?", variants: ["Добрый день! {{ company.name }}. Чем могу помочь?"]}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let mut greetings: BTreeMap<&str, Vec<(&Document, &Phrase)>> = BTreeMap::new();
    for document in &handbook.documents {
        let Content::Phrases(phrases) = &document.content else { continue };
        for phrase in phrases.phrases.get().into_iter().flat_map(|list| list.iter()) {
            if is_spoken_greeting(handbook, phrase) {
                let channel = phrase.channel.get().map_or("", |channel| channel.as_str());
                greetings.entry(channel).or_default().push((document, phrase));
            }
        }
    }
    for of_channel in greetings.values() {
        let [(document, phrase)] = of_channel.as_slice() else { continue };
        if let Some(text) = phrase.text.spanned().filter(|_| phrase.variants.is_empty()) {
            report.add(RULE.at(document.at(text.span)));
        }
    }
}

fn is_spoken_greeting(handbook: &Handbook, phrase: &Phrase) -> bool {
    let medium = phrase.channel.get().map(|channel| medium(handbook, channel));
    let is_spoken = match medium {
        Some(medium) => medium == Some(Medium::Speech),
        None => matches!(phrase.scope.get(), None | Some(PhraseScope::Speech | PhraseScope::All)),
    };
    let is_greeting = phrase.phrase_type.get() == Some(&PhraseType::Formula)
        && phrase.moment.get() == Some(&Moment::Greet);
    is_greeting && is_spoken
}
