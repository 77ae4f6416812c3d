//! The way to a mistake: into a script of more than sixty nodes, with forks and answers that are asked
//! again, one mistake is put at a time, far from the beginning, and its finding tells the whole way there.

use svod::findings::{Argument, Finding};

use crate::harness;

/// How many stages the talk has.
const STAGES: usize = 12;

/// How many calls are told apart before anybody speaks.
const OPENINGS: usize = 8;

/// A node of the script, as an author writes it.
type Node = (String, String);

/// What the mistake is: nodes that stand in the place of others or beside them, and files.
struct Mistake {
    nodes: Vec<(&'static str, &'static str)>,
    files: &'static str,
}

const LINE: &str = r#"--- svod.yaml +
  line:
    type: phone
    address: "+7 482 200-00-01"
    hours: ежедневно 9:00–18:00
    owner: shift-lead
    recorded: true
    human_exit: 3
    after_hours: автоответчик, перезваниваем до 10:00
    thresholds: [{metric: time-to-answer, op: "<=", value: 20, unit: s}]
"#;

const MATRIX: &str = "--- complaints/procedure.yaml
# …
title: Жалобы
authority:
  - {role: operator, measure: discount, limit: 5 %, per: case}
  - {role: director, measure: replacement, limit: unlimited, per: case}
  - {role: director, measure: discount, limit: unlimited, per: case}
";

const PLAN: &str = "--- scripts/call.testplan.yaml
walks:
  - name: Сбой на десятом вопросе
    given: {days: 0}
    replies: [Ответ 1, Ответ 2, Ответ 3, Ответ 4, Ответ 5, Ответ 6, Ответ 7, Ответ 8, Ответ 9, что-то ещё]
    ends: escalated
";

/// The stages of the talk: a question that may be asked again, a note of the answer, a fork.
fn stage(number: usize) -> [Node; 5] {
    let next = if number == STAGES { "bye".to_owned() } else { format!("ask{}", number + 1) };
    let words = match number {
        9 => "Разговор записывается. Подходит?",
        10 => "Назовите, пожалуйста, номер заказа.",
        _ => "Подходит?",
    };
    let extra = match number {
        1 => ", {reply: Ничего не нужно, next: bye}",
        10 => ", {reply: Хочу пожаловаться на царапину, next: sorry}",
        _ => "",
    };
    [
        (
            format!("ask{number}"),
            format!(
                "{{ask: \"{words}\", replies: [{{reply: Ответ {number}, next: note{number}}}, {{reply: Не понял, next: again{number}}}{extra}], default: person, silence: again{number}}}"
            ),
        ),
        (format!("again{number}"), format!("{{say: Повторю., next: ask{number}}}")),
        (format!("note{number}"), format!("{{action: Запишите ответ, next: weigh{number}}}")),
        (
            format!("weigh{number}"),
            format!("{{when: days > {number}, then: plan{number}, else: {next}}}"),
        ),
        (format!("plan{number}"), format!("{{action: Посмотрите график, next: {next}}}")),
    ]
}

/// The whole talk without a mistake.
fn talk() -> Vec<Node> {
    let mut nodes = Vec::new();
    for number in 1..=OPENINGS {
        let next =
            if number == OPENINGS { "hello".to_owned() } else { format!("open{}", number + 1) };
        let fork = format!("{{when: days > {number}, then: hello, else: {next}}}");
        nodes.push((format!("open{number}"), fork));
    }
    nodes.push(node("hello", "{say: Компания «Дом»! Чем могу помочь?, next: ask1}"));
    nodes.extend((1..=STAGES).flat_map(stage));
    nodes.push(node("sorry", "{say: \"Простите нас. Всего доброго!\", outcome: refused}"));
    nodes.push(node(
        "person",
        "{say: Соединяю со старшим., handover: shift-lead, outcome: escalated}",
    ));
    nodes.push(node("bye", "{say: \"Через {{ days }} дня. Всего доброго!\", outcome: solved}"));
    nodes
}

fn node(name: &str, fields: &str) -> Node {
    (name.to_owned(), fields.to_owned())
}

/// The files of a talk; of a machine's, if it speaks.
fn tree(mistake: &Mistake, is_machine: bool) -> String {
    let mut nodes = talk();
    for (name, fields) in &mistake.nodes {
        match nodes.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => *known = (*fields).to_owned(),
            None => nodes.push(node(name, fields)),
        }
    }
    assert!(nodes.len() >= 60, "{}", nodes.len());
    let nodes: String =
        nodes.iter().map(|(name, fields)| format!("  {name}: {fields}\n")).collect();
    let spoken = |nodes: String| {
        nodes.replace("{ask:", "{speaker: bot, ask:").replace("{say:", "{speaker: bot, say:")
    };
    let nodes = if is_machine { spoken(nodes) } else { nodes };
    format!(
        "{LINE}{}--- scripts/call.yaml\n# …\ntitle: Звонок\nchannel: line\nvariables: {{days: {{type: integer, example: 3}}}}\nstart: open1\nnodes:\n{nodes}",
        mistake.files
    )
}

