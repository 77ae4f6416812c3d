//! The index of terms in two columns, and the pages of a term in the glossary.

use crate::book::{
    Anchor, IndexEntry, IndexGroup, IndexPlaces, IndexTerm, Link, Run, Style, TermSort,
};
use crate::pdf::display::{Item, Numbering, Role};
use crate::pdf::typeset::inline::JOINER;
use crate::pdf::typeset::paragraph::{Edges, paragraph};
use crate::pdf::typeset::slab::{Slab, height, keep_together, space_around, stack};
use crate::pdf::typeset::style::{Setting, TextStyle};
use crate::pdf::typeset::uses::PageRange;
use crate::pdf::typeset::{Column, Setter};

/// The room between two columns.
const GUTTER: f32 = 22.0;
/// Below this measure there is one column.
const TWO: f32 = 260.0;
/// How far the second line of an entry stands behind the first.
const HANG: f32 = 12.0;

/// The index below what stands above it; each page of it is one slab.
pub(crate) fn index(
    setter: &mut Setter<'_>,
    groups: &[IndexGroup],
    column: Column,
    above: &[Slab],
) -> Vec<Slab> {
    setter.names_pages = true;
    let whole = column.edges.width;
    let two = whole >= TWO;
    let width = if two { (whole - GUTTER) / 2.0 } else { whole };
    let narrow = Column { edges: Edges { width, ..column.edges }, ..column };
    let mut entries = Vec::new();
    for group in groups {
        entries.extend(self::group(setter, group, narrow));
    }
    let mut slabs = explanation(setter, column);
    let room = setter.sheet.room();
    let gap = above.last().map_or(0.0, |last| last.after);
    let taken = height(&slabs) + slabs.last().map_or(0.0, |last| last.after);
    let first = (room - height(above) - gap - taken).max(room * 0.25);
    let right = if two { width + GUTTER } else { 0.0 };
    slabs.extend(pages(entries, first, room, right));
    slabs
}

/// What the bold numbers mean, if there are any.
fn explanation(setter: &mut Setter<'_>, column: Column) -> Vec<Slab> {
    let apparatus = &setter.book.apparatus;
    if apparatus.terms.iter().all(|term| term.main.is_none()) || apparatus.main.is_empty() {
        return Vec::new();
    }
    let words = [Run::plain(apparatus.main.as_str())];
    let style = TextStyle::small(&setter.theme.settings).set(Setting::Left);
    let node = setter.tree.add(column.node, Role::Paragraph);
    let mut slabs = paragraph(setter, &words, &style, column.edges, Some(node));
    keep_together(&mut slabs);
    space_around(&mut slabs, 0.0, 6.0);
    if let Some(last) = slabs.last_mut() {
        last.keep = true;
    }
    slabs
}

/// The pages that explain a term and that use it, as a line of the glossary.
pub(crate) fn pages_of(setter: &mut Setter<'_>, main: &Anchor, column: Column) -> Vec<Slab> {
    let book = setter.book;
    let own =
        |term: &IndexTerm| term.main.as_ref() == Some(main) && term.sort == TermSort::Glossary;
    let Some(term) = book.apparatus.terms.iter().position(own) else { return Vec::new() };
    setter.names_pages = true;
    let page = setter.pages.get(main).and_then(|page| page.checked_sub(setter.before + 1));
    let ranges = setter.uses.ranges(term, page);
    if ranges.is_empty() {
        return Vec::new();
    }
    let label = match ranges.as_slice() {
        [one] if one.first == one.last => &book.apparatus.page,
        _ => &book.apparatus.pages,
    };
    let (before, after) = label.split_once("{pages}").unwrap_or((label, ""));
    let mut runs = vec![Run::plain(before)];
    runs.extend(numbers(setter, &ranges));
    runs.push(Run::plain(after));
    let settings = &setter.theme.settings;
    let small = TextStyle::small(settings);
    let style = TextStyle { quiet: true, ..small };
    let node = setter.tree.add(column.node, Role::Paragraph);
    let mut slabs = paragraph(setter, &runs, &style, column.edges, Some(node));
    space_around(&mut slabs, 2.0, 0.0);
    slabs
}

/// A letter and its entries, a slab each; the letter stays with the first one.
fn group(setter: &mut Setter<'_>, group: &IndexGroup, column: Column) -> Vec<Slab> {
    let settings = &setter.theme.settings;
    let style = TextStyle::heading(settings, 3).coloured(settings.colours.accent);
    let node = setter.tree.add(column.node, Role::Heading(2));
    let letter = [Run::plain(group.letter.clone())];
    let mut head = paragraph(setter, &letter, &style, column.edges, Some(node));
    space_around(&mut head, 13.0, 4.0);
    let list = setter.tree.add(column.node, Role::List(Numbering::Bullets));
    let mut slabs: Vec<Slab> = Vec::new();
    for entry in &group.entries {
        let Some(set) = self::entry(setter, entry, column.below(list)) else { continue };
        if slabs.is_empty() {
            head.push(set);
            slabs.push(stack(std::mem::take(&mut head), &[]));
        } else {
            slabs.push(set);
        }
    }
    slabs
}

