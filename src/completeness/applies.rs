//! Whether an element applies to the company at all.

use crate::handbook::Handbook;
use crate::kinds::profile::Condition;

/// Industries in which nothing is sold but work.
const SERVICES_ONLY: [&str; 8] = [
    "services",
    "consulting",
    "bank",
    "finance",
    "insurance",
    "telecom",
    "education",
    "contact-centre",
];

/// Whether all parts of the condition hold.
pub(super) fn is_met(handbook: &Handbook, when: &Condition) -> bool {
    let has_channel = when.channel.get().is_none_or(|types| {
        handbook.channels().any(|(_, channel)| {
            let kind = channel.value.channel_type.get();
            types.0.iter().any(|wanted| kind == Some(&wanted.value))
        })
    });
    let is_recorded = when.recorded.get().is_none_or(|recorded| {
        let mut channels = handbook.channels();
        channels.any(|(_, channel)| channel.value.recorded.get() == Some(&true)) == *recorded
    });
    let has_kind = when.kind.get().is_none_or(|kinds| {
        let mut documents = handbook.documents.iter();
        documents.any(|document| kinds.0.iter().any(|kind| kind.value == document.kind.name))
    });
    let company = handbook.manifest.as_ref().and_then(|file| file.manifest.company.get());
    let sells_goods = when.sells_goods.get().is_none_or(|wanted| sells(handbook) == *wanted);
    let is_regulated = when.regulated.get().is_none_or(|kinds| {
        let own = company.map(|company| &company.regulated);
        own.is_some_and(|own| {
            own.iter().any(|own| kinds.0.iter().any(|kind| kind.value == own.name()))
        })
    });
    has_channel && is_recorded && has_kind && sells_goods && is_regulated
}

/// Whether the company sells goods: its industry is not one of services only.
pub(crate) fn sells(handbook: &Handbook) -> bool {
    let company = handbook.manifest.as_ref().and_then(|file| file.manifest.company.get());
    let industry = company.and_then(|company| company.industry.get());
    industry.is_none_or(|industry| !SERVICES_ONLY.contains(&industry.as_str()))
}
