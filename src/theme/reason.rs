//! Why a file or a value of a theme cannot be used, typed, so that the caller may say it in any
//! language.

use std::fmt;

use serde_yaml::Value;

/// Why a file of a theme, or the value of a key, cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The file is longer than so many kilobytes.
    LongFile(usize),
    /// The file is no text in UTF-8.
    NotText,
    /// The file holds something else than keys with values.
    NoKeys,
    /// A key stands twice in one place.
    TwiceKey(String),
    /// The file is no YAML: the words of the parser.
    NotYaml(String),
    /// The path leads elsewhere than to the files of a theme; an example of one that does not.
    Path {
        /// What was given.
        given: String,
        /// What may be given.
        example: &'static str,
    },
    /// A font that cannot be used.
    Font {
        /// The file.
        file: String,
        /// What is wrong with it.
        defect: FontDefect,
    },
    /// A measure that no page can have.
    Measure(Measure),
    /// Margins that leave less than a third of the sheet: the key of the widest of them.
    Crowded(&'static str),
    /// Lines that would touch each other.
    Tight,
    /// A word that the setting does not know, and those that it knows.
    Word {
        /// What was given.
        given: String,
        /// What may be given.
        known: Vec<String>,
    },
    /// No colour.
    Colour {
        /// What was given.
        given: String,
        /// The words that stand for colours there.
        words: Vec<String>,
    },
    /// A value of another sort than the setting has.
    Sort {
        /// What it should be.
        wanted: Sort,
        /// An example.
        example: String,
    },
}

/// Why a font cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FontDefect {
    /// It is neither TrueType nor OpenType.
    Unknown,
    /// Its file is larger than that of any font of a handbook.
    TooLarge,
    /// Its file is not whole.
    Damaged,
    /// It holds several faces that run into each other.
    Variable,
}

/// A measure that has bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Letters and the distance of lines.
    Size,
    /// A side of the sheet.
    Side,
    /// A margin.
    Margin,
}

/// The sort of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A number.
    Number,
    /// Six numbers.
    Numbers,
    /// A word.
    Word,
    /// A list of words.
    Words,
    /// Yes or no.
    Answer,
    /// Keys with values.
    Keys,
}

impl Reason {
    /// Why the parser refused a value, from its words and from the value that is there by default.
    pub(super) fn of_value(error: &str, key: &str, given: &Value, usual: &Value) -> Self {
        let word = || given.as_str().unwrap_or_default().to_owned();
        if let Some((_, known)) = error.split_once("unknown variant").filter(|_| given.is_string())
        {
            let known = known.split_once("expected").map_or(known, |(_, known)| known);
            return Self::Word { given: word(), known: quoted(known) };
        }
        if let Some((_, rest)) = error.split_once("is not a colour") {
            let words = rest.split_once("nor one of").map(|(_, words)| quoted(words));
            return Self::Colour { given: word(), words: words.unwrap_or_default() };
        }
        let (wanted, example) = sort(key, usual);
        Self::Sort { wanted, example }
    }
}

/// The words between back quotes.
fn quoted(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// What sort of value a setting has, with an example.
fn sort(key: &str, usual: &Value) -> (Sort, String) {
    let text = |value: &Value| serde_yaml::to_string(value).unwrap_or_default().trim().to_owned();
    match usual {
        Value::Number(_) => (Sort::Number, text(usual)),
        Value::Bool(_) => (Sort::Answer, text(usual)),
        Value::Sequence(items) if items.iter().any(Value::is_number) => {
            let items: Vec<String> = items.iter().map(text).collect();
            (Sort::Numbers, format!("[{}]", items.join(", ")))
        }
        Value::Sequence(_) => (Sort::Words, "[static/company.css]".to_owned()),
        Value::Mapping(keys) => {
            let first = keys.iter().next();
            let first = first.map(|(name, value)| format!("{}: {}", text(name), text(value)));
            (Sort::Keys, first.unwrap_or_default())
        }
        Value::Null if key == "files" => (Sort::Words, "[static/company.css]".to_owned()),
        Value::Null if key == "page.paper" => (Sort::Word, "a5".to_owned()),
        Value::Null => (Sort::Word, "static/logo.png".to_owned()),
        _ => (Sort::Word, text(usual)),
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |words: &[String]| {
            words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
        };
        match self {
            Self::LongFile(most) => write!(formatter, "the file is larger than {most} kB"),
            Self::NotText => write!(formatter, "this is not text in UTF-8"),
            Self::NoKeys => write!(formatter, "settings are keys with values"),
            Self::TwiceKey(key) => write!(formatter, "`{key}` is set twice"),
            Self::NotYaml(report) => write!(formatter, "{report}"),
            Self::Path { given, example } => {
                write!(formatter, "`{given}` is not a path such as {example}")
            }
            Self::Font { file, defect } => write!(formatter, "`{file}` {defect}"),
            Self::Measure(measure) => write!(formatter, "{measure}"),
            Self::Crowded(key) => {
                write!(formatter, "the margins leave less than a third of the sheet: mend `{key}`")
            }
            Self::Tight => {
                write!(
                    formatter,
                    "the lines would touch each other: 1.1 of `sizes.body` is the least"
                )
            }
            Self::Word { given, known } => {
                write!(formatter, "`{given}` is none of {}", list(known))
            }
            Self::Colour { given, words } => {
                write!(formatter, "`{given}` is not a colour such as `#17505c`")?;
                let words = Some(words).filter(|words| !words.is_empty());
                words.iter().try_for_each(|words| write!(formatter, ", nor one of {}", list(words)))
            }
            Self::Sort { example, .. } => {
                write!(formatter, "the value is of another sort than `{example}`")
            }
        }
    }
}

impl fmt::Display for FontDefect {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Unknown => "is not a TrueType or OpenType font",
            Self::TooLarge => "is larger than 16 MB",
            Self::Damaged => "is a damaged font",
            Self::Variable => "is a variable font: take a file for each face",
        })
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Size => "a size is from 4 to 96 points",
            Self::Side => "a side of the sheet is from 50 to 1,200 millimetres",
            Self::Margin => "a margin is from 0 to 400 millimetres",
        })
    }
}
