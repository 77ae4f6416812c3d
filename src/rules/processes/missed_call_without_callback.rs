//! Where customers order by telephone, somebody calls back those who did not get through, and knows
//! by when.

use std::sync::LazyLock;

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::manifest::{Channel, ChannelType};
use crate::kinds::process::Process;
use crate::kinds::value::{ChannelId, Metric, Prose};
use crate::language::measure::measures;
use crate::language::signs::Signs;
use crate::language::ways::{Way, ways};
use crate::language::words::tokens;
use crate::rules::passages::{Voice, passages};
use crate::rules::processes::listed::{processes, stages};
use crate::rules::thresholds::norms::norms;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "missed-call-without-callback",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- processes/order.yaml
# …
title: Заказ
trigger: покупатель звонит
earns: true
stages:
  - {name: Разговор, actor: operator, failure_points: [{what: звонок пропущен, loss: уходит}]}
  - {name: Подтверждение, actor: operator}
  - {name: Оплата, actor: client}
"#,
    good: r#"
--- processes/order.yaml
# …
title: Заказ
trigger: покупатель звонит
earns: true
stages:
  - name: Разговор
    actor: operator
    failure_points:
      - {what: звонок пропущен, loss: уходит, recovery: перезваниваем не позже 30 минут}
  - {name: Подтверждение, actor: operator}
  - {name: Оплата, actor: client}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let by_phone = |(document, process): &(&Document, &Process)| {
        process.earns.get() == Some(&true) && is_by_phone(handbook, document, process)
    };
    let Some((document, process)) = processes(handbook).find(by_phone) else { return };
    if !handbook.channels().any(|(_, channel)| is_phone(&channel.value)) || has_time(handbook) {
        return;
    }
    let place = match process.trigger.spanned() {
        Some(trigger) => document.at(trigger.span),
        None => document.place(),
    };
    report.add(RULE.at(place).with("process", document.name()));
}

fn is_phone(channel: &Channel) -> bool {
    channel.channel_type.get() == Some(&ChannelType::Phone)
}

/// Whether the process begins with a call: its trigger says so, or one of its stages is on the phone.
fn is_by_phone(handbook: &Handbook, document: &Document, process: &Process) -> bool {
    let is_named = |id: &ChannelId| handbook.channel(id).is_some_and(is_phone);
    let says = |text: &Prose| {
        let marks = ways(&tokens(text.as_str()), document.language);
        marks.iter().any(|mark| mark.topic == Way::Phone) || CALLS.are_in(text.as_str())
    };
    process.trigger.get().is_some_and(says)
        || stages(process).any(|stage| stage.value.channel.get().is_some_and(is_named))
}

/// Words for a call that a trigger may have.
static CALLS: LazyLock<Signs> = LazyLock::new(|| {
    Signs::new(&["звон", "телефон", "phone", " rings", " call", "volá", "zavol", "telefón"])
});

/// Words for calls that nobody took, and for calling back; those of several words may be parted.
static BACK: LazyLock<Signs> = LazyLock::new(|| {
    Signs::new(&[
        "ерезв",
        "ропущенн",
        "братный звон",
        "братного звон",
        "callback",
        "call-back",
        "issed",
        "pätné vol",
        "mešk",
    ])
});

fn is_about_calling_back(text: &str) -> bool {
    let calls = || ["call", "ring", "rung", "phone"].iter().any(|word| text.contains(word));
    BACK.are_in(text)
        || text.contains("back") && calls()
        || text.contains("späť") && text.contains("vol")
}

/// Whether anything in the handbook says by when one calls back: a norm, or a passage with a time.
fn has_time(handbook: &Handbook) -> bool {
    let is_callback = |metric: Option<&Metric>| metric == Some(&Metric::Callback);
    if norms(handbook).iter().any(|norm| is_callback(norm.threshold.metric.get())) {
        return true;
    }
    let documents = handbook.documents.iter().filter(|document| !document.is_retired());
    documents.into_iter().any(|document| {
        let passages = passages(handbook, document, &is_about_calling_back);
        let mut said = passages.iter().filter(|passage| passage.voice != Voice::Client);
        said.any(|passage| !measures(&passage.words).is_empty())
    })
}
