//! Serde over the spanned tree: a value, and every finding on the way, in one pass.
//! A wrong or missing value never stops the rest; `fields` holds the types that make this so.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, Visitor};

use crate::findings::Finding;
use crate::language::nearest;
use crate::source::{Place, Span};
use crate::syntax::fields::{FieldAccess, ITEM, ONE_OR_MORE, OPTIONAL, REQUIRED};
use crate::syntax::yaml::{Content, NodeId, Tree};

/// Collections deeper than this are reported and not read.
const DEPTH_LIMIT: usize = 64;

/// What a newtype in a document means to the rest of the tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mention {
    /// The id of another document.
    Document,
    /// The id of a letter.
    Letter,
    /// The id of a protocol.
    Protocol,
    /// The id of a script.
    Script,
    /// The id of a role.
    Role,
    /// The id of a channel.
    Channel,
    /// Words for people, in Markdown.
    Prose,
}

impl Mention {
    fn of_newtype(name: &str) -> Option<Self> {
        Some(match name {
            "DocumentId" => Self::Document,
            "LetterId" => Self::Letter,
            "ProtocolId" => Self::Protocol,
            "ScriptId" => Self::Script,
            "RoleId" => Self::Role,
            "ChannelId" => Self::Channel,
            "Prose" => Self::Prose,
            _ => return None,
        })
    }
}

/// A mention and where it stands, in the order of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mentioned {
    pub(crate) mention: Mention,
    pub(crate) text: String,
    pub(crate) span: Span,
}

/// What goes along with the decoding of one tree.
pub(crate) struct Decoder<'t, 'a> {
    tree: &'t Tree<'a>,
    /// Keys of the outermost mapping that belong to another reader.
    known_elsewhere: &'t [&'static str],
    /// Whether unknown keys of the outermost mapping are somebody else's to report.
    outer_is_open: bool,
    pub(crate) findings: RefCell<Vec<Finding>>,
    pub(crate) mentions: RefCell<Vec<Mentioned>>,
    /// How many aliases may still be followed, so that nested ones cannot explode.
    alias_budget: Cell<usize>,
    depth: Cell<usize>,
}

impl<'t, 'a> Decoder<'t, 'a> {
    pub(crate) fn new(tree: &'t Tree<'a>) -> Self {
        Self {
            tree,
            known_elsewhere: &[],
            outer_is_open: false,
            findings: RefCell::default(),
            mentions: RefCell::default(),
            alias_budget: Cell::new(tree.len() * 16 + 256),
            depth: Cell::new(0),
        }
    }

    /// Leaves unknown keys of the outermost mapping to another reader.
    pub(crate) fn open(mut self) -> Self {
        self.outer_is_open = true;
        self
    }

    /// Takes these keys of the outermost mapping as known and read elsewhere.
    pub(crate) fn beside(mut self, keys: &'t [&'static str]) -> Self {
        self.known_elsewhere = keys;
        self
    }

    /// Reads the whole tree as one value; an empty tree reads as an empty mapping.
    pub(crate) fn read<'c, T: de::Deserialize<'c>>(&'c self) -> Option<T> {
        let result = match self.tree.root {
            Some(root) => T::deserialize(At { decoder: self, id: root, via: None, outer: true }),
            None => T::deserialize(Absent { decoder: self, name: "", parent: Span::default() }),
        };
        result.map_err(|problem| self.report(problem)).ok()
    }

    pub(crate) fn report(&self, problem: Problem) {
        if !problem.is_reported {
            self.findings.borrow_mut().push(problem.finding(self));
        }
    }

    fn place(&self, span: Span) -> Place {
        self.tree.place(span)
    }
}

/// Why a value could not be read.
#[derive(Debug, Clone)]
pub(crate) struct Problem {
    pub(crate) span: Option<Span>,
    /// The key of what was expected: `text`, `number`, `list` …
    expected: String,
    choices: Option<&'static [&'static str]>,
    found: String,
    variant: &'static str,
    is_reported: bool,
}

