//! `svod export` and `svod import`.

use crate::Room;

#[test]
fn letters_leave_as_mail() {
    let room = Room::clean();
    let run = room.svod(&["export", "letters", "-o", "mail", "--lang", "en"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("letters are in “mail”"), "{}", run.out);
    let mails = room.tree();
    let count = mails.keys().filter(|path| path.starts_with("mail/") && path.ends_with(".ru.eml"));
    assert!(count.count() > 2);
    // Once more over what it made itself.
    assert_eq!(room.svod(&["export", "letters", "-o", "mail"]).code, 0);
    assert!(room.tree() == mails);
}

#[test]
fn a_letter_with_an_error_stays_and_nothing_is_written() {
    let room = Room::clean();
    room.write("letters/bad.md", "---\ntitle: Плохое\ncategory: thanks\nsubject: Да\nsignature: service\n---\nЗдравствуйте!\n\n{{ 7*7 }}\n\nС уважением,\n");
    let run = room.svod(&["export", "letters", "-o", "mail", "--lang", "en"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("foreign-placeholder") && run.err.contains("No letter has left"));
    assert!(!room.tree().keys().any(|path| path.starts_with("mail")));
}

#[test]
fn a_slot_without_a_name_is_1_and_named() {
    let room = Room::clean();
    let run =
        room.svod(&["export", "macros", "--target", "zendesk", "-o", "m.json", "--lang", "en"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("unmapped-placeholder"), "{}", run.err);
    // However many there are, it is one finding, with what to write.
    assert_eq!(run.err.matches("unmapped-placeholder").count(), 1, "{}", run.err);
    assert!(run.err.contains("\"[*]\""), "{}", run.err);
    assert!(!room.tree().contains_key("m.json"));
}

#[test]
fn a_silenced_rule_leaves_no_gap_in_a_macro() {
    let room = Room::clean();
    let manifest = room.read("svod.yaml");
    room.write("svod.yaml", manifest.replace("levels: {", "levels: {unmapped-placeholder: off, "));
    let run = room.svod(&["export", "macros", "--target", "zendesk", "--lang", "en"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(run.err.contains("No macro has left"), "{}", run.err);
}

#[test]
fn macros_go_out_and_come_back() {
    let room = Room::clean();
    let manifest = room.read("svod.yaml");
    room.write(
        "svod.yaml",
        format!("{manifest}\nexports: {{csv: {{slots: {{\"*\": \"[*]\"}}}}}}\n"),
    );
    let run = room.svod(&["export", "macros", "--target", "csv", "-o", "m.csv"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let table = room.read("m.csv");
    assert!(table.starts_with("\u{feff}code;title;subject;text;lang;category;signature;trigger"));
    assert!(!table.contains("{{"));
    let run =
        room.svod(&["import", "macros", "--from", "csv", "m.csv", "-o", "new", "--lang", "en"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("letters are in “new”") && !run.out.contains("does not know"));
    let there = room.svod(&["import", "macros", "--from", "csv", "m.csv", "-o", "new"]);
    assert_eq!(there.code, 2, "nothing is overwritten");
}

#[test]
fn what_cannot_be_read_is_2_with_its_line() {
    let room = Room::new();
    room.write("a.json", "{\"macros\": [\n{]}");
    let import = |file: &str| {
        room.svod(&["import", "macros", "--from", "zendesk", file, "-o", "new", "--lang", "en"])
    };
    import("a.json").assert_failed("line 2");
    room.write("b.json", "{}");
    import("b.json").assert_failed("no macros");
    import("none.json").assert_failed("cannot be read");
    assert!(!room.tree().keys().any(|path| path.starts_with("new")));
}

#[test]
fn what_is_lost_on_the_way_is_said() {
    let room = Room::new();
    room.write("m.json", "[{\"title\": \"Hi\", \"actions\": [{\"field\": \"comment_value\", \"value\": \"Hello {{ticket.ticket_field_1}}\"}]}, {\"title\": \"No\"}]");
    let run = room
        .svod(&["import", "macros", "--from", "zendesk", "m.json", "-o", "new", "--lang", "en"]);
    assert_eq!(run.code, 0, "{}", run.err);
    for words in ["{{ticket.ticket_field_1}}", "its number: 2", "lacks its category"] {
        assert!(run.out.contains(words), "{words}: {}", run.out);
    }
    assert!(room.read("new/hi.md").contains("Hello {{ticket.ticket_field_1}}"));
}

#[test]
fn macros_never_replace_a_source() {
    let room = Room::clean();
    let slots = "exports: {csv: {slots: {\"*\": \"[*]\"}}}\n";
    room.write("svod.yaml", format!("{}\n{slots}", room.read("svod.yaml")));
    let before = room.tree();
    for file in ["svod.yaml", "letters/new.yaml", "letters/../svod.yaml"] {
        let export = ["export", "macros", "--target", "csv", "-o", file, "--lang", "en"];
        room.svod(&export).assert_failed("of the handbook");
    }
    assert!(room.tree() == before);
}

#[test]
fn a_folder_that_is_a_file_or_holds_others_is_left_alone() {
    let room = Room::clean();
    room.write("mail", "mine");
    room.write("notes/own.txt", "mine");
    let before = room.tree();
    for folder in ["mail", "mail/below", "notes", "letters", "."] {
        let run = room.svod(&["export", "letters", "-o", folder, "--lang", "en"]);
        assert_eq!(run.code, 2, "{folder}: {}", run.out);
        assert!(run.err.contains(folder), "{folder}: {}", run.err);
    }
    assert!(room.tree() == before);
}

#[test]
fn what_is_no_macro_file_leaves_nothing_behind() {
    let room = Room::new();
    let files: [(&str, &str, Vec<u8>); 9] = [
        ("zendesk", "empty.json", Vec::new()),
        ("zendesk", "words.json", b"hello".to_vec()),
        ("zendesk", "other.json", b"{\"users\": [{\"id\": 1}]}".to_vec()),
        ("zendesk", "deep.json", b"[".repeat(200_000)),
        ("osticket", "deep.yaml", b"[".repeat(20_000)),
        ("osticket", "empty.yaml", b"# nothing\n".to_vec()),
        ("csv", "empty.csv", Vec::new()),
        ("csv", "other.csv", b"a;b\n1;2\n".to_vec()),
        ("csv", "slovak.csv", b"code;text\na;\xcfakujeme za \xe8akanie\n".to_vec()),
    ];
    for (from, file, bytes) in files {
        room.write(file, bytes);
        let import = ["import", "macros", "--from", from, file, "-o", "new", "--lang", "en"];
        room.svod(&import).assert_failed(file);
    }
    assert!(!room.tree().keys().any(|path| path.starts_with("new")));
}

#[test]
fn titles_of_macros_name_files_in_the_folder_only() {
    let room = Room::new();
    let long = "Ж".repeat(500);
    let titles = [
        "../../etc/x",
        "/etc/x",
        "a\\\\..\\\\b",
        "A/B",
        "",
        "..",
        "nul",
        "t\\ntitle: [x]",
        &long,
        &long,
    ];
    let macros = titles.map(|title| {
        format!("{{\"title\": \"{title}\", \"actions\": [{{\"field\": \"comment_value\", \"value\": \"Hi\"}}]}}")
    });
    room.write("m.json", format!("[{}]", macros.join(",")));
    let import = ["import", "macros", "--from", "zendesk", "m.json", "-o", "new", "--lang", "en"];
    let run = room.svod(&import);
    assert_eq!(run.code, 0, "{}", run.err);
    let tree = room.tree();
    let made: Vec<&String> = tree.keys().filter(|path| *path != "m.json").collect();
    assert_eq!(made.len(), titles.len());
    for path in made {
        let name = path.strip_prefix("new/").expect("it is in the folder");
        assert!(!name.contains(['/', '\\']) && !name.starts_with('.'), "{name}");
        assert!(name.len() < 200 && name.ends_with(".md"), "{name}");
    }
    assert_eq!(
        room.svod(&["check", "new", "--format", "json"]).code,
        1,
        "they lack their category"
    );
}
