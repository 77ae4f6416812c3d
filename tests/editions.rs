//! Editions of the large examples: what a trainee must not see is nowhere in what a trainee gets.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "these tests read the examples on the disk"
)]

mod harness;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_yaml::Value;
use svod::book::{Block, Book, plain_text};
use svod::formats::{FORMATS, by_name};
use svod::output::Output;
use svod::source::{DiskWorld, World};
use svod::{Compilation, book_of, compile, render_edition};

const EXAMPLES: [&str; 3] = ["dom-mebel", "linka-plus", "harbour-kitchen"];

/// Shorter words than these are said by chance.
const TELLING: usize = 25;

fn folder(example: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(example)
}

fn open(example: &str) -> (Compilation, DiskWorld) {
    let day = "2026-10-01".parse().unwrap();
    let world = DiskWorld::open(&folder(example), Some(day)).unwrap();
    (compile(&world).unwrap(), world)
}

fn build(compilation: &Compilation, world: &DiskWorld, name: &str) -> Output {
    let editions = compilation.handbook.editions();
    let edition = editions.iter().find(|edition| edition.name() == name).unwrap();
    let formats: Vec<_> = FORMATS.iter().collect();
    render_edition(compilation, world, &formats, false, edition).unwrap()
}

/// What is only for the mentor: explanations, criteria and the guide, as the sources say them. What a
/// standard or a lesson says too, word for word, is no secret.
fn secrets(example: &str) -> Vec<String> {
    let (mut secrets, mut open) = (Vec::new(), Vec::new());
    for path in sources(&folder(example)) {
        let text = std::fs::read_to_string(&path).unwrap();
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("yaml") => {
                let is_training = path.to_string_lossy().contains("/training/");
                let value = serde_yaml::from_str(&text).unwrap();
                collect(&value, is_training, false, &mut secrets, &mut open);
            }
            _ => open.push(flat(&text)),
        }
    }
    secrets.retain(|words| words.chars().count() >= TELLING);
    secrets.retain(|words| !open.iter().any(|text| text.contains(words)));
    assert!(secrets.len() > 30, "{example}: {}", secrets.len());
    secrets
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| match path.is_dir() {
            true if path.ends_with("out") => Vec::new(),
            true => sources(&path),
            false => vec![path],
        })
        .filter(|path| path.extension().is_some_and(|end| end == "yaml" || end == "md"))
        .collect()
}

fn collect(
    value: &Value,
    is_training: bool,
    is_secret: bool,
    secrets: &mut Vec<String>,
    open: &mut Vec<String>,
) {
    match value {
        Value::String(text) if is_secret => secrets.push(flat(text)),
        Value::String(text) => open.push(flat(text)),
        Value::Sequence(items) => {
            items.iter().for_each(|item| collect(item, is_training, is_secret, secrets, open));
        }
        // What there is to practise is no secret.
        Value::Mapping(entries) if entries.get("practice") == Some(&Value::Bool(true)) => {}
        Value::Mapping(entries) => {
            for (key, value) in entries {
                let key = key.as_str().unwrap_or_default();
                let is_inner = ["explanation", "criteria", "mentor"].contains(&key);
                let is_inner = is_secret || is_training && is_inner;
                collect(value, is_training, is_inner, secrets, open);
            }
        }
        _ => {}
    }
}

