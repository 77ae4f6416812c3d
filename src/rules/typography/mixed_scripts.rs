//! A word is written in one alphabet.

use crate::findings::Level;
use crate::language::words::{Kind, is_cyrillic, one_alphabet, pieces};
use crate::rules::Rule;
use crate::rules::typography::slip::{Page, Slip};

pub(crate) static RULE: Rule = Rule {
    name: "mixed-scripts",
    level: Level::Warning,
    check: None,
    bad: r#"
--- pages/about.md
# О нас

Продаём cтолы и шкафы, собираем их сами и отвечаем за каждый шаг до двери.
"#,
    good: r#"
--- pages/about.md
# О нас

Продаём столы и шкафы, собираем их сами и отвечаем за каждый шаг до двери.
"#,
};

pub(super) fn look(page: &Page, slips: &mut Vec<Slip>) {
    for (kind, range) in pieces(page.text()) {
        let word = &page.text()[range.clone()];
        if kind != Kind::Word || !is_mixed(word) || is_a_name(page, word) {
            continue;
        }
        let right = one_alphabet(word.to_owned());
        // A word that stays mixed was meant so: «VIPы», «IPадрес».
        if !is_mixed(&right) {
            slips.push(page.slip(&RULE, range, &right));
        }
    }
}

fn is_mixed(word: &str) -> bool {
    word.contains(is_cyrillic) && word.contains(|char: char| char.is_ascii_alphabetic())
}

/// Whether the company is called so.
fn is_a_name(page: &Page, word: &str) -> bool {
    page.handbook.company_names().iter().any(|name| name.contains(word))
}
