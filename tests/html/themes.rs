//! Facts about a project's theme over the built-in one.

use svod::html;
use svod::language::Language;
use svod::theme::{
    Boxes, Colour, CoverStyle, Loaded, Mistake, Opening, PictureDefect, READABLE, Tables, Theme,
};

use crate::sample;

/// A theme of these files, path and text.
fn load(files: &[(&str, &str)]) -> Loaded {
    Theme::load("acme", &|theme, path| {
        let path = if theme == "acme" { path.to_owned() } else { format!("{theme}:{path}") };
        let file = files.iter().find(|(known, _)| *known == path);
        file.map(|(_, text)| text.as_bytes().to_vec())
    })
}

/// A font as it is with no more than some Latin letters in its table of characters.
fn latin(font: &[u8]) -> Vec<u8> {
    let mut bytes = font.to_vec();
    let tables = usize::from(u16::from_be_bytes([bytes[4], bytes[5]]));
    let record = (0..tables).map(|at| 12 + at * 16).find(|at| &bytes[*at..at + 4] == b"cmap");
    let record = record.expect("a font has a table of characters");
    let at = u32::from_be_bytes(bytes[record + 8..record + 12].try_into().expect("four bytes"));
    let at = at as usize;
    // One table of format 6 for the letters from A to z, over the old ones.
    let first = 0x41_u16;
    let count = 0x3a_u16;
    let mut table: Vec<u16> = vec![0, 1, 3, 1, 0, 12, 6, 10 + count * 2, 0, first, count];
    table.extend((0..count).map(|glyph| glyph + 36));
    let table: Vec<u8> = table.into_iter().flat_map(u16::to_be_bytes).collect();
    bytes[at..at + table.len()].copy_from_slice(&table);
    bytes
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
fn the_built_in_themes_are_without_mistakes() {
    let languages = [Language::Ru, Language::En, Language::Sk];
    for name in Theme::built_in_names() {
        let loaded = Theme::load(name, &|_, _| None);
        assert_eq!(loaded.mistakes, [], "{name}");
        assert_eq!(loaded.theme.settings.name, name);
        let fonts = |path: &str| Theme::built_in_file(name, path).map(<[u8]>::to_vec);
        let as_own = Theme::load("acme", &|_, path| match path {
            "theme.yaml" => Some(format!("extends: {name}\n").into_bytes()),
            path => fonts(path),
        });
        assert_eq!(as_own.mistakes, [], "{name}");
        assert_eq!(as_own.lacking(&languages), [], "{name}");
    }
}

#[test]
fn three_themes_come_with_the_tool() {
    let mut names: Vec<_> = Theme::built_in_names().collect();
    names.sort_unstable();
    assert_eq!(names, ["classic", "editorial", "modern"]);
}

#[test]
fn a_theme_builds_on_another_key_by_key_and_file_by_file() {
    let loaded = load(&[("theme.yaml", "extends: modern\ncolours: {ink: '#101010'}\n")]);
    assert_eq!(loaded.mistakes, []);
    let modern = Theme::load("modern", &|_, _| None).theme;
    let settings = &loaded.theme.settings;
    assert_eq!((settings.tables, settings.cover.style), (Tables::Zebra, CoverStyle::Bands));
    assert_eq!(settings.colours.accent, modern.settings.colours.accent);
    assert_eq!(settings.colours.ink.to_string(), "#101010");
    assert_eq!(loaded.theme.fonts.sans.bold, modern.fonts.sans.bold);
    assert_eq!(loaded.theme.fonts.serif.bold, Theme::built_in().fonts.serif.bold);
}

#[test]
fn a_theme_of_the_project_builds_on_another_of_the_project() {
    let loaded = load(&[
        ("theme.yaml", "extends: house\ntables: open\n"),
        ("house:theme.yaml", "extends: editorial\ncolours: {accent: '#5b2a86'}\nboxes: tint\n"),
    ]);
    assert_eq!(loaded.mistakes, []);
    let settings = loaded.theme.settings;
    assert_eq!(settings.colours.accent.to_string(), "#5b2a86");
    assert_eq!((settings.tables, settings.boxes), (Tables::Open, Boxes::Tint));
    assert_eq!(settings.headings.opening, Opening::Numeral);
}

#[test]
fn a_theme_of_a_built_in_name_stands_over_that_one() {
    let files = |theme: &str, path: &str| {
        (theme == "modern" && path == "theme.yaml").then(|| b"boxes: line\n".to_vec())
    };
    let loaded = Theme::load("modern", &files);
    assert_eq!(loaded.mistakes, []);
    let settings = loaded.theme.settings;
    assert_eq!((settings.boxes, settings.tables), (Boxes::Line, Tables::Zebra));
}

#[test]
fn themes_in_a_circle_and_themes_that_are_nowhere_are_told() {
    assert_eq!(
        mistakes(&[("theme.yaml", "extends: house\n"), ("house:theme.yaml", "extends: acme\n")]),
        ["theme.yaml:1:1: `extends`: the themes extend each other: acme → house → acme"]
    );
    assert_eq!(
        mistakes(&[("theme.yaml", "extends: acme\n")]),
        ["theme.yaml:1:1: `extends`: the themes extend each other: acme → acme"]
    );
    assert_eq!(
        mistakes(&[("theme.yaml", "extends: moderm\ntables: zebra\n")]),
        ["theme.yaml:1:1: `extends`: there is no theme `moderm` to extend: did you mean `modern`?"]
    );
}

#[test]
fn soft_grounds_follow_from_the_accent_alone() {
    for accent in ["#5b2a86", "#0b6e4f", "#a4161a", "#6f6f6f"] {
        let loaded = load(&[("theme.yaml", &format!("colours: {{accent: '{accent}'}}\n"))]);
        assert_eq!(loaded.mistakes.len(), 0, "{accent}: {:?}", loaded.mistakes);
        let colours = &loaded.theme.settings.colours;
        assert_ne!(colours.accent_soft, Theme::built_in().settings.colours.accent_soft);
        assert!(colours.accent.contrast(colours.accent_soft) >= READABLE);
    }
}

#[test]
fn a_shade_that_would_do_can_be_read_on_every_ground() {
    for accent in ["#ffcc00", "#ff7f50", "#00b7ff", "#9aa0a6", "#ffffff"] {
        let text = |accent: &str| format!("colours: {{accent: '{accent}'}}\n");
        let loaded = load(&[("theme.yaml", &text(accent))]);
        let shade = loaded.mistakes.iter().find_map(|own| match &own.mistake {
            Mistake::LowContrast { shade, .. } => *shade,
            _ => None,
        });
        let shade = shade.expect("a shade is named").to_string();
        assert_eq!(mistakes(&[("theme.yaml", &text(&shade))]), [""; 0], "{accent} → {shade}");
    }
}

#[test]
fn a_ground_that_is_too_dark_is_told_at_its_own_key() {
    let loaded = load(&[("theme.yaml", "colours:\n  warning_soft: '#c05030'\n")]);
    assert_eq!(loaded.mistakes.len(), 1, "{:?}", loaded.mistakes);
    assert_eq!(loaded.mistakes[0].key.as_deref(), Some("colours.warning_soft"));
    assert_eq!(loaded.mistakes[0].place, Some((2, 3)));
}

#[test]
fn measures_that_no_page_can_have_are_told_at_their_lines() {
    let text = "sizes:\n  body: 0\n  small: 400\n  heading: [22, 1e9, 12, 11, 10, 10]\npage:\n  inner: -5\n  width: .nan\n  height: 3\n";
    let loaded = load(&[("theme.yaml", text)]);
    let places: Vec<_> = loaded
        .mistakes
        .iter()
        .map(|own| (own.key.clone().unwrap_or_default(), own.place.unwrap_or_default()))
        .collect();
    let expected = [
        ("sizes.body", (2, 3)),
        ("sizes.small", (3, 3)),
        ("sizes.heading", (4, 3)),
        ("page.inner", (6, 3)),
        ("page.width", (7, 3)),
        ("page.height", (8, 3)),
    ];
    let expected = expected.map(|(key, place)| (key.to_owned(), place));
    assert_eq!(places, expected);
    assert_eq!(loaded.theme.settings.page, Theme::built_in().settings.page);
}

#[test]
fn a_small_sheet_keeps_the_margins_in_proportion() {
    let loaded = load(&[("theme.yaml", "page: {width: 74, height: 105}\n")]);
    let page = loaded.theme.settings.page;
    assert_eq!((page.width, page.height), (74.0, 105.0));
    assert!(page.width - page.inner - page.outer > page.width / 2.0, "{page:?}");
}

#[test]
fn a_paper_gives_the_page_with_the_margins_and_letters_that_are_not_given() {
    let loaded = load(&[("theme.yaml", "page: {paper: a5, top: 25}\nsizes: {small: 8.5}\n")]);
    assert_eq!(loaded.mistakes, []);
    let (settings, usual) = (loaded.theme.settings, Theme::built_in().settings);
    assert_eq!((settings.page.width, settings.page.height), (148.0, 210.0));
    assert_eq!((settings.page.top, settings.sizes.small), (25.0, 8.5));
    assert!(settings.page.inner < usual.page.inner && settings.sizes.body < usual.sizes.body);
    let wider = load(&[("theme.yaml", "page: {paper: a5, width: 160}\n")]).theme.settings.page;
    assert_eq!((wider.width, wider.height), (160.0, 210.0));
}

#[test]
fn a_paper_that_there_is_not_and_one_too_small_are_told_at_their_lines() {
    let told = mistakes(&[("theme.yaml", "page: {paper: a7}\n")]);
    assert!(told[0].starts_with("theme.yaml:1:8: `page.paper`"), "{told:?}");
    assert!(told[0].contains("a6"), "{told:?}");
    let told = mistakes(&[("theme.yaml", "page: {width: 30}\n")]);
    assert!(told[0].contains("from 50 to 1,200 millimetres"), "{told:?}");
}

#[test]
fn lines_never_touch_each_other() {
    let loaded = load(&[("theme.yaml", "sizes: {body: 16}\n")]);
    assert_eq!(loaded.mistakes, []);
    assert!(loaded.theme.settings.sizes.leading > 20.0);
    let told = mistakes(&[("theme.yaml", "sizes: {body: 12, leading: 9}\n")]);
    assert!(told[0].starts_with("theme.yaml:1:19: `sizes.leading`"), "{told:?}");
}

#[test]
fn a_word_that_a_setting_does_not_know_is_told_with_those_that_it_does() {
    let told = mistakes(&[("theme.yaml", "cover: {style: fancy, ground: blue}\nboxes: round\n")]);
    assert_eq!(
        told,
        [
            "theme.yaml:1:9: `cover.style`: `fancy` is none of `field`, `bands`, `plain`, `frame`",
            "theme.yaml:1:23: `cover.ground`: `blue` is not a colour such as `#17505c`, nor one of `ink`, `accent`, `exercise`",
            "theme.yaml:2:1: `boxes`: `round` is none of `bar`, `tint`, `line`",
        ]
    );
}

#[test]
fn settings_of_forty_megabytes_are_told_and_left_out() {
    let text = "# ...........................................\n".repeat(1_000_000);
    let told = mistakes(&[("theme.yaml", &text)]);
    assert_eq!(told, ["theme.yaml: the file is larger than 256 kB"]);
}

#[test]
fn a_font_without_cyrillic_is_told_with_its_letters() {
    let latin = latin(&Theme::built_in().fonts.serif.regular);
    let files = |theme: &str, path: &str| match (theme, path) {
        ("acme", "theme.yaml") => {
            Some(b"fonts: {serif: {regular: Latin.ttf, bold: Latin.ttf}}\n".to_vec())
        }
        ("acme", "fonts/Latin.ttf") => Some(latin.clone()),
        _ => None,
    };
    let loaded = Theme::load("acme", &files);
    assert_eq!(loaded.mistakes, []);
    let told = loaded.lacking(&[Language::Ru]);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].key.as_deref(), Some("fonts.serif.regular"));
    assert_eq!((told[0].theme.as_str(), told[0].place), ("acme", Some((1, 17))));
    assert!(told[0].to_string().contains("`Latin.ttf` lacks"), "{}", told[0]);
    let document = svod::pdf::pages(&sample::book(), &loaded.theme).expect("a book can be set");
    let text: String = (0..document.pages.len()).map(|page| document.text(page)).collect();
    assert!(!text.contains('\u{fffd}'));
}

