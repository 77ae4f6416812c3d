//! Short ways to build the pieces of a book.

use svod::book::{
    Anchor, Block, Callout, CalloutKind, Chapter, Figure, Flow, FlowEntry, FlowKind, FlowStep,
    FlowWay, FlowWords, Heading, Link, List, ListItem, ListKind, Mark, Radar, Run, Speaker, Spoke,
    Style, Turn,
};

/// A chapter of these blocks.
pub(crate) fn chapter(
    anchor: &str,
    number: Option<&str>,
    title: &str,
    blocks: Vec<Block>,
) -> Chapter {
    let number = number.map(str::to_owned);
    Chapter {
        anchor: Anchor::new(anchor),
        number,
        title: plain(title),
        blocks,
        documents: Vec::new(),
    }
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

/// A question and its answer as a figure, every word of it this one.
pub(crate) fn flow(word: &str) -> Block {
    let word = || word.to_owned();
    let step = |number: usize, kind: FlowKind, entry: FlowEntry| FlowStep {
        number: number.to_string(),
        anchor: Anchor::new(&format!("order-step-{number}")),
        kind,
        speaker: Speaker::Staff,
        entry,
        trigger: None,
        text: word(),
        time: None,
        ending: (kind == FlowKind::Outcome).then(word),
    };
    Block::from(Figure::Flow(Flow {
        title: word(),
        script: word(),
        description: word(),
        words: FlowWords {
            begins: word(),
            anywhere: word(),
            part_of: word(),
            part: word(),
            step: word(),
            from: word(),
        },
        steps: vec![
            step(1, FlowKind::Ask, FlowEntry::Begins),
            step(2, FlowKind::Outcome, FlowEntry::None),
        ],
        ways: vec![FlowWay { from: 0, to: 1, labels: vec![word()] }],
    }))
}

/// The turns that such a figure leads to.
pub(crate) fn turns(count: usize) -> Block {
    let turn = |number: usize| Turn {
        number: Some(number.to_string()),
        anchor: Some(Anchor::new(&format!("order-step-{number}"))),
        speaker: Speaker::Staff,
        label: "сотрудник".to_owned(),
        time: None,
        entry: None,
        blocks: Vec::new(),
        branches: Vec::new(),
        note: Vec::new(),
    };
    Block::Dialogue((1..=count).map(turn).collect())
}

pub(crate) fn slot(text: &str) -> Run {
    let style = Style { slot: true, ..Style::default() };
    Run { text: text.to_owned(), style, ..Run::default() }
}

pub(crate) fn url(text: &str, address: &str) -> Run {
    Run { link: Some(Link::Url(address.to_owned())), ..Run::plain(text) }
}
