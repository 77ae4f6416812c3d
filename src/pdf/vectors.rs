//! Drawings as objects of a file: the operators of a form that is one wide and one high, so that
//! it is placed like a picture of pixels.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use printpdf::DictItem;

use crate::pdf::display::{Outline, Paint, Pen, Shape, Step, Vector};

/// The entries and the operators of a drawing.
pub(crate) fn form(vector: &Vector) -> (BTreeMap<String, DictItem>, Vec<u8>) {
    let mut form = Form::default();
    vector.shapes.iter().for_each(|shape| form.shape(shape));
    let (width, height) = (vector.width, vector.height);
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let reals =
        |values: &[f32]| DictItem::Array(values.iter().copied().map(DictItem::Real).collect());
    let entries = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Form")),
        ("BBox".to_owned(), reals(&[0.0, 0.0, width, height])),
        // Upside down, since the drawing grows downwards.
        ("Matrix".to_owned(), reals(&[1.0 / width, 0.0, 0.0, -1.0 / height, 0.0, 1.0])),
        ("Resources".to_owned(), form.resources()),
    ]);
    (entries, form.operators.into_bytes())
}

/// The operators so far, and the opacities that they name, in thousandths.
#[derive(Default)]
struct Form {
    operators: String,
    opacities: BTreeSet<u16>,
}

impl Form {
    fn shape(&mut self, shape: &Shape) {
        self.operators.push_str("q\n");
        for clip in shape.clips.iter() {
            self.outline(clip);
            self.operators.push_str(if clip.even_odd { "W* n\n" } else { "W n\n" });
        }
        if let Some(fill) = &shape.fill {
            self.paint(fill, "rg");
            self.outline(&shape.outline);
            self.operators.push_str(if shape.outline.even_odd { "f*\n" } else { "f\n" });
        }
        if let Some(pen) = &shape.pen {
            self.paint(&pen.paint, "RG");
            self.pen(pen);
            self.outline(&shape.outline);
            self.operators.push_str("S\n");
        }
        self.operators.push_str("Q\n");
    }

    fn paint(&mut self, paint: &Paint, operator: &str) {
        let opacity = (paint.opacity.clamp(0.0, 1.0) * 1000.0).round() as u16;
        if opacity < 1000 || !self.opacities.is_empty() {
            self.opacities.insert(opacity);
            self.operators.push_str(&format!("/A{opacity} gs\n"));
        }
        let colour = [paint.colour.red, paint.colour.green, paint.colour.blue];
        self.numbers(&colour.map(|part| f32::from(part) / 255.0));
        self.operators.push_str(operator);
        self.operators.push('\n');
    }

    fn pen(&mut self, pen: &Pen) {
        self.numbers(&[pen.width]);
        self.operators.push_str(&format!("w {} J {} j ", pen.cap, pen.join));
        self.numbers(&[pen.miter.max(1.0)]);
        self.operators.push_str("M\n[");
        self.numbers(&pen.dashes);
        self.operators.push_str("] 0 d\n");
    }

    fn outline(&mut self, outline: &Outline) {
        for step in &outline.steps {
            match *step {
                Step::Move((x, y)) => self.step(&[x, y], "m"),
                Step::Line((x, y)) => self.step(&[x, y], "l"),
                Step::Curve(a, b, end) => self.step(&[a.0, a.1, b.0, b.1, end.0, end.1], "c"),
                Step::Close => self.step(&[], "h"),
            }
        }
    }

    fn step(&mut self, numbers: &[f32], operator: &str) {
        self.numbers(numbers);
        self.operators.push_str(operator);
        self.operators.push('\n');
    }

    /// Thousandths of a pixel are finer than any printer.
    fn numbers(&mut self, numbers: &[f32]) {
        for number in numbers {
            let number = (number * 1000.0).round() / 1000.0;
            write!(self.operators, "{number} ").expect("invariant: memory takes what is written");
        }
    }

    fn resources(&self) -> DictItem {
        let state = |opacity: &u16| {
            let share = DictItem::Real(f32::from(*opacity) / 1000.0);
            let entries = [("ca".to_owned(), share.clone()), ("CA".to_owned(), share)];
            (format!("A{opacity}"), DictItem::Dict { map: BTreeMap::from(entries) })
        };
        let states = DictItem::Dict { map: self.opacities.iter().map(state).collect() };
        DictItem::Dict { map: BTreeMap::from([("ExtGState".to_owned(), states)]) }
    }
}
