//! What a save does: the page that changed, the findings, and what stays while something is broken.

use std::fs;

use crate::visitor::{Preview, has, trouble};
use crate::{ABOUT, Desk, MANIFEST};

/// Whether the panel says that all is shown as it is.
fn is_fine(news: &serde_json::Value) -> bool {
    trouble(news).is_empty()
}

#[test]
fn a_save_is_news_for_who_looks_at_the_page() {
    let desk = Desk::new();
    let preview = Preview::of(&desk, &[]);
    let page = preview.page_with("We sell chairs.");
    let mut news = preview.news(&page);
    let tag = news.next()["tag"].clone();
    desk.save("pages/about.md", ABOUT.replace("chairs", "benches"));
    let new = news.of(|news| news["tag"] != tag);
    let text = preview.get(&format!("/{page}")).text();
    assert!(text.contains("We sell benches."), "{text}");
    assert!(text.contains(new["tag"].as_str().unwrap()), "{text}");
}

#[test]
fn a_finding_comes_with_its_place_and_a_link_and_goes_when_it_is_mended() {
    let desk = Desk::new();
    let preview = Preview::of(&desk, &["--editor", "idea"]);
    let mut news = preview.news("index.html");
    assert!(!has(&news.next(), "unknown-reference"));
    desk.save("pages/about.md", format!("{ABOUT}\nSee [[nowhere]].\n"));
    let new = news.of(|news| has(news, "unknown-reference"));
    let findings = new["panel"]["findings"].as_array().unwrap();
    let found = findings.iter().find(|found| found["rule"] == "unknown-reference").unwrap();
    assert_eq!(found["place"], "pages/about.md:6:5");
    let link = found["link"].as_str().unwrap();
    assert!(link.starts_with("idea://open?file=/") && link.ends_with("about.md&line=6&column=5"));
    desk.save("pages/about.md", ABOUT);
    news.of(|news| !has(news, "unknown-reference"));
}

#[test]
fn broken_front_matter_leaves_the_text_as_it_was_until_it_is_mended() {
    let desk = Desk::new();
    let preview = Preview::of(&desk, &[]);
    let page = preview.page_with("We sell chairs.");
    let mut news = preview.news(&page);
    let tag = news.next()["tag"].clone();
    desk.save("pages/about.md", "---\ntitle: [About\n---\nWe sell nothing.\n");
    let broken = news.of(|news| has(news, "invalid-yaml"));
    assert_eq!(broken["tag"], tag);
    assert!(trouble(&broken).contains("pages/about.md"), "{broken}");
    assert!(preview.get(&format!("/{page}")).text().contains("We sell chairs."));
    // The others go on.
    desk.save("pages/other.md", "---\ntitle: Our shop\n---\nWe are open from ten.\n");
    preview.program.says("Updated");
    preview.program.says("Updated");
    preview.page_with("We are open from ten.");
    desk.save("pages/about.md", ABOUT.replace("chairs", "benches"));
    news.of(is_fine);
    preview.page_with("We sell benches.");
}

#[test]
fn a_manifest_that_is_broken_or_gone_leaves_the_handbook_as_it_was() {
    let desk = Desk::new();
    let preview = Preview::of(&desk, &[]);
    let mut news = preview.news("index.html");
    let tag = news.next()["tag"].clone();
    desk.save("svod.yaml", "title: [\n");
    let broken = news.of(|news| has(news, "invalid-yaml"));
    assert!(trouble(&broken).contains("svod.yaml"), "{broken}");
    desk.save("svod.yaml", MANIFEST);
    news.of(is_fine);
    fs::remove_file(desk.path().join("svod.yaml")).unwrap();
    let gone = news.of(|news| !is_fine(news));
    assert_eq!((trouble(&gone).contains("is gone"), &gone["tag"]), (true, &tag), "{gone}");
    assert!(preview.get("/").text().contains("Service standards"));
    desk.save("svod.yaml", MANIFEST);
    news.of(is_fine);
}

