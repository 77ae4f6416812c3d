//! Export: letters as mail that others read back, and macros that come back as the same letters.

mod harness;

use mail_parser::{MessageParser, MimeHeaders};
use svod::export::macros::{self, Unreadable};
use svod::export::{Slots, eml, unfilled};
use svod::handbook::Handbook;
use svod::kinds::helpdesk::Helpdesk;
use svod::source::{DiskWorld, EntryKind, MemoryWorld, ProjectPath, World, load};

const EXAMPLES: [&str; 3] =
    ["examples/dom-mebel", "examples/linka-plus", "examples/harbour-kitchen"];

const STARTERS: [&str; 9] = [
    "standards/starters/contact-centre/en",
    "standards/starters/contact-centre/ru",
    "standards/starters/contact-centre/sk",
    "standards/starters/restaurant/en",
    "standards/starters/restaurant/ru",
    "standards/starters/restaurant/sk",
    "standards/starters/shop/en",
    "standards/starters/shop/ru",
    "standards/starters/shop/sk",
];

/// Every handbook that comes with svod and has letters.
fn handbooks() -> impl Iterator<Item = &'static str> {
    EXAMPLES.into_iter().chain(STARTERS)
}

fn read(world: &dyn World) -> Handbook {
    let (sources, _) = load(world).expect("the world can be listed");
    Handbook::of(sources, harness::today()).0
}

/// The files of an example or a starter, whose `svod.yaml` says of its helpdesks only this.
fn files(name: &str, exports: &str) -> MemoryWorld {
    let root = format!("{}/{name}", env!("CARGO_MANIFEST_DIR"));
    let disk = DiskWorld::open(root.as_ref(), None).expect("the examples are there");
    let mut world = MemoryWorld::new(harness::today());
    for entry in disk.list().expect("the examples can be listed") {
        if entry.kind == EntryKind::File {
            let bytes = disk.read(&entry.path).expect("the examples can be read");
            // What `svod init` fills in.
            let filled = |text: String| {
                text.replace("%COMPANY%", "Ambra")
                    .replace("%TODAY%", "2026-11-22")
                    .replace("%NEXT_YEAR%", "2027-11-22")
            };
            let bytes = String::from_utf8(bytes)
                .map_or_else(|other| other.into_bytes(), |text| filled(text).into_bytes());
            world.insert(entry.path.as_str(), bytes);
        }
    }
    let manifest = world.read(&ProjectPath::new("svod.yaml")).expect("a handbook has one");
    let manifest = String::from_utf8(manifest).expect("it is text");
    let mut is_kept = true;
    let kept = manifest.lines().filter(|line| {
        if !line.starts_with(' ') {
            is_kept = !line.starts_with("exports:");
        }
        is_kept
    });
    let kept: Vec<&str> = kept.collect();
    world.insert("svod.yaml", format!("{}\n{exports}", kept.join("\n")));
    world
}

fn example(name: &str, exports: &str) -> Handbook {
    read(&files(name, exports))
}

/// An example with other letters than its own.
fn with_letters(name: &str, letters: &macros::Import) -> Handbook {
    let mut world = files(name, ANY);
    for entry in world.list().expect("memory") {
        if entry.path.as_str().starts_with("letters/") {
            world.remove(entry.path.as_str());
        }
    }
    for (path, bytes) in letters.letters.files() {
        world.insert(&format!("letters/{path}"), bytes.to_vec());
    }
    read(&world)
}

fn handbook(tree: &str) -> Handbook {
    read(&harness::world(tree))
}

fn letter(fields: &str, body: &str) -> String {
    format!(
        "--- letters/order.md\n---\ntitle: Заказ\ncategory: order\nsignature: service\n{fields}---\n{body}"
    )
}

const ANY: &str = "exports:\n  zendesk: {slots: {\"*\": \"<<*>>\"}}\n  osticket: {slots: {\"*\": \"<<*>>\"}}\n  csv: {slots: {\"*\": \"<<*>>\"}}\n";

