//! What a time in running text is the time of: an answer on the telephone, a reply to a letter, a call
//! back, a decision. What stands under a condition, in the past or as an average states no norm.
//! The words are data, in `standards/language/promises.yaml`.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::language::lexicon::Groups;
#[cfg(test)]
use crate::language::measurable::may_measure;
use crate::language::measure::Measure;
use crate::language::near_day::{is_beside, near_days};
use crate::language::plural::Unit;
use crate::language::usable::reading::{Reading, overlap};
use crate::language::wordbook::{Mark, Topics, Wordbook, has};
use crate::language::words::{Kind, Token};

/// What is to happen within a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Event {
    /// The telephone is answered.
    Answer,
    /// A message is answered, or the telephone: the channel tells.
    Reply,
    /// Somebody calls back.
    CallBack,
    /// A caller waits on hold.
    Hold,
    /// A complaint is decided on.
    Decision,
}

/// A time and what it is the time of.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stated {
    pub(crate) event: Event,
    pub(crate) measure: Measure,
    /// The sentence, by its number in the reading.
    pub(crate) sentence: usize,
    /// Whether it speaks of calls that nobody took.
    pub(crate) is_of_missed_call: bool,
    /// Whether somebody looks at a decision anew.
    pub(crate) is_second_look: bool,
    /// Whether a day was named: «завтра».
    pub(crate) is_near_day: bool,
}

/// The times that the handbook tells its readers to keep.
pub(crate) fn norms(reading: &Reading<'_>, language: Language) -> Vec<Stated> {
    let mut norms = stated(reading, language, &|topic| match topic {
        Topic::Answer => Some(Event::Answer),
        Topic::Reply => Some(Event::Reply),
        Topic::CallBack => Some(Event::CallBack),
        Topic::Hold => Some(Event::Hold),
        _ => None,
    });
    norms.retain(|norm| !norm.is_second_look);
    norms
}

/// Whether a text may tell a time to keep: a look at its bytes, for a piece of each event.
#[cfg(test)]
fn may_state(text: &str) -> bool {
    may_measure(text) && EVENTS.iter().any(|piece| text.contains(piece))
}

/// A piece of every word for an event, and of the words for rings, which tell the event themselves.
pub(crate) const EVENTS: &[&str] = &[
    "back",
    "eag",
    "руб",
    "твет",
    "твеч",
    "ерезв",
    "вонок",
    "вонк",
    "держан",
    "лини",
    "уд",
    "игнал",
    "ick",
    "nswer",
    "eply",
    "eplie",
    "esp",
    "all",
    "hold",
    "ring",
    "dvih",
    "dvíh",
    "rij",
    "rev",
    "dpov",
    "volá",
    "vola",
    "späť",
    "pätn",
    "održ",
    "von",
    "ОТВЕ",
    "ТРУБ",
    "ЗВОН",
    "PICK",
    "ANSWER",
    "REPL",
    "CALL",
    "HOLD",
    "RING",
    "ODPOV",
    "ZDVIH",
];

/// The times that a customer is promised.
pub(crate) fn promises(reading: &Reading<'_>, language: Language) -> Vec<Stated> {
    let mut found = stated(reading, language, &promised);
    for sentence in 0..reading.sentences.len() {
        found.extend(on_a_near_day(reading, sentence, language));
    }
    found
}

fn promised(topic: Topic) -> Option<Event> {
    match topic {
        Topic::WillReply => Some(Event::Reply),
        Topic::WillCallBack => Some(Event::CallBack),
        Topic::WillDecide => Some(Event::Decision),
        _ => None,
    }
}

/// «Решение сообщим завтра»: an answer beside the only day that the sentence names. A call back on a
/// day was agreed on, and is no norm.
fn on_a_near_day(reading: &Reading<'_>, sentence: usize, language: Language) -> Option<Stated> {
    let tokens = &reading.tokens[reading.sentences[sentence].clone()];
    let [day] = <[Measure; 1]>::try_from(near_days(tokens)).ok()?;
    let times = reading.measures_in(&reading.bytes(sentence));
    let marks = BOOK.marks(tokens, language);
    if is_vetoed(&marks) || !times.iter().all(is_time_of_day) {
        return None;
    }
    let beside = marks.iter().filter(|mark| is_beside(reading, &day.range, &mark.range));
    let events = beside.filter_map(|mark| promised(mark.topic));
    let mut events = events.filter(|event| *event != Event::CallBack);
    let event = match events.next()? {
        Event::Reply if has(&marks, Topic::Complaint) => Event::Decision,
        event => event,
    };
    let is_second_look = has(&marks, Topic::SecondLook);
    let is_of_missed_call = false;
    Some(Stated {
        event,
        measure: day,
        sentence,
        is_of_missed_call,
        is_second_look,
        is_near_day: true,
    })
}

/// «Не позднее 18:00» is a time on a day that something else tells.
fn is_time_of_day(measure: &Measure) -> bool {
    measure.unit == Unit::Day && measure.high == 0.0
}

