//! Cards and posters: what an employee needs before the eyes while talking, each on paper of its
//! own. The book says it at length; here stands what can be taken in at a glance.

use crate::book::compose::context::{block_cell, cell, led, table};
use crate::book::compose::desk::mark;
use crate::book::compose::outline;
use crate::book::compose::plan::Entry;
use crate::book::compose::{Composer, protocol};
use crate::book::{Block, Card, CardSet, Mark, Run, Step};
use crate::kinds::Content;
use crate::kinds::client::Client;
use crate::kinds::manifest::ChannelType;
use crate::kinds::phrases::{Moment, Phrase, PhraseType};
use crate::kinds::protocol::{Protocol, ProtocolStep};
use crate::kinds::value::{ChannelId, Prose};

/// How many things to do a card holds for a step of a protocol, and a poster.
const ON_CARD: usize = 2;
const ON_POSTER: usize = 1;

/// The cards of the documents that the edition holds.
pub(super) fn cards(composer: &Composer<'_>) -> CardSet {
    let mut cards = Vec::new();
    cards.extend(formulas(composer, "moment-greet", &[Moment::Greet, Moment::Introduce]));
    cards.extend(formulas(composer, "moment-farewell", &[Moment::Farewell]));
    for entry in entries(composer) {
        if let Content::Protocol(protocol) = &entry.document.content {
            cards.push(self::protocol(composer, entry, protocol, ON_CARD));
        }
    }
    for entry in entries(composer) {
        if let Content::Client(client) = &entry.document.content {
            cards.push(self::client(composer, entry, client));
        }
    }
    cards.extend(stops(composer));
    CardSet { title: composer.word("cards"), cards }
}

/// The posters of the documents that the edition holds.
pub(super) fn posters(composer: &Composer<'_>) -> CardSet {
    let mut cards: Vec<Card> = talk(composer).into_iter().collect();
    for entry in entries(composer) {
        if let Content::Protocol(protocol) = &entry.document.content {
            cards.push(self::protocol(composer, entry, protocol, ON_POSTER));
        }
    }
    CardSet { title: composer.word("posters"), cards }
}

fn entries<'c, 'h>(composer: &'c Composer<'h>) -> impl Iterator<Item = &'c Entry<'h>> {
    composer.plan.chapters.iter().flat_map(|chapter| &chapter.documents)
}

/// The phrases of a type that the edition holds.
fn phrases<'h>(composer: &Composer<'h>, wanted: PhraseType) -> Vec<(Composer<'h>, &'h Phrase)> {
    let mut found = Vec::new();
    for entry in composer.plan.chapters.iter().flat_map(|chapter| &chapter.documents) {
        // The phrases of a translation would stand beside those that they translate.
        let is_own = entry.document.language == composer.handbook.language;
        let Content::Phrases(list) = &entry.document.content else { continue };
        let list = list.phrases.get().into_iter().flat_map(|list| list.iter());
        let is_wanted = |phrase: &&Phrase| phrase.phrase_type.get() == Some(&wanted);
        let list = list.filter(|_| is_own).filter(is_wanted);
        found.extend(list.map(|phrase| (composer.of(entry.document), phrase)));
    }
    found
}

/// The formulas of some moments, by channel.
fn formulas(composer: &Composer<'_>, title: &str, moments: &[Moment]) -> Option<Card> {
    let mut blocks = Vec::new();
    for moment in moments {
        for (composer, phrase) in phrases(composer, PhraseType::Formula) {
            if phrase.moment.get() != Some(moment) {
                continue;
            }
            let name = phrase.channel.get().map(|id: &ChannelId| composer.channel(id));
            let name = name.unwrap_or_else(|| composer.word("any-channel"));
            let is_first = moments.first() == Some(moment);
            let moment = (!is_first).then(|| composer.words.text(moment.key()));
            let name: Vec<String> = moment.into_iter().chain([name]).collect();
            blocks.push(outline::heading(2, vec![Run::plain(name.join(": "))]));
            let wordings = phrase.text.get().into_iter().chain(phrase.variants.iter());
            blocks.extend(wordings.map(|wording| said(&composer, wording)));
        }
    }
    (!blocks.is_empty()).then(|| Card {
        kind: composer.word("card-phrases"),
        title: vec![Run::plain(composer.word(title))],
        blocks,
    })
}

fn said(composer: &Composer<'_>, words: &Prose) -> Block {
    Block::Quote(composer.blocks(words))
}

/// A protocol: large marks, and beside each what to do and what to say.
fn protocol(composer: &Composer<'_>, entry: &Entry<'_>, protocol: &Protocol, most: usize) -> Card {
    let composer = &composer.of(entry.document);
    let steps = protocol.steps.get().into_iter().flat_map(|steps| steps.iter()).enumerate();
    let steps = steps.map(|(index, step)| self::step(composer, mark(protocol, index), step, most));
    Card {
        kind: composer.in_house().word("card-protocol"),
        title: vec![Run { language: composer.foreign(), ..Run::plain(entry.title.clone()) }],
        blocks: vec![Block::Steps(steps.collect())],
    }
}

