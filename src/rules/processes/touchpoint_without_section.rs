//! Where a customer meets us in a channel, the handbook says how one behaves there.

use std::collections::BTreeSet;

use crate::findings::{Argument, Level};
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::manifest::ChannelType;
use crate::kinds::value::ChannelId;
use crate::language::Language;
use crate::language::roles::{Certainty, RoleMatch, SectionRole};
use crate::rules::channels::section_channel::channel_type;
use crate::rules::processes::listed::{name, processes, stages};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "touchpoint-without-section",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- svod.yaml
# …
title: Стандарты
channels:
  it: {type: chat, address: чат на сайте, hours: 24/7, owner: operator, thresholds: [{metric: first-reply, op: "<=", value: 60, unit: s}]}
--- processes/order.yaml
# …
title: Заказ
stages:
  - {name: Разговор, actor: operator, channel: it, failure_points: [{what: обрыв, loss: уходит}]}
  - {name: Подтверждение, actor: operator}
  - {name: Оплата, actor: client}
"#,
    good: r#"
--- svod.yaml
# …
title: Стандарты
channels:
  it: {type: chat, address: чат на сайте, hours: 24/7, owner: operator, thresholds: [{metric: first-reply, op: "<=", value: 60, unit: s}]}
--- standards/chat.md
# Чат

Отвечаем коротко, один вопрос — один ответ, ссылку шлём сразу и поясняем, что за ней.
--- processes/order.yaml
# …
title: Заказ
stages:
  - {name: Разговор, actor: operator, channel: it, failure_points: [{what: обрыв, loss: уходит}]}
  - {name: Подтверждение, actor: operator}
  - {name: Оплата, actor: client}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let mut told = BTreeSet::new();
    for (document, process) in processes(handbook) {
        for stage in stages(process) {
            let Some(channel) = stage.value.channel.spanned() else { continue };
            let declared = handbook.channel(&channel.value);
            // A channel that is not declared has a rule of its own.
            let Some(sort) = declared.and_then(|channel| channel.channel_type.get()) else {
                continue;
            };
            if has_section(handbook, &channel.value, *sort) || !told.insert(&channel.value) {
                continue;
            }
            let finding = RULE.at(document.at(channel.span));
            let finding =
                finding.with("channel", channel.value.as_str()).with("stage", name(&stage.value));
            report.add(match role(*sort) {
                Some(role) => finding.with("role-id", role.name()).with("role", words(role)),
                None => finding,
            });
        }
    }
}

/// Whether a standard, a page or a script is about the channel, as its keys, its headings, its title
/// or its folder say.
fn has_section(handbook: &Handbook, channel: &ChannelId, sort: ChannelType) -> bool {
    let is_about = |roles: &[RoleMatch]| {
        let sure = roles.iter().filter(|role| role.certainty == Certainty::Sure);
        sure.into_iter().any(|role| channel_type(role.role) == Some(sort))
    };
    let documents = handbook.documents.iter().filter(|document| !document.is_retired());
    documents.into_iter().any(|document| {
        let scope = document.envelope.applies_to.get();
        let is_in_scope = scope
            .is_some_and(|scope| scope.channels.iter().any(|id| id.as_str() == channel.as_str()));
        let is_named = is_in_scope || is_of(document, channel);
        let is_there =
            matches!(document.content, Content::Page | Content::Standard(_) | Content::Script(_));
        is_there
            && (is_named
                || document.id == channel.as_str()
                || handbook.is_in_folder_of(document, channel.as_str())
                || is_about(&document.roles)
                || document.sections.iter().any(|section| is_about(&section.roles)))
    })
}

/// Whether a document names the channel as its own.
fn is_of(document: &Document, channel: &ChannelId) -> bool {
    let own = match &document.content {
        Content::Standard(standard) => standard.channel.get(),
        Content::Script(script) => script.channel.get(),
        _ => None,
    };
    own == Some(channel)
}

/// The role of the section that is about channels of a sort.
fn role(sort: ChannelType) -> Option<SectionRole> {
    let all = [
        SectionRole::Phone,
        SectionRole::Email,
        SectionRole::Chat,
        SectionRole::Messenger,
        SectionRole::Social,
        SectionRole::InPerson,
    ];
    all.into_iter().find(|role| channel_type(*role) == Some(sort))
}

fn words(role: SectionRole) -> Argument {
    Argument::Translated(Language::ALL.map(|language| role.localized(language).to_owned()))
}
