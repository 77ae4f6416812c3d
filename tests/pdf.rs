//! The printed handbook: its text, its structure, its pages, and that bad input does no harm.

#[path = "pdf/lists.rs"]
mod lists;
#[path = "pdf/peer.rs"]
mod peer;
#[path = "pdf/sample.rs"]
mod sample;
#[path = "pdf/sheets.rs"]
mod sheets;
#[path = "pdf/tables.rs"]
mod tables;

#[path = "pdf/footnotes.rs"]
mod footnotes;
#[path = "pdf/forms.rs"]
mod forms;

use krilla::configure::Validator;
use svod::book::{
    Align, Anchor, Asset, AssetPath, Block, Book, CalloutKind, Cell, Failure, Figure, Flow,
    FlowEntry, FlowKind, FlowStep, FlowWay, FlowWords, Image, LetterSample, Link, List, ListItem,
    ListKind, ProcessMap, ProcessStage, ProcessWords, Run, Speaker, Step, Table, Turn,
};
use svod::pdf::display::{Document, Item, NodeId, PictureData, Role, Shape, Tree};
use svod::source::DiskWorld;
use svod::theme::Theme;

#[test]
fn the_same_book_gives_the_same_bytes_twice() {
    let (book, theme) = (sample::handbook(), Theme::built_in());
    let first = svod::pdf::render(&book, &theme).expect("a book can be set");
    assert!(first == svod::pdf::render(&book, &theme).expect("a book can be set"));
}

fn pages(book: &Book) -> Document {
    svod::pdf::pages(book, &Theme::built_in()).expect("a book can be set")
}

fn words(document: &Document) -> String {
    let pages = (0..document.pages.len()).map(|page| document.text(page));
    pages.collect::<Vec<_>>().join("\n").replace('\u{a0}', " ")
}

/// The file as a reader sees it.
fn file(book: &Book) -> lopdf::Document {
    let bytes = svod::pdf::render(book, &Theme::built_in()).expect("a book can be set");
    lopdf::Document::load_mem(&bytes).expect("a book can be set")
}

#[test]
fn every_kind_of_block_keeps_its_words() {
    let text = words(&pages(&sample::handbook()));
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for expected in [
        "УТВЕРЖДАЮ",
        "Версия 2.3",
        "Содержание",
        "Паспорт стандарта",
        "Владелец",
        "доброжелательную интонацию и умение сделать паузу",
        "Чем могу помочь?",
        "потом имя",
        "звоните в другой отдел",
        "скидку сверх утверждённой",
        "Запишите своё приветствие",
        "Памятка: пять шагов",
        "обещали привезти вчера",
        "Старший оператор смены",
        "Обращение вида 34",
        "NPS = % сторонников",
        "ivanov@example.com",
        "Лицом к клиенту",
        "Рис. 1. Уровни эскалации",
        "Картинка, которой нет",
        "shift_lead: 2h",
        "Передача обращения тому",
        "the rest of the conversation",
        "opačným dojmom",
        "Страница 2 из",
    ] {
        assert!(text.contains(expected), "«{expected}» is not in the pages");
    }
}

#[test]
fn a_table_repeats_its_head_on_the_next_page() {
    let document = pages(&sample::handbook());
    let heads = (0..document.pages.len()).filter(|page| {
        let text = document.text(*page);
        text.contains("Ответственный") && text.contains("Обращение вида")
    });
    assert!(heads.count() >= 2);
    assert!(words(&document).contains("Сроки и ответственные, продолжение"));
}

#[test]
fn a_running_head_and_a_foot_are_told_from_other_ornaments() {
    let file = file(&sample::handbook());
    let (_, page) = file.get_pages().into_iter().nth(3).expect("a book can be set");
    let content = file.get_page_content(page);
    let content = String::from_utf8_lossy(&content).replace([' ', '\n'], "");
    for kind in ["Header", "Footer"] {
        let marked = format!("/Artifact<</Type/Pagination/Subtype/{kind}>>BDC");
        assert!(content.contains(&marked), "{content}");
    }
}

#[test]
fn a_draft_says_so_on_every_page() {
    let document = pages(&Book { draft: true, ..sample::handbook() });
    let marked = (0..document.pages.len()).filter(|p| document.text(*p).contains("ЧЕРНОВИК"));
    assert_eq!(marked.count(), document.pages.len());
}

