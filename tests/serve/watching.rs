//! `svod watch`: the findings anew on each save, or the build.

use std::fs;

use crate::{ABOUT, Desk, until};

#[cfg(unix)]
#[test]
fn findings_are_told_anew_on_each_save() {
    let desk = Desk::new();
    let watch = desk.start(&["watch"]);
    watch.says("Checked in");
    desk.save("pages/about.md", format!("{ABOUT}\nSee [[nowhere]].\n"));
    until(&watch.out, "unknown-reference");
    let said = watch.says("Checked in");
    assert!(said.contains(&"─".repeat(80)), "{said}");
    desk.save("pages/about.md", "---\ntitle: [About\n---\n");
    until(&watch.out, "invalid-yaml");
    assert_eq!(watch.terminated(), Some(0));
}

#[test]
fn with_build_the_output_follows_and_is_no_change_itself() {
    let desk = Desk::new();
    let arguments = ["watch", "--build", "--draft", "--format", "html", "-o", "made"];
    let watch = desk.start(&arguments);
    watch.says("Checked in");
    let made = || -> String {
        let pages = walkdir::WalkDir::new(desk.path().join("made")).into_iter().flatten();
        let pages = pages.filter(|page| page.path().extension().is_some_and(|end| end == "html"));
        pages.map(|page| fs::read_to_string(page.path()).unwrap()).collect()
    };
    for thing in ["benches", "stools"] {
        desk.save("pages/about.md", ABOUT.replace("chairs", thing));
        watch.says("Checked in");
        assert!(made().contains(&format!("We sell {thing}.")));
    }
}

#[test]
fn what_cannot_be_watched_is_2() {
    let desk = Desk::new();
    for arguments in [&["watch", "nowhere"][..], &["watch", "-o", "made"]] {
        let run = desk.command(arguments).output().unwrap();
        assert_eq!(run.status.code(), Some(2), "{arguments:?}");
    }
}
