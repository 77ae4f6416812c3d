//! Offers: what may be written at a place, from the handbook and from what svod knows.

use lsp_types::CompletionItemKind;

use crate::completeness::library;
use crate::handbook::path::known;
use crate::handbook::{Document, Handbook, declarations};
use crate::kinds::slot::COMPANY_SLOTS;
use crate::kinds::value::Prose;
use crate::kinds::{Content, KINDS};
use crate::language::roles::SectionRole;
use crate::lsp::line::keys_below;
use crate::lsp::view::View;
use crate::rules::{FAMILIES, RULES};
use crate::theme::Theme;

/// Something that may be written.
#[derive(Debug, Clone)]
pub(super) struct Offer {
    pub(super) label: String,
    /// What is written, where that is more than the label.
    pub(super) written: Option<String>,
    pub(super) kind: CompletionItemKind,
    /// A few words beside it.
    pub(super) detail: Option<String>,
    /// What it is for.
    pub(super) about: Option<String>,
    /// Whether it stands above the others.
    pub(super) is_first: bool,
}

impl Offer {
    pub(super) fn new(label: impl Into<String>, kind: CompletionItemKind) -> Self {
        let label = label.into();
        Self { label, written: None, kind, detail: None, about: None, is_first: false }
    }

    pub(super) fn detail(self, detail: impl Into<String>) -> Self {
        Self { detail: Some(detail.into()).filter(|detail| !detail.is_empty()), ..self }
    }

    pub(super) fn about(self, about: Option<&str>) -> Self {
        Self { about: about.map(str::to_owned), ..self }
    }
}

/// The documents of some kinds; of all kinds if none is named.
pub(super) fn documents(handbook: &Handbook, kinds: &[&str]) -> Vec<Offer> {
    let ids = handbook.ids().filter_map(|id| handbook.document(id));
    let wanted = ids.filter(|document| kinds.is_empty() || kinds.contains(&document.kind.name));
    wanted.map(document).collect()
}

fn document(document: &Document) -> Offer {
    let offer = Offer::new(&document.id, CompletionItemKind::Reference);
    offer.detail(document.name()).about(Some(document.path.as_str()))
}

/// Documents, and folders of documents with a slash at the end.
pub(super) fn documents_and_folders(handbook: &Handbook) -> Vec<Offer> {
    let paths = handbook.documents.iter().map(|document| document.path.as_str());
    let mut folders: Vec<&str> =
        paths.filter_map(|path| Some(&path[..=path.rfind('/')?])).collect();
    folders.dedup();
    let folders = folders.into_iter().map(|path| Offer::new(path, CompletionItemKind::Folder));
    folders.chain(documents(handbook, &[])).collect()
}

/// Documents, and the paths of norms.
pub(super) fn norms(handbook: &Handbook) -> Vec<Offer> {
    let paths = known(handbook, "").into_iter().filter(|path| path.contains('.'));
    let paths = paths.map(|path| Offer::new(path, CompletionItemKind::Reference));
    documents(handbook, &[]).into_iter().chain(paths).collect()
}

/// What a branch may have of its own.
pub(super) fn norm_paths(handbook: &Handbook) -> Vec<Offer> {
    let paths = known(handbook, "").into_iter();
    paths.map(|path| Offer::new(path, CompletionItemKind::Property)).collect()
}

pub(super) fn roles(handbook: &Handbook) -> Vec<Offer> {
    let ids = handbook.roles().filter_map(|(_, role)| Some((role.id.get()?, role.name.get())));
    let offer = |id: &String| Offer::new(id, CompletionItemKind::Class);
    ids.map(|(id, name)| offer(id).detail(name.map_or("", |name| name.as_str()))).collect()
}

pub(super) fn channels(handbook: &Handbook) -> Vec<Offer> {
    let offer = |id: &str| Offer::new(id, CompletionItemKind::Class);
    let address = |address: Option<&Prose>| {
        address.map_or(String::new(), |address| address.as_str().to_owned())
    };
    let channels = handbook.channels();
    channels
        .map(|(id, channel)| offer(&id.value).detail(address(channel.value.address.get())))
        .collect()
}

