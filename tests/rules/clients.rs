//! Types of customers: what each must say, and where its working label may stand.

use crate::harness::check;

const TESTER: &str = "--- clients/tester.yaml\n# …\ntitle: Эксперт\nlabel: Тестировщик\nneutral_label: Опытный тестировщик мебели\n";

/// A client type that lacks nothing but what the fields leave out.
fn client(fields: &str) -> String {
    format!(
        "--- clients/a.yaml\ntitle: А\nlabel: А\nsignals: [а, б]\nforbidden_use: в письмах\n{fields}\n"
    )
}

fn letter(line: &str) -> String {
    format!(
        "--- letters/thanks.md\n---\ntitle: А\ncategory: thanks\nsubject: Спасибо за письмо\nsignature: service\n---\nЗдравствуйте!\n\n{line}\n\nС уважением,\n"
    )
}

fn leaks(client: &str, line: &str) {
    check(&format!("{client}{}", letter(line)), &["label-leak"]);
}

fn is_fine(client: &str, line: &str) {
    check(&format!("{client}{}", letter(line)), &[]);
}

#[test]
fn a_client_says_what_is_expected_and_how_to_serve() {
    let whole = "phrases: [Здравствуйте]\n";
    check(&client(&format!("{whole}expectation: а\nstrategy: б")), &[]);
    check(&client(&format!("{whole}expectation: а")), &["client-without-strategy: А"]);
    check(&client(&format!("{whole}strategy: а")), &["client-without-strategy.expectation: А"]);
    check(&client(whole), &["client-without-strategy.both: А"]);
    check(
        &client(&format!("{whole}expectation: а\nstrategy: ''")),
        &["client-without-strategy: А"],
    );
}

#[test]
fn a_gap_speaks_for_what_is_not_known_yet() {
    check(&client("expectation: а\ngap: стратегии в источнике нет"), &["source-gap"]);
}

#[test]
fn a_retired_client_owes_nothing() {
    check(&client("status: retired"), &[]);
}

#[test]
fn a_client_without_phrases_is_told_once_and_as_a_warning() {
    check(&client("expectation: а\nstrategy: б"), &["client-without-phrase: А"]);
    check(&client("expectation: а\nstrategy: б\nphrases: ['']"), &["client-without-phrase: ['']"]);
}

#[test]
fn a_profile_that_demands_a_field_tells_of_it_alone() {
    let tree = format!(
        "--- svod.yaml +\nprofiles: [mine]\n--- profiles/mine.yaml\nelements:\n  - id: types\n    need: стратегия каждого типа\n    level: error\n    certainty: sure\n    demand:\n      - {{every: client, has: [strategy, phrases]}}\n{}",
        client("expectation: а")
    );
    let lines = crate::harness::lines(&crate::harness::world(&tree));
    assert!(lines.iter().all(|line| !line.contains("client-without")), "{lines:#?}");
}

#[test]
fn words_of_abuse_are_known_in_three_languages() {
    let label = |label: &str| format!("--- clients/a.yaml\n# …\ntitle: А\nlabel: \"{label}\"\n");
    for abuse in [
        "Достану всех жалобами",
        "Истеричка",
        "Замучаю жалобами",
        "A nightmare",
        "Otravný zákazník",
    ] {
        check(&label(abuse), &[&format!("insulting-label: \"{abuse}\"")]);
        check(&format!("{}neutral_label: Стоит на своём\n", label(abuse)), &[]);
    }
    for word in ["Психолог", "Ждёт достаточно долго", "Любит хамон", "Хочет козырёк"]
    {
        check(&label(word), &[]);
    }
}

#[test]
fn an_insult_that_is_called_neutral_is_none_the_less_one() {
    check(
        "--- clients/a.yaml\n# …\ntitle: А\nlabel: Скандалист\nneutral_label: Истерик\n",
        &["insulting-label.neutral: Истерик"],
    );
}

#[test]
fn a_label_that_stands_as_one_leaks() {
    for line in [
        "Вы у нас «Тестировщик», и мы вам благодарны.",
        "Мы рады, Тестировщик, что вы с нами.",
        "Ваш тип покупателя: тестировщик.",
        "Мы отнесли вас к категории тестировщиков.",
    ] {
        leaks(TESTER, line);
    }
}

#[test]
fn the_common_word_in_another_sense_does_not() {
    for line in [
        "Наш тестировщик матрасов проверил пружины ещё раз.",
        "Тестировщики фабрики уже смотрят образец.",
        "Приглашаем тестировщиков новой серии в мастерскую.",
    ] {
        is_fine(TESTER, line);
    }
    let hasty = "--- clients/a.yaml\n# …\ntitle: А\nlabel: In a rush\nlang: en\nneutral_label: Short of time\n";
    is_fine(hasty, "If you are in a rush, ask for the lunch menu.");
    let impatient = "--- clients/a.yaml\n# …\ntitle: А\nlabel: Netrpezlivý\nlang: sk\nneutral_label: Cení si čas\n";
    is_fine(impatient, "Rozumieme, že ste netrpezlivý, balík je už na ceste.");
}