#[test]
fn a_font_that_is_cut_or_scrambled_never_stops_the_book() {
    let font = Theme::built_in().fonts.sans.regular.to_vec();
    for step in 0..60_usize {
        let mut bytes = font.clone();
        match step % 3 {
            0 => bytes.truncate(font.len() * (step + 1) / 61),
            1 => (0..200).for_each(|at| bytes[12 + (at * 7919 + step * 104_729) % 400] ^= 0x5a),
            _ => {
                let from = font.len() * step / 61;
                bytes[from..(from + 4000).min(font.len())].fill(0xff);
            }
        }
        let files = |_: &str, path: &str| match path {
            "theme.yaml" => Some(b"fonts: {sans: {regular: Own.ttf}}\n".to_vec()),
            "fonts/Own.ttf" => Some(bytes.clone()),
            _ => None,
        };
        let loaded = Theme::load("acme", &files);
        let pdf = svod::pdf::render(&sample::book(), &loaded.theme);
        assert!(pdf.is_ok(), "step {step}: {:?}, {:?}", pdf.err(), loaded.mistakes);
    }
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
            "theme.yaml:1:25: `colours.inkk`: no setting is called so: did you mean `ink`?",
            "theme.yaml:3:1: `foo`: no setting is called so",
            "theme.yaml:1:11: `colours.accent`: `teal` is not a colour such as `#17505c`",
            "theme.yaml:2:9: `sizes.body`: a size is from 4 to 96 points",
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
        told[0].starts_with(
            "theme.yaml:1:11: `colours.muted`: has a contrast of 2.2 on `colours.paper`"
        ),
        "{told:?}"
    );
}

