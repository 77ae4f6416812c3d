//! Every character of the handbook can be printed in the theme's fonts.

use std::collections::BTreeMap;

use crate::findings::{Finding, Level};
use crate::handbook::Handbook;
use crate::rules::Rule;
use crate::source::{Place, Span};
use crate::theme::Theme;

pub(crate) static RULE: Rule = Rule {
    name: "missing-glyph",
    level: Level::Warning,
    check: None,
    bad: "--- pages/about.md\n---\ntitle: О нас\n---\nМы продаём мебель и любим своё дело 🛋, поэтому отвечаем сами.\n",
    good: "--- pages/about.md\n---\ntitle: О нас\n---\nМы продаём мебель и любим своё дело ✓, поэтому отвечаем сами.\n",
};

/// The first place of each character that no font of the theme has, file by file.
pub(crate) fn findings(handbook: &Handbook, theme: &Theme) -> Vec<Finding> {
    let Some(can_show) = crate::pdf::coverage(theme) else { return Vec::new() };
    let mut known: BTreeMap<char, bool> = BTreeMap::new();
    let mut findings = Vec::new();
    for document in &handbook.documents {
        let mut seen = Vec::new();
        for (at, letter) in handbook.sources.get(document.source).text.char_indices() {
            if is_plain(letter) || *known.entry(letter).or_insert_with(|| can_show(letter)) {
                continue;
            }
            if !seen.contains(&letter) {
                seen.push(letter);
                let span = Span::new(at, at + letter.len_utf8());
                let place = Place { source: document.source, span };
                let code = format!("U+{:04X}", u32::from(letter));
                findings
                    .push(RULE.at(place).with("character", letter.to_string()).with("code", code));
            }
        }
    }
    findings
}

/// Letters that every theme's font is chosen for, and characters that print nothing.
fn is_plain(letter: char) -> bool {
    letter.is_ascii()
        || letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
        || matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{fffd}')
        || matches!(letter, 'а'..='я' | 'А'..='Я')
}
