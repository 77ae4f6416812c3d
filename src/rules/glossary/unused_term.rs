//! A term that the glossary explains is used somewhere.

use std::collections::BTreeSet;

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::glossary::Term;
use crate::language::Language;
use crate::language::fold::{Accents, fold_phrase};
use crate::rules::glossary::terms::{names, search, terms};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "unused-term",
    level: Level::Info,
    check: Some(check),
    bad: r#"
--- glossary/glossary.yaml
title: Глоссарий
terms:
  - {term: фурнитура, definition: "петли, ручки, крепёж"}
"#,
    good: r#"
--- glossary/glossary.yaml
title: Глоссарий
terms:
  - {term: фурнитура, definition: "петли, ручки, крепёж"}
--- pages/about.md
# О нас

Продаём мебель вместе с фурнитурой и отвечаем за каждый шаг до двери.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for language in Language::ALL {
        let mut unused: Vec<(&Document, &Term)> =
            terms(handbook).filter(|(document, _)| document.language == language).collect();
        unused.retain(|(_, term)| !is_short(term));
        for text in texts(handbook, language) {
            if unused.is_empty() {
                break;
            }
            drop_used(text, language, &mut unused);
        }
        for (document, term) in unused {
            let Some(name) = term.term.spanned() else { continue };
            let finding = RULE.at(document.at(name.span)).with("term", name.value.as_str());
            report.add(finding);
        }
    }
}

/// Everything that is written in a language, but for glossaries: the manifest too, and the examples
/// of slots.
fn texts(handbook: &Handbook, language: Language) -> impl Iterator<Item = &str> {
    let manifest = handbook.manifest.iter().map(|file| file.source);
    let documents = handbook.documents.iter().filter(move |document| {
        document.language == language && document.kind.name != "glossary" && !document.is_retired()
    });
    let sources = manifest.chain(documents.map(|document| document.source));
    sources.map(|source| &*handbook.sources.get(source).text)
}

/// The names of the terms that are still looked for, each with the number of its term.
fn wanted(unused: &[(&Document, &Term)]) -> (Vec<usize>, Vec<String>) {
    let named = unused.iter().enumerate();
    let named = named.flat_map(|(at, (_, term))| names(term).map(move |name| (at, name)));
    named.map(|(at, name)| (at, telling(name).to_owned())).unzip()
}

/// The longest word of a name: where it is said, the term is. Of short words, which follow after
/// numbers and prepositions, not every form is known.
fn telling(name: &str) -> &str {
    let words = name.split([' ', '\u{a0}']).max_by_key(|word| word.chars().count());
    words.unwrap_or(name)
}

/// Whether not all forms of a word can be told: «день» is hidden in «дней».
fn is_short(term: &Term) -> bool {
    names(term).all(|name| telling(name).chars().count() <= SHORT)
}

/// Letters of a short word.
const SHORT: usize = 4;

fn drop_used(text: &str, language: Language, unused: &mut Vec<(&Document, &Term)>) {
    let (owners, words) = wanted(unused);
    let Some(search) = search(words, language) else { return };
    let found = search.find(&fold_phrase(text, Accents::Keep));
    let used: BTreeSet<usize> = found.into_iter().map(|hit| owners[hit.phrase]).collect();
    keep(unused, &used);
}

fn keep(unused: &mut Vec<(&Document, &Term)>, used: &BTreeSet<usize>) {
    let mut at = 0;
    unused.retain(|_| {
        at += 1;
        !used.contains(&(at - 1))
    });
}
