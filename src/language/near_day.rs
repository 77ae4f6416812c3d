//! Days that are named from where one stands: «сегодня», "tomorrow", „zajtra“. They say how soon only
//! beside the words for what is to happen then; most of them tell of something else.

use std::ops::Range;

use crate::language::measure::Measure;
use crate::language::plural::Unit;
use crate::language::usable::reading::Reading;
use crate::language::words::{Kind, Token};

/// A piece of each of the words.
pub(crate) const PIECES: &[&str] = &["егодня", "автра", "oday", "omorrow", "dnes", "Dnes", "ajtra"];

/// How many words may stand between a day and what happens then.
const FAR: usize = 3;

/// Words that lead to another thought, or turn it.
const JOINTS: [&str; 26] = [
    "не",
    "нет",
    "not",
    "nie",
    "и",
    "а",
    "но",
    "или",
    "что",
    "чем",
    "как",
    "когда",
    "если",
    "который",
    "and",
    "or",
    "but",
    "what",
    "which",
    "when",
    "if",
    "a",
    "ale",
    "co",
    "ked",
    "ktore",
];

/// The days that a sentence names, as measures: today is day 0.
pub(crate) fn near_days(tokens: &[Token]) -> Vec<Measure> {
    let day = |at: usize| {
        let is_after = at.checked_sub(1).is_some_and(|before| tokens[before].word() == "after");
        let days = match tokens[at].word() {
            "сегодня" | "today" | "dnes" => 0.0,
            "tomorrow" if is_after => 2.0,
            "завтра" | "tomorrow" | "zajtra" => 1.0,
            "послезавтра" | "pozajtra" => 2.0,
            _ => return None,
        };
        let range = tokens[at].range.clone();
        Some(Measure { range, low: days, high: days, unit: Unit::Day })
    };
    (0..tokens.len()).filter_map(day).collect()
}

/// Whether a day belongs to some words: nothing but a few words stands between, and none of them leads
/// to another thought.
pub(crate) fn is_beside(reading: &Reading<'_>, day: &Range<usize>, words: &Range<usize>) -> bool {
    let (start, end) = (day.end.min(words.end), day.start.max(words.start));
    let first = reading.tokens.partition_point(|token| token.range.start < start);
    let between = reading.tokens[first..].iter().take_while(|token| token.range.end <= end);
    let is_plain = |token: &Token| token.kind == Kind::Word && !JOINTS.contains(&token.word());
    let between: Vec<&Token> = between.take(FAR + 1).collect();
    between.len() <= FAR && between.into_iter().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words::tokens;

    fn days(text: &str) -> Vec<f64> {
        near_days(&tokens(text)).iter().map(|day| day.high).collect()
    }

    #[test]
    fn days_are_counted_from_today() {
        assert_eq!(days("Ответим сегодня, а не завтра"), [0.0, 1.0]);
        assert_eq!(days("Tomorrow, or the day after tomorrow"), [1.0, 2.0]);
        assert_eq!(days("Dnes, zajtra, pozajtra"), [0.0, 1.0, 2.0]);
        assert!(days("Завтрашний день, Wednesday").is_empty());
    }

    #[test]
    fn a_day_has_a_piece_that_tells_of_it() {
        for word in
            ["Сегодня", "завтра", "послезавтра", "today", "Tomorrow", "dnes", "Zajtra", "pozajtra"]
        {
            assert_eq!(days(word).len(), 1, "{word}");
            assert!(PIECES.iter().any(|piece| word.contains(piece)), "{word}");
        }
    }
}
