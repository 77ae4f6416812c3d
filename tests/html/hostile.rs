//! A book whose every field tries to be markup.

use svod::book::{
    Align, Anchor, Approval, AssetPath, Block, Book, Branch, Callout, CalloutKind, Cell, Chapter,
    Definition, Figure, Heading, Image, Labels, LetterSample, Link, List, ListItem, ListKind, Mark,
    Radar, Run, Speaker, Spoke, Step, Style, Table, Turn,
};

use crate::build::{self, chapter, paragraph};
use crate::sample;

/// The fields whose words must be found again.
pub(crate) const FIELDS: [&str; 26] = [
    "title",
    "subtitle",
    "edition",
    "marking",
    "company",
    "legal",
    "version",
    "date",
    "approval",
    "line",
    "contents",
    "chapter",
    "heading",
    "run",
    "code",
    "caption",
    "term",
    "label",
    "letter",
    "mark",
    "step",
    "alt",
    "branch",
    "long",
    "figure",
    "description",
];

/// The hostile words of a field.
pub(crate) fn text(field: &str) -> String {
    let long = if field == "long" { "ж".repeat(300) } else { String::new() };
    format!(
        "<script>alert('{field}')</script>\"><b onclick=\"x\">&amp;{{{{ site }}}}{{% x %}}</p>{long}"
    )
}

fn runs(field: &str) -> Vec<Run> {
    vec![Run::plain(text(field))]
}

fn link(words: &str, link: Link) -> Block {
    Block::Paragraph(vec![Run { link: Some(link), ..Run::plain(words) }])
}

pub(crate) fn book() -> Book {
    Book {
        title: text("title"),
        subtitle: Some(text("subtitle")),
        edition: Some(text("edition")),
        marking: Some(text("marking")),
        company: text("company"),
        legal_name: Some(text("legal")),
        version: Some(text("version")),
        date: Some(text("date")),
        approval: Some(Approval { heading: text("approval"), lines: vec![text("line")] }),
        draft: true,
        pdf_a: false,
        cards: svod::book::CardSet::default(),
        posters: svod::book::CardSet::default(),
        labels: Labels {
            contents: text("contents"),
            version: text("version"),
            draft: text("draft"),
            next: text("next"),
            previous: text("previous"),
            skip: text("skip"),
            screen: svod::book::SCREEN_WORDS.iter().map(|key| (*key, text(key))).collect(),
            ..sample::labels()
        },
        chapters: vec![
            Chapter {
                anchor: Anchor::new("投诉"),
                number: Some(text("number")),
                title: runs("chapter"),
                blocks: blocks(),
                documents: Vec::new(),
            },
            chapter("index", None, "Указатель", vec![paragraph("<script>")]),
            chapter("INDEX 2", None, "Второй", deep(60)),
        ],
        ..sample::book()
    }
}

fn blocks() -> Vec<Block> {
    let item = |mark| ListItem { mark, blocks: vec![Block::Paragraph(runs("item"))] };
    let style = Style { strong: true, emphasis: true, code: true, strike: true, slot: true };
    vec![
        Block::Heading(Heading {
            level: 200,
            number: Some(text("number")),
            title: vec![Run::to(text("heading"), Anchor::new("投诉"))],
            anchor: Anchor::new("\" onload=x"),
        }),
        Block::Paragraph(vec![Run { style, ..Run::plain(text("run")) }, Run::plain("a\n\nb")]),
        link("в никуда", Link::Anchor(Anchor::new("nowhere"))),
        link("скрипт", Link::Url("javascript:alert(1)".to_owned())),
        link("адрес", Link::Url("https://example.ru/?a=\"&b=<".to_owned())),
        Block::List(List {
            kind: ListKind::Ordered(u64::MAX),
            items: vec![item(Some(Mark::Bad)), item(None)],
        }),
        Block::List(List { kind: ListKind::Bullet, items: Vec::new() }),
        Block::Code(text("code")),
        Block::Table(Table {
            caption: Some(runs("caption")),
            columns: vec![Align::End],
            head: vec![runs("head"), Vec::new()],
            rows: vec![vec![Cell::new(Vec::new()), Cell::new(deep(3))], Vec::new()],
            row_headers: true,
            ..Table::default()
        }),
        Block::Callout(Callout { kind: CalloutKind::Card, title: Vec::new(), blocks: Vec::new() }),
        Block::Definitions(vec![Definition { term: runs("term"), blocks: deep(2), anchor: None }]),
        Block::Dialogue(vec![Turn {
            number: Some(text("number")),
            anchor: None,
            speaker: Speaker::Stage,
            label: text("label"),
            time: None,
            entry: None,
            blocks: Vec::new(),
            branches: vec![Branch { when: runs("branch"), goto: runs("goto") }],
            note: runs("note"),
        }]),
        Block::Letter(LetterSample {
            fields: vec![(text("letter"), runs("value"))],
            blocks: Vec::new(),
        }),
        Block::Steps(vec![Step { mark: text("mark"), title: runs("step"), blocks: Vec::new() }]),
        Block::Image(Image {
            asset: AssetPath("../../etc/passwd".to_owned()),
            alt: text("alt"),
            caption: None,
        }),
        Block::from(Figure::Radar(Radar {
            title: text("figure"),
            description: text("description"),
            spokes: vec![Spoke { number: text("number"), title: text("spoke"), score: Some(255) }],
            most: 3,
        })),
        build::flow(&text("figure")),
        build::turns(2),
        Block::Formula(runs("formula")),
        Block::WritingLines(0),
        Block::Paragraph(runs("long")),
    ]
}

/// A paragraph inside so many quotations and lists.
fn deep(levels: usize) -> Vec<Block> {
    let mut blocks = vec![paragraph("на дне")];
    for level in 0..levels {
        blocks = vec![if level % 2 == 0 {
            Block::Quote(blocks)
        } else {
            Block::List(List {
                kind: ListKind::Bullet,
                items: vec![ListItem { mark: None, blocks }],
            })
        }];
    }
    blocks
}
