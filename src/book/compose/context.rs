//! What every part of the composition asks: words, names, measures, links.

use crate::book::compose::plan::{self, Entry, Plan};
use crate::book::compose::prose;
use crate::book::{
    Align, Anchor, Block, Callout, CalloutKind, Cell, Definition, Link, List, ListItem, ListKind,
    Mark, Run, Table, align_figures, plain_text,
};
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::manifest::ChannelType;
use crate::kinds::value::{ChannelId, ClientId, Prose, RoleId};
use crate::language::{Language, typography};
use crate::locale::{Arguments, Words};
use crate::syntax::fields::Field;

/// The handbook, the plan of the book, and the words of its language.
#[derive(Clone, Copy)]
pub(crate) struct Composer<'h> {
    pub(crate) handbook: &'h Handbook,
    pub(crate) plan: &'h Plan<'h>,
    pub(crate) words: Words,
    /// The language of the author's words in hand; the book's own are those of the handbook.
    language: Language,
    /// Whether a line may not end after short words: so in a book, not in what others set anew.
    pub(crate) binds: bool,
}

impl<'h> Composer<'h> {
    pub(crate) fn new(handbook: &'h Handbook, plan: &'h Plan<'h>) -> Self {
        let language = handbook.language;
        Self { handbook, plan, words: Words::of(language), language, binds: true }
    }

    /// The same for a document, which may be in another language than the handbook.
    pub(crate) fn of(self, document: &Document) -> Self {
        Self { language: document.language, ..self }
    }

    /// The same for words to staff, in the language of the handbook.
    pub(crate) fn in_house(self) -> Self {
        Self { language: self.handbook.language, ..self }
    }

    /// The same for words that others set anew: they stay as their author typed them.
    pub(crate) fn unbound(self) -> Self {
        Self { binds: false, ..self }
    }

    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// The language of the words in hand, if it is not that of the book.
    pub(crate) fn foreign(&self) -> Option<Language> {
        Some(self.language).filter(|language| *language != self.handbook.language)
    }

    /// A word of the book's own: `owner` is the catalogue's `print-owner`.
    pub(crate) fn word(&self, key: &str) -> String {
        self.words.text(&format!("print-{key}"))
    }

    /// A sentence of the book's own, with its arguments put in.
    pub(crate) fn sentence(&self, key: &str, arguments: &Arguments) -> String {
        self.words.with(&format!("print-{key}"), arguments)
    }

    /// One line of an author's words, without marks of style.
    pub(crate) fn line(&self, prose: &Prose) -> String {
        plain_text(&self.runs(prose)).trim().to_owned()
    }

    /// An author's words as running text.
    pub(crate) fn runs(&self, prose: &Prose) -> Vec<Run> {
        prose::runs(self, prose.as_str(), &|_| None)
    }

    /// What a field says, as running text; nothing if it is absent.
    pub(crate) fn field<const REQUIRED: bool>(&self, field: &Field<Prose, REQUIRED>) -> Vec<Run> {
        field.get().map_or_else(Vec::new, |prose| self.runs(prose))
    }

    /// An author's words as blocks.
    pub(crate) fn blocks(&self, prose: &Prose) -> Vec<Block> {
        prose::blocks(self, prose.as_str(), &|_| None)
    }

    /// The house's word for a customer, by its glossary; else the tool's own.
    pub(crate) fn client_word(&self) -> String {
        let common = self.word("client");
        let says_common = |word: &Prose| word.as_str().eq_ignore_ascii_case(&common);
        let terms = self.handbook.documents.iter().filter_map(|document| match &document.content {
            Content::Glossary(glossary) => glossary.terms.get(),
            _ => None,
        });
        let house = terms
            .flat_map(|terms| terms.iter())
            .find(|term| term.synonyms.iter().chain(term.forbidden.iter()).any(says_common));
        let word = house.and_then(|term| term.term.get()).map(|term| self.line(term));
        word.unwrap_or(common).to_lowercase()
    }

    /// «Покупатель видит», in the house's word.
    pub(crate) fn customer_sees(&self) -> String {
        let client = typography::capital(&self.client_word());
        self.sentence("customer-sees", &Arguments::from([("client", client.into())]))
    }

