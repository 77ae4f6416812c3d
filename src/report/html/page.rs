//! What the template of the gap list is handed: words that are ready to be shown, and counts.

use serde::Serialize;

/// What the template is handed.
#[derive(Serialize)]
pub(super) struct Page {
    pub(super) language: &'static str,
    pub(super) style: String,
    pub(super) company: Option<String>,
    pub(super) handbook: Option<String>,
    pub(super) version: Option<String>,
    pub(super) day: String,
    pub(super) summary: String,
    pub(super) levels: Vec<LevelCount>,
    pub(super) profiles: Vec<ProfileRow>,
    /// Whether all findings are shown: of a part nobody can say which needs are met.
    pub(super) is_whole: bool,
    pub(super) parts: Vec<Part>,
    pub(super) circumstances: Vec<String>,
    pub(super) tool: &'static str,
    pub(super) words: PageWords,
}

/// The words of the page itself.
#[derive(Serialize)]
pub(super) struct PageWords {
    pub(super) title: String,
    pub(super) as_of: String,
    pub(super) overview: String,
    pub(super) profile: String,
    pub(super) needs: String,
    pub(super) met: String,
    pub(super) part: String,
    pub(super) rule: String,
    pub(super) source: String,
    pub(super) help: String,
    pub(super) write: String,
    pub(super) place: String,
    pub(super) line: String,
    pub(super) related: String,
    pub(super) route: String,
    pub(super) checked: String,
    pub(super) nothing: String,
    pub(super) version: String,
}

#[derive(Serialize)]
pub(super) struct LevelCount {
    pub(super) level: &'static str,
    /// The word that fits the number: `3 errors` without the three.
    pub(super) word: String,
    pub(super) count: usize,
}

#[derive(Serialize)]
pub(super) struct ProfileRow {
    pub(super) title: String,
    pub(super) name: String,
    /// How many elements are asked for, how many of them are met, and how many of the others are an
    /// error, a warning or a note.
    pub(super) needs: usize,
    pub(super) met: usize,
    pub(super) counts: [usize; 3],
}

#[derive(Serialize)]
pub(super) struct Part {
    pub(super) title: String,
    pub(super) about: String,
    pub(super) anchor: &'static str,
    pub(super) groups: Vec<GroupRow>,
}

#[derive(Serialize)]
pub(super) struct GroupRow {
    pub(super) number: Option<String>,
    pub(super) title: String,
    pub(super) anchor: String,
    pub(super) counts: [usize; 3],
    pub(super) entries: Vec<Item>,
}

#[derive(Serialize)]
pub(super) struct Item {
    pub(super) number: usize,
    pub(super) level: &'static str,
    pub(super) level_word: String,
    pub(super) message: Vec<PieceOfText>,
    pub(super) rule: &'static str,
    /// Profile, element and clause.
    pub(super) source: Option<String>,
    pub(super) help: Vec<PieceOfText>,
    pub(super) write: Vec<String>,
    pub(super) place: Spot,
    pub(super) related: Vec<Beside>,
    /// The way on which it goes wrong.
    pub(super) route: Vec<Step>,
}

/// A step of a way.
#[derive(Serialize)]
pub(super) struct Step {
    pub(super) text: String,
    pub(super) line: usize,
}

/// A second place, and why it is shown.
#[derive(Serialize)]
pub(super) struct Beside {
    pub(super) place: Spot,
    pub(super) note: Vec<PieceOfText>,
}

#[derive(Serialize)]
pub(super) struct PieceOfText {
    pub(super) text: String,
    pub(super) is_code: bool,
}

/// A place in words: the title of its document, the path, the line.
#[derive(Serialize)]
pub(super) struct Spot {
    pub(super) document: Option<String>,
    pub(super) path: String,
    pub(super) line: usize,
}
