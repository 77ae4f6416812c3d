//! Signs: what the bytes of a text must show for a rule to find anything there. A set of them is a number
//! with a bit for each.

/// Some signs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::rules) struct Signs(u32);

impl Signs {
    pub(in crate::rules) const NONE: Self = Self(0);
    pub(in crate::rules) const ALL: Self = Self(u32::MAX);
    /// A time of any length, as `may_measure` tells.
    pub(in crate::rules) const MEASURE: Self = Self(1);
    /// Days and more.
    pub(in crate::rules) const DAYS: Self = Self(1 << 1);
    /// What happens within a time.
    pub(in crate::rules) const EVENT: Self = Self(1 << 2);
    /// A remedy, or the law.
    pub(in crate::rules) const REMEDY: Self = Self(1 << 3);
    /// What one gives back or complains of.
    pub(in crate::rules) const THING: Self = Self(1 << 4);
    /// A refusal.
    pub(in crate::rules) const NO: Self = Self(1 << 5);
    pub(in crate::rules) const CITATION: Self = Self(1 << 6);
    pub(in crate::rules) const PAY: Self = Self(1 << 7);
    pub(in crate::rules) const DIGIT: Self = Self(1 << 8);
    /// The beginning of an address, or figures enough for a telephone number.
    pub(in crate::rules) const CONTACT: Self = Self(1 << 9);
    /// A figure behind «до» or a dash.
    pub(in crate::rules) const HOURS: Self = Self(1 << 10);
    /// The noun before the number of a rule.
    pub(in crate::rules) const NUMBERED: Self = Self(1 << 11);
    /// The words before a term.
    pub(in crate::rules) const TERM: Self = Self(1 << 12);
    /// A time that nobody can measure.
    pub(in crate::rules) const VAGUE: Self = Self(1 << 13);
    pub(in crate::rules) const SALUTATION: Self = Self(1 << 14);
    /// An ending in brackets.
    pub(in crate::rules) const ENDING: Self = Self(1 << 15);
    /// «Ты», or a «Вы» inside a sentence.
    pub(in crate::rules) const RARE_ADDRESS: Self = Self(1 << 16);
    /// Any way to address a reader.
    pub(in crate::rules) const ADDRESS: Self = Self(1 << 17);
    pub(in crate::rules) const QUOTE: Self = Self(1 << 18);
    pub(in crate::rules) const DASH: Self = Self(1 << 19);
    /// Letters of two alphabets side by side.
    pub(in crate::rules) const TWO_SCRIPTS: Self = Self(1 << 20);
    /// What stands before the code of a country.
    pub(in crate::rules) const PLUS: Self = Self(1 << 21);
    pub(in crate::rules) const INVISIBLE: Self = Self(1 << 22);
    /// Something that the author left to fill in.
    pub(in crate::rules) const BLANK: Self = Self(1 << 23);
    /// The mark of a bad example.
    pub(in crate::rules) const CROSS: Self = Self(1 << 24);
    /// A character that is written by its name.
    pub(in crate::rules) const ENTITY: Self = Self(1 << 25);
    /// Four figures in a row.
    pub(in crate::rules) const YEAR: Self = Self(1 << 26);
    /// A figure that may be of a time of day.
    pub(in crate::rules) const CLOCK: Self = Self(1 << 27);
    /// A percentage, a figure with a part behind it, or a large number.
    pub(in crate::rules) const COUNTED: Self = Self(1 << 28);

    /// The word for a complaint.
    pub(in crate::rules) const COMPLAINT: Self = Self(1 << 29);
    /// What may shut a way.
    pub(in crate::rules) const SHUT: Self = Self(1 << 30);
    /// A day that is named from where one stands: «завтра».
    pub(in crate::rules) const NEAR_DAY: Self = Self(1 << 31);

    /// These and those.
    pub(in crate::rules) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether all of the wanted ones are there.
    pub(in crate::rules) const fn have(self, wanted: Self) -> bool {
        self.0 & wanted.0 == wanted.0
    }

    /// Whether any of the wanted ones is there.
    pub(in crate::rules) const fn have_any(self, wanted: Self) -> bool {
        self.0 & wanted.0 != 0
    }
}
