//! What holds of every drawing: no word outside its sheet or its box, none over another, and
//! no line through one. A file for each figure makes it of any words.

mod flow;
mod process;
mod radar;
mod timeline;

use std::sync::LazyLock;

use proptest::prelude::*;

use crate::book::Figure;
use crate::drawing::measure::{Measure, ThemeMeasure};
use crate::drawing::shape::{Anchor, Area, Fill, Outline, Shape, Step, Text};
use crate::drawing::{Drawing, Room, lay_out};
use crate::language::Language;
use crate::theme::Theme;

/// A column of A4, without pages.
const ROOM: Room = Room {
    width: 161.0,
    height: f32::INFINITY,
    page: f32::INFINITY,
    above: 0.0,
    language: Language::Ru,
};
/// The same on pages.
const PAGED: Room = Room { height: 225.0, page: PAGE, above: 60.0, ..ROOM };

/// The height of the column on a page of A4.
const PAGE: f32 = 247.0;

static MEASURE: LazyLock<ThemeMeasure> = LazyLock::new(|| ThemeMeasure::of(&Theme::built_in()));

/// What a line of text takes up.
fn extent(text: &Text, measure: &dyn Measure) -> Area {
    let label = text.label.as_ref().map(|label| {
        measure.width(label, text.size, true) + measure.width(" ", text.size, text.bold)
    });
    let width = measure.width(&text.words, text.size, text.bold) + label.unwrap_or(0.0);
    let share = match text.anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => 0.5,
        Anchor::End => 1.0,
    };
    let (x, y) = (text.at.x - width * share, text.at.y - text.size * 0.72);
    Area { x, y, width, height: text.size * 0.92 }
}

/// The shapes without their links.
fn flat(shapes: &[Shape]) -> Vec<&Shape> {
    let mut found = Vec::new();
    for shape in shapes {
        match shape {
            Shape::Linked(linked) => found.extend(flat(&linked.shapes)),
            other => found.push(other),
        }
    }
    found
}

fn overlap(one: &Area, two: &Area) -> bool {
    one.x < two.right() && two.x < one.right() && one.y < two.bottom() && two.y < one.bottom()
}

/// Whether words reach into a box; the corners around a disc are not of it.
fn reaches(words: &Area, found: &Area) -> bool {
    let is_disc = (found.width - found.height).abs() < 0.01 && found.width < 8.0;
    if !is_disc {
        return overlap(words, found);
    }
    let middle = found.middle();
    let x = middle.x.clamp(words.x, words.right());
    let y = middle.y.clamp(words.y, words.bottom());
    (middle.x - x).hypot(middle.y - y) < found.width / 2.0
}

fn holds(outer: &Area, inner: &Area) -> bool {
    const HAIR: f32 = 0.01;
    outer.x <= inner.x + HAIR
        && outer.y <= inner.y + HAIR
        && outer.right() >= inner.right() - HAIR
        && outer.bottom() >= inner.bottom() - HAIR
}

/// The rectangle around points.
fn around(points: impl Iterator<Item = (f32, f32)>) -> Area {
    let (mut left, mut top) = (f32::INFINITY, f32::INFINITY);
    let (mut right, mut bottom) = (f32::NEG_INFINITY, f32::NEG_INFINITY);
    for (x, y) in points {
        (left, right) = (left.min(x), right.max(x));
        (top, bottom) = (top.min(y), bottom.max(y));
    }
    Area { x: left, y: top, width: right - left, height: bottom - top }
}

/// A box or a disc.
fn is_box(outline: &Outline) -> bool {
    let is_round = outline.steps.iter().any(|step| matches!(step, Step::Curve(..)));
    outline.closed && outline.fill != Fill::None && is_round
}

/// The straight parts of a line that is no box.
fn lines(outline: &Outline) -> Vec<Area> {
    let points: Vec<_> = outline.points().collect();
    let is_line = !outline.closed && outline.pen.is_some();
    let pairs = points.windows(2).filter(|_| is_line);
    let straight = pairs.filter(|two| two[0].x == two[1].x || two[0].y == two[1].y);
    straight.map(|two| around(two.iter().map(|point| (point.x, point.y)))).collect()
}

/// What is wrong with the words of a drawing.
fn faults(drawing: &Drawing) -> Vec<String> {
    let sheet = Area { x: 0.0, y: 0.0, width: drawing.width, height: drawing.height };
    let shapes = flat(&drawing.shapes);
    let mut texts: Vec<(usize, &Text, Area)> = Vec::new();
    let mut boxes: Vec<(usize, Area)> = Vec::new();
    let mut strokes: Vec<(usize, Area)> = Vec::new();
    for (place, shape) in shapes.iter().enumerate() {
        match shape {
            Shape::Text(text) => texts.push((place, text, extent(text, &*MEASURE))),
            Shape::Outline(outline) if is_box(outline) => {
                boxes.push((place, around(outline.points().map(|point| (point.x, point.y)))));
            }
            Shape::Outline(outline) => {
                strokes.extend(lines(outline).into_iter().map(|line| (place, line)));
            }
            Shape::Linked(_) => {}
        }
    }
    let mut faults = Vec::new();
    for (index, (place, text, area)) in texts.iter().enumerate() {
        let words = &text.words;
        if !holds(&sheet, area) {
            faults.push(format!("«{words}» leaves the sheet: {area:?}"));
        }
        let over = texts[index + 1..].iter().filter(|(_, _, other)| overlap(area, other));
        faults.extend(over.map(|(_, other, _)| format!("«{words}» is over «{}»", other.words)));
        let crossed = boxes.iter().filter(|(_, found)| reaches(area, found) && !holds(found, area));
        faults.extend(
            crossed.map(|(_, found)| format!("«{words}» leaves its box: {area:?} in {found:?}")),
        );
        // A box that is drawn over a line hides it.
        let hidden = |line: usize| {
            boxes.iter().any(|(above, found)| (line..*place).contains(above) && holds(found, area))
        };
        let through = strokes.iter().filter(|(line, found)| overlap(area, found) && !hidden(*line));
        faults.extend(through.map(|(_, line)| format!("a line goes through «{words}»: {line:?}")));
    }
    let cut = drawing.cuts.iter().flat_map(|cut| {
        texts.iter().filter(move |(_, _, area)| area.y < *cut && *cut < area.bottom())
    });
    faults.extend(cut.map(|(_, text, _)| format!("«{}» is cut", text.words)));
    faults
}

#[track_caller]
fn is_legible(figure: &Figure, room: Room) {
    let drawings = lay_out(figure, room, &*MEASURE);
    assert!(!drawings.is_empty());
    for drawing in drawings {
        let faults = faults(&drawing);
        assert!(faults.is_empty(), "{faults:#?}");
        let (shapes, height) = drawing.head.clone();
        let head = Drawing { shapes, height, cuts: Vec::new(), ..drawing };
        let faults = self::faults(&head);
        assert!(faults.is_empty(), "{faults:#?}");
    }
}

/// Words as a handbook has them, and some that no column holds.
fn words(most: usize) -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[а-яё]{1,12}",
        1 => "[а-яё]{15,34}",
        1 => "[A-Z]{2,40}",
        1 => Just("производственно-диспетчерский".to_owned()),
        1 => Just("15\u{a0}рабочих\u{a0}дней".to_owned()),
    ];
    prop::collection::vec(word, 1..=most).prop_map(|words| words.join(" "))
}
