//! Facts about the font files of the site.

use std::collections::BTreeMap;

use svod::html;
use svod::theme::Theme;

use crate::sample;

fn statics(theme: &Theme) -> BTreeMap<String, Vec<u8>> {
    let output = html::render(&sample::book(), theme).expect("the book is rendered");
    let files = output.files().filter_map(|(path, bytes)| {
        Some((path.strip_prefix("static/")?.to_owned(), bytes.to_vec()))
    });
    files.collect()
}

fn built_in(name: &str) -> BTreeMap<String, Vec<u8>> {
    statics(&Theme::load(name, &|_, _| None).theme)
}

#[test]
fn fonts_are_cut_and_packed_and_their_licences_lie_beside_them() {
    for (name, most, licences) in [
        ("classic", 220_000, &["fonts/LICENSE-PT.txt"][..]),
        ("modern", 210_000, &["fonts/LICENSE-IBMPlex.txt", "fonts/LICENSE-PT.txt"][..]),
        ("editorial", 310_000, &["fonts/LICENSE-Literata.txt", "fonts/LICENSE-PT.txt"][..]),
    ] {
        let files = built_in(name);
        let fonts = files.iter().filter(|(path, _)| path.starts_with("fonts/"));
        let (texts, fonts): (Vec<_>, Vec<_>) = fonts.partition(|(path, _)| path.ends_with(".txt"));
        assert!(
            fonts
                .iter()
                .all(|(path, bytes)| path.ends_with(".woff2") && bytes.starts_with(b"wOF2"))
        );
        let size: usize = fonts.iter().map(|(_, bytes)| bytes.len()).sum();
        assert!(size < most, "{name}: {size}");
        let texts: Vec<&str> = texts.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(texts, licences, "{name}");
    }
}

#[test]
fn each_face_of_the_style_sheet_has_its_file() {
    let files = built_in("classic");
    let css = String::from_utf8(files["theme.css"].clone()).expect("UTF-8");
    let faces = css.matches("@font-face").count();
    assert_eq!(faces, 12);
    for address in css.split("src: url(\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(files.contains_key(address), "{address}");
    }
}

#[test]
fn a_family_that_no_style_asks_for_is_left_out() {
    let has_serif =
        |files: &BTreeMap<String, Vec<u8>>| files.keys().any(|path| path.contains("serif-"));
    assert!(!has_serif(&built_in("modern")));
    let loaded = Theme::load("acme", &|_, path| match path {
        "theme.yaml" => Some(b"extends: modern\nfiles: [static/own.css]\n".to_vec()),
        "static/own.css" => Some(b"blockquote { font-family: var(--serif); }".to_vec()),
        _ => None,
    });
    assert_eq!(loaded.mistakes, []);
    assert!(has_serif(&statics(&loaded.theme)));
}

#[test]
fn the_same_fonts_have_the_same_bytes_with_any_number_of_threads() {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool");
    assert!(pool.install(|| built_in("classic")) == built_in("classic"));
}