#[test]
fn the_contents_name_the_page_on_which_a_chapter_begins() {
    let document = pages(&sample::handbook());
    let place = document.places[&Anchor::new("Письма и жалобы")];
    let line = document.text(1);
    let line = line.split("Письма и жалобы").nth(1).expect("a book can be set").trim_start();
    assert!(line.starts_with(&format!("{}", place.page + 1)), "{line}");
}

#[test]
fn words_name_the_page_of_a_place_before_and_behind_them() {
    let mut book = sample::handbook();
    let far = Anchor::new("Письма и жалобы");
    let near = book.chapters[0].anchor.clone();
    for (chapter, to) in [(0, &far), (book.chapters.len() - 1, &near)] {
        let runs = vec![Run::plain("Ищите"), Run::on_page(" на стр. {page} ниже", to.clone())];
        book.chapters[chapter].blocks.insert(0, Block::Paragraph(runs));
    }
    let document = pages(&book);
    let text = words(&document);
    for anchor in [&far, &near] {
        let words = format!("Ищите на стр. {} ниже", document.places[anchor].page + 1);
        assert!(text.contains(&words), "«{words}» is not in the pages");
    }
}

#[test]
fn a_chapter_starts_a_page_and_no_heading_ends_one() {
    let document = pages(&sample::handbook());
    for entry in &document.outline {
        let page = &document.pages[entry.place.page];
        let below = page.items.iter().filter(|item| match item {
            Item::Text(run) => run.node.is_some() && run.y > entry.place.y + 30.0,
            _ => false,
        });
        assert!(below.count() > 0, "«{}» ends its page", entry.title);
        assert!(entry.level > 1 || entry.place.y < 90.0, "«{}» begins no page", entry.title);
    }
}

#[test]
fn a_book_without_chapters_is_a_cover() {
    let document = pages(&sample::empty());
    assert_eq!(document.pages.len(), 1);
    assert!(document.text(0).contains("Сервис, который запоминают"));
}

#[test]
fn empty_blocks_do_no_harm() {
    let document = pages(&sample::with(vec![
        Block::Paragraph(Vec::new()),
        Block::Paragraph(vec![Run::plain("\n\n")]),
        Block::List(List { kind: ListKind::Ordered(u64::MAX), items: Vec::new() }),
        sample::list(ListKind::Lettered, vec![ListItem { mark: None, blocks: Vec::new() }]),
        Block::Table(Table {
            caption: None,
            columns: Vec::new(),
            head: Vec::new(),
            rows: vec![Vec::new()],
            row_headers: true,
            ..Table::default()
        }),
        sample::callout(CalloutKind::Card, "", Vec::new()),
        Block::Dialogue(Vec::new()),
        Block::Quote(Vec::new()),
        Block::Code(String::new()),
        Block::Definitions(Vec::new()),
        Block::Letter(LetterSample { fields: Vec::new(), blocks: Vec::new(), slots: Vec::new() }),
        Block::Steps(vec![Step { mark: String::new(), title: Vec::new(), blocks: Vec::new() }]),
        Block::Formula(Vec::new()),
        Block::WritingLines(0),
        process(0),
        Block::PageBreak,
        Block::PageBreak,
    ]));
    assert!(document.pages.len() >= 3);
}

#[test]
fn a_word_of_ten_thousand_letters_is_broken_and_stays_on_the_paper() {
    let word = "ы".repeat(10_000);
    let document = pages(&sample::with(vec![
        sample::text(&word),
        Block::Table(Table {
            caption: None,
            columns: vec![Align::Start, Align::End],
            head: vec![vec![Run::plain("А")], vec![Run::plain("Б")]],
            rows: vec![vec![sample::cell(&word), sample::cell("1")]],
            row_headers: false,
            ..Table::default()
        }),
    ]));
    assert!(document.pages.len() > 4);
    inside(&document);
}

#[test]
fn a_row_taller_than_a_page_goes_on() {
    let tall = Cell::new((0..80).map(|n| sample::text(&format!("Абзац {n}"))).collect());
    let document = pages(&sample::with(vec![Block::Table(Table {
        caption: None,
        columns: vec![Align::Start; 2],
        head: vec![vec![Run::plain("А")], vec![Run::plain("Б")]],
        rows: vec![vec![tall, sample::cell("рядом")]],
        row_headers: false,
        ..Table::default()
    })]));
    assert!(words(&document).contains("Абзац 79"));
    inside(&document);
}

