//! In HELP the customer is felt with first; only then is anybody sorry.

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::protocol::{Protocol, ProtocolStep};
use crate::kinds::value::Prose;
use crate::language::Language;
use crate::language::sympathy::{Comfort, comforts};
use crate::rules::{Report, Rule};
use crate::source::{Span, Spanned};

pub(crate) static RULE: Rule = Rule {
    name: "apology-before-empathy",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- protocols/help.yaml
# …
title: HELP
mnemonic: {word: HELP, lang: en, letters: [H, E, L, P]}
steps:
  - {title: Выслушайте, do: [не перебивайте]}
  - {title: Поддержите, parts: [извинение, сочувствие], do: [говорите искренне]}
  - {title: Ведите к решению, do: [спросите, что поможет]}
  - {title: Доведите до конца, do: [проверьте сами]}
"#,
    good: r#"
--- protocols/help.yaml
# …
title: HELP
mnemonic: {word: HELP, lang: en, letters: [H, E, L, P]}
steps:
  - {title: Выслушайте, do: [не перебивайте]}
  - {title: Поддержите, parts: [сочувствие, извинение], do: [говорите искренне]}
  - {title: Ведите к решению, do: [спросите, что поможет]}
  - {title: Доведите до конца, do: [проверьте сами]}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Protocol(protocol) = &document.content else { continue };
        if !is_help(document, protocol) {
            continue;
        }
        for step in protocol.steps.get().into_iter().flat_map(|steps| steps.iter()) {
            if let Some((apology, empathy)) = turned(step, document.language) {
                let finding = RULE.at(document.at(apology));
                let is_one = apology == empathy;
                report.add(match is_one {
                    true => finding,
                    false => finding.related(document.at(empathy), "empathy"),
                });
            }
        }
    }
}

/// Other protocols may well begin with an apology.
fn is_help(document: &Document, protocol: &Protocol) -> bool {
    let word = protocol.mnemonic.get().and_then(|mnemonic| mnemonic.word.get());
    word.map_or(document.id.as_str(), String::as_str).eq_ignore_ascii_case("help")
}

/// Where the apology stands that comes before the empathy, and where the empathy: in the parts, else in the
/// title, else in what is to be done.
fn turned(step: &ProtocolStep, language: Language) -> Option<(Span, Span)> {
    let parts: Vec<&Spanned<Prose>> = step.parts.0.iter().collect();
    let title: Vec<&Spanned<Prose>> = step.title.spanned().into_iter().collect();
    let good: Vec<&Spanned<Prose>> = step.good.get().into_iter().flat_map(|good| &good.0).collect();
    let orders = [parts, title, good].into_iter();
    let orders = orders.map(|texts| order(&texts, language));
    // The first that speaks of both says in which order they come.
    let both = orders.into_iter().find_map(|order| {
        let first = |comfort| order.iter().position(|(own, _)| *own == comfort);
        Some((first(Comfort::Apology)?, first(Comfort::Empathy)?, order))
    });
    let (apology, empathy, order) = both?;
    (apology < empathy).then(|| (order[apology].1, order[empathy].1))
}

fn order(texts: &[&Spanned<Prose>], language: Language) -> Vec<(Comfort, Span)> {
    let texts = texts.iter();
    let found = texts.flat_map(|text| {
        comforts(text.value.as_str(), language).into_iter().map(|comfort| (comfort, text.span))
    });
    found.collect()
}
