//! Breaking a paragraph into lines, all of them at once: the sum of what is wrong with every
//! line is made as small as it can be.

/// A piece of a paragraph that is never split.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Atom {
    /// The width, in points.
    pub(crate) width: f32,
    /// True for a space, which a justified line may stretch.
    pub(crate) space: bool,
}

/// A place where a line may end.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Break {
    /// The first atom that is no longer on the line.
    pub(crate) end: usize,
    /// The first atom of the next line.
    pub(crate) next: usize,
    /// What kind of end it is.
    pub(crate) kind: BreakKind,
}

/// The kinds of line ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum BreakKind {
    /// Between words.
    Word,
    /// Behind a word of two letters, which is better not parted from the next.
    ShortWord,
    /// Inside a word, with a hyphen of this width.
    Hyphen(f32),
    /// Inside a word that no line can hold.
    Emergency,
    /// Here the author, or the paragraph, ends.
    Forced,
}

/// A line: its atoms, and how it ends.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line {
    /// The first atom.
    pub(crate) from: usize,
    /// The first atom that is no longer on it.
    pub(crate) end: usize,
    /// The width without stretching, with the hyphen.
    pub(crate) width: f32,
    /// The part of the width that is spaces.
    pub(crate) spaces: f32,
    /// How it ends.
    pub(crate) kind: BreakKind,
}

impl Line {
    /// True if the line ends because its text does.
    pub(crate) fn forced(&self) -> bool {
        self.kind == BreakKind::Forced
    }
}

/// The most hyphens at the ends of successive lines.
const HYPHENS: usize = 2;
/// How far a space may shrink.
const SHRINK: f32 = 0.33;

/// A justified paragraph should not end with less than this share of a line: about four letters.
const LOST: f32 = 0.065;

/// How bad an empty end of a ragged line is, beside a space that grows by the same share.
const RAGGED: f64 = 5.0;
/// A word is broken in ragged lines only where more than this would stay empty, in points, and
/// not for less than a quarter of a line: the broken phrases of a narrow cell are hard to read.
const HYPHENATED: f64 = 72.0;

/// The best way to a break, by the number of hyphens that end there.
#[derive(Clone, Copy)]
struct Way {
    cost: f64,
    from: usize,
    hyphens: usize,
}

const NO_WAY: Way = Way { cost: f64::INFINITY, from: 0, hyphens: 0 };

/// Breaks atoms into lines no wider than the measure; the last break ends the paragraph.
pub(crate) fn fit(atoms: &[Atom], breaks: &[Break], measure: f32, justified: bool) -> Vec<Line> {
    let sums = Sums::of(atoms);
    let mut ways = vec![[NO_WAY; HYPHENS + 1]; breaks.len() + 1];
    ways[0][0].cost = 0.0;
    let mut paragraph = 0;
    for to in 1..=breaks.len() {
        for from in (paragraph..to).rev() {
            let line = sums.line(breaks, from, to);
            let tightest = line.width - if justified { line.spaces * SHRINK } else { 0.0 };
            if tightest > measure && ways[to].iter().any(|way| way.cost.is_finite()) {
                break;
            }
            let lonely = line.forced() && line.width < measure * 0.2;
            extend(&mut ways, (from, to), cost(&line, measure, justified), line.kind, lonely);
        }
        if breaks[to - 1].kind == BreakKind::Forced {
            paragraph = to;
        }
    }
    trace(&ways, breaks, &sums)
}

/// Takes the line from one break to another into the ways, if it improves one. The end of a
/// broken word, alone on the last line, is worth much to avoid.
fn extend(
    ways: &mut [[Way; HYPHENS + 1]],
    (from, to): (usize, usize),
    cost: f64,
    kind: BreakKind,
    lonely: bool,
) {
    for hyphens in 0..=HYPHENS {
        let before = ways[from][hyphens].cost;
        let cost = cost + if lonely && hyphens > 0 { 4e6 } else { 0.0 };
        let now = if matches!(kind, BreakKind::Hyphen(_)) { hyphens + 1 } else { 0 };
        if before.is_finite() && now <= HYPHENS && before + cost < ways[to][now].cost {
            ways[to][now] = Way { cost: before + cost, from, hyphens };
        }
    }
}

/// How bad a line looks.
fn cost(line: &Line, measure: f32, justified: bool) -> f64 {
    let slack = f64::from(measure - line.width);
    let spaces = f64::from(line.spaces);
    let last = line.kind == BreakKind::Forced;
    let ratio = match (justified, slack >= 0.0) {
        (_, true) if last => 0.0,
        (true, true) => (slack / (spaces * 0.5 + 0.6)).min(40.0),
        (true, false) => (-slack / (spaces * f64::from(SHRINK) + 0.01)).min(1e4),
        (false, true) => slack / f64::from(measure.max(1.0)) * RAGGED,
        (false, false) => -slack * 100.0,
    };
    let overfull =
        if slack < -spaces * f64::from(SHRINK) - 0.01 { 1e13 - slack * 1e10 } else { 0.0 };
    let ending = match line.kind {
        BreakKind::Hyphen(_) if justified => 30_000.0,
        BreakKind::Hyphen(_) => {
            let empty = (HYPHENATED / f64::from(measure.max(1.0))).clamp(0.28, 0.6);
            badness(empty * RAGGED)
        }
        BreakKind::Emergency => 1e9,
        // A last line of one short word looks lost, one of a long word a little.
        BreakKind::Forced if justified && line.width < measure * LOST => 300_000.0,
        BreakKind::Forced if line.width < measure * 0.12 => 15_000.0,
        BreakKind::ShortWord => 3_000.0,
        BreakKind::Forced | BreakKind::Word => 0.0,
    };
    badness(ratio) + overfull + ending
}

