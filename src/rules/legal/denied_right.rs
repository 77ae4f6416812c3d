//! Nothing takes away a right that the law gives the customer.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

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

/// A look at the bytes before any word is read: something that one gives back or complains of, and a no.
fn may_deny(text: &str) -> bool {
    THINGS.is_match(text) && NOES.is_match(text)
}

static THINGS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::new([
        "чек",
        "упаков",
        "бирк",
        "гарантийн",
        "озврат",
        "ретензи",
        "алоб",
        "екламац",
        "еньги",
        "енег",
        "обратно",
        "receipt",
        "packag",
        "efund",
        "eturn",
        "laims",
        "omplaint",
        "sold as",
        "lok",
        "doklad",
        "čtenk",
        "bal",
        "eklamác",
        "ťažnost",
        "eniaze",
        "ovar",
        "rátenie",
    ])
    .expect("invariant: a few short patterns")
});

static NOES: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::new([
        "не прин",
        "не возвр",
        "не мен",
        "не обмен",
        "не ремонт",
        "не прим",
        "не верн",
        "не рассм",
        "не подлеж",
        "не произв",
        "не дела",
        "евозможен",
        "тказыва",
        "ткажите",
        "o refund",
        "o return",
        "o exchange",
        "o complaint",
        " not ",
        "n't",
        "n’t",
        "on-refund",
        "efuse",
        "annot",
        "ever refund",
        "as seen",
        "eprijím",
        "eprijm",
        "evrac",
        "evrát",
        "evymie",
        "evyme",
        "euzn",
        "dmiet",
        "ie je možné",
        "eberie",
        "nepodlieha",
    ])
    .expect("invariant: a few short patterns")
});
