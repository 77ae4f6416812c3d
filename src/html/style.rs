//! What lies in `static/`: the theme's files, its fonts, and its settings as a style sheet.

use std::fmt::Write as _;

use regex::Regex;

use crate::html::fonts::{self, Letters, WebFont};
use crate::html::reader;
use crate::output::Output;
use crate::theme::{
    Boxes, Case, Colour, CoverStyle, Opening, Palette, READABLE, Settings, Tables, TextFamily,
    Theme, Tint, Weight,
};

/// The style sheet made of the settings; the others build on its properties.
const SETTINGS: &str = "static/theme.css";

/// Adds the whole folder, after all pages: the fonts have the letters of what is there.
pub(super) fn insert(output: &mut Output, theme: &Theme) {
    for (path, bytes) in &theme.statics {
        output.insert(format!("static/{path}"), bytes.to_vec());
    }
    let mut settings = String::new();
    push_settings(&mut settings, &theme.settings);
    let fonts = fonts_of(output, theme, &settings);
    let mut css = String::from("/* Made of theme.yaml. */\n");
    for (path, text) in fonts::licences(theme, &fonts) {
        let _ = writeln!(css, "/* The licence of the fonts: {path} */");
        output.insert(format!("static/{path}"), text);
    }
    for font in fonts {
        css.push_str(&font.rules(&font.file));
        output.insert(format!("static/{}", font.file), font.bytes.to_vec());
    }
    output.insert(SETTINGS, css + &settings);
}

/// The fonts that the styles of the site name, with the letters of all its texts.
fn fonts_of(output: &Output, theme: &Theme, settings: &str) -> Vec<WebFont> {
    let texts: Vec<(&str, &str)> = output
        .files()
        .filter(|(path, _)| [".html", ".css", ".js"].iter().any(|suffix| path.ends_with(suffix)))
        .filter_map(|(path, bytes)| Some((path, std::str::from_utf8(bytes).ok()?)))
        .collect();
    let styles = texts.iter().filter(|(path, _)| path.ends_with(".css")).map(|(_, text)| *text);
    let styles: Vec<&str> = styles.chain([settings]).collect();
    let texts: Vec<&str> = texts.iter().map(|(_, text)| *text).collect();
    fonts::of(theme, &styles, &Letters::of(&texts))
}

/// The addresses of the files with this suffix: the built-in ones first, the settings before all.
pub(super) fn addresses(theme: &Theme, suffix: &str) -> Vec<String> {
    let made = [SETTINGS, reader::PATH].into_iter().filter(|path| path.ends_with(suffix));
    let files = files(theme, suffix).map(|path| format!("static/{path}"));
    made.map(str::to_owned).chain(files).collect()
}

/// The theme's files with this suffix, those that it lists itself behind the others. What lies in
/// a folder of `static/` is loaded only where it is asked for.
fn files<'a>(theme: &'a Theme, suffix: &'a str) -> impl Iterator<Item = &'a String> {
    let is_further = |path: &&String| {
        theme.settings.files.iter().any(|file| file.strip_prefix("static/") == Some(path.as_str()))
    };
    let files = move || theme.statics.keys().filter(move |path| path.ends_with(suffix));
    let own = move |path: &&String| !is_further(path) && !path.contains('/');
    files().filter(own).chain(files().filter(is_further))
}

/// All style sheets in one, with the fonts in it: these have the letters of these texts.
pub(super) fn sheet(theme: &Theme, texts: &[&str]) -> String {
    let mut settings = String::new();
    push_settings(&mut settings, &theme.settings);
    for path in files(theme, ".css") {
        settings.push_str(&String::from_utf8_lossy(&theme.statics[path]));
        settings.push('\n');
    }
    let mut css = String::new();
    // Signs that a style sheet itself puts before words are letters too.
    let texts: Vec<&str> = texts.iter().copied().chain([settings.as_str()]).collect();
    for font in fonts::of(theme, &[&settings], &Letters::of(&texts)) {
        css.push_str(&font.rules(&font.data()));
    }
    // Whatever a company writes into its style sheet, it ends where the sheet ends.
    (css + &settings).replace("</", "<\\/")
}

