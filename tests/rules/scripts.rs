//! Scripts: paths, ends, answers.

use crate::harness::check;

const HELLO: &str = "  hello: {say: Компания «Дом»! Чем могу помочь?, next: topic}\n";
const BYE: &str = "  bye: {say: Всего доброго!, outcome: solved}\n";

fn script(nodes: &str) -> String {
    format!("--- scripts/call.yaml\n# …\ntitle: Звонок\nstart: hello\nnodes:\n{HELLO}{nodes}{BYE}")
}

#[test]
fn a_loop_with_a_way_out_is_lawful() {
    let nodes = "  topic: {listen: [{reply: да, next: bye}, {reply: повторите, next: topic}], default: topic}\n";
    check(&script(nodes), &[]);
}

#[test]
fn a_handover_and_another_script_end_a_talk() {
    let other = "--- pages/x.md\n# Х\n\nПродаём мебель и сами её собираем.\n--- scripts/other.yaml\n# …\ntitle: Другой\nstart: on\nnodes:\n  on: {say: Продолжаем. Всего доброго!, outcome: solved}\n";
    let nodes = "  topic: {listen: [{reply: да, next: lead}, {reply: нет, next: on}], default: bye}\n  lead: {say: Соединяю., handover: shift-lead, outcome: escalated}\n  on: {goto: other}\n";
    check(&format!("{}{other}", script(nodes)), &[]);
}

#[test]
fn a_loop_is_told_once() {
    let nodes = "  topic: {listen: [{reply: да, next: bye}, {reply: нет, next: a}], default: a}\n  a: {ask: Точно?, next: b}\n  b: {say: Повторю., next: a}\n";
    check(&script(nodes), &["endless-loop: a"]);
}

#[test]
fn an_island_is_told_at_its_first_node() {
    let nodes = "  topic: {action: откройте заказ, next: bye}\n  two: {say: Два., next: bye}\n  one: {say: Раз., next: two}\n";
    check(&script(nodes), &["unreachable-node: one", "monologue-script"]);
}

#[test]
fn a_misspelt_target_is_one_finding() {
    let nodes = "  topic: {listen: [{reply: да, next: bye}, {reply: нет, next: sorri}], default: bye}\n  sorry: {say: Простите., next: bye}\n";
    check(&script(nodes), &["undefined-node: sorri"]);
}

#[test]
fn buttons_of_a_bot_need_no_default() {
    let nodes = "  topic: {speaker: bot, listen: [{reply: да, next: bye}, {reply: нет, next: no}]}\n  no: {say: Жаль. Всего доброго!, outcome: lost}\n";
    check(&script(nodes), &[]);
}

#[test]
fn words_in_quotes_are_no_variables() {
    let nodes = "  topic: {when: \"state == 'paid' and not true\", then: bye, else: no}\n  no: {say: Жаль. Всего доброго!, outcome: lost}\n";
    check(&script(nodes), &["undeclared-variable: state"]);
}

#[test]
fn a_node_with_nothing_to_do_is_told() {
    let nodes = "  topic: {note: подумать, next: bye}\n";
    check(&script(nodes), &["ambiguous-node.none: topic"]);
}

#[test]
fn the_same_answer_in_two_nodes_is_fine() {
    let listen = "{listen: [{reply: да, next: bye}, {reply: нет, next: again}], default: bye}";
    check(&script(&format!("  topic: {listen}\n  again: {listen}\n")), &[]);
}

#[test]
fn a_long_line_counts_slots_as_words() {
    let words = "слово ".repeat(39);
    let nodes = format!("  topic: {{say: \"{words}{{{{ company.legal_name }}}}\", next: bye}}\n");
    check(&script(&nodes), &["monologue-script"]);
    let nodes = format!("  topic: {{say: \"{words}{{{{ company.name }}}} ещё\", next: bye}}\n");
    check(&script(&nodes), &["monologue-script", "long-line"]);
}

#[test]
fn a_greeting_may_take_two_nodes() {
    let tree = "--- scripts/call.yaml\n# …\ntitle: Звонок\nstart: a\nnodes:\n  a: {say: «Дом» слушает., next: b}\n  b: {ask: Чем могу помочь?, replies: [{reply: заказ, next: bye}, {reply: ничем, next: no}], default: bye}\n  no: {say: До свидания!, outcome: solved}\n";
    check(&format!("{tree}{BYE}"), &[]);
}

