//! Documents: what must not be taken for a defect, and what must.

use crate::harness::{check, plain};

const TEXT: &str = "Продаём и собираем мебель, отвечаем за каждый шаг до двери.\n";

fn page(fields: &str) -> String {
    format!("--- pages/about.md\n---\ntitle: О нас\n{fields}---\n{TEXT}")
}

#[test]
fn a_draft_needs_neither_owner_nor_version_nor_review() {
    check(&page("status: draft\n"), &[]);
}

#[test]
fn a_plain_folder_needs_no_owner() {
    assert_eq!(
        plain(&page("status: approved\napproved_by: a\napproved_on: 2026-01-01\n")),
        [""; 0]
    );
}

#[test]
fn what_is_in_review_needs_owner_version_and_a_day() {
    let found = ["missing-owner", "missing-version", "missing-review-date"];
    check(&page("status: review\n"), &found);
}

#[test]
fn retired_and_drafted_documents_are_never_overdue() {
    check(&page("review_by: 2020-01-01\nstatus: draft\n"), &[]);
    check(&page("review_by: 2020-01-01\nstatus: retired\n"), &[]);
}

const DEFAULTS: &str = "--- svod.yaml\n# …\ntitle: Стандарты\ndefaults: {owner: director, version: '1', status: approved, approved_by: director, approved_on: 2026-03-01, review_by: 2026-09-01}\n";

#[test]
fn a_mistake_in_the_defaults_is_told_once_and_there() {
    let tree = format!("{DEFAULTS}--- pages/a.md\n# А\n\n{TEXT}--- pages/b.md\n# Б\n\n{TEXT}");
    check(&tree, &["overdue-review: 2026-09-01", "self-approval: director"]);
}

#[test]
fn an_approval_without_role_and_day_is_one_finding() {
    let fields = "status: approved\nowner: operator\nversion: '1'\nreview_by: 2027-01-01\n";
    check(&page(fields), &["incomplete-approval.both: approved"]);
}

#[test]
fn a_page_of_links_is_no_stub() {
    let tree = "--- pages/list.md\n# Разделы\n\n- [[about]]\n--- pages/about.md\n# О нас\n\n";
    check(&format!("{tree}{TEXT}"), &[]);
}

#[test]
fn a_short_rule_is_no_stub() {
    check("--- standards/phone.md\n# Телефон\n\nОтвет — до третьего гудка.\n", &[]);
}

#[test]
fn headings_alone_are_a_stub() {
    check("--- pages/about.md\n# О нас\n\n## История\n", &["stub-document"]);
    check(
        "--- pages/about.md\n# О нас\n\n## История\n\nРаздел в разработке.\n",
        &["stub-document"],
    );
}

#[test]
fn code_and_blanks_of_a_form_are_no_leftovers() {
    let tree = format!(
        "--- pages/about.md\n# О нас\n\n{TEXT}\nФИО: ____ `XXX` `[NAME]`\n\n```\nXXX\n```\n"
    );
    check(&tree, &[]);
}

#[test]
fn links_citations_and_tasks_are_no_leftovers() {
    let words = "[дата](https://dom.example) [1] - [x] [[about|Имя]] <https://dom.example> XXXL";
    check(&format!("--- pages/about.md\n# О нас\n\n{TEXT}\n{words}\n"), &[]);
}

