//! Whether a question of a scorecard can be answered by what was seen or heard: «хорошо» cannot, two
//! questions in one have no one answer, and a leading question has answered itself.

use std::ops::Range;

use crate::language::Language;
use crate::language::words::{Kind, Token, tokens};

/// What is wrong with a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// A judgement in the place of something seen.
    Vague,
    /// A second thing is asked for.
    Two,
    /// It says which answer is wanted.
    Leading,
}

/// The faults of a question, each once, and where they stand. What stands in quotation marks is said
/// by somebody and judged by nobody.
pub(crate) fn faults(question: &str, language: Language) -> Vec<(Fault, Range<usize>)> {
    let text = without_quotations(question);
    let tokens = tokens(&text);
    let found = [
        (Fault::Vague, vague(&tokens, language)),
        (Fault::Two, second(&tokens, language)),
        (Fault::Leading, leading(&text, language)),
    ];
    found.into_iter().filter_map(|(fault, at)| Some((fault, at?))).collect()
}

/// The text with blanks for what is quoted.
fn without_quotations(text: &str) -> String {
    let mut depth = 0_usize;
    let mut is_open = false;
    let blank = |char: char| " ".repeat(char.len_utf8());
    let parts = text.chars().map(|char| {
        match char {
            '«' | '„' => depth += 1,
            // The same mark opens an English quotation and closes a Slovak one.
            '“' if depth == 0 => depth = 1,
            '»' | '”' | '“' => depth = depth.saturating_sub(1),
            '"' => is_open = !is_open,
            _ if depth > 0 || is_open => return blank(char),
            _ => return char.to_string(),
        }
        blank(char)
    });
    parts.collect()
}

fn vague(tokens: &[Token], language: Language) -> Option<Range<usize>> {
    let list = match language {
        Language::Ru => RUSSIAN,
        Language::En => ENGLISH,
        Language::Sk => SLOVAK,
    };
    list.iter().find_map(|words| {
        let found = tokens.windows(words.len()).position(|window| {
            window.iter().zip(*words).all(|(token, word)| token.text == **word)
        })?;
        let end = found + words.len();
        let before = found.checked_sub(1).map(|at| tokens[at].word());
        let after = tokens.get(end).map(|token| token.word()).unwrap_or_default();
        let is_measured = SENSED.iter().any(|start| after.starts_with(start));
        let is_other = before == Some("as") || words[0] == "well" && !after.is_empty();
        let range = tokens[found].range.start..tokens[end - 1].range.end;
        (!is_measured && !is_other).then_some(range)
    })
}

const RUSSIAN: &[&[&str]] = &[
    &["хорошо"],
    &["отлично"],
    &["прекрасно"],
    &["профессионально"],
    &["профессионален"],
    &["профессиональна"],
    &["непрофессионально"],
    &["качественно"],
    &["квалифицированно"],
    &["достойно"],
    &["адекватно"],
    &["должным", "образом"],
    &["надлежащим", "образом"],
    &["как", "следует"],
    &["на", "высоком", "уровне"],
    &["на", "высшем", "уровне"],
];

const ENGLISH: &[&[&str]] = &[
    &["well"],
    &["professionally"],
    &["professional", "manner"],
    &["professional", "way"],
    &["properly"],
    &["appropriately"],
    &["adequately"],
    &["satisfactorily"],
    &["nicely"],
    &["excellently"],
    &["to", "a", "high", "standard"],
];

const SLOVAK: &[&[&str]] = &[
    &["dobre"],
    &["vyborne"],
    &["profesionalne"],
    &["kvalitne"],
    &["nalezite"],
    &["primerane"],
    &["adekvatne"],
    &["patricne"],
    &["na", "vysokej", "urovni"],
    &["ako", "sa", "patri"],
];

/// «Хорошо видно», „dobre počuteľný“: that can be seen and heard.
const SENSED: &[&str] =
    &["вид", "слыш", "чита", "освещ", "различ", "viditel", "vidiet", "pocut", "citatel", "osvetl"];

/// Where a second thing is asked: behind a question mark, or a verb that «и» joins to another.
fn second(tokens: &[Token], language: Language) -> Option<Range<usize>> {
    let mark = tokens.iter().position(|token| token.is_mark('?'));
    let rest = mark.map(|mark| &tokens[mark + 1..]).unwrap_or_default();
    if rest.iter().any(|token| token.is_mark('?')) {
        return rest.iter().find(|token| token.kind == Kind::Word).map(|word| word.range.clone());
    }
    let words: Vec<&Token> = tokens.iter().filter(|token| token.kind == Kind::Word).collect();
    let first = words.iter().position(|word| is_deed(&word.text, language))?;
    let joined = (first + 1..words.len()).find(|at| {
        let before = words[at - 1].word();
        let before = if NOT.contains(&before) { words[at - 2].word() } else { before };
        JOINS.contains(&before) && is_deed(&words[*at].text, language)
    })?;
    Some(words[joined].range.clone())
}

const JOINS: &[&str] = &["и", "and", "a"];
const NOT: &[&str] = &["не", "сразу", "then", "also", "not", "potom", "hned"];

/// What staff do in a talk, and nothing that could be a noun: the beginnings of verbs, folded.
fn is_deed(word: &str, language: Language) -> bool {
    let (starts, ends): (&[&str], &[&str]) = match language {
        Language::Ru => (RUSSIAN_DEEDS, RUSSIAN_ENDS),
        Language::En => (ENGLISH_DEEDS, &[]),
        Language::Sk => (SLOVAK_DEEDS, &[]),
    };
    let begins = starts.iter().any(|start| word.starts_with(start));
    begins && (ends.is_empty() || ends.iter().any(|end| word.ends_with(end)))
}

