//! Imposition: pages that were set become the sheets that go to a printer. Items are moved, none
//! is scaled; what is read, and where links and the outline lead, stays what it was.

use crate::paper::Paper;
use crate::pdf::display::{Document, Item, Page, Place, Stretch, Stroke};
use crate::theme::Colour;

/// Where a page stands.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Spot {
    /// The sheet, one side of it, counted from nought.
    sheet: usize,
    /// The left edge of the page on the sheet.
    x: f32,
    /// The upper edge of the page on the sheet.
    y: f32,
}

/// Two pages on each side of sheets that are folded in the middle, laid into one another and
/// stitched there; the sheets are turned over at their short edge. Their number of pages is a
/// multiple of four: blank ones stand before the last page where that begins a chapter, else
/// behind it.
pub(crate) fn booklet(document: Document) -> Document {
    let Some((width, height)) = document.pages.first().map(|page| (page.width, page.height)) else {
        return document;
    };
    let order = folded(document.pages.len(), ends_with_opening(&document));
    let (across, down) = unfolded(width, height);
    // The pages meet in the fold.
    let (left, y) = (across / 2.0 - width, (down - height) / 2.0);
    let spot = |(sheet, right): (usize, bool)| {
        let x = if right { left + width } else { left };
        Spot { sheet, x, y }
    };
    let spots: Vec<Spot> = order.iter().copied().map(spot).collect();
    let sheets = document.pages.len().next_multiple_of(4) / 2;
    impose(document, &spots, blank(sheets, across, down))
}

/// Two pages may lack so many millimetres of the paper that is sold: two of A5 lack one of A4.
const LACKING: f32 = 1.5;

/// The width and the height of the sheet that is folded into two pages: that of the paper that
/// is sold, where there is one.
fn unfolded(width: f32, height: f32) -> (f32, f32) {
    let lacks = |wanted: f32, sold: f32| (-0.1..points(LACKING)).contains(&(sold - wanted));
    let sold = Paper::ALL.into_iter().map(|paper| {
        let (short, long) = paper.size();
        (points(long), points(short))
    });
    let mut fitting = sold.filter(|sold| lacks(width * 2.0, sold.0) && lacks(height, sold.1));
    fitting.next().unwrap_or((width * 2.0, height))
}

/// Whether a chapter begins on the last page, so that it may stand alone on the back.
fn ends_with_opening(document: &Document) -> bool {
    let last = document.pages.len() - 1;
    last > 0 && document.outline.iter().any(|entry| entry.level == 1 && entry.place.page == last)
}

/// The side of a sheet on which each page stands, and whether it stands at the right.
fn folded(pages: usize, last_at_back: bool) -> Vec<(usize, bool)> {
    let all = pages.next_multiple_of(4);
    let place = |page: usize| {
        let page = if last_at_back && page + 1 == pages { all - 1 } else { page };
        let is_first_half = page < all / 2;
        let side = if is_first_half { page } else { all - 1 - page };
        // The first page of a front stands at the right, that of a back at the left.
        (side, is_first_half == side.is_multiple_of(2))
    };
    (0..pages).map(place).collect()
}

/// How cards of a paper lie on a sheet.
struct Layout {
    /// The width of the sheet, in millimetres.
    width: f32,
    /// The height of the sheet, in millimetres.
    height: f32,
    columns: usize,
    rows: usize,
}

/// Four cards of A6 on A4, else three long ones on A4 across: both fill the sheet.
fn layout(paper: Paper) -> Layout {
    match paper {
        Paper::Card => Layout { width: 297.0, height: 210.0, columns: 3, rows: 1 },
        _ => Layout { width: 210.0, height: 297.0, columns: 2, rows: 2 },
    }
}

/// Several cards of a paper on each sheet, with marks where it is cut. The piles that come from
/// the same cuts, laid one on another, have the cards in their order.
pub(crate) fn cards(document: Document, paper: Paper) -> Document {
    let layout = layout(paper);
    let (width, height) = (points(layout.width), points(layout.height));
    let (column, row) = (width / layout.columns as f32, height / layout.rows as f32);
    let sheets = document.pages.len().div_ceil(layout.columns * layout.rows);
    let spot = |(index, page): (usize, &Page)| {
        let (pile, sheet) = (index / sheets, index % sheets);
        let (across, down) = (pile % layout.columns, pile / layout.columns);
        let x = across as f32 * column + (column - page.width) / 2.0;
        let y = down as f32 * row + (row - page.height) / 2.0;
        Spot { sheet, x, y }
    };
    let spots: Vec<Spot> = document.pages.iter().enumerate().map(spot).collect();
    let mut blanks = blank(sheets, width, height);
    blanks.iter_mut().for_each(|sheet| sheet.items = marks(&layout));
    impose(document, &spots, blanks)
}

