//! Editions: what they name is there and is for their readers.

use crate::harness::check;

const PAGE: &str = "
--- pages/about.md
---
title: О нас
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
";

/// A manifest with an edition, over the complete one.
fn with(editions: &str) -> String {
    format!("--- svod.yaml\n# …\nlanguages: [ru]\neditions:\n{editions}{PAGE}")
}

#[test]
fn a_well_known_edition_needs_nothing_but_its_name() {
    check(&with("  trainee: {title: Для новичков}\n"), &[]);
    check(
        &with("  pocket: {neutral_labels: true, confidential: true}\n"),
        &["empty-edition: pocket"],
    );
}

#[test]
fn an_edition_of_its_own_name_says_who_reads_it() {
    check(&with("  evening: {title: Вечер}\n"), &["edition-without-audience: evening"]);
    check(&with("  evening: {audience: []}\n"), &["edition-without-audience: []"]);
    check(&with("  evening: {audience: [trainee, manager]}\n"), &[]);
}

#[test]
fn an_unknown_audience_is_told_where_it_stands() {
    check(&with("  evening: {audience: trainees}\n"), &["wrong-type.audience: trainees"]);
    check(&with("  evening: {audience: [trainee, boss]}\n"), &["wrong-type.audience: boss"]);
}

#[test]
fn chapters_are_documents_folders_and_titles() {
    for name in ["about", "pages/", "О книге", "о книге", "channels"] {
        check(&with(&format!("  trainee: {{chapters: [{name}]}}\n")), &[]);
    }
    check(&with("  trainee: {chapters: abuot}\n"), &["unknown-chapter: abuot"]);
    check(&with("  trainee: {chapters: [about, page/]}\n"), &["unknown-chapter: page/"]);
}

#[test]
fn what_is_not_for_the_readers_is_told_once() {
    check(&with("  public: {chapters: [about]}\n"), &["unprinted-chapter: about"]);
    check(&with("  public: {chapters: [О книге, channels]}\n"), &["unprinted-chapter: О книге"]);
    let retired =
        with("  trainee: {chapters: [about]}\n").replace("О нас\n", "О нас\nstatus: retired\n");
    check(&retired, &["unprinted-chapter.retired: about"]);
}

#[test]
fn an_edition_without_a_document_is_empty() {
    let only =
        with("  manager: {title: Книга}\n").replace("О нас\n", "О нас\naudience: [mentor]\n");
    // The roles and the governance of the complete tree are read by those who lead.
    check(&only, &[]);
    check(&with("  pocket: {audience: manager}\n"), &["empty-edition: pocket"]);
}

#[test]
fn a_name_of_an_edition_is_that_of_a_folder() {
    check(&with("  a/b: {audience: trainee}\n"), &["unusable-edition-name: a/b"]);
    check(&with("  ..: {audience: trainee}\n"), &["unusable-edition-name: .."]);
    check(&with("  вечер-2: {audience: trainee}\n"), &[]);
}

#[test]
fn editions_of_a_wrong_shape_are_told_and_the_rest_is_read() {
    check(&with("  trainee: [about]\n"), &["wrong-type.list: [about]"]);
    check(&with("  trainee:\n"), &[]);
    check(&with("  trainee: {paper_size: a6}\n"), &["unknown-field: paper_size"]);
}

const QUIZ: &str = "
--- training/quiz.yaml
# …
title: Проверка
type: onboarding
quiz:
  pass_mark: 80
  questions:
    - type: open
      text: TEXT
      criteria: ['назвал компанию, время ответа и имя']
      explanation: Время идёт с первого гудка звонка
";

#[test]
fn a_question_does_not_hold_its_answer() {
    let asks = |text: &str| QUIZ.replace("TEXT", text);
    check(&asks("С какого гудка идёт время?"), &[]);
    check(
        &asks("\"Когда пора ответить? Время идёт с первого гудка звонка.\""),
        &["leaked-answer: Время идёт с первого гудка звонка"],
    );
    check(&asks("\"Что сказать? Например: назвал компанию, время ответа и имя.\""), &[]);
    check(
        &asks("\"Что сказать? Нужно: Назвал  компанию — время ответа и имя.\""),
        &["leaked-answer: \"Что сказать? Нужно: Назвал  компанию —"],
    );
}
