//! From runs of text to atoms: spaces are made even, words are shaped, and every place where
//! a line may end is found.

use std::borrow::Cow;
use std::rc::Rc;

use unicode_linebreak::{BreakOpportunity, linebreaks};

use crate::book::{Link, Run};
use crate::language::Language;
use crate::pdf::display::{FaceId, NodeId, Role};
use crate::pdf::typeset::Setter;
use crate::pdf::typeset::cutter::Cutter;
use crate::pdf::typeset::fonts::{Family, Word};
use crate::pdf::typeset::lines::{Atom, Break, BreakKind};
use crate::pdf::typeset::style::TextStyle;
use crate::theme::Colour;

/// A paragraph in pieces.
pub(crate) struct Pieces {
    /// The widths of the pieces.
    pub(crate) atoms: Vec<Atom>,
    /// What they show.
    pub(crate) shown: Vec<Shown>,
    /// Where lines may end; the last one ends the paragraph.
    pub(crate) breaks: Vec<Break>,
    /// How they look.
    pub(crate) looks: Vec<Look>,
    /// Where they lead.
    pub(crate) links: Vec<InlineLink>,
}

/// The glyphs of an atom: a part of a shaped word.
pub(crate) struct Shown {
    /// The word.
    pub(crate) word: Rc<Word>,
    /// The first of its glyphs.
    pub(crate) from: usize,
    /// The first glyph that is no longer of the atom.
    pub(crate) to: usize,
    /// The index of its look.
    pub(crate) look: usize,
    /// True for letters that are read from right to left.
    pub(crate) leftward: bool,
    /// True for spaces and signs, which take the direction of what is around them.
    pub(crate) neutral: bool,
}

/// How a run looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Look {
    /// The face.
    pub(crate) face: FaceId,
    /// The size, in points.
    pub(crate) size: f32,
    /// The colour.
    pub(crate) colour: Colour,
    /// What it belongs to; ornaments to nothing.
    pub(crate) node: Option<NodeId>,
    /// The index of its link.
    pub(crate) link: Option<usize>,
    /// The ground under it.
    pub(crate) ground: Option<Colour>,
    /// True if it is struck through.
    pub(crate) strike: bool,
    /// How far it stands above the base line: the figure of a footnote.
    pub(crate) raise: f32,
}

/// A link inside a line.
pub(crate) struct InlineLink {
    /// Where it leads.
    pub(crate) target: Link,
    /// Its words.
    pub(crate) description: String,
    /// True if it is underlined.
    pub(crate) underlined: bool,
    /// Its place in the structure.
    pub(crate) node: NodeId,
}

/// The cleaned text of a paragraph.
#[derive(Default)]
pub(super) struct Text {
    pub(super) words: String,
    pub(super) spans: Vec<Span>,
    /// Where the figures of footnotes begin, which no line does.
    marks: Vec<usize>,
    /// Where words are joined, so that no line ends there.
    joins: Vec<usize>,
}

/// A stretch of the text in one look.
pub(super) struct Span {
    pub(super) end: usize,
    pub(super) look: usize,
    pub(super) language: Language,
    pub(super) hyphenate: bool,
}

/// How far the figure of a footnote is raised, and how large it is, by the letters around it.
const RAISE: f32 = 0.36;
const RAISED: f32 = 0.64;
pub(super) const NO_BREAK: char = '\u{a0}';
pub(super) const SOFT_HYPHEN: char = '\u{ad}';
pub(super) const ZERO_WIDTH: char = '\u{200b}';
/// Shows nothing, and no line ends at it.
pub(super) const JOINER: char = '\u{2060}';

/// Takes runs to pieces for lines of a measure. The marks belong to the node, if there is one.
pub(crate) fn pieces(
    setter: &mut Setter<'_>,
    runs: &[Run],
    style: &TextStyle,
    measure: f32,
    node: Option<NodeId>,
) -> Pieces {
    let mut pieces = Pieces {
        atoms: Vec::new(),
        shown: Vec::new(),
        breaks: Vec::new(),
        looks: Vec::new(),
        links: Vec::new(),
    };
    let text = gather(setter, runs, style, node, &mut pieces);
    let allowed: Vec<usize> = linebreaks(&text.words)
        .filter(|(_, kind)| *kind == BreakOpportunity::Allowed)
        .map(|(at, _)| at)
        .filter(|at| text.words[..*at].ends_with(' ') || text.marks.binary_search(at).is_err())
        .filter(|at| text.joins.binary_search(at).is_err() && !is_held(&text.words, *at))
        .collect();
    let (allowed, direction) = (&allowed, (false, false));
    Cutter { setter, text: &text, allowed, measure, pieces: &mut pieces, direction }.cut();
    let end = pieces.atoms.len();
    if let Some(space) = pieces.atoms.last_mut().filter(|atom| atom.space) {
        // A space after the last word takes no room, and nothing follows it on a new line.
        space.width = 0.0;
        pieces.breaks.pop_if(|last| last.next == end && last.kind == BreakKind::Word);
    }
    pieces.breaks.push(Break { end, next: end, kind: BreakKind::Forced });
    pieces
}

