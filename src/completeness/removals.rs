//! The proof of the profiles: from a complete handbook whatever meets an element is taken away, and
//! just that element is reported. What to take away, the verdict itself tells.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::completeness::items::Trees;
use crate::completeness::library::{self, Placed};
use crate::completeness::{State, Verdicts, predicate};
use crate::findings::{Confidence, Finding};
use crate::handbook::Handbook;
use crate::kinds::manifest::LevelSetting;
use crate::kinds::profile::Predicate;
use crate::language::Date;
use crate::source::{DiskWorld, EntryKind, MemoryWorld, Place, ProjectPath, World};
use crate::{completeness, rules, source};

/// How often more is taken away before an element counts as one that nothing can unmeet.
const ROUNDS: usize = 14;

/// What stands in the place of words that were taken away; no profile looks for it.
const NOTHING: &str = "zzz";

/// The complete handbooks, the profiles that each of them meets, and those of which each element is
/// taken away there: every profile in one of the three languages.
const COMPLETE: [(&str, &[&str], &[&str]); 4] = [
    (
        "examples/dom-mebel",
        &["iso-10002-2018", "iso-9001-customer"],
        &[
            "core-handbook",
            "journey-audit-8",
            "ru-consumer-goods",
            "ru-consumer-distance",
            "ru-consumer-services",
            "ru-personal-data",
            "ru-local-act",
        ],
    ),
    (
        "examples/linka-plus",
        &["essentials", "core-handbook", "complaints-min", "journey-audit-8"],
        &["iso-10002-2018", "iso-18295-1", "iso-9001-customer", "sk-consumer", "eu-consumer"],
    ),
    (
        "examples/harbour-kitchen",
        &["core-handbook", "journey-audit-8", "iso-10002-2018"],
        &["essentials", "complaints-min", "iso-10001-code", "uk-consumer"],
    ),
    ("tests/complete/savings-desk", &["essentials", "complaints-min"], &["uk-fca-disp"]),
];

/// Elements that taking away does not show yet: what meets them stands in many places, meets others
/// too, or is the absence of something that a rule looks for. They are shown by hand, or not at all.
const NOT_SHOWN: [&str; 30] = [
    "complaints",
    "complaints-legal",
    "core-company",
    "core-control",
    "core-phone",
    "core-review",
    "core-training",
    "disp-acknowledgement",
    "disp-root-cause",
    "eu-odr-link",
    "iso-10002-closing",
    "iso-10002-communication",
    "iso-10002-free-of-charge",
    "iso-10002-policy",
    "iso-10002-receipt",
    "iso-10002-records",
    "iso-10002-responsibilities",
    "iso-10002-tracking",
    "iso-18295-experience",
    "iso-18295-operations",
    "iso-18295-people",
    "iso-18295-protection",
    "ru-data-recording-notice",
    "ru-goods-calendar-days",
    "ru-goods-denied-right",
    "ru-goods-information",
    "ru-services-defects",
    "sk-odr-link",
    "sk-remedy-30-days",
    "sk-repealed-acts",
];

fn world(example: &str) -> MemoryWorld {
    let today = Date::new(2026, 11, 22).expect("a day of the calendar");
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(example);
    let disk = DiskWorld::open(&root, Some(today)).expect("the example is there");
    let mut world = MemoryWorld::new(today);
    for entry in disk.list().expect("the example can be listed") {
        if matches!(entry.kind, EntryKind::File) {
            world.insert(entry.path.as_str(), disk.read(&entry.path).expect("a file can be read"));
        }
    }
    world
}

fn judged(world: &MemoryWorld, profile: &str) -> (Handbook, Verdicts, Vec<Finding>) {
    let (sources, _) = source::load(world).expect("memory can be listed");
    let (handbook, _) = Handbook::of(sources, world.today());
    let found = library::find(&handbook, profile).expect("the profile is built in");
    let placed = library::elements_of(&handbook, found, &mut Vec::new());
    // Rules take most of the time, and only some elements rest on them.
    let rules: Vec<&str> = placed
        .iter()
        .flat_map(|placed| predicate::rules(placed.element))
        .map(|rule| &*rule.value)
        .collect();
    let findings = rules::check_some(&handbook, &rules);
    let (verdicts, findings) = completeness::judge(&handbook, &[profile.to_owned()], findings);
    (handbook, verdicts, findings)
}

/// Whether the element may raise an error, once its profile is checked.
fn may_be_error(placed: Placed<'_>) -> bool {
    placed.element.level.get() == Some(&LevelSetting::Error)
        && placed.element.certainty.get() != Some(&Confidence::Unsure)
}

