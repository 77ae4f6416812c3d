//! The same display list drawn by another writer, which refuses what its validators do not
//! accept: a glyph that says nothing, a figure without words, a heading without a title.

use std::num::{NonZeroU16, NonZeroU32};

use krilla::SerializeSettings;
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Configuration, Validator};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{
    ArtifactType, ContentTag, Identifier, ListNumbering, Node as PeerNode, SpanTag,
    TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use svod::book::Link;
use svod::pdf::display::{
    Document, GlyphRun, Item, LinkArea, NodeId, Numbering, Page, Path, PathStep, Place, Role,
    Scope, Tree,
};
use svod::theme::Colour;

/// What the other writer has against a document; nothing if it takes it.
pub(crate) fn objections(document: &Document, validator: Validator) -> Option<String> {
    let settings = SerializeSettings {
        compress_content_streams: false,
        configuration: Configuration::new_with_validator(validator),
        ..SerializeSettings::default()
    };
    let mut peer = Peer {
        document,
        file: krilla::Document::new_with(settings),
        fonts: fonts(document),
        kids: vec![Vec::new(); document.tree.nodes.len()],
        titles: vec![String::new(); document.tree.nodes.len()],
    };
    document.pages.iter().for_each(|page| peer.page(page));
    peer.outline();
    let tree = peer.tree();
    peer.file.set_tag_tree(tree);
    peer.file.set_metadata(
        Metadata::new()
            .title(document.title.clone())
            .authors(vec![document.author.clone()])
            .language(document.language.code().to_owned())
            .creation_date(DateTime::new(2026).month(1).day(1)),
    );
    peer.file.finish().err().map(|error| shorten(&format!("{error:?}")))
}

/// The first of the objections, with the glyphs and fonts that they name.
fn shorten(text: &str) -> String {
    text.chars().take(2_000).collect()
}

#[derive(Clone)]
enum Kid {
    Mark(Identifier),
    Node(NodeId),
}

struct Peer<'a> {
    document: &'a Document,
    file: krilla::Document,
    fonts: Vec<Font>,
    kids: Vec<Vec<Kid>>,
    /// The words of each node, for the titles of headings.
    titles: Vec<String>,
}

fn fonts(document: &Document) -> Vec<Font> {
    let font = |bytes: &[u8]| Font::new(bytes.to_vec().into(), 0).expect("the theme has fonts");
    document.faces.iter().map(|face| font(&face.bytes)).collect()
}

