//! What is printed of the kinds that compute or are filled in: segments, scorecards, branches,
//! audits, legal entries, the first days.

mod harness;

use svod::book::{Block, Book, Figure, Flow, FlowKind, plain_text};
use svod::source::World;

fn book(tree: &str) -> Book {
    let world = harness::world(tree);
    let compilation = svod::compile(&world as &dyn World).expect("a world in memory can be listed");
    svod::book(&compilation, &world as &dyn World).expect("it has no pictures")
}

/// The words of every block, tables row by row with bars, with common blanks.
fn lines(blocks: &[Block]) -> Vec<String> {
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            Block::Table(table) => {
                let head: Vec<String> = table.head.iter().map(|cell| plain_text(cell)).collect();
                lines.push(head.join(" | "));
                for row in &table.rows {
                    let cells = row.iter().map(|cell| lines_of(&cell.blocks).join(" "));
                    lines.push(cells.collect::<Vec<_>>().join(" | "));
                }
            }
            Block::Paragraph(runs) | Block::Formula(runs) => lines.push(plain_text(runs)),
            Block::Figure(figure) => {
                lines.push(format!("{}: {}", figure.title(), figure.description()))
            }
            Block::Heading(heading) => lines.push(plain_text(&heading.title)),
            Block::Dialogue(turns) => lines.extend(turns.iter().map(|turn| {
                let said = lines_of(&turn.blocks).join(" ");
                format!("{} {}: {said}", turn.number.as_deref().unwrap_or("–"), turn.label)
            })),
            // Its words are printed; what is done with them on a screen is not.
            Block::Working(working) => lines.extend(lines_of(&working.blocks)),
            Block::Callout(callout) => lines.extend(lines_of(&callout.blocks)),
            Block::List(list) => {
                lines.extend(list.items.iter().map(|item| lines_of(&item.blocks).join(" ")));
            }
            Block::Definitions(definitions) => {
                let line = |one: &svod::book::Definition| {
                    format!("{}: {}", plain_text(&one.term), lines_of(&one.blocks).join(" "))
                };
                lines.extend(definitions.iter().map(line));
            }
            _ => {}
        }
    }
    lines.into_iter().map(|line| line.replace('\u{a0}', " ")).collect()
}

fn lines_of(blocks: &[Block]) -> Vec<String> {
    lines(blocks)
}

/// Asserts that the lines stand in the chapter of that title, one after the other.
#[track_caller]
fn prints(tree: &str, chapter: &str, expected: &[&str]) {
    let book = book(tree);
    let chapter = book.chapters.iter().find(|found| plain_text(&found.title) == chapter);
    let lines = lines(&chapter.expect("the chapter is there").blocks);
    let mut rest = lines.iter();
    for wanted in expected {
        assert!(rest.any(|line| line == wanted), "`{wanted}` is not among {lines:#?}");
    }
}

#[test]
fn the_impression_of_each_need_is_computed() {
    let tree = "
--- clients/all.yaml
kind: segment
name: Все
needs:
  - text: Ответ на письмо
    expectation: {metric: first-reply, value: 300, unit: min, direction: lower-is-better, source: опрос}
    answered_by: [channels.email.thresholds.first-reply]
    fact: {value: 360, date: 2026-08-31}
  - text: Верный совет
    expectation: {metric: оценка из пяти, value: 4, unit: score, direction: higher-is-better, source: опрос}
    fact: {value: 4.2, date: 2026-08-31}
  - text: Звонки в срок
    type: must
    expectation: {metric: time-to-answer, value: 80, unit: '%', direction: higher-is-better, source: опрос}
    answered_by: [norm]
    fact: {value: 74, date: 2026-08-31}
--- standards/norm.yaml
title: Ответ
threshold: {metric: time-to-answer, op: '<=', value: 20, unit: s, share: 80}
";
    prints(
        tree,
        "Наши клиенты",
        &[
            "впечатление = факт − ожидание",
            "Потребность | Чего ждут | Наш норматив | План | Факт | Впечатление",
            "Ответ на письмо\nПервый ответ | не более 300 минут | не более 240 минут | +60 минут | 360 минут | −60 минут",
            "Верный совет\nоценка из пяти | не менее 4 |  |  | 4,2 | +0,2",
            "Звонки в срок\nВремя ответа на звонок; обязательно | не менее 80 % | не менее 80 % | 0 | 74 % | −6 п. п.",
        ],
    );
}

