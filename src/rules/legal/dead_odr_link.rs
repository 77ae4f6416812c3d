//! Customers are not sent to the platform for disputes that the union has closed.

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::manifest::Jurisdiction;
use crate::language::wordbook::has;
use crate::language::words::tokens;
use crate::rules::legal::scope::Scope;
use crate::rules::legal::words::{self, Topic};
use crate::rules::{Report, Rule};
use crate::source::Span;

pub(crate) static RULE: Rule = Rule {
    name: "dead-odr-link",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- svod.yaml
# …
title: Štandardy
languages: [sk]
profiles: [sk-consumer]
company: {name: Dom, legal_name: Dom, address: Trnava, jurisdictions: [sk]}
--- pages/disputes.md
# Spory

Spor môžete riešiť na platforme https://ec.europa.eu/consumers/odr alebo na súde.
"#,
    good: r#"
--- svod.yaml
# …
title: Štandardy
languages: [sk]
profiles: [sk-consumer]
company: {name: Dom, legal_name: Dom, address: Trnava, jurisdictions: [sk]}
--- pages/disputes.md
# Spory

Platforma https://ec.europa.eu/consumers/odr je zatvorená; spor riešte so SOI alebo na súde.
"#,
};

/// Where the platform was. It closed on 2025-07-20 by Regulation (EU) 2024/3228.
const PLATFORM: [&str; 2] = ["ec.europa.eu/consumers/odr", "webgate.ec.europa.eu/odr"];

fn check(handbook: &Handbook, report: &mut Report) {
    if !Scope::of(handbook).covers(Jurisdiction::Eu) {
        return;
    }
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        for span in links(handbook, document) {
            report.add(RULE.at(document.at(span)));
        }
    }
}

/// The links of a file, in its prose, its fields and behind its words, unless the line says that it is closed.
fn links(handbook: &Handbook, document: &Document) -> Vec<Span> {
    let source = &handbook.sources.get(document.source).text;
    let places = PLATFORM
        .iter()
        .flat_map(|link| source.match_indices(link).map(move |(at, _)| at..at + link.len()));
    let mut places: Vec<_> = places.collect();
    places.sort_unstable_by_key(|place| place.start);
    let shown = places.clone();
    let mut spans: Vec<Span> = places
        .into_iter()
        .enumerate()
        .filter(|(index, place)| {
            shown.get(index + 1).is_none_or(|next| !is_text_of(&source[place.end..next.start]))
        })
        .map(|(_, place)| place)
        .filter(|place| {
            let start = source[..place.start].rfind('\n').map_or(0, |at| at + 1);
            let end = source[place.end..].find('\n').map_or(source.len(), |at| place.end + at);
            let line = &source[start..end];
            let is_comment = !document.is_markdown && line.trim_start().starts_with('#');
            let marks = words::marks(&tokens(line), document.language);
            !is_comment && !has(&marks, Topic::Closed) && !has(&marks, Topic::Historical)
        })
        .map(|place| Span::new(place.start, place.end))
        .collect();
    spans.sort_unstable();
    spans
}

/// Whether an address is the text of the link whose target comes after these words: one link, one
/// finding.
fn is_text_of(between: &str) -> bool {
    between.contains("](") && !between.contains(|sign: char| sign.is_whitespace() || sign == ')')
}
