//! Composing: from a handbook to a book. What is printed, in which order, under which number.
//! How it looks is for the renderers.

mod audit;
mod auditor;
mod branch;
mod cards;
mod channels;
mod client;
mod complaints;
mod condition;
mod context;
mod coverage;
mod desk;
mod fingerprint;
mod flow;
mod gaps;
mod governance;
mod index;
mod legal;
pub(crate) mod letter;
mod lists;
mod measures;
mod notes;
mod outline;
mod people;
mod plan;
mod process;
mod programme;
mod prose;
mod protocol;
mod role_play;
mod scorecard;
mod script;
mod segment;
mod speech;
mod standard;
mod tables;
mod timeline;
mod training;
mod working;

pub(crate) use context::Composer;
pub(crate) use outline::Headings;
pub(crate) use plan::{Entry, Plan, image_paths};

use rayon::prelude::*;

use crate::book::{
    Anchor, Apparatus, Approval, Asset, AssetPath, Block, Book, CardSet, Chapter, DocumentPlace,
    Heading, Labels, RehearsalLabels, Run,
};
use crate::completeness::index::{Citation, Indexed};
use crate::findings::Finding;
use crate::handbook::{self, Document, Handbook};
use crate::kinds::Content;
use crate::kinds::envelope::Audience;
use crate::locale::Words;
use crate::theme::Numbering;

/// What a book is composed for, and what it needs beside the handbook.
pub(crate) struct Brief<'a> {
    /// Who reads it.
    pub(crate) of: &'a handbook::Edition,
    /// The pictures that `image_paths` asked for.
    pub(crate) assets: std::collections::BTreeMap<AssetPath, Asset>,
    /// The open findings of a draft; none for a book that is whole.
    pub(crate) gaps: Option<&'a [Finding]>,
    /// The auditor's index; empty where none is wished for.
    pub(crate) index: &'a [Indexed<'a>],
    /// How documents are numbered.
    pub(crate) numbering: Numbering,
}

/// A book, and where in it the sources are printed.
pub(crate) struct Composition<'h> {
    pub(crate) book: Book,
    plan: Plan<'h>,
    headings: Headings,
}

impl Composition<'_> {
    /// Where a cited place is printed.
    pub(crate) fn anchor(&self, citation: &Citation<'_>) -> Option<&Anchor> {
        let heading = self.headings.of(citation).map(|heading| &heading.anchor);
        heading.or_else(|| Some(&self.plan.entry(&citation.document?.id)?.anchor))
    }
}

/// Composes the book.
pub(crate) fn compose<'h>(handbook: &'h Handbook, brief: Brief<'_>) -> Composition<'h> {
    let plan = Plan::numbered(handbook, brief.of.clone(), brief.numbering);
    let mut headings = Headings::default();
    let composer = Composer::new(handbook, &plan);
    let mut chapters: Vec<Chapter> =
        plan.chapters.iter().map(|plan| chapter(&composer, plan, &mut headings)).collect();
    if brief.of.has_keys() {
        chapters.extend(training::key_chapter(&composer));
    }
    let whole = cover(&composer, empty(handbook));
    let fingerprint = fingerprint::of(&whole, &chapters);
    fingerprint::print(&composer, &whole, &fingerprint, &mut chapters);
    if brief.of.has_coverage() {
        chapters.extend(coverage::chapter(&composer));
    }
    chapters.extend(auditor::chapter(&composer, brief.index, &headings));
    let wishes = Wishes::of(handbook);
    let terms = index::terms(&composer, &chapters, wishes.index);
    if wishes.index {
        chapters.extend(terms.chapter(&composer, &chapters));
    }
    let apparatus = Apparatus {
        terms: terms.terms,
        page: composer.word("used-on-page"),
        pages: composer.word("used-on-pages"),
        main: composer.word("index-main"),
        depth: wishes.depth,
        lists: lists::lists(&composer, &chapters),
        parts: lists::parts(&composer),
        live: lists::live(&composer),
        fingerprint: Some(fingerprint),
    };
    let gaps = brief.gaps.filter(|_| brief.of.has_gaps());
    chapters.extend(gaps.map(|gaps| gaps::chapter(&composer, gaps)));
    chapters.iter_mut().for_each(|chapter| notes::settle(&composer, chapter));
    let assets = brief.assets.clone();
    let draft = brief.gaps.is_some();
    let book = Book { chapters, assets, apparatus, draft, ..empty(handbook) };
    let (cards, posters) = (cards::cards(&composer), cards::posters(&composer));
    let book = Book { cards, posters, ..cover(&composer, book) };
    Composition { book, plan, headings }
}

