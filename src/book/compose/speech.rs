//! Tone and phrases: how we speak, what we say, what we never say.

use std::collections::BTreeMap;

use crate::book::compose::context::{block_cell, cell, table, text_cell};
use crate::book::compose::tables::table_of_filled;
use crate::book::compose::{Composer, outline};
use crate::book::{Block, Cell, Run, Working, WorkingPart};
use crate::kinds::phrases::{Moment, Phrase, PhraseType, Phrases};
use crate::kinds::tone::Tone;
use crate::kinds::value::{ChannelId, Prose};
use crate::language::typography;
use crate::syntax::fields::Keyed;

pub(super) fn tone(composer: &Composer<'_>, tone: &Tone) -> Vec<Block> {
    let mut blocks = tone.intro.get().map_or_else(Vec::new, |intro| composer.blocks(intro));
    let principles = tone.principles.get().into_iter().flat_map(|list| list.iter());
    let rows = principles.map(|principle| {
        let runs = |prose: Option<&Prose>| prose.map_or_else(Vec::new, |text| composer.runs(text));
        vec![
            cell(runs(principle.name.get())),
            cell(runs(principle.good.get())),
            cell(runs(principle.bad.get())),
        ]
    });
    let head = ["principle", "we-say", "we-do-not-say"].map(|key| composer.word(key)).to_vec();
    blocks.push(table_of_filled(head, rows.collect(), true));
    let habits = [
        ("address", tone.address.get()),
        ("name-use", tone.name_use.get()),
        ("emoji", tone.emoji.get()),
    ];
    for (key, prose) in habits {
        blocks.extend(prose.map_or_else(Vec::new, |prose| composer.labelled(key, prose)));
    }
    blocks.extend(shifts(composer, "channel", &tone.by_channel, true));
    blocks.extend(shifts(composer, "mood", &tone.by_emotion, false));
    blocks
}

/// What changes by channel or by mood, in two columns.
fn shifts(
    composer: &Composer<'_>,
    key: &str,
    shifts: &Keyed<Prose>,
    are_channels: bool,
) -> Option<Block> {
    let rows: Vec<Vec<Cell>> = shifts
        .iter()
        .map(|(name, prose)| {
            let name = if are_channels {
                channel(composer, &name.value)
            } else {
                typography::capital(&name.value)
            };
            vec![text_cell(name), block_cell(composer.blocks(&prose.value))]
        })
        .collect();
    let head = vec![composer.word(key), composer.word("how-we-speak")];
    (!rows.is_empty()).then(|| table(head, rows, true))
}

/// The name of a channel under an author's key.
pub(super) fn channel(composer: &Composer<'_>, key: &str) -> String {
    let found = composer.handbook.channels().find(|(id, _)| id.value == key);
    let name = found.and_then(|(_, channel)| channel.value.name.get());
    name.map_or_else(|| key.to_owned(), |name| composer.line(name))
}

pub(super) fn phrases(composer: &Composer<'_>, phrases: &Phrases) -> Vec<Block> {
    let mut blocks = phrases.intro.get().map_or_else(Vec::new, |intro| composer.blocks(intro));
    let mut formulas: BTreeMap<Option<Moment>, Vec<&Phrase>> = BTreeMap::new();
    let mut stops = Vec::new();
    for phrase in phrases.phrases.get().into_iter().flat_map(|list| list.iter()) {
        match phrase.phrase_type.get() {
            Some(PhraseType::Stop) => stops.push(phrase),
            _ => formulas.entry(phrase.moment.get().copied()).or_default().push(phrase),
        }
    }
    for (moment, phrases) in formulas {
        let title = moment.map_or_else(String::new, |moment| composer.words.text(moment.key()));
        blocks.push(outline::heading(2, vec![Run::plain(title)]));
        blocks.push(self::formulas(composer, &phrases));
    }
    if !stops.is_empty() {
        let head = ["stop-phrase", "why-not", "instead"].map(|key| composer.word(key)).to_vec();
        blocks.push(table_of_filled(
            head,
            stops.into_iter().map(|stop| self::stop(composer, stop)).collect(),
            true,
        ));
    }
    blocks
}

/// The wordings of a moment: where they are said, and how.
fn formulas(composer: &Composer<'_>, phrases: &[&Phrase]) -> Block {
    let rows = phrases.iter().map(|phrase| {
        let said = phrase.channel.get().map(|id: &ChannelId| composer.channel(id));
        let mut place = vec![Run::plain(said.unwrap_or_else(|| composer.word("any-channel")))];
        if let Some(client) = phrase.client.get() {
            place.push(Run::plain(", "));
            place.extend(composer.reference(client.as_str()));
        }
        let wordings = phrase.text.get().into_iter().chain(phrase.variants.iter());
        let wordings = wordings.flat_map(|wording| composer.blocks(wording));
        vec![cell(place), block_cell(wordings.collect())]
    });
    let head = ["channel", "we-say"].map(|key| composer.word(key)).to_vec();
    let blocks = vec![table(head, rows.collect(), true)];
    Block::Working(Box::new(Working { part: WorkingPart::Wordings, blocks }))
}

fn stop(composer: &Composer<'_>, phrase: &Phrase) -> Vec<Cell> {
    let runs = |prose: Option<&Prose>| prose.map_or_else(Vec::new, |text| composer.runs(text));
    let instead = phrase.replacement.iter().map(|text| Block::Paragraph(composer.runs(text)));
    vec![cell(runs(phrase.text.get())), cell(runs(phrase.why.get())), block_cell(instead.collect())]
}
