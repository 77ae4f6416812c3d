//! Footnotes: they are set behind their chapter, which is where they are read aloud, and wait
//! for the pages of their marks.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::book::{Anchor, Block, Chapter, Link, Note, NoteMark, Notes};
use crate::pdf::display::{Item, LinkArea, Rectangle, Role};
use crate::pdf::typeset::blocks::blocks;
use crate::pdf::typeset::paragraph::{Edges, one_line};
use crate::pdf::typeset::slab::{Slab, keep_together, space_around};
use crate::pdf::typeset::style::TextStyle;
use crate::pdf::typeset::{Column, Setter};

/// The size of the letters of a note, by those of running text.
const SIZE: f32 = 0.8;
/// The distance between notes.
const BETWEEN: f32 = 2.5;
/// The share of the measure that the rule above notes takes.
const RULE: f32 = 0.22;

/// The notes of the chapter in hand.
#[derive(Debug, Default)]
pub(crate) struct Footnotes<'a> {
    written: BTreeMap<&'a Anchor, &'a Note>,
    /// Those whose marks were met and that are not set yet.
    met: VecDeque<&'a Note>,
    seen: BTreeSet<&'a Anchor>,
    set: BTreeMap<&'a Anchor, SetNote>,
}

/// A note that waits for its page.
#[derive(Debug)]
pub(crate) struct SetNote {
    /// The place of its first mark.
    pub(crate) back: Anchor,
    /// Its lines.
    pub(crate) slabs: Vec<Slab>,
}

impl<'a> Footnotes<'a> {
    /// The notes of a chapter.
    pub(crate) fn of(chapter: &'a Chapter) -> Self {
        let mut written = BTreeMap::new();
        for block in &chapter.blocks {
            if let Block::Notes(notes) = block {
                let numbered = notes.notes.iter().filter(|note| is_at_foot(note));
                written.extend(numbered.map(|note| (&note.anchor, note)));
            }
        }
        Self { written, ..Self::default() }
    }

    /// Meets a mark; gives false if there is no such note.
    pub(crate) fn meet(&mut self, mark: &NoteMark) -> bool {
        let Some((anchor, note)) = self.written.get_key_value(&mark.note) else { return false };
        if self.seen.insert(anchor) {
            self.met.push_back(note);
        }
        true
    }

    /// The set note of a name.
    pub(crate) fn note(&self, anchor: &Anchor) -> Option<&SetNote> {
        self.set.get(anchor)
    }

    /// The set note that a link leads to.
    pub(crate) fn behind(&self, item: &Item) -> Option<(&'a Anchor, &SetNote)> {
        let Item::Link(LinkArea { target: Link::Anchor(anchor), .. }) = item else { return None };
        self.set.get_key_value(anchor).map(|(anchor, note)| (*anchor, note))
    }
}

/// A note stands at a foot if there is a way to it and back.
fn is_at_foot(note: &Note) -> bool {
    note.number.is_some() && !note.marks.is_empty()
}

/// Sets the notes whose marks were met, and those that they name themselves.
pub(crate) fn set_met(setter: &mut Setter<'_>, column: Column) {
    while let Some(note) = setter.footnotes.met.pop_front() {
        let others = std::mem::take(&mut setter.footnotes.met);
        let slabs = self::note(setter, note, column);
        let back = note.marks.first().expect("invariant: a note at a foot has a mark").clone();
        setter.footnotes.set.insert(&note.anchor, SetNote { back, slabs });
        // What a note names itself stands below it.
        setter.footnotes.met.extend(others);
    }
}

