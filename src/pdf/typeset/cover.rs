//! The cover: the title in one of several layouts, and below it what makes the document binding.

use crate::book::{AssetPath, Link, Run};
use crate::pdf::display::{Item, NodeId, Page, PlacedPicture, Rectangle, Role};
use crate::pdf::typeset::inline::widths;
use crate::pdf::typeset::pages::Sheets;
use crate::pdf::typeset::paragraph::{Edges, paragraph};
use crate::pdf::typeset::quick_response::Code;
use crate::pdf::typeset::slab::{height, outline, stack};
use crate::pdf::typeset::style::{Setting, TextStyle};
use crate::pdf::typeset::{Setter, opening, pictures};
use crate::theme::{Colour, CoverStyle, LogoPlace, Settings};

/// The share of the page that the dark field takes.
const FIELD: f32 = 0.56;
/// The share that a ground with bands takes.
const BANDS: f32 = 0.66;
/// Where the title of a white cover begins, as a share of the page.
const TITLE: f32 = 0.31;
/// Where the details of a white cover begin.
const DETAILS: f32 = 0.66;
/// The height of a band at the foot of a ground, in points.
const BAND: f32 = 13.0;
/// How much paper each band has in it, the lowest last.
const PALING: [f32; 3] = [0.22, 0.46, 0.7];
/// The width of the paper that the sizes are meant for, in points.
const A4: f32 = 595.0;
/// The name of the theme's own logo among the pictures; no path of a project begins so.
const THEME_LOGO: &str = ":theme";

/// What is drawn so far.
struct Canvas {
    items: Vec<Item>,
    node: NodeId,
    /// Below one on paper smaller than A4.
    scale: f32,
}

/// Where the title stands, and in which colours.
struct Title {
    /// The top of the company's name or of the logo.
    head: f32,
    /// The upper edge of the title, where it does not stand at the foot.
    top: Option<f32>,
    /// The lower edge of the room.
    bottom: f32,
    letters: Colour,
    quiet: Colour,
    line: Colour,
    /// True if a logo needs a white plate.
    on_colour: bool,
    largest: f32,
}

/// The cover as the first page.
pub(crate) fn sheets(setter: &mut Setter<'_>, node: NodeId) -> Sheets {
    let sheet = setter.sheet;
    let scale = (sheet.width / A4).clamp(0.5, 1.0);
    let mut canvas = Canvas { items: Vec::new(), node, scale };
    let below = match setter.theme.settings.cover.style {
        CoverStyle::Field => field(setter, &mut canvas),
        CoverStyle::Bands => bands(setter, &mut canvas),
        CoverStyle::Plain => plain(setter, &mut canvas),
        CoverStyle::Frame => {
            frame(setter, &mut canvas);
            plain(setter, &mut canvas)
        }
    };
    details(setter, &mut canvas, below);
    let mut sheets = Sheets::default();
    let page = Page { width: sheet.width, height: sheet.height, items: canvas.items };
    sheets.add_page(page, None);
    sheets
}

/// The colour of the field, the bands or the lines.
fn tint(setter: &Setter<'_>) -> Colour {
    let settings = &setter.theme.settings;
    settings.cover.ground.of(&settings.colours)
}

/// A dark field with the title at its foot; gives where the details begin.
fn field(setter: &mut Setter<'_>, canvas: &mut Canvas) -> f32 {
    let (sheet, ground) = (setter.sheet, tint(setter));
    let bottom = sheet.height * FIELD;
    let strip = setter.theme.settings.colours.exercise;
    canvas.rectangle(0.0, 0.0, sheet.width, bottom, ground);
    canvas.rectangle(0.0, bottom, sheet.width, 5.0, strip);
    let head = (sheet.top * 0.85).min(bottom * 0.2);
    let title = Title { head, top: None, bottom, ..on(ground) };
    names(setter, canvas, &title);
    bottom + 38.0 * canvas.scale
}

