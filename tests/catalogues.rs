//! The catalogues: the same keys in three languages, and words for all that rules may say.

mod harness;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use svod::language::Language;
use svod::locale;

/// The attributes that explain a rule and are no variant or note.
const EXPLAINING: [&str; 3] = ["help", "about", "why"];

/// The keys of a file, `message` and `message.attribute`.
fn keys(source: &str) -> Vec<String> {
    let mut message = String::new();
    let mut keys = Vec::new();
    for line in source.lines() {
        let Some((key, _)) = line.split_once('=') else { continue };
        let key = key.trim_end();
        let is_name = |text: &str| {
            !text.is_empty()
                && text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
        };
        if is_name(key) {
            key.clone_into(&mut message);
            keys.push(message.clone());
        } else if let Some(attribute) = key.strip_prefix("    .").filter(|name| is_name(name)) {
            keys.push(format!("{message}.{attribute}"));
        }
    }
    keys
}

fn rule_keys(language: Language) -> BTreeSet<String> {
    let sources = locale::sources(language);
    let of_rules = sources.iter().filter(|(name, _)| name.starts_with("rules"));
    of_rules.flat_map(|(_, source)| keys(source)).collect()
}

#[test]
fn the_three_languages_have_the_same_keys_in_the_same_order() {
    for language in [Language::En, Language::Sk] {
        let others = locale::sources(language);
        for (name, russian) in locale::sources(Language::Ru) {
            let other = others.get(&name).copied().unwrap_or_default();
            assert_eq!(keys(russian), keys(other), "{}: {name}", language.code());
        }
    }
}

#[test]
fn a_rule_says_what_it_looks_for_why_and_what_to_do() {
    let keys = rule_keys(Language::Ru);
    for rule in svod::rules::RULES.iter() {
        for key in ["", ".about", ".why", ".help"] {
            let key = format!("{}{key}", rule.name);
            assert!(keys.contains(&key), "`{key}` has no words");
        }
    }
}

#[test]
fn a_message_belongs_to_a_rule() {
    let names: BTreeSet<&str> = svod::rules::RULES.iter().map(|rule| rule.name).collect();
    for key in rule_keys(Language::Ru) {
        let message = key.split('.').next().unwrap_or("").to_owned();
        assert!(names.contains(message.as_str()), "`{message}` is no rule");
    }
}

/// The Rust files of a folder and below, with their texts.
#[expect(clippy::disallowed_methods, reason = "the test reads svod's own sources")]
fn sources(folder: &Path, found: &mut BTreeMap<PathBuf, String>) {
    for entry in std::fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("the sources can be read").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.insert(path.clone(), std::fs::read_to_string(&path).expect("Rust is UTF-8"));
        }
    }
}

fn all_sources() -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found
}

/// The literals in a call such as `.variant("…")` or `.related(…, "…")`.
fn literals(text: &str, call: &str) -> Vec<String> {
    let calls = text.match_indices(call).filter_map(|(at, _)| {
        let inside = &text[at + call.len()..];
        let inside = &inside[..inside.find(';')?];
        if call == ".variant(" && !inside.starts_with('"') {
            return None;
        }
        let literal = inside.split('"').nth(1)?;
        Some(literal.to_owned())
    });
    calls.collect()
}

#[test]
fn a_file_of_a_rule_bears_its_name() {
    let names: BTreeSet<&str> = svod::rules::RULES.iter().map(|rule| rule.name).collect();
    let mut seen = BTreeSet::new();
    for (path, text) in all_sources() {
        let Some(row) = text.find("static RULE: Rule") else { continue };
        let name = text[row..].split('"').nth(1).unwrap().to_owned();
        let stem = path.file_stem().unwrap().to_string_lossy().replace('_', "-");
        assert_eq!(stem, name, "{}", path.display());
        assert!(names.contains(name.as_str()), "`{name}` has no row in RULES");
        seen.insert(name);
    }
    assert_eq!(seen.len(), names.len());
}

#[test]
fn a_variant_and_a_note_have_words() {
    let keys = rule_keys(Language::Ru);
    for (path, text) in all_sources() {
        let Some(row) = text.find("static RULE: Rule") else { continue };
        let name = text[row..].split('"').nth(1).unwrap();
        let body = text.split("fn check(").nth(1).unwrap_or("");
        let said = literals(body, ".variant(").into_iter().chain(literals(body, ".related("));
        for attribute in said {
            let key = format!("{name}.{attribute}");
            assert!(keys.contains(&key), "{}: `{key}` has no words", path.display());
        }
    }
}

#[test]
fn no_words_of_a_variant_are_left_over() {
    let sources: String = all_sources().into_values().collect();
    for key in rule_keys(Language::Ru) {
        let Some((_, attribute)) = key.split_once('.') else { continue };
        // Advice of its own for a variant bears its name.
        let attribute = attribute.strip_prefix("help-").unwrap_or(attribute);
        if !EXPLAINING.contains(&attribute) && attribute != "near" {
            assert!(sources.contains(&format!("\"{attribute}\"")), "nothing says `{key}`");
        }
    }
}

#[test]
fn advice_with_a_near_word_is_given_only_where_one_is_looked_for() {
    for key in rule_keys(Language::Ru) {
        let Some(rule) = key.strip_suffix(".help-near") else { continue };
        let words = locale::Words::of(Language::En).text(&key);
        assert!(words.contains("nearest"), "{rule}: {words}");
    }
}

#[test]
fn a_message_uses_no_more_than_it_is_given() {
    for rule in svod::rules::RULES.iter() {
        let (_, findings) = harness::findings(&harness::world(rule.bad));
        for finding in findings.iter().filter(|finding| finding.rule == rule.name) {
            for language in Language::ALL {
                let words = harness::message(finding, language);
                assert!(!words.contains("{$"), "{}: {words}", rule.name);
                assert!(!words.ends_with('.'), "{}: {words}", rule.name);
            }
        }
    }
}
