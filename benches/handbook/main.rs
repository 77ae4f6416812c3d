//! How long a handbook of 300 standards takes: to check, held against the bare parse of the same
//! bytes, and to render. `cargo bench --bench handbook`; `-- check`, `-- html`, `-- pdf`,
//! `-- scripts`, `-- growth`, `-- serve` and `-- large` measure one thing, `-- --quick` only shows that all of it runs.
//!
//! The times of two machines, or of one that is busy, say little: read the ratios of one run.

#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

mod large;
mod prose;
mod scripts;
mod serve;
mod tree;

use std::hint::black_box;
use std::time::Duration;

use pulldown_cmark::{Options, Parser};
use rayon::{ThreadPool, ThreadPoolBuilder};
use svod::Compilation;
use svod::formats::{self, Format};
use svod::output::Output;
use svod::source::{EntryKind, MemoryWorld, World};

/// How much is measured.
struct Scale {
    documents: usize,
    rounds: usize,
    rounds_of_rendering: usize,
    growth: [usize; 3],
    /// Documents of 20,000 bytes.
    large: usize,
}

const WHOLE: Scale = Scale {
    documents: 300,
    rounds: 9,
    rounds_of_rendering: 3,
    growth: [30, 300, 3000],
    large: 10_000,
};
const QUICK: Scale =
    Scale { documents: 10, rounds: 1, rounds_of_rendering: 1, growth: [2, 4, 8], large: 20 };

fn main() {
    let words: Vec<String> = arguments();
    let scale = if words.iter().any(|word| word == "--quick") { QUICK } else { WHOLE };
    let parts: Vec<&str> =
        words.iter().map(String::as_str).filter(|word| !word.starts_with("--")).collect();
    let is_wanted = |part: &str| parts.is_empty() || parts.contains(&part);
    let world = tree::world(scale.documents);
    let pools = [1, 2].map(pool);
    println!("{} documents, {} bytes", scale.documents, texts(&world).concat().len());
    if is_wanted("check") {
        println!("\na handbook whose first sections are usable");
        check(&world, &pools, scale.rounds);
        println!("\none in which no section is, so that all that may be are read");
        check(&tree::unusable(scale.documents), &pools, scale.rounds);
    }
    if is_wanted("html") {
        render(&world, &pools, "html", scale.rounds_of_rendering);
    }
    if is_wanted("pdf") {
        render(&world, &pools, "pdf", scale.rounds_of_rendering);
    }
    if is_wanted("scripts") {
        scripts::measure(if scale.rounds > 1 { 5 } else { 1 }, &pools[0]);
    }
    if is_wanted("growth") {
        growth(&scale, &pools);
    }
    if is_wanted("serve") {
        serve::measure(scale.documents, scale.rounds);
    }
    // Half a minute and a thousand times the files of most handbooks: only where it is asked for.
    if parts.contains(&"large") {
        large::measure(scale.large, &pools[1]);
    }
}

#[expect(clippy::disallowed_methods, reason = "a benchmark is its own command line")]
fn arguments() -> Vec<String> {
    std::env::args().skip(1).collect()
}

fn pool(threads: usize) -> ThreadPool {
    ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be started")
}

fn texts(world: &MemoryWorld) -> Vec<String> {
    let entries = world.list().expect("memory can be listed").into_iter();
    let files = entries.filter(|entry| matches!(entry.kind, EntryKind::File));
    let texts = files.map(|entry| world.read(&entry.path).expect("memory can be read"));
    texts.map(|bytes| String::from_utf8(bytes).expect("the tree is UTF-8")).collect()
}

/// Checking against the bare parse; each round measures all of them, one after the other.
fn check(world: &MemoryWorld, pools: &[ThreadPool; 2], rounds: usize) {
    let texts = texts(world);
    let mut bare = Times::default();
    let mut checks = [Times::default(), Times::default()];
    for _ in 0..rounds {
        bare.add(|| texts.iter().map(|text| bare_parse(text)).sum::<usize>());
        for (times, pool) in checks.iter_mut().zip(pools) {
            times.add(|| pool.install(|| compile(world)));
        }
    }
    println!("bare parse, 1 thread   {bare}");
    for (times, threads) in checks.iter().zip(1..) {
        let (least, middle) = times.against(&bare);
        println!(
            "check, {threads} thread{}        {times}   {least:.2} × bare, median {middle:.2} ×",
            plural(threads)
        );
    }
    println!("findings               {}", compile(world).findings.len());
}

