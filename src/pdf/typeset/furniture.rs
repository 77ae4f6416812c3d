//! The furniture of the pages: running heads, page numbers and the mark of a draft.

use crate::book::{AssetPath, Run, plain_text};
use crate::pdf::display::{Furniture, Item, Page, PlacedPicture, Rectangle};
use crate::pdf::typeset::inline::widths;
use crate::pdf::typeset::pages::{Sheet, Sheets};
use crate::pdf::typeset::paragraph::{Edges, one_line};
use crate::pdf::typeset::style::{Setting, TextStyle};
use crate::pdf::typeset::{Setter, pictures};
use crate::theme::{Colour, HeadWords, Opening, Palette, READABLE};

/// The room that a running head or a foot needs in its margin.
const NEEDED: f32 = 26.0;

/// Adds the furniture to all pages; the cover has none but the mark of a draft.
pub(crate) fn add(setter: &mut Setter<'_>, sheets: &mut Sheets) {
    let mut head = Vec::new();
    let mut chapter = None;
    let mut known = None;
    let pages = sheets.pages.len();
    for index in 0..pages {
        let mut items = Vec::new();
        let sheet = sheet_of(setter, &sheets.pages[index]);
        if sheets.bare.contains(&index) {
            items.extend(foot(setter, index, pages, sheet));
        } else if index > 0 {
            let opens = index == 1 || sheets.chapters[index] != chapter;
            if opens || known != Some(sheet) || setter.faces {
                chapter = sheets.chapters[index];
                known = Some(sheet);
                head = running_head(setter, chapter, sheet, side(setter, index));
            }
            // What opens with a band has no room above it.
            if !opens || setter.theme.settings.headings.opening != Opening::Band {
                items.extend(head.iter().cloned());
            }
            items.extend(foot(setter, index, pages, sheet));
        }
        if setter.book.draft {
            items.extend(draft_mark(setter, sheet));
            let word = watermark(setter, sheet.width, sheet.height);
            sheets.pages[index].items.splice(0..0, word);
        }
        sheets.pages[index].items.extend(items);
    }
}

/// The sheet that a page is: that of the book, or the same turned.
fn sheet_of(setter: &Setter<'_>, page: &Page) -> Sheet {
    let sheet = setter.sheet;
    let is_same = page.width == sheet.width && page.height == sheet.height;
    if is_same { sheet } else { sheet.turned().unwrap_or(sheet) }
}

/// Where a page stands beside the one that faces it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// Nothing faces it: the pages of a binder.
    Alone,
    Left,
    Right,
}

fn side(setter: &Setter<'_>, index: usize) -> Side {
    match (setter.faces, index.is_multiple_of(2)) {
        (false, _) => Side::Alone,
        (true, true) => Side::Right,
        (true, false) => Side::Left,
    }
}

/// Words at the left and at the right, and a hairline, as the theme would have them.
fn running_head(
    setter: &mut Setter<'_>,
    chapter: Option<usize>,
    sheet: Sheet,
    side: Side,
) -> Vec<Item> {
    if sheet.top < NEEDED {
        return Vec::new();
    }
    let settings = setter.theme.settings.running_head;
    let (left, right) =
        (head_words(setter, settings.left, chapter), head_words(setter, settings.right, chapter));
    let (left, right) = match side {
        Side::Alone => (left, right),
        // The book stands on the left page, the chapter on the right one.
        Side::Left => (Some(left).filter(|left| !left.is_empty()).unwrap_or(right), String::new()),
        Side::Right => (String::new(), Some(right).filter(|r| !r.is_empty()).unwrap_or(left)),
    };
    let style = TextStyle::small(&setter.theme.settings);
    let alone = left.is_empty() || right.is_empty();
    let (first, second) = if alone { (1.0, 1.0) } else { (0.36, 0.5) };
    let left_edges = Edges { x: sheet.left, width: sheet.measure * first };
    let width = sheet.measure * second;
    let right_edges = Edges { x: sheet.left + sheet.measure - width, width };
    let mut items = one_line(setter, &left, &style, left_edges, None);
    let accent = setter.theme.settings.colours.accent;
    let style = style.coloured(accent).set(Setting::Right);
    items.extend(one_line(setter, &right, &style, right_edges, None));
    // Small paper has the line nearer to the text, so that the words are not cut off.
    let y = sheet.top - (sheet.top * 0.4).clamp(9.0, 17.0);
    for item in &mut items {
        item.shift(0.0, y - style.leading - 2.0);
        item.furnish(Furniture::Header);
    }
    if settings.line {
        let colour = setter.theme.settings.colours.rule;
        let (x, width) = (sheet.left, sheet.measure);
        items.push(Item::Rectangle(Rectangle { x, y, width, height: 0.6, colour }));
    }
    items
}

