//! What an author wishes for the tables that follow: `{.landscape}` on the heading above them,
//! or the comment `<!-- svod: landscape -->` before one.

use crate::syntax::markdown::NodeKind;

/// The word of both.
const LANDSCAPE: &str = "landscape";

/// The wishes that hold at a point of the text.
#[derive(Debug, Default)]
pub(super) struct Wishes {
    /// The level of the heading whose tables are landscape.
    section: Option<u8>,
    /// True right behind the comment.
    next: bool,
}

impl Wishes {
    /// Takes note of a block before it is written.
    pub(super) fn meet(&mut self, kind: &NodeKind) {
        match kind {
            NodeKind::Heading { level, named } => {
                let classes = named.iter().flat_map(|named| &named.classes);
                let wished = { classes }.any(|class| &**class == LANDSCAPE);
                let is_over = self.section.is_some_and(|section| *level <= section);
                if wished || is_over {
                    self.section = wished.then_some(*level);
                }
                self.next = false;
            }
            NodeKind::Html(text) => self.next |= is_wish(text),
            NodeKind::Table(_) => {}
            _ => self.next = false,
        }
    }

    /// Whether a table that stands here is to be landscape.
    pub(super) fn take(&mut self) -> bool {
        std::mem::take(&mut self.next) || self.section.is_some()
    }
}

/// True for `<!-- svod: landscape -->`.
fn is_wish(text: &str) -> bool {
    let inside = text.trim().strip_prefix("<!--").and_then(|text| text.strip_suffix("-->"));
    let words = inside.and_then(|inside| inside.trim().strip_prefix("svod:"));
    words.is_some_and(|words| words.trim() == LANDSCAPE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::markdown;

    /// For each table of a text, whether it is to be landscape.
    fn wished(text: &str) -> Vec<bool> {
        let markdown = markdown::parse(text, 0);
        let mut wishes = Wishes::default();
        let mut found = Vec::new();
        for node in markdown.roots().map(|root| &markdown.nodes[root]) {
            wishes.meet(&node.kind);
            if matches!(node.kind, NodeKind::Table(_)) {
                found.push(wishes.take());
            }
        }
        found
    }

    const TABLE: &str = "\n\n|а|\n|-|\n|1|\n\n";

    #[test]
    fn a_comment_is_for_the_next_table_only() {
        let text = format!("<!-- svod: landscape -->{TABLE}{TABLE}");
        assert_eq!(wished(&text), [true, false]);
    }

    #[test]
    fn a_comment_before_something_else_is_for_nothing() {
        assert_eq!(wished(&format!("<!-- svod: landscape -->\n\nТекст.{TABLE}")), [false]);
    }

    #[test]
    fn a_class_is_for_the_section_and_what_is_below_it() {
        let text = format!("## А {{.landscape}}{TABLE}### Б{TABLE}## В{TABLE}");
        assert_eq!(wished(&text), [true, true, false]);
    }
}