#[test]
fn a_mistake_in_a_template_leaves_the_pages_as_they_were() {
    let desk = Desk::new();
    desk.save("svod.yaml", format!("{MANIFEST}theme: own\n"));
    desk.save("themes/own/theme.yaml", "{}\n");
    let preview = Preview::of(&desk, &[]);
    let mut news = preview.news("index.html");
    let tag = news.next()["tag"].clone();
    for wrong in ["{% if %}", "{{ site.nothing_of_that_name }}"] {
        desk.save("themes/own/html/index.html", wrong);
        let broken = news.of(|news| !is_fine(news));
        assert_eq!(broken["tag"], tag, "{broken}");
        assert!(broken.to_string().contains("index.html"), "{broken}");
        assert!(preview.get("/").text().contains("<main"));
        fs::remove_file(desk.path().join("themes/own/html/index.html")).unwrap();
        news.of(is_fine);
    }
}

#[test]
fn a_handbook_that_is_broken_from_the_start_opens_by_itself_once_it_is_mended() {
    let desk = Desk::new();
    desk.save("svod.yaml", format!("{MANIFEST}theme: own\n"));
    desk.save("themes/own/theme.yaml", "{}\n");
    desk.save("themes/own/html/index.html", "{{ site.nothing_of_that_name }}");
    let preview = Preview::of(&desk, &[]);
    let answer = preview.get("/");
    if answer.status == 404 {
        assert!(answer.text().contains("nothing to show yet"), "{answer:?}");
        let mut news = preview.news("index.html");
        assert!(!is_fine(&news.next()));
        fs::remove_file(desk.path().join("themes/own/html/index.html")).unwrap();
        news.of(is_fine);
    }
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn a_document_that_is_deleted_takes_its_words_along() {
    let desk = Desk::new();
    let preview = Preview::of(&desk, &[]);
    let page = preview.page_with("We are open from nine.");
    let mut news = preview.news(&page);
    let tag = news.next()["tag"].clone();
    fs::remove_file(desk.path().join("pages/other.md")).unwrap();
    news.of(|news| news["tag"] != tag);
    assert!(!preview.get(&format!("/{page}")).text().contains("We are open from nine."));
}

#[test]
fn a_handbook_without_any_source_left_stays_as_it_was() {
    let desk = Desk::new();
    let preview = Preview::of(&desk, &[]);
    let mut news = preview.news("index.html");
    news.next();
    let aside = desk.path().with_extension("moved");
    fs::rename(desk.path(), &aside).unwrap();
    news.of(|news| !is_fine(news));
    assert_eq!(preview.get("/").status, 200);
    fs::rename(&aside, desk.path()).unwrap();
}

#[test]
fn ten_thousand_saves_are_few_builds_and_end_with_the_last() {
    let desk = Desk::new();
    let preview = Preview::of(&desk, &[]);
    let page = preview.page_with("We sell chairs.");
    let mut news = preview.news(&page);
    news.next();
    for number in 0..10_000 {
        fs::write(
            desk.path().join("pages/about.md"),
            ABOUT.replace("chairs", &format!("chair number {number}")),
        )
        .unwrap();
    }
    fs::write(desk.path().join("pages/about.md"), ABOUT.replace("chairs", "the last")).unwrap();
    while !preview.get(&format!("/{page}")).text().contains("We sell the last.") {
        news.next();
    }
    let builds = preview.program.err.try_iter().filter(|line| line.contains("Updated")).count();
    assert!(builds < 20, "{builds} builds");
}

#[test]
fn what_editors_and_git_leave_beside_a_source_is_no_save() {
    let desk = Desk::new();
    fs::create_dir_all(desk.path().join(".git")).unwrap();
    fs::create_dir_all(desk.path().join("out/html")).unwrap();
    let preview = Preview::of(&desk, &[]);
    let names = [
        "pages/.about.md.swp",
        "pages/about.md~",
        "pages/#about.md#",
        "pages/4913",
        ".git/index",
        "out/html/index.html",
        "pages/about.md.tmp",
    ];
    for name in names {
        fs::write(desk.path().join(name), "x").unwrap();
    }
    desk.save("pages/about.md", ABOUT.replace("chairs", "benches"));
    preview.program.says("Updated");
    preview.page_with("We sell benches.");
    desk.save("pages/about.md", ABOUT.replace("chairs", "stools"));
    // What comes next is this save, and nothing was in between.
    preview.program.says("Updated");
    preview.page_with("We sell stools.");
}
