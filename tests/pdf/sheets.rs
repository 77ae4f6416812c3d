//! Sheets: booklets, cards and posters, and the large word of a draft.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Object, ObjectId};
use svod::book::{Anchor, Block, Book, Card, CardSet, Part, Run, Step};
use svod::paper::Paper;
use svod::pdf::display::{Document, Item};
use svod::theme::Theme;

use crate::sample;

fn words(document: &Document) -> String {
    let pages = (0..document.pages.len()).map(|page| document.text(page));
    pages.collect::<Vec<_>>().join("\n").replace('\u{a0}', " ")
}

fn booklet(book: &Book) -> Document {
    svod::pdf::booklet(book, &Theme::built_in()).expect("a book can be set")
}

fn cards(book: &Book) -> Document {
    let cards = svod::pdf::cards(book, &Theme::built_in()).expect("cards can be set");
    cards.expect("there are cards")
}

/// A book with cards of so many words each.
fn with_cards(counts: &[usize]) -> Book {
    let card = |(index, count): (usize, &usize)| {
        let words = (0..*count).map(|word| format!("слово{index}т{word}")).collect::<Vec<_>>();
        Card {
            kind: "Протокол".into(),
            title: vec![Run::plain(format!("Карточка номер {index}"))],
            blocks: vec![Block::Paragraph(vec![Run::plain(words.join(" "))])],
        }
    };
    let cards = counts.iter().enumerate().map(card).collect();
    Book { cards: CardSet { title: "Карточки".into(), cards }, ..sample::empty() }
}

#[test]
fn each_page_of_a_booklet_stands_once_on_sheets_of_a4_across() {
    let mut book = sample::handbook();
    let part = Part {
        title: "Часть I. Как мы говорим".into(),
        anchor: Anchor::new("part"),
        first: book.chapters[1].anchor.clone(),
    };
    book.apparatus.parts.push(part);
    let document = booklet(&book);
    assert!(document.pages.len().is_multiple_of(2));
    let (width, height) = (document.pages[0].width, document.pages[0].height);
    let millimetres = |points: f32| points * 25.4 / 72.0;
    assert!(
        (millimetres(width) - 297.0).abs() < 0.01 && (millimetres(height) - 210.0).abs() < 0.01
    );
    let text = words(&document);
    let pages = document.reading.len();
    assert!(pages.div_ceil(4) * 2 == document.pages.len());
    for page in 2..=pages {
        let number = format!("Страница {page} из {pages}");
        let shown = text.match_indices(&number).filter(|(at, _)| {
            !text[at + number.len()..].starts_with(|next: char| next.is_ascii_digit())
        });
        assert_eq!(shown.count(), 1, "{number}");
    }
}

#[test]
fn links_and_outline_of_a_booklet_lead_to_the_sheet_of_their_page() {
    let document = booklet(&sample::handbook());
    for entry in document.outline.iter().filter(|entry| entry.level == 1) {
        let title = entry.title.split_once(' ').map_or(entry.title.as_str(), |(_, title)| title);
        let text = document.text(entry.place.page).replace('\u{a0}', " ");
        assert!(text.contains(title), "«{title}» is not on the sheet {}", entry.place.page);
    }
    assert!(document.places.values().all(|place| place.page < document.pages.len()));
}

#[test]
fn a_booklet_is_read_in_the_order_of_the_book() {
    let book = sample::handbook();
    let file = |document: &Document| {
        let bytes = svod::pdf::write(document).expect("pages can be written");
        lopdf::Document::load_mem(&bytes).expect("a file can be read")
    };
    let folded = file(&booklet(&book));
    let marks = read(&folded);
    let unique: BTreeSet<&(ObjectId, i64)> = marks.iter().collect();
    assert_eq!(unique.len(), marks.len());
    let pages: Vec<ObjectId> = folded.get_pages().into_values().collect();
    let visited: Vec<usize> =
        marks.iter().filter_map(|(page, _)| pages.iter().position(|known| known == page)).collect();
    // From the outermost sheet to the innermost, and back on the other halves.
    let innermost = visited.iter().max().expect("there are headings");
    let turning = visited.iter().position(|page| page == innermost).expect("it was found");
    assert!(visited.len() > 4 && visited[..turning].is_sorted(), "{visited:?}");
    assert!(visited[turning..].iter().rev().is_sorted(), "{visited:?}");
}

