//! What stands around some words: the quotation they are in, the sentence before it, and whether
//! that sentence forbids them, ascribes them to a customer, or names a document.

use crate::language::fold::{Accents, fold_phrase};

/// How far one looks, in bytes.
const FAR: usize = 800;

/// The surroundings of some words.
#[derive(Debug)]
pub(in crate::rules) struct Around<'a> {
    /// What stands before them in the outermost quotation; none outside of one.
    pub(in crate::rules) quote: Option<&'a str>,
    /// The sentence up to the quotation or the words.
    before: &'a str,
    /// The rest of the sentence behind them.
    after: &'a str,
}

impl<'a> Around<'a> {
    /// Looks at the text of a run before and behind some words.
    pub(in crate::rules) fn of(before: &'a str, after: &'a str) -> Self {
        let before = &before[before.ceil_char_boundary(before.len().saturating_sub(FAR))..];
        let after = &after[..after.floor_char_boundary(FAR)];
        let (quote, sentence) = scan(before);
        let end = after.find(['.', '!', '?', '…', '\n']).unwrap_or(after.len());
        Self {
            quote: quote.map(|at| &before[at..]),
            before: &before[sentence..quote.unwrap_or(before.len())],
            after: &after[..end],
        }
    }

    /// Whether the sentence says that these words are not said.
    pub(in crate::rules) fn is_forbidden(&self) -> bool {
        let before = padded(self.before);
        let forbids = FORBIDS.iter().filter_map(|mark| before.rfind(mark)).max();
        let allows = ALLOWS.iter().filter_map(|mark| before.rfind(mark));
        let allows = allows.filter(|at| !before[..*at].ends_with(" не")).max();
        let is_forbidden = forbids.is_some() && forbids >= allows;
        is_forbidden || mentions(&before) || {
            let after = padded(self.after);
            self.quote.is_some() && FORBIDS_AFTER.iter().any(|mark| after.contains(mark))
        }
    }

    /// Whether the sentence leads to words that staff say.
    pub(in crate::rules) fn is_led_to(&self) -> bool {
        let before = padded(self.before);
        SAYS.iter().any(|mark| before.contains(mark))
    }

    /// Whether a customer says them.
    pub(in crate::rules) fn is_of_client(&self) -> bool {
        let before = padded(self.before);
        self.quote.is_some() && CLIENT_SAYS.iter().any(|mark| before.contains(mark))
    }

    /// Whether they are in the name of a law or of a document.
    pub(in crate::rules) fn is_a_name(&self) -> bool {
        let before = padded(self.before);
        let mut last = before.split(' ').rev().filter(|word| !word.is_empty()).take(3);
        self.quote.is_some()
            && last.any(|word| DOCUMENTS.iter().any(|document| word.starts_with(document)))
    }
}

/// Where the outermost open quotation begins, and where its sentence does.
fn scan(text: &str) -> (Option<usize>, usize) {
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut sentence = 0;
    let mut ends = false;
    let mut letters = text.char_indices().peekable();
    while let Some((at, char)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let last = open.last().map(|(mark, _)| *mark);
        match char {
            '«' | '„' | '‹' => open.push((char, at)),
            '“' if last != Some('„') => open.push((char, at)),
            '"' if last != Some('"') => open.push((char, at)),
            '‘' => open.push((char, at)),
            '»' | '”' | '›' | '“' | '"' => drop(open.pop()),
            '’' if last == Some('‘') && !next.is_some_and(char::is_alphabetic) => {
                open.pop();
            }
            _ => {}
        }
        if open.is_empty() && ends && char.is_whitespace() {
            sentence = at;
        }
        ends = matches!(char, '.' | '!' | '?' | '…') || ends && !char.is_alphanumeric();
    }
    (open.first().map(|(_, at)| *at), sentence)
}

/// Folded, with a blank on both sides, so that a mark can ask for the beginning of a word.
fn padded(text: &str) -> String {
    format!(" {} ", fold_phrase(text, Accents::Ignore))
}

/// Words about words: «слово „нет“».
fn mentions(before: &str) -> bool {
    let last = before.trim_end().rsplit(' ').next().unwrap_or("");
    MENTIONS.contains(&last)
}

