//! Tables: joined cells, landscape pages, and tables that no page is wide or high enough for.

use std::collections::{BTreeMap, BTreeSet};

use svod::book::{Align, Block, CalloutKind, Cell, ListItem, ListKind, Run, Table};
use svod::pdf::display::{Document, Furniture, GlyphRun, Item, NodeId, Role};

use crate::{inside, pages, sample, words};

fn table(head: &[&str], rows: Vec<Vec<Cell>>) -> Table {
    Table {
        columns: vec![Align::Start; head.len()],
        head: head.iter().map(|words| vec![Run::plain(*words)]).collect(),
        rows,
        ..Table::default()
    }
}

fn set(table: Table) -> Document {
    pages(&sample::with(vec![Block::Table(table)]))
}

/// A table whose cells say where they stand: `r2c3`.
fn numbered(rows: usize, columns: usize) -> Table {
    let row = |row| (0..columns).map(|column| sample::cell(&format!("r{row}c{column}"))).collect();
    let head = (0..columns).map(|column| vec![Run::plain(format!("Столбец {column}"))]).collect();
    Table {
        columns: vec![Align::Start; columns],
        head,
        rows: (0..rows).map(row).collect(),
        ..Table::default()
    }
}

fn is_landscape(document: &Document, page: usize) -> bool {
    document.pages[page].width > document.pages[page].height
}

fn page_with(document: &Document, words: &str) -> usize {
    let has = |page: &usize| document.text(*page).replace('\u{a0}', " ").contains(words);
    // The first pages are the cover and the contents.
    (2..document.pages.len()).find(has).unwrap_or_else(|| panic!("no page has «{words}»"))
}

#[test]
fn a_cell_says_how_many_columns_and_rows_it_covers() {
    let wide = Cell { columns: 2, ..sample::cell("сразу") };
    let tall = Cell { rows: 2, ..sample::cell("Жалоба") };
    let document = set(table(
        &["Что", "Ответ", "Решение"],
        vec![
            vec![tall, sample::cell("час"), sample::cell("день")],
            vec![wide],
            vec![sample::cell("Вопрос"), sample::cell("минута"), sample::cell("час")],
        ],
    ));
    let spans: Vec<(usize, usize)> = document.tree.spans.values().copied().collect();
    assert_eq!(spans, [(1, 2), (2, 1)]);
    let cells = document.tree.nodes.iter().filter(|node| node.role == Role::DataCell).count();
    assert_eq!(cells, 7);
}

#[test]
fn rows_that_a_cell_joins_stand_on_one_page() {
    let mut rows: Vec<Vec<Cell>> =
        (0..33).map(|row| vec![sample::cell(&format!("{row}")), sample::cell("до")]).collect();
    for row in 0..8 {
        let joined = (row == 0).then(|| Cell { rows: 8, ..sample::cell("Общее") });
        rows.push(joined.into_iter().chain([sample::cell(&format!("часть{row}"))]).collect());
    }
    let document = set(table(&["А", "Б"], rows));
    let page = page_with(&document, "Общее");
    assert!(page > 2, "the group starts the second page of the table");
    for row in 0..8 {
        assert_eq!(page_with(&document, &format!("часть{row}")), page);
    }
}

#[test]
fn joined_rows_higher_than_a_page_show_their_name_on_each() {
    let rows = (0..90).map(|row| {
        let joined =
            (row == 0).then(|| Cell { rows: 90, ..sample::cell("Разбор жалобы") });
        joined.into_iter().chain([sample::cell(&format!("шаг{row}"))]).collect()
    });
    let document = set(table(&["Этап", "Шаг"], rows.collect()));
    let last = page_with(&document, "шаг89");
    assert!(last >= 4);
    for page in 2..=last {
        let text = document.text(page).replace('\u{a0}', " ");
        assert!(text.contains("Разбор жалобы"), "page {page}: {text}");
    }
}

