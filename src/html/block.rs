//! Blocks as HTML. Tables, talk and boxes are left to the modules beside this one.

use crate::book::{
    Anchor, Block, Definition, Heading, IndexGroup, IndexPlaces, List, ListItem, ListKind, Mark,
    RehearsalLabels, Run, WorkingPart,
};
use crate::drawing::measure::ThemeMeasure;
use crate::html::glossary::{self, Met};
use crate::html::inline::{self, Around};
use crate::html::leaf::Leaf;
use crate::html::{drawing, figures, notes, spoken, table, text, working};

/// Writes the body of one page.
#[derive(Debug)]
pub(super) struct Scribe<'a> {
    /// What is written so far.
    pub html: String,
    /// What running text needs to know.
    pub around: Around<'a>,
    /// The words by which a dialogue is rehearsed.
    pub rehearsal: &'a RehearsalLabels,
    /// The widths of words in drawings.
    pub measure: &'a ThemeMeasure,
    /// The heading under which we are; a table without a caption is named by it.
    pub heading: &'a Anchor,
    /// The terms that have been explained.
    pub met: Met,
    /// How many blocks are open whose words are somebody's own: no term is explained in them.
    pub quiet: usize,
    /// How much higher headings stand than in the book: a document on a page of its own has its
    /// title as the heading of level 1.
    raise: i8,
    /// The level of that heading.
    level: u8,
    /// What the names of this page begin with.
    prefix: String,
    /// How many names this page has given to things without an anchor.
    names: usize,
}

impl<'a> Scribe<'a> {
    pub(super) fn new(
        around: Around<'a>,
        rehearsal: &'a RehearsalLabels,
        measure: &'a ThemeMeasure,
        leaf: &Leaf<'a>,
    ) -> Self {
        let (raise, level, prefix) = match around.places.is_single {
            true => (-1, 2, format!("_{}-", around.page.unwrap_or_default())),
            false => (i8::from(leaf.is_document), 1, "_".to_owned()),
        };
        let (html, heading) = (String::with_capacity(4096), leaf.anchor);
        let (met, quiet, names) = (Met::default(), 0, 0);
        Self { html, around, rehearsal, measure, heading, met, quiet, raise, level, prefix, names }
    }

    /// Markup as it stands.
    pub(super) fn markup(&mut self, markup: &str) {
        self.html.push_str(markup);
    }

    /// Text, escaped.
    pub(super) fn text(&mut self, text: &str) {
        text::push(&mut self.html, text);
    }

    /// Running text.
    pub(super) fn runs(&mut self, runs: &[Run]) {
        inline::push(&mut self.html, runs, self.around);
    }

    /// Running text in which the terms of the glossary are explained.
    fn explained(&mut self, runs: &[Run]) {
        match self.quiet {
            0 => glossary::push_runs(self, runs),
            _ => self.runs(runs),
        }
    }

    /// The page as it was written, with all that its terms mean behind it.
    pub(super) fn finish(mut self) -> String {
        glossary::push_meanings(&mut self);
        self.html
    }

    /// An attribute `id`, if there is an anchor.
    pub(super) fn id(&mut self, anchor: Option<&Anchor>) {
        if let Some(anchor) = anchor {
            self.markup(" id=\"");
            self.text(anchor.as_str());
            self.markup("\"");
        }
    }

    /// The level of the title of the page, or of the chapter on a page of all.
    fn top(&self) -> u8 {
        if self.around.places.is_single { 2 } else { 1 }
    }

    /// A name for an attribute `id`; no anchor has an underscore.
    pub(super) fn new_name(&mut self) -> String {
        self.names += 1;
        format!("{}{}", self.prefix, self.names)
    }
}

/// Writes the blocks one after another.
pub(super) fn push<'a>(scribe: &mut Scribe<'a>, blocks: &'a [Block]) {
    for block in blocks {
        push_block(scribe, block);
        scribe.markup("\n");
    }
}

