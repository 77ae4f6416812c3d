//! Telephone numbers in text: found, and brought to one spelling. What is exact for Russia, Slovakia and
//! the United Kingdom is a good guess for the rest of the world.

use crate::language::contact::{Address, Contact};

/// A country whose numbers may be written without their code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Home {
    /// Russia: `8` before the number.
    Ru,
    /// Slovakia: `0` before it.
    Sk,
    /// The United Kingdom: `0` before it.
    Uk,
}

impl Home {
    /// The code of the country, what stands for it at home, and how long a number with the code is.
    fn plan(self) -> (&'static str, char, &'static [usize]) {
        match self {
            Self::Ru => ("7", '8', &[11]),
            Self::Sk => ("421", '0', &[12]),
            Self::Uk => ("44", '0', &[12, 11]),
        }
    }
}

const ALL: [Home; 3] = [Home::Ru, Home::Sk, Home::Uk];

/// How many digits a number with its code has, where the country is another.
const ABROAD: std::ops::RangeInclusive<usize> = 9..=15;

/// The numbers of a text, in its order.
pub(super) fn phones(text: &str, homes: &[Home]) -> Vec<Contact> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let may_begin = matches!(bytes[at], b'+' | b'8' | b'0' | b'(');
        let number =
            (may_begin && stands_apart(text, at)).then(|| phone(text, at, homes)).flatten();
        at = match number {
            Some(contact) => {
                let end = contact.range.end;
                found.push(contact);
                end
            }
            None => at + 1,
        };
    }
    found
}

/// Whether an address is a number, or a short one as 112 and 0800.
pub(crate) fn is_number(address: &str, homes: &[Home]) -> bool {
    let homes = if homes.is_empty() { &ALL } else { homes };
    if !phones(address, homes).is_empty() {
        return true;
    }
    let digits = address.bytes().filter(u8::is_ascii_digit).count();
    let is_plain =
        address.chars().all(|letter| letter.is_ascii_digit() || " -–()\u{a0}".contains(letter));
    let is_short = is_plain && (2..=6).contains(&digits);
    // A free line has fewer digits in some countries.
    is_short || (is_plain && address.trim_start().starts_with("0800") && digits <= 11)
}

/// Whether nothing before the place makes it the rest of something longer.
fn stands_apart(text: &str, at: usize) -> bool {
    !text[..at].trim_end().ends_with('№')
        && !text[..at]
            .ends_with(|before: char| before.is_alphanumeric() || ".,-–/№#+_=:".contains(before))
}

fn phone(text: &str, at: usize, homes: &[Home]) -> Option<Contact> {
    let (digits, ends, parted) = digits(text, at);
    let fits = |lengths: &[usize]| lengths.iter().copied().find(|length| ends.len() >= *length);
    let whole = |canonical: String, length: usize| {
        let end = ends[length - 1];
        let rest = text[end..].trim_start_matches(['-', '‑']);
        let goes_on = rest.starts_with(char::is_alphanumeric);
        let address = Address::Phone(canonical);
        (!goes_on).then_some(Contact { address, range: at..end })
    };
    if text[at..].starts_with('+') || digits.starts_with("00") {
        let skip = if text[at..].starts_with('+') { 0 } else { 2 };
        let known = ALL.iter().find(|home| digits[skip..].starts_with(home.plan().0));
        let length = match known {
            Some(home) => {
                fits(&home.plan().2.iter().map(|length| length + skip).collect::<Vec<_>>())
            }
            None => Some(ends.len()).filter(|length| ABROAD.contains(&(length - skip))),
        }?;
        return whole(digits[skip..length].to_owned(), length);
    }
    homes.iter().find_map(|home| {
        let (code, instead, lengths) = home.plan();
        let is_home = digits.starts_with(instead)
            && (parted || is_mobile(*home, &digits))
            && (*home != Home::Ru || digits[1..].starts_with(['3', '4', '8', '9']));
        // The digit at home stands for the code.
        let lengths: Vec<usize> = lengths.iter().map(|length| length + 1 - code.len()).collect();
        let length = is_home.then(|| fits(&lengths)).flatten()?;
        whole(format!("{code}{}", &digits[1..length]), length)
    })
}

/// Eleven digits in a row are taken for a number only where no other number looks so.
fn is_mobile(home: Home, digits: &str) -> bool {
    home == Home::Ru
        && (digits.starts_with("89") || digits.starts_with("8800"))
        && digits.len() == 11
}

