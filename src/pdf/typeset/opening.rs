//! The opening of a chapter: its number and its title, as the theme would have them.

use crate::book::{Chapter, Run};
use crate::pdf::display::{Item, NodeId, Rectangle, Role};
use crate::pdf::typeset::paragraph::paragraph;
use crate::pdf::typeset::slab::{Slab, height, keep_together, space_around};
use crate::pdf::typeset::style::TextStyle;
use crate::pdf::typeset::{Column, Setter, numbered};
use crate::theme::{Case, Opening, Settings};

/// The opening of a chapter, at the top of a page.
pub(crate) fn chapter(setter: &mut Setter<'_>, chapter: &Chapter, column: Column) -> Vec<Slab> {
    let mut slabs = head(setter, chapter.number.as_deref(), &chapter.title, column);
    keep_together(&mut slabs);
    let below = match setter.theme.settings.headings.opening {
        Opening::Band => 26.0,
        _ => 20.0,
    };
    space_around(&mut slabs, 0.0, below);
    if let Some(last) = slabs.last_mut() {
        last.keep = true;
    }
    let first = slabs.first_mut().expect("invariant: an opening has a slab");
    first.anchors.push(chapter.anchor.clone());
    first.entry = Some((1, numbered(chapter.number.as_deref(), &chapter.title)));
    first.turn = true;
    slabs
}

/// A heading of the first level with its ornament; the contents open in the same way.
pub(crate) fn head(
    setter: &mut Setter<'_>,
    number: Option<&str>,
    title: &[Run],
    column: Column,
) -> Vec<Slab> {
    let settings = &setter.theme.settings;
    let style = TextStyle::heading(settings, 1);
    let title = cased(settings, title);
    let node = setter.tree.add(column.node, Role::Heading(1));
    let words = Words { number, title: &title, style, node };
    let mut slabs = match settings.headings.opening {
        Opening::Bar => bar(setter, &words, column),
        Opening::Numeral => numeral(setter, &words, column),
        Opening::Band => band(setter, &words, column),
        Opening::Rule => rule(setter, &words, column),
        Opening::Plain => one_line(setter, &words, words.style, column),
    };
    if slabs.is_empty() {
        slabs.push(Slab::default());
    }
    slabs
}

/// Words in the case that the theme gives to large headings.
pub(crate) fn cased(settings: &Settings, runs: &[Run]) -> Vec<Run> {
    let mut runs = runs.to_vec();
    if settings.headings.case == Case::Upper {
        runs.iter_mut().for_each(|run| run.text = run.text.to_uppercase());
    }
    runs
}

/// What an opening says.
struct Words<'a> {
    number: Option<&'a str>,
    title: &'a [Run],
    style: TextStyle,
    node: NodeId,
}

/// The number above the title.
fn number(
    setter: &mut Setter<'_>,
    words: &Words<'_>,
    style: &TextStyle,
    column: Column,
) -> Vec<Slab> {
    let Some(number) = words.number else { return Vec::new() };
    // In a line of its own «Глава 3.» ends no sentence.
    let number = [Run::plain(format!("{} ", number.trim_end_matches('.')))];
    paragraph(setter, &number, style, column.edges, Some(words.node))
}

fn title(
    setter: &mut Setter<'_>,
    words: &Words<'_>,
    style: &TextStyle,
    column: Column,
) -> Vec<Slab> {
    paragraph(setter, words.title, style, column.edges, Some(words.node))
}

/// Number and title in one paragraph.
fn one_line(
    setter: &mut Setter<'_>,
    words: &Words<'_>,
    style: TextStyle,
    column: Column,
) -> Vec<Slab> {
    let number = words.number.map(|number| Run::plain(format!("{number}\u{2002}")));
    let runs: Vec<Run> = number.into_iter().chain(words.title.iter().cloned()).collect();
    paragraph(setter, &runs, &style, column.edges, Some(words.node))
}

fn bar(setter: &mut Setter<'_>, words: &Words<'_>, column: Column) -> Vec<Slab> {
    let accent = setter.theme.settings.colours.accent;
    let large = words.style.scaled(1.75).coloured(accent.numeral());
    let mut slabs = number(setter, words, &TextStyle { bold: false, ..large }, column);
    slabs.append(&mut title(setter, words, &words.style, column));
    let bar = Rectangle { x: column.edges.x, y: 9.0, width: 42.0, height: 2.6, colour: accent };
    slabs.push(line(11.6, bar));
    slabs
}

/// How far an opening with a large numeral stands below the top, as a share of the column.
const SINK: f32 = 0.07;

fn numeral(setter: &mut Setter<'_>, words: &Words<'_>, column: Column) -> Vec<Slab> {
    let colours = &setter.theme.settings.colours;
    let (accent, rule) = (colours.accent, colours.rule);
    let mut slabs = vec![Slab { height: setter.sheet.room() * SINK, ..Slab::default() }];
    let large = words.style.scaled(2.1).coloured(accent);
    let large = TextStyle { bold: false, leading: large.size * 1.12, ..large };
    slabs.append(&mut number(setter, words, &large, column));
    slabs.append(&mut title(setter, words, &words.style, column));
    let (x, width) = (column.edges.x, column.edges.width);
    slabs.push(line(13.0, Rectangle { x, y: 12.4, width, height: 0.6, colour: rule }));
    slabs
}

fn rule(setter: &mut Setter<'_>, words: &Words<'_>, column: Column) -> Vec<Slab> {
    let accent = setter.theme.settings.colours.accent;
    let (x, width) = (column.edges.x, column.edges.width);
    let mut slabs = vec![line(13.0, Rectangle { x, y: 0.0, width, height: 2.2, colour: accent })];
    slabs.append(&mut one_line(setter, words, words.style, column));
    slabs.push(line(12.0, Rectangle { x, y: 11.4, width, height: 0.6, colour: accent }));
    slabs
}

/// The room of a band below its last line.
const BAND_FOOT: f32 = 20.0;

/// A band over the whole width of the paper, from its upper edge on.
fn band(setter: &mut Setter<'_>, words: &Words<'_>, column: Column) -> Vec<Slab> {
    let colour = setter.theme.settings.colours.accent;
    let light = words.style.coloured(colour.letters());
    let large = light.scaled(2.3);
    let large = TextStyle { leading: large.size * 1.1, bold: true, ..large };
    let mut slabs = number(setter, words, &large, column);
    slabs.append(&mut title(setter, words, &light, column));
    slabs.push(Slab { height: BAND_FOOT, ..Slab::default() });
    let sheet = setter.sheet;
    let height = sheet.top + height(&slabs);
    let ground = Rectangle { x: 0.0, y: -sheet.top, width: sheet.width, height, colour };
    slabs[0].items.insert(0, Item::Rectangle(ground));
    slabs
}

fn line(height: f32, rectangle: Rectangle) -> Slab {
    Slab { height, items: vec![Item::Rectangle(rectangle)], ..Slab::default() }
}
