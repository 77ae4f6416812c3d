//! The resolved handbook: its manifest, its documents, and who is called what.
//! What is wrong with it is for `rules` to say, how it is printed for `book`.

mod document;
pub(crate) mod edition;
pub(crate) mod helpdesk;
pub(crate) mod impression;
pub(crate) mod norm;
pub(crate) mod path;
mod read;
mod section;
mod waiver;

use std::collections::BTreeMap;

pub(crate) use document::Document;
pub use edition::Edition;
pub(crate) use read::{language_of_manifest, read_profile};
pub(crate) use section::{Section, sections};
pub(crate) use waiver::{PlacedWaiver, waivers};

use crate::findings::Finding;
use crate::kinds::Content;
use crate::kinds::manifest::{Answer, Channel, ChannelType, Manifest};
use crate::kinds::profile::Profile;
use crate::kinds::role::Role;
use crate::kinds::slot::SlotDeclaration;
use crate::kinds::testplan::TestPlan;
use crate::kinds::value::ChannelId;
use crate::language::{Date, Language};
use crate::source::{Place, ProjectPath, SourceId, Sources, Span, Spanned};
use crate::syntax::decode::Mentioned;
use crate::syntax::fields::Keyed;

/// The name of the manifest, at the root of a project.
pub(crate) const MANIFEST: &str = "svod.yaml";

/// The profile that a handbook is held against if it names none.
pub(crate) const DEFAULT_PROFILE: &str = "essentials";

/// The folder of a handbook's own profiles.
pub(crate) const PROFILES: &str = "profiles";

/// The end of the name of a test plan, before `.yaml`.
pub(crate) const TESTPLAN: &str = ".testplan";

/// A whole project, read and linked.
pub struct Handbook {
    pub(crate) sources: Sources,
    /// `svod.yaml`; none in a folder of plain Markdown.
    pub(crate) manifest: Option<ManifestFile>,
    /// The profiles of its own, in `profiles/`.
    pub(crate) profiles: Vec<ProfileFile>,
    /// The test plans of its scripts.
    pub(crate) plans: Vec<PlanFile>,
    /// The documents, in the order of their paths.
    pub(crate) documents: Vec<Document>,
    /// The first document of each id.
    ids: BTreeMap<String, usize>,
    pub(crate) today: Date,
    /// Its main language: the manifest's, else the one in which most words are written.
    pub(crate) language: Language,
}

/// The manifest and where it stands.
#[derive(Debug)]
pub(crate) struct ManifestFile {
    pub(crate) source: SourceId,
    pub(crate) manifest: Manifest,
    pub(crate) mentions: Vec<Mentioned>,
    /// Whether it is no YAML from some place on: nothing below that was read.
    pub(crate) is_torn: bool,
}

/// A profile of the handbook's own and where it stands.
#[derive(Debug)]
pub(crate) struct ProfileFile {
    pub(crate) source: SourceId,
    pub(crate) name: String,
    pub(crate) profile: Profile,
}

/// A test plan and where it stands.
#[derive(Debug)]
pub(crate) struct PlanFile {
    pub(crate) source: SourceId,
    /// The name of the file without `.testplan.yaml`.
    pub(crate) name: String,
    pub(crate) plan: TestPlan,
}

impl PlanFile {
    /// The id of the script that it is about.
    pub(crate) fn script_id(&self) -> &str {
        self.plan.script.get().map_or(self.name.as_str(), String::as_str)
    }

    /// A place in it.
    pub(crate) fn at(&self, span: Span) -> Place {
        Place { source: self.source, span }
    }
}

impl Handbook {
    /// Reads and links the sources; what was wrong on the way comes beside it.
    pub fn of(sources: Sources, today: Date) -> (Self, Vec<Finding>) {
        read::handbook(sources, today)
    }

    /// Whether it is a folder of plain Markdown, without a manifest.
    pub fn is_plain(&self) -> bool {
        self.manifest.is_none()
    }

    /// The main language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The files it was read from.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// All its languages, the main one first.
    pub(crate) fn languages(&self) -> Vec<Language> {
        let named = self.manifest.as_ref().and_then(|file| file.manifest.languages.get());
        let mut languages = vec![self.language];
        languages.extend(named.into_iter().flat_map(|all| all.iter().copied()));
        languages.dedup();
        languages
    }