/// All scripts in one, that of the search among them.
pub(super) fn scripts(theme: &Theme) -> String {
    let engine = theme.statics.get_key_value(ENGINE).map(|(path, _)| path);
    let mut script = String::new();
    for path in engine.into_iter().chain(files(theme, ".js")) {
        script.push_str(&String::from_utf8_lossy(&theme.statics[path]));
        script.push_str("\n;\n");
    }
    let closing = Regex::new("(?i)</(script)").expect("invariant: it is a regular expression");
    closing.replace_all(&script, "<\\/$1").replace("<!--", "\\x3c!--")
}

/// What finds words in texts; linked pages load it when it is wanted.
const ENGINE: &str = "search/engine.js";

fn push_settings(css: &mut String, settings: &Settings) {
    let (page, sizes) = (&settings.page, &settings.sizes);
    css.push_str(":root {\n  color-scheme: light dark;\n");
    push_palette(css, &settings.colours);
    for (level, size) in (1..).zip(sizes.heading) {
        let _ = writeln!(css, "  --h{level}: {}rem;", rounded(size / sizes.body));
    }
    let _ = writeln!(css, "  --small: {}rem;", rounded(sizes.small / sizes.body));
    let _ = writeln!(css, "  --leading: {};", rounded(sizes.leading / sizes.body));
    let _ = writeln!(css, "  --print: {}pt;\n}}", rounded(sizes.body));
    // A reader may choose one of them, whatever the device says.
    css.push_str(":root[data-scheme=\"light\"] { color-scheme: light; }\n");
    css.push_str("@media screen and (prefers-color-scheme: dark) {\n");
    css.push_str(":root:not([data-scheme=\"light\"]) {\n");
    push_palette(css, &settings.dark);
    css.push_str("}\n}\n@media screen {\n");
    css.push_str(":root[data-scheme=\"dark\"] {\n  color-scheme: dark;\n");
    push_palette(css, &settings.dark);
    css.push_str("}\n}\n");
    push_character(css, settings);
    let _ = writeln!(
        css,
        "@page {{ size: {}mm {}mm; margin: {}mm {}mm {}mm {}mm; }}",
        page.width, page.height, page.top, page.outer, page.bottom, page.inner
    );
}

/// What gives the theme its character beside colours and sizes. The selectors are stronger than
/// those of the style sheets, which come later.
fn push_character(css: &mut String, settings: &Settings) {
    let family = |family| match family {
        TextFamily::Serif => "var(--serif)",
        TextFamily::Sans => "var(--sans)",
    };
    let headings = &settings.headings;
    let weight = if headings.weight == Weight::Bold { 700 } else { 400 };
    let _ = writeln!(css, ":root {{ --text: {}; }}", family(settings.body.family));
    let _ = writeln!(
        css,
        ":root :is(h1, h2, h3, h4, h5, h6) {{ font-family: {}; }}\n\
         :root :is(h1, h2) {{ font-weight: {weight}; }}",
        family(headings.family)
    );
    if headings.case == Case::Upper {
        css.push_str(":root :is(h1, h2) { text-transform: uppercase; }\n");
    }
    let tint = |tint: Tint| match tint {
        Tint::Ink => "var(--ink)".to_owned(),
        Tint::Accent => "var(--accent)".to_owned(),
        Tint::Exercise => "var(--exercise)".to_owned(),
        Tint::Own(colour) => {
            let dark = colour.lightened_for(settings.dark.paper, READABLE);
            format!("light-dark({colour}, {dark})")
        }
    };
    if headings.colour != Tint::Accent {
        let colour = tint(headings.colour);
        let _ = writeln!(css, ":root :is(h1, h2, h3) {{ color: {colour}; }}");
    }
    match headings.opening {
        Opening::Bar => {}
        Opening::Band => css.push_str(BAND),
        Opening::Numeral | Opening::Rule => css.push_str(THIN),
        Opening::Plain => css.push_str(":root h1 { padding: 0; border: 0; }\n"),
    }
    match settings.boxes {
        Boxes::Bar => {}
        Boxes::Tint => css.push_str(TINTED),
        Boxes::Line => css.push_str(LINED),
    }
    match settings.tables {
        Tables::Lines => {}
        Tables::Zebra => css.push_str(ZEBRA),
        Tables::Open => css.push_str(OPEN),
    }
    match settings.cover.style {
        CoverStyle::Field | CoverStyle::Plain => {}
        CoverStyle::Bands => {
            let ground = settings.cover.ground.of(&settings.colours);
            let (letters, quiet) = (ground.letters(), ground.quiet_letters());
            let _ = writeln!(
                css,
                ":root .title-page {{ padding: 9vh 1.6rem 2.4rem; border: 0; background: {ground}; \
                 color: {quiet}; box-shadow: 0 .5rem 0 {}; print-color-adjust: exact; }}\n\
                 :root .title-page h1 {{ color: {letters}; }}\n\
                 :root .title-page :is(.company, .edition, .subtitle) {{ color: {quiet}; }}\n\
                 :root .title-page .logo {{ padding: .5rem; background: #fff; }}",
                ground.mixed(Colour::WHITE, 0.46)
            );
        }
        CoverStyle::Frame => css.push_str(
            ":root .title-page { padding-inline: 1.6rem; border: 3px double var(--accent); }\n",
        ),
    }
}