#[test]
fn a_character_that_no_font_has_is_shown_as_a_box() {
    let document = pages(&sample::with(vec![sample::text("Стол 桌 и стрелка →")]));
    let text = words(&document);
    assert!(text.contains("Стол \u{fffd} и стрелка →"), "{text}");
}

#[test]
fn a_character_that_no_font_has_is_never_an_empty_box() {
    let unknown = "桌🇷\u{10a00}";
    let document =
        pages(&sample::with(vec![sample::text(unknown), sample::heading(2, "1", unknown)]));
    let text = words(&document);
    assert_eq!(text.matches('\u{fffd}').count(), 9, "{text}");
    assert!(!text.contains('□'));
}

#[test]
fn words_of_right_to_left_scripts_stand_as_they_are_read() {
    let document = pages(&sample::with(vec![sample::text("До «שלום עולם» после.")]));
    assert!(words(&document).contains("До «םלוע םולש» после."), "{}", words(&document));
    let document = pages(&sample::with(vec![sample::text("مرحبا, بكم — да")]));
    assert!(words(&document).contains("مكب ,ابحرم — да"), "{}", words(&document));
}

#[test]
fn a_letter_with_an_accent_does_not_lend_it_to_others() {
    let document = pages(&sample::with(vec![sample::text("Замо\u{301}к, окно, слово.")]));
    assert!(words(&document).contains("Замо\u{301}к, окно, слово."));
}

#[test]
fn a_paper_too_small_still_has_pages() {
    let mut theme = Theme::built_in();
    (theme.settings.page.width, theme.settings.page.height) = (20.0, 20.0);
    let document = svod::pdf::pages(&sample::handbook(), &theme).expect("a book can be set");
    assert!(document.pages.len() > 10);
}

#[test]
fn boxes_in_boxes_in_lists_in_cells_still_end() {
    let mut blocks = vec![sample::text("дно")];
    for depth in 0..40 {
        let item = ListItem { mark: None, blocks };
        let inner = sample::list(ListKind::Bullet, vec![item]);
        blocks = vec![match depth % 3 {
            0 => sample::callout(CalloutKind::Note, "Врезка", vec![inner]),
            1 => Block::Quote(vec![inner]),
            _ => Block::Letter(LetterSample {
                fields: Vec::new(),
                blocks: vec![inner],
                slots: Vec::new(),
            }),
        }];
    }
    assert!(words(&pages(&sample::with(blocks))).contains("дно"));
}

#[test]
fn a_link_to_nowhere_is_plain_text() {
    let run = Run::to("туда, где ничего нет", Anchor::new("нет такого места"));
    let document = pages(&sample::with(vec![Block::Paragraph(vec![run])]));
    let links = document.pages.iter().flat_map(|page| &page.items);
    let lost = links.filter(|item| match item {
        Item::Link(link) => link.target == Link::Anchor(Anchor::new("нет такого места")),
        _ => false,
    });
    assert_eq!(lost.count(), 0);
}

#[test]
fn the_structure_follows_the_book() {
    let document = pages(&sample::with(vec![
        sample::heading(2, "1.1", "Раздел"),
        sample::text("Абзац."),
        sample::list(ListKind::Bullet, vec![sample::item("пункт")]),
        Block::Quote(vec![sample::text("фраза")]),
    ]));
    let chapter = *document.tree.node(Tree::ROOT).kids.last().expect("a book can be set");
    assert_eq!(outline(&document.tree, chapter), "Sect(H1 H2 P L(LI(Lbl LBody(P))) BlockQuote(P))");
}

fn outline(tree: &Tree, id: NodeId) -> String {
    let node = tree.node(id);
    let kids: Vec<String> = node.kids.iter().map(|kid| outline(tree, *kid)).collect();
    let name = node.role.name();
    if kids.is_empty() { name.to_owned() } else { format!("{name}({})", kids.join(" ")) }
}

