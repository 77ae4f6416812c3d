//! Hours in prose are those of `svod.yaml`.

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::language::hours::{Hours, hours, is_about_opening};
use crate::language::words::tokens;
use crate::rules::channels::registry::channels;
use crate::rules::open::{Open, Reader, Signs};
use crate::rules::passages::{Passage, Voice};
use crate::rules::{Report, Rule};
use crate::source::Place;

pub(crate) static RULE: Rule = Rule {
    name: "hours-differ",
    level: Level::Error,
    check: None,
    bad: r#"
--- standards/phone.md
---
title: Телефон
channel: phone
---
Мы на связи ежедневно с 9:00 до 20:00. Снимаем трубку до третьего гудка.
"#,
    good: r#"
--- standards/phone.md
---
title: Телефон
channel: phone
---
Мы на связи ежедневно с 9:00 до 18:00. Снимаем трубку до третьего гудка.
"#,
};

/// The hours of a channel, and where they stand.
struct Registered<'h> {
    channel: &'h str,
    place: Place,
    hours: Vec<Hours>,
    written: &'h str,
}

/// The hours that prose is held against.
struct Book<'h> {
    registered: Vec<Registered<'h>>,
    branches: Vec<String>,
}

pub(in crate::rules) fn begin<'h>(handbook: &'h Handbook) -> Box<dyn Reader<'h> + 'h> {
    let (registered, branches) = (registered(handbook), branches(handbook));
    Box::new(Book { registered, branches })
}

impl<'h> Reader<'h> for Book<'h> {
    fn look(&self, open: &Open<'_, 'h>, report: &mut Report) {
        let document = open.document;
        if self.registered.is_empty() || document.is_retired() || document.kind.name == "branch" {
            return;
        }
        for passage in open.passages(Signs::HOURS) {
            let found = stated(document, passage, &self.branches);
            if found.is_empty() {
                continue;
            }
            let meant = meant(&self.registered, open.channels().at(passage.section));
            let Some(first) = meant.first() else { continue };
            for found in found {
                if !meant.iter().any(|own| agrees(&found, &own.hours)) {
                    let place = passage.place(open.handbook, document, found.range.clone());
                    let finding = RULE.at(place).with("written", first.written);
                    let said = passage.words[found.range].trim();
                    let finding = finding.with("said", said).with("channel", first.channel);
                    report.add(finding.related(first.place, "registered"));
                }
            }
        }
    }
}

/// The channels whose hours can be read.
fn registered(handbook: &Handbook) -> Vec<Registered<'_>> {
    let all = channels(handbook).filter_map(|(place, channel, fields)| {
        let field = fields.hours.spanned()?;
        let written = field.value.as_str();
        let hours = hours(&tokens(written));
        let place = Place { span: field.span, ..place };
        (!hours.is_empty()).then_some(Registered { channel, place, hours, written })
    });
    all.collect()
}

/// Those of the channel, where it is known; else all of them.
fn meant<'r, 'h>(registered: &'r [Registered<'h>], channels: &[&str]) -> Vec<&'r Registered<'h>> {
    let all = registered.iter();
    all.filter(|one| channels.is_empty() || channels.contains(&one.channel)).collect()
}

/// The opening hours that a passage states of the company as a whole.
fn stated(document: &Document, passage: &Passage, branches: &[String]) -> Vec<Hours> {
    if matches!(passage.voice, Voice::Client | Voice::Bad) {
        return Vec::new();
    }
    let reading = passage.reading();
    let mut found = Vec::new();
    for sentence in &reading.sentences {
        let tokens = &reading.tokens[sentence.clone()];
        let hours = hours(tokens);
        if !hours.is_empty()
            && is_about_opening(tokens, document.language)
            && !tokens.iter().any(|token| branches.iter().any(|word| *word == token.text))
        {
            found.extend(hours);
        }
    }
    found
}

/// The words by which branches are called, folded: hours beside them are their own.
fn branches(handbook: &Handbook) -> Vec<String> {
    let branches = handbook.documents.iter().filter(|document| document.kind.name == "branch");
    let texts = branches
        .flat_map(|branch| branch.prose().map(|prose| prose.text.as_str()).chain([branch.name()]));
    let words = texts.flat_map(tokens).map(|token| token.text.into_owned());
    words.filter(|word| word.chars().count() > 3).collect()
}

/// Whether hours are those of the registry, on days of the registry.
fn agrees(found: &Hours, registered: &[Hours]) -> bool {
    let same_time = registered.iter().filter(|own| own.from == found.from && own.to == found.to);
    let mut days = same_time.map(|own| own.days).peekable();
    let is_known = days.peek().is_some();
    let Some(said) = found.days else { return is_known };
    let mut all = 0;
    for own in days {
        // Hours without days hold on any day.
        let Some(own) = own else { return true };
        all |= own;
    }
    is_known && said & !all == 0 && (said == all || registered.len() > 1 || said.count_ones() == 1)
}
