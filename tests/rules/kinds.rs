//! Kinds as `docs/sources.md` describes them: what it shows can be read, and what it demands is
//! asked for.

use crate::harness::check;

const SEGMENT: &str = "
--- clients/new.yaml
kind: segment
name: Новосёлы
share: 40 %
needs:
  - text: Знать, когда ответят на письмо
    type: must
    expectation: {metric: first-reply, value: 4, unit: h, direction: lower-is-better, source: опрос}
    answered_by: [channels.email.thresholds.first-reply]
    fact: {value: 4, date: 2026-08-31, source: отчёт почты}
";

#[test]
fn a_segment_is_read_and_its_name_is_its_title() {
    check(SEGMENT, &[]);
}

#[test]
fn a_segment_demands_needs_and_expectations() {
    check("--- clients/a.yaml\nkind: segment\nname: А\n", &["missing-field: kind"]);
    check("--- clients/a.yaml\nkind: segment\nneeds: []\n", &["missing-title"]);
    let cut = SEGMENT.replace(" value: 4, unit: h, direction", " direction");
    check(&cut, &["missing-field: {metric", "missing-field: {metric"]);
}

#[test]
fn a_branch_is_read() {
    check(
        "
--- branches/one.yaml
name: Вайнера
city: Екатеринбург
address: ул. Вайнера, 10
phone: '+7 343 000-10-20'
hours: 'Пн–Вс 10:00–22:00'
timezone: Asia/Yekaterinburg
manager: shift-lead
overrides: {channels.phone.hours: '10:00–22:00', company.address: [Екатеринбург, 'ул. Вайнера, 10']}
",
        &[],
    );
}

const SCORECARD: &str = "
--- scorecards/call.yaml
title: Оценка звонка
type: call
blocks:
  - name: Начало
    weight: 100
    items:
      - {question: Назвал компанию, standard: greeting, scale: yes-no-na, weight: 60, critical: customer}
      - {question: У двери нет очереди, scale: 0-2, weight: 40, evidence: снимок, external: true}
pass_mark: 85
na: exclude
critical_rule: fail-all
sample: 4 звонка на оператора
period: 1 month
by: shift-lead
--- standards/greeting.md
# Приветствие

Здороваемся первыми, называем компанию и спрашиваем, чем помочь.
";

#[test]
fn a_scorecard_is_read() {
    check(SCORECARD, &[]);
}

#[test]
fn a_scorecard_says_how_it_is_marked() {
    let cut = SCORECARD.replace("na: exclude\n", "").replace("scale: 0-2", "scale: 0-3");
    check(&cut, &["missing-field", "wrong-type.choice: 0-3"]);
}

#[test]
fn an_audit_is_read_filled_in_or_blank() {
    check(
        "
--- audits/way.yaml
title: Аудит
questions:
  - {number: 1, title: Сходится ли реклама с товаром, evidence: сверили, score: 3}
  - {id: reach, number: 7, title: Дозвонится ли, looks_at: меню, evidence: звонок, score: 1, action: починить, owner: operator, due: 2026-12-15}
promises:
  - {text: Отвечаем сразу, where: сайт, kept_by: [thresholds.time-to-answer]}
",
        &[],
    );
    check(
        "--- audits/way.yaml\ntitle: Аудит\nquestions: [{number: 1, title: Сходится ли реклама с товаром}]\n",
        &[],
    );
}

#[test]
fn a_score_is_from_zero_to_three() {
    check(
        "--- audits/a.yaml\ntitle: А\nquestions: [{number: 1, title: Б, score: 4}]\n",
        &["wrong-type.choice: 4"],
    );
}

const ENTRY: &str = "jurisdiction: ru, act: Закон, article: ст. 22, says: возврат денег, deadline: {value: 10, unit: calendar-day, from: получения}, as_of: 2026-09";

