//! Opening hours in text: «ежедневно 9:00–21:00», "Mon–Fri, 9am to 5pm", „po–pi od 9.00 do 17.00“.
//! The words are data, in `standards/language/hours.yaml`; whose hours they are, others say.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::language::wordbook::{Wordbook, has};
use crate::language::words::{Kind, Token};

/// A time of the day from which to which somebody is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hours {
    /// Minutes after midnight.
    pub(crate) from: u16,
    pub(crate) to: u16,
    /// A bit a day, Monday first; none if no days are named.
    pub(crate) days: Option<u8>,
    /// Where the times stand, in bytes.
    pub(crate) range: Range<usize>,
}

/// What a sentence says of opening hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Topic {
    Opening,
    Other,
}

/// The hours that the tokens name, in their order.
pub(crate) fn hours(tokens: &[Token]) -> Vec<Hours> {
    let mut found: Vec<(Range<usize>, Hours)> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match span(tokens, at) {
            Some((from, to, end)) => {
                let range = tokens[at].range.start..tokens[end - 1].range.end;
                found.push((at..end, Hours { from, to, days: None, range }));
                at = end;
            }
            None => at += 1,
        }
    }
    give_days(tokens, &mut found);
    found.into_iter().map(|(_, hours)| hours).collect()
}

/// Whether a sentence says when somebody is open, and nobody else's hours.
pub(crate) fn is_about_opening(tokens: &[Token], language: Language) -> bool {
    let marks = WORDS.book.marks(tokens, language);
    has(&marks, Topic::Opening) && !has(&marks, Topic::Other)
}

/// The days before a time are its days; where none are, those after it.
fn give_days(tokens: &[Token], found: &mut [(Range<usize>, Hours)]) {
    let ends: Vec<Range<usize>> = found.iter().map(|(at, _)| at.clone()).collect();
    let mut start = 0;
    for (index, (at, hours)) in found.iter_mut().enumerate() {
        let next = ends.get(index + 1).map_or(tokens.len(), |next| next.start);
        let before = days(&tokens[start..at.start]);
        let after = || days(&tokens[at.end..next]).filter(|_| ends.len() == 1);
        hours.days = before.or_else(after);
        start = at.end;
    }
}

/// The days that the tokens name: single ones, ranges, «по будням».
fn days(tokens: &[Token]) -> Option<u8> {
    let mut days = 0;
    let mut at = 0;
    while at < tokens.len() {
        let text = tokens[at].word();
        let day = |at: usize| WORDS.days.get(tokens.get(at)?.word()).copied();
        match (day(at), WORDS.sets.get(text)) {
            (Some(first), _) => {
                let dot = usize::from(tokens.get(at + 1).is_some_and(|dot| dot.is_mark('.')));
                let joint = at + 1 + dot;
                let last =
                    tokens.get(joint).filter(|mark| is_joint(mark)).and_then(|_| day(joint + 1));
                match last {
                    Some(last) => {
                        (0..7)
                            .map(|step| (first + step) % 7)
                            .take_while(|day| *day != last)
                            .for_each(|day| days |= 1 << day);
                        days |= 1 << last;
                        at = joint + 1;
                    }
                    None => days |= 1 << first,
                }
            }
            (None, Some(set)) => days |= set,
            _ => {}
        }
        at += 1;
    }
    (days != 0).then_some(days)
}

/// «9:00–21:00», «с 9 до 21», "9am to 5.30pm": both times, and where they end.
fn span(tokens: &[Token], at: usize) -> Option<(u16, u16, usize)> {
    let first = time(tokens, at)?;
    let is_first = at == 0 || !is_part_of_number(tokens, at);
    let joint = tokens.get(first.end).filter(|joint| is_first && is_joint(joint))?;
    let second = time(tokens, first.end + 1)?;
    let from = first.minutes;
    let to = second.minutes;
    let is_day = from < to && to <= 24 * 60;
    let is_bare = !first.is_marked && !second.is_marked;
    // «2–4» alone may count anything.
    let is_likely =
        !is_bare || (from >= 5 * 60 && to >= 12 * 60 && to.saturating_sub(from) >= 3 * 60);
    let counts = tokens.get(second.end).is_some_and(counts_something);
    let words = joint.kind == Kind::Word && is_bare && !is_after_from(tokens, at);
    (is_day && is_likely && !(is_bare && counts) && !words).then_some((from, to, second.end))
}

/// A time of the day as it was read.
struct Time {
    minutes: u16,
    /// Whether minutes or a half of the day are said.
    is_marked: bool,
    end: usize,
}

fn time(tokens: &[Token], at: usize) -> Option<Time> {
    let number = |at: usize| {
        let token = tokens.get(at).filter(|token| token.kind == Kind::Number)?;
        (token.text.len() <= 2).then(|| token.text.parse::<u16>().ok()).flatten()
    };
    let hour = number(at).filter(|hour| *hour <= 24)?;
    let parts = |mark: &Token| mark.is_mark(':') || mark.is_mark('.');
    let is_joined = tokens.get(at + 1).is_some_and(parts)
        && tokens.get(at + 2).is_some_and(|minutes| {
            minutes.text.len() == 2 && minutes.range.start == tokens[at + 1].range.end
        });
    // «14.03» is a date, „14.30“ a time.
    let is_dotted = tokens.get(at + 1).is_some_and(|mark| mark.is_mark('.'));
    let is_minute = |minute: &u16| *minute < 60 && (!is_dotted || minute.is_multiple_of(15));
    let minute = is_joined.then(|| number(at + 2)).flatten().filter(is_minute);
    if is_joined && minute.is_none() {
        return None;
    }
    let mut end = at + if minute.is_some() { 3 } else { 1 };
    let half = tokens.get(end).map(|token| token.word());
    let afternoon = match half {
        Some("am") => Some(false),
        Some("pm") => Some(true),
        _ => None,
    };
    let hour_word = matches!(half, Some("h" | "ч" | "hod" | "часов" | "hodin"));
    let is_next_joint = tokens.get(end + 1).is_some_and(is_joint);
    end += usize::from(afternoon.is_some() || (hour_word && is_next_joint));
    let hour = match afternoon {
        Some(true) if hour < 12 => hour + 12,
        Some(false) if hour == 12 => 0,
        _ => hour,
    };
    let minutes = hour * 60 + minute.unwrap_or(0);
    Some(Time { minutes, is_marked: minute.is_some() || afternoon.is_some(), end })
}