impl Problem {
    fn expecting(expected: &str) -> Self {
        Self {
            span: None,
            expected: expected.to_owned(),
            choices: None,
            found: String::new(),
            variant: "",
            is_reported: false,
        }
    }

    fn finding(self, decoder: &Decoder) -> Finding {
        let place = decoder.place(self.span.unwrap_or_default());
        let rule = if self.variant == "deep" { "deep-nesting" } else { "wrong-type" };
        let variant = if self.variant == "deep" { "" } else { self.variant };
        let finding = Finding::new(rule, place).variant(variant);
        let finding = finding.with("expected", self.expected).with("found", self.found.clone());
        match self.choices {
            Some(choices) => {
                let near = nearest(&self.found, choices.iter().copied());
                finding.variant("choice").with("choices", choices.join(", ")).near(near)
            }
            None => finding,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.expected)
    }
}

impl std::error::Error for Problem {}

impl de::Error for Problem {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::expecting(&message.to_string())
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        let found = variant.to_owned();
        Self { choices: Some(expected), found, ..Self::expecting("choice") }
    }

    fn invalid_type(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::expecting(&expected.to_string())
    }
}

/// The deserializer of one node.
#[derive(Clone, Copy)]
pub(crate) struct At<'c, 't, 'a> {
    pub(crate) decoder: &'c Decoder<'t, 'a>,
    id: NodeId,
    /// The alias through which the node was reached.
    via: Option<NodeId>,
    outer: bool,
}

impl<'c, 't, 'a> At<'c, 't, 'a> {
    fn child(self, id: NodeId) -> Self {
        Self { id, via: None, outer: false, ..self }
    }

    pub(crate) fn span(self) -> Span {
        self.decoder.tree.node(self.via.unwrap_or(self.id)).span
    }

    fn content(self) -> &'c Content<'a> {
        &self.decoder.tree.node(self.id).content
    }

    fn resolve(mut self) -> Result<Self, Problem> {
        while let Content::Alias(target) = self.content() {
            let Some(left) = self.decoder.alias_budget.get().checked_sub(1) else {
                let span = Some(self.span());
                return Err(Problem { span, variant: "deep", ..Problem::expecting("alias") });
            };
            self.decoder.alias_budget.set(left);
            self.via.get_or_insert(self.id);
            self.id = *target;
        }
        Ok(self)
    }

    fn mismatch(self, expected: &str) -> Problem {
        let (found, variant) = match self.content() {
            Content::Scalar { text, plain: true } if is_null(text) => ("empty".to_owned(), ""),
            Content::Scalar { text, .. } => (text.chars().take(60).collect(), ""),
            Content::Sequence(_) => ("list".to_owned(), "list"),
            Content::Mapping(entries) => ("mapping".to_owned(), self.mapping_variant(entries)),
            Content::Alias(_) => ("alias".to_owned(), ""),
        };
        Problem { span: Some(self.span()), found, variant, ..Problem::expecting(expected) }
    }