/// The digits from the place on, the byte after each, and whether anything parts them.
fn digits(text: &str, at: usize) -> (String, Vec<usize>, bool) {
    let mut digits = String::new();
    let mut ends = Vec::new();
    let (mut gap, mut parted) = (0, false);
    let rest = text[at..].strip_prefix('+').unwrap_or(&text[at..]);
    let start = text.len() - rest.len();
    // «+44 (0)20»: the bracketed zero is for those at home.
    let trunk = (0..=4).find(|at| rest.get(*at..).is_some_and(|rest| rest.starts_with("(0)")));
    for (offset, letter) in rest.char_indices() {
        let is_trunk = trunk.is_some_and(|trunk| (trunk..trunk + 3).contains(&offset));
        match letter {
            '0'..='9' if !is_trunk => {
                parted |= gap > 0 && !digits.is_empty();
                gap = 0;
                digits.push(letter);
                ends.push(start + offset + 1);
            }
            _ if is_trunk => {}
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '-' | '–' | '‑' | '(' | ')' | '.' | '/'
                if gap < 2 =>
            {
                gap += 1;
            }
            _ => break,
        }
        if ends.len() > *ABROAD.end() + 2 {
            break;
        }
    }
    (digits, ends, parted)
}

/// Numbers that are kept free for examples and stories: Ofcom's in the United Kingdom, 555-01 in
/// North America; and those that are obviously made up.
pub(crate) fn is_for_examples(number: &str) -> bool {
    let is_british = number.starts_with("442079460")
        || number.starts_with("441632960")
        || number.strip_prefix("447700900").is_some()
        || (number.starts_with("441")
            && number.get(5..).is_some_and(|rest| rest.starts_with("4960")));
    let is_american = number
        .strip_prefix('1')
        .is_some_and(|rest| rest.len() == 10 && rest[3..].starts_with("55501"));
    let tail = &number[number.len().saturating_sub(7)..];
    let is_made_up = tail.bytes().all(|digit| digit == tail.as_bytes()[0]) || tail == "1234567";
    is_british || is_american || is_made_up
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, homes: &[Home]) -> Vec<String> {
        let phones = phones(text, homes).into_iter();
        phones
            .map(|phone| match phone.address {
                Address::Phone(number) => format!("{number} {}", &text[phone.range]),
                _ => String::new(),
            })
            .collect()
    }

    #[test]
    fn one_number_has_one_canonical_spelling() {
        for spelling in [
            "+7 343 200-10-20",
            "8 (343) 200-10-20",
            "+7(343)2001020",
            "+7\u{a0}343\u{a0}200‑10‑20",
        ] {
            assert_eq!(found(spelling, &[Home::Ru]), [format!("73432001020 {spelling}")]);
        }
        assert_eq!(found("0903 123 456", &[Home::Sk]), ["421903123456 0903 123 456"]);
        assert_eq!(found("02/5012 3456", &[Home::Sk]), ["421250123456 02/5012 3456"]);
        assert_eq!(found("+44 (0)20 7946 0123", &[]), ["442079460123 +44 (0)20 7946 0123"]);
        assert_eq!(found("(020) 7946 0123", &[Home::Uk]), ["442079460123 (020) 7946 0123"]);
        assert_eq!(found("00421 2 5012 3456", &[]), ["421250123456 00421 2 5012 3456"]);
    }

    #[test]
    fn other_numbers_are_no_telephones() {
        for text in [
            "14.03.2026, 10:20",
            "8 000 000 ₽",
            "заказ 0812-44",
            "ИНН 0278900000",
            "8 дней",
            "№ 8 800 200-10-20-77",
            "08:00–18:00",
            "R-89001234567",
            "20 000 000 000",
            "112",
        ] {
            assert!(found(text, &ALL).is_empty(), "{text}: {:?}", found(text, &ALL));
        }
    }

    #[test]
    fn what_follows_a_number_is_not_part_of_it() {
        assert_eq!(found("+7 343 200-10-20, 14.03", &[]), ["73432001020 +7 343 200-10-20"]);
        assert_eq!(found("+7 343 200-10-20 9–18", &[]), ["73432001020 +7 343 200-10-20"]);
    }

    #[test]
    fn short_numbers_are_numbers() {
        assert!(is_number("112", &[]) && is_number("0800 123 456", &[]));
        assert!(is_number("+7 343 000-10-20, доб. 5", &[Home::Ru]));
        assert!(!is_number("+7 343 000-10", &[Home::Ru]) && !is_number("по запросу", &[]));
    }
}
