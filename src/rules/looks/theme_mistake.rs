//! The project's own theme can be used as it stands.

use crate::findings::{Finding, Level};
use crate::handbook::Handbook;
use crate::rules::Rule;
use crate::source::Place;
use crate::theme::{Mistake, ThemeMistake};

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
        Mistake::LowContrast { tenths, ground } => {
            let contrast = format!("{}.{}", tenths / 10, tenths % 10);
            let finding = finding.variant("low-contrast").with("contrast", contrast);
            let mut finding = finding.with("ground", ground.as_str());
            // Hard to read is not broken: the handbook can still be built.
            finding.level = Some(Level::Warning);
            finding
        }
    }
}

/// File, line and column below `themes`, and the key: what a finding in `svod.yaml` leads to.
fn position(handbook: &Handbook, mistake: &ThemeMistake) -> String {
    let mut text = format!("themes/{}", handbook.theme_name());
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
