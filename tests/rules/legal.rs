//! The law: what the handbook says beside what the registry says, and what must not be set beside it.

use crate::harness::{check, plain};

fn under(jurisdiction: &str, profile: &str, text: &str) -> String {
    let lang = if jurisdiction == "uk" { "en" } else { jurisdiction };
    format!(
        "--- svod.yaml\n# …\ntitle: К\nlanguages: [{lang}]\nprofiles: [{profile}]\ncompany: {{name: Дом, legal_name: Дом, address: Тверь, jurisdictions: [{jurisdiction}]}}\n--- pages/law.md\n# Закон\n\n{text}\n\n- ещё одна строка, чтобы страница не была пустой\n"
    )
}

fn ru(text: &str) -> String {
    under("ru", "ru-consumer-goods", text)
}

fn sk(text: &str) -> String {
    under("sk", "sk-consumer", text)
}

fn uk(text: &str) -> String {
    under("uk", "uk-consumer", text)
}

#[test]
fn acts_of_the_registry_are_known_by_their_numbers() {
    check(&ru("Закон № 2300-1, 152-ФЗ, постановление Правительства РФ № 2463, ТК РФ."), &[]);
    check(&ru("По 777-ФЗ и снова по 777-ФЗ."), &["unregistered-act: 777-ФЗ"]);
    check(&ru("Приказ № 12, заказ № 2300-2, договор № 5-14, работаем 24/7."), &[]);
    check(&sk("Zákon č. 108/2024 Z. z., nariadenie (EÚ) 2016/679."), &[]);
    check(&sk("Podľa zákona č. 999/2023 Z. z."), &["unregistered-act: 999/2023"]);
    check(&uk("Under the Consumer Rights Act 2015."), &[]);
    check(&uk("Under the Table Service Act 2019."), &["unregistered-act: Table Service Act 2019"]);
}

#[test]
fn historical_remarks_and_foreign_acts_are_left_alone() {
    check(&ru("Раньше действовал 777-ФЗ."), &[]);
    check(&ru("В Словакии действует zákon č. 999/2023 Z. z."), &[]);
    check(&uk("Formerly the Table Service Act 2019."), &[]);
}

#[test]
fn a_handbook_may_register_an_act_of_its_own() {
    let own = "--- legal/own.yaml\nid: own\ntitle: Свой\njurisdiction: ru\nact: Федеральный закон № 777-ФЗ\narticle: ст. 1\nsays: правило\nas_of: \"2026-09\"\n";
    check(&format!("{}{own}", ru("По 777-ФЗ.")), &[]);
}

#[test]
fn what_is_repealed_is_not_cited_as_law() {
    check(&sk("Podľa zákona č. 250/2007 Z. z."), &["repealed-act.since: 250/2007"]);
    check(&sk("Podľa zákona č. 102/2014 Z. z."), &["repealed-act.since: 102/2014"]);
    check(&sk("Zákon č. 250/2007 Z. z. je zrušený."), &[]);
    check(&sk("Predtým platil zákon č. 250/2007 Z. z."), &[]);
    check(
        &ru("Правила продажи — постановление Правительства РФ № 55."),
        &["repealed-act.since: 55"],
    );
    check(&ru("Постановление Правительства РФ № 55 утратило силу."), &[]);
    let wrong = "Consumer Protection from Unfair Trading Regulations 2008";
    check(&uk(&format!("See the {wrong}.")), &[&format!("repealed-act.since: {}", &wrong[..39])]);
    check(&uk(&format!("The {wrong} were revoked.")), &[]);
}

#[test]
fn the_closed_platform_is_no_way_out() {
    let link = "ec.europa.eu/consumers/odr";
    let found = format!("dead-odr-link: {link}");
    check(&sk(&format!("Spor riešte na https://{link}.")), &[&found]);
    check(&sk(&format!("Spor riešte [tu](https://{link}/main).")), &[&found]);
    check(&sk(&format!("Spor: [https://{link}/main](https://{link}/main).")), &[&found]);
    check(&sk(&format!("Spor: <https://{link}>, [tu](https://{link}).")), &[&found, &found]);
    check(&sk(&format!("Platforma https://{link} je zatvorená.")), &[]);
    check(&ru(&format!("Спор — https://{link}.")), &[]);
}

