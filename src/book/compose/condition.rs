//! A condition as people read it: the variables by what they are called, the signs as in a book.

use crate::book::compose::Composer;
use crate::dialogue::condition::{OperandKind, parse};
use crate::kinds::script::Script;

/// The signs of a condition and what stands for them in print.
const SIGNS: [(&str, &str); 5] = [(">=", "≥"), ("<=", "≤"), ("!=", "≠"), ("<>", "≠"), ("==", "=")];

/// A condition in words and signs.
pub(super) fn condition(composer: &Composer<'_>, script: &Script, text: &str) -> String {
    let text = text.trim();
    let Ok(condition) = parse(text) else { return text.to_owned() };
    let mut readable = String::new();
    let mut from = 0;
    for operand in condition.operands() {
        readable.push_str(&joined(composer, &text[from..operand.range.start]));
        readable.push_str(&match &operand.kind {
            OperandKind::Name(name) => called(composer, script, name),
            OperandKind::Text(words) => composer.quoted(words),
            OperandKind::Boolean(is_so) => composer.word(if *is_so { "if-so" } else { "if-not" }),
            OperandKind::Number(_) => text[operand.range.clone()].to_owned(),
        });
        from = operand.range.end;
    }
    readable.push_str(&joined(composer, &text[from..]));
    readable
}

fn called(composer: &Composer<'_>, script: &Script, name: &str) -> String {
    let label = script.variables.get(name).and_then(|slot| slot.value.label.get());
    label.map_or_else(|| name.to_owned(), |label| composer.line(label))
}

/// What stands between two operands.
fn joined(composer: &Composer<'_>, between: &str) -> String {
    let signs =
        SIGNS.iter().fold(between.to_owned(), |text, (sign, shown)| text.replace(sign, shown));
    let words = signs.split(' ').map(|word| match word {
        "and" => composer.word("condition-and"),
        "or" => composer.word("condition-or"),
        "not" => composer.word("condition-not"),
        "in" => composer.word("condition-in"),
        other => other.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}
