//! Words in a drawing: a text is wrapped by words to a width, and a box grows with its lines.

use crate::drawing::measure::Measure;
use crate::drawing::shape::{Anchor, Area, Point, Shape, Text, Tone, at};
use crate::language::Language;

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Lettering {
    /// The size, in millimetres.
    pub(crate) size: f32,
    /// True for heavy letters.
    pub(crate) bold: bool,
    /// The colour.
    pub(crate) tone: Tone,
    /// True for letters in the colour of the page, on a solid ground.
    pub(crate) light: bool,
}

/// A point of type in millimetres.
const POINT: f32 = 25.4 / 72.0;

impl Lettering {
    /// Text as most drawings have it.
    pub(crate) const BODY: Self = Self::points(8.5);
    /// Text beside the matter.
    pub(crate) const SMALL: Self = Self::points(7.8);

    /// Plain dark letters of a size in points.
    pub(crate) const fn points(points: f32) -> Self {
        Self { size: points * POINT, bold: false, tone: Tone::Ink, light: false }
    }

    /// The same in heavy letters.
    pub(crate) const fn strong(self) -> Self {
        Self { bold: true, ..self }
    }

    /// The same in another colour.
    pub(crate) const fn toned(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }

    /// The same on a solid ground.
    pub(crate) const fn on_solid(self) -> Self {
        Self { light: true, ..self }
    }

    /// The distance of the base lines.
    pub(crate) fn leading(self) -> f32 {
        self.size * 1.25
    }
}

/// A text in lines, none wider than it was wrapped to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Paragraph {
    /// The lines.
    pub(crate) lines: Vec<String>,
    /// How they look.
    pub(crate) lettering: Lettering,
    /// The width of the widest.
    pub(crate) width: f32,
    /// Heavy words before the first line, which are no part of it.
    pub(crate) label: Option<String>,
}

/// What wraps a text: the widths of words and the language by which long ones are broken.
#[derive(Clone, Copy)]
pub(crate) struct Wrapping<'a> {
    /// The widths.
    pub(crate) measure: &'a dyn Measure,
    /// The language of the words.
    pub(crate) language: Language,
}

