//! Complaints: terms, limits and rungs.

use crate::harness::{check, lines, world};

fn procedure(fields: &str) -> String {
    format!("--- complaints/procedure.yaml\n# …\ntitle: Жалобы\n{fields}")
}

fn terms(acknowledgement: &str, investigation: &str, response: &str) -> String {
    let letter = "--- letters/got.md\n---\n# …\ntitle: Получили\n---\nЗдравствуйте!\n\nПолучили.\n\nС уважением,\n";
    let fields = format!(
        "acknowledgement: {{within: {acknowledgement}, letter: got}}\ninvestigation: {{by: shift-lead, not_by: тот, evidence: [а], within: {investigation}}}\nresponse: {{within: {response}}}\n"
    );
    format!("{}{letter}", procedure(&fields))
}

#[test]
fn equal_terms_are_in_order() {
    check(&terms("24 h", "1 calendar-day", "1 calendar-day"), &[]);
}

#[test]
fn working_days_count_with_their_week_ends() {
    check(&terms("1 h", "5 working-day", "7 calendar-day"), &[]);
    let found = ["deadline-order-broken.investigation: 5 working-day"];
    check(&terms("1 h", "5 working-day", "6 calendar-day"), &found);
}

#[test]
fn an_acknowledgement_comes_first() {
    check(&terms("3 calendar-day", "2 h", "7 calendar-day"), &["deadline-order-broken"]);
}

fn row(role: &str, measure: &str, limit: &str, per: &str) -> String {
    format!("  - {{role: {role}, measure: {measure}, limit: {limit}, per: {per}}}\n")
}

fn matrix(rows: &[String]) -> String {
    procedure(&format!("authority:\n{}", rows.concat()))
}

#[test]
fn a_superior_may_hold_no_such_measure_at_all() {
    let rows =
        [row("operator", "gift", "2 count", "case"), row("director", "refund", "1 RUB", "case")];
    check(&matrix(&rows), &[]);
}

#[test]
fn a_superior_two_steps_up_counts() {
    let rows =
        [row("operator", "gift", "2 count", "case"), row("director", "gift", "1 count", "case")];
    check(&matrix(&rows), &["authority-not-monotone: 1 count"]);
}

#[test]
fn no_limit_is_more_than_any() {
    let rows =
        [row("operator", "gift", "unlimited", "case"), row("director", "gift", "9 count", "case")];
    check(&matrix(&rows), &["authority-not-monotone: 9 count"]);
    let rows =
        [row("operator", "gift", "9 count", "case"), row("director", "gift", "unlimited", "case")];
    check(&matrix(&rows), &[]);
}

#[test]
fn percent_and_money_are_not_compared() {
    let rows = [
        row("operator", "discount", "100 %", "case"),
        row("director", "discount", "1 RUB", "case"),
    ];
    check(&matrix(&rows), &[]);
}

#[test]
fn a_limit_per_month_stands_beside_one_per_case() {
    let rows =
        [row("operator", "gift", "2 count", "case"), row("operator", "gift", "9 count", "month")];
    check(&matrix(&rows), &[]);
}

#[test]
fn two_measures_may_have_two_currencies() {
    let rows =
        [row("director", "gift", "10 EUR", "case"), row("director", "refund", "10 RUB", "case")];
    check(&matrix(&rows), &[]);
}

#[test]
fn one_channel_named_twice_is_one() {
    check(&procedure("intake: [phone, phone]\n"), &["too-few-intake"]);
}

#[test]
fn each_lack_of_the_work_on_causes_is_told() {
    let found = [
        "root-cause-without-owner",
        "root-cause-without-owner.period",
        "root-cause-without-owner.output",
    ];
    check(&procedure("root_cause: {codes: [а]}\n"), &found);
}

