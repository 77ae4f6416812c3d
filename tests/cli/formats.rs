//! The formats of `svod check`: how each looks, and what holds for all of them. Whether they are
//! valid by their schemas is looked at by `tests/reports.py`.

use std::fs;
use std::process::Stdio;

use serde_json::Value;

use crate::{Room, finish, steady};

/// Every format, and whether it is JSON.
const FORMATS: [(&str, bool); 9] = [
    ("human", false),
    ("short", false),
    ("json", true),
    ("sarif", true),
    ("junit", false),
    ("github", false),
    ("gitlab", true),
    ("markdown", false),
    ("html", false),
];

/// A finding of each level, two places of one finding, and a missing section.
const TREE: &str = "\
--- /svod.yaml
title: Стандарты
languages: [ru]
company: {name: Дом}
levels: {missing-owner: info, missing-version: off}
--- /pages/about.md
---
title: О нас
status: approved
approved_by: director
approved_on: 2026-03-01
---
🪑 и жалоба, [[greetin]].
--- /pages/other.md
---
id: about
title: Другое
---
Продаём и собираем мебель сами, в Твери и в области.
--- /old.docx
";

/// What an author's text must not do to a report: end its markup, begin another, be obeyed.
const HOSTILE: &str = "\
# <script>alert('1')</script> %0A::error::x