#[test]
fn a_scorecard_has_a_box_for_each_mark() {
    let tree = "
--- scorecards/call.yaml
title: Оценка звонка
type: call
blocks:
  - name: Начало
    weight: 100
    items:
      - {question: Назвал компанию, scale: yes-no-na, weight: 60, critical: customer, external: true}
      - {question: Повторил суть, scale: 0-2, weight: 40, external: true}
pass_mark: 85
na: exclude
critical_rule: fail-all
sample: 4 звонка
period: 1 month
by: shift-lead
";
    prints(
        tree,
        "Контроль качества",
        &[
            "Как часто: раз в месяц",
            "Критический пункт: не выполнен — вся оценка 0",
            "№ | Что оцениваем | Вес | Отметка",
            "1 | Назвал компанию\nКритично: клиент | 60 | да нет неприменимо",
            "2 | Повторил суть | 40 | 0 1 2",
            " | Итого по разделу | 100 | ",
        ],
    );
}

#[test]
fn a_branch_shows_what_is_different_there() {
    let tree = "
--- branches/one.yaml
name: Тверь, Советская
city: Тверь
address: ул. Советская, 1
phone: '+7 482 200-00-00'
hours: ежедневно
timezone: Europe/Moscow
manager: shift-lead
overrides: {channels.phone.thresholds.time-to-answer: 15 s, channels.phone.hours: 10:00–20:00}
";
    prints(
        tree,
        "Наши филиалы",
        &[
            "Адрес: Тверь, ул. Советская, 1",
            "Руководит: Старший смены",
            "Что | Везде | Здесь",
            "Телефон: время ответа на звонок | не более 20 секунд | не более 15 секунд",
            "Телефон: часы работы | ежедневно 9:00–18:00 | 10:00–20:00",
        ],
    );
}

#[test]
fn the_legal_memo_says_since_when_and_that_it_is_no_advice() {
    let tree = "
--- legal/ru.yaml
title: Закон
entries:
  - {jurisdiction: ru, act: Закон, article: ст. 22, says: Возврат, deadline: {value: 10, unit: calendar-day, from: demand-received}, as_of: 2026-09, checked_by: director, checked_on: 2026-09-14}
  - {jurisdiction: ru, act: Прежний, article: ст. 1, says: Было так, as_of: 2026-09-01, repealed_on: 2026-07-01}
";
    prints(
        tree,
        "Правовая памятка",
        &[
            "Здесь коротко сказано, что говорит закон на указанную дату. Прежде чем опираться на него в споре, откройте действующий текст или спросите юриста.",
            "Закон | Статья | Что говорит | Срок | По состоянию на",
            "Закон | ст. 22 | Возврат | 10 календарных дней, отсчёт: demand received | сентябрь 2026 г.",
            "Прежний | ст. 1 | Было так\nУтратил силу 1 июля 2026 г. |  | 1 сентября 2026 г.",
            "Сверено: Директор, 14 сентября 2026 г.",
        ],
    );
}

#[test]
fn the_first_days_have_boxes_and_a_programme_its_certification() {
    let tree = "
--- training/first.yaml
title: Первые смены
type: onboarding
rows: [{day: Смена 1, action: Прочтите книгу, done: подпись}, {day: Смена 2, action: Слушайте звонки}]
--- training/always.yaml
title: Учимся
type: programme
mentors: {owner: shift-lead, period: 6 month, content: Учим показывать.}
certification: {theory: Тест., practice: Звонок., threshold: 80 %, valid_for: 12 month}
";
    prints(
        tree,
        "Обучение и аттестация",
        &["Подготовка наставников", "Как часто: раз в 6 месяцев", "Действует | 12 месяцев"],
    );
    prints(
        tree,
        "Обучение и аттестация",
        &["Когда | Что делаем | Сделано", "Смена 1 | Прочтите книгу | подпись"],
    );
}