#[test]
fn the_file_names_its_language_its_title_and_its_structure() {
    let file = file(&sample::handbook());
    let catalogue = file.catalog().expect("a book can be set");
    assert_eq!(
        catalogue.get(b"Lang").expect("a book can be set").as_str().expect("a book can be set"),
        b"ru"
    );
    assert!(catalogue.has(b"StructTreeRoot") && catalogue.has(b"Outlines"));
    let shown = catalogue
        .get(b"ViewerPreferences")
        .expect("a book can be set")
        .as_dict()
        .expect("a book can be set");
    assert!(
        shown
            .get(b"DisplayDocTitle")
            .expect("a book can be set")
            .as_bool()
            .expect("a book can be set")
    );
    let metadata = catalogue
        .get(b"Metadata")
        .expect("a book can be set")
        .as_reference()
        .expect("a book can be set");
    let metadata = file
        .get_object(metadata)
        .expect("a book can be set")
        .as_stream()
        .expect("a book can be set");
    assert!(String::from_utf8_lossy(&metadata.content).contains("<pdfuaid:part>1<"));
}

#[test]
fn every_font_of_the_file_is_a_subset() {
    let file = file(&sample::handbook());
    let fonts = file.objects.values().filter_map(|object| object.as_dict().ok());
    let names = fonts.filter(|font| font.has_type(b"FontDescriptor"));
    for font in names {
        let name =
            font.get(b"FontName").expect("a book can be set").as_name().expect("a book can be set");
        assert_eq!(name.get(6), Some(&b'+'), "{}", String::from_utf8_lossy(name));
        assert!(font.has(b"FontFile2"));
    }
}

/// No glyph stands outside the column, but for a hair.
fn inside(document: &Document) {
    for page in document.pages.iter().skip(1) {
        // A landscape page has its binding at the upper edge.
        let left = if page.width > page.height { 40.0 } else { 60.0 };
        for run in &page.items {
            let Item::Text(run) = run else { continue };
            let right = run.x + run.glyphs.last().map_or(0.0, |glyph| glyph.x);
            let start = run.x + run.glyphs.first().map_or(0.0, |glyph| glyph.x);
            assert!(start > left && right < page.width - 50.0, "from {start} to {right}");
            assert!(run.y < page.height - 20.0, "a line stands at {}", run.y);
        }
    }
}

/// A process of so many stages, each with a place where the customer may leave.
fn process(stages: usize) -> Block {
    let word = |text: &str| text.to_owned();
    let stage = |index: usize| ProcessStage {
        number: (index + 1).to_string(),
        name: format!("Этап {}", index + 1),
        actor: word(if index.is_multiple_of(2) { "Оператор" } else { "Логист" }),
        by_customer: false,
        time: Some(word("15 минут")),
        alongside: None,
        sees: Some(word("Знает, кто ведёт заказ")),
        handover: None,
        failures: vec![Failure {
            what: word("Не дозвонились"),
            loss: Some(word("Заказ у других")),
            recovery: Some(word("Звоним ещё раз через час")),
        }],
    };
    Block::from(Figure::Process(ProcessMap {
        title: word("Схема заказа"),
        description: word("Оператор, затем логист."),
        words: ProcessWords {
            trigger: word("Когда"),
            result: word("Результат"),
            sees: word("Покупатель видит"),
            handover: word("Дальше ведёт"),
            loss: word("Чем обернётся"),
            recovery: word("Как исправить"),
            continued: word("продолжение"),
        },
        trigger: Some(word("Покупатель звонит")),
        result: Some(word("Заказ принят")),
        stages: (0..stages).map(stage).collect(),
    }))
}

#[test]
fn the_words_of_a_figure_are_text_of_the_page() {
    let document = pages(&sample::with(vec![process(3)]));
    let text = words(&document);
    for expected in [
        "Когда: Покупатель звонит",
        "Этап 1 15 минут Оператор Покупатель видит: Знает, кто ведёт заказ",
        "Не дозвонились Чем обернётся: Заказ у других Как исправить: Звоним ещё раз через час",
        "Результат: Заказ принят",
    ] {
        assert!(text.contains(expected), "«{expected}» is not in {text}");
    }
    inside(&document);
}

#[test]
fn a_figure_has_words_for_those_who_cannot_see_it() {
    let document = pages(&sample::with(vec![process(3)]));
    let figure = document.tree.nodes.iter().find(|node| node.role == Role::Figure);
    let words = figure.and_then(|figure| figure.alternative.as_deref());
    assert_eq!(words, Some("Схема заказа. Оператор, затем логист."));
}