/// Words as they are compared: letters and digits of any script only, in small letters. So neither
/// hyphens nor blanks nor marks of style part what belongs together.
fn flat(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// All that a file says, in each way in which it may say it.
fn said(path: &str, bytes: &[u8]) -> Vec<String> {
    if path.ends_with(".pdf") {
        printed(bytes)
    } else {
        let text = String::from_utf8_lossy(bytes);
        // A term that leads to its meaning parts no sentence.
        let words =
            text.split('<').map(|part| part.split_once('>').map_or(part, |(_, words)| words));
        vec![flat(&text), flat(&words.collect::<String>())]
    }
}

/// What a PDF says: its pages, and every string and stream as bytes and as UTF-16.
fn printed(bytes: &[u8]) -> Vec<String> {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let mut said = Vec::new();
    for number in document.get_pages().keys() {
        said.push(flat(&document.extract_text(&[*number]).unwrap_or_default()));
    }
    // A sentence may run on over a page.
    said.push(said.concat());
    for object in document.objects.values() {
        strings(object, &mut said);
    }
    said
}

fn strings(object: &lopdf::Object, said: &mut Vec<String>) {
    match object {
        lopdf::Object::String(bytes, _) => said.extend(readings(bytes)),
        lopdf::Object::Array(items) => items.iter().for_each(|item| strings(item, said)),
        lopdf::Object::Dictionary(entries) => {
            entries.iter().for_each(|(_, one)| strings(one, said))
        }
        lopdf::Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, one)| strings(one, said));
            let plain = stream.decompressed_content();
            let plain = plain.unwrap_or_else(|_| stream.content.clone());
            said.extend(readings(&plain));
            if let Ok(content) = lopdf::content::Content::decode(&plain) {
                let operands = content.operations.iter().flat_map(|one| &one.operands);
                operands.for_each(|operand| strings(operand, said));
            }
        }
        _ => {}
    }
}

fn readings(bytes: &[u8]) -> Vec<String> {
    let units: Vec<u16> =
        bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    let readings = [String::from_utf8_lossy(bytes).into_owned(), String::from_utf16_lossy(&units)];
    readings.iter().map(|text| flat(text)).filter(|text| text.len() >= TELLING).collect()
}

#[test]
fn no_key_is_anywhere_in_the_edition_of_the_trainee() {
    for example in EXAMPLES {
        let (compilation, world) = open(example);
        let secrets = secrets(example);
        let trainee = build(&compilation, &world, "trainee");
        for (path, bytes) in trainee.files() {
            let said = said(path, bytes);
            for secret in &secrets {
                let is_said = said.iter().any(|text| text.contains(secret.as_str()));
                assert!(!is_said, "{example}: {path} says {secret}");
            }
        }
    }
}

#[test]
fn the_search_for_keys_finds_those_of_the_mentor() {
    let (compilation, world) = open("harbour-kitchen");
    let mentor = build(&compilation, &world, "mentor");
    let secrets = secrets("harbour-kitchen");
    for is_wanted in [".html", ".pdf"] {
        let files = mentor.files().filter(|(path, _)| path.ends_with(is_wanted));
        let said: Vec<String> = files.flat_map(|(path, bytes)| said(path, bytes)).collect();
        let found =
            secrets.iter().filter(|words| said.iter().any(|text| text.contains(words.as_str())));
        let (found, all) = (found.count(), secrets.len());
        assert!(found * 10 >= all * 9, "{is_wanted}: {found} of {all}");
    }
}

/// What a page is and where it leads: its ids and the addresses of its links.
fn attributes<'t>(html: &'t str, name: &str) -> Vec<&'t str> {
    let opening = format!(" {name}=\"");
    html.split(&opening).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn no_link_of_an_edition_is_dead_and_no_number_is_missing() {
    let html = by_name("html").unwrap();
    for example in EXAMPLES {
        let (compilation, world) = open(example);
        for edition in compilation.handbook.editions() {
            let output = render_edition(&compilation, &world, &[html], false, &edition).unwrap();
            let pages: BTreeMap<&str, &str> = output
                .files()
                .filter_map(|(path, bytes)| Some((path, std::str::from_utf8(bytes).ok()?)))
                .collect();
            let ids: BTreeMap<&str, BTreeSet<&str>> = pages
                .iter()
                .map(|(path, html)| (*path, attributes(html, "id").into_iter().collect()))
                .collect();
            for (path, html) in pages.iter().filter(|(path, _)| path.ends_with(".html")) {
                let leads = attributes(html, "href").into_iter();
                for href in leads.filter(|href| !href.contains(':')) {
                    let (file, id) = href.split_once('#').unwrap_or((href, ""));
                    let target =
                        if file.is_empty() { (*path).to_owned() } else { format!("html/{file}") };
                    let ids = ids.get(target.as_str());
                    let is_there = ids.is_some_and(|ids| id.is_empty() || ids.contains(id));
                    assert!(is_there, "{example}, {}: {path} leads to {href}", edition.name());
                }
            }
            let book = book_of(&compilation, &world, &edition).unwrap();
            let numbers: Vec<&String> =
                book.chapters.iter().filter_map(|chapter| chapter.number.as_ref()).collect();
            let expected: Vec<String> = (1..=numbers.len()).map(|one| one.to_string()).collect();
            assert_eq!(
                numbers,
                expected.iter().collect::<Vec<_>>(),
                "{example}, {}",
                edition.name()
            );
            assert!(book.chapters.iter().all(|chapter| !chapter.blocks.is_empty()));
        }
    }
}

