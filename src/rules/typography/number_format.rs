//! Numbers are written as the language writes them.

use std::sync::LazyLock;

use regex::{Captures, Match, Regex};

use crate::findings::Level;
use crate::language::Language;
use crate::rules::Rule;
use crate::rules::typography::slip::{Page, Slip};

pub(crate) static RULE: Rule = Rule {
    name: "number-format",
    level: Level::Info,
    check: None,
    bad: r#"
--- pages/about.md
# О нас

Доставка стоит 15000 ₽, сборка занимает 1.5 часа, и скидка на неё 20%.
"#,
    good: r#"
--- pages/about.md
# О нас

Доставка стоит 15 000 ₽, сборка занимает 1,5 часа, и скидка на неё 20 %.
"#,
};

/// A number and what it counts.
static COUNTED: LazyLock<Regex> = LazyLock::new(|| {
    let money = r"₽|руб|€|eur|£|\$|usd|rub";
    let measures = "%|час|минут|секунд|дн|недел|месяц|кг|км|см|мм|м²|процент|hour|minut|second|day|\
        week|month|kg|km|cm|mm|percent|hod|sek|dní|dňa|týžd|mesiac";
    Regex::new(&format!(
        r"(?i)([£€$])?\b(\d+)(?:([.,])(\d{{1,2}}))?([ \u{{a0}}\u{{202f}}]?)(?:({money})|({measures}))?"
    ))
    .expect("invariant: the pattern is well formed")
});

pub(super) fn look(page: &Page, slips: &mut Vec<Slip>) {
    let text = page.text();
    if !text.contains(|char: char| char.is_ascii_digit()) {
        return;
    }
    for found in COUNTED.captures_iter(text) {
        let Some(number) = found.get(2).filter(|number| is_alone(text, number, &found)) else {
            continue;
        };
        let counted = found.get(6).or(found.get(7));
        if let Some(mark) = found.get(3).filter(|_| counted.is_some()) {
            slips.extend(decimal(page, &found, mark));
        }
        if found.get(1).or(found.get(6)).is_some() && number.as_str().len() >= 4 {
            slips.push(grouped(page, number));
        }
        if let Some(sign) = found.get(7).filter(|sign| sign.as_str() == "%") {
            slips.extend(percent(page, &found, sign));
        }
    }
}

/// Whether the number is no part of a longer one, of a date or of a version.
fn is_alone(text: &str, number: &Match, found: &Captures) -> bool {
    let start = found.get(1).map_or(number.start(), |sign| sign.start());
    let mut before = text[..start].chars().rev();
    let first = before.next();
    let is_part = |char: char| char.is_alphanumeric() || ".,-:/_".contains(char);
    let is_group = first.is_some_and(|first| " \u{a0}\u{202f}".contains(first))
        && before.next().is_some_and(|char| char.is_ascii_digit());
    let lead = text[..start].trim_end();
    let is_section = ["п.", "ст.", "§", "№", "разд."].iter().any(|sign| lead.ends_with(sign));
    !first.is_some_and(is_part) && !is_group && !is_section
}

fn decimal(page: &Page, found: &Captures, mark: Match) -> Option<Slip> {
    let right = if page.language() == Language::En { "." } else { "," };
    let (whole, part) = (found.get(2)?, found.get(4)?);
    let words = format!("{}{}{}", whole.as_str(), mark.as_str(), part.as_str());
    let better = format!("{}{right}{}", whole.as_str(), part.as_str());
    let edit = [(mark.range(), right)];
    (mark.as_str() != right)
        .then(|| page.parts(&RULE, whole.start()..part.end(), (words, better), &edit))
}

/// Groups of three digits in a sum of money.
fn grouped(page: &Page, number: Match) -> Slip {
    let mark = if page.language() == Language::En { "," } else { "\u{a0}" };
    let digits = number.as_str();
    let mut grouped = String::with_capacity(digits.len() + 8);
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push_str(mark);
        }
        grouped.push(digit);
    }
    page.slip(&RULE, number.range(), &grouped)
}

fn percent(page: &Page, found: &Captures, sign: Match) -> Option<Slip> {
    let (number, blank) = (found.get(2)?, found.get(5)?);
    let (edit, right) = match (page.language(), blank.is_empty()) {
        (Language::En, false) => (blank.start()..sign.end(), "%"),
        (Language::Ru | Language::Sk, true) => (sign.range(), "\u{a0}%"),
        _ => return None,
    };
    let words = page.text()[number.start()..sign.end()].to_owned();
    let better = format!("{}{right}", &page.text()[number.start()..edit.start]);
    let range = number.start()..sign.end();
    Some(page.parts(&RULE, range, (words, better), &[(edit, right)]))
}
