//! The last chapter of a draft: what is still wrong, file by file.

use std::collections::BTreeMap;

use crate::book::compose::Composer;
use crate::book::compose::context::{cell, table, text_cell};
use crate::book::{Anchor, Block, Cell, Chapter, Heading, Run, Style};
use crate::findings::Finding;
use crate::language::typography;
use crate::locale::messages;
use crate::source::SourceId;

pub(super) fn chapter(composer: &Composer<'_>, findings: &[Finding]) -> Chapter {
    let sources = &composer.handbook.sources;
    let mut files: BTreeMap<&str, Vec<Vec<Cell>>> = BTreeMap::new();
    let mut breaks: BTreeMap<SourceId, Vec<usize>> = BTreeMap::new();
    // What keeps a handbook from being built comes first, notes last.
    let mut findings: Vec<&Finding> =
        findings.iter().filter(|finding| finding.level.is_some()).collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.level));
    for finding in findings {
        let source = sources.get(finding.place.source);
        // The lines of a file are counted once, however many findings it has.
        let breaks = breaks
            .entry(finding.place.source)
            .or_insert_with(|| source.text.match_indices('\n').map(|(at, _)| at).collect());
        let start = finding.place.span.start as usize;
        let line = breaks.partition_point(|at| *at < start) + 1;
        files.entry(source.path.as_str()).or_default().push(row(composer, finding, line));
    }
    let mut blocks = vec![Block::Paragraph(vec![Run::plain(composer.word("gaps-intro"))])];
    for (index, (path, rows)) in files.into_iter().enumerate() {
        blocks.push(Block::Heading(Heading {
            level: 2,
            number: None,
            title: vec![Run::plain(path)],
            anchor: Anchor::new(&format!("gaps-{}", index + 1)),
        }));
        let head = ["line", "what-is-wrong", "what-to-do"].map(|key| composer.word(key)).to_vec();
        blocks.push(table(head, rows, false));
    }
    Chapter {
        anchor: Anchor::new("gaps"),
        number: None,
        title: vec![Run::plain(composer.word("gaps"))],
        blocks,
        documents: Vec::new(),
    }
}

fn row(composer: &Composer<'_>, finding: &Finding, line: usize) -> Vec<Cell> {
    let message = messages::message(composer.words, finding);
    let help = messages::help(composer.words, finding).unwrap_or_default();
    vec![text_cell(line.to_string()), cell(sentence(&message)), cell(sentence(&help))]
}

/// A message as a sentence in print: with a capital, its names in the letters of code.
fn sentence(message: &str) -> Vec<Run> {
    let message = typography::capital(message);
    let parts = message.split('`').enumerate().filter(|(_, part)| !part.is_empty());
    let run = |(index, part): (usize, &str)| {
        let style = Style { code: index % 2 == 1, ..Style::default() };
        Run { style, ..Run::plain(part) }
    };
    parts.map(run).collect()
}
