//! The mutants of one file: what is taken out of it or broken in it, and whether somebody has to
//! notice. What a handbook may do without is told by data: the schema of the file's kind, what rules
//! demand beyond it, and what profiles ask of sections.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::headings::{Asked, Holder, sections};
use crate::schema::{Demand, Spot};
use crate::yaml::{self, Node, Shape};

/// What is done to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Section,
    Key,
    Reference,
    Blank,
}

impl Kind {
    /// What a report calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Section => "sections dropped",
            Self::Key => "keys dropped",
            Self::Reference => "references broken",
            Self::Blank => "files emptied",
        }
    }
}

/// One change of one file.
#[derive(Debug)]
pub(crate) struct Mutant {
    pub(crate) kind: Kind,
    /// Whether a handbook is worse for it. What is not wanted may be left out by anybody: no schema,
    /// no rule and no profile asks for it, or something else in the handbook does as well.
    pub(crate) is_wanted: bool,
    /// Where the words go, in bytes of the file.
    pub(crate) cut: Range<usize>,
    /// What stands there afterwards.
    pub(crate) with: &'static str,
    /// What it is, for people.
    pub(crate) what: String,
}

/// What stands in the place of an id.
const NOBODY: &str = "nobody-knows";

/// Keys that a schema leaves open and rules or profiles demand: the kind or the type of a document,
/// and the path in it.
const DEMANDED: [(&str, &str); 32] = [
    ("standard", "rule"),
    ("standard", "why"),
    ("standard", "how"),
    ("standard", "good"),
    ("standard", "check"),
    ("standard", "channel"),
    ("standard", "stage"),
    ("standard", "roles"),
    ("standard", "mandatory"),
    ("module", "goal"),
    ("module", "duration"),
    ("module", "covers"),
    ("module", "content"),
    ("module", "takeaways"),
    ("module", "exercises"),
    ("onboarding", "rows"),
    ("client", "phrases"),
    ("call", "blocks.items.standard"),
    ("letter", "blocks.items.standard"),
    ("chat", "blocks.items.standard"),
    ("mystery", "blocks.items.standard"),
    ("role", "roles.authority"),
    ("segment", "needs.expectation.source"),
    ("svod", "profiles"),
    ("svod", "defaults"),
    ("svod", "defaults.owner"),
    ("svod", "defaults.version"),
    ("svod", "defaults.review_by"),
    ("svod", "channels.*.address"),
    ("svod", "channels.*.hours"),
    ("svod", "channels.*.owner"),
    ("svod", "channels.*.after_hours"),
];

/// Entries under names of the author's own that nothing refers to, by the end of their path.
const ADDITIONS: [&str; 4] = ["by_channel.*", "by_emotion.*", "translations.*", "overrides.*"];

/// A file of an example, and what is known of the others.
pub(crate) struct File<'e> {
    pub(crate) path: &'e str,
    pub(crate) text: &'e str,
    pub(crate) asked: &'e Asked,
    pub(crate) holders: &'e [Holder],
}

/// All that may happen to a file.
pub(crate) fn mutants(file: &File<'_>) -> Vec<Mutant> {
    let File { path, text, asked, holders } = file;
    let is_markdown = path.ends_with(".md");
    let front = if is_markdown { front(text) } else { 0..text.len() };
    let whole = "the whole file".to_owned();
    let mut mutants = vec![Mutant {
        kind: Kind::Blank,
        is_wanted: true,
        cut: 0..text.len(),
        with: "",
        what: whole,
    }];
    if let Some(tree) = yaml::parse(&text[front.clone()], front.start) {
        let kind = kind(path, &tree);
        let schema = svod::kinds::schema(kind).expect("a kind of an example");
        let sort = word(&tree, "type").unwrap_or(kind);
        let mut keys = Keys { text, sort, is_markdown, mutants: &mut mutants };
        keys.walk(&tree, &Spot::root(&schema), "");
    }
    if is_markdown {
        let sections = sections(path, text, asked, holders);
        mutants.extend(sections.into_iter().map(|section| Mutant {
            kind: Kind::Section,
            is_wanted: section.is_wanted,
            cut: section.cut,
            with: "",
            what: section.title.to_owned(),
        }));
    }
    mutants.extend(links(text));
    mutants
}