const RUSSIAN_ENDS: &[&str] =
    &["л", "ла", "ли", "лся", "лась", "лись", "ет", "ит", "ет", "ют", "ят", "ется", "ится"];

const RUSSIAN_DEEDS: &[&str] = &[
    "поздоров",
    "здоров",
    "назва",
    "называ",
    "представи",
    "представл",
    "уточн",
    "спроси",
    "спраш",
    "предложи",
    "предлаг",
    "поблагодар",
    "благодар",
    "попрощ",
    "выслуш",
    "извини",
    "ответи",
    "отвеча",
    "записа",
    "сообщи",
    "сообща",
    "объясн",
    "провери",
    "проверя",
    "повтор",
    "подтверд",
    "пригласи",
    "улыбну",
    "улыба",
    "принес",
    "убра",
    "показа",
    "перезвон",
    "зафиксир",
    "подвел",
];

const ENGLISH_DEEDS: &[&str] = &[
    "greeted",
    "offered",
    "asked",
    "gave",
    "named",
    "thanked",
    "apologised",
    "apologized",
    "confirmed",
    "repeated",
    "explained",
    "introduced",
    "told",
    "brought",
    "invited",
    "smiled",
    "listened",
    "summarised",
    "summarized",
    "greets",
    "asks",
    "thanks",
    "apologises",
];

const SLOVAK_DEEDS: &[&str] = &[
    "pozdravi",
    "predstavi",
    "spytal",
    "opytal",
    "ponukol",
    "ponukla",
    "ponukne",
    "podakova",
    "rozlucil",
    "ospravedlni",
    "overil",
    "zopakoval",
    "zopakuje",
    "vysvetlil",
    "vysvetli",
    "zapisal",
    "potvrdil",
    "oslovil",
    "vypocul",
    "usmial",
];

fn leading(text: &str, language: Language) -> Option<Range<usize>> {
    let list: &[&str] = match language {
        Language::Ru => &["не так ли", "не правда ли", "ведь ", "разве ", "согласитесь"],
        Language::En => &[
            "isn’t it",
            "isn't it",
            "wasn’t it",
            "wasn't it",
            "didn’t they",
            "didn't they",
            "of course",
            "surely ",
        ],
        Language::Sk => &["že áno?", "však?", "nie je pravda", "predsa "],
    };
    let lower = text.to_lowercase();
    // Other letters may take more bytes in small; then the whole is told.
    let is_alike = lower.len() == text.len();
    let words = list.iter().find_map(|words| {
        let at = lower.find(words)?;
        let opens = !lower[..at].ends_with(char::is_alphabetic);
        opens.then(|| at..at + words.trim_end().len())
    })?;
    Some(if is_alike { words } else { 0..text.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(question: &str, language: Language) -> Vec<Fault> {
        faults(question, language).into_iter().map(|(fault, _)| fault).collect()
    }

    #[test]
    fn a_judgement_is_nothing_seen() {
        for (question, language) in [
            ("Оператор говорил хорошо", Language::Ru),
            ("Вопрос решён должным образом", Language::Ru),
            ("The call was handled professionally", Language::En),
            ("The waiter knew the menu well", Language::En),
            ("Bol zákazník obslúžený kvalitne?", Language::Sk),
        ] {
            assert_eq!(found(question, language), [Fault::Vague], "{question}");
        }
    }

    #[test]
    fn what_is_quoted_or_sensed_is_seen() {
        for (question, language) in [
            ("Прозвучало «Хорошо, передаю мастеру»", Language::Ru),
            ("Ценник хорошо виден от входа", Language::Ru),
            ("The waiter said “Well done, chef”", Language::En),
            ("Name and table were repeated as well", Language::En),
            ("The steak was well done", Language::En),
            ("Je cenovka dobre viditeľná?", Language::Sk),
            ("Zaznelo „Dobre, zapíšem to“?", Language::Sk),
        ] {
            assert_eq!(found(question, language), [], "{question}");
        }
    }

    #[test]
    fn two_questions_are_told_from_a_pair() {
        for (question, language) in [
            ("Оператор поздоровался и назвал компанию", Language::Ru),
            ("Назвал имя? Назвал компанию?", Language::Ru),
            ("The waiter greeted the guest and offered a drink", Language::En),
            ("Operátor pozdravil a predstavil sa", Language::Sk),
        ] {
            assert_eq!(found(question, language), [Fault::Two], "{question}");
        }
        for (question, language) in [
            ("Сотрудник назвал компанию и своё имя", Language::Ru),
            ("Прозвучал вопрос, всё ли, и после него была пауза", Language::Ru),
            ("Прозвучало «Представился и спросил»", Language::Ru),
            ("Назвал название и адрес", Language::Ru),
            ("Уточнил адрес и повторный звонок", Language::Ru),
            ("The adviser named the dish and the price", Language::En),
            ("Zaznie meno a firma?", Language::Sk),
        ] {
            assert_eq!(found(question, language), [], "{question}");
        }
    }

    #[test]
    fn a_leading_question_has_answered_itself() {
        assert_eq!(found("Оператор ведь назвал срок?", Language::Ru), [Fault::Leading]);
        assert_eq!(found("The price was named, wasn’t it?", Language::En), [Fault::Leading]);
        assert_eq!(found("Bola cena uvedená, však?", Language::Sk), [Fault::Leading]);
        assert_eq!(found("Покупатель сведущ в тканях", Language::Ru), []);
    }
}
