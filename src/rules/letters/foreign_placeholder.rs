//! A slot is written as svod reads it, not as another system would.

use crate::findings::Level;
use crate::handbook::Handbook;
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
            let blanks = brackets
                .into_iter()
                .filter(|bracket| crate::rules::texts::is_blank(&text.words, bracket));
            for range in blanks.chain(braces(&text.words)) {
                let slot = text.words[range.clone()].to_owned();
                report.add(RULE.at(text.place(handbook, document, range)).with("slot", slot));
            }
        }
    }
}

/// `%{…}`, `#{…}`, `${…}`, `{Имя}`, and double braces around what is no name.
fn braces(text: &str) -> Vec<std::ops::Range<usize>> {
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
