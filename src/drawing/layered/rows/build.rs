//! Fills the rows of a part from above, and joins what belongs together.

use crate::drawing::layered::graph::{EdgeId, NodeId, Size};
use crate::drawing::layered::rows::{
    Cell, Course, End, Item, ItemId, Join, Kind, Link, LinkId, Plan, Rows, labels,
};

/// Sets up all rows of the part, or tells after how many ranks the page is full.
pub(crate) fn build(plan: &Plan<'_>) -> Result<Rows, usize> {
    let mut builder = Builder { plan: *plan, rows: Rows::default() };
    builder.plan_courses();
    for rank in 0..plan.ranks.len() {
        builder.add_entries(rank);
        builder.add_boxes(rank);
        builder.add_labels(rank);
        if builder.is_full() {
            return Err(rank);
        }
    }
    Ok(builder.rows)
}

/// Rows that are being filled.
struct Builder<'a> {
    plan: Plan<'a>,
    rows: Rows,
}

impl Builder<'_> {
    fn plan_courses(&mut self) {
        for (rank, cells) in self.plan.ranks.iter().enumerate() {
            for (place, cell) in cells.iter().enumerate() {
                let courses = cell.edges.iter().map(|&edge| self.course(edge, (rank, place)));
                let courses: Vec<Course> = courses.collect();
                self.rows.courses.extend(courses);
            }
        }
    }

    fn course(&self, edge: EdgeId, source: (usize, usize)) -> Course {
        let (end, drawn) = (self.plan.ends[edge.0], self.plan.graph.edges[edge.0]);
        course(Some(edge), source, drawn.to, end, drawn.label)
    }

    /// Marks above a rank, in as many rows as they need.
    fn add_entries(&mut self, rank: usize) {
        let width = self.plan.settings.page.width;
        let mut waiting = self.plan.entries[rank].iter().copied().peekable();
        while waiting.peek().is_some() {
            let row = self.add_row();
            self.pass(row, |course| crosses_gap_above(course, rank));
            let mark = self.plan.settings.mark;
            let mut used = self.rows.width(row) + self.plan.settings.spacing.lines;
            let mut alone = true;
            while alone || used + mark.width + self.plan.settings.spacing.labels <= width {
                let Some(node) = waiting.next() else { break };
                let item = self.add_item(row, Kind::Entry(node), mark);
                let mut entry = course(None, (rank, 0), node, End::Down(rank), None);
                entry.head = Some(item);
                self.rows.courses.push(entry);
                used += mark.width + self.plan.settings.spacing.labels;
                alone = false;
            }
        }
    }

    fn add_boxes(&mut self, rank: usize) {
        let row = self.add_row();
        for place in 0..self.plan.ranks[rank].len() {
            self.add_box(row, (rank, place));
        }
        for course in 0..self.rows.courses.len() {
            match self.rows.courses[course].end {
                End::Down(end) if end == rank => self.arrive(course, row),
                End::Up(end) if end == rank => self.turn_above(course, row),
                _ => {}
            }
        }
        self.pass(row, |course| passes_rank(course, rank));
        for course in 0..self.rows.courses.len() {
            let Course { source, text, end, .. } = self.rows.courses[course];
            if source.0 == rank && text.is_none() && matches!(end, End::Up(_)) {
                self.turn_below(course, row);
            }
        }
    }

    fn add_box(&mut self, row: usize, source: (usize, usize)) {
        let Cell { node, resumed, .. } = self.plan.ranks[source.0][source.1];
        let item = if resumed {
            self.add_item(row, Kind::Resumption(node), self.plan.settings.mark)
        } else {
            self.add_item(row, Kind::Node(node), self.plan.graph.size(node))
        };
        for course in &mut self.rows.courses {
            if course.source == source && course.edge.is_some() {
                course.head = Some(item);
            }
        }
    }

    /// Whether the rows alone are taller than the page.
    fn is_full(&self) -> bool {
        let heights = self
            .rows
            .rows
            .iter()
            .map(|row| row.iter().map(|&item| self.rows.item(item).height).fold(0.0, f64::max));
        heights.sum::<f64>() > self.plan.settings.page.height
    }

    /// Labels and marks beneath a rank, in as many rows as they need or fit the page.
    fn add_labels(&mut self, rank: usize) {
        let mut waiting = labels::waiting(&self.rows, rank);
        while !waiting.is_empty() && !self.is_full() {
            let chosen = labels::choose(&self.plan, &self.rows, rank, &waiting);
            waiting.retain(|course| chosen.binary_search(course).is_err());
            let row = self.add_row();
            self.pass(row, |course| passes_labels(course, rank));
            self.add_trunks(row, &waiting);
            for course in chosen {
                self.add_label(row, course);
            }
        }
    }

    /// One line for all labels of a box that have to wait for a further row.
    fn add_trunks(&mut self, row: usize, waiting: &[usize]) {
        let courses = &self.rows.courses;
        let groups = waiting.chunk_by(|&one, &two| courses[one].source == courses[two].source);
        let groups: Vec<Vec<usize>> = groups.map(<[usize]>::to_vec).collect();
        for group in groups {
            let trunk = self.add_item(row, Kind::Trunk, Size::default());
            let Some(link) = self.advance(group[0], trunk) else { continue };
            for &course in &group[1..] {
                self.rows.courses[course].links.push(link);
                self.rows.courses[course].head = Some(trunk);
            }
        }
    }

    fn add_label(&mut self, row: usize, course: usize) {
        let Course { text, end, .. } = self.rows.courses[course];
        let item = match end {
            End::Mark(_) => self.add_item(row, Kind::Mark, text.unwrap_or_default()),
            _ => self.add_item(row, Kind::Label, text.unwrap_or_default()),
        };
        if matches!(end, End::Mark(_)) {
            self.rows.items[item.0].height = labels::mark_height(text, self.plan.settings);
        }
        self.advance(course, item);
        self.rows.courses[course].label = Some(item);
        if matches!(end, End::Up(_)) {
            self.turn_below(course, row);
        }
    }

    /// Gives every course that passes a place in the row.
    fn pass(&mut self, row: usize, passes: impl Fn(&Course) -> bool) {
        for course in 0..self.rows.courses.len() {
            if !passes(&self.rows.courses[course]) {
                continue;
            }
            let lane = self.add_item(row, Kind::Lane, Size::default());
            match self.rows.courses[course].end {
                End::Up(_) => self.rise(course, lane),
                _ => _ = self.advance(course, lane),
            }
        }
    }

    /// Leads a course down to an item of the next row.
    fn advance(&mut self, course: usize, item: ItemId) -> Option<LinkId> {
        let head = self.rows.courses[course].head.replace(item)?;
        let link = self.add_link(Join::Down, head, item, self.rows.item(item).row);
        self.rows.courses[course].links.push(link);
        Some(link)
    }

    fn arrive(&mut self, course: usize, row: usize) {
        if let Some(target) = self.find(row, self.rows.courses[course].target) {
            self.advance(course, target);
        }
    }

    /// Lengthens a way back by one row, seen from above.
    fn rise(&mut self, course: usize, lane: ItemId) {
        if let Some(lift) = self.rows.courses[course].lift.replace(lane) {
            let link = self.add_link(Join::Down, lift, lane, self.rows.item(lane).row);
            self.rows.courses[course].rise.push(link);
        }
    }

    fn turn_above(&mut self, course: usize, row: usize) {
        let Some(target) = self.find(row, self.rows.courses[course].target) else { return };
        let lane = self.add_item(row, Kind::Lane, Size::default());
        let link = self.add_link(Join::TurnAbove, lane, target, row);
        self.rows.courses[course].rise.push(link);
        self.rows.courses[course].lift = Some(lane);
    }

    fn turn_below(&mut self, course: usize, row: usize) {
        let Course { head: Some(head), lift: Some(lift), .. } = self.rows.courses[course] else {
            return;
        };
        let link = self.add_link(Join::TurnBelow, head, lift, row + 1);
        self.rows.courses[course].links.push(link);
    }

    fn find(&self, row: usize, node: NodeId) -> Option<ItemId> {
        let mut items = self.rows.rows[row].iter().copied();
        items.find(|&item| self.rows.item(item).kind == Kind::Node(node))
    }

    fn add_row(&mut self) -> usize {
        self.rows.rows.push(Vec::new());
        self.rows.rows.len() - 1
    }

    fn add_item(&mut self, row: usize, kind: Kind, size: Size) -> ItemId {
        let id = ItemId(self.rows.items.len());
        let (left, right) = labels::extent(kind, size, self.plan.settings);
        let margin = labels::margin(kind, self.plan.settings.spacing);
        self.rows.items.push(Item { kind, row, left, right, margin, height: size.height, x: 0.0 });
        self.rows.rows[row].push(id);
        id
    }

    fn add_link(&mut self, join: Join, from: ItemId, to: ItemId, channel: usize) -> LinkId {
        let id = LinkId(self.rows.links.len());
        self.rows.links.push(Link { join, from, to, channel, port: 0.0 });
        id
    }
}