/// The book of an edition of a small tree.
fn book(tree: &str, name: &str) -> Book {
    let world = harness::world(tree);
    let compilation = compile(&world as &dyn World).unwrap();
    let editions = compilation.handbook.editions();
    let edition = editions.iter().find(|edition| edition.name() == name).unwrap();
    book_of(&compilation, &world as &dyn World, edition).unwrap()
}

fn titles(book: &Book) -> Vec<String> {
    let number = |chapter: &svod::book::Chapter| chapter.number.clone().unwrap_or_default();
    let line = |one| format!("{} {}", number(one), plain_text(&one.title));
    book.chapters.iter().map(|one| line(one).trim().to_owned()).collect()
}

const SMALL: &str = "
--- pages/promises.md
---
title: Что мы обещаем
audience: [trainee, public]
---
Отвечаем в срок. Как именно, сказано в [[call]], [[talk|разговоре]] и [[pay]].
--- pages/pay.md
---
title: Премии
audience: [manager]
---
Премия зависит от оценок за месяц, см. [[promises]].
--- scorecards/call.yaml
# …
title: Оценка звонка
--- scripts/talk.yaml
# …
title: Разговор
--- clients/tester.yaml
# …
title: Дотошный
label: Зануда
neutral_label: Внимательный
";

#[test]
fn each_edition_holds_what_is_for_its_readers() {
    assert_eq!(
        titles(&book(SMALL, "trainee")),
        [
            "1 О книге",
            "2 Наши клиенты",
            "3 Скрипты",
            "4 Роли и полномочия",
            "5 Управление документом"
        ],
    );
    assert_eq!(titles(&book(SMALL, "public")), ["1 Как с нами связаться", "2 Что мы обещаем"]);
    assert!(titles(&book(SMALL, "mentor")).contains(&"Ключи и критерии для наставника".to_owned()));
    let manager = format!("{:?}", book(SMALL, "manager"));
    assert!(manager.contains("Оценка звонка") && manager.contains("Премии"));
    assert!(!titles(&book(SMALL, "manager")).contains(&"3 Скрипты".to_owned()));
}

#[test]
fn what_is_left_out_is_named_and_no_link() {
    let book = book(SMALL, "public");
    let Some(Block::Paragraph(runs)) = book.chapters[1].blocks.first() else { panic!("no words") };
    let words = "Отвечаем в срок. Как именно, сказано в «Оценка звонка», разговоре и «Премии».";
    assert_eq!(plain_text(runs).replace('\u{a0}', " "), words);
    assert!(runs.iter().all(|run| run.link.is_none() && run.on_page.is_none()));
}

#[test]
fn a_working_label_is_for_mentors_who_want_it() {
    let says = |tree: &str, name: &str| format!("{:?}", book(tree, name)).contains("Зануда");
    assert!(says(SMALL, "mentor"));
    for name in ["trainee", "manager", "public", "pocket", "auditor"] {
        assert!(!says(SMALL, name), "{name}");
    }
    let manifest =
        "--- svod.yaml\n# …\nlanguages: [ru]\neditions: {mentor: {neutral_labels: true}}\n";
    assert!(!says(&format!("{manifest}{SMALL}"), "mentor"));
}

