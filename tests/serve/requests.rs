//! What is answered, what is refused, and who cannot hold up the others.

use std::io::Write;
use std::net::{TcpListener, TcpStream};

use crate::Desk;
use crate::visitor::{Answer, Preview, answer};

#[test]
fn pages_come_with_their_styles_and_the_script_of_the_preview() {
    let (desk, own) = (Desk::new(), Desk::new());
    let preview = Preview::of(&desk, &[]);
    let page = preview.page_with("We sell chairs.");
    let text = preview.get(&format!("/{page}")).text();
    assert!(text.contains("/_svod/preview.js") && text.contains("static/base.css"), "{text}");
    assert_eq!(preview.get("/static/base.css").status, 200);
    assert_eq!(preview.get("/_svod/preview.js").status, 200);
    let built = own.command(&["build", "--draft", "--format", "html"]).output().unwrap();
    assert!(built.status.success());
    let written = std::fs::read_to_string(own.path().join("out/html/index.html")).unwrap();
    assert!(!written.contains("_svod"), "{written}");
}

#[test]
fn a_page_that_the_browser_has_is_not_sent_again() {
    let desk = Desk::new();
    let preview = Preview::of(&desk, &[]);
    let answer = preview.get("/");
    let tag = answer.head.lines().find_map(|line| line.strip_prefix("etag: ")).unwrap();
    let again = preview.send(&format!(
        "GET / HTTP/1.1\r\nHost: localhost:{}\r\nIf-None-Match: {tag}\r\nConnection: close\r\n\r\n",
        preview.port
    ));
    assert_eq!((again.status, again.body.len()), (304, 0));
}

#[test]
fn another_name_than_our_own_is_refused() {
    let desk = Desk::new();
    let preview = Preview::of(&desk, &[]);
    let port = preview.port;
    for host in
        ["evil.example".to_owned(), format!("evil.example:{port}"), "127.0.0.1:1".to_owned()]
    {
        let answer = preview.ask("GET", "/", &host);
        assert_eq!((answer.status, answer.text().contains("Linden")), (403, false), "{host}");
    }
    assert_eq!(preview.send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").status, 403);
    assert_eq!(preview.ask("GET", "/", &format!("localhost:{port}")).status, 200);
}

#[test]
fn a_path_leads_nowhere_but_to_a_page() {
    let desk = Desk::new();
    let preview = Preview::of(&desk, &[]);
    let paths = [
        "/svod.yaml",
        "/../svod.yaml",
        "/%2e%2e/svod.yaml",
        "/..%2fsvod.yaml",
        "/%2e%2e%5csvod.yaml",
        "/static/../../svod.yaml",
        "//etc/passwd",
        "/etc/passwd",
        "/%00",
        "/%ff",
        "/index.html%00.png",
        "/pages/about.md",
        "/%252e%252e%252fsvod.yaml",
    ];
    for path in paths {
        let answer = preview.get(path);
        assert_eq!(answer.status, 404, "{path}");
        let text = answer.text();
        assert!(!text.contains("languages:") && !text.contains("root:"), "{path}: {text}");
    }
}

#[test]
fn a_page_that_is_not_there_says_so_in_the_language_of_the_handbook() {
    let desk = Desk::new();
    desk.save("svod.yaml", "title: Štandardy\nlanguages: [sk]\ncompany: {name: Lipa}\n");
    let preview = Preview::of(&desk, &[]);
    let answer = preview.get("/gone.html");
    let text = answer.text();
    assert_eq!(answer.status, 404);
    assert!(answer.head.contains("text/html"), "{}", answer.head);
    assert!(text.contains("lang=\"sk\"") && text.contains("Taká stránka"), "{text}");
    assert!(text.contains("href=\"/\"") && text.contains("/_svod/preview.js"), "{text}");
}

#[test]
fn nothing_can_be_sent() {
    let desk = Desk::new();
    let preview = Preview::of(&desk, &[]);
    let host = format!("localhost:{}", preview.port);
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        assert_eq!(preview.ask(method, "/", &host).status, 405, "{method}");
    }
    let head = preview.ask("HEAD", "/", &host);
    assert_eq!((head.status, head.body.len()), (200, 0));
}

