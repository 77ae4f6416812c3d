//! Ways through scripts: test plans, ways to a person, ways that are too long.

use crate::harness::check;

const CALL: &str = "\
--- scripts/call.yaml
# …
title: Звонок
variables:
  days: {type: integer, example: 3}
start: hello
nodes:
  hello: {say: Компания «Дом»! Чем могу помочь?, next: topic}
  topic:
    listen: [{reply: Где заказ?, examples: [где мой диван], next: late}, {reply: Повторите, next: hello}]
    default: person
    silence: hello
  late: {when: days > 0, then: sorry, else: bye}
  sorry: {say: \"Опаздываем на {{ days }} дня. Всего доброго!\", outcome: scheduled}
  person: {say: Соединяю со старшим., handover: shift-lead, outcome: escalated}
  bye: {say: Всего доброго!, outcome: solved}
";

fn plan(walk: &str) -> String {
    format!("{CALL}--- scripts/call.testplan.yaml\nwalks:\n  - {{name: Прогон, {walk}}}\n")
}

#[test]
fn a_walk_that_goes_as_expected_is_silent() {
    for walk in [
        "replies: [Где заказ?], ends: scheduled",
        "replies: [ГДЕ МОЙ ДИВАН?!], visits: [hello, late, sorry], avoids: [bye], ends: scheduled",
        "given: {days: 0}, replies: [где заказ], ends: solved",
        "replies: [у вас есть скидки], ends: handover",
        "replies: [у вас есть скидки], ends: escalated",
        "replies: [silence, Повторите, где заказ], ends: scheduled",
    ] {
        check(&plan(walk), &[]);
    }
}

#[test]
fn another_end_is_told_at_the_end_that_was_expected() {
    check(&plan("replies: [Где заказ?], ends: solved"), &["failed-walk: solved"]);
}

#[test]
fn too_few_and_too_many_answers_are_told() {
    check(&plan("replies: [Повторите], ends: solved"), &["failed-walk.unfinished: Прогон"]);
    let many = plan("replies: [Где заказ?, Спасибо], ends: scheduled");
    check(&many, &["failed-walk.unheard: Спасибо"]);
}

#[test]
fn an_answer_that_leads_nowhere_is_told() {
    let deaf = CALL.replace("    silence: hello\n", "");
    let plan = "--- scripts/call.testplan.yaml\nwalks:\n  - {name: Прогон, replies: [silence], ends: solved}\n";
    check(&format!("{deaf}{plan}"), &["failed-walk.unexpected: silence"]);
}

#[test]
fn nodes_passed_or_not_passed_are_told_where_they_are_expected() {
    let order = plan("replies: [Где заказ?], visits: [late, topic], ends: scheduled");
    check(&order, &["failed-walk.visits: topic"]);
    let avoided = plan("replies: [Где заказ?], avoids: [late], ends: scheduled");
    check(&avoided, &["failed-walk.avoids: late"]);
}

#[test]
fn a_walk_that_never_hears_the_client_is_a_circle() {
    let tree = "--- scripts/call.yaml\n# …\ntitle: Звонок\nstart: hello\nnodes:\n  hello: {say: Компания «Дом»! Чем могу помочь?, next: again}\n  again: {say: Слушаю., next: hello}\n--- scripts/call.testplan.yaml\nwalks:\n  - {name: Прогон, ends: solved}\n";
    check(tree, &["failed-walk.circle: Прогон", "endless-loop: hello"]);
}

#[test]
fn what_the_script_does_not_have_is_told() {
    let node = plan("replies: [Где заказ?], avoids: [sory], ends: scheduled");
    check(&node, &["unknown-walk-part: sory"]);
    let variable = plan("given: {day: 3}, replies: [Где заказ?], ends: scheduled");
    check(&variable, &["unknown-walk-part.variable: day"]);
    let value = plan("given: {days: много}, replies: [Где заказ?], ends: scheduled");
    check(&value, &["unknown-walk-part.value: много"]);
}

#[test]
fn a_reply_that_is_all_but_one_of_the_nodes_own_is_told() {
    let other = plan("replies: [Хочу поговорить с человеком], ends: handover");
    check(&other, &[]);
    let slip = plan("replies: [Где закас?], ends: handover");
    check(&slip, &["unknown-walk-part.reply: Где закас?"]);
}

#[test]
fn a_plan_of_a_script_without_nodes_has_nothing_to_walk() {
    let slot = "  days: {type: integer, example: 3}\n";
    let head = CALL.replace(slot, &format!("{slot}    more: {{type: integer, example: 3}}\n"));
    let plan =
        "--- scripts/call.testplan.yaml\nwalks:\n  - {name: Прогон, visits: [bye], ends: solved}\n";
    check(&format!("{head}{plan}"), &["invalid-yaml"]);
}

#[test]
fn a_plan_without_its_script_is_told() {
    let plan = "--- scripts/cal.testplan.yaml\nwalks:\n  - {name: Прогон, ends: solved}\n";
    check(&format!("{CALL}{plan}"), &["unknown-walk-part.script"]);
    let named = "--- scripts/all.testplan.yaml\nscript: call\nwalks:\n  - {name: Прогон, replies: [да], ends: handover}\n";
    check(&format!("{CALL}{named}"), &[]);
}

const MENU: &str = "--- scripts/menu.yaml\n# …\ntitle: Меню\nstart: hello\nnodes:\n  hello: {speaker: bot, say: Компания «Дом»! Чем могу помочь?, next: choice}\n";

#[test]
fn a_menu_without_a_person_is_told_once() {
    let nodes = "  choice: {listen: [{reply: \"1\", next: more}], default: hello}\n  more: {speaker: bot, ask: Ещё?, replies: [{reply: да, next: hello}], default: bye}\n  bye: {speaker: bot, say: Всего доброго!, outcome: solved}\n";
    check(&format!("{MENU}{nodes}"), &["no-human-exit: choice"]);
}

#[test]
fn a_menu_that_hands_over_or_is_followed_by_a_person_has_a_way_out() {
    let nodes = "  choice: {listen: [{reply: \"1\", next: more}], default: person}\n  more: {speaker: bot, ask: Ещё?, replies: [{reply: да, next: hello}], default: choice}\n";
    let handover =
        "  person: {speaker: bot, say: Соединяю., handover: shift-lead, outcome: escalated}\n";
    check(&format!("{MENU}{nodes}{handover}"), &[]);
    let person = "  person: {speaker: staff, ask: Слушаю вас., replies: [{reply: да, next: bye}], default: bye}\n  bye: {say: Всего доброго!, outcome: solved}\n";
    check(&format!("{MENU}{nodes}{person}"), &[]);
}

#[test]
fn a_machine_that_asks_nothing_needs_no_person() {
    let nodes =
        "  choice: {speaker: bot, say: Мы закрыты до утра. Всего доброго!, outcome: solved}\n";
    check(&format!("{MENU}{nodes}"), &[]);
}

#[test]
fn people_need_no_way_to_people() {
    let tree = "--- scripts/call.yaml\n# …\ntitle: Звонок\nstart: hello\nnodes:\n  hello: {ask: Компания «Дом»! Чем могу помочь?, replies: [{reply: да, next: bye}], default: bye}\n  bye: {say: Всего доброго!, outcome: solved}\n";
    check(tree, &[]);
}

#[test]
fn the_steps_to_a_person_are_those_that_the_channel_promises() {
    let manifest = "--- svod.yaml\ntitle: Стандарты\nlanguages: [ru]\ncompany: {name: Дом, legal_name: ООО «Дом», address: Тверь, jurisdictions: []}\nchannels:\n  bot: {type: bot, name: Бот, address: https://dom.example/bot, owner: shift-lead, human_exit: 1, hours: круглосуточно, tested_on: 2026-10-01, after_hours: бот отвечает всегда, thresholds: [{metric: first-reply, op: \"<=\", value: 5, unit: s}]}\n";
    let script = "--- scripts/menu.yaml\n# …\ntitle: Меню\nchannel: bot\nstart: hello\nnodes:\n  hello: {say: Компания «Дом»! Чем могу помочь?, next: choice}\n";
    let far = "  choice: {listen: [{reply: \"1\", next: more}], default: more}\n  more: {ask: Ещё?, replies: [{reply: да, next: hello}], default: person}\n  person: {say: Соединяю., handover: shift-lead, outcome: escalated}\n";
    check(&format!("{manifest}{script}{far}"), &["no-human-exit.far: choice"]);
    let near = far.replace("default: more", "default: person");
    check(&format!("{manifest}{script}{near}"), &[]);
}

#[test]
fn only_the_shortest_way_to_an_outcome_is_counted() {
    let asks = |count: usize| {
        let node = |at: usize| format!("  n{at}: {{ask: Вопрос {at}?, next: n{}}}\n", at + 1);
        let nodes: String = (1..=count).map(node).collect();
        format!(
            "--- scripts/call.yaml\n# …\ntitle: Звонок\nstart: hello\nnodes:\n  hello: {{ask: Компания «Дом»! Чем могу помочь?, replies: [{{reply: да, next: n1}}], default: bye}}\n  bye: {{say: Всего доброго!, outcome: solved}}\n{nodes}  n{}: {{say: Всего доброго!, outcome: solved}}\n",
            count + 1
        )
    };
    check(&asks(10), &[]);
    check(&asks(11), &["long-script: n12"]);
    check(&asks(11).replace("default: bye", "default: n12"), &["unreachable-node: bye"]);
}

#[test]
fn a_script_too_large_to_be_drawn_is_told() {
    let script = |count: usize| {
        let node = |at: usize| format!("  n{at}: {{say: Всего доброго!, outcome: solved}}\n");
        let nodes: String = (1..=count).map(node).collect();
        let reply = |at: usize| format!("{{reply: ответ {at}, next: n{at}}}");
        let replies: Vec<String> = (1..=count).map(reply).collect();
        format!(
            "--- scripts/call.yaml\n# …\ntitle: Звонок\nstart: hello\nnodes:\n  hello: {{ask: Компания «Дом»! Чем могу помочь?, replies: [{}], default: n1}}\n{nodes}",
            replies.join(", ")
        )
    };
    check(&script(399), &[]);
    check(&script(400), &["long-script.large: hello"]);
}

#[test]
fn a_walk_through_what_cannot_be_read_is_told_there_only() {
    let walk = "replies: [Где заказ?], ends: scheduled";
    let unread = plan(walk).replace("when: days > 0", "when: days >");
    check(&unread, &["malformed-condition: days >"]);
    let misspelt = plan(walk).replace("then: sorry", "then: sory");
    check(&misspelt, &["undefined-node: sory"]);
}

#[test]
fn a_script_that_breaks_off_is_told_once() {
    let walk = plan("replies: [Где заказ?], visits: [late, sorry], ends: scheduled");
    let broken = walk.replace("when: days > 0", "when: days in [\"1\", \"2\"] or [3");
    check(&broken, &["invalid-yaml"]);
}
