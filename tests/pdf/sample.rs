//! A handbook with every kind of block, built by hand.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;

use svod::book::{
    Align, Anchor, Apparatus, Approval, Asset, AssetPath, Block, Book, Branch, Callout,
    CalloutKind, Cell, Chapter, Definition, Heading, Image, Labels, LetterSample, Link, List,
    ListItem, ListKind, Mark, RehearsalLabels, Run, Speaker, Step, Style, Table, Turn,
};
use svod::language::Language;

/// A book with nothing in it but its name.
pub(crate) fn empty() -> Book {
    Book {
        title: "Сервис, который запоминают".into(),
        subtitle: None,
        edition: None,
        marking: None,
        company: "Тёплый дом".into(),
        legal_name: None,
        language: Language::Ru,
        version: None,
        date: None,
        approval: None,
        logo: None,
        draft: false,
        pdf_a: false,
        cards: svod::book::CardSet::default(),
        posters: svod::book::CardSet::default(),
        labels: Labels {
            contents: "Содержание".into(),
            page_of: "Страница {page} из {pages}".into(),
            version: "Версия".into(),
            draft: "Черновик".into(),
            next: "Далее".into(),
            previous: "Назад".into(),
            continued: "продолжение".into(),
            columns: "столбцы {from}–{to}".into(),
            skip: "Перейти к тексту".into(),
            rehearsal: RehearsalLabels {
                play: "Разыграть по ролям".into(),
                choose: "Выберите, что будет дальше".into(),
                anytime: "В любой момент".into(),
                on: "Дальше".into(),
                back: "Шаг назад".into(),
                again: "Сначала".into(),
                close: "Показать весь скрипт".into(),
                over: "Разговор закончен".into(),
            },
            screen: BTreeMap::new(),
        },
        chapters: Vec::new(),
        assets: BTreeMap::new(),
        apparatus: Apparatus::default(),
    }
}

/// A book with one chapter of these blocks.
pub(crate) fn with(blocks: Vec<Block>) -> Book {
    let mut book = empty();
    book.chapters.push(chapter("1", "Глава", blocks));
    book
}

/// The whole handbook.
pub(crate) fn handbook() -> Book {
    let mut book = empty();
    book.title = "Стандарты обслуживания клиентов".into();
    book.subtitle = Some("Учебное пособие для сотрудников контактного центра и магазинов".into());
    book.legal_name = Some("Общество с ограниченной ответственностью «Тёплый дом»".into());
    book.version = Some("2.3".into());
    book.date = Some("1 марта 2026 года".into());
    book.approval = Some(Approval {
        heading: "УТВЕРЖДАЮ".into(),
        lines: vec![
            "Генеральный директор".into(),
            "А. В. Соколова".into(),
            "Приказ № 14 от 27 февраля 2026 года".into(),
        ],
    });
    let (picture, logo) = (AssetPath("images/circle.png".into()), AssetPath("logo.jpg".into()));
    book.assets.insert(picture, Asset { bytes: Arc::from(png()) });
    book.assets.insert(logo.clone(), Asset { bytes: Arc::from(jpeg()) });
    book.logo = Some(logo);
    book.chapters = vec![greeting(), phone(), letters(), training(), languages()];
    book
}

pub(crate) fn chapter(number: &str, title: &str, blocks: Vec<Block>) -> Chapter {
    Chapter {
        anchor: Anchor::new(title),
        number: Some(number.into()),
        title: vec![Run::plain(title)],
        blocks,
        documents: Vec::new(),
    }
}

pub(crate) fn text(words: &str) -> Block {
    Block::Paragraph(vec![Run::plain(words)])
}

pub(crate) fn heading(level: u8, number: &str, title: &str) -> Block {
    Block::Heading(Heading {
        level,
        number: Some(number.into()),
        title: vec![Run::plain(title)],
        anchor: Anchor::new(title),
    })
}

pub(crate) fn item(words: &str) -> ListItem {
    ListItem { mark: None, blocks: vec![text(words)] }
}

fn marked(mark: Mark, words: &str) -> ListItem {
    ListItem { mark: Some(mark), blocks: vec![text(words)] }
}

pub(crate) fn list(kind: ListKind, items: Vec<ListItem>) -> Block {
    Block::List(List { kind, items })
}

pub(crate) fn cell(words: &str) -> Cell {
    Cell::new(vec![text(words)])
}

pub(crate) fn callout(kind: CalloutKind, title: &str, blocks: Vec<Block>) -> Block {
    Block::Callout(Callout { kind, title: vec![Run::plain(title)], blocks })
}

fn slot(words: &str) -> Run {
    let style = Style { slot: true, ..Style::default() };
    Run { text: words.into(), style, ..Run::default() }
}

