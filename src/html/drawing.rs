//! Drawings as inline SVG. Colours are classes of the style sheet, so that a dark screen and
//! print have their own; sizes are attributes, so that no style stands in the page.

use std::fmt::Write as _;

use crate::book::{Figure, Link};
use crate::drawing::shape::{Anchor, Fill, Linked, Outline, Point, Shape, Step, Text, Tone};
use crate::drawing::{Drawing, Room, lay_out};
use crate::html::block::Scribe;

/// The width that drawings are laid out for: the column of a sheet of A4, in millimetres.
const WIDTH: f32 = 161.0;

/// The width of a millimetre where there is room, in the size of the letters of the page.
const MILLIMETRE: f32 = 36.0 / WIDTH;
/// The widths for which the style sheet knows how small a drawing may become, in millimetres.
const SPAN: f32 = 20.0;

/// Writes a figure: a box that scrolls by itself where the screen is narrower than its words.
pub(super) fn push(scribe: &mut Scribe<'_>, figure: &Figure) {
    let language = scribe.around.language;
    let endless = f32::INFINITY;
    let room = Room { width: WIDTH, height: endless, page: endless, above: 0.0, language };
    for drawing in lay_out(figure, room, scribe.measure) {
        push_drawing(scribe, &drawing);
    }
}

fn push_drawing(scribe: &mut Scribe<'_>, drawing: &Drawing) {
    let (title, words) = (scribe.new_name(), scribe.new_name());
    // What can be followed inside would be hidden from a screen reader in a mere picture.
    let role = if drawing.shapes.iter().any(is_link) { "group" } else { "img" };
    scribe.markup(&format!(
        "<div class=\"drawing\" role=\"group\" tabindex=\"0\" aria-labelledby=\"{title}\">\
         <svg role=\"{role}\" aria-labelledby=\"{title}\" aria-describedby=\"{words}\" \
         class=\"span-{}\" width=\"{}rem\" viewBox=\"0 0 {} {}\"><title id=\"{title}\">",
        (drawing.width / SPAN) as u32,
        number(drawing.width * MILLIMETRE),
        number(drawing.width),
        number(drawing.height),
    ));
    scribe.text(&drawing.title);
    scribe.markup(&format!("</title><desc id=\"{words}\">"));
    scribe.text(&drawing.description);
    scribe.markup("</desc>\n");
    for shape in &drawing.shapes {
        push_shape(scribe, shape);
        scribe.markup("\n");
    }
    scribe.markup("</svg></div>");
}

fn is_link(shape: &Shape) -> bool {
    matches!(shape, Shape::Linked(_))
}

fn push_shape(scribe: &mut Scribe<'_>, shape: &Shape) {
    match shape {
        Shape::Outline(outline) => push_outline(scribe, outline),
        Shape::Text(text) => push_text(scribe, text),
        Shape::Linked(linked) => push_linked(scribe, linked),
    }
}

fn push_linked(scribe: &mut Scribe<'_>, linked: &Linked) {
    let around = scribe.around;
    let href = match &linked.target {
        Link::Anchor(anchor) => around.places.href(anchor, around.page),
        Link::Url(url) => crate::html::text::is_linkable(url).then(|| url.clone()),
    };
    if let Some(href) = &href {
        scribe.markup("<a href=\"");
        scribe.text(href);
        // The words inside are its name. Who goes by the keyboard need not come there twice.
        scribe.markup(if linked.again { "\" tabindex=\"-1\">" } else { "\">" });
    }
    for shape in &linked.shapes {
        push_shape(scribe, shape);
        scribe.markup("\n");
    }
    if href.is_some() {
        scribe.markup("</a>");
    }
}

fn push_outline(scribe: &mut Scribe<'_>, outline: &Outline) {
    let mut path = String::with_capacity(64);
    let _ = write!(path, "M{}", point(outline.start));
    for step in &outline.steps {
        let _ = match *step {
            Step::Line(end) => write!(path, "L{}", point(end)),
            Step::Curve(one, two, end) => {
                write!(path, "C{} {} {}", point(one), point(two), point(end))
            }
        };
    }
    if outline.closed {
        path.push('Z');
    }
    let fill = match outline.fill {
        Fill::None => "hollow",
        Fill::Paper => "paper",
        Fill::Soft => "soft",
        Fill::Solid => "solid",
    };
    let mut class = format!("{} {fill}", tone(outline.tone));
    let mut width = String::new();
    if let Some(pen) = outline.pen {
        class.push_str(if pen.dashed { " pen dashed" } else { " pen" });
        width = format!(" stroke-width=\"{}\"", number(pen.width));
    }
    scribe.markup(&format!("<path class=\"{class}\"{width} d=\"{path}\"/>"));
}

fn push_text(scribe: &mut Scribe<'_>, text: &Text) {
    let anchor = match text.anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    };
    let bold = if text.bold { " strong" } else { "" };
    let tone = if text.light { "light" } else { tone(text.tone) };
    let (x, y, size) = (number(text.at.x), number(text.at.y), number(text.size));
    scribe.markup(&format!(
        "<text class=\"{tone}{bold}\"{anchor} x=\"{x}\" y=\"{y}\" font-size=\"{size}\">"
    ));
    if let Some(label) = &text.label {
        scribe.markup("<tspan class=\"strong\">");
        scribe.text(label);
        scribe.markup("</tspan> ");
    }
    scribe.text(&text.words);
    scribe.markup("</text>");
}

fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Ink => "ink",
        Tone::Muted => "muted",
        Tone::Rule => "rule",
        Tone::Staff => "staff",
        Tone::Client => "client",
        Tone::Bot => "bot",
        Tone::Decision => "decision",
        Tone::End => "end",
        Tone::Failure => "failure",
    }
}

fn point(point: Point) -> String {
    format!("{} {}", number(point.x), number(point.y))
}

/// To hundredths of a millimetre.
fn number(value: f32) -> f32 {
    // Nought has no sign.
    (value * 100.0).round() / 100.0 + 0.0
}
