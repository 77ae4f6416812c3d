//! The pages as they are now: files in memory, and a tag of each by which a browser knows whether it
//! shows what there is.

use std::collections::BTreeMap;

use axum::body::Bytes;

use crate::output::Output;
use crate::theme::Theme;

/// How much of a digest tells two versions of a page apart.
const TAG: usize = 20;

/// The files of a handbook.
#[derive(Debug, Default)]
pub(crate) struct Site {
    files: BTreeMap<String, Bytes>,
    /// What all pages share: a change of it shows on each of them.
    frame: String,
    /// False while only the pages that somebody looks at are there.
    pub(crate) is_whole: bool,
}

impl Site {
    /// The files of an output, with the theme that they were made with.
    pub(crate) fn of(output: Output, theme: &Theme, is_whole: bool) -> Self {
        let files: BTreeMap<String, Bytes> =
            output.into_files().map(|(path, bytes)| (path, Bytes::from(bytes))).collect();
        // A script of the book's own words changes with each of them and shows on no page by itself.
        let mut frame = blake3::Hasher::new();
        for (_, bytes) in files.iter().filter(|(path, _)| path.ends_with(".css")) {
            frame.update(bytes);
        }
        for bytes in theme.statics.values() {
            frame.update(bytes);
        }
        Self { files, frame: frame.finalize().to_hex()[..TAG].to_owned(), is_whole }
    }

    /// The same, with the files of a former site that have not been made anew yet and are no pages.
    pub(crate) fn over(mut self, former: &Self) -> Self {
        for (path, bytes) in former.files.iter().filter(|(path, _)| !path.ends_with(".html")) {
            self.files.entry(path.clone()).or_insert_with(|| bytes.clone());
        }
        self
    }

    /// A site without any page, where none could be made.
    pub(crate) fn empty() -> Self {
        Self { is_whole: true, ..Self::default() }
    }

    /// Whether there is no page at all.
    pub(crate) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The bytes of a file.
    pub(crate) fn file(&self, path: &str) -> Option<&Bytes> {
        self.files.get(path)
    }

    /// What stands for the present state of a page: another one once it would look different.
    pub(crate) fn tag(&self, path: &str) -> String {
        let Some(bytes) = self.files.get(path) else { return String::new() };
        let mut tag = blake3::Hasher::new();
        tag.update(self.frame.as_bytes());
        tag.update(bytes);
        tag.finalize().to_hex()[..TAG].to_owned()
    }
}

/// The media type of a file, by the end of its name.
pub(crate) fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}

/// A page with the script of the preview before its end. What `svod build` writes has none.
pub(crate) fn with_script(page: &[u8], path: &str, tag: &str) -> Vec<u8> {
    let script = format!(
        "<script src=\"/_svod/preview.js\" data-page=\"{}\" data-tag=\"{tag}\"></script>\n",
        escaped(path)
    );
    let end = b"</body>";
    let at = page.windows(end.len()).rposition(|window| window == end).unwrap_or(page.len());
    [&page[..at], script.as_bytes(), &page[at..]].concat()
}

/// Text as it may stand in a page, in an attribute too.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(page: &str, style: &str, words: &str) -> Site {
        let mut output = Output::default();
        output.insert("index.html", page);
        output.insert("static/base.css", style);
        output.insert("static/words.js", words);
        Site::of(output, &Theme::built_in(), true)
    }

    #[test]
    fn a_page_has_another_tag_once_it_or_its_style_has_changed() {
        let tag = site("a", "b", "c").tag("index.html");
        assert_eq!(site("a", "b", "other").tag("index.html"), tag);
        assert_ne!(site("other", "b", "c").tag("index.html"), tag);
        assert_ne!(site("a", "other", "c").tag("index.html"), tag);
    }

    #[test]
    fn a_page_that_is_not_there_has_no_tag() {
        assert_eq!(site("a", "b", "c").tag("gone.html"), "");
    }

    #[test]
    fn the_script_stands_before_the_last_end_of_the_body() {
        let page = with_script(b"<body><pre></body></pre></body></html>", "a\"b.html", "t");
        let page = String::from_utf8(page).unwrap();
        assert!(page.starts_with("<body><pre></body></pre><script"), "{page}");
        assert!(page.contains("data-page=\"a&quot;b.html\""), "{page}");
        assert!(page.ends_with("</script>\n</body></html>"), "{page}");
    }

    #[test]
    fn a_page_of_an_own_template_without_an_end_has_it_too() {
        assert!(String::from_utf8(with_script(b"<p>", "", "")).unwrap().starts_with("<p><script"));
    }
}
