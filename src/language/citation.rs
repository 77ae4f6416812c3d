//! Citations of law in running text: «Закон РФ № 2300-1, ст. 22», „§ 5 zákona č. 108/2024 Z. z.“,
//! "Consumer Rights Act 2015, s. 22". What an act says and whether it is in force, others know.

use crate::language::words::{Kind, Token};
use std::ops::Range;

/// An act that a text cites by its number or its title with a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Citation {
    /// What it is known by: `152-фз`, `2300-1`, `пп-2463`, `108/2024`, the words of an English act.
    pub(crate) key: String,
    pub(crate) family: Family,
    /// Where it stands, in bytes.
    pub(crate) range: Range<usize>,
}

/// Whose law a citation looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    Russian,
    Slovak,
    European,
    British,
}

/// Pieces of the words without which no text cites an act.
pub(crate) const SIGNS: &[&str] = &[
    "ФЗ",
    "закон",
    "Закон",
    "ановлен",
    "ПП ",
    "Z. z",
    "Z.\u{a0}z",
    "Z.z",
    "Zb.",
    "/EU",
    "/EÚ",
    "/ES",
    "/EC",
    "(EU)",
    "(EÚ)",
    "(ЕС)",
    "/ЕС",
    "Act ",
    "Regulations ",
    "ariadeni",
    "mernic",
];

/// The citations in the tokens of a sentence; `text` is what they were cut from.
pub(crate) fn citations(text: &str, tokens: &[Token]) -> Vec<Citation> {
    let reader = Reader { text, tokens };
    let mut found: Vec<Citation> = Vec::new();
    for at in 0..tokens.len() {
        let citation = reader
            .federal(at)
            .or_else(|| reader.numbered(at))
            .or_else(|| reader.fraction(at))
            .or_else(|| reader.titled(at));
        let is_new = |citation: &Citation| {
            found.last().is_none_or(|last| last.range.end <= citation.range.start)
        };
        if let Some(citation) = citation.filter(is_new) {
            found.push(citation);
        }
    }
    found
}

/// The numbers of articles, sections and paragraphs that the tokens name: `22`, `26.1`, `1.6.2`.
pub(crate) fn articles(tokens: &[Token]) -> Vec<String> {
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        let is_sign = tokens[at].is_mark('§') || ARTICLE.contains(&tokens[at].word());
        if !is_sign {
            continue;
        }
        let mut next = at + 1;
        while tokens.get(next).is_some_and(|mark| mark.is_mark('.') || mark.is_mark('§')) {
            next += 1;
        }
        while let Some((number, end)) = number(tokens, next) {
            found.push(number);
            let goes_on = tokens.get(end).is_some_and(|joint| {
                matches!(joint.kind, Kind::Mark(',' | '–' | '-'))
                    || matches!(joint.word(), "и" | "and" | "a" | "или" | "or")
            });
            next = if goes_on { end + 1 } else { tokens.len() };
        }
    }
    found
}

const ARTICLE: [&str; 22] = [
    "ст",
    "статья",
    "статьи",
    "статье",
    "статью",
    "статьей",
    "статей",
    "art",
    "article",
    "articles",
    "section",
    "sections",
    "s",
    "ss",
    "reg",
    "regs",
    "disp",
    "cl",
    "clanok",
    "clanku",
    "clanky",
    "paragraf",
];

/// Words that begin a sentence before a title, and are none of it.
const LEADS: [&str; 12] =
    ["under", "see", "by", "the", "in", "per", "our", "as", "read", "both", "since", "until"];

