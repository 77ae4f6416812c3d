//! Standards: whether each can be understood, kept, checked and taught.

use crate::harness::check;

fn standard(name: &str, fields: &str) -> String {
    let mut text =
        format!("--- standards/{name}.yaml\ntitle: {name}\n{}\n", fields.replace("; ", "\n"));
    for rest in
        ["how: рукой", "channel: phone", "stage: ответ", "roles: [operator]", "mandatory: should"]
    {
        let key = rest.split(':').next().unwrap_or(rest);
        if !text.contains(&format!("\n{key}:")) {
            text.push_str(&format!("{rest}\n"));
        }
    }
    text
}

const WHOLE: &str = "why: а; check: а; good: [второй гудок]";

fn rule(rule: &str) -> String {
    standard("one", &format!("rule: {rule}; {WHOLE}"))
}

#[test]
fn a_draft_and_a_page_may_lack_reasons() {
    check(&standard("one", "rule: а; status: draft"), &[]);
    check(
        "--- standards/one.md\n# Телефон\n\nОтвечаем на звонок до третьего гудка, не позже.\n",
        &[],
    );
}

#[test]
fn an_example_may_be_a_phrase_or_a_linked_formula() {
    let bare = |fields: &str| standard("one", &format!("rule: а; why: а; check: а; {fields}"));
    check(&bare("how: 'Скажите «минуту, уточню».'"), &[]);
    check(&bare("bad: [пятый гудок]"), &[]);
    let formulas = "--- phrases/f.yaml\ntitle: Ф\nphrases: [{type: formula, text: Здравствуйте}]\n";
    check(&format!("{formulas}{}", bare("see: [f]")), &[]);
    check(&bare("see: [governance]"), &["standard-without-example: one"]);
    check(&bare("good: ['TODO']"), &["standard-without-example.template"]);
}

#[test]
fn time_is_given_by_a_number_anywhere_in_the_standard() {
    let slow = "timed-standard-without-threshold";
    check(&rule("Отвечайте оперативно"), &[&format!("{slow}: оперативно")]);
    check(&rule("Отвечайте оперативно, за 4 часа"), &[]);
    check(&rule("Отвечайте в тот же день"), &[]);
    check(&rule("Приходите на смену вовремя"), &[]);
    check(&rule("Скажите фразу сразу после имени"), &[]);
    check(
        &standard("one", "lang: en; rule: Reply promptly; why: a; check: a; good: [b]"),
        &[&format!("{slow}: promptly")],
    );
    check(
        &standard("one", "lang: sk; rule: Odpovedzte čo najskôr; why: a; check: a; good: [b]"),
        &[&format!("{slow}: čo najskôr")],
    );
}

#[test]
fn one_action_may_have_two_objects() {
    check(&rule("Запишите имя и телефон"), &[]);
    check(&rule("Представьтесь и предложите помощь"), &[]);
    check(&rule("Запишите имя и повторите номер"), &["compound-standard: повторите"]);
    check(&rule("Позвоните и/или напишите"), &["compound-standard: напишите"]);
}

fn must(more: &str) -> String {
    format!("{}{more}", standard("one", &format!("rule: а; {WHOLE}; mandatory: must")))
}

#[test]
fn without_scorecards_and_training_coverage_is_for_the_profile() {
    check(&must(""), &[]);
}

#[test]
fn a_must_is_looked_at_and_taught() {
    let card = "--- scorecards/s.yaml\n# …\ntitle: С\n";
    let course = "--- training/t.yaml\n# …\ntitle: Т\ntype: programme\n";
    check(&must(card), &["unchecked-standard: one"]);
    check(&must(course), &["untaught-standard: one"]);
    let should = standard("one", &format!("rule: а; {WHOLE}; mandatory: should"));
    check(&format!("{should}{card}{course}"), &[]);
}

#[test]
fn a_question_a_link_and_a_taught_script_teach() {
    let course = |line: &str| {
        must(&format!("--- training/t.yaml\n# …\ntitle: Т\ntype: programme\n{line}\n"))
    };
    check(&course("content: Читайте [[one]]."), &[]);
    check(
        &course("quiz: {questions: [{type: open, text: Что?, explanation: а, standard: one}]}"),
        &[],
    );
    let script = "--- scripts/s.yaml\n# …\ntitle: С\nintro: Держится на [[one]].\n";
    check(&format!("{script}{}", course("covers: [s]")), &[]);
    check(&format!("{script}{}", course("goal: а")), &["untaught-standard: one"]);
}

fn pair(one: &str, other: &str) -> String {
    format!(
        "{}{}",
        standard("one", &format!("rule: {one}; {WHOLE}")),
        standard("two", &format!("rule: {other}; {WHOLE}"))
    )
}

#[test]
fn the_same_action_is_not_demanded_and_forbidden() {
    let found = &["contradicting-standards.forbids"];
    check(&pair("Предлагайте десерт гостю", "Не предлагайте десерт гостям"), found);
    check(&pair("Не предлагайте десерт", "Не предлагайте десерт"), &[]);
    check(&pair("Предлагайте десерт гостю", "Не предлагайте кофе гостю"), &[]);
}