#[test]
fn a_letter_reads_back_with_its_subject_and_its_text() {
    for name in handbooks() {
        let handbook = example(name, "");
        assert_whole(&handbook);
        let output = eml(&handbook, Slots::Filled);
        assert!(output.files().count() > if EXAMPLES.contains(&name) { 12 } else { 2 }, "{name}");
        for (path, bytes) in output.files() {
            let mail = MessageParser::default().parse(bytes).expect("it is a mail");
            let (text, html) = (mail.body_text(0).expect("text"), mail.body_html(0).expect("HTML"));
            let subject = mail.subject().expect("a subject").to_owned();
            assert!(
                html.contains(&format!("<title>{}</title>", subject.replace('&', "&amp;"))),
                "{path}: {subject}"
            );
            let plain = mail_parser::decoders::html::html_to_text(&html);
            let words = |text: &str| {
                let marks: &[_] = &['-', '>', '|'];
                let words = text.split_whitespace().map(|word| word.trim_matches(marks).to_owned());
                words.filter(|word| !word.is_empty()).collect::<Vec<_>>()
            };
            // The page has its title on top.
            let (plain, text) = (words(&plain), words(&text));
            assert!(plain.ends_with(&text[text.len() - 20..]), "{path}\n{plain:?}\n{text:?}");
            assert!(mail.from().is_some() && mail.date().is_some(), "{path}");
            let language = path.rsplit('.').nth(1).expect("a language");
            assert_eq!(mail.content_language().as_text(), Some(language));
        }
        assert!(output == eml(&example(name, ""), Slots::Filled), "the same bytes twice");
    }
}

/// What somebody would have had to fill in: a slot of svod's, or of a helpdesk's.
#[track_caller]
fn assert_no_slot(text: &str, path: &str) {
    for slot in ["{{", "}}", "%{", "{%", "<<", "%COMPANY%", "%TODAY%"] {
        assert!(!text.contains(slot), "{path}: {slot}");
    }
}

#[test]
fn open_slots_stay_slots() {
    let fields = "subject: \"Заказ {{ order.number }}\"\nplaceholders: {order.number: {type: string, example: А-1}}\n";
    let tree =
        letter(fields, "Здравствуйте!\n\nЗаказ **{{order.number}}** ждёт.\n\nС уважением,\n");
    let output = eml(&handbook(&tree), Slots::Open);
    let (path, bytes) = output.files().next().expect("a letter");
    assert_eq!(path, "order.ru.eml");
    let mail = MessageParser::default().parse(bytes).expect("it is a mail");
    assert_eq!(mail.subject(), Some("Заказ {{ order.number }}"));
    let text = mail.body_text(0).expect("text");
    let text = text.replace("\r\n", "\n");
    assert_eq!(
        text.trim_end(),
        "Здравствуйте!\n\nЗаказ {{ order.number }} ждёт.\n\nС уважением,\n\nСлужба заботы\nДом"
    );
}

#[test]
fn template_code_leaves_as_the_text_it_is() {
    let body = "Здравствуйте!\n\n{{ 7*7 }} {% include \"x\" %} {{ a | b }} <%= 7 + 7 %> {{ {{ a }} }}\n\nС уважением,\n";
    let handbook = handbook(&letter("subject: \"{{ 7*7 }}\"\n", body));
    let output = eml(&handbook, Slots::Filled);
    let (_, bytes) = output.files().next().expect("a letter");
    let mail = MessageParser::default().parse(bytes).expect("it is a mail");
    assert_eq!(mail.subject(), Some("{{ 7*7 }}"));
    let text = mail.body_text(0).expect("text");
    for code in ["{{ 7*7 }}", "{% include", "{{ a | b }}", "<%= 7 + 7 %>", "{{ {{ a }} }}"] {
        assert!(text.contains(code), "{code}: {text}");
    }
    assert!(!text.contains("49") && !text.contains("14"));
}

#[test]
fn drafts_and_retired_letters_stay_in_the_house() {
    for status in ["draft", "retired"] {
        let tree = letter(&format!("status: {status}\nsubject: Да\n"), "А!\n\nБ.\n\nВ,\n");
        assert_eq!(eml(&handbook(&tree), Slots::Filled).files().count(), 0);
    }
}

#[test]
fn a_handbook_without_a_day_makes_mail_without_one() {
    let handbook = handbook(&letter("subject: Да\n", "А!\n\nБ.\n\nВ,\n"));
    let output = eml(&handbook, Slots::Filled);
    let (_, bytes) = output.files().next().expect("a letter");
    assert!(!String::from_utf8_lossy(bytes).contains("\nDate:"));
}

/// What a form can hold of the letters of a handbook.
fn kept(handbook: &Handbook, helpdesk: Helpdesk) -> Vec<(String, String, String)> {
    let output = eml(handbook, Slots::Open);
    let mails = output.files().map(|(path, bytes)| {
        let mail = MessageParser::default().parse(bytes).expect("it is a mail");
        let text = mail.body_text(0).expect("text").replace("\r\n", "\n");
        let html = mail.body_html(0).expect("HTML").replace("\r\n", "\n");
        // osTicket keeps bold words, the others only the words.
        let text = if helpdesk == Helpdesk::Osticket { html } else { text };
        (path.to_owned(), mail.subject().unwrap_or_default().to_owned(), text)
    });
    mails.collect()
}

