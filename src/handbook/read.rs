//! Reading: from sources to documents, each on its own, and then linked by their ids.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::de::DeserializeOwned;

use crate::findings::Finding;
use crate::handbook::section::{Section, sections};
use crate::handbook::{
    Document, Handbook, MANIFEST, ManifestFile, PROFILES, PlanFile, ProfileFile, TESTPLAN,
};
use crate::kinds::envelope::{Defaults, ENVELOPE_KEYS, Envelope};
use crate::kinds::manifest::Manifest;
use crate::kinds::profile::Profile;
use crate::kinds::testplan::TestPlan;
use crate::kinds::{self, Content, KINDS, Kind};
use crate::language::roles::roles_of;
use crate::language::{Date, Language, nearest};
use crate::source::{Place, ProjectPath, Skipped, Source, SourceId, Sources, Span};
use crate::syntax::decode::Decoder;
use crate::syntax::fields::Optional;
use crate::syntax::front::{self, Parts};
use crate::syntax::markdown::{self, Markdown, NodeKind};
use crate::syntax::yaml::{self, Tree};

pub(super) fn handbook(mut sources: Sources, today: Date) -> (Handbook, Vec<Finding>) {
    let mut findings = Vec::new();
    let manifest = manifest(&sources, &mut findings);
    let is_plain = manifest.is_none();
    let language = manifest.as_ref().and_then(main_language);
    let language = language.unwrap_or_else(|| prevailing_language(&sources));
    let files: Vec<(SourceId, &Source)> =
        sources.iter().filter(|(_, source)| source.path.as_str() != MANIFEST).collect();
    let (own_profiles, files): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|(_, source)| !is_plain && is_profile(source));
    let mut profiles = Vec::new();
    for (id, source) in own_profiles {
        let (profile, found) = read_profile(&source.text, id);
        findings.extend(found);
        profiles.push(ProfileFile { source: id, name: source.path.stem().to_owned(), profile });
    }
    let (test_plans, files): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|(_, source)| plan_name(source).is_some());
    let mut plans = Vec::new();
    for (id, source) in test_plans {
        let (plan, found): (TestPlan, _) = read_whole(&source.text, id);
        findings.extend(found);
        let name = plan_name(source).unwrap_or_default().to_owned();
        plans.push(PlanFile { source: id, name, plan });
    }
    let (mine, foreign): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|(_, source)| !is_plain || is_plain_source(source));
    let defaults = manifest.as_ref().and_then(|file| file.manifest.defaults.get());
    let reader = Reader { is_plain, language, defaults };
    let read: Vec<(Document, Vec<Finding>)> =
        mine.into_par_iter().map(|(id, source)| reader.document(id, source)).collect();
    let skipped: Vec<Skipped> = foreign
        .into_iter()
        .map(|(_, source)| Skipped { path: source.path.clone(), reason: "not-a-document" })
        .collect();
    let mut documents = Vec::with_capacity(read.len());
    for (document, found) in read {
        documents.push(document);
        findings.extend(found);
    }
    sources.skipped.extend(skipped);
    let ids = ids(&documents, language, &mut findings);
    let handbook = Handbook { sources, manifest, profiles, plans, documents, ids, today, language };
    (handbook, findings)
}

/// The name of a test plan: that of its script, as a rule.
fn plan_name(source: &Source) -> Option<&str> {
    let is_yaml = matches!(source.path.extension(), "yaml" | "yml");
    source.path.stem().strip_suffix(TESTPLAN).filter(|_| is_yaml)
}

/// Without a manifest, Markdown counts, and YAML that lies where a kind of document lies.
fn is_plain_source(source: &Source) -> bool {
    source.path.extension().eq_ignore_ascii_case("md")
        || source.path.extension().eq_ignore_ascii_case("markdown")
        || folder_kind(&source.path).is_some()
}

fn manifest(sources: &Sources, findings: &mut Vec<Finding>) -> Option<ManifestFile> {
    let source = sources.find(&ProjectPath::new(MANIFEST))?;
    let text = &sources.get(source).text;
    let base = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let before = findings.len();
    let tree = yaml::parse(&text[base..], base, source, findings);
    let is_torn = findings.len() > before;
    let decoder = Decoder::new(&tree);
    let manifest: Option<Manifest> = decoder.read();
    findings.extend(decoder.findings.take());
    let mentions = decoder.mentions.take();
    Some(ManifestFile { source, manifest: manifest.unwrap_or_default(), mentions, is_torn })
}

/// Whether a file is a profile of the handbook's own.
fn is_profile(source: &Source) -> bool {
    let is_yaml = matches!(source.path.extension(), "yaml" | "yml");
    is_yaml && source.path.folders().eq([PROFILES])
}

/// Reads a profile; what is wrong with it comes beside it.
pub(crate) fn read_profile(text: &str, source: SourceId) -> (Profile, Vec<Finding>) {
    read_whole(text, source)
}

