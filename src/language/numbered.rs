//! Numbers that somebody typed by hand to send a reader elsewhere in the book: «см. правило № 35».
//! The words are data, in `standards/language/numbers.yaml`.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;
use serde::Deserialize;

use crate::language::Language;
use crate::language::usable::reading::Reading;
use crate::language::wordbook::{Topics, Wordbook, has};
use crate::language::words::{Kind, Token};

/// A number typed by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Typed {
    /// The noun and the number.
    pub(crate) range: Range<usize>,
    /// The title in quotation marks behind it, without the marks.
    pub(crate) title: Option<Range<usize>>,
}

/// Whether a number may stand behind such a noun in a text: most texts need not be read closely.
pub(crate) fn may_have_number(text: &str) -> bool {
    CANDIDATE.is_match(text)
}

/// The beginnings of the nouns, without their first letters.
pub(crate) const NOUNS: [&str; 15] = [
    "равил",
    "тандарт",
    "аздел",
    "лава",
    "лаве",
    "лаву",
    "лавы",
    "лаво",
    "ule",
    "tandard",
    "ection",
    "hapter",
    "ravid",
    "apitol",
    "ddiel",
];

/// One of them, an ending, a sign and a number.
static CANDIDATE: LazyLock<Regex> = LazyLock::new(|| {
    let nouns = NOUNS.join("|");
    let pattern =
        format!(r"(?:{nouns})\p{{L}}{{0,3}}[\s\u{{a0}}]*(?:№|#|[NnČč][ro]?\.?)?[\s\u{{a0}}]*[0-9]");
    Regex::new(&pattern).expect("the pattern is well formed")
});

/// The numbers of a text. A noun that opens a sentence names what stands there, as a heading does.
pub(crate) fn typed(reading: &Reading<'_>, language: Language) -> Vec<Typed> {
    let text = reading.text;
    let mut found = Vec::new();
    for sentence in &reading.sentences {
        let tokens = &reading.tokens[sentence.clone()];
        if !tokens.iter().any(|token| token.kind == Kind::Number) {
            continue;
        }
        let marks = BOOK.marks(tokens, language);
        if has(&marks, Topic::Foreign) {
            continue;
        }
        for noun in marks.iter().filter(|mark| mark.topic == Topic::Own) {
            let at = tokens.iter().position(|token| token.range.start == noun.range.start);
            let first = tokens.iter().position(|token| token.kind == Kind::Word);
            let number = at.filter(|at| first < Some(*at)).and_then(|at| number(text, tokens, at));
            if let Some(end) = number {
                let range = noun.range.start..tokens[end].range.end;
                let title = title(text, range.end);
                found.push(Typed { range, title });
            }
        }
    }
    found
}

/// The last token of the number behind a noun. Without a sign before it the number must end its
/// clause: «правило 35», and not «правило 3 секунд» or «правило 80/20».
fn number(text: &str, tokens: &[Token], noun: usize) -> Option<usize> {
    let mut at = noun + 1;
    let signs: &[&str] = &["no", "nr", "c"];
    let is_sign = |token: &Token| match token.kind {
        Kind::Mark(mark) => matches!(mark, '№' | '#'),
        Kind::Word => signs.contains(&token.word()),
        Kind::Number => false,
    };
    let has_sign = tokens.get(at).is_some_and(is_sign);
    if has_sign {
        at += 1;
        at += usize::from(tokens.get(at).is_some_and(|token| token.is_mark('.')));
    }
    tokens.get(at).filter(|token| token.kind == Kind::Number)?;
    while let [dot, part, ..] = tokens.get(at + 1..).unwrap_or(&[])
        && dot.is_mark('.')
        && part.kind == Kind::Number
        && dot.range.end == part.range.start
    {
        at += 2;
    }
    let rest = text[tokens[at].range.end..].trim_start_matches([' ', '\u{a0}']);
    let ends = rest.is_empty() || rest.starts_with(['.', ',', ';', ')', '\n', '«', '„', '“', '»']);
    (has_sign || ends).then_some(at)
}

/// The words in quotation marks that follow at once.
fn title(text: &str, from: usize) -> Option<Range<usize>> {
    let rest = &text[from..];
    let blank = rest.len() - rest.trim_start_matches([' ', '\u{a0}', ',', ':']).len();
    let open = rest[blank..].chars().next().filter(|mark| "«„“\"".contains(*mark))?;
    let start = from + blank + open.len_utf8();
    let close = text[start..].find(['»', '“', '”', '"'])?;
    Some(start..start + close)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Topic {
    Own,
    Foreign,
}

static BOOK: LazyLock<Wordbook<Topic>> = LazyLock::new(|| {
    let text = include_str!("../../standards/language/numbers.yaml");
    let file: File = serde_yaml::from_str(text).expect("the built-in words are well formed");
    let topics = file.topics.iter().map(|(topic, terms)| (*topic, terms));
    Wordbook::new(&BTreeMap::new(), topics)
});

/// The words as they are written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    topics: Topics<Topic>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, language: Language) -> Vec<&str> {
        typed(&Reading::new(text), language).into_iter().map(|typed| &text[typed.range]).collect()
    }

    #[test]
    fn a_number_of_the_book_is_told_from_other_numbers() {
        for text in [
            "Это описано в правиле № 35.",
            "См. правило 35.",
            "Как сказано в главе 3.2, перезвоните.",
            "Подробнее в разделе №4 «Телефон».",
        ] {
            assert_eq!(read(text, Language::Ru).len(), 1, "{text}");
        }
        for text in [
            "Правило 3. Снимите трубку.",
            "Помните правило 3 секунд.",
            "По правилу 80/20 отвечайте важным первыми.",
            "См. статью 22 закона и главу 3.",
            "В приказе № 12 есть раздел 3.",
            "Правило 10–5 знают все.",
            "Снимите трубку за 20 секунд.",
        ] {
            assert!(read(text, Language::Ru).is_empty(), "{text}");
        }
        assert_eq!(read("See rule no. 7.", Language::En), ["rule no. 7"]);
        assert_eq!(read("Pozrite pravidlo č. 7.", Language::Sk), ["pravidlo č. 7"]);
        assert!(read("See section 20 of the Act.", Language::En).is_empty());
    }

    #[test]
    fn a_title_behind_the_number_is_read() {
        let text = "см. правило № 35 «Восстановление»";
        let title = typed(&Reading::new(text), Language::Ru).remove(0).title;
        assert_eq!(title.map(|title| &text[title]), Some("Восстановление"));
    }
}
