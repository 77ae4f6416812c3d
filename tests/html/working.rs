//! Facts about what a reader works with on a page.

use svod::book::{
    Anchor, Answer, AnswerKind, Apparatus, Block, Book, Definition, Figure, IndexTerm, Jump,
    JumpEntry, LetterSample, ListKind, Milestone, QuizKey, Run, Rung, Slot, Style, Table, Term,
    TermSort, Timeline, TimelineWords, Working, WorkingPart,
};
use svod::language::Language;

use crate::build::{chapter, heading, item, list, paragraph, plain};
use crate::{files, page, pages, sample};

/// A book of one page.
fn book(blocks: Vec<Block>) -> Book {
    Book { chapters: vec![chapter("page", None, "Страница", blocks)], ..sample::book() }
}

fn working(part: WorkingPart, blocks: Vec<Block>) -> Block {
    Block::Working(Box::new(Working { part, blocks }))
}

fn main_of(book: &Book) -> String {
    let html = page(book, "page.html");
    let start = html.find("</h1>").expect("a heading") + "</h1>".len();
    html[start..html.find("</main>").expect("its end")].trim().to_owned()
}

fn quiz(word: &str) -> Block {
    let answer = |kind, right| Answer {
        kind,
        points: 2,
        right,
        criteria: vec![plain(word)],
        why: vec![Run::plain(word), Run::to(word, Anchor::new("page"))],
    };
    let answers = vec![answer(AnswerKind::Single, vec![2]), answer(AnswerKind::Open, Vec::new())];
    let mut single = item(word);
    single.blocks.push(list(ListKind::Lettered, vec![item("раз"), item("два")]));
    let questions = list(ListKind::Ordered(1), vec![single, item(word)]);
    let key = QuizKey { pass_mark: Some(80.0), answers };
    working(WorkingPart::Quiz(key), vec![questions])
}

#[test]
fn a_quiz_reads_as_a_list_and_keeps_its_key_beside_the_words() {
    let html = main_of(&book(vec![quiz("Почему")]));
    assert!(html.starts_with("<ol class=\"quiz\" data-mark=\"80\">"), "{html}");
    assert!(html.contains("<li data-kind=\"single\" data-points=\"2\" data-right=\"2\">"));
    assert!(html.contains("<template class=\"why\"><p>Почему<a href=\"#page\">Почему</a></p>"));
    assert!(html.contains("<ol class=\"lettered\"><li>раз</li><li>два</li></ol>"), "{html}");
}

#[test]
fn a_letter_names_its_slots_and_what_a_form_asks_for() {
    let style = Style { slot: true, ..Style::default() };
    let run = Run { style, slot: Some("client.name".into()), ..Run::plain("Анна") };
    let slot = Slot {
        name: "client.name".to_owned(),
        label: Some("Имя".to_owned()),
        kind: "name",
        example: "Анна".to_owned(),
        values: vec!["Анна".to_owned(), "Ольга".to_owned()],
        hint: "CRM".to_owned(),
    };
    let letter = LetterSample {
        fields: Vec::new(),
        blocks: vec![Block::Paragraph(vec![run])],
        slots: vec![slot],
    };
    let html = main_of(&book(vec![Block::Letter(letter)]));
    assert!(html.contains("<span class=\"slot\" data-slot=\"client.name\">Анна</span>"), "{html}");
    let told = "<i data-slot=\"client.name\" data-kind=\"name\" data-label=\"Имя\" \
                data-example=\"Анна\" data-values=\"Анна\nОльга\" data-hint=\"CRM\"></i>";
    assert!(html.contains(told), "{html}");
}

/// A book with a glossary of one term, and these blocks.
fn with_glossary(blocks: Vec<Block>) -> Book {
    let anchor = Anchor::new("glossary-1-жалоба");
    let definition = Definition {
        term: plain("жалоба"),
        blocks: vec![paragraph("любое недовольство"), Block::Rule],
        anchor: Some(anchor.clone()),
    };
    let glossary =
        chapter("glossary", None, "Глоссарий", vec![Block::Definitions(vec![definition])]);
    let term = IndexTerm {
        spellings: vec!["жалоба".to_owned()],
        language: Language::Ru,
        main: Some(anchor),
        sort: TermSort::Glossary,
    };
    let apparatus = Apparatus { terms: vec![term], ..Apparatus::default() };
    let mut book = Book { apparatus, ..book(blocks) };
    book.chapters.push(glossary);
    book
}

const LINK: &str = "<a class=\"term\" href=\"glossary.html#glossary-1-жалоба\">";

#[test]
fn the_first_use_of_a_term_in_a_section_leads_to_its_meaning() {
    let html = main_of(&with_glossary(vec![
        paragraph("О жалобе и ещё о жалобах."),
        paragraph("Жалоба."),
        heading(2, None, "Жалоба", "section"),
        paragraph("И вот жалобы, наконец."),
    ]));
    assert!(html.contains(&format!("<p>О {LINK}жалобе</a> и ещё о жалобах.</p>\n<p>Жалоба.</p>")));
    assert!(html.contains(&format!("<p>И вот {LINK}жалобы</a>, наконец.</p>")), "{html}");
    assert_eq!(html.matches("class=\"term\"").count(), 2, "{html}");
    let meaning = "<template class=\"meaning\" data-term=\"glossary-1-жалоба\">\
                   <p class=\"meaning-term\">жалоба</p><p>любое недовольство</p></template>";
    assert_eq!(html.matches(meaning).count(), 1, "{html}");
}

