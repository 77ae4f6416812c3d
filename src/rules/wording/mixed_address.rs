//! One reader is addressed in one way: «вы», «Вы» or «ты».

use std::sync::LazyLock;

use crate::findings::{Finding, Level};
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::language::signs::Beginnings;
use crate::language::words::{Kind, pieces};
use crate::rules::open::{Open, Signs};
use crate::rules::runs::{Run, Voice};
use crate::rules::wording::quotation::Around;
use crate::rules::{Report, Rule};
use crate::source::Place;

pub(crate) static RULE: Rule = Rule {
    name: "mixed-address",
    level: Level::Warning,
    check: None,
    bad: r#"
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: Заказ принят
signature: service
---
Здравствуйте!

Ваш заказ собираем, вам позвонит водитель. О времени спросим у Вас накануне.

С уважением,
"#,
    good: r#"
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: Заказ принят
signature: service
---
Здравствуйте!

Ваш заказ собираем, вам позвонит водитель. О времени спросим у вас накануне.

С уважением,
"#,
};

const FAMILIAR: &[&str] = &[
    "ты",
    "тебя",
    "тебе",
    "тобой",
    "тобою",
    "твой",
    "твоя",
    "твоё",
    "твое",
    "твои",
    "твоего",
    "твоей",
    "твоему",
    "твоим",
    "твоими",
    "твою",
    "твоих",
    "tebe",
    "teba",
    "tebou",
    "ťa",
    "tvoj",
    "tvoja",
    "tvoje",
    "tvojho",
    "tvojej",
    "tvojmu",
    "tvojím",
    "tvoju",
    "tvojich",
];

const POLITE: &[&str] = &[
    "вы",
    "вас",
    "вам",
    "вами",
    "ваш",
    "ваша",
    "ваше",
    "ваши",
    "вашего",
    "вашей",
    "вашему",
    "вашим",
    "вашими",
    "вашем",
    "вашу",
    "ваших",
    "vy",
    "vás",
    "vám",
    "vami",
    "váš",
    "vaša",
    "vaše",
    "vašu",
    "vašej",
    "vášho",
    "vášmu",
    "vašom",
    "vaším",
    "vašich",
    "vašim",
    "vašimi",
];

/// The ways to address somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Address {
    Familiar,
    Polite,
    Capital,
}

/// How often each way is used, and where first.
#[derive(Debug, Default)]
struct Used {
    counts: [usize; 3],
    first: [Option<Place>; 3],
}

pub(in crate::rules) fn look(open: &Open<'_, '_>, report: &mut Report) {
    let Open { handbook, document, source: text, .. } = open;
    let is_of_words = matches!(document.content, Content::Tone(_) | Content::Glossary(_));
    if is_of_words || !open.signs.have(Signs::RARE_ADDRESS) {
        return;
    }
    let mut customers = Used::default();
    let mut staff = Used::default();
    open.runs(Signs::ADDRESS, &mut |run| match run.said.voice {
        Voice::Customer => look_at(handbook, document, run, &mut customers),
        Voice::Standard | Voice::Staff => look_at(handbook, document, run, &mut staff),
        _ => {}
    });
    // What is written to the staff may well write of «Вы» in letters.
    [staff.counts[1], staff.counts[2]] = [staff.counts[1] + staff.counts[2], 0];
    staff.first[1] = staff.first[1].or(staff.first[2]);
    let is_of_many = || text.contains("коллеги") || text.contains("Уважаемые");
    report_mix(&customers, &is_of_many, report);
    report_mix(&staff, &is_of_many, report);
}

/// What is rare: a familiar word, or one with a capital inside a sentence.
pub(in crate::rules) static RARE: LazyLock<Beginnings> = LazyLock::new(|| {
    Beginnings::new(&["ты", "теб", "тво", "tvoj", "teb", "ťa"], &["тыс", "тыл", "твор"])
});

pub(in crate::rules) const CAPITAL: &[&str] =
    &[" Вы", " Вас", " Вам", " Ваш", " Vy", " Vám", " Vás", " Váš", " Vaš"];

/// Any word that addresses a reader.
pub(in crate::rules) static ADDRESS: LazyLock<Beginnings> =
    LazyLock::new(|| Beginnings::new(&[FAMILIAR, POLITE].concat(), &[]));

fn look_at(handbook: &Handbook, document: &Document, run: &Run, used: &mut Used) {
    let flat = run.flat();
    if !ADDRESS.are_in(&flat.text) {
        return;
    }
    for (kind, range) in pieces(&flat.text) {
        if kind != Kind::Word || range.len() > 20 {
            continue;
        }
        let before = &flat.text[..range.start];
        let Some(address) = address(&flat.text[range.clone()], before) else { continue };
        let is_quoted = Around::of(before, "").quote.is_some_and(|inside| {
            run.said.voice != Voice::Customer || inside.len() < before.trim_start().len()
        });
        // «Перейти на ты» names a way and does not use it.
        let is_named = before.trim_end().ends_with(" на") || before.trim_end().ends_with("На");
        if is_quoted || is_named {
            continue;
        }
        let index = address as usize;
        used.counts[index] += 1;
        if used.first[index].is_none() {
            used.first[index] = Some(run.place(&handbook.sources, document, flat.origin(range)));
        }
    }
}

fn address(word: &str, before: &str) -> Option<Address> {
    if !word.starts_with(['т', 'Т', 'в', 'В', 't', 'T', 'ť', 'v', 'V']) {
        return None;
    }
    let small = word.to_lowercase();
    if FAMILIAR.contains(&small.as_str()) {
        return Some(Address::Familiar);
    }
    if !POLITE.contains(&small.as_str()) {
        return None;
    }
    if small == word {
        return Some(Address::Polite);
    }
    let is_inside = before.trim_end().ends_with(|char: char| char.is_alphanumeric() || char == ',');
    let is_shouted = word.chars().nth(1).is_some_and(char::is_uppercase);
    (is_inside && !is_shouted).then_some(Address::Capital)
}

fn report_mix(used: &Used, is_of_many: &dyn Fn() -> bool, report: &mut Report) {
    let [familiar, polite, capital] = used.counts;
    let pair = match () {
        () if familiar > 0 && polite + capital > 0 => {
            (0, if polite > 0 { 1 } else { 2 }, familiar, polite + capital, "")
        }
        () if polite > 0 && capital > 0 && !is_of_many() => (1, 2, polite, capital, "capital"),
        () => return,
    };
    let (one, other, ones, others, variant) = pair;
    let is_rare = ones < others || ones == others && one == 0;
    let (rare, usual) = if is_rare { (one, other) } else { (other, one) };
    if let (Some(rare), Some(usual)) = (used.first[rare], used.first[usual]) {
        let finding: Finding = RULE.at(rare).variant(variant);
        report.add(finding.related(usual, "elsewhere"));
    }
}
