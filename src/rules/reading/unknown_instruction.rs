//! A comment that speaks to svod says something that svod knows.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::language::nearest;
use crate::rules::{Report, Rule};
use crate::source::Span;
use crate::syntax::markdown::NodeKind;

pub(crate) static RULE: Rule = Rule {
    name: "unknown-instruction",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- pages/about.md
# О нас

<!-- svod: landscpe -->

| Обращение | Ответ |
|---|---|
| Жалоба | 1 час |
"#,
    good: r#"
--- pages/about.md
# О нас

<!-- svod: landscape -->

| Обращение | Ответ |
|---|---|
| Жалоба | 1 час |
"#,
};

/// What a comment may begin with.
const KNOWN: [&str; 2] = ["allow", "landscape"];

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| document.is_markdown) {
        let source = &handbook.sources.get(document.source).text;
        for node in &document.markdown.nodes {
            if !matches!(node.kind, NodeKind::Html(_)) {
                continue;
            }
            let span = node.span;
            let Some((start, word)) = instruction(&source[span.start as usize..span.end as usize])
            else {
                continue;
            };
            if !KNOWN.contains(&word) {
                let start = span.start + start as u32;
                let place = document.at(Span { start, end: start + word.len() as u32 });
                let near = nearest(word, KNOWN);
                report.add(RULE.at(place).with("word", word).near(near));
            }
        }
    }
}

/// The first word of a comment that speaks to svod, and where it begins.
fn instruction(text: &str) -> Option<(usize, &str)> {
    let inside = text.trim_start().strip_prefix("<!--")?.trim_start().strip_prefix("svod:")?;
    let words = inside.split("-->").next()?;
    let word = words.split_whitespace().next()?;
    Some((text.len() - inside.len() + words.find(word)?, word))
}
