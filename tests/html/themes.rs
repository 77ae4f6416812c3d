//! Facts about a project's theme over the built-in one.

use svod::html;
use svod::theme::{Colour, Loaded, Mistake, Theme};

use crate::sample;

/// A theme of these files, path and text.
fn load(files: &[(&str, &str)]) -> Loaded {
    Theme::load("acme", &|path| {
        let file = files.iter().find(|(known, _)| *known == path);
        file.map(|(_, text)| text.as_bytes().to_vec())
    })
}

/// What is wrong, one a line, without the reports of other libraries.
fn mistakes(files: &[(&str, &str)]) -> Vec<String> {
    load(files).mistakes.iter().map(ToString::to_string).collect()
}

fn page(theme: &Theme, path: &str) -> String {
    let output = html::render(&sample::book(), theme).expect("the book is rendered");
    let bytes = output.files().find(|(known, _)| *known == path).expect("the file is there").1;
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

#[test]
fn the_built_in_theme_is_without_mistakes() {
    assert_eq!(Theme::load("classic", &|_| None).mistakes, []);
}

#[test]
fn a_single_key_of_the_project_wins() {
    let loaded = load(&[("theme.yaml", "colours: {accent: '#5b2a86'}\nsizes: {body: 11}\n")]);
    assert_eq!(loaded.mistakes, []);
    let settings = loaded.theme.settings;
    assert_eq!(settings.name, "acme");
    assert_eq!(settings.colours.accent, Colour { red: 0x5b, green: 0x2a, blue: 0x86 });
    assert_eq!((settings.sizes.body, settings.sizes.leading), (11.0, 15.0));
}

#[test]
fn a_colour_for_light_paper_alone_is_made_readable_in_the_dark() {
    let loaded = load(&[("theme.yaml", "colours: {accent: '#5b2a86'}\n")]);
    let dark = &loaded.theme.settings.dark;
    assert!(dark.accent.contrast(dark.paper) >= 7.0);
    assert!(dark.accent.contrast(dark.accent_soft) >= 4.5);
    let given = "colours: {accent: '#5b2a86'}\ndark: {accent: '#ffffff'}\n";
    assert_eq!(load(&[("theme.yaml", given)]).theme.settings.dark.accent, Colour::WHITE);
}

#[test]
fn one_bad_value_costs_only_itself_and_all_are_told() {
    let text =
        "colours: {accent: teal, inkk: '#000000', good: '#005500'}\nsizes: {body: -1}\nfoo: 1\n";
    let loaded = load(&[("theme.yaml", text)]);
    let told: Vec<String> = loaded.mistakes.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "theme.yaml: `colours.inkk`: no setting is called so: did you mean `ink`?",
            "theme.yaml: `foo`: no setting is called so",
            "theme.yaml: `colours.accent`: `teal` is not a colour such as `#17505c`",
            "theme.yaml: `sizes.body`: a size is a number above 0",
        ]
    );
    assert_eq!(loaded.theme.settings.colours.good, Colour { red: 0, green: 0x55, blue: 0 });
    assert_eq!(loaded.theme.settings.sizes.body, 10.5);
}

#[test]
fn yaml_that_cannot_be_read_is_told_with_its_place() {
    let loaded = load(&[("theme.yaml", "colours:\n  ink: [\n")]);
    assert!(matches!(loaded.mistakes[0].mistake, Mistake::Unreadable(_)));
    assert!(loaded.mistakes[0].place.is_some());
    assert_eq!(
        mistakes(&[("theme.yaml", "just words")]),
        ["theme.yaml: settings are keys with values"]
    );
    assert_eq!(mistakes(&[("theme.yaml", "")]), [""; 0]);
}

#[test]
fn text_that_is_hard_to_read_is_told() {
    let told = mistakes(&[("theme.yaml", "colours: {muted: '#aaaaaa'}\n")]);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0]
            .starts_with("theme.yaml: `colours.muted`: has a contrast of 2.2 on `colours.paper`"),
        "{told:?}"
    );
}

