//! Words that are read from right to left, such as Hebrew and Arabic ones: which letters they
//! have, and in which order they stand on a line.

use crate::pdf::typeset::inline::Shown;

/// True for letters of scripts that run from right to left.
pub(crate) fn is_leftward(letter: char) -> bool {
    matches!(letter,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// The bytes at which a chunk changes its direction.
pub(crate) fn turns(chunk: &str) -> impl Iterator<Item = usize> {
    let mut before = None;
    chunk.char_indices().filter_map(move |(at, letter)| {
        let now = is_leftward(letter);
        let turned = before.is_some_and(|before| before != now);
        before = Some(now);
        turned.then_some(at)
    })
}

/// The order in which the atoms of a stretch are drawn. Leftward words that follow one another
/// stand in the order in which they are read, with the spaces and signs between them.
pub(crate) fn order(shown: &[Shown], from: usize, to: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (from..to).collect();
    let mut at = from;
    while at < to {
        if !shown[at].leftward {
            at += 1;
            continue;
        }
        let goes_on = |index: &usize| shown[*index].leftward || shown[*index].neutral;
        let mut end = (at..to).take_while(goes_on).last().map_or(at, |last| last + 1);
        while !shown[end - 1].leftward {
            end -= 1;
        }
        order[at - from..end - from].reverse();
        at = end;
    }
    order
}