/// The marked contents in the order of the structure tree, headings of the first level alone.
fn read(file: &lopdf::Document) -> Vec<(ObjectId, i64)> {
    fn walk(
        file: &lopdf::Document,
        element: &Dictionary,
        page: Option<ObjectId>,
        is_heading: bool,
        marks: &mut Vec<(ObjectId, i64)>,
    ) {
        let own = element.get(b"Pg").and_then(Object::as_reference).ok().or(page);
        let name = element.get(b"S").and_then(Object::as_name).unwrap_or_default();
        let is_heading = is_heading || name == b"H1";
        let Ok(kids) = element.get(b"K") else { return };
        let kids = match kids {
            Object::Array(kids) => kids.clone(),
            kid => vec![kid.clone()],
        };
        for kid in kids {
            let kid = match kid {
                Object::Reference(id) => file.get_object(id).expect("a kid is there").clone(),
                kid => kid,
            };
            match kid {
                Object::Integer(mark) if is_heading => marks.extend(own.map(|page| (page, mark))),
                Object::Dictionary(kid) if kid.get(b"MCID").is_ok() => {
                    let page = kid.get(b"Pg").and_then(Object::as_reference);
                    let mark = kid.get(b"MCID").and_then(Object::as_i64).expect("a number");
                    if is_heading {
                        marks.push((page.expect("a page"), mark));
                    }
                }
                Object::Dictionary(kid) => walk(file, &kid, own, is_heading, marks),
                _ => {}
            }
        }
    }
    let root = file.catalog().and_then(|root| root.get(b"StructTreeRoot")).expect("a tree");
    let root = file.get_dictionary(root.as_reference().expect("a tree")).expect("a tree");
    let mut marks = Vec::new();
    walk(file, root, None, false, &mut marks);
    marks
}

#[test]
fn a_booklet_of_little_has_one_sheet() {
    let document = booklet(&Book { chapters: Vec::new(), ..sample::empty() });
    assert_eq!(document.pages.len(), 2);
    assert!(svod::pdf::write(&document).is_ok());
}

#[test]
fn cards_cut_in_piles_stay_in_their_order() {
    let document = cards(&with_cards(&[30; 10]));
    assert_eq!(document.pages.len(), 3);
    let first = document.text(0);
    for number in ["0", "3", "6", "9"] {
        assert!(first.contains(&format!("Карточка номер {number}")), "{number}: {first}");
    }
    let marks = document.pages[0].items.iter().filter(|item| matches!(item, Item::Stroke(_)));
    assert!(marks.count() >= 6);
}

#[test]
fn three_long_cards_lie_on_a_sheet() {
    let theme = Theme::built_in().on(Paper::Card);
    let document = svod::pdf::cards(&with_cards(&[30; 3]), &theme).expect("cards can be set");
    let document = document.expect("there are cards");
    assert_eq!(document.pages.len(), 1);
    assert!(document.pages[0].width > document.pages[0].height);
}

#[test]
fn a_card_with_too_many_words_goes_on_a_second_one_and_loses_none() {
    let document = cards(&with_cards(&[1000]));
    let text = words(&document);
    for word in [0, 1, 499, 998, 999] {
        assert!(text.contains(&format!("слово0т{word}")), "{word}");
    }
    assert!(text.contains("1/") && text.contains("2/"));
    let safe = 5.0 * 72.0 / 25.4;
    for item in document.pages.iter().flat_map(|page| &page.items) {
        let Item::Text(run) = item else { continue };
        assert!(run.x % 297.6 >= safe - 1.0, "a line stands at the edge: {}", run.x);
    }
}

