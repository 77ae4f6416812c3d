//! Renaming: where a name stands, what follows it, and what cannot be renamed.

use serde_json::{Value, json};

use crate::client::{Client, uri, usual};
use crate::house::House;

fn rename(client: &mut Client, file: &std::path::Path, behind: &str, new: &str) -> Value {
    let new = json!({"newName": new});
    client.ask_behind_with("textDocument/rename", file, behind, new)
}

#[test]
fn a_node_is_renamed_in_its_script_and_in_the_test_plan() {
    let house = House::new();
    let mut client = house.client();
    let script = house.open(&mut client, "scripts/return.yaml");
    let answer = rename(&mut client, &script, "next: tak", "accept");
    house.apply(&answer["result"]);
    let text = house.read("scripts/return.yaml");
    assert_eq!(text.matches("accept").count(), 4, "{text}");
    assert!(house.read("scripts/return.testplan.yaml").contains("visits: [accept]"));
}

#[test]
fn a_role_is_renamed_wherever_it_acts() {
    let house = House::new();
    let mut client = house.client();
    let script = house.open(&mut client, "scripts/return.yaml");
    let answer = rename(&mut client, &script, "handover: shift", "senior");
    house.apply(&answer["result"]);
    assert!(house.read("roles/roles.yaml").contains("reports_to: senior}"));
    assert!(house.read("roles/roles.yaml").contains("{id: senior,"));
    assert!(house.read("svod.yaml").contains("owner: senior"));
    assert_eq!(house.check("unknown-role"), "");
}

#[test]
fn the_test_plan_of_a_script_goes_along() {
    let house = House::new();
    let mut client = house.client();
    let script = house.open(&mut client, "scripts/return.yaml");
    let answer = rename(&mut client, &script, "title: Возв", "give-back");
    house.apply(&answer["result"]);
    assert!(house.read("scripts/give-back.testplan.yaml").contains("visits"));
    assert!(house.read("scripts/give-back.yaml").contains("Возврат"));
}

#[test]
fn an_id_that_is_written_down_is_changed_there() {
    let house = House::new();
    let greeting = house.read("standards/greeting.md").replace("owner:", "id: welcome\nowner:");
    house.write("standards/greeting.md", greeting);
    let about = house.read("pages/about.md").replace("[[greeting|", "[[welcome|");
    house.write("pages/about.md", about);
    let mut client = house.client();
    let about = house.open(&mut client, "pages/about.md");
    let answer = rename(&mut client, &about, "[[wel", "hello");
    house.apply(&answer["result"]);
    assert!(house.read("standards/greeting.md").contains("id: hello\n"));
    assert!(house.read("pages/about.md").contains("[[hello|в приветствии]]"));
}

#[test]
fn an_editor_that_renames_no_files_gets_the_id_written_down() {
    let house = House::new();
    let mut client = Client::start(Some(house.root()), "ru", json!({}));
    let about = house.open(&mut client, "pages/about.md");
    let answer = rename(&mut client, &about, "[[greet", "hello");
    let changes = answer["result"]["changes"].as_object().unwrap();
    let edits = &changes[&uri(&house.path("standards/greeting.md"))];
    assert_eq!(edits[0]["newText"], "id: hello\n");
    assert_eq!(edits[0]["range"]["start"], json!({"line": 1, "character": 0}));
    let own = rename(&mut client, &about, "# О н", "us");
    let edits = &own["result"]["changes"][uri(&about)];
    assert_eq!(edits[0]["newText"], "---\nid: us\n---\n\n");
}

#[test]
fn what_cannot_be_renamed_is_refused_in_words() {
    let house = House::new();
    let mut client = house.client();
    let about = house.open(&mut client, "pages/about.md");
    let letter = house.open(&mut client, "letters/thanks.md");
    let mut refused = |file: &std::path::Path, behind: &str, new: &str| {
        let answer = rename(&mut client, file, behind, new);
        answer["error"]["message"].as_str().unwrap().to_owned()
    };
    assert!(refused(&about, "[[greet", "thanks").contains("уже занято: letters/thanks.md"));
    for bad in ["", " ", "два слова", "a/b", "a|b", "a.b", "-a", "a]]b", "null", "NULL", "~"]
    {
        assert!(refused(&about, "[[greet", bad).contains("не годится для id"), "{bad}");
    }
    assert!(refused(&about, "продаём", "x").contains("нечего переименовать"));
    assert!(refused(&letter, "{{ client", "x").contains("нечего переименовать"));
    client.replace(&about, "[[greeting|", "[[nowhere|");
    let answer = rename(&mut client, &about, "[[now", "x");
    assert!(answer["error"]["message"].as_str().unwrap().contains("только в ссылках"));
}