#[test]
fn a_table_too_wide_for_the_paper_turns_it_and_takes_its_heading_along() {
    let names = ["Ответственный", "Документирование", "Уведомление", "Компенсация", "Эскалация"];
    let head: Vec<&str> = names.into_iter().chain(names).collect();
    let row = || head.iter().map(|_| sample::cell("Администратор")).collect();
    let wide = table(&head, (0..4).map(|_| row()).collect());
    let long: Vec<Block> = (0..20).map(|_| sample::text(sample::MORE)).collect();
    let mut blocks = long.clone();
    blocks.push(sample::heading(2, "1.1", "Широкая"));
    blocks.push(Block::Table(wide));
    blocks.extend(long);
    blocks.push(sample::text("Последнее."));
    let document = pages(&sample::with(blocks));
    let page = page_with(&document, "Широкая");
    assert!(is_landscape(&document, page));
    assert!(document.text(page).contains("Компенсация"));
    assert!(!is_landscape(&document, page - 1) && !is_landscape(&document, page + 1));
    assert!(!is_landscape(&document, page_with(&document, "Последнее.")));
    inside(&document);
}

#[test]
fn a_narrow_table_is_turned_only_if_its_author_wishes() {
    let narrow = table(&["А", "Б"], vec![vec![sample::cell("1"), sample::cell("слово")]; 3]);
    assert!(!is_landscape(&set(narrow.clone()), 2));
    assert!(is_landscape(&set(Table { landscape: true, ..narrow }), 2));
}

#[test]
fn the_next_section_behind_a_landscape_table_stands_upright_again() {
    let rows = vec![vec![sample::cell("1"), sample::cell("слово")]; 3];
    let wide = Table { landscape: true, ..table(&["А", "Б"], rows) };
    let document = pages(&sample::with(vec![
        sample::heading(3, "1.1", "Широкая"),
        Block::Table(wide),
        sample::text("Пояснение к таблице."),
        sample::heading(4, "1.1.1", "Подробно"),
        sample::text("Подробность."),
        sample::heading(3, "1.2", "После таблицы"),
        sample::text("Два слова."),
    ]));
    let turned = page_with(&document, "Широкая");
    assert!(is_landscape(&document, turned));
    for words in ["Пояснение к таблице", "Подробность"] {
        assert_eq!(page_with(&document, words), turned, "{words}");
    }
    let next = page_with(&document, "Два слова");
    assert!(!is_landscape(&document, next) && document.text(next).contains("После"));
}

#[test]
fn a_table_of_too_many_columns_is_cut_and_all_its_cells_are_there_in_order() {
    for (rows, columns) in [(60, 40), (3, 500), (1, 60)] {
        let document = set(numbered(rows, columns));
        let text = words(&document);
        let cells = text.split('r').filter_map(|word| {
            let (row, column) = word.split_once('c')?;
            let end = column.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(column.len());
            Some((row.parse::<usize>().ok()?, column[..end].parse::<usize>().ok()?))
        });
        // The first column stands in each part.
        let cells: Vec<(usize, usize)> = cells.filter(|(_, column)| *column > 0).collect();
        assert_eq!(cells.len(), rows * (columns - 1), "{rows} × {columns}");
        let mut widest = 0;
        for pair in cells.windows(2) {
            let ((row, column), (next, after)) = (pair[0], pair[1]);
            widest = widest.max(column);
            let same = next == row && after == column + 1;
            let below = next == row + 1 && after < column + 1;
            let part = next == 0 && row + 1 == rows && after == widest + 1;
            assert!(same || below || part, "{pair:?} of {rows} × {columns}");
        }
        assert!(text.contains("толбцы 1–"), "the parts say which columns they show");
        inside(&document);
    }
}

#[test]
fn words_and_rows_larger_than_a_page_are_all_there() {
    let word = "ы".repeat(10_000);
    let tall = Cell::new((0..80).map(|n| sample::text(&format!("Абзац {n}"))).collect());
    let wide = Cell { columns: 2, ..sample::cell(&word) };
    let joined = Cell { rows: 3, ..tall.clone() };
    let document = set(Table {
        caption: Some(vec![Run::plain(word.clone())]),
        head_spans: vec![2],
        ..table(
            &[&word, "Б", ""],
            vec![
                vec![wide, sample::cell("рядом")],
                vec![joined, sample::cell(&word), tall],
                vec![sample::cell("ниже"), sample::cell("слева")],
                vec![Cell { columns: usize::MAX, rows: usize::MAX, ..sample::cell("конец") }],
            ],
        )
    });
    let text = words(&document);
    // The caption is cut short where it is repeated.
    assert!(text.matches('ы').count() >= 40_000);
    for expected in ["рядом", "Абзац 79", "ниже", "слева", "конец"] {
        assert!(text.contains(expected), "{expected}");
    }
    inside(&document);
}

