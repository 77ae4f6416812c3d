//! The finish: what makes a file of pages a document that can be read aloud, searched and
//! followed. It adds the structure tree, the links, the outline and the metadata.

use std::ops::Range;

use anyhow::{Context, Result};
use lopdf::{Dictionary, Document as File, Object, ObjectId, StringFormat, dictionary};

use crate::book::Link;
use crate::pdf::display::{
    Document, Item, LinkArea, NodeId, Numbering, Page, Place, Role, Scope, Stretch, Tree,
};
use crate::pdf::write::Written;
use crate::pdf::{archive, assemble, outline, xmp};

/// What belongs to a structure element, in the order in which it was met.
#[derive(Debug, Clone, Copy)]
enum Kid {
    /// Marked content: the page and its number there.
    Marked(usize, usize),
    /// A part of a line.
    Node(NodeId),
    /// An annotation on a page.
    Annotation(usize, ObjectId),
}

/// Completes a written document and gives the bytes of the file.
pub(crate) fn finish(written: Written, document: &Document) -> Result<Vec<u8>> {
    let Written { mut file, marked, starts } = written;
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let ids: Vec<ObjectId> = document.tree.nodes.iter().map(|_| file.new_object_id()).collect();
    let mut structure = Structure { pages: &pages, ids: &ids, document, kids: Vec::new() };
    structure.kids.resize(ids.len(), Vec::new());

    let mut parents = Parents { next: pages.len(), numbers: Vec::new() };
    let mut all_areas = vec![Vec::new(); pages.len()];
    for Stretch { page: index, items } in document.reading() {
        let (page, starts) = (&document.pages[index], &starts[index]);
        let first = starts.partition_point(|start| *start < items.start);
        let end = starts.partition_point(|start| *start < items.end);
        structure.meet(index, first, &marked[index][first..end]);
        let areas = structure.areas(&mut file, index, page, items, &mut parents)?;
        all_areas[index].extend(areas);
    }
    for (index, areas) in all_areas.into_iter().enumerate() {
        let dictionary = file.get_object_mut(pages[index])?.as_dict_mut()?;
        dictionary.set("Tabs", Object::Name(b"S".to_vec()));
        dictionary.set("StructParents", number(index));
        dictionary.remove(b"Annots");
        if !areas.is_empty() {
            dictionary.set("Annots", areas);
        }
    }
    let root = structure.write(&mut file, &marked, parents);
    let outline = outline::write(&mut file, document, &pages);
    let metadata = xmp::write(&mut file, document);
    catalogue(&mut file, document, root, outline, metadata)?;
    if document.pdf_a {
        archive::intend(&mut file)?;
    }
    assemble::bytes(file)
}

/// The numbers by which annotations find their elements; those of pages come first.
struct Parents {
    next: usize,
    numbers: Vec<(usize, ObjectId)>,
}

struct Structure<'a> {
    pages: &'a [ObjectId],
    ids: &'a [ObjectId],
    document: &'a Document,
    kids: Vec<Vec<Kid>>,
}

