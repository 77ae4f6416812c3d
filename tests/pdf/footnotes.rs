//! Footnotes in print: at the foot of the page of their mark, reachable there and back.

use svod::book::{Anchor, Block, Link, Note, NoteMark, Notes, Run};
use svod::pdf::display::{Document, Item, Role};

use super::{file, inside, pages, sample, words};

/// The mark of a footnote.
fn mark(number: usize) -> Run {
    let note = Anchor::new(&format!("note {number}"));
    let anchor = Anchor::new(&format!("mark {number}"));
    let label = format!("Сноска {number}");
    Run { note: Some(NoteMark { note, number, label, anchor }), ..Run::default() }
}

/// A chapter's footnotes, each with its words.
fn notes(words: &[String]) -> Block {
    let note = |(index, words): (usize, &String)| Note {
        anchor: Anchor::new(&format!("note {}", index + 1)),
        number: Some(index + 1),
        document: None,
        marks: vec![Anchor::new(&format!("mark {}", index + 1))],
        blocks: vec![sample::text(words)],
    };
    let notes = words.iter().enumerate().map(note).collect();
    Block::Notes(Notes {
        title: "Сноски".into(), back: "Назад к тексту".into(), notes
    })
}

/// The page on which some words stand.
fn page_of(document: &Document, words: &str) -> usize {
    let page = (0..document.pages.len()).find(|page| document.text(*page).contains(words));
    page.unwrap_or_else(|| panic!("«{words}» is not in the pages"))
}

#[test]
fn a_footnote_stands_at_the_foot_of_the_page_of_its_mark() {
    for above in 0..40 {
        let mut blocks = vec![sample::text("Строка."); above];
        blocks.push(Block::Paragraph(vec![Run::plain("Отмеченное место"), mark(1)]));
        blocks.extend(vec![sample::text("Ещё строка."); 30]);
        blocks.push(notes(&["Слова сноски внизу.".to_owned()]));
        let document = pages(&sample::with(blocks));
        let page = page_of(&document, "Слова сноски");
        assert_eq!(page_of(&document, "Отмеченное место"), page, "{above} lines above");
        let place = document.places[&Anchor::new("note 1")];
        assert_eq!((place.page, document.places[&Anchor::new("mark 1")].page), (page, page));
        assert!(place.y > 700.0, "it stands at {}", place.y);
        inside(&document);
    }
}

#[test]
fn the_mark_of_a_footnote_is_raised_and_leads_to_it() {
    let blocks =
        vec![Block::Paragraph(vec![Run::plain("Слово"), mark(1)]), notes(&["Сноска.".to_owned()])];
    let document = pages(&sample::with(blocks));
    let page = &document.pages[page_of(&document, "Слово")];
    let place = &Link::Anchor(Anchor::new("note 1"));
    let link = page.items.iter().find_map(|item| match item {
        Item::Link(link) if link.target == *place => Some(link),
        _ => None,
    });
    let link = link.expect("a mark is a link");
    assert_eq!(link.description, "Сноска 1");
    assert_eq!(document.tree.node(document.tree.node(link.node).parent).role, Role::Reference);
    let runs = page.items.iter().filter_map(|item| match item {
        Item::Text(run) => Some(run),
        _ => None,
    });
    let (figure, others): (Vec<_>, Vec<_>) = runs.partition(|run| run.node == Some(link.node));
    let beside = others.iter().any(|run| run.y > figure[0].y && run.y - figure[0].y < 6.0);
    assert!(beside && figure[0].size < 9.0);
}

#[test]
fn sixty_footnotes_of_one_paragraph_and_one_longer_than_a_page_are_all_printed() {
    let words = "Покупатель ждёт ответа, и мы отвечаем ему в срок, потому что обещали. ";
    let runs = (1..=60).flat_map(|number| [Run::plain(format!("слово {number}")), mark(number)]);
    let mut texts: Vec<String> = (1..=60).map(|n| format!("Сноска {n}я. {words}")).collect();
    texts[30] = format!("{}Конец длинной.", words.repeat(120));
    let document = pages(&sample::with(vec![Block::Paragraph(runs.collect()), notes(&texts)]));
    for number in (1..=60).filter(|number| *number != 31) {
        page_of(&document, &format!("Сноска {number}я"));
    }
    assert!(page_of(&document, "Конец длинной") > page_of(&document, "слово 1"));
    inside(&document);
}

#[test]
fn a_footnote_whose_mark_was_lost_is_printed_behind_the_chapter() {
    let blocks = vec![sample::text("Без отметки."), notes(&["Сирота.".to_owned()])];
    let document = pages(&sample::with(blocks));
    page_of(&document, "Сирота");
    assert!(document.places.contains_key(&Anchor::new("mark 1")));
}

#[test]
fn a_mark_without_a_footnote_leads_nowhere() {
    let book = sample::with(vec![Block::Paragraph(vec![Run::plain("Слово"), mark(7)])]);
    assert!(words(&pages(&book)).contains("Слово 7"));
    file(&book);
}

#[test]
fn footnotes_have_identities_in_the_file() {
    let blocks = vec![
        Block::Paragraph(vec![Run::plain("Слово"), mark(1), mark(2)]),
        notes(&["Одна.".to_owned(), "Другая.".to_owned()]),
    ];
    let file = file(&sample::with(blocks));
    let elements = file.objects.values().filter_map(|object| object.as_dict().ok());
    let notes = elements
        .filter(|element| element.get(b"S").is_ok_and(|s| s.as_name().is_ok_and(|n| n == b"Note")));
    let mut names: Vec<&[u8]> =
        notes.map(|note| note.get(b"ID").and_then(|id| id.as_str()).expect("a name")).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), 2);
}
