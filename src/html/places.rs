//! Where everything lies: the page of each anchor, the file of each picture.

use std::collections::BTreeMap;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::book::{Anchor, Asset, AssetPath, Block, Book};
use crate::html::leaf::{self, Leaf};
use crate::pictures;

/// The addresses of a book.
#[derive(Debug)]
pub(super) struct Places<'a> {
    /// The pages in reading order; in a book on one page, its chapters.
    pub leaves: Vec<Leaf<'a>>,
    /// Whether all of it is one page.
    pub is_single: bool,
    /// The page that holds each anchor.
    anchors: BTreeMap<&'a Anchor, usize>,
    pictures: BTreeMap<&'a AssetPath, Picture>,
}

/// A picture that a page can show.
#[derive(Debug)]
pub(super) struct Picture {
    /// Its path in the output; in a book on one page, the picture itself.
    pub path: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// Width and height in pixels.
    pub size: (u32, u32),
}

impl<'a> Places<'a> {
    /// The places of a book of linked pages.
    pub(super) fn linked(book: &'a Book) -> Self {
        let pictures = pictures_of(book, linked_picture);
        Self::of(leaf::linked(book), false, pictures)
    }

    /// The places of a book on one page.
    pub(super) fn single(book: &'a Book) -> Self {
        let pictures = pictures_of(book, |_, asset, head| {
            format!("data:{};base64,{}", head.kind.media_type(), STANDARD.encode(&asset.bytes))
        });
        Self::of(leaf::chapters(book), true, pictures)
    }

    fn of(
        leaves: Vec<Leaf<'a>>,
        is_single: bool,
        pictures: BTreeMap<&'a AssetPath, Picture>,
    ) -> Self {
        let mut anchors = BTreeMap::new();
        for (place, leaf) in leaves.iter().enumerate() {
            let mut take = |anchor| {
                anchors.entry(anchor).or_insert(place);
            };
            take(leaf.anchor);
            each_anchor(leaf.blocks, &mut take);
            for note in &leaf.notes {
                take(&note.anchor);
                each_anchor(&note.blocks, &mut take);
            }
        }
        Self { leaves, is_single, anchors, pictures }
    }

    /// The address of a page from any other.
    pub(super) fn page(&self, leaf: usize) -> String {
        let leaf = &self.leaves[leaf];
        if self.is_single { format!("#{}", leaf.anchor.as_str()) } else { leaf.path.clone() }
    }

    /// The address of an anchor as seen from a page, or from the title page.
    pub(super) fn href(&self, anchor: &Anchor, from: Option<usize>) -> Option<String> {
        let place = *self.anchors.get(anchor)?;
        let is_here = self.is_single || from == Some(place);
        let page = if is_here { "" } else { self.leaves[place].path.as_str() };
        Some(format!("{page}#{}", anchor.as_str()))
    }

    pub(super) fn picture(&self, path: &AssetPath) -> Option<&Picture> {
        self.pictures.get(path)
    }

    pub(super) fn pictures(&self) -> impl Iterator<Item = &Picture> {
        self.pictures.values()
    }
}

fn pictures_of<'a>(
    book: &'a Book,
    path_of: impl Fn(&AssetPath, &Asset, &pictures::Head) -> String,
) -> BTreeMap<&'a AssetPath, Picture> {
    let picture = |(path, asset): (&'a AssetPath, &'a Asset)| {
        let head = pictures::head(&asset.bytes).ok()?;
        let (size, bytes) = ((head.width, head.height), Arc::clone(&asset.bytes));
        Some((path, Picture { path: path_of(path, asset, &head), bytes, size }))
    };
    book.assets.iter().filter_map(picture).collect()
}

/// Names a picture by its words and its content, so that no two can meet.
fn linked_picture(path: &AssetPath, asset: &Asset, head: &pictures::Head) -> String {
    let file = path.0.rsplit('/').next().unwrap_or_default();
    let words = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let digest = blake3::hash(&asset.bytes).to_hex();
    let name = format!("{}-{}", super::names::slug(words), &digest[..10]);
    format!("assets/{}.{}", name.trim_start_matches('-'), head.kind.suffix())
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
