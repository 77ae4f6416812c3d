//! A small handbook with every kind of block, as a company could have it.
//! What is asserted of it is left to `main`.

use std::collections::BTreeMap;
use std::sync::Arc;

use svod::book::{
    Align, Anchor, Apparatus, Approval, Asset, AssetPath, Block, Book, Branch, CalloutKind, Cell,
    Chapter, Definition, Entry, Image, Labels, LetterSample, ListKind, Mark, RehearsalLabels, Run,
    Speaker, Step, Style, Table, Turn,
};
use svod::language::Language;

use crate::build::{
    callout, chapter, heading, item, list, marked, paragraph, plain, radar, slot, url,
};

/// The whole handbook, in Russian.
pub(crate) fn book() -> Book {
    let logo = AssetPath("img/Логотип магазина.png".to_owned());
    Book {
        title: "Стандарты обслуживания".to_owned(),
        subtitle: Some("Учебное пособие для сотрудников службы поддержки".to_owned()),
        edition: None,
        marking: None,
        company: "Тёплый дом".to_owned(),
        legal_name: Some("ООО «Тёплый дом»".to_owned()),
        language: Language::Ru,
        version: Some("2.4".to_owned()),
        date: Some("14 мая 2026 года".to_owned()),
        approval: Some(Approval {
            heading: "УТВЕРЖДАЮ".to_owned(),
            lines: vec!["Директор по сервису".to_owned(), "Приказ № 17 от 12.05.2026".to_owned()],
        }),
        logo: None,
        draft: false,
        pdf_a: false,
        cards: svod::book::CardSet::default(),
        posters: svod::book::CardSet::default(),
        labels: labels(),
        chapters: vec![introduction(), greeting(), scripts(), complaints(), letters(), training()],
        apparatus: Apparatus::default(),
        assets: BTreeMap::from([(logo, Asset { bytes: Arc::from(picture()) })]),
    }
}

pub(crate) fn labels() -> Labels {
    Labels {
        contents: "Содержание".to_owned(),
        page_of: "Страница {page} из {pages}".to_owned(),
        version: "Версия".to_owned(),
        draft: "Черновик".to_owned(),
        next: "Далее".to_owned(),
        previous: "Назад".to_owned(),
        continued: "продолжение".to_owned(),
        columns: "столбцы {from}–{to}".to_owned(),
        skip: "Перейти к тексту".to_owned(),
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
        screen: svod::book::SCREEN_WORDS.iter().map(|key| (*key, (*key).to_owned())).collect(),
    }
}

fn introduction() -> Chapter {
    let foreign = Run { language: Some(Language::En), ..Run::emphasis("customer journey") };
    let blocks = vec![
        Block::Paragraph(vec![
            Run::plain(
                "Эта книга — о том, как мы говорим с людьми. Она нужна новичку в первую неделю, наставнику — каждый день, а руководителю — когда что-то пошло не так. В основе — путь клиента (",
            ),
            foreign,
            Run::plain("): от первого вопроса до "),
            Run::to("разбора жалобы", Anchor::new("жалобы")),
            Run::plain(". Подробнее — на "),
            url("нашем сайте", "https://example.ru/service?a=1&b=2"),
            Run::plain(" или по телефону "),
            url("8 800 555-01-23", "tel:+78005550123"),
            Run::plain("."),
        ]),
        paragraph(
            "Стандарт — не клетка. Он снимает с вас необходимость каждый раз придумывать заново то, что уже придумано, и оставляет силы на главное: услышать человека и решить его вопрос. Если стандарт мешает помочь — помогите, а затем скажите нам, что в нём поправить.",
        ),
        callout(
            CalloutKind::Takeaways,
            "Запомните",
            vec![list(
                ListKind::Bullet,
                vec![
                    item("Клиент узнаёт имя компании и ваше имя в первые пять секунд."),
                    item(
                        "На каждое обращение отвечаем в срок, даже если ответ — «ещё разбираемся».",
                    ),
                    item("Жалоба — это подарок: нам рассказали то, о чём другие промолчали."),
                ],
            )],
        ),
        Block::Rule,
        Block::Image(Image {
            asset: AssetPath("img/Логотип магазина.png".to_owned()),
            alt: "Вход в магазин: над дверью тёплый свет".to_owned(),
            caption: Some(plain("Магазин на Садовой, 12")),
        }),
        Block::Image(Image {
            asset: AssetPath("img/нет.png".to_owned()),
            alt: "Схема зала, которой пока нет".to_owned(),
            caption: None,
        }),
    ];
    chapter("введение", None, "Введение", blocks)
}

