//! The letters of a mnemonic are those with which the steps begin.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::language::Language;
use crate::rules::{Report, Rule};
use unicode_normalization::UnicodeNormalization;

pub(crate) static RULE: Rule = Rule {
    name: "broken-mnemonic",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- protocols/help.yaml
# …
title: ПУСК
mnemonic: {word: ПУСК, lang: ru, letters: [П, У, С, К]}
steps:
  - {title: Послушать, do: [не перебивать]}
  - {title: Уточнить, do: [назвать суть]}
  - {title: Решить, do: [предложить выход]}
  - {title: Контроль, do: [перезвонить]}
"#,
    good: r#"
--- protocols/help.yaml
# …
title: ПУСК
mnemonic: {word: ПУСК, lang: ru, letters: [П, У, С, К]}
steps:
  - {title: Послушать, do: [не перебивать]}
  - {title: Уточнить, do: [назвать суть]}
  - {title: Справиться, do: [предложить выход]}
  - {title: Контроль, do: [перезвонить]}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in &handbook.documents {
        let Content::Protocol(protocol) = &document.content else { continue };
        let Some(mnemonic) = protocol.mnemonic.spanned() else { continue };
        let (Some(letters), Some(steps)) = (mnemonic.value.letters.get(), protocol.steps.get())
        else {
            continue;
        };
        if letters.len() != steps.len() {
            let finding = RULE.at(document.at(mnemonic.span)).variant("count");
            report.add(finding.with("letters", letters.len()).with("steps", steps.len()));
            continue;
        }
        if let Some(word) = mnemonic.value.word.spanned()
            && spelt(&word.value)
                != letters.iter().flat_map(|letter| spelt(letter)).collect::<Vec<_>>()
        {
            let finding = RULE.at(document.at(word.span)).variant("word");
            report.add(finding.with("word", word.value.as_str()));
            continue;
        }
        let is_foreign = mnemonic.value.lang.get() != Some(&document.language);
        for (letter, step) in letters.0.iter().zip(steps.iter()) {
            let Some(title) = step.title.spanned() else { continue };
            // «Hear — выслушайте» names the foreign word itself; a title that does not is a translation.
            if is_foreign
                && !is_of_one_alphabet(&letter.value, title.value.as_str(), document.language)
            {
                continue;
            }
            if initial(&letter.value) != initial(title.value.as_str()) {
                let finding = RULE.at(document.at(title.span));
                let finding = finding.with("letter", letter.value.as_str());
                report.add(finding.related(document.at(letter.span), "letter"));
            }
        }
    }
}

/// The letters of a word, in lower case and without accents.
fn spelt(text: &str) -> Vec<char> {
    text.nfd().filter(|letter| letter.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

/// Whether a Russian title begins with a word in the alphabet of the foreign letter.
fn is_of_one_alphabet(letter: &str, title: &str, language: Language) -> bool {
    let is_latin = |text: &str| initial(text).is_some_and(|first| first.is_ascii_alphabetic());
    language == Language::Ru && is_latin(letter) && is_latin(title)
}

/// The first letter in lower case and without accents.
fn initial(text: &str) -> Option<char> {
    text.nfd().find(|letter| letter.is_alphabetic()).and_then(|letter| letter.to_lowercase().next())
}
