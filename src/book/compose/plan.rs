//! The plan of the book: which document stands in which chapter, under which number and anchor.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Anchor, AssetPath};
use crate::handbook::{Document, Edition, Handbook};
use crate::kinds::manifest::ChapterPlan as Wish;
use crate::kinds::value::Prose;
use crate::kinds::{Content, KINDS};
use crate::locale::{Arguments, Words};
use crate::source::ProjectPath;
use crate::syntax::markdown::NodeKind;
use crate::theme::Numbering;

/// The chapters in order, and where each document stands.
pub(crate) struct Plan<'h> {
    /// For whom it is.
    pub(crate) edition: Edition,
    pub(crate) chapters: Vec<ChapterPlan<'h>>,
    /// Whether documents are numbered as articles.
    pub(crate) has_articles: bool,
    /// Chapter and position of each document that is printed, by its id.
    places: BTreeMap<&'h str, (usize, usize)>,
}

/// A chapter of the plan.
pub(crate) struct ChapterPlan<'h> {
    pub(crate) number: usize,
    pub(crate) title: String,
    pub(crate) anchor: Anchor,
    pub(crate) intro: Option<&'h Prose>,
    /// The part that begins with it.
    pub(crate) part: Option<PartOf<'h>>,
    pub(crate) documents: Vec<Entry<'h>>,
    /// Whether it is the page of the channels, which `svod.yaml` describes.
    pub(crate) is_of_channels: bool,
}

/// A part of the book.
#[derive(Clone, Copy)]
pub(crate) enum PartOf<'h> {
    /// One with this title.
    Titled(&'h Prose),
    /// Of what no chapter of `svod.yaml` asked for, where others are in parts.
    Rest,
}

/// A document in its chapter.
pub(crate) struct Entry<'h> {
    pub(crate) document: &'h Document,
    /// `3.2`; the chapter's own number if it stands alone. An article's number is `12`.
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) anchor: Anchor,
    /// Its place in the chapter, from 0.
    pub(crate) position: usize,
    /// Whether the chapter holds nothing else and bears its title.
    pub(crate) is_alone: bool,
}

/// A chapter before it is numbered.
struct Sketch<'h> {
    title: String,
    intro: Option<&'h Prose>,
    part: Option<PartOf<'h>>,
    documents: Vec<&'h Document>,
    matter: Matter,
}

/// What a chapter is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Matter {
    /// Documents, which bear their own titles inside.
    Documents,
    /// One document, whose title is the chapter's.
    Leaf,
    /// The channels of `svod.yaml`.
    Channels,
}

impl Entry<'_> {
    /// What it is among articles.
    const fn sort(&self) -> &'static str {
        if self.is_alone { "chapter" } else { "article" }
    }
}

fn numbered_as(words: Words, sort: &str, number: &str) -> String {
    words.with(&format!("print-numbered-{sort}"), &Arguments::from([("number", number.into())]))
}

impl<'h> Plan<'h> {
    /// The plan of the whole book.
    pub(crate) fn of(handbook: &'h Handbook) -> Self {
        Self::of_edition(handbook, Edition::whole())
    }

    /// The plan of an edition, with the numbers that the handbook itself asks for.
    pub(crate) fn of_edition(handbook: &'h Handbook, edition: Edition) -> Self {
        let file = handbook.manifest.as_ref();
        let own = file.and_then(|file| file.manifest.numbering.get().copied());
        Self::numbered(handbook, edition, own.unwrap_or_default())
    }

    /// The plan of an edition with these numbers: what it leaves out leaves no hole.
    pub(crate) fn numbered(handbook: &'h Handbook, edition: Edition, numbering: Numbering) -> Self {
        let mut sketches = sketches(handbook);
        if !edition.is_whole() {
            for sketch in &mut sketches {
                let chapter = &sketch.title;
                sketch.documents.retain(|document| edition.holds(handbook, document, chapter));
            }
        }
        if edition.is_public() {
            sketches = sketches.into_iter().flat_map(Sketch::split).collect();
        }
        if edition.has_channels(handbook) {
            sketches.insert(0, Sketch::of_channels(handbook, &edition));
        }
        number(sketches, edition, numbering)
    }

    /// The titles of the chapters of the whole book, each with what it holds.
    pub(crate) fn titles(handbook: &'h Handbook) -> Vec<(String, Vec<&'h Document>)> {
        let filled = sketches(handbook).into_iter().filter(|sketch| !sketch.documents.is_empty());
        filled.map(|sketch| (sketch.title, sketch.documents)).collect()
    }

    /// The number above a chapter: `3`, «Глава 3.»
    pub(crate) fn chapter_number(&self, words: Words, chapter: usize) -> String {
        match self.has_articles {
            true => numbered_as(words, "chapter", &chapter.to_string()),
            false => chapter.to_string(),
        }
    }

    /// The number above a document: `3.2`, «Статья 12.»; among articles, one that is a chapter
    /// of its own has the chapter's.
    pub(crate) fn heading_number(&self, words: Words, entry: &Entry<'_>) -> String {
        match self.has_articles {
            true => numbered_as(words, entry.sort(), &entry.number),
            false => entry.number.clone(),
        }
    }

