//! JSON Schema of the kinds, made from the very types that read them.

use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema, schema_for};
use serde_json::Value;

use crate::kinds::envelope::Envelope;
use crate::kinds::manifest::Manifest;
use crate::kinds::testplan::TestPlan;
use crate::kinds::{KINDS, by_name};
use crate::syntax::fields::MAY_BE_ABSENT;

/// The schema of a kind, of `svod.yaml` under the name `svod`, or of a test plan; none for any other name.
pub fn schema(name: &str) -> Option<Value> {
    match name {
        "svod" => return Some(finish(schema_for!(Manifest)).into()),
        "testplan" => return Some(finish(schema_for!(TestPlan)).into()),
        _ => {}
    }
    let kind = by_name(name)?;
    let mut schema = (kind.schema)().to_value();
    let envelope = finish(schema_for!(Envelope)).to_value();
    join(&mut schema, envelope);
    close(&mut schema);
    Some(schema)
}

/// The names that `schema` knows.
pub fn names() -> impl Iterator<Item = &'static str> {
    ["svod", "testplan"].into_iter().chain(KINDS.iter().map(|kind| kind.name))
}

pub(super) fn of<T: JsonSchema>() -> Schema {
    finish(schema_for!(T))
}

/// Adds the fields of another schema and the definitions they use.
pub(super) fn join(schema: &mut Value, other: Value) {
    for part in ["properties", "$defs"] {
        let Some(Value::Object(entries)) = other.get(part).cloned() else { continue };
        let Some(object) = schema.as_object_mut() else { continue };
        let place = object.entry(part).or_insert_with(|| Value::Object(serde_json::Map::new()));
        if let Value::Object(place) = place {
            for (name, value) in entries {
                place.entry(name).or_insert(value);
            }
        }
    }
}

/// Lets in no other keys but those that are the author's own.
fn close(schema: &mut Value) {
    if let Some(object) = schema.as_object_mut() {
        object.insert("patternProperties".to_owned(), serde_json::json!({"^x-": true}));
        object.insert("additionalProperties".to_owned(), Value::Bool(false));
    }
}

/// Fields marked as optional are taken out of `required`, and the marks with them.
fn finish(mut schema: Schema) -> Schema {
    RecursiveTransform(settle_required).transform(&mut schema);
    schema
}

fn settle_required(schema: &mut Schema) {
    let optional: Vec<String> = match schema.get_mut("properties") {
        Some(Value::Object(properties)) => properties
            .iter_mut()
            .filter_map(|(name, property)| is_optional(property).then(|| name.clone()))
            .collect(),
        _ => return,
    };
    if let Some(Value::Array(required)) = schema.get_mut("required") {
        required.retain(|name| !optional.iter().any(|field| name == field));
    }
}

/// Optional fields carry the mark; lists and keyed entries are empty when absent.
fn is_optional(property: &mut Value) -> bool {
    let Some(property) = property.as_object_mut() else { return false };
    property.remove(MAY_BE_ABSENT).is_some()
}
