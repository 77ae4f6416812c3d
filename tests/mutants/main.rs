//! Mutants: what is taken out of a good handbook, the check has to notice. Pieces of the examples
//! are dropped or broken, one at a time, and the share of those that raise a finding which the whole
//! example does not have is printed and held to a floor.

mod headings;
mod mutant;
mod schema;
mod yaml;

use std::collections::BTreeMap;
use std::fmt::Write;

use rayon::prelude::*;

use svod::language::Date;
use svod::source::{DiskWorld, EntryKind, MemoryWorld, World};

use crate::headings::{Asked, Holder, holders};
use crate::mutant::{File, Kind, Mutant, mutants};

const EXAMPLES: [&str; 4] =
    ["examples/dom-mebel", "examples/linka-plus", "examples/harbour-kitchen", "examples/plain"];

/// How many times more mutants are tried where the check is fast.
const MORE: usize = if cfg!(debug_assertions) { 1 } else { 10 };

/// A sort of mutants: how many of them are tried, every so manieth of all that there are, and what
/// share of these is noticed at least, in a hundred.
struct Sort {
    kind: Kind,
    is_wanted: bool,
    sample: usize,
    floor: usize,
}

const SORTS: [Sort; 6] = [
    Sort { kind: Kind::Section, is_wanted: true, sample: 6, floor: 80 },
    Sort { kind: Kind::Section, is_wanted: false, sample: 6, floor: 0 },
    Sort { kind: Kind::Key, is_wanted: true, sample: 28, floor: 95 },
    Sort { kind: Kind::Key, is_wanted: false, sample: 8, floor: 0 },
    Sort { kind: Kind::Reference, is_wanted: true, sample: 10, floor: 98 },
    Sort { kind: Kind::Blank, is_wanted: true, sample: 6, floor: 98 },
];

/// The least share of all that is wanted, in a hundred. One of a small sample weighs two.
const FLOOR: usize = if cfg!(debug_assertions) { 97 } else { 98 };

/// An example, and what is wrong with it as a whole.
struct Example {
    world: MemoryWorld,
    /// The sources, by path.
    files: Vec<(String, String)>,
    /// What its profiles ask of sections.
    asked: Asked,
    holders: Vec<Holder>,
    before: BTreeMap<String, usize>,
}

/// A mutant in its example.
struct Case<'e> {
    example: &'e Example,
    path: &'e str,
    text: &'e str,
    mutant: Mutant,
}

fn today() -> Date {
    Date::new(2026, 11, 22).expect("a day of the calendar")
}

/// The texts of a folder of the repository, by path.
fn files(folder: &str) -> Vec<(String, String)> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let disk = DiskWorld::open(&root, Some(today())).expect("the folder is there");
    let entries = disk.list().expect("the folder can be listed").into_iter();
    let texts = entries.filter(|entry| {
        let is_text = matches!(entry.path.extension(), "md" | "yaml");
        is_text && matches!(entry.kind, EntryKind::File) && entry.path.stem() != "README"
    });
    let read = texts.map(|entry| {
        let bytes = disk.read(&entry.path).expect("a file can be read");
        (entry.path.as_str().to_owned(), String::from_utf8(bytes).expect("UTF-8"))
    });
    read.collect()
}

impl Example {
    fn open(folder: &str, profiles: &[(String, String)]) -> Self {
        let files = files(folder);
        let mut world = MemoryWorld::new(today());
        files.iter().for_each(|(path, text)| world.insert(path, text.as_str()));
        let before = told(&world);
        let holders = files.iter().flat_map(|(path, text)| holders(path, text)).collect();
        let manifest = files.iter().find(|(path, _)| path == "svod.yaml");
        let named = manifest.map_or("essentials", |(_, text)| text);
        let is_named = |path: &str| named.contains(path.trim_end_matches(".yaml"));
        let asked =
            Asked::of(profiles.iter().filter(|(path, _)| is_named(path)).map(|(_, text)| &**text));
        Self { world, files, asked, holders, before }
    }

    fn cases(&self) -> impl Iterator<Item = Case<'_>> {
        self.files.iter().flat_map(move |(path, text)| {
            let file = File { path, text, asked: &self.asked, holders: &self.holders };
            let mutants = mutants(&file).into_iter();
            mutants.map(move |mutant| Case { example: self, path, text, mutant })
        })
    }
}