#[test]
fn a_book_without_cards_has_no_sheet_of_them() {
    let (book, theme) = (sample::empty(), Theme::built_in());
    assert!(svod::pdf::cards(&book, &theme).expect("nothing can be set").is_none());
    assert!(svod::pdf::posters(&book, &theme).expect("nothing can be set").is_none());
}

#[test]
fn the_words_of_a_poster_are_read_from_two_metres() {
    let step = |mark: &str| Step {
        mark: mark.into(),
        title: vec![Run::plain("Выслушайте до конца")],
        blocks: vec![Block::Paragraph(vec![Run::plain("Расскажите, пожалуйста, всё по порядку.")])],
    };
    let card = Card {
        kind: "Протокол".into(),
        title: vec![Run::plain("Когда покупатель недоволен")],
        blocks: vec![Block::Steps(["H", "E", "L", "P"].map(step).into())],
    };
    let posters = CardSet { title: "Плакаты".into(), cards: vec![card] };
    let book = Book { posters, draft: true, ..sample::empty() };
    let document = svod::pdf::posters(&book, &Theme::built_in()).expect("a poster can be set");
    let document = document.expect("there is a poster");
    assert_eq!(document.pages.len(), 1);
    let page = &document.pages[0];
    assert!((page.height - 420.0 * 72.0 / 25.4).abs() < 1.0);
    let read = |item: &&Item| matches!(item, Item::Text(run) if run.node.is_some());
    let sizes = page.items.iter().filter(read).filter_map(|item| match item {
        Item::Text(run) => Some(run.size),
        _ => None,
    });
    assert!(sizes.fold(f32::INFINITY, f32::min) > 15.0);
    let lowest = page.items.iter().filter(read).filter_map(|item| match item {
        Item::Text(run) => Some(run.y),
        _ => None,
    });
    assert!(lowest.fold(0.0, f32::max) > page.height * 0.75, "half of the poster is empty");
    assert_eq!(document.title, "Сервис, который запоминают. Плакаты");
}

#[test]
fn the_large_word_of_a_draft_stands_behind_the_text_of_each_page() {
    let book = Book { draft: true, ..sample::handbook() };
    let theme = Theme::built_in();
    let document = svod::pdf::pages(&book, &theme).expect("a book can be set");
    for (index, page) in document.pages.iter().enumerate() {
        let Some(Item::Picture(word)) = page.items.first() else {
            panic!("page {index} has no word behind its text")
        };
        assert!(word.node.is_none() && word.width == page.width, "{index}");
    }
    let sheets = svod::pdf::booklet(&book, &theme).expect("a book can be set");
    let words = sheets.pages.iter().flat_map(|page| &page.items);
    let words = words.filter(|item| matches!(item, Item::Picture(word) if word.node.is_none()));
    assert_eq!(words.count(), sheets.reading.len());
}

#[test]
fn a_book_can_be_set_on_every_paper() {
    for paper in Paper::ALL {
        let theme = Theme::built_in().on(paper);
        let document = svod::pdf::pages(&sample::handbook(), &theme).expect("a book can be set");
        let (width, height) = paper.size();
        let is_turned = |page: &&svod::pdf::display::Page| page.width > page.height;
        let upright = document.pages.iter().find(|page| !is_turned(page)).expect("a page");
        assert!((upright.width - width * 72.0 / 25.4).abs() < 1.0, "{paper:?}");
        assert!((upright.height - height * 72.0 / 25.4).abs() < 1.0, "{paper:?}");
        assert!(words(&document).contains("Чем могу помочь?"), "{paper:?}");
        if matches!(paper, Paper::A6 | Paper::Card) {
            assert!(!document.pages.iter().any(|page| is_turned(&page)), "{paper:?}");
        }
    }
}
