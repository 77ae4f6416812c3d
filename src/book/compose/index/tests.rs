//! What the index names, and on which pages.

use std::collections::BTreeMap;

use crate::book::compose::{Brief, Composition, compose};
use crate::book::{Block, Book, IndexPlaces};
use crate::compile;
use crate::handbook::Edition;
use crate::language::Date;
use crate::source::MemoryWorld;

const TREE: &str = "\
--- svod.yaml
title: Стандарты
languages: [ru]
index: true
company: {name: Хлеб, legal_name: ООО «Хлеб», address: Тверь, jurisdictions: [ru]}
--- standards/a-first.md
---
title: Первая встреча
---
О жалобах узнаём сразу.
--- standards/b-far.md
---
title: Далеко
---
LONG

Каждую жалобу записываем в журнал.
--- roles/roles.yaml
roles: [{id: lead, name: Старший смены, front_line: true, tasks: [Ведёт журнал]}]
--- glossary/words.yaml
title: Глоссарий
terms:
  - {term: жалоба, definition: Слова о недовольстве., synonyms: [претензия]}
  - {term: журнал, definition: Тетрадь.}
  - {term: ёлка, definition: Дерево.}
";

fn book(tree: &str) -> Book {
    let long = "Говорим спокойно и по делу, называем покупателя по имени.\n\n".repeat(120);
    let world =
        MemoryWorld::from_text(&tree.replace("LONG", &long), Date::new(2026, 3, 1).unwrap());
    let compilation = compile(&world).unwrap();
    let (of, assets) = (&Edition::whole(), BTreeMap::new());
    let numbering = crate::theme::Numbering::Decimal;
    let brief = Brief { of, assets, gaps: None, index: &[], numbering };
    let Composition { book, .. } = compose(&compilation.handbook, brief);
    book
}

fn entries(book: &Book) -> Vec<(&str, Vec<&str>)> {
    let Some(Block::Index(groups)) = book.chapters.last().map(|last| &last.blocks[0]) else {
        return Vec::new();
    };
    let entries = groups.iter().flat_map(|group| &group.entries);
    let leads = entries.map(|entry| match &entry.places {
        IndexPlaces::See(runs) => (entry.words.as_str(), vec![runs[1].text.as_str()]),
        IndexPlaces::Term { sections, .. } => {
            let sections = sections.iter().map(|run| run.text.as_str());
            (entry.words.as_str(), sections.collect())
        }
    });
    leads.collect()
}

#[test]
fn the_entries_name_the_sections_that_use_them() {
    let book = book(TREE);
    let entries = entries(&book);
    let of = |words: &str| &entries.iter().find(|(own, _)| *own == words).unwrap().1;
    assert_eq!(*of("Жалоба"), ["1.1 Первая встреча", "1.2 Далеко", "3 Глоссарий"]);
    assert_eq!(*of("Претензия"), ["Жалоба"]);
    let words: Vec<&str> = entries.iter().map(|(words, _)| *words).collect();
    assert_eq!(words, ["Ёлка", "Жалоба", "Журнал", "Претензия", "Старший смены"]);
}

#[test]
fn the_pages_are_those_where_the_words_stand() {
    let book = book(TREE);
    let document = crate::pdf::pages(&book, &crate::theme::Theme::built_in()).unwrap();
    let texts: Vec<String> = (0..document.pages.len())
        .map(|page| document.text(page).replace(['\u{a0}', '\n'], " "))
        .collect();
    let page = |words: &str| 1 + texts.iter().position(|text| text.contains(words)).unwrap();
    let (first, far) = (page("О жалобах узнаём"), page("Каждую жалобу"));
    let glossary = page("Слова о недовольстве");
    assert!(far > first + 2);
    let index = texts.last().unwrap();
    let line = format!("Жалоба, {glossary}, {first}, {far} ");
    assert!(index.contains(&line), "{line} is not in {index}");
    assert!(index.contains("Претензия, см. Жалоба"), "{index}");
    let line = format!("с. {first}, {far}");
    assert!(texts[glossary - 1].contains(&line), "{}", texts[glossary - 1]);
}

#[test]
fn an_index_of_nothing_is_no_chapter() {
    let tree = "--- svod.yaml\ntitle: Т\nlanguages: [ru]\nindex: true\n--- glossary/g.yaml\ntitle: Г\nterms: []\n";
    let book = book(tree);
    assert!(book.chapters.iter().all(|chapter| chapter.number.is_some()));
}

/// A page that says a value's name as common words, in quotation marks, and a list of terms.
const NAMES: &str = "\
--- svod.yaml
title: Стандарты
languages: [ru]
index: true
--- values/values.yaml
title: Ценности
values: [{name: Один раз, meaning: Решаем с первого обращения., behaviours: [Отвечаем]}]
--- standards/a-words.md
---
title: Просто слова
---
Звоним один раз и не больше.
--- standards/b-name.md
---
title: Имя
---
Помним о ценности «Один раз».
--- standards/c-terms.md
---
title: Термины
---
Острая боль
: Боль, которая пришла сегодня.

Об острой боли спрашиваем сразу.
";

#[test]
fn a_name_of_common_words_is_indexed_where_it_stands_as_a_name() {
    let book = book(NAMES);
    let entries = entries(&book);
    let of = |words: &str| &entries.iter().find(|(own, _)| *own == words).unwrap().1;
    assert_eq!(*of("Один раз"), ["1.1 Ценности", "2.2 Имя"]);
}

#[test]
fn the_terms_of_a_list_of_definitions_are_indexed_with_the_place_that_explains_them() {
    let book = book(NAMES);
    let entries = entries(&book);
    let (_, sections) = entries.iter().find(|(own, _)| *own == "Острая боль").unwrap();
    assert_eq!(*sections, ["2.3 Термины"]);
    let document = crate::pdf::pages(&book, &crate::theme::Theme::built_in()).unwrap();
    let texts: Vec<String> = (0..document.pages.len())
        .map(|page| document.text(page).replace(['\u{a0}', '\n'], " "))
        .collect();
    let index = texts.last().unwrap();
    assert!(index.contains("Полужирным — страница, где понятие объяснено."), "{index}");
    let page = |words: &str| 1 + texts.iter().position(|text| text.contains(words)).unwrap();
    let (own, named) = (page("Решаем с первого"), page("Помним о ценности"));
    assert!(index.contains(&format!("Острая боль, {named} ")), "{index}");
    assert!(index.contains(&format!("Один раз, {own}, {named} ")), "{index}");
}
