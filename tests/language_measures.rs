//! What is a measure of time in running text, and what only looks like one.

use svod::language::measure::measures;

/// The measures of a text as `low..high unit`.
fn read(text: &str) -> String {
    let show = |measure: &svod::language::measure::Measure| {
        assert!(!text[measure.range.clone()].is_empty());
        let value = match measure.low == measure.high {
            true => measure.high.to_string(),
            false => format!("{}..{}", measure.low, measure.high),
        };
        format!("{value} {:?}", measure.unit)
    };
    measures(text).iter().map(show).collect::<Vec<_>>().join(", ")
}

#[test]
fn measures_are_found_in_figures_and_in_words() {
    let table = [
        ("Ответ – до третьего гудка", "3 Ring"),
        ("снять трубку до 3-го гудка", "3 Ring"),
        ("не позднее 3 гудков", "3 Ring"),
        ("ответить после второго сигнала", "2 Ring"),
        ("до третьего звонка", "3 Ring"),
        ("за два часа", "2 Hour"),
        ("за 2–4 ч", "2..4 Hour"),
        ("от 2 до 4 часов", "2..4 Hour"),
        ("в течение суток", "1 Day"),
        ("в течение часа", "1 Hour"),
        ("в течение рабочего дня", "1 WorkingDay"),
        ("через полчаса", "30 Minute"),
        ("полтора часа", "1.5 Hour"),
        ("1,5 часа", "1.5 Hour"),
        ("в тот же день", "0 Day"),
        ("не позднее 18:00", "0 Day"),
        ("не позднее следующего рабочего дня", "1 WorkingDay"),
        ("10 (десяти) рабочих дней", "10 WorkingDay"),
        ("30 календарных дней", "30 CalendarDay"),
        ("5 раб. дней", "5 WorkingDay"),
        ("десяти дней", "10 Day"),
        ("в 10-дневный срок", "10 Day"),
        ("сорок пять секунд", "45 Second"),
        ("20 сек.", "20 Second"),
        ("10–15 минут", "10..15 Minute"),
        ("за 2\u{a0}ч", "2 Hour"),
        ("within one working day", "1 WorkingDay"),
        ("within the hour", "1 Hour"),
        ("within an hour", "1 Hour"),
        ("the same day", "0 Day"),
        ("by the third ring", "3 Ring"),
        ("within 3 rings", "3 Ring"),
        ("in 2-3 business days", "2..3 WorkingDay"),
        ("within 24 hours", "24 Hour"),
        ("forty-eight hours", "48 Hour"),
        ("a 30-minute reply", "30 Minute"),
        ("by the end of the working day", "0 WorkingDay"),
        ("within 2h", "2 Hour"),
        ("half an hour", "30 Minute"),
        ("do troch dní", "3 Day"),
        ("do hodiny", "1 Hour"),
        ("v ten istý deň", "0 Day"),
        ("do 3. zazvonenia", "3 Ring"),
        ("do tretieho zvonenia", "3 Ring"),
        ("v lehote 30 dní", "30 Day"),
        ("do dvoch pracovných dní", "2 WorkingDay"),
        ("do 24 hodín", "24 Hour"),
        ("v priebehu hodiny", "1 Hour"),
        ("do konca pracovného dňa", "0 WorkingDay"),
    ];
    let faults: Vec<_> = table
        .iter()
        .filter(|(text, expected)| read(text) != *expected)
        .map(|(text, expected)| format!("{text}: {:?} instead of {expected:?}", read(text)))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn other_numbers_are_no_measures() {
    let table = [
        "ст. 22 Закона",
        "Работаем 9:00–18:00",
        "с 9 до 18 часов",
        "с 9:00 до 18 часов",
        "работаем до 18:00",
        "24 часа в сутки, 7 дней в неделю",
        "в 9 часов утра",
        "8 800 200-30-40",
        "+7 (495) 123-45-67",
        "14.05.2026",
        "20 ноября 2025 г.",
        "1 500 ₽",
        "за час до закрытия",
        "п. 3.2 инструкции",
        "часы работы",
        "рабочий день начинается в 9",
        "пять звонков в день",
        "скидка 15 %",
        "каталог: секунда",
        "open 24 hours a day, 7 days a week",
        "9am–5pm",
        "from 9 to 18",
        "a 24-hour hotline",
        "page 3 of 14",
        "£12.50",
        "the day after",
        "an hour before closing",
        "our working hours",
        "section 7",
        "otvorené 9.00–18.00",
        "od 9 do 18 hod.",
        "24 hodín denne",
        "20. 11. 2025",
        "12,50 €",
        "do dňa 5. 7.",
        "otváracie hodiny",
        "§ 622",
        "+421 2 1234 5678",
    ];
    let faults: Vec<_> = table
        .iter()
        .filter(|text| !read(text).is_empty())
        .map(|text| format!("{text}: {}", read(text)))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_measure_stands_where_it_is_said_to_stand() {
    let text = "Ответ — до третьего гудка, письмо за 2–4\u{a0}ч.";
    let found: Vec<_> = measures(text).into_iter().map(|measure| &text[measure.range]).collect();
    assert_eq!(found, ["третьего гудка", "2–4\u{a0}ч"]);
}