fn head_words(setter: &Setter<'_>, words: HeadWords, chapter: Option<usize>) -> String {
    let book = setter.book;
    match words {
        HeadWords::Title => book.title.clone(),
        HeadWords::Company => book.company.clone(),
        HeadWords::Version => {
            let version = book.version.as_ref();
            let version = version.map(|version| format!("{} {version}", book.labels.version));
            version.into_iter().chain(book.date.clone()).collect::<Vec<_>>().join(" · ")
        }
        HeadWords::Chapter => match chapter.and_then(|index| book.chapters.get(index)) {
            Some(chapter) => {
                let title = plain_text(&chapter.title);
                let number = chapter.number.as_ref();
                number.map_or(title.clone(), |number| format!("{number}\u{a0} {title}"))
            }
            None => book.labels.contents.clone(),
        },
        HeadWords::None => String::new(),
    }
}

/// The company, and at the open side the number of the page.
fn foot(setter: &mut Setter<'_>, index: usize, pages: usize, sheet: Sheet) -> Vec<Item> {
    if sheet.height - sheet.bottom < NEEDED {
        return Vec::new();
    }
    let book = setter.book;
    let number = book.labels.page_of.replace("{page}", &(index + 1).to_string());
    let number = number.replace("{pages}", &pages.to_string());
    let style = TextStyle::small(&setter.theme.settings);
    let half = sheet.measure / 2.0;
    let taken = widths(setter, &[Run::plain(number.clone())], &style).1 + style.size;
    let (left, right) = match side(setter, index) {
        Side::Left => (taken.min(half), (sheet.measure - taken).max(half)),
        _ => ((sheet.measure - taken).max(half), taken.min(half)),
    };
    let company = marks(setter, &style, left.max(right));
    let left = Edges { x: sheet.left, width: left };
    let right = Edges { x: sheet.left + sheet.measure - right, width: right };
    let words =
        if side(setter, index) == Side::Left { [number, company] } else { [company, number] };
    let mut items = one_line(setter, &words[0], &style, left, None);
    items.extend(one_line(setter, &words[1], &style.set(Setting::Right), right, None));
    let y = sheet.bottom + (sheet.height - sheet.bottom) * 0.38;
    for item in &mut items {
        item.shift(0.0, y);
        item.furnish(Furniture::Footer);
    }
    items
}

/// The company, the version, the code of the text and whether it is confidential. Where there is no
/// room for all of it, the code gives way first, then the version; the marking never does.
fn marks(setter: &mut Setter<'_>, style: &TextStyle, room: f32) -> String {
    let book = setter.book;
    let version = book.version.as_ref();
    let version = version.map(|version| format!("{} {version}", book.labels.version));
    let code = book.apparatus.fingerprint.clone().filter(|_| version.is_some());
    let marking = book.marking.clone();
    let company = Some(book.company.clone()).filter(|company| !company.is_empty());
    let lines = [
        vec![&company, &version, &code, &marking],
        vec![&company, &version, &marking],
        vec![&company, &marking],
        vec![&marking],
    ];
    let lines = lines.map(|parts| parts.into_iter().flatten().cloned().collect::<Vec<_>>());
    let mut lines =
        lines.map(|parts| parts.join(" · ")).into_iter().filter(|line| !line.is_empty());
    let mut best = lines.next().unwrap_or_default();
    for line in lines {
        if widths(setter, &[Run::plain(best.clone())], style).1 <= room {
            break;
        }
        best = line;
    }
    best
}

