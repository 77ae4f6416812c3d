//! Calls: that they are recorded is said in time, and nobody sells to those who complain.

use crate::harness::check;

const LINE: &str = "--- svod.yaml +\n  line: {type: phone, address: \"+7 482 200-00-01\", hours: ежедневно 9:00–18:00, owner: shift-lead, recorded: true, after_hours: автоответчик, thresholds: [{metric: time-to-answer, op: \"<=\", value: 20, unit: s}]}\n";
const MENU: &str = "  menu: {type: bot, address: \"+7 482 200-00-01\", hours: круглосуточно, owner: shift-lead, human_exit: 1, tested_on: 2026-11-01, thresholds: [{metric: time-to-answer, op: \"<=\", value: 20, unit: s}]}\n";

fn call(channel: &str, nodes: &str) -> String {
    format!(
        "--- scripts/call.yaml\n# …\ntitle: Звонок\nchannel: {channel}\npurpose: inform\nstart: hello\nnodes:\n{nodes}  bye: {{say: Всего доброго!, outcome: solved}}\n"
    )
}

const HELLO: &str = "  hello: {say: Компания «Дом»! Чем могу помочь?, next: ask}\n";
const ASK: &str =
    "  ask: {ask: \"Как вас зовут?\", replies: [{reply: Иван, next: bye}], default: bye}\n";

#[test]
fn a_question_before_the_notice_is_told() {
    let found = ["recording-notice-missing: Как вас зовут"];
    check(&format!("{LINE}{}", call("line", &format!("{HELLO}{ASK}"))), &found);
}

#[test]
fn a_notice_on_one_of_two_paths_is_not_enough() {
    let nodes = "  hello: {say: Компания «Дом»! Чем могу помочь?, next: fork}\n  fork: {listen: [{reply: да, next: tell}, {reply: нет, next: ask}], default: tell}\n  tell: {say: Разговор записывается., next: ask}\n";
    let found = ["recording-notice-missing: Как вас зовут"];
    check(&format!("{LINE}{}", call("line", &format!("{nodes}{ASK}"))), &found);
}

#[test]
fn a_notice_in_every_wording_before_the_question_is_enough() {
    let hello = |second: &str| {
        format!(
            "  hello:\n    say:\n      - Компания «Дом»! Разговор записывается. Чем могу помочь?\n      - {second}\n    next: ask\n"
        )
    };
    let told = hello("Компания «Дом», мы записываем все звонки. Чем могу помочь?");
    check(&format!("{LINE}{}", call("line", &format!("{told}{ASK}"))), &[]);
    let untold = hello("Компания «Дом», здравствуйте! Чем могу помочь?");
    let found = ["recording-notice-missing: Как вас зовут"];
    check(&format!("{LINE}{}", call("line", &format!("{untold}{ASK}"))), &found);
}

#[test]
fn in_one_line_the_notice_comes_first() {
    let hello = |line: &str| format!("  hello: {{say: {line}, next: bye}}\n");
    let late =
        hello("Компания «Дом»! Чем могу помочь? Назовите номер заказа. Разговор записывается.");
    let found = ["recording-notice-missing: номер заказа"];
    check(&format!("{LINE}{}", call("line", &late)), &found);
    let early =
        hello("Компания «Дом»! Разговор записывается. Чем могу помочь? Назовите номер заказа.");
    check(&format!("{LINE}{}", call("line", &early)), &[]);
}

#[test]
fn what_is_not_recorded_or_not_personal_needs_no_notice() {
    check(&call("phone", &format!("{HELLO}{ASK}")), &[]);
    let other = "  ask: {ask: Что случилось?, replies: [{reply: всё, next: bye}], default: bye}\n";
    check(&format!("{LINE}{}", call("line", &format!("{HELLO}{other}"))), &[]);
}

