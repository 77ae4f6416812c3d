//! Audits of the customer's way.

use crate::harness::check;

fn audit(second: &str) -> String {
    format!(
        "--- audits/a.yaml\ntitle: А\nquestions:\n  - {{number: 1, title: Один, evidence: видели, score: 3}}\n  - {{number: 2, title: Два{second}}}\n"
    )
}

#[test]
fn an_audit_that_was_begun_is_answered_to_the_end() {
    check(&audit(", evidence: а, score: 0"), &[]);
    check(&audit(", score: 0"), &["unanswered-question: Два"]);
    check(&audit(", evidence: а"), &["unanswered-question.score: Два"]);
    check(&audit(""), &["unanswered-question.both: Два"]);
    check(&audit(", evidence: '', score: 1"), &["unanswered-question: Два"]);
}

#[test]
fn a_blank_form_owes_no_answer() {
    let blank = "--- audits/a.yaml\ntitle: А\nquestions: [{number: 1, title: Один}, {number: 2, title: Два, looks_at: меню}]\n";
    check(blank, &[]);
}

#[test]
fn an_action_has_an_owner_and_a_day() {
    let action =
        |fields: &str| audit(&format!(", evidence: а, score: 1, action: Поправить меню{fields}"));
    check(&action(", owner: operator, due: 2026-12-31"), &[]);
    check(&action(", due: 2026-12-31"), &["action-without-owner: Поправить меню"]);
    check(&action(", owner: operator"), &["action-without-owner.due: Поправить меню"]);
    check(&action(""), &["action-without-owner.both: Поправить меню"]);
    check(&audit(", evidence: а, score: 1"), &[]);
}

fn promise(lang: &str, text: &str) -> String {
    format!(
        "{}lang: {lang}\npromises: [{{text: \"{text}\", where: сайт}}]\n",
        audit(", evidence: а, score: 3")
    )
}

#[test]
fn what_one_could_be_held_to_is_a_promise() {
    for (lang, text) in [
        ("ru", "Привезём за 3 дня"),
        ("ru", "Перезвоним в течение часа"),
        ("ru", "Гарантия на каждый диван"),
        ("ru", "Соберём и уберём за собой"),
        ("en", "A table within ten minutes"),
        ("en", "We ring you back"),
        ("en", "Free delivery"),
        ("sk", "Zdvihneme telefón"),
        ("sk", "Doprava zadarmo"),
    ] {
        check(&promise(lang, text), &[&format!("promise-without-standard: \"{text}\"")]);
    }
}

#[test]
fn a_slogan_without_a_claim_is_none() {
    for (lang, text) in [
        ("ru", "Мебель с душой"),
        ("ru", "С хорошим настроением и любимым домом"),
        ("en", "Good food, good mood"),
        ("sk", "Dom plný pohody"),
    ] {
        check(&promise(lang, text), &[]);
    }
}

#[test]
fn a_promise_is_kept_by_a_document_or_a_norm() {
    let kept = |by: &str| {
        format!(
            "{}promises: [{{text: Ответим за 4 часа, where: сайт, kept_by: [{by}]}}]\n",
            audit(", evidence: а, score: 3")
        )
    };
    check(&kept("channels.email.thresholds.first-reply"), &[]);
    check(&kept("governance"), &[]);
    check(&kept("nobody"), &["unknown-reference: nobody"]);
}
