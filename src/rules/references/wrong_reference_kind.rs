//! A field that wants a letter, a protocol or a script leads to one.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::{Report, Rule};
use crate::syntax::decode::Mention;

pub(crate) static RULE: Rule = Rule {
    name: "wrong-reference-kind",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scripts/call.yaml
# …
title: Звонок
nodes:
  end: {goto: about}
--- pages/about.md
# О нас

Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
    good: r#"
--- scripts/call.yaml
# …
title: Звонок
nodes:
  end: {goto: return}
--- scripts/return.yaml
# …
title: Возврат
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in &handbook.documents {
        for mentioned in &document.mentions {
            let expected = match mentioned.mention {
                Mention::Letter => "letter",
                Mention::Protocol => "protocol",
                Mention::Script => "script",
                Mention::Client => "client",
                _ => continue,
            };
            let target = handbook.document(&mentioned.text);
            if let Some(target) = target.filter(|target| target.kind.name != expected) {
                let finding = RULE.at(document.at(mentioned.span));
                let finding = finding.with("id", mentioned.text.as_str());
                let finding = finding.with("kind", target.kind.name).with("expected", expected);
                report.add(finding.related(target.place(), "target"));
            }
        }
    }
}
