//! `svod check --fix`: what it writes, and what it leaves alone.

use std::os::unix::fs::{PermissionsExt, symlink};

use crate::*;

const ROUGH: &str = "---\ntitle: О нас\nowner: director\n---\nМагазин \"Дом\" - это дом, в котором за каждый шаг кто-нибудь отвечает.\n";
const SMOOTH: &str = "---\ntitle: О нас\nowner: director\n---\nМагазин «Дом» — это дом, в котором за каждый шаг кто-нибудь отвечает.\n";

fn rough() -> Room {
    let room = Room::clean();
    room.write("pages/about.md", ROUGH);
    room.write("pages/other.md", ROUGH.replace("О нас", "О них"));
    room
}

#[test]
fn what_can_be_mended_is_mended_and_counted() {
    let room = rough();
    let run = room.svod(&["check", "--fix", "--fail-on", "info"]);
    let said = "Исправлены 4 находки.\n  pages/about.md — изменён\n  pages/other.md — изменён\n";
    assert_eq!((run.code, run.err.as_str()), (0, said), "{}", run.out);
    assert_eq!(room.read("pages/about.md"), SMOOTH);
    let mended = room.tree();
    let again = room.svod(&["check", "--fix", "--fail-on", "info"]);
    assert_eq!((again.code, again.err.as_str()), (0, "Исправлять автоматически нечего.\n"));
    assert!(room.tree() == mended);
}

#[test]
fn only_what_was_asked_about_is_mended() {
    let room = rough();
    room.svod(&["check", "--fix", "pages/about.md"]);
    assert_eq!(room.read("pages/about.md"), SMOOTH);
    assert!(room.read("pages/other.md").contains("\"Дом\" -"));
}

#[test]
fn without_fix_nothing_is_written() {
    let room = rough();
    let before = room.tree();
    let folders = || walkdir::WalkDir::new(room.path()).into_iter().map(Result::unwrap);
    let set = |mode: u32| {
        for entry in folders().filter(|entry| entry.file_type().is_dir()) {
            fs::set_permissions(entry.path(), fs::Permissions::from_mode(mode)).unwrap();
        }
    };
    set(0o555);
    let run = room.svod(&["check", "--fail-on", "error"]);
    set(0o755);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    assert!(run.out.contains("wrong-quotes"));
    assert!(room.tree() == before);
}

#[test]
fn a_file_keeps_its_permissions_and_leaves_nothing_beside_it() {
    let room = rough();
    let file = room.path().join("pages/about.md");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    let names: Vec<String> = room.tree().into_keys().collect();
    room.svod(&["check", "--fix"]);
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(room.tree().into_keys().collect::<Vec<_>>(), names);
}

#[test]
fn a_link_out_of_the_project_is_not_followed() {
    let outside = Room::new();
    outside.write("about.md", ROUGH);
    let room = Room::clean();
    symlink(outside.path().join("about.md"), room.path().join("pages/about.md")).unwrap();
    symlink(outside.path(), room.path().join("pages/more")).unwrap();
    room.svod(&["check", "--fix"]);
    assert_eq!(outside.read("about.md"), ROUGH);
}

#[test]
fn a_file_in_another_encoding_is_not_mended() {
    let room = Room::clean();
    let bytes = [ROUGH.as_bytes(), b"\xff\xfe\n"].concat();
    room.write("pages/about.md", &bytes);
    room.svod(&["check", "--fix"]);
    assert_eq!(room.tree()["pages/about.md"], bytes);
}
