//! Any other helpdesk: a table of short code and text, as the Russian Excel reads it, with a mark of
//! UTF-8 at its head and semicolons.

use csv::{ReaderBuilder, Terminator, WriterBuilder};

use crate::export::macros::note::Note;
use crate::export::macros::{Batch, Inbound, Outbound, Unreadable, markdown};
use crate::export::text;

/// The columns and what others call them.
const COLUMNS: [(&str, &[&str]); 8] = [
    ("code", &["id", "short_code", "shortcut", "код", "kod"]),
    ("title", &["name", "название", "имя", "názov"]),
    ("subject", &["тема", "predmet"]),
    ("text", &["body", "response", "message", "текст", "správa"]),
    ("lang", &["language", "язык", "jazyk"]),
    ("category", &["категория", "kategória"]),
    ("signature", &["подпись", "podpis"]),
    ("trigger", &["когда", "kedy"]),
];

pub(super) fn write(macros: &[Outbound<'_>]) -> String {
    let mut bytes = Vec::new();
    {
        let mut table = WriterBuilder::new()
            .delimiter(b';')
            .terminator(Terminator::CRLF)
            .from_writer(&mut bytes);
        let head = COLUMNS.iter().map(|(name, _)| (*name).to_owned()).collect();
        let rows = std::iter::once(head).chain(macros.iter().map(row));
        for row in rows {
            let cells: Vec<String> = row;
            let cells = cells.iter().map(|cell| guarded(cell));
            table.write_record(cells).expect("invariant: memory takes every row");
        }
    }
    let table = String::from_utf8(bytes).expect("invariant: the cells are text");
    format!("\u{feff}{table}")
}

fn row(one: &Outbound<'_>) -> Vec<String> {
    let note = Note::of(&one.letter, true);
    let language = one.letter.document.language.code().to_owned();
    vec![
        note.id.unwrap_or_default(),
        one.title.clone(),
        one.letter.subject.clone(),
        text::text(&one.letter.text),
        language,
        note.category.unwrap_or_default(),
        note.signature.unwrap_or_default(),
        note.trigger.unwrap_or_default(),
    ]
}

/// What a spreadsheet would take for a formula is kept a text by an apostrophe.
fn guarded(cell: &str) -> String {
    if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell.to_owned() }
}

fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA)).unwrap_or(cell)
}

const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

pub(super) fn read(table: &str) -> Result<Batch, Unreadable> {
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter(table))
        .flexible(true)
        .has_headers(false)
        .from_reader(table.as_bytes());
    let mut rows = reader.records();
    let Some(head) = rows.next() else { return Err(Unreadable::Shape) };
    let head = head.map_err(|error| unreadable(&error))?;
    let places: Vec<Option<&str>> = head.iter().map(column).collect();
    if !places.contains(&Some("text")) {
        return Err(Unreadable::Shape);
    }
    let mut batch = Batch::default();
    for (index, row) in rows.enumerate() {
        let row = row.map_err(|error| unreadable(&error))?;
        match inbound(&places, &row) {
            Some(inbound) => batch.macros.push(inbound),
            // The head is a row too.
            None => batch.empty.push(index + 2),
        }
    }
    Ok(batch)
}

fn inbound(places: &[Option<&str>], row: &csv::StringRecord) -> Option<Inbound> {
    let mut inbound = Inbound::default();
    for (place, cell) in places.iter().zip(row) {
        let cell = unguarded(cell);
        match place {
            Some("title") => cell.trim().clone_into(&mut inbound.title),
            Some("text") => inbound.markdown = markdown::of_text(cell),
            Some("code") => inbound.note.set("letter", cell.trim()),
            Some(key) => inbound.note.set(key, cell.trim()),
            None => {}
        }
    }
    inbound.subject = inbound.note.subject.take();
    (!inbound.markdown.trim().is_empty()).then_some(inbound)
}

/// What a cell of the head says of its column.
fn column(cell: &str) -> Option<&'static str> {
    let name = cell.trim().to_lowercase();
    let column = COLUMNS.iter().find(|(own, others)| *own == name || others.contains(&&*name));
    column.map(|(own, _)| *own)
}

/// The sign that parts the cells of the head.
fn delimiter(table: &str) -> u8 {
    let head = table.lines().next().unwrap_or_default();
    let count = |sign: u8| head.bytes().filter(|byte| *byte == sign).count();
    [b';', b'\t', b','].into_iter().max_by_key(|sign| (count(*sign), *sign == b';')).unwrap_or(b';')
}

fn unreadable(error: &csv::Error) -> Unreadable {
    let line = error.position().map_or(1, |place| usize::try_from(place.line()).unwrap_or(1));
    Unreadable::Syntax(line, 1)
}
