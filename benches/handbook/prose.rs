//! Russian prose of a service handbook from a seeded generator: the same words for the same seed.

use std::fmt::Write;

/// Who acts.
const ACTORS: [&str; 12] = [
    "оператор",
    "старший смены",
    "консультант",
    "администратор зала",
    "мастер-сборщик",
    "водитель-экспедитор",
    "кассир",
    "менеджер по доставке",
    "специалист по качеству",
    "кладовщик",
    "наставник",
    "дежурный",
];

/// When it happens.
const OCCASIONS: [&str; 12] = [
    "если покупатель недоволен сроком доставки",
    "когда в зале больше трёх человек",
    "если номер заказа не находится в системе",
    "до конца рабочего дня",
    "как только обращение зарегистрировано",
    "если разговор затянулся",
    "после того как подписан акт осмотра",
    "когда покупатель звонит повторно",
    "при первом обращении",
    "если деталь пришла с повреждением",
    "в выходные и праздничные дни",
    "пока покупатель ждёт у кассы",
];

/// What is done.
const ACTIONS: [&str; 16] = [
    "записывает просьбу словами покупателя",
    "проверяет адрес и удобное время",
    "называет точный срок и причину задержки",
    "предлагает два решения на выбор",
    "переводит звонок коллеге, который уже знает суть",
    "отмечает договорённость в карточке заказа",
    "перезванивает в течение 15 минут",
    "показывает образец ткани и каталог отделки",
    "сверяет комплектность по накладной",
    "приносит извинения от имени компании",
    "повторяет вслух всё, о чём договорились",
    "отправляет письмо с номером обращения",
    "приглашает старшего смены",
    "оформляет возврат без лишних вопросов",
    "снимает показания с упаковки и делает 3 фотографии",
    "объясняет условия гарантии простыми словами",
];

/// To what end.
const ENDS: [&str; 12] = [
    "чтобы человек не ждал в неведении",
    "потому что обещание важнее скорости",
    "иначе вопрос вернётся на следующий день",
    "и только после этого прощается",
    "чтобы следующая смена не спрашивала то же самое",
    "ведь за каждым заказом стоит чья-то квартира",
    "не перебивая и не споря",
    "даже если вина не наша",
    "без канцелярских слов и уменьшительных суффиксов",
    "а результат видит руководитель службы заботы",
    "и благодарит за терпение",
    "как принято в нашей книге",
];

/// Headings.
const HEADINGS: [&str; 24] = [
    "Зачем нужен этот стандарт",
    "Перед началом смены",
    "Порядок действий",
    "Что говорить и чего не говорить",
    "Приветствие",
    "Если покупатель спешит",
    "Ответ на звонок",
    "Как записать договорённость",
    "Доставка и подъём на этаж",
    "Сборка мебели на месте",
    "Переписка с покупателем",
    "Оплата и возврат денег",
    "Трудные случаи",
    "Прощание",
    "Передача смены",
    "Проверка себя",
    "Примеры из практики",
    "Работа с жалобами",
    "Пределы полномочий",
    "Частые ошибки",
    "Как мы измеряем результат",
    "Рабочее место",
    "Замена и уценка",
    "Вопросы для разбора",
];

/// What people say.
const PHRASES: [&str; 10] = [
    "Здравствуйте! Дом-Мебель, меня зовут Анна. Чем могу вам помочь?",
    "Спасибо, что дождались. Я уже вижу ваш заказ.",
    "Давайте проверим вместе: доставка в четверг с 12 до 15 часов, верно?",
    "Мне жаль, что так вышло. Вот что я сделаю прямо сейчас.",
    "Я уточню у склада и перезвоню вам в течение 30 минут.",
    "Правильно ли я понимаю, что вам важнее цвет, а не срок?",
    "Замену привезём в субботу, за подъём платить не нужно.",
    "Благодарим за обращение! Если что-то пойдёт не так, звоните на этот же номер.",
    "Одну минуту, пожалуйста: посмотрю, где сейчас машина.",
    "Вы правы, мы обещали среду. Вернём стоимость доставки.",
];

