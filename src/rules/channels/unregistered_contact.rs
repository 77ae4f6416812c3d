//! A contact that a reader may use is one that somebody answers for.

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::language::contact::{Address, contacts, host};
use crate::rules::channels::owned::{Owned, is_directory};
use crate::rules::open::{Open, Reader, Signs};
use crate::rules::passages::Voice;
use crate::rules::{Report, Rule};
use crate::source::Place;
use crate::syntax::markdown::NodeKind;

pub(crate) static RULE: Rule = Rule {
    name: "unregistered-contact",
    level: Level::Warning,
    check: None,
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

pub(in crate::rules) fn begin<'h>(handbook: &'h Handbook) -> Box<dyn Reader<'h> + 'h> {
    let has_channels = !handbook.is_plain() && handbook.channels().next().is_some();
    let owned = has_channels.then(|| Owned::of(handbook));
    Box::new(move |open: &Open<'_, 'h>, report: &mut Report| {
        let Some(owned) = &owned else { return };
        if !open.document.is_retired() && !is_directory(open.document) {
            for (contact, place) in strangers(open, owned) {
                report.add(RULE.at(place).with("contact", contact));
            }
        }
    })
}

/// The contacts of a document that nobody owns.
fn strangers(open: &Open<'_, '_>, owned: &Owned) -> Vec<(String, Place)> {
    let mut found = Vec::new();
    let document = open.document;
    for passage in open.passages(Signs::CONTACT) {
        if matches!(passage.voice, Voice::Client | Voice::Bad) {
            continue;
        }
        let mut former = 0;
        for contact in contacts(passage.words, &owned.homes) {
            let before = std::mem::replace(&mut former, contact.range.end);
            // Staff may be sent to any site; what a customer is given must be ours.
            let is_for_staff =
                passage.voice == Voice::House && matches!(contact.address, Address::Site(_));
            let is_ours = || {
                let language = document.language;
                !owned.is_of_a_body(passage.words, &contact, before, language)
            };
            if !is_for_staff && !owned.has(&contact.address) && is_ours() {
                let place = passage.place(open.handbook, document, contact.range.clone());
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
