//! Pages of strips: nothing is lost, nothing is overfull, and full pages end at one foot.

use proptest::prelude::*;

use super::*;

const ROOM: f32 = 300.0;

fn line() -> Strip {
    Strip {
        height: 10.0,
        gap: 0.0,
        elastic: false,
        opens: 0.0,
        closes: 0.0,
        turn: Some(0.0),
        part: false,
        notes: 0,
    }
}

/// Paragraphs of so many lines, with elastic distances between them.
fn paragraphs(lines: &[usize]) -> Vec<Strip> {
    let first = Strip { gap: 6.0, elastic: true, ..line() };
    let paragraph = |count: &usize| (0..*count).map(move |at| if at == 0 { first } else { line() });
    lines.iter().flat_map(paragraph).collect()
}

/// The height of a page as it is set.
fn height(strips: &[Strip], notes: &[NoteStrip], page: &Filled) -> f32 {
    let inside = &strips[page.strips.clone()];
    let grown = |strip: &Strip| strip.gap * if strip.elastic { 1.0 + page.stretch } else { 1.0 };
    let text = inside.iter().map(|strip| strip.height).sum::<f32>()
        + inside.iter().skip(1).map(grown).sum::<f32>()
        + inside.first().map_or(0.0, |first| first.opens)
        + strips.get(page.strips.end).filter(|_| !inside.is_empty()).map_or(0.0, |n| n.closes);
    let foot = &notes[page.notes.clone()];
    let rule = if foot.is_empty() { 0.0 } else { NOTE_RULE };
    let gaps = foot.iter().skip(1).map(|note| note.gap).sum::<f32>();
    text + foot.iter().map(|note| note.height).sum::<f32>() + gaps + rule
}

#[test]
fn full_pages_end_at_the_same_foot() {
    let strips = paragraphs(&[7, 4, 9, 5, 6, 8, 3, 7, 9, 4, 6, 5, 7, 8, 9, 4]);
    let pages = fit(&strips, &[], ROOM);
    let (last, full) = pages.split_last().expect("there are strips");
    assert!(full.len() > 2 && !last.strips.is_empty());
    for page in full {
        let height = height(&strips, &[], page);
        assert!((height - ROOM).abs() < 0.1, "{page:?} ends at {height}");
    }
}

#[test]
fn a_line_or_two_are_not_left_for_the_last_page() {
    // 29 lines and 3 distances fill a page; one or two lines more would stand alone.
    for more in 1..3 {
        let strips = paragraphs(&[7, 8, 7, 4 + more]);
        let pages = fit(&strips, &[], ROOM);
        let last = pages.last().expect("there are strips");
        let filled = height(&strips, &[], last) / ROOM;
        assert!(pages.len() == 1 || filled >= 0.2, "{more} more leave {filled}");
    }
}

#[test]
fn a_note_stands_on_the_page_of_its_mark() {
    let mut strips = vec![line(); 60];
    strips.iter_mut().skip(25).for_each(|strip| strip.notes = 3);
    let note = NoteStrip { height: 8.0, gap: 0.0, turn: false, first: false };
    let notes = [NoteStrip { first: true, ..note }, note, note];
    let pages = fit(&strips, &notes, ROOM);
    let page = pages.iter().find(|page| page.strips.contains(&25)).expect("it is there");
    assert_eq!(page.notes, 0..3);
}

#[test]
fn a_note_longer_than_a_page_goes_on() {
    let mut strips = vec![line(); 40];
    strips.iter_mut().for_each(|strip| strip.notes = 100);
    let note = NoteStrip { height: 8.0, gap: 0.0, turn: true, first: false };
    let mut notes = vec![note; 100];
    notes[0].first = true;
    let pages = fit(&strips, &notes, ROOM);
    assert!(pages[0].notes.len() > 1);
    assert!(pages.iter().all(|page| height(&strips, &notes, page) <= ROOM + 0.1));
    assert_eq!(pages.last().expect("there are strips").notes.end, 100);
}

prop_compose! {
    fn any_strip()(
        height in 0.0_f32..120.0,
        gap in 0.0_f32..20.0,
        elastic: bool,
        opens in 0.0_f32..40.0,
        closes in 0.0_f32..6.0,
        turn in prop::option::weighted(0.6, 0.0_f32..500.0),
        notes in prop::sample::select(vec![0_usize, 0, 0, 0, 1, 2, 9]),
    ) -> Strip {
        Strip { height, gap, elastic, opens, closes, turn, part: false, notes }
    }
}

prop_compose! {
    fn any_note()(height in 1.0_f32..30.0, gap in 0.0_f32..4.0, turn: bool, first: bool)
        -> NoteStrip {
        NoteStrip { height, gap, turn, first }
    }
}

proptest! {
    #[test]
    fn every_strip_and_every_note_stands_once_in_its_order(
        strips in prop::collection::vec(any_strip(), 1..80),
        notes in prop::collection::vec(any_note(), 700),
    ) {
        let mut due = 0;
        let strips: Vec<Strip> = strips
            .into_iter()
            .map(|strip| {
                due += strip.notes;
                Strip { notes: due, ..strip }
            })
            .collect();
        let pages = fit(&strips, &notes, ROOM);
        let (mut strip, mut note) = (0, 0);
        for (at, page) in pages.iter().enumerate() {
            prop_assert_eq!((page.strips.start, page.notes.start), (strip, note));
            (strip, note) = (page.strips.end, page.notes.end);
            // A break is where one may be, and nothing is stretched beyond measure.
            prop_assert!(strip == strips.len() || strips[strip].turn.is_some());
            prop_assert!((-SHRINK..=STRETCH).contains(&page.stretch));
            let inner = page.strips.start + 1..page.strips.end;
            let one = !inner.clone().any(|at| strips[at].turn.is_some());
            let height = height(&strips, &notes, page);
            prop_assert!(one || height <= ROOM + 0.1, "page {} is {} high", at, height);
        }
        prop_assert_eq!((strip, note), (strips.len(), due));
    }
}