/// Times in the cells of tables.
const TIMES: [&str; 8] = [
    "15 секунд",
    "до третьего гудка",
    "2 часа",
    "4 рабочих часа",
    "1 рабочий день",
    "в тот же день",
    "10 минут",
    "3 календарных дня",
];

/// A sequence of numbers that only its seed decides.
pub(crate) struct Chance(u64);

impl Chance {
    /// Begins a sequence.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x2545_f491_4f6c_dd1d)
    }

    /// A number below the bound.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let bound = u64::try_from(bound).expect("a count is no more than 64 bits");
        usize::try_from(self.0 % bound).expect("less than a bound that is a usize")
    }

    fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}

/// A title that tells one document from the others.
pub(crate) fn title(chance: &mut Chance, number: usize) -> String {
    format!("{} — {number}", chance.one_of(&HEADINGS))
}

/// Sections until the text has that many bytes; references lead to the ids.
pub(crate) fn sections(chance: &mut Chance, bytes: usize, ids: &[String]) -> String {
    let mut text = String::with_capacity(bytes + 2048);
    while text.len() < bytes {
        let level = if chance.below(3) == 0 { "###" } else { "##" };
        let heading = chance.one_of(&HEADINGS);
        write!(text, "{level} {heading}\n\n").expect("a string takes all");
        for _ in 0..2 + chance.below(3) {
            block(chance, ids, &mut text);
        }
    }
    text
}

fn block(chance: &mut Chance, ids: &[String], text: &mut String) {
    match chance.below(10) {
        0..5 => paragraph(chance, ids, text),
        5 => list(chance, "- ", text),
        6 => list(chance, "1. ", text),
        7 => table(chance, text),
        8 => text.push_str(&format!("> {}\n\n", chance.one_of(&PHRASES))),
        _ => {
            let sentence = sentence(chance);
            text.push_str(&format!("> [!NOTE]\n> {sentence}\n\n"));
        }
    }
}

fn paragraph(chance: &mut Chance, ids: &[String], text: &mut String) {
    for index in 0..2 + chance.below(4) {
        if index > 0 {
            text.push(if chance.below(2) == 0 { '\n' } else { ' ' });
        }
        text.push_str(&sentence(chance));
    }
    if chance.below(3) == 0 {
        let id = &ids[chance.below(ids.len())];
        text.push_str(&match chance.below(2) {
            0 => format!(" Подробнее — в [[{id}]]."),
            _ => format!(" Подробнее — в [[{id}|соседнем стандарте]]."),
        });
    }
    text.push_str("\n\n");
}

fn sentence(chance: &mut Chance) -> String {
    let (actor, action) = (chance.one_of(&ACTORS), chance.one_of(&ACTIONS));
    let (occasion, end) = (chance.one_of(&OCCASIONS), chance.one_of(&ENDS));
    match chance.below(4) {
        0 => format!("{}, {actor} {action}, {end}.", capital(occasion)),
        1 => format!("{} **{action}**, {end}.", capital(actor)),
        2 => format!("{} {action} — {end}; {occasion}, *поступаем так же*.", capital(actor)),
        _ => format!("Говорим: «{}», {end}.", chance.one_of(&PHRASES)),
    }
}

fn list(chance: &mut Chance, mark: &str, text: &mut String) {
    for _ in 0..3 + chance.below(4) {
        let (action, occasion) = (chance.one_of(&ACTIONS), chance.one_of(&OCCASIONS));
        text.push_str(&format!("{mark}{}, {occasion};\n", capital(action)));
    }
    text.push('\n');
}

fn table(chance: &mut Chance, text: &mut String) {
    text.push_str("| Случай | Что делаем | Срок |\n|---|---|---:|\n");
    for _ in 0..3 + chance.below(4) {
        let (occasion, action) = (chance.one_of(&OCCASIONS), chance.one_of(&ACTIONS));
        let time = chance.one_of(&TIMES);
        text.push_str(&format!("| {} | {} | {time} |\n", capital(occasion), capital(action)));
    }
    text.push('\n');
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
