//! Scripts far larger than any that people write: what their check costs a node, so that one sees whether
//! it grows faster than they do.

use std::fmt::Write;

use rayon::ThreadPool;
use svod::language::Date;
use svod::source::MemoryWorld;

use crate::prose::Chance;
use crate::{Times, compile};

/// Nodes of the scripts that are measured; each has four ways on.
const SIZES: [usize; 3] = [1_000, 5_000, 20_000];

pub(crate) fn measure(rounds: usize, pool: &ThreadPool) {
    println!("\na script with four ways on from each node, 1 thread");
    for nodes in SIZES {
        let world = world(nodes);
        let mut times = Times::default();
        for _ in 0..rounds {
            times.add(|| pool.install(|| compile(&world)));
        }
        let findings = compile(&world).findings.len();
        let each = times.least().as_secs_f64() * 1e6 / nodes as f64;
        let edges = nodes * 4;
        println!(
            "{nodes:>6} nodes, {edges:>6} edges   {times}   {each:.2} µs a node, {findings} findings"
        );
    }
}

fn world(nodes: usize) -> MemoryWorld {
    let today = Date::new(2026, 6, 1).expect("the calendar has that day");
    let mut world = MemoryWorld::new(today);
    world.insert("svod.yaml", "title: Стандарты\nlanguages: [ru]\n");
    world.insert("scripts/large.yaml", script(nodes));
    world
}

/// Most ways lead a little further, some lead back; each tenth node ends the talk.
fn script(nodes: usize) -> String {
    let mut chance = Chance::new(7);
    let mut text = String::from(
        "title: Большой скрипт\nchannel: phone\npurpose: inform\ntrigger: звонок\nstart: n0\nnodes:\n",
    );
    for node in 0..nodes {
        let mut to = || {
            let reach = chance.below(40);
            if chance.below(8) == 0 {
                node.saturating_sub(reach)
            } else {
                (node + 1 + reach).min(nodes - 1)
            }
        };
        if node % 10 == 9 || node + 1 == nodes {
            writeln!(text, "  n{node}: {{say: Записали. Всего доброго!, outcome: solved}}")
        } else {
            writeln!(
                text,
                "  n{node}: {{ask: Что выбираем на шаге {node}?, replies: [{{reply: первое, next: n{}}}, {{reply: второе, next: n{}}}], default: n{}, silence: n{}}}",
                node + 1,
                to(),
                to(),
                to()
            )
        }
        .expect("a string takes all");
    }
    text
}