fn findings(mistake: &Mistake, is_machine: bool) -> Vec<Finding> {
    harness::findings(&harness::world(&tree(mistake, is_machine))).1
}

/// A step as it is told: what took the talk there, and where it is then.
fn told(finding: &Finding) -> Vec<String> {
    let steps = finding.route.iter().map(|step| match &step.by {
        None => step.name.clone(),
        Some(Argument::Text(words)) => format!("{words} → {}", step.name),
        Some(Argument::Key(key)) => {
            format!("{} → {}", key.trim_start_matches("print-"), step.name)
        }
        Some(other) => panic!("{other:?} takes nobody anywhere"),
    });
    steps.collect()
}

/// The shortest way to the question of a stage.
fn way_to(stage: usize) -> Vec<String> {
    let mut way = vec!["open1".to_owned(), "if-so → hello".to_owned(), "ask1".to_owned()];
    for number in 1..stage {
        way.push(format!("Ответ {number} → note{number}"));
        way.push(format!("weigh{number}"));
        way.push(format!("if-not → ask{}", number + 1));
    }
    way
}

/// The same to its fork.
fn way_to_fork(stage: usize) -> Vec<String> {
    let mut way = way_to(stage);
    way.extend([format!("Ответ {stage} → note{stage}"), format!("weigh{stage}")]);
    way
}

fn way(first: Vec<String>, rest: &[&str]) -> Vec<String> {
    first.into_iter().chain(rest.iter().map(|step| (*step).to_owned())).collect()
}

/// Asserts that a mistake is the one finding, at the words, by the whole way.
#[track_caller]
fn assert_told(mistake: &Mistake, is_machine: bool, rule: &str, words: &str, route: &[String]) {
    let world = harness::world(&tree(mistake, is_machine));
    let (handbook, findings) = harness::findings(&world);
    let rules: Vec<&str> = findings.iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, [rule]);
    let finding = &findings[0];
    assert_eq!(handbook.sources().text(finding.place), words);
    assert_eq!(told(finding), route);
    // Each step stands where the file has the node.
    for step in &finding.route {
        assert_eq!(handbook.sources().text(step.place), step.name);
    }
}

const NONE: Mistake = Mistake { nodes: Vec::new(), files: "" };

#[test]
fn a_long_talk_without_a_mistake_is_silent() {
    for files in ["", MATRIX, PLAN] {
        let mistake = Mistake { files, ..NONE };
        assert_eq!(findings(&mistake, false), []);
        assert_eq!(findings(&mistake, true), []);
    }
}

#[test]
fn the_way_past_the_greeting_is_told() {
    let nodes = vec![("open8", "{when: days > 8, then: hello, else: ask1}")];
    let mut route = vec!["open1".to_owned()];
    route.extend((2..=8).map(|number| format!("if-not → open{number}")));
    let route = way(route, &["if-not → ask1"]);
    assert_told(&Mistake { nodes, ..NONE }, false, "script-without-greeting", "ask1", &route);
}

#[test]
fn the_way_to_an_end_without_a_farewell_is_told() {
    let nodes = vec![
        ("weigh10", "{when: days > 10, then: plan10, else: cut}"),
        ("cut", "{say: Заказ приедет завтра., outcome: solved}"),
    ];
    let route = way(way_to_fork(10), &["if-not → cut"]);
    assert_told(&Mistake { nodes, ..NONE }, false, "script-without-farewell", "cut", &route);
}

#[test]
fn the_way_into_a_loop_and_round_it_is_told() {
    let nodes = vec![
        ("plan10", "{action: Посмотрите график, next: wait}"),
        // The loop is not told at its first node in the file, but where a talk comes into it.
        ("look", "{action: Проверьте ещё раз, next: moment}"),
        ("wait", "{action: Проверьте, next: moment}"),
        ("moment", "{say: Минуту., next: look}"),
    ];
    let rest = ["if-so → plan10", "wait", "moment", "look", "moment"];
    let route = way(way_to_fork(10), &rest);
    assert_told(&Mistake { nodes, ..NONE }, false, "endless-loop", "moment", &route);
}

