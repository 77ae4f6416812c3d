//! How a book is put together: its headings, parts and numbers, and what an edition holds of the
//! appendices.

mod harness;

use svod::book::{Block, Book, plain_text};
use svod::source::World;

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