#[test]
fn each_path_needs_its_greeting() {
    let tree = "--- scripts/call.yaml\n# …\ntitle: Звонок\nvariables: {known: {type: boolean, example: да}}\nstart: a\nnodes:\n  a: {when: known, then: b, else: c}\n  b: {say: «Дом»! Чем могу помочь?, next: bye}\n  c: {say: Слушаю., next: bye}\n";
    check(&format!("{tree}{BYE}"), &["script-without-greeting: bye"]);
}

#[test]
fn a_name_without_an_offer_is_no_greeting() {
    let tree = "--- scripts/call.yaml\n# …\ntitle: Звонок\nstart: a\nnodes:\n  a: {say: Компания «Дом», слушаю вас., next: bye}\n";
    let tree = tree.replace("Компания «Дом», слушаю вас.", "\"Компания «Дом», слушаю вас.\"");
    check(&format!("{tree}{BYE}"), &["script-without-greeting.offer: bye"]);
}

#[test]
fn every_variant_of_a_greeting_greets() {
    let tree = "--- scripts/call.yaml\n# …\ntitle: Звонок\nstart: a\nnodes:\n  a: {say: [«Дом»! Чем могу помочь?, Алло.], next: bye}\n";
    check(&format!("{tree}{BYE}"), &["script-without-greeting: bye"]);
}

#[test]
fn a_script_that_another_goes_on_to_needs_no_greeting() {
    let other = "--- scripts/other.yaml\n# …\ntitle: Другой\nstart: on\nnodes:\n  on: {say: Продолжаем. Всего доброго!, outcome: solved}\n";
    let nodes = "  topic: {listen: [{reply: да, next: on}, {reply: нет, next: bye}], default: bye}\n  on: {goto: other}\n";
    check(&format!("{}{other}", script(nodes)), &[]);
    check(other, &["script-without-greeting: on"]);
}

#[test]
fn a_farewell_may_come_before_the_last_node() {
    let nodes = "  topic: {say: Всего доброго!, next: log}\n  log: {action: запишите итог, outcome: solved}\n  never: {goto: call}\n";
    let found = ["unreachable-node: bye", "unreachable-node: never", "monologue-script"];
    check(&script(nodes), &found);
}

#[test]
fn who_hangs_up_gets_no_farewell() {
    let nodes = "  topic: {listen: [{reply: да, next: bye}, {reply: нет, next: gone}], default: bye, silence: gone}\n  gone: {action: запишите, outcome: lost}\n";
    check(&script(nodes), &[]);
}

#[test]
fn both_outcomes_of_a_condition_lead_somewhere() {
    let variables = "variables: {days: {type: integer, example: 3}}\n";
    let topic =
        "  topic: {listen: [{reply: да, next: late}, {reply: нет, next: bye}], default: bye}\n";
    let talk = |fork: &str| {
        let tree = script(&format!("{topic}  late: {{{fork}}}\n"));
        tree.replace("start:", &format!("{variables}start:"))
    };
    check(&talk("when: days > 0, then: bye, else: topic"), &[]);
    check(&talk("when: days > 0, then: topic, next: bye"), &[]);
    check(&talk("when: days > 0, then: bye, outcome: lost"), &[]);
    check(&talk("when: days > 0, then: bye"), &["dead-end.fork: days > 0"]);
    check(&talk("when: days > 0, else: bye"), &["dead-end.fork: days > 0"]);
}

fn offer(lang: &str, line: &str, more: &str) -> String {
    format!(
        "--- scripts/a.yaml\n# …\ntitle: А\nlang: {lang}\nchannel: phone\npurpose: inform\nstart: a\nnodes:\n  a: {{say: \"{{{{ company.name }}}}, здравствуйте! Чем могу помочь?\", next: b}}\n  b: {{listen: [{{reply: да, next: c}}, {{reply: нет, next: c}}], default: c}}\n  c: {{say: \"{line} Всего доброго!\", outcome: solved}}\n{more}"
    )
}

const MATRIX: &str = "--- complaints/p.yaml\n# …\ntitle: Жалобы\nintake: [phone, email]\nauthority:\n  - {role: operator, measure: refund, limit: 1000 RUB, per: case}\n  - {role: operator, measure: gift, limit: 20 EUR, per: case}\n  - {role: shift-lead, measure: refund, limit: unlimited, per: case}\n  - {role: director, measure: gift, limit: unlimited, per: case}\n";

