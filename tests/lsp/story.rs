//! A session as an author has it: open, break, see, fix, complete, look, go, rename.

use serde_json::{Value, json};

use crate::client::{Client, edited, uri};
use crate::house::{House, labels};

#[test]
fn an_author_opens_breaks_sees_fixes_and_renames() {
    let house = House::new();
    let mut client = house.client();

    // Open: nothing wrong with the reference.
    let about = house.open(&mut client, "pages/about.md");
    assert!(client.finding(&about, "unknown-reference").is_none());

    // Break: a letter is lost.
    client.replace(&about, "[[greeting|", "[[greetin|");

    // See: the finding stands at its place. An emoji counts twice there, a Cyrillic letter once.
    let finding = client.finding(&about, "unknown-reference").unwrap();
    let start = client.at(&about, "[[greetin|");
    assert_eq!(start, json!({"line": 2, "character": 40}));
    assert_eq!(finding["range"]["start"], start);
    assert_eq!((&finding["severity"], &finding["source"]), (&json!(1), &json!("svod")));
    let message = finding["message"].as_str().unwrap();
    assert!(message.contains("greetin") && message.contains("имелось в виду"), "{message}");

    // Look: why it matters.
    let hover = client.ask_behind("textDocument/hover", &about, "[[gree");
    let words = hover["contents"]["value"].as_str().unwrap();
    assert!(words.contains("**unknown-reference** (ошибка)"), "{words}");

    // Fix: the known id is put in its place.
    let fix = actions(&mut client, &about, &finding).remove(0);
    assert_eq!(fix["title"], "Заменить «greetin» на «greeting»");
    assert_eq!(fix["isPreferred"], true);
    let edits = &fix["edit"]["documentChanges"][0]["edits"];
    let fixed = edited(client.text(&about), edits);
    assert!(fixed.contains("[[greeting|в приветствии]]"));
    client.replace(&about, "[[greetin|", "[[greeting|");
    assert_eq!(client.text(&about), fixed);
    assert!(client.finding(&about, "unknown-reference").is_none());

    // Complete: half an id is enough.
    client.replace(&about, "мебель.", "мебель. Благодарим так: [[than");
    let offers = client.ask_behind("textDocument/completion", &about, "[[than");
    let items = offers["items"].as_array().unwrap();
    let thanks = items.iter().find(|item| item["label"] == "thanks").unwrap();
    assert_eq!(thanks["detail"], "Спасибо за заказ");
    assert_eq!(thanks["textEdit"]["newText"], "thanks]]");
    client.replace(&about, "[[than", "[[thanks]].");

    // Go: to where the id comes from, and look at it on the way.
    let places = client.ask_behind("textDocument/definition", &about, "[[greet");
    assert!(places[0]["uri"].as_str().unwrap().ends_with("/standards/greeting.md"));
    assert_eq!(places[0]["range"]["start"], json!({"line": 1, "character": 7}));
    let hover = client.ask_behind("textDocument/hover", &about, "[[greet");
    let words = hover["contents"]["value"].as_str().unwrap();
    assert!(words.starts_with("**Приветствие** (`greeting`, standard)"), "{words}");
    assert!(words.contains("> Здороваемся первыми"), "{words}");

    // Rename: everywhere at once, the file with it.
    let new = json!({"newName": "hello"});
    let answer = client.ask_behind_with("textDocument/rename", &about, "[[greet", new);
    house.write("pages/about.md", client.text(&about));
    house.apply(&answer["result"]);
    let text = house.read("pages/about.md");
    assert!(text.contains("[[hello|в приветствии]]"), "{text}");
    assert!(text.contains("[здесь](../standards/hello.md)"), "{text}");
    assert!(house.read("letters/thanks.md").contains("[[hello]]"));
    assert!(house.read("svod.yaml").contains("include: [about, hello, scripts/]"));
    assert!(house.read("standards/hello.md").contains("title: Приветствие"));
    assert_eq!(house.check("unknown-reference") + &house.check("broken-link"), "");
    assert_eq!(client.quit(), 0);
}