#[test]
fn every_measure_is_granted_to_the_top() {
    let top = |limit: &str| matrix(&[row("operator", "refund", limit, "case")]);
    check(&top("3000 RUB"), &["authority-gap: 3000 RUB"]);
    check(&top("unlimited"), &[]);
    let discount = |limit: &str| matrix(&[row("operator", "discount", limit, "case")]);
    check(&discount("50 %"), &["authority-gap: 50 %"]);
    check(&discount("100 %"), &[]);
}

#[test]
fn the_head_and_the_owner_of_the_procedure_leave_no_gap() {
    check(&matrix(&[row("director", "refund", "90000 RUB", "case")]), &[]);
    let rows = matrix(&[row("shift-lead", "refund", "90000 RUB", "case")]);
    check(&format!("{rows}owner_role: shift-lead\n"), &[]);
    check(&rows, &["authority-gap: 90000 RUB"]);
}

#[test]
fn measures_without_money_and_limits_of_a_month_leave_no_gap() {
    check(&matrix(&[row("operator", "gift", "2 count", "case")]), &[]);
    let rows = [
        row("operator", "refund", "unlimited", "case"),
        row("operator", "refund", "90000 RUB", "month"),
    ];
    check(&matrix(&rows), &[]);
}

#[test]
fn a_remedy_stands_in_some_row() {
    let rows = matrix(&[row("director", "refund", "unlimited", "case")]);
    let remedies = "remedies:\n  - {name: Замена, measure: replacement, cost: цена, priority_over_orders: true}\n  - {name: Деньги, measure: refund, cost: цена}\n  - {name: Слова, measure: apology}\n";
    check(&format!("{rows}{remedies}"), &["authority-gap.remedy: replacement"]);
    check(&procedure(remedies), &[]);
}

fn letter(category: &str, body: &str) -> String {
    format!(
        "--- letters/answer.md\n---\n# …\ntitle: Ответ\ncategory: {category}\n---\nЗдравствуйте!\n\n{body}\n\nС уважением,\n"
    )
}

#[test]
fn an_answer_grants_what_somebody_may() {
    let refunds = matrix(&[row("director", "refund", "unlimited", "case")]);
    let found = |category: &str, body: &str| format!("{refunds}{}", letter(category, body));
    check(&found("accept", "Мы вернём вам деньги."), &[]);
    // What an apology lacks, another rule tells; it grants nothing.
    check(&found("accept", "Простите нас, пожалуйста."), &["apology-without-remedy: Простите"]);
    check(&found("accept", "Мы заменим стол."), &["remedy-without-authority: заменим"]);
    check(&found("reject", "Заменить стол мы не можем."), &["rejection-without-reasons"]);
    check(&found("information", "Мы заменим стол."), &[]);
    // The words of a role grant too: the operator of the base may give 5 % off.
    check(&found("accept", "Дадим вам скидку 5 % на заказ в четверг, 5 марта."), &[]);
}

#[test]
fn without_a_matrix_nothing_is_said_of_authority() {
    check(&letter("accept", "Мы заменим стол."), &[]);
}

fn call(purpose: &str, nodes: &str) -> String {
    format!(
        "--- scripts/call.yaml\n# …\ntitle: Звонок\nchannel: phone\npurpose: {purpose}\nstart: hello\nnodes:\n  hello: {{say: Компания «Дом»! Чем могу помочь?, next: topic}}\n{nodes}  bye: {{say: Всего доброго!, outcome: solved}}\n"
    )
}

const BROKEN: &str = "  topic: {listen: [{reply: Стол сломан, next: sorry}], default: bye}\n  sorry: {say: Заменим стол завтра., next: bye}\n";

#[test]
fn a_script_grants_what_its_speakers_may() {
    let lead = matrix(&[row("director", "replacement", "unlimited", "case")]);
    let found = ["remedy-without-authority: Заменим"];
    check(&format!("{lead}{}", call("complaint", BROKEN)), &found);
    let own = matrix(&[row("operator", "replacement", "unlimited", "case")]);
    check(&format!("{own}{}", call("complaint", BROKEN)), &[]);
    // What an ordinary talk promises is no remedy.
    check(&format!("{lead}{}", call("inform", BROKEN)), &[]);
}

