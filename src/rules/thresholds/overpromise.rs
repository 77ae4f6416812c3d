//! What a customer is promised is what the norm allows for.

use std::ops::Range;

use crate::findings::{Argument, Level};
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::envelope::Audience;
use crate::kinds::letter::Category;
use crate::kinds::manifest::ChannelType;
use crate::kinds::script::Purpose;
use crate::kinds::threshold::Metric;
use crate::language::measure::Measure;
use crate::language::plural::Unit;
use crate::language::promise::{self, Event, Stated};
use crate::language::remedy::{Timely, timely};
use crate::language::ways::{Way, ways};
use crate::rules::open::{Open, Reader, Signs};
use crate::rules::passages::{Passage, Voice};
use crate::rules::thresholds::amount::Amount;
use crate::rules::thresholds::norms::{Norm, is_way_of, norms, sort};
use crate::rules::thresholds::terms::{Limit, Terms, order};
use crate::rules::{Report, Rule};
use crate::source::Place;

pub(crate) static RULE: Rule = Rule {
    name: "overpromise",
    level: Level::Error,
    check: None,
    bad: r#"
--- letters/received.md
---
title: Письмо получено
category: auto-reply
subject: Письмо получено
signature: service
---
Здравствуйте!

Письмо у нас. Ответим в течение часа.

С уважением,
"#,
    good: r#"
--- letters/received.md
---
title: Письмо получено
category: auto-reply
subject: Письмо получено
signature: service
---
Здравствуйте!

Письмо у нас. Ответим в течение 4 рабочих часов.

С уважением,
"#,
};

/// What promises are held against.
struct Norms<'h> {
    norms: Vec<Norm<'h>>,
    terms: Terms<'h>,
}

pub(in crate::rules) fn begin<'h>(handbook: &'h Handbook) -> Box<dyn Reader<'h> + 'h> {
    let norms = norms(handbook);
    let terms = Terms::of(handbook, &norms);
    Box::new(Norms { norms, terms })
}

impl<'h> Reader<'h> for Norms<'h> {
    fn look(&self, open: &Open<'_, 'h>, report: &mut Report) {
        let Open { handbook, document, .. } = *open;
        if document.is_retired() {
            return;
        }
        let is_of_complaints = self.terms.are_of(document);
        let passages = open
            .passages(Signs::NONE)
            .filter(|passage| passage.signs.have_any(Signs::MEASURE.and(Signs::NEAR_DAY)));
        for passage in passages.filter(|passage| is_promising(document, passage)) {
            let at = |range: &Range<usize>| passage.place(handbook, document, range.clone());
            for promise in promise::promises(passage.reading(), document.language) {
                let (words, is_day) = (&promise.measure, promise.is_near_day);
                if let Some(limit) = self.terms_of(open, passage, &promise) {
                    hold(words, is_day, passage, limit, at(&words.range), report);
                } else if let Some(limit) = self.own_limit(open, passage, &promise) {
                    hold(words, is_day, passage, &limit, at(&words.range), report);
                }
            }
            let is_meant = is_of_complaints && passage.voice == Voice::Said;
            let remedies = is_meant.then(|| timely(passage.reading(), document.language));
            for Timely { remedy, within, is_near_day } in remedies.into_iter().flatten() {
                if let Some(limit) = self.terms.remedy(remedy) {
                    hold(&within, is_near_day, passage, limit, at(&within.range), report);
                }
            }
        }
    }
}

impl<'h> Norms<'h> {
    /// The term of a complaint procedure that a promise is about: of the rung whose role is to answer,
    /// else of the answer.
    fn terms_of(&self, open: &Open<'_, 'h>, passage: &Passage, promise: &Stated) -> Option<&Limit> {
        let is_of_rung = self.terms.are_of(open.document) && promise.event != Event::CallBack;
        let rung = is_of_rung.then(|| self.rung(open.document, passage, promise)).flatten();
        // «Разберёмся сегодня» is said of many things that are no complaint.
        let is_clear = !promise.is_near_day
            || passage.voice == Voice::House
            || self.terms.are_of(open.document);
        let is_first =
            is_clear && !promise.is_second_look && is_of_complaint(open.document, promise);
        rung.or_else(|| self.terms.decision().filter(|_| is_first))
    }

    /// The rung whose role is named in the clause, or in the sentence where only a higher one answers.
    fn rung(&self, document: &Document, passage: &Passage, promise: &Stated) -> Option<&Limit> {
        let reading = passage.reading();
        let is_higher = promise.is_second_look || comes_after_decision(document);
        let range = match is_higher {
            true => reading.bytes(promise.sentence),
            false => reading.clause_around(&promise.measure.range),
        };
        self.terms.rung(&reading.text[range])
    }

    /// The strictest threshold of the channels for what is promised. A day is a norm only where no talk
    /// has agreed on it.
    fn own_limit(&self, open: &Open<'_, 'h>, passage: &Passage, promise: &Stated) -> Option<Limit> {
        let is_general = passage.voice == Voice::House || is_automatic(open.document);
        if promise.is_second_look || (promise.is_near_day && !is_general) {
            return None;
        }
        own_limit(&self.norms, &channels(open, passage, promise), promise)
    }
}

