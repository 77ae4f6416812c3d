//! The types of a document's fields: required, optional, lists and keyed entries.
//! Each keeps its place and survives a bad value, which `decode` has reported by then.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::source::{Span, Spanned};
use crate::syntax::decode::{At, Problem};

/// The names by which the field types ask the decoder for their places.
pub(crate) const REQUIRED: &str = "$required";
pub(crate) const OPTIONAL: &str = "$optional";
pub(crate) const ITEM: &str = "$item";
pub(crate) const ONE_OR_MORE: &str = "$one-or-more";
pub(crate) const NAME_OR: &str = "$name-or";
pub(crate) const PLAIN_OR: &str = "$plain-or";

/// The mark in a schema of a field that may be absent; `kinds` takes it out again.
pub(crate) const MAY_BE_ABSENT: &str = "x-svod-optional";

/// A field that must be there; where it is not, that was reported.
pub(crate) type Required<T> = Field<T, true>;

/// A field that may be left out.
pub(crate) type Optional<T> = Field<T, false>;

/// A field of a document.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) enum Field<T, const REQUIRED: bool> {
    /// It is there.
    Given(Spanned<T>),
    /// It is not there.
    #[default]
    Absent,
    /// It is there and of no use.
    Malformed(Span),
}

impl<T, const IS_REQUIRED: bool> Field<T, IS_REQUIRED> {
    pub(crate) fn get(&self) -> Option<&T> {
        match self {
            Self::Given(given) => Some(&given.value),
            Self::Absent | Self::Malformed(_) => None,
        }
    }

    pub(crate) fn spanned(&self) -> Option<&Spanned<T>> {
        match self {
            Self::Given(given) => Some(given),
            Self::Absent | Self::Malformed(_) => None,
        }
    }

    pub(crate) fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

impl<'de, T: Deserialize<'de>, const IS_REQUIRED: bool> Deserialize<'de> for Field<T, IS_REQUIRED> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = if IS_REQUIRED { REQUIRED } else { OPTIONAL };
        deserializer.deserialize_newtype_struct(name, FieldVisitor(PhantomData))
    }
}

struct FieldVisitor<T, const REQUIRED: bool>(PhantomData<T>);

impl<'de, T: Deserialize<'de>, const IS_REQUIRED: bool> Visitor<'de>
    for FieldVisitor<T, IS_REQUIRED>
{
    type Value = Field<T, IS_REQUIRED>;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("field")
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(Field::Absent)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let span = read_span(&mut access)?;
        Ok(match access.next_element::<T>()? {
            Some(value) => Field::Given(Spanned { span, value }),
            None => Field::Malformed(span),
        })
    }
}

fn read_span<'de, A: SeqAccess<'de>>(access: &mut A) -> Result<Span, A::Error> {
    let start: u32 = access.next_element()?.unwrap_or_default();
    let end: u32 = access.next_element()?.unwrap_or_default();
    Ok(Span { start, end })
}

/// Hands a field its start, its end and its value; a value that cannot be read is reported.
pub(crate) struct FieldAccess<'c, 't, 'a> {
    at: At<'c, 't, 'a>,
    step: u8,
}

impl<'c, 't, 'a> FieldAccess<'c, 't, 'a> {
    pub(crate) fn new(at: At<'c, 't, 'a>) -> Self {
        Self { at, step: 0 }
    }
}

impl<'c> SeqAccess<'c> for FieldAccess<'c, '_, '_> {
    type Error = Problem;

    fn next_element_seed<S: DeserializeSeed<'c>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Problem> {
        use serde::de::IntoDeserializer;
        self.step += 1;
        match self.step {
            1 => seed.deserialize(self.at.span().start.into_deserializer()).map(Some),
            2 => seed.deserialize(self.at.span().end.into_deserializer()).map(Some),
            _ => Ok(seed
                .deserialize(self.at)
                .map_err(|problem| self.at.decoder.report(self.at.locate(problem)))
                .ok()),
        }
    }
}

/// A list; an item that cannot be read is reported and left out. Absent, it is empty.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct List<T>(pub(crate) Vec<Spanned<T>>);

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> List<T> {
    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter().map(|item| &item.value)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(ListVisitor(PhantomData))
    }
}

struct ListVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ListVisitor<T> {
    type Value = List<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<List<T>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element::<Item<T>>()? {
            items.extend(item.0);
        }
        Ok(List(items))
    }
}

/// An item of a list, if it could be read.
struct Item<T>(Option<Spanned<T>>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Item<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let visitor = FieldVisitor::<T, false>(PhantomData);
        let field = deserializer.deserialize_newtype_struct(ITEM, visitor)?;
        Ok(Self(match field {
            Field::Given(given) => Some(given),
            Field::Absent | Field::Malformed(_) => None,
        }))
    }
}