#[test]
fn an_audit_shows_who_does_what_and_what_keeps_a_promise() {
    let tree = "
--- audits/way.yaml
title: Аудит
questions:
  - {number: 7, title: Дозвонится ли, evidence: меню, score: 1, action: починить, owner: operator, due: 2026-12-15}
promises:
  - {text: Ответим сразу, where: сайт, kept_by: [channels.phone.thresholds.time-to-answer]}
";
    prints(
        tree,
        "Аудит пути клиента",
        &[
            "Вопрос | Что видели | Балл | Что делаем",
            "7. Дозвонится ли | меню | 1 | починить Оператор,\n15 декабря 2026 г.",
            "Сумма баллов — 1 из 3. Открытых действий: 1.",
            "Ответим сразу | сайт | Телефон: Время ответа на звонок — не более 20 секунд",
        ],
    );
}

#[test]
fn a_comment_of_several_lines_is_not_printed() {
    let tree = "
--- pages/a.md
# О книге

Первое слово.

<!-- для нас:
тайна
-->

Последнее слово.
";
    let book = format!("{:?}", book(tree));
    assert!(book.contains("Последнее слово"));
    assert!(!book.contains("тайна"), "a comment is printed");
}

#[test]
fn a_type_of_customer_is_a_card_under_its_neutral_label() {
    let tree = "
--- clients/a.yaml
title: Тестировщик
label: Тестировщик
neutral_label: Эксперт
signals: [присылает замеры]
expectation: Чтобы замечание не пропало
strategy: Благодарим и возвращаемся с итогом
do: [отвечать по пунктам]
dont: [спорить]
phrases: [Передаю мастеру]
boundaries: Решает компания
risk: Замечание уйдёт в отзыв
prefer: [phone]
forbidden_use: в карточке заказа
--- clients/b.yaml
# …
title: Ценит скорость
label: Ценит скорость
";
    prints(
        tree,
        "Наши клиенты",
        &[
            "Эксперт",
            "Как узнать | Чего ждёт",
            "Помогает | Мешает",
            "Что сказать | Где остановиться",
        ],
    );
}

#[test]
fn a_script_is_played_once_to_each_of_its_ends() {
    let tree = r#"
--- scripts/call.yaml
# …
title: Звонок
variables: {days: {type: integer, example: 3, label: дней задержки}}
start: hello
nodes:
  hello: {say: [Компания «Дом»! Чем могу помочь?, Дом слушает.], note: Улыбайтесь., next: topic}
  topic: {listen: [{reply: Где заказ?, next: late}], default: person}
  late: {when: days > 2, then: sorry, else: topic}
  sorry: {say: "Опоздаем на {{ days }} дня. Всего доброго!", note: Не спорьте., outcome: scheduled}
  person: {say: Соединяю., note: Коротко., handover: shift-lead, outcome: escalated}
"#;
    let expected = [
        "Разыграть по ролям",
        "Разговор 1. Передано дальше: другой ответ",
        "2 Клиент: отвечает другое",
        "3 Сотрудник: Соединяю.",
        "4 Дальше ведёт: Старший смены",
        "1. Улыбайтесь.",
        "3. Коротко.",
        "Разговор 2. Назначен следующий шаг",
        "1 Сотрудник: Компания «Дом»! Чем могу помочь?",
        "2 Клиент: «Где заказ?»",
        "3 Условие: Дней задержки больше 2? Да",
        "4 Сотрудник: Опоздаем на 3 дня. Всего доброго!",
        "5 Итог: Назначен следующий шаг. ",
        "4. Не спорьте.",
    ];
    prints(tree, "Скрипты", &expected);
}

/// The conditions of a script as its dialogue prints them, one a line.
fn conditions(language: &str, chapter: &str, conditions: &[&str], expected: &[&str]) {
    let nodes: String = conditions
        .iter()
        .enumerate()
        .map(|(at, when)| format!("  n{at}: {{when: '{when}', then: n{}, else: end}}\n", at + 1))
        .collect();
    let tree = format!(
        "\n--- svod.yaml\ncompany: Dom\nlanguages: [{language}]\n--- scripts/call.yaml\ntitle: Call\nvariables:\n  \
         days: {{type: integer, example: 3, label: days late}}\n  \
         state: {{type: string, example: ready, label: order status}}\n  \
         paid: {{type: boolean, example: true, label: order paid}}\n  \
         hour: {{type: time, example: \"18:00\", label: hour of the call}}\n\
         start: n0\nnodes:\n{nodes}  n{}: {{say: Bye, outcome: solved}}\n  end: {{say: No, outcome: lost}}\n",
        conditions.len()
    );
    prints(&tree, chapter, expected);
}

