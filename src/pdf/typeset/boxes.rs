//! Boxes: callouts, phrases to say and code. Each kind has a shape of its own beside its
//! colour, so that it can be told apart in grey.

use crate::book::{Block, Callout, CalloutKind, Run};
use crate::pdf::display::{Item, Rectangle, Role, Stroke};
use crate::pdf::typeset::blocks::blocks;
use crate::pdf::typeset::paragraph::{Edges, one_line, paragraph};
use crate::pdf::typeset::slab::{Frame, Slab, frame, height, keep_together, space_around};
use crate::pdf::typeset::style::{Setting, TextStyle};
use crate::pdf::typeset::{Column, Setter};
use crate::theme::{Boxes, Colour, Settings};

/// Paper.
pub(crate) const WHITE: Colour = Colour { red: 255, green: 255, blue: 255 };

/// The looks of a kind of box.
struct Looks {
    colour: Colour,
    ground: Option<Colour>,
    bar: Option<f32>,
    border: Option<f32>,
    lines: Option<f32>,
    /// The title stands light on a dark band.
    band: bool,
    /// A sign in a small square before the title.
    sign: Option<&'static str>,
}

fn looks(kind: CalloutKind, settings: &Settings) -> Looks {
    let colours = &settings.colours;
    let plain = Looks {
        colour: colours.accent,
        ground: Some(colours.accent_soft),
        bar: None,
        border: None,
        lines: None,
        band: false,
        sign: None,
    };
    let usual = match kind {
        CalloutKind::Note => Looks { bar: Some(2.5), sign: Some("i"), ..plain },
        CalloutKind::Tip => Looks {
            colour: colours.good,
            ground: Some(colours.good_soft),
            bar: Some(2.5),
            sign: Some("+"),
            ..plain
        },
        CalloutKind::Important => {
            Looks { bar: Some(5.0), border: Some(0.8), sign: Some("!"), ..plain }
        }
        CalloutKind::Warning => Looks {
            colour: colours.warning,
            ground: Some(colours.warning_soft),
            bar: Some(5.0),
            border: Some(0.8),
            sign: Some("!"),
            ..plain
        },
        CalloutKind::Facts => Looks { ground: None, lines: Some(0.9), ..plain },
        CalloutKind::Takeaways => Looks { band: true, ..plain },
        CalloutKind::Exercise => Looks {
            colour: colours.exercise,
            ground: Some(colours.exercise_soft),
            lines: Some(1.6),
            sign: Some("?"),
            ..plain
        },
        CalloutKind::Card => Looks { ground: None, border: Some(1.1), band: true, ..plain },
    };
    match settings.boxes {
        Boxes::Bar => usual,
        Boxes::Tint => tinted(kind, usual),
        Boxes::Line => lined(kind, usual),
    }
}

/// The ground alone; what warns keeps its bar, so that it can be told in grey.
fn tinted(kind: CalloutKind, usual: Looks) -> Looks {
    match kind {
        CalloutKind::Note | CalloutKind::Tip => Looks { bar: None, ..usual },
        CalloutKind::Important | CalloutKind::Warning => {
            Looks { bar: Some(5.0), border: None, ..usual }
        }
        CalloutKind::Exercise => Looks { lines: None, border: Some(0.8), ..usual },
        CalloutKind::Facts | CalloutKind::Takeaways | CalloutKind::Card => usual,
    }
}

/// Lines on paper, each kind with others.
fn lined(kind: CalloutKind, usual: Looks) -> Looks {
    let plain = Looks { ground: None, band: false, ..usual };
    match kind {
        CalloutKind::Note | CalloutKind::Tip => Looks { bar: Some(1.2), ..plain },
        CalloutKind::Important | CalloutKind::Warning => {
            Looks { bar: Some(3.0), border: Some(0.6), ..plain }
        }
        CalloutKind::Facts => Looks { lines: Some(0.5), ..plain },
        CalloutKind::Takeaways => Looks { lines: Some(1.2), ..plain },
        CalloutKind::Exercise => Looks { border: Some(0.6), lines: None, ..plain },
        CalloutKind::Card => Looks { border: Some(0.9), ..plain },
    }
}

