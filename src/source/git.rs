//! The world of a revision: the handbook as git keeps it, read through the program `git` and never
//! checked out.
#![expect(clippy::disallowed_types, reason = "this is the door to the program git")]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Mutex;

use anyhow::{Context, Result, bail};

use crate::language::Date;
use crate::source::disk::FOREIGN_FOLDERS;
use crate::source::{Entry, EntryKind, ProjectPath, World};

/// What hooks of git set for their own work, and what would lead us to another repository.
const LEADING_AWAY: [&str; 5] =
    ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"];

/// Why a revision cannot be read.
#[derive(Debug)]
pub enum GitFailure {
    /// The program cannot be started.
    NoProgram,
    /// The folder lies in no repository.
    NoRepository,
    /// The repository belongs to somebody else; the words are git's own.
    Refused(String),
    /// There is no such revision.
    Unknown,
    /// There is none in a clone that holds only the last commits.
    Shallow,
    /// Something else; the words are git's own.
    Other(String),
}

/// A folder of a repository as it was in a revision.
#[derive(Debug)]
pub struct GitWorld {
    /// The files, and what stands in the way of the others.
    files: BTreeMap<ProjectPath, Object>,
    reader: Mutex<Reader>,
    today: Date,
}

/// What git keeps under a path.
#[derive(Debug)]
enum Object {
    /// A file, by the hash of its bytes.
    File(String),
    Skipped(&'static str),
}

/// The program that gives the bytes of an object for its hash.
#[derive(Debug)]
struct Reader {
    child: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl GitWorld {
    /// Opens a revision of the repository around a folder, and of that only what lies below the
    /// folder.
    pub fn open(root: &Path, revision: &str, today: Date) -> Result<Self, GitFailure> {
        let inside = git(root, &["rev-parse", "--is-inside-work-tree"])?;
        if !inside.is_success || inside.text() != "true" {
            return Err(inside.refusal());
        }
        let commit = commit(root, revision)?;
        let listed = git(root, &["ls-tree", "-r", "-z", &commit])?;
        if !listed.is_success {
            return Err(GitFailure::Other(listed.words));
        }
        let files = listed.bytes.split(|byte| *byte == 0).filter_map(object).collect();
        Ok(Self { files, reader: Mutex::new(reader(root)?), today })
    }

    /// Whether a file lies where no source of a handbook lies, or in an output of svod.
    fn is_foreign(&self, path: &ProjectPath) -> bool {
        let mut folder = String::new();
        let is_foreign_folder = path.folders().any(|name| {
            folder.push_str(name);
            folder.push('/');
            let marker = ProjectPath::new(format!("{folder}{}", crate::output::MARKER));
            FOREIGN_FOLDERS.contains(&name)
                || name.starts_with('.')
                || self.files.contains_key(&marker)
        });
        is_foreign_folder || path.file_name().starts_with('.')
    }
}

impl World for GitWorld {
    fn list(&self) -> Result<Vec<Entry>> {
        let files = self.files.iter().filter(|(path, _)| !self.is_foreign(path));
        let entry = |(path, object): (&ProjectPath, &Object)| Entry {
            path: path.clone(),
            kind: match object {
                Object::File(_) => EntryKind::File,
                Object::Skipped(reason) => EntryKind::Skipped(reason),
            },
        };
        Ok(files.map(entry).collect())
    }

    fn read(&self, path: &ProjectPath) -> Result<Vec<u8>> {
        let Some(Object::File(hash)) = self.files.get(path) else {
            bail!("{path} is not there");
        };
        let Ok(mut reader) = self.reader.lock() else { bail!("git was interrupted") };
        reader.read(hash).with_context(|| format!("git cannot read {path}"))
    }

    fn today(&self) -> Date {
        self.today
    }
}

impl Reader {
    fn read(&mut self, hash: &str) -> Result<Vec<u8>> {
        writeln!(self.questions, "{hash}")?;
        self.questions.flush()?;
        let mut head = String::new();
        self.answers.read_line(&mut head)?;
        let size = head.trim_end().strip_prefix(hash).and_then(|rest| rest.strip_prefix(" blob "));
        let size: usize = size.context("there is no such object")?.parse()?;
        // A line break follows the bytes.
        let mut bytes = vec![0; size + 1];
        self.answers.read_exact(&mut bytes)?;
        bytes.pop();
        Ok(bytes)
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        // Without questions it would end by itself, but nobody waits for that.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The commit that a revision stands for.
fn commit(root: &Path, revision: &str) -> Result<String, GitFailure> {
    // No name of git begins with a hyphen; as an argument it would be an option.
    let is_name = !revision.is_empty() && !revision.starts_with('-') && !revision.contains('\0');
    if is_name {
        let name = format!("{revision}^{{commit}}");
        let found = git(root, &["rev-parse", "--verify", "--quiet", &name])?;
        if found.is_success {
            return Ok(found.text().to_owned());
        }
    }
    let shallow = git(root, &["rev-parse", "--is-shallow-repository"])?;
    Err(match is_name && shallow.text() == "true" {
        true => GitFailure::Shallow,
        false => GitFailure::Unknown,
    })
}

/// A line of `git ls-tree`: mode, sort and hash, a tabulator, the path.
fn object(line: &[u8]) -> Option<(ProjectPath, Object)> {
    let tab = line.iter().position(|byte| *byte == b'\t')?;
    let head = std::str::from_utf8(&line[..tab]).ok()?;
    let mut parts = head.split(' ');
    let (mode, sort, hash) = (parts.next()?, parts.next()?, parts.next()?);
    let name = String::from_utf8_lossy(&line[tab + 1..]);
    let object = match (sort, mode) {
        _ if matches!(name, std::borrow::Cow::Owned(_)) => Object::Skipped("unreadable-name"),
        ("blob", "120000") => Object::Skipped("link"),
        ("blob", _) => Object::File(hash.to_owned()),
        _ => return None,
    };
    Some((ProjectPath::new(name), object))
}

/// What a run of git has left.
struct Answer {
    is_success: bool,
    bytes: Vec<u8>,
    words: String,
}

impl Answer {
    fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap_or("").trim_end()
    }

    /// Why git would not look at the repository.
    fn refusal(self) -> GitFailure {
        match self.words.contains("dubious ownership") {
            true => GitFailure::Refused(self.words),
            false => GitFailure::NoRepository,
        }
    }
}

fn command(root: &Path) -> Command {
    let mut command = Command::new("git");
    command.current_dir(root).env("LC_ALL", "C").env("GIT_OPTIONAL_LOCKS", "0");
    for name in LEADING_AWAY {
        command.env_remove(name);
    }
    command
}

fn git(root: &Path, arguments: &[&str]) -> Result<Answer, GitFailure> {
    let output = command(root).args(arguments).stdin(Stdio::null()).output().map_err(failure)?;
    let words = String::from_utf8_lossy(&output.stderr);
    let words = words.lines().next().unwrap_or("").to_owned();
    Ok(Answer { is_success: output.status.success(), bytes: output.stdout, words })
}

fn reader(root: &Path) -> Result<Reader, GitFailure> {
    let mut command = command(root);
    command.args(["cat-file", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.stderr(Stdio::null()).spawn().map_err(failure)?;
    match (child.stdin.take(), child.stdout.take()) {
        (Some(questions), Some(answers)) => {
            Ok(Reader { child, questions, answers: BufReader::new(answers) })
        }
        _ => Err(GitFailure::Other(String::new())),
    }
}

fn failure(error: std::io::Error) -> GitFailure {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::PermissionDenied => GitFailure::NoProgram,
        _ => GitFailure::Other(error.to_string()),
    }
}
