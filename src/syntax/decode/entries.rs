//! What stands inside a list or a mapping, one after the other.

use serde::de::{self, DeserializeSeed, IntoDeserializer, MapAccess};

use crate::findings::{Finding, Level};
use crate::language::nearest;
use crate::syntax::decode::absent::Absent;
use crate::syntax::decode::{At, Problem};
use crate::syntax::yaml::{Content, NodeId};

/// The items of a list.
pub(super) struct Items<'c, 't, 'a> {
    pub(super) items: std::slice::Iter<'c, NodeId>,
    pub(super) at: At<'c, 't, 'a>,
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
pub(super) struct Entries<'c, 't, 'a> {
    pub(super) entries: std::slice::Iter<'c, (NodeId, NodeId)>,
    pub(super) at: At<'c, 't, 'a>,
    pub(super) value: Option<NodeId>,
    pub(super) fields: Option<&'static [&'static str]>,
    pub(super) seen: Vec<&'c str>,
}

impl<'c> Entries<'c, '_, '_> {
    fn is_read_here(&self, name: &str, key: NodeId, value: NodeId) -> bool {
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
            // What has no fields of its own has those of every document.
            let listed = if fields.is_empty() { elsewhere } else { fields };
            let finding = finding.with("fields", listed.join(", "));
            let near = nearest(name, known);
            let is_text = near.is_none() && self.is_cut_text(name, value);
            let finding = match is_text {
                // Words of the author are lost.
                true => Finding { level: Some(Level::Error), ..finding.variant("comma") },
                false => finding.near(near),
            };
            decoder.findings.borrow_mut().push(finding);
        }
        false
    }
}

impl Entries<'_, '_, '_> {
    /// Whether a key of several words has no value: in `{…}` a comma has cut a text in two.
    fn is_cut_text(&self, name: &str, value: NodeId) -> bool {
        let tree = self.at.decoder.tree;
        let is_empty = matches!(&tree.node(value).content, Content::Scalar { plain: true, .. })
            && tree.node(value).span.range().is_empty();
        is_empty && name.contains(' ')
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
            if !self.is_read_here(name, *key, *value) {
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