fn step(composer: &Composer<'_>, mark: String, step: &ProtocolStep, most: usize) -> Step {
    let title = composer.field(&step.title);
    let mut blocks = Vec::new();
    match step.good.get().filter(|good| !good.is_empty()) {
        Some(good) => blocks.push(composer.list(Some(Mark::Good), good.iter().take(most))),
        None if step.parts.is_empty() => {}
        None => blocks.push(protocol::parts(composer, step)),
    }
    blocks.extend(step.phrases.iter().take(1).map(|phrase| said(composer, phrase)));
    let promise = step.promises.get().filter(|_| most > ON_POSTER);
    blocks.extend(promise.map(|promise| protocol::promise(composer, promise)));
    Step { mark, title, blocks }
}

/// A type of client, under the label that nobody minds.
fn client(composer: &Composer<'_>, entry: &Entry<'_>, client: &Client) -> Card {
    let composer = &composer.of(entry.document);
    let mut blocks = Vec::new();
    let mut part = |key: &str, inside: Vec<Block>| {
        if !inside.is_empty() {
            blocks.push(outline::heading(2, vec![Run::plain(composer.word(key))]));
            blocks.extend(inside);
        }
    };
    let list = |mark, items: Vec<&Prose>| -> Vec<Block> {
        let is_filled = !items.is_empty();
        is_filled.then(|| composer.list(mark, items.into_iter())).into_iter().collect()
    };
    let signals = client.signals.get().into_iter().flat_map(|signals| signals.iter());
    part("signals", list(None, signals.collect()));
    part("helps", list(Some(Mark::Good), client.good.iter().collect()));
    part("harms", list(Some(Mark::Bad), client.bad.iter().collect()));
    let phrases = client.phrases.get().into_iter().flat_map(|phrases| phrases.iter());
    part("phrases", phrases.map(|phrase| said(composer, phrase)).collect());
    part("boundaries", client.boundaries.get().map_or_else(Vec::new, |text| composer.blocks(text)));
    Card {
        kind: composer.in_house().word("card-client"),
        title: vec![Run { language: composer.foreign(), ..Run::plain(entry.title.clone()) }],
        blocks,
    }
}

/// What is not said, and what is said in its place.
fn stops(composer: &Composer<'_>) -> Option<Card> {
    let rows: Vec<_> = phrases(composer, PhraseType::Stop)
        .into_iter()
        .filter_map(|(composer, phrase)| {
            let stop = composer.runs(phrase.text.get()?);
            let instead = phrase.replacement.iter().take(1);
            let instead = instead.map(|text| Block::Paragraph(composer.runs(text)));
            Some(vec![cell(stop), block_cell(instead.collect())])
        })
        .collect();
    let head = ["stop-phrase", "instead"].map(|key| composer.word(key)).to_vec();
    (!rows.is_empty()).then(|| Card {
        kind: composer.word("card-reminder"),
        title: vec![Run::plain(composer.word("we-do-not-say"))],
        blocks: vec![table(head, rows, true)],
    })
}

/// A talk from its first word to its last: greeting, the talk itself, farewell.
fn talk(composer: &Composer<'_>) -> Option<Card> {
    let phrases = phrases(composer, PhraseType::Formula);
    let channel = best_channel(composer, &phrases)?;
    let stages: [(&str, &[Moment]); 3] = [
        ("moment-greet", &[Moment::Greet]),
        ("stage-talk", &[Moment::Clarify, Moment::Offer, Moment::Recap]),
        ("moment-farewell", &[Moment::Farewell]),
    ];
    let mut steps = Vec::new();
    for (key, moments) in stages {
        let blocks: Vec<Block> = moments
            .iter()
            .filter_map(|moment| {
                let fits = |phrase: &Phrase| {
                    phrase.moment.get() == Some(moment)
                        && phrase.channel.get().is_none_or(|own| own == channel)
                };
                let (composer, phrase) = phrases.iter().find(|(_, phrase)| fits(phrase))?;
                let words = phrase.text.get()?;
                let label = composer.words.text(moment.key());
                let is_alone = moments.len() == 1;
                let label = (!is_alone).then(|| Block::Paragraph(led(&label, Vec::new())));
                Some(label.into_iter().chain([said(composer, words)]))
            })
            .flatten()
            .collect();
        if !blocks.is_empty() {
            let title = vec![Run::plain(composer.word(key))];
            steps.push(Step { mark: (steps.len() + 1).to_string(), title, blocks });
        }
    }
    (steps.len() > 1).then(|| Card {
        kind: composer.channel(channel),
        title: vec![Run::plain(composer.word("poster-talk"))],
        blocks: vec![Block::Steps(steps)],
    })
}

/// The channel of the poster: where people meet, else where they speak, else the first.
fn best_channel<'p>(
    composer: &Composer<'_>,
    phrases: &[(Composer<'_>, &'p Phrase)],
) -> Option<&'p ChannelId> {
    let greetings = phrases.iter().filter(|(_, p)| p.moment.get() == Some(&Moment::Greet));
    let channels: Vec<&ChannelId> = greetings.filter_map(|(_, p)| p.channel.get()).collect();
    let of_type = |wanted: ChannelType| {
        let is_wanted = |id: &&&ChannelId| {
            let channel = composer.handbook.channel(id);
            channel.and_then(|channel| channel.channel_type.get()) == Some(&wanted)
        };
        channels.iter().find(is_wanted).copied()
    };
    of_type(ChannelType::InPerson)
        .or_else(|| of_type(ChannelType::Phone))
        .or_else(|| channels.first().copied())
}
