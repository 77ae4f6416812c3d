//! A contact that a reader may use is one that somebody answers for.

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::language::contact::{Address, contacts, host, may_have};
use crate::rules::channels::owned::{Owned, is_directory};
use crate::rules::passages::{Voice, passages};
use crate::rules::{Report, Rule};
use crate::source::Place;
use crate::syntax::markdown::NodeKind;

pub(crate) static RULE: Rule = Rule {
    name: "unregistered-contact",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- pages/contacts.md
# Контакты

Звоните нам по номеру +7 482 345-67-89. После девяти отвечает автоответчик.
"#,
    good: r#"
--- pages/contacts.md
# Контакты

Звоните нам по номеру +7 482 200-00-00. После девяти отвечает автоответчик.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    if handbook.is_plain() || handbook.channels().next().is_none() {
        return;
    }
    let owned = Owned::of(handbook);
    for document in &handbook.documents {
        if !document.is_retired() && !is_directory(document) {
            for (contact, place) in strangers(handbook, document, &owned) {
                report.add(RULE.at(place).with("contact", contact));
            }
        }
    }
}

/// The contacts of a document that nobody owns.
fn strangers(handbook: &Handbook, document: &Document, owned: &Owned) -> Vec<(String, Place)> {
    let mut found = Vec::new();
    for passage in passages(handbook, document, &may_have) {
        if matches!(passage.voice, Voice::Client | Voice::Bad) {
            continue;
        }
        let mut former = 0;
        for contact in contacts(&passage.words, &owned.homes) {
            let before = std::mem::replace(&mut former, contact.range.end);
            // Staff may be sent to any site; what a customer is given must be ours.
            let is_for_staff =
                passage.voice == Voice::House && matches!(contact.address, Address::Site(_));
            let is_ours = || {
                let language = document.language;
                !owned.is_of_a_body(&passage.words, &contact, before, language)
            };
            if !is_for_staff && !owned.has(&contact.address) && is_ours() {
                let place = passage.place(handbook, document, contact.range.clone());
                found.push((passage.words[contact.range].to_owned(), place));
            }
        }
    }
    if matches!(document.content, Content::Letter(_)) {
        found.extend(linked(document, owned));
    }
    found
}

/// The sites behind the words of a letter's links.
fn linked<'a>(
    document: &'a Document,
    owned: &'a Owned,
) -> impl Iterator<Item = (String, Place)> + 'a {
    document.markdown.nodes.iter().enumerate().filter_map(|(index, node)| {
        let NodeKind::Link { target, is_wiki: false } = &node.kind else { return None };
        let is_page = target.starts_with("http://") || target.starts_with("https://");
        // An address that is its own text was read with the words.
        let text = document.markdown.nodes.get(index + 1).map(|text| text.span);
        let is_bare = text.is_some_and(|text| text.range().len() == target.len());
        let site = (is_page && !is_bare).then(|| host(target)).flatten()?;
        let is_owned = owned.has(&Address::Site(site));
        (!is_owned).then(|| (target.to_string(), document.at(node.span)))
    })
}