#[test]
fn other_scopes_and_exceptions_do_not_contradict() {
    let scope = "; channel: phone";
    check(
        &pair(
            &format!("Предлагайте десерт гостю{scope}"),
            "Не предлагайте десерт гостю; channel: email",
        ),
        &[],
    );
    check(&pair("Предлагайте десерт гостю", "Не предлагайте десерт гостю; see: [one]"), &[]);
    check(
        &pair(
            "Предлагайте десерт гостю; roles: [operator]",
            "Не предлагайте десерт гостю; roles: [director]",
        ),
        &[],
    );
}

#[test]
fn what_is_shown_as_bad_is_not_shown_as_good_elsewhere() {
    check(
        "--- standards/a.md\n# А\n\nГоворим коротко и по делу, без лишних слов.\n\n- ✓ Слушаю вас внимательно\n--- standards/b.md\n# Б\n\nГоворим коротко и по делу, без лишних слов.\n\n- ✗ Слушаю вас внимательно\n",
        &["contradicting-standards.forbids"],
    );
}

fn page(text: &str) -> String {
    format!("--- pages/a.md\n---\ntitle: О нас\n---\n{text}\n")
}

#[test]
fn numbers_of_laws_and_first_words_are_left_alone() {
    for text in [
        "Правило 1. Снимите трубку до третьего гудка.",
        "Так сказано в приказе № 12, раздел 3.",
        "Держитесь правила 3 секунд и улыбайтесь.",
        "Помните статью 22 и главу 3 закона.",
        "> [!NOTE]\n> Наш закон — правило 5, остальное приложится.",
    ] {
        check(&page(text), &[]);
    }
    check(&page("Дальше — по правилу № 35."), &["typed-rule-number: правилу № 35"]);
    check(&page("Порядок описан в разделе 3.2."), &["typed-rule-number: разделе 3.2"]);
}

#[test]
fn a_quoted_title_is_one_of_the_handbook() {
    let text = "Сделайте, как в правиле № 7 «Роли и полномочия».";
    let roles = "--- roles/more.yaml\n# …\ntitle: Роли и полномочия\n";
    check(&format!("{}{roles}", page(text)), &["typed-rule-number: правиле № 7"]);
    check(&page(text), &["stale-rule-title.nowhere: Роли и полномочия"]);
}

#[test]
fn a_reference_may_inflect_or_shorten_the_title() {
    let target = "--- pages/memo.md\n---\ntitle: Правовая памятка смены\n---\nСроки закона календарные, рабочие дни в них не считаем.\n";
    for text in [
        "Сроки стоят в «[[memo|Правовой памятке]]».",
        "Сроки [[memo|стоят отдельно]].",
        "Сроки стоят в [[memo]].",
    ] {
        check(&format!("{}{target}", page(text)), &[]);
    }
    let text = "Сроки стоят в «[[memo|Законах для всех]]».";
    check(&format!("{}{target}", page(text)), &["stale-rule-title"]);
}

#[test]
fn money_off_the_pay_goes_to_a_lawyer() {
    for text in [
        "Стоимость блюда удерживается из заработной платы официанта.",
        "За опоздание — лишение премии.",
        "Недостачу вычитаем из зарплаты смены.",
        "Штраф сотруднику за грубость — 500 рублей.",
        "Официанта за это депремируют.",
    ] {
        let lines = crate::harness::lines(&crate::harness::world(&page(text)));
        assert!(lines.len() == 1 && lines[0].contains("pay-deduction"), "{text}: {lines:?}");
    }
}

#[test]
fn other_fines_and_deductions_are_nobodys_pay() {
    for text in [
        "Штраф поставщику за срыв срока — 5 % партии.",
        "Из зарплаты удерживается только налог.",
        "Из суммы возврата вычитаем доставку.",
        "Из зарплаты ничего не вычитаем.",
        "Никого не штрафуем: сотрудник говорит об ошибке сам.",
        "Суд взыскивает с продавца штраф.",
        "Премия лучшему оператору — ужин на двоих.",
        "Оплата картой: деньги спишутся сразу.",
    ] {
        check(&page(text), &[]);
    }
}

#[test]
fn pay_is_told_in_english_and_slovak_too() {
    let page = |lang: &str, text: &str| {
        format!("--- pages/a.md\n---\ntitle: A\nlang: {lang}\n---\n{text}\n")
    };
    let found = |tree: &str| crate::harness::lines(&crate::harness::world(tree)).len();
    assert_eq!(found(&page("en", "Breakages are deducted from the waiter’s wages.")), 1);
    assert_eq!(found(&page("en", "Tax is deducted from your wages.")), 0);
    assert_eq!(found(&page("en", "We never deduct anything from wages.")), 0);
    assert_eq!(found(&page("sk", "Rozbitý tanier strhneme zo mzdy čašníka.")), 1);
    assert_eq!(found(&page("sk", "Zo mzdy sa strháva len daň.")), 0);
}
