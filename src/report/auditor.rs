//! The auditor's index as a table for spreadsheets: CSV as Excel opens it wherever the comma is part
//! of numbers, with a byte order mark and semicolons.

use crate::completeness::index::{Citation, Indexed, Row, Standing};
use crate::handbook::Handbook;
use crate::locale::Words;

/// The names of the columns; like all keys they are the same in every language.
const COLUMNS: [&str; 10] = [
    "profile", "clause", "element", "need", "state", "document", "section", "page", "file", "line",
];

/// Writes the index, a line for each place that an element is met at. The page of a place is asked
/// for, since only print has pages.
pub(crate) fn auditor_csv(
    handbook: &Handbook,
    indexed: &[Indexed<'_>],
    words: Words,
    page: &dyn Fn(&Citation<'_>) -> Option<usize>,
) -> String {
    let mut csv = String::from("\u{feff}");
    line(&mut csv, COLUMNS.map(str::to_owned));
    for Indexed { profile, rows } in indexed {
        for row in rows {
            let element = element(&profile.name, row, words);
            if row.citations.is_empty() {
                line(&mut csv, element.iter().cloned().chain([const { String::new() }; 5]));
            }
            for citation in &row.citations {
                let place = place(handbook, citation, page(citation));
                line(&mut csv, element.iter().cloned().chain(place));
            }
        }
    }
    csv
}

fn element(profile: &str, row: &Row<'_>, words: Words) -> [String; 5] {
    let verdict = row.verdict;
    let mut state = words.text(&format!("print-{}", row.standing.key()));
    if let Standing::Answered(answer) = row.standing {
        let says = answer.says.get().map_or("", |says| says.as_str());
        state.push_str(&format!(": {}", says.trim()));
    }
    [
        profile.to_owned(),
        words.say(&verdict.clause),
        verdict.element.element.clone(),
        words.say(&verdict.need),
        state,
    ]
}

fn place(handbook: &Handbook, citation: &Citation<'_>, page: Option<usize>) -> [String; 5] {
    let source = citation.place.source;
    let position = handbook.sources.position(source, citation.place.span.start);
    [
        citation.document.map_or_else(String::new, |document| document.name().to_owned()),
        citation.heading().unwrap_or_default().to_owned(),
        page.map(|page| page.to_string()).unwrap_or_default(),
        handbook.sources.get(source).path.as_str().to_owned(),
        position.line.to_string(),
    ]
}

fn line(csv: &mut String, cells: impl IntoIterator<Item = String>) {
    let cells: Vec<String> = cells.into_iter().map(|text| cell(&text)).collect();
    csv.push_str(&cells.join(";"));
    csv.push_str("\r\n");
}

/// A cell; one that a spreadsheet would take for a formula is kept a text by an apostrophe.
fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if is_formula { format!("'{text}") } else { text.to_owned() };
    match text.contains(['"', ';', '\n', '\r']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_cell_is_never_a_formula() {
        for text in ["=1+1", "+7 343 000", "-1", "@sum(a1)", "\t=1"] {
            assert_eq!(cell(text), format!("'{text}"));
        }
        assert_eq!(cell("=a;b"), "\"'=a;b\"");
        assert_eq!(cell("a = b"), "a = b");
    }

    #[test]
    fn what_would_end_a_cell_is_quoted() {
        assert_eq!(cell("«а»; \"б\""), "\"«а»; \"\"б\"\"\"");
        assert_eq!(cell("а\nб"), "\"а\nб\"");
        assert_eq!(cell("а, б"), "а, б");
    }
}