/// The actions that are offered for a finding.
pub(crate) fn actions(client: &mut Client, file: &std::path::Path, finding: &Value) -> Vec<Value> {
    let params = json!({
        "textDocument": {"uri": uri(file)},
        "range": finding["range"],
        "context": {"diagnostics": [finding], "only": ["quickfix"]},
    });
    let all = client.ask("textDocument/codeAction", params);
    let mut all = all.as_array().unwrap().clone();
    all.retain(|action| action["diagnostics"][0]["code"] == finding["code"]);
    all
}

#[test]
fn a_finding_can_be_accepted_and_is_once_the_reason_is_said() {
    for (path, at) in [
        ("pages/about.md", "[[greeting|"),
        ("letters/thanks.md", "[[greeting]]"),
        ("scripts/return.yaml", "handover: shift-lead"),
    ] {
        let house = House::new();
        let mut client = house.client();
        let file = house.open(&mut client, path);
        client.replace(&file, at, &at.replace("greeting", "nowhere").replace("shift-lead", "xy"));
        let rule = if path.starts_with("scripts") { "unknown-role" } else { "unknown-reference" };
        let finding = client.finding(&file, rule).unwrap();
        let offered = actions(&mut client, &file, &finding);
        let waive = offered
            .iter()
            .find(|action| action["title"].as_str().unwrap().starts_with("Допустить"));
        house.write(path, client.text(&file));
        house.apply(&waive.unwrap()["edit"]);
        let text = house.read(path);
        assert!(text.contains("2027-02-20"), "{text}");
        assert!(house.check("malformed-waiver").contains("reason"), "{text}");
        house.write(path, text.replace("\"\"", "\"пишем\""));
        assert_eq!(house.check(rule) + &house.check("-waiver"), "", "{}", house.read(path));
    }
}

#[test]
fn a_second_waiver_stands_below_the_first() {
    let house = House::new();
    let path = "scripts/return.yaml";
    let waivers = "waivers:\n  - rule: missing-owner\n    reason: пишем\n    until: 2027-01-01\n";
    house.write(path, house.read(path).replace("shift-lead", "xy") + waivers + "tags: [возврат]\n");
    let mut client = house.client();
    let file = house.open(&mut client, path);
    let finding = client.finding(&file, "unknown-role").unwrap();
    let waive = actions(&mut client, &file, &finding).pop().unwrap();
    house.apply(&waive["edit"]);
    let text = house.read(path);
    let second = "    until: 2027-01-01\n  - rule: unknown-role\n    reason: \"\"\n    until: 2027-02-20\ntags";
    assert!(text.contains(second), "{text}");
}

/// What a file becomes when a finding of it is accepted; none if that is not offered.
fn accepted(path: &str, change: impl Fn(String) -> String, rule: &str) -> Option<String> {
    let house = House::new();
    house.write(path, change(house.read(path)));
    let mut client = house.client();
    let file = house.open(&mut client, path);
    let finding = client.finding(&file, rule).unwrap();
    let mut offered = actions(&mut client, &file, &finding);
    offered.retain(|action| action["title"].as_str().unwrap().starts_with("Допустить"));
    let waive = offered.pop()?;
    house.apply(&waive["edit"]);
    assert_eq!(house.check("duplicate-key") + &house.check("invalid-yaml"), "");
    assert!(house.check("malformed-waiver").contains("reason"), "{}", house.read(path));
    Some(house.read(path))
}

#[test]
fn a_list_of_waivers_that_cannot_be_made_longer_is_let_be() {
    for waivers in [
        "waivers: []\n",
        "waivers:\n",
        "\"waivers\": []\n",
        "waivers: [{rule: missing-owner, reason: пишем, until: 2027-01-01}]\n",
        "...\n",
    ] {
        let change = |text: String| text.replace("shift-lead", "xy") + waivers;
        assert_eq!(accepted("scripts/return.yaml", change, "unknown-role"), None, "{waivers}");
    }
}