fn hold(
    words: &Measure,
    is_near_day: bool,
    passage: &Passage,
    limit: &Limit,
    place: Place,
    report: &mut Report,
) {
    let promised = Amount::of_measure(words);
    if !promised.is_less_than(limit.amount) {
        return;
    }
    // «Завтра» and «в тот же день» have no number to be said in another way.
    let said = match is_near_day || promised.value == 0.0 {
        true => Argument::Text(passage.words[words.range.clone()].to_lowercase()),
        false => promised.words(),
    };
    let finding = RULE.at(place).with("promised", said);
    let finding = finding.with("norm", limit.amount.words()).related(limit.place, "norm");
    let is_of_calendar = limit.amount.unit == Unit::CalendarDay;
    report.add(match promised.is_counted_otherwise(limit.amount) && !is_of_calendar {
        true => finding.variant("days").with("days", limit.amount.worst_days()),
        false => finding,
    });
}

/// Whether a passage is for the customer: of a letter, a line, a formula, a public page.
fn is_promising(document: &Document, passage: &Passage) -> bool {
    let is_public = document.envelope.audience.iter().any(|reader| *reader == Audience::Public);
    let is_lesson = matches!(document.content, Content::Training(_) | Content::Client(_));
    match passage.voice {
        Voice::Said => !is_lesson,
        Voice::House => is_public,
        Voice::Client | Voice::Bad => false,
    }
}

/// Whether what is promised is the decision on a complaint.
fn is_of_complaint(document: &Document, promise: &Stated) -> bool {
    if comes_after_decision(document) {
        return false;
    }
    let is_of_document = match &document.content {
        Content::Letter(letter) => {
            matches!(letter.category.get(), Some(Category::Acknowledgement | Category::Holding))
        }
        Content::Script(script) => script.purpose.get() == Some(&Purpose::Complaint),
        Content::Complaints(_) => true,
        _ => false,
    };
    promise.event == Event::Decision || (is_of_document && promise.event == Event::Reply)
}

/// What comes after the decision has terms of its own.
fn comes_after_decision(document: &Document) -> bool {
    let Content::Letter(letter) = &document.content else { return false };
    let category = letter.category.get();
    matches!(category, Some(Category::Accept | Category::Partly | Category::Reject))
}

/// Whether it goes to everybody who writes.
fn is_automatic(document: &Document) -> bool {
    let Content::Letter(letter) = &document.content else { return false };
    matches!(letter.category.get(), Some(Category::AutoReply | Category::Acknowledgement))
}

/// The channels of which a promise speaks.
fn channels<'h>(open: &Open<'_, 'h>, passage: &Passage, promise: &Stated) -> Vec<&'h str> {
    let Open { handbook, document, .. } = *open;
    let reading = passage.reading();
    let sentence = &reading.tokens[reading.sentences[promise.sentence].clone()];
    let named = ways(sentence, document.language);
    let named: Vec<Way> =
        named.iter().map(|mark| mark.topic).filter(|way| *way != Way::Unused).collect();
    let of_sort = |wanted: &dyn Fn(ChannelType) -> bool| -> Vec<&'h str> {
        let all = handbook.channels().filter(|(_, channel)| {
            channel.value.channel_type.get().is_some_and(|sort| wanted(*sort))
        });
        all.map(|(id, _)| id.value.as_str()).collect()
    };
    if promise.event == Event::CallBack {
        return of_sort(&|sort| sort == ChannelType::Phone);
    }
    let own = match (open.channels().at(passage.section), &document.content) {
        ([], Content::Letter(_)) => of_sort(&|sort| sort == ChannelType::Email),
        (channels, _) => channels.to_vec(),
    };
    let is_own = |way: &Way| {
        own.iter().any(|id| sort(handbook, id).is_some_and(|sort| is_way_of(*way, sort)))
    };
    match named.iter().all(is_own) {
        true => own,
        false => {
            of_sort(&|sort| named.iter().any(|way| *way != Way::WebForm && is_way_of(*way, sort)))
        }
    }
}

/// The strictest threshold of the channels for what is promised.
fn own_limit(norms: &[Norm], channels: &[&str], promise: &Stated) -> Option<Limit> {
    let metric = match promise.event {
        Event::Reply => Metric::FirstReply,
        Event::CallBack => Metric::Callback,
        Event::Answer | Event::Hold | Event::Decision => return None,
    };
    let limits = norms.iter().filter_map(|norm| {
        let threshold = norm.threshold;
        let is_it = threshold.metric.get() == Some(&metric) && channels.contains(&norm.channel);
        // A call back that was agreed on is not one after a missed call.
        let from = threshold.from.get().map(|from| from.as_str().to_lowercase());
        let is_of_missed = from.is_some_and(|from| {
            ["пропущ", "missed", "zmešk"].iter().any(|stem| from.contains(stem))
        });
        let is_meant = metric != Metric::Callback || !is_of_missed || promise.is_of_missed_call;
        let amount = Amount::of_threshold(threshold).filter(|_| is_it && is_meant)?;
        Some(Limit { amount, place: norm.place })
    });
    limits.min_by(order)
}
