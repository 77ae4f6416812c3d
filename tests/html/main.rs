//! Facts about the HTML of a book that was built by hand.

mod build;
mod documented;
mod fonts;
mod hostile;
mod markup;
mod sample;
mod themes;
mod working;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use svod::book::{
    Anchor, Block, Book, Chapter, DocumentPlace, Heading, Note, NoteMark, Notes, Run,
};
use svod::html;
use svod::theme::Theme;

use markup::Page;

fn files(book: &Book) -> BTreeMap<String, Vec<u8>> {
    let output = html::render(book, &Theme::built_in()).expect("the book is rendered");
    output.files().map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect()
}

fn pages(book: &Book) -> BTreeMap<String, Page> {
    let pages = files(book).into_iter().filter(|(path, _)| path.ends_with(".html"));
    pages
        .map(|(path, bytes)| (path, markup::read(&String::from_utf8(bytes).expect("UTF-8"))))
        .collect()
}

/// The page of the whole book: as it is, and as it was read without what is in its styles and
/// scripts.
fn single(book: &Book) -> (String, Page) {
    let html = html::render_single(book, &Theme::built_in()).expect("the book is rendered");
    let mut bare = String::new();
    let mut rest = html.as_str();
    while let Some(at) = ["<style>", "<script>"].iter().filter_map(|tag| rest.find(tag)).min() {
        let closing = if rest[at..].starts_with("<style") { "</style>" } else { "</script>" };
        let start = at + closing.len() - 1;
        bare.push_str(&rest[..start]);
        rest = &rest[start + rest[start..].find(closing).expect("it is closed")..];
    }
    bare.push_str(rest);
    let page = markup::read(&bare);
    (html, page)
}

fn page(book: &Book, path: &str) -> String {
    String::from_utf8(files(book).remove(path).expect("the page is there")).expect("UTF-8")
}

#[test]
fn each_chapter_is_a_page_named_in_latin_letters() {
    let paths: Vec<String> = pages(&sample::book()).into_keys().collect();
    let names = ["index", "obuchenie", "pisma", "privetstvie", "stsenarii", "vvedenie", "zhaloby"];
    assert_eq!(paths, names.map(|name| format!("{name}.html")));
}

#[test]
fn the_text_of_each_block_is_there() {
    let text: String = pages(&sample::book()).into_values().map(|page| page.text).collect();
    for words in [
        "Эта книга — о том",
        "customer journey",
        "Запомните",
        "Магазин на Садовой, 12",
        "Схема зала, которой пока нет",
        "Паспорт стандарта",
        "Срок ответа",
        "имя сотрудника",
        "Это не ко мне",
        "Совет",
        "К сведению",
        "Важно",
        "Осторожно",
        "Памятка: плохая связь",
        "Таблица 1. Когда мы отвечаем",
        "Электронная почта",
        "Спасибо + сожаление",
        "Эскалация",
        "Измеряется в рабочих часах",
        "Где мой заказ?",
        "Заказ у курьера",
        "Слушаем",
        "что уже обещано",
        "    срок: 10 дней\n",
        "Ваше обращение № ",
        "Анна Котова",
        "Упражнение 1",
        "Давайте разберёмся",
        "Принял первый звонок",
        "УТВЕРЖДАЮ",
        "Приказ № 17",
        "ООО «Тёплый дом»",
        "Версия 2.4",
        "14 мая 2026 года",
    ] {
        assert!(text.contains(words), "«{words}» is lost");
    }
}

