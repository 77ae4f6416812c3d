//! Numbers and the names of what they count: «1 гудок», «2 гудка», «до 3 гудков».
//! The names are data, in `standards/language/units.yaml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;

/// The plural form that a number asks for, in the sense of CLDR.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Category {
    /// 1 звонок, 21 звонок; 1 hovor; 1 call.
    One,
    /// 2 звонка; 3 hovory.
    Few,
    /// 5 звонков in Russian; in Slovak 1,5 hovoru.
    Many,
    /// 1,5 звонка in Russian; 5 hovorov in Slovak; 0 and 2 calls in English.
    Other,
}

/// How the counted name stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// By itself or after «за», «через»: «3 рабочих дня».
    Nominative,
    /// After «в течение», «до», „do“: «в течение 3 рабочих дней».
    Genitive,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// A ring of the telephone.
    Ring,
    /// A second.
    Second,
    /// A minute.
    Minute,
    /// An hour.
    Hour,
    /// A day, of which nobody said whether it is a working day.
    Day,
    /// A working day.
    WorkingDay,
    /// A calendar day.
    CalendarDay,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A step of a script or of a process.
    Step,
    /// An occasion: twice, three times.
    Time,
    /// A point of a score.
    Point,
    /// A question.
    Question,
    /// A finding of the level `error`.
    Error,
    /// A finding of the level `warning`.
    Warning,
    /// A finding of the level `info`.
    Note,
    /// A file.
    File,
}

impl Unit {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::Ring,
        Self::Second,
        Self::Minute,
        Self::Hour,
        Self::Day,
        Self::WorkingDay,
        Self::CalendarDay,
        Self::Week,
        Self::Month,
        Self::Step,
        Self::Time,
        Self::Point,
        Self::Question,
        Self::Error,
        Self::Warning,
        Self::Note,
        Self::File,
    ];
}

/// The plural form that the number asks for.
pub fn category(n: f64, language: Language) -> Category {
    let n = n.abs();
    let whole = n.fract() == 0.0;
    match language {
        Language::En if n == 1.0 => Category::One,
        Language::En => Category::Other,
        Language::Sk if !whole => Category::Many,
        Language::Sk if n == 1.0 => Category::One,
        Language::Sk if (2.0..=4.0).contains(&n) => Category::Few,
        Language::Sk => Category::Other,
        Language::Ru if !whole => Category::Other,
        Language::Ru => match (n % 10.0, n % 100.0) {
            (last, rest) if last == 1.0 && rest != 11.0 => Category::One,
            (last, rest) if (2.0..=4.0).contains(&last) && !(12.0..=14.0).contains(&rest) => {
                Category::Few
            }
            _ => Category::Many,
        },
    }
}

/// The number with what it counts, kept on one line: `3 гудка` with a no-break space.
pub fn count(n: usize, unit: Unit, case: Case, language: Language) -> String {
    amount(n as f64, unit, case, language)
}

/// Like `count`, for numbers that may have a fraction: «1,5 часа», "1.5 hours".
pub fn amount(n: f64, unit: Unit, case: Case, language: Language) -> String {
    format!("{}\u{a0}{}", decimal(n, language), name(n, unit, case, language))
}

/// What is counted, without the number, in the form that the number asks for.
pub fn name(n: f64, unit: Unit, case: Case, language: Language) -> &'static str {
    let [one, few, many, fraction] =
        UNITS.get(&unit).expect("the table has each unit").of(language);
    if n.fract() != 0.0 {
        return fraction;
    }
    match (case, category(n, language)) {
        (Case::Nominative, Category::One) => one,
        (Case::Nominative, Category::Few) => few,
        // English has no genitive of counting: its one stays one.
        (Case::Genitive, Category::One) if language == Language::En => one,
        (Case::Genitive, Category::One) => fraction,
        _ => many,
    }
}

fn decimal(n: f64, language: Language) -> String {
    let text = n.to_string();
    match language {
        Language::En => text,
        Language::Ru | Language::Sk => text.replace('.', ","),
    }
}

/// One, few, many and fraction, in each language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Forms {
    ru: [String; 4],
    en: [String; 4],
    sk: [String; 4],
}

impl Forms {
    fn of(&self, language: Language) -> [&str; 4] {
        let forms = match language {
            Language::Ru => &self.ru,
            Language::En => &self.en,
            Language::Sk => &self.sk,
        };
        forms.each_ref().map(String::as_str)
    }
}

static UNITS: LazyLock<BTreeMap<Unit, Forms>> = LazyLock::new(|| {
    let text = include_str!("../../standards/language/units.yaml");
    serde_yaml::from_str(text).expect("the built-in table of units is well formed")
});

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(numbers: &[usize], unit: Unit, case: Case, language: Language) -> String {
        let all: Vec<_> = numbers.iter().map(|n| count(*n, unit, case, language)).collect();
        all.join(" ").replace('\u{a0}', "_")
    }

    #[test]
    fn russian_counts() {
        let few = [1, 21, 2, 22, 104, 0, 5, 11, 12, 14, 111];
        assert_eq!(
            counted(&few, Unit::Ring, Case::Nominative, Language::Ru),
            "1_гудок 21_гудок 2_гудка 22_гудка 104_гудка 0_гудков 5_гудков 11_гудков 12_гудков \
             14_гудков 111_гудков"
        );
        assert_eq!(
            counted(&[1, 21, 2, 11], Unit::WorkingDay, Case::Genitive, Language::Ru),
            "1_рабочего дня 21_рабочего дня 2_рабочих дней 11_рабочих дней"
        );
        assert_eq!(
            counted(&[3], Unit::WorkingDay, Case::Nominative, Language::Ru),
            "3_рабочих дня"
        );
        assert_eq!(
            counted(&[1, 2, 5], Unit::Time, Case::Nominative, Language::Ru),
            "1_раз 2_раза 5_раз"
        );
    }

    #[test]
    fn slovak_counts() {
        assert_eq!(
            counted(&[1, 3, 5, 21, 0], Unit::Hour, Case::Nominative, Language::Sk),
            "1_hodina 3_hodiny 5_hodín 21_hodín 0_hodín"
        );
        assert_eq!(
            counted(&[1, 2, 5, 30], Unit::Day, Case::Genitive, Language::Sk),
            "1_dňa 2_dní 5_dní 30_dní"
        );
    }

    #[test]
    fn english_counts() {
        assert_eq!(
            counted(&[0, 1, 2, 21], Unit::File, Case::Nominative, Language::En),
            "0_files 1_file 2_files 21_files"
        );
        assert_eq!(counted(&[1, 2], Unit::Day, Case::Genitive, Language::En), "1_day 2_days");
    }

    #[test]
    fn fractions_have_their_own_form() {
        let half = |language| amount(1.5, Unit::Hour, Case::Nominative, language);
        assert_eq!(half(Language::Ru), "1,5\u{a0}часа");
        assert_eq!(half(Language::Sk), "1,5\u{a0}hodiny");
        assert_eq!(half(Language::En), "1.5\u{a0}hours");
        assert_eq!(category(1.5, Language::Ru), Category::Other);
        assert_eq!(category(1.5, Language::Sk), Category::Many);
        assert_eq!(category(5.0, Language::Sk), Category::Other);
    }

    #[test]
    fn every_unit_is_in_the_table() {
        for unit in Unit::ALL {
            for language in Language::ALL {
                assert!(!name(2.0, unit, Case::Genitive, language).is_empty());
            }
        }
    }
}