impl Structure<'_> {
    /// Notes the marked contents of a part of a page from a number on, and with the first mark of a part of a line its
    /// place among its siblings.
    fn meet(&mut self, page: usize, first: usize, marked: &[NodeId]) {
        for (number, node) in (first..).zip(marked) {
            self.place(*node);
            self.kids[node.0].push(Kid::Marked(page, number));
        }
    }

    fn place(&mut self, node: NodeId) {
        let tree = &self.document.tree;
        if tree.node(node).inline && self.kids[node.0].is_empty() {
            let parent = tree.node(node).parent;
            self.place(parent);
            self.kids[parent.0].push(Kid::Node(node));
        }
    }

    /// Writes the links among some items of a page as annotations.
    fn areas(
        &mut self,
        file: &mut File,
        index: usize,
        page: &Page,
        items: Range<usize>,
        parents: &mut Parents,
    ) -> Result<Vec<Object>> {
        let mut areas = Vec::new();
        for item in &page.items[items] {
            let Item::Link(link) = item else { continue };
            let mut annotation = annotation(link, page);
            annotation.set("StructParent", number(parents.next));
            annotation.set("P", self.pages[index]);
            match &link.target {
                Link::Url(url) => {
                    let uri = Object::string_literal(ascii(url));
                    annotation.set("A", dictionary! { "S" => "URI", "URI" => uri });
                }
                Link::Anchor(anchor) => {
                    let place = self.document.places.get(anchor).context("a link is lost")?;
                    annotation.set("Dest", destination(self.document, self.pages, *place));
                }
            }
            let id = file.add_object(annotation);
            self.place(link.node);
            self.kids[link.node.0].push(Kid::Annotation(index, id));
            parents.numbers.push((parents.next, self.ids[link.node.0]));
            parents.next += 1;
            areas.push(Object::Reference(id));
        }
        Ok(areas)
    }

    /// Writes the tree; elements in which nothing was drawn are left out, but not cells:
    /// a row without them would have holes.
    fn write(&self, file: &mut File, marked: &[Vec<NodeId>], parents: Parents) -> ObjectId {
        let root = file.new_object_id();
        let tree = &self.document.tree;
        let live = self.live();
        // The identities of notes, in the order of their letters.
        let mut names: Vec<Object> = Vec::new();
        for (index, node) in tree.nodes.iter().enumerate().filter(|(index, _)| live[*index]) {
            let mut kids: Vec<Object> = node
                .kids
                .iter()
                .filter(|kid| live[kid.0])
                .map(|kid| self.reference(*kid))
                .collect();
            let mut page = None;
            kids.extend(self.kids[index].iter().map(|kid| self.kid(*kid, &mut page)));
            let parent = if index == 0 { root } else { self.ids[node.parent.0] };
            let mut element = element(tree, NodeId(index), parent, kids);
            if let Some(page) = page {
                element.set("Pg", self.pages[page]);
            }
            if node.role == Role::Note {
                let name = Object::string_literal(format!("note-{index:08}"));
                element.set("ID", name.clone());
                names.extend([name, self.reference(NodeId(index))]);
            }
            file.objects.insert(self.ids[index], Object::Dictionary(element));
        }
        let mut numbers = Vec::new();
        for (page, nodes) in marked.iter().enumerate() {
            let owners: Vec<Object> = nodes.iter().map(|node| self.reference(*node)).collect();
            let owners = file.add_object(owners);
            numbers.extend([number(page), Object::Reference(owners)]);
        }
        let annotations = parents.numbers.iter();
        numbers.extend(annotations.flat_map(|(key, id)| [number(*key), Object::Reference(*id)]));
        let parent_tree = file.add_object(dictionary! { "Nums" => numbers });
        let mut root_element = dictionary! {
            "Type" => "StructTreeRoot",
            "K" => vec![Object::Reference(self.ids[0])],
            "ParentTree" => parent_tree,
            "ParentTreeNextKey" => number(parents.next),
        };
        if !names.is_empty() {
            let names = file.add_object(dictionary! { "Names" => names });
            root_element.set("IDTree", names);
        }
        file.objects.insert(root, Object::Dictionary(root_element));
        root
    }

    fn live(&self) -> Vec<bool> {
        let tree = &self.document.tree;
        let mut live = vec![false; tree.nodes.len()];
        for (index, node) in tree.nodes.iter().enumerate().rev() {
            let cell = matches!(node.role, Role::HeaderCell(_) | Role::DataCell);
            live[index] |= index == 0 || cell || !self.kids[index].is_empty();
            live[node.parent.0] |= live[index];
        }
        live
    }

    fn reference(&self, node: NodeId) -> Object {
        Object::Reference(self.ids[node.0])
    }

    fn kid(&self, kid: Kid, element_page: &mut Option<usize>) -> Object {
        match kid {
            Kid::Node(node) => self.reference(node),
            Kid::Annotation(page, id) => {
                let page = self.pages[page];
                dictionary! { "Type" => "OBJR", "Obj" => id, "Pg" => page }.into()
            }
            Kid::Marked(page, id) if *element_page.get_or_insert(page) == page => number(id),
            Kid::Marked(page, id) => {
                let page = self.pages[page];
                dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => number(id) }.into()
            }
        }
    }
}

