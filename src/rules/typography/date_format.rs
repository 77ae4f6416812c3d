//! Dates are written as the language writes them.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::findings::Level;
use crate::language::Language;
use crate::rules::Rule;
use crate::rules::typography::slip::{Page, Slip};

pub(crate) static RULE: Rule = Rule {
    name: "date-format",
    level: Level::Info,
    check: None,
    bad: r#"
--- pages/about.md
# О нас

С 2025-11-20 отвечаем за каждый шаг до двери покупателя, и это видно по отзывам.
"#,
    good: r#"
--- pages/about.md
# О нас

С 20.11.2025 отвечаем за каждый шаг до двери покупателя, и это видно по отзывам.
"#,
};

/// Days in figures: 2025-11-20, 20/11/2025, 20.11.2025.
static FIGURES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})([./])(\d{1,2})[./](\d{4}))\b")
        .expect("invariant: the pattern is well formed")
});

/// "November 20, 2025".
static AMERICAN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(r"\b({})[ \u{{a0}}](\d{{1,2}}), (\d{{4}})\b", MONTHS.join("|")))
        .expect("invariant: the pattern is well formed")
});

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub(super) fn look(page: &Page, slips: &mut Vec<Slip>) {
    let text = page.text();
    for found in FIGURES.captures_iter(text) {
        let Some(whole) = found.get(0) else { continue };
        let before = text[..whole.start()].chars().next_back();
        let after = text[whole.end()..].chars().next();
        let is_part = |char: Option<char>| char.is_some_and(|char| "-–/_.:".contains(char));
        let is_code = is_part(before) || is_part(after) && after != Some('.');
        if let Some(right) = figures(&found, page.language()).filter(|_| !is_code)
            && right != whole.as_str()
        {
            slips.push(page.slip(&RULE, whole.range(), &right));
        }
    }
    if page.language() == Language::En {
        for found in AMERICAN.captures_iter(text) {
            let Some(whole) = found.get(0) else { continue };
            let right = format!("{} {} {}", &found[2], &found[1], &found[3]);
            slips.push(page.slip(&RULE, whole.range(), &right));
        }
    }
}

/// The day as it should be written; none if it is no day, or nobody can tell which.
fn figures(found: &Captures, language: Language) -> Option<String> {
    let number = |group: usize| found.get(group)?.as_str().parse::<u32>().ok();
    let is_iso = found.get(1).is_some();
    let (day, month, year) = match is_iso {
        true => (number(3)?, number(2)?, number(1)?),
        false => (number(4)?, number(6)?, number(7)?),
    };
    let is_day =
        (1..=31).contains(&day) && (1..=12).contains(&month) && (1900..2100).contains(&year);
    if !is_day {
        return None;
    }
    Some(match language {
        Language::Ru => format!("{day:02}.{month:02}.{year}"),
        Language::Sk => format!("{day}.\u{a0}{month}.\u{a0}{year}"),
        // 03/04/2025 is a day in April or in March.
        Language::En if !is_iso && day <= 12 => return None,
        Language::En => format!("{day} {} {year}", MONTHS.get(month as usize - 1)?),
    })
}