    /// An unquoted `{{ slot }}` is a mapping to YAML: the advice is to quote it.
    fn mapping_variant(self, entries: &[(NodeId, NodeId)]) -> &'static str {
        let key = entries.first().map(|(key, _)| self.decoder.tree.node(*key));
        let is_slot = key.is_some_and(|key| matches!(key.content, Content::Mapping(_)));
        if is_slot { "slot" } else { "mapping" }
    }

    /// Adds place and found text to a problem that came from a value's own reader.
    fn locate(self, problem: Problem) -> Problem {
        if problem.span.is_some() || problem.is_reported {
            return problem;
        }
        let here = self.mismatch(&problem.expected);
        Problem { choices: problem.choices, ..here }
    }

    fn scalar(self, expected: &str) -> Result<(&'c str, bool), Problem> {
        match self.content() {
            Content::Scalar { text, plain } if !(*plain && is_null(text)) => Ok((text, *plain)),
            _ => Err(self.mismatch(expected)),
        }
    }

    fn nested<R>(self, read: impl FnOnce() -> Result<R, Problem>) -> Result<R, Problem> {
        let depth = self.decoder.depth.get();
        if depth >= DEPTH_LIMIT {
            let span = Some(self.span());
            return Err(Problem { span, variant: "deep", ..Problem::expecting("depth") });
        }
        self.decoder.depth.set(depth + 1);
        let result = read();
        self.decoder.depth.set(depth);
        result
    }

    /// A key with nothing after it counts as absent.
    fn field<V: Visitor<'c>>(self, name: &str, visitor: V) -> Result<V::Value, Problem> {
        let here = self.resolve()?;
        let is_empty =
            matches!(here.content(), Content::Scalar { text, plain: true } if is_null(text));
        if !is_empty || name == ITEM {
            return visitor.visit_seq(FieldAccess::new(self));
        }
        if name == REQUIRED {
            let place = self.decoder.place(self.span());
            let finding = Finding::new("missing-field", place).variant("empty");
            self.decoder.findings.borrow_mut().push(finding);
        }
        visitor.visit_none()
    }

    fn number<T: std::str::FromStr, R>(
        self,
        visit: impl FnOnce(T) -> Result<R, Problem>,
    ) -> Result<R, Problem> {
        let here = self.resolve()?;
        let (text, _) = here.scalar("number")?;
        match text.trim().parse::<T>() {
            Ok(number) => visit(number).map_err(|problem| here.locate(problem)),
            Err(_) => Err(here.mismatch("number")),
        }
    }

    fn mapping<V: Visitor<'c>>(
        self,
        fields: Option<&'static [&'static str]>,
        visitor: V,
    ) -> Result<V::Value, Problem> {
        let here = self.resolve()?;
        let Content::Mapping(entries) = here.content() else {
            return Err(here.mismatch("mapping"));
        };
        let access =
            Entries { entries: entries.iter(), at: here, value: None, fields, seen: Vec::new() };
        here.nested(|| visitor.visit_map(access)).map_err(|problem| here.locate(problem))
    }
}

/// Whether a plain scalar means "nothing".
fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

