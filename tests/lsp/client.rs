//! A client of the protocol: it knows what it has opened, and waits for what belongs to that.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::{Value, json};

/// Longer than any answer takes, on any machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// An editor without a screen.
pub(crate) struct Client {
    child: Child,
    input: ChildStdin,
    heard: Receiver<Value>,
    asked: i64,
    /// The text and the version of each open file.
    open: BTreeMap<String, (String, i64)>,
    /// The last findings of each file, with the version they are of.
    found: BTreeMap<String, (Option<i64>, Vec<Value>)>,
    /// What else the server said of its own accord.
    pub(crate) said: Vec<Value>,
    /// What it answered to `initialize`.
    pub(crate) server: Value,
}

/// What most editors say of themselves.
pub(crate) fn usual() -> Value {
    json!({
        "workspace": {"workspaceEdit": {
            "documentChanges": true,
            "resourceOperations": ["create", "rename", "delete"],
        }},
        "textDocument": {"publishDiagnostics": {"relatedInformation": true}},
    })
}

pub(crate) fn uri(path: &Path) -> String {
    let mut uri = String::from("file://");
    for byte in path.to_str().unwrap().bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' => uri.push(char::from(byte)),
            byte if byte.is_ascii_alphanumeric() => uri.push(char::from(byte)),
            byte => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

impl Client {
    /// Starts the server and shakes hands with it.
    pub(crate) fn start(folder: Option<&Path>, locale: &str, capabilities: Value) -> Self {
        let mut client = Self::silent();
        let folders = folder.map(|folder| json!([{"uri": uri(folder), "name": "дом"}]));
        let hello = json!({
            "processId": null, "rootUri": null, "locale": locale,
            "capabilities": capabilities, "workspaceFolders": folders,
        });
        client.server = client.ask("initialize", hello);
        client.tell("initialized", json!({}));
        client
    }

    /// Starts the server and says nothing yet.
    pub(crate) fn silent() -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_svod"));
        command.args(["lsp", "--as-of", "2026-11-22"]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let input = child.stdin.take().unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let (hear, heard) = channel();
        std::thread::spawn(move || {
            while let Some(message) = read(&mut output) {
                if hear.send(message).is_err() {
                    return;
                }
            }
        });
        let (open, found, said) = Default::default();
        Self { child, input, heard, asked: 0, open, found, said, server: Value::Null }
    }

    /// Writes bytes as they are.
    pub(crate) fn raw(&mut self, bytes: &[u8]) {
        self.input.write_all(bytes).unwrap();
        self.input.flush().unwrap();
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        self.raw(format!("Content-Length: {}\r\n\r\n{text}", text.len()).as_bytes());
    }

    pub(crate) fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    /// Asks, and hears what comes on the way to the answer.
    pub(crate) fn ask(&mut self, method: &str, params: Value) -> Value {
        let answer = self.try_ask(method, params);
        assert!(answer.get("error").is_none(), "{method}: {answer}");
        answer["result"].clone()
    }

    /// The whole answer, be it an error.
    pub(crate) fn try_ask(&mut self, method: &str, params: Value) -> Value {
        let id = self.start_asking(method, params);
        self.answer(id)
    }

    /// Asks without waiting for the answer.
    pub(crate) fn start_asking(&mut self, method: &str, params: Value) -> i64 {
        self.asked += 1;
        let id = self.asked;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}));
        id
    }

    pub(crate) fn answer(&mut self, id: i64) -> Value {
        loop {
            let message = self.hear();
            if message["id"] == id && message.get("method").is_none() {
                return message;
            }
            self.take(message);
        }
    }

    fn hear(&mut self) -> Value {
        self.heard.recv_timeout(PATIENCE).expect("the server says nothing more")
    }

    fn take(&mut self, message: Value) {
        if message["method"] == "textDocument/publishDiagnostics" {
            let params = &message["params"];
            let found = params["diagnostics"].as_array().unwrap().clone();
            let uri = params["uri"].as_str().unwrap().to_owned();
            self.found.insert(uri, (params["version"].as_i64(), found));
        } else {
            self.said.push(message);
        }
    }

    pub(crate) fn open(&mut self, path: &Path, text: &str) {
        let language = if path.extension().unwrap() == "md" { "markdown" } else { "yaml" };
        let uri = uri(path);
        let file = json!({"uri": uri, "languageId": language, "version": 1, "text": text});
        self.tell("textDocument/didOpen", json!({"textDocument": file}));
        self.open.insert(uri, (text.to_owned(), 1));
    }

    /// Puts words in the place of others that stand there once, as an editor tells it.
    pub(crate) fn replace(&mut self, path: &Path, old: &str, new: &str) {
        let at = self.at(path, old);
        let uri = uri(path);
        let (text, version) = self.open.get_mut(&uri).unwrap();
        let byte = text.find(old).unwrap();
        let end = position(text, byte + old.len());
        text.replace_range(byte..byte + old.len(), new);
        *version += 1;
        let file = json!({"uri": uri, "version": *version});
        let change = json!({"range": {"start": at, "end": end}, "text": new});
        let params = json!({"textDocument": file, "contentChanges": [change]});
        self.tell("textDocument/didChange", params);
    }

    pub(crate) fn close(&mut self, path: &Path) {
        let uri = uri(path);
        self.open.remove(&uri);
        self.tell("textDocument/didClose", json!({"textDocument": {"uri": uri}}));
    }

    /// The text as it stands in the editor.
    pub(crate) fn text(&self, path: &Path) -> &str {
        &self.open[&uri(path)].0
    }

    /// Where words begin, as the editor counts.
    pub(crate) fn at(&self, path: &Path, words: &str) -> Value {
        let text = self.text(path);
        assert_eq!(text.matches(words).count(), 1, "{words}");
        position(text, text.find(words).unwrap())
    }

    /// Asks about the place behind some words.
    pub(crate) fn ask_behind(&mut self, method: &str, path: &Path, words: &str) -> Value {
        self.ask_behind_with(method, path, words, json!({}))["result"].clone()
    }

    pub(crate) fn ask_behind_with(
        &mut self,
        method: &str,
        path: &Path,
        words: &str,
        more: Value,
    ) -> Value {
        let text = self.text(path);
        let at = position(text, text.find(words).unwrap() + words.len());
        let mut params = json!({"textDocument": {"uri": uri(path)}, "position": at});
        params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.try_ask(method, params)
    }

    /// The findings of an open file as it stands now; of the others, those of the same moment.
    pub(crate) fn findings(&mut self, path: &Path) -> Vec<Value> {
        while !self.is_told(path) {
            let message = self.hear();
            self.take(message);
        }
        // All files of one check are told before the next question is heard.
        self.try_ask("workspace/symbol", json!({"query": "nothing is called this"}));
        self.told(path)
    }

    /// Whether the findings of an open file are those of its text as it stands.
    pub(crate) fn is_told(&self, path: &Path) -> bool {
        let uri = uri(path);
        let version = self.open[&uri].1;
        self.found.get(&uri).is_some_and(|(of, _)| *of == Some(version))
    }

    /// Waits until something is told of a file that is not open.
    pub(crate) fn hear_of(&mut self, path: &Path) {
        let uri = uri(path);
        loop {
            let message = self.hear();
            let is_it = message["params"]["uri"] == uri.as_str();
            self.take(message);
            if is_it {
                return;
            }
        }
    }

    /// What was last told of a file, open or not.
    pub(crate) fn told(&self, path: &Path) -> Vec<Value> {
        self.found.get(&uri(path)).map(|(_, found)| found.clone()).unwrap_or_default()
    }

    /// The finding of a rule in an open file; none if it has none.
    pub(crate) fn finding(&mut self, path: &Path, rule: &str) -> Option<Value> {
        self.findings(path).into_iter().find(|finding| finding["code"] == rule)
    }

    /// Waits until something else is said by this method.
    pub(crate) fn wait(&mut self, method: &str) -> Value {
        loop {
            if let Some(at) = self.said.iter().position(|message| message["method"] == method) {
                return self.said.remove(at);
            }
            let message = self.hear();
            self.take(message);
        }
    }

    /// Says goodbye as it should be said; the exit code.
    pub(crate) fn quit(mut self) -> i32 {
        self.ask("shutdown", Value::Null);
        self.tell("exit", Value::Null);
        self.child.wait().unwrap().code().unwrap()
    }

    /// Waits for the end of the server, whatever brought it about; the exit code.
    pub(crate) fn end(self) -> i32 {
        let Self { mut child, input, .. } = self;
        drop(input);
        child.wait().unwrap().code().unwrap()
    }
}