#[test]
fn an_offer_above_the_words_of_a_role_is_told() {
    check(&offer("ru", "Дадим скидку 10 %.", ""), &["offer-above-authority: 10 %"]);
    check(&offer("ru", "Дадим скидку 5 %.", ""), &[]);
}

#[test]
fn an_offer_above_the_matrix_is_told_in_each_language() {
    let tree = |lang: &str, line: &str| format!("{MATRIX}{}", offer(lang, line, ""));
    check(&tree("ru", "Вернём вам 3 000 ₽."), &["offer-above-authority: 3 000 ₽"]);
    check(&tree("ru", "Вернём вам 1 000 рублей."), &[]);
    check(&tree("en", "Here is a €50 voucher."), &["offer-above-authority: €50"]);
    check(&tree("en", "Here is a €20 voucher."), &[]);
    check(&tree("sk", "Darček za 50 € máte od nás."), &["offer-above-authority: 50 €"]);
    check(&tree("sk", "Darček za 20 € máte od nás."), &[]);
}

#[test]
fn credit_and_a_bonus_are_gifts() {
    let tree = |lang: &str, line: &str| format!("{MATRIX}{}", offer(lang, line, ""));
    for (lang, line) in [
        ("sk", "Dám vám kredit 500 €."),
        ("sk", "Pripíšem vám kredit vo výške 500 €."),
        ("sk", "Bonus 500 € máte na účte."),
        ("en", "I'll give you a credit of €500."),
        ("en", "Here is a bonus of €500."),
        ("ru", "Начислим вам 500 € на счёт."),
    ] {
        check(&tree(lang, line), &[&format!("offer-above-authority: {}", sum(line))]);
        check(&tree(lang, &line.replace("500", "5")), &[]);
    }
    for (lang, line) in [
        ("sk", "Na účte máte kredit 500 €."),
        ("sk", "Kredit 500 € ste už minuli, dobite si ho."),
        ("en", "Your credit card was charged €500."),
        ("ru", "Кредит на 500 € оформляет банк."),
    ] {
        check(&tree(lang, line), &[]);
    }
}

#[test]
fn nobody_sells_to_who_complains_in_each_language() {
    let tree = |lang: &str, line: &str| {
        offer(lang, line, "").replace("purpose: inform", "purpose: complaint")
    };
    for (lang, line, told) in [
        ("ru", "Предлагаю вам телевидение за 500 ₽ в месяц.", "Предлагаю вам телевидение"),
        ("ru", "У нас есть акция на телевидение.", "У нас есть акция"),
        ("en", "I can offer you television for five pounds.", "can offer you television"),
        ("en", "We have a deal on television now.", "have a deal on"),
        ("sk", "Môžem vám ponúknuť aj televíziu?", "Môžem vám ponúknuť aj televíziu"),
        ("sk", "Máme teraz akciu na televíziu.", "Máme teraz akciu"),
    ] {
        check(&tree(lang, line), &[&format!("upsell-on-complaint: {told}")]);
        check(&offer(lang, line, ""), &[]);
    }
    for (lang, line) in [
        ("ru", "Предлагаю вам заменить роутер."),
        ("en", "I can offer you a repair of your television."),
        ("sk", "Môžem vám ponúknuť výmenu opakovača?"),
        ("sk", "Chcete si objednať návštevu technika?"),
    ] {
        check(&tree(lang, line), &[]);
    }
}

/// The sum of a line as it is written.
fn sum(line: &str) -> &'static str {
    if line.contains("€500") { "€500" } else { "500 €" }
}

