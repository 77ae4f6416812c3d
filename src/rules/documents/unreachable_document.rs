//! Where chapters are given, each document stands in one, or something leads to it.

use std::collections::BTreeSet;

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::rules::references::targets;
use crate::rules::{Report, Rule};
use crate::syntax::decode::Mention;

pub(crate) static RULE: Rule = Rule {
    name: "unreachable-document",
    level: Level::Info,
    check: Some(check),
    bad: r#"
--- svod.yaml
# …
title: Стандарты
languages: [ru]
chapters: [{title: О нас, include: [about]}]
--- pages/about.md
# О нас

Продаём и собираем мебель, отвечаем за каждый шаг до двери.
--- pages/lost.md
# Склад

Товар выдаём по номеру заказа, упаковку проверяем вместе с покупателем.
"#,
    good: r#"
--- svod.yaml
# …
title: Стандарты
languages: [ru]
chapters: [{title: О нас, include: [about]}]
--- pages/about.md
# О нас

Продаём и собираем мебель, отвечаем за каждый шаг до двери. О выдаче — в разделе [[lost]].
--- pages/lost.md
# Склад

Товар выдаём по номеру заказа, упаковку проверяем вместе с покупателем.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let chapters = handbook.manifest.as_ref().and_then(|file| file.manifest.chapters.get());
    let Some(chapters) = chapters.filter(|chapters| !chapters.is_empty()) else { return };
    let includes = chapters.iter().filter_map(|chapter| chapter.include.get());
    let names: BTreeSet<&str> =
        includes.flat_map(|names| names.iter()).map(String::as_str).collect();
    let folders: Vec<&str> = names.iter().copied().filter(|name| name.ends_with('/')).collect();
    let is_in_chapter = |document: &Document| {
        let path = document.path.as_str();
        names.contains(document.id.as_str())
            || folders.iter().any(|folder| path.starts_with(folder))
    };
    let left = handbook.documents.iter().filter(|document| is_read(handbook, document));
    let left: Vec<&Document> = left.filter(|document| !is_in_chapter(document)).collect();
    if left.is_empty() {
        return;
    }
    let led_to = led_to(handbook);
    for document in left.into_iter().filter(|document| !led_to.contains(document.id.as_str())) {
        report.add(RULE.at(document.place()).with("document", document.name()));
    }
}

/// What is there to be read in its place. Roles, the registry of law and the like serve the rest of the
/// handbook, and a sheet with blanks is a form.
fn is_read(handbook: &Handbook, document: &Document) -> bool {
    let serves = matches!(
        document.content,
        Content::Roles(_)
            | Content::Governance(_)
            | Content::Glossary(_)
            | Content::Legal(_)
            | Content::Branch(_)
            | Content::Scorecard(_)
            | Content::Audit(_)
            | Content::Segment(_)
    );
    !serves && !document.is_retired() && !is_form(handbook, document)
}

/// A sheet with blanks to fill in.
fn is_form(handbook: &Handbook, document: &Document) -> bool {
    document.is_markdown && handbook.sources.get(document.source).text.contains("____")
}

/// The ids that any other document leads to.
fn led_to(handbook: &Handbook) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let fields = document.mentions.iter().filter(|one| {
            !matches!(one.mention, Mention::Prose | Mention::Role | Mention::Channel)
        });
        let named = fields.map(|one| one.text.clone());
        let wiki = document.references(&handbook.sources).into_iter().map(|one| one.id);
        let linked = targets::links(handbook, document).into_iter().filter_map(|link| {
            let path = link.path(&document.path)?;
            handbook.document_of(&path).map(|target| target.id.clone())
        });
        ids.extend(named.chain(wiki).chain(linked).filter(|id| *id != document.id));
    }
    ids
}
