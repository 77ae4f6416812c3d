//! How a book is put together: its headings, parts and numbers, and what an edition holds of the
//! appendices.

mod harness;

use svod::book::{Block, Book, IndexPlaces, plain_text};
use svod::source::World;
use svod::theme::Theme;

/// The whole book, or one of its editions.
fn book(tree: &str, edition: Option<&str>) -> Book {
    let world = harness::world(tree);
    let compilation = svod::compile(&world as &dyn World).expect("a world in memory can be listed");
    let editions = compilation.handbook.editions();
    let named = |name| editions.iter().find(|edition| edition.name() == name);
    let book = match edition {
        None => svod::book(&compilation, &world as &dyn World),
        Some(name) => {
            let edition = named(name).expect("the edition is declared");
            svod::book_of(&compilation, &world as &dyn World, edition)
        }
    };
    book.expect("it has no pictures")
}

/// The chapters and the headings in them, with their numbers and common blanks.
fn headings(book: &Book) -> Vec<String> {
    let mut found = Vec::new();
    let line = |number: &Option<String>, title: &str| {
        let line = format!("{} {title}", number.as_deref().unwrap_or_default());
        line.replace('\u{a0}', " ").trim().to_owned()
    };
    for chapter in &book.chapters {
        found.push(line(&chapter.number, &plain_text(&chapter.title)));
        found.extend(chapter.blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) => Some(line(&heading.number, &plain_text(&heading.title))),
            _ => None,
        }));
    }
    found
}

/// The words of all paragraphs with common blanks.
fn words(book: &Book) -> String {
    let blocks = book.chapters.iter().flat_map(|chapter| &chapter.blocks);
    let words: Vec<String> = blocks.map(svod::book::words::of_block).collect();
    words.join("\n").replace('\u{a0}', " ")
}

#[test]
fn a_heading_that_says_the_title_again_is_printed_once_however_typography_spaces_it() {
    let page = "--- svod.yaml\nlanguages: [ru]\n--- pages/ceny.md\n---\ntitle: Цены и сроки\n---\n\
                # Цены и\u{a0}сроки\n\nСчитаем при вас.\n";
    let again = |title: &str| {
        let found = headings(&book(&page.replace("Цены и\u{a0}сроки", title), None));
        found.iter().filter(|heading| heading.ends_with("сроки")).count()
    };
    assert_eq!((again("Цены и сроки"), again("Цены и\u{a0}сроки")), (1, 1));
    assert_eq!(again("Наши цены и сроки"), 2);
}

const CLINIC: &str = "\
--- svod.yaml
title: Стандарты
languages: [ru]
index: true
auditor_index: true
profiles: [own]
company: {name: Клиника, legal_name: ООО «Клиника», address: Тверь, jurisdictions: [ru]}
numbering: decimal
editions:
  vrach: {audience: [trainee, mentor], chapters: [how-to-use, priem, ceny]}
  auditor: {chapters: [priem]}
chapters:
  - {part: Часть I. Начало, title: О книге, include: [how-to-use]}
  - {part: Часть II. Разговоры, title: Разговоры, include: [priem, ceny, complaints]}
--- profiles/own.yaml
title: Своё
basis: practice
elements:
  - {id: complaints, need: порядок жалоб, level: info, demand: [{documents: complaints}]}
  - {id: standards, need: стандарты, level: info, demand: [{documents: standard}]}
--- pages/how-to-use.md
---
title: Как читать
---
Читаем по порядку.
--- pages/ceny.md
---
title: Цены и сроки
---
Говорим цену до приёма, см. [[zhaloby]] и [[priem]]. Журнал ведёт регистратура.
--- standards/priem.md
---
title: Приём пациента
---
**Регистратура** — те, кто встречает первыми.
--- complaints/zhaloby.md
---
title: Работа с жалобами
---
## Сроки

Отвечаем за день.
--- clients/angry.yaml
title: Скандалист
label: Скандалист
neutral_label: Пациент, которому нужна ясность
signs: [Говорит громко]
--- glossary/words.yaml
title: Глоссарий
terms: [{term: журнал, definition: Тетрадь.}]
";

#[test]
fn an_edition_of_chosen_documents_has_no_appendix_about_others() {
    let book = book(CLINIC, Some("vrach"));
    let expected =
        ["1 О книге", "1.1 Как читать", "2 Разговоры", "2.1 Приём пациента", "2.2 Цены и сроки"];
    assert_eq!(headings(&book), expected);
    assert!(!words(&book).contains("Скандалист"));
    let whole = words(&self::book(CLINIC, Some("mentor")));
    assert!(whole.contains("Скандалист"), "the mentor's edition has the types of clients");
}