/// The word that no page of a draft is without, light on dark at the upper edge.
fn draft_mark(setter: &mut Setter<'_>, sheet: Sheet) -> Vec<Item> {
    let style = TextStyle::small(&setter.theme.settings).strong();
    let style = style.coloured(setter.theme.settings.colours.warning.letters());
    let style = style.set(Setting::Centred);
    let words = setter.book.labels.draft.to_uppercase();
    let (width, height) = ((sheet.measure * 0.32).min(130.0), (sheet.top * 0.34).clamp(10.0, 19.0));
    let x = (sheet.width - width) / 2.0;
    let colour = setter.theme.settings.colours.warning;
    let style = TextStyle { leading: height, ..style };
    let mut items = vec![Item::Rectangle(Rectangle { x, y: 0.0, width, height, colour })];
    items.extend(one_line(setter, &words, &style, Edges { x, width }, None));
    items.iter_mut().for_each(|item| item.furnish(Furniture::Header));
    items
}

/// The share of the diagonal that the large word of a draft takes.
const DIAGONAL: f32 = 0.66;
/// The width of a heavy capital, in sizes, as far as a word for all fonts can be measured.
const CAPITAL: f32 = 0.74;

/// The large pale word across a page of a draft, behind its text. It is one drawing, which all
/// pages of a size show.
pub(crate) fn watermark(setter: &mut Setter<'_>, width: f32, height: f32) -> Option<Item> {
    let asset = AssetPath(format!(":draft {width:.0} {height:.0}"));
    if !setter.own_pictures.contains_key(&asset) {
        let drawing = slanted(setter, width, height).into_bytes();
        pictures::insert(setter, &asset, &drawing.into());
    }
    pictures::size(setter, &asset, width, height)?;
    Some(Item::Picture(PlacedPicture { x: 0.0, y: 0.0, width, height, asset, node: None }))
}

/// The word as a drawing: from the lower left corner to the upper right one.
fn slanted(setter: &Setter<'_>, width: f32, height: f32) -> String {
    let colour = pale(&setter.theme.settings.colours);
    let words = setter.book.labels.draft.to_uppercase();
    let letters = words.chars().count().max(1) as f32;
    let words = words.replace('&', "&amp;").replace('<', "&lt;");
    let diagonal = width.hypot(height);
    let size = (diagonal * DIAGONAL / (letters * CAPITAL)).min(width.min(height) * 0.4);
    let angle = -height.atan2(width).to_degrees();
    let (x, y) = (width / 2.0, height / 2.0);
    // A point has more than one pixel of the web.
    let (wide, high) = (width / 0.75, height / 0.75);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" \
         viewBox=\"0 0 {width} {height}\"><text x=\"{x}\" y=\"{y}\" dy=\"{dy}\" \
         transform=\"rotate({angle} {x} {y})\" text-anchor=\"middle\" font-weight=\"bold\" \
         font-size=\"{size}\" fill=\"{colour}\">{words}</text></svg>",
        dy = size * 0.35,
    )
}

/// The strongest tint on which all that is printed can still be read.
fn pale(colours: &Palette) -> Colour {
    let inks = [
        colours.ink,
        colours.muted,
        colours.accent,
        colours.warning,
        colours.good,
        colours.exercise,
    ];
    let tint = |step: u8| Colour::WHITE.mixed(colours.warning, f32::from(step) / 100.0);
    let readable = |tint: &Colour| inks.iter().all(|ink| ink.contrast(*tint) >= READABLE);
    (3..=14).rev().map(tint).find(readable).unwrap_or_else(|| tint(3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::Theme;

    #[test]
    fn text_can_be_read_on_the_large_word_of_a_draft() {
        for name in Theme::built_in_names() {
            let colours = Theme::load(name, &|_, _| None).theme.settings.colours;
            let tint = pale(&colours);
            assert_ne!(tint, Colour::WHITE, "{name}");
            assert!(colours.muted.contrast(tint) >= READABLE, "{name}");
            assert!(colours.exercise.contrast(tint) >= READABLE, "{name}");
        }
    }
}