fn bare_parse(text: &str) -> usize {
    Parser::new_ext(text, options()).into_offset_iter().map(black_box).count()
}

/// The dialect of `svod::syntax::markdown`.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_WIKILINKS
        | Options::ENABLE_DEFINITION_LIST
}

fn compile(world: &MemoryWorld) -> Compilation {
    svod::compile(world).expect("memory can be listed")
}

fn render(world: &MemoryWorld, pools: &[ThreadPool; 2], name: &str, rounds: usize) {
    let compilation = compile(world);
    let format = formats::by_name(name).expect("the format is there");
    let mut output = Output::default();
    println!();
    for (pool, threads) in pools.iter().zip(1..) {
        let mut times = Times::default();
        for _ in 0..rounds {
            times.add(|| output = pool.install(|| rendered(&compilation, world, format)));
        }
        println!("{name}, {threads} thread{}  {times}{}", plural(threads), rate(&output, &times));
    }
    let sizes: Vec<usize> = output.files().map(|(_, bytes)| bytes.len()).collect();
    println!("{name}: {} bytes in {} files", sizes.iter().sum::<usize>(), sizes.len());
}

fn rendered(compilation: &Compilation, world: &MemoryWorld, format: &Format) -> Output {
    svod::render(compilation, world, &[format], false).expect("the tree can be rendered")
}

/// Pages a second, of what has pages.
fn rate(output: &Output, times: &Times) -> String {
    let Some((_, bytes)) = output.files().find(|(path, _)| path.ends_with(".pdf")) else {
        return String::new();
    };
    let pages = lopdf::Document::load_mem(bytes).expect("the PDF can be read").get_pages().len();
    format!("   {pages} pages, {:.0} pages/s", pages as f64 / times.least().as_secs_f64())
}

/// Time a document in handbooks of three sizes; only checking goes up to the largest.
fn growth(scale: &Scale, pools: &[ThreadPool; 2]) {
    println!("\ntime a document, 1 thread");
    let [_, middle, _] = scale.growth;
    for documents in scale.growth {
        let world = tree::world(documents);
        let rounds = (scale.rounds * scale.documents / documents).clamp(1, scale.rounds * 3);
        let mut check = Times::default();
        let mut compilation = compile(&world);
        for _ in 0..rounds {
            check.add(|| compilation = pools[0].install(|| compile(&world)));
        }
        print!("{documents:>5} documents   check {:>7.3} ms", each(&check, documents));
        let renders = formats::FORMATS.iter().filter(|_| documents <= middle);
        for format in renders {
            let mut times = Times::default();
            times.add(|| pools[0].install(|| rendered(&compilation, &world, format)));
            print!("   {} {:>7.3} ms", format.name, each(&times, documents));
        }
        println!();
    }
}

fn each(times: &Times, documents: usize) -> f64 {
    times.least().as_secs_f64() * 1e3 / documents as f64
}

fn plural(threads: usize) -> &'static str {
    if threads == 1 { " " } else { "s" }
}

/// What the same thing took each time.
#[derive(Default)]
struct Times(Vec<Duration>);

impl Times {
    #[expect(clippy::disallowed_methods, reason = "a benchmark looks at the clock")]
    fn add<R>(&mut self, run: impl FnOnce() -> R) {
        let start = std::time::Instant::now();
        let result = black_box(run());
        self.0.push(start.elapsed());
        drop(result);
    }

    fn sorted(&self) -> Vec<Duration> {
        let mut all = self.0.clone();
        all.sort();
        all
    }

    fn least(&self) -> Duration {
        self.sorted()[0]
    }

    fn median(&self) -> Duration {
        let all = self.sorted();
        all[all.len() / 2]
    }

    /// How many times the other's least, and the median of the rounds' ratios.
    fn against(&self, other: &Self) -> (f64, f64) {
        let ratio = |one: &Duration, other: &Duration| one.as_secs_f64() / other.as_secs_f64();
        let mut ratios: Vec<f64> = self.0.iter().zip(&other.0).map(|(a, b)| ratio(a, b)).collect();
        ratios.sort_by(f64::total_cmp);
        (ratio(&self.least(), &other.least()), ratios[ratios.len() / 2])
    }
}

impl std::fmt::Display for Times {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let seconds = |time: Duration| time.as_secs_f64();
        let (least, median) = (seconds(self.least()), seconds(self.median()));
        write!(formatter, "{least:.3} s, median {median:.3} s")
    }
}