const LONG: &str = "Приветствие — первое, что слышит покупатель, и по нему он решает, рады ли ему \
    здесь. Сотрудник называет компанию, своё имя и предлагает помощь; на это уходит не больше пяти \
    секунд. Заученная скороговорка производит обратное впечатление, поэтому мы тренируем не слова, \
    а доброжелательную интонацию и умение сделать паузу.";

pub(crate) const MORE: &str = "Руководитель смены прослушивает не менее трёх разговоров каждого сотрудника в \
    неделю и обсуждает их не позднее следующего рабочего дня. Оценка без разбора не считается \
    проведённой: сотрудник должен услышать, что именно получилось хорошо и что стоит изменить.";

fn greeting() -> Chapter {
    chapter(
        "1",
        "Приветствие и первое впечатление",
        vec![
            callout(
                CalloutKind::Facts,
                "Паспорт стандарта",
                vec![Block::Definitions(vec![
                    definition("Владелец", "Руководитель отдела заботы о клиентах"),
                    definition("Канал", "Торговый зал, телефон, чат"),
                ])],
            ),
            text(LONG),
            text(MORE),
            heading(2, "1.1", "Что говорит сотрудник"),
            Block::Paragraph(vec![
                Run::plain("Фраза произносится "),
                Run::strong("полностью"),
                Run::plain(" и "),
                Run::emphasis("без сокращений"),
                Run::plain("; подробнее — в разделе "),
                Run::to(
                    "«Работа с телефонными обращениями»",
                    Anchor::new("Работа с телефонными обращениями"),
                ),
                Run::plain(" и на сайте "),
                Run {
                    text: "example.com/service".into(),
                    link: Some(Link::Url("https://example.com/service?тема=приветствие".into())),
                    ..Run::default()
                },
                Run::plain(". Команда "),
                Run {
                    text: "svod check".into(),
                    style: Style { code: true, ..Style::default() },
                    ..Run::default()
                },
                Run::plain(" найдёт "),
                Run {
                    text: "устаревшее".into(),
                    style: Style { strike: true, ..Style::default() },
                    ..Run::default()
                },
                Run::plain(" сама."),
            ]),
            Block::Quote(vec![Block::Paragraph(vec![
                Run::plain("Здравствуйте! Компания «Тёплый дом», меня зовут "),
                slot("имя сотрудника"),
                Run::plain(". Чем могу помочь?"),
            ])]),
            list(
                ListKind::Bullet,
                vec![
                    item("улыбнуться до первых слов: улыбку слышно даже по телефону"),
                    ListItem {
                        mark: None,
                        blocks: vec![
                            text("назвать компанию и имя"),
                            list(
                                ListKind::Bullet,
                                vec![
                                    item("в магазине — только имя"),
                                    ListItem {
                                        mark: None,
                                        blocks: vec![
                                            text("по телефону — сначала компанию:"),
                                            list(
                                                ListKind::Bullet,
                                                vec![item("потом имя"), item("потом вопрос")],
                                            ),
                                        ],
                                    },
                                ],
                            ),
                        ],
                    },
                    item("предложить помощь и замолчать, чтобы покупатель мог ответить"),
                ],
            ),
            heading(3, "1.1.1", "Хорошо и плохо"),
            list(
                ListKind::Bullet,
                vec![
                    marked(Mark::Good, "«Сейчас уточню и вернусь к вам через две минуты»"),
                    marked(Mark::Bad, "«Это не ко мне, звоните в другой отдел»"),
                    marked(Mark::Open, "Сотрудник поздоровался первым"),
                    marked(Mark::Done, "Сотрудник назвал своё имя"),
                ],
            ),
            heading(2, "1.2", "Виды врезок"),
            callout(CalloutKind::Note, "К сведению", vec![text(MORE)]),
            callout(
                CalloutKind::Tip,
                "Совет",
                vec![text("Держите стакан воды под рукой: голос садится к середине смены.")],
            ),
            callout(
                CalloutKind::Important,
                "Важно",
                vec![text("Персональные данные не произносятся вслух в торговом зале.")],
            ),
            callout(
                CalloutKind::Warning,
                "Осторожно",
                vec![
                    text("Нельзя обещать то, чего нет в стандарте:"),
                    list(
                        ListKind::Ordered(1),
                        vec![item("скидку сверх утверждённой"), item("срок короче указанного")],
                    ),
                ],
            ),
            callout(
                CalloutKind::Takeaways,
                "Главное в этой главе",
                vec![list(
                    ListKind::Bullet,
                    vec![item("Первые пять секунд решают всё."), item("Имя звучит дважды.")],
                )],
            ),
            callout(
                CalloutKind::Exercise,
                "Упражнение 1",
                vec![
                    text("Запишите своё приветствие и прочитайте его вслух соседу."),
                    Block::WritingLines(4),
                ],
            ),
            callout(
                CalloutKind::Card,
                "Памятка: пять шагов",
                vec![list(
                    ListKind::Ordered(1),
                    vec![item("Посмотреть"), item("Улыбнуться"), item("Поздороваться")],
                )],
            ),
        ],
    )
}

