//! The cover: a dark field with the title, and below it what makes the document binding.

use crate::book::Run;
use crate::pdf::display::{Item, NodeId, Page, PlacedPicture, Rectangle, Role};
use crate::pdf::typeset::boxes::WHITE;
use crate::pdf::typeset::pages::Sheets;
use crate::pdf::typeset::paragraph::{Edges, paragraph};
use crate::pdf::typeset::slab::{height, stack};
use crate::pdf::typeset::style::{Setting, TextStyle};
use crate::pdf::typeset::{Setter, pictures};
use crate::theme::Colour;

/// The share of the page that the dark field takes.
const FIELD: f32 = 0.56;
/// The width of the paper that the sizes are meant for, in points.
const A4: f32 = 595.0;

/// What is drawn so far.
struct Canvas {
    items: Vec<Item>,
    node: NodeId,
    /// Below one on paper smaller than A4.
    scale: f32,
}

/// The cover as the first page.
pub(crate) fn sheets(setter: &mut Setter<'_>, node: NodeId) -> Sheets {
    let sheet = setter.sheet;
    let field = sheet.height * FIELD;
    let scale = (sheet.width / A4).clamp(0.72, 1.0);
    let mut canvas = Canvas { items: Vec::new(), node, scale };
    ground(setter, &mut canvas, field);
    names(setter, &mut canvas, field);
    details(setter, &mut canvas, field);
    let mut sheets = Sheets::default();
    let page = Page { width: sheet.width, height: sheet.height, items: canvas.items };
    sheets.add_page(page, None);
    sheets
}

fn ground(setter: &Setter<'_>, canvas: &mut Canvas, field: f32) {
    let colours = &setter.theme.settings.colours;
    let width = setter.sheet.width;
    canvas.rectangle(0.0, 0.0, width, field, colours.accent);
    canvas.rectangle(0.0, field, width, 5.0, colours.exercise);
}

/// The company above, the title and the subtitle at the foot of the field.
fn names(setter: &mut Setter<'_>, canvas: &mut Canvas, field: f32) {
    let settings = &setter.theme.settings;
    let (soft, body) = (settings.colours.accent_soft, TextStyle::body(settings));
    let sheet = setter.sheet;
    let edges = Edges { x: sheet.left, width: sheet.measure };
    let plain = TextStyle { hyphenate: false, ..body.set(Setting::Left) };
    let company = TextStyle {
        hyphenate: false,
        ..TextStyle::sans(settings, 1.2 * canvas.scale).coloured(soft)
    };
    let company_name = setter.book.company.clone();
    let top = (sheet.top * 0.85).min(field * 0.2);
    let under = canvas.text(setter, &company_name, &company.strong(), edges, top);
    canvas.rectangle(edges.x, under + 8.0, edges.width, 0.7, soft);

    let title_text = setter.book.title.clone();
    let title = |size: f32| {
        let style = plain.strong().coloured(WHITE);
        TextStyle { size, leading: size * 1.16, ..style }
    };
    let foot = 40.0 * canvas.scale;
    let room = field - under - foot - 40.0;
    let subtitle = TextStyle { size: 15.0, leading: 20.5, ..plain.coloured(soft) };
    let subtitle = subtitle.scaled(canvas.scale);
    let subtitle_text = setter.book.subtitle.clone().unwrap_or_default();
    let edition = TextStyle { hyphenate: false, ..TextStyle::sans(settings, 1.2 * canvas.scale) };
    let edition = edition.strong().coloured(WHITE);
    let edition_text = setter.book.edition.clone().unwrap_or_default();
    let parted = if edition_text.is_empty() { 0.0 } else { 16.0 * canvas.scale };
    let low = canvas.height(setter, &subtitle_text, &subtitle, edges);
    let low = low + parted + canvas.height(setter, &edition_text, &edition, edges);
    // A long title is set smaller, so that it stays inside the field.
    let sizes = [38.0, 33.0, 28.0, 23.0, 18.0, 13.0].map(|size| size * canvas.scale);
    let fits =
        |size: &&f32| canvas.height(setter, &title_text, &title(**size), edges) + low <= room;
    let size = sizes.iter().find(fits).copied().unwrap_or(9.0);
    let tall = canvas.height(setter, &title_text, &title(size), edges);
    let gap = if low > 0.0 { 12.0 } else { 0.0 };
    let y = (field - foot - low - gap - tall).max(under + 16.0);
    let y = canvas.text(setter, &title_text, &title(size), edges, y);
    let y = canvas.text(setter, &subtitle_text, &subtitle, edges, y + gap);
    canvas.text(setter, &edition_text, &edition, edges, y + parted);
}

