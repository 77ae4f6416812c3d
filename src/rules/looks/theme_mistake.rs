//! The project's own theme can be used as it stands.

use crate::findings::{Finding, Level};
use crate::handbook::Handbook;
use crate::language::nearest;
use crate::rules::Rule;
use crate::rules::looks::unusable_picture;
use crate::source::{Place, ProjectPath, Sources, Span};
use crate::theme::{
    FontDefect, Measure, Mistake, Reason, Sort, Theme, ThemeMistake, Unknown, decimal,
};

pub(crate) static RULE: Rule = Rule {
    name: "theme-mistake",
    level: Level::Error,
    check: None,
    bad: "--- svod.yaml\n# …\nlanguages: [ru]\ntheme: clasic\n",
    good: "--- svod.yaml\n# …\nlanguages: [ru]\ntheme: classic\n",
};

/// What was wrong with the theme: in its own file, if that has text to point into, else at the place
/// that names the theme. `own_themes` are the names of those in the project.
pub(crate) fn findings(
    handbook: &mut Handbook,
    mistakes: &[ThemeMistake],
    own_themes: Vec<String>,
    read: &dyn Fn(&ProjectPath) -> Option<Vec<u8>>,
) -> Vec<Finding> {
    let named = handbook.manifest.as_ref().and_then(|file| {
        let theme = file.manifest.theme.spanned()?;
        Some(Place { source: file.source, span: theme.span })
    });
    let Some(named) = named.or_else(|| handbook.first_place()) else { return Vec::new() };
    let themes = all_themes(own_themes);
    let mut findings = Vec::new();
    for mistake in mistakes {
        let path = path(handbook, mistake);
        findings.push(match in_file(&mut handbook.sources, &path, mistake, read) {
            Some(place) => told(place, mistake, &themes),
            None => {
                let key = mistake.key.iter().map(|key| format!(" {key}"));
                let place = format!("{path}{}", key.collect::<String>());
                finding(RULE.at(named).with("where", place), mistake, &themes)
            }
        });
    }
    findings
}

/// What is wrong at a place in the theme's own file; `themes` are all that there are.
pub(crate) fn told(place: Place, mistake: &ThemeMistake, themes: &[String]) -> Finding {
    let key = mistake.key.as_deref().unwrap_or(&mistake.file);
    finding(RULE.at(place).with("where", key), mistake, themes)
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

/// Every theme that there is: the built-in ones, then those of the project.
fn all_themes(own: Vec<String>) -> Vec<String> {
    let mut themes: Vec<String> = Theme::built_in_names().map(str::to_owned).collect();
    themes.sort();
    let own = own.into_iter().filter(|theme| !Theme::built_in_names().any(|known| known == theme));
    themes.extend(own);
    themes
}

fn finding(finding: Finding, mistake: &ThemeMistake, themes: &[String]) -> Finding {
    let near = |name: &str| nearest(name, themes.iter().map(String::as_str));
    match &mistake.mistake {
        Mistake::UnknownTheme(_) => {
            let near = near(&mistake.theme).filter(|near| *near != mistake.theme);
            finding
                .variant("unknown-theme")
                .with("where", mistake.theme.as_str())
                .with("themes", themes.join(", "))
                .near(near)
        }
        Mistake::UnknownKey(near) => finding.variant("unknown-key").near(near.as_deref()),
        Mistake::BadValue(reason) | Mistake::Unreadable(reason) => refused(finding, reason),
        Mistake::BadTemplate(report) => {
            finding.variant("bad-template").with("detail", gist(report))
        }
        Mistake::UnknownName { what, name, known } => missing(finding, *what, name, known),
        Mistake::TemplateCircle(names) => {
            finding.variant("template-circle").with("names", names.as_str())
        }
        Mistake::EndlessTemplate => finding.variant("endless-template"),
        Mistake::ForeignAddress(address) => {
            softened(finding.variant("foreign-address").with("address", address.as_str()))
        }
        Mistake::MissingFile(path) => finding.variant("missing-file").with("path", path.as_str()),
        Mistake::BadPicture { path, defect } => {
            let variant = unusable_picture::variant(*defect);
            unusable_picture::RULE.at(finding.place).variant(variant).with("path", path.as_str())
        }
        Mistake::UnknownBase { name, .. } => {
            let finding = finding.variant("unknown-base").with("base", name.as_str());
            finding.with("themes", themes.join(", ")).near(near(name))
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

/// What a template asks for and does not get.
fn missing(finding: Finding, what: Unknown, name: &str, known: &[String]) -> Finding {
    let variant = match what {
        Unknown::Field if known.is_empty() => "no-fields",
        Unknown::Field => "unknown-field",
        Unknown::Variable => "unknown-variable",
        Unknown::Filter => "unknown-filter",
        Unknown::Test => "unknown-test",
        Unknown::Function => "unknown-function",
        Unknown::Component => "unknown-component",
        Unknown::Template => "unknown-template",
    };
    let near = nearest(name, known.iter().map(String::as_str));
    let finding = finding.variant(variant).with("name", name).with("known", listed(known));
    finding.near(near)
}

/// Why a file or a value cannot be used.
fn refused(finding: Finding, reason: &Reason) -> Finding {
    match reason {
        Reason::LongFile(most) => finding.variant("long-file").with("most", *most),
        Reason::NotText => finding.variant("not-text"),
        Reason::NoKeys => finding.variant("no-keys"),
        Reason::TwiceKey(key) => finding.variant("twice-key").with("key", key.as_str()),
        Reason::NotYaml(_) => finding.variant("not-yaml"),
        Reason::Path { given, example } => {
            finding.variant("bad-path").with("path", given.as_str()).with("example", *example)
        }
        Reason::Font { file, defect } => {
            finding.variant(font_variant(*defect)).with("font", file.as_str())
        }
        Reason::Measure(measure) => finding.variant(match measure {
            Measure::Size => "bad-size",
            Measure::Side => "bad-side",
            Measure::Margin => "bad-margin",
        }),
        Reason::Crowded(margin) => finding.variant("crowded").with("margin", *margin),
        Reason::Tight => finding.variant("tight"),
        Reason::Word { given, known } => {
            let near = nearest(given, known.iter().map(String::as_str));
            let finding = finding.variant("unknown-word").with("given", given.as_str());
            finding.with("known", listed(known)).near(near)
        }
        Reason::Colour { given, words } if words.is_empty() => {
            finding.variant("bad-colour").with("given", given.as_str())
        }
        Reason::Colour { given, words } => {
            let finding = finding.variant("bad-tint").with("given", given.as_str());
            finding.with("known", listed(words))
        }
        Reason::Sort { wanted, example } => {
            let finding = finding.variant("bad-sort").with("wanted", sort(*wanted));
            finding.with("example", example.as_str())
        }
    }
}

fn font_variant(defect: FontDefect) -> &'static str {
    match defect {
        FontDefect::Unknown => "no-font",
        FontDefect::TooLarge => "large-font",
        FontDefect::Damaged => "damaged-font",
        FontDefect::Variable => "variable-font",
    }
}

fn sort(wanted: Sort) -> &'static str {
    match wanted {
        Sort::Number => "number",
        Sort::Numbers => "numbers",
        Sort::Word => "word",
        Sort::Words => "words",
        Sort::Answer => "answer",
        Sort::Keys => "keys",
    }
}

fn listed(words: &[String]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
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