#[test]
fn a_term_given_as_the_laws_is_that_of_the_registry() {
    for text in [
        "По ст. 22 Закона № 2300-1 деньги возвращают за 10 дней.",
        "По ст. 22 Закона № 2300-1 деньги возвращают за 10 дней, мы возвращаем за 5 дней.",
        "По закону деньги возвращают за 10 дней.",
        "По ст. 22 Закона № 2300-1 мы возвращаем деньги за 5 дней.",
        "По ст. 21 Закона № 2300-1 замена товара занимает 7 дней, с проверкой 20 дней.",
        "Неустойка по ст. 23 Закона № 2300-1 — за 30 дней просрочки.",
        "По ст. 19 Закона № 2300-1 деньги возвращают в срок 24 месяца.",
    ] {
        check(&ru(text), &[]);
    }
    check(
        &ru("По ст. 22 Закона № 2300-1 деньги возвращают за 14 дней."),
        &["deadline-differs: 14 дней"],
    );
    check(&ru("По закону деньги возвращают за 30 дней."), &["deadline-differs: 30 дней"]);
    check(&ru("По закону деньги возвращают за 5 дней."), &["deadline-differs: 5 дней"]);
    let table = "| Акт | Статья | Срок |\n|---|---|---|\n| Закон РФ № 2300-1 | ст. 20 | 30 дней |\n| Закон РФ № 2300-1 | ст. 26.1 | 7 дней |\n";
    check(&ru(table), &["deadline-differs: 30 дней"]);
}

#[test]
fn terms_of_the_law_differ_in_slovak_and_english_too() {
    check(&sk("Zo zákona vybavíme reklamáciu do 30 dní."), &[]);
    check(&sk("Zákon ukladá vybaviť reklamáciu do 60 dní."), &["deadline-differs.medium: 60 dní"]);
    check(&uk("By law the refund comes within 14 days."), &[]);
    check(&uk("By law the refund comes within 28 days."), &["deadline-differs.medium: 28 days"]);
    check(
        &uk("Under s. 22 of the Consumer Rights Act 2015 the customer may reject within 14 days."),
        &["deadline-differs: 14 days"],
    );
}

#[test]
fn the_companys_own_term_may_be_shorter_or_equal() {
    for text in [
        "Деньги вернём за 10 дней.",
        "Деньги вернём за 3 дня.",
        "Деньги вернём за 5 рабочих дней.",
        "Вернуть диван можно за 30 дней.",
        "Гарантийный ремонт входит в гарантию 24 месяца.",
        "Замена товара после экспертизы — 20 дней.",
        "Если деньги не пришли за 14 дней, звоните.",
        "- ✗ «Деньги вернём за 30 дней»",
        "| Обещаем | Что говорим |\n|---|---|\n| Привезти за 7 дней. Под заказ — 30 дней | В тот же день предлагаем возврат денег |",
        "> **Клиент:** Вы вернёте деньги за 30 дней?",
    ] {
        check(&ru(text), &[]);
    }
    check(&ru("Деньги вернём за 14 дней."), &["exceeds-legal-deadline: 14 дней"]);
    check(&ru("Товар с браком заменим за 3 недели."), &["exceeds-legal-deadline: 3 недели"]);
    check(&ru("Ремонтируем диван до 2 месяцев."), &["exceeds-legal-deadline: 2 месяцев"]);
    check(&sk("Reklamáciu vybavíme do 30 dní."), &[]);
    check(&sk("Reklamáciu vybavíme do 45 dní."), &["exceeds-legal-deadline.medium: 45 dní"]);
    check(&uk("We refund the money within 14 days."), &[]);
    check(&uk("We refund the money within 28 days."), &["exceeds-legal-deadline.medium: 28 days"]);
}

#[test]
fn without_a_profile_of_that_law_terms_are_not_compared() {
    let tree =
        under("ru", "essentials", "Деньги вернём за 14 дней. По закону возвращают за 30 дней.");
    check(&tree, &["jurisdiction-without-profile: ru"]);
}

fn procedure(fields: &str) -> String {
    format!(
        "{}--- complaints/p.yaml\n# …\ntitle: Жалобы\nintake: [phone, email]\n{fields}--- svod.yaml +\nchannels: {{phone: {{type: phone, address: '112', hours: 24/7, owner: operator, thresholds: [{{metric: hold, op: '<=', value: 1, unit: min}}]}}, email: {{type: email, address: a@dom.example, hours: 24/7, owner: operator, thresholds: [{{metric: first-reply, op: '<=', value: 1, unit: h}}]}}}}\n",
        ru("Пусто.")
    )
}

#[test]
fn the_fields_of_a_procedure_are_terms_too() {
    check(&procedure("response: {within: 10 calendar-day}\n"), &[]);
    check(
        &procedure("response: {within: 15 calendar-day}\n"),
        &["exceeds-legal-deadline: 15 calendar-day"],
    );
    check(
        &procedure("response: {within: 10 working-day}\n"),
        &["working-days-for-calendar: 10 working-day"],
    );
    let remedy = |term: &str| {
        procedure(&format!(
            "remedies: [{{name: Ремонт, measure: repair, cost: а, lead_time: {term}}}]\n"
        ))
    };
    check(&remedy("45 calendar-day"), &[]);
    check(&remedy("60 calendar-day"), &["exceeds-legal-deadline: 60 calendar-day"]);
}

