//! `svod explain`: what a rule looks for and why, with an example that has it and one that does not.

use std::fmt::Write;

use anyhow::Result;

use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::language::{Date, nearest};
use crate::locale::{Arguments, Words};
use crate::report::{ReportOptions, by_name as format_by_name};
use crate::rules::{RULES, Rule, by_name};
use crate::source::MemoryWorld;
use crate::{Request, compile, compile_as};

/// The day on which the examples are read.
const EXAMPLE_DAY: (u16, u8, u8) = (2026, 3, 1);

pub(super) fn run(name: &str, console: &Console) -> Result<Outcome> {
    let Some(rule) = by_name(name) else { return Err(unknown(name, console)) };
    let words = console.words();
    let part = |key: &str| words.text(&format!("{}.{key}", rule.name));
    let mut text = String::new();
    writeln!(text, "{} ({})\n\n{}", rule.name, rule.level.name(), filled(&part("about"), console))?;
    writeln!(text, "\n{}\n{}", words.text("report-why"), filled(&part("why"), console))?;
    writeln!(text, "\n{}\n{}", words.text("report-bad"), indented(rule.bad))?;
    let answer = answer(rule, words, console)?;
    if let Some(answer) = &answer {
        writeln!(text, "{}\n\n{}", words.text("report-answer"), indented(answer))?;
    }
    writeln!(text, "{}\n{}", words.text("report-good"), indented(rule.good))?;
    let help = words.find(&format!("{}.help", rule.name), &Arguments::new());
    // An answer has told already what to do.
    if let (Some(help), None) = (help, answer) {
        writeln!(text, "{}\n{}", words.text("report-advice"), filled(&help, console))?;
    }
    console.print(&text)?;
    Ok(Outcome::Clean)
}

fn unknown(rule: &str, console: &Console) -> anyhow::Error {
    let asked = ("rule", rule.to_owned());
    match nearest(rule, RULES.iter().map(|rule| rule.name)) {
        Some(near) => {
            console.failure("report-unknown-rule-near", [asked, ("nearest", near.to_owned())])
        }
        None => console.failure("report-unknown-rule", [asked]),
    }
}

/// What svod itself says of the bad example.
fn answer(rule: &Rule, words: Words, console: &Console) -> Result<Option<String>> {
    let (year, month, day) = EXAMPLE_DAY;
    let day = Date::new(year, month, day).expect("invariant: the day of the examples exists");
    let (world, before) = MemoryWorld::from_text(rule.bad, day).with_past();
    let before = before.map(|before| compile(&before)).transpose()?;
    let base = before.as_ref().map(|before| &before.handbook);
    let mut compilation = compile_as(&world, &Request { base, ..Request::default() })?;
    compilation.findings.retain(|finding| finding.rule == rule.name);
    if compilation.findings.is_empty() {
        return Ok(None);
    }
    let human = format_by_name("human").expect("invariant: people can always read a report");
    let options = ReportOptions { width: console.width(), ..ReportOptions::new(words.language()) };
    let report = (human.write)(&compilation, &options);
    // The summary of an example would say nothing.
    Ok(report.rsplit_once("\n\n").map(|(findings, _)| format!("{findings}\n")))
}

fn filled(text: &str, console: &Console) -> String {
    let options = textwrap::Options::new(console.width().min(100)).break_words(false);
    let options = options.initial_indent("  ").subsequent_indent("  ");
    textwrap::fill(text, options)
}

/// A tree as it is written in one text, its files named above their content.
fn indented(tree: &str) -> String {
    tree.lines().fold(String::new(), |mut text, line| {
        match line.strip_prefix("--- ") {
            Some(path) => text.push_str(&format!("\n  {path}")),
            None if line.is_empty() => {}
            None => text.push_str(&format!("    {line}")),
        }
        text.push('\n');
        text
    })
}