#[test]
fn a_table_in_a_box_in_a_list_in_a_cell_keeps_its_words() {
    let inner = |columns| Block::Table(numbered(3, columns));
    let boxed = sample::callout(CalloutKind::Note, "Врезка", vec![inner(4)]);
    let listed = sample::list(ListKind::Bullet, vec![ListItem { mark: None, blocks: vec![boxed] }]);
    let cell = Cell::new(vec![listed, inner(20)]);
    let document = set(table(&["А", "Б"], vec![vec![sample::cell("слово"), cell]]));
    let text = words(&document);
    assert!(text.contains("r2c19") && text.contains("слово"), "{text}");
    assert!((2..document.pages.len()).all(|page| !is_landscape(&document, page)));
}

#[test]
fn tables_without_rows_columns_or_words_do_no_harm() {
    let blocks = vec![
        Block::Table(Table::default()),
        Block::Table(Table { rows: vec![Vec::new(); 3], landscape: true, ..Table::default() }),
        Block::Table(table(&["А"], Vec::new())),
        Block::Table(Table {
            head_spans: vec![usize::MAX, 0, 7],
            ..table(&["А", "Б"], Vec::new())
        }),
        sample::text("Дальше."),
    ];
    assert!(words(&pages(&sample::with(blocks))).contains("Дальше."));
}

#[test]
fn a_short_phrase_is_neither_broken_nor_folded_beside_a_column_with_room_to_spare() {
    let why = "Покупатель ждёт ответа и не знает, услышали ли его; чем дольше тишина, тем громче \
               вторая жалоба.";
    let row =
        |norm: &str| vec![sample::cell("Ответ к жалобе"), sample::cell(norm), sample::cell(why)];
    let rows = vec![row("не более 4 часов"), row("не позднее следующего дня")];
    let document = set(table(&["Что", "Норматив", "Почему"], rows));
    let mut lines: BTreeMap<NodeId, BTreeSet<i32>> = BTreeMap::new();
    for item in document.pages[2..].iter().flat_map(|page| &page.items) {
        let Item::Text(run) = item else { continue };
        assert!(!run.soft_hyphen);
        let Some(node) = run.node.filter(|node| in_cell(&document, *node)) else { continue };
        lines.entry(node).or_default().insert((run.y * 10.0) as i32);
    }
    let lines: Vec<usize> = lines.values().map(BTreeSet::len).collect();
    assert_eq!(lines.iter().filter(|lines| **lines == 1).count(), 4, "{lines:?}");
    assert_eq!(lines.len(), 6);
}

fn in_cell(document: &Document, node: NodeId) -> bool {
    let tree = &document.tree;
    let above = [node, tree.node(node).parent];
    above.iter().any(|node| tree.node(*node).role == Role::DataCell)
}

#[test]
fn the_head_shown_again_on_the_next_page_is_furniture_and_says_nothing_new() {
    let rows = (0..60).map(|row| vec![sample::cell(&format!("r{row}")), sample::cell("да")]);
    let head = ["Что мы обещаем каждому покупателю", "Как узнаем, что сдержали слово"];
    let document = set(table(&head, rows.collect()));
    let words = |wanted: fn(&GlyphRun) -> bool| {
        let items = document.pages[2..].iter().flat_map(|page| &page.items);
        let runs = items.filter_map(|item| match item {
            Item::Text(run) if wanted(run) => Some(run),
            _ => None,
        });
        runs.map(|run| run.glyphs.iter().map(|glyph| glyph.id).collect()).collect::<Vec<Vec<u16>>>()
    };
    let read = words(|run| run.node.is_some());
    let again = words(|run| run.furniture == Some(Furniture::Repeated));
    assert!(again.len() >= 3);
    // The first words say that the table goes on.
    let new = again.iter().filter(|run| !read.contains(run)).collect::<Vec<_>>();
    assert!(new.iter().all(|run| *run == new[0]), "{new:?}");
}
