//! An edition that is declared has something to print.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::editions::listed::{Chapters, declared};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "empty-edition",
    level: Level::Error,
    check: Some(check),
    bad: "\
--- svod.yaml
# …
languages: [ru]
editions:
  evening: {title: Для вечерней смены, audience: public}
--- pages/about.md
---
title: О нас
audience: [trainee]
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
",
    good: "\
--- svod.yaml
# …
languages: [ru]
editions:
  evening: {title: Для вечерней смены, audience: public}
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
        let Some(edition) = declared.edition().filter(|edition| edition.is_empty(handbook)) else {
            continue;
        };
        // Where each of its chapters is told of, the edition needs no finding of its own.
        let chapters = Chapters::of(handbook);
        let is_told = declared.chapters().next().is_some()
            && declared.chapters().all(|name| {
                chapters
                    .named(&name.value)
                    .all(|(document, title)| !edition.holds(handbook, document, title))
            });
        if !is_told {
            let finding = RULE.at(declared.at(declared.name.span));
            report.add(finding.with("edition", edition.name()));
        }
    }
}
