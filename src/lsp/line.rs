//! A line of YAML as it looks: its dashes and its key with their columns, whether or not the text
//! around it parses.

use crate::lsp::cursor::Step;

/// What structures a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark<'t> {
    Dash,
    /// A key, and what stands behind its colon.
    Key(&'t str, &'t str),
}

impl<'t> Mark<'t> {
    pub(super) fn step(self) -> Step {
        match self {
            Self::Dash => Step::Item,
            Self::Key(key, _) => Step::Key(key.to_owned()),
        }
    }

    pub(super) fn key(self) -> Option<&'t str> {
        match self {
            Self::Dash => None,
            Self::Key(key, _) => Some(key),
        }
    }
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line<'t> {
    /// Dashes and a key, each with its column in bytes.
    pub(super) marks: Vec<(usize, Mark<'t>)>,
    /// The column of what stands behind the indent and the dashes.
    pub(super) content: usize,
    /// The column of what stands behind all marks.
    pub(super) rest: usize,
}

impl<'t> Line<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let text = text.trim_end_matches(['\r', '\n']);
        let mut marks = Vec::new();
        let mut at = spaces(text, 0);
        while let Some(after) = text[at..].strip_prefix('-') {
            if !after.is_empty() && !after.starts_with(' ') {
                break;
            }
            marks.push((at, Mark::Dash));
            at = spaces(text, at + 1);
        }
        let (content, mut rest) = (at, at);
        if let Some((key, value)) = key(&text[at..]) {
            rest = spaces(text, at + value);
            marks.push((at, Mark::Key(key, &text[at + value..])));
        }
        Self { marks, content, rest }
    }

    /// Where the line begins, and whether with a dash.
    pub(super) fn column(&self) -> (usize, bool) {
        match self.marks.first() {
            Some((column, mark)) => (*column, *mark == Mark::Dash),
            None => (self.content, false),
        }
    }
}

fn spaces(text: &str, from: usize) -> usize {
    text.len() - text[from..].trim_start_matches(' ').len()
}

/// A key and where what follows its colon begins.
fn key(text: &str) -> Option<(&str, usize)> {
    let quote = text.chars().next().filter(|letter| matches!(letter, '"' | '\''));
    let (key, colon) = match quote {
        Some(quote) => {
            let end = 1 + text[1..].find(quote)?;
            (&text[1..end], end + 1)
        }
        None => {
            let is_end = |at: usize| matches!(text.as_bytes().get(at + 1), None | Some(b' '));
            let colon = text.match_indices(':').map(|(at, _)| at).find(|at| is_end(*at))?;
            (&text[..colon], colon)
        }
    };
    let is_colon = text[colon..].starts_with(':');
    let is_plain = !key.is_empty() && !key.starts_with(['{', '[', '#', '|', '>', '&', '*', '%']);
    (is_colon && is_plain && !key.contains(" #")).then_some((key, colon + 1))
}

/// The lines of a text that are neither blank nor comments, the last one first.
pub(super) fn lines_above(text: &str) -> impl Iterator<Item = Line<'_>> {
    text.lines().rev().filter(|line| says(line)).map(Line::of)
}

/// The lines behind the one that a text begins in.
pub(super) fn lines_below(text: &str) -> impl Iterator<Item = Line<'_>> {
    text.lines().skip(1).filter(|line| says(line)).map(Line::of)
}

fn says(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && !line.starts_with('#')
}

/// The keys right below a key of the outermost mapping.
pub(super) fn keys_below<'t>(yaml: &'t str, key: &str) -> Vec<&'t str> {
    let lines = yaml.lines().filter(|line| says(line)).map(Line::of);
    let is_it =
        |line: &Line<'_>| matches!(line.marks.first(), Some((0, mark)) if mark.key() == Some(key));
    let mut lines = lines.skip_while(|line| !is_it(line)).skip(1);
    let mut column = None;
    let mut keys = Vec::new();
    for line in lines.by_ref().take_while(|line| line.column().0 > 0) {
        let own = *column.get_or_insert(line.content);
        let first = line.marks.first().filter(|(at, _)| *at == own);
        keys.extend(first.and_then(|(_, mark)| mark.key()));
    }
    keys
}
