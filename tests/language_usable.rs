//! What makes a section usable, and what only looks like it. In each table a text that begins with `+` has it, one that
//! begins with `-` has not; `⏎` ends a line.

use std::ops::Range;

use svod::language::usable;

/// Checks a table, and that the evidence is a piece of the text.
fn check(table: &str, predicate: impl Fn(&str) -> Option<Range<usize>>) {
    let faults: Vec<_> = table
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .filter_map(|line| {
            let text = line[1..].trim().replace('⏎', "\n");
            let found = predicate(&text).map(|range| text[range].to_owned());
            (found.is_some() != line.starts_with('+')).then(|| format!("{line}: {found:?}"))
        })
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn an_offer_of_help_is_a_phrase() {
    check(
        "+ Добрый день! Компания «Дом-Мебель», меня зовут Анна. Чем я могу вам помочь?
         + Чем могу быть полезен?
         + «Магазин {{ company.name }}, чем могу помочь?»
         + Здравствуйте! Проводить вас к столику?
         + Вам подсказать что-нибудь?
         + Чем могу быть вам полезна?
         + Как я могу Вам помочь?
         + Помочь вам с выбором?
         + Столик на двоих?
         - Слушаю вас
         - Помощь клиенту — наша главная задача.
         - Предложите помощь.
         - Приветствуйте гостя и узнайте, чем помочь.
         - Добрый день, компания «Дом-Мебель», слушаю вас!
         - Мы готовы помочь каждому.
         - Не говорите: «Чем могу помочь?»
         - Проводите гостя к столику.
         - Что вы хотели?
         + Good morning, Oak & Co, how can I help you?
         + How may I help?
         + What can I do for you today?
         + Welcome! Table for two?
         + How can we be of service?
         + Can I help you with anything?
         - Offer help to every guest.
         - Hello, Oak & Co speaking.
         - Help is on the way.
         - Never say “How can I help?” with your mouth full
         - Find out how you can help.
         - Yes?
         - Ask what the customer needs.
         + Dobrý deň, firma Dub, ako vám môžem pomôcť?
         + Čím vám môžem pomôcť?
         + S čím môžem pomôcť?
         + Prajete si stôl pre dvoch?
         + Čím môžem poslúžiť?
         + Môžem vám poradiť?
         - Pomoc zákazníkovi je našou úlohou.
         - Prosím?
         - Ponúknite pomoc.
         - Dobrý deň, počúvam vás.
         - Nehovoríme: „Čím môžem pomôcť?“
         - Zistite, čo zákazník potrebuje.",
        usable::offers_help,
    );
}

#[test]
fn a_company_is_named_by_name_alias_or_slot() {
    check(
        "+ Добрый день, «Дом-Мебель», чем могу помочь?
         + компания ДОМ-МЕБЕЛЬ
         + Вы позвонили в Дом мебель
         + Спасибо, что выбрали «Ромашку»!
         + {{ company.name }}, добрый день
         + Добрый день, {{company}}!
         - Добрый день, чем могу помочь?
         - Дом и мебель
         - {{ client.name }}, добрый день
         - Домовёнок мебельный
         - Назовите компанию.
         - Ромашковый чай
         + Thank you for calling Oak & Co
         - Thank you for calling
         - An oak table",
        |text| usable::names_company(text, &["Дом-Мебель", "Ромашка", "Oak & Co"]),
    );
}

#[test]
fn a_proper_name_is_more_than_a_capital() {
    check(
        "+ Добрый день, магазин «Ромашка», чем могу помочь?
         + Меня зовут Анна
         + Здравствуйте, {{ operator.name }} слушает
         + Вы позвонили в Икею
         + Добрый день, это Дом-Мебель
         + «Кофейня Зерно, здравствуйте!»
         - Добрый день! Чем могу помочь?
         - Здравствуйте, рады Вас видеть. Чем могу помочь?
         - Скажите: «Добрый день»
         - Приветствие — улыбка.
         - Поздоровайтесь.⏎Назовите себя.
         - Чем Вам помочь?
         + Good morning, Oak speaking
         - Good morning. How can I help?
         + Dobrý deň, firma Dub
         - Dobrý deň, ako Vám môžem pomôcť?",
        usable::any_proper_name_or_slot,
    );
}

#[test]
fn a_time_to_answer_is_one_of_answering() {
    check(
        "+ Ответ – до третьего гудка
         + Снимаем трубку не позднее 3-го гудка.
         + Отвечайте на звонок в течение 20 секунд.
         + Трубку снимает тот, кто ближе.⏎Не позднее 3 гудков.
         + Скорость ответа: 15 секунд
         + Скорость ответа⏎80 % за 20 сек.
         + Звонок принимаем за 10 секунд
         - Работаем с 9:00 до 18:00, телефон 8 800 200-30-40
         - Не держите клиента на удержании дольше 60 секунд.
         - Перезваниваем в течение 15 минут.
         - Отвечаем быстро и вежливо.
         - Отвечаем на письма в течение 30 минут.
         - Разговор длится 5 минут.
         - После трёх гудков включается автоответчик.
         - Отвечайте, а если линия занята, перезвоните через 10 минут.
         + Answer the phone by the third ring.
         + Pick up within 20 seconds.
         + Calls are answered within 3 rings
         + We answer calls in 15 seconds.
         + Response time⏎20 seconds
         + Every call is answered within half a minute, that is 30 seconds.
         - We are open 9am–5pm.
         - Do not keep a caller on hold for more than 30 seconds.
         - Answer with a smile.
         - Call back within 15 minutes.
         - Reply to emails within 30 minutes.
         - Answer the phone. Breaks last 15 minutes.
         + Hovor zdvihneme do tretieho zazvonenia.
         + Zdvihnite telefón do 3. zvonenia
         + Na hovor odpovedáme do 20 sekúnd.
         + Hovor prijmite do 15 sekúnd.
         + Najneskôr po treťom zvonení: do 3 zvonení
         + Odpoveď do 20 sekúnd
         - Otvorené od 9 do 18 hod.
         - Zákazníka nenechajte čakať dlhšie ako 30 sekúnd.
         - Zavoláme späť do 15 minút.
         - Odpovedáme milo.
         - Na e-mail odpovedáme do 30 minút.
         - Telefón +421 2 1234 5678",
        usable::time_to_answer,
    );
}

#[test]
fn a_time_to_reply_is_one_of_replying() {
    check(
        "+ Отвечаем на письмо в течение рабочего дня.
         + Ответ за 2–4 ч
         + Срок ответа⏎4 часа
         + На письма отвечаем в тот же день.
         + Первый ответ — не позднее 18:00.
         + Если ответа нет, пишем, когда ответим; сам ответ – за два рабочих дня.
         + Реагируем на обращение за полчаса
         - Отвечаем быстро.
         - Переписку храним 6 месяцев.
         - Работаем с 9:00 до 18:00.
         - Товар можно вернуть в течение 14 дней.
         - На звонок отвечаем за 20 секунд.
         - Ответ пишем по ст. 22 закона.
         - Отвечаем вежливо. Перезваниваем через 15 минут.
         + We reply within one working day.
         + Answer emails within 4 hours.
         + Reply the same day.
         + First response⏎2 hours
         + Every message gets a reply in 24 hours.
         + We get back to you within the hour
         - We reply politely.
         - Emails are kept for 6 months.
         - Open 9:00–18:00.
         - Goods may be returned within 30 days.
         - Reply to the letter of 14.05.2026.
         - Answer the phone within 20 seconds.
         + Odpovedáme do jedného pracovného dňa.
         + Na e-mail odpovieme do 24 hodín.
         + Odpoveď⏎do troch dní
         + Odpovedzte v ten istý deň.
         + Reagujeme do hodiny.
         + Odpoveď posielame do 2 pracovných dní
         - Odpovedáme slušne.
         - E-maily uchovávame 6 mesiacov.
         - Otvorené 9.00–18.00.
         - Tovar možno vrátiť do 14 dní.
         - Odpoveď na list z 20. 11. 2025.
         - Na hovor odpovedáme do 20 sekúnd.",
        usable::time_to_reply,
    );
}

#[test]
fn a_deadline_of_complaints_is_not_that_of_a_return() {
    check(
        "+ Жалобу рассматриваем в течение 3 рабочих дней.
         + Ответ на претензию — 10 дней.
         + Срок ответа: 10 календарных дней
         + Решение принимаем за 24 часа.
         + Срок рассмотрения⏎5 рабочих дней
         + Ответ даём в тот же день.
         + Товар можно вернуть в течение 14 дней, ответ на жалобу даём за 3 дня.
         + Решение о возврате денег принимаем за 2 рабочих дня.
         - Товар можно вернуть в течение 14 дней.
         - Гарантия — 12 месяцев.
         - Срок возврата — 14 дней. Решение принимает руководитель.
         - Рассматриваем жалобы внимательно и быстро.
         - Жалобы принимаем с 9:00 до 18:00.
         - Рассматриваем по ст. 22 Закона.
         - Гарантийный срок 12 месяцев.
         - Записи хранятся 3 месяца.
         + We resolve complaints within 5 working days.
         + You get an answer within 10 days.
         + Decision⏎within 8 weeks
         + Deadline: 30 days
         + Complaints are reviewed the same day.
         + We respond to a complaint in 24 hours.
         - Goods may be returned within 14 days.
         - The warranty is 24 months.
         - We take complaints seriously.
         - Complaints are taken 9:00–18:00.
         - Complaint records are kept for 3 years, that is 36 months.
         - Refund within 14 days.
         + Sťažnosť vybavíme do 30 dní.
         + Odpoveď do troch pracovných dní.
         + Lehota: 30 dní
         + O reklamácii rozhodneme do 3 dní.
         + Na sťažnosť odpovieme do 5 dní
         + Reklamáciu vybavujeme v ten istý deň.
         - Tovar možno vrátiť do 14 dní.
         - Záruka je 24 mesiacov.
         - Sťažnosti vybavujeme slušne.
         - Otvorené 9.00–18.00.
         - Záručná lehota je 24 mesiacov.
         - Záznamy uchovávame 12 mesiacov.",
        usable::complaint_deadline,
    );
}

#[test]
fn an_owner_of_complaints_is_a_role_that_answers_for_them() {
    check(
        "+ Ответственный – руководитель смены
         + Отвечает руководитель смены.
         + За жалобы отвечает старший администратор.
         + Ответственный⏎Директор магазина
         + Владелец процесса: менеджер по качеству.
         + Решение принимает управляющий.
         - Менеджер отвечает на жалобу вежливо.
         - Отвечаем в течение 10 дней.
         - Все сотрудники несут ответственность за сервис.
         - Ответственный: Иванов И. И.
         - Позовите руководителя.
         - Ответственное отношение к гостю — наше правило.
         + The owner is the shift manager.
         + Complaints are owned by the head of service.
         + The store manager is responsible for complaints.
         + Responsible: team leader
         + Responsible⏎Quality manager
         + The duty officer is in charge of claims.
         - The manager answers politely.
         - Everybody is responsible.
         - Reply within 10 days.
         - Ask for the manager.
         - Responsible: J. Smith
         - We are not responsible for delays; call the manager.
         + Zodpovedá vedúci zmeny.
         + Za sťažnosti zodpovedá vedúca predajne.
         + Zodpovedný: riaditeľ
         + Zodpovedná osoba⏎Manažér kvality
         + O reklamácii rozhoduje vedúci.
         + Vlastník procesu je koordinátor.
         - Vedúci odpovedá slušne.
         - Všetci zodpovedáme za kvalitu.
         - Zavolajte vedúceho.
         - Odpoveď do 30 dní.
         - Zodpovedný: Novák
         - Zákazník má vždy pravdu.",
        usable::complaint_owner,
    );
}

#[test]
fn an_escalation_says_to_whom() {
    check(
        "+ Если не решено за день, передать руководителю.
         + Оператор передаёт жалобу директору магазина.
         + Эскалация: через 3 дня — директор.
         + Жалоба эскалируется на второй уровень.
         + Сложный случай передаём в отдел качества.
         + Руководителю смены передаётся каждая жалоба.
         + Доложите: жалобу направляет администратор управляющему
         - Передать клиенту товар.
         - Администратор передаёт клиенту бланк.
         - Решайте без эскалации.
         - Руководитель принимает решение.
         - Деэскалация конфликта
         - Передайте извинения.
         - Отвечаем за 3 дня.
         + Escalate to the manager after two days.
         + Pass the complaint to the shift manager.
         + Escalation: store manager, then director
         + Unsolved cases are referred to the head of service.
         + It goes to the quality manager next.
         + If unsolved, hand it over to your supervisor.
         - Pass the parcel to the customer.
         - The manager is responsible.
         - Solve it without escalation.
         - Avoid escalation by listening.
         - Reply within 3 days.
         - De-escalation techniques
         + Sťažnosť postúpiť vedúcemu.
         + Eskalácia: riaditeľ
         + Odovzdajte prípad vedúcemu zmeny.
         + Nevyriešené prípady eskalovať.
         + Prípad posunie riaditeľovi
         + Ak nie je vyriešená, postúpime ju na vyššiu úroveň.
         - Odovzdajte tovar zákazníkovi.
         - Riešte bez eskalácie.
         - Vedúci rozhoduje.
         - Odpovedáme do 3 dní.
         - Odovzdať kľúče.
         - Deeskalácia konfliktu",
        usable::escalation,
    );
}

#[test]
fn a_signature_is_that_of_a_letter() {
    check(
        "+ Подпись: имя, должность, телефон
         + В подписи — имя и должность.
         + Письмо подписываем именем
         + Тема, обращение, текст, заключение, подпись.
         + С уважением,⏎Анна, менеджер
         + Автоподпись обязательна.
         - Подпись клиента в акте.
         - Электронная подпись для договоров
         - С уважением относитесь к гостям.
         - Ознакомлен под подпись.
         - Тема, обращение, текст.
         - Подписка на новости
         + Signature: name, role, phone
         + End with your signature.
         + Kind regards,⏎Anna
         + Sign each email with your name.
         + subject, greeting, body, closing, signature
         + Sign the letter.
         - The customer signature on delivery
         - Electronic signature
         - With kind regards to all
         - Sign up for news
         - Design of the letter
         - Subject, body, closing.
         + Podpis: meno, funkcia, telefón
         + S pozdravom,⏎Anna
         + E-mail podpisujeme menom.
         + V podpise je telefón.
         + Predmet, oslovenie, text, záver, podpis
         + Automatický podpis
         - Elektronický podpis
         - Podpis zákazníka na protokole
         - Predmet, oslovenie, text.
         - Bez podpisu
         - Predpis
         - S pozdravom začnite deň.",
        usable::signature,
    );
}

#[test]
fn parts_of_a_letter_are_named_or_shown() {
    for text in [
        "Тема письма, обращение, основная часть, заключение, подпись",
        "Тема: {{ order.number }}\nЗдравствуйте, {{ client.name }}!\nВаш заказ готов.\nС уважением,\nАнна",
        "Структура: тема; приветствие; текст; завершение.",
        "Subject, salutation, body, closing, signature",
        "Subject: your order\nDear {{ client.name }},\nYour order is ready.\nKind regards,\nAnna",
        "Predmet, oslovenie, text, záver, podpis",
        "Predmet: objednávka\nDobrý deň,\nvaša objednávka je pripravená.\nS pozdravom\nAnna",
    ] {
        let parts = usable::letter_parts(text);
        assert!(parts.are_complete(), "{text}: {parts:?}");
    }
    let none = usable::LetterParts::default();
    for text in [
        "Спасибо за обращение! Номер обращения — 5.",
        "Обращения клиентов регистрируем.",
        "Перейдите на другую тему разговора.",
        "Заключение договора и экспертизы",
        "Отвечаем вежливо.",
        "Prices are subject to change.",
        "Regulatory body, closing time",
        "Predmet zmluvy",
    ] {
        assert_eq!(usable::letter_parts(text), none, "{text}");
    }
}
