//! The styles of text, derived from a theme's settings in one place.

use crate::pdf::typeset::fonts::Family;
use crate::theme::{Alignment, Colour, Settings, TextFamily, Weight};

/// How a paragraph looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct TextStyle {
    /// The family of its letters.
    pub(crate) family: Family,
    /// The size, in points.
    pub(crate) size: f32,
    /// The distance of the base lines, in points.
    pub(crate) leading: f32,
    /// True if all of it is bold.
    pub(crate) bold: bool,
    /// True if all of it is italic.
    pub(crate) italic: bool,
    /// The colour.
    pub(crate) colour: Colour,
    /// How its lines stand.
    pub(crate) setting: Setting,
    /// True if words may be broken.
    pub(crate) hyphenate: bool,
    /// True if every space and line break is kept.
    pub(crate) preformatted: bool,
    /// True if links are not underlined: so where nearly every word is one.
    pub(crate) quiet: bool,
}

/// How the lines of a paragraph stand between the edges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Setting {
    /// Flush with both edges.
    Justified,
    /// Flush with the left edge.
    Left,
    /// In the middle.
    Centred,
    /// Flush with the right edge.
    Right,
}

/// Below this measure, in ems, justified lines would gape.
const JUSTIFIABLE: f32 = 26.0;

fn family(family: TextFamily) -> Family {
    match family {
        TextFamily::Serif => Family::Serif,
        TextFamily::Sans => Family::Sans,
    }
}

impl TextStyle {
    /// Running text.
    pub(crate) fn body(settings: &Settings) -> Self {
        Self {
            family: family(settings.body.family),
            size: settings.sizes.body,
            leading: settings.sizes.leading,
            bold: false,
            italic: false,
            colour: settings.colours.ink,
            setting: match settings.body.align {
                Alignment::Justified => Setting::Justified,
                Alignment::Left => Setting::Left,
            },
            hyphenate: true,
            preformatted: false,
            quiet: false,
        }
    }

    /// The text of tables, boxes and dialogues.
    pub(crate) fn sans(settings: &Settings, scale: f32) -> Self {
        let body = Self::body(settings);
        Self { family: Family::Sans, setting: Setting::Left, ..body }.scaled(scale)
    }

    /// Captions and the furniture of the page.
    pub(crate) fn small(settings: &Settings) -> Self {
        let size = settings.sizes.small;
        let leading = size * 1.35;
        let colour = settings.colours.muted;
        Self { size, leading, colour, hyphenate: false, ..Self::sans(settings, 1.0) }
    }

    /// A heading of level 1 to 7: each is told from the next by its size, its weight, its slant or
    /// its colour.
    pub(crate) fn heading(settings: &Settings, level: u8) -> Self {
        let index = usize::from(level.clamp(1, 6)) - 1;
        let size = settings.sizes.heading[index];
        let headings = &settings.headings;
        let tint = headings.colour.of(&settings.colours);
        let colour = match level {
            ..=3 | 6 => tint,
            4 | 5 => settings.colours.ink,
            _ => settings.colours.muted,
        };
        Self {
            family: family(headings.family),
            size,
            leading: size * 1.22,
            // Small headings in light letters would drown in the text.
            bold: (headings.weight == Weight::Bold || level > 2) && level <= 5,
            italic: level >= 5,
            colour,
            hyphenate: false,
            ..Self::sans(settings, 1.0)
        }
    }

    /// Text as it is typed.
    pub(crate) fn code(settings: &Settings) -> Self {
        Self {
            family: Family::Mono,
            setting: Setting::Left,
            hyphenate: false,
            preformatted: true,
            ..Self::body(settings).scaled(0.83)
        }
    }

    /// The same style larger or smaller.
    pub(crate) fn scaled(self, scale: f32) -> Self {
        Self { size: self.size * scale, leading: self.leading * scale, ..self }
    }

    /// The same style in another colour.
    pub(crate) fn coloured(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    /// The same style, set otherwise.
    pub(crate) fn set(self, setting: Setting) -> Self {
        Self { setting, ..self }
    }

    /// The same style in bold.
    pub(crate) fn strong(self) -> Self {
        Self { bold: true, ..self }
    }

    /// How lines of this measure stand: narrow ones are not stretched to both edges.
    pub(crate) fn setting_in(&self, measure: f32) -> Setting {
        match self.setting {
            Setting::Justified if measure < JUSTIFIABLE * self.size => Setting::Left,
            setting => setting,
        }
    }

    /// The base line below the upper edge of a line: letters stand optically in its middle.
    pub(crate) fn base_line(&self) -> f32 {
        self.leading / 2.0 + self.size * 0.34
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::Theme;

    #[test]
    fn a_heading_is_told_from_those_of_other_levels_in_every_theme() {
        for name in Theme::built_in_names() {
            let settings = Theme::load(name, &|_, _| None).theme.settings;
            let looks: Vec<TextStyle> =
                (1..=7).map(|level| TextStyle::heading(&settings, level)).collect();
            for pair in looks.windows(2) {
                let (above, below) = (pair[0], pair[1]);
                let is_smaller = above.size - below.size >= 1.0;
                let is_other = (above.bold, above.italic, above.colour)
                    != (below.bold, below.italic, below.colour);
                assert!(is_smaller || is_other, "{name}: {above:?}");
            }
        }
    }
}