const CONDITIONS: [&str; 10] = [
    "state == ready",
    "state != ready",
    "state in [ready, \"in work\"]",
    "not state in [ready, lost]",
    "days > 0 and days <= 5",
    "days == 1000 or paid",
    "not paid",
    "paid == false and (days < 3 or state == lost)",
    "hour >= \"18:00\"",
    "3 < days",
];

#[test]
fn a_condition_is_printed_as_people_say_it() {
    let expected = [
        "1 Условие: Order status — «ready»?",
        "2 Условие: Order status — не «ready»?",
        "3 Условие: Order status — «ready» или «in work»?",
        "4 Условие: Order status — не «ready» и не «lost»?",
        "5 Условие: Days late больше 0 и не больше 5?",
        "6 Условие: Days late: 1 000 или order paid?",
        "7 Условие: Order paid: нет?",
        "8 Условие: Order paid: нет и (days late меньше 3 или order status — «lost»)?",
        "9 Условие: Hour of the call 18:00 или позже?",
        "10 Условие: Days late больше 3?",
    ];
    conditions("ru", "Скрипты", &CONDITIONS, &expected);
}

#[test]
fn a_condition_is_printed_in_english() {
    let expected = [
        "1 Condition: Order status is “ready”?",
        "2 Condition: Order status is not “ready”?",
        "3 Condition: Order status is “ready” or “in work”?",
        "4 Condition: Order status is not “ready” and not “lost”?",
        "5 Condition: Days late: more than 0 and 5 or less?",
        "6 Condition: Days late: 1,000 or order paid?",
        "7 Condition: Order paid: no?",
        "9 Condition: Hour of the call: 18:00 or later?",
    ];
    conditions("en", "Scripts", &CONDITIONS, &expected);
}

#[test]
fn a_condition_is_printed_in_slovak() {
    let expected = [
        "1 Podmienka: Order status: „ready“?",
        "2 Podmienka: Order status: nie „ready“?",
        "5 Podmienka: Days late viac ako 0 a najviac 5?",
        "7 Podmienka: Order paid: nie?",
        "9 Podmienka: Hour of the call najskôr 18:00?",
    ];
    conditions("sk", "Scenáre rozhovorov", &CONDITIONS, &expected);
}

#[test]
fn what_leads_to_a_step_from_anywhere_is_printed_with_its_words() {
    let tree = "
--- scripts/call.yaml
title: Звонок
start: hello
nodes:
  hello: {ask: Что у вас?, replies: [{reply: Заказ, next: look}], default: look}
  look: {action: Откройте заказ, timer: 30 s, next: bye}
  bye: {say: [{line: Всего доброго!}, {line: До встречи!, staff: female}], outcome: solved}
  human: {trigger: Просят старшего, handover: shift-lead}
";
    let book = book(tree);
    let turns = book.chapters.iter().flat_map(|chapter| &chapter.blocks).find_map(|block| {
        let Block::Dialogue(turns) = block else { return None };
        Some(turns)
    });
    let turns = turns.expect("the script is printed");
    assert_eq!(turns[1].time.as_deref(), Some("до 30\u{a0}секунд"));
    let entry = turns[3].entry.as_ref().expect("it may be entered from anywhere");
    assert_eq!(
        (entry.label.as_str(), plain_text(&entry.words).as_str()),
        ("Из любого шага", "Просят старшего")
    );
    let flow = flows(&book)[0];
    assert_eq!(flow.steps[3].trigger.as_deref(), Some("Просят старшего"));
    assert_eq!(flow.steps[1].time, turns[1].time);
    let expected = [
        "3 Сотрудник: Остальным: Всего доброго! говорит сотрудница: До встречи! Вопрос решён. ",
        "2 Когда: Просят старшего",
        "3 Дальше ведёт: Старший смены",
    ];
    prints(tree, "Скрипты", &expected);
}

