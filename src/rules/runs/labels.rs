//! Labels: what a heading, the head of a column, the words before a colon or a sign say of the text
//! that follows. «Нельзя», «✗» and „Nehovoríme“ announce what is never said, «Клиент:» whose words
//! come next.

use crate::language::fold::{Accents, fold_phrase};
use crate::rules::runs::Voice;

/// The signs of bad and good examples.
const SIGNS: [(&[char], Voice); 2] = [
    (&['✗', '✘', '❌', '✖', '⛔', '🚫', '👎'], Voice::Bad),
    (&['✓', '✔', '✅', '☑', '👍'], Voice::Customer),
];

/// The beginnings of labels of what is never said.
const BAD: &[&str] = &[
    "нельзя",
    "плох",
    "вместо",
    "неправильн",
    "неверн",
    "не надо",
    "не стоит",
    "не нужно",
    "стоп-",
    "запрещен",
    "запретн",
    "недопустим",
    "антипример",
    "никогда",
    "избега",
    "так не",
    "не так",
    "было",
    "минус",
    "под запретом",
    "avoid",
    "bad",
    "wrong",
    "instead of",
    "don't",
    "do not",
    "never",
    "not this",
    "stop-phrase",
    "stop phrase",
    "stop word",
    "stop list",
    "forbidden",
    "banned",
    "before",
    "not like this",
    "nehovor",
    "nepovedz",
    "nepouz",
    "nepis",
    "zle",
    "nespravn",
    "zakazan",
    "namiesto",
    "vyhyb",
    "vyhn",
    "nikdy",
    "takto nie",
];

/// What says the same anywhere in a label.
const BAD_INSIDE: &[&str] = &[
    " не говор",
    " не скаж",
    " не пиш",
    " не произнос",
    " не употребл",
    " не использ",
    " нельзя",
    " стоп-фраз",
    " стоп-слов",
    " запрещенн",
    " запретн",
    " избега",
    " don't say",
    " do not say",
    " never say",
    " not to say",
    " to avoid",
    " we don't",
    " we never",
    " nehovor",
    " nepouziva",
    " zakazan",
];

/// The beginnings of labels of what is said.
const GOOD: &[&str] = &[
    "говорим",
    "говорите",
    "скажите",
    "скажем",
    "пишем",
    "можно",
    "хорошо",
    "хороший",
    "правильн",
    "лучше",
    "верно",
    "замена",
    "как надо",
    "стало",
    "say",
    "we say",
    "good",
    "better",
    "do say",
    "right",
    "instead",
    "hovorime",
    "povedzte",
    "dobre",
    "spravne",
    "lepsie",
];

/// People who buy, by the words that name them.
const CLIENTS: &[&str] = &[
    "клиент",
    "клиентка",
    "покупатель",
    "покупательница",
    "гость",
    "гостья",
    "посетитель",
    "пациент",
    "заказчик",
    "звонящий",
    "абонент",
    "собеседник",
    "пользователь",
    "customer",
    "client",
    "guest",
    "caller",
    "patient",
    "buyer",
    "visitor",
    "zakaznik",
    "zakaznicka",
    "klient",
    "host",
];

/// People who serve them.
const STAFF: &[&str] = &[
    "оператор",
    "сотрудник",
    "менеджер",
    "консультант",
    "продавец",
    "официант",
    "администратор",
    "специалист",
    "кассир",
    "мы",
    "operator",
    "agent",
    "staff",
    "clerk",
    "waiter",
    "adviser",
    "we",
    "predavac",
    "casnik",
];

/// What makes a lead-in of somebody's words.
const SAYS: &[&str] = &[
    "пишет",
    "написал",
    "говорит",
    "сказал",
    "спрашивает",
    "спросил",
    "жалуется",
    "возражает",
    "отвечает",
    "ответил",
    "слова",
    "реплика",
    "отзыв",
    "жалоба",
    "says",
    "said",
    "writes",
    "wrote",
    "asks",
    "complains",
    "hovori",
    "pise",
    "pyta",
];

/// The longest label, in bytes.
const LONGEST: usize = 120;

/// What a heading announces; never whose words follow, for «Клиент недоволен» is a topic.
pub(super) fn heading(title: &str) -> Option<Voice> {
    example(&folded(title)).or_else(|| sign(title))
}

/// What the head of a column or a row announces.
pub(super) fn column(head: &str) -> Option<Voice> {
    let words = folded(head);
    sign(head).or_else(|| example(&words)).or_else(|| {
        let names = words.split(' ').next().is_some_and(|first| CLIENTS.contains(&first));
        let speaks = SAYS.iter().any(|verb| words.contains(verb));
        let is_client = names && (speaks || !words.contains(' '))
            || speaks && CLIENTS.iter().any(|client| words.contains(client));
        is_client.then_some(Voice::Client)
    })
}

