//! Figures: what a drawing of the book means, before anybody knows where its lines stand.

/// A figure.
#[derive(Debug, Clone, PartialEq)]
pub enum Figure {
    /// The stages of a process in the lanes of those who act.
    Process(ProcessMap),
    /// The scores of an audit on spokes.
    Radar(Radar),
}

/// A process stage by stage.
#[derive(Debug, Clone, PartialEq)]
pub struct ProcessMap {
    /// What the figure is called.
    pub title: String,
    /// What it shows, in sentences, for a person who cannot see it.
    pub description: String,
    /// The words that the drawing itself puts in.
    pub words: ProcessWords,
    /// What starts it.
    pub trigger: Option<String>,
    /// What there is at the end.
    pub result: Option<String>,
    /// The stages in order.
    pub stages: Vec<ProcessStage>,
}

/// The words of a drawn process, in the book's language.
#[derive(Debug, Clone, PartialEq)]
pub struct ProcessWords {
    /// Before what starts it.
    pub trigger: String,
    /// Before what there is at the end.
    pub result: String,
    /// Before what the customer sees.
    pub sees: String,
    /// Before the role that goes on.
    pub handover: String,
    /// Before why the customer leaves.
    pub loss: String,
    /// Before what is done when it has happened.
    pub recovery: String,
    /// At the top of a further page.
    pub continued: String,
}

/// A stage.
#[derive(Debug, Clone, PartialEq)]
pub struct ProcessStage {
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Who acts; the same words are the same lane.
    pub actor: String,
    /// True if the customer acts.
    pub by_customer: bool,
    /// How long it takes.
    pub time: Option<String>,
    /// What the customer sees or hears.
    pub sees: Option<String>,
    /// Who goes on.
    pub handover: Option<String>,
    /// Where the customer may leave.
    pub failures: Vec<Failure>,
}

/// A place where the customer may leave.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// What goes wrong.
    pub what: String,
    /// Why the customer leaves.
    pub loss: Option<String>,
    /// What is done when it has happened.
    pub recovery: Option<String>,
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
            Self::Process(process) => &process.title,
            Self::Radar(radar) => &radar.title,
        }
    }

    /// What it shows, in sentences.
    pub fn description(&self) -> &str {
        match self {
            Self::Process(process) => &process.description,
            Self::Radar(radar) => &radar.description,
        }
    }
}