#[test]
fn several_conditions_are_one_question_with_their_answers() {
    let tree = "
--- scripts/call.yaml
title: Звонок
variables: {state: {type: string, example: готов, label: состояние заказа}}
start: state
nodes:
  state: {cases: [{when: state == готов, next: bye}, {when: 'state in [едет, работа]', next: wait}], else: wait}
  wait: {say: Ждём., next: bye}
  bye: {say: Всего доброго!, outcome: solved}
";
    let book = book(tree);
    let flow = flows(&book)[0];
    assert_eq!(flow.steps[0].text, "Состояние заказа?");
    let labels: Vec<String> = flow.ways.iter().map(|way| way.labels.join(" | ")).collect();
    assert_eq!(labels[..2], ["«готов»", "«едет» или «работа» | нет"]);
}

#[test]
fn a_role_play_ends_in_the_other_script_and_plays_silence_where_it_can() {
    let tree = "
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {say: Чем могу помочь?, next: topic}
  topic: {listen: [{reply: +, next: other}], default: silent, silence: silent, note: Ждите.}
  other: {goto: chat, note: Без приветствия.}
  silent: {say: Перезвоню. Всего доброго!, outcome: lost}
--- scripts/chat.yaml
# …
title: Чат
start: hello
nodes:
  hello: {say: Здравствуйте!, outcome: solved}
";
    let expected = [
        "Разговор 1. Дальше — скрипт «Чат» (1.2)",
        "2 Клиент: «+»",
        "3 Другой скрипт: Дальше — скрипт: «Чат» (1.2). ",
        "2. Ждите.",
        "3. Без приветствия.",
        "Разговор 2. Без продолжения",
        "2 Клиент: молчит",
    ];
    prints(tree, "Скрипты", &expected);
}

#[test]
fn a_form_of_an_audit_has_columns_to_write_in() {
    let tree = "
--- audits/way.yaml
title: Аудит
questions:
  - {number: 7, title: Дозвонится ли, looks_at: меню}
";
    let head = "Вопрос | Что видели | Балл | Что делаем | Ответственный | Срок";
    prints(tree, "Аудит пути клиента", &[head]);
}

#[test]
fn a_stage_that_goes_on_beside_another_says_so() {
    let tree = "
--- processes/order.yaml
title: Заказ
stages:
  - {name: Приём, actor: operator, action: слушает}
  - {name: Сборка, actor: operator, action: собирает, parallel: true}
";
    let book = book(tree);
    let blocks = book.chapters.iter().flat_map(|chapter| &chapter.blocks);
    let maps = blocks.filter_map(|block| match block {
        Block::Figure(figure) => Some(figure),
        _ => None,
    });
    let alongside: Vec<Option<&str>> = maps
        .filter_map(|figure| match figure.as_ref() {
            Figure::Process(map) => Some(&map.stages),
            _ => None,
        })
        .flatten()
        .map(|stage| stage.alongside.as_deref())
        .collect();
    assert_eq!(alongside, [None, Some("Одновременно с предыдущим")]);
}

#[test]
fn an_audit_shows_its_scores_in_one_picture() {
    let tree = "
--- audits/way.yaml
title: Аудит
questions:
  - {number: 1, title: Заказать, score: 3, evidence: заказ}
  - {number: 2, title: Дозвониться, score: 0, evidence: звонок}
  - {number: 3, title: Вернуть, score: 2, evidence: возврат}
";
    let said = "Оценки на одной картинке: Заказать: 3; Дозвониться: 0; Вернуть: 2";
    prints(tree, "Аудит пути клиента", &[said]);
}

#[test]
fn an_audit_without_scores_is_a_picture_to_fill_in() {
    let tree = "
--- audits/way.yaml
title: Аудит
questions:
  - {number: 1, title: Заказать}
  - {number: 2, title: Дозвониться}
  - {number: 3, title: Вернуть}
";
    let said = "Оценки на одной картинке: Оценок пока нет: отметьте балл на каждом луче и \
                соедините отметки.";
    prints(tree, "Аудит пути клиента", &[said]);
}

#[test]
fn a_process_says_in_words_what_its_picture_shows() {
    let tree = "
--- processes/order.yaml
title: Заказ
trigger: Звонок
result: Заказ
stages:
  - {name: Приём, actor: operator, action: слушает, customer: слышит имя, time: 15 min}
  - {name: Оплата, actor: client, action: платит, customer: видит чек, failure_points: [{what: ссылка, loss: ушёл}]}
";
    let said =
        "Схема процесса: 1. Приём — Оператор, 15 минут. 2. Оплата — Клиент. Точки отказа: 2.";
    prints(tree, "Процессы по этапам", &[said]);
}

