//! What an author can get wrong in a theme, typed, so that the caller may say it in any language.

use std::fmt;

/// A mistake and its place in the project's theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeMistake {
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
    Unreadable(String),
    /// No setting has this key; the nearest one, if one is near.
    UnknownKey(Option<String>),
    /// The value cannot be used: the reason.
    BadValue(String),
    /// The settings name a file that neither the project nor the tool has.
    MissingFile(String),
    /// A template that cannot be compiled: the report, of several lines.
    BadTemplate(String),
    /// Text that is hard to read: the contrast in tenths, and the key of the other colour.
    LowContrast {
        /// Ten times the contrast, rounded down.
        tenths: u32,
        /// The key of the ground.
        ground: String,
    },
}

impl ThemeMistake {
    pub(crate) fn in_file(file: impl Into<String>, mistake: Mistake) -> Self {
        Self { file: file.into(), key: None, place: None, mistake }
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
            Self::Unreadable(reason) | Self::BadValue(reason) | Self::BadTemplate(reason) => {
                write!(formatter, "{reason}")
            }
            Self::MissingFile(path) => {
                write!(formatter, "there is no file `{path}` in the theme")
            }
            Self::LowContrast { tenths, ground } => write!(
                formatter,
                "has a contrast of {}.{} on `{ground}`: below 4.5 text is hard to read",
                tenths / 10,
                tenths % 10
            ),
        }
    }
}