impl Peer<'_> {
    fn page(&mut self, page: &Page) {
        let settings = PageSettings::from_wh(page.width, page.height).expect("a page has a size");
        let mut sheet = self.file.start_page_with(settings);
        let mut surface = sheet.surface();
        let mut marks: Vec<(NodeId, Identifier)> = Vec::new();
        let mut open: Option<Option<NodeId>> = None;
        for item in &page.items {
            let node = match item {
                Item::Link(_) => continue,
                Item::Rectangle(_) => None,
                Item::Text(run) => run.node,
                Item::Stroke(stroke) => stroke.node,
                Item::Path(path) => path.node,
                Item::Picture(picture) => picture.node,
            };
            if open != Some(node) {
                if open.replace(node).is_some() {
                    surface.end_tagged();
                }
                let tag = node.map_or(ContentTag::Artifact(ArtifactType::Other), |_| {
                    ContentTag::Span(SpanTag::empty())
                });
                let mark = surface.start_tagged(tag);
                marks.extend(node.map(|node| (node, mark)));
            }
            if let Item::Text(run) = item {
                let words = words(self.document, run);
                if let Some(NodeId(node)) = node {
                    self.titles[node].extend(words.iter().map(|(word, _)| word.as_str()));
                }
                text(&mut surface, &self.fonts[usize::from(run.face.0)], run, &words);
            } else {
                draw(&mut surface, item);
            }
        }
        if open.is_some() {
            surface.end_tagged();
        }
        surface.finish();
        let links = page.items.iter().filter_map(|item| match item {
            Item::Link(link) => Some(link),
            _ => None,
        });
        let links: Vec<(NodeId, Identifier)> = links
            .map(|link| (link.node, sheet.add_tagged_annotation(annotation(self.document, link))))
            .collect();
        sheet.finish();
        for (node, mark) in marks.into_iter().chain(links) {
            self.meet(node, mark);
        }
    }

    /// A part of a line takes its place when it is met first, as in the file itself.
    fn meet(&mut self, node: NodeId, mark: Identifier) {
        self.place(node);
        self.kids[node.0].push(Kid::Mark(mark));
    }

    fn place(&mut self, node: NodeId) {
        let known = self.document.tree.node(node);
        let (parent, inline) = (known.parent, known.inline);
        if inline && self.kids[node.0].is_empty() {
            self.place(parent);
            self.kids[parent.0].push(Kid::Node(node));
        }
    }

    fn outline(&mut self) {
        let mut outline = Outline::new();
        for entry in &self.document.outline {
            let place = destination(entry.place);
            outline.push_child(OutlineNode::new(entry.title.clone(), place));
        }
        self.file.set_outline(outline);
    }

    fn tree(&self) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(self.document.language.code().to_owned()));
        self.children(Tree::ROOT).into_iter().for_each(|child| tree.push(child));
        tree
    }

    fn children(&self, node: NodeId) -> Vec<PeerNode> {
        let blocks = self.document.tree.node(node).kids.iter().filter_map(|kid| self.group(*kid));
        let marks = self.kids[node.0].iter().filter_map(|kid| match kid {
            Kid::Mark(mark) => Some(PeerNode::Leaf(*mark)),
            Kid::Node(node) => self.group(*node),
        });
        blocks.chain(marks).collect()
    }

    fn group(&self, id: NodeId) -> Option<PeerNode> {
        let node = self.document.tree.node(id);
        let children = self.children(id);
        if children.is_empty() && !matches!(node.role, Role::HeaderCell(_) | Role::DataCell) {
            return None;
        }
        let mut tag = self.tag(id);
        if let Some(language) = node.language {
            tag.set_lang(Some(language.code().to_owned()));
        }
        if node.role == Role::Label {
            tag.set_actual_text(node.alternative.clone());
        }
        Some(PeerNode::Group(TagGroup::with_children(tag, children)))
    }

    /// The columns and rows that a joined cell takes.
    fn span(&self, cell: NodeId) -> (Option<NonZeroU32>, Option<NonZeroU32>) {
        let known = self.document.tree.spans.get(&cell);
        let count = |count: usize| NonZeroU32::new(count.try_into().ok()?);
        known.map_or((None, None), |(columns, rows)| (count(*columns), count(*rows)))
    }

    fn tag(&self, id: NodeId) -> TagKind {
        let node = self.document.tree.node(id);
        match node.role {
            Role::Document | Role::Section => Tag::Section.into(),
            Role::Division => Tag::Div.into(),
            Role::Heading(level) => {
                let level = NonZeroU16::new(level.into()).expect("headings begin with 1");
                Tag::Hn(level, Some(self.titles[id.0].clone()).filter(|t| !t.is_empty())).into()
            }
            Role::Paragraph => Tag::P.into(),
            Role::List(numbering) => Tag::L(match numbering {
                Numbering::Bullets => ListNumbering::Disc,
                Numbering::Decimal => ListNumbering::Decimal,
                Numbering::Letters => ListNumbering::LowerAlpha,
            })
            .into(),
            Role::ListItem => Tag::LI.into(),
            Role::Label => Tag::Lbl.into(),
            Role::ListBody => Tag::LBody.into(),
            Role::Table => Tag::Table.into(),
            Role::TableHead => Tag::THead.into(),
            Role::TableBody => Tag::TBody.into(),
            Role::TableRow => Tag::TR.into(),
            Role::HeaderCell(scope) => {
                let (columns, rows) = self.span(id);
                let scope = match scope {
                    Scope::Row => TableHeaderScope::Row,
                    Scope::Column => TableHeaderScope::Column,
                };
                Tag::TH(scope).with_col_span(columns).with_row_span(rows).into()
            }
            Role::DataCell => {
                let (columns, rows) = self.span(id);
                Tag::TD.with_col_span(columns).with_row_span(rows).into()
            }
            Role::Caption => Tag::Caption.into(),
            Role::Figure => Tag::Figure(node.alternative.clone()).into(),
            Role::Formula => Tag::Formula(node.alternative.clone()).into(),
            Role::Link => Tag::Link.into(),
            Role::BlockQuote => Tag::BlockQuote.into(),
            Role::Code => Tag::Code.into(),
            Role::Contents => Tag::TOC.into(),
            Role::ContentsItem => Tag::TOCI.into(),
            Role::Reference => Tag::Reference.into(),
            Role::Note => Tag::Note.into(),
            Role::Span => Tag::Span.into(),
        }
    }
}

