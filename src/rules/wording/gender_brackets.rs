//! A line is worded for men and for women, not with an ending in brackets.

use std::sync::LazyLock;

use regex::Regex;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::runs::{Voice, walk};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "gender-brackets",
    level: Level::Info,
    check: Some(check),
    bad: r#"
--- phrases/formulas.yaml
title: Формулы
phrases:
  - {type: formula, moment: clarify, channel: phone, text: "Правильно ли я вас понял(а)?"}
"#,
    good: r#"
--- phrases/formulas.yaml
title: Формулы
phrases:
  - {type: formula, moment: clarify, channel: phone, text: "Правильно ли я вас понял?", variants: ["Правильно ли я вас поняла?"]}
"#,
};

/// A word and an ending in brackets: «понял (-а)», „rád(a)“.
static BRACKETS: LazyLock<Regex> = LazyLock::new(|| {
    let endings = "а|ла|на|ась|лась|ая|яя|я|ка|a|la|á|ná|ka|ová";
    Regex::new(&format!(r"\p{{L}}{{2,}}(?:\(|\s?\([-‑])(?:{endings})\)"))
        .expect("invariant: the pattern is well formed")
});

fn check(handbook: &Handbook, report: &mut Report) {
    for document in &handbook.documents {
        if !may_have_brackets(&handbook.sources.get(document.source).text) {
            continue;
        }
        walk(handbook, document, &mut |run| {
            if !matches!(run.said.voice, Voice::Customer | Voice::Replacement) {
                return;
            }
            let flat = run.flat();
            // What is filled in by hand needs its brackets.
            if flat.text.contains("___") {
                return;
            }
            for found in BRACKETS.find_iter(&flat.text) {
                let place = run.place(&handbook.sources, document, flat.origin(found.range()));
                report.add(RULE.at(place).with("words", found.as_str()));
            }
        });
    }
}

/// A first look: a bracket that closes after a letter of an ending.
fn may_have_brackets(source: &str) -> bool {
    ["а)", "я)", "a)", "á)"].iter().any(|ending| source.contains(ending))
}