/// The elements that one of its findings is about.
fn elements(findings: &[Finding]) -> BTreeMap<String, usize> {
    let mut elements = BTreeMap::new();
    for element in findings.iter().filter_map(|finding| finding.element.as_ref()) {
        *elements.entry(element.element.clone()).or_default() += 1;
    }
    elements
}

#[test]
fn complete_handbooks_lack_nothing() {
    let mut report = Vec::new();
    for (example, profiles, tried) in COMPLETE {
        let world = world(example);
        for profile in profiles.iter().chain(tried) {
            let (_, _, findings) = judged(&world, profile);
            let lacking = elements(&findings);
            if !lacking.is_empty() {
                report.push(format!("{example}, {profile}: {lacking:?}"));
            }
        }
    }
    assert!(report.is_empty(), "{}", report.join("\n"));
}

#[test]
fn whatever_is_taken_away_is_told_and_nothing_else() {
    let mut tasks = Vec::new();
    for (example, _, profiles) in COMPLETE {
        for profile in profiles {
            tasks.push((example, *profile));
        }
    }
    let outcomes: Vec<(String, String, Result<(), String>)> =
        tasks.par_iter().flat_map(|(example, profile)| try_profile(example, profile)).collect();
    let mut known: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (element, example, outcome) in &outcomes {
        let told = known.entry(element).or_default();
        if let Err(why) = outcome {
            told.push(format!("{example}: {why}"));
        }
    }
    let failed: Vec<String> = known
        .iter()
        .filter(|(element, told)| !told.is_empty() && !NOT_SHOWN.contains(element))
        .map(|(element, told)| format!("{element}\n    {}", told.join("\n    ")))
        .collect();
    assert!(failed.is_empty(), "{} elements:\n{}", failed.len(), failed.join("\n"));
}

type Outcome = (String, String, Result<(), String>);

fn try_profile(example: &str, profile: &str) -> Vec<Outcome> {
    let whole = world(example);
    let (handbook, verdicts, before) = judged(&whole, profile);
    let found = library::find(&handbook, profile).expect("the profile is built in");
    let placed = library::elements_of(&handbook, found, &mut Vec::new());
    let mut outcomes = Vec::new();
    for placed in placed.into_iter().filter(|placed| may_be_error(*placed)) {
        let own = placed.profile.name == profile;
        let state = verdicts.elements.iter().find(|verdict| verdict.element.element == placed.id());
        let applies = state.is_some_and(|verdict| verdict.state != State::Inapplicable);
        let is_its_own = placed
            .element
            .demand
            .iter()
            .any(|one| !matches!(predicate::head(one), Some("profile")));
        if own && applies && is_its_own {
            let outcome = try_element(&whole, profile, placed, &before);
            outcomes.push((placed.id().to_owned(), format!("{example}, {profile}"), outcome));
        }
    }
    outcomes
}

/// Takes away what meets the element until it is reported.
fn try_element(
    whole: &MemoryWorld,
    profile: &str,
    placed: Placed<'_>,
    before: &[Finding],
) -> Result<(), String> {
    let mut world = whole.clone();
    let known = elements(before);
    for round in 0..ROUNDS {
        let (handbook, verdicts, findings) = judged(&world, profile);
        let new: Vec<&Finding> = findings
            .iter()
            .filter(|finding| {
                let element = finding.element.as_ref().map(|element| element.element.as_str());
                element.is_some_and(|element| !known.contains_key(element))
            })
            .collect();
        let is_it = |finding: &&&Finding| {
            finding.element.as_ref().is_some_and(|element| element.element == placed.id())
        };
        if new.iter().any(|finding| is_it(&finding)) {
            let others: Vec<String> = new
                .iter()
                .filter(|finding| !is_it(finding))
                .filter_map(|finding| finding.element.as_ref())
                .map(|element| element.element.clone())
                .collect();
            return match others.is_empty() {
                true => Ok(()),
                false => Err(format!("told beside {}", others.join(", "))),
            };
        }
        let verdict =
            verdicts.elements.iter().find(|verdict| verdict.element.element == placed.id());
        let places = match verdict.map(|verdict| &verdict.state) {
            Some(State::Met(places)) => places.clone(),
            _ => Vec::new(),
        };
        let predicates = predicate::all(&placed.element.demand);
        if !take_away(&mut world, &handbook, &predicates, &places, round) {
            return Err(format!("nothing left to take away after {round} rounds"));
        }
    }
    Err("still met".to_owned())
}