fn stated(
    reading: &Reading<'_>,
    language: Language,
    event_of: &dyn Fn(Topic) -> Option<Event>,
) -> Vec<Stated> {
    let mut found = Vec::new();
    for (sentence, times) in reading.timed_sentences() {
        let tokens = &reading.tokens[reading.sentences[sentence].clone()];
        let marks = BOOK.marks(tokens, language);
        if is_vetoed(&marks) || is_share(tokens) {
            continue;
        }
        let is_of_missed_call = has(&marks, Topic::Missed);
        let is_second_look = has(&marks, Topic::SecondLook);
        let names_day = !near_days(tokens).is_empty();
        let is_meant = |measure: &&Measure| {
            let is_elsewhere = is_before(reading, measure) || is_from_elsewhere(reading, measure);
            !(is_elsewhere || names_day && is_time_of_day(measure))
        };
        for measure in times.iter().filter(is_meant) {
            let event = event(reading, measure, times, &marks, event_of);
            // Rings are counted for nothing but answering.
            let rings = (measure.unit == Unit::Ring).then_some(Event::Answer);
            let Some(event) = event.or(rings.and_then(|_| event_of(Topic::Answer))) else {
                continue;
            };
            let event = match event {
                Event::Reply if is_of_complaint(reading, measure, times, &marks) => Event::Decision,
                event => event,
            };
            let (measure, is_near_day) = (measure.clone(), false);
            found.push(Stated {
                event,
                measure,
                sentence,
                is_of_missed_call,
                is_second_look,
                is_near_day,
            });
        }
    }
    found
}

/// The only event of the clause, else that of the sentence, if the time is its only one.
fn event(
    reading: &Reading<'_>,
    measure: &Measure,
    times: &[Measure],
    marks: &[Mark<Topic>],
    event_of: &dyn Fn(Topic) -> Option<Event>,
) -> Option<Event> {
    let within = |range: Range<usize>| -> BTreeSet<Event> {
        let near = marks.iter().filter(|mark| overlap(&mark.range, &range));
        near.filter_map(|mark| event_of(mark.topic)).collect()
    };
    let only = |events: BTreeSet<Event>| match events.len() {
        // Who answers a call replies too.
        2 if events.contains(&Event::Answer) && events.contains(&Event::Reply) => {
            Some(Event::Answer)
        }
        1 => events.first().copied(),
        _ => None,
    };
    let here = within(reading.clause_around(&measure.range));
    if !here.is_empty() {
        return only(here);
    }
    // A ring and its seconds are one time said twice.
    let is_single =
        times.len() == 1 || times.iter().all(|time| matches!(time.unit, Unit::Ring | Unit::Second));
    let sentence = reading.bytes(reading.sentence_at(measure.range.start));
    let events = marks.iter().filter(|mark| event_of(mark.topic).is_some());
    let is_told = events.map(|mark| reading.clause_around(&mark.range)).any(|clause| {
        // A date or a slot in its own clause says when.
        let clause = &reading.text[clause];
        clause.contains("{{") || clause.bytes().any(|byte| byte.is_ascii_digit())
    });
    (is_single && !is_told).then(|| only(within(sentence))).flatten()
}

/// Whether it is a complaint that is answered: the clause says so, or the sentence, if it has one time.
fn is_of_complaint(
    reading: &Reading<'_>,
    measure: &Measure,
    times: &[Measure],
    marks: &[Mark<Topic>],
) -> bool {
    if times.len() == 1 {
        return has(marks, Topic::Complaint);
    }
    let clause = reading.clause_around(&measure.range);
    let here = |mark: &Mark<Topic>| overlap(&mark.range, &clause);
    marks.iter().any(|mark| mark.topic == Topic::Complaint && here(mark))
}

/// Whether a sentence states no norm: „znova“ does so, and „znova posúdi“ does not.
fn is_vetoed(marks: &[Mark<Topic>]) -> bool {
    let second = |veto: &Mark<Topic>| {
        let mut looks = marks.iter().filter(|mark| mark.topic == Topic::SecondLook);
        looks.any(|look| overlap(&look.range, &veto.range))
    };
    marks.iter().any(|mark| mark.topic == Topic::Veto && !second(mark))
}

/// «85 % звонков за 15 секунд» is a share, not what is done each time.
fn is_share(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| token.is_mark('%'))
}

/// «За час до приезда», «каждые 2 минуты».
pub(crate) fn is_before(reading: &Reading<'_>, measure: &Measure) -> bool {
    let after = reading.tokens.partition_point(|token| token.range.start < measure.range.end);
    let word = |at: usize| {
        let word = reading.tokens.get(at).filter(|token| token.kind == Kind::Word);
        word.map(|token| token.word())
    };
    let first = reading.tokens.partition_point(|token| token.range.end <= measure.range.start);
    let last = first.checked_sub(1).and_then(word);
    matches!(word(after), Some("до" | "before" | "pred"))
        || matches!(last, Some("каждые" | "каждых" | "every" | "kazde" | "kazdych"))
}