#[test]
fn what_is_confidential_never_leaves_the_house() {
    let tree =
        SMALL.replace("audience: [trainee, public]", "audience: [public]\nconfidential: true");
    assert_eq!(titles(&book(&tree, "public")), ["1 Как с нами связаться"]);
}

#[test]
fn a_declared_edition_says_otherwise_key_by_key() {
    let manifest = "
--- svod.yaml
# …
languages: [ru]
title: Стандарты
editions:
  trainee: {title: Первые дни, confidential: true, chapters: [promises, Скрипты]}
  evening: {audience: [trainee, manager], chapters: pages/}
";
    let tree = format!("{manifest}{SMALL}");
    let trainee = book(&tree, "trainee");
    assert_eq!(titles(&trainee), ["1 О книге", "2 Скрипты"]);
    assert_eq!(trainee.full_title(), "Стандарты. Первые дни");
    assert_eq!(trainee.marking.as_deref(), Some("Конфиденциально"));
    let evening = book(&tree, "evening");
    assert_eq!(titles(&evening), ["1 О книге"]);
    assert_eq!(evening.full_title(), "Стандарты. evening");
}

const STEPS: &str = "
--- training/quiz.yaml
# …
title: Проверка
type: onboarding
quiz:
  pass_mark: 80
  questions:
    - {type: order, text: Расставьте шаги, options: [поздороваться, выслушать, ответить], correct: [1, 2, 3]}
    - {type: match, text: Соедините, options: [один = а, два = б, три = в]}
";

#[test]
fn the_order_of_options_does_not_tell_the_answer() {
    let words = |name: &str| format!("{:?}", book(STEPS, name));
    let trainee = words("trainee");
    let at = |text: &str| trainee.find(text).unwrap();
    assert!(at("выслушать") < at("ответить") && at("ответить") < at("поздороваться"));
    assert!(trainee.contains("1. один") && trainee.contains("а) б") && trainee.contains("в) а"));
    let mentor = words("mentor").replace("\\u{a0}\\u{a0}→\\u{a0} ", " → ");
    assert!(mentor.contains("в → а → б"));
}

const PRACTICE: &str = "
--- training/quiz.yaml
# …
title: Проверка
type: onboarding
quiz:
  pass_mark: 80
  practice: PRACTICE
  questions:
    - {type: single, text: Что сказать?, options: [да, нет], correct: [2], explanation: Потому что так}
    - {type: order, text: Расставьте шаги, options: [раз, два, три], correct: [1, 2, 3]}
    - {type: match, text: Соедините, options: [один = а, два = б, три = в]}
    - {type: open, text: Почему?, criteria: [Назвал срок]}
";

#[test]
fn a_quiz_gives_its_key_only_to_those_who_may_have_it() {
    let pages = |practice: &str, edition: &str| {
        let book = book(&PRACTICE.replace("PRACTICE", practice), edition);
        let output = svod::html::render(&book, &svod::theme::Theme::built_in()).unwrap();
        let pages = output.files().filter(|(path, _)| path.ends_with(".html"));
        pages.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect::<String>()
    };
    // An order and pairs are printed by the alphabet, where no key gives their places.
    let keys = [
        "data-right=\"2\"",
        "data-right=\"2 1 3\"",
        "Потому что так",
        "Назвал срок",
        "class=\"quiz\"",
    ];
    for (practice, edition) in [("true", "trainee"), ("true", "mentor"), ("false", "mentor")] {
        let html = pages(practice, edition);
        for key in keys {
            assert!(html.contains(key), "{practice}, {edition}: {key}");
        }
    }
    let html = pages("false", "trainee");
    assert!(html.contains("Расставьте шаги"));
    for key in keys.iter().chain(&["data-right", "data-kind", "<template"]) {
        assert!(!html.contains(key), "{key}");
    }
}