/// The length of a cutting mark: longer than the edge that an office printer leaves white.
const MARK: f32 = 9.0;
/// The length of an arm of the mark where two cuts cross.
const CROSS: f32 = 3.0;

/// Marks at both ends of each cut, and where cuts cross. They lie on the cut itself.
fn marks(layout: &Layout) -> Vec<Item> {
    let (width, height) = (layout.width, layout.height);
    let cuts = |length: f32, count: usize| -> Vec<f32> {
        (1..count).map(|cut| length * cut as f32 / count as f32).collect()
    };
    let (down, across) = (cuts(width, layout.columns), cuts(height, layout.rows));
    let mut lines = Vec::new();
    for x in &down {
        lines.extend([[(*x, 0.0), (*x, MARK)], [(*x, height - MARK), (*x, height)]]);
        lines.extend(across.iter().map(|y| [(*x, y - CROSS), (*x, y + CROSS)]));
    }
    for y in &across {
        lines.extend([[(0.0, *y), (MARK, *y)], [(width - MARK, *y), (width, *y)]]);
        lines.extend(down.iter().map(|x| [(x - CROSS, *y), (x + CROSS, *y)]));
    }
    lines.into_iter().map(mark).collect()
}

fn mark(line: [(f32, f32); 2]) -> Item {
    let points = line.map(|(x, y)| (points(x), points(y))).to_vec();
    let colour = Colour { red: 110, green: 110, blue: 110 };
    Item::Stroke(Stroke { points, closed: false, width: 0.4, colour, node: None })
}

fn points(millimetres: f32) -> f32 {
    millimetres * 72.0 / 25.4
}

fn blank(sheets: usize, width: f32, height: f32) -> Vec<Page> {
    vec![Page { width, height, items: Vec::new() }; sheets]
}

/// Puts each page in its spot. They are read in their own order, wherever they stand.
fn impose(document: Document, spots: &[Spot], sheets: Vec<Page>) -> Document {
    let mut sheets = sheets;
    let mut reading = Vec::with_capacity(spots.len());
    for (page, spot) in document.pages.into_iter().zip(spots) {
        let items = &mut sheets[spot.sheet].items;
        let start = items.len();
        items.extend(page.items.into_iter().map(|mut item| {
            item.shift(spot.x, spot.y);
            item
        }));
        reading.push(Stretch { page: spot.sheet, items: start..items.len() });
    }
    let moved = |place: Place| {
        let spot = spots[place.page];
        Place { page: spot.sheet, y: place.y + spot.y }
    };
    let mut outline = document.outline;
    outline.iter_mut().for_each(|entry| entry.place = moved(entry.place));
    let mut places = document.places;
    places.values_mut().for_each(|place| *place = moved(*place));
    Document { pages: sheets, reading, outline, places, ..document }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pages of each side from left to right, counted from one; nought for a blank one.
    fn sides(pages: usize, last_at_back: bool) -> Vec<(usize, usize)> {
        let mut sides = vec![(0, 0); pages.next_multiple_of(4) / 2];
        for (page, (side, right)) in folded(pages, last_at_back).into_iter().enumerate() {
            let place = if right { &mut sides[side].1 } else { &mut sides[side].0 };
            assert_eq!(*place, 0, "two pages in one place");
            *place = page + 1;
        }
        sides
    }

    #[test]
    fn the_sheets_of_a_booklet_are_laid_into_one_another() {
        assert_eq!(sides(8, false), [(8, 1), (2, 7), (6, 3), (4, 5)]);
        assert_eq!(sides(4, true), [(4, 1), (2, 3)]);
    }

    #[test]
    fn blank_pages_stand_before_a_last_page_that_begins_a_chapter_else_behind_it() {
        assert_eq!(sides(6, true), [(6, 1), (2, 0), (0, 3), (4, 5)]);
        assert_eq!(sides(6, false), [(0, 1), (2, 0), (6, 3), (4, 5)]);
        assert_eq!(sides(1, false), [(0, 1), (0, 0)]);
        assert_eq!(sides(3, true), [(3, 1), (2, 0)]);
    }

    #[test]
    fn every_page_of_a_booklet_stands_in_one_place() {
        for pages in 1..70 {
            for last_at_back in [false, true] {
                let mut shown: Vec<usize> = sides(pages, last_at_back)
                    .into_iter()
                    .flat_map(|(left, right)| [left, right])
                    .filter(|page| *page > 0)
                    .collect();
                shown.sort_unstable();
                assert_eq!(shown, (1..=pages).collect::<Vec<_>>());
            }
        }
    }
}