#[test]
fn a_waiver_stands_below_one_that_is_written_wide_or_has_a_remark() {
    for waivers in [
        "waivers:\n-   rule: missing-owner\n    reason: пишем\n    until: 2027-01-01\n",
        "waivers:\n  - rule: missing-owner\n    reason: пишем\n    until: 2027-01-01 # зима\n",
        "waivers:\n  - {rule: missing-owner, reason: пишем, until: 2027-01-01}\ntags: [чек]\n",
    ] {
        let change = |text: String| text.replace("shift-lead", "xy") + waivers;
        let text = accepted("scripts/return.yaml", change, "unknown-role").unwrap();
        assert_eq!(text.matches("waivers:").count(), 1, "{text}");
    }
}

#[test]
fn behind_code_that_nobody_closed_no_waiver_is_offered() {
    let accepted = |end: &str| {
        let change = |text: String| text.replace("[[greeting|", "[[nowhere|") + end;
        accepted("pages/about.md", change, "unknown-reference")
    };
    assert_eq!(accepted("\n```\nкод\n"), None);
    assert_eq!(accepted("\n<!-- позже\n"), None);
    assert!(accepted("\n```\nкод\n```\n").is_some());
}

#[test]
fn a_document_that_is_missing_is_begun() {
    let house = House::new();
    let mut client = house.client();
    let about = house.open(&mut client, "pages/about.md");
    client.replace(&about, "[[greeting|", "[[delivery|");
    let finding = client.finding(&about, "unknown-reference").unwrap();
    let offered = actions(&mut client, &about, &finding);
    let create = offered.iter().find(|action| action["title"] == "Создать pages/delivery.md");
    house.write("pages/about.md", client.text(&about));
    house.apply(&create.unwrap()["edit"]);
    assert_eq!(house.read("pages/delivery.md"), "# delivery\n");
    assert_eq!(house.check("unknown-reference"), "");
}

#[test]
fn what_check_can_mend_the_editor_can_mend_one_by_one_or_all_at_once() {
    let house = House::new();
    let mut client = house.client();
    let about = house.open(&mut client, "pages/about.md");
    client.replace(&about, "мебель.", "\"мебель\"... Доставка - завтра.");
    let findings = client.findings(&about);
    let mendable = findings.iter().filter(|finding| {
        !actions(&mut client, &about, finding)[0]["title"]
            .as_str()
            .unwrap()
            .starts_with("Допустить")
    });
    assert!(mendable.count() >= 2);
    let params = json!({
        "textDocument": {"uri": uri(&about)},
        "range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}},
        "context": {"diagnostics": [], "only": ["source.fixAll"]},
    });
    let all = client.ask("textDocument/codeAction", params);
    assert_eq!(all[0]["kind"], "source.fixAll.svod");
    let text = edited(client.text(&about), &all[0]["edit"]["documentChanges"][0]["edits"]);
    assert!(text.contains("«мебель»") && text.contains(" — завтра"), "{text}");
}

