//! A footnote has a mark in the text that leads to it.

use std::collections::BTreeSet;

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::rules::{Report, Rule};
use crate::source::{Place, Span};
use crate::syntax::markdown::{self, Markdown, NodeKind};

pub(crate) static RULE: Rule = Rule {
    name: "unused-footnote",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- standards/return.md
# Возврат

Деньги возвращаем на ту же карту за три дня.

[^term]: По закону на возврат отводится десять дней.
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
        if document.is_markdown {
            for span in unused(&document.markdown) {
                report.add(RULE.at(document.at(span)));
            }
        }
        for prose in document.prose().filter(|prose| prose.text.contains("[^")) {
            for span in unused(&markdown::parse(&prose.text, 0)) {
                let label = prose.text.get(span.range()).unwrap_or_default();
                report.add(RULE.at(in_field(handbook, document, prose.span, label)));
            }
        }
    }
}

fn in_field(handbook: &Handbook, document: &Document, field: Span, label: &str) -> Place {
    document.at(document.locate(&handbook.sources, field, label))
}

/// The labels of the notes that no mark leads to; a mark inside the note itself is none.
fn unused(markdown: &Markdown) -> Vec<Span> {
    let mut notes = Vec::new();
    let mut used = BTreeSet::new();
    let mut open: Vec<(u32, String)> = Vec::new();
    for (index, node) in (0_u32..).zip(&markdown.nodes) {
        open.retain(|(end, _)| index < *end);
        match &node.kind {
            NodeKind::Footnote(name) => {
                // `[^name]:` opens the note.
                let label = name.len() + "[^]".len();
                let name = name.to_lowercase();
                let start = node.span.start as usize;
                notes.push((name.clone(), Span::new(start, start + label)));
                open.push((node.end, name));
            }
            NodeKind::FootnoteReference(name) => {
                let name = name.to_lowercase();
                if open.iter().all(|(_, inside)| *inside != name) {
                    used.insert(name);
                }
            }
            _ => {}
        }
    }
    let again = |name: &String| !used.contains(name);
    notes.into_iter().filter(|(name, _)| again(name)).map(|(_, span)| span).collect()
}
