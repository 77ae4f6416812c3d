//! Contacts in running text: telephone numbers, mailboxes, names on a network, sites. Whose they are,
//! others say.

pub(crate) mod phone;

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::language::contact::phone::Home;

/// A contact in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Contact {
    pub(crate) address: Address,
    /// Where it stands, in bytes.
    pub(crate) range: Range<usize>,
}

/// What a contact leads to, in a spelling that all its spellings share.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Address {
    /// The digits of a number, with the code of its country.
    Phone(String),
    /// `name@domain`, in lower case.
    Mailbox(String),
    /// `@name`, in lower case and without the sign.
    Handle(String),
    /// The domain of a page, in lower case and without `www.`.
    Site(String),
}

/// The contacts of a text, in its order.
pub(crate) fn contacts(text: &str, homes: &[Home]) -> Vec<Contact> {
    let mut found: Vec<Contact> = names(text);
    found.extend(sites(text));
    found.sort_by_key(|contact| contact.range.start);
    // Figures in an address are no number.
    let is_free = |range: &Range<usize>| {
        let before = found.partition_point(|other| other.range.end <= range.start);
        found.get(before).is_none_or(|other| range.end <= other.range.start)
    };
    let phones = phone::phones(text, homes).into_iter();
    let phones: Vec<Contact> = phones.filter(|phone| is_free(&phone.range)).collect();
    found.extend(phones);
    found.sort_by_key(|contact| contact.range.start);
    found
}

/// Mailboxes and names on a network.
fn names(text: &str) -> Vec<Contact> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@') {
        let is_local = |byte: &u8| byte.is_ascii_alphanumeric() || b"._%+-".contains(byte);
        let before = bytes[..at].iter().rev().take_while(|byte| is_local(byte)).count();
        let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || b"._-".contains(byte);
        let after = bytes[at + 1..].iter().take_while(is_name).count();
        let name = text[at + 1..at + 1 + after].trim_end_matches(['.', '-', '_']);
        let range = at - before..at + 1 + name.len();
        let address = match before {
            0 if is_handle(text, at, name) => Address::Handle(name.to_lowercase()),
            0 => continue,
            _ if is_domain(name) => Address::Mailbox(text[range.clone()].to_lowercase()),
            _ => continue,
        };
        found.push(Contact { address, range });
    }
    found
}

/// Names that call all of a talk rather than one account.
const EVERYBODY: [&str; 5] = ["here", "channel", "all", "everyone", "team"];

fn is_handle(text: &str, at: usize, name: &str) -> bool {
    let stands_apart =
        !text[..at].ends_with(|before: char| before.is_alphanumeric() || before == '/');
    let is_name = name.len() >= 4 && name.starts_with(|first: char| first.is_ascii_alphabetic());
    stands_apart && is_name && !name.contains('.') && !EVERYBODY.contains(&name)
}

fn is_domain(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or("");
    let is_ending = ending.len() >= 2 && ending.bytes().all(|byte| byte.is_ascii_alphabetic());
    name.contains('.') && is_ending
}

fn sites(text: &str) -> Vec<Contact> {
    let mut found = Vec::new();
    let mut at = 0;
    // Each address is read once, from its beginning on.
    while let Some(start) = next_site(&text[at..]).map(|next| at + next) {
        let is_end = |letter: char| letter.is_whitespace() || "<>()[]«»\"'|,;".contains(letter);
        let length = text[start..].find(is_end).unwrap_or(text.len() - start);
        let url = text[start..start + length].trim_end_matches(['.', '!', '?', ':', '…']);
        if let Some(site) = host(url) {
            found.push(Contact { address: Address::Site(site), range: start..start + url.len() });
        }
        at = start + length;
    }
    found
}

/// Where the next address begins.
fn next_site(text: &str) -> Option<usize> {
    SITES.find(text).map(|found| found.start())
}

static SITES: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::new(["http://", "https://", "www."]).expect("invariant: three short patterns")
});

/// The domain of a page, in lower case and without `www.`.
pub(crate) fn host(url: &str) -> Option<String> {
    let rest = url.trim().split_once("://").map_or(url.trim(), |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or("").to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    is_domain(host).then(|| host.to_owned())
}

/// Domains that the standards keep free for examples (RFC 2606, RFC 6761).
pub(crate) fn is_example_domain(domain: &str) -> bool {
    let ending = domain.rsplit('.').next().unwrap_or("");
    matches!(ending, "example" | "test" | "invalid" | "localhost")
        || ["example.com", "example.org", "example.net"]
            .iter()
            .any(|free| domain == *free || domain.ends_with(&format!(".{free}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<Address> {
        contacts(text, &[Home::Ru]).into_iter().map(|contact| contact.address).collect()
    }

    #[test]
    fn mailboxes_names_and_sites_are_told_apart() {
        assert_eq!(
            found("Пишите на Care@Dom.example, в @dom_mebel или на https://www.dom.example/chat."),
            [
                Address::Mailbox("care@dom.example".into()),
                Address::Handle("dom_mebel".into()),
                Address::Site("dom.example".into())
            ]
        );
        assert_eq!(found("в 10 @ 5, user@localhost, a@b, @all, 3@4"), []);
    }

    #[test]
    fn domains_for_examples_are_known() {
        assert!(is_example_domain("dom.example") && is_example_domain("mail.example.com"));
        assert!(!is_example_domain("notexample.com"));
    }
}
