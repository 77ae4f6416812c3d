//! Forms: each begins a page and fills it, and one of several pages is parted evenly.

use svod::book::{Align, Block, Cell, Run, Table};
use svod::pdf::display::{Document, Item};

use crate::{inside, pages, sample};

/// A form of rows that say where they stand, with these blocks around it.
fn form(rows: usize, columns: usize, landscape: bool, after: Vec<Block>) -> Document {
    let row = |row| {
        let first = sample::cell(&format!("Пункт {row}."));
        let rest = (1..columns).map(|_| sample::cell("______"));
        std::iter::once(first).chain(rest).collect::<Vec<Cell>>()
    };
    let table = Table {
        columns: vec![Align::Start; columns],
        head: (0..columns).map(|column| vec![Run::plain(format!("День {column}"))]).collect(),
        rows: (0..rows).map(row).collect(),
        landscape,
        ..Table::default()
    };
    let words = |words: &str| Block::Paragraph(vec![Run::plain(words)]);
    let mut blocks = vec![words("До бланка."), Block::FormPage, Block::Table(table)];
    blocks.extend(after);
    blocks.extend([Block::PageBreak, words("После бланка.")]);
    let document = pages(&sample::with(blocks));
    inside(&document);
    document
}

/// The pages that hold rows, each with the number of its rows.
fn rows(document: &Document) -> Vec<(usize, usize)> {
    let pages = (2..document.pages.len()).map(|page| (page, document.text(page)));
    let count = |text: &str| text.replace('\u{a0}', " ").matches("Пункт").count();
    pages.map(|(page, text)| (page, count(&text))).filter(|(_, rows)| *rows > 0).collect()
}

/// How far down the page its last long line stands, as a share of its height.
fn foot(document: &Document, page: usize) -> f32 {
    let page = &document.pages[page];
    let lines = page.items.iter().filter_map(|item| match item {
        Item::Rectangle(line) if line.height < 1.5 && line.width > page.width * 0.4 => Some(line.y),
        _ => None,
    });
    let column = page.height * 0.93;
    lines.filter(|y| *y < column).fold(0.0, f32::max) / page.height
}

#[test]
fn a_form_has_its_page_to_itself_and_its_rows_grow_to_the_foot() {
    let document = form(11, 2, false, Vec::new());
    let [(page, 11)] = rows(&document)[..] else { panic!("{:?}", rows(&document)) };
    assert!(!document.text(page).contains("бланка"), "{}", document.text(page));
    assert!(foot(&document, page) > 0.85, "{}", foot(&document, page));
}

#[test]
fn rows_do_not_grow_without_end() {
    let document = form(2, 2, false, Vec::new());
    let page = rows(&document)[0].0;
    assert!(foot(&document, page) < 0.4, "{}", foot(&document, page));
}

#[test]
fn what_is_left_below_the_rows_becomes_lines_to_write_on() {
    let document = form(2, 2, false, vec![Block::WritingLines(2)]);
    let page = rows(&document)[0].0;
    assert!(foot(&document, page) > 0.85, "{}", foot(&document, page));
}

#[test]
fn a_list_of_a_week_is_parted_evenly_over_landscape_pages_with_its_head() {
    let document = form(40, 8, true, Vec::new());
    let rows = rows(&document);
    assert!(rows.len() > 1, "{rows:?}");
    let (least, most) = (rows.iter().map(|row| row.1).min(), rows.iter().map(|row| row.1).max());
    assert!(most.unwrap() - least.unwrap() <= 2, "{rows:?}");
    for (page, _) in rows {
        let sheet = &document.pages[page];
        assert!(sheet.width > sheet.height, "{page} is upright");
        assert!(foot(&document, page) > 0.8, "{page}: {}", foot(&document, page));
    }
}

#[test]
fn what_a_table_comes_to_stands_with_its_last_rows() {
    for rows in 20..60 {
        let cells = |row| vec![sample::cell(&format!("Пункт {row}.")), sample::cell("3")];
        let table = Table {
            columns: vec![Align::Start; 2],
            head: vec![vec![Run::plain("Что")], vec![Run::plain("Балл")]],
            rows: (0..rows).map(cells).collect(),
            ..Table::default()
        };
        let total = Block::Paragraph(vec![Run::strong("Сумма баллов.")]);
        let document = pages(&sample::with(vec![Block::Table(table), total]));
        let text = (2..document.pages.len()).map(|page| document.text(page).replace('\u{a0}', " "));
        let page = text.into_iter().find(|text| text.contains("Сумма баллов")).unwrap();
        assert!(page.contains("Пункт"), "{rows}");
    }
}
