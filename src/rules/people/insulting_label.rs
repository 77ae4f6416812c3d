//! A label of customers that hurts has a neutral one beside it.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "insulting-label",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- clients/loud.yaml
# …
title: Стоит на своём
label: Скандалист
"#,
    good: r#"
--- clients/loud.yaml
# …
title: Стоит на своём
label: Скандалист
neutral_label: Стоит на своём
"#,
};

/// The beginnings of words of abuse.
const ABUSE: [&str; 33] = [
    "достан",
    "достав",
    "скандал",
    "истери",
    "хам",
    "быдл",
    "дурак",
    "дура",
    "дурн",
    "идиот",
    "туп",
    "псих",
    "нищеброд",
    "жлоб",
    "зануд",
    "нытик",
    "склочн",
    "неадекват",
    "козёл",
    "тётк",
    "вахтёр",
    "nightmare",
    "idiot",
    "moron",
    "crazy",
    "whiner",
    "jerk",
    "karen",
    "otravn",
    "hyster",
    "blázon",
    "hlupák",
    "hulvát",
];

/// Words that merely begin in the same way.
const HARMLESS: [&str; 5] = ["достав", "достат", "тупик", "туповат", "хамел"];

fn check(handbook: &Handbook, report: &mut Report) {
    for document in &handbook.documents {
        let Content::Client(client) = &document.content else { continue };
        let Some(label) = client.label.spanned().filter(|_| client.neutral_label.is_absent())
        else {
            continue;
        };
        if insults(label.value.as_str()) {
            let finding = RULE.at(document.at(label.span));
            report.add(finding.with("label", label.value.as_str()));
        }
    }
}

fn insults(label: &str) -> bool {
    let label = label.to_lowercase();
    let begins = |word: &str, list: &[&str]| list.iter().any(|start| word.starts_with(start));
    let mut words = label.split(|letter: char| !letter.is_alphabetic());
    words.any(|word| begins(word, &ABUSE) && !begins(word, &HARMLESS))
}