#[test]
fn margins_leave_room_for_text() {
    let loaded = load(&[("theme.yaml", "page: {inner: 100, outer: 100}\n")]);
    assert_eq!(loaded.mistakes[0].key.as_deref(), Some("page"));
    assert_eq!(loaded.mistakes[0].place, Some((1, 8)));
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
            "theme.yaml:1:17: `fonts.serif.regular`: there is no file `fonts/No.ttf` in the theme",
            "theme.yaml:1:49: `fonts.serif.italic`: there is no file `fonts/../../x.ttf` in the theme",
            "theme.yaml:1:34: `fonts.serif.bold`: `Bad.ttf` is not a TrueType or OpenType font",
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
            "theme.yaml:1:1: `files`: `../x.css` is not a path such as `html/a.html`, `static/a.css`",
            "theme.yaml:1:1: `files`: there is no file `static/no.css` in the theme",
            "theme.yaml:1:1: `files`: there is no file `html/no.html` in the theme",
        ]
    );
}

#[test]
fn a_theme_that_is_nowhere_is_told() {
    assert_eq!(
        mistakes(&[]),
        ["no theme has this name: the tool brings classic, editorial, modern"]
    );
}

#[test]
fn the_ten_lines_of_the_documentation_are_a_theme() {
    let docs = include_str!("../../docs/themes.md");
    let text = docs.split("```yaml\n").find(|block| block.starts_with("extends: modern\n"));
    let text = text.and_then(|block| block.split("```").next()).expect("the example is there");
    assert!(text.lines().count() <= 10, "{text}");
    let mut logo = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_pixel(240, 80, image::Rgb([122, 31, 61]));
    picture.write_to(&mut logo, image::ImageFormat::Png).expect("a picture can be written");
    let logo = logo.into_inner();
    let files = |_: &str, path: &str| match path {
        "theme.yaml" => Some(text.as_bytes().to_vec()),
        "static/logo.png" => Some(logo.clone()),
        path if path.starts_with("fonts/Acme-") => {
            Some(Theme::built_in().fonts.serif.regular.to_vec())
        }
        _ => None,
    };
    let loaded = Theme::load("acme", &files);
    assert_eq!(loaded.mistakes, []);
    assert_eq!(loaded.lacking(&[Language::Ru, Language::Sk]), []);
    let theme = loaded.theme;
    assert_eq!(theme.settings.cover.style, CoverStyle::Bands);
    assert!(theme.logo.is_some());
    let document = svod::pdf::pages(&sample::book(), &theme).expect("a book can be set");
    let is_picture =
        |item: &svod::pdf::display::Item| matches!(item, svod::pdf::display::Item::Picture(_));
    assert!(document.pages[0].items.iter().any(is_picture));
}

