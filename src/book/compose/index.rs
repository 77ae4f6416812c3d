//! The index of terms: the words of the glossary, the roles, the norms and the documents, each
//! with the sections where it is used. The pages are left to print.

mod sections;

use std::collections::{BTreeMap, BTreeSet};

use crate::book::compose::Composer;
use crate::book::compose::index::sections::Sections;
use crate::book::{
    Anchor, Block, Chapter, IndexEntry, IndexGroup, IndexPlaces, IndexTerm, Run, TermSort,
    plain_text,
};
use crate::handbook::Document;
use crate::kinds::Content;
use crate::kinds::glossary::Glossary;
use crate::kinds::role::Roles;
use crate::kinds::values::Values;
use crate::language::fold::{Accents, fold_phrase};
use crate::language::stem::stem;
use crate::language::{Language, collate, typography, words};
use crate::locale::Arguments;

/// A bold word and a dash explain a term if it has so many words at most.
const BOLD: usize = 3;

/// What stands above a definition is a term if it has so many words at most.
const LONGEST: usize = 6;

/// An edition has no index of fewer terms: its contents are found faster.
const FEWEST: usize = 10;

/// What may stand in an index.
pub(super) struct Terms {
    entries: Vec<Entry>,
    pub(super) terms: Vec<IndexTerm>,
    /// The stems of the words that have an entry.
    known: BTreeSet<String>,
}

/// An entry whose places are not known yet.
struct Entry {
    words: String,
    leads: Leads,
}

enum Leads {
    /// To the term of this index.
    Term(usize),
    /// To the entry of this one.
    See(usize),
}

/// Where the composed chapters explain words: in definitions and under headings.
struct Explained(BTreeMap<String, Anchor>);

/// The terms of the glossary; with `all` of them, all others too.
pub(super) fn terms(composer: &Composer<'_>, chapters: &[Chapter], all: bool) -> Terms {
    let explained = Explained::of(chapters);
    let mut terms = Terms { entries: Vec::new(), terms: Vec::new(), known: BTreeSet::new() };
    let documents: Vec<&Document> = composer
        .plan
        .chapters
        .iter()
        .flat_map(|chapter| chapter.documents.iter().map(|entry| entry.document))
        .collect();
    for document in &documents {
        if let Content::Glossary(glossary) = &document.content {
            terms.glossary(&composer.of(document), glossary, &explained);
        }
    }
    if !all {
        return terms;
    }
    for document in &documents {
        if let Content::Roles(roles) = &document.content {
            terms.roles(&composer.of(document), roles, &explained);
        }
    }
    for document in &documents {
        if let Content::Values(values) = &document.content {
            terms.values(&composer.of(document), values);
        }
    }
    terms.norms(composer, &explained);
    terms.definitions(composer.language(), chapters);
    terms.bold(composer.language(), chapters);
    for document in documents {
        terms.document(composer, document);
    }
    terms
}

impl Terms {
    /// Adds an entry, unless its words have one already in any form; true if it was added.
    fn add(&mut self, words: &str, term: IndexTerm) -> bool {
        let words = typography::capital(words.trim());
        if words.is_empty() || !self.known.insert(stems(&words, term.language)) {
            return false;
        }
        self.entries.push(Entry { words, leads: Leads::Term(self.terms.len()) });
        self.terms.push(term);
        true
    }

    fn glossary(&mut self, composer: &Composer<'_>, glossary: &Glossary, explained: &Explained) {
        for term in glossary.terms.get().into_iter().flat_map(|terms| terms.iter()) {
            let Some(word) = term.term.get().map(|word| composer.line(word)) else { continue };
            let synonyms: Vec<String> =
                term.synonyms.iter().map(|word| composer.line(word)).collect();
            let spellings = std::iter::once(&word).chain(&synonyms).cloned().collect();
            let main = explained.place(&word);
            let (language, sort) = (composer.language(), TermSort::Glossary);
            let entry = self.entries.len();
            if !self.add(&word, IndexTerm { spellings, language, main, sort }) {
                continue;
            }
            for synonym in synonyms {
                let words = typography::capital(synonym.trim());
                if !words.is_empty() && self.known.insert(stems(&words, language)) {
                    self.entries.push(Entry { words, leads: Leads::See(entry) });
                }
            }
        }
    }

    fn roles(&mut self, composer: &Composer<'_>, roles: &Roles, explained: &Explained) {
        for role in roles.roles.get().into_iter().flat_map(|list| list.iter()) {
            let Some(name) = role.name.get().map(|name| composer.line(name)) else { continue };
            let main = explained.place(&name);
            let (spellings, language) = (vec![name.clone()], composer.language());
            let sort = TermSort::Plain;
            self.add(&name, IndexTerm { spellings, language, main, sort });
        }
    }