/// A large ground with the title at its head, and bands that grow paler towards the paper.
fn bands(setter: &mut Setter<'_>, canvas: &mut Canvas) -> f32 {
    let (sheet, ground) = (setter.sheet, tint(setter));
    let bottom = sheet.height * BANDS;
    canvas.rectangle(0.0, 0.0, sheet.width, bottom, ground);
    let band = BAND * canvas.scale;
    let from = bottom - band * PALING.len() as f32;
    for (step, paling) in PALING.iter().enumerate() {
        let colour = ground.mixed(Colour::WHITE, *paling);
        canvas.rectangle(0.0, from + band * step as f32, sheet.width, band, colour);
    }
    let head = (sheet.top * 0.85).min(bottom * 0.2);
    let top = Some(sheet.height * 0.21);
    let title = Title { head, top, bottom: from - 24.0, largest: 46.0, ..on(ground) };
    names(setter, canvas, &title);
    bottom + 30.0 * canvas.scale
}

/// White paper: the title in the upper third, thin lines.
fn plain(setter: &mut Setter<'_>, canvas: &mut Canvas) -> f32 {
    let (sheet, line) = (setter.sheet, tint(setter));
    let colours = &setter.theme.settings.colours;
    let title = Title {
        head: sheet.top * 0.85,
        top: Some(sheet.height * TITLE),
        bottom: sheet.height * (DETAILS - 0.04),
        letters: colours.ink,
        quiet: colours.muted,
        line,
        on_colour: false,
        largest: 40.0,
    };
    names(setter, canvas, &title);
    sheet.height * DETAILS
}

/// Two lines around the page.
fn frame(setter: &Setter<'_>, canvas: &mut Canvas) {
    let (sheet, colour) = (setter.sheet, tint(setter));
    let room = sheet.left.min(sheet.width - sheet.left - sheet.measure).min(sheet.top);
    for (inset, pen) in [(0.34, 1.6), (0.42, 0.5)] {
        let inset = room * inset;
        let (width, height) = (sheet.width - inset * 2.0, sheet.height - inset * 2.0);
        canvas.items.push(outline(inset, inset, width, height, colour, pen));
    }
}

/// Letters on a coloured ground.
fn on(ground: Colour) -> Title {
    let (letters, quiet) = (ground.letters(), ground.quiet_letters());
    Title {
        head: 0.0,
        top: None,
        bottom: 0.0,
        letters,
        quiet,
        line: quiet,
        on_colour: true,
        largest: 38.0,
    }
}

/// The company or its logo, a hairline, the title and the subtitle.
fn names(setter: &mut Setter<'_>, canvas: &mut Canvas, place: &Title) {
    let settings = &setter.theme.settings;
    let body = TextStyle::body(settings);
    let sheet = setter.sheet;
    let edges = Edges { x: sheet.left, width: sheet.measure };
    let flush = TextStyle { hyphenate: false, ..body.set(Setting::Left) };
    let under = head(setter, canvas, place, edges);
    canvas.rectangle(edges.x, under + 8.0, edges.width, 0.7, place.line);

    let heading = TextStyle::heading(&setter.theme.settings, 1).coloured(place.letters);
    let words = [Run::plain(setter.book.title.clone())];
    let words = opening::cased(&setter.theme.settings, &words);
    let title_text = crate::book::plain_text(&words);
    let title = |size: f32| TextStyle { size, leading: size * 1.16, ..heading };
    let foot = 40.0 * canvas.scale;
    let subtitle = TextStyle { size: 15.0, leading: 20.5, ..flush.coloured(place.quiet) };
    let subtitle = subtitle.scaled(canvas.scale);
    let subtitle_text = setter.book.subtitle.clone().unwrap_or_default();
    let edition =
        TextStyle { hyphenate: false, ..TextStyle::sans(settings, 1.2 * canvas.small(settings)) };
    let edition = edition.strong().coloured(place.letters);
    let edition_text = setter.book.edition.clone().unwrap_or_default();
    let parted = if edition_text.is_empty() { 0.0 } else { 16.0 * canvas.scale };
    let low = canvas.height(setter, &subtitle_text, &subtitle, edges);
    let gap = if low > 0.0 { 12.0 } else { 0.0 };
    let low = low + parted + canvas.height(setter, &edition_text, &edition, edges);
    let room = match place.top {
        Some(top) => place.bottom - top.max(under + 24.0) - gap,
        None => place.bottom - under - foot - 40.0,
    };
    // A long title is set smaller, so that it stays inside its room.
    let sizes = [1.0, 0.87, 0.74, 0.6, 0.47, 0.34];
    let sizes = sizes.map(|share| place.largest * share * canvas.scale);
    let fits = |size: &&f32| canvas.fits(setter, &title_text, &title(**size), edges, room - low);
    let size = sizes.iter().find(fits).copied().unwrap_or(9.0);
    let tall = canvas.height(setter, &title_text, &title(size), edges);
    let y = match place.top {
        Some(top) => top.max(under + 24.0),
        None => (place.bottom - foot - low - gap - tall).max(under + 16.0),
    };
    let y = canvas.text(setter, &title_text, &title(size), edges, y);
    let y = canvas.text(setter, &subtitle_text, &subtitle, edges, y + gap);
    let y = canvas.text(setter, &edition_text, &edition, edges, y + parted);
    if !place.on_colour {
        canvas.rectangle(edges.x, y + 24.0 * canvas.scale, 46.0, 1.8, place.line);
    }
}

