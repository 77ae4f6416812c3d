//! Telephone numbers are written in one way.

use std::sync::LazyLock;

use regex::Regex;

use crate::findings::Level;
use crate::rules::Rule;
use crate::rules::typography::slip::{Divided, Page, Slip};

pub(crate) static RULE: Rule = Rule {
    name: "phone-format",
    level: Level::Info,
    check: None,
    bad: r#"
--- pages/about.md
# О нас

Звоните по номеру +74822000000, отвечаем за каждый шаг до двери покупателя.
"#,
    good: r#"
--- pages/about.md
# О нас

Звоните по номеру +7 (482) 200-00-00, отвечаем за каждый шаг до двери покупателя.
"#,
};

/// A number in international form.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\+(7|421|44)[\d \u{a0}()./–‑-]{8,20}\d")
        .expect("invariant: the pattern is well formed")
});

pub(super) fn look(page: &Page, slips: &mut Vec<Slip>) {
    for found in NUMBER.captures_iter(page.text()) {
        let Some(whole) = found.get(0) else { continue };
        let digits: String = whole.as_str().chars().filter(char::is_ascii_digit).collect();
        let written = whole.as_str().replace(['\u{a0}'], " ");
        let is_settled = is_of_channel(page, &written);
        match &found[1] {
            "7" => {
                let slip = russian(page, whole.range(), &digits, &written);
                slips.extend(slip.map(|slip| if is_settled { slip.kept() } else { slip }));
            }
            _ if is_settled => {}
            code => {
                let right =
                    if code == "421" { slovak(&digits) } else { british(&digits, &written) };
                if let Some(right) = right.filter(|right| *right != written) {
                    slips.push(page.slip(&RULE, whole.range(), &right));
                }
            }
        }
    }
}

/// Whether a channel writes its number so: `svod.yaml` has the last word on it.
fn is_of_channel(page: &Page, written: &str) -> bool {
    let mut channels = page.handbook.channels();
    channels.any(|(_, channel)| {
        channel
            .value
            .address
            .get()
            .is_some_and(|address| address.as_str().replace('\u{a0}', " ") == written)
    })
}

/// Two ways are right, with brackets around the area and without.
fn russian(
    page: &Page,
    range: std::ops::Range<usize>,
    digits: &str,
    written: &str,
) -> Option<Slip> {
    if digits.len() != 11 {
        return None;
    }
    let (area, rest) = (&digits[1..4], &digits[4..]);
    let end = format!("{}-{}-{}", &rest[..3], &rest[3..5], &rest[5..]);
    let bracketed = format!("+7 ({area}) {end}");
    let plain = format!("+7 {area} {end}");
    Some(match written {
        _ if written == bracketed => {
            page.slip(&RULE, range, &plain).one_way_of(Divided::RussianPhone, 0)
        }
        _ if written == plain => {
            page.slip(&RULE, range, &bracketed).one_way_of(Divided::RussianPhone, 1)
        }
        // Areas of other lengths have groups of their own.
        _ if has_other_area(written) => return None,
        _ => page.slip(&RULE, range, &bracketed),
    })
}

/// Whether the brackets hold an area of more than three digits.
fn has_other_area(written: &str) -> bool {
    let area = written.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
    area.is_some_and(|(area, _)| area.len() != 3)
}

fn slovak(digits: &str) -> Option<String> {
    let own = digits.get(3..).filter(|own| own.len() == 9)?;
    Some(match own.as_bytes()[0] {
        b'2' => format!("+421 2 {} {}", &own[1..5], &own[5..]),
        b'9' => format!("+421 {} {} {}", &own[..3], &own[3..6], &own[6..]),
        _ => format!("+421 {} {} {}", &own[..2], &own[2..5], &own[5..]),
    })
}

/// London only: elsewhere the groups differ from town to town.
fn british(digits: &str, written: &str) -> Option<String> {
    let own = digits.get(2..)?;
    let own = own.strip_prefix('0').filter(|_| written.contains("(0)")).unwrap_or(own);
    let is_london = own.len() == 10 && own.starts_with("20");
    is_london.then(|| format!("+44 20 {} {}", &own[2..6], &own[6..]))
}
