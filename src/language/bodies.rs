//! Bodies outside the company: authorities, ombudsmen, banks, those who come in an emergency. Beside
//! which of them a contact stands. The words are data, in `standards/language/bodies.yaml`.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::language::wordbook::{Mark, Topics, Wordbook};
use crate::language::words::{Kind, Token, tokens};

/// How many words may part a body from its contact: «Роспотребнадзор принимает жалобы по телефону».
const BEFORE: usize = 5;

/// How many may where the body follows: «8 800 … — горячая линия Роспотребнадзора».
const AFTER: usize = 3;

/// Longer words in front of a full stop end a sentence; «тел.» and „č.“ do not.
const LONGEST_CUT: usize = 3;

/// A sort of body, or what says that a contact is the company's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Body {
    Authority,
    Ombudsman,
    Bank,
    Emergency,
    Ours,
    /// The handbook itself names it.
    #[serde(skip)]
    Declared,
}

/// The bodies that a handbook may name.
pub(crate) struct Bodies {
    book: Wordbook<Body>,
    /// What the company is itself.
    own: BTreeSet<Body>,
}

impl Bodies {
    /// Those of the language and those that the handbook declares, but for what the company is.
    pub(crate) fn new(declared: &[&str], company: &str, language: Language) -> Self {
        let names: Vec<String> = declared.iter().filter_map(|name| term(name)).collect();
        let names: BTreeMap<Language, Vec<String>> =
            Language::ALL.into_iter().map(|language| (language, names.clone())).collect();
        let known = BODIES.iter().map(|(body, terms)| (*body, terms));
        let book =
            Wordbook::new(&BTreeMap::new(), known.chain(std::iter::once((Body::Declared, &names))));
        let own = book.marks(&tokens(company), language).iter().map(|mark| mark.topic).collect();
        Self { book, own }
    }

    /// Adds what the company is, though its name does not say so.
    pub(crate) fn without(mut self, own: Body) -> Self {
        self.own.insert(own);
        self
    }

    /// Whether a contact stands right beside a body. `former` is where the contact before it ends.
    pub(crate) fn has_beside(
        &self,
        text: &str,
        contact: &Range<usize>,
        former: usize,
        language: Language,
    ) -> bool {
        let tokens = tokens(text);
        let marks = self.book.marks(&tokens, language);
        let is_body =
            |mark: &&Mark<Body>| mark.topic != Body::Ours && !self.own.contains(&mark.topic);
        let is_ours = |range: Range<usize>| {
            let mut marks = marks.iter().filter(|mark| mark.topic == Body::Ours);
            marks.any(|mark| range.contains(&mark.range.start))
        };
        marks.iter().filter(is_body).any(|mark| {
            let body = &mark.range;
            let is_before = body.end <= contact.start
                && is_short(text, &tokens, body.end..contact.start, BEFORE)
                && has_no_other(&tokens, body.start, contact.start, former)
                && !is_ours(body.end..contact.start);
            let is_after = body.start >= contact.end
                && follows(text, &tokens, contact.end..body.start)
                && !is_ours(former..body.start);
            is_before || is_after
        })
    }
}

