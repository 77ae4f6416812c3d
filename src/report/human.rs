//! Findings for people: the lines concerned with the words under them, and a summary at the end.

use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level as Title, Origin, Renderer, Snippet,
    normalize_untrusted_str,
};

use crate::Compilation;
use crate::findings::{Finding, Level};
use crate::locale::Words;
use crate::report::places::Places;
use crate::report::{ReportOptions, summary, words};
use crate::source::Place;

/// Lines longer than this, in bytes, are named but not shown.
const LONGEST_LINE: usize = 20_000;

/// Places of one file that are no further apart, in lines, are drawn in one piece.
const NEARBY: usize = 12;

/// Writes the report.
pub(super) fn write(compilation: &Compilation, options: &ReportOptions) -> String {
    let sketch = Sketch {
        places: Places::new(compilation.handbook.sources()),
        words: Words::of(options.language),
        options,
    };
    let renderer = Renderer::styled().term_width(options.width);
    let mut text = String::new();
    for finding in &compilation.findings {
        text.push_str(&renderer.render(&[sketch.group(finding)]));
        text.push_str("\n\n");
    }
    for line in summary::lines(compilation, options) {
        text.push_str(&line);
        text.push('\n');
    }
    // The renderer knows the control characters of ASCII only; some terminals obey these, too.
    text.replace(|letter| matches!(letter, '\u{80}'..='\u{9f}'), "\u{fffd}")
}

struct Sketch<'a> {
    places: Places<'a>,
    words: Words,
    options: &'a ReportOptions,
}

/// A place with what is written under it.
struct Mark {
    place: Place,
    kind: AnnotationKind,
    label: Option<String>,
    line: usize,
}

impl<'a> Sketch<'a> {
    fn group(&self, finding: &'a Finding) -> Group<'a> {
        let level = finding.level.unwrap_or(Level::Error);
        let title = title(level)
            .with_name(words::level(self.words, level))
            .primary_title(words::message(self.words, finding))
            .id(finding.rule);
        let mut group = Group::with_title(title);
        for marks in self.pieces(finding) {
            group = match self.snippet(&marks) {
                Some(snippet) => group.element(snippet),
                None => group.element(self.origin(&marks[0])),
            };
        }
        if finding.route.len() > 1 {
            let route = self.route(finding);
            group = self.remark(group, Title::NOTE, "report-route", &route);
        }
        if let Some(source) = words::source(self.words, finding) {
            group = self.remark(group, Title::NOTE, "report-clause", &source.join(" · "));
        }
        match words::help(self.words, finding) {
            Some(help) => self.remark(group, Title::HELP, "report-help", &help),
            None => group,
        }
    }

    /// The steps of a way, a line each.
    fn route(&self, finding: &Finding) -> String {
        let steps = finding.route.iter().enumerate().map(|(index, step)| {
            let line = self.places.start(step.place).line;
            let line = format!("{} {line}", self.words.text("report-line"));
            format!("{}. {} ({line})", index + 1, words::step(self.words, step))
        });
        steps.collect::<Vec<_>>().join("\n")
    }

    /// The places of a finding, those near each other together, the primary one first.
    fn pieces(&self, finding: &Finding) -> Vec<Vec<Mark>> {
        let mark = |place, kind, label| {
            let line = self.places.start(place).line;
            Mark { place, kind, label, line }
        };
        let mut pieces = vec![vec![mark(finding.place, AnnotationKind::Primary, None)]];
        for related in &finding.related {
            let label = words::note(self.words, finding, related);
            let mark = mark(related.place, AnnotationKind::Context, Some(label));
            let near = pieces.iter_mut().find(|piece| {
                let first = &piece[0];
                first.place.source == mark.place.source && first.line.abs_diff(mark.line) <= NEARBY
            });
            match near {
                Some(piece) => piece.push(mark),
                None => pieces.push(vec![mark]),
            }
        }
        pieces
    }

    /// The lines of some marks; none if they are too long to be shown.
    fn snippet(&self, marks: &[Mark]) -> Option<Snippet<'a, Annotation<'a>>> {
        let source = marks[0].place.source;
        let lines = marks.iter().map(|mark| mark.line);
        let (first, last) = (lines.clone().min()?, lines.max()?);
        let longest = (first..=last).map(|line| self.places.line(source, line).len()).max();
        if longest > Some(LONGEST_LINE) {
            return None;
        }
        let start = self.places.line(source, first).start;
        let end = self.places.line(source, last).end;
        let snippet = Snippet::source(&self.places.text(source)[start..end])
            .line_start(first)
            .path(self.path(marks[0].place));
        let annotations = marks.iter().map(|mark| {
            // A place of many lines is shown by its first one.
            let line = self.places.line(source, mark.line);
            let range = self.places.range(mark.place);
            let from = range.start.clamp(line.start, line.end);
            let span = from - start..range.end.clamp(from, line.end) - start;
            mark.kind.span(span).label(mark.label.clone())
        });
        Some(snippet.annotations(annotations))
    }

    fn origin(&self, mark: &Mark) -> Origin<'a> {
        let start = self.places.start(mark.place);
        Origin::path(self.path(mark.place)).line(start.line).char_column(start.column)
    }

