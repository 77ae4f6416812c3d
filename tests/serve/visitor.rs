//! Who opens the preview: a browser as small as the tests need it, over a plain connection.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;

use serde_json::Value;

use crate::{Desk, LONG, Running, until};

/// A preview that runs, and where.
pub(crate) struct Preview {
    pub(crate) program: Running,
    pub(crate) port: u16,
}

/// What was answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Preview {
    /// Serves a handbook on a port that is free, and waits until it is there.
    pub(crate) fn of(desk: &Desk, arguments: &[&str]) -> Self {
        Self::begun(desk.start(&[&["serve", "--port", "0"], arguments].concat()))
    }

    /// Waits until a program that was started says where it serves.
    pub(crate) fn begun(program: Running) -> Self {
        let said = until(&program.out, "http://");
        let (_, address) = said.rsplit_once("127.0.0.1:").unwrap();
        let port = address.trim_end().trim_end_matches('/').parse().unwrap();
        Self { program, port }
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(LONG)).unwrap();
        stream
    }

    /// Sends a head as it is and reads all that comes.
    pub(crate) fn send(&self, head: &str) -> Answer {
        let mut stream = self.connect();
        stream.write_all(head.as_bytes()).unwrap();
        answer(stream)
    }

    pub(crate) fn ask(&self, method: &str, path: &str, host: &str) -> Answer {
        self.send(&format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"))
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &format!("127.0.0.1:{}", self.port))
    }

    /// The page that has these words in its text.
    #[track_caller]
    pub(crate) fn page_with(&self, words: &str) -> String {
        let home = self.get("/").text();
        let links = home.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let pages = links.filter_map(|link| link.split('#').next()).map(str::to_owned);
        let mut pages = pages.filter(|page| page.ends_with(".html"));
        let found = pages.find(|page| {
            let text = self.get(&format!("/{page}")).text();
            text.split("<main").nth(1).is_some_and(|main| main.contains(words))
        });
        found.unwrap_or_else(|| panic!("no page has «{words}»: {home}"))
    }

    /// Follows the news for a page.
    pub(crate) fn news(&self, page: &str) -> News {
        let mut stream = self.connect();
        let (path, port) = (format!("/_svod/news?page={page}"), self.port);
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n").unwrap();
        News { lines: BufReader::new(stream) }
    }
}

/// Reads all that comes.
pub(crate) fn answer(mut stream: TcpStream) -> Answer {
    let mut bytes = Vec::new();
    // Who refuses a long head need not have read all of it, and may break off behind its answer.
    let _ = stream.read_to_end(&mut bytes);
    let at = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap_or(bytes.len());
    let head = String::from_utf8_lossy(&bytes[..at]).into_owned();
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
    Answer { status, head, body: bytes.split_off((at + 4).min(bytes.len())) }
}

/// The news for a page, one after the other.
pub(crate) struct News {
    lines: BufReader<TcpStream>,
}

impl News {
    pub(crate) fn next(&mut self) -> Value {
        loop {
            let mut line = String::new();
            assert!(self.lines.read_line(&mut line).unwrap() > 0, "the news have ended");
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).unwrap();
            }
        }
    }

    /// The first news of which something holds.
    pub(crate) fn of(&mut self, is_it: impl Fn(&Value) -> bool) -> Value {
        loop {
            let news = self.next();
            if is_it(&news) {
                return news;
            }
        }
    }
}

/// Whether a rule has found something, or anything that has these words.
pub(crate) fn has(news: &Value, rule: &str) -> bool {
    let findings = news["panel"]["findings"].as_array().unwrap();
    findings.iter().any(|found| found["rule"] == rule)
}

/// Why the pages are old.
pub(crate) fn trouble(news: &Value) -> String {
    let trouble = news["panel"]["trouble"].as_array().unwrap();
    trouble.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n")
}