    /// The names of values, which are made of common words.
    fn values(&mut self, composer: &Composer<'_>, values: &Values) {
        for value in values.values.get().into_iter().flat_map(|list| list.iter()) {
            let Some(name) = value.name.get().map(|name| composer.line(name)) else { continue };
            let (spellings, language) = (vec![name.clone()], composer.language());
            let (main, sort) = (None, TermSort::Name);
            self.add(&name, IndexTerm { spellings, language, main, sort });
        }
    }

    /// The terms of the lists of definitions in the text.
    fn definitions(&mut self, language: Language, chapters: &[Chapter]) {
        let mut found = Vec::new();
        for chapter in numbered(chapters) {
            each_block(&chapter.blocks, &mut |block| {
                if let Block::Definitions(list) = block {
                    found.extend(list.iter().filter(|one| one.anchor.is_some()));
                }
            });
        }
        for definition in found {
            let name = plain_text(&definition.term);
            let is_foreign = definition.term.iter().any(|run| run.language.is_some());
            if is_foreign || name.split_whitespace().count() > LONGEST {
                continue;
            }
            let (spellings, main) = (vec![name.trim().to_owned()], definition.anchor.clone());
            let sort = TermSort::Plain;
            self.add(&name, IndexTerm { spellings, language, main, sort });
        }
    }

    /// The names of what the channels are measured by.
    fn norms(&mut self, composer: &Composer<'_>, explained: &Explained) {
        let Some(file) = &composer.handbook.manifest else { return };
        let channels = file.manifest.channels.get().into_iter().flat_map(|list| list.iter());
        let norms = channels.flat_map(|(_, channel)| channel.value.thresholds.iter());
        let keys: BTreeSet<&str> =
            norms.filter_map(|norm| Some(norm.metric.get()?.key())).collect();
        for key in keys {
            let name = composer.words.text(key);
            let main = explained.place(&name);
            let (spellings, language) = (vec![name.clone()], composer.language());
            let sort = TermSort::Plain;
            self.add(&name, IndexTerm { spellings, language, main, sort });
        }
    }

    /// The words that a paragraph explains: bold ones before a dash.
    fn bold(&mut self, language: Language, chapters: &[Chapter]) {
        let mut found = Vec::new();
        for chapter in numbered(chapters) {
            each_block(&chapter.blocks, &mut |block| {
                if let Block::Paragraph(runs) = block {
                    found.extend(explained_by(runs));
                }
            });
        }
        for name in found {
            let (spellings, sort) = (vec![name.clone()], TermSort::Plain);
            self.add(&name, IndexTerm { spellings, language, main: None, sort });
        }
    }

    /// A document that one looks for by its name.
    fn document(&mut self, composer: &Composer<'_>, document: &Document) {
        let key = match &document.content {
            Content::Script(_) => Some("index-script"),
            Content::Letter(_) => Some("index-letter"),
            Content::Protocol(_) | Content::Process(_) | Content::Client(_) => None,
            Content::Scorecard(_) | Content::Audit(_) | Content::Branch(_) => None,
            _ => return,
        };
        let Some(entry) = composer.plan.entry(&document.id) else { return };
        if composer.of(document).foreign().is_some() {
            return;
        }
        let title = &entry.title;
        let words = match key {
            Some(key) => {
                composer.sentence(key, &Arguments::from([("title", title.as_str().into())]))
            }
            None => title.clone(),
        };
        // A title of one word is a common word: only its own place is meant.
        let is_name = title.split_whitespace().count() > 1;
        let spellings = if is_name { vec![title.clone()] } else { Vec::new() };
        let (language, main) = (document.language, Some(entry.anchor.clone()));
        let sort = TermSort::Plain;
        self.add(&words, IndexTerm { spellings, language, main, sort });
    }

    /// The index as a chapter; none if nothing would stand in it.
    pub(super) fn chapter(&self, composer: &Composer<'_>, chapters: &[Chapter]) -> Option<Chapter> {
        let sections = Sections::of(&self.terms, chapters);
        let mut entries: Vec<IndexEntry> = self
            .entries
            .iter()
            .filter_map(|entry| self.entry(composer, entry, &sections))
            .collect();
        let is_term = |entry: &&IndexEntry| matches!(entry.places, IndexPlaces::Term { .. });
        let fewest = if composer.plan.edition.is_whole() { 1 } else { FEWEST };
        if entries.iter().filter(is_term).count() < fewest {
            return None;
        }
        let language = composer.language();
        entries.sort_by_cached_key(|entry| collate::key(without_article(&entry.words), language));
        let mut groups: Vec<IndexGroup> = Vec::new();
        for entry in entries {
            let letter = collate::initial(without_article(&entry.words), language);
            match groups.last_mut().filter(|group| group.letter == letter) {
                Some(group) => group.entries.push(entry),
                None => groups.push(IndexGroup { letter, entries: vec![entry] }),
            }
        }
        Some(Chapter {
            anchor: Anchor::new("index-of-terms"),
            number: None,
            title: vec![Run::plain(composer.word("index"))],
            blocks: vec![Block::Index(groups)],
            documents: Vec::new(),
        })
    }

