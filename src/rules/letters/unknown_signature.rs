//! The signature of a letter is one of those in `governance`, or a document.

use std::collections::BTreeSet;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::language::nearest;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "unknown-signature",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- letters/accepted.md
---
title: Заказ принят
category: order
subject: Заказ принят
signature: servise
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
subject: Заказ принят
signature: service
---
Здравствуйте!

Заказ собираем, о дате доставки сообщим завтра.

С уважением,
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    if handbook.is_plain() {
        return;
    }
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for document in &handbook.documents {
        if let Content::Governance(governance) = &document.content {
            known.extend(governance.signatures.iter().map(|(name, _)| name.value.as_str()));
        }
    }
    for document in &handbook.documents {
        let Content::Letter(letter) = &document.content else { continue };
        let Some(signature) = letter.signature.spanned() else { continue };
        let name = signature.value.as_str();
        if !known.contains(name) && handbook.document(name).is_none() {
            let finding = RULE.at(document.at(signature.span)).with("signature", name);
            report.add(finding.near(nearest(name, known.iter().copied())));
        }
    }
}
