//! The channels: the ways by which customers and the company meet.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::threshold::Threshold;
use crate::kinds::value::{Day, Prose, RoleId};
use crate::syntax::fields::{List, Optional, Required};

/// A way by which customers and the company meet.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Channel {
    /// What sort of channel it is.
    #[serde(rename = "type")]
    pub(crate) channel_type: Required<ChannelType>,
    /// What it is called in print.
    pub(crate) name: Optional<Prose>,
    /// Number, mailbox, page or name.
    pub(crate) address: Required<Prose>,
    /// When it is open.
    pub(crate) hours: Optional<Prose>,
    /// The role that answers for it.
    pub(crate) owner: Optional<RoleId>,
    /// The role that stands in.
    pub(crate) backup: Optional<RoleId>,
    /// Its norms.
    pub(crate) thresholds: List<Threshold>,
    /// What the customer gets when it is closed.
    pub(crate) after_hours: Optional<Prose>,
    /// Whether talks are recorded.
    pub(crate) recorded: Optional<bool>,
    /// After how many steps a machine hands over to a person.
    pub(crate) human_exit: Optional<u32>,
    /// Whether people serve it.
    pub(crate) staffed: Optional<bool>,
    /// The languages spoken there.
    pub(crate) languages: List<String>,
    /// What it costs the customer.
    pub(crate) cost: Optional<Prose>,
    /// How the customer is identified.
    pub(crate) identification: Optional<Prose>,
    /// When it was last tried out.
    pub(crate) tested_on: Optional<Day>,
}

/// What sort of channel it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ChannelType {
    Phone,
    Email,
    Chat,
    Messenger,
    Social,
    InPerson,
    WebForm,
    Post,
    Sms,
    Bot,
}

impl ChannelType {
    /// The word by which profiles and `svod.yaml` name it.
    pub(crate) fn name(self) -> &'static str {
        self.key().trim_start_matches("print-channel-")
    }

    /// The key of its name in the catalogue.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Phone => "print-channel-phone",
            Self::Email => "print-channel-email",
            Self::Chat => "print-channel-chat",
            Self::Messenger => "print-channel-messenger",
            Self::Social => "print-channel-social",
            Self::InPerson => "print-channel-in-person",
            Self::WebForm => "print-channel-web-form",
            Self::Post => "print-channel-post",
            Self::Sms => "print-channel-sms",
            Self::Bot => "print-channel-bot",
        }
    }
}