/// The distance of the text from the edges of a box.
const PADDING: f32 = 13.0;
/// A box no taller than this share of a page is not split.
const WHOLE: f32 = 0.33;

/// A box with a title.
pub(crate) fn callout(setter: &mut Setter<'_>, callout: &Callout, column: Column) -> Vec<Slab> {
    let settings = &setter.theme.settings;
    let looks = looks(callout.kind, settings);
    let scale = if callout.kind == CalloutKind::Facts { 0.9 } else { 0.95 };
    let text = TextStyle::sans(settings, scale);
    let node = setter.tree.add(column.node, Role::Division);
    let left = if looks.lines.is_some() && looks.ground.is_none() { 0.0 } else { PADDING };
    let inner = column.inset(left, left).below(node).styled(text);
    let inner = Column { facts: callout.kind == CalloutKind::Facts, ..inner };
    let mut slabs = title(setter, callout, &looks, column, inner);
    let mut content = blocks(setter, &callout.blocks, inner);
    if looks.band || slabs.is_empty() {
        space_around(&mut content, if looks.band { 9.0 } else { 0.0 }, 0.0);
    }
    slabs.append(&mut content);
    let id = setter.frame(Frame {
        x: column.edges.x,
        width: column.edges.width,
        ground: looks.ground,
        border: looks.border.map(|pen| (looks.colour, pen)),
        bar: looks.bar.map(|pen| (looks.colour, pen)),
        lines: looks.lines.map(|pen| (looks.colour, pen)),
        shade: None,
    });
    let above = if looks.band { 0.0 } else { 9.0 };
    let mut framed = frame(slabs, id, above, 10.0);
    let card = callout.kind == CalloutKind::Card;
    let most = setter.sheet.room() * if card { 1.0 } else { WHOLE };
    if height(&framed) <= most {
        keep_together(&mut framed);
    }
    space_around(&mut framed, 12.0, 12.0);
    framed
}

/// The title of a box, with its sign or on its band.
fn title(
    setter: &mut Setter<'_>,
    callout: &Callout,
    looks: &Looks,
    column: Column,
    inner: Column,
) -> Vec<Slab> {
    if callout.title.is_empty() {
        return Vec::new();
    }
    let node = setter.tree.add(inner.node, Role::Paragraph);
    let colour = if looks.band { looks.colour.letters() } else { looks.colour };
    let style = TextStyle { hyphenate: false, ..inner.text.strong().coloured(colour) };
    let sign_width = if looks.sign.is_some() { 20.0 } else { 0.0 };
    let edges = inner.inset(sign_width, 0.0).edges;
    let mut slabs = paragraph(setter, &callout.title, &style, edges, Some(node));
    if let (Some(sign), Some(first)) = (looks.sign, slabs.first_mut()) {
        let items = self::sign(setter, sign, looks.colour, inner.edges.x, &style);
        first.items.splice(0..0, items);
    }
    if looks.band {
        slabs = band(slabs, looks.colour, column.edges);
    }
    slabs.iter_mut().for_each(|slab| slab.keep = true);
    space_around(&mut slabs, 0.0, 4.0);
    slabs
}

/// A light sign in a dark square; the title says the same in words.
fn sign(
    setter: &mut Setter<'_>,
    sign: &str,
    colour: Colour,
    x: f32,
    style: &TextStyle,
) -> Vec<Item> {
    let side = style.size * 1.25;
    let y = (style.leading - side) / 2.0;
    let square = Rectangle { x, y, width: side, height: side, colour };
    let style = style.coloured(colour.letters()).set(Setting::Centred);
    let mut items = vec![Item::Rectangle(square)];
    items.extend(one_line(setter, sign, &style, Edges { x, width: side }, None));
    items
}

/// Puts the lines of a title on one dark band.
fn band(slabs: Vec<Slab>, colour: Colour, edges: Edges) -> Vec<Slab> {
    let height = height(&slabs) + 9.0;
    let ground = Rectangle { x: edges.x, y: 0.0, width: edges.width, height, colour };
    let mut items = vec![Item::Rectangle(ground)];
    let mut y = 4.5;
    for slab in slabs {
        items.extend(slab.items.into_iter().map(|mut item| {
            item.shift(0.0, y);
            item
        }));
        y += slab.height;
    }
    vec![Slab { height, items, ..Slab::default() }]
}

