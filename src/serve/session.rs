//! A session: the builds of a handbook, one after another, each put on the board as soon as a part of
//! it is there: first the pages that somebody looks at, then all, then what the rules find.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Result;

use crate::handbook::{Edition, MANIFEST};
use crate::html;
use crate::language::Language;
use crate::locale::{Arguments, Words};
use crate::serve::board::{Board, Press};
use crate::serve::editor::Editor;
use crate::serve::panel::{Brief, Panel};
use crate::serve::remembered::Remembered;
use crate::serve::site::Site;
use crate::source::{ProjectPath, World};
use crate::theme::{Mistake, Theme, ThemeMistake};
use crate::{Compilation, Request, Unchecked, book_of, formats, needs_verdicts, render_edition};

/// Rules about a file of which nothing can be used after the mistake.
const BREAKING: [&str; 3] = ["invalid-yaml", "invalid-front-matter", "unreadable-file"];

/// What is wished of a session.
pub(crate) struct Wishes {
    /// The language of the words; none for the handbook's.
    pub(crate) language: Option<Language>,
    pub(crate) editor: Editor,
    /// The folder of the project.
    pub(crate) root: PathBuf,
}

/// What the command line knows and a session does not.
pub(crate) trait Host: Send + Sync {
    /// The project as it is now.
    fn world(&self) -> Result<Box<dyn World + '_>>;

    /// Which edition is asked for. Fails if there is none of that name, or nothing to show at all.
    fn edition(&self, compilation: &Compilation) -> Result<Edition>;

    /// Takes out the findings that are not to be shown, such as those of the baseline.
    fn limit(&self, compilation: &mut Compilation) -> Result<()>;
}

/// What a build came to.
pub(crate) struct Built {
    /// Why the pages are not what the sources say.
    pub(crate) trouble: Vec<String>,
    /// How much was found, in words; empty if nothing was.
    pub(crate) found: String,
    /// The words that the handbook speaks.
    pub(crate) words: Words,
}

/// The builds, and what of the former ones is still needed.
pub(crate) struct Session {
    wishes: Wishes,
    host: Arc<dyn Host>,
    board: Arc<Board>,
    /// The last text of each file that could be used.
    good: BTreeMap<ProjectPath, Arc<str>>,
    /// The last theme that could be used.
    theme: Option<Theme>,
    words: Words,
}

impl Session {
    pub(crate) fn new(wishes: Wishes, host: Arc<dyn Host>, board: Arc<Board>) -> Self {
        let words = Words::of(wishes.language.unwrap_or(Language::En));
        Self { wishes, host, board, good: BTreeMap::new(), theme: None, words }
    }

    /// Builds, and puts up what comes of it; what is broken is shown as it was before. Fails if there
    /// is nothing to build; the board then stays as it is.
    pub(crate) fn build(&mut self) -> Result<Built> {
        let host = Arc::clone(&self.host);
        let world = host.world()?;
        let read = crate::read(&*world)?;
        let broken = self.broken(&read);
        let is_lost = broken.contains_key(&ProjectPath::new(MANIFEST)) && !has_manifest(&read);
        let world = Remembered { world: &*world, files: &broken };
        // Without its manifest it would be another handbook, about which nobody has asked.
        let (mut shown, judged) = match broken.is_empty() {
            true => (read, None),
            false => (crate::read(&world)?, Some(read).filter(|_| !is_lost)),
        };
        let edition = host.edition(&shown.compilation)?;
        let language = shown.compilation.handbook.language();
        self.words = Words::of(self.wishes.language.unwrap_or(language));
        let mut trouble = self.old_files(&broken, is_lost);
        trouble.extend(self.old_theme(&mut shown));
        self.good = remembered(judged.as_ref().unwrap_or(&shown), &broken);
        self.put_up((shown, judged), &world, edition, trouble)
    }

    /// Puts up the pages of what is shown, then what is found: in what stands in the files, where
    /// that is another text.
    fn put_up(
        &self,
        (shown, judged): (Unchecked, Option<Unchecked>),
        world: &Remembered<'_>,
        edition: Edition,
        mut trouble: Vec<String>,
    ) -> Result<Built> {
        self.board.put(|board| board.is_settled = false);
        let is_judged_first = needs_verdicts(&shown.compilation, &edition);
        let mut pages = Ok(());
        if !is_judged_first {
            pages = self.show(&shown.compilation, world, &edition);
        }
        let request = Request::default();
        let (printed, told) = match judged {
            None => (shown.check(world, &request), None),
            Some(judged) => {
                let printed = match is_judged_first {
                    true => shown.check(world, &request),
                    false => shown.compilation,
                };
                (printed, Some(judged.check(world.world, &request)))
            }
        };
        if is_judged_first {
            pages = self.show(&printed, world, &edition);
        }
        trouble.extend(pages.err().map(|error| format!("{error:#}")));
        self.settle(printed, told, edition, trouble)
    }

    /// Says on the board why there was no build; what is there stays.
    pub(crate) fn fail(&self, error: &anyhow::Error) {
        let panel = Panel::without_findings(self.words, &[format!("{error:#}")]);
        self.board.put(|board| {
            board.panel = Arc::new(panel);
            board.is_settled = true;
            if !board.site.is_whole {
                board.site = Arc::new(Site::empty());
            }
        });
    }