/// Asserts that the letters of a handbook leave nothing to be filled in.
#[track_caller]
fn assert_whole(handbook: &Handbook) {
    assert!(unfilled(handbook).is_empty(), "{:?}", unfilled(handbook));
    for (path, bytes) in eml(handbook, Slots::Filled).files() {
        let mail = MessageParser::default().parse(bytes).expect("it is a mail");
        assert_no_slot(mail.subject().expect("a subject"), path);
        assert_no_slot(&mail.body_text(0).expect("text"), path);
        assert_no_slot(&mail.body_html(0).expect("HTML"), path);
    }
}

#[test]
fn macros_come_back_as_the_same_letters() {
    for name in handbooks() {
        let handbook = example(name, ANY);
        for helpdesk in Helpdesk::ALL {
            assert!(macros::unmapped(&handbook, helpdesk).is_empty());
            let file = macros::export(&handbook, helpdesk);
            assert!(!file.contains("{{ "), "{name}: no slot of svod is left");
            let import = macros::import(Some(&handbook), helpdesk, file.as_bytes());
            let import = import.expect("it reads its own");
            assert_eq!((import.foreign.len(), import.incomplete), (0, 0), "{:?}", import.foreign);
            let again = with_letters(name, &import);
            let (before, after) = (kept(&handbook, helpdesk), kept(&again, helpdesk));
            assert_eq!(before.len(), after.len());
            for (one, other) in before.iter().zip(&after) {
                assert_eq!(one, other, "{name} {}", helpdesk.name());
            }
            // The same letters make the same macros, in the order of their paths.
            assert!(file == macros::export(&again, helpdesk), "{name} {}", helpdesk.name());
            // With their examples they are letters that can be sent.
            assert_whole(&again);
        }
    }
}

#[test]
fn a_slot_is_written_as_the_helpdesk_calls_it_and_read_back() {
    let fields = "subject: Да\nplaceholders:\n  guest.name: {type: name, example: Анна}\n  order.number: {type: string, example: А-1}\n";
    let exports = "--- svod.yaml +\nexports:\n  zendesk:\n    slots: {order.number: \"{{ticket.ticket_field_1}}\"}\n";
    let body = "Здравствуйте, {{ guest.name }}!\n\nЗаказ {{ order.number }}, звоните: {{ company.phone }}.\n\nС уважением,\n";
    let handbook = handbook(&format!("{exports}{}", letter(fields, body)));
    let file = macros::export(&handbook, Helpdesk::Zendesk);
    assert!(file.contains("Здравствуйте, {{ticket.requester.first_name}}!"), "{file}");
    assert!(file.contains("Заказ {{ticket.ticket_field_1}}, звоните: +7 482 200-00-00."), "{file}");
    // Blanks inside braces mean nothing to Zendesk.
    let file = file.replace("{{ticket.requester.first_name}}", "{{ ticket.requester.first_name }}");
    let import = macros::import(Some(&handbook), Helpdesk::Zendesk, file.as_bytes()).expect("JSON");
    let (path, bytes) = import.letters.files().next().expect("a letter");
    let text = String::from_utf8_lossy(bytes);
    assert_eq!(path, "order.md");
    assert!(text.contains("Здравствуйте, {{ guest.name }}!"), "{text}");
    assert!(text.contains("Заказ {{ order.number }}"), "{text}");
    assert!(text.contains("example: Анна"), "{text}");
}

#[test]
fn a_slot_that_nobody_knows_is_kept_and_told() {
    let json = r#"[{"title": "Тест", "actions": [{"field": "comment_value", "value": ["channel:all", "Ваш {{ticket.ticket_field_9}} и %{x}."]}]}]"#;
    let import = macros::import(None, Helpdesk::Zendesk, json.as_bytes()).expect("JSON");
    let foreign: Vec<&str> = import.foreign.iter().map(String::as_str).collect();
    assert_eq!(foreign, ["%{x}", "{{ticket.ticket_field_9}}"]);
    let (path, bytes) = import.letters.files().next().expect("a letter");
    assert_eq!(path, "тест.md");
    assert!(String::from_utf8_lossy(bytes).contains("Ваш {{ticket.ticket_field_9}} и %{x}."));
    assert_eq!(import.incomplete, 1);
}

