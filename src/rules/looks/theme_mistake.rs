//! The project's own theme can be used as it stands.

use crate::findings::{Finding, Level};
use crate::handbook::Handbook;
use crate::rules::Rule;
use crate::source::{Place, ProjectPath, Sources, Span};
use crate::theme::{Mistake, ThemeMistake, decimal};

pub(crate) static RULE: Rule = Rule {
    name: "theme-mistake",
    level: Level::Error,
    check: None,
    bad: "--- svod.yaml\n# …\nlanguages: [ru]\ntheme: clasic\n",
    good: "--- svod.yaml\n# …\nlanguages: [ru]\ntheme: classic\n",
};

/// What was wrong with the theme: in its own file, if that has text to point into, else at the place
/// that names the theme.
pub(crate) fn findings(
    handbook: &mut Handbook,
    mistakes: &[ThemeMistake],
    read: &dyn Fn(&ProjectPath) -> Option<Vec<u8>>,
) -> Vec<Finding> {
    let named = handbook.manifest.as_ref().and_then(|file| {
        let theme = file.manifest.theme.spanned()?;
        Some(Place { source: file.source, span: theme.span })
    });
    let Some(named) = named.or_else(|| handbook.first_place()) else { return Vec::new() };
    let mut findings = Vec::new();
    for mistake in mistakes {
        let path = path(handbook, mistake);
        findings.push(match in_file(&mut handbook.sources, &path, mistake, read) {
            Some(place) => {
                let key = mistake.key.as_deref().unwrap_or(&mistake.file);
                finding(RULE.at(place).with("where", key), mistake)
            }
            None => {
                let key = mistake.key.iter().map(|key| format!(" {key}"));
                let place = format!("{path}{}", key.collect::<String>());
                finding(RULE.at(named).with("where", place), mistake)
            }
        });
    }
    findings
}

/// The place of a mistake in a file of the theme.
fn in_file(
    sources: &mut Sources,
    path: &ProjectPath,
    mistake: &ThemeMistake,
    read: &dyn Fn(&ProjectPath) -> Option<Vec<u8>>,
) -> Option<Place> {
    let is_text = matches!(path.extension(), "yaml" | "html" | "css" | "js" | "svg");
    let text = String::from_utf8(read(path).filter(|_| is_text)?).ok()?;
    let source = sources.attach(path.clone(), &text);
    let (line, column) = mistake.place.unwrap_or((1, 1));
    let start = sources.offset(source, line, column);
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.');
    let word = text[start..].find(|letter| !is_part(letter)).unwrap_or(text.len() - start);
    Some(Place { source, span: Span::new(start, start + word) })
}

fn finding(finding: Finding, mistake: &ThemeMistake) -> Finding {
    match &mistake.mistake {
        Mistake::UnknownTheme(names) => {
            finding.variant("unknown-theme").with("themes", names.join(", "))
        }
        Mistake::UnknownKey(near) => finding.variant("unknown-key").near(near.as_deref()),
        Mistake::BadValue(reason) => finding.variant("bad-value").with("detail", reason.as_str()),
        Mistake::Unreadable(reason) => finding.with("detail", reason.as_str()),
        Mistake::BadTemplate(report) => finding.with("detail", gist(report)),
        Mistake::MissingFile(path) => finding.variant("missing-file").with("path", path.as_str()),
        Mistake::UnknownBase { name, near } => {
            let finding = finding.variant("unknown-base").with("base", name.as_str());
            finding.near(near.as_deref())
        }
        Mistake::Circle(names) => finding.variant("circle").with("themes", names.as_str()),
        Mistake::LacksLetters { font, letters, count } => {
            let finding = finding.variant("lacks-letters").with("font", font.as_str());
            softened(finding.with("letters", letters.as_str()).with("count", *count))
        }
        Mistake::LowContrast { tenths, ground, least, shade } => {
            let finding = finding.variant("low-contrast").with("contrast", decimal(*tenths));
            let finding = finding.with("least", decimal(*least)).with("ground", ground.as_str());
            let shade = shade.map(|shade| shade.to_string());
            softened(match shade {
                Some(shade) => finding.variant("low-contrast-shade").with("shade", shade),
                None => finding,
            })
        }
    }
}

/// What a report of the templates says, without the lines that the finding shows itself.
fn gist(report: &str) -> &str {
    let first = report.lines().next().unwrap_or_default();
    first.strip_prefix("error: ").unwrap_or(first)
}

/// Hard to read is not broken: the handbook can still be built.
fn softened(mut finding: Finding) -> Finding {
    finding.level = Some(Level::Warning);
    finding
}

/// The file of a mistake; the folder of the theme if it is in none.
fn path(handbook: &Handbook, mistake: &ThemeMistake) -> ProjectPath {
    let theme = if mistake.theme.is_empty() { handbook.theme_name() } else { &mistake.theme };
    let path = format!("themes/{theme}/{}", mistake.file);
    ProjectPath::new(path.trim_end_matches('/'))
}