#[test]
fn a_complaint_shows_its_terms_in_one_picture() {
    let tree = "
--- complaints/procedure.yaml
title: Жалобы
acknowledgement: {within: 2 h}
investigation: {within: 3 working-day}
response: {within: 7 calendar-day}
escalation:
  - {level: 1, role: operator, within: 1 working-day, trigger: отказ}
external: {name: Суд, when: всегда}
";
    let said = "Путь жалобы по срокам: Жалоба получена. Подтверждение получения: 2 часа, считая \
                от получения. Разбор: 3 рабочих дня, считая от получения. Ответ по существу: 7 \
                календарных дней, считая от получения. Лестница эскалации: 1. Оператор, 1 рабочий \
                день. Куда можно обратиться вне компании: Суд.";
    prints(tree, "Работа с жалобами", &[said]);
}

const SCRIPT: &str = "
--- scripts/order.yaml
title: Где мой заказ
channel: phone
purpose: solve
trigger: Покупатель спрашивает о заказе
variables:
  order.number: {type: string, example: А-1042}
  days_late: {type: number, example: '3', label: дней просрочки}
start: hello
nodes:
  hello:
    ask: Назовите номер заказа, например {{ order.number }}.
    replies:
      - {reply: А-1042, next: late}
      - {reply: Не помню, next: other}
    default: late
    silence: late
  late: {when: days_late > 0, then: other, else: bye}
  bye: {say: Всё по плану., outcome: solved}
  other: {handover: shift-lead}
";

/// The flows of a book.
fn flows(book: &Book) -> Vec<&Flow> {
    let blocks = book.chapters.iter().flat_map(|chapter| &chapter.blocks);
    let mut flows = Vec::new();
    for block in blocks {
        let Block::Figure(figure) = block else { continue };
        if let Figure::Flow(flow) = &**figure {
            flows.push(flow);
        }
    }
    flows
}

#[test]
fn the_steps_of_a_flow_have_the_numbers_and_the_places_of_the_turns() {
    let book = book(SCRIPT);
    let turns = book.chapters.iter().flat_map(|chapter| &chapter.blocks).find_map(|block| {
        let Block::Dialogue(turns) = block else { return None };
        Some(turns.iter().map(|turn| (turn.number.clone(), turn.anchor.clone())))
    });
    let steps = flows(&book)[0].steps.iter();
    let steps = steps.map(|step| (Some(step.number.clone()), Some(step.anchor.clone())));
    assert!(steps.eq(turns.expect("the script is printed")));
}

#[test]
fn a_step_of_a_flow_says_what_it_is_in_a_few_words() {
    let book = book(SCRIPT);
    let steps = flows(&book)[0].steps.iter();
    let steps: Vec<_> = steps
        .map(|step| (step.kind, step.text.replace('\u{a0}', " "), step.ending.as_deref()))
        .collect();
    let text = |text: &str| text.to_owned();
    let expected = [
        (FlowKind::Ask, text("Назовите номер заказа, например А-1042."), None),
        (FlowKind::Condition, text("Дней просрочки больше 0?"), None),
        (FlowKind::Handover, text(""), Some("Разговор продолжит: Старший смены")),
        (FlowKind::Outcome, text("Всё по плану."), Some("Вопрос решён")),
    ];
    assert_eq!(steps, expected);
}

#[test]
fn the_ways_from_one_step_to_another_are_one_way() {
    let book = book(SCRIPT);
    let ways = flows(&book)[0].ways.iter();
    let ways: Vec<_> = ways.map(|way| (way.from + 1, way.to + 1, way.labels.join(" | "))).collect();
    let label = |label: &str| label.to_owned();
    let expected = [
        (1, 2, label("«А-1042» | другой ответ, молчание")),
        (1, 3, label("«Не\u{a0}помню»")),
        (2, 3, label("да")),
        (2, 4, label("нет")),
    ];
    assert_eq!(ways, expected);
}

#[test]
fn a_flow_is_told_to_those_who_cannot_see_it() {
    let book = book(SCRIPT);
    let words = flows(&book)[0].description.replace('\u{a0}', " ");
    assert_eq!(
        words,
        "Шагов: 4, разговор начинается с шага 1. Развилки на шагах: 1, 2. \
         Шаг 3 — Разговор продолжит: Старший смены. Шаг 4 — Вопрос решён. \
         Слова каждого шага и переходы — в тексте под схемой."
    );
}

