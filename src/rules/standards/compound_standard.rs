//! A standard asks for one thing, so that it is kept or it is not.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::standard::Standard;
use crate::language::imperative::second_action;
use crate::language::words::{Token, tokens};
use crate::rules::standards::listed::standards;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "compound-standard",
    level: Level::Info,
    check: Some(check),
    bad: r#"
--- standards/answer.yaml
# …
title: После разговора
rule: Запишите итог и отправьте письмо
why: на слух договорённость теряется
check: в карточке есть итог
good: ["«Диван в субботу, водитель позвонит за час»"]
"#,
    good: r#"
--- standards/answer.yaml
# …
title: После разговора
rule: Запишите итог и срок
why: на слух договорённость теряется
check: в карточке есть итог
good: ["«Диван в субботу, водитель позвонит за час»"]
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, standard) in standards(handbook) {
        let Some(rule) = standard.rule.spanned() else { continue };
        let text = rule.value.as_str();
        let tokens = tokens(text);
        let Some(second) = second_action(&tokens, document.language) else { continue };
        if !is_formula(handbook, standard, &tokens[second..]) {
            let words = &text[tokens[second].range.clone()];
            let span = document.locate(&handbook.sources, rule.span, words);
            report.add(RULE.at(document.at(span)).with("words", words));
        }
    }
}

/// A greeting that is said in one breath, or any other formula that the standard names.
fn is_formula(handbook: &Handbook, standard: &Standard, second: &[Token]) -> bool {
    const HELP: [&str; 4] = ["помощь", "помочь", "help", "pomoc"];
    let offers_help = second.iter().any(|token| HELP.contains(&token.word()));
    let mut see = standard.see.iter().filter_map(|id| handbook.document(id.as_str()));
    offers_help || see.any(|target| target.kind.name == "phrases")
}