/// Entries under names of the author's own, in their order.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Keyed<T>(pub(crate) Vec<(Spanned<String>, Spanned<T>)>);

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Keyed<T> {
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Spanned<String>, &Spanned<T>)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Spanned<T>> {
        self.0.iter().find(|(key, _)| key.value == name).map(|(_, value)| value)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Keyed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(KeyedVisitor(PhantomData))
    }
}

struct KeyedVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for KeyedVisitor<T> {
    type Value = Keyed<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("mapping")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Keyed<T>, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = access.next_key::<Item<String>>()? {
            let value = access.next_value::<Item<T>>()?;
            if let (Some(key), Some(value)) = (key.0, value.0) {
                entries.push((key, value));
            }
        }
        Ok(Keyed(entries))
    }
}

/// One value, or a list of them where there are several.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OneOrMore<T>(pub(crate) Vec<Spanned<T>>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMore<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(ONE_OR_MORE, OneOrMoreVisitor(PhantomData))
    }
}

struct OneOrMoreVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OneOrMoreVisitor<T> {
    type Value = OneOrMore<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("text")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<OneOrMore<T>, A::Error> {
        ListVisitor(PhantomData).visit_seq(access).map(|list: List<T>| OneOrMore(list.0))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<OneOrMore<T>, D::Error> {
        let item: Item<T> = Item::deserialize(deserializer)?;
        Ok(OneOrMore(item.0.into_iter().collect()))
    }
}

/// A name alone, or a mapping that says more.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum NameOr<T> {
    Name(String),
    Given(T),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for NameOr<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(NAME_OR, NameOrVisitor(PhantomData))
    }
}

struct NameOrVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for NameOrVisitor<T> {
    type Value = NameOr<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("text")
    }

    fn visit_str<E>(self, name: &str) -> Result<NameOr<T>, E> {
        Ok(NameOr::Name(name.to_owned()))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, given: D) -> Result<NameOr<T>, D::Error> {
        T::deserialize(given).map(NameOr::Given)
    }
}

/// A plain value, or a mapping that says more.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum PlainOr<P, T> {
    Plain(P),
    Given(T),
}

impl<'de, P: Deserialize<'de>, T: Deserialize<'de>> Deserialize<'de> for PlainOr<P, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(PLAIN_OR, PlainOrVisitor(PhantomData))
    }
}

struct PlainOrVisitor<P, T>(PhantomData<(P, T)>);

impl<'de, P: Deserialize<'de>, T: Deserialize<'de>> Visitor<'de> for PlainOrVisitor<P, T> {
    type Value = PlainOr<P, T>;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("text")
    }

    fn visit_some<D: Deserializer<'de>>(self, plain: D) -> Result<PlainOr<P, T>, D::Error> {
        P::deserialize(plain).map(PlainOr::Plain)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        given: D,
    ) -> Result<PlainOr<P, T>, D::Error> {
        T::deserialize(given).map(PlainOr::Given)
    }
}

impl<P: JsonSchema, T: JsonSchema> JsonSchema for PlainOr<P, T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("PlainOr_{}_{}", P::schema_name(), T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let plain = generator.subschema_for::<P>();
        let given = generator.subschema_for::<T>();
        schemars::json_schema!({"anyOf": [plain, given]})
    }
}

impl<T: JsonSchema> JsonSchema for NameOr<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("NameOr_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let given = generator.subschema_for::<T>();
        schemars::json_schema!({"anyOf": [{"type": "string"}, given]})
    }
}

impl<T: JsonSchema, const IS_REQUIRED: bool> JsonSchema for Field<T, IS_REQUIRED> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = generator.subschema_for::<T>();
        if IS_REQUIRED {
            schema.remove(MAY_BE_ABSENT);
        } else {
            schema.insert(MAY_BE_ABSENT.to_owned(), true.into());
        }
        schema
    }
}

impl<T: JsonSchema> JsonSchema for List<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("List_of_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let items = generator.subschema_for::<T>();
        schemars::json_schema!({"type": "array", "items": items, "x-svod-optional": true})
    }
}

impl<T: JsonSchema> JsonSchema for Keyed<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Keyed_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let values = generator.subschema_for::<T>();
        schemars::json_schema!({
            "type": "object",
            "additionalProperties": values,
            "x-svod-optional": true,
        })
    }
}

impl<T: JsonSchema> JsonSchema for OneOrMore<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("OneOrMore_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<T>();
        schemars::json_schema!({"anyOf": [one, {"type": "array", "items": one}]})
    }
}
