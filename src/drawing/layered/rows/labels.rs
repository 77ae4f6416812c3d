//! How labels and marks share the rows beneath their boxes, and how much room each item takes.

use crate::drawing::layered::graph::Size;
use crate::drawing::layered::rows::{Course, End, Kind, Plan, Rows};
use crate::drawing::layered::settings::{Settings, Spacing};

/// The courses that leave the rank and need a place for a label, box by box.
pub(crate) fn waiting(rows: &Rows, rank: usize) -> Vec<usize> {
    let courses = rows.courses.iter().enumerate();
    let waiting = courses.filter(|(_, course)| leaves(course, rank) && course.has_label());
    waiting.map(|(place, _)| place).collect()
}

fn leaves(course: &Course, rank: usize) -> bool {
    course.source.0 == rank && course.edge.is_some()
}

/// Chooses those of the waiting labels that stand in the next row: all of a box where possible.
pub(crate) fn choose(plan: &Plan<'_>, rows: &Rows, rank: usize, waiting: &[usize]) -> Vec<usize> {
    let others = lines_beside(rows, rank);
    let fits =
        |chosen: &[usize]| width(plan, rows, waiting, chosen, others) <= plan.settings.page.width;
    let source = |course: usize| rows.courses[course].source;
    let mut chosen = Vec::new();
    for group in waiting.chunk_by(|&one, &two| source(one) == source(two)) {
        let before = chosen.len();
        chosen.extend_from_slice(group);
        if fits(&chosen) {
            continue;
        }
        chosen.truncate(before);
        // Labels of one box stand together unless they need more than a whole row.
        if before == 0 {
            chosen = longest_prefix(group, &fits);
        }
    }
    chosen
}

/// As many of the labels as fit, and one in any case.
fn longest_prefix(group: &[usize], fits: &impl Fn(&[usize]) -> bool) -> Vec<usize> {
    let mut count = 1;
    while count < group.len() && fits(&group[..=count]) {
        count += 1;
    }
    group[..count].to_vec()
}

/// The lines that pass whichever labels are chosen.
fn lines_beside(rows: &Rows, rank: usize) -> usize {
    let waits =
        |course: &Course| leaves(course, rank) && course.has_label() && course.label.is_none();
    let passes = |course: &&Course| match course.end {
        End::Down(end) => {
            course.head.is_some() && course.source.0 <= rank && rank < end && !waits(course)
        }
        End::Up(end) => end <= rank && (rank < course.source.0 || waits(course)),
        End::Mark(_) => false,
    };
    rows.courses.iter().filter(passes).count()
}

/// The width of a row with the chosen labels, and a line for each box of which more labels wait.
fn width(plan: &Plan<'_>, rows: &Rows, waiting: &[usize], chosen: &[usize], lines: usize) -> f64 {
    let Spacing { labels, lines: pitch, .. } = plan.settings.spacing;
    let items = chosen.iter().map(|&course| {
        let course = &rows.courses[course];
        let kind = if matches!(course.end, End::Mark(_)) { Kind::Mark } else { Kind::Label };
        let (left, right) = extent(kind, course.text.unwrap_or_default(), plan.settings);
        left + right + labels
    });
    // Both are in the same order, so that this stays fast with thousands of labels.
    let mut trunks: Vec<usize> =
        waiting.iter().copied().filter(|course| chosen.binary_search(course).is_err()).collect();
    trunks.dedup_by_key(|course| rows.courses[*course].source);
    let lines = (lines + trunks.len()) as f64 * pitch;
    let saved = if lines > 0.0 { labels.min(pitch) } else { labels };
    items.sum::<f64>() + lines - saved
}

/// How far an item reaches to the left and to the right of the line through it.
pub(crate) fn extent(kind: Kind, size: Size, settings: &Settings) -> (f64, f64) {
    let (half, mark) = (size.width / 2.0, settings.mark.width / 2.0);
    match kind {
        Kind::Node(_) | Kind::Resumption(_) | Kind::Entry(_) => (half, half),
        Kind::Label => (0.0, settings.spacing.text + size.width),
        Kind::Mark if size.width > 0.0 => (mark, mark.max(settings.spacing.text + size.width)),
        Kind::Mark => (mark, mark),
        Kind::Lane | Kind::Trunk => (0.0, 0.0),
    }
}

/// The distance that an item keeps.
pub(crate) fn margin(kind: Kind, spacing: Spacing) -> f64 {
    match kind {
        Kind::Node(_) | Kind::Resumption(_) => spacing.nodes,
        Kind::Label | Kind::Mark | Kind::Entry(_) => spacing.labels,
        Kind::Lane | Kind::Trunk => spacing.lines,
    }
}

/// The height of a mark with its label, or with the tip of its arrow if it has none.
pub(crate) fn mark_height(text: Option<Size>, settings: &Settings) -> f64 {
    let above = text.map_or(0.0, |text| text.height + settings.spacing.text);
    above.max(settings.spacing.arrow) + settings.mark.height
}