fn remedies(own: &str) -> String {
    procedure(&format!("remedies:\n  - {{name: Замена, measure: replacement, cost: цена{own}}}\n"))
}

#[test]
fn a_replacement_goes_first_where_goods_are_sold() {
    check(&remedies(""), &["replacement-without-priority: Замена"]);
    let later = remedies(", priority_over_orders: false");
    check(&later, &["replacement-without-priority.later: false"]);
    check(&remedies(", priority_over_orders: true"), &[]);
    let services = "--- svod.yaml\n# …\ntitle: Стандарты\nlanguages: [ru]\ncompany: {name: Дом, legal_name: ООО «Дом», address: Тверь, industry: consulting, jurisdictions: []}\n";
    check(&format!("{services}{}", remedies("")), &[]);
}

fn investigation(fields: &str) -> String {
    procedure(&format!("investigation: {{{fields}, evidence: [запись], within: 3 calendar-day}}\n"))
}

#[test]
fn nobody_investigates_themselves() {
    check(&investigation("by: operator"), &["self-investigation: operator"]);
    check(&investigation("by: operator, not_by: никто"), &["self-investigation: никто"]);
    let same = investigation("by: operator, not_by: Оператор");
    check(&same, &["self-investigation.same: operator"]);
    check(&investigation("by: operator, not_by: \"тот, кто принял звонок\""), &[]);
    check(&investigation("by: shift-lead, not_by: operator"), &[]);
}

#[test]
fn a_company_of_one_role_may_name_a_body_outside() {
    let one = "--- roles/roles.yaml\ntitle: Роли\nroles:\n  - {id: shift-lead, name: Хозяин, tasks: [всё], front_line: true, authority: всё}\n";
    let outside = "external: {name: суд, when: всегда}\n";
    let all = format!("{}{outside}{one}", investigation("by: shift-lead"));
    check(&all, &[]);
    let none = format!("{}{one}", investigation("by: shift-lead"));
    check(&none, &["self-investigation: shift-lead"]);
}

#[test]
fn a_body_outside_is_named_and_is_no_role() {
    let outside = |name: &str| procedure(&format!("external: {{name: {name}, when: всегда}}\n"));
    check(&outside("Роспотребнадзор и суд"), &[]);
    check(&outside("Директор Роспотребнадзора"), &[]);
    check(&outside("Директор"), &["self-investigation.external: Директор"]);
    check(&outside("\"\""), &["missing-field.empty"]);
    check(&outside("\" \""), &["missing-field.empty"]);
    let blank = procedure("external: {name: суд, when: \"\"}\n");
    check(&blank, &["missing-field.empty"]);
}

fn page(text: &str) -> String {
    format!("{}--- pages/x.md\n# Звонки\n\n{text}\n", procedure("intake: [phone, email]\n"))
}

#[test]
fn an_open_channel_is_not_shut() {
    let shut = ["blocked-complaint-route"];
    check(&page("По телефону жалобы не принимаем."), &shut);
    check(&page("Жалобы принимаем только письменно."), &shut);
    check(&page("Жалобы принимаем исключительно по почте."), &shut);
}

#[test]
fn a_channel_that_is_not_open_may_be_shut() {
    check(&page("В соцсетях жалобы не регистрируем."), &[]);
    check(&page("Жалобы принимаем только по телефону и по почте."), &[]);
}

#[test]
fn to_prefer_another_channel_is_fine() {
    check(&page("Жалобу лучше принять письменно: так остаётся след."), &[]);
    check(
        &page(
            "Если человек кричит, предложите ему написать; жалобу по телефону при этом не прерывайте.",
        ),
        &[],
    );
    check(&page("Не говорите: «По телефону жалобы не принимаем»."), &[]);
    check(&page("По телефону заказы не принимаем."), &[]);
}

