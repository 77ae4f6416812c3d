//! Where talks are recorded, the customer hears so before anybody asks for a name or a number.

use crate::dialogue::graph::Graph;
use crate::dialogue::route::steps;
use crate::dialogue::scripts;
use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::manifest::ChannelType;
use crate::kinds::script::{Node, NodeSpeaker, Script};
use crate::language::Language;
use crate::language::personal::{Said, said};
use crate::language::usable;
use crate::rules::channels::automated::is_automated;
use crate::rules::scripts::script_without_greeting::continued;
use crate::rules::{Report, Rule};
use crate::source::{Place, Span};
use crate::syntax::slots::blanked;

pub(crate) static RULE: Rule = Rule {
    name: "recording-notice-missing",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- svod.yaml +
  line:
    type: phone
    address: "+7 482 200-00-01"
    hours: ежедневно 9:00–18:00
    owner: shift-lead
    recorded: true
    after_hours: автоответчик, перезваниваем до 10:00
    thresholds: [{metric: time-to-answer, op: "<=", value: 20, unit: s}]
--- scripts/call.yaml
# …
title: Звонок
channel: line
start: hello
nodes:
  hello: {say: "{{ company.name }}, здравствуйте! Чем могу помочь?", next: order}
  order: {ask: "Назовите, пожалуйста, номер заказа.", replies: [{reply: A-1, next: bye}], default: bye}
  bye: {say: Всего доброго!, outcome: solved}
"#,
    good: r#"
--- svod.yaml +
  line:
    type: phone
    address: "+7 482 200-00-01"
    hours: ежедневно 9:00–18:00
    owner: shift-lead
    recorded: true
    after_hours: автоответчик, перезваниваем до 10:00
    thresholds: [{metric: time-to-answer, op: "<=", value: 20, unit: s}]
--- scripts/call.yaml
# …
title: Звонок
channel: line
start: hello
nodes:
  hello: {say: "{{ company.name }}, здравствуйте! Разговор записывается. Чем могу помочь?", next: order}
  order: {ask: "Назовите, пожалуйста, номер заказа.", replies: [{reply: A-1, next: bye}], default: bye}
  bye: {say: Всего доброго!, outcome: solved}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let recorded: Vec<_> =
        scripts(handbook).filter_map(|one| Some((one, recorded(handbook, one.1)?))).collect();
    if recorded.is_empty() || is_in_menu(handbook) {
        return;
    }
    let continued = continued(handbook);
    for ((document, script), place) in recorded {
        // A script that greets begins a talk, even if another one may lead to it.
        if greets(handbook, script) || !continued.contains(document.id.as_str()) {
            in_script(handbook, document, script, place, report);
        }
    }
}

/// Whether it begins by naming the company.
fn greets(handbook: &Handbook, script: &Script) -> bool {
    let names = handbook.company_names();
    let graph = Graph::of(script);
    let named = |text: &str| usable::names_company(text, &names).is_some();
    graph.start(script).is_some_and(|start| graph.says(start, &named))
}

fn in_script(
    handbook: &Handbook,
    document: &Document,
    script: &Script,
    recorded: Place,
    report: &mut Report,
) {
    let graph = Graph::of(script);
    let Some(start) = graph.start(script) else { return };
    let heard: Vec<Heard> =
        graph.nodes.iter().map(|(_, node)| Heard::of(&node.value, document.language)).collect();
    let open = graph.search([start], &|index| !heard[index].is_told);
    let mut early =
        open.nearest().filter_map(|index| Some((index, heard[index].question.as_ref()?)));
    if let Some((index, (words, span))) = early.next() {
        let place = document.at(document.locate(&handbook.sources, *span, words));
        let finding = RULE.at(place).with("node", graph.name(index).value.as_str());
        let finding = finding.related(recorded, "recorded");
        report.add(finding.along(steps(document, &graph, &open.shown_route(index))));
    }
}

/// What is heard at a node.
struct Heard {
    /// Whether every wording tells that the talk is recorded.
    is_told: bool,
    /// A wording that asks before it tells: its words and where it stands.
    question: Option<(String, Span)>,
}

impl Heard {
    fn of(node: &Node, language: Language) -> Self {
        let is_client = node.speaker.get() == Some(&NodeSpeaker::Client);
        let lines = node.lines().filter(|_| !is_client);
        let lines: Vec<(&str, Span, Said)> = lines
            .map(|(line, span)| (line.as_str(), span, said(&blanked(line.as_str()), language)))
            .collect();
        let is_told = !lines.is_empty() && lines.iter().all(|(.., said)| said.notice.is_some());
        let question = lines.iter().find_map(|(line, span, said)| {
            let words = said.question.clone().filter(|_| said.asks_first())?;
            Some((line[words].to_owned(), *span))
        });
        Self { is_told, question }
    }
}

/// Where `svod.yaml` says that the talks of a script are recorded.
fn recorded(handbook: &Handbook, script: &Script) -> Option<Place> {
    let id = script.channel.get()?;
    let channel = handbook.channel(id)?;
    let recorded = channel.recorded.spanned().filter(|recorded| recorded.value)?;
    let source = handbook.manifest.as_ref()?.source;
    Some(Place { source, span: recorded.span })
}

/// Whether a voice menu tells it before anybody picks up.
fn is_in_menu(handbook: &Handbook) -> bool {
    scripts(handbook).any(|(document, script)| {
        let channel = script.channel.get().and_then(|id| handbook.channel(id));
        let is_menu = channel.is_some_and(|channel| {
            let kind = channel.channel_type.get();
            is_automated(channel) && matches!(kind, Some(ChannelType::Phone | ChannelType::Bot))
        });
        let nodes = script.all_nodes();
        is_menu
            && nodes.into_iter().any(|(_, node)| Heard::of(&node.value, document.language).is_told)
    })
}