#[test]
fn a_figure_taller_than_a_page_goes_on_on_the_next() {
    let document = pages(&sample::with(vec![process(15)]));
    let on = |words: &str| {
        let pages = (0..document.pages.len()).filter(|page| document.text(*page).contains(words));
        pages.collect::<Vec<_>>()
    };
    let first = on("Этап 1 ")[0];
    let last = on("Этап 15 ")[0];
    assert!(last > first);
    assert_eq!(on("Схема заказа, продолжение"), (first + 1..=last).collect::<Vec<_>>());
    inside(&document);
}

/// A talk that goes straight on, with a question at each step.
fn flow(steps: usize) -> Block {
    let word = |text: &str| text.to_owned();
    let step = |index: usize| FlowStep {
        number: (index + 1).to_string(),
        anchor: Anchor::new(&format!("step-{}", index + 1)),
        kind: if index + 1 == steps { FlowKind::Outcome } else { FlowKind::Ask },
        speaker: Speaker::Staff,
        entry: if index == 0 { FlowEntry::Begins } else { FlowEntry::None },
        trigger: None,
        text: format!("Вопрос номер {}?", index + 1),
        time: None,
        ending: (index + 1 == steps).then(|| word("Вопрос решён")),
    };
    let way = |from: usize| FlowWay {
        from, to: from + 1, labels: vec![word("«Да, конечно»")]
    };
    Block::from(Figure::Flow(Flow {
        title: word("Схема разговора"),
        script: word("Где мой заказ"),
        description: word("Шаги один за другим."),
        words: FlowWords {
            begins: word("Начало"),
            anywhere: word("Из любого шага"),
            part_of: word("часть {part} из {parts}"),
            part: word("часть {part}"),
            step: word("шаг {step}"),
            from: word("из {steps}"),
        },
        steps: (0..steps).map(step).collect(),
        ways: (1..steps).map(|to| way(to - 1)).collect(),
    }))
}

#[test]
fn the_words_of_a_flow_are_text_of_the_page_in_the_order_of_the_talk() {
    let document = pages(&sample::with(vec![flow(3)]));
    let text = words(&document).split_whitespace().collect::<Vec<_>>().join(" ");
    let expected = "Схема разговора Начало 1 Вопрос номер 1? «Да, конечно» 2 Вопрос номер 2? \
                    «Да, конечно» 3 Вопрос номер 3? Вопрос решён";
    assert!(text.contains(expected), "«{expected}» is not in {text}");
    inside(&document);
}

#[test]
fn each_part_of_a_flow_is_a_figure_with_words_of_its_own() {
    let document = pages(&sample::with(vec![flow(12)]));
    let figures = document.tree.nodes.iter().filter(|node| node.role == Role::Figure);
    let words: Vec<&str> = figures.filter_map(|figure| figure.alternative.as_deref()).collect();
    let [first, second] = words.as_slice() else { panic!("{words:#?}") };
    assert_eq!(*first, "Схема разговора, часть 1 из 2. Шаги один за другим.");
    assert!(second.starts_with("Где мой заказ. Схема разговора, часть 2 из 2. "), "{second}");
    assert!(second.ends_with(" 12. Вопрос номер 12? — Вопрос решён"), "{second}");
}

#[test]
fn a_flow_that_goes_on_says_where_on_both_pages() {
    let document = pages(&sample::with(vec![flow(12)]));
    let text = words(&document).split_whitespace().collect::<Vec<_>>().join(" ");
    let goes_on = |step: usize| {
        let (here, there) = (format!("шаг {} часть 2", step + 1), format!("из {step} часть 1"));
        text.contains(&here) && text.contains(&there)
    };
    assert_eq!((1..12).filter(|step| goes_on(*step)).count(), 1, "{text}");
    inside(&document);
}

/// A line of a talk.
fn turn(words: &str) -> Turn {
    Turn {
        number: None,
        anchor: None,
        speaker: Speaker::Staff,
        time: None,
        entry: None,
        label: "сотрудник".to_owned(),
        blocks: vec![Block::Paragraph(vec![Run::plain(words)])],
        branches: Vec::new(),
        note: Vec::new(),
    }
}

