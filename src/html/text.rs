//! Text on its way into HTML: escaping, and which addresses may be links.

use serde::Serialize;

/// Appends text so that nothing in it is markup; fit for content and quoted attributes.
pub(super) fn push(html: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'', '\0']) {
        html.push_str(&rest[..at]);
        html.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            // HTML has no way to write this character; the parser would put the same.
            _ => "\u{fffd}",
        });
        rest = &rest[at + 1..];
    }
    html.push_str(rest);
}

/// A value as JSON that may stand inside a script of a page.
pub(super) fn json(value: &impl Serialize) -> String {
    let json = serde_json::to_string(value).expect("invariant: it has string keys only");
    json.replace('<', "\\u003c")
}

/// True for an address that may become a link: of the web, of mail or of the telephone.
pub(super) fn is_linkable(url: &str) -> bool {
    const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];
    let Some((scheme, rest)) = url.split_once(':') else { return false };
    let known = SCHEMES.iter().any(|known| known.eq_ignore_ascii_case(scheme));
    let web = scheme.len() <= 5 && scheme.to_ascii_lowercase().starts_with("http");
    known
        && !rest.is_empty()
        && (!web || rest.starts_with("//") && rest.len() > 2)
        && !url.contains(|character: char| character.is_control() || character == ' ')
}

#[cfg(test)]
mod tests {
    use super::{is_linkable, push};

    #[test]
    fn markup_in_text_stays_text() {
        let mut html = String::new();
        push(&mut html, "<a b='\"'>&\0");
        assert_eq!(html, "&lt;a b=&#39;&quot;&#39;&gt;&amp;\u{fffd}");
    }

    #[test]
    fn only_web_mail_and_telephone_are_links() {
        for url in ["https://a.ru/", "HTTP://a.ru", "mailto:a@b.ru", "tel:+7495"] {
            assert!(is_linkable(url), "{url}");
        }
        for url in [
            "javascript:alert(1)",
            " https://a.ru",
            "java\nscript:x",
            "data:text/html,x",
            "//a.ru",
            "a.html",
            "https:",
            "https:evil",
            "mailto:",
            "",
        ] {
            assert!(!is_linkable(url), "{url}");
        }
    }
}