🪑 и\u{306} [[нет]] и [[%0A::error::x]] [[]]>]] [[a|b`c]] [[@all \u{202e}x\u{9b}31m]]
";

fn run(room: &Room, format: &str) -> String {
    let run = room.svod(&["check", "--format", format, "--as-of", "2026-03-01", "--lang", "en"]);
    assert_eq!((run.code, run.err.as_str()), (1, ""), "{format}");
    run.out
}

fn json(room: &Room, format: &str) -> Value {
    serde_json::from_str(&run(room, format)).unwrap()
}

fn hostile() -> Room {
    let room = Room::with(TREE);
    room.write("pages/а, б: 100%::[x](y) \"q\" <b>.md", HOSTILE);
    room.write("pages/line\nend.md", format!("{HOSTILE}\0\u{1b}[31m\n"));
    room
}

#[test]
fn short_is_a_line_a_finding() {
    insta::assert_snapshot!(run(&Room::with(TREE), "short"));
}

#[test]
fn github_is_a_command_a_finding() {
    insta::assert_snapshot!(run(&Room::with(TREE), "github"));
}

#[test]
fn gitlab_is_an_array_of_findings() {
    insta::assert_snapshot!(run(&Room::with(TREE), "gitlab"));
}

#[test]
fn junit_is_a_suite_a_file() {
    insta::assert_snapshot!(run(&Room::with(TREE), "junit"));
}

#[test]
fn markdown_is_a_table_a_file() {
    insta::assert_snapshot!(steady(&run(&Room::with(TREE), "markdown")));
}

#[test]
fn sarif_names_rules_profiles_and_places() {
    let mut log = json(&Room::with(TREE), "sarif");
    let run = &mut log["runs"][0];
    let driver = &mut run["tool"]["driver"];
    let rules = driver["rules"].as_array_mut().unwrap();
    rules.retain(|rule| rule["id"] == "unknown-reference");
    // What changes with every new rule.
    let summary = run["properties"]["summary"].as_object_mut().unwrap();
    summary.retain(|key, _| key != "rules" && key != "idle");
    run["invocations"][0]["ruleConfigurationOverrides"][0]["descriptor"]["index"] = 0.into();
    run["invocations"][0]["ruleConfigurationOverrides"][1]["descriptor"]["index"] = 0.into();
    for result in run["results"].as_array_mut().unwrap() {
        result["ruleIndex"] = 0.into();
    }
    insta::assert_snapshot!(steady(&serde_json::to_string_pretty(&log).unwrap()));
}

#[test]
fn html_is_a_page_by_chapters() {
    let page = run(&Room::with(TREE), "html");
    let (_, body) = page.split_once("</svg>\n<header>").unwrap();
    insta::assert_snapshot!(steady(body));
}

#[test]
fn the_list_is_in_the_language_of_the_handbook() {
    let room = Room::with(TREE);
    room.svod(&["check", "--format", "html=list.html"]);
    let page = room.read("list.html");
    assert!(page.contains("<html lang=\"ru\">") && page.contains("Что дописать и исправить"));
}

#[test]
fn no_text_of_an_author_is_obeyed() {
    let room = hostile();
    for (format, is_json) in FORMATS {
        let text = run(&room, format);
        let is_hidden = |letter: char| letter.is_control() && letter != '\n';
        assert!(!text.contains(is_hidden), "{format}: {text}");
        // JSON keeps the letters of the author, for programs.
        assert!(is_json || !text.contains('\u{202e}'), "{format}: {text}");
        if !is_json && !["human", "short", "github"].contains(&format) {
            assert!(!text.contains("<script"), "{format}: {text}");
        }
    }
}

#[test]
fn a_line_is_a_finding_whatever_stands_in_it() {
    let room = hostile();
    let count = json(&room, "json")["findings"].as_array().unwrap().len();
    for (format, starts) in
        [("short", ["pages/", "svod.yaml", ""]), ("github", ["::error", "::warning", "::notice"])]
    {
        let text = run(&room, format);
        assert_eq!(text.lines().count(), count, "{text}");
        let is_one = |line: &str| starts.iter().any(|start| line.starts_with(start));
        assert!(text.lines().all(is_one), "{text}");
    }
}

#[test]
fn a_comment_holds_no_markup_of_an_author() {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    let room = hostile();
    let text = run(&room, "markdown");
    let (mut rows, mut html) = (0, Vec::new());
    for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::TableRow) => rows += 1,
            Event::Start(tag @ (Tag::Link { .. } | Tag::Image { .. })) => panic!("{tag:?}"),
            Event::Html(raw) | Event::InlineHtml(raw) => html.push(raw.to_string()),
            _ => {}
        }
    }
    assert_eq!(rows, json(&room, "json")["findings"].as_array().unwrap().len());
    assert!(html.iter().all(|raw| raw == "<br>"), "{html:?}");
}

#[test]
fn a_comment_is_never_longer_than_github_takes() {
    let room = Room::with(TREE);
    let lines: String = (0..900).map(|at| format!("[[нет-{at}]] и дальше.\n\n")).collect();
    room.write("pages/long.md", format!("# Много\n\n{lines}"));
    let text = run(&room, "markdown");
    assert!(text.chars().count() < 65_536, "{}", text.chars().count());
    let rows = text.lines().filter(|line| line.contains("unknown-reference")).count();
    let errors = json(&room, "json")["findings"].as_array().unwrap().len();
    let left = text.lines().find(|line| line.contains("more findings")).unwrap();
    let left: usize = left.split(' ').next().unwrap().parse().unwrap();
    assert!(rows + left <= errors && rows + left + 10 > errors, "{rows} {left} {errors}");
}

#[test]
fn two_runs_give_the_same_bytes() {
    let room = hostile();
    for (format, _) in FORMATS {
        assert_eq!(run(&room, format), run(&room, format), "{format}");
    }
}

#[test]
fn columns_are_counted_in_the_unit_of_each_format() {
    let room = Room::with(TREE);
    let of_rule = |found: &Value, key: &str| {
        let mut found = found.as_array().unwrap().iter();
        found.find(|found| found[key] == "unknown-reference").unwrap().clone()
    };
    let finding = of_rule(&json(&room, "json")["findings"], "rule");
    assert_eq!([&finding["column"], &finding["end_column"]], [13, 24]);
    let log = json(&room, "sarif");
    assert_eq!(log["runs"][0]["columnKind"], "utf16CodeUnits");
    let result = of_rule(&log["runs"][0]["results"], "ruleId");
    let region = &result["locations"][0]["physicalLocation"]["region"];
    assert_eq!([&region["startColumn"], &region["endColumn"]], [14, 25]);
    assert!(run(&room, "short").contains("pages/about.md:7:13: error unknown-reference"));
    assert!(run(&room, "github").contains("line=7,endLine=7,col=13,endColumn=24"));
}

#[test]
fn paths_are_those_of_the_repository() {
    let room = Room::new();
    for file in TREE.split("--- /").skip(1) {
        let (path, text) = file.split_once('\n').unwrap();
        room.write(&format!("desk/{path}"), text);
    }
    let said = |format: &str| room.svod(&["check", "desk", "--format", format]).out;
    assert!(said("github").contains("file=desk/pages/about.md,"));
    assert!(said("gitlab").contains("\"desk/pages/about.md\""));
    assert!(said("sarif").contains("\"desk/pages/about.md\""));
    assert!(said("junit").contains("<testsuite name=\"desk/pages/about.md\""));
    // From inside the handbook the repository is not known.
    let mut inside = room.command(&["check", "..", "--format", "gitlab"]);
    inside.current_dir(room.path().join("desk/pages"));
    assert!(finish(inside).out.contains("\"pages/about.md\""));
}

#[test]
fn a_fingerprint_stays_when_lines_move() {
    let prints = |room: &Room| -> Vec<String> {
        let issues = json(room, "gitlab");
        let mut prints: Vec<String> = issues
            .as_array()
            .unwrap()
            .iter()
            .map(|issue| issue["fingerprint"].as_str().unwrap().to_owned())
            .collect();
        prints.sort();
        prints
    };
    let room = Room::with(TREE);
    let before = prints(&room);
    let text = room.read("pages/about.md");
    room.write("pages/about.md", text.replace("🪑 и", "Мы — магазин мебели.\n\n🪑 и"));
    assert_eq!(before, prints(&room));
}

#[test]
fn a_file_without_findings_is_a_case_that_passed() {
    let room = Room::clean();
    let run = room.svod(&["check", "--format", "junit"]);
    assert_eq!(run.code, 0);
    let documents = json_of_clean(&room)["summary"]["documents"].as_u64().unwrap();
    // The manifest is checked, too.
    assert_eq!(run.out.matches("<testsuite ").count() as u64, documents + 1);
    assert_eq!(run.out.matches("<testcase ").count() as u64, documents + 1);
    assert!(!run.out.contains("<failure"));
}

fn json_of_clean(room: &Room) -> Value {
    serde_json::from_str(&room.svod(&["check", "--format", "json"]).out).unwrap()
}

#[test]
fn the_threshold_decides_what_has_failed() {
    let room = Room::with(TREE);
    let failures = |fail_on: &str| {
        let run = room.svod(&["check", "--format", "junit", "--fail-on", fail_on]);
        run.out.matches("<failure").count()
    };
    let summary = json(&room, "json")["summary"].clone();
    let [errors, warnings, infos] = ["errors", "warnings", "infos"]
        .map(|level| usize::try_from(summary[level].as_u64().unwrap()).unwrap());
    assert!(errors > 0 && warnings > 0 && infos > 0, "{summary}");
    assert_eq!(failures("error"), errors);
    assert_eq!(failures("warning"), errors + warnings);
    assert_eq!(failures("info"), errors + warnings + infos);
    assert_eq!(failures("never"), 0);
}

#[test]
fn files_that_nobody_asked_about_are_no_cases() {
    let room = Room::with(TREE);
    let run = room.svod(&["check", "pages/other.md", "--format", "junit"]);
    assert_eq!(run.out.matches("<testsuite ").count(), 1, "{}", run.out);
    assert!(run.out.contains("pages/other.md"));
}

#[test]
fn a_run_without_findings_says_what_was_checked() {
    let room = Room::clean();
    for format in ["json", "sarif", "markdown", "html", "human"] {
        let run = room.svod(&["check", "--format", format]);
        assert_eq!(run.code, 0);
        let documents = json_of_clean(&room)["summary"]["documents"].to_string();
        assert!(run.out.contains(&documents), "{format}");
        assert!(run.out.contains("essentials"), "{format}");
    }
    assert_eq!(room.svod(&["check", "--format", "gitlab"]).out, "[]\n");
}

#[test]
fn what_did_not_run_is_counted() {
    let room = Room::with(TREE);
    let summary = json(&room, "json")["summary"].clone();
    assert_eq!(summary["off"], serde_json::json!(["missing-version"]));
    assert_eq!(summary["profiles"], serde_json::json!(["essentials"]));
    assert_eq!(summary["skip_reasons"], serde_json::json!({"not-a-source": 1}));
    let idle = summary["idle"].as_array().unwrap();
    assert!(
        idle.iter().any(|idle| idle["family"] == "scripts" && idle["rules"].as_u64() > Some(5))
    );
    for format in ["human", "sarif", "markdown", "html"] {
        let text = run(&room, format);
        assert!(text.contains("missing-version") && text.contains("scripts ("), "{format}");
        assert!(text.contains("file was skipped"), "{format}");
    }
}

#[test]
fn skipped_files_are_listed_if_that_is_asked() {
    let room = Room::with(TREE);
    let said = |format| room.svod(&["check", "--format", format, "--explain-skips"]).out;
    let json: Value = serde_json::from_str(&said("json")).unwrap();
    let files = serde_json::json!([{"path": "old.docx", "reason": "not-a-source"}]);
    assert_eq!(json["summary"]["skipped_files"], files);
    for format in ["human", "sarif", "markdown", "html"] {
        assert!(said(format).contains("old.docx"), "{format}");
    }
}

#[test]
fn a_format_may_bring_its_file() {
    let room = Room::with(TREE);
    let run = room.svod(&[
        "check",
        "--format",
        "json=a.json,human,sarif=b/../b.sarif,junit",
        "-o",
        "-",
        "-o",
        "c.xml",
    ]);
    assert_eq!((run.code, run.err.as_str()), (2, run.err.as_str()), "there is no folder b");
    let run = room.svod(&[
        "check",
        "--format",
        "json=a.json,human,sarif=b.sarif,junit",
        "-o",
        "-",
        "-o",
        "c.xml",
    ]);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    assert!(run.out.contains("unknown-reference"));
    assert!(room.read("a.json").starts_with("{\n  \"version\""));
    assert!(room.read("b.sarif").contains("\"$schema\""));
    assert!(room.read("c.xml").starts_with("<?xml"));
    room.svod(&["check", "--format", "xml=a.xml"]);
    assert_eq!(room.svod(&["check", "--format", "json="]).code, 2);
}

#[test]
fn two_reports_never_share_a_file() {
    let room = Room::with(TREE);
    room.svod(&["check", "--format", "json=a.txt,short=./a.txt"]).assert_failed("./a.txt");
    assert!(!room.path().join("a.txt").exists());
}

#[test]
fn a_report_is_no_document_of_the_next_run() {
    let room = Room::with(TREE);
    room.svod(&["check", "--format", "markdown=report.md"]).assert_failed("report.md");
    room.svod(&["check", "--format", "markdown=pages/report.md"]).assert_failed("report.md");
    assert!(!room.path().join("report.md").exists());
    assert_eq!(room.svod(&["check", "--format", "markdown=.report.md"]).code, 1);
    fs::create_dir(room.path().join("out")).unwrap();
    assert_eq!(room.svod(&["check", "--format", "markdown=out/report.md"]).code, 1);
}

#[test]
fn a_report_that_cannot_be_written_is_2() {
    let room = Room::with(TREE);
    fs::create_dir(room.path().join("folder")).unwrap();
    for (format, _) in FORMATS {
        for file in ["folder", "nowhere/report", "/dev/full"] {
            room.svod(&["check", "--format", &format!("{format}={file}")]).assert_failed(file);
        }
    }
}

#[test]
fn a_reader_that_goes_away_is_no_failure_in_any_format() {
    let room = Room::with(TREE);
    for (format, _) in FORMATS {
        let mut command = room.command(&["check", "--format", format]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{format}");
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{format}");
    }
}

#[test]
fn a_report_is_the_same_in_a_file_and_on_the_standard_output() {
    let room = hostile();
    for (format, _) in FORMATS {
        let shown = room.svod(&["check", "--format", format]).out;
        room.svod(&["check", "--format", &format!("{format}=.report")]);
        assert_eq!(room.read(".report"), shown, "{format}");
    }
}