#[test]
fn the_auditors_index_of_chosen_documents_cites_these_only() {
    let cited = |edition| {
        let book = book(CLINIC, edition);
        let index = book.chapters.iter().find(|chapter| chapter.anchor.as_str() == "auditor-index");
        let index = index.expect("the index is wished for");
        let words: Vec<String> = index.blocks.iter().map(svod::book::words::of_block).collect();
        words.join("\n").replace('\u{a0}', " ")
    };
    let (whole, chosen) = (cited(None), cited(Some("auditor")));
    assert!(whole.contains("Работа с жалобами") && whole.contains("Приём пациента"), "{whole}");
    assert!(!chosen.contains("Работа с жалобами") && chosen.contains("Приём пациента"), "{chosen}");
}

#[test]
fn the_whole_book_has_the_index_that_its_author_wishes_for() {
    let book = book(CLINIC, None);
    let blocks = book.chapters.iter().flat_map(|chapter| &chapter.blocks);
    let groups = blocks.filter_map(|block| match block {
        Block::Index(groups) => Some(groups),
        _ => None,
    });
    let entries = groups.flatten().flat_map(|group| &group.entries);
    let terms = entries.filter(|entry| matches!(entry.places, IndexPlaces::Term { .. }));
    let words: Vec<&str> = terms.map(|entry| entry.words.as_str()).collect();
    assert!(words.contains(&"Журнал") && words.contains(&"Регистратура"), "{words:?}");
}

#[test]
fn what_no_chapter_lists_stands_in_a_part_of_its_own() {
    let book = book(CLINIC, None);
    let title = |anchor| {
        let chapter = book.chapters.iter().find(|chapter| chapter.anchor == anchor);
        plain_text(&chapter.expect("a part begins with a chapter").title)
    };
    let parts: Vec<(String, String)> = (book.apparatus.parts.iter())
        .map(|part| (part.title.replace('\u{a0}', " "), title(part.first.clone())))
        .collect();
    let part = |title: &str, first: &str| (title.to_owned(), first.to_owned());
    let expected = [
        part("Часть I. Начало", "О книге"),
        part("Часть II. Разговоры", "Разговоры"),
        part("Дополнительные материалы", "Наши клиенты"),
    ];
    assert_eq!(parts, expected);
}

#[test]
fn a_book_of_one_part_has_no_page_for_it() {
    let parts = |tree: &str, edition| book(tree, edition).apparatus.parts.len();
    let one = CLINIC.replace("[how-to-use, priem, ceny]", "[priem, ceny]");
    assert_eq!((parts(CLINIC, Some("vrach")), parts(&one, Some("vrach"))), (2, 0));
}

#[test]
fn among_articles_a_chapter_is_called_one_wherever_it_is_named() {
    let tree = CLINIC
        .replace("decimal", "articles")
        .replace("title: Разговоры, include: [priem, ceny, complaints]", "title: Разговоры, include: [priem, ceny]}\n  - {title: Работа с жалобами, include: [zhaloby]");
    let book = book(&tree, None);
    let mut found = headings(&book);
    found.retain(|heading| heading.starts_with(['Г', 'С']) && heading.contains(". "));
    let expected = [
        "Глава 1. О книге",
        "Статья 1. Как читать",
        "Глава 2. Разговоры",
        "Статья 2. Приём пациента",
        "Статья 3. Цены и сроки",
        "Глава 3. Работа с жалобами",
        "Глава 4. Наши клиенты",
    ];
    assert_eq!(found[..7], expected);
    let text = words(&book);
    assert!(text.contains("«Работа с жалобами» (глава 3)"), "{text}");
    assert!(text.contains("«Приём пациента» (статья 2)"), "{text}");
    assert!(text.contains("Глава 3. Работа с жалобами"), "the auditor's index: {text}");

    let document = svod::pdf::pages(&book, &Theme::built_in()).expect("a book can be set");
    let contents = document.text(1).replace('\u{a0}', " ");
    assert!(contents.contains("Глава 3. Работа с жалобами"), "{contents}");
    let pages = (2..document.pages.len()).map(|page| document.text(page).replace('\u{a0}', " "));
    assert!(pages.into_iter().any(|page| page.contains("Глава 3 Работа с жалобами")));
}
