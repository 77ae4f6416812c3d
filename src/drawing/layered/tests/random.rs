//! What every drawing keeps to, on random graphs.

use crate::drawing::layered::settings::JumpPolicy;
use crate::drawing::layered::{Edge, Graph, Node, NodeId, Role, Settings, Size, draw};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{ProptestConfig, Strategy, any, proptest};

use crate::drawing::layered::tests::check::{check, shared_length};

fn size(width: std::ops::Range<f64>, height: std::ops::Range<f64>) -> impl Strategy<Value = Size> {
    (width, height).prop_map(|(width, height)| Size { width, height })
}

fn node() -> impl Strategy<Value = Node> {
    (size(2.0..70.0, 3.0..30.0), 0..6).prop_map(|(size, role)| {
        let role = if role == 0 { Role::End } else { Role::Step };
        Node { size, role }
    })
}

/// A graph of which the edges lead mostly onward, as in a script.
fn graph(most: usize) -> impl Strategy<Value = Graph> {
    (
        vec(node(), 1..most),
        vec((any::<u32>(), any::<u32>(), option::of(size(3.0..45.0, 3.0..15.0))), 0..most * 2),
    )
        .prop_map(|(nodes, edges)| {
            let count = nodes.len();
            let edges = edges.into_iter().map(|(from, to, label)| {
                let from = from as usize % count;
                let to = if to % 4 == 0 { to as usize / 4 } else { from + 1 + to as usize % 5 };
                Edge { from: NodeId(from), to: NodeId(to % count), label }
            });
            Graph { edges: edges.collect(), nodes }
        })
}

fn settings() -> impl Strategy<Value = Settings> {
    (size(90.0..200.0, 140.0..300.0), 0..6_usize, 0..4_usize, 0..8_usize).prop_map(
        |(page, ranks, back_ranks, incoming)| Settings {
            page,
            first: page.height,
            jumps: JumpPolicy { ranks, back_ranks, incoming },
            ..Settings::default()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_drawing_keeps_its_promises(graph in graph(40), settings in settings()) {
        let drawing = draw(&graph, &settings).expect("nothing is too large for the page");
        check(&graph, &settings, &drawing);
    }

    #[test]
    fn lines_without_a_policy_keep_the_promises_too(graph in graph(30)) {
        let jumps = JumpPolicy { ranks: usize::MAX, back_ranks: usize::MAX, incoming: usize::MAX };
        let settings = Settings { jumps, ..Settings::default() };
        let drawing = draw(&graph, &settings).expect("nothing is too large for the page");
        check(&graph, &settings, &drawing);
    }

    #[test]
    fn the_same_graph_gives_the_same_drawing(graph in graph(40), settings in settings()) {
        let (one, two) = (draw(&graph, &settings), draw(&graph, &settings));
        assert_eq!(format!("{one:?}"), format!("{two:?}"));
    }

    #[test]
    fn lines_of_different_boxes_do_not_run_one_upon_the_other(graph in graph(25)) {
        let settings = Settings::default();
        let drawing = draw(&graph, &settings).expect("nothing is too large for the page");
        for part in &drawing.parts {
            assert!(shared_length(&graph, part) < 0.5);
        }
    }
}
