//! Stop-phrases: where they are heard, and where they are only spoken of.

use crate::harness::check;

const LIST: &str = "--- phrases/stop.yaml\ntitle: Стоп-фразы\nintro: Запрещаем «ждите» и всё, что за ним слышно.\nphrases:\n  - {type: stop, text: Вы должны, why: вы должны — приказ, replacement: [Пожалуйста]}\n  - {type: stop, text: Ждите, why: ни срока, replacement: [Подождите минуту]}\n  - {type: stop, text: Нет, at: opening, why: отказ, replacement: [Есть другое]}\n  - {type: stop, text: Как я уже говорил(а), why: упрёк, replacement: [Повторю]}\n  - {type: stop, text: Ещё чего, why: грубо, replacement: [Проверю]}\n  - {type: stop, text: Успокойтесь, match: lemma, why: обвиняет, replacement: [Понимаю вас]}\n";

fn page(folder: &str, body: &str) -> String {
    format!("{LIST}--- {folder}/test.md\n---\n# …\ntitle: Проверка\n---\n{body}\n")
}

fn standard(body: &str) -> String {
    page("standards", body)
}

fn letter(body: &str) -> String {
    format!(
        "{LIST}--- letters/test.md\n---\n# …\ntitle: Письмо\nsubject: Заказ\nsignature: service\n---\n{body}"
    )
}

#[track_caller]
fn heard(tree: &str, words: &[&str]) {
    let expected: Vec<String> = words.iter().map(|words| format!("stop-phrase: {words}")).collect();
    check(tree, &expected.iter().map(String::as_str).collect::<Vec<_>>());
}

const REST: &str =
    "Отвечаем быстро и по делу, не дольше минуты, и говорим спокойно, чтобы нас поняли.";

#[test]
fn a_stop_phrase_is_heard_however_it_is_written() {
    for words in [
        "Ждите",
        "ЖДИТЕ",
        "Жди\u{ad}те",
        "**Жди**те",
        "Ждитe",
        "Вы\u{a0}должны",
        "Вы   должны",
        "Вы\nдолжны",
        "**Вы** должны",
        "[Вы](https://dom.example) должны",
        "_Вы_ *должны*",
        "Вы&nbsp;должны",
        "Вы долж&shy;ны",
        "Вы до\u{200b}лжны",
        "еще чего",
        "Ещ\u{435}\u{308} чего",
        "Как я уже говорила",
        "как я уже говорил (-а)",
        "Успокойся",
    ] {
        let tree = standard(&format!("{REST}\n\nСотрудник: {words} до вечера."));
        let lines = crate::harness::lines(&crate::harness::world(&tree));
        let found = lines.iter().filter(|line| line.contains("stop-phrase:")).count();
        assert_eq!(found, 1, "{words:?}: {lines:?}");
    }
}

#[test]
fn a_stop_phrase_is_told_at_its_own_words() {
    heard(&standard(&format!("{REST}\n\nОтвет: **Вы** долж&shy;ны.")), &["Вы** долж&shy;ны"]);
    heard(&standard(&format!("{REST}\n\nОтвет: жди&shy;те, ждите.")), &["жди&shy;те", "ждите"]);
}

#[test]
fn a_part_of_a_word_is_no_stop_phrase() {
    let body =
        "Интернет, переждите, вы должным образом, не Ждите-ка, какой-нет, ещё, чего вы, должны.";
    heard(&standard(&format!("{REST} {body}")), &[]);
}

#[test]
fn a_phrase_ends_with_the_sentence_the_cell_the_item_and_the_slot() {
    let body = "Это вы. Должны быть рядом.\n\n- ждём вас и вы\n- должны быть\n\n| вы | должны |\n|---|---|\n| вы | должны |\n\nвы {{ company.name }} должны";
    heard(&standard(&format!("{REST}\n\n{body}")), &[]);
}

#[test]
fn the_subject_the_lines_and_good_examples_are_heard() {
    heard(
        &letter("Здравствуйте!\n\nЗаказ собираем.\n\nС уважением,\n")
            .replace("Заказ\n", "Ждите заказ\n"),
        &["Ждите"],
    );
    let script = "--- scripts/a.yaml\n# …\ntitle: Звонок\nchannel: phone\nstart: a\nnodes:\n  a: {say: [\"Здравствуйте! Ждите ответа.\", \"Вы должны ждать\"], outcome: solved}\n";
    let tree = format!("{LIST}{script}");
    let lines = crate::harness::lines(&crate::harness::world(&tree));
    assert_eq!(lines.iter().filter(|line| line.contains("stop-phrase:")).count(), 2, "{lines:?}");
    let example = "--- standards/a.yaml\n# …\ntitle: Ответ\nrule: Отвечайте сразу\ngood: [Ждите на линии]\nbad: [Ждите]\nwhy: «ждите» обижает\n";
    heard(&format!("{LIST}{example}"), &["Ждите"]);
    let tone = "--- tone/a.yaml\n# …\ntitle: Тон\nprinciples:\n  - {name: Коротко, do: Ждите звонка, dont: Ждите}\n";
    heard(&format!("{LIST}{tone}"), &["Ждите"]);
}

