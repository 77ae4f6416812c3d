//! `svod check --changed-since`: what has to do with the changes, and nothing else.

use std::process::Command;

use serde_json::Value;

use crate::{Room, finish};

const TREE: &str = "\
--- /svod.yaml
title: Стандарты
company: {name: Дом}
languages: [ru]
--- /pages/a.md
# Первая

Мы продаём мебель, см. [[нет-а]].
--- /pages/b.md
# Вторая

Мы собираем мебель, см. [[нет-б]] и [[a]].
--- /pages/c.md
# Третья

Мы чиним мебель, см. [[нет-в]].
";

impl Room {
    pub(crate) fn git(&self, arguments: &[&str]) {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "core.hooksPath="]);
        git.args(arguments).current_dir(self.path()).env("GIT_CONFIG_GLOBAL", "/dev/null");
        let output = git.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    pub(crate) fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "x"]);
    }

    /// The references that lead nowhere, of a run since a revision, and how many are left out.
    fn since(&self, arguments: &[&str]) -> (Vec<String>, u64) {
        let run =
            self.svod(&[&["check", "--format", "json", "--changed-since"], arguments].concat());
        let json: Value = serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{}", run.err));
        let findings = json["findings"].as_array().unwrap().iter();
        let lost = findings.filter(|found| found["rule"] == "unknown-reference");
        let lost = lost.map(|found| found["path"].as_str().unwrap().to_owned()).collect();
        (lost, json["summary"]["changed_since"]["outside"].as_u64().unwrap())
    }
}

/// A repository with one commit.
fn repository() -> Room {
    let room = Room::with(TREE);
    room.git(&["init", "--quiet"]);
    room.commit();
    room
}

fn append(room: &Room, path: &str, text: &str) {
    room.write(path, room.read(path) + text);
}

#[test]
fn nothing_changed_and_nothing_is_shown() {
    let room = repository();
    let run = room.svod(&["check", "--changed-since", "HEAD", "--fail-on", "info", "--lang", "en"]);
    assert_eq!(run.code, 0, "{}", run.out);
    assert!(run.out.contains("Limited to what has changed since HEAD"), "{}", run.out);
    let (lost, outside) = room.since(&["HEAD"]);
    assert!(lost.is_empty() && outside >= 3);
}

#[test]
fn committed_staged_unstaged_and_new_files_have_changed() {
    let room = repository();
    append(&room, "pages/a.md", "\nЕщё абзац.\n");
    assert_eq!(room.since(&["HEAD"]).0, ["pages/a.md"]);
    room.git(&["add", "--all"]);
    assert_eq!(room.since(&["HEAD"]).0, ["pages/a.md"]);
    room.commit();
    assert_eq!(room.since(&["HEAD"]).0, [""; 0]);
    assert_eq!(room.since(&["HEAD~1"]).0, ["pages/a.md"]);
    room.write("pages/новый файл.md", "# Новая\n\nСм. [[нет]].\n");
    assert_eq!(room.since(&["HEAD"]).0, ["pages/новый файл.md"]);
    room.write(".gitignore", "*.md\n");
    assert_eq!(room.since(&["HEAD"]).0, ["pages/новый файл.md"]);
}

#[test]
fn a_renamed_file_has_changed() {
    let room = repository();
    room.git(&["mv", "pages/c.md", "pages/d.md"]);
    assert_eq!(room.since(&["HEAD"]).0, ["pages/d.md"]);
}

#[test]
fn what_a_change_breaks_elsewhere_is_shown() {
    let room = repository();
    room.git(&["rm", "--quiet", "pages/a.md"]);
    let (lost, outside) = room.since(&["HEAD"]);
    assert_eq!(lost, ["pages/b.md"]);
    assert!(outside >= 2);
}

#[test]
fn what_leads_to_a_changed_file_is_shown() {
    let room = repository();
    room.write("pages/e.md", "---\nid: b\n---\n# Пятая\n\nМы возим мебель.\n");
    let run = room.svod(&["check", "--format", "json", "--changed-since", "HEAD"]);
    assert!(run.out.contains("duplicate-id"), "{}", run.out);
}