    /// The name of its theme.
    pub fn theme_name(&self) -> &str {
        let named = self.manifest.as_ref().and_then(|file| file.manifest.theme.get());
        named.map_or(crate::theme::DEFAULT, String::as_str)
    }

    /// How many documents it holds.
    pub fn document_count(&self) -> usize {
        self.documents.len()
    }

    /// The profiles that `svod.yaml` names, where it does so, and whether it says who checked them;
    /// else the default one.
    pub(crate) fn profile_names(&self) -> Vec<(&str, Option<Place>, bool)> {
        let file = self.manifest.as_ref();
        let listed = file.and_then(|file| Some((file.source, file.manifest.profiles.get()?)));
        let Some((source, names)) = listed.filter(|(_, names)| !names.is_empty()) else {
            return vec![(DEFAULT_PROFILE, None, false)];
        };
        let place = |span| Some(Place { source, span });
        let named = names.0.iter();
        named
            .map(|named| (named.value.name(), place(named.span), named.value.is_checked()))
            .collect()
    }

    /// Where profiles are asked for: their list in `svod.yaml`, else the first place there is.
    pub(crate) fn profiles_place(&self) -> Option<Place> {
        let file = self.manifest.as_ref();
        let list =
            file.and_then(|file| Some((file.source, file.manifest.profiles.spanned()?.span)));
        list.map(|(source, span)| Place { source, span }).or_else(|| self.first_place())
    }

    /// What `answers` of `svod.yaml` says to an element, and where.
    pub(crate) fn answered(&self, element: &str) -> Option<(Place, &Answer)> {
        let file = self.manifest.as_ref()?;
        let mut answers = file.manifest.answers.iter();
        let (key, answer) = answers.find(|(key, _)| key.value == element)?;
        Some((Place { source: file.source, span: key.span }, &answer.value))
    }

    /// Whether a document lies in a folder that bears the name of a channel.
    pub(crate) fn is_in_folder_of(&self, document: &Document, channel: &str) -> bool {
        document.path.folders().skip(1).any(|folder| folder == channel)
    }

    pub(crate) fn document(&self, id: &str) -> Option<&Document> {
        self.ids.get(id).map(|index| &self.documents[*index])
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.keys().map(String::as_str)
    }

    pub(crate) fn channel(&self, id: &ChannelId) -> Option<&Channel> {
        let channels = self.manifest.as_ref()?.manifest.channels.get()?;
        channels.get(id.as_str()).map(|channel| &channel.value)
    }

    /// The channels with their ids; none in a plain folder.
    pub(crate) fn channels(&self) -> impl Iterator<Item = (&Spanned<String>, &Spanned<Channel>)> {
        let channels = self.manifest.as_ref().and_then(|file| file.manifest.channels.get());
        channels.into_iter().flat_map(|channels| channels.iter())
    }

    /// Every role with the document that defines it.
    pub(crate) fn roles(&self) -> impl Iterator<Item = (&Document, &Role)> {
        self.documents.iter().flat_map(|document| {
            let roles = match &document.content {
                Content::Roles(roles) => roles.roles.get(),
                _ => None,
            };
            roles.into_iter().flat_map(move |roles| roles.iter().map(move |role| (document, role)))
        })
    }

    pub(crate) fn role(&self, id: &str) -> Option<&Role> {
        let is_it = |role: &&Role| role.id.get().is_some_and(|name| name == id);
        self.roles().map(|(_, role)| role).find(is_it)
    }

    /// A signature of letters, by its name in `governance`.
    pub(crate) fn signature(&self, name: &str) -> Option<&str> {
        self.documents.iter().find_map(|document| match &document.content {
            Content::Governance(governance) => {
                governance.signatures.get(name).map(|text| text.value.as_str())
            }
            _ => None,
        })
    }

    /// The example of a slot that only signatures use.
    pub(crate) fn signature_slot(&self, name: &str) -> Option<String> {
        self.signature_slots().find(|(own, _)| *own == name)?.1.example.get().cloned()
    }

