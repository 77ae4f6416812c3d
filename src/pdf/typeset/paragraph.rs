//! Paragraphs: lines of glyphs with their grounds, underlines and links, as slabs.

use crate::book::Run;
use crate::pdf::display::{Glyph, GlyphRun, Item, LinkArea, NodeId, Rectangle};
use crate::pdf::typeset::Setter;
use crate::pdf::typeset::inline::{Look, Pieces, Shown, pieces};
use crate::pdf::typeset::leftward;
use crate::pdf::typeset::lines::{BreakKind, Line, fit};
use crate::pdf::typeset::slab::Slab;
use crate::pdf::typeset::style::{Setting, TextStyle};
use crate::theme::Colour;

/// The edges between which a paragraph is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Edges {
    /// The left edge.
    pub(crate) x: f32,
    /// The measure.
    pub(crate) width: f32,
}

/// Sets a paragraph as a slab a line; no line is left alone on a page. Without a node it is
/// an ornament.
pub(crate) fn paragraph(
    setter: &mut Setter<'_>,
    runs: &[Run],
    style: &TextStyle,
    edges: Edges,
    node: Option<NodeId>,
) -> Vec<Slab> {
    let pieces = pieces(setter, runs, style, edges.width, node);
    if pieces.atoms.is_empty() {
        return Vec::new();
    }
    let justified = style.setting_in(edges.width) == Setting::Justified;
    let lines = fit(&pieces.atoms, &pieces.breaks, edges.width, justified);
    let count = lines.len();
    let mut slabs = Vec::with_capacity(count);
    for (index, line) in lines.iter().enumerate() {
        let items = line_items(setter, &pieces, line, style, edges);
        // Two lines at least stand on either side of a page break.
        let keep = index == 0 && count > 1 || index + 2 == count;
        slabs.push(Slab { height: style.leading, items, keep, ..Slab::default() });
    }
    slabs
}

/// Sets words on one line, cut short with an ellipsis where they are too long.
pub(crate) fn one_line(
    setter: &mut Setter<'_>,
    text: &str,
    style: &TextStyle,
    edges: Edges,
    node: Option<NodeId>,
) -> Vec<Item> {
    let mut text = text.replace(['\n', '\r', '\t'], " ");
    let face = setter.fonts.face(style.family, style.bold, style.italic);
    let width = |setter: &mut Setter<'_>, text: &str| {
        let spaces = text.matches([' ', '\u{a0}']).count() as f32 * setter.fonts.space(face);
        let words = text.split([' ', '\u{a0}']);
        (words.map(|word| setter.fonts.word(face, word).width).sum::<f32>() + spaces) * style.size
    };
    let mut cut = false;
    while width(setter, &text) > edges.width && !text.is_empty() {
        // A long title loses its words first, and its letters only if it is a single word.
        let shorter = text.trim_end_matches('…').trim_end();
        let end = shorter.rfind(' ').filter(|_| !cut || shorter.contains(' '));
        let last = shorter.char_indices().last().map_or(0, |(at, _)| at);
        let kept = shorter[..end.unwrap_or(last)].trim_end_matches([' ', ',', '—', '–', ':']);
        text = if kept.is_empty() { String::new() } else { format!("{kept}…") };
        cut = true;
    }
    let open = Edges { width: edges.width.max(1.0) + 1.0, ..edges };
    let slabs = paragraph(setter, &[Run::plain(text)], style, open, node);
    slabs.into_iter().next().map(|slab| slab.items).unwrap_or_default()
}

/// The items of a line, from its upper edge.
fn line_items(
    setter: &mut Setter<'_>,
    pieces: &Pieces,
    line: &Line,
    style: &TextStyle,
    edges: Edges,
) -> Vec<Item> {
    let setting = style.setting_in(edges.width);
    let slack = edges.width - line.width;
    let stretched =
        setting == Setting::Justified && line.spaces > 0.0 && (!line.forced() || slack < 0.0);
    let factor = if stretched { 1.0 + (slack / line.spaces).max(-0.4) } else { 1.0 };
    let indent = match setting {
        Setting::Justified | Setting::Left => 0.0,
        Setting::Centred => slack / 2.0,
        Setting::Right => slack,
    };
    let mut writer = LineWriter {
        runs: Vec::new(),
        behind: Vec::new(),
        pen: edges.x + indent.max(0.0),
        base_line: style.base_line(),
    };
    writer.atoms(pieces, line, factor);
    if let (BreakKind::Hyphen(_), Some(last)) = (line.kind, pieces.shown[..line.end].last()) {
        writer.hyphen(setter, &pieces.looks[last.look]);
    } else if pieces.atoms.get(line.end).is_some_and(|next| next.space || line.forced()) {
        writer.space_at_end(setter);
    }
    let mut items = writer.behind;
    items.extend(writer.runs.into_iter().map(Item::Text));
    items
}

