//! `svod profile index`: where the handbook meets the elements of its profiles, as CSV.

use std::path::Path;

use anyhow::Result;

use crate::cli::Outcome;
use crate::cli::check::demand_profiles;
use crate::cli::console::Console;
use crate::cli::project::Project;
use crate::completeness::index;
use crate::locale::Words;
use crate::report::auditor_csv;
use crate::{Request, compile_as};

pub(super) fn run(folder: &Path, asked: &[String], console: &Console) -> Result<Outcome> {
    let project = Project::find(&[folder.to_owned()], console)?;
    let request = Request { profiles: asked.to_vec(), ..Request::default() };
    let compilation = compile_as(&project.open(None)?, &request)?;
    demand_profiles(asked, &compilation.handbook, console)?;
    project.demand_sources(&compilation, console)?;
    let words = Words::of(console.language_of(compilation.handbook.language()));
    let indexed = index::of(&compilation, |_| true);
    console.print(&auditor_csv(&compilation.handbook, &indexed, words, &|_| None))?;
    Ok(Outcome::Clean)
}
