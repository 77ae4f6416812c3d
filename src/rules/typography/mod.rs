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

use crate::findings::Finding;
use crate::handbook::Handbook;
use crate::language::Language;
use crate::language::words::is_cyrillic;
use crate::rules::open::{Gathered, Open, Reader, Signs};
use crate::rules::runs::{Run, Voice};
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
struct Look {
    /// Without any of these in the block there is nothing for the rule.
    signs: Signs,
    look: fn(&Page, &mut Vec<Slip>),
}

/// The rules that read a run on its own.
const LOOKS: [Look; 7] = [
    Look { signs: Signs::QUOTE, look: wrong_quotes::look },
    Look { signs: Signs::DASH, look: wrong_dash::look },
    Look { signs: Signs::COUNTED, look: number_format::look },
    Look { signs: Signs::YEAR, look: date_format::look },
    Look { signs: Signs::CLOCK, look: time_format::look },
    Look { signs: Signs::PLUS, look: phone_format::look },
    Look { signs: Signs::TWO_SCRIPTS, look: mixed_scripts::look },
];

/// All of these.
const WANTED: Signs = Signs::QUOTE
    .and(Signs::DASH)
    .and(Signs::COUNTED)
    .and(Signs::YEAR)
    .and(Signs::CLOCK)
    .and(Signs::PLUS)
    .and(Signs::TWO_SCRIPTS)
    .and(Signs::ENTITY);

/// What a printer would put right. Where usage divides, the handbook's own majority decides.
struct Proofs<'h> {
    handbook: &'h Handbook,
    slips: Gathered<Slip>,
}

pub(super) fn begin<'h>(handbook: &'h Handbook) -> Box<dyn Reader<'h> + 'h> {
    Box::new(Proofs { handbook, slips: Gathered::default() })
}

impl<'h> Reader<'h> for Proofs<'h> {
    fn look(&self, open: &Open<'_, 'h>, _report: &mut Report) {
        if !open.document.is_retired() {
            self.slips.add(open, slips(open));
        }
    }

    fn judge(&self, report: &mut Report) {
        let all = self.slips.take();
        let usage = Usage::of(all.iter());
        let is_wrong = |slip: &Slip| !usage.is_usual(slip) && slip.better != slip.words;
        for slip in all.into_iter().filter(is_wrong) {
            report.add(finding(slip));
        }
        inconsistent_yo::check(self.handbook, report);
    }
}

fn slips(open: &Open<'_, '_>) -> Vec<Slip> {
    let mut slips = Vec::new();
    let Open { handbook, document, .. } = *open;
    let signs = open.signs;
    open.runs(WANTED, &mut |run| {
        if !is_ours(run) {
            return;
        }
        let flat = run.flat();
        if is_foreign(&flat.text, document.language) {
            return;
        }
        let page = Page { handbook, document, run, flat };
        let is_wanted = |look: &&Look| {
            signs.have_any(look.signs) && run.signs.have_any(look.signs.and(Signs::ENTITY))
        };
        for look in LOOKS.iter().filter(is_wanted) {
            (look.look)(&page, &mut slips);
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
