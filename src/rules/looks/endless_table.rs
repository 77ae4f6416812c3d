//! No table fills a book of its own.

use crate::findings::{Finding, Level};
use crate::handbook::Handbook;
use crate::rules::{Report, Rule};
use crate::source::{Place, Span};
use crate::syntax::markdown::{self, Markdown, Node, NodeKind};

/// How many rows a printed page holds at most, and how many cells.
const ROWS: usize = 40;
const CELLS: usize = 200;
/// More pages than this are nothing to look something up in.
const MOST_PAGES: usize = 20;

pub(crate) static RULE: Rule = Rule {
    name: "endless-table",
    level: Level::Warning,
    check: Some(check),
    bad: "",
    good: "--- pages/about.md\n# О нас\n\n| Товар | Срок |\n|---|---|\n| Стол | 3 дня |\n| Шкаф | 5 дней |\n",
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in &handbook.documents {
        if document.is_markdown {
            for (size, span) in endless(&document.markdown) {
                report.add(finding(size, document.at(span)));
            }
        }
        // Every row has a bar: what has fewer holds no such table.
        let bars = |text: &str| text.bytes().filter(|byte| *byte == b'|').count();
        for prose in document.prose().filter(|prose| bars(&prose.text) > MOST_PAGES * ROWS) {
            for (size, _) in endless(&markdown::parse(&prose.text, 0)) {
                report.add(finding(size, document.at(prose.span)));
            }
        }
    }
}

/// Rows and columns of a table.
type Size = (usize, usize);

fn finding((rows, columns): Size, place: Place) -> Finding {
    let finding = RULE.at(place).with("rows", rows).with("columns", columns);
    finding.with("pages", pages((rows, columns)))
}

/// How many pages a table fills at least.
fn pages((rows, columns): Size) -> usize {
    (rows / ROWS).max(rows * columns / CELLS)
}

/// The tables that are too long, each at its first line.
fn endless(markdown: &Markdown) -> Vec<(Size, Span)> {
    let mut found = Vec::new();
    for (index, node) in markdown.nodes.iter().enumerate() {
        let NodeKind::Table(columns) = &node.kind else { continue };
        let is_row = |row: &usize| matches!(markdown.nodes[*row].kind, NodeKind::TableRow);
        let size = (markdown.inside(index).filter(is_row).count(), columns.len());
        if pages(size) > MOST_PAGES {
            let head = markdown.nodes.get(index + 1).map_or(node.span, |head: &Node| head.span);
            found.push((size, head));
        }
    }
    found
}