/// An entry; none if no page has it.
fn entry(setter: &mut Setter<'_>, entry: &IndexEntry, column: Column) -> Option<Slab> {
    let runs = match &entry.places {
        IndexPlaces::See(runs) => runs.clone(),
        IndexPlaces::Term { term, .. } => places(setter, *term),
    };
    if runs.is_empty() {
        return None;
    }
    let settings = &setter.theme.settings;
    let style = TextStyle { quiet: true, ..TextStyle::sans(settings, 0.88) };
    let style = style.set(Setting::Left);
    let item = setter.tree.add(column.node, Role::ListItem);
    let body = setter.tree.add(item, Role::ListBody);
    let node = setter.tree.add(body, Role::Paragraph);
    let mut words = vec![Run::plain(format!("{}, ", entry.words))];
    words.extend(runs);
    let mut slabs = paragraph(setter, &words, &style, column.inset(HANG, 0.0).edges, Some(node));
    describe(&mut slabs, &entry.words);
    if let Some(first) = slabs.first_mut() {
        first.items.iter_mut().for_each(|item| item.shift(-HANG, 0.0));
    }
    keep_together(&mut slabs);
    space_around(&mut slabs, 2.0, 2.0);
    Some(stack(slabs, &[]))
}

/// «12» says to nobody what is on page 12.
fn describe(slabs: &mut [Slab], words: &str) {
    for item in slabs.iter_mut().flat_map(|slab| &mut slab.items) {
        if let Item::Link(link) = item {
            link.description = format!("{words}, {}", link.description);
        }
    }
}

/// The pages of a term: the main one in bold, then those that use it.
fn places(setter: &Setter<'_>, term: usize) -> Vec<Run> {
    let sought = &setter.book.apparatus.terms[term];
    let main = sought.main.as_ref();
    let page = main.and_then(|main| Some((main, *setter.pages.get(main)?)));
    let mut runs = Vec::new();
    if let Some((main, page)) = page {
        let style = Style { strong: true, ..Style::default() };
        runs.push(Run { style, ..Run::to(page.to_string(), main.clone()) });
    }
    let own = page.and_then(|(_, page)| page.checked_sub(setter.before + 1));
    let ranges = setter.found.ranges(term, own);
    if !runs.is_empty() && !ranges.is_empty() {
        runs.push(Run::plain(", "));
    }
    runs.extend(numbers(setter, &ranges));
    runs
}

/// «12, 18–20», each with its link.
fn numbers(setter: &Setter<'_>, ranges: &[PageRange]) -> Vec<Run> {
    let mut runs = Vec::new();
    for range in ranges {
        if !runs.is_empty() {
            runs.push(Run::plain(", "));
        }
        let printed = |page: usize| page + setter.before + 1;
        let words = match range.last - range.first {
            0 => printed(range.first).to_string(),
            // Two pages are no stretch.
            1 => {
                runs.push(link(printed(range.first).to_string(), range));
                runs.push(Run::plain(", "));
                printed(range.last).to_string()
            }
            _ => format!("{}–{JOINER}{}", printed(range.first), printed(range.last)),
        };
        runs.push(link(words, range));
    }
    runs
}

fn link(words: String, range: &PageRange) -> Run {
    Run { link: Some(Link::Anchor(range.anchor.clone())), ..Run::plain(words) }
}

/// Fills pages with two columns; those of the last page are equally high.
fn pages(entries: Vec<Slab>, first: f32, room: f32, right: f32) -> Vec<Slab> {
    let mut left = entries;
    let mut pages: Vec<Slab> = Vec::new();
    while !left.is_empty() {
        let most = if pages.is_empty() { first } else { room };
        let count = if right > 0.0 { 2 } else { 1 };
        let target = level(&left, most, count);
        let mut page = Slab { turn: !pages.is_empty(), ..Slab::default() };
        for index in 0..count {
            let rest = left.split_off(fitting(&left, target));
            let column = std::mem::replace(&mut left, rest);
            if column.is_empty() {
                break;
            }
            let mut column = stack(column, &[]);
            column.items.iter_mut().for_each(|item| item.shift(right * index as f32, 0.0));
            page.height = page.height.max(column.height);
            page.items.append(&mut column.items);
        }
        pages.push(page);
    }
    pages
}

/// The least height of columns that hold all entries; the most there is if none does.
fn level(entries: &[Slab], most: f32, count: usize) -> f32 {
    let mut target = height(entries) / count as f32;
    while target < most {
        let mut left = entries;
        for _ in 0..count {
            left = &left[fitting(left, target)..];
        }
        if left.is_empty() {
            return target;
        }
        target += 4.0;
    }
    most
}

/// How many entries a column holds; one at least.
fn fitting(entries: &[Slab], room: f32) -> usize {
    let mut used = 0.0;
    for (index, entry) in entries.iter().enumerate() {
        if index > 0 {
            used += entries[index - 1].after.max(entry.before);
        }
        used += entry.height;
        if used > room + 0.01 {
            return index.max(1);
        }
    }
    entries.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(count: usize) -> Vec<Slab> {
        (0..count).map(|_| Slab { height: 10.0, ..Slab::default() }).collect()
    }

    #[test]
    fn the_columns_of_the_last_page_are_level() {
        let pages = pages(entries(27), 100.0, 200.0, 50.0);
        let heights: Vec<f32> = pages.iter().map(|page| page.height).collect();
        assert_eq!(heights, [100.0, 40.0]);
    }

    #[test]
    fn an_entry_higher_than_a_page_is_not_lost() {
        let tall = vec![Slab { height: 900.0, ..Slab::default() }];
        assert_eq!(pages(tall, 100.0, 200.0, 50.0).len(), 1);
    }
}
