//! Kinds of documents: one file a kind, with its fields; a row in `KINDS` for each.
//! How a kind is printed stands in `book::compose`, what can be wrong with it in `rules`.

pub(crate) mod audit;
pub(crate) mod branch;
pub(crate) mod client;
pub(crate) mod complaints;
pub(crate) mod edition;
pub(crate) mod envelope;
pub(crate) mod glossary;
pub(crate) mod governance;
pub mod helpdesk;
pub(crate) mod legal;
pub(crate) mod letter;
pub(crate) mod manifest;
pub(crate) mod phrases;
pub(crate) mod process;
pub(crate) mod profile;
pub(crate) mod protocol;
pub(crate) mod role;
mod schema;
pub(crate) mod scorecard;
pub(crate) mod script;
pub(crate) mod segment;
pub(crate) mod slot;
pub(crate) mod standard;
pub(crate) mod testplan;
pub(crate) mod threshold;
pub(crate) mod tone;
pub(crate) mod training;
pub(crate) mod value;
pub(crate) mod values;

pub use schema::{names, schema};

use crate::syntax::decode::Decoder;

/// What a document holds beside its envelope and its prose.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Content {
    Page,
    Values(Box<values::Values>),
    Tone(Box<tone::Tone>),
    Phrases(Box<phrases::Phrases>),
    Standard(Box<standard::Standard>),
    Script(Box<script::Script>),
    Letter(Box<letter::Letter>),
    Complaints(Box<complaints::Complaints>),
    Protocol(Box<protocol::Protocol>),
    Client(Box<client::Client>),
    Process(Box<process::Process>),
    Training(Box<training::Training>),
    Roles(Box<role::Roles>),
    Glossary(Box<glossary::Glossary>),
    Segment(Box<segment::Segment>),
    Scorecard(Box<scorecard::Scorecard>),
    Legal(Box<legal::Legal>),
    Audit(Box<audit::Audit>),
    Branch(Box<branch::Branch>),
    Governance(Box<governance::Governance>),
}

/// A row of the table of kinds.
pub(crate) struct Kind {
    /// The word after `kind:`.
    pub(crate) name: &'static str,
    /// The folder whose documents are of this kind; of two kinds with one folder, the first is
    /// what a document there is unless it says otherwise.
    pub(crate) folder: &'static str,
    /// Reads the fields of a document.
    pub(crate) decode: fn(&Decoder) -> Option<Content>,
    /// Describes the fields for an editor.
    schema: fn() -> schemars::Schema,
}

impl Kind {
    /// The name of the kind whose chapter holds its documents: kinds that share a folder share it.
    pub(crate) fn chapter(&self) -> &'static str {
        let first = KINDS.iter().find(|kind| kind.folder == self.folder);
        first.map_or(self.name, |kind| kind.name)
    }
}

/// Makes a row: the name, the folder, the variant and its type.
macro_rules! kind {
    ($name:literal, $folder:literal, $variant:ident, $type:ty) => {
        Kind {
            name: $name,
            folder: $folder,
            decode: |decoder| decoder.read::<Box<$type>>().map(Content::$variant),
            schema: schema::of::<$type>,
        }
    };
}

/// Every kind, in the order in which a handbook without chapters of its own prints them.
pub(crate) static KINDS: &[Kind] = &[
    Kind { name: "page", folder: "pages", decode: read_page, schema: schema::of::<Nothing> },
    kind!("values", "values", Values, values::Values),
    kind!("client", "clients", Client, client::Client),
    kind!("segment", "clients", Segment, segment::Segment),
    kind!("tone", "tone", Tone, tone::Tone),
    kind!("phrases", "phrases", Phrases, phrases::Phrases),
    kind!("standard", "standards", Standard, standard::Standard),
    kind!("process", "processes", Process, process::Process),
    kind!("protocol", "protocols", Protocol, protocol::Protocol),
    kind!("complaints", "complaints", Complaints, complaints::Complaints),
    kind!("script", "scripts", Script, script::Script),
    kind!("letter", "letters", Letter, letter::Letter),
    kind!("role", "roles", Roles, role::Roles),
    kind!("scorecard", "scorecards", Scorecard, scorecard::Scorecard),
    kind!("training", "training", Training, training::Training),
    kind!("glossary", "glossary", Glossary, glossary::Glossary),
    Kind { name: "legal", folder: "legal", decode: legal::decode, schema: legal::describe },
    kind!("audit", "audits", Audit, audit::Audit),
    kind!("branch", "branches", Branch, branch::Branch),
    kind!("governance", "governance", Governance, governance::Governance),
];

/// A page has no fields of its own.
#[derive(serde::Deserialize, schemars::JsonSchema)]
struct Nothing {}

fn read_page(decoder: &Decoder) -> Option<Content> {
    decoder.read::<Nothing>().map(|Nothing {}| Content::Page)
}

impl Content {
    /// The name that stands for a title where a document has none.
    pub(crate) fn name(&self) -> Option<&value::Prose> {
        match self {
            Self::Segment(segment) => segment.name.get(),
            Self::Branch(branch) => branch.name.get(),
            _ => None,
        }
    }
}

/// The kind that a name or a folder stands for.
pub(crate) fn by_name(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::locale::Words;

    #[test]
    fn the_chapter_of_every_kind_has_a_title() {
        for kind in KINDS {
            let key = format!("print-chapter-{}", kind.chapter());
            for language in Language::ALL {
                assert_ne!(Words::of(language).text(&key), key, "{language:?}");
            }
        }
    }
}