    /// The number of a document in a text that names it: `3.2`, «статья 12», «глава 3».
    pub(crate) fn cited_number(&self, words: Words, entry: &Entry<'_>) -> String {
        match self.has_articles {
            true => numbered_as(words, &format!("{}-at", entry.sort()), &entry.number),
            false => entry.number.clone(),
        }
    }

    /// Where a document is printed.
    pub(crate) fn entry(&self, id: &str) -> Option<&Entry<'h>> {
        let (chapter, position) = self.places.get(id)?;
        Some(&self.chapters[*chapter].documents[*position])
    }
}

/// The chapters of the whole book, before they are numbered.
fn sketches(handbook: &Handbook) -> Vec<Sketch<'_>> {
    let mut left = Left::of(handbook);
    let wishes = handbook.manifest.as_ref().and_then(|file| file.manifest.chapters.get());
    let mut sketches: Vec<Sketch<'_>> = match wishes {
        Some(wishes) => wishes.iter().map(|wish| wished(wish, &mut left)).collect(),
        None => Vec::new(),
    };
    let mut rest = usual(handbook, left);
    // Else they would belong to the last part of the author's.
    if let Some(first) = rest.first_mut().filter(|_| sketches.iter().any(|one| one.part.is_some()))
    {
        first.part = Some(PartOf::Rest);
    }
    sketches.extend(rest);
    sketches
}

impl Edition {
    /// Whether it has nothing to print.
    pub(crate) fn is_empty(&self, handbook: &Handbook) -> bool {
        Plan::of_edition(handbook, self.clone()).chapters.is_empty()
    }
}

impl<'h> Sketch<'h> {
    /// A chapter for each document: a leaflet to customers has no use for the chapters of the house
    /// and for the words to staff that open them.
    fn split(self) -> Vec<Self> {
        let alone = |document: &'h Document| Self {
            title: match document.content {
                Content::Complaints(_) => {
                    Words::of(document.language).text("print-how-to-complain")
                }
                _ => title(document),
            },
            intro: None,
            part: None,
            documents: vec![document],
            matter: Matter::Leaf,
        };
        self.documents.into_iter().map(alone).collect()
    }

    fn of_channels(handbook: &Handbook, edition: &Edition) -> Self {
        let key = if edition.is_public() { "print-reach-us" } else { "print-our-channels" };
        let title = Words::of(handbook.language).text(key);
        let matter = Matter::Channels;
        Self { title, intro: None, part: None, documents: Vec::new(), matter }
    }
}

/// The documents that are still to be placed.
struct Left<'h> {
    handbook: &'h Handbook,
    /// All but translations, by their place among the documents.
    documents: BTreeSet<usize>,
    /// The translations of each document, which stand right after it.
    translations: BTreeMap<&'h str, Vec<usize>>,
}

impl<'h> Left<'h> {
    /// All that is printed: retired documents are kept, not printed.
    fn of(handbook: &'h Handbook) -> Self {
        let mut left = Self { handbook, documents: BTreeSet::new(), translations: BTreeMap::new() };
        for (index, document) in handbook.documents.iter().enumerate() {
            let source = handbook.source_of(document);
            match source.filter(|source| !source.is_retired()) {
                _ if document.is_retired() => {}
                None => drop(left.documents.insert(index)),
                Some(_) => left.translations.entry(&document.id).or_default().push(index),
            }
        }
        left
    }

    /// Takes the documents that are wanted, each with its translations.
    fn take(&mut self, is_wanted: impl Fn(&Document) -> bool) -> Vec<&'h Document> {
        let documents = &self.handbook.documents;
        let wanted = self.documents.iter().copied();
        let wanted: Vec<usize> = wanted.filter(|index| is_wanted(&documents[*index])).collect();
        let mut taken = Vec::new();
        for index in wanted {
            self.documents.remove(&index);
            taken.push(&documents[index]);
            let translations = self.translations.remove(documents[index].id.as_str());
            taken.extend(translations.into_iter().flatten().map(|other| &documents[other]));
        }
        taken
    }
}

fn wished<'h>(wish: &'h Wish, left: &mut Left<'h>) -> Sketch<'h> {
    let names = wish.include.get().into_iter().flat_map(|names| names.iter());
    let documents = names.flat_map(|name| left.take(|document| is_named(document, name))).collect();
    let title = wish.title.get().map_or_else(String::new, |title| title.as_str().to_owned());
    let (intro, part) = (wish.intro.get(), wish.part.get().map(PartOf::Titled));
    Sketch { title, intro, part, documents, matter: Matter::Documents }
}

/// A name is an id, or a folder with a slash at its end.
fn is_named(document: &Document, name: &str) -> bool {
    match name.strip_suffix('/') {
        Some(_) => document.path.as_str().starts_with(name),
        None => document.id == name,
    }
}

