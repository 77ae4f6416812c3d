//! What is told of which file, in which language, and where.

use serde_json::{Value, json};

use crate::client::{Client, position, usual};
use crate::house::House;

#[test]
fn a_file_that_is_not_open_is_told_of_and_taken_back() {
    let house = House::new();
    let mut client = house.client();
    let roles = house.open(&mut client, "roles/roles.yaml");
    let greeting = house.path("standards/greeting.md");
    let names_owner = |found: &Value| found["code"] == "unknown-role";

    client.replace(&roles, "id: operator,", "id: agent,");
    client.findings(&roles);
    assert!(client.told(&greeting).iter().any(names_owner));

    client.replace(&roles, "id: agent,", "id: operator,");
    client.findings(&roles);
    assert!(!client.told(&greeting).iter().any(names_owner));
}

#[test]
fn a_finding_between_two_places_shows_both() {
    let house = House::new();
    house.write("pages/again.md", "---\nid: about\n---\n# Снова о нас\n\nМы продаём мебель.\n");
    let mut client = house.client();
    let again = house.open(&mut client, "pages/again.md");
    let finding = client.finding(&again, "duplicate-id").unwrap();
    let related = &finding["relatedInformation"][0];
    assert!(related["location"]["uri"].as_str().unwrap().ends_with("/pages/about.md"));
    assert!(!related["message"].as_str().unwrap().is_empty());
}

#[test]
fn a_waived_finding_is_not_told() {
    let house = House::new();
    let mut client = house.client();
    let about = house.open(&mut client, "pages/about.md");
    client.replace(&about, "[[greeting|", "[[greetin|");
    assert!(client.finding(&about, "unknown-reference").is_some());
    let waiver = "мебель. <!-- svod: allow unknown-reference until=2027-01-01 reason=\"пишем\" -->";
    client.replace(&about, "мебель.", waiver);
    assert!(client.finding(&about, "unknown-reference").is_none());
}

#[test]
fn an_editor_that_counts_bytes_gets_bytes() {
    let house = House::new();
    let mut capabilities = usual();
    capabilities["general"] = json!({"positionEncodings": ["utf-8", "utf-16"]});
    let mut client = Client::start(Some(house.root()), "ru", capabilities);
    assert_eq!(client.server["capabilities"]["positionEncoding"], "utf-8");
    let about = house.path("pages/about.md");
    let text = house.read("pages/about.md").replace("[[greeting|", "[[greetin|");
    client.open(&about, &text);
    let finding = client.finding(&about, "unknown-reference").unwrap();
    let line = text.lines().nth(2).unwrap();
    assert_eq!(finding["range"]["start"]["character"], line.find("[[").unwrap());
}

#[test]
fn line_ends_of_windows_and_a_byte_order_mark_move_nothing() {
    let house = House::new();
    let text = house.read("pages/about.md").replace("[[greeting|", "[[greetin|");
    house.write("values/mark.yaml", "\u{feff}title: Метка\r\nownr: operator\r\n");
    let mut client = house.client();
    let about = house.path("pages/about.md");
    client.open(&about, &text.replace('\n', "\r\n"));
    let finding = client.finding(&about, "unknown-reference").unwrap();
    assert_eq!(finding["range"]["start"], json!({"line": 2, "character": 40}));
    let mark = client.told(&house.path("values/mark.yaml"));
    let unknown = mark.iter().find(|finding| finding["code"] == "unknown-field").unwrap();
    assert_eq!(unknown["range"]["start"], json!({"line": 1, "character": 0}));
    assert_eq!(unknown["range"]["end"], json!({"line": 1, "character": 4}));
}

#[test]
fn messages_are_in_the_language_of_the_editor_else_of_the_handbook() {
    for (locale, words) in [("en-US", "did you mean"), ("de", "имелось в виду")] {
        let house = House::new();
        let mut client = Client::start(Some(house.root()), locale, usual());
        let about = house.open(&mut client, "pages/about.md");
        client.replace(&about, "[[greeting|", "[[greetin|");
        let finding = client.finding(&about, "unknown-reference").unwrap();
        let message = finding["message"].as_str().unwrap().to_lowercase();
        assert!(message.contains(words), "{locale}: {message}");
    }
}

#[test]
fn a_folder_without_a_manifest_is_checked_as_plain_markdown() {
    let house = House::empty();
    let text = "# О нас\n\nМы продаём мебель. Как здороваемся — [[greetin]].\n";
    house.write("about.md", text);
    let mut client = house.client();
    let about = house.open(&mut client, "about.md");
    let finding = client.finding(&about, "unknown-reference").unwrap();
    assert_eq!(finding["range"]["start"], position(text, text.find("[[").unwrap()));
}

#[test]
fn two_handbooks_are_kept_apart() {
    let (one, other) = (House::new(), House::new());
    let mut client = one.client();
    let here = one.open(&mut client, "pages/about.md");
    let there = other.open(&mut client, "pages/about.md");
    client.replace(&there, "[[greeting|", "[[greetin|");
    assert!(client.finding(&there, "unknown-reference").is_some());
    assert!(client.finding(&here, "unknown-reference").is_none());
    client.close(&there);
    // What belonged to the other handbook is taken back with its last open file.
    client.replace(&here, "мебель", "диваны");
    client.findings(&here);
    assert_eq!(client.told(&there), Vec::<Value>::new());
}

#[test]
fn folders_and_files_may_have_names_of_any_letters() {
    let house = House::new();
    house.write("дом и сад/svod.yaml", house.read("svod.yaml"));
    house.write("дом и сад/pages/о нас.md", "# О нас\n\nСмотри [[nowhere]].\n");
    house.write("дом и сад/pages/другое.md", "# Другое\n\nСмотри [[nobody]].\n");
    let mut client = Client::start(Some(&house.path("дом и сад")), "ru", usual());
    let about = house.open(&mut client, "дом и сад/pages/о нас.md");
    assert!(client.finding(&about, "unknown-reference").is_some());
    let other = client.told(&house.path("дом и сад/pages/другое.md"));
    assert!(other.iter().any(|finding| finding["code"] == "unknown-reference"));
}

#[test]
fn a_folder_that_joins_the_workspace_is_checked_until_it_leaves() {
    let (one, other) = (House::new(), House::new());
    other.write("pages/about.md", "# О нас\n\nСмотри [[nowhere]].\n");
    let mut client = one.client();
    let here = one.open(&mut client, "pages/about.md");
    client.findings(&here);
    let there = other.path("pages/about.md");
    let folder = json!([{"uri": crate::client::uri(other.root()), "name": "другая"}]);
    for (joined, left) in [(folder.clone(), json!([])), (json!([]), folder)] {
        let is_there = joined[0].is_object();
        let event = json!({"event": {"added": joined, "removed": left}});
        client.tell("workspace/didChangeWorkspaceFolders", event);
        client.hear_of(&there);
        assert_eq!(!client.told(&there).is_empty(), is_there);
    }
}
