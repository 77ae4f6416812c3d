//! How a handbook stands to its profiles, in a line each for people and as numbers for programs.

use serde::Serialize;

use crate::Compilation;
use crate::completeness::index;
use crate::completeness::{Checked, Verdicts};
use crate::locale::{Arguments, Words};

/// A profile in the report for programs.
#[derive(Debug, Serialize)]
pub(super) struct JsonProfile<'a> {
    name: &'a str,
    title: String,
    checked: bool,
    met: usize,
    unmet: usize,
    inapplicable: usize,
}

/// The profiles that the handbook was held against.
pub(super) fn json(compilation: &Compilation, words: Words) -> Vec<JsonProfile<'_>> {
    let Verdicts { profiles, .. } = &compilation.verdicts;
    let entry = |profile: &'_ Checked| index::count(compilation, profile);
    profiles
        .iter()
        .map(|profile| {
            let count = entry(profile);
            JsonProfile {
                name: &profile.name,
                title: words.argument(&profile.title),
                checked: profile.is_checked,
                met: count.met,
                unmet: count.unmet,
                inapplicable: count.inapplicable,
            }
        })
        .collect()
}

/// A line for each profile, and one more for a profile of law that nobody has checked.
pub(super) fn lines(compilation: &Compilation, words: Words) -> Vec<String> {
    let mut lines = Vec::new();
    for profile in &compilation.verdicts.profiles {
        let count = index::count(compilation, profile);
        let mut arguments = Arguments::from([
            ("profile", profile.name.as_str().into()),
            ("met", count.met.into()),
            ("count", count.applicable().into()),
        ]);
        let mut line = words.with("report-profile-met", &arguments);
        if count.inapplicable > 0 {
            arguments.insert("count", count.inapplicable.into());
            line.push_str(&words.with("report-profile-inapplicable", &arguments));
        }
        lines.push(line);
        if !profile.is_checked {
            lines.push(words.with("report-profile-unchecked", &arguments));
        }
    }
    lines
}
