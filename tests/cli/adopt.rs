//! `svod baseline` and `svod check --baseline`: old findings are known, new ones are not.

use serde_json::Value;

use crate::Room;

const MANIFEST: &str = "\
--- /svod.yaml
title: Стандарты
company: {name: Дом}
languages: [ru]
";

/// Two findings in a page, among others of the whole.
const PAGE: &str = "# О нас\n\nМы продаём мебель, см. [[нет]] и [[тоже-нет]].\n";

fn old() -> Room {
    let room = Room::with(MANIFEST);
    room.write("pages/a.md", PAGE);
    room
}

/// A handbook with old findings and its baseline.
fn adopted() -> Room {
    let room = old();
    let run = room.svod(&["baseline", "--lang", "en"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.contains("The baseline holds"), "{}", run.out);
    room
}

const FILE: &str = ".svod-baseline.json";

fn check(room: &Room) -> Value {
    let run = room.svod(&["check", "--baseline", FILE, "--format", "json", "--fail-on", "info"]);
    let json: Value = serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{}", run.err));
    assert_eq!(run.code, i32::from(json["findings"] != Value::Array(Vec::new())), "{}", run.out);
    json
}

fn entries(room: &Room) -> Vec<Value> {
    let json: Value = serde_json::from_str(&room.read(FILE)).unwrap();
    json["entries"].as_array().unwrap().clone()
}

#[test]
fn an_adopted_handbook_passes_and_says_how_much_is_known() {
    let room = adopted();
    let json = check(&room);
    assert_eq!(json["findings"], Value::Array(Vec::new()));
    assert_eq!(json["summary"]["baseline"]["findings"], entries(&room).len());
    assert_eq!(json["summary"]["baseline"]["stale"], 0);
    let run = room.svod(&["check", "--baseline", FILE, "--lang", "en"]);
    assert!(run.out.contains("of the baseline are known"), "{}", run.out);
    assert!(run.out.contains("no new findings") && !run.out.contains("to mend"), "{}", run.out);
    let html = room.svod(&["check", "--baseline", FILE, "--lang", "en", "--format", "html"]).out;
    assert!(html.contains("No new findings.") && !html.contains("othing to mend"));
}

#[test]
fn without_being_asked_for_a_baseline_hides_nothing() {
    assert_eq!(adopted().svod(&["check"]).code, 1);
}

#[test]
fn svod_yaml_may_name_it() {
    let room = adopted();
    room.write("svod.yaml", room.read("svod.yaml") + "baseline: .svod-baseline.json\n");
    let run = room.svod(&["check", "--format", "json"]);
    assert_eq!(run.code, 0, "{}", run.out);
    assert!(!run.out.contains("unknown-field"));
    assert_eq!(room.svod(&["check", "pages", "--fail-on", "info"]).code, 0);
    room.write("svod.yaml", room.read("svod.yaml").replace(".svod-b", "../../b"));
    room.svod(&["check", "--lang", "en"]).assert_failed("leads out of the handbook");
    room.write("svod.yaml", room.read("svod.yaml").replace("../../", "/tmp/"));
    room.svod(&["check", "--lang", "en"]).assert_failed("leads out of the handbook");
}

#[test]
fn moved_lines_and_wrapped_paragraphs_stay_known() {
    let room = adopted();
    let above = "Ещё одна строка о том, как мы работаем.\n".repeat(20);
    let text = format!("# О нас\n\n{above}\nМы продаём\nмебель, см.\n[[нет]]\nи [[тоже-нет]].\n");
    room.write("pages/a.md", text);
    let json = check(&room);
    assert_eq!(json["findings"], Value::Array(Vec::new()), "{json:#}");
    assert_eq!(json["summary"]["baseline"]["stale"], 0);
}

#[test]
fn a_new_finding_fails_also_where_an_equal_one_is_known() {
    let room = adopted();
    room.write("pages/a.md", format!("{PAGE}\nИ ещё [[нет]].\n"));
    let json = check(&room);
    let rules: Vec<&str> = json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["rule"].as_str().unwrap())
        .collect();
    assert_eq!(rules, ["unknown-reference"]);
}

