//! Where words differ by who speaks and who listens, there are words for everybody.

use std::collections::BTreeSet;

use crate::dialogue::scripts;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::script::{Gender, Line, LineVariant};
use crate::rules::{Report, Rule};
use crate::source::Spanned;
use crate::syntax::fields::{OneOrMore, PlainOr};

pub(crate) static RULE: Rule = Rule {
    name: "missing-wording",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом». Чем могу помочь?, next: topic}
  topic: {listen: [{reply: Стол опоздал, next: sorry}], default: bye}
  sorry: {say: [{line: Я поняла вас., staff: female}], next: bye}
  bye: {say: Всего доброго!, outcome: solved}
"#,
    good: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом». Чем могу помочь?, next: topic}
  topic: {listen: [{reply: Стол опоздал, next: sorry}], default: bye}
  sorry: {say: [{line: Я поняла вас., staff: female}, {line: Я понял вас., staff: male}], next: bye}
  bye: {say: Всего доброго!, outcome: solved}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        for (name, node) in script.all_nodes() {
            for lines in [&node.value.say, &node.value.ask] {
                let Some(lines) = lines.spanned().filter(|lines| !is_for_all(&lines.value)) else {
                    continue;
                };
                let finding = RULE.at(document.at(lines.span));
                report.add(finding.with("node", name.value.as_str()));
            }
        }
    }
}

/// Whether some wording fits, whoever speaks and whoever listens.
fn is_for_all(lines: &OneOrMore<Line>) -> bool {
    let variants: Option<Vec<&LineVariant>> = lines.0.iter().map(for_some).collect();
    let Some(variants) = variants.filter(|variants| !variants.is_empty()) else { return true };
    let types: BTreeSet<Option<&str>> =
        variants.iter().map(|variant| client_type(variant)).collect();
    let types = types.into_iter().chain([None]);
    let genders = [Gender::Female, Gender::Male];
    types.into_iter().all(|of_type| {
        genders.into_iter().all(|staff| {
            genders.into_iter().all(|client| {
                let fits = |variant: &&LineVariant| {
                    variant.staff.get().is_none_or(|wanted| *wanted == staff)
                        && variant.client.get().is_none_or(|wanted| *wanted == client)
                        && client_type(variant).is_none_or(|wanted| of_type == Some(wanted))
                };
                variants.iter().any(fits)
            })
        })
    })
}

/// A wording that is for some; plain words are for all.
fn for_some(line: &Spanned<Line>) -> Option<&LineVariant> {
    match &line.value {
        PlainOr::Plain(_) => None,
        PlainOr::Given(variant) => Some(variant),
    }
}

fn client_type(variant: &LineVariant) -> Option<&str> {
    variant.client_type.get().map(|id| id.as_str())
}
