//! The composed handbook: chapters of blocks, in reading order, numbered and anchored.
//! It is what both renderers read; it knows no file, no page and no template.

mod anchor;
mod apparatus;
pub mod compose;
mod dialogue;
mod figure;
mod grid;
mod notes;
mod text;
pub(crate) mod uses;
pub mod words;
mod working;

use std::collections::BTreeMap;

pub use anchor::Anchor;
pub use apparatus::{
    Apparatus, IndexEntry, IndexGroup, IndexPlaces, IndexTerm, ListEntry, ListOf, Live, Part,
    TermSort,
};
pub use dialogue::{Branch, Entry, Speaker, Turn};
pub use figure::{
    Days, Failure, Figure, Flow, FlowEntry, FlowKind, FlowStep, FlowWay, FlowWords, Milestone,
    ProcessMap, ProcessStage, ProcessWords, Radar, Rung, Spoke, Term, Timeline, TimelineWords,
};
pub use grid::{Grid, Placed, align_figures};
pub use notes::{Note, NoteMark, Notes};
pub use text::{Link, OnPage, Run, Style, plain_text};
pub(crate) use working::printed;
pub use working::{
    Answer, AnswerKind, Jump, JumpEntry, QuizKey, SCREEN_WORDS, Slot, WORKING_WORDS, Working,
    WorkingPart,
};

use crate::language::Language;

/// A whole handbook, ready to be rendered.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// What stands on the cover and in the running head.
    pub title: String,
    /// One line under the title.
    pub subtitle: Option<String>,
    /// For whom it is printed, in words; none for the whole book.
    pub edition: Option<String>,
    /// What stands in the foot of each page: that it stays in the house.
    pub marking: Option<String>,
    /// The company as its customers know it.
    pub company: String,
    /// The company as the register knows it.
    pub legal_name: Option<String>,
    /// The main language; a run may differ.
    pub language: Language,
    /// The version of the handbook, as its authors write it.
    pub version: Option<String>,
    /// The day of this version, written out in the book's language; never the clock's.
    pub date: Option<String>,
    /// Who approved it and when, written out.
    pub approval: Option<Approval>,
    /// The company's logo, a key of `assets`.
    pub logo: Option<AssetPath>,
    /// True for a build with open errors: each page says so.
    pub draft: bool,
    /// True if the printed file is to keep to PDF/A-2a as well as to PDF/UA-1.
    pub pdf_a: bool,
    /// The words that a renderer itself puts on a page.
    pub labels: Labels,
    /// The chapters in order; an empty one is never here.
    pub chapters: Vec<Chapter>,
    /// Cards for the desk; none where the book has nothing for them.
    pub cards: CardSet,
    /// Posters for the wall, likewise.
    pub posters: CardSet,
    /// The pictures that `Block::Image` and `logo` name.
    pub assets: BTreeMap<AssetPath, Asset>,
    /// What helps a reader to find a place.
    pub apparatus: Apparatus,
}

impl Book {
    /// The title with the edition, where a book is known by its title alone.
    pub fn full_title(&self) -> String {
        match &self.edition {
            Some(edition) => format!("{}. {edition}", self.title),
            None => self.title.clone(),
        }
    }
}

/// Cards or posters of a book.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CardSet {
    /// What they are together: «Карточки».
    pub title: String,
    /// Each of them, in the order of the book.
    pub cards: Vec<Card>,
}

/// A card for the desk or a poster for the wall: it has paper of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// What sort of card it is: «Протокол».
    pub kind: String,
    /// Its title.
    pub title: Vec<Run>,
    /// What it holds; links in it lead nowhere inside the book.
    pub blocks: Vec<Block>,
}

/// The letters that mark the options of a question, in their order.
pub fn option_letters(language: Language) -> &'static str {
    match language {
        Language::Ru => "абвгдежиклмнпрстуфхцчшщэюя",
        Language::En | Language::Sk => "abcdefghijklmnopqrstuvwxyz",
    }
}

