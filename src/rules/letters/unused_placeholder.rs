//! A slot that is declared is used.

use std::collections::BTreeSet;

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::rules::letters::declared;
use crate::rules::texts::texts;
use crate::rules::{Report, Rule};
use crate::syntax::slots::slots;

pub(crate) static RULE: Rule = Rule {
    name: "unused-placeholder",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: Заказ принят
signature: service
placeholders:
  order.number: {type: string, example: "A-1042"}
---
Здравствуйте!

Заказ собираем, о дате доставки сообщим завтра.

С уважением,
"#,
    good: r#"
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: "Заказ {{ order.number }} принят"
signature: service
placeholders:
  order.number: {type: string, example: "A-1042"}
---
Здравствуйте!

Заказ собираем, о дате доставки сообщим завтра.

С уважением,
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, declared) in declared::templates(handbook) {
        if declared.is_empty() {
            continue;
        }
        let used = used(handbook, document);
        for (name, _) in declared.iter().filter(|(name, _)| !used.contains(&name.value)) {
            let finding = RULE.at(document.at(name.span));
            report.add(finding.with("slot", name.value.as_str()));
        }
    }
}

/// The names in its texts, in its conditions, and in the signature that it takes.
fn used(handbook: &Handbook, document: &Document) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    let mut take = |text: &str| used.extend(slots(text).iter().map(|slot| slot.name.to_owned()));
    texts(handbook, document).iter().for_each(|text| take(&text.words));
    match &document.content {
        Content::Letter(letter) => {
            let signature = letter.signature.get().and_then(|name| handbook.signature(name));
            signature.into_iter().for_each(take);
        }
        Content::Script(script) => {
            let nodes = script.all_nodes();
            for condition in nodes.flat_map(|(_, node)| node.value.conditions()) {
                used.extend(declared::names_of(&condition.value).map(str::to_owned));
            }
        }
        _ => {}
    }
    used
}