#[test]
fn what_is_said_written_or_linked_already_is_left_alone() {
    let code =
        Run { style: Style { code: true, ..Style::default() }, ..Run::plain("жалоба") };
    let foreign = Run { language: Some(Language::Sk), ..Run::plain("жалоба") };
    let linked = Run::to("жалоба", Anchor::new("page"));
    let html = main_of(&with_glossary(vec![
        Block::Quote(vec![paragraph("Ваша жалоба принята.")]),
        Block::Paragraph(vec![code, foreign, linked]),
        Block::Letter(LetterSample {
            fields: vec![("Тема".to_owned(), plain("Ваша жалоба"))],
            blocks: vec![paragraph("Ваша жалоба")],
            slots: Vec::new(),
        }),
        quiz("жалоба"),
    ]));
    assert!(!html.contains("class=\"term\"") && !html.contains("<template class=\"meaning\""));
}

#[test]
fn panels_and_ways_to_them_stand_in_the_page() {
    let table = Table {
        head: vec![plain("Как узнать"), plain("Что сказать")],
        rows: vec![vec![
            svod::book::Cell::new(vec![paragraph("Торопится.")]),
            svod::book::Cell::new(vec![list(ListKind::Bullet, vec![item("Сейчас!")])]),
        ]],
        ..Table::default()
    };
    let entry = |title: &str, anchor: &str| JumpEntry {
        title: title.to_owned(),
        sign: "Торопится.".to_owned(),
        anchor: Anchor::new(anchor),
    };
    let entries = vec![entry("Спешит", "page"), entry("Никуда", "nowhere")];
    let jump = Jump { title: "Кто перед вами".to_owned(), entries };
    let html = main_of(&book(vec![
        working(WorkingPart::Jump(jump), Vec::new()),
        working(WorkingPart::Panels { said: Some(1) }, vec![Block::Table(table)]),
    ]));
    assert!(html.contains("<a href=\"#page\"><span class=\"jump-name\">Спешит</span>"), "{html}");
    assert!(!html.contains("Никуда"), "{html}");
    assert!(html.contains("<div class=\"panel\"><p class=\"panel-title\">Как узнать</p>"));
    assert!(html.contains("<div class=\"panel said\"><p class=\"panel-title\">Что сказать</p>"));
}

fn timeline(word: &str) -> Block {
    let words = || word.to_owned();
    let term = || Some(Term { words: words(), days: svod::book::Days::Working });
    Block::from(Figure::Timeline(Timeline {
        title: words(),
        description: words(),
        words: TimelineWords {
            counted: words(),
            ladder: words(),
            outside: words(),
            calendar: words(),
            working: words(),
        },
        begins: words(),
        milestones: vec![Milestone { name: words(), term: term() }],
        meanwhile: Some((words(), words())),
        rungs: vec![Rung { level: 1, role: words(), term: term(), when: words() }],
        outside: Some((words(), words())),
    }))
}

#[test]
fn a_timeline_is_told_as_a_list_too() {
    let html = main_of(&book(vec![timeline("срок")]));
    assert!(
        html.contains("<div class=\"timeline\"><p class=\"timeline-title\">срок <span"),
        "{html}"
    );
    assert!(
        html.contains("<li><strong>1. срок</strong> <span class=\"timeline-term\">срок</span>")
    );
}

#[test]
fn hostile_text_stays_text_in_every_working_part() {
    let nasty = "</script></template><img src=x onerror=\"alert(1)\">'\"&";
    let style = Style { slot: true, ..Style::default() };
    let slot = Slot {
        name: nasty.to_owned(),
        label: Some(nasty.to_owned()),
        kind: "string",
        example: nasty.to_owned(),
        values: vec![nasty.to_owned()],
        hint: nasty.to_owned(),
    };
    let letter = LetterSample {
        fields: Vec::new(),
        blocks: vec![Block::Paragraph(vec![Run {
            style,
            slot: Some(nasty.into()),
            ..Run::plain("образец")
        }])],
        slots: vec![slot],
    };
    let entry =
        JumpEntry { title: nasty.to_owned(), sign: nasty.to_owned(), anchor: Anchor::new("page") };
    let jump = Jump { title: nasty.to_owned(), entries: vec![entry] };
    let blocks = vec![
        quiz(nasty),
        Block::Letter(letter),
        working(WorkingPart::Jump(jump), Vec::new()),
        timeline(nasty),
    ];
    let mut book = with_glossary(blocks);
    let Some(Block::Definitions(list)) = book.chapters[1].blocks.first_mut() else {
        panic!("the glossary is there")
    };
    list[0].blocks = vec![paragraph(nasty)];
    book.chapters[0].blocks.push(paragraph("О жалобе."));
    book.labels.screen.insert("copy", nasty.to_owned());
    for (path, page) in pages(&book) {
        assert!(page.tags.iter().all(|tag| tag.name != "img" || path == "index.html"), "{path}");
        let is_handler = |(name, _): &(String, String)| name.starts_with("on");
        assert!(!page.tags.iter().any(|tag| tag.attributes.iter().any(is_handler)), "{path}");
    }
    let words = files(&book).remove("static/book.js").expect("the words");
    let words = String::from_utf8(words).expect("UTF-8");
    assert!(words.contains("onerror") && !words.contains("</script"), "{words}");
}

#[test]
fn the_words_of_the_scripts_come_before_the_scripts() {
    let html = page(&sample::book(), "index.html");
    let at = |name: &str| html.find(&format!("static/{name}")).expect("the script is there");
    assert!(at("book.js") < at("base.js"));
    for script in ["checklist.js", "copy.js", "letter.js", "quiz.js", "terms.js"] {
        assert!(at("base.js") < at(script), "{script}");
    }
}
