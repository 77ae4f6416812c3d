//! `legal`: what the law says, when it was looked up, and by whom. One entry, or a list of them.

use schemars::{JsonSchema, Schema};
use serde::Deserialize;

use crate::kinds::manifest::Jurisdiction;
use crate::kinds::value::{AsOf, Day, Prose, RoleId, Unit};
use crate::kinds::{Content, schema};
use crate::source::{Span, Spanned};
use crate::syntax::decode::Decoder;
use crate::syntax::fields::{List, Optional, Required};

/// Entries under `entries`, or one entry as the document itself.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Legal {
    /// A few words before them.
    pub(crate) intro: Optional<Prose>,
    /// The entries.
    pub(crate) entries: Required<List<Entry>>,
}

/// What one article says.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Entry {
    /// The id by which others name it.
    pub(crate) id: Optional<String>,
    /// Where it is law.
    pub(crate) jurisdiction: Required<Jurisdiction>,
    /// The act.
    pub(crate) act: Required<Prose>,
    /// The article.
    pub(crate) article: Required<Prose>,
    /// The rule in short.
    pub(crate) says: Required<Prose>,
    /// The term that it sets.
    pub(crate) deadline: Optional<LegalDeadline>,
    /// When it was so.
    pub(crate) as_of: Required<AsOf>,
    /// The role that looked it up.
    pub(crate) checked_by: Optional<RoleId>,
    /// The day on which it did.
    pub(crate) checked_on: Optional<Day>,
    /// Where to read it.
    pub(crate) url: Optional<String>,
    /// The act that came in its place.
    pub(crate) repealed_by: Optional<Prose>,
    /// The day on which it did.
    pub(crate) repealed_on: Optional<Day>,
    /// How sure the entry is.
    pub(crate) certainty: Optional<Certainty>,
}

/// A term of the law.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct LegalDeadline {
    /// How many.
    pub(crate) value: Required<f64>,
    /// Of what.
    pub(crate) unit: Required<Unit>,
    /// The event that starts it.
    pub(crate) from: Optional<Prose>,
}

/// How sure an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Certainty {
    /// It was looked up and is plain.
    Sure,
    /// Its text should be looked at again.
    Medium,
    /// It is hearsay until somebody looks it up.
    Unsure,
}

/// Reads a list if `entries` is there, else the document as one entry.
pub(super) fn decode(decoder: &Decoder) -> Option<Content> {
    if decoder.has("entries") || !decoder.has("act") {
        return decoder.read::<Box<Legal>>().map(Content::Legal);
    }
    let span = Span::default();
    let entry = decoder.read::<Entry>().map(|value| Spanned { span, value })?;
    let entries = Required::Given(Spanned { span, value: List(vec![entry]) });
    Some(Content::Legal(Box::new(Legal { intro: Optional::Absent, entries })))
}

/// Describes both forms: the fields of either, and what each demands.
pub(super) fn describe() -> Schema {
    let mut list = schema::of::<Legal>().to_value();
    let one = schema::of::<Entry>().to_value();
    let demands = |schema: &serde_json::Value| schema.get("required").cloned().unwrap_or_default();
    let forms = serde_json::json!([{ "required": demands(&list) }, { "required": demands(&one) }]);
    schema::join(&mut list, one);
    if let Some(object) = list.as_object_mut() {
        object.remove("required");
        object.insert("anyOf".to_owned(), forms);
    }
    Schema::try_from(list).unwrap_or_default()
}