#[test]
fn a_handbook_in_a_folder_of_the_repository_is_compared_with_itself() {
    let room = Room::new();
    for file in TREE.split("--- /").skip(1) {
        let (path, text) = file.split_once('\n').unwrap();
        room.write(&format!("книги/desk 1/{path}"), text);
    }
    room.write("pages/a.md", "# Чужая\n");
    room.git(&["init", "--quiet"]);
    room.commit();
    append(&room, "книги/desk 1/pages/a.md", "\nЕщё абзац.\n");
    assert_eq!(room.since(&["HEAD", "книги/desk 1"]).0, ["pages/a.md"]);
    assert_eq!(room.since(&["HEAD", "книги/desk 1/pages/b.md"]).0, [""; 0]);
    let mut inside = room.command(&["check", "--changed-since", "HEAD", "--format", "json"]);
    inside.current_dir(room.path().join("книги/desk 1")).env("GIT_DIR", ".git");
    let run = finish(inside);
    assert!(run.out.contains("нет-а") && !run.out.contains("нет-б"), "{}{}", run.out, run.err);
}

#[test]
fn a_handbook_that_is_new_has_changed_as_a_whole() {
    let room = repository();
    room.write("new/svod.yaml", "title: Новая\n");
    room.write("new/pages/a.md", "# А\n\nСм. [[нет]].\n");
    assert_eq!(room.since(&["HEAD", "new"]), (vec!["pages/a.md".to_owned()], 0));
}

#[test]
fn a_waiver_that_nothing_needs_and_an_old_baseline_are_no_matter_of_a_part() {
    let room = repository();
    assert_eq!(room.svod(&["baseline"]).code, 0);
    let waiver = "<!-- svod: allow missing-owner until=2099-01-01 reason=\"скоро\" -->";
    room.write("pages/a.md", format!("# Первая\n\nМы продаём мебель.\n\n{waiver}\n"));
    let all = ["check", "--baseline", ".svod-baseline.json", "--format", "json"];
    assert!(room.svod(&all).out.contains("unused-waiver"));
    let run = room.svod(&[&all[..], &["--changed-since", "HEAD"]].concat());
    assert!(!run.out.contains("unused-waiver"), "{}", run.out);
    let json: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["summary"]["baseline"]["stale"], 0);
}

#[test]
fn an_approved_text_needs_another_version() {
    let room = repository();
    let page = "---\ntitle: Письмо\nstatus: approved\nversion: \"1\"\n---\nОтвечаем за 4 часа.\n";
    room.write("pages/mail.md", page);
    room.commit();
    let found = |text: String| {
        room.write("pages/mail.md", text);
        let run = room.svod(&["check", "--changed-since", "HEAD", "--format", "json"]);
        run.out.contains("changed-without-version")
    };
    assert!(found(page.replace('4', "2")));
    assert!(!found(page.replace('4', "2").replace("\"1\"", "\"2\"")));
    assert!(!found(page.replace("за 4", "за\n4")));
    assert!(!room.svod(&["check", "--format", "json"]).out.contains("changed-without-version"));
}

#[test]
fn a_revision_that_is_none_is_2() {
    let room = repository();
    for revision in ["none", "-none", "--help", "", "HEAD..HEAD", "HEAD:pages", "HEAD~9", "a b"] {
        let run = room.svod(&["check", "--lang", "en", "--changed-since", revision]);
        run.assert_failed("git knows no revision");
    }
}

#[test]
fn a_shallow_clone_without_the_revision_says_what_to_fetch() {
    let room = repository();
    append(&room, "pages/a.md", "\nЕщё абзац.\n");
    room.commit();
    let source = format!("file://{}", room.path().display());
    let clone = Room::new();
    clone.git(&["clone", "--quiet", "--depth", "1", &source, "."]);
    let run = clone.svod(&["check", "--lang", "en", "--changed-since", "HEAD~1"]);
    run.assert_failed("fetch-depth: 0");
    assert_eq!(clone.since(&["HEAD"]).0, [""; 0]);
}

#[test]
fn without_git_or_without_a_repository_is_2() {
    let room = Room::with(TREE);
    let arguments = ["check", "--lang", "en", "--changed-since", "HEAD"];
    room.svod(&arguments).assert_failed("lies in no git repository");
    let mut command = room.command(&arguments);
    command.env("PATH", room.path());
    finish(command).assert_failed("git cannot be started");
}

#[test]
fn a_check_leaves_the_repository_as_it_was() {
    let room = repository();
    append(&room, "pages/a.md", "\nЕщё абзац.\n");
    let before = room.tree();
    room.since(&["HEAD"]);
    assert!(room.tree() == before);
}

#[test]
fn plain_markdown_can_be_limited_too() {
    let room = Room::new();
    room.write("a.md", "# А\n\n[[нет]]\n");
    room.write("b.md", "# Б\n\n[[нет]]\n");
    room.git(&["init", "--quiet"]);
    room.commit();
    append(&room, "b.md", "\nЕщё абзац.\n");
    assert_eq!(room.since(&["HEAD"]).0, ["b.md"]);
    assert_eq!(room.since(&["HEAD", "a.md"]).0, [""; 0]);
}