/// The logo, if it stands above, else the company's name; gives the height below it.
fn head(setter: &mut Setter<'_>, canvas: &mut Canvas, place: &Title, edges: Edges) -> f32 {
    let settings = &setter.theme.settings;
    let style = TextStyle {
        hyphenate: false,
        ..TextStyle::sans(settings, 1.2 * canvas.small(settings)).coloured(place.quiet)
    };
    if settings.cover.logo == LogoPlace::Top {
        let plate = place.on_colour;
        if let Some(height) = logo(setter, canvas, edges, place.head, plate) {
            return place.head + height + 4.0;
        }
    }
    let company = setter.book.company.clone();
    canvas.text(setter, &company, &style.strong(), edges, place.head)
}

/// The logo and the version at the left, the approval at the right.
fn details(setter: &mut Setter<'_>, canvas: &mut Canvas, top: f32) {
    let sheet = setter.sheet;
    let gap = 28.0_f32.min(sheet.measure * 0.08);
    let (narrow, wide) = ((sheet.measure - gap) * 0.43, (sheet.measure - gap) * 0.57);
    let left = Edges { x: sheet.left, width: narrow };
    let right = Edges { x: sheet.left + narrow + gap, width: wide };
    if setter.theme.settings.cover.logo == LogoPlace::Foot {
        logo(setter, canvas, left, top, false);
    }
    let below = approval(setter, canvas, right, top);
    let foot = version(setter, canvas, left);
    live(setter, canvas, [left, right], [top, below, foot]);
}

/// The side of the code of the live version with its quiet zone, in points.
const CODE: f32 = 82.0;
/// The least side that a telephone reads.
const LEAST_CODE: f32 = 62.0;
/// The least measure of the words beside it.
const LEAST_WORDS: f32 = 90.0;

/// The code of the live version above the foot, its address beside it. A very small cover has no
/// room for the address, or not even for the code.
fn live(
    setter: &mut Setter<'_>,
    canvas: &mut Canvas,
    [left, right]: [Edges; 2],
    [top, below, foot]: [f32; 3],
) {
    let Some(live) = &setter.book.apparatus.live else { return };
    let Some(code) = Code::of(&live.address) else { return };
    let side = (CODE * canvas.scale).max(LEAST_CODE);
    let y = foot - 8.0 - side;
    if y < top - 8.0 {
        return;
    }
    // A long approval takes the room at the right.
    let edges = if y >= below + 6.0 { right } else { left };
    // Small paper has no room for words at the left of the code: they stand at the right of it.
    let is_narrow = edges.width - side < LEAST_WORDS;
    let x = if is_narrow { left.x } else { edges.x + edges.width - side };
    canvas.rectangle(x, y, side, side, Colour::WHITE);
    let node = setter.tree.add(canvas.node, Role::Figure);
    setter.tree.node_mut(node).alternative = Some(live.alternative.clone());
    canvas.items.extend(code.items(x, y, side, node));
    let beside = match is_narrow {
        true => Edges { x: x + side + 6.0, width: setter.sheet.measure - side - 6.0 },
        false => Edges { x: edges.x, width: edges.width - side - 4.0 },
    };
    let settings = &setter.theme.settings;
    let setting = if is_narrow { Setting::Left } else { Setting::Right };
    let style = TextStyle::small(settings).set(setting);
    let link = Link::Url(live.address.clone());
    let words = [
        Run::strong(format!("{}\n", live.label)),
        Run { link: Some(link), ..Run::plain(live.address.as_str()) },
    ];
    let node = setter.tree.add(canvas.node, Role::Paragraph);
    let slab = stack(paragraph(setter, &words, &style, beside, Some(node)), &setter.frames);
    let top = y + (side - slab.height) / 2.0;
    let top = if is_narrow { top.max(below + 5.0) } else { top };
    if top + slab.height > foot - 4.0 {
        return;
    }
    canvas.items.extend(slab.items.into_iter().map(|mut item| {
        item.shift(0.0, top);
        item
    }));
}

