//! The working label of a type of customer is not said where the customer may see it.
//!
//! Many labels are common words: „netrpezlivý“, "tester", «хочу всё и сейчас». They are taken for the
//! label only where they stand as one: in quotation marks, with a capital inside a sentence, after
//! «тип», alone, or as what the customer is called: «Записано, зануда». A label of many words is one
//! wherever it stands word for word, and one that hurts in any form and anywhere.

use std::ops::Range;

use rayon::prelude::*;

use crate::findings::{Finding, Level};
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::client::Client;
use crate::kinds::envelope::Audience;
use crate::kinds::value::Prose;
use crate::language::fold::{Accents, Traced, fold, fold_phrase};
use crate::language::phrases::{Hit, Search, Wanted, Way, searches};
use crate::rules::glossary::terms::hits;
use crate::rules::people::insulting_label::insults;
use crate::rules::runs::{Run, Voice, walk};
use crate::rules::wording::quotation::Around;
use crate::rules::{Report, Rule};
use crate::source::Spanned;

pub(crate) static RULE: Rule = Rule {
    name: "label-leak",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- clients/tester.yaml
# …
title: Эксперт-испытатель
label: Тестировщик
neutral_label: Эксперт-испытатель
strategy: благодарим за каждое замечание
expectation: чтобы замечание не пропало
phrases: [Спасибо, передаю мастеру]
--- letters/thanks.md
---
title: Спасибо за замечание
category: thanks
subject: Спасибо за замечание
signature: service
---
Здравствуйте!

Вы у нас в списке «Тестировщики», и мы ценим каждое ваше письмо. Схему уже исправили.

С уважением,
"#,
    good: r#"
--- clients/tester.yaml
# …
title: Эксперт-испытатель
label: Тестировщик
neutral_label: Эксперт-испытатель
strategy: благодарим за каждое замечание
expectation: чтобы замечание не пропало
phrases: [Спасибо, передаю мастеру]
--- letters/thanks.md
---
title: Спасибо за замечание
category: thanks
subject: Спасибо за замечание
signature: service
---
Здравствуйте!

Ваш опыт тестировщика мебели нам дорог: схему сборки мы уже исправили.

С уважением,
"#,
};

/// A label, and the client that bears it.
struct Entry<'h> {
    document: &'h Document,
    client: &'h Client,
    label: &'h Spanned<Prose>,
    folded: String,
}

/// The labels, and after them the neutral ones, in which a label may stand.
struct Labels<'h> {
    entries: Vec<Entry<'h>>,
    search: Search,
}

fn check(handbook: &Handbook, report: &mut Report) {
    let Some(labels) = labels(handbook) else { return };
    let found: Vec<Vec<Finding>> =
        handbook.documents.par_iter().map(|document| labels.look(handbook, document)).collect();
    found.into_iter().flatten().for_each(|finding| report.add(finding));
}

fn labels(handbook: &Handbook) -> Option<Labels<'_>> {
    let clients = || {
        let documents = handbook.documents.iter().filter(|document| !document.is_retired());
        documents.filter_map(|document| match &document.content {
            Content::Client(client) => Some((document, client)),
            _ => None,
        })
    };
    let folded = |text: &str| fold_phrase(text.trim(), Accents::Keep);
    let neutral: Vec<(&Document, &str)> = clients()
        .filter_map(|(document, client)| Some((document, client.neutral_label.get()?.as_str())))
        .collect();
    let is_neutral = |label: &str| neutral.iter().any(|(_, other)| folded(other) == label);
    let entries: Vec<Entry> = clients()
        .filter_map(|(document, client)| {
            let label = client.label.spanned()?;
            let folded = folded(label.value.as_str());
            let is_inner = !folded.is_empty() && !is_neutral(&folded);
            is_inner.then_some(Entry { document, client, label, folded })
        })
        .collect();
    let own = entries.iter().map(|entry| (entry.document, entry.label.value.as_str()));
    let wanted: Vec<Wanted> = own
        .chain(neutral.iter().copied())
        .map(|(document, text)| Wanted {
            text: text.trim().to_owned(),
            way: Way::Lemma,
            accents: Accents::Keep,
            language: document.language,
        })
        .collect();
    let search = searches(&wanted).0.into_iter().next().filter(|_| !entries.is_empty())?;
    Some(Labels { entries, search })
}

impl Labels<'_> {
    fn look(&self, handbook: &Handbook, document: &Document) -> Vec<Finding> {
        let Some(heard) = heard(document) else { return Vec::new() };
        let hits = hits(handbook, document, &self.search, &heard);
        let mut found = Vec::new();
        if hits.iter().all(|(_, hit)| hit.phrase >= self.entries.len()) {
            return found;
        }
        let mut number = 0;
        walk(handbook, document, &mut |run| {
            if !heard(run) {
                return;
            }
            let own: Vec<&Hit> =
                hits.iter().filter(|(at, _)| *at == number).map(|(_, hit)| hit).collect();
            number += 1;
            let mut traced = Traced::default();
            if !own.is_empty() {
                fold(run.pieces, Accents::Keep, &mut traced);
            }
            found.extend(self.of_run(handbook, document, run, &traced, &own));
        });
        found
    }

    fn of_run(
        &self,
        handbook: &Handbook,
        document: &Document,
        run: &Run,
        traced: &Traced,
        hits: &[&Hit],
    ) -> Vec<Finding> {
        let is_in_neutral = |hit: &Hit| {
            hits.iter().filter(|other| other.phrase >= self.entries.len()).any(|other| {
                other.range.start <= hit.range.start && hit.range.end <= other.range.end
            })
        };
        let own = hits.iter().filter(|hit| hit.phrase < self.entries.len() && !is_in_neutral(hit));
        own.filter_map(|hit| {
            let entry = &self.entries[hit.phrase];
            let said = traced.origin(hit.range.clone());
            let is_whole = hit.range.len() == traced.text.trim().len();
            let is_same = traced.text.get(hit.range.clone())? == entry.folded;
            let is_word_for_word = is_same && entry.folded.split_whitespace().count() >= TELLING;
            let is_label = is_whole
                || is_word_for_word
                || stands_as_one(run, &said)?
                || insults(entry.label.value.as_str()) && insults(run.text.get(said.clone())?)
                || is_same && is_address(run, &said)?;
            if !is_label || is_of_client(run, &said)? {
                return None;
            }
            let place = run.place(&handbook.sources, document, said.clone());
            Some(entry.finding(RULE.at(place).with("words", &run.text[said])))
        })
        .collect()
    }
}

