//! The live preview: how long it takes from a save to the word that the page has to be loaded again,
//! to the page itself, and to what the rules have found in it.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a benchmark makes its own tree, runs the program and looks at the clock"
)]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::{Times, tree};

/// The bytes of a document: as people write them, and some fourteen pages of print.
const LENGTHS: [usize; 2] = [4_000, 28_000];

pub(crate) fn measure(documents: usize, rounds: usize) {
    for length in LENGTHS {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        tree::write_files(documents, length, &mut |path, text| save(folder.path(), path, text));
        println!("\nthe preview of {documents} documents of {length} bytes, after one is saved");
        let mut preview = Preview::start(folder.path());
        let saved = format!("standards/standard-{:04}.md", documents / 2);
        let text = fs::read_to_string(folder.path().join(&saved)).expect("it is there");
        let page = preview.page_of(folder.path(), &saved, &text);
        let mut news = preview.news(&page);
        news.next();
        let [mut told, mut loaded, mut found] =
            [Times::default(), Times::default(), Times::default()];
        for round in 0..rounds {
            let start = Instant::now();
            save(folder.path(), &saved, &format!("{text}\nСм. [[нет-{round}]].\n"));
            // The first news is another page, the last one other findings.
            while !news.is_new_page() {}
            told.0.push(start.elapsed());
            let answer = preview.get(&page);
            loaded.0.push(start.elapsed());
            assert!(answer.contains(&format!("нет-{round}")), "the page is the former one");
            while !news.last.contains(&format!("нет-{round}")) {
                news.next();
            }
            found.0.push(start.elapsed());
            // The next save comes as people save: not at once.
            std::thread::sleep(Duration::from_millis(300));
        }
        println!("save to reload         {told}");
        println!("save to page           {loaded}");
        println!("save to findings       {found}");
    }
}

fn save(folder: &Path, path: &str, text: &str) {
    let file = folder.join(path);
    fs::create_dir_all(file.parent().expect("it has a folder")).expect("the disk has room");
    fs::write(file, text).expect("the disk has room");
}

/// The program, as long as it is needed.
struct Preview {
    program: Child,
    port: u16,
}

impl Preview {
    fn start(folder: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_svod"));
        command.args(["serve", "--port", "0"]).arg(folder);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut program = command.spawn().expect("the program is there");
        let mut lines = BufReader::new(program.stdout.take().expect("it is piped")).lines();
        let said = lines.next().expect("it says where it is").expect("in UTF-8");
        let port = said.trim_end_matches('/').rsplit(':').next().expect("a port");
        Self { port: port.parse().expect("a number"), program }
    }

    fn ask(&self, path: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it answers");
        let port = self.port;
        write!(
            stream,
            "GET /{path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"
        )
        .expect("it reads");
        stream
    }

    fn get(&self, path: &str) -> String {
        let mut bytes = Vec::new();
        self.ask(path).read_to_end(&mut bytes).expect("it answers");
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn news(&self, page: &str) -> News {
        let stream = self.ask(&format!("_svod/news?page={page}"));
        News { lines: BufReader::new(stream), tag: String::new(), last: String::new() }
    }

    /// The page of a document: the one that gets a word which is written into it.
    fn page_of(&mut self, folder: &Path, path: &str, text: &str) -> String {
        let word = "этого слова нигде нет";
        let mut news = self.news("index.html");
        news.next();
        save(folder, path, &format!("{text}\n{word}, [[нет]]\n"));
        while !news.last.contains("«нет»") && !news.last.contains("`нет`") {
            news.next();
        }
        let home = self.get("index.html");
        let links = home.split("href=\"").skip(1).filter_map(|rest| rest.split(['"', '#']).next());
        let mut pages: Vec<&str> = links.filter(|link| link.ends_with(".html")).collect();
        pages.dedup();
        let page = pages.into_iter().find(|page| self.get(page).contains(word));
        page.expect("the document is on a page").to_owned()
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// The news for a page.
struct News {
    lines: BufReader<TcpStream>,
    /// The state of the page that was told last.
    tag: String,
    last: String,
}

impl News {
    fn next(&mut self) {
        loop {
            let mut line = String::new();
            let count = self.lines.read_line(&mut line).expect("news are text");
            assert!(count > 0, "the news have ended");
            if let Some(data) = line.strip_prefix("data: ") {
                let tag = data.split('"').nth(3).expect("news begin with the tag");
                tag.clone_into(&mut self.tag);
                data.clone_into(&mut self.last);
                return;
            }
        }
    }

    /// Waits for the next news; says whether the page is another one.
    fn is_new_page(&mut self) -> bool {
        let former = self.tag.clone();
        self.next();
        self.tag != former
    }
}
