//! The style sheet of the gap list: the faces and the colours of the theme, the foot of a printed
//! page, and the layout.

use crate::report::html::faces;
use crate::report::text;
use crate::theme::{Palette, Theme};

const LAYOUT: &str = include_str!("gaps.css");

/// The whole style sheet; `foot` stands at the foot of each printed page.
pub(super) fn sheet(theme: &Theme, foot: &str) -> String {
    let mut css = faces::style_sheet(theme);
    css.push_str(&palette(&theme.settings.colours));
    let foot = css_string(&text::line(foot));
    css.push_str(&format!("@page {{ @bottom-left {{ content: {foot}; }} }}\n"));
    css.push_str(LAYOUT);
    css
}

fn palette(colours: &Palette) -> String {
    let Palette { ink, muted, accent, accent_soft, rule, warning, good, exercise, .. } = colours;
    format!(
        ":root {{ --ink: {ink}; --muted: {muted}; --accent: {accent}; --accent-soft: \
         {accent_soft}; --rule: {rule}; --error: {warning}; --warning: {exercise}; --good: {good}; \
         }}\n"
    )
}

/// A string of a style sheet that nothing in it can end.
fn css_string(words: &str) -> String {
    let letter = |letter: char| match letter.is_alphanumeric() || letter == ' ' {
        true => letter.to_string(),
        false => format!("\\{:x} ", u32::from(letter)),
    };
    format!("\"{}\"", words.chars().map(letter).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::css_string;

    #[test]
    fn no_text_ends_a_string_of_a_style_sheet() {
        assert_eq!(css_string("«Дом» </style>\"\\"), r#""\ab Дом\bb  \3c \2f style\3e \22 \5c ""#);
    }
}
