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
use crate::language::Language;
use crate::language::offer::{Offer, Sum, Thing, code, offers};
use crate::language::remedy::{Remedy, limited_by_others, names};
use crate::language::words::tokens;
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
struct Bound<'h> {
    /// The name of the role.
    role: &'h str,
    /// None without a limit.
    sum: Option<Sum>,
    place: Place,
    /// Whether the matrix gives it to others alone.
    is_of_others: bool,
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
            let finding = finding.with("role", bound.role);
            let finding = match &bound.sum {
                Some(sum) if !bound.is_of_others => {
                    let limit = shown(sum, document.language);
                    finding.with("limit", limit).related(bound.place, "limit")
                }
                _ => finding.variant("none").related(bound.place, "others"),
            };
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
fn bounds<'h>(handbook: &'h Handbook, role: &'h str, offer: &Offer) -> Vec<Bound<'h>> {
    let measure = match offer.thing {
        Thing::Discount => Measure::Discount,
        Thing::Refund => Measure::Refund,
        Thing::Gift => Measure::Gift,
        Thing::NotOffered | Thing::More => return Vec::new(),
    };
    let name = name(handbook, role);
    let (mut found, mut others, mut is_listed) = (Vec::new(), Vec::new(), false);
    for (document, complaints) in procedures(handbook) {
        for cell in cells(complaints).filter(|cell| cell.measure == measure) {
            is_listed |= cell.role == role;
            let Some(sum) = sum(cell.limit).filter(|_| cell.per == Per::Case) else { continue };
            let is_of_others = cell.role != role;
            let bound = Bound { role: name, sum, place: document.at(cell.span), is_of_others };
            if is_of_others { others.push(bound) } else { found.push(bound) }
        }
    }
    if found.is_empty() {
        found = words(handbook, role, name, offer.thing);
    }
    if found.is_empty() && !is_listed && !is_named(handbook, role, offer.thing) {
        found = nothing(others, offer);
    }
    found.retain(|bound| bound.sum.as_ref().is_none_or(|sum| sum.is_like(&offer.sum)));
    found
}

/// What a role may grant of which the matrix speaks for others alone, counted in the same way.
fn nothing<'h>(others: Vec<Bound<'h>>, offer: &Offer) -> Vec<Bound<'h>> {
    let like = |bound: &Bound| bound.sum.as_ref().is_none_or(|sum| sum.is_like(&offer.sum));
    let first = others.into_iter().find(like);
    let none = |bound: Bound<'h>| Bound { sum: Some(offer.sum.none()), ..bound };
    first.map(none).into_iter().collect()
}

/// The name of a role, else its id.
fn name<'h>(handbook: &'h Handbook, id: &'h str) -> &'h str {
    let mut roles = handbook.roles();
    let own = roles.find(|(_, role)| role.id.get().is_some_and(|own| own == id));
    own.and_then(|(_, role)| role.name.get()).map_or(id, |name| name.as_str())
}

/// Whether the words of a role speak of something, with a sum or without, and leave it to nobody else.
fn is_named(handbook: &Handbook, id: &str, thing: Thing) -> bool {
    let remedy = match thing {
        Thing::Discount => Remedy::Discount,
        Thing::Refund => Remedy::Refund,
        Thing::Gift => Remedy::Gift,
        Thing::NotOffered | Thing::More => return false,
    };
    let mut own = handbook.roles().filter(|(_, role)| role.id.get().is_some_and(|own| own == id));
    own.any(|(document, role)| {
        let said = role.authority.get().map_or("", |said| said.as_str());
        said.split(['.', ';', '\n']).any(|part| {
            let language = document.language;
            names(part, remedy, language) && !limited_by_others(&tokens(part), language)
        })
    })
}

/// A sum as people write it: «1 000 ₽», "£20".
fn shown(sum: &Sum, language: Language) -> String {
    let is_english = language == Language::En;
    match sum {
        Sum::Percent(share) if is_english => format!("{share}%"),
        Sum::Percent(share) => format!("{share}\u{a0}%"),
        Sum::Money(value, code) => {
            let sign = match *code {
                "RUB" => "₽",
                "EUR" => "€",
                "GBP" => "£",
                _ => "$",
            };
            let number = grouped(*value, if is_english { "," } else { "\u{a0}" });
            if is_english {
                format!("{sign}{number}")
            } else {
                format!("{}\u{a0}{sign}", number.replace('.', ","))
            }
        }
    }
}

/// A number in groups of three figures.
fn grouped(value: f64, separator: &str) -> String {
    let text = value.to_string();
    let (whole, part) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut grouped = String::new();
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push_str(separator);
        }
        grouped.push(digit);
    }
    grouped + part
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
fn words<'h>(handbook: &Handbook, id: &str, name: &'h str, thing: Thing) -> Vec<Bound<'h>> {
    let mut found = Vec::new();
    for (document, role) in handbook.roles() {
        let said = role.authority.spanned().filter(|_| role.id.get().is_some_and(|own| own == id));
        let Some(said) = said else { continue };
        // Each limit stands in a clause of its own.
        for clause in said.value.as_str().split([',', ';', '.', '\n']) {
            for limit in offers(clause, document.language) {
                if limit.thing == thing {
                    let span = document.locate(&handbook.sources, said.span, &limit.written);
                    let (sum, place) = (Some(limit.sum), document.at(span));
                    found.push(Bound { role: name, sum, place, is_of_others: false });
                }
            }
        }
    }
    found
}
