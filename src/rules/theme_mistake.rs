//! The project's own theme can be used as it stands.

use crate::findings::{Finding, Level};
use crate::handbook::Handbook;
use crate::rules::Rule;
use crate::source::Place;
use crate::theme::ThemeMistake;

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
    let finding = |mistake: &ThemeMistake| RULE.at(place).with("detail", mistake.to_string());
    mistakes.iter().map(finding).collect()
}