#[test]
fn the_way_to_a_question_before_the_notice_is_told() {
    let nodes = vec![("weigh8", "{when: days > 8, then: plan8, else: ask10}")];
    let route = way(way_to_fork(8), &["if-not → ask10"]);
    let words = "номер заказа";
    assert_told(&Mistake { nodes, ..NONE }, false, "recording-notice-missing", words, &route);
}

#[test]
fn the_way_to_a_machine_that_knows_no_person_is_told() {
    let nodes = vec![
        ("weigh10", "{when: days > 10, then: plan10, else: menu}"),
        ("more", "{ask: Ещё раз?, replies: [{reply: да, next: menu}], default: bye}"),
        ("menu", "{ask: Повторить?, replies: [{reply: да, next: more}], default: bye}"),
    ];
    let route = way(way_to_fork(10), &["if-not → menu"]);
    assert_told(&Mistake { nodes, ..NONE }, true, "no-human-exit", "menu", &route);
}

#[test]
fn the_way_to_where_a_person_is_too_far_is_told() {
    let menu = |next: &str| {
        format!("{{ask: Повторить?, replies: [{{reply: да, next: {next}}}], default: {next}}}")
    };
    let far: Vec<String> = ["far2", "far3", "far4"].map(menu).into();
    let nodes = vec![
        ("weigh10", "{when: days > 10, then: plan10, else: far1}"),
        ("far1", &*far[0]),
        ("far2", &*far[1]),
        ("far3", &*far[2]),
        ("far4", "{ask: Повторить?, replies: [{reply: да, next: bye}], default: person}"),
    ];
    let nodes = nodes.into_iter().map(|(name, fields)| (name, &*fields.to_owned().leak()));
    let mistake = Mistake { nodes: nodes.collect(), ..NONE };
    let route = way(way_to_fork(10), &["if-not → far1"]);
    assert_told(&mistake, true, "no-human-exit", "far1", &route);
}

#[test]
fn the_way_to_an_end_that_tires_is_told() {
    let nodes = vec![
        ("weigh12", "{when: days > 12, then: plan12, else: late}"),
        ("late", "{say: Записали. Всего доброго!, outcome: scheduled}"),
    ];
    let route = way(way_to_fork(12), &["if-not → late"]);
    assert_told(&Mistake { nodes, ..NONE }, false, "long-script", "late", &route);
}

#[test]
fn the_way_to_an_offer_to_a_customer_who_complains_is_told() {
    let line = "{say: \"Простите нас. Кстати, у нас сейчас акция на стулья. Всего доброго!\", outcome: refused}";
    let nodes = vec![("sorry", line)];
    let route = way(way_to(10), &["Хочу пожаловаться на царапину → sorry"]);
    assert_told(
        &Mistake { nodes, ..NONE },
        false,
        "upsell-on-complaint",
        "у нас сейчас акция",
        &route,
    );
}

#[test]
fn the_way_to_a_remedy_that_nobody_may_give_is_told() {
    let line = "{say: \"Простите нас. Стол заменим завтра. Всего доброго!\", outcome: refused}";
    let mistake = Mistake { nodes: vec![("sorry", line)], files: MATRIX };
    let route = way(way_to(10), &["Хочу пожаловаться на царапину → sorry"]);
    assert_told(&mistake, false, "remedy-without-authority", "заменим", &route);
}

#[test]
fn the_way_to_an_offer_above_authority_is_told() {
    let nodes = vec![
        ("weigh10", "{when: days > 10, then: plan10, else: gift}"),
        ("gift", "{say: Сделаем вам скидку 20 %. Всего доброго!, outcome: solved}"),
    ];
    let route = way(way_to_fork(10), &["if-not → gift"]);
    assert_told(&Mistake { nodes, ..NONE }, false, "offer-above-authority", "20 %", &route);
}

#[test]
fn the_way_of_a_walk_that_fails_is_told() {
    let ask = "{ask: \"Назовите, пожалуйста, номер заказа.\", replies: [{reply: Ответ 10, next: note10}, {reply: Хочу пожаловаться на царапину, next: sorry}, {reply: Не понял, next: again10}, {reply: Человека!, next: person}], default: bye, silence: again10}";
    let mut route = vec!["open1".to_owned()];
    route.extend((2..=8).map(|number| format!("if-not → open{number}")));
    route.extend(["if-not → hello".to_owned()]);
    route.extend(way_to(10).into_iter().skip(2));
    let route = way(route, &["default → bye"]);
    let mistake = Mistake { nodes: vec![("ask10", ask)], files: PLAN };
    assert_told(&mistake, false, "failed-walk", "escalated", &route);
}
