//! `svod check`: exit codes, paths, files of reports, and that nothing else is written.

use std::process::Stdio;

use crate::{Room, finish};

/// An error at line 4, column 9, and nothing that a later rule would rather say.
const BROKEN: &str = "---\ntitle: О нас\n---\nСм. ещё [[нет-такой]].\n";

fn broken() -> Room {
    let room = Room::clean();
    room.write("pages/about.md", BROKEN);
    room
}

/// What a failed run says, in an environment of that language.
fn sentence(room: &Room, arguments: &[&str], locale: &str) -> String {
    let mut command = room.command(arguments);
    command.env("LANG", locale);
    let run = finish(command);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    run.err
}

#[test]
fn what_goes_wrong_before_the_handbook_is_read_is_said_in_its_language() {
    let room = Room::clean();
    for arguments in [
        &["check", "нет"][..],
        &["check", "pages", "нет/нигде.md", "--lang", "ru"],
        &["check", "--baseline", "нет.json"],
        &["check", "--format", "json,sarif"],
        &["check", "--profile", "молоко"],
        &["build", "нет"],
        &["baseline", "нет"],
        &["profile", "show", "молоко"],
        &["explain", "молоко"],
    ] {
        let said = sentence(&room, arguments, "sk_SK.UTF-8");
        assert!(
            said.contains(" нет") || said.contains("нельзя") || said.contains("один"),
            "{said}"
        );
    }
    assert!(room.svod(&["baseline"]).out.starts_with("Базовый список пуст"));
}

#[test]
fn without_a_handbook_the_environment_chooses_the_language() {
    let room = Room::new();
    for (locale, words) in [
        ("ru_RU.UTF-8", "нет ни файла, ни папки"),
        ("sk_SK.UTF-8", "neexistuje"),
        ("de_DE.UTF-8", "no file or folder"),
        ("", "no file or folder"),
    ] {
        let said = sentence(&room, &["check", "none"], locale);
        assert!(said.contains(words), "{said}");
    }
    room.write("svod.yaml", "languages: [");
    assert!(sentence(&room, &["check", "none"], "ru_RU.UTF-8").contains("нет ни файла"));
}

#[test]
fn a_clean_handbook_is_0() {
    let run = Room::clean().svod(&["check"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
}

#[test]
fn an_error_is_1_and_goes_to_the_standard_output() {
    let run = broken().svod(&["check"]);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    assert!(run.out.contains("ошибка[unknown-reference]"), "{}", run.out);
}

#[test]
fn the_threshold_decides_about_the_exit_code() {
    let room = broken();
    room.write(
        "svod.yaml",
        room.read("svod.yaml").replace("levels: {", "levels: {unknown-reference: warning, "),
    );
    let code = |fail_on| room.svod(&["check", "--fail-on", fail_on]).code;
    assert_eq!(["error", "warning", "info", "never"].map(code), [0, 1, 1, 0]);
}

#[test]
fn what_is_not_there_is_2() {
    Room::new().svod(&["check", "nowhere"]).assert_failed("“nowhere”");
}

#[test]
fn a_folder_without_sources_is_2() {
    let room = Room::new();
    room.svod(&["check", "."]).assert_failed("it has no files");
    room.write("old.docx", "…");
    room.svod(&["check", "."]).assert_failed("1 file was skipped");
}

#[test]
fn a_path_without_sources_is_2() {
    let room = Room::clean();
    room.write("images/logo.txt", "");
    room.svod(&["check", "images"]).assert_failed("«images»");
}

#[test]
fn an_unknown_profile_is_2_and_the_known_are_named() {
    let room = Room::clean();
    room.svod(&["check", "--profile", "essentials,perfection"]).assert_failed("essentials");
    assert_eq!(room.svod(&["check", "--profile", "essentials"]).code, 0);
}

#[test]
fn wrong_arguments_are_2() {
    let room = Room::clean();
    let wrong: [&[&str]; 5] = [
        &[],
        &["chekc"],
        &["check", "--as-of", "1.3.2026"],
        &["check", "--lang", "de"],
        &["check", "--format", "xml"],
    ];
    for arguments in wrong {
        let run = room.svod(arguments);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
    }
}

#[test]
fn paths_of_two_handbooks_are_2() {
    let (one, other) = (Room::clean(), Room::clean());
    let other = other.path().to_str().unwrap();
    one.svod(&["check", ".", other]).assert_failed("разным сводам");
}

#[test]
fn only_the_findings_of_the_named_paths_are_shown() {
    let room = broken();
    room.write("pages/other.md", BROKEN);
    let run = room.svod(&["check", "pages/about.md"]);
    assert!(run.out.contains("pages/about.md:4:9") && !run.out.contains("other.md"), "{}", run.out);
    assert_eq!(room.svod(&["check", "roles"]).code, 0);
}

#[test]
fn the_project_is_found_from_a_folder_inside_it() {
    let room = broken();
    let mut command = room.command(&["check", "."]);
    command.current_dir(room.path().join("pages"));
    let run = finish(command);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("--> ../pages/about.md:4:9"), "{}", run.out);
}

#[test]
fn checking_writes_nothing() {
    let room = broken();
    let before = room.tree();
    room.svod(&["check", "--explain-skips"]);
    room.svod(&["check", "--format", "json"]);
    assert_eq!(room.tree(), before);
}

#[test]
fn reports_go_to_files_in_the_order_of_the_formats() {
    let room = broken();
    let run = room.svod(&["check", "--format", "human,json", "-o", "-", "-o", "found.json"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("unknown-reference"));
    assert!(room.read("found.json").starts_with('{'));
}

#[test]
fn reports_without_a_place_are_2() {
    let room = broken();
    room.svod(&["check", "--format", "human,json"]).assert_failed("-o");
    room.svod(&["check", "-o", "a", "-o", "b"]).assert_failed("--format");
    room.svod(&["check", "-o", "nowhere/a.txt"]).assert_failed("nowhere/a.txt");
}

#[test]
fn a_report_never_replaces_a_source() {
    let room = broken();
    room.svod(&["check", "-o", "pages/about.md"]).assert_failed("pages/about.md");
    assert_eq!(room.read("pages/about.md"), BROKEN);
}

#[test]
fn today_can_be_another_day() {
    let room = broken();
    room.write(
        "pages/about.md",
        BROKEN.replace(
            "title: О нас",
            "title: О нас\nwaivers:\n  - {rule: unknown-reference, reason: страница готовится, until: 2030-05-01}",
        ),
    );
    let manifest = room.read("svod.yaml");
    let lines = manifest.lines().map(|line| match line.trim_start().starts_with("review_by:") {
        true => "  review_by: 2031-01-01",
        false => line,
    });
    room.write("svod.yaml", lines.collect::<Vec<_>>().join("\n"));
    assert_eq!(room.svod(&["check", "--as-of", "2030-05-01"]).code, 0);
    let late = room.svod(&["check", "--as-of", "2030-05-02"]);
    assert!(late.out.contains("[unknown-reference]"), "{}", late.out);
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let room = broken();
    let mut command = room.command(&["check"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}
