//! Editions: for whom a book is printed, and which documents and parts of them it holds. How these
//! are printed is for `book`, what is wrong with an edition for `rules`.

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::edition::EditionPlan;
use crate::kinds::envelope::Audience;
use crate::kinds::training::TrainingType;
use crate::kinds::value::Prose;
use crate::paper::Paper;

use Audience::{Manager, Mentor, Public, Trainee};

/// The name among `chapters` by which an edition asks for the page of the channels.
pub(crate) const CHANNELS: &str = "channels";

/// A book for some readers; or the whole book.
#[derive(Debug, Clone)]
pub struct Edition {
    /// None for the whole book.
    name: Option<String>,
    /// What its author puts on the cover.
    pub(crate) title: Option<Prose>,
    readers: Vec<Audience>,
    selection: Selection,
    neutral_labels: bool,
    /// Whether each page says that it stays in the house.
    pub(crate) is_confidential: bool,
    /// The paper that it is printed on; none for that of the theme.
    pub(crate) paper: Option<Paper>,
}

/// Which documents of those that its readers get.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Selection {
    All,
    /// Those of these kinds.
    Kinds(&'static [&'static str]),
    /// Those of these ids, folders and chapters.
    Named(Vec<String>),
}

/// An edition that there is without being declared.
struct WellKnown {
    name: &'static str,
    readers: &'static [Audience],
    /// The kinds that it holds; none for all.
    kinds: Option<&'static [&'static str]>,
}

static WELL_KNOWN: &[WellKnown] = &[
    WellKnown { name: "trainee", readers: &[Trainee], kinds: None },
    WellKnown { name: "mentor", readers: &[Trainee, Mentor], kinds: None },
    WellKnown { name: "manager", readers: &[Manager], kinds: None },
    WellKnown { name: "public", readers: &[Public], kinds: None },
    WellKnown { name: POCKET, readers: &[Trainee], kinds: Some(&["phrases", "protocol"]) },
    WellKnown { name: AUDITOR, readers: &[Trainee, Manager, Public], kinds: None },
];

const AUDITOR: &str = "auditor";
const POCKET: &str = "pocket";

/// Whether an edition of that name is there without being declared.
pub(crate) fn is_well_known(name: &str) -> bool {
    WELL_KNOWN.iter().any(|known| known.name == name)
}

/// Whether a name can be that of a folder everywhere: letters, digits and hyphens.
pub(crate) fn is_name(name: &str) -> bool {
    let is_fit = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    !name.is_empty() && name.chars().all(is_fit)
}

impl Handbook {
    /// The editions that can be printed: the well-known ones, then those that only `svod.yaml` has.
    pub fn editions(&self) -> Vec<Edition> {
        let declared = || {
            let manifest = self.manifest.as_ref().map(|file| &file.manifest);
            manifest.into_iter().flat_map(|manifest| manifest.editions.iter())
        };
        let known = WELL_KNOWN.iter().map(|known| {
            let own = declared().find(|(name, _)| name.value == known.name);
            Edition::known(known).told(own.map(|(_, plan)| &plan.value))
        });
        let others = declared()
            .filter(|(name, _)| is_name(&name.value) && !is_well_known(&name.value))
            .map(|(name, plan)| Edition::named(&name.value).told(Some(&plan.value)));
        known.chain(others).collect()
    }

    /// Who reads a document: whom it names, else whom the one names that it translates, else the
    /// usual readers of its kind.
    fn readers_of<'h>(&'h self, document: &'h Document) -> Vec<Audience> {
        let own = |document: &Document| -> Vec<Audience> {
            document.envelope.audience.iter().copied().collect()
        };
        let source = || self.source_of(document).map(own).filter(|named| !named.is_empty());
        let named = Some(own(document)).filter(|named| !named.is_empty()).or_else(source);
        named.unwrap_or_else(|| usual_readers(&document.content).to_vec())
    }
}

/// Who reads the documents of a kind that do not say it themselves.
fn usual_readers(content: &Content) -> &'static [Audience] {
    match content {
        Content::Page
        | Content::Values(_)
        | Content::Segment(_)
        | Content::Standard(_)
        | Content::Process(_)
        | Content::Roles(_)
        | Content::Glossary(_)
        | Content::Legal(_)
        | Content::Branch(_)
        | Content::Governance(_) => &[Trainee, Mentor, Manager],
        Content::Client(_)
        | Content::Tone(_)
        | Content::Phrases(_)
        | Content::Protocol(_)
        | Content::Script(_)
        | Content::Letter(_) => &[Trainee, Mentor],
        Content::Training(training) => match training.training_type.get() {
            Some(TrainingType::Programme) => &[Trainee, Mentor, Manager],
            _ => &[Trainee, Mentor],
        },
        // Customers get the part that is theirs.
        Content::Complaints(_) => &[Trainee, Mentor, Manager, Public],
        Content::Scorecard(_) => &[Mentor, Manager],
        Content::Audit(_) => &[Manager],
    }
}

impl Edition {
    /// All that there is, for those who write it.
    pub fn whole() -> Self {
        Self {
            name: None,
            title: None,
            readers: vec![Trainee, Mentor, Manager, Public],
            selection: Selection::All,
            neutral_labels: false,
            is_confidential: false,
            paper: None,
        }
    }