fn empty(handbook: &Handbook) -> Book {
    let words = Words::of(handbook.language);
    let word = |key: &str| words.text(key);
    Book {
        title: word("print-handbook"),
        subtitle: None,
        edition: None,
        marking: None,
        company: String::new(),
        legal_name: None,
        language: handbook.language,
        version: None,
        date: None,
        approval: None,
        logo: None,
        draft: false,
        pdf_a: false,
        labels: Labels {
            contents: word("print-contents"),
            page_of: word("print-page-of"),
            version: word("print-version"),
            draft: word("print-draft"),
            next: word("print-next"),
            previous: word("print-previous"),
            continued: word("print-continued"),
            columns: word("print-columns"),
            skip: word("print-skip"),
            rehearsal: RehearsalLabels {
                play: word("print-play"),
                choose: word("print-play-choose"),
                anytime: word("print-play-anytime"),
                on: word("print-play-on"),
                back: word("print-play-back"),
                again: word("print-play-again"),
                close: word("print-play-close"),
                over: word("print-play-over"),
            },
            screen: working::words(words),
        },
        chapters: Vec::new(),
        cards: CardSet::default(),
        posters: CardSet::default(),
        assets: std::collections::BTreeMap::new(),
        apparatus: Apparatus::default(),
    }
}

/// What `svod.yaml` wishes the book to have.
#[derive(Debug, Clone, Copy, Default)]
struct Wishes {
    /// An index of terms.
    index: bool,
    /// The deepest level of headings in the contents.
    depth: Option<u8>,
}

impl Wishes {
    fn of(handbook: &Handbook) -> Self {
        let Some(file) = &handbook.manifest else { return Self::default() };
        let contents = file.manifest.contents.get();
        Self {
            index: file.manifest.index.get().copied().unwrap_or_default(),
            depth: contents.and_then(|wish| Some(wish.depth.get()?.0)),
        }
    }
}

/// What stands on the cover, from the manifest and the approval block.
fn cover(composer: &Composer<'_>, book: Book) -> Book {
    let Some(file) = &composer.handbook.manifest else { return book };
    let manifest = &file.manifest;
    let plain = |prose: Option<&crate::kinds::value::Prose>| prose.map(|text| composer.line(text));
    let company = manifest.company.get();
    let logo = company.and_then(|company| company.logo.get()).map(|path| AssetPath(path.clone()));
    Book {
        title: plain(manifest.title.get()).unwrap_or(book.title),
        // The line under the title and the approval are meant for those who work by the book.
        subtitle: plain(manifest.subtitle.get()).filter(|_| !composer.plan.edition.is_public()),
        edition: edition_title(composer),
        marking: composer.plan.edition.is_confidential.then(|| composer.word("confidential")),
        company: plain(company.and_then(|company| company.name.get())).unwrap_or_default(),
        legal_name: plain(company.and_then(|company| company.legal_name.get())),
        version: manifest.version.get().cloned(),
        date: manifest.date.get().map(|day| day.0.long(composer.language())),
        approval: approval(composer).filter(|_| !composer.plan.edition.is_public()),
        logo: logo.filter(|path| book.assets.contains_key(path)),
        ..book
    }
}

/// For whom the book is, in words.
fn edition_title(composer: &Composer<'_>) -> Option<String> {
    let edition = &composer.plan.edition;
    let usual = || match handbook::edition::is_well_known(edition.name()) {
        true => composer.word(&format!("edition-{}", edition.name())),
        false => edition.name().to_owned(),
    };
    let own = edition.title.as_ref().map(|title| composer.line(title));
    (!edition.is_whole()).then(|| own.unwrap_or_else(usual))
}

fn approval(composer: &Composer<'_>) -> Option<Approval> {
    composer.handbook.documents.iter().find_map(|document| {
        let Content::Governance(governance) = &document.content else { return None };
        let block = governance.approval.get()?;
        let lines = block.lines.get()?.iter().map(|line| composer.line(line)).collect();
        Some(Approval { heading: composer.line(block.heading.get()?), lines })
    })
}

fn chapter(
    composer: &Composer<'_>,
    plan: &plan::ChapterPlan<'_>,
    headings: &mut Headings,
) -> Chapter {
    let mut blocks = plan.intro.map_or_else(Vec::new, |intro| composer.blocks(intro));
    if plan.is_of_channels {
        blocks.extend(channels::channels(composer));
    }
    blocks.extend(client::jump(composer, &plan.documents));
    let composed = plan.documents.par_iter().map(|entry| {
        let mut own = Headings::default();
        (document(composer, entry, &mut own), own)
    });
    for (printed, own) in composed.collect::<Vec<_>>() {
        blocks.extend(printed);
        headings.extend(own);
    }
    Chapter {
        anchor: plan.anchor.clone(),
        number: Some(composer.plan.chapter_number(composer.words, plan.number)),
        title: vec![Run::plain(plan.title.clone())],
        blocks,
        documents: plan.documents.iter().map(|entry| place(composer, plan, entry)).collect(),
    }
}