#[test]
fn a_talk_is_parted_neither_from_its_title_nor_before_its_last_line() {
    let words = ["Раз", "Два", "Три", "Четыре", "Пять"];
    for above in 20..44 {
        let mut blocks = vec![Block::Paragraph(vec![Run::plain("Строка.")]); above];
        blocks.push(Block::Paragraph(vec![Run::strong("Разговор первый")]));
        blocks.push(Block::Dialogue(words.map(turn).into()));
        let document = pages(&sample::with(blocks));
        let page = |words: &str| {
            (0..document.pages.len()).find(|page| document.text(*page).contains(words))
        };
        assert_eq!(page("Разговор первый"), page("Раз "), "{above} lines above");
        assert_eq!(page("Раз "), page("Два"), "{above} lines above");
        assert_eq!(page("Четыре"), page("Пять"), "{above} lines above");
    }
}

#[test]
fn a_stage_beside_another_says_so_in_the_picture() {
    let mut process = process(2);
    if let Block::Figure(figure) = &mut process
        && let Figure::Process(map) = figure.as_mut()
    {
        map.stages[1].alongside = Some("Одновременно с предыдущим".to_owned());
    }
    let document = pages(&sample::with(vec![process]));
    assert!(words(&document).contains("Одновременно с предыдущим"));
}

#[test]
fn no_chapter_leaves_a_line_or_two_for_its_last_page() {
    let words = "Покупатель ждёт ответа, и мы отвечаем ему в срок, потому что обещали. ".repeat(4);
    for lines in 1..30 {
        let mut blocks = vec![sample::text(&words); 14];
        blocks.extend(vec![sample::text("Строка."); lines]);
        let document = pages(&sample::with(blocks));
        let last = document.pages.last().expect("a book has pages");
        let text = last.items.iter().filter_map(|item| match item {
            Item::Text(run) if run.node.is_some() => Some(run.y),
            _ => None,
        });
        let (low, high) = text.fold((0.0_f32, f32::MAX), |(l, h), y| (l.max(y), h.min(y)));
        assert!(low - high > 80.0, "{lines} lines more leave {}", low - high);
    }
}

/// What another writer's validators have against a document, by the name of each.
fn objections(document: &Document) -> Vec<String> {
    let validators = [("UA-1", Validator::UA1), ("A-2a", Validator::A2_A)];
    let against = |(name, validator): (&str, Validator)| {
        peer::objections(document, validator).map(|text| format!("{name}: {text}"))
    };
    validators.into_iter().filter_map(against).collect()
}

#[test]
fn another_writer_accepts_the_sample_for_reading_aloud_and_for_an_archive() {
    assert_eq!(objections(&pages(&sample::handbook())), [""; 0]);
}

#[test]
fn another_writer_accepts_the_examples_for_reading_aloud_and_for_an_archive() {
    for example in ["plain", "dom-mebel"] {
        let root = format!("{}/examples/{example}", env!("CARGO_MANIFEST_DIR"));
        let world = DiskWorld::open(root.as_ref(), None).expect("the examples are there");
        let compilation = svod::compile(&world).expect("the examples can be read");
        let book = svod::book(&compilation, &world).expect("the examples have their pictures");
        let document = svod::pdf::pages(&book, &compilation.theme).expect("a book can be set");
        assert_eq!(objections(&document), [""; 0], "{example}");
    }
}

#[test]
fn another_writer_refuses_a_figure_without_words() {
    let mut document = pages(&sample::handbook());
    let figure = document.tree.nodes.iter_mut().find(|node| node.role == Role::Figure);
    figure.expect("the sample has a figure").alternative = None;
    assert_eq!(objections(&document).len(), 2);
}

#[test]
fn a_file_for_an_archive_says_so_and_names_its_colours() {
    let file = file(&Book { pdf_a: true, ..sample::handbook() });
    let catalogue = file.catalog().expect("a book can be set");
    let intents = catalogue.get(b"OutputIntents").and_then(|intents| intents.as_array());
    let intent = intents.expect("a book can be set")[0].as_dict().expect("a book can be set");
    let profile = intent.get(b"DestOutputProfile").and_then(|id| id.as_reference());
    let profile = file.get_object(profile.expect("a book can be set")).expect("a book can be set");
    let profile = profile.as_stream().expect("a book can be set");
    let bytes = profile.decompressed_content().expect("a book can be set");
    assert_eq!((&bytes[12..24], &bytes[36..40]), (&b"mntrRGB XYZ "[..], &b"acsp"[..]));
    let metadata = metadata(&file);
    for mark in ["<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", ">pdfuaid<"] {
        assert!(metadata.contains(mark), "«{mark}» is not in {metadata}");
    }
}

