//! Anchors: the names by which one place of the book leads to another.

/// A name of a place, unique in its book; safe in a URL fragment and in a file name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Anchor(String);

impl Anchor {
    /// Makes an anchor of any words: letters and digits of any script in lower case,
    /// everything else as single hyphens. Empty words give `section`.
    pub fn new(words: &str) -> Self {
        let mut slug = String::with_capacity(words.len());
        for character in words.chars().flat_map(char::to_lowercase) {
            if character.is_alphanumeric() {
                slug.push(character);
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        }
        let slug = slug.trim_end_matches('-');
        Self(if slug.is_empty() { "section" } else { slug }.to_owned())
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