/// The approval block of the cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// «УТВЕРЖДАЮ», "Approved", „Schvaľujem“.
    pub heading: String,
    /// The lines under it: the role, the order, the date.
    pub lines: Vec<String>,
}

/// A path of a picture inside the project, with forward slashes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AssetPath(pub String);

/// A picture as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// The bytes of the file: PNG, JPEG or WebP.
    pub bytes: std::sync::Arc<[u8]>,
}

/// Words of the page furniture, in the book's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    /// «Содержание».
    pub contents: String,
    /// «Страница {page} из {pages}», with both slots.
    pub page_of: String,
    /// «Версия».
    pub version: String,
    /// «Черновик».
    pub draft: String,
    /// «Далее».
    pub next: String,
    /// «Назад».
    pub previous: String,
    /// «продолжение», beside the repeated head of a table.
    pub continued: String,
    /// «столбцы {from}–{to}», beside a part of a table that no page is wide enough for.
    pub columns: String,
    /// «Перейти к тексту», for the keyboard.
    pub skip: String,
    /// The words of a rehearsal.
    pub rehearsal: RehearsalLabels,
    /// The words that only a screen needs, by their keys in `SCREEN_WORDS` and `WORKING_WORDS`;
    /// their slots stand in braces.
    pub screen: BTreeMap<&'static str, String>,
}

/// Words by which a reader rehearses a dialogue on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RehearsalLabels {
    /// «Разыграть по ролям».
    pub play: String,
    /// «Выберите ответ».
    pub choose: String,
    /// «В любой момент», before what may happen anywhere.
    pub anytime: String,
    /// «Дальше», where there is one way only.
    pub on: String,
    /// «Шаг назад».
    pub back: String,
    /// «Сначала».
    pub again: String,
    /// «Показать весь скрипт».
    pub close: String,
    /// «Разговор закончен».
    pub over: String,
}

/// A chapter: a page in HTML, a new page in print, a branch of the outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Chapter {
    /// Unique in the book; the name of the HTML page.
    pub anchor: Anchor,
    /// `3`; absent for front matter and the list of gaps.
    pub number: Option<String>,
    /// The chapter's heading, level 1.
    pub title: Vec<Run>,
    /// What it holds.
    pub blocks: Vec<Block>,
    /// The documents among the blocks, in their order; none where no document is printed.
    pub documents: Vec<DocumentPlace>,
}

/// Where a document of the sources begins in its chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentPlace {
    /// The anchor of its heading of level 2; the chapter's own if nothing else is in the chapter.
    pub anchor: Anchor,
    /// What sort of document it is, in the plural: «Скрипты».
    pub kind: String,
}

/// A piece of a chapter.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading under the chapter's.
    Heading(Heading),
    /// Running text, justified in print.
    Paragraph(Vec<Run>),
    /// A list of any depth.
    List(List),
    /// A table with a head.
    Table(Table),
    /// A box that stands out.
    Callout(Callout),
    /// Lines spoken in turn.
    Dialogue(Vec<Turn>),
    /// A phrase to say, or a quotation.
    Quote(Vec<Block>),
    /// Text to be kept as it is typed.
    Code(String),
    /// A picture from the assets.
    Image(Image),
    /// A picture that the tool draws.
    Figure(Box<Figure>),
    /// Terms and what they mean.
    Definitions(Vec<Definition>),
    /// A sample letter, shown as a sheet.
    Letter(LetterSample),
    /// Steps with a large mark each: the letters of a mnemonic, or numbers.
    Steps(Vec<Step>),
    /// Footnotes: at the foot of the pages in print, at the end of the page in HTML.
    Notes(Notes),
    /// One centred display line, such as a formula.
    Formula(Vec<Run>),
    /// Ruled lines to write on, so many.
    WritingLines(u8),
    /// A table of blank rows to be filled in by hand; in print as many more as the page has room
    /// for, numbered on.
    Fill(Table),
    /// The index of terms, two columns in print.
    Index(Vec<IndexGroup>),
    /// A thematic break.
    Rule,
    /// What follows starts a page in print.
    PageBreak,
    /// What follows, up to the next page break, is a form: it starts a page in print and fills it.
    FormPage,
    /// Blocks that a reader works with on a screen.
    Working(Box<Working>),
}

