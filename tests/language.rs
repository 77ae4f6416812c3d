//! The vocabulary of section roles against tables of headings: what it must get right, and how it does on headings
//! that it was never tuned on.
#![expect(clippy::print_stdout, reason = "the figures are for whoever runs the test")]

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use svod::language::measure::measures;
use svod::language::roles::{Certainty, SectionRole, roles_of};
use svod::language::{stub, usable};

const KNOWN: &str = include_str!("language/headings.tsv");
const HELD_OUT: &str = include_str!("language/headings-held-out.tsv");
/// Written without sight of the vocabulary, and tuned on since; the file says how.
const BLIND_HELD_OUT: &str = include_str!("language/headings-blind-held-out.tsv");
const BLIND_STAGES: &str = include_str!("language/headings-blind-stages.tsv");
const BLIND: &str = include_str!("language/headings-blind.tsv");

/// The roles that the author of the held-out table was told of; what stands for others was not judged.
const TOLD_LATER: [&str; 10] = [
    "greeting",
    "farewell",
    "phone",
    "email",
    "chat",
    "messenger",
    "complaints",
    "letters",
    "scripts",
    "conversation",
];

/// The roles that the author of a blind table was told of.
const TOLD: [&str; 15] = [
    "greeting",
    "farewell",
    "conversation",
    "hold",
    "transfer",
    "phone",
    "email",
    "chat",
    "messenger",
    "social",
    "in-person",
    "complaints",
    "scripts",
    "letters",
    "values",
];

struct Row {
    heading: &'static str,
    expected: BTreeSet<(SectionRole, Certainty)>,
    barred: BTreeSet<SectionRole>,
    /// Only what is barred is known.
    open: bool,
}

fn rows(table: &'static str) -> Vec<Row> {
    let lines = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(row).collect()
}

fn row(line: &'static str) -> Row {
    let [_, heading, expected] = line.split('\t').collect::<Vec<_>>()[..] else {
        panic!("a row has three columns: {line}")
    };
    let role = |name: &str| SectionRole::from_name(name).unwrap_or_else(|| panic!("{line}"));
    let mut row = Row { heading, expected: BTreeSet::new(), barred: BTreeSet::new(), open: false };
    for word in expected.split(',').filter(|word| *word != "-") {
        if let Some(name) = word.strip_prefix('!') {
            row.barred.insert(role(name));
            row.open = true;
        } else if let Some(name) = word.strip_suffix('?') {
            row.expected.insert((role(name), Certainty::Doubtful));
        } else {
            row.expected.insert((role(word), Certainty::Sure));
        }
    }
    row
}

fn found(heading: &str) -> BTreeSet<(SectionRole, Certainty)> {
    roles_of(heading).into_iter().map(|found| (found.role, found.certainty)).collect()
}

/// What is wrong with the row, if anything.
fn fault(row: &Row) -> Option<String> {
    let found = found(row.heading);
    let barred = found.iter().any(|(role, _)| row.barred.contains(role));
    let right = match row.open {
        true => !barred && row.expected.is_subset(&found),
        false => found == row.expected,
    };
    let names = |set: &BTreeSet<(SectionRole, Certainty)>| format!("{set:?}");
    (!right)
        .then(|| format!("{}: {} instead of {}", row.heading, names(&found), names(&row.expected)))
}

#[derive(Default)]
struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Score {
    fn precision(&self) -> f64 {
        self.right as f64 / (self.right + self.wrong).max(1) as f64
    }

    fn recall(&self) -> f64 {
        self.right as f64 / (self.right + self.missed).max(1) as f64
    }

    fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (2 * self.right + self.wrong + self.missed).max(1) as f64
    }
}

/// Scores by role, of what is sure.
fn scores(rows: &[Row]) -> (BTreeMap<SectionRole, Score>, Score) {
    let mut by_role: BTreeMap<SectionRole, Score> = BTreeMap::new();
    let mut all = Score::default();
    let sure = |set: &BTreeSet<(SectionRole, Certainty)>| -> BTreeSet<SectionRole> {
        set.iter().filter(|(_, sure)| *sure == Certainty::Sure).map(|(role, _)| *role).collect()
    };
    for row in rows {
        let (expected, found) = (sure(&row.expected), sure(&found(row.heading)));
        for role in expected.union(&found).filter(|role| !row.open || row.barred.contains(role)) {
            for score in [by_role.entry(*role).or_default(), &mut all] {
                match (expected.contains(role), found.contains(role)) {
                    (true, true) => score.right += 1,
                    (false, _) => score.wrong += 1,
                    (true, false) => score.missed += 1,
                }
            }
        }
    }
    (by_role, all)
}

#[test]
fn the_table_of_headings_is_read_right() {
    let rows = rows(KNOWN);
    let (by_role, _) = scores(&rows);
    for (role, score) in by_role {
        println!(
            "{:<13} precision {:.2} recall {:.2}",
            role.name(),
            score.precision(),
            score.recall()
        );
    }
    let faults: Vec<_> = rows.iter().filter_map(fault).collect();
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), rows.len(), faults.join("\n"));
}

#[test]
fn headings_that_were_held_back_are_mostly_read_right() {
    let rows = rows(HELD_OUT);
    let (_, all) = scores(&rows);
    println!(
        "held out: {} headings, precision {:.3}, recall {:.3}, F1 {:.3}",
        rows.len(),
        all.precision(),
        all.recall(),
        all.f1()
    );
    for fault in rows.iter().filter_map(fault) {
        println!("  {fault}");
    }
    assert!(all.f1() > 0.85, "F1 is {:.3}", all.f1());
}