    fn entry(
        &self,
        composer: &Composer<'_>,
        entry: &Entry,
        sections: &Sections,
    ) -> Option<IndexEntry> {
        let places = match entry.leads {
            Leads::Term(term) => {
                let sections = sections.links(term, &self.terms[term]);
                let is_placed = !sections.is_empty() || self.terms[term].main.is_some();
                is_placed.then_some(IndexPlaces::Term { term, sections })?
            }
            Leads::See(other) => {
                let other = &self.entries[other];
                let Leads::Term(term) = other.leads else { return None };
                let main = self.terms[term].main.clone();
                if main.is_none() && sections.links(term, &self.terms[term]).is_empty() {
                    return None;
                }
                let word = match main {
                    Some(anchor) => Run::to(other.words.as_str(), anchor),
                    None => Run::plain(other.words.as_str()),
                };
                IndexPlaces::See(vec![
                    Run::emphasis(format!("{} ", composer.word("index-see"))),
                    word,
                ])
            }
        };
        Some(IndexEntry { words: entry.words.clone(), places })
    }
}

/// The words of a term by which it is known.
fn folded(words: &str) -> String {
    fold_phrase(words, Accents::Keep)
}

/// "The pass" stands under P. No entry of another language begins with these words.
fn without_article(words: &str) -> &str {
    let rest = ["A ", "An ", "The "].iter().find_map(|article| words.strip_prefix(article));
    rest.unwrap_or(words)
}

/// The same for «покупатель» and «покупатели».
fn stems(words: &str, language: Language) -> String {
    let stems = words::tokens(words).into_iter();
    let stems: Vec<String> = stems.map(|token| stem(token.word(), language).into_owned()).collect();
    stems.join(" ")
}

/// The chapters of the handbook itself: lists of gaps and indexes have no number.
fn numbered(chapters: &[Chapter]) -> impl Iterator<Item = &Chapter> {
    chapters.iter().filter(|chapter| chapter.number.is_some())
}

/// The term that a paragraph opens with: «**Спутник** — сотрудник, который…»
fn explained_by(runs: &[Run]) -> Option<String> {
    let [name, meaning, ..] = runs else { return None };
    let is_explained = meaning.text.trim_start_matches([' ', '\u{a0}']).starts_with(['—', '–']);
    let text = name.text.trim();
    let is_term = text.chars().all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '-'))
        && text.chars().count() > 3
        && text.split(' ').count() <= BOLD;
    (name.style.strong && name.link.is_none() && is_explained && is_term).then(|| text.to_owned())
}

impl Explained {
    fn of(chapters: &[Chapter]) -> Self {
        let mut headings = BTreeMap::new();
        let mut definitions = BTreeMap::new();
        for chapter in numbered(chapters) {
            each_block(&chapter.blocks, &mut |block| match block {
                Block::Heading(heading) => {
                    let title = folded(&plain_text(&heading.title));
                    headings.entry(title).or_insert_with(|| heading.anchor.clone());
                }
                Block::Definitions(list) => {
                    for definition in list {
                        let Some(anchor) = &definition.anchor else { continue };
                        let term = folded(&plain_text(&definition.term));
                        definitions.entry(term).or_insert_with(|| anchor.clone());
                    }
                }
                _ => {}
            });
        }
        headings.append(&mut definitions);
        Self(headings)
    }

    fn place(&self, words: &str) -> Option<Anchor> {
        self.0.get(&folded(words)).cloned()
    }
}

/// The stretches of bold or linked words in a block.
fn stretches(block: &Block) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    each_block(std::slice::from_ref(block), &mut |block| {
        let Block::Paragraph(runs) = block else { return };
        let named = |run: &Run| run.style.strong || run.link.is_some();
        let stretches = runs.chunk_by(|one, next| named(one) == named(next));
        found.extend(stretches.filter(|runs| named(&runs[0])).map(plain_text));
    });
    found
}

/// Names each block, and those inside of boxes, lists and quotations.
fn each_block<'b>(blocks: &'b [Block], take: &mut impl FnMut(&'b Block)) {
    for block in blocks {
        take(block);
        match block {
            Block::List(list) => list.items.iter().for_each(|item| each_block(&item.blocks, take)),
            Block::Callout(callout) => each_block(&callout.blocks, take),
            Block::Quote(blocks) => each_block(blocks, take),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
