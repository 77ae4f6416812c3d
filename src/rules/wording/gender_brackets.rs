//! A line is worded for men and for women, not with an ending in brackets.

use std::sync::LazyLock;

use regex::Regex;

use crate::findings::Level;
use crate::rules::open::{Open, Signs};
use crate::rules::runs::Voice;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "gender-brackets",
    level: Level::Info,
    check: None,
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

/// Ends of such brackets.
pub(in crate::rules) const ENDS: [&str; 4] = ["а)", "я)", "a)", "á)"];

pub(in crate::rules) fn look(open: &Open<'_, '_>, report: &mut Report) {
    let Open { handbook, document, .. } = open;
    if !open.signs.have(Signs::ENDING) {
        return;
    }
    open.runs(Signs::ENDING, &mut |run| {
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
