//! What is written for a channel is for one that the company has.

use std::collections::BTreeSet;

use crate::findings::{Argument, Level};
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::manifest::ChannelType;
use crate::language::roles::{Certainty, RoleMatch, SectionRole};
use crate::language::{Language, ways};
use crate::rules::channels::section_channel::channel_type;
use crate::rules::{Report, Rule};
use crate::source::Place;

pub(crate) static RULE: Rule = Rule {
    name: "undeclared-channel",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- standards/messenger.md
# Общение в мессенджере

Отвечаем коротко, без голосовых сообщений. Один вопрос — один ответ, ссылку шлём отдельно.
"#,
    good: r#"
--- standards/phone.md
# Общение по телефону

Отвечаем до третьего гудка, говорим спокойно. Один вопрос — один ответ, ссылку шлём письмом.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let declared: Vec<ChannelType> = handbook
        .channels()
        .filter_map(|(_, channel)| channel.value.channel_type.get().copied())
        .collect();
    if declared.is_empty() {
        return;
    }
    let documents = || handbook.documents.iter().filter(|document| !document.is_retired());
    for document in documents() {
        for (place, role) in sections(handbook, document, &declared) {
            let words = Language::ALL.map(|language| role.localized(language).to_owned());
            report.add(RULE.at(place).with("role", Argument::Translated(words)));
        }
    }
    let is_letter = |document: &&Document| matches!(document.content, Content::Letter(_));
    if !declared.iter().any(|sort| takes_letters(*sort))
        && let Some(letter) = documents().find(is_letter)
    {
        report.add(RULE.at(letter.place()).variant("letter"));
    }
}

/// Whether what is written for a sort of channel serves one that there is.
fn is_served(sort: ChannelType, declared: &[ChannelType]) -> bool {
    let also: &[ChannelType] = match sort {
        ChannelType::Phone => &[ChannelType::Sms],
        ChannelType::Email => &[ChannelType::WebForm, ChannelType::Post],
        ChannelType::Chat => &[ChannelType::Messenger, ChannelType::Bot, ChannelType::Social],
        ChannelType::Messenger => {
            &[ChannelType::Chat, ChannelType::Social, ChannelType::Sms, ChannelType::Bot]
        }
        ChannelType::Social => &[ChannelType::Messenger],
        _ => &[],
    };
    declared.iter().any(|own| *own == sort || also.contains(own))
}

fn takes_letters(sort: ChannelType) -> bool {
    !matches!(sort, ChannelType::Phone | ChannelType::InPerson)
}

/// The sections that are about one sort of channel that there is not and nothing else, and do not say
/// that it is not used.
fn sections(
    handbook: &Handbook,
    document: &Document,
    declared: &[ChannelType],
) -> Vec<(Place, SectionRole)> {
    if !matches!(document.content, Content::Page | Content::Standard(_)) {
        return Vec::new();
    }
    let source = &handbook.sources.get(document.source).text;
    let nodes = document.markdown.nodes.len();
    let title = (document.place(), &document.roles, 0..nodes);
    let headings = document.sections.iter().filter(|section| section.level <= 2);
    let headings =
        headings.map(|section| (document.at(section.span), &section.roles, section.nodes.clone()));
    let mut told = BTreeSet::new();
    let mut found = Vec::new();
    for (place, roles, nodes) in std::iter::once(title).chain(headings) {
        let is_lacking =
            |role: &SectionRole| !channel_type(*role).is_some_and(|sort| is_served(sort, declared));
        let Some(role) = only_channel(roles).filter(is_lacking) else { continue };
        let text = document.markdown.plain(source, nodes.start, nodes.end);
        if !ways::says_unused(&text, document.language) && told.insert(role) {
            found.push((place, role));
        }
    }
    found
}

/// The channel of a heading that surely speaks of one, and of nothing else.
fn only_channel(roles: &[RoleMatch]) -> Option<SectionRole> {
    match roles {
        [only] if only.certainty == Certainty::Sure => {
            Some(only.role).filter(|role| channel_type(*role).is_some())
        }
        _ => None,
    }
}
