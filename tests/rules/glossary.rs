//! The words of the house.

use crate::harness::check;

fn glossary(term: &str, text: &str) -> String {
    format!(
        "--- glossary/g.yaml\ntitle: Г\nterms:\n  - {{{term}}}\n--- pages/a.md\n---\ntitle: О нас\n---\n{text}\n"
    )
}

const GUEST: &str =
    "term: гость, definition: вошёл к нам, forbidden: [клиент, постоянный посетитель]";

fn guest(text: &str) -> String {
    glossary(GUEST, &format!("Гость у нас главный.\n\n{text}"))
}

#[test]
fn a_forbidden_word_is_heard_in_all_its_forms() {
    check(&guest("Провожаем клиентов до двери."), &["forbidden-synonym: клиентов"]);
    check(&guest("Клиентам рады всегда."), &["forbidden-synonym: Клиентам"]);
    check(
        &guest("Постоянным посетителям — любимый стол."),
        &["forbidden-synonym: Постоянным посетителям"],
    );
}

#[test]
fn kin_of_the_word_and_parts_of_words_are_other_words() {
    check(&guest("Клиентский зал закрыт. Клиентоориентированность — слово не наше."), &[]);
}

#[test]
fn laws_documents_and_customers_keep_their_words() {
    for text in [
        "Закон говорит о правах клиента.",
        "Заполните форму «Анкета клиента».",
        "**Гость:** я ваш постоянный клиент!",
        "- ✗ Клиент всегда прав",
        "Не говорим «клиент».",
        "`клиент`",
    ] {
        check(&guest(text), &[]);
    }
}

#[test]
fn a_longer_term_may_hold_the_word() {
    let terms = "term: гость, definition: вошёл к нам, forbidden: [клиент]}\n  - {term: тайный клиент, definition: проверяет нас";
    check(&glossary(terms, "Гость у нас главный. Тайный клиент приходит раз в месяц."), &[]);
}

#[test]
fn a_word_with_a_meaning_of_its_own_is_said_in_it() {
    let terms = "term: гость, definition: вошёл к нам, forbidden: [заказчик]}\n  - {term: заказчик, definition: платит за банкет";
    check(&glossary(terms, "Гость ест, заказчик платит."), &[]);
}

#[test]
fn a_term_is_used_by_a_form_or_a_synonym() {
    let term = "term: акт осмотра, definition: лист, synonyms: [протокол]";
    check(&glossary(term, "Водитель подписывает акты осмотра на месте."), &[]);
    check(&glossary(term, "Водитель подписывает протоколы на месте."), &[]);
    check(&glossary(term, "Водитель подписывает бумаги на месте."), &["unused-term: акт осмотра"]);
}

#[test]
fn bold_words_of_the_glossary_are_its_terms() {
    let term = "term: жалоба, definition: \"письменная — **претензия**\"";
    check(&glossary(term, "Жалоба принята."), &["undefined-term: претензия"]);
    check(&glossary("term: жалоба, definition: \"не **жалобы** вообще\"", "Жалоба принята."), &[]);
}

fn role(fields: &str) -> String {
    format!(
        "--- roles/more.yaml\ntitle: Ещё\nroles:\n  - {{id: more, name: Ещё, tasks: [а], {fields}}}\n"
    )
}

#[test]
fn authority_is_said_granted_or_handed_over() {
    check(&role("front_line: true, authority: скидка 5 %"), &[]);
    check(&role("front_line: false"), &[]);
    check(&role("front_line: true"), &["role-without-authority: Ещё"]);
    check(&role("front_line: true, authority: none"), &["role-without-authority.none: Ещё"]);
    check(&role("front_line: true, authority: нет, reports_to: operator"), &[]);
    check(
        &format!(
            "{}--- complaints/p.yaml\n# …\ntitle: Ж\nauthority: [{{role: more, measure: gift, limit: 500 RUB, per: case}}]\n",
            role("front_line: true")
        ),
        &[],
    );
}

#[test]
fn weights_may_be_off_by_rounding() {
    let card = |weights: [&str; 3]| {
        let block = |weight: &str| {
            format!(
                "  - {{name: А, weight: {weight}, items: [{{question: Б, external: true, weight: {weight}}}]}}\n"
            )
        };
        format!("--- scorecards/s.yaml\n# …\ntitle: С\nblocks:\n{}", weights.map(block).concat())
    };
    check(&card(["33.3", "33.3", "33.3"]), &["rounded-weights: 33.3"]);
    check(&card(["33", "33", "33"]), &["weights-not-100: 33"]);
    check(&card(["50", "30", "20"]), &[]);
}
