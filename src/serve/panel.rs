//! The panel: what was found in this run, as data for the script that shows it in the page.

use std::path::Path;

use serde::Serialize;

use crate::Compilation;
use crate::findings::{Finding, Level};
use crate::language::Language;
use crate::locale::{Arguments, Words, messages};
use crate::serve::editor::Editor;

/// How many findings a page shows; who has more reads the report of `svod check`.
const SHOWN: usize = 100;

/// The levels, the gravest first, each with the key of its count and of its name.
const LEVELS: [(Level, &str, &str); 3] = [
    (Level::Error, "report-errors", "report-error"),
    (Level::Warning, "report-warnings", "report-warning"),
    (Level::Info, "report-infos", "report-info"),
];

/// The findings of a run in words, ready to be sent.
pub(crate) struct Panel {
    language: Language,
    summary: String,
    json: String,
}

/// What the panel is made of beside the findings.
pub(crate) struct Brief<'a> {
    pub(crate) words: Words,
    pub(crate) editor: &'a Editor,
    /// The folder of the project.
    pub(crate) root: &'a Path,
    /// Why the pages are not what the sources say; none if they are.
    pub(crate) trouble: Vec<String>,
}

#[derive(Serialize)]
struct Data<'a> {
    language: &'static str,
    labels: Labels,
    trouble: &'a [String],
    /// «2 errors», «1 warning», the gravest first.
    counts: Vec<Count>,
    findings: Vec<Entry>,
    /// How many are not shown, in words.
    more: Option<String>,
}

#[derive(Serialize)]
struct Labels {
    title: String,
    hide: String,
    lost: String,
}

#[derive(Serialize)]
struct Count {
    level: &'static str,
    text: String,
}

#[derive(Serialize)]
struct Entry {
    level: &'static str,
    name: String,
    rule: &'static str,
    message: String,
    help: Option<String>,
    place: String,
    link: String,
}

impl Default for Panel {
    fn default() -> Self {
        Self::without_findings(Words::of(Language::En), &[])
    }
}

impl Panel {
    /// The panel of a run.
    pub(crate) fn of(compilation: &Compilation, brief: &Brief<'_>) -> Self {
        let mut findings: Vec<&Finding> = compilation.findings.iter().collect();
        findings.sort_by_key(|finding| std::cmp::Reverse(level(finding)));
        let entries = findings.iter().take(SHOWN);
        let entries = entries.map(|finding| entry(finding, compilation, brief)).collect();
        Self::with(brief.words, &brief.trouble, &findings, entries)
    }

    /// The panel of a run that found out nothing but why it could not go on.
    pub(crate) fn without_findings(words: Words, trouble: &[String]) -> Self {
        Self::with(words, trouble, &[], Vec::new())
    }

    fn with(words: Words, trouble: &[String], all: &[&Finding], findings: Vec<Entry>) -> Self {
        let counted =
            |key: &str, count: usize| words.with(key, &Arguments::from([("count", count.into())]));
        let counts: Vec<Count> = LEVELS
            .iter()
            .map(|(of, key, _)| (of, key, all.iter().filter(|one| level(one) == *of).count()))
            .filter(|(_, _, count)| *count > 0)
            .map(|(of, key, count)| Count { level: of.name(), text: counted(key, count) })
            .collect();
        let summary = counts.iter().map(|count| count.text.as_str()).collect::<Vec<_>>().join(", ");
        let hidden = all.len() - findings.len();
        let labels = Labels {
            title: words.text("preview-findings"),
            hide: words.text("preview-hide"),
            lost: words.text("preview-lost"),
        };
        let more = (hidden > 0).then(|| counted("preview-more", hidden));
        let language = words.language();
        let code = language.code();
        let data = Data { language: code, labels, trouble, counts, findings, more };
        let json = serde_json::to_string(&data).expect("invariant: words can be written as JSON");
        Self { language, summary, json }
    }

    /// The words in which it speaks.
    pub(crate) fn words(&self) -> Words {
        Words::of(self.language)
    }

    /// How much was found: «2 errors, 1 warning»; empty if nothing was.
    pub(crate) fn summary(&self) -> &str {
        &self.summary
    }

    /// What the script gets.
    pub(crate) fn json(&self) -> &str {
        &self.json
    }
}

fn level(finding: &Finding) -> Level {
    finding.level.unwrap_or(Level::Error)
}

fn entry(finding: &Finding, compilation: &Compilation, brief: &Brief<'_>) -> Entry {
    let level = level(finding);
    let name = LEVELS.iter().find(|(of, ..)| *of == level).map_or("", |(_, _, name)| name);
    let sources = compilation.handbook.sources();
    let path = sources.get(finding.place.source).path.as_str();
    let at = sources.position(finding.place.source, finding.place.span.start);
    Entry {
        level: level.name(),
        name: brief.words.text(name),
        rule: finding.rule,
        message: messages::message(brief.words, finding),
        help: messages::help(brief.words, finding),
        place: format!("{path}:{}:{}", at.line, at.column),
        link: brief.editor.link(&brief.root.join(path), at.line, at.column),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Date;
    use crate::source::MemoryWorld;

    fn json(text: &str) -> serde_json::Value {
        let mut world = MemoryWorld::new(Date::new(2026, 3, 1).unwrap());
        world.insert("pages/a b.md", text);
        let compilation = crate::compile(&world).unwrap();
        let editor = Editor::parse("vscode").unwrap();
        let words = Words::of(Language::Ru);
        let brief =
            Brief { words, editor: &editor, root: Path::new("/home/me"), trouble: Vec::new() };
        serde_json::from_str(Panel::of(&compilation, &brief).json()).unwrap()
    }

    #[test]
    fn a_finding_has_its_level_its_words_and_a_link_to_its_line() {
        let json = json("---\ntitle: [\n---\nТекст\n");
        let all = json["findings"].as_array().unwrap();
        let broken = all.iter().find(|found| found["rule"] == "invalid-yaml").unwrap();
        assert_eq!(broken["level"], "error");
        assert_eq!(broken["name"], "ошибка");
        let (place, link) = (broken["place"].as_str().unwrap(), broken["link"].as_str().unwrap());
        assert!(place.starts_with("pages/a b.md:"), "{place}");
        assert!(link.starts_with("vscode://file/home/me/pages/a%20b.md:"), "{link}");
    }

    #[test]
    fn the_gravest_come_first_and_are_counted_in_words() {
        let json = json("# Заметка\n\nTODO\n");
        let levels: Vec<&str> = json["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|f| f["level"].as_str().unwrap())
            .collect();
        assert!(levels.starts_with(&["error"]), "{levels:?}");
        assert!(levels.is_sorted_by_key(|level| {
            ["error", "warning", "info"].iter().position(|l| l == level)
        }));
        assert!(json["counts"][0]["text"].as_str().unwrap().contains("ошиб"), "{}", json["counts"]);
    }

    #[test]
    fn of_very_many_findings_the_first_are_shown_and_the_others_counted() {
        let json = json(&"см. [[нет такого]]\n\n".repeat(150));
        assert_eq!(json["findings"].as_array().unwrap().len(), SHOWN);
        assert!(json["more"].as_str().unwrap().contains("ещё"), "{}", json["more"]);
    }
}