#[test]
fn before_a_rename_the_name_is_shown() {
    let house = House::new();
    let mut client = house.client();
    let about = house.open(&mut client, "pages/about.md");
    let range = client.ask_behind("textDocument/prepareRename", &about, "[[greet");
    assert_eq!(range["placeholder"], "greeting");
    let start = client.at(&about, "greeting|");
    assert_eq!(range["range"]["start"], start);
}

#[test]
fn all_places_of_a_name_are_found() {
    let house = House::new();
    let mut client = Client::start(Some(house.root()), "ru", usual());
    let about = house.open(&mut client, "pages/about.md");
    let mut count = |declared: bool| {
        let more = json!({"context": {"includeDeclaration": declared}});
        let answer = client.ask_behind_with("textDocument/references", &about, "[[greet", more);
        answer["result"].as_array().unwrap().len()
    };
    assert_eq!((count(false), count(true)), (3, 4));
}

#[test]
fn a_link_a_slot_and_a_node_lead_to_where_they_come_from() {
    let house = House::new();
    let mut client = house.client();
    let about = house.open(&mut client, "pages/about.md");
    let letter = house.open(&mut client, "letters/thanks.md");
    let plan = house.open(&mut client, "scripts/return.testplan.yaml");
    let mut goes = |file: &std::path::Path, behind: &str| {
        let places = client.ask_behind("textDocument/definition", file, behind);
        let path = places[0]["uri"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        (path, places[0]["range"]["start"]["line"].as_u64().unwrap())
    };
    assert_eq!(goes(&about, "../standards/gree"), ("greeting.md".to_owned(), 0));
    assert_eq!(goes(&letter, "Спасибо, {{ cli"), ("thanks.md".to_owned(), 6));
    assert_eq!(goes(&plan, "visits: [ta"), ("return.yaml".to_owned(), 13));
}

#[test]
fn symbols_show_what_a_file_holds_and_find_documents_by_their_titles() {
    let house = House::new();
    house.write(
        "pages/long.md",
        "# Долго\n\nСлова.\n\n## Раз\n\nСлова.\n\n### А\n\nСлова.\n\n## Два\n\nСлова.\n",
    );
    let mut client = house.client();
    let long = house.open(&mut client, "pages/long.md");
    let params = json!({"textDocument": {"uri": uri(&long)}});
    let symbols = client.ask("textDocument/documentSymbol", params);
    assert_eq!(symbols[0]["name"], "Долго");
    assert_eq!(symbols[0]["children"][0]["name"], "Раз");
    assert_eq!(symbols[0]["children"][0]["children"][0]["name"], "А");
    assert_eq!(symbols[0]["children"][1]["name"], "Два");
    let found = client.ask("workspace/symbol", json!({"query": "приветст"}));
    assert_eq!(found[0]["name"], "Приветствие (greeting)");
    let roles = client.ask("workspace/symbol", json!({"query": "старший"}));
    assert_eq!(roles[0]["name"], "Старший смены (shift-lead)");
}

/// What a page becomes when the document that it links to is renamed to `hello`.
fn followed(page: &str) -> Result<String, String> {
    let house = House::new();
    house.write("standards/links.md", format!("# Ссылки\n\n{page}\n"));
    let mut client = house.client();
    let about = house.open(&mut client, "pages/about.md");
    let answer = rename(&mut client, &about, "[[greet", "hello");
    if let Some(message) = answer["error"]["message"].as_str() {
        return Err(message.to_owned());
    }
    house.apply(&answer["result"]);
    let text = house.read("standards/links.md");
    Ok(text.trim_start_matches("# Ссылки").trim().to_owned())
}

#[test]
fn a_link_is_changed_where_its_path_stands_and_nowhere_else() {
    for (old, new) in [
        ("[y](greeting.md \"см. greeting.md\")", "[y](hello.md \"см. greeting.md\")"),
        ("[w](greeting.md#greeting.md)", "[w](hello.md#greeting.md)"),
        ("[greeting.md](<./greeting.md>)", "[greeting.md](<./hello.md>)"),
        ("[`](greeting.md`]( greeting.md )", "[`](greeting.md`]( hello.md )"),
        ("[greeting.md]\n\n[greeting.md]: greeting.md", "[greeting.md]\n\n[greeting.md]: hello.md"),
        (
            "[z][Ref] и [ref][]\n\n[ref]: greeting.md 'т'",
            "[z][Ref] и [ref][]\n\n[ref]: hello.md 'т'",
        ),
        ("> [z][a\\]b]\n\n[a\\]b]:\n  <greeting.md>", "> [z][a\\]b]\n\n[a\\]b]:\n  <hello.md>"),
    ] {
        assert_eq!(followed(old).as_deref(), Ok(new));
    }
}

#[test]
fn a_link_whose_path_cannot_be_changed_forbids_the_rename() {
    let message = followed("Слова.\n\n[y](greeting\\.md)").unwrap_err();
    assert!(message.contains("standards/links.md, строка 5:"), "{message}");
}
