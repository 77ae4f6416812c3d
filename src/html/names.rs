//! Names of files that are safe on every disk and in every address: short, ASCII, lower case.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The longest name, in bytes, without its suffix.
const LONGEST: usize = 60;

/// Names that a page must not have: the title page, and what Windows keeps for devices.
const RESERVED: [&str; 7] = ["index", "con", "prn", "aux", "nul", "static", "assets"];

/// The words in Latin letters, digits and hyphens; empty if nothing of them can be kept.
pub(super) fn slug(words: &str) -> String {
    let mut slug = String::with_capacity(words.len());
    // A letter such as `й` must be looked up before its mark is taken off.
    for letter in words.nfc().flat_map(char::to_lowercase) {
        match latin(letter) {
            Some(letters) => slug.push_str(letters),
            None => std::iter::once(letter).nfd().for_each(|part| push_plain(&mut slug, part)),
        }
    }
    slug.truncate(LONGEST);
    slug.trim_end_matches('-').to_owned()
}

/// A slug of these words that is not taken yet; takes it.
pub(super) fn unique(words: &str, otherwise: &str, taken: &mut BTreeSet<String>) -> String {
    let slug = slug(words);
    let base = if slug.is_empty() { otherwise.to_owned() } else { slug };
    let mut name = base.clone();
    let mut number = 2_usize;
    while is_reserved(&name) || taken.contains(&name) {
        name = format!("{base}-{number}");
        number += 1;
    }
    taken.insert(name.clone());
    name
}

fn is_reserved(name: &str) -> bool {
    let device = matches!(
        name.as_bytes(),
        [b'c', b'o', b'm', b'0'..=b'9'] | [b'l', b'p', b't', b'0'..=b'9']
    );
    device || RESERVED.contains(&name)
}

fn push_plain(slug: &mut String, letter: char) {
    if letter.is_ascii_alphanumeric() {
        slug.push(letter);
    } else if !is_combining_mark(letter)
        && !letter.is_alphabetic()
        && !slug.is_empty()
        && !slug.ends_with('-')
    {
        slug.push('-');
    }
}

/// Cyrillic letters, as passports and addresses write them.
fn latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'й' => "y",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ы' => "y",
        'ю' => "yu",
        'я' => "ya",
        'ї' => "yi",
        'є' => "ye",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{slug, unique};

    #[test]
    fn a_name_is_written_in_latin_letters() {
        assert_eq!(slug("приём-жалоб"), "priem-zhalob");
        assert_eq!(slug("Sťažnosti a č. 5"), "staznosti-a-c-5");
        assert_eq!(slug("投诉"), "");
    }

    #[test]
    fn a_name_is_given_once_and_never_to_a_device() {
        let mut taken = BTreeSet::new();
        assert_eq!(unique("жалобы", "chapter", &mut taken), "zhaloby");
        assert_eq!(unique("zhaloby", "chapter", &mut taken), "zhaloby-2");
        assert_eq!(unique("con", "chapter", &mut taken), "con-2");
        assert_eq!(unique("com7", "chapter", &mut taken), "com7-2");
        assert_eq!(unique("投诉", "chapter", &mut taken), "chapter");
        assert_eq!(unique("index", "chapter", &mut taken), "index-2");
    }
}
