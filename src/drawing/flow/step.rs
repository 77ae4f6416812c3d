//! The box of a step. Its outline says what the step is, so that nothing rests on a colour: round
//! corners for words, with a tail for a question, a slanted box for an answer, six corners for a
//! condition, a bar at the left for an action, a point to the right where somebody else goes on,
//! round ends where the talk is over. A machine has a broken line.

use crate::book::{Flow, FlowEntry, FlowKind, FlowStep, Speaker};
use crate::drawing::shape::{Anchor, Area, Fill, Outline, Pen, Point, Shape, Step, Tone, at};
use crate::drawing::words::{Lettering, Paragraph, Wrapping};

/// The width of a box, in millimetres.
const WIDTH: f32 = 49.0;
/// The letters.
const LETTERING: Lettering = Lettering::points(8.0);
/// The letters of how it begins or ends.
const BAND: Lettering = Lettering::points(7.6).strong().on_solid();
/// A step has no more lines, nor has its ending.
const LINES: (usize, usize) = (3, 2);
/// Nor has what leads there from anywhere.
const ENTRY: usize = 4;
/// Between the words and the upper and lower edges.
const PADDING: f32 = 1.5;
/// Between the words and what says how it begins or ends.
const BETWEEN: f32 = 1.0;
/// Between the words of an ending and the edges of its ground.
const INSIDE: (f32, f32) = (1.6, 0.5);
/// How far a pointed or a slanted side goes in.
const SLANT: f32 = 2.8;
/// The tail of a question.
const TAIL: f32 = 1.9;
/// The radius of a round end.
const ROUND: f32 = 4.0;
/// The bar of an action.
const BAR: f32 = 1.1;

/// The measured words of a step.
pub(super) struct StepBox {
    kind: FlowKind,
    speaker: Speaker,
    number: Paragraph,
    column: f32,
    entry: Option<Paragraph>,
    text: Paragraph,
    time: Option<Paragraph>,
    ending: Option<Paragraph>,
    /// The width of the box.
    pub(super) width: f32,
    /// The height of the box.
    pub(super) height: f32,
    /// How much of the height lies below the edge that arrows leave from.
    pub(super) below: f32,
}

/// The width that the numbers of all steps take before the words.
pub(super) fn column<'n>(numbers: impl Iterator<Item = &'n str>, wrapping: Wrapping<'_>) -> f32 {
    let widths = numbers.map(|number| wrapping.width(number, LETTERING.strong()));
    widths.fold(0.0, f32::max) + 1.2
}

impl StepBox {
    pub(super) fn of(flow: &Flow, step: &FlowStep, column: f32, wrapping: Wrapping<'_>) -> Self {
        let (left, right) = insets(step.kind);
        let inner = WIDTH - left - right;
        let band = |words: &str| shortened(words, BAND, inner - INSIDE.0 * 2.0, LINES.1, wrapping);
        let entry = match (step.entry, &step.trigger) {
            (FlowEntry::None, _) => None,
            (FlowEntry::Begins, _) => Some(band(&flow.words.begins)),
            (FlowEntry::Anywhere, None) => Some(band(&flow.words.anywhere)),
            (FlowEntry::Anywhere, Some(words)) => {
                let words = format!("{}: {words}", flow.words.anywhere);
                let width = inner - INSIDE.0 * 2.0;
                Some(shortened(&words, BAND, width, ENTRY, wrapping))
            }
        };
        // Where nothing is said, the ending is all that there is to read.
        let is_mute = step.text.is_empty();
        let ending = step.ending.as_deref();
        let (text, lettering) = match ending {
            Some(ending) if is_mute => (ending, LETTERING.strong()),
            _ => (step.text.as_str(), LETTERING),
        };
        let text = shortened(text, lettering, inner - column, LINES.0, wrapping);
        let ending = ending.filter(|_| !is_mute).map(band);
        let time = step.time.as_deref();
        let muted = LETTERING.toned(Tone::Muted);
        let time = time.map(|time| shortened(time, muted, inner - column, 1, wrapping));
        let number = wrapping.line(&step.number, LETTERING.strong());
        let below = if step.kind == FlowKind::Ask { TAIL } else { 0.0 };
        let bands: f32 = [&entry, &ending].into_iter().flatten().map(banded).sum();
        let timed = time.as_ref().map_or(0.0, Paragraph::height);
        let height = text.height().max(number.height()) + timed + PADDING * 2.0 + bands + below;
        let (kind, speaker) = (step.kind, step.speaker);
        Self {
            kind,
            speaker,
            number,
            column,
            entry,
            text,
            time,
            ending,
            width: WIDTH,
            height,
            below,
        }
    }

    /// The box with its words.
    pub(super) fn shapes(&self, area: Area) -> Vec<Shape> {
        let body = Area { height: area.height - self.below, ..area };
        let mut shapes = self.outline(body);
        let (left, right) = insets(self.kind);
        let inner = Area { x: body.x + left, width: body.width - left - right, ..body };
        let mut y = body.y + PADDING;
        if let Some(entry) = &self.entry {
            shapes.extend(band(entry, Tone::Staff, Area { y, ..inner }));
            y += banded(entry);
        }
        shapes.extend(self.number.placed(at(inner.x, y), Anchor::Start));
        shapes.extend(self.text.placed(at(inner.x + self.column, y), Anchor::Start));
        y += self.text.height().max(self.number.height());
        if let Some(time) = &self.time {
            shapes.extend(time.placed(at(inner.x + self.column, y), Anchor::Start));
            y += time.height();
        }
        y += BETWEEN;
        if let Some(ending) = &self.ending {
            shapes.extend(band(ending, self.tone(), Area { y, ..inner }));
        }
        shapes
    }

