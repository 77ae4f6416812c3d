//! One number has one spelling.

use std::collections::{BTreeMap, BTreeSet};

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::language::contact::phone::Home;
use crate::language::contact::{Address, contacts};
use crate::rules::channels::owned;
use crate::rules::open::{Gathered, Open, Reader, Signs};
use crate::rules::passages::Voice;
use crate::rules::{Report, Rule};
use crate::source::Place;

pub(crate) static RULE: Rule = Rule {
    name: "phone-spelling-differs",
    level: Level::Info,
    check: None,
    bad: r#"
--- pages/contacts.md
# Контакты

Звоните нам по номеру +7 482 200-00-00. После девяти отвечает автоответчик.
--- pages/rules.md
# Правила

Покупателю диктуем номер 8 (482) 200-00-00 и предлагаем записать.
"#,
    good: r#"
--- pages/contacts.md
# Контакты

Звоните нам по номеру +7 482 200-00-00. После девяти отвечает автоответчик.
--- pages/rules.md
# Правила

Покупателю диктуем номер +7 482 200-00-00 и предлагаем записать.
"#,
};

/// A number as it is spelt somewhere.
struct Spelling {
    written: String,
    place: Place,
}

/// The numbers in prose, and how each is spelt.
struct Numbers {
    homes: Vec<Home>,
    found: Gathered<(String, Spelling)>,
}

pub(in crate::rules) fn begin<'h>(handbook: &'h Handbook) -> Box<dyn Reader<'h> + 'h> {
    Box::new(Numbers { homes: owned::homes(handbook), found: Gathered::default() })
}

impl<'h> Reader<'h> for Numbers {
    fn look(&self, open: &Open<'_, 'h>, _report: &mut Report) {
        if !open.document.is_retired() {
            self.found.add(open, spellings(open, &self.homes));
        }
    }

    fn judge(&self, report: &mut Report) {
        let mut spellings: BTreeMap<String, Vec<Spelling>> = BTreeMap::new();
        for (number, spelling) in self.found.take() {
            spellings.entry(number).or_default().push(spelling);
        }
        check(spellings, report);
    }
}

fn check(spellings: BTreeMap<String, Vec<Spelling>>, report: &mut Report) {
    for spellings in spellings.into_values() {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        spellings.iter().for_each(|one| *counts.entry(&one.written).or_default() += 1);
        if counts.len() < 2 {
            continue;
        }
        // The usual spelling is right; of two that are as usual, the first.
        let most = counts.values().max().copied().unwrap_or(0);
        let Some(usual) = spellings.iter().find(|one| counts[one.written.as_str()] == most) else {
            continue;
        };
        let mut told = BTreeSet::new();
        for other in spellings.iter().filter(|one| one.written != usual.written) {
            if told.insert((other.place.source, &other.written)) {
                let finding = RULE.at(other.place).with("written", other.written.as_str());
                let finding = finding.with("usual", usual.written.as_str());
                report.add(finding.related(usual.place, "usual"));
            }
        }
    }
}

/// The numbers of a document, by their digits.
fn spellings(open: &Open<'_, '_>, homes: &[Home]) -> Vec<(String, Spelling)> {
    let mut found = Vec::new();
    for passage in open.passages(Signs::CONTACT) {
        if matches!(passage.voice, Voice::Client | Voice::Bad) {
            continue;
        }
        for contact in contacts(passage.words, homes) {
            let Address::Phone(number) = contact.address else { continue };
            let written = plain(&passage.words[contact.range.clone()]);
            let place = passage.place(open.handbook, open.document, contact.range);
            found.push((number, Spelling { written, place }));
        }
    }
    found
}

/// Without the differences that nobody sees: blanks and hyphens that do not break.
fn plain(written: &str) -> String {
    let plain = |letter| match letter {
        '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        '‑' => '-',
        _ => letter,
    };
    written.chars().map(plain).collect()
}
