//! Nobody offers more than the role that speaks may grant.

use crate::dialogue::graph::Graph;
use crate::dialogue::route::steps;
use crate::dialogue::scripts;
use crate::findings::{Level, Step};
use crate::handbook::{Document, Handbook};
use crate::kinds::complaints::{Measure, Per};
use crate::kinds::role::Role;
use crate::kinds::script::{Node, NodeSpeaker, Script};
use crate::kinds::value::Limit;
use crate::language::offer::{Offer, Sum, Thing, code, offers};
use crate::rules::complaints::matrix::{cells, procedures};
use crate::rules::{Report, Rule};
use crate::source::{Place, Span};

pub(crate) static RULE: Rule = Rule {
    name: "offer-above-authority",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scripts/delay.yaml
# …
title: Задержка
channel: phone
purpose: inform
start: hello
nodes:
  hello: {say: "{{ company.name }}, здравствуйте! Чем могу помочь?", next: sorry}
  sorry: {say: "Диван опаздывает. Дадим вам скидку 15 %. Всего доброго!", outcome: solved}
"#,
    good: r#"
--- scripts/delay.yaml
# …
title: Задержка
channel: phone
purpose: inform
start: hello
nodes:
  hello: {say: "{{ company.name }}, здравствуйте! Чем могу помочь?", next: topic}
  topic: {listen: [{reply: где диван, next: sorry}], default: sorry}
  sorry: {say: "Диван опаздывает. Дадим вам скидку 5 %. Всего доброго!", outcome: solved}
"#,
};

/// How far a role may go, and where that is said.
struct Bound {
    /// None without a limit.
    sum: Option<Sum>,
    place: Place,
}

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        let lines = offering(document, script);
        let roles =
            if lines.is_empty() { Vec::new() } else { speakers(handbook, document, script) };
        for Offering { offer, line, route } in lines {
            let bounds = roles.iter().flat_map(|role| bounds(handbook, role, &offer));
            // Of several roles that may speak the line, the one that may go furthest.
            let order = |bound: &Bound| bound.sum.as_ref().map_or(f64::INFINITY, Sum::amount);
            let bound = bounds.max_by(|one, other| order(one).total_cmp(&order(other)));
            let Some(bound) = bound.filter(|bound| order(bound) < offer.sum.amount()) else {
                continue;
            };
            let place = document.at(document.locate(&handbook.sources, line, &offer.written));
            let finding = RULE.at(place).with("offer", offer.written.as_str());
            let limit = handbook.sources.text(bound.place).trim_matches('"').to_owned();
            let finding = finding.with("limit", limit).related(bound.place, "limit");
            report.add(finding.along(route));
        }
    }
}

/// Something that staff offer.
struct Offering {
    offer: Offer,
    /// The place of the line that offers it.
    line: Span,
    /// The way to that line from where the talk begins.
    route: Vec<Step>,
}

/// What staff offer before anybody takes over.
fn offering(document: &Document, script: &Script) -> Vec<Offering> {
    let lines = script.all_nodes().enumerate().flat_map(|(index, (_, node))| {
        lines(&node.value).map(move |(text, span)| (index, text, span))
    });
    let offers: Vec<(usize, Offer, Span)> = lines
        .filter(|(_, text, _)| text.bytes().any(|byte| byte.is_ascii_digit()))
        .flat_map(|(index, text, span)| {
            let offers = offers(text, document.language).into_iter();
            offers.map(move |offer| (index, offer, span))
        })
        .collect();
    if offers.is_empty() {
        return Vec::new();
    }
    let graph = Graph::of(script);
    let is_handed = |index: usize| graph.node(index).handover.get().is_some();
    let open = graph.search(graph.entries(script), &|index| !is_handed(index));
    let own = offers.into_iter().filter(|(index, ..)| open.has(*index) && !is_handed(*index));
    let offering = own.map(|(index, offer, line)| {
        let route = steps(document, &graph, &open.shown_route(index));
        Offering { offer, line, route }
    });
    offering.collect()
}

