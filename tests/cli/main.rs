//! The program itself, run over folders: what it prints, where, and with which exit code.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::unwrap_used,
    reason = "these tests run a program over folders on the disk"
)]

mod adopt;
mod begin;
mod build;
mod check;
mod ecosystem;
mod export;
mod fix;
mod formats;
mod look;
mod profile;
mod since;
mod stubs;
mod theme;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A folder that vanishes with the test.
struct Room(TempDir);

/// What a run has left.
struct Run {
    code: i32,
    out: String,
    err: String,
}

impl Room {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A handbook without a finding.
    fn clean() -> Self {
        let room = Self::new();
        let run = room.svod(&["init", "--pack", "shop", "--lang", "ru"]);
        assert_eq!(run.code, 0, "{}", run.err);
        room
    }

    /// A folder with the files of a tree that is written as one text.
    fn with(tree: &str) -> Self {
        let room = Self::new();
        for file in tree.split("--- /").skip(1) {
            let (path, text) = file.split_once('\n').unwrap();
            room.write(path, text);
        }
        room
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let file = self.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).unwrap()
    }

    /// Every file with its bytes.
    fn tree(&self) -> BTreeMap<String, Vec<u8>> {
        let files = walkdir::WalkDir::new(self.path()).into_iter().map(Result::unwrap);
        let files = files.filter(|entry| !entry.file_type().is_dir());
        let named = |entry: walkdir::DirEntry| {
            let path = entry.path().strip_prefix(self.path()).unwrap().display().to_string();
            (path, fs::read(entry.path()).unwrap())
        };
        files.map(named).collect()
    }

    fn svod(&self, arguments: &[&str]) -> Run {
        finish(self.command(arguments))
    }

    /// The program in this folder, in an environment without a language.
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_svod"));
        command.args(arguments).current_dir(self.path());
        for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR_FORCE"] {
            command.env_remove(name);
        }
        command.env("COLUMNS", "80").stdin(Stdio::null());
        command
    }
}

fn finish(mut command: Command) -> Run {
    let output = command.output().unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A report without what changes with every new rule: which families had nothing to look at.
fn steady(report: &str) -> String {
    let lines = report.lines().map(|line| match (line.contains("scripts ("), line.rfind(": ")) {
        (true, Some(colon)) => format!("{}: …\n", &line[..colon]),
        _ => format!("{line}\n"),
    });
    lines.collect()
}

impl Run {
    /// The work could not be done: one sentence on the standard error, nothing else.
    fn assert_failed(&self, words: &str) {
        assert_eq!(self.code, 2, "{}{}", self.out, self.err);
        assert_eq!(self.out, "");
        assert!(self.err.starts_with("svod: ") && self.err.lines().count() == 1, "{}", self.err);
        assert!(self.err.contains(words), "{}", self.err);
    }
}