fn definition(term: &str, meaning: &str) -> Definition {
    Definition {
        term: vec![Run::plain(term)],
        blocks: vec![text(meaning)],
        anchor: Some(Anchor::new(term)),
    }
}

fn phone() -> Chapter {
    let turn = |number: &str, speaker, label: &str, words: &str, branches| Turn {
        number: Some(number.into()),
        anchor: Some(Anchor::new(&format!("шаг {number}"))),
        speaker,
        label: label.into(),
        time: None,
        entry: None,
        blocks: vec![text(words)],
        branches,
        note: Vec::new(),
    };
    let go = |when: &str, step: &str| Branch {
        when: if when.is_empty() { vec![] } else { vec![Run::plain(when)] },
        goto: vec![Run::to(format!("шаг {step}"), Anchor::new(&format!("шаг {step}")))],
    };
    let mut blocks = vec![
        text(LONG),
        heading(2, "2.1", "Сценарий: где мой заказ"),
        Block::Dialogue(vec![
            turn(
                "1",
                Speaker::Staff,
                "Оператор",
                "Здравствуйте! Компания «Тёплый дом», меня зовут Анна. Чем могу помочь?",
                vec![],
            ),
            turn(
                "2",
                Speaker::Client,
                "Клиент",
                "Добрый день. Я заказывал диван, обещали привезти вчера, но никто не приехал и не позвонил.",
                vec![],
            ),
            turn(
                "3",
                Speaker::Stage,
                "Действие",
                "Оператор открывает карточку заказа и проверяет статус доставки.",
                vec![go("Заказ в пути", "4"), go("Заказ на складе", "5")],
            ),
            turn(
                "4",
                Speaker::Staff,
                "Оператор",
                "Спасибо, что сообщили. Машина уже едет к вам и будет до 18:00. Я попрошу водителя позвонить за час.",
                vec![go("", "6")],
            ),
            turn(
                "5",
                Speaker::Staff,
                "Старший оператор смены",
                "Мне очень жаль, что так вышло. Давайте выберем удобное время, а стоимость доставки мы вернём.",
                vec![go("Клиент согласен", "6")],
            ),
            turn(
                "6",
                Speaker::Bot,
                "Чат-бот",
                "Ваша заявка № 4512 принята. Мы пришлём сообщение, когда курьер выедет.",
                vec![],
            ),
        ]),
        heading(2, "2.2", "Сроки ответа"),
        text("Срок считается от первого обращения в любом канале:"),
    ];
    let rows = (1..=34)
        .map(|row| {
            vec![
                cell(&format!("Обращение вида {row}")),
                cell(if row % 3 == 0 {
                    "Телефон, чат и электронная почта; в выходные — только чат"
                } else {
                    "Телефон"
                }),
                cell(&format!("{}", row * 5)),
                cell("Специалист первой линии; при отсутствии ответа — руководитель смены"),
            ]
        })
        .collect();
    blocks.push(Block::Table(Table {
        caption: Some(vec![Run::plain("Таблица 1. Сроки и ответственные")]),
        columns: vec![Align::Start, Align::Start, Align::End, Align::Start],
        head: ["Вид обращения", "Каналы", "Минут", "Ответственный"]
            .map(|t| vec![Run::plain(t)])
            .to_vec(),
        rows,
        row_headers: true,
        ..Table::default()
    }));
    blocks.push(Block::Formula(vec![Run::plain("NPS = % сторонников − % критиков")]));
    blocks.push(text(MORE));
    chapter("2", "Работа с телефонными обращениями", blocks)
}