/// A name as the lexicon takes a term: its words up to the first figure or bracket.
fn term(name: &str) -> Option<String> {
    let name = name.split([',', ';', '(', ':', '\n']).next().unwrap_or("");
    let words = tokens(name).into_iter().take_while(|token| token.kind != Kind::Number);
    let words = words.filter(|token| token.kind == Kind::Word).map(|token| token.text);
    let words: Vec<_> = words.collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Whether two places stand in one sentence with few words between them.
fn is_short(text: &str, tokens: &[Token], gap: Range<usize>, most: usize) -> bool {
    let inside = within(tokens, &gap);
    let words = inside.iter().filter(|token| token.kind == Kind::Word).count();
    let is_end = |at: usize| match inside[at].kind {
        Kind::Mark('.') => {
            let cut = at.checked_sub(1).map(|before| &inside[before]);
            !cut.is_some_and(|cut| {
                cut.kind == Kind::Number
                    || cut.kind == Kind::Word
                        && text[cut.range.clone()].chars().count() <= LONGEST_CUT
            })
        }
        Kind::Mark('!' | '?' | ';' | '…') => true,
        // A line of its own may hold the number of the name above it.
        Kind::Mark('\n') => words > 0,
        _ => false,
    };
    words <= most && !(0..inside.len()).any(is_end)
}

/// Whether no other contact with words of its own parts them: «банк: 8 800 …, склад: 8 800 …».
fn has_no_other(tokens: &[Token], body: usize, contact: usize, former: usize) -> bool {
    body >= former
        || within(tokens, &(former..contact))
            .iter()
            .all(|token| token.kind != Kind::Word || token.text.chars().count() <= LONGEST_CUT)
}

/// Whether a body stands behind its contact: in brackets, after a dash, in the next cell, or after
/// no more than a preposition.
fn follows(text: &str, tokens: &[Token], gap: Range<usize>) -> bool {
    let next = text[gap.clone()].trim_start().chars().next();
    let is_remark = matches!(next, Some('(' | '—' | '–' | '-' | '|'));
    let has_comma = within(tokens, &gap).iter().any(|token| token.is_mark(','));
    !has_comma && is_short(text, tokens, gap, if is_remark { AFTER } else { 1 })
}

fn within<'t, 'w>(tokens: &'t [Token<'w>], range: &Range<usize>) -> &'t [Token<'w>] {
    let start = tokens.partition_point(|token| token.range.start < range.start);
    let end = tokens.partition_point(|token| token.range.start < range.end);
    &tokens[start..end.max(start)]
}

static BODIES: LazyLock<Topics<Body>> = LazyLock::new(|| {
    let text = include_str!("../../standards/language/bodies.yaml");
    serde_yaml::from_str(text).expect("the built-in words for bodies are well formed")
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::contact::contacts;
    use crate::language::contact::phone::Home;

    /// Which of the numbers in a text stand beside a body.
    fn beside(text: &str, language: Language) -> Vec<bool> {
        let bodies = Bodies::new(&["Клуб «Чистый дом», 1"], "Дом", language);
        let mut former = 0;
        let mut found = Vec::new();
        for contact in contacts(text, &[Home::Ru, Home::Sk, Home::Uk]) {
            found.push(bodies.has_beside(text, &contact.range, former, language));
            former = contact.range.end;
        }
        found
    }

    #[test]
    fn a_number_beside_a_body_is_the_bodys() {
        for text in [
            "Роспотребнадзор: 8 800 555-49-43",
            "Роспотребнадзор, тел. 8 800 555-49-43.",
            "Финансовый уполномоченный принимает обращения по телефону 8 800 200-00-10.",
            "| Полиция | вызов с мобильного | 8 800 555-49-43 |",
            "Звоните 8 800 555-49-43 (горячая линия Роспотребнадзора).",
            "8 800 555-49-43 — телефон доверия",
            "Клуб «Чистый дом» отвечает по 8 800 555-49-43.",
        ] {
            assert_eq!(beside(text, Language::Ru), [true], "{text}");
        }
        let english = "Financial Ombudsman Service on 0800 023 4567";
        assert_eq!(beside(english, Language::En), [true]);
        assert_eq!(beside("SOI: +421 2 5827 2172", Language::Sk), [true]);
    }

    #[test]
    fn a_number_elsewhere_in_the_text_is_not() {
        for text in [
            "Если банк отказал, звоните нам: 8 800 555-49-43.",
            "Позвоните в банк. 8 800 555-49-43 отвечает круглосуточно.",
            "Звоните по 8 800 555-49-43, чтобы мы сами написали в банк.",
            "Наш номер 8 800 555-49-43 (не банк).",
            "Доставка: 8 800 555-49-43.",
        ] {
            assert_eq!(beside(text, Language::Ru), [false], "{text}");
        }
        let two = "Роспотребнадзор: 8 800 555-49-43, склад: 8 800 200-00-10.";
        assert_eq!(beside(two, Language::Ru), [true, false]);
        let two = "Роспотребнадзор: 8 800 555-49-43 и 8 800 200-00-10.";
        assert_eq!(beside(two, Language::Ru), [true, true]);
    }

    #[test]
    fn a_bank_does_not_take_its_own_number_for_that_of_another() {
        let bodies = Bodies::new(&[], "Банк «Река»", Language::Ru);
        let text = "Банк: 8 800 555-49-43";
        let number = &contacts(text, &[Home::Ru])[0].range;
        assert!(!bodies.has_beside(text, number, 0, Language::Ru));
    }
}
