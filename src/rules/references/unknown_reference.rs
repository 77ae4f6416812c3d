//! An id leads to a document that is there.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::language::nearest;
use crate::rules::{Report, Rule};
use crate::syntax::decode::Mention;

pub(crate) static RULE: Rule = Rule {
    name: "unknown-reference",
    level: Level::Error,
    check: Some(check),
    bad: "--- svod.yaml\ntitle: Дом\n--- pages/about.md\n---\ntitle: О нас\n---\nСм. [[greetin]].\n--- standards/greeting.md\n---\ntitle: Приветствие\n---\nЗдороваемся первыми.\n",
    good: "--- svod.yaml\ntitle: Дом\n--- pages/about.md\n---\ntitle: О нас\n---\nСм. [[greeting]].\n--- standards/greeting.md\n---\ntitle: Приветствие\n---\nЗдороваемся первыми.\n",
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in &handbook.documents {
        for mentioned in &document.mentions {
            let is_id = matches!(
                mentioned.mention,
                Mention::Document | Mention::Letter | Mention::Protocol | Mention::Script
            );
            if is_id && handbook.document(&mentioned.text).is_none() {
                let finding =
                    RULE.at(document.at(mentioned.span)).with("id", mentioned.text.as_str());
                report.add(finding.near(nearest(&mentioned.text, handbook.ids())));
            }
        }
        for reference in document.references(&handbook.sources) {
            if handbook.document(&reference.id).is_none() {
                let finding =
                    RULE.at(document.at(reference.span)).with("id", reference.id.as_str());
                report.add(finding.near(nearest(&reference.id, handbook.ids())));
            }
        }
    }
}