    fn known(known: &WellKnown) -> Self {
        let selection = known.kinds.map_or(Selection::All, Selection::Kinds);
        let (name, readers) = (Some(known.name.to_owned()), known.readers.to_vec());
        // A pocket holds no larger paper.
        let paper = (known.name == POCKET).then_some(Paper::A6);
        Self { name, readers, selection, paper, ..Self::whole() }
    }

    /// One whose author has still to say who reads it: until then nobody gets more than a trainee.
    fn named(name: &str) -> Self {
        Self { name: Some(name.to_owned()), readers: vec![Trainee], ..Self::whole() }
    }

    /// The same with what `svod.yaml` says of it.
    fn told(self, plan: Option<&EditionPlan>) -> Self {
        let Some(plan) = plan else { return self };
        let readers: Option<Vec<Audience>> =
            plan.audience.get().map(|list| list.0.iter().map(|one| one.value).collect());
        let named = plan.chapters.get().map(|list| list.0.iter().map(|one| one.value.clone()));
        Self {
            title: plan.title.get().cloned(),
            readers: readers.filter(|readers| !readers.is_empty()).unwrap_or(self.readers),
            selection: named.map_or(self.selection, |names| Selection::Named(names.collect())),
            neutral_labels: plan.neutral_labels.get().copied().unwrap_or(self.neutral_labels),
            is_confidential: plan.confidential.get().copied().unwrap_or(self.is_confidential),
            paper: plan.paper.get().copied().or(self.paper),
            name: self.name,
        }
    }

    /// Its name; empty for the whole book.
    pub fn name(&self) -> &str {
        self.name.as_deref().unwrap_or_default()
    }

    /// Whether it is the whole book.
    pub(crate) fn is_whole(&self) -> bool {
        self.name.is_none()
    }

    fn is_read_by(&self, reader: Audience) -> bool {
        self.readers.contains(&reader)
    }

    /// Whether nobody of the house reads it.
    pub(crate) fn is_public(&self) -> bool {
        self.readers.iter().all(|reader| *reader == Public)
    }

    /// Whether it holds answers, criteria and the guide of the mentor.
    pub(crate) fn has_keys(&self) -> bool {
        self.is_read_by(Mentor)
    }

    /// Whether the types of clients appear under their working labels too.
    pub(crate) fn has_working_labels(&self) -> bool {
        self.has_keys() && !self.neutral_labels
    }

    /// Whether it says how far those may go who lead others.
    pub(crate) fn has_leaders_authority(&self) -> bool {
        self.is_read_by(Manager)
    }

    /// Whether it ends with the table of what is checked, asked and rehearsed of each standard.
    pub(crate) fn has_coverage(&self) -> bool {
        !self.is_whole() && self.is_read_by(Manager) && self.selection == Selection::All
    }

    /// Whether its author chose what it holds, by ids, folders and chapters.
    pub(crate) fn is_chosen(&self) -> bool {
        matches!(self.selection, Selection::Named(_))
    }

    /// Whether a draft of it ends with the list of gaps, which may quote anything.
    pub(crate) fn has_gaps(&self) -> bool {
        self.is_read_by(Mentor) || self.is_read_by(Manager)
    }

    /// Whether it is printed with the auditor's index.
    pub(crate) fn has_index(&self) -> bool {
        self.is_whole() || self.name() == AUDITOR
    }

    /// Whether it opens with a page of the channels.
    pub(crate) fn has_channels(&self, handbook: &Handbook) -> bool {
        let is_wanted = match &self.selection {
            Selection::All => self.is_public(),
            Selection::Kinds(_) => true,
            Selection::Named(names) => {
                names.iter().any(|name| name == CHANNELS) && handbook.document(CHANNELS).is_none()
            }
        };
        is_wanted && handbook.channels().next().is_some()
    }

    /// Whether it holds a document that stands in a chapter of that title.
    pub(crate) fn holds(&self, handbook: &Handbook, document: &Document, chapter: &str) -> bool {
        let is_chosen = match &self.selection {
            Selection::All => true,
            Selection::Kinds(kinds) => kinds.contains(&document.kind.name),
            Selection::Named(names) => names.iter().any(|name| is_named(name, document, chapter)),
        };
        is_chosen && self.is_for(handbook, document)
    }

    /// Whether its readers get a document at all. What is confidential never leaves the house.
    fn is_for(&self, handbook: &Handbook, document: &Document) -> bool {
        let stays = document.envelope.confidential.get() == Some(&true);
        let readers = handbook.readers_of(document);
        self.is_whole()
            || readers.iter().any(|reader| self.is_read_by(*reader))
                && !(stays && self.is_read_by(Public))
    }
}

/// Whether a name among `chapters` means a document: its id, its folder or its chapter.
pub(crate) fn is_named(name: &str, document: &Document, chapter: &str) -> bool {
    match name.strip_suffix('/') {
        Some(_) => document.path.as_str().starts_with(name),
        None => document.id == name || is_title(name, chapter),
    }
}

/// Whether a name is the title of a chapter, in capitals or not.
fn is_title(name: &str, chapter: &str) -> bool {
    name.trim().to_lowercase() == chapter.trim().to_lowercase()
}
