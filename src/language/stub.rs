//! What stands where text is still to come: «в разработке», TODO, „doplniť“. Whether a section is a stub, the caller
//! decides, who also sees its lists, tables and phrases.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::language::lexicon::{Groups, Lexicon, Seen};
use crate::language::words::{Kind, Token, pieces, token_by_token};

/// Beside stub words a text may have so many others and still say nothing: «Раздел о жалобах – в разработке».
const ASIDE: usize = 6;

/// A text of more words than this is no stub, whatever they are.
const LONGEST: usize = 48;

/// The first stub word of a text that says hardly anything else; «дополнить» inside real text is none.
pub fn stub_words(text: &str) -> Option<Range<usize>> {
    let words: Vec<Token> = words(text).take(LONGEST + 1).collect();
    if words.len() > LONGEST {
        return None;
    }
    let found = LEXICONS.iter().flat_map(|lexicon| spans(lexicon, &words));
    let found: Vec<Range<usize>> = found.collect();
    let covered = (0..words.len()).filter(|at| found.iter().any(|span| span.contains(at))).count();
    let first = found.into_iter().min_by_key(|span| span.start)?;
    let little = words.len() - covered <= ASIDE;
    little.then(|| words[first.start].range.start..words[first.end - 1].range.end)
}

/// How many words of running text there are; numbers count, marks do not.
pub fn word_count(text: &str) -> usize {
    pieces(text).filter(|(kind, _)| !matches!(kind, Kind::Mark(_))).count()
}

fn words(text: &str) -> impl Iterator<Item = Token<'_>> {
    token_by_token(text).filter(|token| !matches!(token.kind, Kind::Mark(_)))
}

fn spans(lexicon: &Lexicon, words: &[Token]) -> Vec<Range<usize>> {
    let seen: Vec<Seen> = words.iter().map(|word| lexicon.see(word)).collect();
    let mut spans = Vec::new();
    lexicon.find(&seen, |_, span| spans.push(span));
    spans
}

static LEXICONS: LazyLock<[Lexicon; 3]> = LazyLock::new(|| {
    let text = include_str!("../../standards/language/stubs.yaml");
    let Stubs(file) = serde_yaml::from_str(text).expect("the built-in stub words are well formed");
    Language::ALL.map(|language| {
        let mut lexicon = Lexicon::new(language, &Groups::new());
        for term in &file[&language] {
            lexicon.add(term);
        }
        lexicon
    })
});

/// The stub words of each language.
#[derive(Deserialize)]
struct Stubs(BTreeMap<Language, Vec<String>>);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stub_words_are_found() {
        for (text, stub) in [
            ("TODO", "TODO"),
            ("<!-- tbd -->", "tbd"),
            ("Раздел в разработке.", "в разработке"),
            ("Скоро!", "Скоро"),
            ("Нужно дополнить", "дополнить"),
            ("Текст будет позже", "Текст будет позже"),
            ("Lorem ipsum dolor sit amet", "Lorem ipsum"),
            ("Coming soon…", "Coming soon"),
            ("To be added", "To be added"),
            ("Pripravuje sa", "Pripravuje sa"),
            ("Doplniť", "Doplniť"),
            ("Text bude doplnený", "bude doplnený"),
        ] {
            assert_eq!(stub_words(text).map(|range| &text[range]), Some(stub), "{text}");
        }
    }

    #[test]
    fn real_text_is_no_stub() {
        for text in [
            "",
            "Ответ – до третьего гудка",
            "Если клиент просит дополнить заказ, оператор предлагает подходящие товары и называет цену",
            "Скоропортящиеся товары возврату не подлежат",
            "Перезвоните клиенту и скажите, что мастер скоро приедет, назовите время и имя мастера",
            "Разработка мебели на заказ",
            "Soon after the call, write down what was promised and by when it is due",
            "Doplnkové služby",
        ] {
            assert_eq!(stub_words(text), None, "{text}");
        }
    }

    #[test]
    fn words_are_counted() {
        assert_eq!(word_count("Ответ – до 3-го гудка!"), 5);
        assert_eq!(word_count(" — …\n"), 0);
    }
}