#[test]
fn a_logo_that_is_no_picture_is_told() {
    let told = mistakes(&[
        ("theme.yaml", "logo: static/logo.png\n"),
        ("static/logo.png", "not a picture"),
    ]);
    assert_eq!(
        told,
        ["theme.yaml:1:1: `logo`: the picture `static/logo.png` cannot be shown: UnknownFormat"]
    );
    let told = mistakes(&[("theme.yaml", "logo: ../../secret.png\n")]);
    assert!(told[0].contains("is not a path such as `static/logo.png`"), "{told:?}");
}

#[test]
fn a_drawing_may_be_the_logo_and_is_printed_as_lines() {
    let drawing = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path d="M5 5h80v20h-80z" fill="maroon"/></svg>"#;
    let files = |drawing: &str| {
        load(&[("theme.yaml", "logo: static/logo.svg\n"), ("static/logo.svg", drawing)])
    };
    let loaded = files(drawing);
    assert_eq!(loaded.mistakes, []);
    let document = svod::pdf::pages(&sample::book(), &loaded.theme).expect("a book can be set");
    let is_picture =
        |item: &svod::pdf::display::Item| matches!(item, svod::pdf::display::Item::Picture(_));
    assert!(document.pages[0].items.iter().any(is_picture));
    let unsafe_one = drawing.replace("<path", "<script>alert(1)</script><path");
    let loaded = files(&unsafe_one);
    assert!(loaded.theme.logo.is_none());
    let wrong = &loaded.mistakes[0].mistake;
    assert!(
        matches!(wrong, Mistake::BadPicture { defect: PictureDefect::Script, .. }),
        "{wrong:?}"
    );
}

#[test]
fn each_theme_prints_the_same_words_on_every_cover_and_opening() {
    let words = |theme: &Theme| {
        let document = svod::pdf::pages(&sample::book(), theme).expect("a book can be set");
        let text: String = (0..document.pages.len()).map(|page| document.text(page)).collect();
        text
    };
    for cover in ["field", "bands", "plain", "frame"] {
        for opening in ["bar", "numeral", "band", "rule", "plain"] {
            let text = format!(
                "cover: {{style: {cover}, logo: top}}\nheadings: {{opening: {opening}}}\npage: {{width: 74, height: 105}}\n"
            );
            let loaded = load(&[("theme.yaml", &text)]);
            assert_eq!(loaded.mistakes, []);
            let text = words(&loaded.theme);
            assert!(text.contains("Тёплый"), "{cover} {opening}");
        }
    }
}