/// A heading inside a chapter.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// 2 to 7; never skips a level downwards.
    pub level: u8,
    /// `3.2.1`; absent where headings are not numbered.
    pub number: Option<String>,
    /// The words.
    pub title: Vec<Run>,
    /// Unique in the book.
    pub anchor: Anchor,
}

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// How its items are marked.
    pub kind: ListKind,
    /// The items.
    pub items: Vec<ListItem>,
}

/// How a list marks its items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    /// Bullets.
    Bullet,
    /// Numbers from this one on.
    Ordered(u64),
    /// Small letters with a bracket, for the options of a quiz.
    Lettered,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListItem {
    /// A mark in place of the list's own.
    pub mark: Option<Mark>,
    /// What it holds; a tight item is one paragraph.
    pub blocks: Vec<Block>,
}

/// A mark of one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// An empty box to tick.
    Open,
    /// A ticked box.
    Done,
    /// A good example, a thing to do.
    Good,
    /// A bad example, a thing to avoid.
    Bad,
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// A line above it.
    pub caption: Option<Vec<Run>>,
    /// One entry a column.
    pub columns: Vec<Align>,
    /// The cells of the head; repeated after a page break.
    pub head: Vec<Vec<Run>>,
    /// How many columns each cell of the head takes; one where nothing is said.
    pub head_spans: Vec<usize>,
    /// The rows, each with a cell for every column that no cell before or above it covers.
    pub rows: Vec<Vec<Cell>>,
    /// True if the first cell of a row is its header.
    pub row_headers: bool,
    /// True if its author wishes a landscape page for it.
    pub landscape: bool,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Mostly one paragraph.
    pub blocks: Vec<Block>,
    /// How many columns it takes.
    pub columns: usize,
    /// How many rows it takes, its own and those below.
    pub rows: usize,
}

impl Cell {
    /// A cell of one column and one row.
    pub const fn new(blocks: Vec<Block>) -> Self {
        Self { blocks, columns: 1, rows: 1 }
    }
}

/// How a column is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// At the start of the line.
    #[default]
    Start,
    /// In the middle.
    Center,
    /// At the end: figures.
    End,
}

/// A box.
#[derive(Debug, Clone, PartialEq)]
pub struct Callout {
    /// What sort of box it is; it decides colour and sign.
    pub kind: CalloutKind,
    /// The heading of the box.
    pub title: Vec<Run>,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// The sorts of boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalloutKind {
    /// Worth knowing.
    Note,
    /// Good advice.
    Tip,
    /// Must not be overlooked.
    Important,
    /// May go wrong.
    Warning,
    /// The facts of a document: channel, owner, deadline.
    Facts,
    /// Take-aways of a module.
    Takeaways,
    /// An exercise.
    Exercise,
    /// A card: a protocol, a memo.
    Card,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// A key of `Book::assets`.
    pub asset: AssetPath,
    /// What a person who cannot see it should know; empty for an ornament.
    pub alt: String,
    /// A line below it.
    pub caption: Option<Vec<Run>>,
}

/// A term and its meaning.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// The term.
    pub term: Vec<Run>,
    /// The meaning.
    pub blocks: Vec<Block>,
    /// Where links to the term lead.
    pub anchor: Option<Anchor>,
}

/// A letter filled in with its examples.
#[derive(Debug, Clone, PartialEq)]
pub struct LetterSample {
    /// Label and value of the lines above the text, such as the subject.
    pub fields: Vec<(String, Vec<Run>)>,
    /// Salutation, body, closing and signature.
    pub blocks: Vec<Block>,
    /// What its sender fills in, on a screen in a form beside it.
    pub slots: Vec<Slot>,
}

/// A step of a protocol.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// A letter or a number, printed large.
    pub mark: String,
    /// What the step is called.
    pub title: Vec<Run>,
    /// What to do.
    pub blocks: Vec<Block>,
}