    /// The files that cannot be used and could be before, as they were then.
    fn broken(&self, read: &Unchecked) -> BTreeMap<ProjectPath, Arc<str>> {
        let sources = read.compilation.handbook.sources();
        let mut broken = BTreeMap::new();
        let breaking = read.findings.iter().filter(|found| BREAKING.contains(&found.rule));
        let paths = breaking.map(|found| sources.get(found.place.source).path.clone());
        let lost = ProjectPath::new(MANIFEST);
        let lost = Some(lost).filter(|_| !has_manifest(read));
        for path in paths.chain(lost) {
            if let Some(text) = self.good.get(&path) {
                broken.insert(path, Arc::clone(text));
            }
        }
        broken
    }

    /// Which files are shown as they were.
    fn old_files(&self, broken: &BTreeMap<ProjectPath, Arc<str>>, is_lost: bool) -> Vec<String> {
        let said = broken.keys().map(|path| {
            let is_lost = is_lost && path.as_str() == MANIFEST;
            let key = if is_lost { "preview-lost-file" } else { "preview-old-file" };
            let path = path.as_str().to_owned();
            self.words.with(key, &Arguments::from([("path", path.into())]))
        });
        said.collect()
    }

    /// Puts the last theme that could be used in the place of one that cannot, and says so.
    fn old_theme(&mut self, read: &mut Unchecked) -> Option<String> {
        let theme = &mut read.compilation.theme;
        if read.mistakes.iter().all(is_slight) {
            self.theme = Some(theme.clone());
            return None;
        }
        theme.clone_from(self.theme.as_ref()?);
        Some(self.words.text("preview-old-theme"))
    }

    /// Puts up the pages: first those that somebody looks at. If one cannot be made, none changes.
    fn show(&self, compilation: &Compilation, world: &dyn World, edition: &Edition) -> Result<()> {
        let former = self.board.now().site;
        let pages = AssertUnwindSafe(|| self.show_pages(compilation, world, edition));
        let shown = catch_unwind(pages);
        if !matches!(shown, Ok(Ok(()))) {
            let former = if former.is_whole { former } else { Arc::new(Site::empty()) };
            self.board.put(|board| board.site = former);
        }
        shown.unwrap_or_else(|panic| resume_unwind(panic))
    }

    fn show_pages(
        &self,
        compilation: &Compilation,
        world: &dyn World,
        edition: &Edition,
    ) -> Result<()> {
        let book = book_of(compilation, world, edition)?;
        let theme = edition.paper.map(|paper| compilation.theme.on(paper));
        let theme = theme.as_ref().unwrap_or(&compilation.theme);
        let visited = self.board.visited();
        if !visited.is_empty() {
            let output = html::render_some(&book, theme, &|path| visited.contains(path))?;
            let site = Site::of(output, theme, false).over(&self.board.now().site);
            self.board.put(|board| board.site = Arc::new(site));
        }
        let site = Site::of(html::render(&book, theme)?, theme, true);
        self.board.put(|board| board.site = Arc::new(site));
        Ok(())
    }

    /// Puts up what was found, and what can be printed.
    fn settle(
        &self,
        mut printed: Compilation,
        told: Option<Compilation>,
        edition: Edition,
        trouble: Vec<String>,
    ) -> Result<Built> {
        let mut told = told;
        self.host.limit(told.as_mut().unwrap_or(&mut printed))?;
        let brief = Brief {
            words: self.words,
            editor: &self.wishes.editor,
            root: &self.wishes.root,
            trouble: trouble.clone(),
        };
        let panel = Panel::of(told.as_ref().unwrap_or(&printed), &brief);
        let found = panel.summary().to_owned();
        let host = Arc::clone(&self.host);
        let press = Press::new(move || print(&printed, &*host, &edition));
        self.board.put(|board| {
            board.panel = Arc::new(panel);
            board.press = Some(Arc::new(press));
            board.is_settled = true;
        });
        Ok(Built { trouble, found, words: self.words })
    }
}

/// The handbook as it is printed.
fn print(compilation: &Compilation, host: &dyn Host, edition: &Edition) -> Result<Vec<u8>> {
    let format = formats::by_name("pdf").expect("invariant: there is a format of that name");
    let output = render_edition(compilation, &*host.world()?, &[format], false, edition)?;
    let mut files = output.into_files();
    let file = files.find(|(path, _)| format.entries.contains(&path.as_str()));
    Ok(file.expect("invariant: a book can always be printed").1)
}

fn has_manifest(read: &Unchecked) -> bool {
    read.compilation.handbook.manifest.is_some()
}

/// The text of all files that can be used, and the former one of those that cannot any more.
fn remembered(
    read: &Unchecked,
    broken: &BTreeMap<ProjectPath, Arc<str>>,
) -> BTreeMap<ProjectPath, Arc<str>> {
    let breaking = read.findings.iter().filter(|found| BREAKING.contains(&found.rule));
    let unusable: BTreeSet<_> = breaking.map(|found| found.place.source).collect();
    let sources = read.compilation.handbook.sources().iter();
    let usable = sources.filter(|(id, _)| !unusable.contains(id));
    let texts = usable.map(|(_, source)| (source.path.clone(), Arc::clone(&source.text)));
    texts.chain(broken.iter().map(|(path, text)| (path.clone(), Arc::clone(text)))).collect()
}

/// Whether a theme with such a mistake is shown all the same.
fn is_slight(mistake: &ThemeMistake) -> bool {
    use Mistake::{ForeignAddress, LacksLetters, LowContrast};

    matches!(mistake.mistake, ForeignAddress(_) | LacksLetters { .. } | LowContrast { .. })
}