fn place(
    composer: &Composer<'_>,
    plan: &plan::ChapterPlan<'_>,
    entry: &Entry<'_>,
) -> DocumentPlace {
    // A page may be about anything: its chapter says more of it than its kind.
    let kind = match entry.document.kind.name {
        "page" => plan.title.clone(),
        _ => composer.word(&format!("chapter-{}", entry.document.kind.chapter())),
    };
    DocumentPlace { anchor: entry.anchor.clone(), kind }
}

/// A document: its heading, its fields as its kind prints them, its prose.
fn document(composer: &Composer<'_>, entry: &Entry<'_>, headings: &mut Headings) -> Vec<Block> {
    let document = entry.document;
    let composer = &composer.of(document);
    let mut inside = Vec::new();
    if prints_prose(composer, document) {
        inside = prose::document(composer, document);
    }
    // What begins with a form has its heading on the page of the form.
    let begins_with_form = matches!(inside.first(), Some(Block::FormPage));
    inside.drain(..usize::from(begins_with_form));
    let mut blocks = Vec::new();
    if begins_with_form || is_form(document) {
        blocks.push(Block::FormPage);
    } else if starts_page(document) && entry.position > 0 {
        blocks.push(Block::PageBreak);
    }
    if !entry.is_alone {
        let words = Run { language: composer.foreign(), ..Run::plain(entry.title.clone()) };
        let title = std::iter::once(words).chain(prose::marks_of_title(composer, document));
        let (number, anchor) = (Some(composer.heading_number(entry)), entry.anchor.clone());
        blocks.push(Block::Heading(Heading { level: 2, number, title: title.collect(), anchor }));
    }
    let own = outline::headings(&inside).count();
    // What stands before the first heading opens the document; its fields come next.
    let begins = |block: &Block| matches!(block, Block::Heading(_) | Block::FormPage);
    let lead = inside.iter().position(begins);
    let rest = inside.split_off(lead.unwrap_or(inside.len()));
    inside.extend(content(composer, document));
    inside.extend(rest);
    outline::settle(entry, composer.plan.has_articles, &mut inside);
    headings.take(document, &inside, own);
    blocks.extend(inside);
    blocks
}

/// A letter prints its text in its own way. Of the procedure for complaints, customers get the text
/// only where its author says that it is for them.
fn prints_prose(composer: &Composer<'_>, document: &Document) -> bool {
    let is_for_customers = document.envelope.audience.iter().any(|one| *one == Audience::Public);
    match document.content {
        Content::Letter(_) => false,
        Content::Complaints(_) => !composer.plan.edition.is_public() || is_for_customers,
        _ => true,
    }
}

/// A scorecard, and an audit that nobody has answered yet, are filled in by hand.
fn is_form(document: &Document) -> bool {
    match &document.content {
        Content::Scorecard(_) => true,
        Content::Audit(audit) => audit.is_blank(),
        _ => false,
    }
}

/// Each script, letter, module, form and type of client starts a page of its own.
fn starts_page(document: &Document) -> bool {
    matches!(
        document.content,
        Content::Script(_)
            | Content::Letter(_)
            | Content::Training(_)
            | Content::Scorecard(_)
            | Content::Audit(_)
            | Content::Client(_)
    )
}

fn content(composer: &Composer<'_>, document: &Document) -> Vec<Block> {
    match &document.content {
        Content::Page => Vec::new(),
        Content::Values(values) => people::values(composer, values),
        Content::Tone(tone) => speech::tone(composer, tone),
        Content::Phrases(phrases) => speech::phrases(composer, phrases),
        Content::Standard(standard) => standard::standard(composer, standard),
        Content::Script(script) => script::script(composer, document, script),
        Content::Letter(letter) => letter::letter(composer, document, letter),
        Content::Complaints(complaints) => complaints::complaints(composer, complaints),
        Content::Protocol(protocol) => protocol::protocol(composer, document, protocol),
        Content::Client(client) => client::client(composer, client),
        Content::Process(process) => process::process(composer, process),
        Content::Training(training) => training::training(composer, training),
        Content::Roles(roles) => people::roles(composer, roles),
        Content::Glossary(glossary) => people::glossary(composer, document, glossary),
        Content::Governance(governance) => governance::governance(composer, governance),
        Content::Segment(segment) => segment::segment(composer, document, segment),
        Content::Scorecard(scorecard) => scorecard::scorecard(composer, scorecard),
        Content::Legal(legal) => legal::legal(composer, legal),
        Content::Audit(audit) => audit::audit(composer, audit),
        Content::Branch(branch) => branch::branch(composer, branch),
    }
}