    fn path(&self, place: Place) -> String {
        format!("{}{}", self.options.prefix, self.places.path(place))
    }

    fn remark(&self, group: Group<'a>, level: Title<'a>, key: &str, text: &str) -> Group<'a> {
        let name = self.words.text(key);
        let indent = name.chars().count() + 10;
        let width = self.options.width.saturating_sub(indent).max(30);
        let text = normalize_untrusted_str(&textwrap::fill(text, wrapping(width)));
        group.element(level.with_name(name).message(text))
    }
}

fn wrapping(width: usize) -> textwrap::Options<'static> {
    textwrap::Options::new(width).break_words(false)
}

fn title(level: Level) -> Title<'static> {
    match level {
        Level::Error => Title::ERROR,
        Level::Warning => Title::WARNING,
        Level::Info => Title::INFO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Date, Language};
    use crate::source::{MemoryWorld, SourceId, Span};

    fn compiled(text: &str) -> Compilation {
        let mut world = MemoryWorld::new(Date::new(2026, 3, 1).unwrap());
        world.insert("pages/a.md", text);
        world.insert("pages/b.md", "Жалоба\n");
        crate::compile(&world).unwrap()
    }

    fn place(source: u32, start: usize, end: usize) -> Place {
        Place { source: SourceId(source), span: Span::new(start, end) }
    }

    fn plain(compilation: &Compilation) -> String {
        let text = write(compilation, &ReportOptions::new(Language::En));
        anstream::adapter::strip_str(&text).to_string()
    }

    #[test]
    fn places_near_each_other_are_drawn_together_and_others_apart() {
        let mut compilation = compiled("срок: 3 дня\nответ: скоро\nсрок: 5 дней\n");
        let finding = Finding::new("two-deadlines", place(0, 42, 50))
            .related(place(0, 0, 8), "first")
            .related(place(1, 0, 12), "other");
        compilation.findings = vec![finding];
        let text = plain(&compilation);
        let (drawn, _) = text.split_once("\n\n").unwrap();
        let expected = "\
error[two-deadlines]: two-deadlines
 --> pages/a.md:3:1
  |
1 | срок: 3 дня
  | ---- two-deadlines.first
2 | ответ: скоро
3 | срок: 5 дней
  | ^^^^
  |
 ::: pages/b.md:1:1
  |
1 | Жалоба
  | ------ two-deadlines.other";
        assert_eq!(drawn, expected);
    }

    #[test]
    fn any_place_of_any_text_can_be_drawn() {
        for text in ["", "\u{feff}", "\n", "\r\n\r\n", "ё\u{301}\t🙂\r\n\u{1b}[0m\0\n  конец"]
        {
            let mut compilation = compiled(text);
            let ends = 0..=text.len() + 2;
            let spans = ends.clone().flat_map(|start| ends.clone().map(move |end| (start, end)));
            let finding = |(start, end)| {
                Finding::new("any", place(0, start, end)).related(place(0, end, start), "other")
            };
            compilation.findings = spans.map(finding).collect();
            assert!(!plain(&compilation).contains('\u{1b}'));
        }
    }
}
