//! Where everything lies: the page of each anchor, the file of each picture.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::book::{Anchor, Asset, AssetPath, Block, Book};
use crate::html::glossary::Glossary;
use crate::html::names;
use crate::pictures;

/// The addresses of a book.
#[derive(Debug)]
pub(super) struct Places<'a> {
    /// The file names of the chapters, in their order.
    pages: Vec<String>,
    /// The chapter that holds each anchor.
    chapters: BTreeMap<&'a Anchor, usize>,
    pictures: BTreeMap<&'a AssetPath, Picture>,
    /// The terms that running text leads to.
    glossary: Glossary<'a>,
}

/// A picture that a page can show.
#[derive(Debug)]
pub(super) struct Picture {
    /// Its path in the output.
    pub path: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// Width and height in pixels.
    pub size: (u32, u32),
}

impl<'a> Places<'a> {
    pub(super) fn of(book: &'a Book) -> Self {
        let mut taken = BTreeSet::new();
        let mut pages = Vec::with_capacity(book.chapters.len());
        let mut chapters = BTreeMap::new();
        for (place, chapter) in book.chapters.iter().enumerate() {
            let name = names::unique(chapter.anchor.as_str(), "chapter", &mut taken);
            pages.push(format!("{name}.html"));
            chapters.entry(&chapter.anchor).or_insert(place);
            each_anchor(&chapter.blocks, &mut |anchor| {
                chapters.entry(anchor).or_insert(place);
            });
        }
        let pictures =
            book.assets.iter().filter_map(|(path, asset)| Some((path, picture(path, asset)?)));
        Self { pages, chapters, pictures: pictures.collect(), glossary: Glossary::of(book) }
    }

    /// The file name of a chapter, by its place in the book.
    pub(super) fn page(&self, chapter: usize) -> &str {
        &self.pages[chapter]
    }

    /// The address of an anchor as seen from a chapter's page, or from the title page.
    pub(super) fn href(&self, anchor: &Anchor, from: Option<usize>) -> Option<String> {
        let chapter = *self.chapters.get(anchor)?;
        let page = if from == Some(chapter) { "" } else { self.page(chapter) };
        Some(format!("{page}#{}", anchor.as_str()))
    }

    pub(super) fn glossary(&self) -> &Glossary<'a> {
        &self.glossary
    }

    pub(super) fn picture(&self, path: &AssetPath) -> Option<&Picture> {
        self.pictures.get(path)
    }

    pub(super) fn pictures(&self) -> impl Iterator<Item = &Picture> {
        self.pictures.values()
    }
}

/// Names a picture by its words and its content, so that no two can meet.
fn picture(path: &AssetPath, asset: &Asset) -> Option<Picture> {
    let head = pictures::head(&asset.bytes).ok()?;
    let (suffix, size) = (head.kind.suffix(), (head.width, head.height));
    let file = path.0.rsplit('/').next().unwrap_or_default();
    let words = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let digest = blake3::hash(&asset.bytes).to_hex();
    let name = format!("{}-{}", names::slug(words), &digest[..10]);
    let path = format!("assets/{}.{suffix}", name.trim_start_matches('-'));
    Some(Picture { path, bytes: Arc::clone(&asset.bytes), size })
}

fn each_anchor<'a>(blocks: &'a [Block], take: &mut impl FnMut(&'a Anchor)) {
    for block in blocks {
        match block {
            Block::Heading(heading) => take(&heading.anchor),
            Block::List(list) => list.items.iter().for_each(|item| each_anchor(&item.blocks, take)),
            Block::Table(table) | Block::Fill(table) => {
                table.rows.iter().flatten().for_each(|cell| each_anchor(&cell.blocks, take));
            }
            Block::Callout(callout) => each_anchor(&callout.blocks, take),
            Block::Quote(blocks) => each_anchor(blocks, take),
            Block::Working(working) => each_anchor(&working.blocks, take),
            Block::Letter(letter) => each_anchor(&letter.blocks, take),
            Block::Steps(steps) => steps.iter().for_each(|step| each_anchor(&step.blocks, take)),
            Block::Dialogue(turns) => {
                for turn in turns {
                    turn.anchor.iter().for_each(&mut *take);
                    each_anchor(&turn.blocks, take);
                }
            }
            Block::Definitions(definitions) => {
                for definition in definitions {
                    definition.anchor.iter().for_each(&mut *take);
                    each_anchor(&definition.blocks, take);
                }
            }
            Block::Notes(notes) => {
                for note in &notes.notes {
                    take(&note.anchor);
                    each_anchor(&note.blocks, take);
                }
            }
            Block::Paragraph(_)
            | Block::Code(_)
            | Block::Image(_)
            | Block::Figure(_)
            | Block::Formula(_)
            | Block::WritingLines(_)
            | Block::Index(_)
            | Block::Rule
            | Block::PageBreak
            | Block::FormPage => {}
        }
    }
}