fn element(tree: &Tree, id: NodeId, parent: ObjectId, kids: Vec<Object>) -> Dictionary {
    let node = tree.node(id);
    let mut element = dictionary! {
        "Type" => "StructElem",
        "S" => node.role.name(),
        "P" => parent,
        "K" => kids,
    };
    if let Some(words) = &node.alternative {
        let key = if node.role == Role::Label { "ActualText" } else { "Alt" };
        element.set(key, text(words));
    }
    if let Some(language) = node.language {
        element.set("Lang", Object::string_literal(language.code()));
    }
    match node.role {
        Role::HeaderCell(scope) => {
            let scope = if scope == Scope::Row { "Row" } else { "Column" };
            let mut cell = dictionary! { "O" => "Table", "Scope" => scope };
            spans(tree, id, &mut cell);
            element.set("A", cell);
        }
        Role::DataCell if tree.spans.contains_key(&id) => {
            let mut cell = dictionary! { "O" => "Table" };
            spans(tree, id, &mut cell);
            element.set("A", cell);
        }
        Role::List(numbering) => {
            let numbering = match numbering {
                Numbering::Bullets => "Disc",
                Numbering::Decimal => "Decimal",
                Numbering::Letters => "LowerAlpha",
            };
            element.set("A", dictionary! { "O" => "List", "ListNumbering" => numbering });
        }
        _ => {}
    }
    element
}

/// The columns and rows that a cell covers.
fn spans(tree: &Tree, id: NodeId, cell: &mut Dictionary) {
    let (columns, rows) = tree.spans.get(&id).copied().unwrap_or((1, 1));
    for (key, count) in [("ColSpan", columns), ("RowSpan", rows)] {
        if count > 1 {
            cell.set(key, number(count));
        }
    }
}

fn annotation(link: &LinkArea, page: &Page) -> Dictionary {
    let top = page.height - link.y;
    let corners = [link.x, top - link.height, link.x + link.width, top];
    let corners: Vec<Object> = corners.into_iter().map(Object::Real).collect();
    dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => corners,
        "Border" => vec![number(0), number(0), number(0)],
        "F" => 4,
        "Contents" => text(&link.description),
    }
}

/// The upper edge of a place, with a little air above it.
pub(crate) fn destination(document: &Document, pages: &[ObjectId], place: Place) -> Object {
    let top = document.pages[place.page].height - place.y + 8.0;
    let page = Object::Reference(pages[place.page]);
    let kind = Object::Name(b"XYZ".to_vec());
    Object::Array(vec![page, kind, number(0), Object::Real(top), Object::Null])
}

fn catalogue(
    file: &mut File,
    document: &Document,
    root: ObjectId,
    outline: Option<ObjectId>,
    metadata: ObjectId,
) -> Result<()> {
    let id = file.trailer.get(b"Root")?.as_reference()?;
    let catalogue = file.get_object_mut(id)?.as_dict_mut()?;
    catalogue.set("StructTreeRoot", root);
    catalogue.set("MarkInfo", dictionary! { "Marked" => true });
    catalogue.set("Lang", Object::string_literal(document.language.code()));
    catalogue.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalogue.set("Metadata", metadata);
    if let Some(outline) = outline {
        catalogue.set("Outlines", outline);
        catalogue.set("PageMode", Object::Name(b"UseOutlines".to_vec()));
    }
    let mut information = dictionary! {
        "Title" => text(&xmp::plain(&document.title)),
        "Creator" => text("svod"),
        "Producer" => text("svod"),
    };
    if !document.author.is_empty() {
        information.set("Author", text(&xmp::plain(&document.author)));
    }
    let id = file.trailer.get(b"Info")?.as_reference()?;
    file.objects.insert(id, Object::Dictionary(information));
    Ok(())
}

/// No string of a file is longer, in bytes: what PDF/A allows, with room for the mark before it.
const LONGEST: usize = 32_000;

/// A string of a PDF file: the letters of all languages; one that no file may hold is cut.
pub(crate) fn text(words: &str) -> Object {
    let mut bytes = vec![0xfe, 0xff];
    for letter in words.chars() {
        if bytes.len() > LONGEST {
            bytes.extend('…'.encode_utf16(&mut [0; 2]).iter().flat_map(|unit| unit.to_be_bytes()));
            break;
        }
        let mut units = [0; 2];
        bytes.extend(letter.encode_utf16(&mut units).iter().flat_map(|unit| unit.to_be_bytes()));
    }
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// An address with everything that is not plain ASCII escaped.
fn ascii(url: &str) -> String {
    let mut escaped = String::with_capacity(url.len());
    for byte in url.bytes() {
        match byte {
            b'!'..=b'~' => escaped.push(char::from(byte)),
            _ => escaped.push_str(&format!("%{byte:02X}")),
        }
    }
    escaped
}

fn number(value: usize) -> Object {
    Object::Integer(i64::try_from(value).expect("invariant: a file has fewer than 2^63 parts"))
}