#[test]
fn blanks_of_the_author_are_told_where_they_stand() {
    let tree = format!(
        "--- pages/about.md\n# О нас\n\n{TEXT}\n[ИМЯ] <дата> [вставить телефон] Lorem ipsum\n"
    );
    let found = ["[ИМЯ]", "<дата>", "[вставить телефон]", "Lorem ipsum"];
    let found: Vec<String> =
        found.iter().map(|words| format!("leftover-placeholder: {words}")).collect();
    check(&tree, &found.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn one_title_in_two_kinds_or_languages_is_fine() {
    let tree =
        format!("{}--- standards/about.md\n---\nid: about-2\ntitle: О нас\n---\n{TEXT}", page(""));
    check(&tree, &[]);
    let tree =
        format!("{}--- pages/about-en.md\n---\ntitle: О нас\nlang: en\n---\n{TEXT}", page(""));
    check(&tree, &[]);
}

#[test]
fn the_change_log_may_name_what_is_retired() {
    let tree = "--- governance/log.yaml\ntitle: Журнал\nchange_log: [{version: '2', date: 2026-01-01, what: отменили, author: director, affects: [about]}]\n";
    check(&format!("{tree}{}", page("status: retired\n")), &[]);
}

#[test]
fn a_yaml_standard_lacks_each_of_its_parts_apart() {
    let tree = "--- standards/answer.yaml\ntitle: Ответ\nrule: Снимите трубку\nwhy: ждут\nhow: рукой\ncheck: видно\nchannel: phone\nroles: [operator]\n";
    check(
        tree,
        &["missing-field: Ответ", "missing-field: Ответ", "standard-without-example: Ответ"],
    );
}

#[test]
fn a_heading_inside_a_text_is_not_its_title() {
    let opening = format!("--- pages/about.md\n<!-- для сайта -->\n## О нас\n\n{TEXT}");
    check(&opening, &[]);
    check(&format!("--- pages/about.md\n{TEXT}\n# О нас\n\n{TEXT}"), &[]);
    let inside = format!("--- pages/about.md\n{TEXT}\n## Где мы\n\n{TEXT}");
    check(&inside, &["missing-title"]);
}

#[test]
fn a_standard_in_prose_needs_no_parts() {
    check(&format!("--- standards/answer.md\n# Ответ\n\n{TEXT}"), &[]);
}

#[test]
fn a_waiver_may_name_an_element_of_a_profile() {
    let waivers = "waivers: [{rule: phone, reason: нет телефона, until: 2027-01-01}]";
    check(&page(&format!("{waivers}\n")), &["unused-waiver"]);
}

#[test]
fn a_level_for_an_unknown_rule_names_the_nearest_one() {
    let tree = "--- svod.yaml\n# …\ntitle: Стандарты\nlevels: {long-lin: off}\n";
    check(tree, &["unknown-rule: long-lin"]);
}

const APPROVED: &str = "title: О нас\nstatus: approved\nowner: operator\nversion: \"1.0\"\napproved_by: director\napproved_on: 2026-03-01\nreview_by: 2027-03-01\n";

const LOG: &str = "title: Управление документом\nchange_log:\n  - {version: \"1.0\", date: 2026-03-01, what: Первая версия, author: director}\n";

/// A page that was approved, and what it has become.
fn changed(before: &str, now: &str, found: &[&str]) {
    check(&format!("--- before/pages/about.md\n{before}--- pages/about.md\n{now}"), found);
}

fn approved(text: &str) -> String {
    format!("---\n{APPROVED}---\n{text}\n")
}

#[test]
fn an_approved_text_that_changed_needs_another_version() {
    let old = approved("Отвечаем на письмо за 4 часа, в выходные тоже.");
    let now = approved("Отвечаем на письмо за 2 часа, в выходные тоже.");
    changed(&old, &now, &["changed-without-version: \"1.0\""]);
    changed(&old, &now.replace("\"1.0\"", "\"1.1\""), &[]);
    changed(&old, &now.replace("approved\n", "draft\n"), &[]);
    changed(&old.replace("approved\n", "draft\n"), &now, &[]);
    changed(&old, &approved("Отвечаем на письмо за 4 часа."), &["changed-without-version"]);
    let more = approved("Отвечаем на письмо за 4 часа, в выходные тоже.\n\nИ за кофе платим мы.");
    changed(&old, &more, &["changed-without-version"]);
    changed(&more, &old, &["changed-without-version"]);
}

#[test]
fn the_looks_of_an_approved_text_may_change() {
    let text = "Ещё раз: «всё» — за 2–3 дня, то есть **быстро**... Ответ занимает 10 000 секунд.";
    let old = approved(text);
    let set = "Еще раз: «все»\u{a0}— за 2–3 дня,\nто есть *быстро*…\nОтвет занимает 10\u{202f}000 секунд.";
    changed(&old, &approved(set), &[]);
    changed(&old, &approved(text).replace('\n', "\r\n"), &[]);
    changed(&old, &format!("\u{feff}{old}"), &[]);
    changed(&old, &approved(&format!("<!-- спросить у юриста -->\n\n{text}")), &[]);
    changed(&old, &old.replace("title:", "# заметка\ntitle:"), &[]);
}

#[test]
fn what_is_on_the_envelope_is_no_text() {
    let old = approved("Отвечаем на письмо за 4 часа, в выходные тоже.");
    let other =
        old.replace("2027-03-01", "2027-09-01").replace("owner: operator", "owner: shift-lead");
    let waiver = "waivers: [{rule: missing-owner, reason: ждём, until: 2027-01-01}]\n---\nОтв";
    changed(&old, &other, &[]);
    changed(&old, &old.replace("---\nОтв", waiver), &["unused-waiver"]);
    changed(&old, &old.replace("title: О нас", "title: О доме"), &["changed-without-version"]);
}

#[test]
fn a_new_line_of_the_change_log_is_enough() {
    let old = approved("Отвечаем на письмо за 4 часа, в выходные тоже.");
    let now = old.replace("4 часа", "2 часа");
    let line = |rest: &str| {
        format!(
            "{LOG}  - {{version: \"1.1\", date: 2026-09-01, what: Ответ за 2 часа, author: director{rest}}}\n"
        )
    };
    let tree = |log: &str| {
        format!(
            "--- before/governance/governance.yaml\n{LOG}--- governance/governance.yaml\n{log}\
             --- before/pages/about.md\n{old}--- pages/about.md\n{now}"
        )
    };
    check(&tree(LOG), &["changed-without-version"]);
    check(&tree(&line("")), &[]);
    check(&tree(&line(", affects: [about]")), &[]);
    check(&tree(&line(", affects: [governance]")), &["changed-without-version"]);
    check(&tree(&LOG.replace("Первая", "Самая первая")), &[]);
}

#[test]
fn a_number_of_a_field_is_text_and_the_order_of_fields_is_none() {
    let page =
        |fields: &str| format!("{APPROVED}{fields}").replace("О нас", "Скорость ответа на письмо");
    let old = page("why: \"Покупатель ждёт\"\nrule: Отвечаем за 4 часа\n");
    let now = page("rule: >-\n  Отвечаем\n  за 4 часа\nwhy: Покупатель ждёт\n");
    let tree = |now: &str| {
        format!("--- before/standards/reply.yaml\n{old}--- standards/reply.yaml\n{now}")
    };
    let of_version = |tree: String| -> Vec<String> {
        let lines = crate::harness::lines(&crate::harness::world(&tree));
        lines.into_iter().filter(|line| line.contains("changed-without")).collect()
    };
    assert_eq!(of_version(tree(&now)), [""; 0]);
    assert_eq!(of_version(tree(&now.replace('4', "2"))).len(), 1);
}

#[test]
fn a_moved_document_is_the_same_document() {
    let old = approved("Отвечаем на письмо за 4 часа, в выходные тоже.");
    let now = old.replace("4 часа", "2 часа");
    let tree = |now: &str| {
        let before = format!("--- before/pages/old/about.md\n{old}--- before/pages/about.md\n");
        crate::harness::lines(&crate::harness::world(&format!("{before}--- pages/about.md\n{now}")))
    };
    assert_eq!(tree(&now).len(), 1);
    assert_eq!(tree(&old), [""; 0]);
}

#[test]
fn a_version_that_all_inherit_counts() {
    let page = |text: &str| format!("# О нас\n\n{text}\n");
    let tree = |version: &str| {
        format!(
            "--- before/svod.yaml\n{DEFAULTS}--- svod.yaml\n{}--- before/pages/a.md\n{}--- pages/a.md\n{}",
            DEFAULTS.trim_start_matches("--- svod.yaml\n").replace("version: '1'", version),
            page("Отвечаем на письмо за 4 часа."),
            page("Отвечаем на письмо за 2 часа."),
        )
        .replace("--- before/svod.yaml\n--- svod.yaml\n", "--- before/svod.yaml\n")
    };
    let found = |version: &str| {
        let lines = crate::harness::lines(&crate::harness::world(&tree(version)));
        lines.iter().filter(|line| line.contains("changed-without")).count()
    };
    assert_eq!(found("version: '1'"), 1);
    assert_eq!(found("version: '2'"), 0);
}

#[test]
fn a_waiver_for_changes_waits_for_a_run_that_looks_for_them() {
    let waiver = "waivers: [{rule: changed-without-version, reason: ждём, until: 2027-01-01}]\n";
    let text = format!("---\n{APPROVED}{waiver}---\nОтвечаем на письмо за 4 часа.\n");
    check(&format!("--- pages/about.md\n{text}"), &[]);
    changed(&text, &text.replace("4 часа", "2 часа"), &[]);
}

#[test]
fn a_character_that_nobody_sees_is_told() {
    for char in ['\u{200b}', '\u{feff}', '\u{200e}', '\u{2060}'] {
        let tree = page("").replace("мебель", &format!("ме{char}бель"));
        check(&tree, &[&format!("stray-invisible: {char}")]);
    }
}

#[test]
fn soft_hyphens_bound_blanks_and_joined_pictures_are_fine() {
    for word in ["ме\u{ad}бель", "ме\u{a0}бель", "ме\u{202f}бель", "`ме\u{200b}бель`"]
    {
        check(&page("").replace("мебель", word), &[]);
    }
    let marked = format!("\u{feff}{}", &page("")["--- pages/about.md\n".len()..]);
    let mut world = crate::harness::world("");
    world.insert("pages/about.md", marked);
    assert_eq!(crate::harness::lines(&world), [""; 0]);
}

#[test]
fn lines_of_a_web_page_are_told() {
    for line in [
        "Читайте также",
        "**Поделиться**",
        "[Скачать](https://dom.example/a.pdf)",
        "Просмотров: 1 204",
        "12 комментариев",
        "Теги: мебель, сервис",
        "Read more »",
        "Čítajte aj",
    ] {
        let tree = format!("{}\n{line}\n", page(""));
        let lines = crate::harness::lines(&crate::harness::world(&tree));
        assert_eq!(lines.iter().filter(|line| line.contains("web-furniture")).count(), 1, "{line}");
    }
    let end = format!("{}\n## Читайте также\n", page(""));
    check(&end, &["web-furniture: ## Читайте также"]);
}

#[test]
fn text_that_only_sounds_like_a_web_page_is_fine() {
    for line in [
        "Скачать бланк можно в разделе о жалобах.",
        "## Скачать\n\nБланк жалобы лежит у старшего смены.",
        "- [Скачать](../letters/a.md)\n- [[about|Подробнее]]",
        "> Подробнее",
        "Комментарии:",
        "Просмотров стало больше.",
        "`Share`",
    ] {
        let tree = format!("{}\n{line}\n", page(""));
        let lines = crate::harness::lines(&crate::harness::world(&tree));
        assert!(!lines.iter().any(|line| line.contains("web-furniture")), "{lines:?}");
    }
}

const LONG: &str = "Снимаем трубку до третьего гудка, называем компанию и себя, предлагаем помощь. Записываем имя и номер заказа, говорим, что делаем, и прощаемся после итога разговора.";

fn copies(fields: &str, other: &str) -> String {
    format!(
        "--- pages/a/answer.md\n---\nid: a\ntitle: Ответ\n---\n{LONG}\n--- pages/b/answer.md\n---\nid: b\ntitle: Ответ здесь\n{fields}---\n{other}\n"
    )
}

#[test]
fn copies_that_drift_apart_are_told() {
    let other = LONG.replace("прощаемся", "кладём трубку");
    check(&copies("", &other), &["drifting-copies: b"]);
    check(
        &copies("title: Ответ\n", &other).replace("title: Ответ здесь\n", ""),
        &["drifting-copies: b"],
    );
}

#[test]
fn the_same_text_or_another_one_does_not_drift() {
    check(&copies("", LONG), &[]);
    check(
        &copies(
            "",
            "Совсем другой текст: про склад, про то, как выдаём товар, проверяем упаковку вместе с покупателем и подписываем накладную в двух экземплярах.",
        ),
        &[],
    );
}

#[test]
fn translations_branches_and_what_is_retired_may_differ() {
    let other = LONG.replace("прощаемся", "кладём трубку");
    check(&copies("lang: en\n", &other), &[]);
    check(&copies("status: retired\n", &other), &[]);
    check(&copies("applies_to: {branches: [north]}\n", &other), &[]);
    let elsewhere = copies("", &other).replace("pages/b/answer.md", "pages/b/reply.md");
    check(&elsewhere, &[]);
}

fn chapters(include: &str, text: &str) -> String {
    format!(
        "--- svod.yaml\n# …\ntitle: К\nlanguages: [ru]\nchapters: [{{title: Г, include: [{include}]}}]\n--- pages/about.md\n# О нас\n\n{text}\n--- pages/lost.md\n# Склад\n\n{LONG}\n"
    )
}

#[test]
fn what_no_chapter_holds_and_nothing_leads_to_is_told() {
    check(&chapters("about", LONG), &["unreachable-document: # Склад"]);
    check(&chapters("about, lost", LONG), &[]);
    check(&chapters("pages/", LONG), &[]);
    check(
        &chapters("about", "Продаём и собираем мебель, отвечаем за каждый шаг до двери: [[lost]]."),
        &[],
    );
    check(
        &chapters("about", "Продаём и собираем мебель, отвечаем за каждый шаг: [склад](lost.md)."),
        &[],
    );
    check(&chapters("about", LONG).replace("# Склад", "# Склад\n\nФИО: ____"), &[]);
    check(&chapters("about", LONG).replace("# Склад", "---\nstatus: retired\n---\n# Склад"), &[]);
}
