//! What an edition names is for its readers.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::handbook::edition::CHANNELS;
use crate::rules::editions::listed::{Chapters, declared};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "unprinted-chapter",
    level: Level::Warning,
    check: Some(check),
    bad: "\
--- svod.yaml
# …
languages: [ru]
editions:
  public: {chapters: [about]}
--- pages/about.md
# О нас

Продаём и собираем мебель, отвечаем за каждый шаг до двери.
",
    good: "\
--- svod.yaml
# …
languages: [ru]
editions:
  public: {chapters: [about]}
--- pages/about.md
---
title: О нас
audience: [trainee, public]
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
",
};

fn check(handbook: &Handbook, report: &mut Report) {
    for declared in declared(handbook) {
        let Some(edition) = declared.edition() else { continue };
        let mut names = declared.chapters().filter(|name| name.value != CHANNELS).peekable();
        if names.peek().is_none() {
            continue;
        }
        let chapters = Chapters::of(handbook);
        for name in names {
            let named: Vec<_> = chapters.named(&name.value).collect();
            let retired = handbook.document(&name.value).filter(|document| document.is_retired());
            let holds =
                named.iter().any(|(document, title)| edition.holds(handbook, document, title));
            if holds || named.is_empty() && retired.is_none() {
                continue;
            }
            let finding = RULE.at(declared.at(name.span));
            let finding = match retired {
                Some(_) if named.is_empty() => finding.variant("retired"),
                _ => finding,
            };
            let finding = finding.with("chapter", name.value.as_str());
            let finding = finding.with("edition", edition.name());
            let only = named.first().map(|(document, _)| *document).or(retired);
            report.add(match only.filter(|_| named.len() < 2) {
                Some(document) => finding.related(document.place(), "document"),
                None => finding,
            });
        }
    }
}