#[test]
fn a_file_that_is_for_no_archive_promises_none() {
    let file = file(&sample::handbook());
    assert!(!file.catalog().expect("a book can be set").has(b"OutputIntents"));
    assert!(!metadata(&file).contains("pdfaid"));
}

fn metadata(file: &lopdf::Document) -> String {
    let metadata = file.catalog().and_then(|catalogue| catalogue.get(b"Metadata"));
    let id = metadata.and_then(|id| id.as_reference()).expect("a book can be set");
    let stream = file.get_object(id).and_then(|object| object.as_stream());
    String::from_utf8_lossy(&stream.expect("a book can be set").content).into_owned()
}

/// A book that shows pictures under these names.
fn showing(pictures: &[(&str, Vec<u8>)]) -> Book {
    let image = |(name, _): &(&str, Vec<u8>)| {
        let alt = format!("Рисунок {name}");
        Block::Image(Image { asset: AssetPath((*name).to_owned()), alt, caption: None })
    };
    let mut book = sample::with(pictures.iter().map(image).collect());
    let assets = pictures.iter().map(|(name, bytes)| {
        (AssetPath((*name).to_owned()), Asset { bytes: bytes.as_slice().into() })
    });
    book.assets.extend(assets);
    book
}

const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="200" height="100">
<defs><linearGradient id="g"><stop offset="0" stop-color="#000"/><stop offset="1" stop-color="#fff"/></linearGradient>
<clipPath id="c"><circle cx="50" cy="50" r="40"/></clipPath></defs>
<g clip-path="url(#c)"><rect width="100" height="100" fill="url(#g)"/></g>
<path d="M110 10q40 0 40 40t40 40" fill="none" stroke="#17505c" stroke-width="4" stroke-dasharray="6 3"/>
<rect x="120" y="60" width="60" height="30" fill="#c33" fill-opacity="0.5"/>
<text x="110" y="30" font-size="12">Зал № 1</text></svg>"##;

#[test]
fn a_drawing_is_lines_and_areas() {
    let document = pages(&showing(&[("zal.svg", DRAWING.into())]));
    let picture = &document.pictures[&AssetPath("zal.svg".to_owned())];
    let PictureData::Vector(vector) = &picture.data else { panic!("the drawing is pixels") };
    assert_eq!((vector.width, vector.height), (200.0, 100.0));
    let clipped = vector.shapes.iter().filter(|shape| !shape.clips.is_empty());
    let mean: Vec<u8> = clipped.filter_map(|shape| Some(shape.fill?.colour.red)).collect();
    assert_eq!(mean, [128]);
    let through = |shape: &&Shape| shape.fill.is_some_and(|fill| fill.opacity == 0.5);
    assert_eq!(vector.shapes.iter().filter(through).count(), 1);
    let dashed = |shape: &&Shape| shape.pen.as_ref().is_some_and(|pen| pen.dashes == [6.0, 3.0]);
    assert_eq!(vector.shapes.iter().filter(dashed).count(), 1);
    // The rest is the words, as outlines of the theme's letters.
    assert!(vector.shapes.len() > 3, "{}", vector.shapes.len());
}

#[test]
fn a_drawing_is_an_object_of_the_file_that_readers_take() {
    let bytes = svod::pdf::render(&showing(&[("zal.svg", DRAWING.into())]), &Theme::built_in());
    let file = lopdf::Document::load_mem(&bytes.expect("a book can be set"));
    let file = file.expect("a book can be set");
    let forms = file.objects.values().filter_map(|object| object.as_stream().ok());
    let is_form = |stream: &&lopdf::Stream| {
        stream
            .dict
            .get(b"Subtype")
            .and_then(|name| name.as_name())
            .is_ok_and(|name| name == b"Form")
    };
    let form = forms.into_iter().find(is_form).expect("a book can be set");
    let operators = form.decompressed_content().expect("a book can be set");
    let operators = String::from_utf8(operators).expect("operators are plain");
    for operator in ["W n", "0.502 0.502 0.502 rg", "/A500 gs", "[6 3 ] 0 d"] {
        assert!(operators.contains(operator), "«{operator}» is not in {operators}");
    }
}

