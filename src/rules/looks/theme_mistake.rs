//! The project's own theme can be used as it stands.

use crate::findings::{Finding, Level};
use crate::handbook::Handbook;
use crate::rules::Rule;
use crate::source::Place;
use crate::theme::{Mistake, ThemeMistake, decimal};

pub(crate) static RULE: Rule = Rule {
    name: "theme-mistake",
    level: Level::Error,
    check: None,
    bad: "--- svod.yaml\n# …\nlanguages: [ru]\ntheme: clasic\n",
    good: "--- svod.yaml\n# …\nlanguages: [ru]\ntheme: classic\n",
};

/// What was wrong with the theme, at the place that names it.
pub(crate) fn findings(handbook: &Handbook, mistakes: &[ThemeMistake]) -> Vec<Finding> {
    let named = handbook.manifest.as_ref().and_then(|file| {
        let theme = file.manifest.theme.spanned()?;
        Some(Place { source: file.source, span: theme.span })
    });
    let Some(place) = named.or_else(|| handbook.first_place()) else { return Vec::new() };
    mistakes.iter().map(|mistake| finding(handbook, place, mistake)).collect()
}

fn finding(handbook: &Handbook, place: Place, mistake: &ThemeMistake) -> Finding {
    let finding = RULE.at(place).with("where", position(handbook, mistake));
    match &mistake.mistake {
        Mistake::UnknownTheme(names) => {
            finding.variant("unknown-theme").with("themes", names.join(", "))
        }
        Mistake::UnknownKey(near) => finding.variant("unknown-key").near(near.as_deref()),
        Mistake::BadValue(reason) => finding.variant("bad-value").with("detail", reason.as_str()),
        Mistake::Unreadable(reason) | Mistake::BadTemplate(reason) => {
            finding.with("detail", reason.as_str())
        }
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

/// Hard to read is not broken: the handbook can still be built.
fn softened(mut finding: Finding) -> Finding {
    finding.level = Some(Level::Warning);
    finding
}

/// File, line and column below `themes`, and the key: what a finding in `svod.yaml` leads to.
fn position(handbook: &Handbook, mistake: &ThemeMistake) -> String {
    let theme = if mistake.theme.is_empty() { handbook.theme_name() } else { &mistake.theme };
    let mut text = format!("themes/{theme}");
    if !mistake.file.is_empty() {
        text.push_str(&format!("/{}", mistake.file));
    }
    if let Some((line, column)) = mistake.place {
        text.push_str(&format!(":{line}:{column}"));
    }
    if let Some(key) = &mistake.key {
        text.push_str(&format!(" {key}"));
    }
    text
}
