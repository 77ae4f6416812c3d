//! The deserializer of what is not there: a required field reports it, any other is empty.

use serde::de::{self, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, Visitor};

use crate::findings::Finding;
use crate::source::Span;
use crate::syntax::decode::{Decoder, Problem};
use crate::syntax::fields::REQUIRED;

/// The deserializer of a field that is not there.
#[derive(Clone, Copy)]
pub(super) struct Absent<'c, 't, 'a> {
    pub(super) decoder: &'c Decoder<'t, 'a>,
    pub(super) name: &'c str,
    pub(super) parent: Span,
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