#[test]
fn every_link_leads_somewhere() {
    let book = sample::book();
    let files = files(&book);
    let pages = pages(&book);
    let mut followed = 0;
    for (path, page) in &pages {
        for tag in &page.tags {
            let address = tag.attribute("href").or_else(|| tag.attribute("src"));
            let Some(address) = address else { continue };
            if tag.name == "a" && ["https:", "tel:"].iter().any(|known| address.starts_with(known))
            {
                continue;
            }
            let (file, anchor) = address
                .split_once('#')
                .map_or((address, None), |(file, anchor)| (file, Some(anchor)));
            let file = if file.is_empty() { path } else { file };
            assert!(files.contains_key(file), "{path}: {address}");
            if let Some(anchor) = anchor {
                let there = pages[file].tags.iter().any(|tag| tag.attribute("id") == Some(anchor));
                assert!(there, "{path}: {address}");
            }
            followed += 1;
        }
    }
    assert!(followed > 100, "only {followed} links");
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    for (path, bytes) in files(&sample::book()) {
        if path.ends_with(".css") || path.ends_with(".js") {
            let text = String::from_utf8(bytes).expect("UTF-8");
            assert!(!text.contains("//") && !text.contains("@import"), "{path}");
        }
    }
    for (path, page) in pages(&sample::book()) {
        for tag in page.tags.iter().filter(|tag| tag.name != "a") {
            let address =
                tag.attribute("href").or_else(|| tag.attribute("src")).unwrap_or_default();
            assert!(!address.contains(':') && !address.starts_with('/'), "{path}: {address}");
        }
    }
}

#[test]
fn the_files_of_the_style_sheets_are_there() {
    let files = files(&sample::book());
    let css = String::from_utf8(files["static/theme.css"].clone()).expect("UTF-8");
    let fonts: BTreeSet<&str> =
        css.split("url(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    for font in &fonts {
        assert!(files.contains_key(&format!("static/{font}")), "{font}");
    }
    let written = files.keys().filter(|path| path.ends_with(".woff2")).count();
    assert_eq!(written, fonts.len(), "a font that no page can use");
}

#[test]
fn an_id_is_given_once_on_a_page() {
    for (path, page) in pages(&sample::book()) {
        let mut ids = BTreeSet::new();
        for id in page.tags.iter().filter_map(|tag| tag.attribute("id")) {
            assert!(ids.insert(id), "{path}: {id} twice");
        }
    }
}

#[test]
fn names_by_which_something_is_labelled_are_ids_of_the_page() {
    for (path, page) in pages(&sample::book()) {
        for name in page.tags.iter().filter_map(|tag| tag.attribute("aria-labelledby")) {
            assert!(
                page.tags.iter().any(|tag| tag.attribute("id") == Some(name)),
                "{path}: {name}"
            );
        }
    }
}

#[test]
fn the_same_book_gives_the_same_bytes() {
    assert_eq!(files(&sample::book()), files(&sample::book()));
}

#[test]
fn a_draft_says_so_on_each_page() {
    let draft = Book { draft: true, ..sample::book() };
    for (path, page) in pages(&draft) {
        assert!(page.text.contains("Черновик"), "{path}");
    }
    for (path, page) in pages(&sample::book()) {
        assert!(!page.text.contains("Черновик"), "{path}");
    }
}

#[test]
fn the_menu_marks_the_open_chapter_alone() {
    for (path, page) in pages(&sample::book()) {
        let current: Vec<&str> = page
            .tags
            .iter()
            .filter(|tag| tag.attribute("aria-current").is_some())
            .filter_map(|tag| tag.attribute("href"))
            .collect();
        let expected = if path == "index.html" { vec![] } else { vec![path.as_str()] };
        assert_eq!(current, expected);
    }
}