#[test]
fn a_label_of_many_words_leaks_word_for_word_only() {
    let label = "--- clients/a.yaml\n# …\ntitle: А\nlabel: Сам не знаю, чего хочу\nneutral_label: Ищет решение\n";
    leaks(label, "Для покупателей сам не знаю, чего хочу, у нас есть подборки.");
    is_fine(label, "Если вы пока сами не знаете, чего хотите, позвоните, подберём вместе.");
    is_fine(label, "Вы нам написали: «Сам не знаю, чего хочу». Давайте подберём вместе.");
}

#[test]
fn the_neutral_label_may_be_said() {
    is_fine(TESTER, "Вы для нас «Опытный тестировщик мебели».");
    let same =
        "--- clients/a.yaml\n# …\ntitle: А\nlabel: Ценит скорость\nneutral_label: Ценит скорость\n";
    is_fine(same, "Вы у нас «Ценит скорость».");
}

#[test]
fn a_label_without_a_neutral_one_has_advice_of_its_own() {
    let bare = "--- clients/a.yaml\n# …\ntitle: А\nlabel: Тестировщик\n";
    check(
        &format!("{bare}{}", letter("Вы у нас «Тестировщик».")),
        &["label-leak.bare: Тестировщик"],
    );
}

#[test]
fn lines_forms_and_public_texts_are_heard_and_those_of_the_house_are_not() {
    let page = |audience: &str| {
        format!(
            "{TESTER}--- pages/a.md\n---\ntitle: О нас\naudience: [{audience}]\n---\nТип «Тестировщик» мы ценим: он показывает, что исправить в мебели и в схемах.\n"
        )
    };
    check(&page("public"), &["label-leak: Тестировщик"]);
    check(&page("trainee, public"), &["label-leak: Тестировщик"]);
    check(&page("mentor"), &[]);
    check(&page("manager, mentor"), &[]);
    let phrases = |kind: &str| {
        format!(
            "{TESTER}--- phrases/a.yaml\ntitle: Фразы\nphrases: [{{type: {kind}, moment: thank, text: 'Вы у нас «Тестировщик»', variants: [Спасибо вам], why: а, replacement: [Спасибо]}}]\n"
        )
    };
    check(&phrases("formula"), &["label-leak: Тестировщик"]);
    check(&phrases("stop"), &[]);
    let form = |audience: &str| {
        format!(
            "{TESTER}--- scorecards/a.yaml\n# …\ntitle: Лист\n{audience}blocks: [{{name: Б, weight: 100, items: [{{question: 'Понял, что перед ним тип «Тестировщик»', external: true, weight: 100}}]}}]\n"
        )
    };
    check(&form(""), &["label-leak: Тестировщик"]);
    check(&form("audience: [manager]\n"), &[]);
}

#[test]
fn what_the_customer_is_called_leaks_whatever_its_case() {
    leaks(TESTER, "Записано, тестировщик.");
    is_fine(TESTER, "Ваш опыт тестировщика нам дорог.");
    is_fine(TESTER, "Приедут мастер, водитель, тестировщик.");
    is_fine(TESTER, "Приедут двое: мастер, тестировщик.");
    is_fine(TESTER, "Схему проверит наш тестировщик.");
    let hasty =
        "--- clients/a.yaml\n# …\ntitle: А\nlabel: Нетерпеливый\nneutral_label: Ценит скорость\n";
    is_fine(hasty, "Пишу вам, нетерпеливый.");
}

#[test]
fn a_label_that_hurts_leaks_in_any_form() {
    let bore = "--- clients/a.yaml\n# …\ntitle: А\nlabel: Зануда\nneutral_label: Ценит точность\n";
    for line in [
        "Возьмите квитанцию, зануда",
        "Записано, зануда.",
        "Для зануд у нас есть подробная схема.",
        "Мы не назовём вас занудой.",
    ] {
        leaks(bore, line);
    }
    is_fine(bore, "Схема подробная, и точность нам дорога.");
    is_fine(bore, "Вы нам написали: «Я зануда». Нам это по душе.");
    let page = |audience: &str| {
        format!(
            "{bore}--- pages/b.md\n---\ntitle: О нас\naudience: [{audience}]\n---\nЕсли пришёл зануда, говорим точно, по пунктам, с числами и сроками.\n"
        )
    };
    check(&page("manager"), &[]);
    check(&page("public"), &["label-leak: зануда"]);
}
