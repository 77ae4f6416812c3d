//! A strict little reader of our own HTML: tags, attributes, text, and whether they nest.

/// A tag as it was opened.
#[derive(Debug, Clone)]
pub(crate) struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// A page as it was read.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub tags: Vec<Tag>,
    /// All text, unescaped.
    pub text: String,
}

const VOID: [&str; 5] = ["br", "hr", "img", "link", "meta"];
const IN_PARAGRAPHS: [&str; 16] = [
    "a", "strong", "sup", "em", "s", "span", "code", "br", "svg", "path", "circle", "img",
    "script", "p", "h1", "title",
];
const PARAGRAPHS: [&str; 9] = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "caption"];

/// Reads a page; panics with the place where a tag is not closed in its turn or stands
/// where it must not.
pub(crate) fn read(html: &str) -> Page {
    let mut page = Page::default();
    let mut open: Vec<String> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        page.text.push_str(&unescape(&rest[..at]));
        let end = at + rest[at..].find('>').expect("a tag ends");
        let (inside, place) = (&rest[at + 1..end], &rest[at..rest.len().min(end + 1)]);
        rest = &rest[end + 1..];
        if inside.starts_with('!') {
            continue;
        }
        if let Some(name) = inside.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "closed out of turn: {place}");
            continue;
        }
        let tag = tag(inside.trim_end_matches('/'));
        check_place(&tag, &open, place);
        if !VOID.contains(&tag.name.as_str()) && !inside.ends_with('/') {
            open.push(tag.name.clone());
        }
        page.tags.push(tag);
    }
    assert!(open.is_empty(), "left open: {open:?}");
    page
}

fn check_place(tag: &Tag, open: &[String], place: &str) {
    let Some(parent) = open.last().map(String::as_str) else { return };
    let name = tag.name.as_str();
    if PARAGRAPHS.contains(&parent) {
        assert!(IN_PARAGRAPHS.contains(&name) && name != "p", "{place} inside {parent}");
    }
    if name == "a" {
        assert!(!open.iter().any(|outer| outer == "a"), "a link in a link: {place}");
    }
    if name == "li" {
        assert!(["ul", "ol"].contains(&parent), "{place} inside {parent}");
    }
    if ["ul", "ol"].contains(&parent) {
        assert_eq!(name, "li", "{place} inside {parent}");
    }
    if ["th", "td"].contains(&name) {
        assert_eq!(parent, "tr", "{place}");
    }
}

fn tag(inside: &str) -> Tag {
    let (name, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
    assert!(name.chars().all(|character| character.is_ascii_alphanumeric()), "a tag: {inside}");
    let mut attributes = Vec::new();
    while !rest.trim().is_empty() {
        let end = rest.find(['=', ' ']).unwrap_or(rest.len());
        let key = rest[..end].trim().to_owned();
        if rest[end..].starts_with("=\"") {
            let value = &rest[end + 2..];
            let close = value.find('"').expect("a value is closed");
            attributes.push((key, unescape(&value[..close])));
            rest = value[close + 1..].trim_start();
        } else {
            attributes.push((key, String::new()));
            rest = rest[end..].trim_start();
        }
    }
    Tag { name: name.to_owned(), attributes }
}

fn unescape(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&#39;", "'").replace("&#x27;", "'").replace("&#x2F;", "/").replace("&amp;", "&")
}
