//! The plan of the book: which document stands in which chapter, under which number and anchor.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Anchor, AssetPath};
use crate::handbook::{Document, Handbook};
use crate::kinds::manifest::ChapterPlan as Wish;
use crate::kinds::value::Prose;
use crate::kinds::{Content, KINDS};
use crate::locale::Words;
use crate::source::ProjectPath;
use crate::syntax::markdown::NodeKind;

/// The chapters in order, and where each document stands.
pub(crate) struct Plan<'h> {
    pub(crate) chapters: Vec<ChapterPlan<'h>>,
    /// Chapter and position of each document that is printed, by its id.
    places: BTreeMap<&'h str, (usize, usize)>,
}

/// A chapter of the plan.
pub(crate) struct ChapterPlan<'h> {
    pub(crate) number: usize,
    pub(crate) title: String,
    pub(crate) anchor: Anchor,
    pub(crate) intro: Option<&'h Prose>,
    /// The title of the part that begins with it.
    pub(crate) part: Option<&'h Prose>,
    pub(crate) documents: Vec<Entry<'h>>,
}

/// A document in its chapter.
pub(crate) struct Entry<'h> {
    pub(crate) document: &'h Document,
    /// `3.2`; the chapter's own number if it stands alone.
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
    part: Option<&'h Prose>,
    documents: Vec<&'h Document>,
}

impl<'h> Plan<'h> {
    pub(crate) fn of(handbook: &'h Handbook) -> Self {
        let mut left = Left::of(handbook);
        let wishes = handbook.manifest.as_ref().and_then(|file| file.manifest.chapters.get());
        let mut sketches: Vec<Sketch<'h>> = match wishes {
            Some(wishes) => wishes.iter().map(|wish| wished(wish, &mut left)).collect(),
            None => Vec::new(),
        };
        sketches.extend(usual(handbook, left));
        number(sketches)
    }

    /// Where a document is printed.
    pub(crate) fn entry(&self, id: &str) -> Option<&Entry<'h>> {
        let (chapter, position) = self.places.get(id)?;
        Some(&self.chapters[*chapter].documents[*position])
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
    Sketch { title, intro: wish.intro.get(), part: wish.part.get(), documents }
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
            }));
        } else {
            let title = words.text(&format!("print-chapter-{}", kind.name));
            sketches.push(Sketch { title, intro: None, part: None, documents });
        }
    }
    sketches
}

/// Numbers follow the order; an empty chapter leaves no hole.
fn number(sketches: Vec<Sketch<'_>>) -> Plan<'_> {
    let mut anchors = BTreeSet::new();
    let mut plan = Plan { chapters: Vec::new(), places: BTreeMap::new() };
    // A part whose first chapter is empty begins with the next one.
    let mut part = None;
    let filled = sketches.into_iter().filter_map(|sketch| {
        part = sketch.part.or(part);
        let begins = || part.take();
        (!sketch.documents.is_empty()).then(begins).map(|part| Sketch { part, ..sketch })
    });
    for (index, sketch) in filled.enumerate() {
        let number = index + 1;
        let is_alone = sketch.documents.len() == 1 && sketch.documents[0].name() == sketch.title;
        let chapter_anchor = unique(&mut anchors, &format!("{number}-{}", sketch.title));
        let documents: Vec<Entry<'_>> = sketch
            .documents
            .into_iter()
            .enumerate()
            .map(|(position, document)| Entry {
                document,
                number: if is_alone {
                    number.to_string()
                } else {
                    format!("{number}.{}", position + 1)
                },
                title: title(document),
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
        let anchor = chapter_anchor;
        plan.chapters.push(ChapterPlan { number, title, anchor, intro, part, documents });
    }
    plan
}

/// A client type is printed under the label that nobody minds.
fn title(document: &Document) -> String {
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

/// The pictures that the book needs, so that the door can read them.
pub(crate) fn image_paths(handbook: &Handbook) -> BTreeSet<ProjectPath> {
    let mut paths = BTreeSet::new();
    for document in &handbook.documents {
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
