//! No text shuts a channel that the procedure opens for complaints.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::kinds::manifest::ChannelType;
use crate::language::closure::{Closure, Way, closures, may_shut};
use crate::rules::complaints::matrix::procedures;
use crate::rules::open::{Open, Reader, Signs};
use crate::rules::passages::Voice;
use crate::rules::{Report, Rule};
use crate::source::Place;

pub(crate) static RULE: Rule = Rule {
    name: "blocked-complaint-route",
    level: Level::Error,
    check: None,
    bad: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
intake: [phone, email]
--- pages/calls.md
# Звонки

По телефону жалобы не принимаем.
"#,
    good: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
intake: [phone, email]
--- pages/calls.md
# Звонки

Жалобу, которая пришла по телефону, записываем сами и подтверждаем письмом.
"#,
};

/// A channel that takes complaints, and where the procedure says so.
struct Intake<'h> {
    id: &'h str,
    way: Option<Way>,
    place: Place,
}

pub(in crate::rules) fn begin<'h>(handbook: &'h Handbook) -> Box<dyn Reader<'h> + 'h> {
    let intakes: Vec<Intake> = procedures(handbook)
        .flat_map(|(document, complaints)| {
            let listed = complaints.intake.get().into_iter().flat_map(|list| &list.0);
            listed.map(move |id| (document, id))
        })
        .map(|(document, id)| {
            let channel = handbook.channel(&id.value);
            let way = channel.and_then(|channel| way(*channel.channel_type.get()?));
            Intake { id: id.value.as_str(), way, place: document.at(id.span) }
        })
        .collect();
    Box::new(move |open: &Open<'_, 'h>, report: &mut Report| {
        if !intakes.is_empty() && !open.document.is_retired() {
            in_document(open, &intakes, report);
        }
    })
}

fn in_document(open: &Open<'_, '_>, intakes: &[Intake<'_>], report: &mut Report) {
    let document = open.document;
    // What is said of a type of client who complains is about complaints without the word.
    let is_about_them = matches!(document.content, Content::Client(_));
    for passage in open.passages(Signs::NONE) {
        if !matches!(passage.voice, Voice::House | Voice::Said) || !may_shut(passage.words) {
            continue;
        }
        for closure in closures(passage.words, document.language, is_about_them) {
            let Some(shut) = intakes.iter().find(|intake| is_shut(intake, &closure)) else {
                continue;
            };
            let place = passage.place(open.handbook, document, closure.range.clone());
            let finding = RULE.at(place).with("channel", shut.id);
            report.add(finding.related(shut.place, "intake"));
        }
    }
}

fn is_shut(intake: &Intake, closure: &Closure) -> bool {
    let Some(way) = intake.way else { return false };
    let is_spoken = matches!(way, Way::Phone | Way::InPerson);
    let is_named =
        closure.ways.contains(&way) || closure.ways.contains(&Way::Writing) && !is_spoken;
    is_named != closure.is_only
}

fn way(channel: ChannelType) -> Option<Way> {
    Some(match channel {
        ChannelType::Phone => Way::Phone,
        ChannelType::Email => Way::Email,
        ChannelType::Chat => Way::Chat,
        ChannelType::Messenger => Way::Messenger,
        ChannelType::Social => Way::Social,
        ChannelType::InPerson => Way::InPerson,
        ChannelType::WebForm => Way::WebForm,
        ChannelType::Post => Way::Post,
        ChannelType::Sms | ChannelType::Bot => return None,
    })
}
