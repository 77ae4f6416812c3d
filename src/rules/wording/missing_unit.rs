//! A term says what it counts: hours of work or of the clock, working or calendar days.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::threshold::Threshold;
use crate::kinds::value::Unit;
use crate::rules::open::{Open, Reader, Signs};
use crate::rules::runs::{Run, Voice};
use crate::rules::wording::quotation::Around;
use crate::rules::{Report, Rule};
use crate::source::Place;
use crate::syntax::fields::Optional;

pub(crate) static RULE: Rule = Rule {
    name: "missing-unit",
    level: Level::Error,
    check: None,
    bad: r#"
--- svod.yaml +
levels: {conflicting-thresholds: off}
--- standards/email.md
# Электронная почта

Отвечаем на каждое письмо в течение 10 дней, и отвечает тот, кто его открыл.
"#,
    good: r#"
--- svod.yaml +
levels: {conflicting-thresholds: off}
--- standards/email.md
# Электронная почта

Отвечаем на каждое письмо в течение 10 рабочих дней, и отвечает тот, кто его открыл.
"#,
};

/// A term with its number, and what follows the number.
static TERM: LazyLock<Regex> = LazyLock::new(|| {
    let within = "в течение|не позднее чем через|не позже чем через|в срок до|within|no later than|\
        in no more than|v lehote|v priebehu|najneskôr do|(?<brief>за)";
    Regex::new(&format!(
        r"(?i)(?:^|\P{{L}})(?<whole>(?:{within})\s+(?:\d+\s?[–-]\s?)?(?<number>\d+)(?<part>[.:,]\d)?(?:\s*(?<unit>\p{{L}}+))?)"
    ))
    .expect("invariant: the pattern is well formed")
});

/// The words that tell working time from the time of the clock.
const CLOCK: &[&str] = &[
    "рабоч",
    "календарн",
    "банковск",
    "сутки",
    "суток",
    "круглосуточн",
    "working",
    "business",
    "calendar",
    "clock",
    "pracovn",
    "kalendárn",
    "working-",
    "office",
];

/// Names of laws: their days are what the law says.
const LAW: &[&str] =
    &["закон", "ст. ", "статьи", "статье", "ГК РФ", " act", "§", "zákon", "Regulation"];

/// The thresholds of a handbook, and the terms of its texts.
struct Terms<'h>(&'h Handbook);

pub(in crate::rules) fn begin<'h>(handbook: &'h Handbook) -> Box<dyn Reader<'h> + 'h> {
    Box::new(Terms(handbook))
}

impl<'h> Reader<'h> for Terms<'h> {
    fn look(&self, open: &Open<'_, 'h>, report: &mut Report) {
        let document = open.document;
        if document.is_retired() {
            return;
        }
        if let Content::Standard(standard) = &document.content
            && let Some(threshold) = standard.threshold.get()
        {
            look_at_threshold(threshold, |span| document.at(span), report);
        }
        look_at_texts(open, report);
    }

    fn judge(&self, report: &mut Report) {
        for (_, channel) in self.0.channels() {
            let Some(file) = &self.0.manifest else { continue };
            for threshold in channel.value.thresholds.iter() {
                let at = |span| Place { source: file.source, span };
                look_at_threshold(threshold, at, report);
            }
        }
    }
}

/// Hours over one need a clock.
fn look_at_threshold(
    threshold: &Threshold,
    at: impl Fn(crate::source::Span) -> Place,
    report: &mut Report,
) {
    let Some(value) = threshold.value.get() else { return };
    let Some(unit) = threshold.unit.spanned() else { return };
    if unit.value == Unit::Hour && *value > 1.0 && matches!(threshold.clock, Optional::Absent) {
        report.add(RULE.at(at(unit.span)).variant("clock"));
    }
}

fn look_at_texts(open: &Open<'_, '_>, report: &mut Report) {
    const WANTED: Signs = Signs::TERM.and(Signs::DIGIT);
    let document = open.document;
    if !tells_terms(document) || !open.signs.have(WANTED) {
        return;
    }
    let tells = matches!(document.content, Content::Complaints(_) | Content::Process(_));
    open.runs(Signs::TERM, &mut |run| {
        let is_heard = match run.said.voice {
            Voice::Customer | Voice::Standard => true,
            Voice::Staff => tells,
            _ => false,
        };
        if is_heard && run.signs.have(WANTED) {
            look(open.handbook, document, run, report);
        }
    });
}

