//! What a customer is promised is what the norm allows for.

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::envelope::Audience;
use crate::kinds::letter::Category;
use crate::kinds::manifest::ChannelType;
use crate::kinds::script::Purpose;
use crate::kinds::threshold::Metric;
use crate::language::plural::Unit;
use crate::language::promise::{self, Event, Stated};
use crate::language::ways::{Way, ways};
use crate::rules::complaints::matrix::procedures;
use crate::rules::open::{Open, Reader, Signs};
use crate::rules::passages::{Passage, Voice};
use crate::rules::thresholds::amount::Amount;
use crate::rules::thresholds::norms::{Norm, is_way_of, norms, sort};
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

/// A norm that a promise is held against.
struct Limit {
    amount: Amount,
    place: Place,
}

/// What promises are held against.
struct Norms<'h> {
    norms: Vec<Norm<'h>>,
    decisions: Vec<Limit>,
}

pub(in crate::rules) fn begin<'h>(handbook: &'h Handbook) -> Box<dyn Reader<'h> + 'h> {
    let norms = norms(handbook);
    let decisions = decisions(handbook, &norms);
    Box::new(Norms { norms, decisions })
}

impl<'h> Reader<'h> for Norms<'h> {
    fn look(&self, open: &Open<'_, 'h>, report: &mut Report) {
        let Open { handbook, document, .. } = *open;
        if document.is_retired() {
            return;
        }
        let passages = open.passages(Signs::MEASURE);
        for passage in passages.filter(|passage| is_promising(document, passage)) {
            for promise in promise::promises(passage.reading(), document.language) {
                let channels = channels(open, passage, &promise);
                let limit = match is_of_complaint(document, &promise) {
                    true => {
                        self.decisions.iter().min_by(|one, other| order(one.amount, other.amount))
                    }
                    false => None,
                };
                let own = own_limit(&self.norms, &channels, &promise);
                if let Some(limit) = limit.or(own.as_ref()) {
                    let place = passage.place(handbook, document, promise.measure.range.clone());
                    hold(&promise, limit, place, report);
                }
            }
        }
    }
}

fn hold(promise: &Stated, limit: &Limit, place: Place, report: &mut Report) {
    let promised = Amount::of_measure(&promise.measure);
    if !promised.is_less_than(limit.amount) {
        return;
    }
    let finding = RULE.at(place).with("promised", promised.words());
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
    let is_of_document = match &document.content {
        Content::Letter(letter) => match letter.category.get() {
            Some(Category::Acknowledgement | Category::Holding) => true,
            // What comes after the decision has terms of its own.
            Some(Category::Accept | Category::Partly | Category::Reject) => return false,
            _ => false,
        },
        Content::Script(script) => script.purpose.get() == Some(&Purpose::Complaint),
        Content::Complaints(_) => true,
        _ => false,
    };
    promise.event == Event::Decision || (is_of_document && promise.event == Event::Reply)
}

/// The terms of the answer to a complaint.
fn decisions(handbook: &Handbook, norms: &[Norm]) -> Vec<Limit> {
    let fields = procedures(handbook).filter_map(|(document, complaints)| {
        let within = complaints.response.get()?.within.spanned()?;
        let amount = Amount::of_duration(within.value)?;
        Some(Limit { amount, place: document.at(within.span) })
    });
    let given = norms.iter().filter(|norm| norm.threshold.metric.get() == Some(&Metric::Decision));
    let given = given.filter_map(|norm| {
        Some(Limit { amount: Amount::of_threshold(norm.threshold)?, place: norm.place })
    });
    fields.chain(given).collect()
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
    limits.min_by(|one, other| order(one.amount, other.amount))
}

fn order(one: Amount, other: Amount) -> std::cmp::Ordering {
    one.worst_seconds().total_cmp(&other.worst_seconds())
}
