//! Whether a text may name a measure of time: a look at its bytes before its words are read. What the
//! measure is, `measure` reads.

use std::sync::LazyLock;

use crate::language::signs::Beginnings;

/// Whether a text may name a measure: a look at its bytes.
#[cfg(test)]
pub(crate) fn may_measure(text: &str) -> bool {
    LONG.are_in(text) || may_measure_days(text) || has_short_unit(text)
}

/// Whether a text may name days or more.
#[cfg(test)]
pub(crate) fn may_measure_days(text: &str) -> bool {
    DAYS.are_in(text)
}

#[cfg(test)]
fn has_short_unit(text: &str) -> bool {
    let figures = text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit());
    { figures }.any(|(at, _)| begins_short_unit(&text[at + 1..]))
}

/// «12 ч», "5 h", «18:00»: behind a figure stands the first letter of a short unit, or a time of day.
pub(crate) fn begins_short_unit(rest: &str) -> bool {
    let rest = rest.strip_prefix([' ', '\u{a0}', '\u{202f}', '-']).unwrap_or(rest);
    rest.starts_with(['с', 'м', 'ч', 'д', 'h', 'm', 's', 'd', ':', '.'])
}

/// The beginnings of the words for hours and less.
pub(crate) static LONG: LazyLock<Beginnings> = LazyLock::new(|| {
    let short =
        ["гуд", "сигнал", "звонк", "секунд", "сек.", "минут", "мин.", "час", "полчас", "получас"];
    let english = ["ring", "second", "minute", "hour", "quarter", "half", "close of"];
    let slovak = [
        "zvone", "zazvon", "prezvon", "sekund", "minút", "minut", "hodin", "hodín", "polhod",
        "štvrť",
    ];
    let words: Vec<&str> = short.into_iter().chain(english).chain(slovak).collect();
    Beginnings::new(&words, &["част", "гуде"])
});

/// The beginnings of the words for days and more.
pub(crate) static DAYS: LazyLock<Beginnings> = LazyLock::new(|| {
    let russian = [
        "день",
        "дня",
        "дней",
        "дни",
        "дню",
        "днем",
        "днём",
        "дневн",
        "сут",
        "недел",
        "месяц",
        "мес.",
        "нед.",
    ];
    let english = ["day", "week", "month"];
    let slovak = ["deň", "dní", "dni", "dňa", "dňo", "týžd", "mesiac"];
    let words: Vec<&str> = russian.into_iter().chain(english).chain(slovak).collect();
    Beginnings::new(&words, &["днищ", "сутул", "сутол"])
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::measure::measures;

    #[test]
    fn no_measure_is_passed_over() {
        for text in [
            "до третьего гудка",
            "за 15 секунд",
            "15 с",
            "5 мин",
            "в течение часа",
            "24-часовой",
            "полчаса",
            "до 18:00",
            "за 3 дня",
            "в течение суток",
            "неделю",
            "within the hour",
            "3 days",
            "5 h",
            "half an hour",
            "by close of business",
            "do hodiny",
            "do 4 hodín",
            "polhodiny",
            "do 3 dní",
            "do týždňa",
            "do mesiaca",
            "в тот же день",
            "до третьего звонка",
        ] {
            assert!(may_measure(text), "{text}");
        }
        for text in ["Часто и частично", "сейчас", "Мы рады каждому", "one of us"]
        {
            assert!(!may_measure(text) && measures(text).is_empty(), "{text}");
        }
        assert!(may_measure_days("за 3 рабочих дня") && !may_measure_days("за 3 часа"));
    }
}
