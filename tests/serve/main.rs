//! `svod serve` and `svod watch`, as they are: the program runs, files are saved, and a visitor talks
//! to it over the loopback.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::unwrap_used,
    reason = "these tests run a program over folders on the disk and wait for what it says"
)]

mod requests;
mod saves;
mod visitor;
mod watching;

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use tempfile::TempDir;

/// No step of a test takes longer, on the slowest machine.
const LONG: Duration = Duration::from_secs(120);

const MANIFEST: &str = "\
title: Service standards
languages: [en]
company: {name: Linden}
";
const ABOUT: &str = "---\ntitle: About us\n---\nWe sell chairs.\n";
const OTHER: &str = "---\ntitle: Our shop\n---\nWe are open from nine.\n";

/// A small handbook that vanishes with the test.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        desk.save("svod.yaml", MANIFEST);
        desk.save("pages/about.md", ABOUT);
        desk.save("pages/other.md", OTHER);
        desk
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Saves a file as most editors do: in its place at once.
    fn save(&self, path: &str, text: impl AsRef<[u8]>) {
        let file = self.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        let aside = file.with_file_name(".aside.tmp");
        fs::write(&aside, text).unwrap();
        fs::rename(aside, file).unwrap();
    }

    /// The program in this folder, in an environment without a language.
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_svod"));
        command.args(arguments).current_dir(self.path());
        for name in ["LC_ALL", "LC_MESSAGES", "LANG", "CLICOLOR_FORCE"] {
            command.env_remove(name);
        }
        command.env("COLUMNS", "80").env("NO_COLOR", "1").stdin(Stdio::null());
        command
    }

    /// Runs the program, which goes on.
    fn start(&self, arguments: &[&str]) -> Running {
        let mut command = self.command(arguments);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let out = lines(child.stdout.take().unwrap());
        let err = lines(child.stderr.take().unwrap());
        Running { child, out, err }
    }
}

/// A program that runs; it ends with the test.
struct Running {
    child: Child,
    out: Receiver<String>,
    err: Receiver<String>,
}

impl Running {
    /// What it says on the standard error up to a line with these words, this one included.
    #[track_caller]
    fn says(&self, words: &str) -> String {
        until(&self.err, words)
    }

    /// Asks it to end, as the system does, and gives its exit code.
    fn terminated(mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        self.child.wait().unwrap().code()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[track_caller]
fn until(lines: &Receiver<String>, words: &str) -> String {
    let mut said = String::new();
    loop {
        let line = lines.recv_timeout(LONG);
        let line = line.unwrap_or_else(|_| panic!("«{words}» is never said, but: {said}"));
        said.push_str(&line);
        said.push('\n');
        if line.contains(words) {
            return said;
        }
    }
}

fn lines(stream: impl Read + Send + 'static) -> Receiver<String> {
    let (tell, lines) = channel();
    let read = move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if tell.send(line).is_err() {
                return;
            }
        }
    };
    thread::spawn(read);
    lines
}
