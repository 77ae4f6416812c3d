//! Markdown for a comment on a pull request: the counts, then a table for each file. No text of an
//! author is markup in it, calls anybody, or becomes a link.

use crate::Compilation;
use crate::findings::{Finding, Level};
use crate::locale::{Arguments, Words};
use crate::report::places::Places;
use crate::report::summary::{Summary, circumstances, counts};
use crate::report::text::{self, pieces};
use crate::report::{ReportOptions, words};

/// GitHub takes no comment of more characters than 65,536; what follows the list has room left.
const LONGEST: usize = 60_000;

/// Writes the report.
pub(super) fn write(compilation: &Compilation, options: &ReportOptions) -> String {
    let scribe = Scribe {
        places: Places::new(compilation.handbook.sources()),
        catalogue: Words::of(options.language),
        options,
    };
    let summary = Summary::of(compilation, options);
    let title = scribe.escaped(&counts(scribe.catalogue, &summary));
    let mut markdown = format!("## svod\n\n**{title}**\n");
    let mut length = markdown.chars().count();
    let mut left = compilation.findings.len();
    let files =
        compilation.findings.chunk_by(|finding, next| finding.place.source == next.place.source);
    'files: for file in files {
        let mut head = Some(scribe.head(file));
        for finding in file {
            let entry = head.take().unwrap_or_default() + &scribe.row(finding);
            length += entry.chars().count();
            if length > LONGEST {
                break 'files;
            }
            markdown.push_str(&entry);
            left -= 1;
        }
    }
    if left > 0 {
        let count = Arguments::from([("count", left.into())]);
        markdown.push_str(&format!("\n{}\n", scribe.catalogue.with("report-more", &count)));
    }
    markdown.push_str(&scribe.end(&summary));
    markdown
}

struct Scribe<'a> {
    places: Places<'a>,
    catalogue: Words,
    options: &'a ReportOptions,
}

impl Scribe<'_> {
    /// The path of a file, and the heads of its table.
    fn head(&self, file: &[Finding]) -> String {
        let path = self.options.path_in_repository(self.places.path(file[0].place));
        let heads = ["level", "line", "what-is-wrong", "what-to-do"]
            .map(|key| self.catalogue.text(&format!("report-{key}")));
        let [level, line, wrong, help] = heads;
        format!(
            "\n### {}\n\n| {level} | {line} | {wrong} | {help} |\n|---|---:|---|---|\n",
            code(&path)
        )
    }

    fn row(&self, finding: &Finding) -> String {
        let level = finding.level.unwrap_or(Level::Error);
        let line = self.places.start(finding.place).line;
        let rule = cell_code(finding.rule);
        let message = self.prose(&words::message(self.catalogue, finding));
        let help = words::help(self.catalogue, finding).unwrap_or_default();
        let related: String = finding
            .related
            .iter()
            .map(|related| {
                let path = self.options.path_in_repository(self.places.path(related.place));
                let place = cell_code(&format!("{path}:{}", self.places.start(related.place).line));
                let note = self.prose(&words::note(self.catalogue, finding, related));
                format!("<br>{place}: {note}")
            })
            .collect();
        let route = words::route(self.catalogue, finding);
        let route = route.map(|route| format!("<br>{}", self.escaped(&route))).unwrap_or_default();
        let element = words::source(self.catalogue, finding).map(|source| {
            let parts: Vec<_> = source.iter().map(|part| self.escaped(part)).collect();
            let parts = parts.join(" · ");
            format!("<br>{}: {parts}", self.catalogue.text("report-clause"))
        });
        let mark = mark(level);
        let level = words::level(self.catalogue, level);
        let element = element.unwrap_or_default();
        let help = self.prose(&help);
        format!(
            "| {mark} {level} | {line} | {message}<br>{rule}{element}{related}{route} | {help} |\n"
        )
    }

    /// What the counts hold for.
    fn end(&self, summary: &Summary<'_>) -> String {
        let lines = circumstances(summary, self.options);
        let lines = lines.iter().map(|line| format!("- {}\n", self.escaped(line.trim())));
        let list: String = lines.collect();
        if list.is_empty() { list } else { format!("\n{list}") }
    }

    /// A message with its names in the letters of code.
    fn prose(&self, message: &str) -> String {
        let pieces = pieces(message).into_iter();
        pieces
            .map(|piece| match piece.is_code {
                true => cell_code(piece.text),
                false => self.escaped(piece.text),
            })
            .collect()
    }

    /// Words without any markup, on one line.
    fn escaped(&self, words: &str) -> String {
        escaped(&text::line(words))
    }
}

/// Not by the colour alone.
fn mark(level: Level) -> &'static str {
    match level {
        Level::Error => "❌",
        Level::Warning => "⚠️",
        Level::Info => "ℹ️",
    }
}

/// Code in a cell of a table, which a bar would end even there.
fn cell_code(words: &str) -> String {
    code(words).replace('|', "\\|")
}

/// Code that no backtick in it ends.
fn code(words: &str) -> String {
    let words = text::line(words);
    let longest = words.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if words.starts_with('`') || words.ends_with('`') { " " } else { "" };
    if words.trim().is_empty() { String::new() } else { format!("{fence}{pad}{words}{pad}{fence}") }
}

fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    let mut before = ' ';
    let mut rest = words.chars().peekable();
    while let Some(letter) = rest.next() {
        let is_apart = !before.is_alphanumeric();
        match letter {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '|' | '~' | '$' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            // An address on its own would become a link, a name after @ would be called, and a
            // number after # would be taken for an issue.
            ':' if rest.peek() == Some(&'/') => escaped.push_str("&#58;"),
            '@' if is_apart => escaped.push_str("@\u{2060}"),
            '#' if is_apart => escaped.push_str("\\#\u{2060}"),
            '.' if before.eq_ignore_ascii_case(&'w') => escaped.push_str("&#46;"),
            letter => escaped.push(letter),
        }
        before = letter;
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_markup() {
        assert_eq!(escaped("<b>*a*</b> [x](y) a|b"), "&lt;b&gt;\\*a\\*&lt;/b&gt; \\[x\\](y) a\\|b");
        assert_eq!(escaped("@all a@b #1 a#1"), "@\u{2060}all a@b \\#\u{2060}1 a#1");
        assert_eq!(escaped("https://a.ru www.a.ru 9:00"), "https&#58;//a.ru www&#46;a.ru 9:00");
    }

    #[test]
    fn code_ends_where_it_should() {
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("``a"), "``` ``a ```");
        assert_eq!(cell_code("a|b\n"), "`a\\|b `");
        assert_eq!(code(""), "");
    }
}
