//! Quotation marks are those of the language.

use crate::findings::Level;
use crate::language::Language;
use crate::rules::Rule;
use crate::rules::typography::is_foreign;
use crate::rules::typography::slip::{Divided, Page, Slip};
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    name: "wrong-quotes",
    level: Level::Info,
    check: None,
    bad: r#"
--- pages/about.md
# О нас

Магазин "Дом" продаёт мебель и отвечает за каждый шаг до двери покупателя.
"#,
    good: r#"
--- pages/about.md
# О нас

Магазин «Дом» продаёт мебель и отвечает за каждый шаг до двери покупателя.
"#,
};

/// Any mark but the usual ones of Russian, or one inside another.
pub(in crate::rules) const MARKS: &[&str] = &["\"", "“", "”", "„", "‘", "‚", "«"];

pub(super) fn look(page: &Page, slips: &mut Vec<Slip>) {
    let Some(pairs) = pairs(page.text()) else { return };
    for pair in &pairs {
        let inside = &page.text()[pair.open.end..pair.close.start];
        if is_foreign(inside, page.language()) {
            continue;
        }
        let outer = pair.outer.map(|outer| pairs[outer].marks);
        let (right, way) = right(page.language(), pair.marks, outer);
        if right == pair.marks && way.is_none() {
            continue;
        }
        let quoted = |(open, close): (char, char)| format!("{open}{}{close}", short(inside));
        let (open, close) = (right.0.to_string(), right.1.to_string());
        let edits = [(pair.open.clone(), open.as_str()), (pair.close.clone(), close.as_str())];
        let slip =
            page.parts(&RULE, pair.open.clone(), (quoted(pair.marks), quoted(right)), &edits);
        slips.push(match way {
            Some(way) => slip.one_way_of(Divided::EnglishQuotes, way),
            None => slip,
        });
    }
}

/// The first words of a quotation.
fn short(inside: &str) -> String {
    let shown: String = inside.chars().take(24).collect();
    if shown.len() < inside.len() { format!("{shown}…") } else { shown }
}

/// A quotation in a text.
#[derive(Debug)]
struct Pair {
    open: Range<usize>,
    close: Range<usize>,
    marks: (char, char),
    /// The index of the quotation that it is in.
    outer: Option<usize>,
}

/// The quotations of a text; none if its marks do not go together.
fn pairs(text: &str) -> Option<Vec<Pair>> {
    let mut pairs: Vec<Pair> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, char) in marks(text) {
        let range = at..at + char.len_utf8();
        let before = text[..at].chars().next_back().unwrap_or(' ');
        let next = text[range.end..].chars().next().unwrap_or(' ');
        let last = open.last().map(|index| pairs[*index].marks.0);
        match role(char, before, next, last)? {
            Role::Opens => {
                let outer = open.last().copied();
                open.push(pairs.len());
                let marks = (char, char);
                pairs.push(Pair { open: range.clone(), close: range, marks, outer });
            }
            Role::Closes => {
                let index = open.pop()?;
                pairs[index].close = range;
                pairs[index].marks.1 = char;
            }
            Role::Nothing => {}
        }
    }
    open.is_empty().then_some(pairs)
}

/// The characters of a text that may be marks, and a few others.
fn marks(text: &str) -> impl Iterator<Item = (usize, char)> {
    let bytes = text.bytes().enumerate();
    let places = bytes.filter(|(_, byte)| matches!(byte, b'"' | 0xc2 | 0xe2)).map(|(at, _)| at);
    places.filter_map(|at| text[at..].chars().next().map(|char| (at, char)))
}

enum Role {
    Opens,
    Closes,
    Nothing,
}

/// What a mark does after the last one that is open; none if nobody can tell.
fn role(char: char, before: char, next: char, last: Option<char>) -> Option<Role> {
    let may_open = before.is_whitespace() || "([{—–-«„“‘\u{fffc}/".contains(before);
    Some(match char {
        '«' | '„' | '‚' => Role::Opens,
        '»' => matches!(last, Some('«')).then_some(Role::Closes)?,
        '“' if last == Some('„') => Role::Closes,
        '“' => Role::Opens,
        '”' => matches!(last, Some('“' | '„')).then_some(Role::Closes)?,
        '"' if last == Some('"') => Role::Closes,
        '"' => (may_open && !next.is_whitespace()).then_some(Role::Opens)?,
        '‘' if last == Some('‚') => Role::Closes,
        '‘' => Role::Opens,
        '’' if last == Some('‘') && !next.is_alphanumeric() => Role::Closes,
        _ => Role::Nothing,
    })
}

/// The marks that would be right, and which of two right ways these are.
fn right(
    language: Language,
    marks: (char, char),
    outer: Option<(char, char)>,
) -> ((char, char), Option<usize>) {
    match (language, outer) {
        (Language::Ru, None) => (('«', '»'), None),
        (Language::Ru, Some(_)) => (('„', '“'), None),
        (Language::Sk, None) => (('„', '“'), None),
        (Language::Sk, Some(_)) => (('‚', '‘'), None),
        (Language::En, None) => match marks {
            ('“', '”') => (('‘', '’'), Some(0)),
            ('‘', '’') => (('“', '”'), Some(1)),
            _ => (('“', '”'), None),
        },
        (Language::En, Some(('‘', _))) => (('“', '”'), None),
        (Language::En, Some(_)) => (('‘', '’'), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_go_together_are_pairs() {
        let pairs = pairs("\"а «б» в\" и „г“").unwrap();
        let marks: Vec<_> = pairs.iter().map(|pair| pair.marks).collect();
        assert_eq!(marks, [('"', '"'), ('«', '»'), ('„', '“')]);
        assert_eq!(pairs[1].outer, Some(0));
    }

    #[test]
    fn marks_that_do_not_are_left_alone() {
        for text in ["экран 5\"", "«а", "а»", "\"а"] {
            assert!(pairs(text).is_none(), "{text}");
        }
        assert!(pairs("don’t ‘stop’ it’s").unwrap().len() == 1);
    }
}