#[test]
fn every_language_of_a_letter_is_heard() {
    let list = LIST.replace("text: Ждите,", "text: Musíte,");
    let body = "Dobrý deň!\n\nMusíte počkať do piatku.\n\nS pozdravom\n";
    let tree =
        letter(body).replace(LIST, &list).replace("title: Письмо", "title: Письмо\nlang: sk");
    heard(&tree, &["Musíte"]);
    heard(&tree.replace("Musíte počkať", "Musite počkať, nemusíte"), &[]);
    let ignoring = tree.replace("text: Musíte,", "text: Musíte, accents: ignore,");
    heard(&ignoring.replace("Musíte počkať", "Musite počkať"), &["Musite"]);
}

#[test]
fn a_replacement_has_a_rule_of_its_own() {
    let list = LIST.replace("[Понимаю вас]", "[Ждите звонка]");
    check(&list, &["stop-phrase-in-replacement: Ждите"]);
    check(&LIST.replace("[Понимаю вас]", "[Переждите бурю]"), &[]);
}

#[test]
fn bad_examples_are_not_heard() {
    for body in [
        "## Нельзя\n\nЖдите.\n\n### Почему\n\nЖдите, и всё.",
        "## Не говорим\n\n- Ждите",
        "## Примеры {.bad}\n\nЖдите.",
        "Ждите ответа. {.bad}",
        "| Нельзя | Можно |\n|---|---|\n| Ждите | Подождём |",
        "| Вместо | Говорим |\n|---|---|\n| Ждите | Подождём |",
        "| | Ответ |\n|---|---|\n| Плохо | Ждите |",
        "Не говорим:\n\n- Ждите\n- Вы должны",
        "**Стоп-фразы:**\n\n1. Ждите",
        "- Avoid:\n  - Ждите",
        "- ✗ Ждите\n- ❌ Вы должны",
        "✗ Ждите\n✗ Вы должны",
        "Nehovoríme:\n\n> Ждите",
        "> ✗ Ждите",
        "Плохо: ждите до вечера.",
    ] {
        let tree = standard(&format!("{REST}\n\n{body}"));
        let lines = crate::harness::lines(&crate::harness::world(&tree));
        assert!(!lines.iter().any(|line| line.contains("stop-phrase")), "{body:?}: {lines:?}");
    }
}

#[test]
fn what_follows_a_bad_example_is_heard_again() {
    heard(&standard(&format!("{REST}\n\n## Нельзя\n\nЖдите.\n\n## Можно\n\nЖдите.")), &["Ждите"]);
    heard(&standard(&format!("{REST}\n\n✗ Вы должны\n✓ Ждите")), &["Ждите"]);
    heard(
        &standard(&format!("{REST}\n\n| Нельзя | Говорим |\n|---|---|\n| Да | Ждите |")),
        &["Ждите"],
    );
    heard(&standard(&format!("{REST}\n\nНельзя:\n\n- Ждите\n\nЖдите.")), &["Ждите"]);
}

#[test]
fn a_quotation_that_is_forbidden_is_not_heard() {
    for body in [
        "Не говорите «ждите» и «вы должны».",
        "Избегайте «ждите».",
        "Никогда не пишите: «вы должны».",
        "Never say “ждите”.",
        "Nepoužívajte „ждите“.",
        "Вместо «ждите» говорим «подождём вместе».",
        "Фразу «ждите» не произносим.",
        "Клиент говорит: «Вы должны мне помочь».",
    ] {
        for folder in ["standards", "pages"] {
            let tree = page(folder, &format!("{REST}\n\n{body}"));
            let lines = crate::harness::lines(&crate::harness::world(&tree));
            assert!(!lines.iter().any(|line| line.contains("stop-phrase")), "{body:?}: {lines:?}");
        }
    }
    heard(&standard(&format!("{REST}\n\nНе говорите «нет», говорите «ждите».")), &["ждите"]);
}

#[test]
fn a_customer_may_say_what_they_like() {
    for body in [
        "— Клиент: вы должны помочь\n— Оператор: помогу",
        "Покупатель пишет:\n\n> Вы должны вернуть деньги. Ждите жалобу.",
        "> Вы должны вернуть деньги.\n>\n> — Анна, покупатель",
        "| Клиент | Оператор |\n|---|---|\n| Вы должны | Помогу |",
    ] {
        let tree = standard(&format!("{REST}\n\n{body}"));
        let lines = crate::harness::lines(&crate::harness::world(&tree));
        assert!(!lines.iter().any(|line| line.contains("stop-phrase")), "{body:?}: {lines:?}");
    }
    let quoted = "Здравствуйте!\n\nВы написали:\n\n> Вы должны вернуть деньги.\n\nВернём завтра.\n\nС уважением,\n";
    heard(&letter(quoted), &[]);
    let replies = "--- scripts/a.yaml\n# …\ntitle: Звонок\nchannel: phone\nstart: a\nnodes:\n  a:\n    say: Здравствуйте!\n    listen:\n      - {reply: Вы должны приехать, examples: [Ждите меня], next: b}\n    default: b\n  b: {say: Ждите меня, speaker: client, next: c}\n  c: {say: Всего доброго, до свидания!, outcome: solved}\n";
    let lines = crate::harness::lines(&crate::harness::world(&format!("{LIST}{replies}")));
    assert!(!lines.iter().any(|line| line.contains("stop-phrase")), "{lines:?}");
    heard(&standard(&format!("{REST}\n\n— Клиент: вы должны\n— Оператор: ждите")), &["ждите"]);
}