#[test]
fn a_type_of_client_is_not_sent_away() {
    let client = |strategy: &str| {
        format!(
            "{}--- clients/loud.yaml\n# …\ntitle: Стоит на своём\nexpectation: услышать, что он прав\nstrategy: {strategy}\n",
            procedure("intake: [phone, email]\n")
        )
    };
    let shut = ["blocked-complaint-route"];
    check(&client("Общаемся только письменно, на звонки не отвечаем."), &shut);
    check(&client("По возможности переводим разговор в переписку."), &[]);
    check(&client("Разговаривать лучше только по делу."), &[]);
}

#[test]
fn the_same_role_twice_in_a_row_is_a_loop() {
    let ladder = procedure(
        "escalation:\n  - {level: 1, role: shift-lead, within: 2 h, trigger: тупик}\n  - {level: 2, role: shift-lead, within: 4 h, trigger: снова}\n",
    );
    check(&ladder, &["escalation-loop: shift-lead"]);
}

#[test]
fn a_ladder_does_not_end_with_whoever_took_the_complaint() {
    let ladder = |first: &str, second: &str| {
        procedure(&format!(
            "steps:\n  - {{name: Приём, actor: operator, action: слушает}}\nescalation:\n  - {{level: 1, role: {first}, within: 2 h, trigger: тупик}}\n  - {{level: 2, role: {second}, within: 4 h, trigger: снова}}\n"
        ))
    };
    check(&ladder("shift-lead", "operator"), &["escalation-loop.taker: operator"]);
    check(&ladder("operator", "shift-lead"), &[]);
    check(&ladder("shift-lead", "director"), &[]);
}

/// A letter of the category that a procedure may name.
fn answer(category: &str) -> String {
    format!(
        "--- letters/answer.md\n---\n# …\ntitle: Ответ\ncategory: {category}\n---\nЗдравствуйте!\n\nМы разобрали вашу жалобу {{{{ complaint.number }}}}.\n\nС уважением,\n"
    )
}

#[test]
fn a_letter_answers_with_the_decision_that_it_was_written_for() {
    let found = |place: &str, category: &str| {
        let fields = format!("response: {{within: 5 working-day, letters: {{{place}: answer}}}}\n");
        let told = lines(&world(&format!("{}{}", procedure(&fields), answer(category))));
        told.iter().filter(|line| line.contains(" mismatched-letter: answer")).count()
    };
    for (place, category) in
        [("reject", "accept"), ("accept", "partly"), ("holding", "acknowledgement")]
    {
        assert_eq!(found(place, category), 1, "{place}: {category}");
    }
    for (place, category) in [
        ("reject", "reject"),
        ("partly", "partly"),
        ("accept", "apology"),
        ("holding", "information"),
    ] {
        assert_eq!(found(place, category), 0, "{place}: {category}");
    }
}

#[test]
fn a_ladder_rises_rung_by_rung() {
    let ladder = |rungs: &[(u32, &str)]| {
        let rungs = rungs.iter().map(|(level, role)| {
            format!("  - {{level: {level}, role: {role}, within: 2 h, trigger: тупик}}\n")
        });
        procedure(&format!("escalation:\n{}", rungs.collect::<String>()))
    };
    check(&ladder(&[(1, "shift-lead"), (2, "director")]), &[]);
    check(&ladder(&[(2, "director"), (1, "shift-lead")]), &[]);
    check(&ladder(&[(1, "shift-lead"), (3, "director")]), &["uneven-ladder: 3"]);
    check(&ladder(&[(1, "shift-lead"), (1, "director")]), &[]);
    check(
        &ladder(&[(1, "operator"), (2, "shift-lead"), (1, "director")]),
        &["uneven-ladder.twice: 1"],
    );
    check(&ladder(&[(1, "director"), (2, "shift-lead")]), &["uneven-ladder.down: shift-lead"]);
    check(&ladder(&[(1, "shift-lead")]), &["too-few-rungs"]);
    let alone = "--- roles/roles.yaml\ntitle: Роли\nroles: [{id: shift-lead, name: Хозяин, tasks: [всё], front_line: false}]\n";
    check(&format!("{}{alone}", ladder(&[(1, "shift-lead")])), &[]);
}

