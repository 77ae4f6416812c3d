//! `svod init`, and the commands that explain: `rules`, `explain`, `schema`, `completions`.

use crate::Room;

#[test]
fn a_starter_passes_its_own_check() {
    let room = Room::new();
    let run =
        room.svod(&["init", "desk", "--pack", "shop", "--lang", "ru", "--name", "Лён \"и\" лад"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("svod check desk") && run.out.contains("svod build desk"));
    assert!(room.read("desk/svod.yaml").contains("Лён «и» лад"));
    let files = room.tree();
    assert!(files.values().all(|bytes| !String::from_utf8_lossy(bytes).contains("%COMPANY%")));
    let check = room.svod(&["check", "desk"]);
    assert_eq!(check.code, 0, "{}", check.out);
}

#[test]
fn nothing_is_overwritten() {
    let room = Room::clean();
    let before = room.tree();
    room.svod(&["init", "--pack", "shop", "--lang", "ru"]).assert_failed("README.md");
    assert!(room.tree() == before);
}

#[test]
fn a_repository_without_files_is_empty() {
    let room = Room::new();
    room.write(".git/HEAD", "ref: refs/heads/main\n");
    assert_eq!(room.svod(&["init", "--pack", "shop", "--lang", "ru"]).code, 0);
}

#[test]
fn an_unknown_starter_is_2_and_the_known_are_named() {
    let room = Room::new();
    room.svod(&["init", "--pack", "shpo", "--lang", "en"]).assert_failed("shop (");
    assert!(room.tree().is_empty());
}

#[test]
fn a_name_that_breaks_yaml_is_2() {
    let room = Room::new();
    let run = room.svod(&["init", "--pack", "shop", "--lang", "ru", "--name", "Лён: лад"]);
    run.assert_failed(": ");
    assert!(room.tree().is_empty());
}

#[test]
fn rules_are_listed_by_name() {
    let run = Room::new().svod(&["rules"]);
    let names: Vec<_> = run.out.lines().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(run.code, 0);
    assert!(names.contains(&"missing-owner") && names.is_sorted(), "{names:?}");
}

#[test]
fn a_rule_is_explained_with_its_examples() {
    let run = Room::new().svod(&["explain", "unknown-reference", "--lang", "ru"]);
    assert_eq!(run.code, 0);
    assert!(run.out.contains("[[greetin]]") && run.out.contains("[[greeting]]"), "{}", run.out);
    assert!(run.out.contains("pages/about.md:3:"), "{}", run.out);
}

#[test]
fn an_unknown_rule_is_2_and_the_nearest_is_named() {
    let room = Room::new();
    room.svod(&["explain", "mising-owner"]).assert_failed("`missing-owner`");
    room.svod(&["explain", "zzz"]).assert_failed("svod rules");
}

#[test]
fn a_schema_is_printed_for_each_kind() {
    let room = Room::new();
    for kind in room.svod(&["schema"]).out.lines() {
        let run = room.svod(&["schema", kind]);
        let schema: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        assert!(schema["properties"].is_object(), "{kind}");
    }
    room.svod(&["schema", "lettr"]).assert_failed("`letter`");
}

#[test]
fn help_and_version_are_0() {
    let room = Room::new();
    let help = room.svod(&["--help"]);
    assert_eq!((help.code, help.err.as_str()), (0, ""));
    assert!(help.out.contains("svod check desk"));
    assert_eq!(room.svod(&["--version"]).out, format!("svod {}\n", env!("CARGO_PKG_VERSION")));
    assert!(room.svod(&["completions", "bash"]).out.contains("svod"));
}

#[test]
fn each_yaml_file_of_a_starter_names_a_schema_that_is_there() {
    let room = Room::clean();
    let mut checked = 0;
    for (path, bytes) in room.tree() {
        if path.starts_with('.') || !path.ends_with(".yaml") {
            continue;
        }
        let text = String::from_utf8(bytes).unwrap();
        let first = text.lines().next().unwrap();
        let schema = first.strip_prefix("# yaml-language-server: $schema=");
        let schema = schema.unwrap_or_else(|| panic!("{path}: {first}"));
        let schema = room.path().join(&path).parent().unwrap().join(schema);
        let schema = std::fs::read_to_string(&schema).unwrap();
        let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
        assert_eq!(schema["type"], "object");
        checked += 1;
    }
    assert!(checked > 5);
}