/// Writes the atoms of one line.
struct LineWriter {
    runs: Vec<GlyphRun>,
    behind: Vec<Item>,
    pen: f32,
    base_line: f32,
}

impl LineWriter {
    fn atoms(&mut self, pieces: &Pieces, line: &Line, factor: f32) {
        let mut from = line.from;
        while from < line.end {
            let look = pieces.shown[from].look;
            let same = |shown: &&Shown| shown.look == look;
            let to = from + pieces.shown[from..line.end].iter().take_while(same).count();
            let start = self.pen;
            self.begin(&pieces.looks[look]);
            for index in leftward::order(&pieces.shown, from, to) {
                self.atom(pieces, index, factor);
            }
            self.decorate(pieces, look, start);
            from = to;
        }
    }

    fn begin(&mut self, look: &Look) {
        self.runs.push(GlyphRun {
            x: self.pen,
            y: self.base_line - look.raise,
            face: look.face,
            size: look.size,
            colour: look.colour,
            node: look.node,
            furniture: None,
            soft_hyphen: false,
            glyphs: Vec::new(),
        });
    }

    fn atom(&mut self, pieces: &Pieces, index: usize, factor: f32) {
        let shown = &pieces.shown[index];
        let look = &pieces.looks[shown.look];
        let factor = if pieces.atoms[index].space { factor } else { 1.0 };
        for glyph in &shown.word.glyphs[shown.from..shown.to] {
            let up = glyph.up * look.size + look.raise;
            let run = self.runs.last().expect("invariant: a run was begun");
            if run.face != glyph.face || run.y != self.base_line - up {
                self.begin(look);
            }
            let run = self.runs.last_mut().expect("invariant: a run was begun");
            (run.face, run.y) = (glyph.face, self.base_line - up);
            run.glyphs.push(Glyph { id: glyph.id, x: self.pen + glyph.right * look.size - run.x });
            self.pen += glyph.advance * look.size * factor;
        }
    }

    /// Draws what stands under, through and around a stretch of one look.
    fn decorate(&mut self, pieces: &Pieces, look: usize, start: f32) {
        let look = &pieces.looks[look];
        let (width, y, size) = (self.pen - start, self.base_line - look.raise, look.size);
        if width <= 0.0 {
            return;
        }
        let mut rectangle = |x, y, width, height, colour| {
            self.behind.push(Item::Rectangle(Rectangle { x, y, width, height, colour }));
        };
        if let Some(ground) = look.ground {
            rectangle(start - 1.5, y - size * 0.86, width + 3.0, size * 1.14, ground);
        }
        if look.strike {
            rectangle(start, y - size * 0.27, width, size * 0.06, look.colour);
        }
        let Some(link) = look.link.map(|link| &pieces.links[link]) else { return };
        if look.raise == 0.0 && link.underlined {
            // A full line under each link would make a page of references a page of lines.
            let pale = look.colour.mixed(Colour::WHITE, 0.55);
            rectangle(start, y + size * 0.16, width, 0.45, pale);
        }
        self.behind.push(Item::Link(LinkArea {
            x: start,
            y: y - size * 0.9,
            width,
            height: size * 1.2,
            target: link.target.clone(),
            description: link.description.clone(),
            node: link.node,
        }));
    }

    fn hyphen(&mut self, setter: &mut Setter<'_>, look: &Look) {
        let word = setter.fonts.word(look.face, "-");
        let Some(glyph) = word.glyphs.first() else { return };
        self.begin(look);
        let run = self.runs.last_mut().expect("invariant: a run was begun");
        run.face = glyph.face;
        run.soft_hyphen = true;
        run.glyphs.push(Glyph { id: glyph.id, x: 0.0 });
    }

    /// A space that nobody sees parts the last word of a line from the first of the next.
    fn space_at_end(&mut self, setter: &mut Setter<'_>) {
        let Some(run) = self.runs.last_mut() else { return };
        let word = setter.fonts.word(run.face, " ");
        let space = word.glyphs.first().filter(|glyph| glyph.face == run.face);
        run.glyphs.extend(space.map(|glyph| Glyph { id: glyph.id, x: self.pen - run.x }));
    }
}
