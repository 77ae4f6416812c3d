//! What every drawing keeps to.

use crate::drawing::layered::{
    Drawing, EdgeId, Graph, NodeId, Part, Point, Rectangle, Settings, Size,
};

/// Lengths are rounded to micrometres.
const NEARLY: f64 = 0.005;

/// What a rectangle is, for the messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Node(NodeId),
    Label(EdgeId),
    Mark(EdgeId),
    Entry(NodeId),
    Resumption(NodeId),
}

/// A line, with the edge it belongs to; none for an entry.
struct Stroke<'a> {
    edge: Option<EdgeId>,
    points: &'a [Point],
}

/// Panics at the first thing that is wrong with the drawing.
pub(crate) fn check(graph: &Graph, settings: &Settings, drawing: &Drawing) {
    check_nodes(graph, drawing);
    check_edges(graph, drawing);
    check_ends(graph, drawing);
    for part in &drawing.parts {
        check_extent(part, settings.page);
        check_overlaps(part);
        check_strokes(part);
    }
}

/// Each node stands once, at its size.
fn check_nodes(graph: &Graph, drawing: &Drawing) {
    let mut nodes: Vec<_> = drawing.parts.iter().flat_map(|part| &part.nodes).collect();
    nodes.sort_by_key(|node| node.node);
    let ids: Vec<usize> = nodes.iter().map(|node| node.node.0).collect();
    assert_eq!(ids, (0..graph.nodes.len()).collect::<Vec<_>>());
    for node in nodes {
        let size = graph.nodes[node.node.0].size;
        assert!((node.place.size.width - size.width).abs() < NEARLY, "{node:?}");
        assert!((node.place.size.height - size.height).abs() < NEARLY, "{node:?}");
    }
}

/// Each edge is a line or a jump, once, with its label.
fn check_edges(graph: &Graph, drawing: &Drawing) {
    let mut edges: Vec<(EdgeId, Option<Size>)> = Vec::new();
    for part in &drawing.parts {
        edges.extend(part.lines.iter().map(|line| (line.edge, line.label.map(|place| place.size))));
        edges.extend(part.jumps.iter().map(|jump| (jump.edge, jump.label.map(|place| place.size))));
    }
    edges.sort_by_key(|(edge, _)| *edge);
    let wanted = graph.edges.iter().enumerate().map(|(id, edge)| (EdgeId(id), edge.label));
    assert_eq!(edges, wanted.collect::<Vec<_>>());
}

/// Lines lead from the lower side of their source to the upper side of their end, down or up as
/// they say, and jumps know the part of their end.
fn check_ends(graph: &Graph, drawing: &Drawing) {
    for part in &drawing.parts {
        for line in &part.lines {
            let edge = graph.edges[line.edge.0];
            let first = line.points.first().unwrap();
            let last = line.points.last().unwrap();
            assert!(is_left(part, edge.from, first), "{line:?}");
            let to = part.nodes.iter().find(|node| node.node == edge.to).unwrap().place;
            assert!((to.y - last.y).abs() < NEARLY, "{line:?}");
            assert!(to.x - NEARLY <= last.x && last.x <= to.x + to.size.width + NEARLY, "{line:?}");
            assert_eq!(line.upward, last.y < first.y, "{line:?}");
        }
        for jump in &part.jumps {
            let edge = graph.edges[jump.edge.0];
            assert!(is_left(part, edge.from, jump.points.first().unwrap()), "{jump:?}");
            let end = &drawing.parts[jump.part];
            assert!(end.nodes.iter().any(|node| node.node == edge.to), "{jump:?}");
        }
    }
}

/// Whether the node, or what stands for it, is left at this point.
fn is_left(part: &Part, node: NodeId, point: &Point) -> bool {
    let boxes = part.nodes.iter().map(|place| (place.node, place.place));
    let marks = part.resumptions.iter().map(|mark| (mark.node, mark.mark));
    boxes.chain(marks).filter(|(id, _)| *id == node).any(|(_, place)| {
        (place.y + place.size.height - point.y).abs() < NEARLY
            && (place.x + place.size.width / 2.0 - point.x).abs() < NEARLY
    })
}

fn check_extent(part: &Part, page: Size) {
    assert!(part.size.width <= page.width + NEARLY, "{:?} is wider than {page:?}", part.size);
    assert!(part.size.height <= page.height + NEARLY, "{:?} is taller than {page:?}", part.size);
    for (what, place) in places(part) {
        let right = place.x + place.size.width;
        let bottom = place.y + place.size.height;
        assert!(place.x >= -NEARLY && right <= part.size.width + NEARLY, "{what:?} {place:?}");
        assert!(place.y >= -NEARLY && bottom <= part.size.height + NEARLY, "{what:?} {place:?}");
    }
    for point in strokes(part).iter().flat_map(|stroke| stroke.points) {
        assert!(point.x >= -NEARLY && point.x <= part.size.width + NEARLY, "{point:?}");
        assert!(point.y >= -NEARLY && point.y <= part.size.height + NEARLY, "{point:?}");
    }
}

