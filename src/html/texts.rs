//! The texts that are searched: a section for each heading and each term, in the order of the
//! book. They are read from a script because a page from a folder may not ask for other files.

use std::borrow::Cow;

use rayon::prelude::*;
use serde::Serialize;

use crate::book::{Anchor, Block, Book, Definition, plain_text, words};
use crate::html::leaf::Leaf;
use crate::html::text;

/// Where they lie.
pub(super) const PATH: &str = "static/search/texts.js";

#[derive(Debug, Default, Serialize)]
struct Texts<'a> {
    /// «Скрипты», «Письма»: by these what is found stands together.
    kinds: Vec<Cow<'a, str>>,
    /// The path of each page, its title and its kind.
    pages: Vec<(&'a str, String, usize)>,
    /// The page of each section, its anchor, its title and its words.
    sections: Vec<(usize, &'a str, String, String)>,
}

/// What stands under one heading.
struct Section<'a> {
    /// The anchor that leads there; empty for the page itself.
    anchor: &'a str,
    title: String,
    words: String,
}

/// The script.
pub(super) fn script(book: &Book, leaves: &[Leaf<'_>]) -> String {
    let sections: Vec<Vec<Section<'_>>> = leaves.par_iter().map(sections).collect();
    let mut texts = Texts::default();
    for (page, (leaf, sections)) in leaves.iter().zip(sections).enumerate() {
        let chapter = || plain_text(&book.chapters[leaf.chapter].title).into();
        let kind = leaf.kind.map_or_else(chapter, Cow::Borrowed);
        let known = texts.kinds.iter().position(|known| *known == kind);
        let kind = known.unwrap_or_else(|| {
            texts.kinds.push(kind);
            texts.kinds.len() - 1
        });
        texts.pages.push((&leaf.path, plain_text(leaf.title), kind));
        let sections = sections.into_iter();
        texts.sections.extend(sections.map(|of| (page, of.anchor, of.title, of.words)));
    }
    format!("window.svodTexts = {};\n", text::json(&texts))
}

fn sections<'a>(leaf: &Leaf<'a>) -> Vec<Section<'a>> {
    let mut sections = Vec::new();
    let mut section = Section::under("", plain_text(leaf.title));
    let deepest = if leaf.is_document { 4 } else { 3 };
    let (words, noted) = leaf.words().split_at(leaf.blocks.len());
    for (block, words) in leaf.blocks.iter().zip(words) {
        match block {
            Block::Heading(heading) if heading.level <= deepest => {
                let next = Section::under(heading.anchor.as_str(), plain_text(&heading.title));
                sections.push(std::mem::replace(&mut section, next));
            }
            Block::Definitions(definitions) => {
                sections.extend(definitions.iter().map(|term| of_term(term, section.anchor)));
            }
            // Its entries lead to what is found anyway.
            Block::Index(_) => {}
            _ => section.push(words),
        }
    }
    noted.iter().for_each(|words| section.push(words));
    sections.push(section);
    sections
}

fn of_term<'a>(definition: &'a Definition, heading: &'a str) -> Section<'a> {
    let anchor = definition.anchor.as_ref().map_or(heading, Anchor::as_str);
    let mut section = Section::under(anchor, shown(&plain_text(&definition.term)));
    definition.blocks.iter().for_each(|block| section.push(&words::of_block(block)));
    section
}

impl<'a> Section<'a> {
    fn under(anchor: &'a str, title: String) -> Self {
        Self { anchor, title, words: String::new() }
    }

    fn push(&mut self, words: &str) {
        if !self.words.is_empty() && !words.is_empty() {
            self.words.push('\n');
        }
        self.words.push_str(&shown(words));
    }
}

/// The words without what only guides the breaking of lines.
fn shown(words: &str) -> String {
    words.replace(['\u{ad}', '\u{200b}', '\u{2060}'], "")
}