/// The nodes of the script that is being written, or that a test plan is about.
pub(super) fn nodes(view: &View<'_>, yaml: &str) -> Vec<Offer> {
    let name = |name: &str| Offer::new(name, CompletionItemKind::Reference);
    let plan = view.handbook.plans.iter().find(|plan| Some(plan.source) == view.source);
    let script = plan.and_then(|plan| view.handbook.document(plan.script_id()));
    if let Some(Content::Script(script)) = script.map(|document| &document.content) {
        return script.all_nodes().map(|(key, _)| name(&key.value)).collect();
    }
    keys_below(yaml, "nodes").into_iter().map(name).collect()
}

/// The slots that may stand in a file: its own, and those of the company.
pub(super) fn slots(view: &View<'_>, yaml: &str) -> Vec<Offer> {
    let mut offers: Vec<Offer> = Vec::new();
    let document = view.document();
    let typed = ["placeholders", "variables"].into_iter().flat_map(|key| keys_below(yaml, key));
    let declared = document.and_then(declarations).into_iter().flat_map(|slots| slots.iter());
    let declared = declared.map(|(key, _)| key.value.as_str());
    for name in typed.chain(declared).chain(COMPANY_SLOTS) {
        if offers.iter().any(|offer| offer.label == name) {
            continue;
        }
        let example = document.and_then(|document| view.handbook.slot_example(document, name));
        let example = example.or_else(|| view.handbook.company_slot(name));
        let offer = Offer::new(name, CompletionItemKind::Variable);
        offers.push(offer.detail(example.unwrap_or_default()));
    }
    offers
}

/// The signatures of letters.
pub(super) fn signatures(handbook: &Handbook) -> Vec<Offer> {
    let all = handbook.documents.iter().filter_map(|document| match &document.content {
        Content::Governance(governance) => Some(&governance.signatures),
        _ => None,
    });
    let named = all.flat_map(|signatures| signatures.iter());
    named
        .map(|(key, text)| {
            let first = text.value.as_str().lines().next().unwrap_or_default();
            Offer::new(&key.value, CompletionItemKind::Reference).detail(first)
        })
        .collect()
}

pub(super) fn kinds() -> Vec<Offer> {
    KINDS.iter().map(|kind| Offer::new(kind.name, CompletionItemKind::EnumMember)).collect()
}

pub(super) fn profiles(handbook: &Handbook) -> Vec<Offer> {
    let names = handbook.known_profiles().into_iter();
    names.map(|name| Offer::new(name, CompletionItemKind::Module)).collect()
}

/// The themes: those built in, and the folders of the handbook's own.
pub(super) fn themes(view: &View<'_>) -> Vec<Offer> {
    let mut names: Vec<String> = Theme::built_in_names().map(str::to_owned).collect();
    names.extend((view.own_themes)());
    names.sort();
    names.dedup();
    names.into_iter().map(|name| Offer::new(name, CompletionItemKind::Color)).collect()
}

/// The rules, each with what it looks for.
pub(super) fn rules(view: &View<'_>) -> Vec<Offer> {
    let rules = RULES.iter().map(|rule| {
        let about = view.words.text(&format!("{}.about", rule.name));
        let offer = Offer::new(rule.name, CompletionItemKind::Constant);
        offer.detail(rule.level.name()).about(Some(&about))
    });
    rules.collect()
}

/// What has a level: rules, their families, and elements of profiles.
pub(super) fn leveled(view: &View<'_>) -> Vec<Offer> {
    let families = FAMILIES.iter();
    let families = families.map(|family| Offer::new(family.name, CompletionItemKind::Module));
    rules(view).into_iter().chain(families).chain(elements(view.handbook)).collect()
}

/// The elements of all profiles.
pub(super) fn elements(handbook: &Handbook) -> Vec<Offer> {
    let mut names: Vec<&str> = library::elements(handbook).collect();
    names.sort_unstable();
    names.dedup();
    names.into_iter().map(|name| Offer::new(name, CompletionItemKind::Constant)).collect()
}

/// What a section may be for.
pub(super) fn section_roles(view: &View<'_>) -> Vec<Offer> {
    let language = view.words.language();
    let all = SectionRole::ALL.into_iter();
    all.map(|role| {
        Offer::new(role.name(), CompletionItemKind::EnumMember).detail(role.localized(language))
    })
    .collect()
}