fn course(
    edge: Option<EdgeId>,
    source: (usize, usize),
    target: NodeId,
    end: End,
    text: Option<Size>,
) -> Course {
    let (links, rise) = (Vec::new(), Vec::new());
    Course { edge, source, target, end, text, head: None, links, rise, lift: None, label: None }
}

/// Whether a line goes by the boxes of the rank.
fn passes_rank(course: &Course, rank: usize) -> bool {
    match course.end {
        End::Down(end) => course.source.0 < rank && rank < end,
        End::Up(end) => end < rank && rank <= course.source.0,
        End::Mark(_) => false,
    }
}

/// Whether a line goes by the next row of labels beneath the rank: it passes the rank, or has no
/// label, or has its label already; on the way back, it passes until its label is reached.
fn passes_labels(course: &Course, rank: usize) -> bool {
    match course.end {
        End::Down(end) => {
            let begun = course.source.0 < rank || !course.has_label() || course.label.is_some();
            course.head.is_some() && course.source.0 <= rank && rank < end && begun
        }
        End::Up(end) => {
            let waits = course.source.0 == rank && course.has_label() && course.label.is_none();
            end <= rank && (rank < course.source.0 || waits)
        }
        End::Mark(_) => false,
    }
}

/// Whether a line goes through the room between the rank and the one above it.
fn crosses_gap_above(course: &Course, rank: usize) -> bool {
    match course.end {
        // A course from an entry begins in this very gap.
        End::Down(end) => {
            course.head.is_some()
                && rank <= end
                && (course.source.0 < rank || course.edge.is_none())
        }
        End::Up(end) => end < rank && rank <= course.source.0,
        End::Mark(_) => false,
    }
}
