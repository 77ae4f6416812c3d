//! Every character of the handbook can be printed in the theme's fonts.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::findings::{Finding, Level};
use crate::handbook::Handbook;
use crate::rules::Rule;
use crate::source::{Place, SourceId, Span};
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
    let manifest = handbook.manifest.iter().map(|file| file.source);
    let sources: Vec<SourceId> =
        handbook.documents.iter().map(|document| document.source).chain(manifest).collect();
    let firsts: Vec<(SourceId, Vec<(char, usize)>)> = sources
        .into_par_iter()
        .map(|source| (source, first_places(&handbook.sources.get(source).text)))
        .collect();
    let mut known: BTreeMap<char, bool> = BTreeMap::new();
    let mut findings = Vec::new();
    for (source, letters) in firsts {
        for (letter, at) in letters {
            if !*known.entry(letter).or_insert_with(|| can_show(letter)) {
                let place = Place { source, span: Span::new(at, at + letter.len_utf8()) };
                let code = format!("U+{:04X}", u32::from(letter));
                let finding = RULE.at(place).with("character", letter.to_string());
                findings.push(finding.with("code", code));
            }
        }
    }
    findings
}

/// Each character of a text that is not plain, where it stands first.
fn first_places(text: &str) -> Vec<(char, usize)> {
    let mut seen = vec![false; 0x1_0000];
    let mut firsts: Vec<(char, usize)> = Vec::new();
    for (at, letter) in text.char_indices().filter(|(_, letter)| !is_plain(*letter)) {
        let is_new = match seen.get_mut(letter as usize) {
            Some(seen) => !std::mem::replace(seen, true),
            None => firsts.iter().all(|(other, _)| *other != letter),
        };
        if is_new {
            firsts.push((letter, at));
        }
    }
    firsts
}

/// Letters that every theme's font is chosen for, and characters that print nothing.
fn is_plain(letter: char) -> bool {
    matches!(letter, 'а'..='я' | 'А'..='Я')
        || letter.is_ascii()
        || letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
        || matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{fffd}')
}