fn greeting() -> Chapter {
    let facts = [
        ("Канал", "Телефон, чат"),
        ("Владелец", "Руководитель контактного центра"),
        ("Срок ответа", "20 секунд по телефону, 1 минута в чате"),
        ("Пересмотр", "1 декабря 2026 года"),
    ];
    let facts = facts.map(|(term, meaning)| Definition {
        term: plain(term),
        blocks: vec![paragraph(meaning)],
        anchor: None,
    });
    let blocks = vec![
        callout(CalloutKind::Facts, "Паспорт стандарта", vec![Block::Definitions(facts.to_vec())]),
        heading(2, Some("1.1"), "Приветствие по телефону", "привет-телефон"),
        paragraph(
            "Снимаем трубку до третьего гудка. Улыбка слышна: сядьте прямо, сделайте вдох и скажите:",
        ),
        Block::Quote(vec![Block::Paragraph(vec![
            Run::plain("Добрый день! Компания «Тёплый дом», меня зовут "),
            slot("имя сотрудника"),
            Run::plain(". Чем могу помочь?"),
        ])]),
        heading(3, Some("1.1.1"), "Как звучит голос", "голос"),
        list(
            ListKind::Bullet,
            vec![
                marked(Mark::Good, "«Сейчас проверю и скажу точно»."),
                marked(Mark::Good, "Пауза перед ответом: человек договаривает мысль."),
                marked(Mark::Bad, "«Это не ко мне» — даже если это правда."),
                marked(Mark::Bad, "«Вы должны были»."),
            ],
        ),
        callout(
            CalloutKind::Tip,
            "Совет",
            vec![paragraph(
                "Запишите имя клиента сразу. Обратитесь по имени дважды: в начале разговора и прощаясь.",
            )],
        ),
        callout(
            CalloutKind::Note,
            "К сведению",
            vec![paragraph("Разговоры записываются; об этом клиента предупреждает автоответчик.")],
        ),
        callout(
            CalloutKind::Important,
            "Важно",
            vec![paragraph("Не называйте номер карты вслух и не просите клиента назвать его.")],
        ),
        callout(
            CalloutKind::Warning,
            "Осторожно",
            vec![paragraph(
                "Обещание, которого нет в стандарте, становится обязательством компании.",
            )],
        ),
        callout(
            CalloutKind::Card,
            "Памятка: плохая связь",
            vec![paragraph("Скажите, что слышите плохо, и перезвоните сами в течение двух минут.")],
        ),
        heading(2, Some("1.2"), "Сроки ответа по каналам", "сроки"),
        deadlines(),
        heading(3, None, "Формула", "формула"),
        radar(Some(2)),
        Block::Formula(plain("Спасибо + сожаление + действие + срок")),
        heading(2, Some("1.3"), "Словарь", "словарь"),
        Block::Definitions(vec![
            Definition {
                term: plain("Эскалация"),
                blocks: vec![paragraph(
                    "Передача обращения тому, у кого больше полномочий, вместе со всем, что уже известно.",
                )],
                anchor: Some(Anchor::new("термин-эскалация")),
            },
            Definition {
                term: plain("SLA"),
                blocks: vec![
                    paragraph("Срок, который мы обещали."),
                    paragraph("Измеряется в рабочих часах."),
                ],
                anchor: None,
            },
        ]),
    ];
    chapter("приветствие", Some("1"), "Приветствие", blocks)
}

