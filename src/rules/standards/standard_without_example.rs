//! A standard shows how it is kept in this very company.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::standard::Standard;
use crate::kinds::value::Prose;
use crate::language::stub::stub_words;
use crate::rules::standards::listed::standards;
use crate::rules::texts::{brackets, is_blank};
use crate::rules::{Report, Rule};
use crate::syntax::markdown::{self, NodeKind};

pub(crate) static RULE: Rule = Rule {
    name: "standard-without-example",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- standards/answer.yaml
title: Ответ на звонок
rule: Снимите трубку за 20 секунд
why: после третьего гудка звонят другим
check: в отчёте не больше 20 секунд
how: Держите гарнитуру на голове.
channel: phone
stage: ответ
roles: [operator]
mandatory: should
"#,
    good: r#"
--- standards/answer.yaml
title: Ответ на звонок
rule: Снимите трубку за 20 секунд
why: после третьего гудка звонят другим
check: в отчёте не больше 20 секунд
how: Держите гарнитуру на голове.
channel: phone
stage: ответ
roles: [operator]
mandatory: should
good: [второй гудок и «Дом, здравствуйте!»]
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, standard) in standards(handbook) {
        if has_example(handbook, standard) {
            continue;
        }
        let left = standard.good.0.first().or(standard.bad.0.first());
        let finding = match left {
            None => RULE.at(document.place()),
            Some(left) => RULE.at(document.at(left.span)).variant("template"),
        };
        report.add(finding.with("standard", document.name()));
    }
}

/// Whether there is an example that was not left over from a template: in its lists, as a phrase
/// in `how`, or in a document that it leads to.
fn has_example(handbook: &Handbook, standard: &Standard) -> bool {
    let mut listed = standard.good.iter().chain(standard.bad.iter());
    let linked = || {
        let mut targets = standard.see.iter().filter_map(|id| handbook.document(id.as_str()));
        targets.any(|target| matches!(target.kind.name, "phrases" | "script" | "letter"))
    };
    listed.any(is_real) || standard.how.get().is_some_and(shows_a_phrase) || linked()
}

fn is_real(example: &Prose) -> bool {
    let text = example.as_str();
    let is_template = brackets(text).iter().any(|bracket| is_blank(text, bracket));
    !text.trim().is_empty() && stub_words(text).is_none() && !is_template
}

/// Whether the words hold a quotation, or something in quotation marks.
fn shows_a_phrase(how: &Prose) -> bool {
    let text = how.as_str();
    let has_quote = || {
        let markdown = markdown::parse(text, 0);
        markdown.nodes.iter().any(|node| matches!(node.kind, NodeKind::Quote(None)))
    };
    text.contains(['«', '„', '“']) || text.contains('>') && has_quote()
}
