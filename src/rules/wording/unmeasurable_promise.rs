//! A promise of time names the time.

use std::sync::LazyLock;

use regex::Regex;

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::language::measure::measures;
use crate::rules::open::{Open, Signs};
use crate::rules::runs::flat::{Flat, OBJECT};
use crate::rules::runs::{Block, Run, Voice};
use crate::rules::wording::quotation::Around;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "unmeasurable-promise",
    level: Level::Warning,
    check: None,
    bad: r#"
--- letters/received.md
---
title: Обращение получено
category: acknowledgement
subject: Обращение получено
signature: service
---
Здравствуйте!

Обращение получено, ответим в кратчайшие сроки.

С уважением,
"#,
    good: r#"
--- letters/received.md
---
title: Обращение получено
category: acknowledgement
subject: Обращение получено
signature: service
---
Здравствуйте!

Обращение получено, ответим в течение 2 рабочих дней.

С уважением,
"#,
};

/// Words for a time that nobody can measure; the second group promises nothing without a verb.
static VAGUE: LazyLock<Regex> = LazyLock::new(|| {
    let alone = [
        "как можно (?:скорее|быстрее)",
        "(?:в|за) (?:самые )?(?:кратчайшие|сжатые) сроки",
        "в (?:самый )?кратчайший срок",
        "в (?:самое )?ближайшее время",
        "при первой (?:же )?возможности",
        "as soon as (?:possible|we can)",
        "at the earliest opportunity",
        "in a timely manner",
        "čo najskôr",
        "čo najrýchlejšie",
        "v čo najkratšom čase",
        "bezodkladne",
    ];
    let with_verb = ["быстро", "оперативно", "promptly", "quickly", "rýchlo", "promptne"];
    let (alone, with_verb) = (alone.join("|"), with_verb.join("|"));
    Regex::new(&format!(r"(?i)(?:({alone})|({with_verb}))"))
        .expect("invariant: the pattern is well formed")
});

/// What is promised.
static VERBS: LazyLock<Regex> = LazyLock::new(|| {
    let verbs = "ответ|отвеч|перезв|свяж|связыв|решаем|решим|решать|рассм|верн|возвра|сообщ|достав|привез|\
        привоз|обработ|обрабат|исправ|замен|пришл|отправ|реагир|repl|answer|respond|call back|\
        contact|get back|resolv|deliver|refund|odpov|ozv|zavol|vybav|vyrie|vrát|doruč|pošle";
    Regex::new(&format!(r"(?i)(?:^|\P{{L}})(?:{verbs})"))
        .expect("invariant: the pattern is well formed")
});

pub(in crate::rules) fn look(open: &Open<'_, '_>, report: &mut Report) {
    let Open { handbook, document, .. } = open;
    if !promises(document) || !open.signs.have(Signs::VAGUE) {
        return;
    }
    let tells = tells_staff(document);
    open.runs(Signs::VAGUE, &mut |run| {
        let is_heard = match run.said.voice {
            Voice::Customer | Voice::Standard => true,
            Voice::Staff => tells,
            _ => false,
        };
        if is_heard {
            look_at(handbook, document, run, report);
        }
    });
}

/// Values, tone and the like speak of speed without promising it.
fn promises(document: &Document) -> bool {
    !document.is_retired()
        && !matches!(
            document.content,
            Content::Values(_)
                | Content::Tone(_)
                | Content::Client(_)
                | Content::Glossary(_)
                | Content::Training(_)
                | Content::Roles(_)
                | Content::Governance(_)
        )
}

/// Documents in which a text to the staff is a norm.
fn tells_staff(document: &Document) -> bool {
    matches!(document.content, Content::Complaints(_) | Content::Process(_) | Content::Protocol(_))
}

/// Pieces of the words for such a time.
pub(in crate::rules) const VAGUE_SIGNS: &[&str] = &[
    "скорее",
    "быстр",
    "Быстр",
    "кратчайш",
    "сжаты",
    "ближайш",
    "возможност",
    "перативно",
    "soon",
    "earliest",
    "timely",
    "rompt",
    "uickly",
    "najskôr",
    "najrýchl",
    "najkrat",
    "ezodkladne",
    "ýchlo",
];

fn look_at(handbook: &Handbook, document: &Document, run: &Run, report: &mut Report) {
    let flat = run.flat();
    for found in VAGUE.captures_iter(&flat.text) {
        let words = found.get(0).filter(|words| is_whole(&flat.text, &words.range()));
        let Some(words) = words else { continue };
        let scope = scope(flat, run, &words.range());
        let is_promise = found.get(2).is_none() || VERBS.is_match(scope);
        let around = Around::of(&flat.text[..words.start()], &flat.text[words.end()..]);
        let is_elsewhere = around.is_forbidden() || around.is_of_client() || around.is_a_name();
        if is_promise && !is_elsewhere && !is_measured(scope) {
            let place = run.place(&handbook.sources, document, flat.origin(words.range()));
            report.add(RULE.at(place).with("words", words.as_str()));
        }
    }
}

/// Whether no letter stands beside a range.
fn is_whole(text: &str, range: &std::ops::Range<usize>) -> bool {
    !text[..range.start].ends_with(char::is_alphabetic)
        && !text[range.end..].starts_with(char::is_alphabetic)
}

/// The sentence, or the whole item of a list.
fn scope<'f>(flat: &'f Flat, run: &Run, words: &std::ops::Range<usize>) -> &'f str {
    match run.block {
        Block::Item | Block::Cell => &flat.text,
        Block::Heading | Block::Paragraph => flat.sentence(words),
    }
}

/// Whether a number, a slot, a measure in words or a unit of time stands beside it.
fn is_measured(scope: &str) -> bool {
    const UNITS: &[&str] = &[
        "секунд",
        "минут",
        "час",
        "сутк",
        "завтра",
        "сегодня",
        "гудк",
        "second",
        "minute",
        "hour",
        "today",
        "tomorrow",
        "sekund",
        "minút",
        "hodin",
        "dnes",
        "zajtra",
    ];
    scope.contains(|char: char| char.is_ascii_digit() || char == OBJECT)
        || UNITS.iter().any(|unit| scope.contains(unit))
        || !measures(scope).is_empty()
}
