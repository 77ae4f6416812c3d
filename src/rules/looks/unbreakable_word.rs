//! No word is longer than a line can hold.

use std::ops::Range;

use crate::findings::{Finding, Level};
use crate::handbook::Handbook;
use crate::rules::{Report, Rule};
use crate::source::{Place, Span};
use crate::syntax::markdown::{self, Markdown, NodeKind, source_text};

/// Words of more letters than this are in no language, and no line of a page holds them.
const LONGEST: usize = 60;

pub(crate) static RULE: Rule = Rule {
    name: "unbreakable-word",
    level: Level::Warning,
    check: Some(check),
    bad: "--- pages/about.md\n# О нас\n\nПродаём и собираем мебель: столыстульяшкафыкроватидиваныкреслаполкитумбочкизеркалавешалкиобувницы и всё для дома.\n",
    good: "--- pages/about.md\n# О нас\n\nПродаём и собираем мебель: столы, стулья, шкафы, кровати, диваны, кресла, полки и всё для дома.\n",
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in &handbook.documents {
        let source = &handbook.sources.get(document.source).text;
        if long_words(source).is_empty() {
            continue;
        }
        if document.is_markdown {
            for word in said(&document.markdown, source) {
                report.add(finding(source, word, document.at(word)));
            }
        }
        for prose in document.prose() {
            for word in said(&markdown::parse(&prose.text, 0), &prose.text) {
                let words = source_text(&prose.text, word);
                let place = document.locate(&handbook.sources, prose.span, words);
                report.add(finding(&prose.text, word, document.at(place)));
            }
        }
    }
}

fn finding(text: &str, word: Span, place: Place) -> Finding {
    RULE.at(place).with("count", source_text(text, word).chars().count())
}

/// The words of a text that are too long, without those in code.
fn said(markdown: &Markdown, source: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut code_ends = 0;
    for (index, node) in markdown.nodes.iter().enumerate() {
        match node.kind {
            NodeKind::CodeBlock => code_ends = node.end as usize,
            NodeKind::Text(None) if index >= code_ends => {
                let start = node.span.start as usize;
                let words = long_words(source_text(source, node.span));
                found.extend(
                    words.into_iter().map(|word| Span::new(start + word.start, start + word.end)),
                );
            }
            _ => {}
        }
    }
    found
}

/// Where the words stand that are too long and are no addresses. Letters that have no large and
/// small forms are those of a script that breaks anywhere.
fn long_words(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // No word has fewer bytes than letters: most texts are done with after this look.
    for token in text.split_ascii_whitespace().filter(|token| token.len() > LONGEST) {
        if token.contains("://") || token.contains('@') || token.contains("www.") {
            continue;
        }
        let offset = token.as_ptr() as usize - text.as_ptr() as usize;
        let (mut start, mut count) = (0, 0);
        for (at, letter) in token.char_indices().chain([(token.len(), ' ')]) {
            if letter.is_lowercase()
                || letter.is_uppercase()
                || letter.is_numeric()
                || letter == '_'
            {
                count += 1;
                continue;
            }
            if count > LONGEST {
                found.push(offset + start..offset + at);
            }
            (start, count) = (at + letter.len_utf8(), 0);
        }
    }
    found
}
