//! Lists: what belongs together stands together; and numbers that no line parts.

use svod::book::{Block, ListItem, ListKind, Mark, Run};
use svod::pdf::display::{Document, GlyphRun, Item};

use crate::{pages, sample, words};

/// The base line of the first line that shows these words.
fn line(document: &Document, words: &str) -> f32 {
    let said = |run: &GlyphRun| {
        let texts = &document.faces[usize::from(run.face.0)].texts;
        run.glyphs.iter().filter_map(|glyph| texts.get(&glyph.id)).map(|text| &**text).collect()
    };
    let runs =
        document.pages[2..].iter().flat_map(|page| &page.items).filter_map(|item| match item {
            Item::Text(run) => Some(run),
            _ => None,
        });
    let found = runs.into_iter().find(|run| {
        let said: String = said(run);
        said.replace('\u{a0}', " ").contains(words)
    });
    found.unwrap_or_else(|| panic!("no line says «{words}»")).y
}

fn item(mark: Option<Mark>, blocks: Vec<Block>) -> ListItem {
    ListItem { mark, blocks }
}

/// A list of two items, each with a list of two inside.
fn nested(outer: ListKind, inner: ListKind, mark: Option<Mark>) -> Document {
    let inside = |name: &str| {
        let text = |number| sample::text(&format!("{name} {number}"));
        sample::list(inner, (1..=2).map(|number| item(mark, vec![text(number)])).collect())
    };
    let asked = |question: &str, option| {
        let blocks = vec![sample::text(&format!("{question} вопрос")), inside(option)];
        item(mark, blocks)
    };
    let items = vec![asked("Первый", "Один"), asked("Второй", "Два")];
    pages(&sample::with(vec![sample::list(outer, items)]))
}

#[test]
fn a_question_stands_nearer_to_its_own_options_than_to_those_above_it() {
    let lists = [
        (ListKind::Ordered(1), ListKind::Lettered, None),
        (ListKind::Bullet, ListKind::Bullet, Some(Mark::Open)),
    ];
    for (outer, inner, mark) in lists {
        let document = nested(outer, inner, mark);
        let question = line(&document, "Второй вопрос");
        let above = question - line(&document, "Один 2");
        let below = line(&document, "Два 1") - question;
        assert!(above > below + 3.0, "{above} above, {below} below");
    }
}

#[test]
fn a_question_stands_nearer_to_its_own_lines_than_to_those_above_it() {
    let open = |text: &str| item(None, vec![sample::text(text), Block::WritingLines(1)]);
    let items = vec![open("Первый"), open("Второй")];
    let document = pages(&sample::with(vec![sample::list(ListKind::Ordered(1), items)]));
    let rules: Vec<f32> = (document.pages[2..].iter().flat_map(|page| &page.items))
        .filter_map(|item| match item {
            Item::Rectangle(rule) if rule.height == 0.5 => Some(rule.y),
            _ => None,
        })
        .collect();
    let question = line(&document, "Второй");
    assert!(rules.iter().any(|rule| *rule < question && question - rule > 18.0), "{rules:?}");
}

#[test]
fn no_line_ends_inside_of_joined_numbers() {
    let numbers = |joiner: &str| {
        let range = |number: usize| format!("{number}–{joiner}{}", number + 4);
        let text = (10..500).map(range).collect::<Vec<_>>().join(", ");
        words(&pages(&sample::with(vec![Block::Paragraph(vec![Run::plain(text)])])))
    };
    assert!(numbers("").contains("– "), "some lines end after a dash");
    assert!(!numbers("\u{2060}").contains("– "));
}
