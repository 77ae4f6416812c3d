//! No character that nobody sees stands inside a text.

use crate::findings::Level;
use crate::rules::open::{Open, Signs};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "stray-invisible",
    level: Level::Info,
    check: None,
    bad: "
--- pages/about.md
# О нас

Продаём и соби\u{200b}раем мебель, отвечаем за каждый шаг до двери покупателя.
",
    good: "
--- pages/about.md
# О нас

Продаём и соби\u{ad}раем мебель, отвечаем за каждый\u{a0}шаг до двери покупателя.
",
};

pub(in crate::rules) fn look(open: &Open<'_, '_>, report: &mut Report) {
    let Open { handbook, document, .. } = open;
    if !open.signs.have(Signs::INVISIBLE) {
        return;
    }
    open.runs(Signs::INVISIBLE, &mut |run| {
        let flat = run.flat();
        let mut letters = flat.text.char_indices().peekable();
        while let Some((at, char)) = letters.next() {
            let next = letters.peek().map(|(_, next)| *next);
            let range = at..at + char.len_utf8();
            // What is written as an entity was meant.
            let Some(origin) = flat.verbatim(&range).filter(|_| is_stray(char, next)) else {
                continue;
            };
            let sources = &handbook.sources;
            let code = format!("U+{:04X}", char as u32);
            let finding = RULE.at(run.place(sources, document, origin.clone()));
            let finding = finding.with("code", code);
            report.add(match run.exact(sources, document, origin) {
                Some(place) => finding.fix(place, ""),
                None => finding,
            });
        }
    });
}

/// Whether the bytes begin such a character.
pub(in crate::rules) fn may_begin(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [0xe2, 0x80, 0x8b..=0x8f | 0xaa..=0xae, ..]
            | [0xe2, 0x81, 0xa0..=0xa9, ..]
            | [0xef, 0xbb, 0xbf, ..]
    )
}

/// Blanks without width and marks of direction. A joiner between two pictures makes them one.
fn is_stray(char: char, next: Option<char>) -> bool {
    match char {
        '\u{200b}' | '\u{200c}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' => true,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        '\u{200d}' => next.is_none_or(|next| next < '\u{2000}'),
        _ => false,
    }
}
