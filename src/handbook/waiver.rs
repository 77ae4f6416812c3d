//! Waivers: findings that are accepted for a time, wherever they are written.

use crate::handbook::{Document, Handbook};
use crate::kinds::envelope::Waiver;
use crate::language::Date;
use crate::source::{Place, SourceId, Span, Spanned};
use crate::syntax::markdown::NodeKind;

/// A waiver, where it stands, and how far it reaches.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PlacedWaiver {
    pub(crate) place: Place,
    /// The rule or the element; empty if it names none.
    pub(crate) rule: String,
    /// The last day; none if it is missing or no date.
    pub(crate) until: Option<Date>,
    pub(crate) has_reason: bool,
    /// The file it is for; none for the whole handbook.
    pub(crate) scope: Option<SourceId>,
}

impl PlacedWaiver {
    /// Whether it says what, why and until when.
    pub(crate) fn is_valid(&self) -> bool {
        self.lacks().is_empty()
    }

    /// The keys that are not there or say nothing, as a message shows them.
    pub(crate) fn lacks(&self) -> Vec<&'static str> {
        let keys = [
            ("`rule`", self.rule.is_empty()),
            ("`reason`", !self.has_reason),
            ("`until`", self.until.is_none()),
        ];
        keys.into_iter().filter(|(_, is_missing)| *is_missing).map(|(key, _)| key).collect()
    }
}

/// Every waiver of the handbook, in the order of the files.
pub(crate) fn waivers(handbook: &Handbook) -> Vec<PlacedWaiver> {
    let mut all = Vec::new();
    if let Some(file) = &handbook.manifest {
        let waivers = file.manifest.waivers.0.iter();
        all.extend(waivers.map(|waiver| of_field(waiver, file.source, None)));
    }
    for document in &handbook.documents {
        let waivers = document.envelope.waivers.0.iter();
        let scope = Some(document.source);
        all.extend(waivers.map(|waiver| of_field(waiver, document.source, scope)));
        all.extend(of_comments(document));
    }
    all
}

fn of_field(waiver: &Spanned<Waiver>, source: SourceId, scope: Option<SourceId>) -> PlacedWaiver {
    PlacedWaiver {
        place: Place { source, span: waiver.span },
        rule: waiver.value.rule.get().cloned().unwrap_or_default(),
        until: waiver.value.until.get().map(|day| day.0),
        has_reason: waiver.value.reason.get().is_some_and(|reason| !reason.trim().is_empty()),
        scope,
    }
}

/// `<!-- svod: allow RULE until=2027-01-31 reason="…" -->`, for the file it stands in.
fn of_comments(document: &Document) -> impl Iterator<Item = PlacedWaiver> + '_ {
    document.markdown.nodes.iter().filter_map(|node| match &node.kind {
        NodeKind::Html(text) => comment(text, node.span, document.source),
        _ => None,
    })
}

fn comment(text: &str, span: Span, source: SourceId) -> Option<PlacedWaiver> {
    let inside = text.trim().strip_prefix("<!--")?.strip_suffix("-->")?.trim();
    let words = inside.strip_prefix("svod:")?.trim().strip_prefix("allow")?.trim();
    let rule = words.split_whitespace().next().filter(|word| !word.contains('='));
    let value = |key: &str| {
        let after = words.split_once(key)?.1;
        Some(match after.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next().unwrap_or(""),
            None => after.split_whitespace().next().unwrap_or(""),
        })
    };
    Some(PlacedWaiver {
        place: Place { source, span },
        rule: rule.unwrap_or_default().to_owned(),
        until: value("until=").and_then(|day| day.parse().ok()),
        has_reason: value("reason=").is_some_and(|reason| !reason.trim().is_empty()),
        scope: Some(source),
    })
}