/// Writes the content of an item or a cell: a single paragraph is there without its tags,
/// as is a first one that only lists follow.
pub(super) fn push_tight<'a>(scribe: &mut Scribe<'a>, blocks: &'a [Block]) {
    if let [Block::Paragraph(runs), rest @ ..] = blocks
        && rest.iter().all(|block| matches!(block, Block::List(_)))
    {
        scribe.explained(runs);
        return push(scribe, rest);
    }
    push(scribe, blocks);
}

fn push_block<'a>(scribe: &mut Scribe<'a>, block: &'a Block) {
    let is_quiet = is_quiet(block);
    scribe.quiet += usize::from(is_quiet);
    push_sort(scribe, block);
    scribe.quiet -= usize::from(is_quiet);
}

/// True for what is said or written word for word, and where a link would be in the way.
fn is_quiet(block: &Block) -> bool {
    match block {
        Block::Quote(_) | Block::Letter(_) | Block::Dialogue(_) | Block::Definitions(_) => true,
        Block::Table(_) | Block::Fill(_) | Block::Notes(_) => true,
        Block::Working(working) => !matches!(working.part, WorkingPart::Panels { .. }),
        _ => false,
    }
}

fn push_sort<'a>(scribe: &mut Scribe<'a>, block: &'a Block) {
    match block {
        Block::Heading(heading) => push_heading(scribe, heading),
        Block::Paragraph(runs) => push_paragraph(scribe, runs),
        Block::List(list) => push_list(scribe, list),
        Block::Table(table) | Block::Fill(table) => table::push(scribe, table),
        Block::Callout(callout) => figures::push_callout(scribe, callout),
        Block::Dialogue(turns) => spoken::push_dialogue(scribe, turns),
        Block::Quote(blocks) => spoken::push_quote(scribe, blocks),
        Block::Code(code) => push_code(scribe, code),
        Block::Image(image) => figures::push_image(scribe, image),
        Block::Figure(figure) => drawing::push(scribe, figure),
        Block::Definitions(definitions) => push_definitions(scribe, definitions),
        Block::Letter(letter) => figures::push_letter(scribe, letter),
        Block::Steps(steps) => figures::push_steps(scribe, steps),
        Block::Working(working) => working::push(scribe, working),
        Block::Notes(notes) => notes::push(scribe, notes),
        Block::Formula(runs) => push_line(scribe, "<p class=\"formula\">", runs),
        Block::WritingLines(lines) => push_writing_lines(scribe, *lines),
        Block::Index(groups) => push_index(scribe, groups),
        Block::Rule => scribe.markup("<hr>"),
        Block::PageBreak | Block::FormPage => scribe.markup("<div class=\"page-break\"></div>"),
    }
}

fn push_paragraph(scribe: &mut Scribe<'_>, runs: &[Run]) {
    scribe.markup("<p>");
    scribe.explained(runs);
    scribe.markup("</p>");
}

fn push_line(scribe: &mut Scribe<'_>, opening: &str, runs: &[Run]) {
    scribe.markup(opening);
    scribe.runs(runs);
    scribe.markup("</p>");
}

fn push_heading<'a>(scribe: &mut Scribe<'a>, heading: &'a Heading) {
    // A level that was skipped would be a hole in the outline that a screen reader announces.
    let level = heading.level.saturating_add_signed(-scribe.raise);
    scribe.level = level.clamp(scribe.top() + 1, (scribe.level + 1).min(6));
    let level = char::from(b'0' + scribe.level);
    scribe.heading = &heading.anchor;
    // In each subsection anew, the same few words would be underlined all over a page.
    if heading.level <= 2 {
        scribe.met.begin_section();
    }
    scribe.markup("<h");
    scribe.html.push(level);
    scribe.id(Some(&heading.anchor));
    scribe.markup(">");
    push_number(scribe, heading.number.as_deref());
    scribe.runs(&heading.title);
    // For the mouse alone: by the keyboard each heading is reached from the contents.
    scribe.markup(" <a class=\"self\" aria-hidden=\"true\" tabindex=\"-1\" href=\"#");
    scribe.text(heading.anchor.as_str());
    scribe.markup("\">¶</a></h");
    scribe.html.push(level);
    scribe.markup(">");
}