    /// The slots that only signatures use, as they are declared.
    pub(crate) fn signature_slots(&self) -> impl Iterator<Item = (&str, &SlotDeclaration)> {
        let declared = self.documents.iter().filter_map(|document| match &document.content {
            Content::Governance(governance) => Some(&governance.placeholders),
            _ => None,
        });
        declared.flat_map(Keyed::iter).map(|(name, slot)| (name.value.as_str(), &slot.value))
    }

    /// What is declared of a slot in a letter, a script or the signatures: its own declaration, else
    /// that of the document which it translates.
    pub(crate) fn slot<'a>(
        &'a self,
        document: &'a Document,
        name: &str,
    ) -> Option<&'a SlotDeclaration> {
        let own = declarations(document).and_then(|slots| slots.get(name));
        let source = || declarations(self.source_of(document)?)?.get(name);
        own.or_else(source).map(|slot| &slot.value)
    }

    /// What stands in a sample for a slot: the data of the company, the example of the document, else
    /// that of the signatures.
    pub(crate) fn slot_example(&self, document: &Document, name: &str) -> Option<String> {
        let example = || self.slot(document, name)?.example.get().cloned();
        self.company_slot(name).or_else(example).or_else(|| self.signature_slot(name))
    }

    /// The document that another one translates: the one of the same id in the main language, else
    /// the first of that id.
    pub(crate) fn source_of(&self, document: &Document) -> Option<&Document> {
        self.document(&document.id).filter(|source| source.language != document.language)
    }

    /// What a built-in slot such as `company.name` stands for.
    pub(crate) fn company_slot(&self, name: &str) -> Option<String> {
        let field = name.strip_prefix("company.")?;
        let company = self.manifest.as_ref()?.manifest.company.get()?;
        let of_channel = |wanted: ChannelType, hours: bool| {
            let is_wanted = |channel: &Channel| channel.channel_type.get() == Some(&wanted);
            let mut channels = self.channels().map(|(_, channel)| &channel.value);
            let channel = channels.find(|channel| is_wanted(channel))?;
            let field = if hours { channel.hours.get() } else { channel.address.get() };
            field.map(|text| text.as_str().to_owned())
        };
        match field {
            "name" => company.name.get().map(|text| text.as_str().to_owned()),
            "legal_name" => company.legal_name.get().map(|text| text.as_str().to_owned()),
            "address" => company.address.get().map(|text| text.as_str().to_owned()),
            "site" => company.site.get().cloned(),
            "phone" => of_channel(ChannelType::Phone, false),
            "email" => of_channel(ChannelType::Email, false),
            "hours" => of_channel(ChannelType::Phone, true),
            _ => None,
        }
    }

    /// The names that count as the company's in a greeting.
    pub(crate) fn company_names(&self) -> Vec<&str> {
        let company = self.manifest.as_ref().and_then(|file| file.manifest.company.get());
        let Some(company) = company else { return Vec::new() };
        let names = [&company.name, &company.legal_name];
        let names = names.into_iter().filter_map(|name| name.get()).map(|name| name.as_str());
        names.chain(company.aliases.iter().map(String::as_str)).collect()
    }

    /// Whether a file is in the project, be it a source or a picture.
    pub(crate) fn has_file(&self, path: &ProjectPath) -> bool {
        self.sources.others.binary_search(path).is_ok() || self.sources.find(path).is_some()
    }

    /// The document of a file.
    pub(crate) fn document_of(&self, path: &ProjectPath) -> Option<&Document> {
        let source = self.sources.find(path)?;
        let found = self.documents.binary_search_by_key(&source, |document| document.source);
        found.ok().map(|index| &self.documents[index])
    }

    /// The first place of the project, for what is wrong with all of it.
    pub(crate) fn first_place(&self) -> Option<Place> {
        let first = self.documents.first().map(|document| document.source);
        let source = self.manifest.as_ref().map(|file| file.source).or(first)?;
        Some(Place { source, span: Span::default() })
    }
}

/// The slots that a document declares: a letter, a script, or the signatures.
pub(crate) fn declarations(document: &Document) -> Option<&Keyed<SlotDeclaration>> {
    match &document.content {
        Content::Letter(letter) => Some(&letter.placeholders),
        Content::Script(script) => Some(&script.variables),
        Content::Governance(governance) => Some(&governance.placeholders),
        _ => None,
    }
}