/// Reads a file that is of one type as a whole.
fn read_whole<T: DeserializeOwned + Default>(text: &str, source: SourceId) -> (T, Vec<Finding>) {
    let mut findings = Vec::new();
    let base = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let tree = yaml::parse(&text[base..], base, source, &mut findings);
    let decoder = Decoder::new(&tree);
    let whole: Option<T> = decoder.read();
    findings.extend(decoder.findings.take());
    (whole.unwrap_or_default(), findings)
}

/// The language that `svod.yaml` puts first, for those who have nothing but its text.
pub(crate) fn language_of_manifest(text: &str) -> Option<Language> {
    let text = text.trim_start_matches('\u{feff}');
    let tree = yaml::parse(text, 0, SourceId(0), &mut Vec::new());
    let manifest: Manifest = Decoder::new(&tree).read()?;
    manifest.languages.get()?.iter().next().copied()
}

fn main_language(file: &ManifestFile) -> Option<Language> {
    file.manifest.languages.get()?.iter().next().copied()
}

/// The language of a plain folder: by its letters.
fn prevailing_language(sources: &Sources) -> Language {
    let mut counts = [0_usize; 3];
    for (_, source) in sources.iter() {
        for letter in source.text.chars().take(4000) {
            match letter {
                'а'..='я' | 'А'..='Я' | 'ё' => counts[0] += 1,
                'a'..='z' => counts[1] += 1,
                'ľ' | 'š' | 'č' | 'ť' | 'ž' | 'ý' | 'á' | 'í' | 'ú' | 'ô' => {
                    counts[2] += 12
                }
                _ => {}
            }
        }
    }
    let best = (0..3).max_by_key(|index| (counts[*index], 3 - index)).unwrap_or(0);
    Language::ALL[best]
}

/// The document of each id: the one in the main language, else the first. Documents of one id in other
/// languages are its translations; a second one in the same language is reported.
fn ids(
    documents: &[Document],
    main: Language,
    findings: &mut Vec<Finding>,
) -> BTreeMap<String, usize> {
    let mut firsts: BTreeMap<(&str, Language), usize> = BTreeMap::new();
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    for (index, document) in documents.iter().enumerate() {
        let first = *firsts.entry((&document.id, document.language)).or_insert(index);
        if first != index {
            let finding = Finding::new("duplicate-id", document.place());
            let finding = finding.with("id", document.id.as_str());
            findings.push(finding.related(documents[first].place(), "first"));
        }
        let known = ids.entry(document.id.clone()).or_insert(index);
        if document.language == main && documents[*known].language != main {
            *known = index;
        }
    }
    ids
}

/// What all documents of a project have in common while they are read.
struct Reader<'a> {
    is_plain: bool,
    language: Language,
    defaults: Option<&'a Defaults>,
}

