//! Graphs that break such things: nothing, one, too many, all at one place.

use crate::drawing::layered::outcome::Reason;
use crate::drawing::layered::settings::JumpPolicy;
use crate::drawing::layered::{
    Drawing, Edge, EdgeId, Graph, MOST_NODES, Node, NodeId, Refusal, Role, Settings, Size, draw,
};

use crate::drawing::layered::tests::check::check;

const BOX: Size = Size { width: 45.0, height: 12.0 };
const LABEL: Size = Size { width: 30.0, height: 6.0 };

fn graph(nodes: usize, edges: &[(usize, usize)]) -> Graph {
    let edges = edges.iter().map(|&(from, to)| Edge {
        from: NodeId(from),
        to: NodeId(to),
        label: Some(LABEL),
    });
    Graph { nodes: vec![Node { size: BOX, role: Role::Step }; nodes], edges: edges.collect() }
}

/// Draws the graph on a page of the usual size and checks what every drawing keeps to.
fn drawn(graph: &Graph) -> Drawing {
    let settings = Settings::default();
    let drawing = draw(graph, &settings).unwrap();
    check(graph, &settings, &drawing);
    drawing
}

#[test]
fn an_empty_graph_has_no_parts() {
    assert_eq!(drawn(&Graph::default()), Drawing::default());
}

#[test]
fn one_node_is_as_large_as_its_box() {
    let drawing = drawn(&graph(1, &[]));
    assert_eq!(drawing.parts[0].size, BOX);
}

#[test]
fn a_loop_at_one_node_goes_round_it() {
    let drawing = drawn(&graph(1, &[(0, 0)]));
    assert!(drawing.parts[0].lines[0].upward);
}

#[test]
fn parallel_edges_arrive_at_different_places() {
    let drawing = drawn(&graph(2, &[(0, 1), (0, 1)]));
    let ends: Vec<_> =
        drawing.parts[0].lines.iter().map(|line| line.points.last().unwrap().x).collect();
    assert!((ends[0] - ends[1]).abs() >= 2.9, "{ends:?}");
}

#[test]
fn graphs_without_a_connection_share_the_page() {
    let drawing = drawn(&graph(6, &[(0, 1), (2, 3), (4, 5)]));
    assert_eq!(drawing.parts.len(), 1);
    assert_eq!(drawing.parts[0].size.height, drawn(&graph(2, &[(0, 1)])).parts[0].size.height);
}

#[test]
fn a_way_back_leads_up() {
    let drawing = drawn(&graph(3, &[(0, 1), (1, 2), (2, 1)]));
    let upward: Vec<bool> = drawing.parts[0].lines.iter().map(|line| line.upward).collect();
    assert_eq!(upward, [false, false, true]);
}

#[test]
fn an_edge_over_many_ranks_is_a_jump() {
    let drawing = drawn(&graph(5, &[(0, 1), (1, 2), (2, 3), (3, 4), (0, 4)]));
    let jumps: Vec<_> =
        drawing.parts[0].jumps.iter().map(|jump| (jump.edge, jump.reason)).collect();
    assert_eq!(jumps, [(EdgeId(4), Reason::Policy)]);
}

#[test]
fn a_crowded_ending_has_only_lines_from_right_above() {
    let edges: Vec<_> =
        (0..8).map(|node| (node, node + 1)).chain((0..7).map(|node| (node, 8))).collect();
    let drawing = drawn(&graph(9, &edges));
    let lines = drawing.parts.iter().flat_map(|part| &part.lines);
    let arriving: Vec<_> =
        lines.filter(|line| edges[line.edge.0].1 == 8).map(|line| line.edge.0).collect();
    assert_eq!(arriving, [7]);
}

#[test]
fn a_node_that_only_jumps_reach_has_an_entry() {
    let mut settings = Settings::default();
    settings.jumps.incoming = 0;
    let graph = graph(2, &[(0, 1)]);
    let drawing = draw(&graph, &settings).unwrap();
    assert_eq!(drawing.parts[0].entries[0].node, NodeId(1));
    assert_eq!(drawing.parts[0].entries[0].edges, [EdgeId(0)]);
}

