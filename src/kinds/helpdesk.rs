//! The helpdesks to which letters leave as macros, and what a handbook says of its own.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::syntax::fields::{Keyed, Optional};

/// The helpdesks of a company, each with its slots.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
pub(crate) struct Exports {
    /// Zendesk: macros as JSON.
    pub(crate) zendesk: Optional<Export>,
    /// osTicket: canned responses as YAML.
    pub(crate) osticket: Optional<Export>,
    /// Any other: a table for spreadsheets.
    pub(crate) csv: Optional<Export>,
}

/// What is known of one helpdesk.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
pub(crate) struct Export {
    /// Slots of letters and how the helpdesk writes them; `*` stands for all the others.
    pub(crate) slots: Keyed<String>,
}

/// A helpdesk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Helpdesk {
    /// Macros as JSON.
    Zendesk,
    /// Canned responses as YAML.
    Osticket,
    /// A table of any other helpdesk.
    Csv,
}

impl Helpdesk {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Zendesk, Self::Osticket, Self::Csv];

    /// Its name on the command line and in `svod.yaml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Zendesk => "zendesk",
            Self::Osticket => "osticket",
            Self::Csv => "csv",
        }
    }
}

impl Exports {
    /// What is said of a helpdesk.
    pub(crate) fn of(&self, helpdesk: Helpdesk) -> Option<&Export> {
        match helpdesk {
            Helpdesk::Zendesk => self.zendesk.get(),
            Helpdesk::Osticket => self.osticket.get(),
            Helpdesk::Csv => self.csv.get(),
        }
    }
}