/// The place of a byte in UTF-16, as editors count unless they say otherwise.
pub(crate) fn position(text: &str, byte: usize) -> Value {
    let before = &text[..byte];
    let line = before.rsplit('\n').next().unwrap();
    json!({"line": before.matches('\n').count(), "character": line.encode_utf16().count()})
}

fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim().split_once(": ") {
            Some(("Content-Length", number)) => length = number.parse().ok()?,
            Some(_) => {}
            None => break,
        }
    }
    let mut bytes = vec![0; length];
    output.read_exact(&mut bytes).ok()?;
    serde_json::from_slice(&bytes).ok()
}

/// A text with the edits of one file applied, the last one first.
pub(crate) fn edited(text: &str, edits: &Value) -> String {
    let mut edits = edits.as_array().unwrap().clone();
    let key = |edit: &Value| {
        let start = &edit["range"]["start"];
        (start["line"].as_u64(), start["character"].as_u64())
    };
    edits.sort_by_key(key);
    let mut text = text.to_owned();
    for edit in edits.iter().rev() {
        let range = byte(&text, &edit["range"]["start"])..byte(&text, &edit["range"]["end"]);
        text.replace_range(range, edit["newText"].as_str().unwrap());
    }
    text
}

/// The byte of a place in UTF-16.
fn byte(text: &str, position: &Value) -> usize {
    let line = usize::try_from(position["line"].as_u64().unwrap()).unwrap();
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let mut left = usize::try_from(position["character"].as_u64().unwrap()).unwrap();
    for (at, letter) in text[start..].char_indices() {
        if left == 0 {
            return start + at;
        }
        left -= letter.len_utf16();
    }
    text.len()
}