/// Where the Markdown of a file begins.
pub(crate) fn body(text: &str) -> usize {
    front(text).end + if text.starts_with("---\n") { "---\n".len() } else { 0 }
}

fn front(text: &str) -> Range<usize> {
    let end = text.strip_prefix("---\n").and_then(|rest| rest.find("\n---\n"));
    end.map_or(0..0, |at| 4..4 + at + 1)
}

fn kind<'t>(path: &'t str, tree: &'t Node) -> &'t str {
    let folder = path.split('/').next().unwrap_or(path);
    let by_folder = match folder {
        "svod.yaml" => "svod",
        "processes" => "process",
        "branches" => "branch",
        "values" | "phrases" | "complaints" => folder,
        plural => plural.trim_end_matches('s'),
    };
    word(tree, "kind").unwrap_or(by_folder)
}

/// The word under a key of the outermost mapping.
fn word<'t>(tree: &'t Node, name: &str) -> Option<&'t str> {
    let Shape::Mapping(entries) = &tree.shape else { return None };
    entries.iter().find(|(key, _)| key.text() == name).map(|(_, value)| value.text())
}

/// Walks over the keys of a file.
struct Keys<'t> {
    text: &'t str,
    /// The kind of the document, or what its `type` says.
    sort: &'t str,
    is_markdown: bool,
    mutants: &'t mut Vec<Mutant>,
}

impl Keys<'_> {
    fn walk(&mut self, node: &Node, spot: &Spot<'_>, path: &str) {
        match &node.shape {
            Shape::Scalar(words) => self.scalar(node, words, spot, path),
            Shape::List(items) => {
                items.iter().for_each(|item| self.walk(item, &spot.items(), path));
            }
            Shape::Mapping(entries) => {
                for (index, (key, value)) in entries.iter().enumerate() {
                    let (inner, demand) = spot.key(key.text());
                    let name = if matches!(demand, Demand::Own) { "*" } else { key.text() };
                    let dot = if path.is_empty() { "" } else { "." };
                    let inner_path = format!("{path}{dot}{name}");
                    self.key(node, index, &inner_path, &demand);
                    self.walk(value, &inner, &inner_path);
                }
            }
        }
    }

    fn key(&mut self, mapping: &Node, index: usize, path: &str, demand: &Demand) {
        let Shape::Mapping(entries) = &mapping.shape else { return };
        let (cut, with) = yaml::cut_of(self.text, mapping, index);
        // A standard in prose says its parts in its own way; a name stands for a title.
        let is_prose = self.is_markdown && self.sort == "standard";
        let has_name = entries.iter().any(|(key, _)| key.text() == "name");
        let is_wanted = match demand {
            Demand::Required => true,
            Demand::Own => !ADDITIONS.iter().any(|own| path.ends_with(own)),
            Demand::Optional => {
                path == "title" && !has_name || (!is_prose && DEMANDED.contains(&(self.sort, path)))
            }
        };
        let what = format!("{path} ({})", entries[index].0.text());
        self.mutants.push(Mutant { kind: Kind::Key, is_wanted, cut, with, what });
    }

    fn scalar(&mut self, node: &Node, words: &str, spot: &Spot<'_>, path: &str) {
        // `client` stands for the customer, and is nobody's id.
        if spot.is_id() && words != "client" {
            self.mutants.push(broken(node.span.clone(), format!("{path}: {words}")));
        }
    }
}

fn broken(cut: Range<usize>, what: String) -> Mutant {
    Mutant { kind: Kind::Reference, is_wanted: true, cut, with: NOBODY, what }
}

/// The ids and the files that Markdown refers to.
fn links(text: &str) -> Vec<Mutant> {
    let mut cuts = BTreeSet::new();
    for (open, close) in [("[[", "]]"), ("](", ")")] {
        for (at, _) in text.match_indices(open) {
            let start = at + open.len();
            let target = text[start..].split([')', '|', '#', ']', '\n']).next().unwrap_or("");
            let after = &text[start + target.len()..];
            let is_closed = after.starts_with(['|', '#']) || after.starts_with(close);
            if is_closed && !target.is_empty() && !target.contains(':') {
                cuts.insert((start, start + target.len()));
            }
        }
    }
    let cuts = cuts.into_iter();
    cuts.map(|(start, end)| broken(start..end, text[start..end].to_owned())).collect()
}
