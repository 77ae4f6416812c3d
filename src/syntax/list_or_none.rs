//! The type of a field whose author may say outright that there is nothing to list.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer, Visitor};

use crate::syntax::fields::List;

/// The name by which such a field asks the decoder.
pub(crate) const LIST_OR_NONE: &str = "$list-or-none";

/// A list, or an outright `null`, which says that there is nothing to list.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ListOrNone<T> {
    pub(crate) items: List<T>,
    /// Whether `null` stands in its place.
    pub(crate) is_declined: bool,
}

impl<T> ListOrNone<T> {
    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.items.iter()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for ListOrNone<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(LIST_OR_NONE, ListOrNoneVisitor(PhantomData))
    }
}

struct ListOrNoneVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ListOrNoneVisitor<T> {
    type Value = ListOrNone<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("list")
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(ListOrNone { items: List::default(), is_declined: false })
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(ListOrNone { items: List::default(), is_declined: true })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Self::Value, D::Error> {
        let items = List::deserialize(deserializer)?;
        Ok(ListOrNone { items, is_declined: false })
    }
}

impl<T: JsonSchema> JsonSchema for ListOrNone<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("ListOrNone_of_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let items = generator.subschema_for::<T>();
        schemars::json_schema!({
            "type": ["array", "null"],
            "items": items,
            "x-svod-optional": true,
        })
    }
}
