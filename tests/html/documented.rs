//! `docs/templates.md` names the fields that templates are handed, all of them and no others.

use std::collections::BTreeSet;

use svod::book::{Anchor, AssetPath, Book, DocumentPlace, ListEntry, ListOf};
use svod::html;
use svod::theme::Theme;

use crate::build::{heading, paragraph};
use crate::sample;

const DOCS: &str = include_str!("../../docs/templates.md");

/// A book that has everything that a template can ask for.
fn book() -> Book {
    let mut book = sample::book();
    book.logo = Some(AssetPath("img/Логотип магазина.png".to_owned()));
    let chapter = &mut book.chapters[1];
    let anchor = Anchor::new("Документ");
    chapter.blocks.push(heading(2, None, "Документ", "Документ"));
    chapter.blocks.push(paragraph("Слова документа."));
    chapter.documents.push(DocumentPlace { anchor, kind: "Скрипты".to_owned() });
    let anchor = book.chapters[0].anchor.clone();
    let entry = ListEntry { number: None, title: "Письмо".to_owned(), note: None, anchor };
    let anchor = Anchor::new("Список");
    let list = ListOf { title: "Письма".to_owned(), anchor, entries: vec![entry] };
    book.apparatus.lists.push(list);
    book
}

/// The fields that there are where a template asks for one that there is not.
fn fields(template: &str, text: &str) -> BTreeSet<String> {
    let own = format!("html/{template}");
    let read = |theme: &str, path: &str| {
        (theme == "acme" && path == own).then(|| text.as_bytes().to_vec())
    };
    let loaded = Theme::load("acme", &read);
    assert_eq!(loaded.mistakes, [], "{text}");
    let book = book();
    let told = match template {
        "handbook.html" => html::render_single(&book, &loaded.theme).map(drop),
        _ => html::render(&book, &loaded.theme).map(drop),
    };
    let told = format!("{:#}", told.expect_err(text));
    let fields = told.split_once("Available fields: ").expect("the fields are told").1;
    fields.lines().next().into_iter().flat_map(|line| line.split(", ")).map(str::to_owned).collect()
}

/// The names in the first column of the table below a heading.
fn documented(docs: &str, heading: &str) -> BTreeSet<String> {
    let mut sections = docs.split("\n#").filter_map(|section| {
        let (title, text) = section.trim_start_matches('#').split_once('\n')?;
        (title.split('`').nth(1)? == heading).then_some(text)
    });
    let section = sections.next().unwrap_or_else(|| panic!("no section `{heading}`"));
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `")?.split(" | ").next());
    rows.flat_map(|names| names.split(", ")).map(|name| name.trim_matches('`').to_owned()).collect()
}

#[test]
fn each_field_of_the_templates_is_documented() {
    for (heading, template, text) in [
        ("site", "index.html", "{{ site.zz }}"),
        ("site.labels", "index.html", "{{ site.labels.zz }}"),
        ("site.approval", "index.html", "{{ site.approval.zz }}"),
        ("site.logo", "index.html", "{{ site.logo.zz }}"),
        ("page", "chapter.html", "{{ page.zz }}"),
        (
            "page.documents[]",
            "chapter.html",
            "{% for one in page.documents %}{{ one.zz }}{% endfor %}",
        ),
        ("contents[]", "index.html", "{% for one in contents %}{{ one.zz }}{% endfor %}"),
        ("lists[]", "index.html", "{% for one in lists %}{{ one.zz }}{% endfor %}"),
        (
            "lists[].entries[]",
            "index.html",
            "{% for one in lists %}{% for line in one.entries %}{{ line.zz }}{% endfor %}{% endfor %}",
        ),
        ("chapters[]", "handbook.html", "{% for one in chapters %}{{ one.zz }}{% endfor %}"),
    ] {
        assert_eq!(documented(DOCS, heading), fields(template, text), "{heading}");
    }
}

#[test]
fn each_template_is_documented() {
    for file in Theme::built_in_files("classic") {
        let Some(name) = file.strip_prefix("html/") else { continue };
        assert!(DOCS.contains(&format!("| `{name}` | ")), "{name}");
    }
}