fn check_overlaps(part: &Part) {
    let places = places(part);
    for (position, (one, first)) in places.iter().enumerate() {
        for (two, second) in &places[position + 1..] {
            assert!(!overlap(*first, *second), "{one:?} {first:?} lies over {two:?} {second:?}");
        }
    }
}

/// Lines have only right angles and go over no box, label or mark.
fn check_strokes(part: &Part) {
    let places = places(part);
    for stroke in strokes(part) {
        assert!(stroke.points.len() > 1, "{:?} has no length", stroke.edge);
        for piece in stroke.points.windows(2) {
            let (from, to) = (piece[0], piece[1]);
            assert!(from.x == to.x || from.y == to.y, "{:?} is askew: {piece:?}", stroke.edge);
            for (what, place) in &places {
                let piece = Rectangle {
                    x: from.x.min(to.x),
                    y: from.y.min(to.y),
                    size: Size { width: (from.x - to.x).abs(), height: (from.y - to.y).abs() },
                };
                assert!(
                    !overlap(piece, *place),
                    "{:?} {piece:?} goes over {what:?} {place:?}",
                    stroke.edge
                );
            }
        }
    }
}

fn overlap(one: Rectangle, two: Rectangle) -> bool {
    let beside = |from: f64, length: f64, other: f64, other_length: f64| {
        from + length <= other + NEARLY || other + other_length <= from + NEARLY
    };
    !beside(one.x, one.size.width, two.x, two.size.width)
        && !beside(one.y, one.size.height, two.y, two.size.height)
}

fn places(part: &Part) -> Vec<(What, Rectangle)> {
    let mut places: Vec<_> =
        part.nodes.iter().map(|node| (What::Node(node.node), node.place)).collect();
    let lines = part.lines.iter().map(|line| (line.edge, line.label));
    let jumps = part.jumps.iter().map(|jump| (jump.edge, jump.label));
    let labels = lines.chain(jumps).filter_map(|(edge, label)| Some((What::Label(edge), label?)));
    places.extend(labels);
    places.extend(part.jumps.iter().map(|jump| (What::Mark(jump.edge), jump.mark)));
    places.extend(part.entries.iter().map(|entry| (What::Entry(entry.node), entry.mark)));
    places.extend(part.resumptions.iter().map(|mark| (What::Resumption(mark.node), mark.mark)));
    places
}

fn strokes(part: &Part) -> Vec<Stroke<'_>> {
    let lines = part.lines.iter().map(|line| (Some(line.edge), &line.points));
    let jumps = part.jumps.iter().map(|jump| (Some(jump.edge), &jump.points));
    let entries = part.entries.iter().map(|entry| (None, &entry.points));
    let all = lines.chain(jumps).chain(entries);
    all.map(|(edge, points)| Stroke { edge, points }).collect()
}

/// How far lines without a common end run one upon the other, in millimetres.
pub(crate) fn shared_length(graph: &Graph, part: &Part) -> f64 {
    let strokes = strokes(part);
    let mut shared = 0.0;
    for (position, one) in strokes.iter().enumerate() {
        for two in &strokes[position + 1..] {
            let (Some(first), Some(second)) = (one.edge, two.edge) else { continue };
            let (first, second) = (graph.edges[first.0], graph.edges[second.0]);
            if first.from != second.from && first.to != second.to {
                shared += common(one.points, two.points);
            }
        }
    }
    shared
}

fn common(one: &[Point], two: &[Point]) -> f64 {
    let pieces =
        |points: &[Point]| points.windows(2).map(|piece| (piece[0], piece[1])).collect::<Vec<_>>();
    let mut length = 0.0;
    for (a, b) in pieces(one) {
        for (c, d) in pieces(two) {
            if a.x == b.x && c.x == d.x && (a.x - c.x).abs() < 0.1 {
                length += span(a.y, b.y, c.y, d.y);
            } else if a.y == b.y && c.y == d.y && (a.y - c.y).abs() < 0.1 {
                length += span(a.x, b.x, c.x, d.x);
            }
        }
    }
    length
}

fn span(a: f64, b: f64, c: f64, d: f64) -> f64 {
    (a.max(b).min(c.max(d)) - a.min(b).max(c.min(d))).max(0.0)
}