/// True behind a dash or a hyphen that holds what it stands between: figures («14–30»), or a
/// single letter and what goes with it (H-E-L-P, "e-mail").
fn is_held(text: &str, at: usize) -> bool {
    let (mut before, after) = (text[..at].chars().rev(), &text[at..]);
    if !before.next().is_some_and(|sign| matches!(sign, '-' | '–' | '‑')) {
        return false;
    }
    let is_figure = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    let is_single = |letters: &mut dyn Iterator<Item = char>| {
        letters.next().is_some_and(char::is_alphabetic)
            && !letters.next().is_some_and(char::is_alphanumeric)
    };
    let figures = is_figure(before.clone().next()) && is_figure(after.chars().next());
    figures || is_single(&mut before) || is_single(&mut after.chars())
}

/// Joins the runs to one text and finds the look of each.
fn gather(
    setter: &mut Setter<'_>,
    runs: &[Run],
    style: &TextStyle,
    node: Option<NodeId>,
    pieces: &mut Pieces,
) -> Text {
    let mut text = Text::default();
    for (index, run) in runs.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| &runs[before]);
        let follows = before.is_some_and(|before| before.link == run.link && before.note.is_none());
        if run.note.is_some() {
            text.marks.push(text.words.len());
        }
        let look = look(setter, run, style, node, follows, pieces);
        let mut words = words(setter, run);
        if run.note.is_some() && before.is_some_and(|before| before.note.is_some()) {
            words.to_mut().insert(0, ',');
        }
        if let Some(link) = look.link.filter(|_| run.note.is_none()) {
            pieces.links[link].description.push_str(&words.replace(JOINER, ""));
        }
        pieces.looks.push(look);
        clean(&words, style.preformatted, &mut text);
        text.spans.push(Span {
            end: text.words.len(),
            look: index,
            language: run.language.unwrap_or(setter.book.language),
            hyphenate: style.hyphenate && !run.style.code && run.note.is_none(),
        });
    }
    text
}

/// The words of a run, with the page of the place that it names. While no page is known, so many
/// digits hold its room.
pub(super) fn words<'r>(setter: &mut Setter<'_>, run: &'r Run) -> Cow<'r, str> {
    if let Some(mark) = &run.note {
        return Cow::Owned(mark.number.to_string());
    }
    let Some(on_page) = &run.on_page else { return Cow::Borrowed(&run.text) };
    if setter.plate.is_some() {
        return Cow::Borrowed("");
    }
    setter.names_pages = true;
    let page = setter.pages.get(&on_page.anchor);
    let page = page.map_or_else(|| "00".to_owned(), usize::to_string);
    Cow::Owned(on_page.words.replace("{page}", &page))
}

/// Appends text with even spaces and without the characters that show nothing.
fn clean(source: &str, preformatted: bool, cleaned: &mut Text) {
    let (text, joins) = (&mut cleaned.words, &mut cleaned.joins);
    for character in source.chars() {
        let blank = text.is_empty() || text.ends_with([' ', '\n', NO_BREAK]);
        match character {
            '\n' | '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' => {
                text.truncate(text.trim_end_matches(' ').len());
                text.push('\n');
            }
            NO_BREAK | '\u{202f}' | '\u{2007}' | '\u{2009}' | '\u{200a}' => text.push(NO_BREAK),
            '\t' if preformatted => text.extend([NO_BREAK; 4]),
            _ if character.is_whitespace() && preformatted => {
                text.push(if blank { NO_BREAK } else { ' ' });
            }
            _ if character.is_whitespace() => {
                if !text.is_empty() && !text.ends_with([' ', '\n']) {
                    text.push(' ');
                }
            }
            JOINER => joins.push(text.len()),
            SOFT_HYPHEN | ZERO_WIDTH => text.push(character),
            '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2061}'..='\u{206f}' => {}
            '\u{feff}' | '\u{fe00}'..='\u{fe0f}' => {}
            _ if character.is_control() => {}
            _ => text.push(character),
        }
    }
}

