//! One search for the pieces of words that are signs of anything. Which they are, the rules and the
//! language say.

use std::sync::LazyLock;

use aho_corasick::Anchored;
use aho_corasick::automaton::{Automaton, StateID};
use aho_corasick::dfa::DFA;

use crate::language::signs::{Beginnings, opens_word};
use crate::language::{citation, closure, measurable, near_day, numbered, pay, promise};
use crate::rules::documents::leftover_placeholder;
use crate::rules::legal::{denied_right, stated};
use crate::rules::open::signs::Signs;
use crate::rules::typography::{wrong_dash, wrong_quotes};
use crate::rules::wording::{
    gender_brackets, gendered_salutation, missing_unit, mixed_address, unmeasurable_promise,
};

/// A piece of a word, and what it is a sign of.
pub(super) struct Piece {
    pub(super) signs: Signs,
    /// Whether a word must begin with it, and the longer beginnings that are not meant.
    opens: Option<Vec<String>>,
}

impl Piece {
    /// Whether it means what it should where it begins.
    pub(super) fn stands(&self, text: &str, start: usize) -> bool {
        let Some(unlike) = &self.opens else { return true };
        opens_word(text, start) && !unlike.iter().any(|word| text[start..].starts_with(word))
    }
}

/// Looks for the pieces of all signs at once.
pub(super) struct Finder {
    dfa: DFA,
    /// Where a search begins.
    pub(super) start: StateID,
    pieces: Vec<Piece>,
}

impl Finder {
    pub(super) fn next(&self, state: StateID, byte: u8) -> StateID {
        self.dfa.next_state(Anchored::No, state, byte)
    }

    /// Whether any piece ends here.
    pub(super) fn is_found(&self, state: StateID) -> bool {
        self.dfa.is_special(state) && self.dfa.is_match(state)
    }

    /// The pieces that end here, and how long they are in bytes.
    pub(super) fn pieces(&self, state: StateID) -> impl Iterator<Item = (&Piece, usize)> {
        let patterns =
            (0..self.dfa.match_len(state)).map(move |at| self.dfa.match_pattern(state, at));
        patterns.map(|one| (&self.pieces[one.as_usize()], self.dfa.pattern_len(one)))
    }
}

pub(super) static FINDER: LazyLock<Finder> = LazyLock::new(|| {
    let mut words: Vec<String> = Vec::new();
    let mut pieces = Vec::new();
    let inside = INSIDE
        .iter()
        .map(|(signs, all)| (*signs, all.iter().map(|word| (*word).to_owned()).collect()));
    for (signs, all) in inside.chain([(Signs::PAY, pay::hints())]) {
        pieces.extend(all.iter().map(|_| Piece { signs, opens: None }));
        words.extend(all);
    }
    for (signs, beginnings) in beginnings() {
        for word in beginnings.wanted() {
            let longer = |other: &&String| other.starts_with(word.as_str()) && *other != word;
            let unlike = beginnings.unlike().iter().filter(longer).cloned().collect();
            words.push(word.clone());
            pieces.push(Piece { signs, opens: Some(unlike) });
        }
    }
    let dfa = DFA::new(&words).expect("invariant: a few hundred short pieces fit");
    let start = dfa.start_state(Anchored::No).expect("invariant: a search may begin anywhere");
    Finder { dfa, start, pieces }
});

/// The signs that may stand anywhere in a word.
pub(super) const INSIDE: [(Signs, &[&str]); 22] = [
    (Signs::EVENT, promise::EVENTS),
    (Signs::REMEDY, stated::REMEDIES),
    (Signs::THING, denied_right::THINGS),
    (Signs::NO, denied_right::NOES),
    (Signs::CITATION, citation::SIGNS),
    (Signs::TERM, missing_unit::TERMS),
    (Signs::VAGUE, unmeasurable_promise::VAGUE_SIGNS),
    (Signs::RARE_ADDRESS, mixed_address::CAPITAL),
    (Signs::QUOTE, wrong_quotes::MARKS),
    (Signs::CONTACT, &["@", "://", "www."]),
    (Signs::NUMBERED, &numbered::NOUNS),
    (Signs::SALUTATION, &gendered_salutation::BEGINNINGS),
    (Signs::ENDING, &gender_brackets::ENDS),
    (Signs::DASH, &wrong_dash::MARKS),
    (Signs::PLUS, &["+"]),
    (Signs::BLANK, &leftover_placeholder::STAND_INS),
    (Signs::CROSS, &["✗", "❌"]),
    (Signs::ENTITY, &["&"]),
    (Signs::COUNTED, &["%"]),
    (Signs::COMPLAINT, closure::COMPLAINTS),
    (Signs::SHUT, closure::PIECES),
    (Signs::NEAR_DAY, near_day::PIECES),
];

/// The signs with which a word begins.
pub(super) fn beginnings() -> [(Signs, &'static Beginnings); 4] {
    [
        (Signs::MEASURE, &measurable::LONG),
        (Signs::MEASURE.and(Signs::DAYS), &measurable::DAYS),
        (Signs::RARE_ADDRESS, &mixed_address::RARE),
        (Signs::ADDRESS, &mixed_address::ADDRESS),
    ]
}