/// «26.1»: figures that dots join, and where they end.
fn number(tokens: &[Token], at: usize) -> Option<(String, usize)> {
    let first = tokens.get(at).filter(|token| token.kind == Kind::Number)?;
    let mut number = first.text.clone().into_owned();
    let mut end = at + 1;
    while tokens
        .get(end)
        .is_some_and(|dot| dot.is_mark('.') && dot.range.start == tokens[end - 1].range.end)
        && let Some(next) = tokens.get(end + 1)
        && next.kind == Kind::Number
        && next.range.start == tokens[end].range.end
    {
        number.push('.');
        number.push_str(&next.text);
        end += 2;
    }
    Some((number, end))
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token<'a>],
}

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.word())
    }

    fn is_number(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == Kind::Number)
    }

    fn is_mark(&self, at: usize, marks: &str) -> bool {
        let mark = self.tokens.get(at).map(|token| token.kind);
        matches!(mark, Some(Kind::Mark(mark)) if marks.contains(mark))
    }

    fn citation(&self, key: String, family: Family, from: usize, to: usize) -> Citation {
        let range = self.tokens[from].range.start..self.tokens[to].range.end;
        Citation { key, family, range }
    }

    /// «152-ФЗ».
    fn federal(&self, at: usize) -> Option<Citation> {
        let is_it = self.is_number(at) && self.is_mark(at + 1, "-‑–") && self.word(at + 2) == "фз";
        let key = format!("{}-фз", self.word(at));
        is_it.then(|| self.citation(key, Family::Russian, at, at + 2))
    }

    /// «Закон РФ № 2300-1», «постановление Правительства РФ № 2463», «ПП 2463».
    fn numbered(&self, at: usize) -> Option<Citation> {
        if !self.is_number(at) {
            return None;
        }
        let from = at.saturating_sub(12);
        let before = &self.tokens[from..at];
        let is_after_sign = at > 0 && self.is_mark(at - 1, "№");
        let has = |stem: &str| before.iter().any(|token| token.text.starts_with(stem));
        let is_decree = is_after_sign && has("постановлен");
        let is_short = (at > 0 && self.word(at - 1) == "пп")
            || (is_after_sign && at > 1 && self.word(at - 2) == "пп");
        if is_decree || is_short {
            let key = format!("пп-{}", self.word(at));
            return Some(self.citation(key, Family::Russian, at, at));
        }
        let is_dashed = self.is_mark(at + 1, "-‑–") && self.is_number(at + 2);
        if is_after_sign && is_dashed && has("закон") {
            let key = format!("{}-{}", self.word(at), self.word(at + 2));
            return Some(self.citation(key, Family::Russian, at, at + 2));
        }
        None
    }

    /// „108/2024 Z. z.“, "Regulation (EU) 2024/3228", "2011/83/EU".
    fn fraction(&self, at: usize) -> Option<Citation> {
        let is_fraction = self.is_number(at) && self.is_mark(at + 1, "/") && self.is_number(at + 2);
        if !is_fraction {
            return None;
        }
        let key = format!("{}/{}", self.word(at), self.word(at + 2));
        let union = |at: usize| matches!(self.word(at), "eu" | "es" | "ec" | "ес" | "eс" | "eec");
        let after = usize::from(self.is_mark(at + 3, "/")) + at + 3;
        let before = (at.saturating_sub(4)..at).any(union);
        if union(after) || before {
            return Some(self.citation(key, Family::European, at, at + 2));
        }
        let is_law = matches!(self.word(at + 3), "z" | "zb");
        is_law.then(|| self.citation(key, Family::Slovak, at, at + 2))
    }

    /// "Consumer Rights Act 2015", "… Regulations 2013".
    fn titled(&self, at: usize) -> Option<Citation> {
        let is_title = matches!(self.word(at), "act" | "regulations") && self.is_number(at + 1);
        let year = self.word(at + 1);
        if !is_title || year.len() != 4 || !year.starts_with(['1', '2']) || !self.is_capital(at) {
            return None;
        }
        let mut from = at;
        let mut first = at;
        while from > 0 && at - from < 14 {
            let before = from - 1;
            let is_small = matches!(
                self.word(before),
                "and" | "of" | "for" | "the" | "from" | "in" | "at" | "to" | "etc"
            );
            if self.is_capital(before) && !LEADS.contains(&self.word(before)) {
                first = before;
            } else if !(is_small || self.is_mark(before, "(),&.")) {
                break;
            }
            from = before;
        }
        let words = self.tokens[first..=at + 1].iter().map(|token| token.word());
        let key: Vec<&str> = words.filter(|word| !word.is_empty() && *word != "the").collect();
        // «Act 2015» by itself names nothing.
        (first < at).then(|| self.citation(key.join(" "), Family::British, first, at + 1))
    }

    fn is_capital(&self, at: usize) -> bool {
        let token = self.tokens.get(at).filter(|token| token.kind == Kind::Word);
        token.is_some_and(|token| self.text[token.range.clone()].starts_with(char::is_uppercase))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words::tokens;

    fn keys(text: &str) -> Vec<String> {
        citations(text, &tokens(text)).into_iter().map(|citation| citation.key).collect()
    }

    #[test]
    fn acts_are_known_by_number_or_title() {
        assert_eq!(keys("Закон РФ № 2300-1 и 152-ФЗ, ПП № 2463"), ["2300-1", "152-фз", "пп-2463"]);
        assert_eq!(keys("постановление Правительства РФ от 31.12.2020 № 2463"), ["пп-2463"]);
        assert_eq!(keys("zákon č. 108/2024 Z. z. a 40/1964 Zb."), ["108/2024", "40/1964"]);
        assert_eq!(keys("Regulation (EU) 2024/3228, 2011/83/EU"), ["2024/3228", "2011/83"]);
        assert_eq!(keys("under the Consumer Rights Act 2015"), ["consumer rights act 2015"]);
        assert_eq!(
            keys(
                "Consumer Contracts (Information, Cancellation and Additional Charges) Regulations 2013"
            ),
            ["consumer contracts information cancellation and additional charges regulations 2013"]
        );
    }

    #[test]
    fn other_numbers_are_no_acts() {
        for text in [
            "приказ № 12 от 1 марта",
            "заказ № 2300-1",
            "24/7, 1/2 порции",
            "the Act 2015",
            "act 2 of the play",
            "договор № 5-14",
        ] {
            assert!(keys(text).is_empty(), "{text}: {:?}", keys(text));
        }
    }

    #[test]
    fn articles_are_read_with_their_parts() {
        let read = |text: &str| articles(&tokens(text));
        assert_eq!(read("ст. 26.1, п. 4; ст. 29 и 31"), ["26.1", "29", "31"]);
        assert_eq!(read("§ 622 a § 623"), ["622", "623"]);
        assert_eq!(read("DISP 1.6.2R; s. 22"), ["1.6.2", "22"]);
    }
}
