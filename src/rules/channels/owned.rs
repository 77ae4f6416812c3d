//! The contacts that belong to the company or to a body that it names: those of `svod.yaml`, of its
//! branches, of the law and of the bodies outside.

use std::collections::BTreeSet;

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::manifest::{Jurisdiction, Regulated};
use crate::language::Language;
use crate::language::bodies::{Bodies, Body};
use crate::language::contact::phone::{Home, is_for_examples};
use crate::language::contact::{Address, Contact, contacts, host, is_example_domain};
use crate::syntax::decode::Mention;

/// What may be written without anybody's asking whose it is.
pub(super) struct Owned {
    pub(super) homes: Vec<Home>,
    addresses: BTreeSet<Address>,
    /// The domains of the company and of public bodies.
    domains: BTreeSet<String>,
    /// Whether the company itself has an address that is kept free for examples.
    is_story: bool,
    /// Whose contacts may stand beside their names.
    bodies: Bodies,
}

/// Domains of public bodies, to which a handbook may well send a customer.
const PUBLIC: [&str; 19] = [
    "rospotrebnadzor.ru",
    "gosuslugi.ru",
    "gov.ru",
    "cbr.ru",
    "kremlin.ru",
    "consultant.ru",
    "garant.ru",
    "soi.sk",
    "slov-lex.sk",
    "gov.sk",
    "mhsr.sk",
    "slovensko.sk",
    "europa.eu",
    "gov.uk",
    "citizensadvice.org.uk",
    "financial-ombudsman.org.uk",
    "fca.org.uk",
    "ico.org.uk",
    "food.gov.uk",
];

/// The countries whose numbers may lack their code.
pub(super) fn homes(handbook: &Handbook) -> Vec<Home> {
    let company = handbook.manifest.as_ref().and_then(|file| file.manifest.company.get());
    let named = company.and_then(|company| company.jurisdictions.get());
    let homes = named.into_iter().flat_map(|list| list.iter()).filter_map(|named| match named {
        Jurisdiction::Ru => Some(Home::Ru),
        Jurisdiction::Sk => Some(Home::Sk),
        Jurisdiction::Uk => Some(Home::Uk),
        Jurisdiction::Eu => None,
    });
    let homes: Vec<Home> = homes.collect();
    if homes.is_empty() { vec![Home::Ru, Home::Sk] } else { homes }
}

impl Owned {
    pub(super) fn of(handbook: &Handbook) -> Self {
        let homes = homes(handbook);
        let mut texts: Vec<&str> = Vec::new();
        if let Some(file) = &handbook.manifest {
            let channels =
                handbook.channels().filter_map(|(_, channel)| channel.value.address.get());
            texts.extend(channels.map(|address| address.as_str()));
            let company = file.manifest.company.get();
            texts.extend(company.and_then(|company| company.site.get()).map(String::as_str));
            let mentions = file.mentions.iter();
            texts
                .extend(mentions.filter(|one| one.mention == Mention::Prose).map(|one| &*one.text));
        }
        for document in &handbook.documents {
            texts.extend(owned_texts(document));
        }
        let addresses: BTreeSet<Address> = texts
            .iter()
            .flat_map(|text| contacts(text, &homes))
            .map(|contact| contact.address)
            .collect();
        let bare = texts.iter().filter(|text| !text.contains(' ')).filter_map(|text| host(text));
        let of_addresses = addresses.iter().filter_map(domain).map(str::to_owned);
        let domains: BTreeSet<String> = of_addresses.chain(bare).collect();
        let is_story =
            addresses.iter().any(is_free) || domains.iter().any(|domain| is_example_domain(domain));
        Self { homes, addresses, domains, is_story, bodies: bodies(handbook) }
    }

    /// Whether a contact stands beside a body outside and is not of the company's own domain.
    pub(super) fn is_of_a_body(
        &self,
        text: &str,
        contact: &Contact,
        former: usize,
        language: Language,
    ) -> bool {
        let is_own = domain(&contact.address).is_some_and(|domain| self.domains.contains(domain));
        !is_own && self.bodies.has_beside(text, &contact.range, former, language)
    }

    /// Whether an address may stand in a text.
    pub(super) fn has(&self, address: &Address) -> bool {
        self.addresses.contains(address) || self.is_example(address) || self.is_known_site(address)
    }

    /// An example, unless the company's own domain is one: then it is a wrong address in a story.
    fn is_example(&self, address: &Address) -> bool {
        let is_own = domain(address).is_some_and(|domain| self.domains.contains(domain));
        let is_number = matches!(address, Address::Phone(_));
        is_free(address) && !is_own && !(is_number && self.is_story)
    }

    fn is_known_site(&self, address: &Address) -> bool {
        let Some(domain) = domain(address) else { return false };
        let is_under = |known: &str| {
            domain == known || domain.strip_suffix(known).is_some_and(|sub| sub.ends_with('.'))
        };
        let is_own =
            matches!(address, Address::Site(_)) && self.domains.iter().any(|known| is_under(known));
        is_own || PUBLIC.iter().any(|known| is_under(known))
    }
}

/// The bodies outside the company, by their words and by the names in its complaint procedures.
fn bodies(handbook: &Handbook) -> Bodies {
    let declared: Vec<&str> = handbook
        .documents
        .iter()
        .filter_map(|document| match &document.content {
            Content::Complaints(complaints) => complaints.external.get()?.name.get(),
            _ => None,
        })
        .map(|name| name.as_str())
        .collect();
    let company = handbook.manifest.as_ref().and_then(|file| file.manifest.company.get());
    let name = company.and_then(|company| company.name.get()).map_or("", |name| name.as_str());
    let bodies = Bodies::new(&declared, name, handbook.language);
    let regulated = company.into_iter().flat_map(|company| company.regulated.iter());
    regulated.fold(bodies, |bodies, sort| match sort {
        Regulated::Bank => bodies.without(Body::Bank),
        Regulated::State => bodies.without(Body::Authority),
        _ => bodies,
    })
}

fn domain(address: &Address) -> Option<&str> {
    match address {
        Address::Site(domain) => Some(domain),
        Address::Mailbox(mailbox) => mailbox.split_once('@').map(|(_, domain)| domain),
        Address::Phone(_) | Address::Handle(_) => None,
    }
}

fn is_free(address: &Address) -> bool {
    match address {
        Address::Phone(number) => is_for_examples(number),
        _ => domain(address).is_some_and(is_example_domain),
    }
}

/// Whether a document lists contacts of others: of a branch, of the law.
pub(super) fn is_directory(document: &Document) -> bool {
    matches!(document.kind.name, "branch" | "legal")
}

fn owned_texts(document: &Document) -> Vec<&str> {
    let external = match &document.content {
        Content::Complaints(complaints) => complaints.external.get(),
        _ => None,
    };
    let external = external.into_iter().flat_map(|body| [body.name.get(), body.when.get()]);
    let mut texts: Vec<&str> = external.flatten().map(|text| text.as_str()).collect();
    if is_directory(document) {
        texts.extend(document.prose().map(|prose| prose.text.as_str()));
    }
    texts
}