/// The notes whose marks stand in none of the slabs: they follow the text itself.
pub(crate) fn lost(setter: &mut Setter<'_>, slabs: &[Slab], column: Column) -> Vec<Slab> {
    if setter.footnotes.written.is_empty() {
        return Vec::new();
    }
    let mut waiting: Vec<&Item> = slabs.iter().flat_map(|slab| &slab.items).collect();
    let mut found = BTreeSet::new();
    while let Some(item) = waiting.pop() {
        let Some((anchor, note)) = setter.footnotes.behind(item) else { continue };
        if found.insert(anchor) {
            waiting.extend(note.slabs.iter().flat_map(|slab| &slab.items));
        }
    }
    let written = setter.footnotes.written.values().copied();
    let lost: Vec<&Note> = written.filter(|note| !found.contains(&note.anchor)).collect();
    let mut slabs = Vec::new();
    for note in lost {
        let set = setter.footnotes.set.remove(&note.anchor);
        let mut set = set.map_or_else(|| self::note(setter, note, column), |set| set.slabs);
        set[0].anchors.extend(note.marks.iter().cloned());
        slabs.append(&mut set);
    }
    slabs
}

/// A note: its number in the margin, which leads back, and its words in small letters.
fn note(setter: &mut Setter<'_>, note: &Note, column: Column) -> Vec<Slab> {
    let node = setter.tree.add(column.node, Role::Note);
    let label = setter.tree.add(node, Role::Label);
    let style = style(setter);
    let number = note.number.unwrap_or_default().to_string();
    let face = setter.fonts.face(style.family, false, false);
    let gutter = setter.fonts.word(face, &number).width * style.size + style.size * 0.7;
    let inner = Column { depth: 0, facts: false, ..column.inset(gutter, 0.0).below(node) };
    let mut slabs = blocks(setter, &note.blocks, inner.styled(style));
    if slabs.is_empty() {
        slabs.push(Slab { height: style.leading, ..Slab::default() });
    }
    let link = setter.tree.add(label, Role::Link);
    let edges = Edges { x: column.edges.x, width: gutter };
    let accent = setter.theme.settings.colours.accent;
    let plain = TextStyle { hyphenate: false, ..style.coloured(accent) };
    let mut items = one_line(setter, &format!("{number} "), &plain, edges, Some(link));
    if let Some(mark) = note.marks.first() {
        items.push(Item::Link(LinkArea {
            x: edges.x,
            y: 0.0,
            width: edges.width,
            height: style.leading,
            target: Link::Anchor(mark.clone()),
            description: number,
            node: link,
        }));
    }
    slabs[0].items.splice(0..0, items);
    slabs[0].anchors.push(note.anchor.clone());
    space_around(&mut slabs, BETWEEN, BETWEEN);
    slabs
}

/// The letters of notes.
fn style(setter: &Setter<'_>) -> TextStyle {
    let body = TextStyle::body(&setter.theme.settings);
    let size = (body.size * SIZE).max(setter.theme.settings.sizes.small.min(body.size));
    TextStyle { size, leading: size * 1.28, ..body }
}

/// The short rule above notes.
pub(crate) fn rule(setter: &Setter<'_>, edges: Edges, y: f32) -> Item {
    let colour = setter.theme.settings.colours.muted;
    let (x, width) = (edges.x, edges.width * RULE);
    Item::Rectangle(Rectangle { x, y, width, height: 0.5, colour })
}

/// Notes that nothing refers to, where they were written.
pub(crate) fn in_place(setter: &mut Setter<'_>, notes: &Notes, column: Column) -> Vec<Slab> {
    let style = style(setter);
    let mut slabs = Vec::new();
    for note in notes.notes.iter().filter(|note| !is_at_foot(note)) {
        let node = setter.tree.add(column.node, Role::Division);
        let mut set = blocks(setter, &note.blocks, column.below(node).styled(style));
        if let Some(first) = set.first_mut() {
            first.anchors.push(note.anchor.clone());
        }
        slabs.append(&mut set);
    }
    if !slabs.is_empty() {
        let items = vec![rule(setter, column.edges, 0.0)];
        slabs.insert(0, Slab { height: 5.0, items, keep: true, ..Slab::default() });
        keep_together(&mut slabs[..2]);
        space_around(&mut slabs, 10.0, 10.0);
    }
    slabs
}
