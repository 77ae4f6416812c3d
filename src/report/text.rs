//! Text of authors on its way into a report: nothing in it is obeyed by whoever shows the report.

/// A text as one line, in which what cannot be seen is shown by a sign.
pub(super) fn line(text: &str) -> String {
    text.chars().map(|letter| if is_break(letter) { ' ' } else { shown(letter) }).collect()
}

/// A text with its line ends, in which what cannot be seen is shown by a sign.
pub(super) fn lines(text: &str) -> String {
    text.chars().map(|letter| if letter == '\n' { '\n' } else { shown(letter) }).collect()
}

fn is_break(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Control characters, those that turn the direction of writing, and what no XML may hold.
fn shown(letter: char) -> char {
    let is_hidden = letter.is_control()
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        || matches!(letter, '\u{fffe}' | '\u{ffff}');
    if is_hidden { char::REPLACEMENT_CHARACTER } else { letter }
}

/// A piece of a message: its words, or a name that stands in backticks.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub(super) struct Piece<'a> {
    pub(super) text: &'a str,
    pub(super) is_code: bool,
}

/// The pieces of a message. A backtick that no other closes, or that stands beside another, is a
/// letter like any other.
pub(super) fn pieces(message: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut said = 0;
    let mut open: Option<usize> = None;
    for at in single_backticks(message) {
        match open.take() {
            None => open = Some(at),
            Some(open) => {
                pieces.push(Piece { text: &message[said..open], is_code: false });
                pieces.push(Piece { text: &message[open + 1..at], is_code: true });
                said = at + 1;
            }
        }
    }
    pieces.push(Piece { text: &message[said..], is_code: false });
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

fn single_backticks(message: &str) -> impl Iterator<Item = usize> {
    let bytes = message.as_bytes();
    let is_tick = |at: usize| bytes.get(at) == Some(&b'`');
    (0..bytes.len())
        .filter(move |at| is_tick(*at) && !is_tick(at + 1) && !(*at > 0 && is_tick(at - 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_shown() {
        assert_eq!(
            line("а\r\nб\t\0\u{1b}[31m\u{9b}1m\u{202e}в"),
            "а  б \u{fffd}\u{fffd}[31m\u{fffd}1m\u{fffd}в"
        );
        assert_eq!(lines("а\nб\r"), "а\nб\u{fffd}");
        assert_eq!(
            line("и\u{306} 🪑 👩\u{200d}🍳 «»\u{a0}—"),
            "и\u{306} 🪑 👩\u{200d}🍳 «»\u{a0}—"
        );
    }

    #[test]
    fn names_stand_in_backticks() {
        let said = |message| -> Vec<(&str, bool)> {
            pieces(message).into_iter().map(|piece| (piece.text, piece.is_code)).collect()
        };
        assert_eq!(said("поле `owner`"), [("поле ", false), ("owner", true)]);
        assert_eq!(said("a ` b"), [("a ` b", false)]);
        assert_eq!(said("`a` и `b"), [("a", true), (" и `b", false)]);
        assert_eq!(said("``` `a`"), [("``` ", false), ("a", true)]);
        assert!(said("").is_empty());
    }
}