const FORBIDS: &[&str] = &[
    " не говор",
    " не скаж",
    " не сказ",
    " не пиш",
    " не напиш",
    " не произнос",
    " не употребл",
    " не использ",
    " не отвеча",
    " не начина",
    " не бросай",
    " без слов",
    " без фраз",
    " нельзя",
    " вместо",
    " избега",
    " никогда",
    " никаких",
    " запрещ",
    " запрет",
    " стоп-",
    " ни в коем случае",
    " а не ",
    " не надо",
    " не стоит",
    " don't say",
    " do not say",
    " don't write",
    " do not write",
    " don't use",
    " do not use",
    " don't answer",
    " never",
    " avoid",
    " instead of",
    " rather than",
    " banned",
    " forbidden",
    " without saying",
    " not say",
    " nehovor",
    " nepovedz",
    " nepouz",
    " nepis",
    " nikdy",
    " namiesto",
    " vyhyb",
    " vyhn",
];

const FORBIDS_AFTER: &[&str] = &[
    " не говор",
    " не пиш",
    " не произнос",
    " не употребл",
    " не использ",
    " запрещ",
    " под запретом",
    " нельзя",
    " is banned",
    " are banned",
    " is not said",
    " is never",
    " nehovor",
    " nepouz",
];

/// What turns a sentence back to what is said.
const ALLOWS: &[&str] = &[
    " говорите",
    " говорим",
    " говорит ",
    " скажите",
    " скажем",
    " пишите",
    " пишем",
    " лучше",
    " а «",
    " а \"",
    " но ",
    " отвечайте",
    " отвечаем",
    " произнесите",
    " but ",
    ", say",
    " say instead",
    " better",
    " povedzte",
    " hovorte",
    " radsej",
    " ale ",
];

/// What leads to words of the staff.
const SAYS: &[&str] = &[
    " говор",
    " скаж",
    " сказа",
    " ответ",
    " отвеч",
    " спрос",
    " спраш",
    " произнес",
    " произнос",
    " предлож",
    " предлага",
    " назов",
    " назыв",
    " напиш",
    " пиш",
    " поздоров",
    " попрощ",
    " извин",
    " благодар",
    " заверша",
    " say",
    " ask",
    " answer",
    " repl",
    " tell",
    " write",
    " greet",
    " hovor",
    " povedz",
    " povie",
    " odpoved",
    " opyta",
    " napis",
];

const CLIENT_SAYS: &[&str] = &[
    " клиент ",
    " клиентка ",
    " покупатель ",
    " покупательница ",
    " гость ",
    " посетитель ",
    " пациент ",
    " заказчик ",
    " звонящий ",
    " собеседник ",
    " человек ",
    " слышит",
    " слышно",
    " жалуются",
    " пишут:",
    " в отзыв",
    " customer says",
    " customer asks",
    " customers say",
    " client says",
    " guest says",
    " guest asks",
    " caller says",
    " caller asks",
    " they say",
    " they hear",
    " hears",
    " zakaznik ",
    " klient ",
    " host ",
];

const MENTIONS: &[&str] = &[
    "слово",
    "слова",
    "слов",
    "словом",
    "словами",
    "фраза",
    "фразы",
    "фразу",
    "фраз",
    "выражение",
    "обращение",
    "word",
    "words",
    "phrase",
    "phrases",
    "expression",
    "slovo",
    "slova",
    "fraza",
    "frazu",
    "frazy",
    "vyraz",
];

const DOCUMENTS: &[&str] = &[
    "закон",
    "приказ",
    "постановлен",
    "инструкци",
    "положени",
    "регламент",
    "правил",
    "книг",
    "памятк",
    "документ",
    "бланк",
    "форм",
    "журнал",
    "договор",
    "стать",
    "стандарт",
    "act",
    "law",
    "regulation",
    "policy",
    "form",
    "zakon",
    "vyhlask",
    "smernic",
    "predpis",
    "formular",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_may_be_forbidden() {
        for before in [
            "Не говорите «",
            "Избегайте слов «нет» и «",
            "Вместо «",
            "Never say “",
            "Nepoužívajte „",
            "Слово «",
        ] {
            assert!(Around::of(before, "» ").is_forbidden(), "{before}");
        }
        assert!(Around::of("Фразу «", "» не произносим").is_forbidden());
        assert!(!Around::of("Не говорите «нет», говорите «", "»").is_forbidden());
        assert!(!Around::of("Не спорьте. Ответ: «", "»").is_forbidden());
    }

    #[test]
    fn a_quotation_may_be_of_a_customer_or_a_name() {
        assert!(Around::of("Клиент говорит: «", "»").is_of_client());
        assert!(!Around::of("Скажите клиенту: «", "»").is_of_client());
        assert!(Around::of("по закону «О том, что ", "»").is_a_name());
        assert!(Around::of("Скажите клиенту: «", "»").is_led_to());
        assert_eq!(Around::of("Он сказал: “a” и ", "").quote, None);
    }
}
