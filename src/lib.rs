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
//! - Checking writes nothing, unless it is asked to mend. Building replaces its output as a whole or not at all.
//! - A file that was skipped and a folder without sources are said, never silent.

pub mod book;
pub mod cli;
mod completeness;
mod dialogue;
mod drawing;
pub mod export;
pub mod findings;
pub mod formats;
pub mod handbook;
pub mod html;
pub mod kinds;
pub mod language;
pub mod locale;
mod lsp;
pub mod output;
pub mod paper;
pub mod pdf;
pub(crate) mod pictures;
pub mod report;
pub mod rules;
mod serve;
pub mod source;
mod syntax;
pub mod theme;

use std::collections::BTreeMap;

use anyhow::Result;

use crate::book::compose::{Brief, Composition, compose, image_paths};
use crate::book::{Asset, AssetPath, Book};
use crate::completeness::Verdicts;
use crate::completeness::index::{self, Citation, Indexed};
use crate::findings::Finding;
use crate::formats::Format;
use crate::handbook::{Edition, Handbook};
use crate::kinds::helpdesk::Helpdesk;
use crate::locale::Words;
use crate::output::Output;
use crate::paper::Paper;
use crate::source::{ProjectPath, World};
use crate::theme::{Loaded, Theme, ThemeMistake};

/// A project that was read and checked.
pub struct Compilation {
    /// The handbook itself.
    pub handbook: Handbook,
    /// What is wrong with it, settled and sorted.
    pub findings: Vec<Finding>,
    /// How it stands to its profiles, element by element.
    pub(crate) verdicts: Verdicts,
    /// How it looks.
    pub theme: Theme,
    /// Whether the printed handbook keeps to PDF/A-2a as well as to PDF/UA-1.
    pub pdf_a: bool,
    /// The paper that was asked for; else that of the edition or of the theme.
    pub paper: Option<Paper>,
}

/// What is asked of a run beside the project itself.
#[derive(Clone, Default)]
pub struct Request<'a> {
    /// The profiles to hold it against; those of `svod.yaml` if there are none.
    pub profiles: Vec<String>,
    /// What the handbook was; what has changed since then is checked too.
    pub base: Option<&'a Handbook>,
    /// The helpdesk that is to get the letters, whether `svod.yaml` names it or not.
    pub helpdesk: Option<Helpdesk>,
}

/// Reads and checks a project. Fails only if its root cannot be listed.
pub fn compile(world: &dyn World) -> Result<Compilation> {
    compile_as(world, &Request::default())
}

/// Reads and checks a project in a way that is asked for.
pub fn compile_as(world: &dyn World, request: &Request<'_>) -> Result<Compilation> {
    Ok(read(world)?.check(world, request))
}

/// A project that was read and that no rule has looked at yet: enough for its pages.
pub(crate) struct Unchecked {
    /// As it will be, without findings and verdicts.
    pub(crate) compilation: Compilation,
    /// What was wrong on the way, not settled.
    pub(crate) findings: Vec<Finding>,
    /// What is wrong with its theme.
    pub(crate) mistakes: Vec<ThemeMistake>,
}

/// Reads a project. Fails only if its root cannot be listed.
pub(crate) fn read(world: &dyn World) -> Result<Unchecked> {
    let (sources, mut findings) = source::load(world)?;
    let (handbook, found) = Handbook::of(sources, world.today());
    findings.extend(found);
    let Loaded { mut theme, mut mistakes, .. } = load_theme(&handbook, world);
    if theme.has_own_templates() {
        mistakes.extend(tried(&handbook, world, &mut theme));
    }
    let manifest = handbook.manifest.as_ref().map(|file| &file.manifest);
    let pdf_a = manifest.is_some_and(|manifest| manifest.pdf_a.get() == Some(&true));
    let (verdicts, paper) = (Verdicts::default(), None);
    let compilation = Compilation { handbook, findings: Vec::new(), verdicts, theme, pdf_a, paper };
    Ok(Unchecked { compilation, findings, mistakes })
}

impl Unchecked {
    /// Checks it in a way that is asked for.
    pub(crate) fn check(self, world: &dyn World, request: &Request<'_>) -> Compilation {
        let Self { mut compilation, mut findings, mistakes } = self;
        let handbook = &mut compilation.handbook;
        findings.extend(rules::check(handbook));
        let changes = request.base.map(|base| rules::changes_without_version(handbook, base));
        findings.extend(changes.unwrap_or_default());
        let undeclared = |helpdesk: &Helpdesk| handbook.helpdesks().all(|own| own != *helpdesk);
        if let Some(helpdesk) = request.helpdesk.filter(undeclared) {
            findings.extend(rules::unmapped_placeholders(handbook, helpdesk));
        }
        let (verdicts, judged) = completeness::judge(handbook, &request.profiles, findings);
        let mut findings = judged;
        let read = |path: &ProjectPath| world.read(path).ok();
        let own_themes = if mistakes.is_empty() { Vec::new() } else { world.themes() };
        findings.extend(rules::theme_mistakes(handbook, &mistakes, own_themes, &read));
        findings.extend(rules::missing_glyphs(handbook, &compilation.theme));
        findings.extend(rules::unusable_pictures(handbook, &read));
        let findings = findings::settle(handbook, findings);
        Compilation { findings, verdicts, ..compilation }
    }
}

fn load_theme(handbook: &Handbook, world: &dyn World) -> Loaded {
    let mut loaded = theme_of(handbook.theme_name(), world);
    let lacking = loaded.lacking(&handbook.languages());
    loaded.mistakes.extend(lacking);
    loaded
}

