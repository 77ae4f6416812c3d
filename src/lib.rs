//! svod («свод», a body of rules) compiles a company's service standards into a handbook.
//!
//! ```text
//! World --load--> Sources --parse--> trees --decode--> Documents --resolve--> Handbook
//! Handbook --check--> Findings        Handbook --compose--> Book --render--> Output --emit--> disk
//! ```
//!
//! What holds everywhere:
//!
//! - Pure stages never see a [`source::World`]. `clippy.toml` forbids files, the environment,
//!   processes and the clock outside the few modules that are the doors.
//! - An author's mistake is a [`findings::Finding`], never an `Err`. An `Err` is the environment
//!   failing. Our own mistake is an `expect("invariant: …")`.
//! - Every finding has a place in a source file; a relation between two places has both.
//! - All findings of a run come in one run, sorted, the same bytes each time. No order of a hash
//!   map and no clock reaches anything that is printed or rendered.
//! - Checking writes nothing. Building replaces its output as a whole or not at all.
//! - A file that was skipped and a folder without sources are said, never silent.

pub mod book;
pub mod cli;
pub mod findings;
pub mod handbook;
pub mod kinds;
pub mod language;
pub mod locale;
pub mod output;
pub mod report;
pub mod rules;
pub mod source;
mod syntax;
pub mod theme;

use anyhow::Result;

use crate::findings::Finding;
use crate::handbook::Handbook;
use crate::output::Output;
use crate::source::World;

/// A project that was read and checked.
pub struct Compilation {
    /// The handbook itself.
    pub handbook: Handbook,
    /// What is wrong with it, settled and sorted.
    pub findings: Vec<Finding>,
}

/// Reads and checks a project. Fails only if its root cannot be listed.
pub fn compile(world: &dyn World) -> Result<Compilation> {
    let (sources, mut findings) = source::load(world)?;
    let (handbook, found) = Handbook::of(sources, world.today());
    findings.extend(found);
    findings.extend(rules::check(&handbook));
    let findings = findings::settle(&handbook, findings);
    Ok(Compilation { handbook, findings })
}

/// What is rendered, and how.
#[derive(Debug, Clone)]
pub struct RenderOptions {
    /// The formats: `html`, `pdf`.
    pub formats: Vec<String>,
    /// Whether the handbook is marked as a draft, with its gaps as the last chapter.
    pub draft: bool,
}

/// Renders a handbook that was read and checked. Fails if the world or a theme cannot be read.
pub fn render(_: &Compilation, _: &dyn World, _: &RenderOptions) -> Result<Output> {
    anyhow::bail!("this build of svod renders no handbook")
}
