//! Words that are not the handbook's own: what stands under «Так не говорим», and lines that the
//! customer speaks. The words are data, in `standards/language/contrast.yaml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;

/// Whether a heading stands over what is not to be said or done.
pub(crate) fn is_heading(title: &str) -> bool {
    let title = title.to_lowercase();
    WORDS.headings.iter().any(|words| title.contains(words.as_str()))
}

/// Whether a line of a dialogue is the customer's: «**Покупатель:** где мой диван?»
pub(crate) fn is_client(line: &str) -> bool {
    let Some((name, _)) = line.split_once(':') else { return false };
    let name = name.trim_matches(|letter: char| !letter.is_alphabetic());
    name.len() < 40 && WORDS.client.contains(&name.to_lowercase())
}

struct Words {
    headings: Vec<String>,
    client: Vec<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let text = include_str!("../../standards/language/contrast.yaml");
    let file: File = serde_yaml::from_str(text).expect("the built-in words are well formed");
    let all = |words: BTreeMap<Language, Vec<String>>| words.into_values().flatten().collect();
    Words { headings: all(file.headings), client: all(file.client) }
});

/// The words as they are written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    headings: BTreeMap<Language, Vec<String>>,
    client: BTreeMap<Language, Vec<String>>,
}
