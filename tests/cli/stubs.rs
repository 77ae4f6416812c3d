//! `svod check --fix` where a section is missing: it begins one, and goes on asking for it.

use crate::*;

const STUB: &str = "---\ntitle: Электронная почта\nchannel: email\n---\nДополнить.\n\n<!--\nЧто нужно: раздел о письмах";

/// A handbook of one channel that is held against a profile of its own.
fn room(demands: &str) -> Room {
    let room = Room::clean();
    let profile = format!(
        "title: Малый набор\nbasis: practice\nelements:\n  - id: small\n    need: порядок звонка\n    write: Просим подождать минуту.\n    level: error\n    demand: [{demands}]\n"
    );
    room.write("profiles/small.yaml", profile);
    let manifest = room.read("svod.yaml").replace("[essentials]", "[small]");
    room.write("svod.yaml", manifest);
    room
}

fn fix(room: &Room) -> Run {
    room.svod(&["check", "--fix", "--format", "short"])
}

/// The second run of `--fix` finds what the first one has left, and leaves it alone.
#[track_caller]
fn assert_settled(room: &Room) {
    let begun = room.tree();
    let again = fix(room);
    assert_eq!((again.code, again.err.as_str()), (1, "Исправлять автоматически нечего.\n"));
    assert!(room.tree() == begun);
    assert!(again.out.contains("stub-section"), "{}", again.out);
}

#[test]
fn a_missing_section_is_begun_and_stays_a_finding() {
    let room = Room::clean();
    fs::remove_file(room.path().join("standards/email.md")).unwrap();
    let run = fix(&room);
    assert_eq!(run.code, 1);
    assert!(run.err.starts_with("Создана 1 заготовка раздела"), "{}", run.err);
    assert!(run.err.ends_with("\n  standards/email.md — создан\n"), "{}", run.err);
    assert!(run.out.contains("standards/email.md:2:8: error stub-section"), "{}", run.out);
    assert!(!run.out.contains("missing-section"));
    assert!(room.read("standards/email.md").starts_with(STUB));
    assert_settled(&room);
}

#[test]
fn only_the_stub_itself_is_found_in_a_stub() {
    for (language, title) in [("ru", "Телефон"), ("en", "Phone"), ("sk", "Telefón")] {
        let room = Room::new();
        room.svod(&["init", "--pack", "shop", "--lang", language]);
        fs::remove_file(room.path().join("standards/phone.md")).unwrap();
        let run = fix(&room);
        let about: Vec<&str> =
            run.out.lines().filter(|line| line.starts_with("standards/phone.md")).collect();
        assert_eq!(about.len(), 1, "{}", run.out);
        assert!(about[0].contains("error stub-section"), "{}", run.out);
        let head = format!("---\ntitle: {title}\nchannel: phone\n---\n");
        assert!(room.read("standards/phone.md").starts_with(&head));
    }
}

#[test]
fn a_stub_that_was_written_is_a_section() {
    let room = Room::clean();
    let written = room.read("standards/email.md");
    fs::remove_file(room.path().join("standards/email.md")).unwrap();
    fix(&room);
    let body = written.split("---\n").nth(2).unwrap();
    let stub = room.read("standards/email.md");
    room.write("standards/email.md", stub.replace("Дополнить.\n", body));
    assert_eq!(room.svod(&["check"]).code, 0);
}

#[test]
fn what_is_there_is_never_overwritten() {
    let room = Room::clean();
    let retired = "---\ntitle: Старая почта\nstatus: retired\n---\nЗдравствуйте.\n";
    room.write("standards/email.md", retired);
    room.write("pages/email-2.md", "---\ntitle: О нас\n---\nПродаём лампы и сами их чиним.\n");
    fix(&room);
    assert_eq!(room.read("standards/email.md"), retired);
    assert!(room.read("standards/email-3.md").starts_with(STUB));
}

#[test]
fn stages_of_a_channel_are_begun_in_its_document() {
    let room = room("{section: hold, channel: phone}, {section: transfer, channel: phone}");
    let before = room.read("standards/phone.md");
    let cut = before.find("\n## ").unwrap();
    room.write("standards/phone.md", &before[..cut]);
    let run = fix(&room);
    assert!(run.err.starts_with("Созданы 2 заготовки разделов"), "{}", run.err);
    let after = room.read("standards/phone.md");
    let added = after.strip_prefix(&before[..cut]).unwrap();
    let headings: Vec<&str> = added.lines().filter(|line| line.starts_with('#')).collect();
    assert_eq!(headings, ["## Перевод звонка", "## Удержание звонка"]);
    assert!(added.contains("Например: Просим подождать минуту."));
    assert_settled(&room);
}