fn deadlines() -> Block {
    let cell = |text: &str| Cell::new(vec![paragraph(text)]);
    let row = |cells: [&str; 5]| cells.iter().map(|text| cell(text)).collect::<Vec<_>>();
    Block::Table(Table {
        caption: Some(plain("Таблица 1. Когда мы отвечаем")),
        columns: vec![Align::Start, Align::End, Align::End, Align::Center, Align::Start],
        head: ["Канал", "Первый ответ", "Решение", "Вне часов", "Кто отвечает"].map(plain).to_vec(),
        rows: vec![
            row(["Телефон", "20 с", "сразу", "нет", "Дежурный оператор"]),
            row(["Чат", "1 мин", "15 мин", "бот", "Оператор чата"]),
            row(["Электронная почта", "4 ч", "24 ч", "да", "Группа переписки"]),
            row(["Жалоба", "1 ч", "10 дней", "да", "Руководитель смены"]),
        ],
        row_headers: true,
        ..Table::default()
    })
}

fn turn(number: &str, speaker: Speaker, label: &str, text: &str) -> Turn {
    Turn {
        number: Some(number.to_owned()),
        anchor: Some(Anchor::new(&format!("шаг-{number}"))),
        speaker,
        label: label.to_owned(),
        time: None,
        entry: None,
        blocks: vec![paragraph(text)],
        branches: Vec::new(),
        note: Vec::new(),
    }
}

fn scripts() -> Chapter {
    let branch = |when: &str, to: &str| Branch {
        when: plain(when),
        goto: vec![Run::to(format!("шаг {to}"), Anchor::new(&format!("шаг-{to}")))],
    };
    let blocks = vec![
        paragraph(
            "Сценарий — опора, а не роль наизусть. Слова можно менять; порядок и обещания — нет.",
        ),
        heading(2, None, "Заказ задерживается", "заказ-задерживается"),
        Block::Dialogue(vec![
            Turn {
                branches: vec![Branch { when: Vec::new(), goto: plain("ждём ответа") }],
                ..turn(
                    "1",
                    Speaker::Bot,
                    "Бот",
                    "Здравствуйте! Я помощник «Тёплого дома». Опишите вопрос, и я позову специалиста.",
                )
            },
            turn(
                "2",
                Speaker::Client,
                "Клиент",
                "Где мой заказ? Обещали вчера, а курьера так и нет!",
            ),
            turn(
                "3",
                Speaker::Staff,
                "Оператор",
                "Понимаю, ждать и не дождаться — неприятно. Назовите, пожалуйста, номер заказа: проверю, где он сейчас.",
            ),
            Turn {
                branches: vec![
                    branch("Заказ у курьера", "5"),
                    branch("Заказ потерян или повреждён", "2"),
                ],
                note: plain("Говорите, что делаете: тишина в трубке пугает."),
                time: Some("до 60 секунд".to_owned()),
                ..turn(
                    "4",
                    Speaker::Stage,
                    "Проверка",
                    "Оператор открывает карточку заказа, не прерывая разговора.",
                )
            },
            Turn {
                blocks: vec![
                    paragraph("Курьер будет у вас до 18:00."),
                    Block::Quote(vec![paragraph(
                        "Я перезвоню вам в 18:15 и проверю, что всё получено.",
                    )]),
                ],
                entry: Some(Entry {
                    label: "Из любого шага".to_owned(),
                    words: plain("Клиент просит позвать человека"),
                }),
                ..turn("5", Speaker::Staff, "Оператор", "")
            },
        ]),
    ];
    chapter("сценарии", Some("2"), "Сценарии разговоров", blocks)
}