/// The lines of staff in a node.
pub(in crate::rules) fn lines(node: &Node) -> impl Iterator<Item = (&str, Span)> {
    let is_staff = !matches!(node.speaker.get(), Some(NodeSpeaker::Client | NodeSpeaker::Bot));
    node.lines().filter(move |_| is_staff).map(|(line, span)| (line.as_str(), span))
}

/// The roles that may speak a script: those it is for, else those of the front line in its channel, else
/// all of the front line, else the owner of the channel.
pub(in crate::rules) fn speakers<'h>(
    handbook: &'h Handbook,
    document: &'h Document,
    script: &'h Script,
) -> Vec<&'h str> {
    let scope = document.envelope.applies_to.get();
    let named: Vec<&str> =
        scope.into_iter().flat_map(|scope| scope.roles.iter()).map(|role| role.as_str()).collect();
    if !named.is_empty() {
        return named;
    }
    let channel = script.channel.get();
    let front = || handbook.roles().filter(|(_, role)| role.front_line.get() == Some(&true));
    let id = |role: &'h Role| role.id.get().map(String::as_str);
    let serving = front().filter(|(_, role)| role.channels.iter().any(|own| Some(own) == channel));
    let serving: Vec<&str> = serving.filter_map(|(_, role)| id(role)).collect();
    if !serving.is_empty() {
        return serving;
    }
    let all: Vec<&str> = front().filter_map(|(_, role)| id(role)).collect();
    if !all.is_empty() {
        return all;
    }
    let owner = channel.and_then(|channel| handbook.channel(channel)?.owner.get());
    owner.map(|owner| owner.as_str()).into_iter().collect()
}

/// How far a role may go with what is offered, by the matrix, else by its own words; only what is counted
/// in the same way.
fn bounds(handbook: &Handbook, role: &str, offer: &Offer) -> Vec<Bound> {
    let measure = match offer.thing {
        Thing::Discount => Measure::Discount,
        Thing::Refund => Measure::Refund,
        Thing::Gift => Measure::Gift,
        Thing::NotOffered | Thing::More => return Vec::new(),
    };
    let mut found = Vec::new();
    for (document, complaints) in procedures(handbook) {
        let own = cells(complaints)
            .filter(|cell| cell.role == role && cell.measure == measure && cell.per == Per::Case);
        found.extend(own.filter_map(|cell| {
            Some(Bound { sum: sum(cell.limit)?, place: document.at(cell.span) })
        }));
    }
    if found.is_empty() {
        found = words(handbook, role, offer.thing);
    }
    found.retain(|bound| bound.sum.as_ref().is_none_or(|sum| sum.is_like(&offer.sum)));
    found
}

/// A limit as a sum; nothing for what is neither.
fn sum(limit: &Limit) -> Option<Option<Sum>> {
    Some(match limit {
        Limit::Unlimited => None,
        Limit::Percent(share) => Some(Sum::Percent(*share)),
        Limit::Money(value, currency) => Some(Sum::Money(*value, code(currency)?)),
        Limit::Count(_) => return None,
    })
}

/// «Скидка до 5 %» in the words of a role.
fn words(handbook: &Handbook, id: &str, thing: Thing) -> Vec<Bound> {
    let mut found = Vec::new();
    for (document, role) in handbook.roles() {
        let said = role.authority.spanned().filter(|_| role.id.get().is_some_and(|own| own == id));
        let Some(said) = said else { continue };
        // Each limit stands in a clause of its own.
        for clause in said.value.as_str().split([',', ';', '.', '\n']) {
            for limit in offers(clause, document.language) {
                if limit.thing == thing {
                    let span = document.locate(&handbook.sources, said.span, &limit.written);
                    found.push(Bound { sum: Some(limit.sum), place: document.at(span) });
                }
            }
        }
    }
    found
}
