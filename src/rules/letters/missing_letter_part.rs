//! A letter greets, says something, and closes.

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::letter::Letter;
use crate::kinds::value::Prose;
use crate::rules::{Report, Rule};
use crate::source::Spanned;
use crate::syntax::fields::Optional;
use crate::syntax::markdown;
use crate::syntax::markdown::NodeKind;

pub(crate) static RULE: Rule = Rule {
    name: "missing-letter-part",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: Заказ принят
signature: service
---
Заказ собираем, о дате доставки сообщим завтра.
"#,
    good: r#"
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: Заказ принят
signature: service
---
Здравствуйте!

Заказ собираем, о дате доставки сообщим завтра.

С уважением,
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Letter(letter) = &document.content else { continue };
        let is_blank = |subject: &&Spanned<Prose>| subject.value.as_str().trim().is_empty();
        if let Some(subject) = letter.subject.spanned().filter(is_blank) {
            report.add(RULE.at(document.at(subject.span)).variant("subject"));
        }
        if matches!(letter.body, Optional::Malformed(_)) {
            continue;
        }
        let (paragraphs, needed) = parts(document, letter);
        let finding = RULE.at(document.place()).with("count", paragraphs);
        if paragraphs == 0 {
            report.add(finding);
        } else if paragraphs < needed {
            report.add(finding.variant("parts"));
        }
    }
}

/// Whether so much of a letter is missing that nothing can be said of the rest.
pub(super) fn is_broken(document: &Document, letter: &Letter) -> bool {
    let (paragraphs, needed) = parts(document, letter);
    matches!(letter.body, Optional::Malformed(_)) || paragraphs < needed
}

/// How many paragraphs a letter has, and how many it needs.
fn parts(document: &Document, letter: &Letter) -> (usize, usize) {
    let body = letter.body.get();
    let paragraphs = paragraphs(&document.markdown)
        + body.map_or(0, |body| paragraphs(&markdown::parse(body.as_str(), 0)));
    let needed =
        1 + usize::from(letter.salutation.is_absent()) + usize::from(letter.closing.is_absent());
    (paragraphs, needed)
}

fn paragraphs(markdown: &markdown::Markdown) -> usize {
    let is_text = |kind: &NodeKind| {
        !matches!(kind, NodeKind::Heading { .. } | NodeKind::Html(_) | NodeKind::Break)
    };
    markdown.roots().filter(|index| is_text(&markdown.nodes[*index].kind)).count()
}