#[test]
fn the_voice_menu_may_tell_it() {
    let menu = |words: &str| {
        format!(
            "--- scripts/menu.yaml\n# …\ntitle: Меню\nchannel: menu\npurpose: inform\nstart: hello\nnodes:\n  hello: {{speaker: bot, say: \"Компания «Дом», я автомат. {words} Чем могу помочь?\", next: person}}\n  person: {{speaker: bot, say: Соединяю., handover: shift-lead, outcome: escalated}}\n"
        )
    };
    let tree = |words: &str| {
        format!("{LINE}{MENU}{}{}", call("line", &format!("{HELLO}{ASK}")), menu(words))
    };
    check(&tree("Разговор записывается."), &[]);
    check(&tree("Добрый день."), &["recording-notice-missing: Как вас зовут"]);
}

fn sale(purpose: &str, nodes: &str) -> String {
    let tree = call("phone", &format!("{}{nodes}", HELLO.replace("next: ask", "next: topic")));
    tree.replace("purpose: inform", &format!("purpose: {purpose}"))
}

const OFFER: &str = "  offer: {say: Хотите добавить к заказу подушку?, next: bye}\n";

#[test]
fn a_complaint_is_no_time_to_sell() {
    let topic = "  topic: {listen: [{reply: Где мой стол?, next: offer}], default: bye}\n";
    let found = ["upsell-on-complaint: Хотите добавить"];
    check(&sale("complaint", &format!("{topic}{OFFER}")), &found);
    check(&sale("inform", &format!("{topic}{OFFER}")), &[]);
}

#[test]
fn a_reply_that_complains_makes_it_a_complaint() {
    let topic = |reply: &str| {
        format!(
            "  topic: {{listen: [{{reply: {reply}, next: sorry}}], default: bye}}\n  sorry: {{say: Понимаю вас., next: offer}}\n"
        )
    };
    let found = ["upsell-on-complaint: Хотите добавить"];
    check(&sale("inform", &format!("{}{OFFER}", topic("Это безобразие!"))), &found);
    check(&sale("inform", &format!("{}{OFFER}", topic("Спасибо"))), &[]);
}

#[test]
fn who_wants_to_buy_may_be_sold_to() {
    let nodes = "  topic: {listen: [{reply: Хочу пожаловаться, next: sorry}], default: bye}\n  sorry: {ask: Записал. Чем ещё помочь?, replies: [{reply: Хочу заказать диван, next: offer}], default: bye}\n";
    check(&sale("inform", &format!("{nodes}{OFFER}")), &[]);
}

#[test]
fn another_matter_after_the_complaint_may_begin() {
    let nodes = "  topic: {listen: [{reply: Хочу пожаловаться, next: sorry}, {reply: Подушки, next: offer}], default: bye}\n  sorry: {say: Записал., next: topic}\n";
    check(&sale("inform", &format!("{nodes}{OFFER}")), &[]);
}

#[test]
fn what_is_given_for_nothing_is_no_sale() {
    let nodes = "  topic: {listen: [{reply: Стол сломан, next: gift}], default: bye}\n  gift: {say: \"Хотите добавить к заказу подушку? Это бесплатно.\", next: bye}\n";
    let free = nodes.replace("подушку? Это бесплатно.", "подушку бесплатно?");
    check(&sale("complaint", &free), &[]);
}

#[test]
fn a_script_that_another_leads_to_is_checked_where_it_begins_a_talk() {
    let other = "--- scripts/other.yaml\n# …\ntitle: Другой\nchannel: phone\npurpose: inform\nstart: hello\nnodes:\n  hello: {say: Компания «Дом»! Чем могу помочь?, next: fork}\n  fork: {listen: [{reply: да, next: on}, {reply: нет, next: bye}], default: bye}\n  on: {goto: call}\n  bye: {say: Всего доброго!, outcome: solved}\n";
    let found = ["recording-notice-missing: Как вас зовут"];
    check(&format!("{LINE}{}{other}", call("line", &format!("{HELLO}{ASK}"))), &found);
    let on = call("line", ASK).replace("start: hello", "start: ask");
    check(&format!("{LINE}{on}{other}"), &[]);
}