impl<'c> Deserializer<'c> for At<'c, '_, '_> {
    type Error = Problem;

    fn deserialize_any<V: Visitor<'c>>(self, visitor: V) -> Result<V::Value, Problem> {
        let here = self.resolve()?;
        match here.content() {
            Content::Sequence(_) => here.deserialize_seq(visitor),
            Content::Mapping(_) => here.deserialize_map(visitor),
            _ => here.deserialize_str(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'c>>(self, visitor: V) -> Result<V::Value, Problem> {
        let here = self.resolve()?;
        match here.scalar("bool")?.0 {
            "true" | "True" | "yes" | "да" | "áno" => visitor.visit_bool(true),
            "false" | "False" | "no" | "нет" | "nie" => visitor.visit_bool(false),
            _ => Err(here.mismatch("bool")),
        }
    }

    fn deserialize_u8<V: Visitor<'c>>(self, visitor: V) -> Result<V::Value, Problem> {
        self.number(|number| visitor.visit_u8(number))
    }

    fn deserialize_u32<V: Visitor<'c>>(self, visitor: V) -> Result<V::Value, Problem> {
        self.number(|number| visitor.visit_u32(number))
    }

    fn deserialize_u64<V: Visitor<'c>>(self, visitor: V) -> Result<V::Value, Problem> {
        self.number(|number| visitor.visit_u64(number))
    }

    fn deserialize_f64<V: Visitor<'c>>(self, visitor: V) -> Result<V::Value, Problem> {
        self.number(|number| visitor.visit_f64(number))
    }

    fn deserialize_str<V: Visitor<'c>>(self, visitor: V) -> Result<V::Value, Problem> {
        let here = self.resolve()?;
        let (text, _) = here.scalar("text")?;
        visitor.visit_borrowed_str(text).map_err(|problem| here.locate(problem))
    }

    fn deserialize_string<V: Visitor<'c>>(self, visitor: V) -> Result<V::Value, Problem> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'c>>(self, visitor: V) -> Result<V::Value, Problem> {
        let here = self.resolve()?;
        match here.content() {
            Content::Scalar { text, plain: true } if is_null(text) => visitor.visit_none(),
            _ => visitor.visit_some(here),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'c>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Problem> {
        if name == REQUIRED || name == OPTIONAL || name == ITEM {
            return self.field(name, visitor);
        }
        if name == ONE_OR_MORE && matches!(self.resolve()?.content(), Content::Sequence(_)) {
            return self.deserialize_seq(visitor);
        }
        if let Some(mention) = Mention::of_newtype(name) {
            let here = self.resolve()?;
            let (text, _) = here.scalar("text")?;
            let mentioned = Mentioned { mention, text: text.to_owned(), span: here.span() };
            self.decoder.mentions.borrow_mut().push(mentioned);
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'c>>(self, visitor: V) -> Result<V::Value, Problem> {
        let here = self.resolve()?;
        let Content::Sequence(items) = here.content() else {
            return Err(here.mismatch("list"));
        };
        here.nested(|| visitor.visit_seq(Items { items: items.iter(), at: here }))
    }

    fn deserialize_map<V: Visitor<'c>>(self, visitor: V) -> Result<V::Value, Problem> {
        self.mapping(None, visitor)
    }

    fn deserialize_struct<V: Visitor<'c>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Problem> {
        self.mapping(Some(fields), visitor)
    }

    fn deserialize_enum<V: Visitor<'c>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Problem> {
        let here = self.resolve()?;
        let (text, _) = here.scalar("choice")?;
        if !variants.contains(&text) {
            return Err(here.locate(de::Error::unknown_variant(text, variants)));
        }
        visitor.visit_enum(text.into_deserializer())
    }

    fn deserialize_ignored_any<V: Visitor<'c>>(self, visitor: V) -> Result<V::Value, Problem> {
        visitor.visit_unit()
    }

    fn deserialize_identifier<V: Visitor<'c>>(self, visitor: V) -> Result<V::Value, Problem> {
        // A key need not be text in YAML; one that is not is reported as unknown before this.
        visitor.visit_borrowed_str(self.decoder.tree.text(self.id))
    }

    serde::forward_to_deserialize_any! {
        <W: Visitor<'c>>
        i8 i16 i32 i64 i128 u16 u128 f32 char bytes byte_buf unit unit_struct tuple tuple_struct
    }
}

struct Items<'c, 't, 'a> {
    items: std::slice::Iter<'c, NodeId>,
    at: At<'c, 't, 'a>,
}

impl<'c> de::SeqAccess<'c> for Items<'c, '_, '_> {
    type Error = Problem;

    fn next_element_seed<S: DeserializeSeed<'c>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Problem> {
        self.items.next().map(|id| seed.deserialize(self.at.child(*id))).transpose()
    }
}

/// The entries of a mapping, then the known fields that did not come.
struct Entries<'c, 't, 'a> {
    entries: std::slice::Iter<'c, (NodeId, NodeId)>,
    at: At<'c, 't, 'a>,
    value: Option<NodeId>,
    fields: Option<&'static [&'static str]>,
    seen: Vec<&'c str>,
}

impl<'c> Entries<'c, '_, '_> {
    fn is_read_here(&self, name: &str, key: NodeId) -> bool {
        let Some(fields) = self.fields else { return true };
        if fields.contains(&name) {
            return true;
        }
        let decoder = self.at.decoder;
        let elsewhere: &[&str] = if self.at.outer { decoder.known_elsewhere } else { &[] };
        let is_open = self.at.outer && decoder.outer_is_open;
        if !is_open && !name.starts_with("x-") && !elsewhere.contains(&name) {
            let place = decoder.place(decoder.tree.node(key).span);
            let known = fields.iter().chain(elsewhere).copied();
            let finding = Finding::new("unknown-field", place).with("field", name);
            let finding = finding.with("fields", fields.join(", "));
            decoder.findings.borrow_mut().push(finding.near(nearest(name, known)));
        }
        false
    }
}