fn is_joint(token: &Token) -> bool {
    matches!(token.kind, Kind::Mark('-' | '–' | '—' | '‑' | '−'))
        || matches!(token.word(), "до" | "по" | "to" | "do" | "until" | "till" | "az")
}

fn is_after_from(tokens: &[Token], at: usize) -> bool {
    at > 0 && matches!(tokens[at - 1].word(), "с" | "от" | "from" | "od")
}

/// A figure behind a mark that joins it to another figure: «14.03», «10/12».
fn is_part_of_number(tokens: &[Token], at: usize) -> bool {
    let mark = &tokens[at - 1];
    let joins = matches!(mark.kind, Kind::Mark('.' | ':' | '/' | '-' | '–' | '+' | '№'));
    joins
        && at > 1
        && tokens[at - 2].kind == Kind::Number
        && mark.range.end == tokens[at].range.start
}

/// «9–18 минут» are no hours of opening.
fn counts_something(token: &Token) -> bool {
    const COUNTED: [&str; 22] = [
        "минут",
        "мин",
        "секунд",
        "дней",
        "дня",
        "рабочих",
        "календарных",
        "рублей",
        "штук",
        "лет",
        "человек",
        "раз",
        "minutes",
        "min",
        "seconds",
        "days",
        "working",
        "people",
        "minut",
        "dni",
        "sekund",
        "osob",
    ];
    let is_unit = matches!(token.kind, Kind::Mark('%' | '₽' | '€' | '£' | '$'));
    is_unit || COUNTED.contains(&token.word())
}

struct Words {
    days: HashMap<String, u8>,
    sets: HashMap<String, u8>,
    book: Wordbook<Topic>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let text = include_str!("../../standards/language/hours.yaml");
    let file: File = serde_yaml::from_str(text).expect("the built-in hours are well formed");
    let days = file
        .days
        .into_iter()
        .zip(0..)
        .flat_map(|(names, day)| names.into_iter().map(move |name| (name, day)));
    let sets = [(file.daily, 0b111_1111), (file.weekdays, 0b001_1111), (file.weekends, 0b110_0000)];
    let sets =
        sets.into_iter().flat_map(|(names, days)| names.into_iter().map(move |name| (name, days)));
    let topics = [(Topic::Opening, &file.opening), (Topic::Other, &file.other)];
    Words {
        days: days.collect(),
        sets: sets.collect(),
        book: Wordbook::new(&BTreeMap::new(), topics.into_iter()),
    }
});

/// The words as they are written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    days: Vec<Vec<String>>,
    daily: Vec<String>,
    weekdays: Vec<String>,
    weekends: Vec<String>,
    opening: BTreeMap<Language, Vec<String>>,
    other: BTreeMap<Language, Vec<String>>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words::tokens;

    fn read(text: &str) -> Vec<String> {
        let found = hours(&tokens(text)).into_iter();
        found
            .map(|Hours { from, to, days, .. }| {
                let days = days.map_or("-".to_owned(), |days| format!("{days:b}"));
                format!("{}:{:02}-{}:{:02} {days}", from / 60, from % 60, to / 60, to % 60)
            })
            .collect()
    }

    #[test]
    fn hours_are_read_in_three_languages() {
        assert_eq!(read("ежедневно 9:00–21:00, по Москве"), ["9:00-21:00 1111111"]);
        assert_eq!(read("с 9 до 21 часа"), ["9:00-21:00 -"]);
        assert!(read("18 - 15 000 ₽").is_empty());
        assert_eq!(read("Пн–Пт 9:00–18:00, сб 10–15"), ["9:00-18:00 11111", "10:00-15:00 100000"]);
        assert_eq!(read("Mon-Fri 09:00-18:00, Europe/Moscow"), ["9:00-18:00 11111"]);
        assert_eq!(read("9am to 5.30pm, Monday to Friday"), ["9:00-17:30 11111"]);
        assert_eq!(read("po–pi od 9.00 do 17.00 h"), ["9:00-17:00 11111"]);
        assert_eq!(read("so. – ne. 10.00 – 14.00"), ["10:00-14:00 1100000"]);
    }

    #[test]
    fn other_ranges_are_no_hours() {
        for text in
            ["2–4 часа", "10–20 минут", "14.03–21.03", "5–10 дней", "от 5 до 15 %", "2020–2024"]
        {
            assert!(read(text).is_empty(), "{text}: {:?}", read(text));
        }
    }

    #[test]
    fn a_delivery_has_hours_of_its_own() {
        let about = |text| is_about_opening(&tokens(text), Language::Ru);
        assert!(about("Мы работаем ежедневно с 9 до 21"));
        assert!(!about("Доставка работает с 10 до 18") && !about("Привезём с 10 до 14"));
    }
}