/// «В течение 3 дней после осмотра» counts from something else than the request.
pub(crate) fn is_from_elsewhere(reading: &Reading<'_>, measure: &Measure) -> bool {
    const AFTER: [&str; 10] = ["после", "со", "с", "от", "from", "after", "of", "od", "po", "ago"];
    const REQUEST: [&str; 22] = [
        "требован",
        "обращен",
        "жалоб",
        "претенз",
        "получен",
        "поступлен",
        "письм",
        "заявлен",
        "запрос",
        "сообщен",
        "request",
        "complain",
        "receipt",
        "receiv",
        "message",
        "letter",
        "email",
        "staznos",
        "reklamac",
        "ziados",
        "prijat",
        "doruc",
    ];
    let after = reading.tokens.partition_point(|token| token.range.start < measure.range.end);
    let words = reading.tokens[after..].iter().take_while(|token| token.kind == Kind::Word);
    let mut words = words.map(|token| token.word()).take(4);
    let is_after = words.next().is_some_and(|word| AFTER.contains(&word));
    is_after && !words.any(|word| REQUEST.iter().any(|start| word.starts_with(start)))
}

/// What a term tells; the file explains each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Topic {
    Answer,
    Reply,
    CallBack,
    Hold,
    WillReply,
    WillCallBack,
    WillDecide,
    Complaint,
    Missed,
    SecondLook,
    Veto,
}

const DATA: &str = include_str!("../../standards/language/promises.yaml");

static BOOK: LazyLock<Wordbook<Topic>> = LazyLock::new(|| {
    let file: File = serde_yaml::from_str(DATA).expect("the built-in promises are well formed");
    Wordbook::new(&file.groups, file.topics.iter().map(|(topic, terms)| (*topic, terms)))
});

/// The words as they are written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    groups: BTreeMap<Language, Groups>,
    topics: Topics<Topic>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, language: Language) -> Vec<(Event, f64)> {
        let reading = Reading::new(text);
        promises(&reading, language).iter().map(|one| (one.event, one.measure.high)).collect()
    }

    fn kept(text: &str, language: Language) -> Vec<(Event, f64)> {
        let reading = Reading::new(text);
        norms(&reading, language).iter().map(|one| (one.event, one.measure.high)).collect()
    }

    #[test]
    fn no_term_of_an_event_is_passed_over() {
        let file: File = serde_yaml::from_str(DATA).unwrap();
        for topic in [Topic::Answer, Topic::Reply, Topic::CallBack, Topic::Hold] {
            let terms = file.topics[&topic].values().flatten();
            let lost: Vec<&String> =
                terms.filter(|term| !may_state(&format!("{term} 3 h"))).collect();
            assert!(lost.is_empty(), "{lost:?}");
        }
    }

    #[test]
    fn promises_are_read_in_three_languages() {
        assert_eq!(said("Ответим в течение 2 часов.", Language::Ru), [(Event::Reply, 2.0)]);
        assert_eq!(said("We will reply within two hours.", Language::En), [(Event::Reply, 2.0)]);
        assert_eq!(said("Odpovieme do 2 hodín.", Language::Sk), [(Event::Reply, 2.0)]);
        assert_eq!(said("Перезвоним за 10 минут", Language::Ru), [(Event::CallBack, 10.0)]);
        assert_eq!(
            said("We'll call you back in 10 minutes.", Language::En),
            [(Event::CallBack, 10.0)]
        );
        assert_eq!(said("Zavoláme vám späť do 10 minút.", Language::Sk), [(Event::CallBack, 10.0)]);
        assert_eq!(said("Ответим на жалобу за 3 дня.", Language::Ru), [(Event::Decision, 3.0)]);
    }

    #[test]
    fn what_the_customer_is_to_do_is_no_promise() {
        assert!(said("Ответьте на это письмо в течение 3 дней.", Language::Ru).is_empty());
        assert!(said("Please reply within 3 days.", Language::En).is_empty());
        assert!(said("Водитель позвонит за час до приезда.", Language::Ru).is_empty());
    }

    #[test]
    fn norms_are_read_and_conditions_are_not() {
        assert_eq!(
            kept("Отвечаем до третьего гудка, не дольше 15 секунд.", Language::Ru),
            [(Event::Reply, 3.0), (Event::Reply, 15.0)]
        );
        assert_eq!(kept("Снимаем трубку за 15 секунд.", Language::Ru), [(Event::Answer, 15.0)]);
        assert_eq!(
            kept("Reply to each e-mail within 4 hours.", Language::En),
            [(Event::Reply, 4.0)]
        );
        assert_eq!(kept("Pick up within 20 seconds.", Language::En), [(Event::Answer, 20.0)]);
        assert_eq!(kept("We reply every 2 minutes.", Language::En), []);
        assert_eq!(kept("We answer e-mails within 4 hours.", Language::En), [(Event::Reply, 4.0)]);
        assert_eq!(kept("Na e-mail odpovedáme do 4 hodín.", Language::Sk), [(Event::Reply, 4.0)]);
        for text in [
            "Если не отвечаем за 15 секунд, звонок уходит коллеге.",
            "Отвечаем на 85 % звонков за 15 секунд.",
            "Клиент не ответил за 5 минут.",
        ] {
            assert!(kept(text, Language::Ru).is_empty(), "{text}");
        }
    }
}