/// What is wrong, without the places, which move when something is cut out above them.
fn told(world: &MemoryWorld) -> BTreeMap<String, usize> {
    let compilation = svod::compile(world).expect("memory can be listed");
    let sources = compilation.handbook.sources();
    let mut told = BTreeMap::new();
    for finding in &compilation.findings {
        let path = &sources.get(finding.place.source).path;
        let element = finding.element.as_ref().map(|element| &element.element);
        let (rule, variant, arguments) = (finding.rule, finding.variant, &finding.arguments);
        let key = format!("{path} {rule} {variant} {element:?} {arguments:?}");
        *told.entry(key).or_default() += 1;
    }
    told
}

impl Case<'_> {
    /// Whether the mutant raises a finding that the whole example does not have.
    fn is_noticed(&self) -> bool {
        let Mutant { cut, with, .. } = &self.mutant;
        let mut world = self.example.world.clone();
        let text = format!("{}{with}{}", &self.text[..cut.start], &self.text[cut.end..]);
        world.insert(self.path, text);
        let before = &self.example.before;
        told(&world).iter().any(|(key, count)| before.get(key).is_none_or(|known| known < count))
    }

    fn line(&self) -> usize {
        self.text[..self.mutant.cut.start].matches('\n').count() + 1
    }
}

/// How many there are, and how many of them were noticed.
#[derive(Default, Clone, Copy)]
struct Share {
    noticed: usize,
    all: usize,
}

impl Share {
    fn add(&mut self, other: Self) {
        self.noticed += other.noticed;
        self.all += other.all;
    }

    fn is_at_least(self, floor: usize) -> bool {
        self.noticed * 100 >= self.all * floor
    }
}

impl std::fmt::Display for Share {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let percent = self.noticed as f64 * 100.0 / self.all.max(1) as f64;
        write!(formatter, "{}/{} ({percent:.1} %)", self.noticed, self.all)
    }
}

impl Sort {
    /// Tries some of its mutants; what came of it, line by line.
    fn attempt(&self, mut of_sort: Vec<Case<'_>>, report: &mut String) -> Share {
        let there_are = of_sort.len();
        let stride = there_are.div_ceil(self.sample * MORE).max(1);
        of_sort = of_sort.into_iter().skip(stride / 2).step_by(stride).collect();
        let noticed: Vec<bool> = of_sort.par_iter().map(Case::is_noticed).collect();
        let count = noticed.iter().filter(|is_noticed| **is_noticed).count();
        let share = Share { noticed: count, all: of_sort.len() };
        let _ = writeln!(report, "{}: {share} of {there_are}", self.name());
        for (case, _) in of_sort.iter().zip(noticed).filter(|(_, is_noticed)| !is_noticed) {
            let _ = writeln!(report, "    {}:{}: {}", case.path, case.line(), case.mutant.what);
        }
        share
    }

    fn name(&self) -> String {
        let whether = if self.is_wanted { "wanted" } else { "optional" };
        format!("{}, {whether}", self.kind.name())
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "the shares are what one runs this for")]
fn what_is_taken_out_of_an_example_is_noticed() {
    let profiles = files("standards/profiles");
    let open = |folder: &&str| Example::open(folder, &profiles);
    let examples: Vec<Example> = EXAMPLES.par_iter().map(open).collect();
    let mut cases: Vec<Case<'_>> = examples.iter().flat_map(Example::cases).collect();
    let (mut report, mut low) = (String::new(), Vec::new());
    let (mut all, mut wanted) = (Share::default(), Share::default());
    for sort in SORTS {
        let is_of_sort = |case: &mut Case<'_>| {
            case.mutant.kind == sort.kind && case.mutant.is_wanted == sort.is_wanted
        };
        let of_sort = cases.extract_if(.., is_of_sort).collect();
        let share = sort.attempt(of_sort, &mut report);
        all.add(share);
        if sort.is_wanted {
            wanted.add(share);
        }
        if !share.is_at_least(sort.floor) {
            low.push(sort.name());
        }
    }
    let _ = writeln!(report, "wanted: {wanted}; with what is optional: {all}");
    println!("{report}");
    assert!(low.is_empty() && wanted.is_at_least(FLOOR), "too few are noticed: {low:?}");
}
