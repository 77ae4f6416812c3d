//! Measures of time in running text, in figures and in words: «до третьего гудка», «2–4 ч»,
//! "within one working day", „do hodiny“. The words are data, in `standards/language/measures.yaml`;
//! what a measure measures, others say.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::plural::Unit;
use crate::language::words::{Kind, Token, tokens};

/// A measure of time.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// The least it allows: 2 of «2–4 ч», otherwise the same as `high`. «В тот же день» is day 0.
    pub low: f64,
    /// The most it allows.
    pub high: f64,
    /// What is counted: a ring, a second, … a month.
    pub unit: Unit,
}

impl Measure {
    /// How long it may last in seconds, week-ends between working days included; nothing for what
    /// is no time.
    pub(crate) fn longest_seconds(&self) -> Option<f64> {
        const DAY: f64 = 86_400.0;
        Some(match self.unit {
            Unit::Ring => self.high * 5.0,
            Unit::Second => self.high,
            Unit::Minute => self.high * 60.0,
            Unit::Hour => self.high * 3600.0,
            Unit::Day | Unit::CalendarDay => self.high * DAY,
            Unit::WorkingDay => (self.high + 2.0 * (self.high / 5.0).ceil()) * DAY,
            Unit::Week => self.high * 7.0 * DAY,
            Unit::Month => self.high * 31.0 * DAY,
            _ => return None,
        })
    }
}

/// The measures of a text, in its order.
pub fn measures(text: &str) -> Vec<Measure> {
    measures_of(&tokens(text))
}

/// The measures of a text that was cut into tokens.
pub(crate) fn measures_of(tokens: &[Token]) -> Vec<Measure> {
    let reader = Reader { tokens, words: &WORDS };
    let mut measures = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if !reader.words.may_begin(&tokens[at]) {
            at += 1;
            continue;
        }
        let Some((found, next)) = reader.measure(at) else {
            at = reader.after_figures(at);
            continue;
        };
        if let Some((low, high, unit)) = found {
            let range = tokens[at].range.start..tokens[next - 1].range.end;
            measures.push(Measure { range, low, high, unit });
        }
        at = next;
    }
    measures
}

/// Low, high and unit; `None` for what only looks like a measure.
type Found = Option<(f64, f64, Unit)>;

struct Reader<'a> {
    tokens: &'a [Token<'a>],
    words: &'a Words,
}

