//! `svod rules`: every rule by its family, its level, and what it looks for in a line.

use std::fmt::Write;

use anyhow::Result;

use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::rules::{FAMILIES, RULES};

pub(super) fn run(console: &Console) -> Result<Outcome> {
    let words = console.words();
    let widest = RULES.iter().map(|rule| rule.name.len()).max().unwrap_or_default();
    let mut text = String::new();
    for family in FAMILIES {
        writeln!(text, "{}{}", if text.is_empty() { "" } else { "\n" }, family.name)?;
        let mut rules = family.rules.to_vec();
        rules.sort_by_key(|rule| rule.name);
        for rule in rules {
            let about = words.text(&format!("{}.about", rule.name));
            let about = about.lines().next().unwrap_or_default();
            let level = rule.level.name();
            writeln!(text, "  {:widest$}  {level:7}  {about}", rule.name)?;
        }
    }
    console.print(&text)?;
    Ok(Outcome::Clean)
}