    /// A paragraph that opens with a bold label of the catalogue.
    pub(crate) fn labelled(&self, key: &str, prose: &Prose) -> Vec<Block> {
        self.labelled_as(self.word(key), prose)
    }

    /// A paragraph that opens with a bold label.
    pub(crate) fn labelled_as(&self, label: String, prose: &Prose) -> Vec<Block> {
        let mut blocks = self.blocks(prose);
        match blocks.first_mut() {
            Some(Block::Paragraph(runs)) => *runs = led(&label, std::mem::take(runs)),
            _ => blocks.insert(0, Block::Paragraph(led(&label, Vec::new()))),
        }
        blocks
    }

    /// A list of an author's items under a mark.
    pub(crate) fn list<'p>(
        &self,
        mark: Option<Mark>,
        items: impl Iterator<Item = &'p Prose>,
    ) -> Block {
        let items = items.map(|item| ListItem { mark, blocks: self.blocks(item) }).collect();
        Block::List(List { kind: ListKind::Bullet, items })
    }

    /// A name of a role; the id where no role is defined.
    pub(crate) fn role(&self, id: &RoleId) -> String {
        if id.as_str() == "client" {
            return self.client_word();
        }
        let role = self.handbook.role(id.as_str());
        let name = role.and_then(|role| role.name.get());
        name.map_or_else(|| id.as_str().to_owned(), |name| self.line(name))
    }

    /// What a type of client is called where a customer may see it.
    pub(crate) fn client_label(&self, id: &ClientId) -> String {
        let content = self.handbook.document(id.as_str()).map(|document| &document.content);
        let Some(Content::Client(client)) = content else { return id.as_str().to_owned() };
        let label = client.neutral_label.get().or(client.label.get());
        label.map_or_else(|| id.as_str().to_owned(), |label| self.line(label))
    }

    /// A name of a channel.
    pub(crate) fn channel(&self, id: &ChannelId) -> String {
        let channel = self.handbook.channel(id);
        let name = channel.and_then(|channel| channel.name.get()).map(|name| self.line(name));
        let kind = channel.and_then(|channel| channel.channel_type.get());
        name.or_else(|| kind.map(|kind: &ChannelType| self.words.text(kind.key())))
            .unwrap_or_else(|| id.as_str().to_owned())
    }

    /// The title of a document with its number, leading to it.
    pub(crate) fn reference(&self, id: &str) -> Vec<Run> {
        let Some(entry) = self.plan.entry(id) else {
            let Some(document) = self.handbook.document(id) else { return vec![Run::plain(id)] };
            return vec![Run::plain(typography::quoted(&plan::title(document), self.language()))];
        };
        let title = match self.binds {
            true => typography::bind(&entry.title, self.language()),
            false => entry.title.clone(),
        };
        let title = typography::quoted(&title, self.language());
        let text = format!("{title} ({}", self.plan.cited_number(self.words, entry));
        let anchor = &entry.anchor;
        let mut runs = vec![Run::to(text, anchor.clone())];
        runs.extend(self.page(anchor, "on-page"));
        runs.push(Run::to(")", anchor.clone()));
        runs
    }

    /// The page of a place in a book, in the words of a key; what others set anew has none.
    pub(crate) fn page(&self, anchor: &Anchor, key: &str) -> Option<Run> {
        let link = Some(Link::Anchor(anchor.clone()));
        let page = Run { link, ..Run::on_page(self.word(key), anchor.clone()) };
        self.binds.then_some(page)
    }

    /// The number of a document above its text.
    pub(crate) fn heading_number(&self, entry: &Entry<'_>) -> String {
        self.plan.heading_number(self.words, entry)
    }

    /// References in a row, with commas.
    pub(crate) fn references<'i>(&self, ids: impl Iterator<Item = &'i str>) -> Vec<Run> {
        let mut runs = Vec::new();
        for id in ids {
            if !runs.is_empty() {
                runs.push(Run::plain(", "));
            }
            runs.extend(self.reference(id));
        }
        runs
    }

    /// The documents and the norms that names stand for, with commas.
    pub(crate) fn norms<'i>(&self, names: impl Iterator<Item = &'i str>) -> Vec<Run> {
        let mut runs = Vec::new();
        for name in names {
            if !runs.is_empty() {
                runs.push(Run::plain(", "));
            }
            runs.extend(self.norm(name));
        }
        runs
    }

    fn norm(&self, name: &str) -> Vec<Run> {
        let id = name.strip_suffix(".threshold").unwrap_or(name);
        if self.handbook.document(id).is_some() {
            return self.reference(id);
        }
        let channel = name.strip_prefix("channels.").and_then(|rest| rest.split('.').next());
        let channel = channel.map(|id| format!("{}: ", self.channel(&ChannelId::new(id))));
        let norms = self.handbook.norms(name);
        let norm = norms.first().and_then(|norm| self.threshold(norm.threshold));
        vec![Run::plain(match norm {
            Some(norm) => format!("{}{norm}", channel.unwrap_or_default()),
            None => name.to_owned(),
        })]
    }

    /// A dash between words: Russian has the long one.
    pub(crate) fn dash(&self) -> &'static str {
        match self.handbook.language {
            Language::Ru => " — ",
            Language::En | Language::Sk => " – ",
        }
    }

    /// Words in the quotation marks of the book's language.
    pub(crate) fn quoted(&self, text: &str) -> String {
        typography::quoted(text, self.language())
    }
}