impl Reader<'_> {
    fn document(&self, id: SourceId, source: &Source) -> (Document, Vec<Finding>) {
        let mut findings = Vec::new();
        let is_markdown = source.path.extension().to_ascii_lowercase().starts_with('m');
        let parts = parts(source, is_markdown);
        if let Some(span) = parts.unclosed {
            let place = Place { source: id, span };
            findings.push(Finding::new("invalid-front-matter", place));
        }
        let yaml = source.text.get(parts.front.range()).unwrap_or("");
        let tree = yaml::parse(yaml, parts.front.start as usize, id, &mut findings);
        let markdown = match is_markdown {
            true => markdown::parse(&source.text, parts.body as usize),
            false => Markdown::default(),
        };
        let sections = sections(&markdown, &source.text);
        let kind = self.kind(&tree, source, is_markdown, &mut findings);
        let fields = self.fields(&tree, kind, is_markdown, &mut findings);
        let document = self.assemble(id, source, kind, fields, (tree, markdown, sections));
        (Document { is_markdown, ..document }, findings)
    }

    fn kind(
        &self,
        tree: &Tree,
        source: &Source,
        is_markdown: bool,
        findings: &mut Vec<Finding>,
    ) -> &'static Kind {
        if let Some((_, value)) = tree.entry("kind") {
            let name = tree.text(value);
            match kinds::by_name(name) {
                Some(kind) => return kind,
                None if self.is_plain && is_markdown => {}
                None => {
                    let near = nearest(name, KINDS.iter().map(|kind| kind.name));
                    let finding = Finding::new("unknown-kind", tree.place(tree.node(value).span));
                    let kinds: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
                    let finding = finding.with("kind", name).with("kinds", kinds.join(", "));
                    findings.push(finding.near(near));
                }
            }
        }
        let by_folder = folder_kind(&source.path).filter(|_| !(self.is_plain && is_markdown));
        if by_folder.is_none() && !is_markdown && tree.entry("kind").is_none() {
            let folder = source.path.folders().next().unwrap_or("");
            let mut known: Vec<&str> = KINDS.iter().map(|kind| kind.folder).collect();
            known.dedup();
            let near = nearest(folder, known.iter().copied());
            let place = tree.place(self_span(tree, &[], source));
            let finding = Finding::new("unknown-kind", place).variant("folder");
            let finding = finding.with("folder", folder).with("folders", known.join(", "));
            findings.push(finding.near(near));
        }
        by_folder.unwrap_or(&KINDS[0])
    }

    fn fields(
        &self,
        tree: &Tree,
        kind: &Kind,
        is_markdown: bool,
        findings: &mut Vec<Finding>,
    ) -> Fields {
        let outer = Decoder::new(tree).open();
        let envelope: Option<Envelope> = outer.read();
        // What is no document of any kind has fields that nobody can judge.
        let inner = match (self.is_plain || !is_markdown) && kind.name == "page" {
            true => Decoder::new(tree).open(),
            false => Decoder::new(tree).beside(ENVELOPE_KEYS),
        };
        let content = (kind.decode)(&inner);
        // A tree that is no mapping fails twice with the same words: once is enough.
        if envelope.is_some() || content.is_some() {
            findings.extend(outer.findings.take());
        }
        let is_readable = content.is_some();
        findings.extend(inner.findings.take());
        let mut mentions = outer.mentions.take();
        mentions.extend(inner.mentions.take());
        mentions.sort_by_key(|mentioned| mentioned.span);
        Fields {
            envelope: envelope.unwrap_or_default(),
            content: content.unwrap_or(Content::Page),
            mentions,
            is_readable,
        }
    }

    fn assemble(
        &self,
        id: SourceId,
        source: &Source,
        kind: &'static Kind,
        fields: Fields,
        (tree, markdown, sections): (Tree, Markdown, Vec<Section>),
    ) -> Document {
        let mut envelope = fields.envelope;
        if let Some(defaults) = self.defaults {
            inherit(&mut envelope, defaults);
        }
        let title = envelope.title.get().or_else(|| fields.content.name());
        let title = title.map(|title| title.as_str().to_owned());
        let roles = title.as_deref().map_or_else(Vec::new, roles_of);
        let title = title.or_else(|| opening_heading(&markdown, &sections));
        Document {
            id: envelope.id.get().cloned().unwrap_or_else(|| source.path.stem().to_owned()),
            source: id,
            path: source.path.clone(),
            kind,
            self_span: self_span(&tree, &sections, source),
            language: envelope.lang.get().copied().unwrap_or(self.language),
            envelope,
            content: fields.content,
            markdown,
            sections,
            mentions: fields.mentions,
            title,
            roles,
            is_markdown: false,
            is_readable: fields.is_readable,
        }
    }
}

struct Fields {
    envelope: Envelope,
    content: Content,
    mentions: Vec<crate::syntax::decode::Mentioned>,
    is_readable: bool,
}

/// A heading names the whole text if it opens it, or is of the first level.
fn opening_heading(markdown: &Markdown, sections: &[Section]) -> Option<String> {
    let first = sections.first()?;
    let is_text_before = markdown
        .roots()
        .map(|index| &markdown.nodes[index])
        .any(|node| node.span.start < first.span.start && !matches!(node.kind, NodeKind::Html(_)));
    (first.level == 1 || !is_text_before).then(|| first.title.clone())
}

fn parts(source: &Source, is_markdown: bool) -> Parts {
    if is_markdown {
        return front::split(&source.text);
    }
    let start = if source.text.starts_with('\u{feff}') { 3 } else { 0 };
    let front = Span::new(start, source.text.len());
    Parts { front, body: front.end, unclosed: None }
}

fn folder_kind(path: &ProjectPath) -> Option<&'static Kind> {
    let folder = path.folders().next()?;
    KINDS.iter().find(|kind| kind.folder == folder)
}

fn self_span(tree: &Tree, sections: &[Section], source: &Source) -> Span {
    let named = ["id", "title", "name"].into_iter().find_map(|key| tree.entry(key));
    if let Some((_, value)) = named {
        return tree.node(value).span;
    }
    if let Some(section) = sections.first() {
        return section.span;
    }
    if let Some(key) = tree.keys().next() {
        return tree.node(key).span;
    }
    let start = if source.text.starts_with('\u{feff}') { 3 } else { 0 };
    let line = source.text[start..].lines().next().unwrap_or("");
    Span::new(start, start + line.len())
}

fn inherit(envelope: &mut Envelope, defaults: &Defaults) {
    take(&mut envelope.owner, &defaults.owner);
    take(&mut envelope.version, &defaults.version);
    take(&mut envelope.status, &defaults.status);
    take(&mut envelope.approved_by, &defaults.approved_by);
    take(&mut envelope.approved_on, &defaults.approved_on);
    take(&mut envelope.review_by, &defaults.review_by);
}

fn take<T: Clone>(own: &mut Optional<T>, inherited: &Optional<T>) {
    if own.is_absent() {
        own.clone_from(inherited);
    }
}
