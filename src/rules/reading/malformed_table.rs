//! The cells of a table are as its author means them: what is joined has a neighbour, and no
//! row has more cells than the head has columns.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::references::cut_reference::cut;
use crate::rules::{Report, Rule};
use crate::source::Span;
use crate::syntax::joins::{Astray, joins};
use crate::syntax::markdown::NodeKind;

pub(crate) static RULE: Rule = Rule {
    name: "malformed-table",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- pages/about.md
# О нас

| Обращение | Ответ | Решение |
|---|---|---|
| ^^ | 1 час | 1 день |
"#,
    good: r#"
--- pages/about.md
# О нас

| Обращение | Ответ | Решение |
|---|---|---|
| Жалоба | в день обращения ||
| Вопрос | 1 час | 1 день |
| ^^ | в чате 5 минут | сразу |
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| document.is_markdown) {
        let source = &handbook.sources.get(document.source).text;
        let markdown = &document.markdown;
        for (index, node) in markdown.nodes.iter().enumerate() {
            if !matches!(node.kind, NodeKind::Table(_)) {
                continue;
            }
            for (astray, span) in joins(markdown, source, index).astray {
                let finding = RULE.at(document.at(span));
                report.add(match astray {
                    Astray::NothingAbove => finding,
                    Astray::NothingBefore => finding.variant("before"),
                    Astray::OtherWidth => finding.variant("width"),
                    // A bar that cuts a reference in two makes a cell too many; its rule says so.
                    Astray::TooMany if !cut(line(source, span)).is_empty() => continue,
                    Astray::TooMany => finding.variant("many"),
                });
            }
        }
    }
}

/// The line in which a place stands.
fn line(source: &str, span: Span) -> &str {
    let at = span.start as usize;
    let start = source[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = source[at..].find('\n').map_or(source.len(), |end| at + end);
    &source[start..end]
}