/// The room for the quotation mark of a phrase.
pub(crate) const QUOTE_GUTTER: f32 = 27.0;

/// In columns narrower than this, on paper narrower than that, a quotation has no mark, in points.
const NARROW: f32 = 120.0;
const SMALL_PAPER: f32 = 430.0;

/// A phrase to say: larger, slanted, with a mark before it.
pub(crate) fn quote(setter: &mut Setter<'_>, quoted: &[Block], column: Column) -> Vec<Slab> {
    let node = setter.tree.add(column.node, Role::BlockQuote);
    let colours = &setter.theme.settings.colours;
    let (accent, rule) = (colours.accent, colours.rule);
    let text = quote_style(setter, &column.text);
    // A card has no room for the mark, nor has a narrow cell on small paper.
    let is_bare =
        setter.plate.is_some() || (setter.sheet.width < SMALL_PAPER && column.edges.width < NARROW);
    let gutter = if is_bare { 9.0 } else { QUOTE_GUTTER };
    let inner = column.inset(gutter, 0.0).below(node).styled(text);
    let mut slabs = blocks(setter, quoted, inner);
    let items = chevrons(column.edges.x + 12.0, text.leading, accent);
    if let Some(first) = slabs.first_mut().filter(|_| !is_bare) {
        first.items.splice(0..0, items);
    }
    let id = setter.frame(Frame {
        x: column.edges.x,
        width: column.edges.width,
        bar: Some((rule, 2.2)),
        ..Frame::default()
    });
    let pad = if is_bare { 1.0 } else { 3.0 };
    let mut framed = frame(slabs, id, pad, pad);
    if height(&framed) <= setter.sheet.room() * WHOLE {
        keep_together(&mut framed);
    }
    let around = if is_bare { 3.5 } else { 10.0 };
    space_around(&mut framed, around, around);
    framed
}

/// The letters of a quotation: those of running text, a little smaller among smaller letters, in
/// lines like those around it.
pub(crate) fn quote_style(setter: &Setter<'_>, around: &TextStyle) -> TextStyle {
    let settings = &setter.theme.settings;
    let body = TextStyle::body(settings);
    let scale = 1.06 * (around.size / body.size).clamp(0.9, 1.0);
    let style = body.scaled(scale).set(around.setting);
    TextStyle { italic: true, colour: settings.colours.ink, ..style }
}

/// A quotation mark drawn with a pen: as a letter it would stand among the words of the phrase.
fn chevrons(x: f32, leading: f32, colour: Colour) -> [Item; 2] {
    let (top, middle, bottom) = (leading * 0.30, leading * 0.56, leading * 0.82);
    [x, x + 5.5].map(|x| {
        let points = vec![(x + 4.0, top), (x, middle), (x + 4.0, bottom)];
        Item::Stroke(Stroke { points, closed: false, width: 1.7, colour, node: None })
    })
}

/// Text as it is typed, on a ground.
pub(crate) fn code(setter: &mut Setter<'_>, code: &str, column: Column) -> Vec<Slab> {
    let node = setter.tree.add(column.node, Role::Paragraph);
    let node = setter.tree.add(node, Role::Code);
    let style = TextStyle::code(&setter.theme.settings);
    let inner = column.inset(11.0, 8.0);
    let mut slabs = Vec::new();
    for line in code.trim_end().lines() {
        let run = [Run::plain(format!("{line} "))];
        let mut set = paragraph(setter, &run, &style, inner.edges, Some(node));
        if set.is_empty() {
            set.push(Slab { height: style.leading, ..Slab::default() });
        }
        slabs.append(&mut set);
    }
    let colours = &setter.theme.settings.colours;
    let (ground, border) = (Some(colours.accent_soft), Some((colours.rule, 0.6)));
    let (x, width) = (column.edges.x, column.edges.width);
    let id = setter.frame(Frame { x, width, ground, border, ..Frame::default() });
    let mut framed = frame(slabs, id, 8.0, 8.0);
    if height(&framed) <= setter.sheet.room() * WHOLE {
        keep_together(&mut framed);
    }
    space_around(&mut framed, 10.0, 10.0);
    framed
}
