//! An approved text does not change under the same version: whoever has signed or learned it
//! would not know that it is another one. Needs to know what the handbook was before.

use std::collections::BTreeSet;

use crate::findings::{Finding, Level};
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::envelope::Status;
use crate::kinds::governance::Change;
use crate::rules::Rule;
use crate::rules::documents::substance::Substance;
use crate::source::Span;

pub(crate) static RULE: Rule = Rule {
    name: "changed-without-version",
    level: Level::Error,
    check: None,
    bad: r#"
--- before/pages/about.md
---
title: О нас
status: approved
owner: operator
version: "1.0"
approved_by: director
approved_on: 2026-03-01
review_by: 2027-03-01
---
Отвечаем за каждый шаг до двери. Отвечаем на письмо за 4 часа.
--- pages/about.md
---
title: О нас
status: approved
owner: operator
version: "1.0"
approved_by: director
approved_on: 2026-03-01
review_by: 2027-03-01
---
Отвечаем за каждый шаг до двери. Отвечаем на письмо за 2 часа.
"#,
    good: r#"
--- before/pages/about.md
---
title: О нас
status: approved
owner: operator
version: "1.0"
approved_by: director
approved_on: 2026-03-01
review_by: 2027-03-01
---
Отвечаем за каждый шаг до двери. Отвечаем на письмо за 2 часа.
--- pages/about.md
---
title: О нас
status: approved
owner: operator
version: "1.1"
approved_by: director
approved_on: 2026-09-01
review_by: 2027-03-01
---
Отвечаем за каждый шаг до двери. Отвечаем на письмо за 4 часа.
"#,
};

/// The documents whose text is another one than in a former handbook, and whose version is not.
pub(crate) fn findings(handbook: &Handbook, before: &Handbook) -> Vec<Finding> {
    let logged = Logged::of(handbook, before);
    let approved = handbook.documents.iter().filter(|document| is_approved(document));
    let changed = approved.filter(|document| !logged.covers(document));
    let finding = |document: &Document| {
        let old = former(handbook, before, document).filter(|old| is_approved(old))?;
        let span = change(handbook, before, document, old)?;
        let version = document.envelope.version.spanned();
        // What is inherited stands in another file.
        let own = version.filter(|version| is_here(handbook, document, version.span));
        let place = own.map_or(document.place(), |version| document.at(version.span));
        let finding = RULE.at(place).with("document", document.name());
        Some(finding.related(document.at(span), "changed"))
    };
    changed.filter_map(finding).collect()
}

fn is_approved(document: &Document) -> bool {
    document.status() == Some(Status::Approved) && document.is_readable
}

/// The same document in the former handbook, also where it has been moved since.
fn former<'b>(now: &Handbook, before: &'b Handbook, document: &Document) -> Option<&'b Document> {
    before.document_of(&document.path).or_else(|| {
        let old = before.document(&document.id)?;
        let is_moved = now.document_of(&old.path).is_none() && old.language == document.language;
        is_moved.then_some(old)
    })
}

/// Where the text of a document differs first, if its version is the same.
fn change(now: &Handbook, before: &Handbook, document: &Document, old: &Document) -> Option<Span> {
    let text = |handbook: &Handbook, id| handbook.sources().get(id).text.clone();
    if text(now, document.source) == text(before, old.source)
        || version(now, document) != version(before, old)
    {
        return None;
    }
    Substance::of(now, document).first_difference(&Substance::of(before, old))
}

/// The version of a document, else that of the whole handbook.
fn version<'h>(handbook: &'h Handbook, document: &'h Document) -> Option<&'h str> {
    let whole = || handbook.manifest.as_ref()?.manifest.version.get();
    document.envelope.version.get().or_else(whole).map(|version| version.trim())
}

/// Whether a value of the envelope is the document's own.
fn is_here(handbook: &Handbook, document: &Document, span: Span) -> bool {
    let defaults = handbook.manifest.as_ref().and_then(|file| file.manifest.defaults.get());
    let inherited = defaults.and_then(|defaults| defaults.version.spanned());
    inherited != document.envelope.version.spanned()
        || inherited.is_some_and(|inherited| inherited.span != span)
}

/// What the change log says that it did not say before.
struct Logged<'h> {
    all: bool,
    ids: BTreeSet<&'h str>,
}

impl<'h> Logged<'h> {
    fn of(handbook: &'h Handbook, before: &'h Handbook) -> Self {
        let known: BTreeSet<_> = changes(before).map(key).collect();
        let new: Vec<&Change> =
            changes(handbook).filter(|change| !known.contains(&key(change))).collect();
        Self {
            all: new.iter().any(|change| change.affects.iter().next().is_none()),
            ids: new
                .iter()
                .flat_map(|change| change.affects.iter())
                .map(|id| id.as_str())
                .collect(),
        }
    }

    /// A change that names no document may be of any.
    fn covers(&self, document: &Document) -> bool {
        self.all || self.ids.contains(document.id.as_str())
    }
}

fn changes(handbook: &Handbook) -> impl Iterator<Item = &Change> {
    handbook.documents.iter().flat_map(|document| match &document.content {
        Content::Governance(governance) => governance.change_log.iter().collect(),
        _ => Vec::new(),
    })
}

fn key(change: &Change) -> (Option<&str>, Option<String>, Option<&str>) {
    let day = change.date.get().map(|day| day.0.to_string());
    (change.version.get().map(String::as_str), day, change.what.get().map(|what| what.as_str()))
}
