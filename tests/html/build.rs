//! Short ways to build the pieces of a book.

use svod::book::{
    Anchor, Block, Callout, CalloutKind, Chapter, Figure, Heading, Link, List, ListItem, ListKind,
    Mark, Radar, Run, Spoke, Style,
};

/// A chapter of these blocks.
pub(crate) fn chapter(
    anchor: &str,
    number: Option<&str>,
    title: &str,
    blocks: Vec<Block>,
) -> Chapter {
    let number = number.map(str::to_owned);
    Chapter { anchor: Anchor::new(anchor), number, title: plain(title), blocks }
}

/// A paragraph of plain words.
pub(crate) fn paragraph(text: &str) -> Block {
    Block::Paragraph(plain(text))
}

pub(crate) fn plain(text: &str) -> Vec<Run> {
    vec![Run::plain(text)]
}

pub(crate) fn heading(level: u8, number: Option<&str>, title: &str, anchor: &str) -> Block {
    let number = number.map(str::to_owned);
    Block::Heading(Heading { level, number, title: plain(title), anchor: Anchor::new(anchor) })
}

pub(crate) fn item(text: &str) -> ListItem {
    ListItem { mark: None, blocks: vec![paragraph(text)] }
}

pub(crate) fn marked(mark: Mark, text: &str) -> ListItem {
    ListItem { mark: Some(mark), ..item(text) }
}

pub(crate) fn list(kind: ListKind, items: Vec<ListItem>) -> Block {
    Block::List(List { kind, items })
}

pub(crate) fn callout(kind: CalloutKind, title: &str, blocks: Vec<Block>) -> Block {
    Block::Callout(Callout { kind, title: plain(title), blocks })
}

/// Three scores as a figure.
pub(crate) fn radar(score: Option<u8>) -> Block {
    let spoke = |(number, title): (&str, &str)| Spoke {
        number: number.to_owned(),
        title: title.to_owned(),
        score,
    };
    let spokes =
        [("1", "Легко ли заказать"), ("2", "Можно ли дозвониться"), ("3", "Могут ли помочь")];
    Block::from(Figure::Radar(Radar {
        title: "Оценки".to_owned(),
        description: "Все по два.".to_owned(),
        spokes: spokes.into_iter().map(spoke).collect(),
        most: 3,
    }))
}

pub(crate) fn slot(text: &str) -> Run {
    let style = Style { slot: true, ..Style::default() };
    Run { text: text.to_owned(), style, ..Run::default() }
}

pub(crate) fn url(text: &str, address: &str) -> Run {
    Run { link: Some(Link::Url(address.to_owned())), ..Run::plain(text) }
}
