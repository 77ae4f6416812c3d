//! Completion: which offers fit where somebody types, as the editor takes them.

use std::ops::Range;

use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionItemTextEdit, CompletionList, Documentation,
    MarkupContent, MarkupKind, TextEdit,
};

use crate::handbook::Handbook;
use crate::lsp::cursor::{Awaited, Cursor, Step};
use crate::lsp::offers::{self, Offer};
use crate::lsp::shape::{Shape, schema_name};
use crate::lsp::spot::{self, Spot, spot};
use crate::lsp::view::View;

/// What may be written at a byte.
pub(super) fn complete(view: &View<'_>, at: usize) -> CompletionList {
    let found = spot(&view.path, view.text, at);
    let (typed, offers) = found.map_or_else(|| (at..at, Vec::new()), |spot| offered(view, spot));
    let range = view.lines().range_of(typed);
    let item = |offer: Offer| {
        let about = |value| MarkupContent { kind: MarkupKind::Markdown, value };
        CompletionItem {
            kind: Some(offer.kind),
            detail: offer.detail,
            documentation: offer.about.map(about).map(Documentation::MarkupContent),
            sort_text: Some(format!("{}{}", u8::from(!offer.is_first), offer.label)),
            text_edit: Some(CompletionItemTextEdit::TextEdit(TextEdit {
                range,
                new_text: offer.written.unwrap_or_else(|| offer.label.clone()),
            })),
            label: offer.label,
            ..CompletionItem::default()
        }
    };
    let items = offers.into_iter().map(item).collect();
    CompletionList { items, ..CompletionList::default() }
}

fn offered(view: &View<'_>, spot: Spot) -> (Range<usize>, Vec<Offer>) {
    let yaml = &view.text[spot::yaml(&view.path, view.text)];
    match spot {
        Spot::Slot(typed) => {
            let offers = closed(view, &typed, offers::slots(view, yaml), "}}", " }}");
            (typed, offers)
        }
        Spot::Reference(typed) => {
            let offers = closed(view, &typed, offers::documents(view.handbook, &[]), "]]", "]]");
            (typed, offers)
        }
        Spot::Heading(typed) => (typed, offers::section_roles(view)),
        Spot::Waiver(typed) => (typed, offers::rules(view)),
        Spot::Yaml(cursor) => {
            let offers = in_yaml(view, &cursor, yaml);
            (cursor.typed, offers)
        }
    }
}

/// Offers that close what was opened, unless it is closed already on this line.
fn closed(
    view: &View<'_>,
    typed: &Range<usize>,
    offers: Vec<Offer>,
    mark: &str,
    end: &str,
) -> Vec<Offer> {
    let rest = view.text[typed.end..].lines().next().unwrap_or("");
    let open = rest.find(&mark.replace('}', "{").replace(']', "[")).unwrap_or(rest.len());
    if rest[..open].contains(mark) {
        return offers;
    }
    let close = |offer: Offer| {
        let written = Some(format!("{}{end}", offer.label));
        Offer { written, ..offer }
    };
    offers.into_iter().map(close).collect()
}

fn in_yaml(view: &View<'_>, cursor: &Cursor, yaml: &str) -> Vec<Offer> {
    let shape = schema_name(&view.path, yaml).and_then(|name| Shape::at(name, &cursor.path));
    let Some(shape) = shape else { return Vec::new() };
    let mut offers = values(view, &shape, cursor, yaml);
    if cursor.awaited == Awaited::KeyOrValue {
        let own = keys(view, &shape, yaml);
        offers.extend(own.into_iter().filter(|key| !cursor.present.contains(&key.label)));
    }
    offers
}

fn keys(view: &View<'_>, shape: &Shape, yaml: &str) -> Vec<Offer> {
    let required = view.words.text("lsp-required");
    let known = shape.keys().into_iter().map(|key| {
        let end = if key.is_inline { ": " } else { ":" };
        let offer = Offer::new(key.name, CompletionItemKind::Property).about(key.about);
        let offer = if key.is_required { offer.detail(&required) } else { offer };
        Offer { written: Some(format!("{}{end}", key.name)), is_first: key.is_required, ..offer }
    });
    let named = match (shape.owner, shape.key.as_str()) {
        (_, "by_channel") => offers::channels(view.handbook),
        ("svod", "levels") => offers::leveled(view),
        ("svod", "answers") => offers::elements(view.handbook),
        ("branch", "overrides") => offers::norm_paths(view.handbook),
        ("Walk", "given") => offers::slots(view, yaml),
        _ => Vec::new(),
    };
    let named = named.into_iter().map(|offer| {
        let written = Some(format!("{}: ", offer.label));
        Offer { written, ..offer }
    });
    known.chain(named).collect()
}

fn values(view: &View<'_>, shape: &Shape, cursor: &Cursor, yaml: &str) -> Vec<Offer> {
    let member = |(value, about): (&str, Option<&str>)| {
        Offer::new(value, CompletionItemKind::EnumMember).about(about)
    };
    let mut offers: Vec<Offer> = shape.values().into_iter().map(member).collect();
    for name in shape.types() {
        offers.extend(of_type(view, name));
    }
    let is_root = cursor.path.iter().filter(|step| matches!(step, Step::Key(_))).count() == 1;
    offers.extend(by_key(view, shape, is_root, yaml));
    offers
}

/// Values of a type that refers to something.
fn of_type(view: &View<'_>, name: &str) -> Vec<Offer> {
    let handbook: &Handbook = view.handbook;
    match name {
        "DocumentId" => offers::documents(handbook, &[]),
        "LetterId" => offers::documents(handbook, &["letter"]),
        "ProtocolId" => offers::documents(handbook, &["protocol"]),
        "ScriptId" => offers::documents(handbook, &["script"]),
        "ClientId" => offers::documents(handbook, &["client"]),
        "NormId" => offers::norms(handbook),
        "RoleId" => offers::roles(handbook),
        "ChannelId" => offers::channels(handbook),
        _ => Vec::new(),
    }
}

/// Values of plain text that only their key tells apart.
fn by_key(view: &View<'_>, shape: &Shape, is_root: bool, yaml: &str) -> Vec<Offer> {
    let handbook = view.handbook;
    match (shape.owner, shape.key.as_str()) {
        ("Node" | "Reply" | "Case", "next" | "default" | "silence" | "then" | "else")
        | ("script", "start")
        | ("Walk", "visits" | "avoids") => offers::nodes(view, yaml),
        ("Waiver", "rule") => {
            offers::rules(view).into_iter().chain(offers::elements(handbook)).collect()
        }
        ("svod", "profiles") | ("NamedProfile", "name") => offers::profiles(handbook),
        ("svod", "theme") => offers::themes(view),
        ("ChapterPlan", "include") | ("EditionPlan", "chapters") => {
            offers::documents_and_folders(handbook)
        }
        ("testplan", "script") => offers::documents(handbook, &["script"]),
        ("letter", "signature") => offers::signatures(handbook),
        ("Scope", "branches") => offers::documents(handbook, &["branch"]),
        ("Scope", "segments") => offers::documents(handbook, &["segment"]),
        (owner, "kind") if is_root && owner != "svod" => offers::kinds(),
        (_, "supersedes") if is_root => offers::documents(handbook, &[]),
        (_, "meets") if is_root => offers::elements(handbook),
        _ => Vec::new(),
    }
}