/// The scores of a blind table, printed role by role, and the rows that are judged otherwise.
fn blind(name: &str, table: &'static str, told: &[&str]) -> Score {
    let mut rows = rows(table);
    rows.iter_mut().for_each(|row| {
        let other = SectionRole::ALL.into_iter().filter(|role| !told.contains(&role.name()));
        if row.expected.is_empty() {
            row.open = true;
            row.barred = SectionRole::ALL.into_iter().collect();
            row.barred.retain(|role| told.contains(&role.name()));
        } else {
            row.barred.extend(other);
        }
    });
    let heard = |row: &Row| -> BTreeSet<SectionRole> {
        let found = found(row.heading).into_iter();
        let sure = found.filter(|(_, certainty)| *certainty == Certainty::Sure);
        sure.map(|(role, _)| role).filter(|role| told.contains(&role.name())).collect()
    };
    let mut by_role: BTreeMap<SectionRole, Score> = BTreeMap::new();
    let mut all = Score::default();
    for row in &rows {
        let sure = |(role, certainty): &(SectionRole, Certainty)| {
            (*certainty == Certainty::Sure).then_some(*role)
        };
        let may: BTreeSet<SectionRole> = row.expected.iter().map(|(role, _)| *role).collect();
        let must: BTreeSet<SectionRole> = row.expected.iter().filter_map(sure).collect();
        let found = heard(row);
        let found = if table == BLIND_STAGES { without_channel(found) } else { found };
        for role in must.union(&found) {
            let is_right = may.contains(role);
            for score in [by_role.entry(*role).or_default(), &mut all] {
                match (is_right, found.contains(role)) {
                    (true, true) => score.right += 1,
                    (true, false) => score.missed += 1,
                    (false, _) => score.wrong += 1,
                }
            }
        }
        if must.difference(&found).next().is_some() || found.difference(&may).next().is_some() {
            println!("  {}: {found:?} instead of {:?}", row.heading, row.expected);
        }
    }
    for (role, score) in &by_role {
        let (precision, recall) = (score.precision(), score.recall());
        println!("{name} {:<13} precision {precision:.3} recall {recall:.3}", role.name());
    }
    let (precision, recall) = (all.precision(), all.recall());
    println!(
        "{name}: {} headings, precision {precision:.3}, recall {recall:.3}, F1 {:.3}",
        rows.len(),
        all.f1()
    );
    all
}

/// In one table a stage is the stage alone, whatever channel it names.
fn without_channel(mut found: BTreeSet<SectionRole>) -> BTreeSet<SectionRole> {
    let is_one_of = |names: &[&str], role: &SectionRole| names.contains(&role.name());
    if found.iter().any(|role| is_one_of(&["greeting", "farewell", "hold", "transfer"], role)) {
        found.retain(|role| !is_one_of(&["phone", "chat", "messenger", "email", "social"], role));
    }
    found
}

#[test]
fn headings_written_without_sight_of_the_vocabulary_are_read_right() {
    let score = blind("blind", BLIND, &TOLD);
    assert!(score.f1() > 0.985, "F1 is {:.3}", score.f1());
}

/// The table was written after the vocabulary had its last word, by somebody who had not seen it.
#[test]
fn headings_that_nothing_was_tuned_on_are_read_right() {
    let score = blind("blind, held out", BLIND_HELD_OUT, &TOLD_LATER);
    assert!(score.f1() > 0.94, "F1 is {:.3}", score.f1());
}

/// A second table of the sort, by another author.
#[test]
fn headings_of_another_author_are_read_right() {
    let score = blind("blind, stages alone", BLIND_STAGES, &TOLD);
    assert!(score.f1() > 0.9, "F1 is {:.3}", score.f1());
}

proptest! {
    /// Whatever the text, nothing panics, and each piece of evidence is a piece of the text.
    #[test]
    fn any_text_is_survived(
        words in prop::collection::vec(
            prop_oneof![
                "[0-9]{1,3}", "[.,:;?!–—()\\-\n {}«»]", "\\PC{0,6}",
                prop::sample::select(vec![
                    "ответ", "до", "третьего", "гудка", "ча\u{ad}са", "и\u{306}", "за", "в течение", "с уважением,\n",
                    "sťažnosť", "do", "hodiny", "within", "the hour", "{{ company.name }}", "subject", "руководителю", "передать",
                ]).prop_map(str::to_owned),
            ],
            0..40,
        ),
    ) {
        let text = words.join(" ");
        roles_of(&text);
        let parts = usable::letter_parts(&text);
        let ranges = measures(&text).into_iter().map(|measure| measure.range)
            .chain([parts.subject, parts.salutation, parts.body, parts.closing].into_iter().flatten())
            .chain([
                stub::stub_words, usable::offers_help, usable::any_proper_name_or_slot, usable::time_to_answer,
                usable::signature, usable::time_to_reply, usable::complaint_deadline, usable::complaint_owner, usable::escalation,
            ].into_iter().filter_map(|predicate| predicate(&text)))
            .chain(usable::names_company(&text, &["Дом-Мебель", ""]));
        for range in ranges {
            prop_assert!(text.get(range.clone()).is_some_and(|piece| !piece.is_empty()), "{text:?} {range:?}");
        }
    }
}
