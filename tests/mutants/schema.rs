//! What a schema says of a key: whether it must be there, and what its value refers to.

use serde_json::Value;

/// The places of a schema that speak of one value; several where it may be of several forms.
#[derive(Clone)]
pub(crate) struct Spot<'s> {
    root: &'s Value,
    forms: Vec<&'s Value>,
    /// The name of the type, as `RoleId`.
    names: Vec<&'s str>,
}

/// What a schema says of a key.
pub(crate) enum Demand {
    /// It must be there.
    Required,
    /// It may be left out.
    Optional,
    /// It is an entry under a name of the author's own.
    Own,
}

impl<'s> Spot<'s> {
    /// The outermost value.
    pub(crate) fn root(root: &'s Value) -> Self {
        Self::of(root, [root])
    }

    fn of(root: &'s Value, schemas: impl IntoIterator<Item = &'s Value>) -> Self {
        let mut spot = Self { root, forms: Vec::new(), names: Vec::new() };
        schemas.into_iter().for_each(|schema| spot.add(schema));
        spot
    }

    fn add(&mut self, schema: &'s Value) {
        if let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
            self.names.push(name);
            self.add(&self.root["$defs"][name]);
        }
        for word in ["anyOf", "oneOf", "allOf"] {
            let parts = schema[word].as_array().into_iter().flatten();
            parts.for_each(|part| self.add(part));
        }
        self.forms.push(schema);
    }

    /// The value of a key, and what is said of it.
    pub(crate) fn key(&self, name: &str) -> (Self, Demand) {
        let known: Vec<&Value> = self
            .forms
            .iter()
            .copied()
            .filter(|form| form["properties"][name].is_object())
            .collect();
        let is_required = known.iter().any(|form| {
            form["required"].as_array().into_iter().flatten().any(|required| required == name)
        });
        if !known.is_empty() {
            let demand = if is_required { Demand::Required } else { Demand::Optional };
            let schemas = known.into_iter().map(|form| &form["properties"][name]);
            return (Self::of(self.root, schemas), demand);
        }
        let own = self.forms.iter().map(|form| &form["additionalProperties"]);
        let own: Vec<&Value> = own.filter(|schema| schema.is_object()).collect();
        let demand = if own.is_empty() { Demand::Optional } else { Demand::Own };
        (Self::of(self.root, own), demand)
    }

    /// The items of a list.
    pub(crate) fn items(&self) -> Self {
        let items = self.forms.iter().map(|form| &form["items"]);
        Self::of(self.root, items.filter(|items| items.is_object()))
    }

    /// Whether the value is the id of something.
    pub(crate) fn is_id(&self) -> bool {
        self.names.iter().any(|name| name.ends_with("Id"))
    }
}
