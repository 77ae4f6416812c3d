//! Where customers order by telephone, somebody calls back those who did not get through, and knows
//! by when.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, Ordering};

use aho_corasick::AhoCorasick;

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::manifest::{Channel, ChannelType};
use crate::kinds::process::Process;
use crate::kinds::threshold::Metric;
use crate::kinds::value::{ChannelId, Prose};
use crate::language::measure::measures;
use crate::language::ways::{Way, ways};
use crate::language::words::tokens;
use crate::rules::open::{Open, Reader, Signs};
use crate::rules::passages::Voice;
use crate::rules::processes::listed::{processes, stages};
use crate::rules::thresholds::norms::norms;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "missed-call-without-callback",
    level: Level::Error,
    check: None,
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

/// A process that begins with a call, until a passage says by when one calls back.
struct Waiting<'h> {
    process: Option<(&'h Document, &'h Process)>,
    has_time: AtomicBool,
}

pub(in crate::rules) fn begin<'h>(handbook: &'h Handbook) -> Box<dyn Reader<'h> + 'h> {
    let by_phone = |(document, process): &(&Document, &Process)| {
        process.earns.get() == Some(&true) && is_by_phone(handbook, document, process)
    };
    let has_phone = handbook.channels().any(|(_, channel)| is_phone(&channel.value));
    let process = processes(handbook).find(by_phone).filter(|_| has_phone);
    let has_time = AtomicBool::new(process.is_none() || has_norm(handbook));
    Box::new(Waiting { process, has_time })
}

impl<'h> Reader<'h> for Waiting<'h> {
    fn look(&self, open: &Open<'_, 'h>, _: &mut Report) {
        if open.document.is_retired() || self.has_time.load(Ordering::Relaxed) {
            return;
        }
        let said = open.passages(Signs::MEASURE);
        let mut said = said.filter(|passage| {
            passage.voice != Voice::Client && is_about_calling_back(passage.words)
        });
        if said.any(|passage| !measures(passage.words).is_empty()) {
            self.has_time.store(true, Ordering::Relaxed);
        }
    }

    fn judge(&self, report: &mut Report) {
        let Some((document, process)) = self.process else { return };
        if self.has_time.load(Ordering::Relaxed) {
            return;
        }
        let place = match process.trigger.spanned() {
            Some(trigger) => document.at(trigger.span),
            None => document.place(),
        };
        report.add(RULE.at(place).with("process", document.name()));
    }
}

fn is_phone(channel: &Channel) -> bool {
    channel.channel_type.get() == Some(&ChannelType::Phone)
}

/// Whether the process begins with a call: its trigger says so, or one of its stages is on the phone.
fn is_by_phone(handbook: &Handbook, document: &Document, process: &Process) -> bool {
    let is_named = |id: &ChannelId| handbook.channel(id).is_some_and(is_phone);
    let says = |text: &Prose| {
        let marks = ways(&tokens(text.as_str()), document.language);
        marks.iter().any(|mark| mark.topic == Way::Phone) || CALLS.is_match(text.as_str())
    };
    process.trigger.get().is_some_and(says)
        || stages(process).any(|stage| stage.value.channel.get().is_some_and(is_named))
}

/// Words for a call that a trigger may have.
static CALLS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    finder(&["звон", "телефон", "phone", " rings", " call", "volá", "zavol", "telefón"])
});

/// Words for calls that nobody took, and for calling back; those of several words may be parted.
static BACK: LazyLock<AhoCorasick> = LazyLock::new(|| {
    finder(&[
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
    BACK.is_match(text)
        || text.contains("back") && calls()
        || text.contains("späť") && text.contains("vol")
}

/// Whether a norm of the handbook says by when one calls back.
fn has_norm(handbook: &Handbook) -> bool {
    let is_callback = |metric: Option<&Metric>| metric == Some(&Metric::Callback);
    norms(handbook).iter().any(|norm| is_callback(norm.threshold.metric.get()))
}

fn finder(pieces: &[&str]) -> AhoCorasick {
    AhoCorasick::new(pieces).expect("invariant: a few short pieces fit")
}
