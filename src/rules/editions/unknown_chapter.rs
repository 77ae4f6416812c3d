//! What an edition is made of is there: documents, folders, chapters.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::handbook::edition::CHANNELS;
use crate::language::nearest;
use crate::rules::editions::listed::{Chapters, declared};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "unknown-chapter",
    level: Level::Error,
    check: Some(check),
    bad: "\
--- svod.yaml
# …
languages: [ru]
editions:
  pocket: {chapters: [abaut]}
--- pages/about.md
# О нас

Продаём и собираем мебель, отвечаем за каждый шаг до двери.
",
    good: "\
--- svod.yaml
# …
languages: [ru]
editions:
  pocket: {chapters: [about]}
--- pages/about.md
# О нас

Продаём и собираем мебель, отвечаем за каждый шаг до двери.
",
};

fn check(handbook: &Handbook, report: &mut Report) {
    if declared(handbook).all(|declared| declared.chapters().next().is_none()) {
        return;
    }
    let chapters = Chapters::of(handbook);
    let known = chapters.names();
    for declared in declared(handbook) {
        for name in declared.chapters() {
            let is_known = name.value == CHANNELS
                || chapters.named(&name.value).next().is_some()
                || handbook.document(&name.value).is_some();
            if !is_known {
                let near = nearest(&name.value, known.iter().map(String::as_str));
                let finding = RULE.at(declared.at(name.span));
                report.add(finding.with("chapter", name.value.as_str()).near(near));
            }
        }
    }
}
