//! Shapes: what the schema of a kind says may stand at a place. It is the schema that
//! `svod schema KIND` prints.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde_json::Value;

use crate::handbook::{MANIFEST, PROFILES, TESTPLAN};
use crate::kinds::{KINDS, by_name, names, schema};
use crate::lsp::cursor::Step;
use crate::source::ProjectPath;

static SCHEMAS: LazyLock<BTreeMap<&str, Value>> =
    LazyLock::new(|| names().filter_map(|name| Some((name, schema(name)?))).collect());

/// The name of the schema of a file: that of its `kind:`, else of its folder.
pub(super) fn schema_name(path: &ProjectPath, yaml: &str) -> Option<&'static str> {
    if path.as_str() == MANIFEST {
        return Some("svod");
    }
    if path.stem().ends_with(TESTPLAN) {
        return Some("testplan");
    }
    let folder = path.folders().next();
    if folder == Some(PROFILES) {
        return None;
    }
    let said = yaml.lines().find_map(|line| line.strip_prefix("kind:"));
    let said = said.map(|kind| kind.trim().trim_matches(['"', '\''])).and_then(by_name);
    let own = || KINDS.iter().find(|kind| Some(kind.folder) == folder);
    Some(said.or_else(own).map_or("page", |kind| kind.name))
}

/// One form that a value may have.
#[derive(Clone, Copy)]
struct Form {
    /// The name of its type.
    name: Option<&'static str>,
    schema: &'static Value,
}

/// What may stand at a place.
pub(super) struct Shape {
    root: &'static Value,
    forms: Vec<Form>,
    /// The type that has the last key, and that key.
    pub(super) owner: &'static str,
    pub(super) key: String,
    /// What the last key is for.
    pub(super) about: Option<&'static str>,
}

/// A key that a mapping may have.
pub(super) struct KnownKey {
    pub(super) name: &'static str,
    pub(super) about: Option<&'static str>,
    pub(super) is_required: bool,
    /// Whether its value stands on the same line.
    pub(super) is_inline: bool,
}

impl Shape {
    /// What may stand where some steps lead in a file of a kind.
    pub(super) fn at(name: &str, path: &[Step]) -> Option<Self> {
        let (name, root) = SCHEMAS.get_key_value(name)?;
        let form = Form { name: Some(name), schema: root };
        let mut shape =
            Self { root, forms: vec![form], owner: name, key: String::new(), about: None };
        for step in path {
            shape.step(step);
        }
        Some(shape)
    }

    fn step(&mut self, step: &Step) {
        let mut forms = Vec::new();
        for form in std::mem::take(&mut self.forms) {
            let inner = match step {
                Step::Item => form.schema.get("items"),
                Step::Key(key) => {
                    let own = form.schema.get("properties").and_then(|all| all.get(key));
                    let any = form.schema.get("additionalProperties");
                    own.or(any.filter(|any| any.is_object()))
                }
            };
            let Some(inner) = inner else { continue };
            if let Step::Key(key) = step {
                self.owner = form.name.unwrap_or(self.owner);
                self.about = about(self.root, inner);
                key.clone_into(&mut self.key);
            }
            unfold(self.root, inner, None, &mut forms);
        }
        self.forms = forms;
    }

    /// The keys of a mapping here, required ones first.
    pub(super) fn keys(&self) -> Vec<KnownKey> {
        let mut keys: Vec<KnownKey> = Vec::new();
        for form in &self.forms {
            let required = form.schema.get("required").and_then(Value::as_array);
            let is_required =
                |name: &str| required.is_some_and(|all| all.iter().any(|key| key == name));
            let properties = form.schema.get("properties").and_then(Value::as_object);
            for (name, inner) in properties.into_iter().flatten() {
                keys.push(KnownKey {
                    name,
                    about: about(self.root, inner),
                    is_required: is_required(name),
                    is_inline: is_inline(self.root, inner),
                });
            }
        }
        keys.sort_by_key(|key| !key.is_required);
        keys
    }

    /// The values of a closed set, each with what it means.
    pub(super) fn values(&self) -> Vec<(&'static str, Option<&'static str>)> {
        let mut values = Vec::new();
        for form in &self.forms {
            let text = |value: &'static Value| value.as_str();
            let listed = form.schema.get("enum").and_then(Value::as_array);
            values.extend(listed.into_iter().flatten().filter_map(text).map(|text| (text, None)));
            let own = form.schema.get("const").and_then(text);
            values.extend(own.map(|own| (own, form.schema.get("description").and_then(text))));
            if form.schema.get("type").is_some_and(|sort| sort == "boolean") {
                values.extend([("true", None), ("false", None)]);
            }
        }
        values
    }

    /// The names of the types that a value here may have, such as `RoleId`.
    pub(super) fn types(&self) -> BTreeSet<&'static str> {
        self.forms.iter().filter_map(|form| form.name).collect()
    }
}

/// All forms of a schema, alternatives and named types followed.
fn unfold(
    root: &'static Value,
    schema: &'static Value,
    name: Option<&'static str>,
    forms: &mut Vec<Form>,
) {
    if let Some((name, inner)) = named(root, schema) {
        return unfold(root, inner, Some(name), forms);
    }
    let several = ["anyOf", "oneOf"].into_iter().find_map(|key| schema.get(key)?.as_array());
    match several {
        Some(several) => several.iter().for_each(|one| unfold(root, one, name, forms)),
        None => forms.push(Form { name, schema }),
    }
}

/// The type that a schema refers to.
fn named(root: &'static Value, schema: &'static Value) -> Option<(&'static str, &'static Value)> {
    let name = schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")?;
    Some((name, root.get("$defs")?.get(name)?))
}

fn about(root: &'static Value, schema: &'static Value) -> Option<&'static str> {
    let own = schema.get("description").and_then(Value::as_str);
    own.or_else(|| named(root, schema)?.1.get("description")?.as_str())
}

fn is_inline(root: &'static Value, schema: &'static Value) -> bool {
    let mut forms = Vec::new();
    unfold(root, schema, None, &mut forms);
    let is_block = |form: &Form| {
        form.schema.get("type").is_some_and(|sort| sort == "object" || sort == "array")
    };
    !forms.iter().all(is_block)
}
