//! A handbook far larger than any that people write, on disk: the check beside the bare parse of the same
//! files on the same threads, and how much memory it takes.

#![expect(clippy::disallowed_methods, reason = "a benchmark makes its own tree")]

use std::fs;
use std::path::Path;

use rayon::ThreadPool;
use rayon::prelude::*;
use svod::language::Date;
use svod::source::{DiskWorld, World};

use crate::{Times, bare_parse, tree};

/// The bytes of a document.
const LENGTH: usize = 20_000;

const ROUNDS: usize = 3;

pub(crate) fn measure(documents: usize, pool: &ThreadPool) {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let mut bytes = 0;
    tree::write_files(documents, LENGTH, &mut |path, text| {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().expect("it has a folder")).expect("the disk has room");
        fs::write(file, text).expect("the disk has room");
        bytes += text.len();
    });
    let today = Date::new(2026, 6, 1).expect("the calendar has that day");
    let world = DiskWorld::open(folder.path(), Some(today)).expect("the folder is there");
    let before = peak();
    let (mut bare, mut checks) = (Times::default(), Times::default());
    for _ in 0..ROUNDS {
        bare.add(|| pool.install(|| parse_all(folder.path(), &world)));
        checks.add(|| pool.install(|| svod::compile(&world).expect("the folder can be listed")));
    }
    let (least, middle) = checks.against(&bare);
    println!("\n{documents} documents on disk, {bytes} bytes, 2 threads");
    println!("bare parse             {bare}");
    println!("check                  {checks}   {least:.2} × bare, median {middle:.2} ×");
    if let (Some(before), Some(after)) = (before, peak()) {
        let times = (after - before) as f64 / bytes as f64;
        println!(
            "memory at its peak     {} MB, {times:.2} × the bytes",
            (after - before) / 1_000_000
        );
    }
}

fn parse_all(root: &Path, world: &dyn World) -> usize {
    let entries = world.list().expect("the folder can be listed");
    let read = |path: &str| fs::read_to_string(root.join(path)).unwrap_or_default();
    entries.par_iter().map(|entry| bare_parse(&read(entry.path.as_str()))).sum()
}

/// The most memory that this process has held so far, in bytes, where the system tells.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024)
}