#[test]
fn a_cured_finding_leaves_for_good_and_a_new_one_never_comes_in() {
    let room = adopted();
    let before = entries(&room).len();
    room.write("pages/a.md", PAGE.replace("[[нет]]", "наш склад").replace("]].", "]], [[новое]]."));
    assert_eq!(check(&room)["summary"]["baseline"]["stale"], 1);
    let said = room.svod(&["check", "--baseline", FILE, "--lang", "en"]).out;
    assert!(said.contains("1 entry of the baseline is out of date"), "{said}");
    let run = room.svod(&["baseline", "--lang", "en"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("1 entry has left") && run.out.contains("1 finding is new"));
    assert_eq!(entries(&room).len(), before - 1);
    assert_eq!(check(&room)["summary"]["baseline"]["stale"], 0);
    // What was cured and is broken again is new.
    room.write("pages/a.md", PAGE);
    assert_eq!(check(&room)["findings"].as_array().unwrap().len(), 1);
    assert_eq!(room.svod(&["baseline", "--renew"]).code, 0);
    assert_eq!(check(&room)["findings"], Value::Array(Vec::new()));
}

#[test]
fn the_file_is_in_order_and_in_the_language_of_the_handbook() {
    let room = adopted();
    let key = |entry: &Value| {
        ["path", "rule", "fingerprint"].map(|name| entry[name].as_str().unwrap().to_owned())
    };
    let keys: Vec<_> = entries(&room).iter().map(key).collect();
    assert!(keys.len() > 2 && keys.is_sorted(), "{keys:?}");
    assert!(room.read(FILE).starts_with("{\n  \"version\": 1,\n  \"handbook\": \"Дом\",\n"));
    let messages: Vec<Value> = entries(&room).iter().map(|one| one["message"].clone()).collect();
    assert!(messages.iter().all(|text| !text.as_str().unwrap().is_ascii()), "{messages:?}");
    let before = room.read(FILE);
    room.svod(&["baseline", "--lang", "sk"]);
    assert_eq!(room.read(FILE), before);
}

#[test]
fn a_waived_finding_needs_no_baseline() {
    let room = adopted();
    let waiver = "<!-- svod: allow unknown-reference until=2099-01-01 reason=\"скоро\" -->";
    room.write("pages/a.md", format!("{PAGE}\n{waiver}\n"));
    assert_eq!(check(&room)["summary"]["baseline"]["stale"], 2);
}

#[test]
fn a_profile_that_was_not_asked_for_cures_nothing() {
    let room = old();
    assert_eq!(room.svod(&["baseline", "--profile", "essentials,iso-10002-2018"]).code, 0);
    assert_eq!(check(&room)["summary"]["baseline"]["stale"], 0);
    let before = entries(&room).len();
    assert_eq!(room.svod(&["baseline"]).code, 0);
    assert_eq!(entries(&room).len(), before);
}

#[test]
fn a_part_of_the_handbook_says_nothing_of_what_is_out_of_date() {
    let room = adopted();
    room.write("pages/a.md", "# О нас\n\nМы продаём мебель и собираем её.\n");
    let run = room.svod(&["check", "pages", "--baseline", FILE, "--format", "json"]);
    let json: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["summary"]["baseline"]["stale"], 0);
}

