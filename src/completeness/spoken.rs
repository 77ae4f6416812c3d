//! The predicates about words: `says`, `never` and `sequence`.

use crate::completeness::items::Item;
use crate::completeness::passages::Passage;
use crate::completeness::predicate::unmet;
use crate::completeness::words::{Cut, Groups};
use crate::completeness::{Answer, Court};
use crate::kinds;
use crate::kinds::profile::{Measured, Predicate};
use crate::language::Language;
use crate::language::measure::measures;
use crate::language::plural::Unit;
use crate::source::Place;

/// A word of so few letters before a full stop is an abbreviation.
const ABBREVIATION: usize = 3;

/// One paragraph, list item, table row or field has a word of each group.
pub(super) fn says(court: &Court<'_>, predicate: &Predicate, demand: Option<Place>) -> Answer {
    let Some(words) = predicate.says.get() else { return Answer::Holds(Vec::new()) };
    let groups = Groups::of(words);
    let least = predicate.min.get().copied().unwrap_or(1) as usize;
    let inside: Vec<&Passage<'_>> = passages(court, predicate).collect();
    let said = inside.iter().filter(|passage| !passage.is_bad_example).filter(|passage| {
        let Some(groups) = in_language(&groups, passage.language) else { return false };
        groups.are_in(&passage.cut, passage.headings())
            && predicate.measure.get().is_none_or(|asked| is_measured(passage, *asked))
    });
    let places: Vec<Place> = said.map(|passage| passage.place).collect();
    if places.len() >= least {
        return Answer::Holds(places);
    }
    Answer::Fails(unmet(court, looked_for(&inside, predicate).or(demand), ""))
}

/// A place that was named and is there is where the words are looked for; of several the first.
fn looked_for(inside: &[&Passage<'_>], predicate: &Predicate) -> Option<Place> {
    let mut places = predicate.places.get()?.0.iter();
    places.find_map(|place| inside.iter().find_map(|passage| passage.holder(&place.value)))
}

fn passages<'c, 'h>(
    court: &'c Court<'h>,
    predicate: &'c Predicate,
) -> impl Iterator<Item = &'c Passage<'h>> {
    court.passages.iter().filter(|passage| {
        let places = predicate.places.get();
        places.is_none_or(|places| places.0.iter().any(|place| passage.is_in(&place.value)))
    })
}

fn in_language(groups: &[Groups], language: Language) -> Option<&Groups> {
    groups.iter().find(|groups| groups.language == language)
}

fn is_measured(passage: &Passage<'_>, asked: Measured) -> bool {
    let found = measures(&passage.cut.text);
    match asked {
        Measured::Any => !found.is_empty(),
        Measured::AtMost(most) => found.iter().any(|measure| {
            let longest = measure.longest_seconds();
            let allowed = most.unit.worst_seconds(most.value);
            matches!((longest, allowed), (Some(longest), Some(allowed)) if longest <= allowed)
                && !(measure.unit == Unit::WorkingDay && measure.high >= most.value)
        }),
    }
}

/// No sentence has a word of each group, but for one that is shown as forbidden.
pub(super) fn never(court: &Court<'_>, predicate: &Predicate) -> Answer {
    let Some(words) = predicate.never.get() else { return Answer::Holds(Vec::new()) };
    let groups = Groups::of(words);
    let excuses = predicate.unless.get().map_or_else(Vec::new, Groups::of);
    let mut findings = Vec::new();
    for passage in passages(court, predicate).filter(|passage| !passage.is_bad_example) {
        let Some(groups) = in_language(&groups, passage.language) else { continue };
        // Most passages have nothing of the kind, and need not be cut into sentences.
        if !groups.are_in(&passage.cut, &[]) {
            continue;
        }
        for sentence in sentences(&passage.cut.text) {
            let cut = Cut::new(sentence, passage.language);
            let is_excused = in_language(&excuses, passage.language)
                .is_some_and(|excuses| (0..excuses.len()).any(|one| excuses.group_in(one, &cut)));
            if groups.are_in(&cut, &[]) && !is_excused {
                let words: String = sentence.trim().chars().take(80).collect();
                let found = unmet(court, Some(passage.place), "said").into_iter();
                findings.extend(found.map(|one| one.with("words", words.as_str())));
            }
        }
    }
    if findings.is_empty() { Answer::Holds(Vec::new()) } else { Answer::Fails(findings) }
}

/// The sentences of a text. A full stop after a short word is that of an abbreviation: „Z. z.“.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut ends = Vec::new();
    let mut word = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let is_before_gap = letters.peek().is_none_or(|(_, next)| next.is_whitespace());
        let is_end = match letter {
            '!' | '?' | '…' => is_before_gap,
            '.' => is_before_gap && word > ABBREVIATION,
            '\n' => true,
            _ => false,
        };
        if is_end {
            ends.push(at + letter.len_utf8());
        }
        word = if letter.is_alphanumeric() { word + 1 } else { 0 };
    }
    ends.push(text.len());
    let mut start = 0;
    ends.into_iter().map(move |end| {
        let sentence = &text[start..end];
        start = end;
        sentence
    })
}

/// A list of one document has items with the words of each step, in this order.
pub(super) fn sequence(court: &Court<'_>, predicate: &Predicate, demand: Option<Place>) -> Answer {
    let kind = predicate.sequence.get().map_or("", String::as_str);
    let path = predicate.field.get().map_or("", String::as_str);
    let steps: Vec<Vec<Groups>> = predicate.steps.iter().map(Groups::of).collect();
    let all = court.trees.items(kind, &predicate.filter);
    let holds = all.iter().find(|item| {
        let language = item.document.map_or(court.handbook.language, |found| found.language);
        are_in_order(&steps, &item.texts(path), language)
    });
    if let Some(item) = holds {
        return Answer::Holds(vec![item.place()]);
    }
    // The document that has most of the steps is meant, if it has most of them.
    let known = |item: &Item<'_>| {
        let language = item.document.map_or(court.handbook.language, |found| found.language);
        known_steps(&steps, &item.texts(path), language)
    };
    let counted = all.iter().map(|item| (known(item), item));
    let meant = counted.rev().max_by_key(|(count, _)| *count);
    let meant = meant.filter(|(count, _)| count * 2 > steps.len()).map(|(_, item)| item.place());
    let variant = if meant.is_some() { "order" } else { "steps" };
    let folder = kinds::by_name(kind).map_or("", |kind| kind.folder);
    let found = unmet(court, meant.or(demand), variant).into_iter();
    let found = found.map(|one| one.with("list", path).with("folder", folder).with("kind", kind));
    Answer::Fails(found.collect())
}

/// How many of the steps there are, in whatever order.
fn known_steps(steps: &[Vec<Groups>], items: &[String], language: Language) -> usize {
    let cuts: Vec<Cut<'_>> = items.iter().map(|item| Cut::new(item.as_str(), language)).collect();
    let is_there = |groups: &Groups| cuts.iter().any(|cut| groups.are_in(cut, &[]));
    steps.iter().filter(|step| in_language(step, language).is_some_and(is_there)).count()
}

fn are_in_order(steps: &[Vec<Groups>], items: &[String], language: Language) -> bool {
    let mut items = items.iter();
    steps.iter().all(|step| {
        let Some(groups) = in_language(step, language) else { return false };
        items.any(|item| groups.are_in(&Cut::new(item.as_str(), language), &[]))
    })
}