/// What each glyph of a run says, and its number.
fn words(document: &Document, run: &GlyphRun) -> Vec<(String, u16)> {
    let texts = &document.faces[usize::from(run.face.0)].texts;
    let says = |id: &u16| match run.soft_hyphen {
        true => "\u{ad}".to_owned(),
        false => texts.get(id).cloned().unwrap_or_default(),
    };
    run.glyphs.iter().map(|glyph| (says(&glyph.id), glyph.id)).collect()
}

fn text(surface: &mut Surface<'_>, font: &Font, run: &GlyphRun, words: &[(String, u16)]) {
    let mut said = String::new();
    let mut glyphs = Vec::new();
    for (index, (word, id)) in words.iter().enumerate() {
        let from = said.len();
        said.push_str(word);
        let here = run.glyphs[index].x;
        let next = run.glyphs.get(index + 1).map_or(here, |glyph| glyph.x);
        let advance = (next - here) / run.size;
        let id = GlyphId::new((*id).into());
        glyphs.push(KrillaGlyph::new(id, advance, 0.0, 0.0, 0.0, from..said.len(), None));
    }
    let left = run.x + run.glyphs.first().map_or(0.0, |glyph| glyph.x);
    surface.set_stroke(None);
    surface.set_fill(Some(fill(run.colour)));
    surface.draw_glyphs(Point::from_xy(left, run.y), &glyphs, font.clone(), &said, run.size, false);
}

/// Everything but text; a picture is a rectangle here, since the pixels are no matter of structure.
fn draw(surface: &mut Surface<'_>, item: &Item) {
    let (path, inside, line) = match item {
        Item::Rectangle(r) => (rectangle(r.x, r.y, r.width, r.height), Some(fill(r.colour)), None),
        Item::Picture(p) => (rectangle(p.x, p.y, p.width, p.height), Some(Fill::default()), None),
        Item::Stroke(stroke) => {
            let steps: Vec<PathStep> =
                stroke.points.iter().skip(1).map(|point| PathStep::Line(*point)).collect();
            let path = stroke.points.first().and_then(|at| along(*at, &steps, stroke.closed));
            (path, None, Some(pen(stroke.colour, stroke.width)))
        }
        Item::Path(path) => (curve(path), path.fill.map(fill), path.pen.map(|(c, w)| pen(c, w))),
        Item::Text(_) | Item::Link(_) => return,
    };
    surface.set_fill(inside);
    surface.set_stroke(line);
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}

fn curve(path: &Path) -> Option<krilla::geom::Path> {
    along(path.start, &path.steps, path.closed)
}

fn along(start: (f32, f32), steps: &[PathStep], closed: bool) -> Option<krilla::geom::Path> {
    let mut builder = PathBuilder::new();
    builder.move_to(start.0, start.1);
    for step in steps {
        match *step {
            PathStep::Line((x, y)) => builder.line_to(x, y),
            PathStep::Curve(a, b, end) => builder.cubic_to(a.0, a.1, b.0, b.1, end.0, end.1),
        }
    }
    if closed {
        builder.close();
    }
    builder.finish()
}

fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Option<krilla::geom::Path> {
    let mut builder = PathBuilder::new();
    builder.push_rect(Rect::from_xywh(x, y, width, height)?);
    builder.finish()
}

fn colour(colour: Colour) -> rgb::Color {
    rgb::Color::new(colour.red, colour.green, colour.blue)
}

fn fill(inside: Colour) -> Fill {
    Fill { paint: colour(inside).into(), opacity: NormalizedF32::ONE, rule: Default::default() }
}

fn pen(line: Colour, width: f32) -> Stroke {
    Stroke { paint: colour(line).into(), width, ..Stroke::default() }
}

fn destination(place: Place) -> XyzDestination {
    XyzDestination::new(place.page, Point::from_xy(0.0, place.y))
}

fn annotation(document: &Document, link: &LinkArea) -> Annotation {
    let target = match &link.target {
        Link::Url(url) => Target::Action(Action::Link(LinkAction::new(url.clone()))),
        Link::Anchor(anchor) => Target::Destination(destination(document.places[anchor]).into()),
    };
    let area = Rect::from_xywh(link.x, link.y, link.width, link.height);
    let area = area.expect("a link has an area");
    Annotation::new_link(LinkAnnotation::new(area, target), Some(link.description.clone()))
}
