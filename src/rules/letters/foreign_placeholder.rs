//! A slot is written as svod reads it, not as another system would.

use std::ops::Range;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::language::usable::reading::overlap;
use crate::rules::letters::declared;
use crate::rules::texts::texts;
use crate::rules::{Report, Rule};
use crate::syntax::slots::slots;

pub(crate) static RULE: Rule = Rule {
    name: "foreign-placeholder",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: Заказ принят
signature: service
---
Здравствуйте, [Имя]!

Заказ собираем, о дате доставки сообщим завтра.

С уважением,
"#,
    good: r#"
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: Заказ принят
signature: service
placeholders:
  client.name: {type: name, example: Анна}
---
Здравствуйте, {{ client.name }}!

Заказ собираем, о дате доставки сообщим завтра.

С уважением,
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, _) in declared::templates(handbook) {
        for text in texts(handbook, document) {
            let brackets = crate::rules::texts::brackets(&text.words);
            let codes = codes(&text.words);
            for range in codes.iter().cloned() {
                let code = text.words[range.clone()].to_owned();
                let finding = RULE.at(text.place(handbook, document, range)).variant("code");
                report.add(finding.with("slot", code));
            }
            let is_in_code = |range: &Range<usize>| codes.iter().any(|code| overlap(code, range));
            let blanks = brackets
                .into_iter()
                .filter(|bracket| crate::rules::texts::is_blank(&text.words, bracket));
            let foreign = blanks.chain(braces(&text.words)).filter(|range| !is_in_code(range));
            for range in foreign {
                let slot = text.words[range.clone()].to_owned();
                report.add(RULE.at(text.place(handbook, document, range)).with("slot", slot));
            }
            for range in unclosed(&text.words) {
                let slot = text.words[range.clone()].to_owned();
                let finding = RULE.at(text.place(handbook, document, range)).variant("open");
                report.add(finding.with("slot", slot));
            }
        }
    }
}

/// Double braces that nothing closes in their line, each with the word after them. Braces of any shape
/// that are closed are told as what they are.
fn unclosed(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        let mut from = line.rfind('}').map_or(0, |close| close + 1);
        while let Some(open) = line[from..].find("{{").map(|at| from + at) {
            let inside = line[open..].trim_start_matches(['{', ' ']);
            let word = inside.find([' ', '{', '\n']).unwrap_or(inside.len());
            from = line.len() - inside.len() + word;
            let end = open + line[open..from].trim_end().len();
            found.push(line_start + open..line_start + end);
        }
        line_start += line.len();
    }
    found
}

/// How a template opens what it would run, and how it closes it.
const TAGS: [(&str, &str); 6] =
    [("{{", "}}"), ("{%", "%}"), ("{#", "#}"), ("<%", "%>"), ("<?", "?>"), ("${", "}")];

/// What no name has, and code has.
const SIGNS: [char; 16] =
    ['(', ')', '[', ']', '|', '*', '+', '/', '=', '<', '>', '"', '\'', '%', '{', '?'];

/// How far the end of a piece of code is looked for, in bytes.
const FAR: usize = 400;

/// Code of a template: `{{ 7*7 }}`, `{% include %}`, `<%= name %>`, and slots inside slots.
pub(super) fn codes(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    while let Some(open) = text[from..].find(['{', '<', '$']).map(|at| from + at) {
        let tag = TAGS.iter().find(|(opening, _)| text[open..].starts_with(opening));
        let code = tag.and_then(|(opening, closing)| code(text, open, opening, closing));
        from = code.as_ref().map_or(open + 1, |code| code.end);
        found.extend(code);
    }
    found
}

fn code(text: &str, open: usize, opening: &str, closing: &str) -> Option<Range<usize>> {
    let start = open + opening.len();
    let near = &text[start..text.floor_char_boundary(start + FAR)];
    let length = near.find(closing)?;
    let inside = &near[..length];
    let always =
        matches!(opening, "{%" | "<%" | "<?") || opening == "{#" && inside.starts_with(' ');
    let is_code = always || inside.contains(SIGNS) && !inside.trim_start().starts_with(['#', '/']);
    let end = start + length + closing.len();
    // What is nested ends with the outermost braces.
    let tail = text[end..].trim_start_matches(' ');
    let nested = opening == "{{" && inside.contains('{') && tail.starts_with('}');
    let more = tail.chars().take_while(|sign| *sign == '}').count();
    let end = if nested { text.len() - tail.len() + more } else { end };
    (is_code && !inside.contains("\n\n")).then_some(open..end)
}

/// `%{…}`, `#{…}`, `${…}`, `{Имя}`, and double braces around what is no name.
fn braces(text: &str) -> Vec<Range<usize>> {
    let own = slots(text);
    let is_own = |at: usize| own.iter().any(|slot| slot.range.contains(&at));
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = text[from..].find('{').map(|at| from + at) {
        let Some(close) = text[open..].find(['}', '\n']).map(|at| open + at) else { break };
        from = close + 1;
        let inside = text[open..close].trim_start_matches('{').trim();
        let is_name = |letter: char| letter.is_alphanumeric() || "._- #/|:".contains(letter);
        let is_short = !inside.is_empty() && inside.chars().count() <= 40;
        if text[close..].starts_with('}')
            && is_short
            && inside.chars().all(is_name)
            && !is_own(open)
        {
            let start = if text[..open].ends_with(['%', '#', '$']) { open - 1 } else { open };
            let end = close + text[close..].chars().take_while(|letter| *letter == '}').count();
            found.push(start..end);
            from = end;
        }
    }
    found
}
