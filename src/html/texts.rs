//! The texts that are searched: a section for each heading and each term, in the order of the
//! book. They are read from a script because a page from a folder may not ask for other files.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::book::{Anchor, Block, plain_text, words};
use crate::html::leaf::Leaf;
use crate::html::places::Places;
use crate::html::text;

/// Where they lie.
pub(super) const PATH: &str = "static/search/texts.js";

#[derive(Debug, Default, Serialize)]
struct Texts<'a> {
    /// «Скрипты», «Письма»: by these what is found stands together.
    kinds: Vec<&'a str>,
    /// The path of each page, its title and its kind.
    pages: Vec<(&'a str, String, usize)>,
    /// The page of each section, its anchor, its title and its words.
    sections: Vec<(usize, &'a str, String, String)>,
}

/// The script.
pub(super) fn script(places: &Places<'_>) -> String {
    let mut texts = Texts::default();
    let mut kinds = BTreeMap::new();
    let mut chapters: BTreeMap<usize, String> = BTreeMap::new();
    for leaf in &places.leaves {
        chapters.entry(leaf.chapter).or_insert_with(|| plain_text(leaf.title));
    }
    for leaf in &places.leaves {
        let kind = leaf.kind.unwrap_or(&chapters[&leaf.chapter]);
        let next = texts.kinds.len();
        let kind = *kinds.entry(kind.to_owned()).or_insert(next);
        if kind == next {
            texts.kinds.push(leaf.kind.unwrap_or(&chapters[&leaf.chapter]));
        }
        push_leaf(&mut texts, leaf, kind);
    }
    format!("window.svodTexts = {};\n", text::json(&texts))
}

fn push_leaf<'a>(texts: &mut Texts<'a>, leaf: &'a Leaf<'_>, kind: usize) {
    let page = texts.pages.len();
    let title = plain_text(leaf.title);
    texts.pages.push((&leaf.path, title.clone(), kind));
    let mut section = (page, "", title, String::new());
    let deepest = if leaf.is_document { 4 } else { 3 };
    for block in leaf.blocks {
        match block {
            Block::Heading(heading) if heading.level <= deepest => {
                let next = (page, heading.anchor.as_str(), plain_text(&heading.title));
                let next = (next.0, next.1, next.2, String::new());
                texts.sections.push(std::mem::replace(&mut section, next));
            }
            Block::Definitions(definitions) => {
                for definition in definitions {
                    let meaning: Vec<String> =
                        definition.blocks.iter().map(words::of_block).collect();
                    let anchor = definition.anchor.as_ref().map_or(section.1, Anchor::as_str);
                    let (term, meaning) = (plain_text(&definition.term), meaning.join("\n"));
                    texts.sections.push((page, anchor, shown(&term), shown(&meaning)));
                }
            }
            // Its entries lead to what is found anyway.
            Block::Index(_) => {}
            block => push_words(&mut section.3, &words::of_block(block)),
        }
    }
    for note in &leaf.notes {
        note.blocks.iter().for_each(|block| push_words(&mut section.3, &words::of_block(block)));
    }
    texts.sections.push(section);
}

fn push_words(text: &mut String, words: &str) {
    if !text.is_empty() && !words.is_empty() {
        text.push('\n');
    }
    text.push_str(&shown(words));
}

/// The words without what only guides the breaking of lines.
fn shown(words: &str) -> String {
    words.replace(['\u{ad}', '\u{200b}', '\u{2060}'], "")
}
