//! The norms of a handbook: those of its channels, of its standards, and those said in prose.

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::manifest::ChannelType;
use crate::kinds::threshold::{Metric, Threshold};
use crate::language::plural::Unit;
use crate::language::promise::{self, Event, Stated};
use crate::language::ways::{Way, ways};
use crate::rules::channels::registry::channels;
use crate::rules::open::{Open, Signs};
use crate::rules::passages::Voice;
use crate::rules::thresholds::amount::Amount;
use crate::source::Place;

/// A threshold and the channel that it is for.
pub(in crate::rules) struct Norm<'h> {
    pub(in crate::rules) channel: &'h str,
    pub(in crate::rules) threshold: &'h Threshold,
    pub(in crate::rules) place: Place,
}

/// Those of the channels, then those of the standards.
pub(in crate::rules) fn norms(handbook: &Handbook) -> Vec<Norm<'_>> {
    let mut norms = Vec::new();
    for (channel_place, channel, fields) in channels(handbook) {
        for threshold in &fields.thresholds.0 {
            let place = Place { span: threshold.span, ..channel_place };
            norms.push(Norm { channel, threshold: &threshold.value, place });
        }
    }
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Standard(standard) = &document.content else { continue };
        let (Some(channel), Some(threshold)) =
            (standard.channel.get(), standard.threshold.spanned())
        else {
            continue;
        };
        let place = document.at(threshold.span);
        norms.push(Norm { channel: channel.as_str(), threshold: &threshold.value, place });
    }
    norms
}

/// A norm that prose states for a channel.
pub(in crate::rules) struct Said<'h> {
    pub(in crate::rules) document: &'h Document,
    pub(in crate::rules) channel: &'h str,
    pub(in crate::rules) metric: Metric,
    pub(in crate::rules) amount: Amount,
    pub(in crate::rules) place: Place,
}

/// What the prose of a document says to staff about the norms of a channel, where it is clear which
/// channel is meant.
pub(in crate::rules) fn said<'h>(open: &Open<'_, 'h>) -> Vec<Said<'h>> {
    let mut found = Vec::new();
    let Open { handbook, document, .. } = *open;
    if !states_norms(document) {
        return found;
    }
    let passages = open.passages(Signs::MEASURE.and(Signs::EVENT));
    for passage in passages.filter(|passage| passage.voice == Voice::House) {
        let [channel] = *open.channels().at(passage.section) else { continue };
        let Some(sort) = sort(handbook, channel) else { continue };
        let reading = passage.reading();
        for stated in promise::norms(reading, document.language) {
            let sentence = &reading.tokens[reading.sentences[stated.sentence].clone()];
            let named = ways(sentence, document.language);
            let is_elsewhere = named.iter().any(|mark| !is_way_of(mark.topic, sort));
            let Some(metric) = metric(&stated, sort).filter(|_| !is_elsewhere) else { continue };
            let place = passage.place(handbook, document, stated.measure.range.clone());
            if is_of_threshold(document, place) {
                continue;
            }
            let amount = Amount::of_measure(&stated.measure);
            found.push(Said { document, channel, metric, amount, place });
        }
    }
    found
}

/// «From the first ring» is the event that starts a norm, not a norm.
fn is_of_threshold(document: &Document, place: Place) -> bool {
    let Content::Standard(standard) = &document.content else { return false };
    let own = standard.threshold.spanned().map(|threshold| threshold.span);
    own.is_some_and(|own| own.start <= place.span.start && place.span.end <= own.end)
}

/// Prose that binds staff wherever they work: no lesson, no letter, no rule of one branch only.
fn states_norms(document: &Document) -> bool {
    let is_kind = matches!(document.content, Content::Page | Content::Standard(_));
    let scope = document.envelope.applies_to.get();
    let is_narrow =
        scope.is_some_and(|scope| !scope.branches.is_empty() || !scope.segments.is_empty());
    is_kind && !is_narrow && !document.is_retired()
}

pub(in crate::rules) fn sort(handbook: &Handbook, channel: &str) -> Option<ChannelType> {
    let channels = handbook.channels();
    let own = channels.map(|(id, fields)| (id, &fields.value)).find(|(id, _)| id.value == channel);
    own.and_then(|(_, fields)| fields.channel_type.get().copied())
}

/// The metric of what was stated in a channel of the sort.
pub(in crate::rules) fn metric(stated: &Stated, sort: ChannelType) -> Option<Metric> {
    let is_phone = sort == ChannelType::Phone;
    let is_quick = matches!(stated.measure.unit, Unit::Ring | Unit::Second | Unit::Minute);
    Some(match stated.event {
        Event::Answer | Event::Reply if is_phone && is_quick => Metric::TimeToAnswer,
        Event::Answer => return None,
        Event::Reply if !is_phone => Metric::FirstReply,
        Event::Reply => return None,
        Event::CallBack => Metric::Callback,
        Event::Hold => Metric::Hold,
        Event::Decision => Metric::Decision,
    })
}

/// Whether a word for a way may stand in a sentence about a channel of the sort.
pub(in crate::rules) fn is_way_of(way: Way, sort: ChannelType) -> bool {
    match way {
        Way::Unused => true,
        Way::Phone => matches!(sort, ChannelType::Phone | ChannelType::Sms),
        Way::Email | Way::Post => {
            matches!(sort, ChannelType::Email | ChannelType::Post | ChannelType::WebForm)
        }
        Way::Chat => matches!(sort, ChannelType::Chat | ChannelType::Bot | ChannelType::Messenger),
        Way::Messenger => matches!(sort, ChannelType::Messenger | ChannelType::Chat),
        Way::Social => matches!(sort, ChannelType::Social | ChannelType::Messenger),
        Way::InPerson => sort == ChannelType::InPerson,
        // A form or a site may stand beside any channel.
        Way::WebForm => true,
    }
}

/// The threshold that a document gives itself, by which its prose is judged.
pub(in crate::rules) fn own_threshold(document: &Document, metric: Metric) -> Option<&Threshold> {
    let Content::Standard(standard) = &document.content else { return None };
    standard.threshold.get().filter(|own| own.metric.get() == Some(&metric))
}