#[test]
fn words_of_a_macro_never_become_marks() {
    let text = "# Да\\n- раз\\n- два\\n\\n14. марта * _ы_ <b>\\n[x](y)\\n[order.number]\\n&lt;";
    let json = format!(
        r#"{{"macro": {{"title": "Т", "actions": [{{"field": "comment_value", "value": "{text}"}}]}}}}"#
    );
    let import = macros::import(None, Helpdesk::Zendesk, json.as_bytes()).expect("JSON");
    let (_, bytes) = import.letters.files().next().expect("a letter");
    let text = String::from_utf8_lossy(bytes);
    let (_, body) = text.rsplit_once("---\n").expect("front matter");
    assert_eq!(
        body,
        "\\# Да\n- раз\n- два\n\n14\\. марта \\* \\_ы\\_ \\<b>\\\n\\[x\\](y)\\\n[order.number]\\\n\\&lt;\n"
    );
}

#[test]
fn html_of_others_leaves_its_words() {
    let yaml = "- title: Ж\n  response: |\n    <div>Hi&nbsp;%{ticket.name.first},<br><br>we <b>have</b> it: <a href=\"https://x.example/?a=1&amp;b=2\">here</a>\n    <script>alert(1)</script><ol><li>one<li>two</ol><p onclick=x>a < b</p></div>\n  notes: |\n";
    let import = macros::import(None, Helpdesk::Osticket, yaml.as_bytes()).expect("YAML");
    let (_, bytes) = import.letters.files().next().expect("a letter");
    let text = String::from_utf8_lossy(bytes);
    let (_, body) = text.rsplit_once("---\n").expect("front matter");
    assert!(!body.contains("alert") && !body.contains("onclick"), "{body}");
    assert!(body.starts_with("Hi\u{a0}{{ client.name }},"), "{body}");
    assert!(body.contains("we **have** it: [here](https://x.example/?a=1&b=2)"), "{body}");
    assert!(body.contains("1. one\n2. two"), "{body}");
}

#[test]
fn a_table_may_come_from_any_spreadsheet() {
    for table in [
        "\u{feff}Код;Название;Текст\r\nda;Да;\"Здравствуйте!\r\n\r\n\"\"Да\"\".\"\r\n",
        "id,name,body\nda,Да,\"Здравствуйте!\n\n\"\"Да\"\".\"\n",
        "id\tname\ttext\nda\tДа\t\"Здравствуйте!\n\n\"\"Да\"\".\"",
    ] {
        let import = macros::import(None, Helpdesk::Csv, table.as_bytes()).expect("a table");
        let (path, bytes) = import.letters.files().next().expect("a letter");
        let text = String::from_utf8_lossy(bytes);
        assert_eq!(path, "da.md");
        assert!(text.ends_with("---\nЗдравствуйте!\n\n\"Да\".\n"), "{text}");
    }
}

#[test]
fn a_table_in_the_encoding_of_windows_is_read_as_it_was_meant() {
    let table = b"code;text\r\na;\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0\r\n";
    let import = macros::import(None, Helpdesk::Csv, table).expect("a table");
    let (_, bytes) = import.letters.files().next().expect("a letter");
    assert!(String::from_utf8_lossy(bytes).ends_with("---\nПривет, мир\n"));
}

#[test]
fn a_table_never_holds_a_formula() {
    let tree = letter("subject: \"=1+1\"\n", "А!\n\nБ.\n\nВ,\n");
    let file = macros::export(&handbook(&tree), Helpdesk::Csv);
    assert!(file.starts_with('\u{feff}') && file.contains(";'=1+1;"), "{file}");
    let import = macros::import(None, Helpdesk::Csv, file.as_bytes()).expect("a table");
    let (_, bytes) = import.letters.files().next().expect("a letter");
    assert!(String::from_utf8_lossy(bytes).contains("subject: \\=1+1"));
}

#[test]
fn what_is_no_file_of_macros_is_refused() {
    let refused =
        |helpdesk, bytes: &[u8]| macros::import(None, helpdesk, bytes).expect_err("it is refused");
    assert_eq!(refused(Helpdesk::Zendesk, b"{\"macros\": [\n{]}"), Unreadable::Syntax(2, 2));
    assert_eq!(refused(Helpdesk::Zendesk, b"{\"users\": []}"), Unreadable::Shape);
    assert_eq!(refused(Helpdesk::Zendesk, b"{\"a\": \"\xff\xc3\x28\"}"), Unreadable::Encoding);
    assert_eq!(refused(Helpdesk::Csv, b"PK\x03\x04\0\0\0\0"), Unreadable::Encoding);
    assert_eq!(refused(Helpdesk::Csv, b""), Unreadable::Shape);
    assert_eq!(refused(Helpdesk::Csv, "имя;дата\nа;б\n".as_bytes()), Unreadable::Shape);
    assert!(matches!(refused(Helpdesk::Osticket, b"- title: [\n"), Unreadable::Syntax(..)));
    assert!(matches!(
        refused(Helpdesk::Osticket, b"title: x\n"),
        Unreadable::Syntax(..) | Unreadable::Shape
    ));
}