/// One edit for each predicate that holds; whether there was any.
fn take_away(
    world: &mut MemoryWorld,
    handbook: &Handbook,
    predicates: &[&Predicate],
    places: &[Place],
    round: usize,
) -> bool {
    let kinds = predicate::kinds(predicates);
    let trees = Trees::of(handbook, &kinds);
    let mut cuts: Vec<(Place, &str)> = Vec::new();
    // A field is emptied, one element's predicate after the other.
    let counted = predicates.iter().find_map(|one| {
        let kind = one.documents.get().or(one.every.get())?;
        let items = trees.items(kind, &one.filter);
        let paths = one.has.iter().map(String::as_str);
        let paths: Vec<&str> =
            paths.chain(one.holds.iter().map(|(path, _)| path.value.as_str())).collect();
        let spans = items.iter().flat_map(|item| {
            paths.iter().take(1).flat_map(|path| item.spans(path)).collect::<Vec<_>>()
        });
        let spans: Vec<Place> = spans.collect();
        let is_one = one.every.get().is_some();
        let take = if is_one { 1 } else { spans.len() };
        (!spans.is_empty()).then(|| spans.into_iter().take(take).collect::<Vec<_>>())
    });
    if let Some(spans) = counted {
        cuts.extend(spans.into_iter().map(|place| (place, "")));
    } else if let Some((text, words)) = forbidden(handbook, predicates) {
        world.insert(&text, words);
        return round == 0;
    } else {
        cuts.extend(places.iter().map(|place| (*place, NOTHING)));
    }
    cuts.sort_by_key(|cut| std::cmp::Reverse(cut.0));
    let mut is_any = false;
    for (place, with) in cuts {
        is_any |= cut(world, handbook, place, with);
    }
    is_any
}

/// A page that says what must never be said.
fn forbidden(handbook: &Handbook, predicates: &[&Predicate]) -> Option<(String, String)> {
    let is_alone = predicates.iter().all(|one| predicate::head(one) == Some("never"));
    let words = predicates.iter().find_map(|one| one.never.get()).filter(|_| is_alone)?;
    let groups = words.get(handbook.language.code())?;
    let sentence: Vec<String> = groups
        .value
        .iter()
        .filter_map(|group| group.iter().next())
        .map(|word| word.replace('*', ""))
        .collect();
    let text = format!("---\ntitle: {NOTHING}\n---\n{}.\n", sentence.join(" "));
    Some((format!("pages/{NOTHING}.md"), text))
}

/// Replaces a piece of a file: the words of a field, or the block of Markdown that begins there.
fn cut(world: &mut MemoryWorld, handbook: &Handbook, place: Place, with: &str) -> bool {
    let source = handbook.sources.get(place.source);
    let path = ProjectPath::new(source.path.as_str());
    let Ok(bytes) = world.read(&path) else { return false };
    let text = String::from_utf8(bytes).expect("the examples are UTF-8");
    let (start, end) = (place.span.start as usize, place.span.end as usize);
    let is_markdown = path.as_str().ends_with(".md") && start >= front_end(&text);
    let end = if is_markdown { block_end(&text, start) } else { end };
    if text.get(start..end).is_none() {
        return false;
    }
    let whole = start == 0 && end == text.len();
    let edited = match whole {
        true => String::new(),
        false => format!("{}{with}{}", &text[..start], &text[end..]),
    };
    world.insert(path.as_str(), edited);
    true
}

fn front_end(text: &str) -> usize {
    text.strip_prefix("---\n").and_then(|rest| rest.find("\n---\n")).map_or(0, |at| at + 8)
}

/// A heading goes with its section, any other line with its block.
fn block_end(text: &str, start: usize) -> usize {
    let rest = &text[start..];
    let level = rest.bytes().take_while(|byte| *byte == b'#').count();
    if level > 0 {
        let next = rest.match_indices("\n#").find(|(at, _)| {
            rest[at + 1..].bytes().take_while(|byte| *byte == b'#').count() <= level
        });
        return start + next.map_or(rest.len(), |(at, _)| at);
    }
    let mut end = start;
    for (index, line) in rest.split_inclusive('\n').enumerate() {
        let line_text = line.trim();
        let begins = line_text.starts_with(['-', '*', '|', '>', '✓', '✗'])
            || line_text.split_once('.').is_some_and(|(head, _)| head.parse::<u8>().is_ok());
        if index > 0 && (line_text.is_empty() || begins) {
            break;
        }
        end += line.trim_end_matches('\n').len();
        if !line.ends_with('\n') {
            break;
        }
        end += 1;
    }
    end.max(start + 1).min(text.len()) - usize::from(text[start..end].ends_with('\n'))
}