impl Wrapping<'_> {
    /// The width of a line.
    pub(crate) fn width(self, text: &str, lettering: Lettering) -> f32 {
        self.measure.width(text, lettering.size, lettering.bold)
    }

    /// A text that stands on one line whatever its width.
    pub(crate) fn line(self, text: &str, lettering: Lettering) -> Paragraph {
        let width = self.width(text, lettering);
        Paragraph { lines: vec![text.to_owned()], lettering, width, label: None }
    }

    /// Breaks a text into lines of at most this width.
    pub(crate) fn wrap(self, text: &str, lettering: Lettering, widest: f32) -> Paragraph {
        let lines = self.lines(text, lettering, (widest, widest));
        let width = lines.iter().map(|line| self.width(line, lettering)).fold(0.0, f32::max);
        Paragraph { lines, lettering, width, label: None }
    }

    /// The same behind a heavy label, which the first line makes room for.
    pub(crate) fn labelled(
        self,
        label: &str,
        text: &str,
        lettering: Lettering,
        widest: f32,
    ) -> Paragraph {
        let label = format!("{label}:");
        let taken = self.width(&label, lettering.strong()) + self.width(" ", lettering);
        if taken > widest * 0.75 {
            return self.wrap(&format!("{label} {text}"), lettering, widest);
        }
        let lines = self.lines(text, lettering, (widest - taken, widest));
        Paragraph { lines, lettering, width: widest, label: Some(label) }
    }

    fn lines(self, text: &str, lettering: Lettering, (first, widest): (f32, f32)) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let fits = |line: &str, before: usize| {
            self.width(line, lettering) <= if before == 0 { first } else { widest }
        };
        for forced in text.split('\n') {
            let mut line = String::new();
            for word in forced.split([' ', '\t', '\r']).filter(|word| !word.is_empty()) {
                let longer =
                    if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
                if fits(&longer, lines.len()) {
                    line = longer;
                    continue;
                }
                lines.extend(Some(std::mem::take(&mut line)).filter(|line| !line.is_empty()));
                line = self.broken(word, &fits, &mut lines);
            }
            lines.extend(Some(line).filter(|line| !line.is_empty()));
        }
        lines
    }

    /// Puts the parts of a word that no line can hold on lines of their own; gives the last.
    fn broken(
        self,
        word: &str,
        fits: &dyn Fn(&str, usize) -> bool,
        lines: &mut Vec<String>,
    ) -> String {
        let mut rest = word.to_owned();
        while !fits(&rest, lines.len()) {
            let before = lines.len();
            let Some((head, tail)) = self.split(&rest, &|part| fits(part, before)) else { break };
            lines.push(head);
            rest = tail;
        }
        rest
    }

    /// The longest part of a word that fits, and the rest: after a hyphen of its own, at a
    /// no-break space, between syllables, or in need anywhere.
    fn split(self, word: &str, fits: &dyn Fn(&str) -> bool) -> Option<(String, String)> {
        let mut best = None;
        for (at, letter) in word.char_indices().skip(1) {
            let end = at + letter.len_utf8();
            let (head, tail) = match letter {
                '\u{a0}' | '\u{202f}' => (&word[..at], &word[end..]),
                '-' | '/' | '–' | '—' => (&word[..end], &word[end..]),
                _ => continue,
            };
            if !tail.is_empty() && fits(head) {
                best = Some((head.to_owned(), tail.to_owned()));
            }
        }
        best.or_else(|| self.syllables(word, fits)).or_else(|| letters(word, fits))
    }

    fn syllables(self, word: &str, fits: &dyn Fn(&str) -> bool) -> Option<(String, String)> {
        let patterns = match self.language {
            Language::Ru => hypher::Lang::Russian,
            Language::En => hypher::Lang::English,
            Language::Sk => hypher::Lang::Slovak,
        };
        let mut best = None;
        let mut end = 0;
        // Longer runs of letters are no words of any language.
        let short = word.chars().count() <= 60;
        for syllable in hypher::hyphenate_bounded(word, patterns, 2, 3).take_while(|_| short) {
            end += syllable.len();
            let head = format!("{}-", &word[..end]);
            if end < word.len() && fits(&head) {
                best = Some((head, word[end..].to_owned()));
            }
        }
        best
    }
}

/// As many letters as fit, one at least.
fn letters(word: &str, fits: &dyn Fn(&str) -> bool) -> Option<(String, String)> {
    let ends: Vec<usize> = word.char_indices().map(|(at, _)| at).skip(1).collect();
    let count = ends.partition_point(|end| fits(&word[..*end])).max(1);
    let end = *ends.get(count - 1)?;
    Some((word[..end].to_owned(), word[end..].to_owned()))
}

impl Paragraph {
    /// The height of the lines.
    pub(crate) fn height(&self) -> f32 {
        self.lines.len() as f32 * self.lettering.leading()
    }

    /// The same, with an ellipsis where there are more lines than these.
    pub(crate) fn at_most(mut self, lines: usize) -> Self {
        if self.lines.len() > lines.max(1) {
            self.lines.truncate(lines.max(1));
            if let Some(last) = self.lines.last_mut() {
                // The ellipsis is no wider than the three letters that it takes the place of.
                let kept = last.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
                last.truncate(last[..kept].rfind(' ').unwrap_or(kept));
                last.push('…');
            }
        }
        self
    }

    /// The lines one under another, the first with its upper edge at this point.
    pub(crate) fn placed(&self, from: Point, anchor: Anchor) -> Vec<Shape> {
        let Lettering { size, bold, tone, light } = self.lettering;
        let leading = self.lettering.leading();
        let text = |(index, words): (usize, &String)| {
            let y = from.y + index as f32 * leading + leading / 2.0 + size * 0.34;
            let continues = index + 1 < self.lines.len();
            let (at, words) = (at(from.x, y), words.clone());
            let label = self.label.clone().filter(|_| index == 0);
            Text { at, anchor, label, words, size, bold, tone, light, continues }.into()
        };
        self.lines.iter().enumerate().map(text).collect()
    }

    /// The lines in the middle of an area.
    pub(crate) fn centred(&self, area: Area) -> Vec<Shape> {
        let middle = area.middle();
        self.placed(at(middle.x, middle.y - self.height() / 2.0), Anchor::Middle)
    }
}