#[test]
fn a_macro_without_text_is_told_by_its_number() {
    let table = "code;text\na;Текст\nb;\nc;  \n";
    let import = macros::import(None, Helpdesk::Csv, table.as_bytes()).expect("a table");
    assert_eq!((import.count, import.empty), (1, vec![3, 4]));
}

#[test]
fn names_from_outside_stay_inside_the_folder() {
    let table = "code;text\n../../etc/passwd;Текст\n;Текст\nC:\\x;Текст\n../../etc/passwd;Ещё\n";
    let import = macros::import(None, Helpdesk::Csv, table.as_bytes()).expect("a table");
    let paths: Vec<&str> = import.letters.files().map(|(path, _)| path).collect();
    assert_eq!(paths, ["c-x.md", "etc-passwd-2.md", "etc-passwd.md", "letter.md"]);
}

#[test]
fn a_hundred_thousand_rows_are_read() {
    let mut table = String::from("code;title;text\n");
    for _ in 0..100_000 {
        table.push_str("a;Да;Здравствуйте, {{ticket.id}}!\n");
    }
    let import = macros::import(None, Helpdesk::Csv, table.as_bytes()).expect("a table");
    assert_eq!((import.count, import.letters.files().count()), (100_000, 100_000));
}

#[test]
fn a_line_break_makes_no_header() {
    let example =
        "placeholders: {client.name: {type: name, example: \"Анна\\r\\nBcc: x@y.example\"}}\n";
    for subject in [
        "Да\\nBcc: x@y.example",
        "Да\\r\\nBcc: x@y.example",
        "{{ client.name }}",
        "Да\\u2028Bcc: x@y.example",
    ] {
        let fields = format!("subject: \"{subject}\"\n{example}");
        let body = "Здравствуйте, {{ client.name }}!\n\nДа.\n\nС уважением,\n";
        let output = eml(&handbook(&letter(&fields, body)), Slots::Filled);
        let (_, bytes) = output.files().next().expect("a letter");
        let mail = MessageParser::default().parse(bytes).expect("it is a mail");
        assert!(mail.bcc().is_none(), "{subject}");
        let subject = mail.subject().expect("a subject");
        assert!(
            subject.ends_with(" Bcc: x@y.example") && !subject.contains(['\r', '\n']),
            "{subject}"
        );
    }
}

#[test]
fn a_long_subject_in_any_language_comes_back_whole() {
    for words in [
        "Thank you for the café table, £12.90 – it’s on its way",
        "Здравствуйте, ваша жалоба на доставку дивана рассмотрена, ё",
        "Vážený zákazník, ďakujeme za trpezlivosť pri čakaní ľščťžýáíé",
        "🪑 стол за 54 900 ₽ „tu a teraz“",
    ] {
        let subject = [words; 6].join("; ");
        assert!(subject.chars().count() > 180);
        let tree =
            letter(&format!("subject: '{}'\n", subject.replace('\'', "''")), "А!\n\nБ.\n\nВ,\n");
        let output = eml(&handbook(&tree), Slots::Filled);
        let (_, bytes) = output.files().next().expect("a letter");
        let mail = MessageParser::default().parse(bytes).expect("it is a mail");
        assert_eq!(mail.subject(), Some(subject.as_str()));
        assert!(bytes.split(|byte| *byte == b'\n').all(|line| line.len() < 100 && line.is_ascii()));
    }
}

#[test]
fn a_table_brings_its_slots_into_a_handbook_that_has_none() {
    let table = "title;text\nЖалоба;Ответим {{ complaint.due_on }}, {{client.name}}.\n";
    let import = macros::import(None, Helpdesk::Csv, table.as_bytes()).expect("a table");
    let (_, bytes) = import.letters.files().next().expect("a letter");
    let text = String::from_utf8_lossy(bytes);
    assert!(text.contains("  complaint.due_on:\n    type: string"), "{text}");
    assert!(text.contains("  client.name:\n    type: name"), "{text}");
    assert!(import.foreign.is_empty());
}