#[test]
fn margins_leave_room_for_text() {
    let loaded = load(&[("theme.yaml", "page: {inner: 100, outer: 100}\n")]);
    assert_eq!(loaded.mistakes[0].key.as_deref(), Some("page"));
    assert_eq!(loaded.theme.settings.page, Theme::built_in().settings.page);
}

#[test]
fn a_missing_or_broken_font_is_told_and_replaced() {
    let text = "fonts: {serif: {regular: No.ttf, bold: Bad.ttf, italic: ../../x.ttf}}\n";
    let loaded = load(&[("theme.yaml", text), ("fonts/Bad.ttf", "not a font")]);
    let told: Vec<String> = loaded.mistakes.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "theme.yaml: `fonts.serif.regular`: there is no file `fonts/No.ttf` in the theme",
            "theme.yaml: `fonts.serif.italic`: there is no file `fonts/../../x.ttf` in the theme",
            "theme.yaml: `fonts.serif.bold`: `Bad.ttf` is not a TrueType or OpenType font",
        ]
    );
    assert_eq!(loaded.theme.fonts.serif.regular, Theme::built_in().fonts.serif.regular);
}

#[test]
fn a_template_of_the_project_builds_on_the_tools() {
    let text = "{% extends \"classic/base.html\" %}{% block footer %}{{ super() }}<p>Для служебного пользования</p>{% endblock %}";
    let loaded = load(&[("html/base.html", text)]);
    assert_eq!(loaded.mistakes, []);
    let html = page(&loaded.theme, "zhaloby.html");
    assert!(
        html.contains("ООО «Тёплый дом»") && html.contains("<p>Для служебного пользования</p>")
    );
}

#[test]
fn a_broken_template_is_told_with_its_place_and_left_out() {
    let loaded = load(&[
        ("html/base.html", "one\n{% if %}"),
        (
            "html/index.html",
            "{% extends \"classic/index.html\" %}{% block kind %}own{% endblock %}",
        ),
    ]);
    assert_eq!(loaded.mistakes.len(), 1, "{:?}", loaded.mistakes);
    assert_eq!(
        (loaded.mistakes[0].file.as_str(), loaded.mistakes[0].place),
        ("html/base.html", Some((2, 7)))
    );
    assert!(page(&loaded.theme, "index.html").contains("<body class=\"own\">"));
}

#[test]
fn a_name_that_no_page_has_is_an_error_with_its_place() {
    let text =
        "{% extends \"classic/chapter.html\" %}{% block head %}{{ page.autor }}{% endblock %}";
    let loaded = load(&[("html/chapter.html", text)]);
    let error = html::render(&sample::book(), &loaded.theme).expect_err("the name is unknown");
    let told = format!("{error:#}");
    assert!(told.contains("own/chapter.html:1:") && told.contains("autor"), "{told}");
}

#[test]
fn a_further_style_sheet_comes_last() {
    let files = [("theme.yaml", "files: [static/a.css]\n"), ("static/a.css", "h1 { color: red }")];
    let loaded = load(&files);
    assert_eq!(loaded.mistakes, []);
    let html = page(&loaded.theme, "index.html");
    let (own, tool) = (html.find("static/a.css"), html.find("static/print.css"));
    assert!(own > tool && tool.is_some(), "{html}");
    assert_eq!(page(&loaded.theme, "static/a.css"), files[1].1);
}

#[test]
fn a_static_file_of_the_project_replaces_the_tools() {
    let loaded = load(&[("static/print.css", "/* none */")]);
    assert_eq!(page(&loaded.theme, "static/print.css"), "/* none */");
}

#[test]
fn a_further_file_lies_inside_the_theme_and_is_there() {
    let told = mistakes(&[("theme.yaml", "files: [../x.css, static/no.css, html/no.html]\n")]);
    assert_eq!(
        told,
        [
            "theme.yaml: `files`: `../x.css` is not a path such as `html/a.html` or `static/a.css`",
            "theme.yaml: `files`: there is no file `static/no.css` in the theme",
            "theme.yaml: `files`: there is no file `html/no.html` in the theme",
        ]
    );
}

#[test]
fn a_theme_that_is_nowhere_is_told() {
    assert_eq!(mistakes(&[]), ["no theme has this name: the tool brings classic"]);
}