#[test]
fn a_channel_without_a_document_gets_one() {
    let room = room("{section: hold, channel: phone}, {section: transfer, channel: phone}");
    fs::remove_file(room.path().join("standards/phone.md")).unwrap();
    fix(&room);
    let text = room.read("standards/phone.md");
    assert!(text.starts_with("---\ntitle: Телефон\nchannel: phone\n---\n## Перевод звонка\n"));
    assert!(text.contains("\n## Удержание звонка\n"), "{text}");
    assert_settled(&room);
}

#[test]
fn the_line_ends_of_a_document_are_kept() {
    let room = room("{section: hold, channel: phone}");
    room.write(
        "standards/phone.md",
        "---\r\ntitle: Телефон\r\nchannel: phone\r\n---\r\nТрубку берём сразу.",
    );
    fix(&room);
    let text = room.read("standards/phone.md");
    assert!(text.contains("сразу.\r\n\r\n## Удержание звонка\r\n\r\nДополнить.\r\n"), "{text:?}");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
}

#[test]
fn nothing_is_begun_inside_an_open_code_block() {
    let room = room("{section: hold, channel: phone}");
    let text = "---\ntitle: Телефон\nchannel: phone\n---\nТрубку берём сразу.\n\n```\nкод\n";
    room.write("standards/phone.md", text);
    let run = fix(&room);
    assert_eq!(room.read("standards/phone.md"), text);
    assert!(run.out.contains("missing-stage"), "{}", run.out);
}

#[test]
fn every_role_can_be_begun() {
    let roles = svod::language::roles::SectionRole::ALL;
    for language in ["ru", "en", "sk"] {
        let room = Room::new();
        room.svod(&["init", "--pack", "shop", "--lang", language]);
        for role in roles {
            let name = role.name();
            let profile = format!(
                "title: А\nbasis: practice\nelements:\n  - {{id: el-{name}, need: а, level: error, demand: [{{section: {name}}}]}}\n"
            );
            room.write(&format!("profiles/p-{name}.yaml"), profile);
        }
        for folder in ["standards", "pages", "complaints"] {
            fs::remove_dir_all(room.path().join(folder)).unwrap();
        }
        let asked = roles.map(|role| format!("p-{}", role.name())).join(",");
        let run = room.svod(&["check", "--fix", "--profile", &asked, "--format", "short"]);
        assert_eq!(run.out.matches("stub-section").count(), roles.len(), "{}", run.out);
    }
}

#[test]
fn a_folder_of_markdown_is_begun_at_its_root_and_only_as_a_whole() {
    let room = Room::new();
    room.write("phone.md", "# Телефон\n\nОтвечаем на звонок до третьего гудка.\n");
    let before = room.tree();
    room.svod(&["check", "--fix", "phone.md"]);
    assert!(room.tree() == before);
    room.svod(&["check", "--fix"]);
    let names: Vec<String> = room.tree().into_keys().collect();
    assert_eq!(names, ["complaints.md", "email.md", "greeting.md", "phone.md"]);
    assert!(room.read("greeting.md").starts_with("---\ntitle: Приветствие\n---\nДополнить.\n"));
}

#[test]
fn a_heading_that_may_be_the_section_is_left_to_its_author() {
    let room = Room::clean();
    let rest = room.read("complaints/procedure.yaml");
    room.write("complaints/procedure.yaml", format!("{rest}status: retired\n"));
    room.write(
        "pages/conflicts.md",
        "# Конфликтные ситуации\n\nСлушаем и не спорим, пока гость говорит.\n",
    );
    let before = room.tree();
    let run = fix(&room);
    assert!(run.out.contains("doubtful-section"), "{}", run.out);
    assert!(room.tree() == before);
}

#[test]
fn what_is_off_or_waived_is_not_begun() {
    let off = "levels: {missing-section: off, ";
    let waived = "waivers: [{rule: email, reason: писем не бывает, until: 2030-01-01}]\nlevels: {";
    for setting in [off, waived] {
        let room = Room::clean();
        fs::remove_file(room.path().join("standards/email.md")).unwrap();
        room.write("svod.yaml", room.read("svod.yaml").replace("levels: {", setting));
        let before = room.tree();
        fix(&room);
        assert!(room.tree() == before, "{setting}");
    }
}
