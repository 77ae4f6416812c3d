//! A label of customers that hurts has a neutral one beside it.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::kinds::value::Prose;
use crate::rules::{Report, Rule};
use crate::source::Spanned;

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
const ABUSE: &[&str] = &[
    "достан",
    "замуча",
    "скандал",
    "истери",
    "хам",
    "быдл",
    "дурак",
    "дура",
    "дурн",
    "идиот",
    "дебил",
    "придур",
    "тупиц",
    "туп",
    "псих",
    "нищеброд",
    "жлоб",
    "зануд",
    "нытик",
    "нахал",
    "наглец",
    "грубиян",
    "халявщ",
    "кляузн",
    "сутяг",
    "жалобщи",
    "склочн",
    "неадекват",
    "козёл",
    "козел",
    "тётк",
    "вахтёр",
    "nightmare",
    "idiot",
    "moron",
    "crazy",
    "psycho",
    "stupid",
    "whiner",
    "whinger",
    "moaner",
    "jerk",
    "karen",
    "bully",
    "cheapskate",
    "troublemaker",
    "timewaster",
    "otravn",
    "hyster",
    "blázon",
    "hlupák",
    "hulvát",
    "debil",
    "psychopat",
    "krikľúň",
    "drzáň",
    "drzák",
    "otrapa",
    "sťažovač",
];

/// Words that merely begin in the same way: «тупик», «психолог», «хамон».
const HARMLESS: &[&str] =
    &["достат", "тупик", "хамел", "хамон", "психолог", "психотерап", "психиатр"];

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Client(client) = &document.content else { continue };
        let neutral = client.neutral_label.spanned();
        let insult = |label: &Spanned<Prose>| insults(label.value.as_str());
        if let Some(neutral) = neutral.filter(|label| insult(label)) {
            let finding = RULE.at(document.at(neutral.span)).variant("neutral");
            report.add(finding.with("label", neutral.value.as_str()));
        }
        let is_alone = client.neutral_label.is_absent();
        if let Some(label) = client.label.spanned().filter(|label| is_alone && insult(label)) {
            let finding = RULE.at(document.at(label.span));
            report.add(finding.with("label", label.value.as_str()));
        }
    }
}

/// Whether any of the words is one of abuse.
pub(super) fn insults(label: &str) -> bool {
    let label = label.to_lowercase();
    let begins = |word: &str, list: &[&str]| list.iter().any(|start| word.starts_with(start));
    let mut words = label.split(|letter: char| !letter.is_alphabetic());
    words.any(|word| begins(word, ABUSE) && !begins(word, HARMLESS))
}