/// Places the company's logo, or else the theme's; gives its height.
fn logo(
    setter: &mut Setter<'_>,
    canvas: &mut Canvas,
    edges: Edges,
    y: f32,
    plate: bool,
) -> Option<f32> {
    let asset = match (&setter.book.logo, &setter.theme.logo) {
        (Some(asset), _) => asset.clone(),
        (None, Some(bytes)) => {
            let asset = AssetPath(THEME_LOGO.to_owned());
            pictures::insert(setter, &asset, bytes);
            asset
        }
        (None, None) => return None,
    };
    let pad = if plate { 8.0 } else { 0.0 };
    let widest = (edges.width - pad * 2.0).min(170.0);
    let (width, height) = pictures::size(setter, &asset, widest, 70.0 * canvas.scale)?;
    let node = setter.tree.add(canvas.node, Role::Figure);
    let book = setter.book;
    let name = if book.company.is_empty() { &book.title } else { &book.company };
    setter.tree.node_mut(node).alternative = Some(name.clone());
    let (x, node) = (edges.x, Some(node));
    if plate {
        canvas.rectangle(x, y, width + pad * 2.0, height + pad * 2.0, Colour::WHITE);
    }
    let (x, y) = (x + pad, y + pad);
    canvas.items.push(Item::Picture(PlacedPicture { x, y, width, height, asset, node }));
    Some(height + pad * 2.0)
}

fn approval(setter: &mut Setter<'_>, canvas: &mut Canvas, edges: Edges, y: f32) -> f32 {
    let Some(approval) = setter.book.approval.clone() else { return y };
    let settings = &setter.theme.settings;
    let accent = settings.colours.accent;
    let text = TextStyle { hyphenate: false, ..TextStyle::sans(settings, canvas.small(settings)) };
    canvas.rectangle(edges.x, y, 2.0, 4.0, accent);
    let inner = Edges { x: edges.x + 14.0, width: (edges.width - 14.0).max(20.0) };
    let heading = text.strong().coloured(accent);
    let mut at = canvas.text(setter, &approval.heading, &heading, inner, y) + 5.0;
    for line in &approval.lines {
        at = canvas.text(setter, line, &text, inner, at) + 1.5;
    }
    canvas.rectangle(edges.x, y, 2.0, at - y, accent);
    at
}

/// The version and the date at the foot of the page, with the registered name.
fn version(setter: &mut Setter<'_>, canvas: &mut Canvas, edges: Edges) -> f32 {
    let settings = &setter.theme.settings;
    let (muted, rule) = (settings.colours.muted, settings.colours.rule);
    let text = TextStyle { hyphenate: false, ..TextStyle::sans(settings, canvas.small(settings)) };
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
        return sheet.bottom;
    }
    let y = sheet.height - (sheet.height - sheet.bottom) * 0.75 - tall;
    let upper = y - 11.0;
    canvas.rectangle(edges.x, upper, sheet.measure, 0.7, rule);
    let y = canvas.text(setter, &line, &text.strong(), wide, y);
    canvas.text(setter, &name, &small, wide, y + 2.0);
    upper
}

/// The smallest letters of a cover, in points.
const SMALLEST: f32 = 7.5;

impl Canvas {
    /// The scale of small letters, which can be read on any paper.
    fn small(&self, settings: &Settings) -> f32 {
        (SMALLEST / settings.sizes.body).max(self.scale).min(1.0)
    }

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

    /// Whether a paragraph is no taller than its room, and none of its words has to be broken.
    fn fits(
        &self,
        setter: &mut Setter<'_>,
        text: &str,
        style: &TextStyle,
        edges: Edges,
        room: f32,
    ) -> bool {
        let (widest, _) = widths(setter, &[Run::plain(text)], style);
        widest <= edges.width && self.height(setter, text, style, edges) <= room
    }

    /// The height that a paragraph would have.
    fn height(&self, setter: &mut Setter<'_>, text: &str, style: &TextStyle, edges: Edges) -> f32 {
        height(&paragraph(setter, &[Run::plain(text)], style, edges, None))
    }
}
