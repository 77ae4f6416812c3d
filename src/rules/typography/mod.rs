//! Rules about marks, numbers and letters: what a careful printer would put right. Each text is read
//! once for all of them. No-break spaces are left to print, which binds words on its own.

pub(super) mod date_format;
pub(super) mod inconsistent_yo;
pub(super) mod mixed_scripts;
pub(super) mod number_format;
pub(super) mod phone_format;
mod slip;
pub(super) mod time_format;
pub(super) mod wrong_dash;
pub(super) mod wrong_quotes;

use rayon::prelude::*;

use crate::findings::Finding;
use crate::handbook::{Document, Handbook};
use crate::language::Language;
use crate::language::words::is_cyrillic;
use crate::rules::runs::{Run, Voice, walk};
use crate::rules::typography::slip::{Page, Slip, Usage};
use crate::rules::{Family, Report};

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "typography",
    subjects: &[],
    rules: &[
        &wrong_quotes::RULE,
        &wrong_dash::RULE,
        &number_format::RULE,
        &date_format::RULE,
        &time_format::RULE,
        &phone_format::RULE,
        &inconsistent_yo::RULE,
        &mixed_scripts::RULE,
    ],
};

/// How a rule reads runs.
struct Reader {
    /// A first look at a whole file: whether there may be anything for the rule.
    may_be_in: fn(&str) -> bool,
    look: fn(&Page, &mut Vec<Slip>),
}

/// The rules that read a run on its own.
const READERS: [Reader; 7] = [
    Reader { may_be_in: wrong_quotes::may_be_in, look: wrong_quotes::look },
    Reader { may_be_in: wrong_dash::may_be_in, look: wrong_dash::look },
    Reader { may_be_in: has_digits, look: number_format::look },
    Reader { may_be_in: has_digits, look: date_format::look },
    Reader { may_be_in: has_digits, look: time_format::look },
    Reader { may_be_in: phone_format::may_be_in, look: phone_format::look },
    Reader { may_be_in: mixed_scripts::may_be_in, look: mixed_scripts::look },
];

fn has_digits(source: &str) -> bool {
    source.bytes().any(|byte| byte.is_ascii_digit())
}

/// Looks for all of them. Where usage divides, the handbook's own majority decides.
pub(super) fn check(handbook: &Handbook, report: &mut Report) {
    let all: Vec<Vec<Slip>> =
        handbook.documents.par_iter().map(|document| slips(handbook, document)).collect();
    let usage = Usage::of(all.iter().flatten());
    for slip in all.into_iter().flatten().filter(|slip| !usage.is_usual(slip)) {
        report.add(finding(slip));
    }
    inconsistent_yo::check(handbook, report);
}

fn slips(handbook: &Handbook, document: &Document) -> Vec<Slip> {
    let source = &handbook.sources.get(document.source).text;
    let readers: Vec<&Reader> =
        READERS.iter().filter(|reader| (reader.may_be_in)(source)).collect();
    let mut slips = Vec::new();
    if readers.is_empty() || document.is_retired() {
        return slips;
    }
    walk(handbook, document, &mut |run| {
        if !is_ours(run) {
            return;
        }
        let flat = run.flat();
        if is_foreign(&flat.text, document.language) {
            return;
        }
        let page = Page { handbook, document, run, flat: &flat };
        for reader in &readers {
            (reader.look)(&page, &mut slips);
        }
    });
    slips
}

/// What customers wrote and what shows a mistake stays as it is.
fn is_ours(run: &Run) -> bool {
    !matches!(run.said.voice, Voice::Client | Voice::Bad)
}

/// Whether a text is in another alphabet than its document, and has rules of its own.
fn is_foreign(text: &str, language: Language) -> bool {
    let is_cyrillic = text.contains(is_cyrillic);
    let has_letters = is_cyrillic || text.contains(|char: char| char.is_ascii_alphabetic());
    has_letters && is_cyrillic != (language == Language::Ru)
}

fn finding(slip: Slip) -> Finding {
    let finding = slip.rule.at(slip.place);
    let finding = finding.with("words", slip.words).with("better", slip.better);
    slip.edits.into_iter().fold(finding, |finding, (place, text)| finding.fix(place, text))
}
