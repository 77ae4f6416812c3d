//! Times of day are written in one way.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::findings::Level;
use crate::language::Language;
use crate::rules::Rule;
use crate::rules::typography::slip::{Divided, Page, Slip};

pub(crate) static RULE: Rule = Rule {
    name: "time-format",
    level: Level::Info,
    check: None,
    bad: r#"
--- pages/about.md
# О нас

Отвечаем с 9.00 до 21.00 без перерыва и за каждый шаг до двери покупателя.
"#,
    good: r#"
--- pages/about.md
# О нас

Отвечаем с 9:00 до 21:00 без перерыва и за каждый шаг до двери покупателя.
"#,
};

/// A full, half or quarter hour with a full stop or a hyphen, after a word that leads to a time.
static POINTED: LazyLock<Regex> = LazyLock::new(|| {
    let lead = "с|до|в|к|после|около|o|od|do|po|pred|medzi|a";
    Regex::new(&format!(
        r"(?i)(?:\b(?:{lead})[ \u{{a0}}]|\d[.:]\d\d[–-])([01]?\d|2[0-4])([.-])(00|15|30|45)\b"
    ))
    .expect("invariant: the pattern is well formed")
});

/// 9:00, in 24 hours.
static COLON: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b([01]?\d|2[0-4]):([0-5]\d)\b").expect("invariant: the pattern is well formed")
});

/// 9am, 5.30 p.m.
static NOON: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?[ \u{a0}]?([ap])\.?m\b\.?")
        .expect("invariant: the pattern is well formed")
});

pub(super) fn look(page: &Page, slips: &mut Vec<Slip>) {
    match page.language() {
        Language::Ru => pointed(page, slips, None),
        Language::Sk => {
            colons(page, slips, Divided::SlovakTime, 0, |found| {
                format!("{}.{}", &found[1], &found[2])
            });
            pointed(page, slips, Some((Divided::SlovakTime, 1)));
        }
        Language::En => {
            noons(page, slips);
            colons(page, slips, Divided::EnglishTime, 1, |found| twelve(&found[1], &found[2]));
        }
    }
}

/// Times with a full stop or a hyphen in the place of a colon.
fn pointed(page: &Page, slips: &mut Vec<Slip>, way: Option<(Divided, usize)>) {
    let text = page.text();
    for found in POINTED.captures_iter(text) {
        let (Some(hour), Some(mark), Some(minute)) = (found.get(1), found.get(2), found.get(3))
        else {
            continue;
        };
        let rest = &text[minute.end()..];
        let mut after = rest.chars();
        let is_longer = matches!(after.next(), Some('.' | ',' | ':' | '-'))
            && after.next().is_some_and(|next| next.is_ascii_digit());
        let unit = rest.trim_start_matches([' ', '\u{a0}']);
        let is_measure = ["%", "₽", "€", "руб", "кг", "км", "м ", "kg", "km", "cm", "см", "eur"]
            .iter()
            .any(|measure| unit.starts_with(measure));
        if is_longer || is_measure || (mark.as_str() == "-" && way.is_some()) {
            continue;
        }
        let right = format!("{}:{}", hour.as_str(), minute.as_str());
        let slip = page.slip(&RULE, hour.start()..minute.end(), &right);
        slips.push(match way {
            Some((divided, way)) => slip.one_way_of(divided, way),
            None => slip,
        });
    }
}

/// Times with a colon, which are one of two ways.
fn colons(
    page: &Page,
    slips: &mut Vec<Slip>,
    divided: Divided,
    way: usize,
    right: fn(&Captures) -> String,
) {
    let text = page.text();
    for found in COLON.captures_iter(text) {
        let Some(whole) = found.get(0) else { continue };
        let rest = text[whole.end()..].trim_start().to_ascii_lowercase();
        let is_noon = rest.starts_with("am")
            || rest.starts_with("pm")
            || rest.starts_with("a.m")
            || rest.starts_with("p.m");
        let is_part = text[..whole.start()].ends_with([':', '.']) || rest.starts_with(':');
        if !is_noon && !is_part {
            slips.push(page.slip(&RULE, whole.range(), &right(&found)).one_way_of(divided, way));
        }
    }
}

fn noons(page: &Page, slips: &mut Vec<Slip>) {
    for found in NOON.captures_iter(page.text()) {
        let (Some(whole), Ok(hour)) = (found.get(0), found[1].parse::<u32>()) else { continue };
        let hour = hour % 12 + if found[3].eq_ignore_ascii_case("p") { 12 } else { 0 };
        let minute = found.get(2).map_or("00", |minute| minute.as_str());
        let slip = page.slip(&RULE, whole.range(), &format!("{hour}:{minute}"));
        slips.push(slip.one_way_of(Divided::EnglishTime, 0));
    }
}

/// The time in two halves of a day.
fn twelve(hour: &str, minute: &str) -> String {
    let hour: u32 = hour.parse().unwrap_or(0);
    let half = if (12..24).contains(&hour) { "pm" } else { "am" };
    let hour = if hour.is_multiple_of(12) { 12 } else { hour % 12 };
    let minute = if minute == "00" { String::new() } else { format!(":{minute}") };
    format!("{hour}{minute}{half}")
}
