//! What lies in `static/`: the theme's files, its fonts, and its settings as a style sheet.

use std::fmt::Write as _;
use std::sync::Arc;

use crate::output::Output;
use crate::theme::{Faces, Palette, Settings, Theme};

/// The style sheet made of the settings; the others build on its properties.
const SETTINGS: &str = "static/theme.css";

/// A face of a family: the key of its file, its weight and slope in CSS.
const FACES: [(&str, u16, &str); 4] = [
    ("regular", 400, "normal"),
    ("italic", 400, "italic"),
    ("bold", 700, "normal"),
    ("bold-italic", 700, "italic"),
];

/// Adds the whole folder.
pub(super) fn insert(output: &mut Output, theme: &Theme) {
    for (path, bytes) in &theme.statics {
        output.insert(format!("static/{path}"), bytes.to_vec());
    }
    let mut css = String::from("/* Made of theme.yaml. */\n");
    let families =
        [("serif", &theme.fonts.serif), ("sans", &theme.fonts.sans), ("mono", &theme.fonts.mono)];
    for (family, faces) in families {
        insert_family(output, &mut css, family, faces);
    }
    push_settings(&mut css, &theme.settings);
    output.insert(SETTINGS, css);
}

/// The addresses of the files with this suffix: the built-in ones first, the settings before all.
pub(super) fn addresses(theme: &Theme, suffix: &str) -> Vec<String> {
    let is_further = |path: &&String| {
        theme.settings.files.iter().any(|file| file.strip_prefix("static/") == Some(path.as_str()))
    };
    let files = || theme.statics.keys().filter(|path| path.ends_with(suffix));
    let own = files().filter(|path| !is_further(path)).chain(files().filter(is_further));
    let settings = SETTINGS.ends_with(suffix).then(|| SETTINGS.to_owned());
    settings.into_iter().chain(own.map(|path| format!("static/{path}"))).collect()
}

/// A file for each face; faces that share their bytes share the file.
fn insert_family(output: &mut Output, css: &mut String, family: &str, faces: &Faces<Arc<[u8]>>) {
    let fonts = [&faces.regular, &faces.italic, &faces.bold, &faces.bold_italic];
    for (place, ((_, weight, slope), font)) in FACES.iter().zip(fonts).enumerate() {
        let first = fonts.iter().position(|other| *other == font).unwrap_or(place);
        let (suffix, format) =
            if font.starts_with(b"OTTO") { ("otf", "opentype") } else { ("ttf", "truetype") };
        let file = format!("fonts/{family}-{}.{suffix}", FACES[first].0);
        if first == place {
            output.insert(format!("static/{file}"), font.to_vec());
        }
        let _ = writeln!(
            css,
            "@font-face {{ font-family: \"book-{family}\"; font-weight: {weight}; \
             font-style: {slope}; font-display: swap; \
             src: url(\"{file}\") format(\"{format}\"); }}"
        );
    }
}

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
    css.push_str("@media screen and (prefers-color-scheme: dark) {\n:root {\n");
    push_palette(css, &settings.dark);
    css.push_str("}\n}\n");
    let _ = writeln!(
        css,
        "@page {{ size: {}mm {}mm; margin: {}mm {}mm {}mm {}mm; }}",
        page.width, page.height, page.top, page.outer, page.bottom, page.inner
    );
}

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