/// What is wrong with the project's templates when they are filled with its book. Those that cannot
/// be filled are left out of the theme.
fn tried(handbook: &Handbook, world: &dyn World, theme: &mut Theme) -> Vec<ThemeMistake> {
    let edition = Edition::whole();
    let paths = image_paths(handbook, &edition);
    let assets = paths.into_iter().filter_map(|path| {
        let bytes = world.read(&path).ok()?.into();
        Some((AssetPath(path.as_str().to_owned()), Asset { bytes }))
    });
    let numbering = theme.settings.numbering;
    let brief = Brief { of: &edition, assets: assets.collect(), gaps: None, index: &[], numbering };
    let book = compose(handbook, brief).book;
    let mut mistakes = Vec::new();
    while theme.has_own_templates() {
        let errors = html::trial(&book, theme);
        if errors.is_empty() {
            break;
        }
        let errors: Vec<&tera::Error> =
            errors.iter().filter_map(|error| error.downcast_ref()).collect();
        mistakes.extend(theme.leave_out(&errors));
    }
    let name = handbook.theme_name();
    mistakes.iter_mut().for_each(|mistake| name.clone_into(&mut mistake.theme));
    mistakes
}

/// A theme by its name, with the files that the project has for it.
pub(crate) fn theme_of(name: &str, world: &dyn World) -> Loaded {
    let read = |theme: &str, path: &str| {
        let is_plain = !theme.is_empty() && !theme.contains(['/', '\\']) && !theme.starts_with('.');
        let path = ProjectPath::new(format!("themes/{theme}/{path}"));
        is_plain.then(|| world.read(&path).ok()).flatten()
    };
    Theme::load(name, &read)
}

/// Renders a project in the given formats. A draft is marked on each page and ends with its gaps.
/// Fails if a picture cannot be read or a template of the project cannot be filled in.
pub fn render(
    compilation: &Compilation,
    world: &dyn World,
    formats: &[&Format],
    is_draft: bool,
) -> Result<Output> {
    render_edition(compilation, world, formats, is_draft, &Edition::whole())
}

/// Renders an edition of a project. Fails as `render` does.
pub fn render_edition(
    compilation: &Compilation,
    world: &dyn World,
    formats: &[&Format],
    is_draft: bool,
    edition: &Edition,
) -> Result<Output> {
    let index = auditor_index(compilation, edition);
    let composition = composition(compilation, world, &index, is_draft, edition)?;
    let paper = compilation.paper.or(edition.paper);
    let theme = paper.map(|paper| compilation.theme.on(paper));
    let theme = theme.as_ref().unwrap_or(&compilation.theme);
    let mut output = Output::default();
    for format in formats {
        output.extend((format.render)(&composition.book, theme)?);
    }
    if !index.is_empty() {
        let table = auditor_table(&compilation.handbook, &index, &composition, &output);
        output.insert(AUDITOR_TABLE, table);
    }
    Ok(output)
}

/// The book of a project, as the renderers get it. Fails if a picture cannot be read.
pub fn book(compilation: &Compilation, world: &dyn World) -> Result<Book> {
    book_of(compilation, world, &Edition::whole())
}

/// The book of an edition. Fails if a picture cannot be read.
pub fn book_of(compilation: &Compilation, world: &dyn World, edition: &Edition) -> Result<Book> {
    let index = auditor_index(compilation, edition);
    Ok(composition(compilation, world, &index, false, edition)?.book)
}

fn composition<'c>(
    compilation: &'c Compilation,
    world: &dyn World,
    index: &[Indexed<'_>],
    is_draft: bool,
    edition: &Edition,
) -> Result<Composition<'c>> {
    let handbook = &compilation.handbook;
    let mut assets = BTreeMap::new();
    for path in image_paths(handbook, edition) {
        let bytes = world.read(&path)?.into();
        assets.insert(AssetPath(path.as_str().to_owned()), Asset { bytes });
    }
    let gaps = is_draft.then_some(compilation.findings.as_slice());
    let own = handbook.manifest.as_ref().and_then(|file| file.manifest.numbering.get().copied());
    let numbering = own.unwrap_or(compilation.theme.settings.numbering);
    let brief = Brief { of: edition, assets, gaps, index, numbering };
    let mut composition = compose(handbook, brief);
    composition.book.pdf_a = compilation.pdf_a;
    Ok(composition)
}

/// The auditor's index as a table, beside the handbook.
const AUDITOR_TABLE: &str = "auditor-index.csv";

/// The auditor's index, where the manifest wishes for one; the edition of the auditor has it of all
/// profiles unless the manifest says otherwise.
fn auditor_index<'c>(compilation: &'c Compilation, edition: &Edition) -> Vec<Indexed<'c>> {
    if !edition.has_index() {
        return Vec::new();
    }
    let manifest = compilation.handbook.manifest.as_ref().map(|file| &file.manifest);
    match manifest.and_then(|manifest| manifest.auditor_index.get()) {
        Some(wish) => index::of(compilation, |name| wish.holds(name)),
        None if !edition.is_whole() => index::of(compilation, |_| true),
        None => Vec::new(),
    }
}

/// Whether the book of an edition tells how it stands to its profiles, which only a check finds out.
pub(crate) fn needs_verdicts(compilation: &Compilation, edition: &Edition) -> bool {
    let manifest = compilation.handbook.manifest.as_ref().map(|file| &file.manifest);
    let is_wished = manifest.is_some_and(|manifest| manifest.auditor_index.get().is_some());
    edition.has_index() && (is_wished || !edition.is_whole())
}

/// The table, with the pages that were printed.
fn auditor_table(
    handbook: &Handbook,
    index: &[Indexed<'_>],
    composition: &Composition<'_>,
    output: &Output,
) -> String {
    let page = |citation: &Citation<'_>| output.page(composition.anchor(citation)?);
    report::auditor_csv(handbook, index, Words::of(handbook.language), &page)
}