/// The number of a heading or a turn, apart from its words.
pub(super) fn push_number(scribe: &mut Scribe<'_>, number: Option<&str>) {
    if let Some(number) = number {
        scribe.markup("<span class=\"number\">");
        scribe.text(number);
        scribe.markup("</span> ");
    }
}

fn push_list<'a>(scribe: &mut Scribe<'a>, list: &'a List) {
    let closing = match list.kind {
        ListKind::Bullet => {
            scribe.markup("<ul>");
            "</ul>"
        }
        ListKind::Ordered(1) => {
            scribe.markup("<ol>");
            "</ol>"
        }
        ListKind::Ordered(start) => {
            scribe.markup(&format!("<ol start=\"{}\">", start.min(i32::MAX as u64)));
            "</ol>"
        }
        ListKind::Lettered => {
            scribe.markup("<ol class=\"lettered\">");
            "</ol>"
        }
    };
    for item in &list.items {
        push_item(scribe, item);
    }
    scribe.markup(closing);
}

fn push_item<'a>(scribe: &mut Scribe<'a>, item: &'a ListItem) {
    // The sign is drawn by the style sheet; the character is for those who hear the page.
    let (class, sign) = match item.mark {
        None => {
            scribe.markup("<li>");
            push_tight(scribe, &item.blocks);
            return scribe.markup("</li>");
        }
        Some(Mark::Open) => ("open", "☐"),
        Some(Mark::Done) => ("done", "☑"),
        Some(Mark::Good) => ("good", "✓"),
        Some(Mark::Bad) => ("bad", "✗"),
    };
    scribe.markup(&format!(
        "<li class=\"marked {class}\"><span class=\"mark\"><span class=\"heard\">{sign}</span></span>"
    ));
    push_tight(scribe, &item.blocks);
    scribe.markup("</li>");
}

fn push_code(scribe: &mut Scribe<'_>, code: &str) {
    scribe.markup("<pre><code>");
    scribe.text(code.strip_suffix('\n').unwrap_or(code));
    scribe.markup("</code></pre>");
}

fn push_definitions<'a>(scribe: &mut Scribe<'a>, definitions: &'a [Definition]) {
    if definitions.is_empty() {
        return;
    }
    scribe.markup("<dl>");
    for definition in definitions {
        scribe.markup("<div><dt");
        scribe.id(definition.anchor.as_ref());
        scribe.markup(">");
        scribe.runs(&definition.term);
        scribe.markup("</dt><dd>");
        push_tight(scribe, &definition.blocks);
        scribe.markup("</dd></div>");
    }
    scribe.markup("</dl>");
}

fn push_writing_lines(scribe: &mut Scribe<'_>, lines: u8) {
    scribe.markup("<div class=\"writing\" aria-hidden=\"true\">");
    for _ in 0..lines {
        scribe.markup("<span></span>");
    }
    scribe.markup("</div>");
}

/// A list of terms for each letter, each with links to its sections.
fn push_index(scribe: &mut Scribe<'_>, groups: &[IndexGroup]) {
    for group in groups {
        let level = scribe.top() + 1;
        scribe.markup(&format!("<section class=\"index\"><h{level}>"));
        scribe.text(&group.letter);
        scribe.markup(&format!("</h{level}><dl>"));
        for entry in &group.entries {
            scribe.markup("<div><dt>");
            scribe.text(&entry.words);
            scribe.markup("</dt><dd>");
            match &entry.places {
                IndexPlaces::See(runs) => scribe.runs(runs),
                IndexPlaces::Term { sections, .. } => push_sections(scribe, sections),
            }
            scribe.markup("</dd></div>");
        }
        scribe.markup("</dl></section>");
    }
}

fn push_sections(scribe: &mut Scribe<'_>, sections: &[Run]) {
    scribe.markup("<ul>");
    for section in sections {
        scribe.markup("<li>");
        scribe.runs(std::slice::from_ref(section));
        scribe.markup("</li>");
    }
    scribe.markup("</ul>");
}