#[test]
fn each_page_has_one_first_heading_and_skips_no_level() {
    for (path, page) in pages(&sample::book()) {
        let levels: Vec<u8> = page
            .tags
            .iter()
            .filter_map(|tag| match tag.name.as_bytes() {
                [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
                _ => None,
            })
            .collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{path}");
        assert_eq!(levels.first(), Some(&1), "{path}");
    }
}

#[test]
fn a_foreign_word_has_its_language() {
    assert!(
        page(&sample::book(), "vvedenie.html")
            .contains("<span lang=\"en\"><em>customer journey</em></span>")
    );
}

#[test]
fn a_table_names_its_columns_and_rows() {
    let html = page(&sample::book(), "privetstvie.html");
    assert!(html.contains("<th scope=\"col\" class=\"end\">Первый ответ</th>"));
    assert!(html.contains("<th scope=\"row\">Телефон</th>"));
    assert!(html.contains("<td class=\"center\">бот</td>"));
}

#[test]
fn a_picture_keeps_its_size_and_its_words() {
    let html = page(&sample::book(), "vvedenie.html");
    assert!(html.contains("<img src=\"assets/logotip-magazina-"));
    assert!(
        html.contains(
            "width=\"480\" height=\"270\" alt=\"Вход в магазин: над дверью тёплый свет\""
        )
    );
}

#[test]
fn a_book_without_anything_optional_is_rendered() {
    let bare = Book {
        subtitle: None,
        legal_name: None,
        version: None,
        date: None,
        approval: None,
        chapters: Vec::new(),
        ..sample::book()
    };
    let html = page(&bare, "index.html");
    assert!(!html.contains("<nav") && !html.contains("None"), "{html}");
    assert!(html.contains("<footer>\n<p>Тёплый дом</p>\n</footer>"), "{html}");
}

#[test]
fn hostile_text_stays_text_in_every_field() {
    let book = hostile::book();
    let theme = files(&sample::book());
    let single = [("handbook.html".to_owned(), single(&book).1)];
    for (path, page) in pages(&book).into_iter().chain(single) {
        let scripts = page.tags.iter().filter(|tag| tag.name == "script");
        let written = scripts.filter(|tag| tag.attribute("src").is_none()).count();
        // The reader's choices; on the page of all, the scripts themselves.
        let expected = if path == "handbook.html" { 2 } else { 1 };
        assert_eq!(written, expected, "{path}: a script that is none of ours");
        for tag in &page.tags {
            let is_ours = tag.attribute("src").is_none_or(|src| theme.contains_key(src));
            let known = tag.name != "script" || is_ours;
            let is_style = tag.name == "style" && path != "handbook.html";
            assert!(
                known && !is_style && !["iframe", "object", "b"].contains(&tag.name.as_str()),
                "{path}: {tag:?}"
            );
            assert!(
                tag.attributes.iter().all(|(key, _)| !key.starts_with("on")),
                "{path}: {tag:?}"
            );
            let address = tag.attribute("href").unwrap_or_default().trim().to_lowercase();
            assert!(
                !address.starts_with("javascript") && !address.starts_with("data"),
                "{path}: {tag:?}"
            );
        }
    }
    let text: String = pages(&book).into_values().map(|page| page.text).collect();
    let single = self::single(&book).1.text;
    for field in hostile::FIELDS {
        let words = hostile::text(field);
        assert!(text.contains(&words) && single.contains(&words), "the words of {field} are lost");
    }
}

#[test]
fn scripts_of_a_book_end_where_they_end() {
    let book = hostile::book();
    let files = files(&book);
    for path in ["static/book.js", "static/search/texts.js"] {
        let script = String::from_utf8(files[path].clone()).expect("UTF-8");
        let (name, json) = script.split_once(" = ").expect("it gives one value a name");
        assert!(name.starts_with("window.svod") && !json.contains('<'), "{path}");
        let json = json.trim_end().trim_end_matches(';');
        let value: serde_json::Value = serde_json::from_str(json).expect("JSON");
        assert!(value.to_string().contains("<script>"), "{path}: the words are there as words");
    }
    let (html, _) = single(&book);
    // The page's own script, that of the reader's choices, and nothing that words could open.
    assert_eq!(html.matches("<script").count(), 2);
    assert_eq!(html.matches("</script").count(), 2);
}

#[test]
fn a_document_of_a_chapter_is_a_page_with_its_own_footnotes() {
    let heading = |title: &str, level| {
        let (title, anchor) = (vec![Run::plain(title)], Anchor::new(title));
        Block::Heading(Heading { level, number: Some("1.1".into()), title, anchor })
    };
    let note = |name: &str, number, document: Option<&str>| Note {
        anchor: Anchor::new(name),
        number: Some(number),
        document: document.map(Anchor::new),
        marks: vec![Anchor::new(&format!("{name} mark"))],
        blocks: vec![Block::Paragraph(vec![Run::plain(format!("сноска {name}"))])],
    };
    let marked = |name: &str, number| {
        let (note, label) = (Anchor::new(name), "Сноска".to_owned());
        let mark = NoteMark { anchor: Anchor::new(&format!("{name} mark")), note, number, label };
        Block::Paragraph(vec![Run { note: Some(mark), ..Run::plain("") }])
    };
    let notes = vec![note("первая", 1, None), note("вторая", 2, Some("Звонок"))];
    let place =
        |title: &str| DocumentPlace { anchor: Anchor::new(title), kind: "Скрипты".into() };
    let chapter = Chapter {
        anchor: Anchor::new("7 Скрипты"),
        number: Some("7".into()),
        title: vec![Run::plain("Скрипты")],
        documents: vec![place("Звонок"), place("Жалоба")],
        blocks: vec![
            marked("первая", 1),
            heading("Звонок", 2),
            marked("вторая", 2),
            heading("Порядок", 3),
            heading("Жалоба", 2),
            Block::Notes(Notes { title: "Сноски".into(), back: "Назад".into(), notes }),
        ],
    };
    let book = Book { chapters: vec![chapter], ..sample::book() };
    let html = |path| page(&book, path);
    assert!(html("skripty.html").contains("сноска первая"));
    assert!(!html("skripty.html").contains("сноска вторая"));
    let call = html("zvonok.html");
    assert!(call.contains("<h1 id=\"звонок\">") && call.contains("<h2 id=\"порядок\">"), "{call}");
    assert!(call.contains("value=\"2\"") && call.contains("href=\"skripty.html\">7 Скрипты"));
    let next = html("zhaloba.html");
    assert!(next.contains("rel=\"prev\" href=\"zvonok.html\"") && !next.contains("rel=\"next\""));
    let single = single(&book).0;
    assert!(single.contains("<h3 id=\"звонок\">") && single.contains("сноска вторая"));
    // A version in which one document changed has another hash for this one only.
    let prints = |book: &Book| {
        let script = String::from_utf8(files(book)["static/book.js"].clone()).expect("UTF-8");
        let json = script["window.svodBook = ".len()..].trim_end_matches([';', '\n']).to_owned();
        let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        value["documents"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|one| one["print"].to_string())
            .collect()
    };
    let mut later = book.clone();
    later.chapters[0].blocks[3] = heading("Новый порядок", 3);
    let (before, after): (Vec<String>, Vec<String>) = (prints(&book), prints(&later));
    let same: Vec<bool> = before.iter().zip(&after).map(|(one, two)| one == two).collect();
    assert_eq!(same, [true, false, true]);
}

#[test]
fn every_link_of_the_page_of_all_stays_on_it() {
    let (_, page) = single(&sample::book());
    let ids: Vec<&str> = page.tags.iter().filter_map(|tag| tag.attribute("id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id is given once");
    for tag in &page.tags {
        let address = tag.attribute("href").or_else(|| tag.attribute("src")).unwrap_or("#_text");
        match address.strip_prefix('#') {
            Some(anchor) => assert!(ids.contains(&anchor), "{address}"),
            None => assert!(
                ["https:", "tel:", "data:image/"].iter().any(|known| address.starts_with(known)),
                "{address}"
            ),
        }
    }
}

#[test]
fn a_link_that_leads_nowhere_or_to_a_script_is_only_words() {
    let html = page(&hostile::book(), "chapter.html");
    assert!(html.contains("<p>в никуда</p>"), "{html}");
    assert!(html.contains("<p>скрипт</p>"));
    assert!(html.contains("href=\"https://example.ru/?a=&quot;&amp;b=&lt;\""));
}

/// The folders are what `tests/browser` opens.
#[test]
#[expect(clippy::disallowed_methods, reason = "the browser test opens these files")]
fn the_pages_can_be_written_to_a_disk_as_they_are() {
    let draft = Book { draft: true, ..sample::book() };
    let bare = Book { chapters: Vec::new(), ..sample::book() };
    let books = [
        ("sample", sample::book()),
        ("draft", draft),
        ("bare", bare),
        ("hostile", hostile::book()),
    ];
    for (name, book) in books {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("html").join(name);
        for (path, bytes) in files(&book) {
            let path = folder.join(path);
            std::fs::create_dir_all(path.parent().expect("a file is in a folder"))
                .expect("a folder");
            std::fs::write(&path, &bytes).expect("a file");
            assert_eq!(std::fs::read(&path).expect("the file"), bytes);
        }
    }
}

#[test]
fn a_figure_is_drawn_in_the_page_and_told_in_words() {
    let chapter = build::chapter("оценки", None, "Оценки", vec![build::radar(Some(2))]);
    let book = Book { chapters: vec![chapter], ..sample::book() };
    let html = page(&book, "otsenki.html");
    let start = html.find("<div class=\"drawing\"").expect("the figure is there");
    let end = start + html[start..].find("</svg></div>").expect("it ends") + "</svg></div>".len();
    insta::assert_snapshot!(&html[start..end]);
}

#[test]
fn each_step_of_a_flow_leads_to_its_turn() {
    let blocks = vec![build::flow("Слова"), build::turns(2)];
    let chapter = build::chapter("скрипты", None, "Скрипты", blocks);
    let book = Book { chapters: vec![chapter], ..sample::book() };
    let page = pages(&book).remove("skripty.html").expect("the page is there");
    let links = page.tags.iter().filter_map(|tag| tag.attribute("href"));
    let links: Vec<&str> = links.filter(|href| href.contains("order-step")).collect();
    assert_eq!(links, ["#order-step-1", "#order-step-2"]);
    let ids: Vec<&str> = page.tags.iter().filter_map(|tag| tag.attribute("id")).collect();
    assert!(links.iter().all(|href| ids.contains(&&href[1..])), "{ids:?}");
}

#[test]
fn no_figure_brings_a_style_or_a_script_of_its_own() {
    for (path, page) in pages(&sample::book()) {
        for tag in &page.tags {
            let own = |(name, _): &&(String, String)| name == "style" || name.starts_with("on");
            assert!(tag.attributes.iter().find(own).is_none(), "{path}: {tag:?}");
        }
    }
}

#[test]
fn a_footnote_and_its_marks_lead_to_one_another() {
    let (note, marks) = (Anchor::new("note"), [Anchor::new("mark one"), Anchor::new("mark two")]);
    let mark = |anchor: &Anchor| {
        let (note, anchor, label) = (note.clone(), anchor.clone(), "Сноска 1".to_owned());
        Run { note: Some(NoteMark { note, number: 1, label, anchor }), ..Run::default() }
    };
    let mut book = sample::book();
    let runs = vec![Run::plain("раз"), mark(&marks[0]), Run::plain(" и два"), mark(&marks[1])];
    book.chapters[0].blocks.push(Block::Paragraph(runs));
    let (title, back) = ("Сноски".to_owned(), "Назад к тексту".to_owned());
    let blocks = vec![Block::Paragraph(vec![Run::plain("Слова сноски.")])];
    let notes =
        vec![Note { anchor: note, number: Some(1), document: None, marks: marks.into(), blocks }];
    book.chapters[0].blocks.push(Block::Notes(Notes { title, back, notes }));
    let page = pages(&book).remove("vvedenie.html").expect("the page is there");
    let ways = |role: &str| {
        let tags = page.tags.iter().filter(|tag| tag.attribute("role") == Some(role));
        tags.map(|tag| tag.attribute("href").unwrap_or_default()).collect::<Vec<_>>()
    };
    assert_eq!(ways("doc-noteref"), ["#note", "#note"]);
    assert_eq!(ways("doc-backlink"), ["#mark-one", "#mark-two"]);
    for id in ["note", "mark-one", "mark-two"] {
        assert!(page.tags.iter().any(|tag| tag.attribute("id") == Some(id)), "{id}");
    }
    assert!(page.text.contains("Слова сноски."));
}
