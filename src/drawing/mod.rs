//! Drawings: the figures of a book laid out as shapes in millimetres, once for both renderers.
//!
//! A figure of the book says what is meant ([`Figure`]); [`lay_out`] says where each word and each
//! line stands. It asks nothing but the width of a text, so it is pure, and a page shows the same
//! picture as the paper. Colours are left to the renderers: a shape has a [`Tone`], a meaning.
//!
//! A new figure is a variant of [`Figure`], a file here that makes [`Drawing`]s of it out of the
//! shapes in [`shape`] and the wrapped text in [`words`], and a line in [`lay_out`].

mod flow;
mod layered;
pub(crate) mod measure;
mod process;
mod radar;
pub(crate) mod shape;
#[cfg(test)]
mod tests;
mod timeline;
pub(crate) mod words;

use crate::book::Figure;
use crate::drawing::measure::Measure;
use crate::drawing::shape::{Area, Shape};
use crate::language::Language;

/// A picture of shapes. Lengths are millimetres, `y` grows downwards from the upper edge.
#[derive(Debug, Clone, Default)]
pub(crate) struct Drawing {
    /// The width.
    pub(crate) width: f32,
    /// The height.
    pub(crate) height: f32,
    /// What is drawn, the lowest first; the words in the order in which they are read.
    pub(crate) shapes: Vec<Shape>,
    /// What the figure is called, for a person who cannot see it.
    pub(crate) title: String,
    /// What it shows, for that person.
    pub(crate) description: String,
    /// The heights at which a page may end: no shape crosses them.
    pub(crate) cuts: Vec<f32>,
    /// What is repeated above the part behind a cut, and its height.
    pub(crate) head: (Vec<Shape>, f32),
}

/// Where a drawing has to fit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Room {
    /// The width of the column, in millimetres; a renderer makes a wider drawing smaller.
    pub(crate) width: f32,
    /// The most that may stand between two cuts; infinite where there are no pages.
    pub(crate) height: f32,
    /// The height of a whole page, in millimetres; infinite where there are none.
    pub(crate) page: f32,
    /// What stands above on the page on which the first drawing begins, in millimetres.
    pub(crate) above: f32,
    /// The language of the words, by which long ones are broken.
    pub(crate) language: Language,
}

/// Lays out a figure: one drawing, or several where it cannot be one.
pub(crate) fn lay_out(figure: &Figure, room: Room, measure: &dyn Measure) -> Vec<Drawing> {
    match figure {
        Figure::Process(process) => vec![process::drawing(process, room, measure)],
        Figure::Radar(radar) => vec![radar::drawing(radar, room, measure)],
        Figure::Timeline(timeline) => vec![timeline::drawing(timeline, room, measure)],
        Figure::Flow(flow) => flow::drawings(flow, room, measure),
    }
}

impl Drawing {
    /// An empty sheet of a width, with its words for a person who cannot see it.
    pub(crate) fn new(width: f32, title: &str, description: &str) -> Self {
        Self {
            width,
            title: title.to_owned(),
            description: description.to_owned(),
            ..Self::default()
        }
    }

    /// Draws one more shape above the others.
    pub(crate) fn add(&mut self, shape: impl Into<Shape>) {
        self.shapes.push(shape.into());
    }

    /// Cuts the drawing into strips, none taller than it must be: the upper edge and the height
    /// of each, with its shapes where they stand in the whole.
    pub(crate) fn strips(self) -> Vec<(Area, Vec<Shape>)> {
        let ends = self.cuts.iter().copied().chain([self.height]);
        let mut top = 0.0;
        let mut strips: Vec<(Area, Vec<Shape>)> = ends
            .map(|end| {
                let area = Area { x: 0.0, y: top, width: self.width, height: end - top };
                top = end;
                (area, Vec::new())
            })
            .collect();
        for shape in self.shapes {
            let y = shape.top() + 0.01;
            let place = strips.iter().rposition(|(area, _)| area.y <= y).unwrap_or(0);
            strips[place].1.push(shape);
        }
        strips
    }
}
