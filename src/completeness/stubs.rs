//! Stubs: a place to write in for a section that a profile demands and that nobody has begun. What to
//! write stands in a comment; until it is written, the check says that the section is a stub.

use crate::completeness::section::{
    NamedChannel, channels_of, is_channel, is_stage, role_of_channel,
};
use crate::completeness::stages;
use crate::findings::{Change, Finding};
use crate::handbook::{Document, Handbook, sections};
use crate::kinds::Content;
use crate::language::roles::{Certainty, SectionRole, roles_of};
use crate::language::typography;
use crate::locale::Words;
use crate::source::{ProjectPath, Span};
use crate::syntax::{front, markdown};

/// Offers a stub to the findings of one element, where something is missing as a whole. A heading
/// that may be the section is for its author to mark: a second one would stand beside it.
pub(super) fn offer(handbook: &Handbook, findings: Vec<Finding>) -> Vec<Finding> {
    if findings.iter().any(|finding| finding.rule == "doubtful-section") {
        return findings;
    }
    findings.into_iter().map(|finding| with_stub(handbook, finding)).collect()
}

fn with_stub(handbook: &Handbook, finding: Finding) -> Finding {
    let words = Words::of(handbook.language);
    let named = |name| finding.arguments.get(name).map(|argument| words.say(argument));
    let role = named("role-id").and_then(|id| SectionRole::from_name(&id));
    let text = words.with("report-stub", &finding.arguments);
    let change = match (finding.rule, role) {
        ("missing-section", Some(role)) => Some(of_section(handbook, role, &text)),
        ("missing-stage", Some(role)) => named("channel").and_then(|id| {
            let mut channels = channels_of(handbook, &id).into_iter();
            let channel = channels.find(|channel| channel.id == id)?;
            of_stage(handbook, &channel, role, &text)
        }),
        _ => None,
    };
    match change {
        Some(change) => finding.begun_by(change),
        None => finding,
    }
}

/// A document of its own. A channel that is declared is named in it.
fn of_section(handbook: &Handbook, role: SectionRole, text: &str) -> Change {
    let heading = Heading::of(handbook, role);
    let channel = channel_of(handbook, role);
    let path = free_path(handbook, folder(handbook, role), role.name());
    Change::Create { path, text: document(channel, &heading, text) }
}

/// A section at the end of the channel's document, else a document of that channel.
fn of_stage(
    handbook: &Handbook,
    channel: &NamedChannel<'_>,
    role: SectionRole,
    text: &str,
) -> Option<Change> {
    let heading = Heading::of(handbook, role);
    if let Some(document) = of_channel(handbook, channel) {
        return at_the_end(handbook, document, &heading, text);
    }
    let path = free_path(handbook, folder(handbook, role), channel.id);
    let section = format!("## {}\n\n{text}", heading.marked());
    let title = Heading::of(handbook, role_of_channel(channel.channel_type)?);
    Some(Change::Create { path, text: document(Some(channel.id), &title, &section) })
}

/// A new section after all others. Nothing, where it would not be read as one: an open code block
/// swallows it.
fn at_the_end(
    handbook: &Handbook,
    document: &Document,
    heading: &Heading,
    text: &str,
) -> Option<Change> {
    let source = &handbook.sources.get(document.source).text;
    let level = document.sections.iter().map(|section| section.level).filter(|level| *level > 1);
    let marks = "#".repeat(level.min().unwrap_or(2).into());
    let gap = match () {
        () if source.ends_with("\n\n") => "",
        () if source.ends_with('\n') => "\n",
        () => "\n\n",
    };
    let mut text = format!("{gap}{marks} {}\n\n{text}\n", heading.marked());
    if source.contains("\r\n") {
        text = text.replace('\n', "\r\n");
    }
    let whole = format!("{source}{text}");
    let body = front::split(&whole).body as usize;
    let count = sections(&markdown::parse(&whole, body), &whole).len();
    let place = document.at(Span::new(source.len(), source.len()));
    (count > document.sections.len()).then_some(Change::Replace { place, text })
}

/// The prose that is about the channel as a whole.
fn of_channel<'h>(handbook: &'h Handbook, channel: &NamedChannel<'_>) -> Option<&'h Document> {
    let wanted = role_of_channel(channel.channel_type)?;
    handbook.documents.iter().find(|document| {
        document.is_markdown
            && !document.is_retired()
            && matches!(document.content, Content::Page | Content::Standard(_))
            && stages::has(&document.roles, wanted)
            && stages::is_for(handbook, document, channel)
    })
}

fn channel_of(handbook: &Handbook, role: SectionRole) -> Option<&str> {
    let mut channels = handbook.channels();
    let (key, _) = channels.find(|(_, channel)| {
        let channel_type = channel.value.channel_type.get();
        channel_type.is_some_and(|found| role_of_channel(*found) == Some(role))
    })?;
    Some(&key.value)
}

fn document(channel: Option<&str>, heading: &Heading, text: &str) -> String {
    let channel = channel.map_or_else(String::new, |id| format!("channel: {id}\n"));
    match heading.mark {
        None => format!("---\ntitle: {}\n{channel}---\n{text}\n", heading.title),
        Some(_) if channel.is_empty() => format!("# {}\n\n{text}\n", heading.marked()),
        Some(_) => format!("---\n{channel}---\n# {}\n\n{text}\n", heading.marked()),
    }
}

fn folder(handbook: &Handbook, role: SectionRole) -> &'static str {
    match role {
        _ if handbook.is_plain() => "",
        role if is_channel(role) || is_stage(role) => "standards/",
        _ => "pages/",
    }
}

/// A path that no file has, for an id that no document has.
fn free_path(handbook: &Handbook, folder: &str, stem: &str) -> ProjectPath {
    let sources = &handbook.sources;
    let is_free = |stem: &str, path: &ProjectPath| {
        let is_skipped = sources.skipped.iter().any(|skipped| skipped.path == *path);
        let is_there = sources.find(path).is_some() || sources.others.contains(path);
        handbook.document(stem).is_none() && !is_skipped && !is_there
    };
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    let stems = std::iter::once(stem.to_owned()).chain(numbered);
    let mut paths = stems.map(|stem| (ProjectPath::new(format!("{folder}{stem}.md")), stem));
    let free = paths.find(|(path, stem)| is_free(stem, path));
    free.map_or_else(|| ProjectPath::new(stem), |(path, _)| path)
}

/// A heading that surely speaks of a role: by its words, else by a mark.
struct Heading {
    title: String,
    mark: Option<&'static str>,
}

impl Heading {
    fn of(handbook: &Handbook, role: SectionRole) -> Self {
        let title = typography::capital(role.localized(handbook.language));
        let is_sure = roles_of(&title)
            .iter()
            .any(|found| found.role == role && found.certainty == Certainty::Sure);
        Self { title, mark: (!is_sure).then(|| role.name()) }
    }

    fn marked(&self) -> String {
        match self.mark {
            Some(mark) => format!("{} {{#{mark}}}", self.title),
            None => self.title.clone(),
        }
    }
}
