//! The mark of a footnote has its text.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::language::nearest;
use crate::rules::texts::texts;
use crate::rules::{Report, Rule};
use crate::syntax::markdown::{self, Markdown, NodeKind};

pub(crate) static RULE: Rule = Rule {
    name: "missing-footnote",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- standards/return.md
# Возврат

Деньги возвращаем на ту же карту за три дня[^term].
"#,
    good: r#"
--- standards/return.md
# Возврат

Деньги возвращаем на ту же карту за три дня[^term].

[^term]: По закону на возврат отводится десять дней.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in &handbook.documents {
        if !handbook.sources.get(document.source).text.contains("[^") {
            continue;
        }
        for text in texts(handbook, document) {
            let marks = marks(&text.words);
            if marks.is_empty() {
                continue;
            }
            let notes = match text.field() {
                Some(_) => notes(&markdown::parse(&text.words, 0)),
                None => notes(&document.markdown),
            };
            for (name, range) in marks {
                if !notes.contains(&name.to_lowercase()) {
                    let near = nearest(name, notes.iter().map(String::as_str));
                    let finding = RULE.at(text.place(handbook, document, range));
                    report.add(finding.with("name", name).near(near));
                }
            }
        }
    }
}

/// The names of the notes that have a text.
fn notes(markdown: &Markdown) -> BTreeSet<String> {
    let names = markdown.nodes.iter().filter_map(|node| match &node.kind {
        NodeKind::Footnote(name) => Some(name.to_lowercase()),
        _ => None,
    });
    names.collect()
}

/// The marks of footnotes in a text. What stands before brackets or behind a bar is a link or is
/// meant as it is typed.
fn marks(text: &str) -> Vec<(&str, Range<usize>)> {
    let mut found = Vec::new();
    for (start, _) in text.match_indices("[^") {
        let rest = &text[start + 2..];
        let Some(end) = rest.find([']', '[', '\n']) else {
            continue;
        };
        let (name, after) = (&rest[..end], &rest[end..]);
        let is_mark = after.starts_with(']') && !after.starts_with("](") && !name.is_empty();
        let is_plain = !name.contains(char::is_whitespace);
        if is_mark && is_plain && !text[..start].ends_with('\\') {
            found.push((name, start..start + 2 + end + 1));
        }
    }
    found
}