/// How bad it is that spaces grow or shrink by a share.
fn badness(ratio: f64) -> f64 {
    (1.0 + 100.0 * ratio.powi(3)).powi(2).min(1e12)
}

fn trace(ways: &[[Way; HYPHENS + 1]], breaks: &[Break], sums: &Sums) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut to = breaks.len();
    let mut hyphens = 0;
    while to > 0 {
        let best = |a: &usize, b: &usize| ways[to][*a].cost.total_cmp(&ways[to][*b].cost);
        if !ways[to][hyphens].cost.is_finite() {
            hyphens = (0..=HYPHENS).min_by(best).unwrap_or(0);
        }
        let way = ways[to][hyphens];
        // A way that does not exist has no cost; one step back is always possible.
        let from = if way.cost.is_finite() { way.from } else { to - 1 };
        lines.push(sums.line(breaks, from, to));
        (to, hyphens) = (from, way.hyphens);
    }
    lines.reverse();
    lines
}

/// The widths of all atoms before each, so that any line is measured at once.
struct Sums {
    all: Vec<f64>,
    spaces: Vec<f64>,
}

impl Sums {
    fn of(atoms: &[Atom]) -> Self {
        let mut sums = Self { all: vec![0.0], spaces: vec![0.0] };
        let (mut all, mut spaces) = (0.0, 0.0);
        for atom in atoms {
            all += f64::from(atom.width);
            spaces += if atom.space { f64::from(atom.width) } else { 0.0 };
            sums.all.push(all);
            sums.spaces.push(spaces);
        }
        sums
    }

    /// The line after one break up to another; breaks are counted from one.
    fn line(&self, breaks: &[Break], from: usize, to: usize) -> Line {
        let Break { end, kind, .. } = breaks[to - 1];
        let start = if from == 0 { 0 } else { breaks[from - 1].next.min(end) };
        let hyphen = if let BreakKind::Hyphen(width) = kind { width } else { 0.0 };
        Line {
            from: start,
            end,
            width: (self.all[end] - self.all[start]) as f32 + hyphen,
            spaces: (self.spaces[end] - self.spaces[start]) as f32,
            kind,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORD: Atom = Atom { width: 30.0, space: false };
    const SPACE: Atom = Atom { width: 5.0, space: true };

    fn words(count: usize) -> (Vec<Atom>, Vec<Break>) {
        let atoms: Vec<Atom> = (0..count).flat_map(|_| [WORD, SPACE]).collect();
        let end = |word: usize, kind| Break { end: word * 2 - 1, next: word * 2, kind };
        let mut breaks: Vec<Break> = (1..count).map(|word| end(word, BreakKind::Word)).collect();
        breaks.push(end(count, BreakKind::Forced));
        (atoms, breaks)
    }

    #[test]
    fn no_line_is_wider_than_the_measure() {
        let (atoms, breaks) = words(20);
        let lines = fit(&atoms, &breaks, 100.0, false);
        assert_eq!(lines.len(), 7);
        assert!(lines.iter().all(|line| line.width <= 100.0));
    }

    #[test]
    fn a_word_wider_than_the_measure_has_a_line_of_its_own() {
        let (atoms, breaks) = words(3);
        assert_eq!(fit(&atoms, &breaks, 10.0, true).len(), 3);
    }

    #[test]
    fn a_line_ends_behind_a_short_word_rather_than_gape() {
        let (atoms, mut breaks) = words(12);
        breaks[3].kind = BreakKind::ShortWord;
        let lines = fit(&atoms, &breaks, 135.0, true);
        assert_eq!(lines[0].kind, BreakKind::ShortWord);
    }

    #[test]
    fn no_more_than_two_hyphens_follow_one_another() {
        let atoms = vec![WORD; 30];
        let kind = |end| match end {
            30 => BreakKind::Forced,
            end if end % 4 == 0 => BreakKind::Word,
            _ => BreakKind::Hyphen(3.0),
        };
        let breaks: Vec<Break> =
            (1..=30).map(|end| Break { end, next: end, kind: kind(end) }).collect();
        let lines = fit(&atoms, &breaks, 35.0, true);
        let hyphens = |line: &Line| matches!(line.kind, BreakKind::Hyphen(_));
        assert!(!lines.windows(3).any(|three| three.iter().all(hyphens)));
    }
}