#[test]
fn a_long_head_is_refused() {
    let desk = Desk::new();
    let preview = Preview::of(&desk, &[]);
    let host = format!("Host: localhost:{}\r\n", preview.port);
    let long = "x".repeat(100_000);
    let status = preview.send(&format!("GET / HTTP/1.1\r\n{host}X-Long: {long}\r\n\r\n")).status;
    assert_eq!(status, 431);
    let many = "X-Many: 1\r\n".repeat(500);
    assert_eq!(preview.send(&format!("GET / HTTP/1.1\r\n{host}{many}\r\n")).status, 431);
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn what_is_no_request_is_refused() {
    let desk = Desk::new();
    let preview = Preview::of(&desk, &[]);
    for bytes in ["\u{1}\u{2}\u{3}\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n"] {
        assert_eq!(preview.send(bytes).status, 400, "{bytes:?}");
    }
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn who_never_reads_or_never_asks_holds_up_nobody() {
    let desk = Desk::new();
    let preview = Preview::of(&desk, &[]);
    let request =
        format!("GET /static/base.css HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", preview.port);
    let mut idle: Vec<_> = (0..60).map(|_| preview.connect()).collect();
    for stream in idle.iter_mut().take(30) {
        stream.write_all(request.repeat(200).as_bytes()).unwrap();
    }
    for stream in &mut idle[30..] {
        stream.write_all(b"GET / HT").unwrap();
    }
    assert_eq!(preview.get("/").status, 200);
    let mut news = preview.news("index.html");
    news.next();
    desk.save("svod.yaml", "title: Changed\nlanguages: [en]\ncompany: {name: Linden}\n");
    news.next();
    assert!(preview.get("/").text().contains("Changed"));
}

#[test]
fn the_pdf_is_made_when_it_is_asked_for_and_once() {
    let desk = Desk::new();
    let preview = Preview::of(&desk, &[]);
    let request = "GET /handbook.pdf HTTP/1.1\r\nConnection: close\r\nHost: localhost";
    let asked: Vec<TcpStream> = (0..3)
        .map(|_| {
            let mut stream = preview.connect();
            write!(stream, "{request}:{}\r\n\r\n", preview.port).unwrap();
            stream
        })
        .collect();
    let bodies: Vec<Answer> = asked.into_iter().map(answer).collect();
    for answer in &bodies {
        assert_eq!(answer.status, 200);
        assert!(answer.head.contains("application/pdf"), "{}", answer.head);
        assert!(answer.body.starts_with(b"%PDF-") && answer.body == bodies[0].body);
    }
}

#[test]
fn a_port_that_was_asked_for_and_is_taken_is_2_and_says_what_to_do() {
    let desk = Desk::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let run = desk.command(&["serve", "--port", &port]).output().unwrap();
    let said = String::from_utf8(run.stderr).unwrap();
    assert_eq!(run.status.code(), Some(2), "{said}");
    assert!(said.contains(&port) && said.contains("--port"), "{said}");
}

#[test]
fn a_usual_port_that_is_taken_gives_way_to_the_next() {
    let desk = Desk::new();
    // Either we have it now, or somebody else has.
    let _taken = TcpListener::bind("127.0.0.1:4477");
    let preview = Preview::begun(desk.start(&["serve"]));
    assert_ne!(preview.port, 4477);
    assert!(preview.program.says("4477").contains(&preview.port.to_string()));
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn what_cannot_be_served_is_2() {
    let desk = Desk::new();
    for arguments in [
        &["serve", "nowhere"][..],
        &["serve", "--port", "0", "--edition", "nobody"],
        &["serve", "--editor", "javascript:alert(1)//{path}"],
    ] {
        let run = desk.command(arguments).output().unwrap();
        assert_eq!(run.status.code(), Some(2), "{arguments:?}");
    }
    let empty = tempfile::tempdir().unwrap();
    let empty = empty.path().display().to_string();
    assert_eq!(desk.command(&["serve", &empty]).output().unwrap().status.code(), Some(2));
}

#[test]
fn an_edition_shows_what_is_its_readers() {
    let desk = Desk::new();
    desk.save(
        "pages/other.md",
        "---\ntitle: Secret\naudience: [manager]\n---\nOnly for managers.\n",
    );
    let preview = Preview::of(&desk, &["--edition", "trainee"]);
    preview.page_with("We sell chairs.");
    assert!(!preview.get("/").text().contains("Secret"));
}

#[cfg(unix)]
#[test]
fn it_ends_at_once_and_well_while_pages_are_open() {
    let desk = Desk::new();
    let preview = Preview::of(&desk, &[]);
    let mut news = preview.news("index.html");
    news.next();
    // A build that has just begun is not waited for.
    desk.save("pages/about.md", ABOUT_LONG.repeat(2_000));
    assert_eq!(preview.program.terminated(), Some(0));
}

#[cfg(unix)]
const ABOUT_LONG: &str = "## A part\n\nWe sell chairs, and we sell tables within 5 days.\n\n";
