//! Nothing takes away a right that the law gives the customer.

use crate::findings::Level;
use crate::kinds::Content;
use crate::rules::legal::words;
use crate::rules::open::{Open, Signs};
use crate::rules::passages::Voice;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "denied-right",
    level: Level::Error,
    check: None,
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

pub(in crate::rules) fn look(open: &Open<'_, '_>, report: &mut Report) {
    let document = open.document;
    // A glossary explains words, the registry quotes the law.
    if document.is_retired() || matches!(document.content, Content::Legal(_) | Content::Glossary(_))
    {
        return;
    }
    for passage in open.passages(Signs::THING.and(Signs::NO)) {
        if matches!(passage.voice, Voice::Client | Voice::Bad) {
            continue;
        }
        let reading = passage.reading();
        for sentence in &reading.sentences {
            let tokens = &reading.tokens[sentence.clone()];
            let marks = words::marks(tokens, document.language);
            if let Some(range) = words::denial(&marks, document.language) {
                let said = passage.words[range.clone()].split_whitespace();
                let said = said.collect::<Vec<_>>().join(" ");
                let place = passage.place(open.handbook, document, range);
                report.add(RULE.at(place).with("said", said));
            }
        }
    }
}

/// Something that one gives back or complains of.
pub(in crate::rules) const THINGS: &[&str] = &[
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
];

/// Beginnings of a refusal.
pub(in crate::rules) const NOES: &[&str] = &[
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
];
