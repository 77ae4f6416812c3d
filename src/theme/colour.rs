//! Colours: how they are written, how well one can be read on another.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The contrast that WCAG 2.2 demands of text at level AA.
pub const READABLE: f32 = 4.5;

/// The contrast that it demands of large letters: from 18 points on, or 14 in bold.
pub const READABLE_LARGE: f32 = 3.0;

/// A colour of the screen and of print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

impl TryFrom<String> for Colour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
        let value = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let [_, red, green, blue] = value
            .ok_or_else(|| format!("`{text}` is not a colour such as `#17505c`"))?
            .to_be_bytes();
        Ok(Self { red, green, blue })
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl Colour {
    /// White.
    pub const WHITE: Self = Self { red: 255, green: 255, blue: 255 };
    /// The darkest ink.
    pub const BLACK: Self = Self { red: 0, green: 0, blue: 0 };

    /// The contrast to another colour after WCAG, from 1 to 21.
    pub fn contrast(self, other: Self) -> f32 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// This colour with a share, 0 to 1, of another in it.
    pub fn mixed(self, other: Self, share: f32) -> Self {
        let mix = |own: u8, other: u8| {
            (f32::from(own) * (1.0 - share) + f32::from(other) * share).round() as u8
        };
        Self {
            red: mix(self.red, other.red),
            green: mix(self.green, other.green),
            blue: mix(self.blue, other.blue),
        }
    }

    /// The nearest lighter shade with at least this contrast to a dark ground.
    pub(crate) fn lightened_for(self, ground: Self, contrast: f32) -> Self {
        (0..=20_u8)
            .map(|step| self.mixed(Self::WHITE, f32::from(step) / 20.0))
            .find(|shade| shade.contrast(ground) >= contrast)
            .unwrap_or(Self::WHITE)
    }

    /// The nearest shade, lighter or darker, with at least this contrast to all grounds; none
    /// where no shade of it can be read on all of them.
    pub fn nearest_readable(self, grounds: &[Self], contrast: f32) -> Option<Self> {
        let readable = |shade: &Self| grounds.iter().all(|g| shade.contrast(*g) >= contrast);
        (0..=100_u8)
            .flat_map(|step| [Self::BLACK, Self::WHITE].map(|to| (to, f32::from(step) / 100.0)))
            .map(|(to, share)| self.mixed(to, share))
            .find(readable)
    }

    /// The colour of letters on this ground: white, or black where white could not be read.
    pub fn letters(self) -> Self {
        if Self::WHITE.contrast(self) >= READABLE { Self::WHITE } else { Self::BLACK }
    }

    /// Quieter letters on this ground, which can still be read.
    pub fn quiet_letters(self) -> Self {
        let letters = self.letters();
        let quiet = letters.mixed(self, 0.16);
        if quiet.contrast(self) >= READABLE { quiet } else { letters }
    }

    /// The palest tint of this colour that large letters may have on white paper.
    pub fn numeral(self) -> Self {
        (0..=18_u8)
            .rev()
            .map(|step| self.mixed(Self::WHITE, f32::from(step) / 20.0))
            .find(|tint| tint.contrast(Self::WHITE) >= READABLE_LARGE)
            .unwrap_or(self)
    }

    fn luminance(self) -> f32 {
        let linear = |channel: u8| {
            let value = f32::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}
