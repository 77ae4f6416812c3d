//! Channels that a machine serves.

use crate::kinds::manifest::{Channel, ChannelType};

/// A bot, or a line or a chat without people.
pub(in crate::rules) fn is_automated(channel: &Channel) -> bool {
    match channel.channel_type.get() {
        Some(ChannelType::Bot) => channel.staffed.get() != Some(&true),
        Some(ChannelType::Phone | ChannelType::Chat | ChannelType::Messenger) => {
            channel.staffed.get() == Some(&false)
        }
        _ => false,
    }
}
