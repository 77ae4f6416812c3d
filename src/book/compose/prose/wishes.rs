//! What an author wishes for the pages that follow: `{.landscape}` on the heading above tables,
//! or the comment `<!-- svod: landscape -->` before one; `{.form}` on the heading of a form.

use crate::syntax::markdown::NodeKind;

/// The word of both.
const LANDSCAPE: &str = "landscape";
/// The class of a section that is filled in by hand.
const FORM: &str = "form";

/// What a heading does to the form that it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// It begins one.
    Begin,
    /// It stands behind one.
    End,
}

/// The wishes that hold at a point of the text.
#[derive(Debug, Default)]
pub(super) struct Wishes {
    /// The level of the heading whose tables are landscape.
    section: Option<u8>,
    /// True right behind the comment.
    next: bool,
    /// The level of the heading of the form.
    form: Option<u8>,
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

    /// What a block does before it is written: a form starts a page and is followed by another.
    pub(super) fn turn(&mut self, kind: &NodeKind) -> Option<Turn> {
        let NodeKind::Heading { level, named } = kind else { return None };
        let classes = named.iter().flat_map(|named| &named.classes);
        let wished = { classes }.any(|class| &**class == FORM);
        let is_over = self.form.is_some_and(|form| *level <= form);
        if !wished && !is_over {
            return None;
        }
        self.form = wished.then_some(*level);
        Some(if wished { Turn::Begin } else { Turn::End })
    }

    /// True inside a form.
    pub(super) const fn is_in_form(&self) -> bool {
        self.form.is_some()
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

    #[test]
    fn a_form_ends_with_the_next_heading_of_its_level() {
        let text = "## А {.form}\n\n### Б\n\n## В\n\n## Г {.form .landscape}\n\n## Д {.form}\n";
        let markdown = markdown::parse(text, 0);
        let mut wishes = Wishes::default();
        let roots = markdown.roots().map(|root| &markdown.nodes[root].kind);
        let turns: Vec<Option<Turn>> = roots.map(|kind| wishes.turn(kind)).collect();
        let (begin, end) = (Some(Turn::Begin), Some(Turn::End));
        assert_eq!(turns, [begin, None, end, begin, begin]);
    }
}
