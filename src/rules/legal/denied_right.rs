//! Nothing takes away a right that the law gives the customer.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::language::usable::reading::Reading;
use crate::rules::legal::words;
use crate::rules::passages::{Voice, passages};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "denied-right",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- pages/returns.md
# Возврат

Товар принимаем целым и в упаковке. Без чека товар не принимаем, это знает каждый кассир.
"#,
    good: r#"
--- pages/returns.md
# Возврат

Товар принимаем целым и в упаковке. Если чека нет, найдём покупку по номеру телефона.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        // A glossary explains words, the registry quotes the law.
        if matches!(document.content, Content::Legal(_) | Content::Glossary(_)) {
            continue;
        }
        for passage in passages(handbook, document, &may_deny) {
            if matches!(passage.voice, Voice::Client | Voice::Bad) {
                continue;
            }
            let reading = Reading::new(&passage.words);
            for sentence in &reading.sentences {
                let tokens = &reading.tokens[sentence.clone()];
                let marks = words::marks(tokens, document.language);
                if let Some(range) = words::denial(&marks, document.language) {
                    let said = passage.words[range.clone()]
                        .split_whitespace()
                        .collect::<Vec<_>>()
                        .join(" ");
                    let place = passage.place(handbook, document, range);
                    report.add(RULE.at(place).with("said", said));
                }
            }
        }
    }
}

/// A look at the bytes before any word is read.
fn may_deny(text: &str) -> bool {
    const STEMS: [&str; 30] = [
        "ез чек",
        "нет чека",
        "чека нет",
        "ез упаков",
        "ез бирк",
        "ез гарант",
        "ез кассов",
        "подлеж",
        "озврат",
        "озвращ",
        "ретензи",
        "алоб",
        "екламац",
        "обратно",
        "receipt",
        "packag",
        "efund",
        "eturn",
        "laims",
        "omplaint",
        "sold as",
        "loku",
        "dokladu",
        "čtenk",
        "balu",
        "eklamác",
        "ťažnost",
        "eniaze",
        "ovar",
        "rátenie",
    ];
    STEMS.iter().any(|stem| text.contains(stem))
}