    fn tone(&self) -> Tone {
        match (self.kind, self.speaker) {
            (FlowKind::Outcome, _) => Tone::End,
            (FlowKind::Loss, _) => Tone::Failure,
            (FlowKind::Handover, _) => Tone::Staff,
            (FlowKind::Condition, _) => Tone::Decision,
            (FlowKind::Action, _) => Tone::Ink,
            (_, Speaker::Staff) => Tone::Staff,
            (_, Speaker::Bot) => Tone::Bot,
            (_, Speaker::Client | Speaker::Stage) => Tone::Client,
        }
    }

    fn outline(&self, area: Area) -> Vec<Shape> {
        let tone = self.tone();
        let (left, top, right, bottom) = (area.x, area.y, area.right(), area.bottom());
        let middle = area.middle().y;
        let outline = match self.kind {
            FlowKind::Say => Outline::rounded(area, 1.6, tone),
            FlowKind::Ask => speech(area, tone),
            FlowKind::Action => Outline::rounded(area, 0.0, tone),
            FlowKind::Outcome | FlowKind::Loss => Outline::rounded(area, ROUND, tone),
            FlowKind::Listen => polygon(
                &[(left + SLANT, top), (right, top), (right - SLANT, bottom), (left, bottom)],
                tone,
            ),
            FlowKind::Condition => polygon(
                &[
                    (left + SLANT, top),
                    (right - SLANT, top),
                    (right, middle),
                    (right - SLANT, bottom),
                    (left + SLANT, bottom),
                    (left, middle),
                ],
                tone,
            ),
            FlowKind::Handover => polygon(
                &[
                    (left, top),
                    (right - SLANT, top),
                    (right, middle),
                    (right - SLANT, bottom),
                    (left, bottom),
                ],
                tone,
            ),
        };
        let dashed = self.speaker == Speaker::Bot;
        let width = if self.ending.is_some() || self.entry.is_some() { 0.5 } else { 0.3 };
        let mut shapes = vec![outline.filled(Fill::Soft).drawn(Pen { width, dashed }).into()];
        if self.kind == FlowKind::Action {
            let bar = Area { width: BAR, ..area };
            shapes.push(Outline::rounded(bar, 0.0, tone).filled(Fill::Solid).into());
        }
        shapes
    }
}

/// The room for words at the left and at the right of a box.
fn insets(kind: FlowKind) -> (f32, f32) {
    match kind {
        FlowKind::Say | FlowKind::Ask => (2.0, 1.6),
        FlowKind::Listen | FlowKind::Condition => (SLANT + 0.6, SLANT + 0.4),
        FlowKind::Action => (BAR + 1.6, 1.6),
        FlowKind::Handover => (2.0, SLANT + 0.6),
        FlowKind::Outcome | FlowKind::Loss => (2.4, 2.0),
    }
}

/// The height that a band takes beside the words.
fn banded(words: &Paragraph) -> f32 {
    words.height() + INSIDE.1 * 2.0 + BETWEEN
}

/// How a talk begins or ends, on a solid ground as wide as the area.
fn band(words: &Paragraph, tone: Tone, area: Area) -> Vec<Shape> {
    let area = Area { height: words.height() + INSIDE.1 * 2.0, ..area };
    let mut shapes = vec![Outline::rounded(area, 1.6, tone).filled(Fill::Solid).into()];
    shapes.extend(words.centred(area));
    shapes
}

fn polygon(corners: &[(f32, f32)], tone: Tone) -> Outline {
    let points: Vec<Point> = corners.iter().map(|(x, y)| at(*x, *y)).collect();
    Outline::path(&points, true, tone)
}

/// A box with round corners and a tail below, at the left.
fn speech(area: Area, tone: Tone) -> Outline {
    let mut outline = Outline::rounded(area, 1.6, tone);
    let bottom = area.bottom();
    let tail =
        [at(area.x + 8.0, bottom), at(area.x + 5.0, bottom + TAIL), at(area.x + 5.0, bottom)];
    // The lower edge is drawn from the right, behind the second corner.
    let edge = 4;
    outline.steps.splice(edge..edge, tail.map(Step::Line));
    outline
}

/// What does not stand before an ellipsis.
const LOOSE: &[char] = &[' ', '\u{a0}', ',', ';', ':', '.', '!', '?', '-', '–', '—', '(', '«', '„'];

/// A text in so many lines at most: whole words, an ellipsis, and the quotation mark that it had.
pub(super) fn shortened(
    text: &str,
    lettering: Lettering,
    widest: f32,
    lines: usize,
    wrapping: Wrapping<'_>,
) -> Paragraph {
    let whole = wrapping.wrap(text, lettering, widest);
    if whole.lines.len() <= lines {
        return whole;
    }
    let mut words: Vec<&str> = text.split(' ').collect();
    while words.len() > 1 {
        words.pop();
        let kept = words.join(" ");
        let kept = kept.trim_end_matches(LOOSE);
        let close = unclosed(kept).map(String::from).unwrap_or_default();
        let kept = format!("{kept}…{close}");
        let shorter = wrapping.wrap(&kept, lettering, widest);
        if shorter.lines.len() <= lines {
            return shorter;
        }
    }
    whole.at_most(lines)
}

/// The mark that closes a quotation which is open at the end.
fn unclosed(text: &str) -> Option<char> {
    text.chars().fold(None, |open, letter| match (open, letter) {
        (Some(close), letter) if letter == close => None,
        (_, '«') => Some('»'),
        (_, '„') => Some('“'),
        (_, '“') => Some('”'),
        _ => open,
    })
}