#[test]
fn what_is_no_baseline_is_2() {
    let room = adopted();
    let failed = |words: &str| {
        room.svod(&["check", "--baseline", FILE, "--lang", "en"]).assert_failed(words);
        room.svod(&["baseline", "--lang", "en"]).assert_failed(words);
    };
    let good = room.read(FILE);
    room.write(FILE, good.replace("\"version\": 1", "\"version\": 7"));
    failed("has version 7");
    room.write(FILE, &good[..good.find("\"rule\"").unwrap()]);
    failed("damaged");
    room.write(FILE, b"\xff\xfe\x00");
    failed("damaged");
    room.write(FILE, good.replace("\"Дом\"", "\"Хлеб\""));
    assert_eq!(room.svod(&["check", "--baseline", FILE]).code, 0);
    let foreign = good.replace("\"Дом\"", "\"Хлеб\"").replace("print\": \"", "print\": \"0");
    room.write(FILE, foreign);
    failed("belongs to the handbook of “Хлеб”");
    assert_eq!(room.svod(&["baseline", "--renew"]).code, 0);
    assert_eq!(check(&room)["findings"], Value::Array(Vec::new()));
    room.svod(&["check", "--baseline", "none.json", "--lang", "en"]).assert_failed("svod baseline");
    assert_eq!(room.svod(&["check", "--baseline", ""]).code, 2);
    room.svod(&["check", "--baseline", "pages", "--lang", "en"]).assert_failed("is a folder");
    room.svod(&["baseline", "--file", "pages", "--lang", "en"]).assert_failed("is a folder");
    room.svod(&["baseline", "--renew", "--file", "pages"]).assert_failed("папка");
}

#[test]
fn nothing_but_a_baseline_is_replaced() {
    let room = adopted();
    room.write("notes.json", "{\"mine\": 1}");
    let before = room.tree();
    for file in ["pages/a.md", "notes.json", "svod.yaml"] {
        room.svod(&["baseline", "--file", file, "--lang", "en"]).assert_failed("no baseline");
        room.svod(&["baseline", "--renew", "--file", file, "--lang", "en"])
            .assert_failed("no baseline");
    }
    room.svod(&["baseline", "pages/a.md", "--lang", "en"]).assert_failed("not a folder");
    room.svod(&["baseline", "--profile", "essentails"]).assert_failed("essentials");
    room.svod(&["baseline", "--file", "none/b.json"]).assert_failed("none/b.json");
    assert!(room.tree() == before);
}

#[test]
fn plain_markdown_has_a_baseline_too() {
    let room = Room::new();
    room.write("old/a.md", PAGE);
    assert_eq!(room.svod(&["baseline", "old", "--file", "known.json"]).code, 0);
    let run = room.svod(&["check", "old", "--baseline", "known.json", "--fail-on", "info"]);
    assert_eq!(run.code, 0, "{}", run.out);
    room.write("old/a.md", format!("{PAGE}\n[[новое]]\n"));
    assert_eq!(room.svod(&["check", "old", "--baseline", "known.json"]).code, 1);
}

#[test]
fn what_a_baseline_knows_does_not_stop_a_build() {
    let room = adopted();
    assert_eq!(room.svod(&["build", "--format", "html"]).code, 1);
    let run = room.svod(&["build", "--format", "html", "--baseline", FILE]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("базового списка известны и не показаны"), "{}", run.err);
    room.write("svod.yaml", room.read("svod.yaml") + "baseline: .svod-baseline.json\n");
    assert_eq!(room.svod(&["build", "--format", "html"]).code, 0);
    assert_eq!(room.svod(&["build", "--format", "html", "--draft"]).code, 0);
    let pages = room.tree().into_iter().filter(|(path, _)| path.starts_with("out/html/"));
    let gaps = pages.filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains("тоже-нет"));
    assert!(gaps.count() > 0, "a draft lists its old gaps too");
    room.write("pages/a.md", format!("{PAGE}\nИ ещё [[новое]].\n"));
    let run = room.svod(&["build", "--format", "html"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.err.contains("исправьте 1 ошибку"), "{}", run.err);
}

#[test]
fn formats_without_room_for_it_say_on_the_standard_error_what_is_known() {
    let room = adopted();
    for format in ["short", "junit", "github", "gitlab"] {
        let run = room.svod(&["check", "--baseline", FILE, "--format", format]);
        assert!(run.err.ends_with(" базового списка известны и не показаны.\n"), "{}", run.err);
        assert_eq!(room.svod(&["check", "--format", format]).err, "");
    }
    let run = room.svod(&["check", "--baseline", FILE, "--format", "short,human=h.txt"]);
    assert_eq!(run.err, "");
}