#[test]
fn a_script_of_two_steps_has_no_flow() {
    let tree = "
--- scripts/short.yaml
title: Коротко
channel: phone
purpose: inform
trigger: Звонок
start: hello
nodes:
  hello: {say: Мы закрыты., next: bye}
  bye: {say: До свидания., outcome: solved}
";
    assert!(flows(&book(tree)).is_empty());
}

#[test]
fn a_script_that_nobody_could_draw_has_no_flow() {
    let nodes: String =
        (0..500).map(|node| format!("  n{node}: {{say: Шаг., next: n{}}}\n", node + 1)).collect();
    let tree = format!(
        "\n--- scripts/long.yaml\ntitle: Длинный\nchannel: phone\npurpose: inform\n\
         trigger: Звонок\nstart: n0\nnodes:\n{nodes}  n500: {{say: Конец., outcome: solved}}\n"
    );
    assert!(flows(&book(&tree)).is_empty());
}

/// The footnotes of the only chapter: number, number of marks, words.
fn footnotes(text: &str) -> Vec<String> {
    let book = book(&format!("\n--- standards/return.md\n# Возврат\n\n{text}\n"));
    let chapter =
        book.chapters.iter().find(|one| plain_text(&one.title) == "Стандарты обслуживания");
    let notes =
        chapter.expect("the chapter is there").blocks.iter().filter_map(|block| match block {
            Block::Notes(notes) => Some(&notes.notes),
            _ => None,
        });
    let line = |note: &svod::book::Note| {
        let number = note.number.map_or("–".to_owned(), |number| number.to_string());
        format!("{number}, {}: {}", note.marks.len(), lines(&note.blocks).join(" "))
    };
    notes.flatten().map(line).collect()
}

#[test]
fn footnotes_are_numbered_in_the_order_of_their_marks() {
    let text = "Второе[^b] и первое[^a], и снова[^b].\n\n[^a]: Альфа.\n\n[^b]: Бета.";
    assert_eq!(footnotes(text), ["1, 2: Бета.", "2, 1: Альфа."]);
}

#[test]
fn a_footnote_in_a_footnote_follows_it() {
    let text = "Раз[^a], два[^c].\n\n[^a]: Альфа[^b].\n\n[^b]: Бета[^a].\n\n[^c]: Гамма.";
    assert_eq!(footnotes(text), ["1, 2: Альфа.", "2, 1: Бета.", "3, 1: Гамма."]);
}

#[test]
fn a_footnote_that_nothing_refers_to_stays_where_it_was_written() {
    let text = "Раз[^a].\n\n[^z]: Сама по себе[^z].\n\n## Дальше\n\n[^a]: Альфа.";
    assert_eq!(footnotes(text), ["–, 0: Сама по себе[z].", "1, 1: Альфа."]);
}

#[test]
fn marks_of_footnotes_stand_wherever_running_text_does() {
    let text = "> Цитата[^a]\n\n- пункт[^b]\n\n| Что[^c] | Где |\n|---|---|\n| да[^d] | там |\n\n## Раздел[^e]\n\n[^a]: А.\n\n[^b]: Б.\n\n[^c]: В.\n\n[^d]: Г.\n\n[^e]: Д.";
    assert_eq!(footnotes(text), ["1, 1: А.", "2, 1: Б.", "3, 1: В.", "4, 1: Г.", "5, 1: Д."]);
}

#[test]
fn the_mark_of_a_footnote_is_no_word_of_a_title() {
    let book = book(
        "\n--- standards/return.md\n# Возврат[^a]\n\nДеньги вернём.\n\n## Срок[^b]\n\nТри дня.\n\n[^a]: А.\n\n[^b]: Б.\n",
    );
    let headings = book.chapters.iter().flat_map(|chapter| &chapter.blocks);
    let titles = headings.filter_map(|block| match block {
        Block::Heading(heading) => Some(plain_text(&heading.title)),
        _ => None,
    });
    assert_eq!(titles.take(2).collect::<Vec<_>>(), ["Возврат", "Срок"]);
}