#[test]
fn a_legal_entry_stands_alone_or_in_a_list() {
    check(&format!("--- legal/ru.yaml\ntitle: Закон\nentries: [{{id: a, {ENTRY}}}]\n"), &[]);
    let lines = ENTRY.replace(
        "{value: 10, unit: calendar-day, from: получения}",
        "{value: 10; unit: calendar-day; from: получения}",
    );
    let lines = lines.replace(", ", "\n").replace("; ", ", ");
    check(&format!("--- legal/a.yaml\ntitle: Закон\n{lines}\ncertainty: sure\n"), &[]);
}

#[test]
fn a_legal_entry_says_when_it_was_so() {
    let undated = ENTRY.replace(", as_of: 2026-09", "");
    check(&format!("--- legal/a.yaml\ntitle: А\nentries: [{{{undated}}}]\n"), &["missing-field"]);
    let dated = ENTRY.replace("2026-09", "осень");
    check(&format!("--- legal/a.yaml\ntitle: А\nentries: [{{{dated}}}]\n"), &["wrong-type"]);
    check("--- legal/a.yaml\ntitle: А\n", &["missing-field"]);
}

#[test]
fn a_programme_is_read_without_what_a_module_demands() {
    check(
        "
--- training/p.yaml
title: Программа
type: programme
mentors: {owner: shift-lead, period: 6 month, content: Учим наставников.}
call_review: {owner: shift-lead, period: каждый понедельник, content: Слушаем звонки.}
knowledge_base: {owner: shift-lead, period: 1 month, content: Пополняем.}
certification: {theory: Тест., practice: Звонок., threshold: 80 %, valid_for: 12 month, again: Через неделю.}
",
        &[],
    );
}

#[test]
fn onboarding_is_a_list_of_rows() {
    let row = "{day: День 1, action: Прочитайте, link: a, done: подпись, question: Кто мы?}";
    check(&format!("--- training/a.yaml\ntitle: А\ntype: onboarding\nrows: [{row}]\n"), &[]);
    check("--- training/a.yaml\ntitle: А\ntype: onboarding\n", &["missing-field: А"]);
}

#[test]
fn a_module_demands_what_it_always_did() {
    let lines =
        "takeaways: [а], exercises: [{type: case, brief: а}]".replace(", exercises", "\nexercises");
    let missing = ["missing-field: А"; 4];
    check(&format!("--- training/a.yaml\ntitle: А\ntype: module\n{lines}\n"), &missing);
}

fn manifest(lines: &str) -> String {
    format!("--- svod.yaml +\n{lines}\n")
}

#[test]
fn a_profile_is_named_alone_or_with_who_checked_it() {
    let checked = "{name: essentials, checked_by: director, checked_on: 2026-10-01}";
    check(&format!("--- +base\n{}", manifest(&format!("profiles: [{checked}]"))), &[]);
    check(&manifest("profiles: [{name: essentiels}]"), &["unknown-profile"]);
    check(&manifest("profiles: [{nam: essentials}]"), &["missing-field", "unknown-field"]);
    check(&manifest("profiles: [[essentials]]"), &["wrong-type.list"]);
}

#[test]
fn an_answer_says_what_when_and_by_whom() {
    let answer = "answers: {iso-10002-audit: {says: раз в полгода, on: 2026-09-14, by: director}}";
    check(&manifest(answer), &[]);
    check(&manifest(&answer.replace(", by: director", "")), &["missing-field"]);
}

#[test]
fn a_document_may_say_which_elements_it_meets() {
    let text = "Продаём и собираем мебель, отвечаем за каждый шаг до двери.";
    check(&format!("--- pages/a.md\n---\ntitle: О нас\nmeets: [greeting]\n---\n{text}\n"), &[]);
}

#[test]
fn a_comma_that_cuts_a_text_in_two_is_told_as_such() {
    let tree = |reply: &str| {
        format!(
            "--- scripts/call.yaml\n# …\ntitle: Звонок\nstart: hello\nnodes:\n  hello: {{ask: Компания «Дом»! Чем могу помочь?, replies: [{{reply: {reply}, next: bye}}], default: bye}}\n  bye: {{say: Всего доброго!, outcome: solved}}\n"
        )
    };
    check(&tree("Да, я хочу заказать"), &["unknown-field.comma: я хочу заказать"]);
    check(&tree("\"Да, я хочу заказать\""), &[]);
}
