//! How a handbook stands to its profiles, in a line each for people and as numbers for programs.

use serde::Serialize;

use crate::Compilation;
use crate::completeness::{Checked, index};
use crate::locale::{Arguments, Words};

/// A profile that the handbook was held against, and how many of its elements are met.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Standing<'a> {
    pub(super) name: &'a str,
    title: String,
    /// Whether somebody has checked it; a profile of law that nobody has checked only warns.
    pub(super) checked: bool,
    met: usize,
    unmet: usize,
    inapplicable: usize,
    /// How many `svod.yaml` has switched off; they are neither met nor unmet.
    #[serde(skip_serializing_if = "is_none")]
    off: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference over")]
fn is_none(count: &usize) -> bool {
    *count == 0
}

/// How the handbook stands to each of its profiles.
pub(super) fn standings(compilation: &Compilation, words: Words) -> Vec<Standing<'_>> {
    let standing = |profile: &'_ Checked| index::count(compilation, profile);
    let profiles = compilation.verdicts.profiles.iter();
    let standings = profiles.map(|profile| {
        let count = standing(profile);
        Standing {
            name: &profile.name,
            title: words.say(&profile.title),
            checked: profile.is_checked,
            met: count.met,
            unmet: count.unmet,
            inapplicable: count.inapplicable,
            off: count.off,
        }
    });
    standings.collect()
}

/// A line for each profile.
pub(super) fn lines(standings: &[Standing<'_>], words: Words) -> Vec<String> {
    let line = |standing: &Standing<'_>| {
        let mut arguments = Arguments::from([
            ("profile", standing.name.into()),
            ("met", standing.met.into()),
            ("count", (standing.met + standing.unmet).into()),
        ]);
        let mut line = words.with("report-profile-met", &arguments);
        if standing.inapplicable > 0 {
            arguments.insert("count", standing.inapplicable.into());
            line.push_str(&words.with("report-profile-inapplicable", &arguments));
        }
        if standing.off > 0 {
            arguments.insert("count", standing.off.into());
            line.push_str(&words.with("report-profile-off", &arguments));
        }
        line
    };
    standings.iter().map(line).collect()
}
