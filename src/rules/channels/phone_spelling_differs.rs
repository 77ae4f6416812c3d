//! One number has one spelling.

use std::collections::{BTreeMap, BTreeSet};

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::language::contact::{Address, contacts, may_have};
use crate::rules::channels::owned;
use crate::rules::passages::{Voice, passages};
use crate::rules::{Report, Rule};
use crate::source::Place;

pub(crate) static RULE: Rule = Rule {
    name: "phone-spelling-differs",
    level: Level::Info,
    check: Some(check),
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

fn check(handbook: &Handbook, report: &mut Report) {
    for spellings in spellings(handbook).into_values() {
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

/// The numbers in prose by their digits, in the order of the files.
fn spellings(handbook: &Handbook) -> BTreeMap<String, Vec<Spelling>> {
    let homes = owned::homes(handbook);
    let mut found: BTreeMap<String, Vec<Spelling>> = BTreeMap::new();
    let is_current = |document: &&Document| !document.is_retired();
    for document in handbook.documents.iter().filter(is_current) {
        for passage in passages(handbook, document, &may_have) {
            if matches!(passage.voice, Voice::Client | Voice::Bad) {
                continue;
            }
            for contact in contacts(&passage.words, &homes) {
                let Address::Phone(number) = contact.address else { continue };
                let written = plain(&passage.words[contact.range.clone()]);
                let place = passage.place(handbook, document, contact.range);
                found.entry(number).or_default().push(Spelling { written, place });
            }
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
