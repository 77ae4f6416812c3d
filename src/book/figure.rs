//! Figures: what a drawing of the book means, before anybody knows where its lines stand.

/// A figure.
#[derive(Debug, Clone, PartialEq)]
pub enum Figure {
    /// The scores of an audit on spokes.
    Radar(Radar),
}

/// Scores on spokes around a middle.
#[derive(Debug, Clone, PartialEq)]
pub struct Radar {
    /// What the figure is called.
    pub title: String,
    /// What it shows, in sentences, for a person who cannot see it.
    pub description: String,
    /// The spokes, the first upwards, the others in the sense of the clock; three or more.
    pub spokes: Vec<Spoke>,
    /// The greatest score; the least is nought.
    pub most: u8,
}

/// A spoke.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoke {
    /// Its number in the table beside the figure.
    pub number: String,
    /// What it measures, in a few words.
    pub title: String,
    /// The score; without one there is a place to mark it by hand.
    pub score: Option<u8>,
}

impl Figure {
    /// What it is called.
    pub fn title(&self) -> &str {
        match self {
            Self::Radar(radar) => &radar.title,
        }
    }

    /// What it shows, in sentences.
    pub fn description(&self) -> &str {
        match self {
            Self::Radar(radar) => &radar.description,
        }
    }
}
