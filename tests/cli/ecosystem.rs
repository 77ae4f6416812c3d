//! What others run: the hooks, the action and the template for GitLab, with the commands that stand
//! in their files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::{Room, Run, finish};

/// A file of this repository.
fn file(path: &str) -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    serde_yaml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

/// The shell as a runner calls it, with the built program at hand.
fn shell(room: &Room, script: &str, variables: &BTreeMap<String, String>) -> Run {
    let program = Path::new(env!("CARGO_BIN_EXE_svod")).parent().unwrap();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::iter::once(PathBuf::from(program)).chain(std::env::split_paths(&path));
    let mut command = std::process::Command::new("bash");
    command.args(["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script]);
    command.current_dir(room.path()).envs(variables).env("LC_ALL", "C").env("COLUMNS", "80");
    command.env("PATH", std::env::join_paths(path).unwrap());
    finish(command)
}

/// A repository with a handbook in a folder whose name has a blank, and a finding in it.
fn repository() -> Room {
    let room = Room::new();
    assert_eq!(room.svod(&["init", "my desk", "--pack", "shop", "--lang", "en"]).code, 0);
    room.git(&["init", "--quiet"]);
    room.commit();
    room.write("my desk/pages/new.md", "# New\n\nWe sell furniture, see [[nothing]].\n");
    room
}

fn json(room: &Room, path: &str) -> Value {
    serde_json::from_str(&room.read(path)).unwrap()
}

/// Runs the steps of the action with some inputs.
fn action(room: &Room, given: &[(&str, &str)]) -> Run {
    let action = file("action.yml");
    let inputs = action["inputs"].as_object().unwrap().iter();
    let inputs = inputs.map(|(name, input)| (name.as_str(), input["default"].as_str().unwrap()));
    let mut inputs: BTreeMap<&str, &str> = inputs.collect();
    for (name, value) in given {
        assert!(inputs.insert(name, value).is_some(), "no input `{name}`");
    }
    let filled = |text: &str| match text.strip_prefix("${{ inputs.") {
        Some(name) => inputs[name.trim_end_matches(" }}")].to_owned(),
        None => text.to_owned(),
    };
    let mut last = None;
    for step in action["runs"]["steps"].as_array().unwrap() {
        assert_eq!(step["shell"], "bash");
        let script = step["run"].as_str().unwrap();
        assert!(!script.contains("${{"), "an input in a script could be a command: {script}");
        let variables = step["env"].as_object().unwrap().iter();
        let variables =
            variables.map(|(name, text)| (name.clone(), filled(text.as_str().unwrap())));
        last = Some(shell(room, script, &variables.collect()));
    }
    last.unwrap()
}

#[test]
fn the_action_annotates_and_fails() {
    let room = repository();
    let run = action(&room, &[("path", "my desk")]);
    assert_eq!(run.code, 1, "{}{}", run.out, run.err);
    assert!(run.out.contains("::error file=my desk/pages/new.md,line=3"), "{}", run.out);
}

#[test]
fn the_action_heeds_each_input() {
    let room = repository();
    let run = action(
        &room,
        &[("path", "my desk"), ("sarif", "a b.sarif"), ("fail-on", "never"), ("format", "human")],
    );
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    assert!(run.out.contains("unknown-reference"), "{}", run.out);
    assert_eq!(json(&room, "a b.sarif")["version"], "2.1.0");
    let baseline = ["baseline", "my desk", "--file", "known.json"];
    assert_eq!(room.svod(&baseline).code, 0);
    assert_eq!(action(&room, &[("path", "my desk"), ("baseline", "known.json")]).code, 0);
    assert_eq!(action(&room, &[("path", "my desk"), ("profile", "none")]).code, 2);
    assert_eq!(action(&room, &[("path", "my desk"), ("changed-since", "HEAD")]).code, 1);
    room.commit();
    assert_eq!(action(&room, &[("path", "my desk"), ("changed-since", "HEAD")]).code, 0);
}

#[test]
fn no_input_of_the_action_is_a_command() {
    let room = repository();
    for name in ["path", "profile", "format", "fail-on", "baseline", "changed-since", "sarif"] {
        action(
            &room,
            &[("path", "my desk"), (name, "$(touch broken)`touch broken`; touch broken")],
        );
        assert!(!room.path().join("broken").exists(), "{name}");
    }
}

/// Runs the job of the template with some variables.
fn job(room: &Room, given: &[(&str, &str)]) -> Run {
    let job = &file("ci/gitlab.yml")["svod"];
    let variables = job["variables"].as_object().unwrap().iter();
    let variables = variables.map(|(name, text)| (name.clone(), text.as_str().unwrap().to_owned()));
    let mut variables: BTreeMap<String, String> = variables.collect();
    for (name, value) in given {
        assert!(variables.insert((*name).to_owned(), (*value).to_owned()).is_some(), "{name}");
    }
    let lines = ["before_script", "script"].map(|part| job[part].as_array().unwrap().clone());
    let lines: Vec<&str> = lines.iter().flatten().map(|line| line.as_str().unwrap()).collect();
    shell(room, &lines.join("\n"), &variables)
}

#[test]
fn the_job_for_gitlab_leaves_both_reports() {
    let room = repository();
    let run = job(&room, &[("SVOD_PATH", "my desk")]);
    assert_eq!(run.code, 1, "{}{}", run.out, run.err);
    let artifacts = file("ci/gitlab.yml")["svod"]["artifacts"].clone();
    assert_eq!(artifacts["when"], "always");
    let quality = json(&room, artifacts["reports"]["codequality"].as_str().unwrap());
    let paths: Vec<&Value> =
        quality.as_array().unwrap().iter().map(|one| &one["location"]["path"]).collect();
    assert!(paths.iter().any(|path| **path == "my desk/pages/new.md"), "{paths:?}");
    let suites = room.read(artifacts["reports"]["junit"].as_str().unwrap());
    assert!(suites.contains("<testsuites") && suites.contains("new.md"), "{suites}");
}

#[test]
fn the_job_for_gitlab_heeds_its_variables() {
    let room = repository();
    let desk = ("SVOD_PATH", "my desk");
    assert_eq!(job(&room, &[desk, ("SVOD_FAIL_ON", "never")]).code, 0);
    assert_eq!(job(&room, &[desk, ("SVOD_PROFILE", "none")]).code, 2);
    assert_eq!(job(&room, &[desk, ("SVOD_BASELINE", "no such.json")]).code, 2);
    assert_eq!(job(&room, &[desk, ("SVOD_CHANGED_SINCE", "HEAD")]).code, 1);
    room.commit();
    assert_eq!(job(&room, &[desk, ("SVOD_CHANGED_SINCE", "HEAD")]).code, 0);
}

#[test]
fn the_hooks_check_everything_or_what_has_changed() {
    let room = repository();
    let hooks = file(".pre-commit-hooks.yaml");
    let hook = |id: &str| {
        let hook = hooks.as_array().unwrap().iter().find(|hook| hook["id"] == id).unwrap();
        assert_eq!((&hook["language"], &hook["pass_filenames"]), (&"rust".into(), &false.into()));
        let script = format!("{} 'my desk'", hook["entry"].as_str().unwrap());
        shell(&room, &script, &BTreeMap::new()).code
    };
    assert_eq!((hook("svod-check"), hook("svod-check-changed")), (1, 1));
    room.commit();
    assert_eq!((hook("svod-check"), hook("svod-check-changed")), (1, 0));
}

#[test]
fn the_document_on_ci_names_what_there_is() {
    let text =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/ci.md")).unwrap();
    let inputs = file("action.yml")["inputs"].clone();
    for name in inputs.as_object().unwrap().keys() {
        assert!(text.contains(&format!("| `{name}` |")), "{name}");
    }
    for hook in file(".pre-commit-hooks.yaml").as_array().unwrap() {
        assert!(text.contains(hook["id"].as_str().unwrap()));
    }
    let variables = file("ci/gitlab.yml")["svod"]["variables"].clone();
    for name in variables.as_object().unwrap().keys() {
        assert!(text.contains(name), "{name}");
    }
}
