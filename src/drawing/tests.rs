//! What holds of every drawing: no word outside its sheet, no word over another.

use crate::book::{Figure, Radar, Spoke};
use crate::drawing::measure::{Measure, ThemeMeasure};
use crate::drawing::shape::{Anchor, Area, Shape, Text};
use crate::drawing::{Drawing, Room, lay_out};
use crate::language::Language;
use crate::theme::Theme;

/// A column of A4, without pages.
const ROOM: Room = Room { width: 161.0, height: f32::INFINITY, language: Language::Ru };

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

fn texts(shapes: &[Shape]) -> Vec<&Text> {
    let mut found = Vec::new();
    for shape in shapes {
        match shape {
            Shape::Text(text) => found.push(text),
            Shape::Linked(linked) => found.extend(texts(&linked.shapes)),
            Shape::Outline(_) => {}
        }
    }
    found
}

fn overlap(one: &Area, two: &Area) -> bool {
    one.x < two.right() && two.x < one.right() && one.y < two.bottom() && two.y < one.bottom()
}

/// What is wrong with the words of a drawing.
fn faults(drawing: &Drawing, measure: &dyn Measure) -> Vec<String> {
    let texts = texts(&drawing.shapes);
    let mut faults = Vec::new();
    for (index, text) in texts.iter().enumerate() {
        let area = extent(text, measure);
        let inside = area.x >= -0.01
            && area.right() <= drawing.width + 0.01
            && area.y >= -0.01
            && area.bottom() <= drawing.height + 0.01;
        if !inside {
            faults.push(format!("«{}» leaves the sheet: {area:?}", text.words));
        }
        for other in &texts[index + 1..] {
            if overlap(&area, &extent(other, measure)) {
                faults.push(format!("«{}» is over «{}»", text.words, other.words));
            }
        }
    }
    faults
}

#[track_caller]
fn is_legible(figure: &Figure, room: Room) {
    let measure = ThemeMeasure::of(&Theme::built_in());
    let drawings = lay_out(figure, room, &measure);
    assert!(!drawings.is_empty());
    for drawing in drawings {
        let faults = faults(&drawing, &measure);
        assert!(faults.is_empty(), "{faults:#?}");
    }
}

fn radar(titles: &[&str], scores: &[Option<u8>]) -> Figure {
    let spoke = |(index, title): (usize, &&str)| Spoke {
        number: (index + 1).to_string(),
        title: (*title).to_owned(),
        score: scores[index % scores.len()],
    };
    let spokes = titles.iter().enumerate().map(spoke).collect();
    Figure::Radar(Radar {
        title: "Аудит".into(), description: "Баллы".into(), spokes, most: 3
    })
}

#[test]
fn the_labels_of_a_radar_do_not_meet() {
    let title = "Сходится ли то, что обещает реклама, с тем, что человек получит";
    for count in 3..=12 {
        is_legible(&radar(&vec![title; count], &[Some(0)]), ROOM);
        is_legible(&radar(&vec![title; count], &[None]), ROOM);
        is_legible(&radar(&vec!["Легко ли"; count], &[Some(3), Some(0)]), ROOM);
    }
}