#[test]
fn code_addresses_ids_and_names_are_not_heard() {
    for body in [
        "`ждите`",
        "```\nвы должны\n```",
        "<https://dom.example/ждите>",
        "https://dom.example/ждите/",
        "{{ ждите }}",
        "<!-- ждите -->",
        "По закону «О том, что вы должны знать» всё ясно.",
        "![ждите](a.png)",
    ] {
        let tree = standard(&format!("{REST}\n\n{body}"));
        let lines = crate::harness::lines(&crate::harness::world(&tree));
        assert!(!lines.iter().any(|line| line.contains("stop-phrase")), "{body:?}: {lines:?}");
    }
}

#[test]
fn text_to_the_staff_is_heard_where_it_quotes_a_line() {
    heard(&page("pages", &format!("{REST} Вы должны знать стандарт.")), &[]);
    heard(&page("pages", &format!("{REST} Скажите: «Ждите».")), &["Ждите"]);
    heard(&page("pages", &format!("{REST}\n\n> Ждите на линии")), &["Ждите"]);
    heard(&page("pages", &format!("{REST} Зал «Ждите» закрыт.")), &[]);
}

#[test]
fn an_opening_counts_at_the_opening_only() {
    for (body, found) in [
        ("Здравствуйте!\n\nНет, дивана пока нет.\n\nС уважением,\n", 1),
        ("Здравствуйте, Анна!\n\nДивана нет. Нет и стола.\n\nС уважением,\n", 0),
        ("Здравствуйте! Нет, дивана нет.\n\nПозже будет.\n\nС уважением,\n", 1),
        ("Здравствуйте!\n\nПозже будет.\n\nНет и стола.\n\nС уважением,\n", 0),
    ] {
        heard(&letter(body), &["Нет"][..found]);
    }
    heard(
        &standard(&format!("{REST}\n\nНет предела.\n\n> Нет, не привезём\n\n- Нет грязи")),
        &["Нет"],
    );
    heard(&standard(&format!("{REST} Ответ: «Нет, не привезём» и «привезём, нет».")), &["Нет"]);
}

#[test]
fn a_scope_names_the_texts() {
    let list = LIST.replace("text: Ждите,", "text: Ждите, scope: letters,");
    let formula = "  - {type: formula, moment: hold, channel: phone, text: Ждите}\n";
    check(&format!("{list}{formula}"), &[]);
    check(&format!("{list}{}", formula.replace("phone", "email")), &["stop-phrase: Ждите"]);
}

#[test]
fn a_phrase_may_have_a_level_of_its_own() {
    let list = LIST.replace("text: Ждите,", "text: Ждите, level: info,");
    let tree = letter("Здравствуйте!\n\nЖдите.\n\nС уважением,\n").replace(LIST, &list);
    let (_, findings) = crate::harness::findings(&crate::harness::world(&tree));
    assert_eq!(findings[0].level, Some(svod::findings::Level::Info));
}

#[test]
fn a_phrase_without_replacement_says_so_outright() {
    let list = |end: &str| {
        format!(
            "--- phrases/a.yaml\ntitle: Фразы\nphrases:\n  - {{type: stop, text: Ждите, why: ни срока{end}}}\n"
        )
    };
    check(&list(""), &["stop-phrase-without-replacement: Ждите"]);
    check(&list(", replacement: []"), &["stop-phrase-without-replacement: Ждите"]);
    check(&list(", replacement: null"), &[]);
    check(
        &list(", replacement: null").replace("why: ни срока, ", ""),
        &["stop-phrase-without-replacement: Ждите"],
    );
}

#[test]
fn a_use_in_a_field_is_told_at_its_own_words() {
    let tree = format!(
        "{LIST}--- training/a.yaml\n# …\ntitle: Урок\ntype: onboarding\ncontent: |\n  Слова «ждите» нет в словаре.\n\n  > Прошу, ждите\n  > на линии\n"
    );
    let world = crate::harness::world(&tree);
    let (handbook, findings) = crate::harness::findings(&world);
    let found = findings.iter().find(|found| found.rule == "stop-phrase").expect("it is heard");
    assert_eq!(handbook.sources().text(found.place), "ждите");
    let at = handbook.sources().position(found.place.source, found.place.span.start);
    assert_eq!((at.line, at.column), (7, 12));
}