impl Entry<'_> {
    fn finding(&self, finding: Finding) -> Finding {
        let finding = match self.client.neutral_label.get() {
            Some(neutral) => finding.with("neutral", neutral.as_str().trim()),
            None => finding.variant("bare"),
        };
        finding.related(self.document.at(self.label.span), "label")
    }
}

/// A label of so many words is said by nobody in another sense.
const TELLING: usize = 4;

/// Which runs of a document a customer may get to see; none of what is for the house alone.
fn heard(document: &Document) -> Option<fn(&Run) -> bool> {
    let audience: Vec<Audience> = document.envelope.audience.iter().copied().collect();
    let is_inner = |reader: &Audience| matches!(reader, Audience::Mentor | Audience::Manager);
    let is_of_house = !audience.is_empty() && audience.iter().all(is_inner);
    let is_about_clients = matches!(document.content, Content::Client(_) | Content::Segment(_));
    if is_of_house || is_about_clients || document.is_retired() {
        return None;
    }
    let is_form = matches!(document.content, Content::Scorecard(_));
    if is_form || audience.contains(&Audience::Public) {
        return Some(|run| !matches!(run.said.voice, Voice::Client | Voice::Bad | Voice::Silent));
    }
    Some(|run| matches!(run.said.voice, Voice::Customer | Voice::Replacement))
}

fn around<'r>(run: &'r Run, said: &Range<usize>) -> Option<Around<'r>> {
    let whole = run.range();
    let (before, after) = (whole.start..said.start, said.end..whole.end);
    Some(Around::of(run.text.get(before)?, run.text.get(after)?))
}

/// Whether the words are quoted as the customer's own: «вы написали: …».
fn is_of_client(run: &Run, said: &Range<usize>) -> Option<bool> {
    const SAID: [&str; 9] = [
        "написали",
        "пишете",
        "сказали",
        "говорите",
        "you said",
        "you wrote",
        "you told",
        "napísali",
        "povedali",
    ];
    let around = around(run, said)?;
    let before = run.text.get(run.range().start..said.start)?.to_lowercase();
    let is_reported = around.quote.is_some() && SAID.iter().any(|verb| before.contains(verb));
    Some(is_reported || around.is_of_client())
}

/// Whether words stand as a label does: in quotation marks, with a capital, after «тип».
fn stands_as_one(run: &Run, said: &Range<usize>) -> Option<bool> {
    let whole = run.range();
    let before = run.text.get(whole.start..said.start)?;
    let after = run.text.get(said.end..whole.end)?;
    let opens =
        around(run, said)?.quote.is_some_and(|quote| !quote.contains(char::is_alphanumeric));
    let is_quoted = opens && after.starts_with(['»', '“', '”', '"', '’']);
    let begins_high = run.text.get(said.clone())?.starts_with(char::is_uppercase);
    Some(is_quoted || begins_high && is_inside_sentence(before) || is_after_type(before))
}

/// Whether the words close a sentence behind a comma, as the name of somebody does who is spoken to. What
/// tells how somebody is may stand there as well.
fn is_address(run: &Run, said: &Range<usize>) -> Option<bool> {
    const QUALITIES: [&str; 9] = ["ый", "ий", "ой", "ая", "ые", "ý", "í", "ed", "ing"];
    let whole = run.range();
    let before = run.text.get(whole.start..said.start)?.trim_end();
    let after = run.text.get(said.end..whole.end)?.trim_start();
    let sentence = before.rsplit(['.', '!', '?', '\n']).next().unwrap_or("");
    // One comma parts the name; more of them join a list.
    let is_parted = sentence.ends_with(',') && sentence.matches(',').count() == 1;
    let is_last = after.is_empty() || after.starts_with(['.', '!', '?', '…', '\n']);
    let word = run.text.get(said.clone())?.to_lowercase();
    let is_quality = QUALITIES.iter().any(|end| word.ends_with(end));
    Some(is_parted && is_last && !sentence.contains(':') && !is_quality)
}

/// Whether a sentence has begun that nothing but a blank parts from what comes.
fn is_inside_sentence(before: &str) -> bool {
    let last = before.trim_end().chars().next_back();
    last.is_some_and(|last| last.is_alphanumeric() || last == ',')
}

/// How many words behind «тип» may stand before the label.
const NEAR: usize = 3;

/// Whether one of the last words of the sentence says that a label comes.
fn is_after_type(before: &str) -> bool {
    const TYPES: [&str; 10] =
        ["тип", "катего", "ярлык", "помет", "type", "categor", "label", "typ", "kategó", "nálepk"];
    let sentence = before.rsplit(['.', '!', '?', '\n']).next().unwrap_or("").to_lowercase();
    let words = sentence.split(|letter: char| !letter.is_alphabetic());
    let mut last = words.filter(|word| !word.is_empty()).rev().take(NEAR);
    last.any(|word| TYPES.iter().any(|start| word.starts_with(start)) && !word.starts_with("typic"))
}
