//! The order of words in a list, as a dictionary of the language has it.

use crate::language::Language;

/// A key that sorts as the language sorts: case and accents matter last, «ё» stands with «е»,
/// Slovak „ch“ after „h“.
pub fn key(word: &str, language: Language) -> (Vec<u32>, String) {
    let lower: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
    let mut primary = Vec::with_capacity(lower.len());
    let mut index = 0;
    while index < lower.len() {
        let is_digraph =
            language == Language::Sk && lower[index] == 'c' && lower.get(index + 1) == Some(&'h');
        // Doubling the code points leaves room for a letter between two others.
        let weight = if is_digraph { u32::from('h') * 2 + 1 } else { weight(lower[index]) };
        if weight > 0 {
            primary.push(weight);
        }
        index += if is_digraph { 2 } else { 1 };
    }
    (primary, word.to_owned())
}

/// The letter under which a word stands in an index, in capitals; `#` for figures and marks.
pub fn initial(word: &str, language: Language) -> String {
    let mut letters = word.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric());
    let Some(first) = letters.next().filter(|first| first.is_alphabetic()) else {
        return "#".to_owned();
    };
    if language == Language::Sk && first == 'c' && letters.next() == Some('h') {
        return "CH".to_owned();
    }
    let first = char::from_u32(weight(first) / 2).filter(|_| weight(first).is_multiple_of(2));
    let first = first.or_else(|| word.chars().find(|c| c.is_alphanumeric()));
    first.into_iter().flat_map(char::to_uppercase).collect()
}

fn weight(letter: char) -> u32 {
    let base = match letter {
        'ё' => 'е',
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' => 'u',
        'ý' => 'y',
        'ĺ' | 'ľ' => 'l',
        'ŕ' => 'r',
        'ď' => 'd',
        'ť' => 't',
        'ň' => 'n',
        other => other,
    };
    match letter {
        'ä' => u32::from('a') * 2 + 1,
        'č' => u32::from('c') * 2 + 1,
        'ô' => u32::from('o') * 2 + 1,
        'š' => u32::from('s') * 2 + 1,
        'ž' => u32::from('z') * 2 + 1,
        _ if base.is_alphanumeric() || base == ' ' => u32::from(base) * 2,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(mut words: Vec<&str>, language: Language) -> Vec<&str> {
        words.sort_by_cached_key(|word| key(word, language));
        words
    }

    #[test]
    fn yo_stands_with_ye() {
        let words = sorted(vec!["жалоба", "ёмкость", "единица"], Language::Ru);
        assert_eq!(words, ["единица", "ёмкость", "жалоба"]);
    }

    #[test]
    fn accents_that_do_not_sort_make_no_letter() {
        let letters = ["ёлка", "Ученик", "24 часа"].map(|word| initial(word, Language::Ru));
        assert_eq!(letters, ["Е", "У", "#"]);
        let letters =
            ["chyba", "čas", "ľad", "úloha", "šek"].map(|word| initial(word, Language::Sk));
        assert_eq!(letters, ["CH", "Č", "L", "U", "Š"]);
    }

    #[test]
    fn slovak_ch_follows_h() {
        let words = sorted(vec!["chyba", "cena", "hosť", "čas", "iné"], Language::Sk);
        assert_eq!(words, ["cena", "čas", "hosť", "chyba", "iné"]);
    }
}
