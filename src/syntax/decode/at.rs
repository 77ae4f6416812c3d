//! The deserializer of a node that is there: a scalar, a list, a mapping or an alias of one.

use serde::de::{self, Deserializer, IntoDeserializer, Visitor};

use crate::findings::Finding;
use crate::source::Span;
use crate::syntax::decode::entries::{Entries, Items};
use crate::syntax::decode::{Decoder, Mention, Mentioned, Problem};
use crate::syntax::fields::{
    FieldAccess, ITEM, NAME_OR, ONE_OR_MORE, OPTIONAL, PLAIN_OR, REQUIRED,
};
use crate::syntax::list_or_none::LIST_OR_NONE;
use crate::syntax::yaml::{Content, NodeId};

/// Collections deeper than this are reported and not read.
const DEPTH_LIMIT: usize = 64;

/// The deserializer of one node.
#[derive(Clone, Copy)]
pub(crate) struct At<'c, 't, 'a> {
    pub(crate) decoder: &'c Decoder<'t, 'a>,
    pub(super) id: NodeId,
    /// The alias through which the node was reached.
    pub(super) via: Option<NodeId>,
    pub(super) outer: bool,
}

impl<'c, 't, 'a> At<'c, 't, 'a> {
    pub(super) fn child(self, id: NodeId) -> Self {
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
        if self.is_slot(entries) { "slot" } else { "mapping" }
    }

    fn is_slot(self, entries: &[(NodeId, NodeId)]) -> bool {
        let key = entries.first().map(|(key, _)| self.decoder.tree.node(*key));
        key.is_some_and(|key| matches!(key.content, Content::Mapping(_)))
    }

    /// Whether it is a mapping that an author meant as one.
    fn says_more(self) -> bool {
        matches!(self.content(), Content::Mapping(entries) if !self.is_slot(entries))
    }

    /// Adds place and found text to a problem that came from a value's own reader.
    pub(crate) fn locate(self, problem: Problem) -> Problem {
        if problem.span.is_some() {
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

    /// Whether nothing stands after the key.
    fn is_empty(self) -> bool {
        matches!(self.content(), Content::Scalar { text, plain: true } if is_null(text))
    }

    /// Whether `null` stands after the key.
    fn is_outright_null(self) -> bool {
        self.is_empty() && self.scalar_text() != Some("")
    }

    fn scalar_text(self) -> Option<&'c str> {
        match self.content() {
            Content::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// A key with nothing after it counts as absent.
    fn field<V: Visitor<'c>>(self, name: &str, visitor: V) -> Result<V::Value, Problem> {
        let here = self.resolve()?;
        if !here.is_empty() || name == ITEM {
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
        let entries = match here.content() {
            Content::Mapping(entries) => entries.as_slice(),
            _ if here.is_empty() => &[],
            _ => return Err(here.mismatch("mapping")),
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
        if name == LIST_OR_NONE && self.resolve()?.is_outright_null() {
            return visitor.visit_unit();
        }
        if name == ONE_OR_MORE && matches!(self.resolve()?.content(), Content::Sequence(_)) {
            return self.deserialize_seq(visitor);
        }
        if name == NAME_OR && !matches!(self.resolve()?.content(), Content::Mapping(_)) {
            return self.deserialize_str(visitor);
        }
        if name == PLAIN_OR && !self.resolve()?.says_more() {
            return visitor.visit_some(self);
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
            if here.is_empty() {
                return visitor.visit_seq(Items { items: [].iter(), at: here });
            }
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