fn tells_terms(document: &Document) -> bool {
    !matches!(
        document.content,
        Content::Values(_) | Content::Tone(_) | Content::Glossary(_) | Content::Training(_)
    )
}

/// Pieces of the words before a term.
pub(in crate::rules) const TERMS: &[&str] =
    &["течение", "чем", "срок", "ithin", "later", "more", "lehote", "priebehu", "najneskôr"];

fn look(handbook: &Handbook, document: &Document, run: &Run, report: &mut Report) {
    let flat = run.flat();
    let is_of_law = || LAW.iter().any(|law| flat.text.contains(law));
    if !TERM.is_match(&flat.text) || is_of_law() {
        return;
    }
    for found in TERM.captures_iter(&flat.text) {
        let Some(whole) = found.name("whole") else { continue };
        let (before, after) = (&flat.text[..whole.start()], &flat.text[whole.end()..]);
        let Some(variant) = lack(&found, after) else { continue };
        if found.name("brief").is_some() && (variant != "days" || !is_term(before, after)) {
            continue;
        }
        let around = Around::of(before, after);
        if !around.is_forbidden() && !around.is_of_client() {
            let place = run.place(&handbook.sources, document, flat.origin(whole.range()));
            report.add(RULE.at(place).variant(variant).with("words", whole.as_str()));
        }
    }
}

/// Whether «за 3 дня» is a term: no «за 3 дня до приезда», no price for so many days, nothing that was
/// done already.
fn is_term(before: &str, after: &str) -> bool {
    const BEFORE: [&str; 3] = ["до ", "перед ", "раньше"];
    const PRICE: [&str; 7] = ["₽", "%", "руб", "руб.", "рублей", "раз", "раза"];
    const DONE: [&str; 14] = [
        "ал", "ил", "ел", "ул", "ыл", "ял", "ала", "ила", "ела", "ли", "лось", "лась", "лись",
        "лся",
    ];
    let is_before = BEFORE.iter().any(|word| after.trim_start().starts_with(word));
    let is_price = PRICE.iter().any(|word| before.trim_end().ends_with(word));
    let parts = [',', ';', ':', '.', '!', '?', '—', '(', ')', '\n'];
    let clause = before.rsplit(parts).next().unwrap_or("").split_whitespace();
    let mut clause = clause.chain(after.split(parts).next().unwrap_or("").split_whitespace());
    let is_done = clause.any(|word| {
        word.chars().count() > 3 && DONE.iter().any(|end| word.ends_with(end)) && word != "если"
    });
    !is_before && !is_price && !is_done
}

/// What a term does not say.
fn lack(found: &Captures, after: &str) -> Option<&'static str> {
    if found.name("part").is_some() {
        return None;
    }
    let number: u32 = found.name("number")?.as_str().parse().ok()?;
    let near: String = after.chars().take(30).collect();
    let near = near.split(['.', ';']).next().unwrap_or("");
    let Some(word) = found.name("unit") else {
        // A number that ends the sentence; before a sign or a slot it may count anything.
        let rest = after.trim_start();
        let is_over = rest.is_empty() || rest.starts_with([',', ';', ')', '!']) || rest == ".";
        return (is_over || rest.starts_with(". ")).then_some("");
    };
    let word = word.as_str().to_lowercase();
    let is_said = CLOCK.iter().any(|clock| word.starts_with(clock) || near.contains(clock));
    let starts = |stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
    if is_said {
        return None;
    }
    if starts(&["дн", "день", "day", "dn", "deň"]) {
        return Some("days");
    }
    let is_hours = starts(&["час", "hour", "hod"]) || matches!(word.as_str(), "ч" | "h");
    // Whole days of the clock are said as 24 and 48 hours.
    (is_hours && number > 1 && !number.is_multiple_of(24)).then_some("hours")
}