/// The logo and the version at the left, the approval at the right.
fn details(setter: &mut Setter<'_>, canvas: &mut Canvas, field: f32) {
    let sheet = setter.sheet;
    let gap = 28.0_f32.min(sheet.measure * 0.08);
    let half = (sheet.measure - gap) / 2.0;
    let left = Edges { x: sheet.left, width: half };
    let right = Edges { x: sheet.left + half + gap, width: half };
    let top = field + 38.0 * canvas.scale;
    logo(setter, canvas, left, top);
    approval(setter, canvas, right, top);
    version(setter, canvas, left);
}

fn logo(setter: &mut Setter<'_>, canvas: &mut Canvas, edges: Edges, y: f32) {
    let Some(asset) = setter.book.logo.clone() else { return };
    let Some((width, height)) = pictures::size(setter, &asset, edges.width.min(170.0), 70.0) else {
        return;
    };
    let node = setter.tree.add(canvas.node, Role::Figure);
    let book = setter.book;
    let name = if book.company.is_empty() { &book.title } else { &book.company };
    setter.tree.node_mut(node).alternative = Some(name.clone());
    let (x, node) = (edges.x, Some(node));
    canvas.items.push(Item::Picture(PlacedPicture { x, y, width, height, asset, node }));
}

fn approval(setter: &mut Setter<'_>, canvas: &mut Canvas, edges: Edges, y: f32) {
    let Some(approval) = setter.book.approval.clone() else { return };
    let settings = &setter.theme.settings;
    let accent = settings.colours.accent;
    let text = TextStyle { hyphenate: false, ..TextStyle::sans(settings, canvas.scale) };
    canvas.rectangle(edges.x, y, 2.0, 4.0, accent);
    let inner = Edges { x: edges.x + 14.0, width: (edges.width - 14.0).max(20.0) };
    let heading = text.strong().coloured(accent);
    let mut at = canvas.text(setter, &approval.heading, &heading, inner, y) + 5.0;
    for line in &approval.lines {
        at = canvas.text(setter, line, &text, inner, at) + 1.5;
    }
    canvas.rectangle(edges.x, y, 2.0, at - y, accent);
}

/// The version and the date at the foot of the page, with the registered name.
fn version(setter: &mut Setter<'_>, canvas: &mut Canvas, edges: Edges) {
    let settings = &setter.theme.settings;
    let (muted, rule) = (settings.colours.muted, settings.colours.rule);
    let text = TextStyle { hyphenate: false, ..TextStyle::sans(settings, canvas.scale) };
    let small = TextStyle::small(settings).coloured(muted);
    let labels = &setter.book.labels;
    let version = setter.book.version.as_ref();
    let version = version.map(|version| format!("{} {version}", labels.version));
    let date = setter.book.date.clone();
    let line: Vec<String> = version.into_iter().chain(date).collect();
    let line = line.join("  ·  ");
    let name = setter.book.legal_name.clone().unwrap_or_default();
    let sheet = setter.sheet;
    let wide = Edges { width: sheet.measure, ..edges };
    let tall = canvas.height(setter, &line, &text.strong(), wide)
        + canvas.height(setter, &name, &small, wide);
    if tall == 0.0 {
        return;
    }
    let y = sheet.height - (sheet.height - sheet.bottom) * 0.75 - tall;
    canvas.rectangle(edges.x, y - 11.0, sheet.measure, 0.7, rule);
    let y = canvas.text(setter, &line, &text.strong(), wide, y);
    canvas.text(setter, &name, &small, wide, y + 2.0);
}

impl Canvas {
    fn rectangle(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Colour) {
        self.items.push(Item::Rectangle(Rectangle { x, y, width, height, colour }));
    }

    /// Sets a paragraph from a height on; gives the height below it.
    fn text(
        &mut self,
        setter: &mut Setter<'_>,
        text: &str,
        style: &TextStyle,
        edges: Edges,
        y: f32,
    ) -> f32 {
        if text.trim().is_empty() {
            return y;
        }
        let node = setter.tree.add(self.node, Role::Paragraph);
        let slabs = paragraph(setter, &[Run::plain(text)], style, edges, Some(node));
        let slab = stack(slabs, &setter.frames);
        self.items.extend(slab.items.into_iter().map(|mut item| {
            item.shift(0.0, y);
            item
        }));
        y + slab.height
    }

    /// The height that a paragraph would have.
    fn height(&self, setter: &mut Setter<'_>, text: &str, style: &TextStyle, edges: Edges) -> f32 {
        height(&paragraph(setter, &[Run::plain(text)], style, edges, None))
    }
}