#[test]
fn working_days_are_not_days_of_the_calendar() {
    check(
        &ru("Деньги вернём за 10 рабочих дней."),
        &["working-days-for-calendar: 10 рабочих дней"],
    );
    check(
        &ru("По закону деньги возвращают за 10 рабочих дней."),
        &["working-days-for-calendar: 10 рабочих дней"],
    );
    check(&ru("Деньги вернём за 20 рабочих дней."), &["exceeds-legal-deadline: 20 рабочих дней"]);
    check(
        &sk("Reklamáciu vybavíme do 30 pracovných dní."),
        &["working-days-for-calendar.medium: 30 pracovných dní"],
    );
    check(
        &uk("We refund the money within 14 working days."),
        &["working-days-for-calendar.medium: 14 working days"],
    );
    let disp = under(
        "uk",
        "uk-fca-disp",
        "Summary resolution comes by the third business day, the response on payment services within 15 business days of the complaint.",
    );
    check(&disp, &[]);
}

#[test]
fn an_entry_of_the_handbook_wins_and_is_shown() {
    let own = |checked: &str| {
        format!(
            "{}--- legal/refund.yaml\nid: ru-zpp-22\ntitle: Деньги\njurisdiction: ru\nact: Закон РФ № 2300-1\narticle: ст. 22\nsays: возврат\ndeadline: {{value: 3, unit: calendar-day}}\nas_of: \"2026-09\"\n{checked}",
            ru("Деньги вернём за 5 дней.")
        )
    };
    check(&own(""), &["exceeds-legal-deadline: 5 дней"]);
    check(
        &own("checked_by: director\nchecked_on: 2026-10-01\n"),
        &["exceeds-legal-deadline: 5 дней"],
    );
}

#[test]
fn a_right_is_denied_in_three_languages() {
    check(&ru("Без чека товар не принимаем."), &["denied-right: Без чека товар не принимаем"]);
    check(&ru("Товар возврату не подлежит."), &["denied-right: возврату не подлежит"]);
    check(&uk("No refunds on sale items."), &["denied-right: No refunds"]);
    check(&uk("We do not accept returns without a receipt."), &["denied-right"]);
    check(&sk("Reklamácie neprijímame."), &["denied-right: Reklamácie neprijímame"]);
    check(&sk("Bez bloku tovar nevymeníme."), &["denied-right"]);
    let found =
        plain("--- a.md\n# Возврат\n\nБез чека товар не принимаем, и это правило для всех касс.\n");
    assert!(found.iter().any(|line| line.contains("denied-right")), "{found:?}");
}

#[test]
fn what_is_quoted_as_forbidden_denies_nothing() {
    for text in [
        "Нельзя говорить: «Без чека товар не принимаем».",
        "- ✗ Без чека товар не принимаем.",
        "> **Покупатель:** Мне сказали, без чека не принимаете!",
        "Отсутствие чека — не основание отказать.",
        "Без чека товар принимаем: найдём покупку по телефону.",
        "Товар надлежащего качества из перечня возврату не подлежит (ст. 25).",
        "Говорим «поищу заказ» вместо «без чека не принимаем».",
    ] {
        check(&ru(text), &[]);
    }
    check(&uk("Never say “no refunds”."), &[]);
    check(&uk("A missing receipt is not a reason to refuse."), &[]);
    check(&sk("Nikdy nehovoríme „reklamácie neprijímame“."), &[]);
    check(
        "--- phrases/a.yaml\n# …\ntitle: Ф\nphrases: [{type: stop, text: Без чека не принимаем, why: неправда, replacement: [Найду заказ по телефону.]}]\n",
        &[],
    );
}

#[test]
fn a_law_that_a_profile_serves_needs_no_other() {
    check(&under("ru", "ru-consumer-services", "Пусто."), &[]);
    check(&under("sk", "ru-consumer-goods", "Prázdne."), &["jurisdiction-without-profile: sk"]);
}

#[test]
fn an_old_entry_matters_where_it_is_used() {
    let own = |text: &str| {
        format!(
            "{}--- legal/refund.yaml\nid: ru-zpp-22\ntitle: Деньги\njurisdiction: ru\nact: Закон РФ № 2300-1\narticle: ст. 22\nsays: возврат\nas_of: \"2025-11\"\n",
            ru(text)
        )
    };
    check(&own("Деньги возвращают по ст. 22 Закона № 2300-1."), &["stale-registry"]);
    check(&own("Замена — по ст. 21 Закона № 2300-1."), &[]);
}

#[test]
fn a_rung_of_the_ladder_takes_no_longer_than_the_law() {
    let ladder = |within: &str| {
        procedure(&format!(
            "escalation: [{{level: 1, role: shift-lead, within: {within}, trigger: тупик}}, {{level: 2, role: director, within: 1 working-day, trigger: отказ}}]\n"
        ))
    };
    check(&ladder("14 calendar-day"), &["exceeds-legal-deadline: 14 calendar-day"]);
    check(&ladder("10 working-day"), &["working-days-for-calendar: 10 working-day"]);
    check(&ladder("10 calendar-day"), &[]);
}