fn look(
    setter: &mut Setter<'_>,
    run: &Run,
    style: &TextStyle,
    node: Option<NodeId>,
    follows: bool,
    pieces: &mut Pieces,
) -> Look {
    let colours = &setter.theme.settings.colours;
    let (accent, slot, typed) = (colours.accent, colours.exercise_soft, colours.accent_soft);
    let family = if run.style.code { Family::Mono } else { style.family };
    let bold = style.bold || run.style.strong;
    let mut look = Look {
        face: setter.fonts.face(family, bold, style.italic != run.style.emphasis),
        size: if run.style.code && !style.preformatted { style.size * 0.9 } else { style.size },
        colour: style.colour,
        node,
        link: None,
        ground: run.style.slot.then_some(slot).or(run.style.code.then_some(typed)),
        strike: run.style.strike,
        raise: 0.0,
    };
    if run.note.is_some() {
        (look.raise, look.size) = (look.size * RAISE, look.size * RAISED);
    }
    let Some(parent) = node else { return look };
    if let Some(mark) = run.note.as_ref().filter(|mark| setter.footnotes.meet(mark)) {
        let reference = setter.tree.add_inline(parent, Role::Reference);
        let node = setter.tree.add_inline(reference, Role::Link);
        let (target, description) = (Link::Anchor(mark.note.clone()), mark.label.clone());
        let underlined = false;
        pieces.links.push(InlineLink { target, description, underlined, node });
        (look.node, look.link) = (Some(node), Some(pieces.links.len() - 1));
        if look.colour == setter.theme.settings.colours.ink {
            look.colour = accent;
        }
        return look;
    }
    let target = run.link.as_ref().filter(|link| setter.leads_somewhere(link));
    let foreign = run.language.filter(|language| *language != setter.book.language);
    if let Some(target) = target {
        look.colour =
            if style.colour == setter.theme.settings.colours.ink { accent } else { style.colour };
        look.link = Some(match pieces.looks.last().and_then(|last| last.link) {
            Some(last) if follows => last,
            _ => {
                let node = setter.tree.add_inline(parent, Role::Link);
                let description = String::new();
                let (target, underlined) = (target.clone(), !style.quiet);
                pieces.links.push(InlineLink { target, description, underlined, node });
                pieces.links.len() - 1
            }
        });
        look.node = look.link.map(|link| pieces.links[link].node);
    } else if foreign.is_some() || run.style.code {
        let role = if run.style.code { Role::Code } else { Role::Span };
        look.node = Some(setter.tree.add_inline(parent, role));
    }
    if let (Some(language), Some(node)) = (foreign, look.node) {
        setter.tree.node_mut(node).language = Some(language);
    }
    look
}

/// The width of the longest word, and that of the whole on one line.
pub(crate) fn widths(setter: &mut Setter<'_>, runs: &[Run], style: &TextStyle) -> (f32, f32) {
    let (mut longest, mut widest, mut line, mut word_so_far) = (0.0_f32, 0.0_f32, 0.0, 0.0);
    for run in runs {
        let bold = style.bold || run.style.strong;
        let family = if run.style.code { Family::Mono } else { style.family };
        let face = setter.fonts.face(family, bold, style.italic != run.style.emphasis);
        let space = setter.fonts.space(face) * style.size;
        let words = words(setter, run);
        for (index, part) in words.split([' ', '\n', '\t', '\r']).enumerate() {
            if index > 0 {
                line += space;
                word_so_far = 0.0;
            }
            let width = setter.fonts.word(face, part).width * style.size;
            line += width;
            word_so_far += width;
            longest = longest.max(word_so_far);
        }
        widest = widest.max(line);
        if words.contains('\n') {
            line = 0.0;
        }
    }
    (longest, widest)
}

#[cfg(test)]
mod tests {
    use super::is_held;

    /// The places behind dashes and hyphens at which a line may end, shown by a bar.
    fn broken(text: &str) -> String {
        let may_end = |(at, sign): (usize, char)| {
            let end = at + sign.len_utf8();
            let is_sign = matches!(sign, '-' | '–');
            let bar = if is_sign && !is_held(text, end) { "|" } else { "" };
            format!("{sign}{bar}")
        };
        text.char_indices().map(may_end).collect()
    }

    #[test]
    fn figures_and_single_letters_are_held_by_their_dash() {
        for held in ["14–30 дней", "9:00–21:00", "H-E-L-P", "e-mail", "тел. 8-800-1"] {
            assert_eq!(broken(held), held);
        }
        assert_eq!(broken("Пн–Пт"), "Пн–|Пт");
        assert_eq!(broken("интернет-магазин"), "интернет-|магазин");
    }
}