#[test]
fn a_role_that_the_matrix_leaves_out_may_grant_nothing() {
    let lead = "--- complaints/p.yaml\n# …\ntitle: Жалобы\nintake: [phone, email]\nauthority:\n  - {role: shift-lead, measure: refund, limit: 50 EUR, per: case}\n  - {role: director, measure: refund, limit: unlimited, per: case}\n";
    let tree = |lang: &str, line: &str, role: &str| {
        let scope = format!("channel: phone\napplies_to: {{roles: [{role}]}}\n");
        format!("{lead}{}", offer(lang, line, "").replace("channel: phone\n", &scope))
    };
    for (lang, line, sum) in [
        ("ru", "Верну вам 25 €.", "25 €"),
        ("en", "I will refund you €25.", "€25"),
        ("sk", "Vrátim vám 25 €.", "25 €"),
    ] {
        let found = [&*format!("offer-above-authority.none: {sum}")];
        check(&tree(lang, line, "operator"), &found);
        check(&tree(lang, line, "shift-lead"), &[]);
        check(&tree(lang, line, "director"), &[]);
    }
    let own = |words: &str| {
        let role = format!(
            "--- roles/desk.yaml\ntitle: Linka\nlang: sk\nroles:\n  - {{id: desk, name: Linka, tasks: [x], front_line: true, authority: \"{words}\", reports_to: director}}\n"
        );
        format!("{role}{}", tree("sk", "Vrátim vám 25 €.", "desk"))
    };
    let found = ["offer-above-authority.none: 25 €"];
    check(&own("Dáva zľavu do 5 %. Vrátenie peňazí vybaví vedúci zmeny."), &found);
    check(&own("Vrátenie peňazí v malých sumách."), &[]);
    // The matrix says nothing of gifts.
    check(&tree("sk", "Dám vám poukážku 25 €.", "operator"), &[]);
    let monthly = "  - {role: operator, measure: refund, limit: 100 EUR, per: month}\n";
    let listed = tree("sk", "Vrátim vám 25 €.", "operator");
    check(&listed.replacen("authority:\n", &format!("authority:\n{monthly}"), 1), &[]);
}

#[test]
fn who_decides_of_more_excuses_no_offer() {
    let tree = |line: &str| format!("{MATRIX}{}", offer("sk", line, ""));
    let found = ["offer-above-authority: 50 €"];
    check(&tree("Dám vám darček za 50 €. O vyššej sume rozhoduje vedúci zmeny."), &found);
    check(&tree("Dám vám darček za 50 €, o vyššej sume rozhoduje vedúci zmeny."), &found);
    check(&tree("Dám vám darček za 20 €. O vyššej sume rozhoduje vedúci zmeny."), &[]);
    check(&tree("O darčeku za 50 € rozhoduje vedúci zmeny. Dnes vám zavolá."), &[]);
}

#[test]
fn slots_refusals_and_other_currencies_are_no_offers_above() {
    let tree = |line: &str| {
        format!(
            "{MATRIX}{}",
            offer("ru", line, "variables: {sum: {type: money, example: 9000 ₽}}\n")
        )
    };
    check(&tree("Вернём вам {{ sum }}."), &[]);
    for line in [
        "Скидку 10 % дать не можем.",
        "Скидку 10 % решает старший смены.",
        "Подарок за 3 000 ₽ уже у вас.",
        "Диван стоит 30 000 ₽.",
    ] {
        check(&format!("{MATRIX}{}", offer("ru", line, "")), &[]);
    }
}

#[test]
fn after_a_handover_another_role_speaks() {
    let handed = offer("ru", "Вернём вам 9 000 ₽.", "")
        .replace("next: b}", "next: b, handover: shift-lead}");
    let found = crate::harness::lines(&crate::harness::world(&format!("{MATRIX}{handed}")));
    assert!(!found.iter().any(|line| line.contains("offer-above")), "{found:?}");
    let scoped = offer("ru", "Вернём вам 9 000 ₽.", "")
        .replace("channel: phone", "channel: phone\napplies_to: {roles: [shift-lead]}");
    check(&format!("{MATRIX}{scoped}"), &[]);
}

#[test]
fn a_node_that_ends_a_talk_leads_nowhere() {
    let nodes = "  topic: {say: Записали. Всего доброго!, outcome: solved, next: bye}\n";
    check(&script(nodes), &["ambiguous-node.end: bye", "monologue-script"]);
    let nodes = "  topic: {say: Соединяю., handover: shift-lead, outcome: escalated}\n";
    check(&script(nodes).replace(BYE, ""), &[]);
}

#[test]
fn words_for_some_leave_words_for_the_others() {
    let said = |lines: &str| {
        let nodes = format!(
            "  topic: {{listen: [{{reply: да, next: sorry}}, {{reply: нет, next: bye}}], default: bye}}\n  sorry: {{say: [{lines}], next: bye}}\n"
        );
        script(&nodes)
    };
    let female = "{line: Я поняла., staff: female}";
    check(&said(female), &["missing-wording"]);
    check(&said(&format!("{female}, {{line: Я понял., staff: male}}")), &[]);
    check(&said(&format!("{female}, Понимаю.")), &[]);
    check(&said(&format!("{female}, {{line: Понимаю.}}")), &[]);
    let crossed = format!("{female}, {{line: Понимаю вас., client: male}}");
    check(&said(&crossed), &["missing-wording"]);
}
