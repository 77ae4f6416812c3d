//! `letter`: a template with slots.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::slot::SlotDeclaration;
use crate::kinds::value::Prose;
use crate::syntax::fields::{Keyed, List, Optional, Required};

/// A letter. In Markdown its body stands below the front matter.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Letter {
    /// What it is about.
    pub(crate) category: Required<Category>,
    /// When it is sent.
    pub(crate) trigger: Optional<Prose>,
    /// How formal it is.
    pub(crate) formality: Optional<String>,
    /// Its subject line.
    pub(crate) subject: Required<Prose>,
    /// The address of the reader; else the first paragraph.
    pub(crate) salutation: Optional<Prose>,
    /// The text, where the document is YAML.
    pub(crate) body: Optional<Prose>,
    /// The closing words; else the last paragraph.
    pub(crate) closing: Optional<Prose>,
    /// The signature, by its name in `governance`.
    pub(crate) signature: Required<String>,
    /// The slots it uses.
    pub(crate) placeholders: Keyed<SlotDeclaration>,
    /// What goes along with it.
    pub(crate) attachments: List<Prose>,
    /// The law it names.
    pub(crate) legal: List<Prose>,
}

/// What a letter is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Category {
    Order,
    Delivery,
    Thanks,
    Information,
    Acknowledgement,
    Accept,
    Partly,
    Reject,
    Holding,
    Apology,
    AutoReply,
}

impl Category {
    /// The word of a file.
    pub(crate) fn name(self) -> &'static str {
        self.key().trim_start_matches("print-category-")
    }

    /// The key of its name in the catalogue.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Order => "print-category-order",
            Self::Delivery => "print-category-delivery",
            Self::Thanks => "print-category-thanks",
            Self::Information => "print-category-information",
            Self::Acknowledgement => "print-category-acknowledgement",
            Self::Accept => "print-category-accept",
            Self::Partly => "print-category-partly",
            Self::Reject => "print-category-reject",
            Self::Holding => "print-category-holding",
            Self::Apology => "print-category-apology",
            Self::AutoReply => "print-category-auto-reply",
        }
    }
}
