//! A word that the glossary marks as a term by bold letters is explained in it.

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::rules::glossary::terms::{names, terms};
use crate::rules::standards::titles::stems;
use crate::rules::{Report, Rule};
use crate::syntax::markdown::{self, NodeKind};

pub(crate) static RULE: Rule = Rule {
    name: "undefined-term",
    level: Level::Info,
    check: Some(check),
    bad: r#"
--- glossary/glossary.yaml
title: Глоссарий
terms:
  - {term: жалоба, definition: "слова о том, что мы подвели; письменная — это **претензия**"}
--- pages/about.md
# О нас

Жалобу принимает тот, кто её услышал: водитель, сборщик, оператор в чате.
"#,
    good: r#"
--- glossary/glossary.yaml
title: Глоссарий
terms:
  - {term: жалоба, definition: "слова о том, что мы подвели; письменная — это **претензия**"}
  - {term: претензия, definition: письменное требование}
--- pages/about.md
# О нас

Жалобу и претензию принимает тот, кто её услышал: водитель, сборщик, оператор.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let glossaries = handbook
        .documents
        .iter()
        .filter(|document| document.kind.name == "glossary" && !document.is_retired());
    for document in glossaries {
        let defined: Vec<Vec<String>> = terms(handbook)
            .flat_map(|(_, term)| names(term))
            .map(|name| stems(name, document.language))
            .collect();
        for (words, span) in bold(handbook, document) {
            if !defined.contains(&stems(&words, document.language)) {
                report.add(RULE.at(document.at(span)).with("term", words));
            }
        }
    }
}

/// The words in bold letters of a glossary's fields.
fn bold(handbook: &Handbook, document: &Document) -> Vec<(String, crate::source::Span)> {
    let mut found = Vec::new();
    for field in document.prose().filter(|field| field.text.contains("**")) {
        let markdown = markdown::parse(&field.text, 0);
        for (index, node) in markdown.nodes.iter().enumerate() {
            if matches!(node.kind, NodeKind::Strong) {
                let words = markdown.plain(&field.text, index + 1, node.end as usize);
                let words = words.trim().trim_end_matches(['.', ':', ',']).to_owned();
                let span = document.locate(&handbook.sources, field.span, &words);
                found.push((words, span));
            }
        }
    }
    found
}
