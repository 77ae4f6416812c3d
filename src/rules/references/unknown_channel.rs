//! A channel that a document names is one of `svod.yaml`.

use std::collections::BTreeSet;

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::language::nearest;
use crate::rules::{Report, Rule};
use crate::source::{Span, Spanned};
use crate::syntax::decode::Mention;

pub(crate) static RULE: Rule = Rule {
    name: "unknown-channel",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- standards/phone.md
---
title: Телефон
channel: fone
---
Снимаем трубку до третьего гудка и называем компанию.
"#,
    good: r#"
--- standards/phone.md
---
title: Телефон
channel: phone
---
Снимаем трубку до третьего гудка и называем компанию.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    // What a torn `svod.yaml` no longer says is not missing.
    if handbook.manifest.as_ref().is_none_or(|file| file.is_torn) {
        return;
    }
    let known: BTreeSet<&str> = handbook.channels().map(|(id, _)| id.value.as_str()).collect();
    for document in &handbook.documents {
        let fields = document.mentions.iter();
        let fields = fields.filter(|mentioned| mentioned.mention == Mention::Channel);
        let fields = fields.map(|mentioned| (mentioned.text.as_str(), mentioned.span));
        for (channel, span) in fields.chain(keys(document)) {
            if !known.contains(channel) {
                let finding = RULE.at(document.at(span)).with("channel", channel);
                report.add(finding.near(nearest(channel, known.iter().copied())));
            }
        }
    }
}

/// The channels that stand as keys, under `by_channel`.
fn keys(document: &Document) -> Vec<(&str, Span)> {
    let entry = |key: &'_ Spanned<String>| key.span;
    match &document.content {
        Content::Tone(tone) => {
            tone.by_channel.iter().map(|(key, _)| (key.value.as_str(), entry(key))).collect()
        }
        Content::Protocol(protocol) => {
            let steps = protocol.steps.get().into_iter().flat_map(|steps| steps.iter());
            let keys = steps.flat_map(|step| step.by_channel.iter());
            keys.map(|(key, _)| (key.value.as_str(), entry(key))).collect()
        }
        _ => Vec::new(),
    }
}
