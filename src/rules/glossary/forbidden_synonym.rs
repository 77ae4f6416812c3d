//! The house has one word for a thing, and says no other.

use std::ops::Range;

use rayon::prelude::*;

use crate::findings::{Finding, Level};
use crate::handbook::{Document, Handbook};
use crate::kinds::glossary::Term;
use crate::kinds::value::Prose;
use crate::language::Language;
use crate::language::fold::{Accents, Traced, fold};
use crate::language::phrases::{Hit, Search};
use crate::language::roles::SectionRole;
use crate::rules::glossary::terms::{hits, names, search, terms};
use crate::rules::runs::{Run, Voice, walk};
use crate::rules::wording::quotation::Around;
use crate::rules::{Report, Rule};
use crate::source::Spanned;

pub(crate) static RULE: Rule = Rule {
    name: "forbidden-synonym",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- glossary/glossary.yaml
title: Глоссарий
terms:
  - {term: гость, definition: "тот, кто вошёл в ресторан", forbidden: [клиент]}
--- pages/about.md
# О нас

Гость для нас дороже выручки. Провожаем клиентов до двери и желаем доброй дороги.
"#,
    good: r#"
--- glossary/glossary.yaml
title: Глоссарий
terms:
  - {term: гость, definition: "тот, кто вошёл в ресторан", forbidden: [клиент]}
--- pages/about.md
# О нас

Гость для нас дороже выручки. Провожаем гостей до двери и желаем доброй дороги.
"#,
};

/// A word that is not said, and the term that is.
struct Entry<'h> {
    document: &'h Document,
    term: &'h Term,
    word: &'h Spanned<Prose>,
}

/// The entries of one language; after them, terms of several words in which such a word may stand.
struct List<'h> {
    language: Language,
    entries: Vec<Entry<'h>>,
    search: Search,
}

fn check(handbook: &Handbook, report: &mut Report) {
    let lists: Vec<List> =
        Language::ALL.into_iter().filter_map(|language| list(handbook, language)).collect();
    if lists.is_empty() {
        return;
    }
    let found: Vec<Vec<Finding>> = handbook
        .documents
        .par_iter()
        .map(|document| {
            let mut lists = lists.iter().filter(|list| list.language == document.language);
            lists.next().map_or_else(Vec::new, |list| list.look(handbook, document))
        })
        .collect();
    found.into_iter().flatten().for_each(|finding| report.add(finding));
}

fn list(handbook: &Handbook, language: Language) -> Option<List<'_>> {
    let of_language = || terms(handbook).filter(|(document, _)| document.language == language);
    let all: Vec<&str> = of_language().flat_map(|(_, term)| names(term)).collect();
    // A word that has a meaning of its own in the house is said in that meaning.
    let is_a_term = |word: &str| all.iter().any(|name| name.eq_ignore_ascii_case(word));
    let entries: Vec<Entry> = of_language()
        .flat_map(|(document, term)| {
            term.forbidden.0.iter().map(move |word| Entry { document, term, word })
        })
        .filter(|entry| !is_a_term(entry.word.value.as_str().trim()))
        .collect();
    let words = entries.iter().map(|entry| entry.word.value.as_str().trim());
    let longer = all.iter().copied().filter(|name| name.contains(' '));
    let words: Vec<String> = words.chain(longer).map(str::to_owned).collect();
    let search = search(words, language).filter(|_| !entries.is_empty())?;
    Some(List { language, entries, search })
}

impl List<'_> {
    fn look(&self, handbook: &Handbook, document: &Document) -> Vec<Finding> {
        if is_exempt(document) {
            return Vec::new();
        }
        let hits = hits(handbook, document, &self.search, &is_heard);
        let mut found = Vec::new();
        if hits.iter().all(|(_, hit)| hit.phrase >= self.entries.len()) {
            return found;
        }
        let mut number = 0;
        walk(handbook, document, &mut |run| {
            if !is_heard(run) {
                return;
            }
            let own: Vec<&Hit> =
                hits.iter().filter(|(at, _)| *at == number).map(|(_, hit)| hit).collect();
            number += 1;
            if !own.is_empty() {
                found.extend(self.of_run(handbook, document, run, &own));
            }
        });
        found
    }

    fn of_run(
        &self,
        handbook: &Handbook,
        document: &Document,
        run: &Run,
        hits: &[&Hit],
    ) -> Vec<Finding> {
        let mut traced = Traced::default();
        fold(run.pieces, Accents::Keep, &mut traced);
        let is_inside = |hit: &Hit| {
            let longer = hits.iter().filter(|other| other.phrase >= self.entries.len());
            longer.into_iter().any(|other| {
                other.range.start <= hit.range.start && hit.range.end <= other.range.end
            })
        };
        let own = hits.iter().filter(|hit| hit.phrase < self.entries.len() && !is_inside(hit));
        own.filter_map(|hit| {
            let words = traced.origin(hit.range.clone());
            if !is_said(run, &words)? {
                return None;
            }
            let entry = &self.entries[hit.phrase];
            let term = entry.term.term.get().map_or("", |term| term.as_str().trim());
            let place = run.place(&handbook.sources, document, words.clone());
            let finding = RULE.at(place).with("words", &run.text[words]).with("term", term);
            Some(finding.related(entry.document.at(entry.word.span), "listed"))
        })
        .collect()
    }
}

/// What the law says, it says in its own words, and a glossary speaks of words.
fn is_exempt(document: &Document) -> bool {
    let is_legal = document.roles.iter().any(|found| found.role == SectionRole::Legal);
    is_legal || matches!(document.kind.name, "legal" | "glossary") || document.is_retired()
}

/// Customers speak as they like, and a bad example is one.
fn is_heard(run: &Run) -> bool {
    matches!(run.said.voice, Voice::Customer | Voice::Standard | Voice::Staff | Voice::Replacement)
}

/// Whether the house says the words here: not in the name of a law or a document, not as a
/// customer's, not as what is not said, not in a sentence about a law.
fn is_said(run: &Run, words: &Range<usize>) -> Option<bool> {
    let whole = run.range();
    let around =
        Around::of(run.text.get(whole.start..words.start)?, run.text.get(words.end..whole.end)?);
    let is_elsewhere = around.is_a_name() || around.is_of_client() || around.is_forbidden();
    Some(!is_elsewhere && !speaks_of_law(run.text.get(whole)?))
}

fn speaks_of_law(text: &str) -> bool {
    const LAW: [&str; 10] =
        ["закон", "Закон", "кодекс", "Кодекс", "-ФЗ", "ст. ", "zákon", "Zákon", " Z. z.", " Act "];
    LAW.iter().any(|word| text.contains(word))
}
