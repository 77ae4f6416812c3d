//! Fingerprints: by what a finding is known again in another run, after lines have moved.
//! Who keeps them, and what they decide, is for the baseline and for the reports.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::findings::{Argument, Finding};
use crate::handbook::Handbook;
use crate::source::{Place, Span};

/// What the words of a finding are about, where several may be wrong at one place. The other
/// arguments are left out: advice, counts and lists of what is known change by themselves.
const SUBJECTS: [&str; 8] = ["channel", "field", "id", "key", "node", "path", "slot", "variable"];

/// A longer text is known by its beginning, in bytes.
const LONGEST_TEXT: usize = 400;

/// The bytes of a hash that are kept: enough for any handbook, and short enough for a file that
/// people review.
const KEPT: usize = 16;

/// A fingerprint for each finding, in lower-case hexadecimal; no two are the same. It holds while
/// the file keeps its path and the words concerned stay, wherever in the file they stand. Equal
/// defects of a file are counted from its top, so the findings come in their order, and all of a
/// file come together.
pub(crate) fn fingerprints(handbook: &Handbook, findings: &[Finding]) -> Vec<String> {
    let mut occurrences: BTreeMap<[u8; 32], u64> = BTreeMap::new();
    let fingerprint = |finding| {
        let likeness = likeness(handbook, finding);
        let occurrence = occurrences.entry(*likeness.as_bytes()).or_default();
        let mut hasher = blake3::Hasher::new();
        hasher.update(likeness.as_bytes()).update(&occurrence.to_le_bytes());
        *occurrence += 1;
        hasher.finalize().to_hex()[..KEPT * 2].to_owned()
    };
    findings.iter().map(fingerprint).collect()
}

/// The same for findings that only their order in the file tells apart.
fn likeness(handbook: &Handbook, finding: &Finding) -> blake3::Hash {
    let element = finding.element.as_ref();
    let mut hasher = blake3::Hasher::new();
    let mut add = |part: &str| {
        // With its length before it no part can pass for the end of the former one.
        hasher.update(&(part.len() as u64).to_le_bytes()).update(part.as_bytes());
    };
    add(finding.rule);
    add(finding.variant);
    add(handbook.sources().get(finding.place.source).path.as_str());
    add(element.map_or("", |element| &element.profile));
    add(element.map_or("", |element| &element.element));
    add(&words(handbook, finding.place));
    for name in SUBJECTS {
        if let Some(Argument::Text(subject)) = finding.arguments.get(name) {
            add(name);
            add(&plain(subject));
        }
    }
    hasher.finalize()
}

/// What stands at a place, else on its line.
fn words(handbook: &Handbook, place: Place) -> String {
    let text = &*handbook.sources().get(place.source).text;
    let Span { start, end } = place.span;
    let start = text.floor_char_boundary(start as usize);
    let end = text.ceil_char_boundary(end as usize).max(start);
    let first_line = text[start..end].trim().lines().next().unwrap_or("");
    let shown = if first_line.is_empty() { line(text, start) } else { first_line };
    plain(shown)
}

/// The beginning of a text with single blanks and composed letters.
fn plain(text: &str) -> String {
    let blanks = |letter: char| letter.is_whitespace() || letter == '\u{feff}';
    let shown = &text[..text.floor_char_boundary(LONGEST_TEXT)];
    let words: Vec<&str> = shown.split(blanks).filter(|word| !word.is_empty()).collect();
    words.join(" ").nfc().collect()
}

/// The line around a byte; of a huge one, what is near.
fn line(text: &str, at: usize) -> &str {
    let from = text.floor_char_boundary(at.saturating_sub(LONGEST_TEXT));
    let to = text.ceil_char_boundary(at.saturating_add(LONGEST_TEXT));
    let start = text[from..at].rfind('\n').map_or(from, |end| from + end + 1);
    let end = text[at..to].find('\n').map_or(to, |end| at + end);
    &text[start..end]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::compile;
    use crate::language::Date;
    use crate::source::MemoryWorld;

    const HEAD: &str = "--- svod.yaml\ntitle: Дом\nlanguages: [ru]\n--- pages/a.md\n";

    /// The fingerprints of the unknown references of a page.
    fn references(page: &str) -> Vec<String> {
        of_rule(&format!("{HEAD}{page}"), "unknown-reference")
    }

    fn of_rule(tree: &str, rule: &str) -> Vec<String> {
        let world = MemoryWorld::from_text(tree, Date::new(2026, 3, 1).unwrap());
        let compilation = compile(&world).unwrap();
        let all = super::fingerprints(&compilation.handbook, &compilation.findings);
        let found = compilation.findings.iter().zip(all);
        found.filter(|(finding, _)| finding.rule == rule).map(|(_, print)| print).collect()
    }

    #[test]
    fn moved_lines_do_not_matter() {
        let before = references("# О нас\n\nСм. [[нет]] и [[тоже нет]].\n");
        let after = references("# О нас\n\nЕщё абзац.\n\n- [[нет]];\n- см. [[тоже  нет]].\n");
        assert_eq!(before.len(), 2);
        assert_eq!(before, after);
    }

    #[test]
    fn ends_of_lines_marks_apart_and_a_byte_order_mark_do_not_matter() {
        let before = references("# Ёж\n\nСм. [[йод]].\n");
        let after = references("\u{feff}# Ёж\r\n\r\nСм. [[и\u{306}од]].\r\n");
        assert_eq!(before.len(), 1);
        assert_eq!(before, after);
    }

    #[test]
    fn equal_defects_are_told_apart_by_their_number() {
        let prints = references("# О нас\n\n[[нет]] [[нет]]\n\n[[нет]]\n");
        assert_eq!(prints.iter().collect::<BTreeSet<_>>().len(), 3);
        assert_eq!(references("# О нас\n\n[[нет]] [[нет]]\n"), prints[..2]);
    }

    #[test]
    fn another_word_or_file_is_another_defect() {
        let one = references("# О нас\n\n[[нет]]\n");
        assert_ne!(one, references("# О нас\n\n[[нету]]\n"));
        let moved = format!("{}# О нас\n\n[[нет]]\n", HEAD.replace("pages/a", "pages/b"));
        assert_ne!(one, of_rule(&moved, "unknown-reference"));
    }

    #[test]
    fn a_lack_is_known_by_the_field_it_is_about() {
        let prints = |fields: &str| {
            let letter = format!("--- letters/a.yaml\ntitle: Письмо\n{fields}");
            of_rule(&format!("{HEAD}# О нас\n{letter}"), "missing-field")
        };
        let (all, some) = (prints(""), prints("subject: Ваш заказ\n"));
        assert!(!some.is_empty() && some.len() < all.len(), "{all:?} {some:?}");
        assert!(some.iter().all(|print| all.contains(print)), "{all:?} {some:?}");
    }

    #[test]
    fn a_finding_without_a_text_is_known_by_its_line() {
        let print = |tree: &str| of_rule(tree, "missing-field");
        let (one, moved) = (print("--- svod.yaml\n"), print("--- svod.yaml\n\n\n"));
        assert!(!one.is_empty());
        assert_eq!(one, moved);
    }

    #[test]
    fn a_fingerprint_is_short_and_plain() {
        let prints = references("# О нас\n\n[[нет]]\n");
        assert_eq!(prints[0].len(), 32);
        assert!(prints[0].bytes().all(|byte| byte.is_ascii_hexdigit()), "{}", prints[0]);
    }
}