fn letters() -> Chapter {
    let step = |mark: &str, title: &str, words: &str| Step {
        mark: mark.into(),
        title: vec![Run::plain(title)],
        blocks: vec![text(words)],
    };
    chapter(
        "3",
        "Письма и жалобы",
        vec![
            text("Образец письма с извинениями. Выделенное заменяется данными клиента."),
            Block::Letter(LetterSample {
                fields: vec![
                    ("Кому".into(), vec![slot("ivanov@example.com")]),
                    ("Тема".into(), vec![Run::plain("Ваше обращение № "), slot("4512")]),
                ],
                blocks: vec![
                    Block::Paragraph(vec![Run::plain("Здравствуйте, "), slot("Иван Петрович"), Run::plain("!")]),
                    text("Спасибо, что написали нам. Мы разобрались: заказ задержался на складе из-за ошибки в адресе. Это наша вина, и нам жаль, что вы потеряли время."),
                    text("Доставка состоится завтра с 10 до 12 часов. Стоимость доставки мы вернём на вашу карту в течение трёх рабочих дней."),
                    text("С уважением,\nАнна Белова\nОтдел заботы о клиентах"),
                ],
            }),
            heading(2, "3.1", "Протокол ЛАСТ"),
            Block::Steps(vec![
                step("Л", "Лицом к клиенту", "Выслушать до конца, не перебивая, и записать суть своими словами."),
                step("А", "Аккуратно извиниться", "Извинение называет то, за что мы извиняемся; «за доставленные неудобства» — это не извинение."),
                step("С", "Сделать", "Предложить решение и срок."),
                step("Т", "Твёрдо проверить", LONG),
            ]),
            heading(2, "3.2", "Схема эскалации"),
            Block::Image(Image {
                asset: AssetPath("images/circle.png".into()),
                alt: "Круг из трёх уровней эскалации".into(),
                caption: Some(vec![Run::plain("Рис. 1. Уровни эскалации")]),
            }),
            Block::Image(Image {
                asset: AssetPath("images/lost.png".into()),
                alt: "Картинка, которой нет".into(),
                caption: None,
            }),
            Block::Rule,
            Block::Code("escalation:\n  first_line: 15m\n  shift_lead: 2h\n  director:   1d   # не позднее\n".into()),
            Block::PageBreak,
            heading(2, "3.3", "Термины"),
            Block::Definitions(vec![
                definition("Эскалация", "Передача обращения тому, кто вправе принять решение, если сотрудник этого права не имеет."),
                definition("Первая линия", LONG),
            ]),
        ],
    )
}

fn training() -> Chapter {
    let mut blocks = Vec::new();
    for section in 1..=7 {
        blocks.push(heading(
            2,
            &format!("4.{section}"),
            &format!("Занятие {section}: отработка навыка"),
        ));
        for _ in 0..3 {
            blocks.push(text(LONG));
            blocks.push(text(MORE));
        }
    }
    blocks.push(heading(2, "4.8", "Проверка знаний"));
    blocks.push(text("Что сотрудник говорит первым?"));
    blocks.push(list(
        ListKind::Lettered,
        vec![item("своё имя"), item("название компании"), item("вопрос клиенту")],
    ));
    blocks.push(list(ListKind::Ordered(9), vec![item(LONG), item(MORE), item("Короткий пункт.")]));
    chapter("4", "Программа обучения", blocks)
}

fn languages() -> Chapter {
    let foreign = |words: &str, language| {
        Block::Paragraph(vec![Run {
            text: words.into(),
            language: Some(language),
            ..Run::default()
        }])
    };
    chapter(
        "5",
        "Иностранные клиенты",
        vec![
            foreign(
                "The greeting is the first thing a customer hears, and it decides whether the rest of the conversation is going to be comfortable. The employee names the company, introduces herself and offers assistance; all of this takes no more than five seconds.",
                Language::En,
            ),
            foreign(
                "Pozdrav je prvé, čo zákazník počuje, a podľa neho sa rozhodne, či je tu vítaný. Zamestnanec povie názov spoločnosti, svoje meno a ponúkne pomoc; nemá to trvať dlhšie ako päť sekúnd, pretože naučená formulka pôsobí presne opačným dojmom.",
                Language::Sk,
            ),
        ],
    )
}

fn png() -> Vec<u8> {
    let picture = image::RgbaImage::from_fn(480, 300, |x, y| {
        let (right, down) = (f64::from(x) - 240.0, f64::from(y) - 150.0);
        let ring = (right.hypot(down) / 45.0) as u8;
        if ring < 3 {
            image::Rgba([23, 80 + ring * 45, 92 + ring * 45, 255])
        } else {
            image::Rgba([0, 0, 0, 0])
        }
    });
    encode(picture.into(), image::ImageFormat::Png)
}

fn jpeg() -> Vec<u8> {
    let logo = image::RgbImage::from_fn(300, 90, |x, y| {
        let inside = (x / 30 + y / 30) % 2 == 0;
        if inside { image::Rgb([107, 82, 22]) } else { image::Rgb([231, 240, 241]) }
    });
    encode(logo.into(), image::ImageFormat::Jpeg)
}

fn encode(picture: image::DynamicImage, format: image::ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("a picture in memory can be encoded");
    bytes.into_inner()
}
