//! Values, roles and the glossary.

use crate::book::compose::context::{facts, text_cell};
use crate::book::compose::tables::table_of_filled;
use crate::book::compose::{Composer, desk, outline};
use crate::book::{Anchor, Block, Definition, Mark, Run};
use crate::handbook::Document;
use crate::kinds::glossary::{Glossary, Term};
use crate::kinds::role::{Role, Roles};
use crate::kinds::values::{Value, Values};
use crate::language::collate;

pub(super) fn values(composer: &Composer<'_>, values: &Values) -> Vec<Block> {
    let mut blocks = values.intro.get().map_or_else(Vec::new, |intro| composer.blocks(intro));
    for item in values.values.get().into_iter().flat_map(|list| list.iter()) {
        blocks.extend(value(composer, item));
    }
    blocks
}

fn value(composer: &Composer<'_>, value: &Value) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(name) = value.name.get() {
        let mut runs = vec![Run::strong(composer.line(name))];
        if let Some(meaning) = value.meaning.get() {
            runs.push(Run::plain(composer.dash()));
            runs.extend(composer.runs(meaning));
        }
        blocks.push(Block::Paragraph(runs));
    }
    if let Some(behaviours) = value.behaviours.get() {
        blocks.push(composer.list(Some(Mark::Good), behaviours.iter()));
    }
    if let Some(anti) = value.anti_example.get() {
        blocks.push(composer.list(Some(Mark::Bad), std::iter::once(anti)));
    }
    blocks
}

pub(super) fn roles(composer: &Composer<'_>, roles: &Roles) -> Vec<Block> {
    let mut blocks = roles.intro.get().map_or_else(Vec::new, |intro| composer.blocks(intro));
    let list: Vec<&Role> = roles.roles.get().into_iter().flat_map(|list| list.iter()).collect();
    let rows = list.iter().map(|role| {
        let channels: Vec<String> = role.channels.iter().map(|id| composer.channel(id)).collect();
        vec![
            text_cell(name(composer, role)),
            text_cell(role.reports_to.get().map(|id| composer.role(id)).unwrap_or_default()),
            text_cell(channels.join(", ")),
        ]
    });
    let head = ["role", "reports-to", "channels"].map(|key| composer.word(key)).to_vec();
    blocks.push(table_of_filled(head, rows.collect(), true));
    for role in list {
        blocks.extend(self::role(composer, role));
    }
    blocks
}

fn name(composer: &Composer<'_>, role: &Role) -> String {
    let name = role.name.get().map(|name| composer.line(name));
    name.or_else(|| role.id.get().cloned()).unwrap_or_default()
}

fn role(composer: &Composer<'_>, role: &Role) -> Vec<Block> {
    let mut blocks = vec![outline::heading(2, vec![Run::plain(name(composer, role))])];
    if let Some(tasks) = role.tasks.get() {
        blocks.push(composer.list(None, tasks.iter()));
    }
    let mut details = Vec::new();
    let is_told = desk::is_told_authority(composer, role);
    if let Some(authority) = role.authority.get().filter(|_| is_told) {
        details.push((composer.word("authority"), composer.runs(authority)));
    }
    if !role.substitutes.is_empty() {
        let names: Vec<String> = role.substitutes.iter().map(|id| composer.role(id)).collect();
        details.push((composer.word("substitutes"), vec![Run::plain(names.join(", "))]));
    }
    if !role.training.is_empty() {
        let ids = role.training.iter().map(|id| id.as_str());
        details.push((composer.word("training"), composer.references(ids)));
    }
    blocks.extend(facts(String::new(), details));
    blocks
}

pub(super) fn glossary(
    composer: &Composer<'_>,
    document: &Document,
    glossary: &Glossary,
) -> Vec<Block> {
    let mut blocks = glossary.intro.get().map_or_else(Vec::new, |intro| composer.blocks(intro));
    let mut terms: Vec<(String, &Term)> = glossary
        .terms
        .get()
        .into_iter()
        .flat_map(|terms| terms.iter())
        .filter_map(|term| Some((composer.line(term.term.get()?), term)))
        .collect();
    terms.sort_by_cached_key(|(word, _)| collate::key(word, composer.language()));
    let definitions = terms
        .into_iter()
        .enumerate()
        .map(|(index, (word, term))| Definition {
            anchor: Some(Anchor::new(&format!("{}-{}-{word}", document.id, index + 1))),
            term: vec![Run::plain(word)],
            blocks: definition(composer, term),
        })
        .collect();
    blocks.push(Block::Definitions(definitions));
    blocks
}

fn definition(composer: &Composer<'_>, term: &Term) -> Vec<Block> {
    let mut blocks = term.definition.get().map_or_else(Vec::new, |text| composer.blocks(text));
    let mut add = |key: &str, words: Vec<String>| {
        if !words.is_empty() {
            let label = Run::emphasis(format!("{}: ", composer.word(key)));
            blocks.push(Block::Paragraph(vec![label, Run::plain(words.join(", "))]));
        }
    };
    add("synonyms", term.synonyms.iter().map(|word| composer.line(word)).collect());
    add("forbidden", term.forbidden.iter().map(|word| composer.line(word)).collect());
    let translations = term.translations.iter();
    let translations =
        translations.map(|(code, word)| format!("{} {}", code.value, composer.line(&word.value)));
    add("translations", translations.collect());
    blocks
}