impl<'c> MapAccess<'c> for Entries<'c, '_, '_> {
    type Error = Problem;

    fn next_key_seed<S: DeserializeSeed<'c>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Problem> {
        while let Some((key, value)) = self.entries.next() {
            let name = self.at.decoder.tree.text(*key);
            if !self.is_read_here(name, *key) {
                continue;
            }
            self.seen.push(name);
            self.value = Some(*value);
            return seed.deserialize(self.at.child(*key)).map(Some);
        }
        let missing = self.fields.unwrap_or(&[]).iter().find(|field| !self.seen.contains(*field));
        let Some(field) = missing else { return Ok(None) };
        self.seen.push(field);
        self.value = None;
        seed.deserialize((*field).into_deserializer()).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'c>>(&mut self, seed: S) -> Result<S::Value, Problem> {
        match self.value {
            Some(value) => seed.deserialize(self.at.child(value)),
            None => {
                let name = self.seen.last().copied().unwrap_or("");
                let (decoder, parent) = (self.at.decoder, self.at.span());
                seed.deserialize(Absent { decoder, name, parent })
            }
        }
    }
}

/// The deserializer of a field that is not there.
#[derive(Clone, Copy)]
struct Absent<'c, 't, 'a> {
    decoder: &'c Decoder<'t, 'a>,
    name: &'c str,
    parent: Span,
}

impl<'c> Deserializer<'c> for Absent<'c, '_, '_> {
    type Error = Problem;

    fn deserialize_any<V: Visitor<'c>>(self, visitor: V) -> Result<V::Value, Problem> {
        visitor.visit_none()
    }

    fn deserialize_newtype_struct<V: Visitor<'c>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Problem> {
        if name == REQUIRED {
            let place = self.decoder.place(self.parent);
            let finding = Finding::new("missing-field", place).with("field", self.name);
            self.decoder.findings.borrow_mut().push(finding);
        }
        visitor.visit_none()
    }

    fn deserialize_seq<V: Visitor<'c>>(self, visitor: V) -> Result<V::Value, Problem> {
        let nothing = std::iter::empty::<()>();
        visitor.visit_seq(de::value::SeqDeserializer::<_, Problem>::new(nothing))
    }

    fn deserialize_map<V: Visitor<'c>>(self, visitor: V) -> Result<V::Value, Problem> {
        let nothing = std::iter::empty::<((), ())>();
        visitor.visit_map(de::value::MapDeserializer::<_, Problem>::new(nothing))
    }

    fn deserialize_struct<V: Visitor<'c>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Problem> {
        visitor.visit_map(AbsentFields { fields: fields.iter(), field: "", absent: self })
    }

    serde::forward_to_deserialize_any! {
        <W: Visitor<'c>>
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        option unit unit_struct tuple tuple_struct enum identifier ignored_any
    }
}

/// Every field of a struct that is not there.
struct AbsentFields<'c, 't, 'a> {
    fields: std::slice::Iter<'static, &'static str>,
    field: &'static str,
    absent: Absent<'c, 't, 'a>,
}

impl<'c> MapAccess<'c> for AbsentFields<'c, '_, '_> {
    type Error = Problem;

    fn next_key_seed<S: DeserializeSeed<'c>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Problem> {
        let Some(field) = self.fields.next() else { return Ok(None) };
        self.field = field;
        seed.deserialize((*field).into_deserializer()).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'c>>(&mut self, seed: S) -> Result<S::Value, Problem> {
        seed.deserialize(Absent { name: self.field, ..self.absent })
    }
}