#[test]
fn a_line_over_a_page_break_has_a_mark_on_either_side() {
    let edges: Vec<_> = (0..19).map(|node| (node, node + 1)).collect();
    let drawing = drawn(&graph(20, &edges));
    let jump = drawing.parts[0].jumps.first().unwrap();
    assert_eq!((jump.reason, jump.part), (Reason::PageBreak, 1));
    assert_eq!(drawing.parts[1].entries[0].edges, [jump.edge]);
}

#[test]
fn a_rank_wider_than_the_page_goes_on_in_the_next() {
    let edges: Vec<_> = (1..8).map(|node| (0, node)).collect();
    let drawing = drawn(&graph(8, &edges));
    let tops: std::collections::BTreeSet<i64> =
        drawing.parts[0].nodes.iter().map(|node| node.place.y.round() as i64).collect();
    assert!(tops.len() > 3, "{tops:?}");
}

#[test]
fn a_star_of_two_hundred_edges_goes_on_over_pages() {
    let edges: Vec<_> = (1..=200).map(|node| (0, node)).collect();
    let drawing = drawn(&graph(201, &edges));
    assert!(drawing.parts.iter().any(|part| !part.resumptions.is_empty()));
}

#[test]
fn two_hundred_edges_into_one_node_are_marks() {
    let edges: Vec<_> = (0..200).map(|node| (node, 200)).collect();
    let drawing = drawn(&graph(201, &edges));
    assert_eq!(drawing.parts.iter().map(|part| part.jumps.len()).sum::<usize>(), 200);
}

#[test]
fn two_thousand_nodes_are_drawn() {
    let edges: Vec<_> =
        (0..1999).flat_map(|node| [(node, node + 1), (node, (node * 7 + 3) % 2000)]).collect();
    drawn(&graph(2000, &edges));
}

#[test]
fn a_crowd_of_nodes_is_refused() {
    let graph = graph(MOST_NODES + 1, &[]);
    assert_eq!(draw(&graph, &Settings::default()), Err(Refusal::TooLarge));
}

#[test]
fn a_box_wider_than_the_page_is_refused() {
    let mut graph = graph(2, &[]);
    graph.nodes[1].size.width = 166.0;
    assert_eq!(draw(&graph, &Settings::default()), Err(Refusal::NodeTooLarge(NodeId(1))));
}

#[test]
fn a_box_taller_than_the_page_is_refused() {
    let mut graph = graph(2, &[(0, 1)]);
    graph.nodes[1].size.height = 234.0;
    assert_eq!(draw(&graph, &Settings::default()), Err(Refusal::NodeTooLarge(NodeId(1))));
}

#[test]
fn a_label_wider_than_the_page_is_refused() {
    let mut graph = graph(2, &[(0, 1)]);
    graph.edges[0].label = Some(Size { width: 165.0, height: 4.0 });
    assert_eq!(draw(&graph, &Settings::default()), Err(Refusal::LabelTooLarge(EdgeId(0))));
}

#[test]
fn an_edge_to_nowhere_is_refused() {
    let graph = graph(2, &[(0, 2)]);
    assert_eq!(draw(&graph, &Settings::default()), Err(Refusal::UnknownNode(EdgeId(0))));
}

#[test]
fn a_size_that_is_no_number_is_refused() {
    let mut graph = graph(1, &[]);
    graph.nodes[0].size.height = f64::NAN;
    assert_eq!(draw(&graph, &Settings::default()), Err(Refusal::UnusableSize));
}

#[test]
fn a_page_without_room_for_a_mark_is_refused() {
    let page = Size { width: 10.0, height: 10.0 };
    let settings = Settings { page, first: 10.0, ..Settings::default() };
    assert_eq!(draw(&graph(1, &[]), &settings), Err(Refusal::PageTooSmall));
}

#[test]
fn lines_that_find_no_room_become_jumps() {
    let jumps = JumpPolicy { ranks: usize::MAX, back_ranks: usize::MAX, incoming: usize::MAX };
    let settings = Settings { jumps, ..Settings::default() };
    let edges: Vec<_> = (0..60).map(|node| (node, 60 + node)).collect();
    let mut graph = graph(120, &edges);
    for node in &mut graph.nodes[..60] {
        node.role = Role::Start;
    }
    let drawing = draw(&graph, &settings).unwrap();
    check(&graph, &settings, &drawing);
}
