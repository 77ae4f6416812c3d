//! Addresses of other hosts in what a project brings: a page of the handbook asks no network.

use std::sync::LazyLock;

use regex::Regex;

use crate::theme::{Mistake, ThemeMistake, guard};

/// What a style sheet loads: an imported sheet, a picture, a font.
static IN_STYLES: LazyLock<Regex> = LazyLock::new(|| {
    let loads = r#"(?i)(?:\burl\(\s*|@import\s+)["']?((?:https?:)?//[^"')\s;]+)"#;
    Regex::new(loads).expect("invariant: it is a regular expression")
});

/// What a template loads; an address that a reader may follow, in `<a>`, is none.
static IN_TEMPLATES: LazyLock<Regex> = LazyLock::new(|| {
    let loads = r#"(?i)(?:\ssrc|<link\b[^>]*?\shref)\s*=\s*["']?((?:https?:)?//[^"'>\s]+)"#;
    Regex::new(loads).expect("invariant: it is a regular expression")
});

/// What a file of the theme would load from elsewhere, each with its place.
pub(super) fn addresses(path: &str, bytes: &[u8]) -> Vec<ThemeMistake> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Vec::new() };
    let found = match path.rsplit_once('.') {
        Some((_, "css")) => IN_STYLES.captures_iter(text),
        Some((_, "html")) => IN_TEMPLATES.captures_iter(text),
        _ => return Vec::new(),
    };
    let mistake = |address: regex::Match<'_>| {
        let mistake = Mistake::ForeignAddress(address.as_str().to_owned());
        let place = Some(guard::place(text, address.start()));
        ThemeMistake { place, ..ThemeMistake::in_file(path, mistake) }
    };
    found.filter_map(|found| found.get(1)).map(mistake).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        addresses(path, text.as_bytes()).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_a_style_sheet_loads_is_found_with_its_place() {
        let css =
            "@import \"//a.example/a.css\";\nh1 { background: URL( 'https://b.example/b.png' ) }";
        let told = found("static/own.css", css);
        assert!(told[0].starts_with("static/own.css:1:10: "), "{told:?}");
        assert!(told[1].starts_with("static/own.css:2:24: "), "{told:?}");
        assert_eq!(told.len(), 2);
        assert_eq!(
            found("static/own.css", "h1 { background: url(logo.png) } /* https://a.example */"),
            [""; 0]
        );
    }

    #[test]
    fn what_a_template_loads_is_found_and_a_link_is_not() {
        let html = "<script src=https://a.example/a.js></script><link rel=x href='//b.example/b.css'>\
                    <a href=\"https://c.example/\">c</a><img src=\"{{ site.logo.path }}\">";
        assert_eq!(found("html/base.html", html).len(), 2);
    }
}