fn photo(width: u32, height: u32, format: image::ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_fn(width, height, |x, y| {
        image::Rgb([(x / 7) as u8, (y / 5) as u8, ((x ^ y) / 3) as u8])
    });
    picture.write_to(&mut bytes, format).expect("memory takes a picture");
    bytes.into_inner()
}

#[test]
fn a_picture_goes_into_the_file_no_finer_than_print_shows_it() {
    for format in [image::ImageFormat::Png, image::ImageFormat::Jpeg] {
        let mut book = showing(&[("zal", photo(6_000, 1_500, format))]);
        book.logo = Some(AssetPath("zal".to_owned()));
        let document = pages(&book);
        let picture = &document.pictures[&AssetPath("zal".to_owned())];
        let widest = document.pages.iter().flat_map(|page| &page.items).filter_map(|item| {
            let Item::Picture(placed) = item else { return None };
            Some(placed.width)
        });
        let inches = widest.fold(0.0, f32::max) / 72.0;
        let dots = picture.width as f32 / inches;
        assert!((295.0..305.0).contains(&dots), "{dots} dots an inch");
        let is_jpeg = matches!(picture.data, PictureData::Jpeg { .. });
        assert_eq!(is_jpeg, format == image::ImageFormat::Jpeg);
    }
}

#[test]
fn a_heading_with_one_short_paragraph_does_not_end_a_page() {
    let words = "Покупатель ждёт ответа, и мы отвечаем ему в срок, потому что обещали. ".repeat(4);
    for above in 6..16 {
        let mut blocks = vec![sample::text(&words); above];
        blocks.push(sample::heading(2, "1.1", "Раздел о сроках"));
        blocks.push(sample::text("Вот как мы это делаем, шаг за шагом."));
        let cells = || vec![sample::cell("Раз"), sample::cell(&words)];
        blocks.push(Block::Table(Table {
            caption: None,
            columns: vec![Align::Start; 2],
            head: vec![vec![Run::plain("Шаг")], vec![Run::plain("Что делаем")]],
            rows: vec![cells(), cells(), cells(), cells()],
            row_headers: false,
            head_spans: Vec::new(),
            landscape: false,
        }));
        let document = pages(&sample::with(blocks));
        let page = |words: &str| {
            (2..document.pages.len()).rev().find(|page| document.text(*page).contains(words))
        };
        let first =
            (2..document.pages.len()).find(|page| document.text(*page).contains("Что делаем"));
        assert_eq!(page("Раздел о сроках"), first, "{above} paragraphs above");
    }
}

#[test]
fn a_picture_under_two_paths_goes_into_the_file_once() {
    let bytes = photo(90, 60, image::ImageFormat::Png);
    let file = file(&showing(&[("a.png", bytes.clone()), ("b/c.png", bytes)]));
    let is_picture = |object: &&lopdf::Object| {
        let stream = object.as_stream();
        let name = stream.and_then(|stream| stream.dict.get(b"Subtype")?.as_name());
        name.is_ok_and(|name| name == b"Image")
    };
    assert_eq!(file.objects.values().filter(is_picture).count(), 1);
}

#[test]
fn an_ornament_is_nobody_s_figure() {
    let mut book = showing(&[("linia.svg", DRAWING.into())]);
    if let Block::Image(image) = &mut book.chapters[0].blocks[0] {
        image.alt.clear();
    }
    let document = pages(&book);
    let is_shown = |item: &Item| matches!(item, Item::Picture(picture) if picture.node.is_none());
    assert!(document.pages.iter().flat_map(|page| &page.items).any(is_shown));
    assert!(document.tree.nodes.iter().all(|node| node.role != Role::Figure));
}

#[test]
fn a_picture_that_cannot_be_shown_is_its_words() {
    let mut head = photo(90, 60, image::ImageFormat::Png);
    head.truncate(90);
    for bytes in [b"<svg><script/></svg>".to_vec(), head, b"GIF89a".to_vec()] {
        let document = pages(&showing(&[("zal", bytes)]));
        assert!(words(&document).contains("Рисунок zal"));
        assert!(document.pictures.is_empty());
    }
}