/// What no chapter asked for, by kinds in their usual order: nothing of the author is lost.
/// Kinds that share a folder share a chapter.
fn usual<'h>(handbook: &'h Handbook, mut left: Left<'h>) -> Vec<Sketch<'h>> {
    let words = Words::of(handbook.language);
    let mut sketches: Vec<Sketch<'h>> = Vec::new();
    let mut folder = "";
    for kind in KINDS {
        let documents = left.take(|document| document.kind.name == kind.name);
        let is_of_the_last = std::mem::replace(&mut folder, kind.folder) == kind.folder;
        if let Some(last) = sketches.last_mut().filter(|_| is_of_the_last) {
            last.documents.extend(documents);
            continue;
        }
        // In a folder of plain Markdown each file is a chapter of its own.
        if handbook.is_plain() && kind.name == "page" {
            sketches.extend(documents.into_iter().map(|document| Sketch {
                title: document.name().to_owned(),
                intro: None,
                part: None,
                documents: vec![document],
                matter: Matter::Documents,
            }));
        } else {
            let title = words.text(&format!("print-chapter-{}", kind.chapter()));
            let matter = Matter::Documents;
            sketches.push(Sketch { title, intro: None, part: None, documents, matter });
        }
    }
    sketches
}

/// Numbers follow the order; an empty chapter leaves no hole.
fn number(sketches: Vec<Sketch<'_>>, edition: Edition, numbering: Numbering) -> Plan<'_> {
    let mut anchors = BTreeSet::new();
    let mut articles = 0;
    let has_articles = numbering == Numbering::Articles;
    let mut plan = Plan { edition, chapters: Vec::new(), has_articles, places: BTreeMap::new() };
    // A part whose first chapter is empty begins with the next one.
    let mut part = None;
    let filled = sketches.into_iter().filter_map(|sketch| {
        part = sketch.part.or(part);
        let is_filled = sketch.matter == Matter::Channels || !sketch.documents.is_empty();
        is_filled.then(|| part.take()).map(|part| Sketch { part, ..sketch })
    });
    for (index, sketch) in filled.enumerate() {
        let number = index + 1;
        let is_alone = match sketch.documents.as_slice() {
            [document] => sketch.matter == Matter::Leaf || document.name() == sketch.title,
            _ => false,
        };
        let chapter_anchor = unique(&mut anchors, &format!("{number}-{}", sketch.title));
        let documents: Vec<Entry<'_>> = sketch
            .documents
            .into_iter()
            .enumerate()
            .map(|(position, document)| Entry {
                document,
                number: match numbering {
                    _ if is_alone => number.to_string(),
                    Numbering::Decimal => format!("{number}.{}", position + 1),
                    Numbering::Articles => {
                        articles += 1;
                        articles.to_string()
                    }
                },
                title: match sketch.matter {
                    Matter::Leaf => sketch.title.clone(),
                    Matter::Documents | Matter::Channels => title(document),
                },
                anchor: match is_alone {
                    true => chapter_anchor.clone(),
                    false => unique(&mut anchors, &document.id),
                },
                position,
                is_alone,
            })
            .collect();
        for entry in &documents {
            plan.places.entry(&entry.document.id).or_insert((index, entry.position));
        }
        let (title, intro, part) = (sketch.title, sketch.intro, sketch.part);
        let (anchor, is_of_channels) = (chapter_anchor, sketch.matter == Matter::Channels);
        let chapter = ChapterPlan { number, title, anchor, intro, part, documents, is_of_channels };
        plan.chapters.push(chapter);
    }
    plan
}

/// A client type is printed under the label that nobody minds.
pub(crate) fn title(document: &Document) -> String {
    let neutral = match &document.content {
        Content::Client(client) => client.neutral_label.get(),
        _ => None,
    };
    neutral.map_or_else(|| document.name().to_owned(), |label| label.as_str().to_owned())
}

fn unique(taken: &mut BTreeSet<Anchor>, words: &str) -> Anchor {
    let first = Anchor::new(words);
    let mut anchor = first.clone();
    let mut count = 2;
    while !taken.insert(anchor.clone()) {
        anchor = Anchor::new(&format!("{}-{count}", first.as_str()));
        count += 1;
    }
    anchor
}

/// The pictures that an edition needs, so that the door can read them.
pub(crate) fn image_paths(handbook: &Handbook, edition: &Edition) -> BTreeSet<ProjectPath> {
    let mut paths = BTreeSet::new();
    let plan = Plan::of_edition(handbook, edition.clone());
    let printed = plan.chapters.iter().flat_map(|chapter| &chapter.documents);
    for document in printed.map(|entry| entry.document) {
        for node in &document.markdown.nodes {
            if let NodeKind::Image { target } = &node.kind {
                paths.extend(document.path.join(target));
            }
        }
    }
    let company = handbook.manifest.as_ref().and_then(|file| file.manifest.company.get());
    if let Some(logo) = company.and_then(|company| company.logo.get()) {
        paths.insert(ProjectPath::new(logo.as_str()));
    }
    paths.retain(|path| handbook.sources.others.binary_search(path).is_ok());
    paths
}

/// The key of a picture among the assets.
pub(crate) fn asset_path(document: &Document, target: &str) -> Option<AssetPath> {
    document.path.join(target).map(|path| AssetPath(path.as_str().to_owned()))
}