/// Chapters open with a thick bar above.
const BAND: &str = ":root .chapter h1 { padding: .9rem 0 .7rem; border-top: .5rem solid var(--accent); border-bottom: 1px solid var(--rule); }\n";
/// Chapters open with a hairline.
const THIN: &str = ":root h1 { border-bottom: 1px solid var(--rule); }\n";
/// Boxes are tinted grounds.
const TINTED: &str = ":root :is(.note, .tip) { border-left-width: 0; }\n\
    :root .important { border-width: 0 0 0 8px; }\n\
    :root .exercise { border-width: 1px; }\n\
    :root .staff .speech { border-left-width: 1px; border-left-color: var(--accent-soft); }\n";
/// Boxes are lines on paper.
const LINED: &str = ":root :is(.note, .tip, .important, .warning, .exercise) { --ground: transparent; }\n\
    :root :is(.important, .warning) { border-width: 1px 1px 1px 4px; }\n\
    :root .exercise { border-width: 1px; border-radius: 0; }\n\
    :root .card { border-width: 1px; border-radius: 0; }\n\
    :root .card > .callout-title { background: none; color: var(--tone); }\n\
    :root .staff .speech { border-color: transparent transparent transparent var(--accent); background: none; }\n";
/// Every other row is tinted, thinly: the shade at the edge of a wide table shows through.
const ZEBRA: &str = ":root table :is(th, td) { padding-inline: .6rem; border-bottom: 0; }\n\
    :root thead :is(th, td) { background: var(--accent); color: var(--paper); }\n\
    :root tbody tr:nth-child(even) { background: color-mix(in srgb, var(--accent) 9%, transparent); }\n\
    :root tbody { border-bottom: 2px solid var(--accent); }\n";
/// A line above and below.
const OPEN: &str = ":root thead :is(th, td) { border-top: 1px solid var(--ink); border-bottom: 1px solid var(--ink); color: var(--ink); }\n\
    :root tbody { border-bottom: 1px solid var(--ink); }\n";

fn push_palette(css: &mut String, palette: &Palette) {
    let colours = [
        ("paper", palette.paper),
        ("ink", palette.ink),
        ("muted", palette.muted),
        ("accent", palette.accent),
        ("accent-soft", palette.accent_soft),
        ("rule", palette.rule),
        ("warning", palette.warning),
        ("warning-soft", palette.warning_soft),
        ("good", palette.good),
        ("good-soft", palette.good_soft),
        ("exercise", palette.exercise),
        ("exercise-soft", palette.exercise_soft),
    ];
    for (name, colour) in colours {
        let _ = writeln!(css, "  --{name}: {colour};");
    }
}

/// To thousandths, which is finer than any eye and short to read.
fn rounded(number: f32) -> f32 {
    (number * 1000.0).round() / 1000.0
}
