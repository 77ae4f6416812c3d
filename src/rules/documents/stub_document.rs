//! A page holds more than its headings and words that stand for a text to come.

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::language::stub::stub_words;
use crate::rules::{Report, Rule};
use crate::syntax::markdown::NodeKind;

pub(crate) static RULE: Rule = Rule {
    name: "stub-document",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- pages/about.md
# О нас

TODO
"#,
    good: r#"
--- pages/about.md
# О нас

Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| document.is_markdown) {
        let is_prose = matches!(document.content, Content::Page | Content::Standard(_));
        if is_prose && document.is_readable && is_stub(handbook, document) {
            report.add(RULE.at(document.place()).with("document", document.name()));
        }
    }
}

fn is_stub(handbook: &Handbook, document: &Document) -> bool {
    let text = &handbook.sources.get(document.source).text;
    let markdown = &document.markdown;
    let has_substance = |kind: &NodeKind| {
        matches!(kind, NodeKind::Link { .. } | NodeKind::Image { .. } | NodeKind::CodeBlock)
    };
    if markdown.nodes.iter().any(|node| has_substance(&node.kind)) {
        return false;
    }
    let blocks = markdown.roots().filter(|index| {
        let kind = &markdown.nodes[*index].kind;
        !matches!(kind, NodeKind::Heading { .. } | NodeKind::Html(_) | NodeKind::Break)
    });
    let mut blocks =
        blocks.map(|index| markdown.plain(text, index, markdown.nodes[index].end as usize));
    blocks.all(|words| words.trim().is_empty() || stub_words(&words).is_some())
}
