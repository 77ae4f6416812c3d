//! What goes wrong between an editor and a server, and must not end the session before its time.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::client::{Client, uri, usual};
use crate::house::{House, labels};

#[test]
fn a_goodbye_without_shutdown_is_told_by_the_exit_code() {
    let house = House::new();
    let mut client = house.client();
    client.tell("exit", Value::Null);
    assert_eq!(client.end(), 1);
}

#[test]
fn after_shutdown_nothing_is_answered_any_more() {
    let house = House::new();
    let mut client = house.client();
    client.ask("shutdown", Value::Null);
    let answer = client.try_ask("textDocument/hover", json!({}));
    assert_eq!(answer["error"]["code"], -32600);
    client.tell("exit", Value::Null);
    assert_eq!(client.end(), 0);
}

#[test]
fn an_unknown_method_and_wrong_parameters_are_refused_and_the_session_goes_on() {
    let house = House::new();
    let mut client = house.client();
    assert_eq!(client.try_ask("svod/none", Value::Null)["error"]["code"], -32601);
    client.tell("svod/none", json!([1, 2]));
    client.tell("textDocument/didChange", json!({"no": "sense"}));
    let about = house.open(&mut client, "pages/about.md");
    assert!(client.finding(&about, "unknown-reference").is_none());
    assert_eq!(client.quit(), 0);
}

#[test]
fn what_is_no_message_ends_the_session_with_a_reason() {
    let house = House::new();
    let mut client = house.client();
    client.raw(b"Content-Length: 12\r\n\r\n{\"jsonrpc\":}");
    assert_ne!(client.end(), 0);
    let mut client = Client::silent();
    client.raw(b"GET / HTTP/1.1\r\n\r\n");
    assert_ne!(client.end(), 0);
    let mut client = Client::silent();
    client.raw(b"Content-Length: 99999999999\r\n\r\n{}");
    assert_eq!(client.end(), 2);
}

#[test]
fn an_editor_that_dies_leaves_no_server_behind() {
    assert_ne!(House::new().client().end(), 0);
}

#[test]
fn files_outside_of_any_handbook_are_let_be() {
    let house = House::empty();
    house.write("docker-compose.yaml", "services: {}\n");
    let mut client = Client::start(None, "ru", usual());
    let file = house.open(&mut client, "docker-compose.yaml");
    client.open(&house.path("letter.txt"), "письмо");
    let note = house.open_note(&mut client);
    client.findings(&note);
    assert_eq!(client.told(&file), Vec::<Value>::new());
    let unnamed = json!({"uri": "untitled:1", "languageId": "yaml", "version": 1, "text": "a: b"});
    client.tell("textDocument/didOpen", json!({"textDocument": unnamed}));
    assert_eq!(client.quit(), 0);
}

#[test]
fn a_burst_of_changes_ends_in_one_state() {
    let house = House::new();
    let mut client = house.client();
    let about = house.open(&mut client, "pages/about.md");
    for _ in 0..500 {
        client.replace(&about, "[[greeting|", "[[greetin|");
        client.replace(&about, "[[greetin|", "[[greeting|");
    }
    client.replace(&about, "[[greeting|", "[[greetin|");
    assert!(client.finding(&about, "unknown-reference").is_some());
}

#[test]
fn questions_without_end_do_not_put_off_a_check() {
    let house = House::new();
    let mut client = house.client();
    let about = house.open(&mut client, "pages/about.md");
    let mut asked = 0;
    while !client.is_told(&about) {
        client.ask_behind("textDocument/hover", &about, "# О");
        asked += 1;
        assert!(asked < 100_000);
    }
}

#[test]
fn a_large_buffer_is_taken_and_changed() {
    let house = House::new();
    let mut client = house.client();
    let about = house.path("pages/about.md");
    let line = "Мы продаём мебель, собираем её и отвечаем за каждый шаг до двери.\n\n";
    let text = format!("# О нас\n\n{}Смотри [[greeting]].\n", line.repeat(9000));
    assert!(text.len() > 1_000_000);
    client.open(&about, &text);
    client.replace(&about, "[[greeting]]", "[[greetin]]");
    let finding = client.finding(&about, "unknown-reference").unwrap();
    assert_eq!(finding["range"]["start"], client.at(&about, "[[greetin]]"));
}

#[test]
fn a_file_deleted_under_its_author_lives_on_until_it_is_closed() {
    let house = House::new();
    let mut client = house.client();
    let about = house.open(&mut client, "pages/about.md");
    let greeting = house.open(&mut client, "standards/greeting.md");
    fs::remove_file(&greeting).unwrap();
    let change = json!({"uri": uri(&greeting), "type": 3});
    client.tell("workspace/didChangeWatchedFiles", json!({"changes": [change]}));
    client.replace(&about, "мебель", "диваны");
    assert!(client.finding(&about, "unknown-reference").is_none());
    client.close(&greeting);
    client.replace(&about, "диваны", "столы");
    assert!(client.finding(&about, "unknown-reference").is_some());
}

#[test]
fn a_handbook_that_vanishes_is_said_and_the_session_goes_on() {
    let house = House::new();
    let mut client = house.client();
    let about = house.open(&mut client, "pages/about.md");
    client.findings(&about);
    fs::remove_dir_all(house.path("standards")).unwrap();
    client.replace(&about, "мебель", "диваны");
    assert!(client.finding(&about, "unknown-reference").is_some());
    fs::remove_dir_all(house.root()).unwrap();
    client.replace(&about, "диваны", "столы");
    let said = client.wait("window/logMessage");
    assert!(said["params"]["message"].as_str().unwrap().contains("cannot read"), "{said}");
    assert_eq!(client.told(&about), Vec::<Value>::new());
    assert_eq!(client.quit(), 0);
}