/// What the first words of a line announce: a sign, or a label before a colon.
pub(super) fn line(text: &str) -> Option<Voice> {
    let text = text.trim_start_matches([' ', '—', '–', '-', '•', '*', '_', '>', '"', '(']);
    sign(text).or_else(|| {
        let end = text.bytes().take(LONGEST + 1).position(|byte| byte == b':')?;
        let label = &text[..end];
        let is_sentence = label.contains(['.', '!', '?', '«', '“', '„']);
        if is_sentence { None } else { speaker(label).or_else(|| example(&folded(label))) }
    })
}

/// Whose words follow in a dialogue: «Клиент», «Клиент (Анна)», «Покупатель пишет».
fn speaker(label: &str) -> Option<Voice> {
    let words = folded(label);
    let mut rest = words.split(' ');
    let first = rest.next()?;
    let speaks = SAYS.iter().any(|verb| words.contains(verb));
    let named = label.split(' ').skip(1).all(|word| {
        word.starts_with('(') || word.starts_with(char::is_uppercase) || word.ends_with(')')
    });
    if CLIENTS.contains(&first) && (named || speaks) {
        return Some(Voice::Client);
    }
    let of_client = speaks && CLIENTS.iter().any(|client| words.contains(&format!(" {client}")));
    if of_client || matches!(first, "отзыв" | "жалоба" | "возражение" | "review" | "recenzia")
    {
        return Some(Voice::Client);
    }
    (STAFF.contains(&first) && named).then_some(Voice::Customer)
}

/// Whether a quotation is signed by a customer: «— Анна, покупатель».
pub(super) fn is_signed_by_client(last_line: &str) -> bool {
    let Some(signature) = last_line.trim().strip_prefix(['—', '–', '-', '―']) else {
        return false;
    };
    let words = folded(signature);
    let mut words = words.split([' ', ',', '.']);
    words.any(|word| CLIENTS.contains(&word) || matches!(word, "отзыв" | "жалоба" | "review"))
}

/// The beginnings of salutations.
const SALUTATIONS: &[&str] = &[
    "здравствуй",
    "добр",
    "приветству",
    "уважаем",
    "дорог",
    "алло",
    "hello",
    "hi",
    "dear",
    "good ",
    "dobr",
    "vazen",
    "ahoj",
    "mil",
];

/// Whether folded words begin as a salutation does.
pub(in crate::rules) fn is_salutation(words: &str) -> bool {
    let words = folded(words);
    SALUTATIONS.iter().any(|start| words.starts_with(start))
}

/// A bad or a good example, in folded words.
fn example(words: &str) -> Option<Voice> {
    let spaced = format!(" {words}");
    let is_bad = BAD.iter().any(|start| words.starts_with(start))
        || BAD_INSIDE.iter().any(|inside| spaced.contains(inside));
    let is_good = GOOD.iter().any(|start| words.starts_with(start));
    match (is_bad, is_good) {
        (true, false) => Some(Voice::Bad),
        (false, true) => Some(Voice::Customer),
        _ => None,
    }
}

fn sign(text: &str) -> Option<Voice> {
    let text = text.trim_start();
    SIGNS.iter().find(|(signs, _)| text.starts_with(*signs)).map(|(_, voice)| *voice)
}

/// The words of a label, without numbers and marks around them.
fn folded(label: &str) -> String {
    let end = label.floor_char_boundary(LONGEST);
    let folded = fold_phrase(&label[..end], Accents::Ignore);
    let is_mark = |char: char| !char.is_alphabetic();
    folded.trim_start_matches(is_mark).trim_end_matches([' ', ':', '.', '!', '"', '*']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_say_what_follows() {
        for bad in
            ["Нельзя", "Не говорим", "Стоп-фраза", "3. Чего не говорить", "Avoid", "Nehovoríme"]
        {
            assert_eq!(heading(bad), Some(Voice::Bad), "{bad}");
            assert_eq!(column(bad), Some(Voice::Bad), "{bad}");
        }
        assert_eq!(column("Говорим"), Some(Voice::Customer));
        assert_eq!(column("Клиент"), Some(Voice::Client));
        assert_eq!(heading("Клиент недоволен"), None);
        assert_eq!(heading("Приветствие"), None);
    }

    #[test]
    fn lines_say_who_speaks() {
        assert_eq!(line("— Клиент: ждите"), Some(Voice::Client));
        assert_eq!(line("Покупатель пишет: «Где заказ?»"), Some(Voice::Client));
        assert_eq!(line("**Оператор**: ждите"), Some(Voice::Customer));
        assert_eq!(line("✗ Ждите"), Some(Voice::Bad));
        assert_eq!(line("Плохо: ждите"), Some(Voice::Bad));
        assert_eq!(line("Клиенту отвечаем так: ждите"), None);
        assert_eq!(line("Ответ: ждите"), None);
        assert!(is_signed_by_client("— Анна, покупатель"));
    }
}