#[test]
fn nothing_before_the_answer_takes_longer_than_the_answer() {
    let tree = |steps: [&str; 4], rungs: [&str; 2]| {
        let steps = steps.iter().map(|within| {
            format!("  - {{name: Шаг, actor: operator, action: делает, within: {within}}}\n")
        });
        let steps: String = steps.collect();
        let [first, second] = rungs;
        procedure(&format!(
            "response: {{within: 7 calendar-day}}\nsteps:\n{steps}escalation:\n  - {{level: 1, role: shift-lead, within: {first}, trigger: тупик}}\n  - {{level: 2, role: director, within: {second}, trigger: отказ}}\n"
        ))
    };
    let soon = ["30 min", "1 working-day", "7 calendar-day", "10 calendar-day"];
    check(&tree(soon, ["2 h", "2 working-day"]), &[]);
    // Who looks at an answer anew may take longer than the answer did.
    check(&tree(soon, ["2 h", "20 calendar-day"]), &[]);
    check(
        &tree(soon, ["20 calendar-day", "2 h"]),
        &["deadline-order-broken.rung: 20 calendar-day"],
    );
    let late = ["20 calendar-day", "1 working-day", "7 calendar-day", "10 calendar-day"];
    check(&tree(late, ["2 h", "2 h"]), &["deadline-order-broken.step: 20 calendar-day"]);
    let without = ["30 min", "20 calendar-day", "1 working-day", "1 h"];
    check(&tree(without, ["2 h", "2 h"]), &[]);
}

#[test]
fn a_credit_is_a_gift_in_the_words_of_a_role() {
    let tree = |authority: &str| {
        let matrix = "authority:\n  - {role: night, measure: gift, limit: 100 EUR, per: case}\n  - {role: director, measure: gift, limit: unlimited, per: case}\n";
        let role = format!(
            "--- roles/night.yaml\ntitle: Noc\nlang: sk\nroles:\n  - {{id: night, name: Nočná zmena, tasks: [odpovedá], front_line: true, authority: \"{authority}\", reports_to: director}}\n"
        );
        format!("{}{role}", procedure(matrix))
    };
    check(&tree("Na jeden prípad kredit do 900 €."), &["authority-differs: 900 €"]);
    check(&tree("Na jeden prípad bonus do 900 €."), &["authority-differs: 900 €"]);
    check(&tree("Na jeden prípad kredit do 100 €."), &[]);
}

#[test]
fn a_role_claims_no_more_than_the_matrix_gives() {
    let tree = |authority: &str| {
        let matrix = "authority:\n  - {role: night, measure: discount, limit: 10 %, per: case}\n  - {role: night, measure: replacement, limit: 5000 RUB, per: case}\n  - {role: director, measure: discount, limit: unlimited, per: case}\n  - {role: director, measure: replacement, limit: unlimited, per: case}\n";
        let role = format!(
            "--- roles/night.yaml\ntitle: Ночь\nroles:\n  - {{id: night, name: Дежурный, tasks: [отвечает], front_line: true, authority: \"{authority}\", reports_to: director}}\n"
        );
        format!("{}{role}", procedure(matrix))
    };
    check(
        &tree("Скидка до 90 %, замена до 900 000 ₽."),
        &["authority-differs: 90 %", "authority-differs: 900 000 ₽"],
    );
    for authority in [
        "На один случай: скидка до 10 %, замена до 5 000 ₽. Выше — директор.",
        "Скидка до 5 %, замена товаром со склада до 5 000 ₽.",
        "Скидка до 10 %; замену дороже 9 000 ₽ не обещает.",
        "Скидку до 50 % даёт директор.",
        "Возврат денег до 900 000 ₽.",
        "Скидка до 500 ₽.",
        "Скидка до 10 %, всего не больше 90 % цены.",
    ] {
        check(&tree(authority), &[]);
    }
}