#[test]
fn an_editor_that_can_watch_files_is_asked_to() {
    let house = House::new();
    let mut capabilities = usual();
    capabilities["workspace"]["didChangeWatchedFiles"] = json!({"dynamicRegistration": true});
    let mut client = Client::start(Some(house.root()), "ru", capabilities);
    let asked = client.wait("client/registerCapability");
    let method = &asked["params"]["registrations"][0]["method"];
    assert_eq!(method, "workspace/didChangeWatchedFiles");
}

#[test]
fn a_manifest_that_comes_later_makes_a_handbook_of_a_folder() {
    let house = House::new();
    let manifest = house.read("svod.yaml");
    fs::remove_file(house.path("svod.yaml")).unwrap();
    let mut client = house.client();
    let about = house.open(&mut client, "pages/about.md");
    let script = house.open(&mut client, "scripts/return.yaml");
    client.findings(&about);
    house.write("svod.yaml", manifest);
    client.replace(&script, "handover: shift-lead", "handover: nobody");
    assert!(client.finding(&script, "unknown-role").is_some());
    assert!(client.finding(&about, "unknown-reference").is_none());
}

#[test]
fn a_text_that_does_not_parse_is_completed_and_looked_at_all_the_same() {
    let house = House::new();
    let mut client = house.client();
    let script = house.open(&mut client, "scripts/return.yaml");
    client.replace(&script, "title: Возврат", "title: \"Возврат\n  - [");
    client.replace(&script, "handover: shift-lead", "handover: sh");
    let offers = client.ask_behind("textDocument/completion", &script, "handover: sh");
    assert_eq!(labels(&offers), ["operator", "shift-lead"]);
    client.replace(&script, "start: hello", "start: ");
    let offers = client.ask_behind("textDocument/completion", &script, "start: ");
    assert_eq!(labels(&offers), ["hello", "take", "call"]);
    let hover = client.ask_behind("textDocument/hover", &script, "purp");
    assert!(hover["contents"]["value"].as_str().unwrap().contains("What it is for."));
    assert!(client.finding(&script, "invalid-yaml").is_some());
}

#[test]
fn a_request_that_waits_can_be_taken_back() {
    let house = House::new();
    let mut client = house.client();
    let about = house.open(&mut client, "pages/about.md");
    let place = json!({"line": 0, "character": 0});
    let params = json!({
        "textDocument": {"uri": uri(&about)},
        "range": {"start": place, "end": place},
        "context": {"diagnostics": []},
    });
    let id = client.start_asking("textDocument/codeAction", params);
    client.tell("$/cancelRequest", json!({"id": id}));
    assert_eq!(client.answer(id)["error"]["code"], -32800);
    assert_eq!(client.quit(), 0);
}

#[test]
fn places_that_are_not_there_are_no_trouble() {
    let house = House::new();
    let mut client = house.client();
    let about = house.open(&mut client, "pages/about.md");
    let far = json!({"line": 4_000_000, "character": 4_000_000});
    for method in ["completion", "hover", "definition", "prepareRename"] {
        let params = json!({"textDocument": {"uri": uri(&about)}, "position": far});
        let answer = client.try_ask(&format!("textDocument/{method}"), params);
        assert_ne!(answer["error"]["code"], -32603, "{answer}");
    }
    let change = json!({"range": {"start": far, "end": far}, "text": "конец\n"});
    let file = json!({"uri": uri(&about), "version": 2});
    client
        .tell("textDocument/didChange", json!({"textDocument": file, "contentChanges": [change]}));
    let nowhere = json!({"uri": uri(&house.path("none.md")), "version": 2});
    client.tell("textDocument/didChange", json!({"textDocument": nowhere, "contentChanges": []}));
    assert_eq!(client.quit(), 0);
}

#[test]
fn a_file_whose_folder_is_not_there_keeps_nobody_waiting() {
    let house = House::new();
    let mut client = house.client();
    let about = house.open(&mut client, "pages/about.md");
    let nowhere = House::empty();
    let lost = nowhere.path("nowhere/x.md");
    client.open(&lost, "# Где-то\n");
    client.replace(&about, "[[greeting|", "[[greetin|");
    let place = json!({"line": 2, "character": 42});
    let mut actions = |file: &Path| {
        let params = json!({
            "textDocument": {"uri": uri(file)},
            "range": {"start": place, "end": place},
            "context": {"diagnostics": []},
        });
        client.ask("textDocument/codeAction", params)
    };
    assert!(!actions(&about).as_array().unwrap().is_empty());
    assert_eq!(actions(&lost), Value::Null);
    client.wait("window/logMessage");
    assert_eq!(client.quit(), 0);
}

#[test]
fn a_theme_that_is_mended_is_read_again() {
    let house = House::new();
    house.write("svod.yaml", house.read("svod.yaml") + "theme: own\n");
    house.write("themes/own/theme.yaml", "extends: classic\n");
    let template = "themes/own/html/base.html";
    let mut client = house.client();
    let about = house.open(&mut client, "pages/about.md");
    client.findings(&about);
    let file = house.path(template);
    house.write(template, "{% if %}");
    client.tell("textDocument/didSave", json!({"textDocument": {"uri": uri(&file)}}));
    client.hear_of(&file);
    assert!(!client.told(&file).is_empty());
    fs::remove_dir_all(house.path("themes/own/html")).unwrap();
    let change = json!({"uri": uri(&house.path("themes/own/html")), "type": 3});
    client.tell("workspace/didChangeWatchedFiles", json!({"changes": [change]}));
    client.hear_of(&file);
    assert_eq!(client.told(&file), Vec::<Value>::new());
}
