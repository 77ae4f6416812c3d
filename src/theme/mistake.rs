//! What an author can get wrong in a theme, typed, so that the caller may say it in any language.

use std::fmt;

use crate::pictures::Defect;
use crate::theme::{Colour, Reason};

/// A mistake and its place in the project's theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeMistake {
    /// The theme of the project that holds it.
    pub theme: String,
    /// The file below `themes/<name>/`; empty if the theme itself is not there.
    pub file: String,
    /// The key in `theme.yaml`, such as `colours.accent`.
    pub key: Option<String>,
    /// Line and column from 1, where they are known.
    pub place: Option<(usize, usize)>,
    /// What is wrong.
    pub mistake: Mistake,
}

/// The sorts of mistakes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// No theme has this name; the built-in ones are listed.
    UnknownTheme(Vec<String>),
    /// The file is not what its name says: the reason.
    Unreadable(Reason),
    /// No setting has this key; the nearest one, if one is near.
    UnknownKey(Option<String>),
    /// The value cannot be used: the reason.
    BadValue(Reason),
    /// The settings name a file that neither the project nor the tool has.
    MissingFile(String),
    /// A picture that cannot be shown.
    BadPicture {
        /// The file.
        path: String,
        /// What is wrong with it.
        defect: Defect,
    },
    /// A template that cannot be compiled or filled: the report, of several lines.
    BadTemplate(String),
    /// A template asks for what is not there.
    UnknownName {
        /// What sort of thing it asks for.
        what: Unknown,
        /// The name that was given.
        name: String,
        /// Those that there are at that place; none if that is not known.
        known: Vec<String>,
    },
    /// Templates that contain or extend each other: their names in a row.
    TemplateCircle(String),
    /// A template that repeats or grows beyond what any page can hold.
    EndlessTemplate,
    /// A page would ask another host for this address.
    ForeignAddress(String),
    /// The theme that is extended is nowhere.
    UnknownBase {
        /// The name that was given.
        name: String,
        /// The nearest one, if one is near.
        near: Option<String>,
    },
    /// Themes that extend each other: their names in a row.
    Circle(String),
    /// A font of the project without letters that the handbook needs.
    LacksLetters {
        /// The file.
        font: String,
        /// The first of the letters.
        letters: String,
        /// How many there are.
        count: usize,
    },
    /// Text that is hard to read.
    LowContrast {
        /// Ten times the contrast, rounded down.
        tenths: u32,
        /// The key of the other colour.
        ground: String,
        /// Ten times the contrast that is the least.
        least: u32,
        /// The nearest shade that would do, if there is one.
        shade: Option<Colour>,
    },
}

/// What a template can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// A field of a value.
    Field,
    /// A value.
    Variable,
    /// What changes a value.
    Filter,
    /// What asks something of a value.
    Test,
    /// What makes a value.
    Function,
    /// A part that templates call with values.
    Component,
    /// Another template.
    Template,
}

impl ThemeMistake {
    pub(crate) fn in_file(file: impl Into<String>, mistake: Mistake) -> Self {
        Self { theme: String::new(), file: file.into(), key: None, place: None, mistake }
    }

    pub(crate) fn at_key(key: impl Into<String>, mistake: Mistake) -> Self {
        Self { key: Some(key.into()), ..Self::in_file("theme.yaml", mistake) }
    }
}

impl fmt::Display for ThemeMistake {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.file)?;
        if let Some((line, column)) = self.place {
            write!(formatter, ":{line}:{column}")?;
        }
        if let Some(key) = &self.key {
            write!(formatter, ": `{key}`")?;
        }
        let separator = if self.file.is_empty() { "" } else { ": " };
        write!(formatter, "{separator}{}", self.mistake)
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownTheme(names) => {
                write!(formatter, "no theme has this name: the tool brings {}", names.join(", "))
            }
            Self::UnknownKey(Some(near)) => {
                write!(formatter, "no setting is called so: did you mean `{near}`?")
            }
            Self::UnknownKey(None) => write!(formatter, "no setting is called so"),
            Self::Unreadable(reason) | Self::BadValue(reason) => write!(formatter, "{reason}"),
            Self::BadTemplate(report) => write!(formatter, "{report}"),
            Self::UnknownName { what, name, known } => {
                write!(formatter, "there is no {what:?} `{name}`; there is: {}", known.join(", "))
            }
            Self::TemplateCircle(names) => {
                write!(formatter, "the templates go in a circle: {names}")
            }
            Self::EndlessTemplate => write!(formatter, "the template repeats or grows without end"),
            Self::ForeignAddress(address) => {
                write!(formatter, "the pages would ask another host for `{address}`")
            }
            Self::BadPicture { path, defect } => {
                write!(formatter, "the picture `{path}` cannot be shown: {defect:?}")
            }
            Self::MissingFile(path) => {
                write!(formatter, "there is no file `{path}` in the theme")
            }
            Self::UnknownBase { name, near } => {
                write!(formatter, "there is no theme `{name}` to extend")?;
                near.iter().try_for_each(|near| write!(formatter, ": did you mean `{near}`?"))
            }
            Self::Circle(names) => write!(formatter, "the themes extend each other: {names}"),
            Self::LacksLetters { font, letters, count } => {
                write!(formatter, "the font `{font}` lacks {count} letters: {letters}")
            }
            Self::LowContrast { tenths, ground, least, shade } => {
                write!(
                    formatter,
                    "has a contrast of {} on `{ground}`: below {} text is hard to read",
                    decimal(*tenths),
                    decimal(*least)
                )?;
                shade.iter().try_for_each(|shade| write!(formatter, "; `{shade}` would do"))
            }
        }
    }
}

/// A figure that is kept in tenths.
pub(crate) fn decimal(tenths: u32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}
