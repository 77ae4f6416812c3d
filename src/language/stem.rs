//! Words without what their grammar added: Snowball for Russian and English, a light stemmer of our
//! own for Slovak, for which there is none. Words come in folded.

use std::borrow::Cow;

use rust_stemmers::{Algorithm, Stemmer};

use crate::language::Language;
use crate::language::words::is_cyrillic;

/// The stem that all forms of the word share, as far as a rule can tell.
pub(crate) fn stem(word: &str, language: Language) -> Cow<'_, str> {
    match language {
        Language::Ru if word.starts_with(is_cyrillic) => russian(word),
        Language::Ru | Language::En => Stemmer::create(Algorithm::English).stem(word),
        Language::Sk => slovak(word),
    }
}

/// The stems that the forms of a vocabulary's word may have. Snowball takes the ends of «отзыв»,
/// «визит» and «подпись» for those of verbs, but not the ends of «отзыва», «визита» and «подписи».
pub(crate) fn stems(word: &str, language: Language) -> Vec<String> {
    let mut stems = vec![stem(word, language).into_owned()];
    if language == Language::Ru {
        let hard = word.ends_with(|last| HARD.contains(last));
        let forms = match word.strip_suffix('ь') {
            Some(root) => vec![format!("{root}и")],
            None if hard => vec![format!("{word}а"), format!("{word}ов")],
            None => Vec::new(),
        };
        stems.extend(forms.iter().map(|form| russian(form).into_owned()));
        stems.dedup();
    }
    stems
}

/// Consonants in which a Russian noun may end.
const HARD: &str = "бвгджзклмнпрстфхцчшщ";

fn russian(word: &str) -> Cow<'_, str> {
    match Stemmer::create(Algorithm::Russian).stem(word) {
        Cow::Borrowed(stem) => without_fleeting_vowel(stem, &RUSSIAN_FLEETING),
        Cow::Owned(stem) => Cow::Owned(without_fleeting_vowel(&stem, &RUSSIAN_FLEETING).into()),
    }
}

/// «Звонок» and «звонки» share a stem once the vowel that flees is gone.
const RUSSIAN_FLEETING: [(&str, &str); 3] = [("ок", "к"), ("ек", "к"), ("ец", "ц")];

/// „Otázok“ and „otázky“, „zamestnanec“ and „zamestnanci“.
const SLOVAK_FLEETING: [(&str, &str); 4] = [("iek", "k"), ("ok", "k"), ("ek", "k"), ("ec", "c")];

fn without_fleeting_vowel<'a>(stem: &'a str, fleeting: &[(&str, &str)]) -> Cow<'a, str> {
    for (ending, short) in fleeting {
        if let Some(root) = stem.strip_suffix(ending)
            && root.chars().count() >= 3
        {
            return Cow::Owned(format!("{root}{short}"));
        }
    }
    Cow::Borrowed(stem)
}

/// Endings of Slovak nouns and adjectives without their accents, longest first.
const SLOVAK_ENDINGS: [&str; 31] = [
    "iach", "iami", "ovia", "ami", "ach", "och", "imi", "ymi", "eho", "emu", "iam", "ich", "ych",
    "ovi", "ov", "om", "am", "mi", "ou", "ej", "ia", "ie", "iu", "im", "ym", "a", "e", "i", "o",
    "u", "y",
];

/// The shortest root that an ending may leave.
const SLOVAK_ROOT: usize = 3;

fn slovak(word: &str) -> Cow<'_, str> {
    let ending = SLOVAK_ENDINGS
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|root| root.len() >= SLOVAK_ROOT));
    let root = without_fleeting_vowel(ending.unwrap_or(word), &SLOVAK_FLEETING);
    // „Zákazník“ and „zákazníci“.
    match root.strip_suffix('c') {
        Some(hard) if hard.len() >= SLOVAK_ROOT => Cow::Owned(format!("{hard}k")),
        _ => root,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(language: Language, forms: &str) {
        let stems: Vec<_> = forms.split(' ').map(|form| stem(form, language)).collect();
        assert!(stems.iter().all(|stem| *stem == stems[0]), "{forms}: {stems:?}");
    }

    #[test]
    fn forms_share_a_stem() {
        share(Language::Ru, "жалоба жалобам жалоб жалобой жалобы");
        share(Language::Ru, "звонок звонки звонков звонку");
        share(Language::Ru, "приветствие приветствия приветствию");
        share(Language::Sk, "staznost staznosti staznostiach staznostami");
        share(Language::Sk, "zakaznik zakaznici zakaznikov zakaznikom zakaznikmi");
        share(Language::Sk, "zamestnanec zamestnanci zamestnancov zamestnancovi");
        share(Language::Sk, "host hostia hosti hostovi hostom");
        share(Language::Sk, "kolega kolegovi kolegovia");
        share(Language::Sk, "hovor hovory hovorov hovoroch hovoru");
        share(Language::En, "complaint complaints");
        share(Language::En, "reply replies replying");
    }

    #[test]
    fn strangers_do_not() {
        for (one, other, language) in [
            ("термины", "терминал", Language::Ru),
            ("ценности", "ценник", Language::Ru),
            ("права", "справка", Language::Ru),
            ("reklamacia", "reklama", Language::Sk),
            ("terminy", "terminal", Language::Sk),
        ] {
            assert_ne!(stem(one, language), stem(other, language));
        }
    }
}