impl Reader<'_> {
    /// What stands at the token and where it ends.
    fn measure(&self, at: usize) -> Option<(Found, usize)> {
        self.phrase(at)
            .or_else(|| self.time_of_day(at))
            .or_else(|| self.counted(at))
            .or_else(|| self.alone(at))
    }

    fn phrase(&self, at: usize) -> Option<(Found, usize)> {
        let (index, next) = self.words.phrases.longest(&self.tokens[at..])?;
        let (value, unit) = self.words.phrase_values[index];
        Some((Some((value, value, unit)), at + next))
    }

    /// «Не позднее 18:00».
    fn time_of_day(&self, at: usize) -> Option<(Found, usize)> {
        let next = at + self.words.by.longest(&self.tokens[at..])?.1;
        let clock = self.is_number(next) && self.is_mark(next + 1, ":") && self.is_number(next + 2);
        clock.then_some((Some((0.0, 0.0, Unit::Day)), next + 3))
    }

    /// A number or a range of them, and a unit.
    fn counted(&self, at: usize) -> Option<(Found, usize)> {
        let (low, high, ordinal, next) = self.range(at)?;
        let (unit, next) = self.unit(next, ordinal)?;
        let hours = unit == Unit::Hour;
        let clock = hours && at > 0 && self.is_in(at - 1, &self.words.at);
        let opening = hours && self.is_opening_hours(at, high);
        let round_the_clock = hours && high == 24.0 && self.is_mark(at + 1, "-‑");
        let rate = self.words.rate.longest(&self.tokens[next..]).is_some();
        let turned = clock || opening || rate || round_the_clock;
        Some(((!turned).then_some((low, high, unit)), next))
    }

    /// „Od 9 do 18 hod.“, «с 9:00 до 18 часов»: a closing hour.
    fn is_opening_hours(&self, at: usize, high: f64) -> bool {
        let to = at.checked_sub(1).is_some_and(|before| self.is_in(before, &self.words.to));
        let from = at.checked_sub(2).is_some_and(|before| self.is_number(before));
        (to && from) || (high >= 12.0 && self.words.to.iter().any(|to| self.spans(at, to)))
    }

    /// Whether the range at the token is written with the word.
    fn spans(&self, at: usize, to: &str) -> bool {
        let from = at > 0 && self.is_word(at - 1, "od");
        from && self.tokens.get(at + 1).is_some_and(|token| token.text == to)
    }

    /// «В течение часа»: one.
    fn alone(&self, at: usize) -> Option<(Found, usize)> {
        let next = at + self.words.within.longest(&self.tokens[at..])?.1;
        let (unit, end) = self.unit(next, false)?;
        let stands = self.is_in(end - 1, &self.words.alone);
        let before = self.tokens.get(end).is_some_and(|_| self.is_in(end, &self.words.before));
        let day = self.is_word(at, "do") && unit == Unit::Day;
        (stands && !before && !day).then_some((Some((1.0, 1.0, unit)), end))
    }

    /// A number or two of them; whether it is an ordinal; where it ends.
    fn range(&self, at: usize) -> Option<(f64, f64, bool, usize)> {
        let (low, ordinal, next) = self.number(at)?;
        let joined = self.is_mark(next, "-–—−‑") || self.is_in(next, &self.words.to);
        let second = joined.then(|| self.number(next + 1)).flatten();
        match second {
            Some((high, ordinal, next)) if high > low => Some((low, high, ordinal, next)),
            _ => Some((low, low, ordinal, next)),
        }
    }

    /// A number in figures or in words; whether it is an ordinal; where it ends.
    fn number(&self, at: usize) -> Option<(f64, bool, usize)> {
        let token = self.tokens.get(at)?;
        match token.kind {
            Kind::Number => self.figures(at),
            Kind::Word => {
                let ordinal =
                    self.words.ordinals.get(token.word()).map(|value| (*value, true, at + 1));
                ordinal.or_else(|| self.cardinal(at))
            }
            Kind::Mark(_) => None,
        }
    }

    /// «Сорок пять», "forty-eight".
    fn cardinal(&self, at: usize) -> Option<(f64, bool, usize)> {
        let value = |at: usize| self.words.numbers.get(self.tokens.get(at)?.word()).copied();
        let tens = value(at)?;
        let after = at + 1 + usize::from(self.is_mark(at + 1, "-"));
        let ones = value(after).filter(|ones| *ones < 10.0 && tens >= 20.0);
        Some(ones.map_or((tens, false, at + 1), |ones| (tens + ones, false, after + 1)))
    }

    fn figures(&self, at: usize) -> Option<(f64, bool, usize)> {
        let end = self.after_figures(at);
        // Dates, times, telephone numbers and prices in groups are no numbers of a measure.
        let decimal = end == at + 3 && self.is_mark(at + 1, ",.");
        if end != at + 1 && !decimal {
            return None;
        }
        let value = match decimal {
            true => {
                format!("{}.{}", self.tokens[at].text, self.tokens[at + 2].text).parse().ok()?
            }
            false => self.tokens[at].text.parse().ok()?,
        };
        let (ordinal, end) = self.ordinal_ending(end);
        Some((value, ordinal, self.after_words_in_brackets(end)))
    }

    /// «3-го», "3rd", „3.“ before a word.
    fn ordinal_ending(&self, at: usize) -> (bool, usize) {
        let ending = at + usize::from(self.is_mark(at, "-‑"));
        if self.is_in(ending, &self.words.ordinal_endings) && self.follows(ending) {
            return (true, ending + 1);
        }
        let dotted = self.is_mark(at, ".")
            && self
                .tokens
                .get(at + 1)
                .is_some_and(|next| self.words.units.contains_key(next.word()));
        (dotted, at + usize::from(dotted))
    }

    /// «10 (десяти) дней».
    fn after_words_in_brackets(&self, at: usize) -> usize {
        if !self.is_mark(at, "(") {
            return at;
        }
        let close = (at + 2..at + 5).find(|close| self.is_mark(*close, ")"));
        match close {
            Some(close) if self.number(at + 1).is_some() => close + 1,
            _ => at,
        }
    }

    /// The unit at the token, with «рабочих» and «календарных» before it, and where it ends.
    fn unit(&self, at: usize, ordinal: bool) -> Option<(Unit, usize)> {
        let mut at = at + usize::from(self.is_mark(at, "-‑"));
        let (mut working, mut calendar) = (false, false);
        while self.is_in(at, &self.words.working)
            || self.is_in(at, &self.words.calendar)
            || self.is_in(at, &self.words.idle)
        {
            working |= self.is_in(at, &self.words.working);
            calendar |= self.is_in(at, &self.words.calendar);
            at += 1 + usize::from(self.is_mark(at + 1, ".") && self.follows(at + 1));
        }
        let word = self.tokens.get(at)?.word();
        let unit = match self.words.units.get(word) {
            Some(unit) => *unit,
            None if ordinal && self.is_in(at, &self.words.rings_by_order) => Unit::Ring,
            None => return None,
        };
        let unit = match unit {
            Unit::Day if working => Unit::WorkingDay,
            Unit::Day if calendar => Unit::CalendarDay,
            unit => unit,
        };
        Some((unit, at + 1))
    }

    /// Past a run of figures that marks or thin gaps hold together: «14.05.2026», «8 800 200».
    fn after_figures(&self, at: usize) -> usize {
        let mut end = at + 1;
        if !self.is_number(at) {
            return end;
        }
        loop {
            let joint = self.is_mark(end, ".,:/") && self.follows(end) && self.follows(end + 1);
            let next = end + usize::from(joint);
            if !self.is_number(next) {
                return end;
            }
            end = next + 1;
        }
    }

    /// Whether nothing parts the token from the one before it.
    fn follows(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        before.zip(self.tokens.get(at)).is_some_and(|(one, next)| one.range.end == next.range.start)
    }

    fn is_number(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == Kind::Number)
    }

    fn is_mark(&self, at: usize, marks: &str) -> bool {
        let mark = self.tokens.get(at).map(|token| token.kind);
        matches!(mark, Some(Kind::Mark(mark)) if marks.contains(mark))
    }

    fn is_word(&self, at: usize, word: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.text == word)
    }

    fn is_in(&self, at: usize, words: &[String]) -> bool {
        let word = self.tokens.get(at).filter(|token| token.kind == Kind::Word);
        word.is_some_and(|token| words.iter().any(|word| *word == token.text))
    }
}