fn complaints() -> Chapter {
    let step = |mark: &str, title: &str, text: &str| Step {
        mark: mark.to_owned(),
        title: plain(title),
        blocks: vec![paragraph(text)],
    };
    let mut nested = item("Передайте её руководителю смены:");
    nested.blocks.push(list(
        ListKind::Bullet,
        vec![item("кто обратился;"), item("что случилось;"), item("что уже обещано.")],
    ));
    let blocks = vec![
        Block::Paragraph(vec![Run::strong("Владелец: "), Run::plain("руководитель службы поддержки. "), Run::emphasis("Срок: десять дней."), Run { style: Style { strike: true, ..Style::default() }, ..Run::plain(" Тридцать дней.") }]),
        heading(2, Some("3.1"), "Протокол СЛОН", "слон"),
        Block::Steps(vec![
            step("С", "Слушаем", "Не перебиваем. Записываем слова клиента так, как он их сказал."),
            step("Л", "Лечим отношения", "Признаём неудобство и благодарим за то, что он нам сказал."),
            step("О", "Объясняем", "Что сделаем, кто и к какому сроку."),
            step("10", "На контроль", "Срок стоит в календаре у того, кто обещал."),
        ]),
        heading(2, Some("3.2"), "Порядок", "порядок"),
        list(ListKind::Ordered(3), vec![item("Зарегистрируйте жалобу в журнале."), nested, item("Позвоните клиенту не позднее следующего дня.")]),
        Block::Code("жалоба:\n    срок: 10 дней\n    эскалация: директор-по-сервису-и-работе-с-обращениями@example.ru\n".to_owned()),
        Block::PageBreak,
        paragraph("Если клиент не согласен с решением, назовите ему следующего, к кому он может обратиться."),
    ];
    chapter("жалобы", Some("3"), "Жалобы", blocks)
}

fn letters() -> Chapter {
    let letter = LetterSample {
        fields: vec![
            ("Тема".to_owned(), vec![Run::plain("Ваше обращение № "), slot("4815")]),
            ("Кому".to_owned(), plain("Марии Сергеевне")),
        ],
        blocks: vec![
            paragraph("Уважаемая Мария Сергеевна!"),
            Block::Paragraph(vec![
                Run::plain("Спасибо, что написали нам. Мы проверили заказ от "),
                slot("3 мая"),
                Run::plain(" и вернём деньги за доставку до 20 мая."),
            ]),
            paragraph("С уважением,\nАнна Котова,\n«Тёплый дом»"),
        ],
    };
    let blocks = vec![
        paragraph("Письмо отвечает на вопрос в первом абзаце, а не в последнем."),
        Block::Letter(letter),
    ];
    chapter("письма", Some("4"), "Письма", blocks)
}

fn training() -> Chapter {
    let blocks = vec![
        callout(
            CalloutKind::Exercise,
            "Упражнение 1",
            vec![
                paragraph(
                    "Перепишите фразу «Вы неправильно оформили заказ» так, чтобы она помогала.",
                ),
                Block::WritingLines(3),
            ],
        ),
        paragraph("Что сказать первым, когда клиент кричит?"),
        list(
            ListKind::Lettered,
            vec![
                item("«Успокойтесь»."),
                item("«Я вас слышу. Давайте разберёмся»."),
                item("Ничего не говорить."),
            ],
        ),
        heading(2, None, "Чек-лист первой смены", "чек-лист"),
        list(
            ListKind::Bullet,
            vec![
                marked(Mark::Done, "Прочитал эту главу"),
                marked(Mark::Open, "Послушал три звонка с наставником"),
                marked(Mark::Open, "Принял первый звонок"),
            ],
        ),
    ];
    chapter("обучение", Some("5"), "Обучение", blocks)
}

/// A picture of 480 by 270 pixels: a lit door at dusk.
fn picture() -> Vec<u8> {
    let picture = image::RgbImage::from_fn(480, 270, |x, y| {
        let door = (200..280).contains(&x) && y > 110;
        let light = if door { 150 } else { 0 };
        image::Rgb([40 + light, 60 + (light as f32 * 0.7) as u8, 78 + (y / 8) as u8])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).expect("a picture in memory");
    bytes.into_inner()
}
