//! A reference in a table is not cut in two by the sign of its columns.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::{Report, Rule};
use crate::source::Span;
use crate::syntax::markdown::{NodeKind, source_text};

pub(crate) static RULE: Rule = Rule {
    name: "cut-reference",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- pages/about.md
# О нас

| Что | Где |
|---|---|
| Встреча | [[greeting|как здороваемся]] |
--- standards/greeting.md
# Приветствие

Здороваемся первыми, называем компанию и спрашиваем, чем помочь.
"#,
    good: r#"
--- pages/about.md
# О нас

| Что | Где |
|---|---|
| Встреча | [[greeting\|как здороваемся]] |
--- standards/greeting.md
# Приветствие

Здороваемся первыми, называем компанию и спрашиваем, чем помочь.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| document.is_markdown) {
        let source = &handbook.sources.get(document.source).text;
        let is_row = |kind: &NodeKind| matches!(kind, NodeKind::TableRow | NodeKind::TableHead);
        for row in document.markdown.nodes.iter().filter(|node| is_row(&node.kind)) {
            for (reference, bar) in cut(source_text(source, row.span)) {
                let at = |from: usize, to: usize| {
                    let start = row.span.start as usize;
                    document.at(Span::new(start + from, start + to))
                };
                let finding = RULE.at(at(reference.start, reference.end));
                report.add(finding.fix(at(bar, bar + 1), "\\|"));
            }
        }
    }
}

/// References with a bare bar in them, and where it stands.
pub(in crate::rules) fn cut(row: &str) -> Vec<(std::ops::Range<usize>, usize)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = row[from..].find("[[").map(|at| from + at) {
        let Some(close) = row[open..].find("]]").map(|at| open + at + 2) else { break };
        let is_code = row[..open].matches('`').count() % 2 == 1;
        let bar = row[open..close].find('|').map(|at| open + at);
        let bar = bar.filter(|bar| !is_code && !row[..*bar].ends_with('\\'));
        found.extend(bar.map(|bar| (open..close, bar)));
        from = close;
    }
    found
}