#[test]
fn what_may_be_written_is_listed_for_every_place() {
    let house = House::new();
    let mut client = house.client();
    let script = house.open(&mut client, "scripts/return.yaml");
    let letter = house.open(&mut client, "letters/thanks.md");
    let mut offered = |file: &std::path::Path, old: &str, new: &str| {
        client.replace(file, old, new);
        let offers = client.ask_behind("textDocument/completion", file, new);
        client.replace(file, new, old);
        labels(&offers).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(offered(&script, "handover: shift-lead", "handover: "), ["operator", "shift-lead"]);
    assert_eq!(offered(&script, "channel: phone", "channel: ph"), ["phone"]);
    assert_eq!(offered(&script, "start: hello", "start: "), ["hello", "take", "call"]);
    assert_eq!(offered(&script, "silence: take", "silence: t"), ["hello", "take", "call"]);
    let outcomes = offered(&script, "outcome: solved", "outcome: ");
    assert_eq!(outcomes, ["solved", "scheduled", "escalated", "refused", "lost"]);
    let keys = offered(&script, "start: hello\n", "start: hello\no");
    assert!(keys.contains(&"owner".to_owned()) && !keys.contains(&"purpose".to_owned()));
    let keys = offered(&script, "{reply: Нет, next: call}", "{reply: Нет, n");
    assert_eq!(keys, ["next", "examples"]);
    let slots = offered(&letter, "!\n\nСпасибо", "!\n\nСпасибо, {{ cl");
    assert_eq!(slots[..2], ["client.name", "company.name"]);
    assert_eq!(offered(&letter, "type: name", "type: na").len(), 10);
    let roles = offered(&letter, "\n\nСпасибо", "\n\n## Жалобы {#comp");
    assert!(roles.contains(&"complaints".to_owned()));
    let rules = offered(&letter, "\n\nСпасибо", "\n\n<!-- svod: allow unk");
    assert!(rules.contains(&"unknown-reference".to_owned()));
    let ids = offered(&letter, "category: thanks\n", "category: thanks\nsupersedes: [gre");
    assert!(ids.contains(&"greeting".to_owned()));
}

#[test]
fn required_keys_come_first_with_what_they_are_for() {
    let house = House::new();
    let mut client = house.client();
    let script = house.path("scripts/new.yaml");
    client.open(&script, "title: Новый\n\n");
    let offers = client.ask_behind("textDocument/completion", &script, "Новый\n");
    let items = offers["items"].as_array().unwrap();
    let channel = items.iter().find(|item| item["label"] == "channel").unwrap();
    assert_eq!(channel["documentation"]["value"], "Where it is spoken.");
    assert_eq!(channel["detail"], "обязательное");
    assert_eq!(channel["textEdit"]["newText"], "channel: ");
    assert!(
        channel["sortText"].as_str().unwrap() < items.last().unwrap()["sortText"].as_str().unwrap()
    );
    assert!(!items.iter().any(|item| item["label"] == "title"));
}

#[test]
fn the_manifest_knows_profiles_themes_and_rules() {
    let house = House::new();
    house.write("themes/own/theme.yaml", "extends: classic\n");
    let mut client = house.client();
    let manifest = house.open(&mut client, "svod.yaml");
    let mut offered = |new: &str| {
        client.replace(&manifest, "languages: [ru]\n", &format!("languages: [ru]\n{new}"));
        let offers = client.ask_behind("textDocument/completion", &manifest, new);
        client.replace(&manifest, new, "");
        labels(&offers).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert!(offered("theme: ").contains(&"own".to_owned()));
    assert!(offered("profiles: [").contains(&"essentials".to_owned()));
    assert!(offered("levels:\n  ").contains(&"missing-owner".to_owned()));
    assert_eq!(offered("levels:\n  missing-owner: "), ["error", "warning", "info", "off"]);
    assert!(offered("waivers:\n  - rule: ").contains(&"missing-owner".to_owned()));
}

#[test]
fn hover_tells_of_keys_values_roles_nodes_and_slots() {
    let house = House::new();
    let mut client = house.client();
    let script = house.open(&mut client, "scripts/return.yaml");
    let letter = house.open(&mut client, "letters/thanks.md");
    let mut told = |file: &std::path::Path, words: &str| {
        let hover = client.ask_behind("textDocument/hover", file, words);
        hover["contents"]["value"].as_str().unwrap_or_default().to_owned()
    };
    assert!(told(&script, "trigg").contains("What makes one open it."));
    assert!(told(&script, "purpose: sol").contains("To solve."));
    assert!(told(&script, "handover: shift").contains("**Старший смены** (`shift-lead`)"));
    assert!(told(&script, "start: hel").contains("> Здравствуйте! Вы сохранили чек?"));
    assert!(told(&script, "channel: pho").contains("+7 482 200-00-00"));
    let slot = told(&letter, "subject: Спасибо, {{ client.n");
    assert_eq!(slot, "**`client.name`** (name)\n\n> Анна Петрова");
}
