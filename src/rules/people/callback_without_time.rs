//! Whoever promises to come back says when, and who it will be.

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::protocol::{Promise, ProtocolStep};
use crate::kinds::value::Prose;
use crate::language::returning::open_return;
use crate::rules::{Report, Rule};
use crate::source::{Span, Spanned};

pub(crate) static RULE: Rule = Rule {
    name: "callback-without-time",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- protocols/step-back.yaml
# …
title: Шаг назад
steps:
  - {title: Отступите, do: [извинитесь], promises: {what: вернёмся к разговору в определённое время}}
  - {title: Остыньте, do: [отойдите от телефона]}
"#,
    good: r#"
--- protocols/step-back.yaml
# …
title: Шаг назад
steps:
  - {title: Отступите, do: [извинитесь], promises: {what: вернёмся к разговору, within: 2 h, owner: shift-lead}}
  - {title: Остыньте, do: [отойдите от телефона]}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Protocol(protocol) = &document.content else { continue };
        for step in protocol.steps.get().into_iter().flat_map(|steps| steps.iter()) {
            match step.promises.spanned() {
                Some(promise) => in_promise(document, promise, report),
                None => in_words(handbook, document, step, report),
            }
        }
    }
}

/// A promise with a field of its own for the time and one for the owner.
fn in_promise(document: &Document, promise: &Spanned<Promise>, report: &mut Report) {
    let what = promise.value.what.spanned();
    // A slot is filled in the talk, with the time or with the name.
    if what.is_some_and(|what| what.value.as_str().contains("{{")) {
        return;
    }
    let variant = match (promise.value.within.is_absent(), promise.value.owner.is_absent()) {
        (true, true) => "",
        (true, false) => "time",
        (false, true) => "owner",
        (false, false) => return,
    };
    let span = what.map_or(promise.span, |what| what.span);
    report.add(RULE.at(document.at(span)).variant(variant));
}

/// Words that promise to come back, in a step that promises nothing else.
fn in_words(handbook: &Handbook, document: &Document, step: &ProtocolStep, report: &mut Report) {
    let good = step.good.get().into_iter().flat_map(|good| &good.0).map(|text| (text, false));
    let phrases = step.phrases.0.iter().map(|text| (text, true));
    for (text, is_said) in good.chain(phrases) {
        if let Some(span) = open(handbook, document, text, is_said) {
            report.add(RULE.at(document.at(span)));
        }
    }
}

fn open(
    handbook: &Handbook,
    document: &Document,
    text: &Spanned<Prose>,
    is_said: bool,
) -> Option<Span> {
    let words = text.value.as_str();
    let range = open_return(words, document.language, is_said)?;
    Some(document.locate(&handbook.sources, text.span, &words[range]))
}
