//! `svod rules`: every rule, its level, and what it looks for in a line.

use std::fmt::Write;

use anyhow::Result;

use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::rules::RULES;

pub(super) fn run(console: &Console) -> Result<Outcome> {
    let words = console.words();
    let widest = RULES.iter().map(|rule| rule.name.len()).max().unwrap_or_default();
    let mut rules: Vec<_> = RULES.iter().collect();
    rules.sort_by_key(|rule| rule.name);
    let mut text = String::new();
    for rule in rules {
        let about = words.text(&format!("{}.about", rule.name));
        let about = about.lines().next().unwrap_or_default();
        let level = rule.level.name();
        writeln!(text, "{:widest$}  {level:7}  {about}", rule.name)?;
    }
    console.print(&text)?;
    Ok(Outcome::Clean)
}