/// Phrases by their words.
struct Phrases(Vec<Vec<String>>);

impl Phrases {
    fn new<'a>(phrases: impl IntoIterator<Item = &'a String>) -> Self {
        let words = |phrase: &String| phrase.split(' ').map(str::to_owned).collect();
        Self(phrases.into_iter().map(words).collect())
    }

    /// The longest phrase at the first token: which one, and how many tokens it has.
    fn longest(&self, tokens: &[Token]) -> Option<(usize, usize)> {
        let fits = |phrase: &&Vec<String>| {
            phrase.len() <= tokens.len()
                && phrase.iter().zip(tokens).all(|(word, token)| *word == token.text)
        };
        let fitting = self.0.iter().enumerate().filter(|(_, phrase)| fits(phrase));
        fitting.map(|(index, phrase)| (index, phrase.len())).max_by_key(|(_, length)| *length)
    }
}

/// The words, ready to be looked up.
struct Words {
    units: HashMap<String, Unit>,
    numbers: HashMap<String, f64>,
    ordinals: HashMap<String, f64>,
    rings_by_order: Vec<String>,
    working: Vec<String>,
    calendar: Vec<String>,
    idle: Vec<String>,
    ordinal_endings: Vec<String>,
    to: Vec<String>,
    alone: Vec<String>,
    before: Vec<String>,
    at: Vec<String>,
    within: Phrases,
    by: Phrases,
    rate: Phrases,
    phrases: Phrases,
    phrase_values: Vec<(f64, Unit)>,
    /// The words with which a measure may begin; figures may as well.
    firsts: HashSet<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let text = include_str!("../../standards/language/measures.yaml");
    let file: File = serde_yaml::from_str(text).expect("the built-in measures are well formed");
    Words::new(file)
});

/// The words as they are written.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct File {
    units: HashMap<Unit, Vec<String>>,
    numbers: Vec<Numeral>,
    ordinals: Vec<Numeral>,
    rings_by_order: Vec<String>,
    working: Vec<String>,
    calendar: Vec<String>,
    idle: Vec<String>,
    ordinal_endings: Vec<String>,
    to: Vec<String>,
    alone: Vec<String>,
    before: Vec<String>,
    at: Vec<String>,
    within: Vec<String>,
    by: Vec<String>,
    rate: Vec<String>,
    phrases: Vec<WrittenPhrase>,
}

/// A number and the words for it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Numeral {
    value: f64,
    words: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPhrase {
    unit: Unit,
    value: f64,
    words: Vec<String>,
}

impl File {
    fn firsts(&self) -> HashSet<String> {
        let numerals = self.numbers.iter().chain(&self.ordinals);
        let words = numerals.flat_map(|numeral| &numeral.words);
        let phrases = self.phrases.iter().flat_map(|phrase| &phrase.words);
        let phrases = phrases.chain(&self.within).chain(&self.by);
        let firsts = phrases.filter_map(|phrase| phrase.split(' ').next());
        words.map(String::as_str).chain(firsts).map(str::to_owned).collect()
    }
}

impl Words {
    fn may_begin(&self, token: &Token) -> bool {
        match token.kind {
            Kind::Number => true,
            Kind::Word => self.firsts.contains(token.word()),
            Kind::Mark(_) => false,
        }
    }

    fn new(file: File) -> Self {
        let by_word = |numerals: Vec<Numeral>| -> HashMap<String, f64> {
            let pairs = |Numeral { value, words }| words.into_iter().map(move |word| (word, value));
            numerals.into_iter().flat_map(pairs).collect()
        };
        let firsts = file.firsts();
        let units = file.units.into_iter();
        let phrases = file.phrases.iter();
        Self {
            firsts,
            units: units
                .flat_map(|(unit, words)| words.into_iter().map(move |word| (word, unit)))
                .collect(),
            phrases: Phrases::new(phrases.clone().flat_map(|phrase| &phrase.words)),
            phrase_values: phrases
                .flat_map(|phrase| phrase.words.iter().map(|_| (phrase.value, phrase.unit)))
                .collect(),
            numbers: by_word(file.numbers),
            ordinals: by_word(file.ordinals),
            rings_by_order: file.rings_by_order,
            working: file.working,
            calendar: file.calendar,
            idle: file.idle,
            ordinal_endings: file.ordinal_endings,
            to: file.to,
            alone: file.alone,
            before: file.before,
            at: file.at,
            within: Phrases::new(&file.within),
            by: Phrases::new(&file.by),
            rate: Phrases::new(&file.rate),
        }
    }
}