/// Words behind a bold label: a sentence of their own, or the rest of the label's.
pub(crate) fn led(label: &str, words: Vec<Run>) -> Vec<Run> {
    let sign = sign_before(&words);
    let mut runs = vec![Run::strong(format!("{label}{sign} "))];
    runs.extend(words);
    runs
}

/// What parts a label from words: they begin a sentence, or they do not.
pub(crate) fn sign_before(words: &[Run]) -> &'static str {
    let text = plain_text(words);
    let first = text.chars().find(|sign| sign.is_alphanumeric());
    if first.is_some_and(char::is_lowercase) { ":" } else { "." }
}

/// A cell with one paragraph.
pub(crate) fn cell(runs: Vec<Run>) -> Cell {
    Cell::new(vec![Block::Paragraph(runs)])
}

/// A cell with plain words.
pub(crate) fn text_cell(text: impl Into<String>) -> Cell {
    cell(vec![Run::plain(text)])
}

/// A cell with blocks.
pub(crate) fn block_cell(blocks: Vec<Block>) -> Cell {
    Cell::new(blocks)
}

/// A table whose columns begin at the start of the line, but for those of figures. Where the headers of the rows would
/// outnumber the data, a reader hears plain cells better.
pub(crate) fn table(head: Vec<String>, rows: Vec<Vec<Cell>>, row_headers: bool) -> Block {
    let data = rows.len() * head.len().saturating_sub(1);
    // A table without a head is read by its first column.
    let is_headless = head.iter().all(String::is_empty);
    let row_headers = is_headless || (row_headers && data > head.len() + rows.len());
    let mut table = Table {
        columns: vec![Align::Start; head.len()],
        head: head.into_iter().map(|text| vec![Run::plain(text)]).collect(),
        rows,
        row_headers,
        ..Table::default()
    };
    align_figures(&mut table, |_| true);
    Block::Table(table)
}

/// A box of facts: a label and a value a line; empty facts give no box.
pub(crate) fn facts(title: String, facts: Vec<(String, Vec<Run>)>) -> Option<Block> {
    if facts.is_empty() {
        return None;
    }
    let definition = |(label, runs): (String, Vec<Run>)| Definition {
        term: vec![Run::plain(label)],
        blocks: vec![Block::Paragraph(runs)],
        anchor: None,
    };
    let blocks = vec![Block::Definitions(facts.into_iter().map(definition).collect())];
    Some(Block::Callout(Callout {
        kind: CalloutKind::Facts,
        title: if title.is_empty() { Vec::new() } else { vec![Run::plain(title)] },
        blocks,
    }))
}

/// A box of a kind with a title and blocks.
pub(crate) fn callout(kind: CalloutKind, title: String, blocks: Vec<Block>) -> Block {
    Block::Callout(Callout { kind, title: vec![Run::plain(title)], blocks })
}

/// A link of words to a place outside, if its scheme is one of those that are let through.
pub(crate) fn outside(target: &str) -> Option<Link> {
    let is_safe = ["http://", "https://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| target.to_ascii_lowercase().starts_with(scheme));
    is_safe.then(|| Link::Url(target.to_owned()))
}
