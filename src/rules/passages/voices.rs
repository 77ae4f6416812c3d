//! Whose words a field holds, as its kind tells.

use std::collections::BTreeMap;

use crate::handbook::Document;
use crate::kinds::Content;
use crate::kinds::phrases::PhraseType;
use crate::kinds::script::NodeSpeaker;
use crate::rules::passages::Voice;
use crate::source::Span;

/// The fields whose words are not the handbook's own, by the byte at which they begin.
pub(super) fn voices_of_fields(document: &Document) -> BTreeMap<u32, Voice> {
    let mut voices = BTreeMap::new();
    let mut put = |span: Span, voice| {
        voices.insert(span.start, voice);
    };
    match &document.content {
        Content::Script(script) => {
            let nodes = script.all_nodes();
            for (_, node) in nodes {
                let node = &node.value;
                let is_client = node.speaker.get() == Some(&NodeSpeaker::Client);
                let voice = if is_client { Voice::Client } else { Voice::Said };
                node.lines().for_each(|(_, span)| put(span, voice));
                for reply in node.answers() {
                    reply
                        .reply
                        .spanned()
                        .into_iter()
                        .for_each(|said| put(said.span, Voice::Client));
                    reply.examples.0.iter().for_each(|said| put(said.span, Voice::Client));
                }
            }
        }
        Content::Standard(standard) => {
            standard.bad.0.iter().for_each(|bad| put(bad.span, Voice::Bad));
            standard.good.0.iter().for_each(|good| put(good.span, Voice::Said));
        }
        Content::Phrases(phrases) => {
            for phrase in phrases.phrases.get().into_iter().flat_map(|list| list.iter()) {
                let is_stop = phrase.phrase_type.get() == Some(&PhraseType::Stop);
                let voice = if is_stop { Voice::Bad } else { Voice::Said };
                phrase.text.spanned().into_iter().for_each(|text| put(text.span, voice));
                phrase.variants.0.iter().for_each(|text| put(text.span, voice));
                phrase.replacement.items.0.iter().for_each(|text| put(text.span, Voice::Said));
            }
        }
        Content::Values(values) => {
            let values = values.values.get().into_iter().flat_map(|list| list.iter());
            let bad = values.filter_map(|value| value.anti_example.spanned());
            bad.for_each(|bad| put(bad.span, Voice::Bad));
        }
        Content::Tone(tone) => {
            let pairs = tone.principles.get().into_iter().flat_map(|list| list.iter());
            pairs.filter_map(|pair| pair.bad.spanned()).for_each(|bad| put(bad.span, Voice::Bad));
        }
        Content::Client(client) => {
            let signals = client.signals.get().into_iter().flat_map(|signals| &signals.0);
            signals.for_each(|signal| put(signal.span, Voice::Client));
            client.bad.0.iter().for_each(|bad| put(bad.span, Voice::Bad));
            let phrases = client.phrases.get().into_iter().flat_map(|phrases| &phrases.0);
            phrases.for_each(|phrase| put(phrase.span, Voice::Said));
        }
        Content::Protocol(protocol) => {
            for step in protocol.steps.get().into_iter().flat_map(|steps| steps.iter()) {
                step.bad.0.iter().for_each(|bad| put(bad.span, Voice::Bad));
                step.phrases.0.iter().for_each(|phrase| put(phrase.span, Voice::Said));
            }
        }
        Content::Training(training) => {
            let quiz = training.quiz.get().and_then(|quiz| quiz.questions.get());
            for question in quiz.into_iter().flat_map(|questions| questions.iter()) {
                question.text.spanned().into_iter().for_each(|text| put(text.span, Voice::Bad));
                question.options.0.iter().for_each(|option| put(option.span, Voice::Bad));
            }
            for exercise in training.exercises.iter() {
                exercise.brief.spanned().into_iter().for_each(|text| put(text.span, Voice::Bad));
            }
        }
        _ => {}
    }
    voices
}
