//! Where names stand: in fields, in `[[id]]`, in braces, and as keys.

use crate::handbook::{Document, Handbook, ManifestFile, PlanFile, declarations};
use crate::kinds::Content;
use crate::kinds::manifest::{Channel, ChannelType};
use crate::kinds::script::Script;
use crate::lsp::names::{Name, Sort, Use, slot};
use crate::source::{Place, SourceId, Span, Spanned};
use crate::syntax::decode::{Mention, Mentioned};
use crate::syntax::markdown::NodeKind;
use crate::syntax::slots::slots;

/// Every place where a name stands.
pub(super) fn all(handbook: &Handbook) -> Vec<Use> {
    let mut found = Found { handbook, uses: Vec::new() };
    if let Some(file) = &handbook.manifest {
        found.manifest(file);
    }
    for document in &handbook.documents {
        found.document(document);
    }
    for plan in &handbook.plans {
        found.plan(plan);
    }
    found.uses
}

struct Found<'h> {
    handbook: &'h Handbook,
    uses: Vec<Use>,
}

impl Found<'_> {
    /// Adds a name if it stands in its field as it is, and not folded or escaped.
    fn add(&mut self, name: Name, sort: Sort, source: SourceId, field: Span) {
        let text = self.handbook.sources.text(Place { source, span: field });
        let Some(at) = text.find(name.text()) else { return };
        let start = field.start as usize + at;
        let span = Span::new(start, start + name.text().len());
        self.uses.push(Use { name, sort, place: Place { source, span } });
    }

    fn used(&mut self, name: Name, source: SourceId, field: Span) {
        self.add(name, Sort::Used, source, field);
    }

    fn given(&mut self, name: Name, source: SourceId, field: Span) {
        self.add(name, Sort::Given, source, field);
    }

    fn manifest(&mut self, file: &ManifestFile) {
        let (source, manifest) = (file.source, &file.manifest);
        for (id, channel) in self.handbook.channels() {
            self.given(Name::Channel(id.value.clone()), source, id.span);
            self.channel_slots(source, &channel.value);
        }
        self.company(file);
        self.mentions(&file.mentions, source);
        let chapters = manifest.chapters.get().into_iter().flat_map(|chapters| chapters.iter());
        for include in chapters.filter_map(|chapter| chapter.include.get()) {
            self.ids(&include.0, source);
        }
        for (_, edition) in manifest.editions.iter() {
            let chapters = edition.value.chapters.get();
            self.ids(chapters.map_or(&[], |chapters| chapters.0.as_slice()), source);
        }
    }

    /// Ids among other words, such as folders and titles.
    fn ids(&mut self, names: &[Spanned<String>], source: SourceId) {
        for name in names.iter().filter(|name| !name.value.ends_with('/')) {
            self.used(Name::Document(name.value.clone()), source, name.span);
        }
    }

    /// The fields that the built-in slots stand for.
    fn company(&mut self, file: &ManifestFile) {
        let Some(company) = file.manifest.company.get() else { return };
        let fields = [
            ("company.name", company.name.spanned().map(|field| field.span)),
            ("company.legal_name", company.legal_name.spanned().map(|field| field.span)),
            ("company.address", company.address.spanned().map(|field| field.span)),
            ("company.site", company.site.spanned().map(|field| field.span)),
        ];
        for (slot, span) in fields {
            self.unspoken_slot(slot, file.source, span);
        }
    }

    fn channel_slots(&mut self, source: SourceId, channel: &Channel) {
        let address = channel.address.spanned().map(|field| field.span);
        let hours = channel.hours.spanned().map(|field| field.span);
        match channel.channel_type.get() {
            Some(ChannelType::Phone) => {
                self.unspoken_slot("company.phone", source, address);
                self.unspoken_slot("company.hours", source, hours);
            }
            Some(ChannelType::Email) => self.unspoken_slot("company.email", source, address),
            _ => {}
        }
    }

    /// What a slot stands for, the first of several.
    fn unspoken_slot(&mut self, slot: &str, source: SourceId, span: Option<Span>) {
        let name = Name::Slot { source, slot: slot.to_owned() };
        let is_known = self.uses.iter().any(|known| known.name == name);
        if let Some(span) = span.filter(|_| !is_known) {
            self.uses.push(Use { name, sort: Sort::Unspoken, place: Place { source, span } });
        }
    }

    fn document(&mut self, document: &Document) {
        let source = document.source;
        let name = Name::Document(document.id.clone());
        match document.envelope.id.spanned() {
            Some(id) => self.given(name, source, id.span),
            None => self.uses.push(Use { name, sort: Sort::Unspoken, place: document.place() }),
        }
        self.mentions(&document.mentions, source);
        self.ids(&document.envelope.supersedes.0, source);
        self.scope(document);
        for node in &document.markdown.nodes {
            if let NodeKind::Link { target, is_wiki: true } = &node.kind {
                self.used(Name::Document(target.trim().to_owned()), source, node.span);
            }
        }
        self.slots(document);
        self.content(document);
    }

    fn scope(&mut self, document: &Document) {
        let Some(scope) = document.envelope.applies_to.get() else { return };
        for names in [&scope.branches, &scope.segments] {
            self.ids(&names.0, document.source);
        }
    }

    fn mentions(&mut self, mentions: &[Mentioned], source: SourceId) {
        for mentioned in mentions {
            let text = mentioned.text.clone();
            let name = match mentioned.mention {
                Mention::Role => Name::Role(text),
                Mention::Channel => Name::Channel(text),
                Mention::Norm => match norm(&text) {
                    Some(name) => name,
                    None => continue,
                },
                Mention::Prose => {
                    self.prose(mentioned.span, source);
                    continue;
                }
                _ => Name::Document(text),
            };
            self.used(name, source, mentioned.span);
        }
    }

    /// The `[[id]]` of a field, looked for as it was typed.
    fn prose(&mut self, span: Span, source: SourceId) {
        let text = self.handbook.sources.text(Place { source, span });
        let mut from = 0;
        while let Some(open) = text[from..].find("[[").map(|at| from + at) {
            let Some(close) = text[open..].find("]]").map(|at| open + at) else { return };
            let id = text[open + 2..close].split('|').next().unwrap_or("");
            let start = span.start as usize + open;
            let inside = Span::new(start, span.start as usize + close);
            if !id.trim().is_empty() {
                self.used(Name::Document(id.trim().to_owned()), source, inside);
            }
            from = close;
        }
    }

    fn slots(&mut self, document: &Document) {
        let source = document.source;
        for (key, _) in declarations(document).into_iter().flat_map(|slots| slots.iter()) {
            let name = Name::Slot { source, slot: key.value.clone() };
            self.given(name, source, key.span);
        }
        for found in slots(&self.handbook.sources.get(source).text) {
            let name = slot(self.handbook, document, found.name);
            self.used(name, source, Span::new(found.range.start, found.range.end));
        }
    }

    fn content(&mut self, document: &Document) {
        let source = document.source;
        match &document.content {
            Content::Script(script) => self.script(document, script),
            Content::Roles(roles) => {
                let roles = roles.roles.get().into_iter().flat_map(|roles| roles.iter());
                for id in roles.filter_map(|role| role.id.spanned()) {
                    self.given(Name::Role(id.value.clone()), source, id.span);
                }
            }
            Content::Tone(tone) => {
                let keys = tone.by_channel.iter().map(|(key, _)| key);
                keys.for_each(|key| self.used(Name::Channel(key.value.clone()), source, key.span));
            }
            Content::Protocol(protocol) => {
                let steps = protocol.steps.get().into_iter().flat_map(|steps| steps.iter());
                for (key, _) in steps.flat_map(|step| step.by_channel.iter()) {
                    self.used(Name::Channel(key.value.clone()), source, key.span);
                }
            }
            Content::Branch(branch) => {
                for name in branch
                    .overrides
                    .iter()
                    .filter_map(|(key, _)| Some((norm(&key.value)?, key.span)))
                {
                    self.used(name.0, source, name.1);
                }
            }
            _ => {}
        }
    }

    fn script(&mut self, document: &Document, script: &Script) {
        let source = document.source;
        let name = |node: &str| Name::Node { script: document.id.clone(), node: node.to_owned() };
        for (key, node) in script.all_nodes() {
            self.given(name(&key.value), source, key.span);
            for way in node.value.ways() {
                self.used(name(&way.to.value), source, way.to.span);
            }
        }
        if let Some(start) = script.start.spanned() {
            self.used(name(&start.value), source, start.span);
        }
    }

    fn plan(&mut self, plan: &PlanFile) {
        let source = plan.source;
        if let Some(script) = plan.plan.script.spanned() {
            self.used(Name::Document(script.value.clone()), source, script.span);
        }
        let walks = plan.plan.walks.get().into_iter().flat_map(|walks| walks.iter());
        for node in walks.flat_map(|walk| walk.visits.0.iter().chain(&walk.avoids.0)) {
            let script = plan.script_id().to_owned();
            self.used(Name::Node { script, node: node.value.clone() }, source, node.span);
        }
    }
}

/// What the path of a norm begins with: a channel, a document, or nothing that has a name.
fn norm(path: &str) -> Option<Name> {
    let mut parts = path.split('.');
    match (parts.next()?, parts.next()) {
        ("thresholds" | "company", _) => None,
        ("channels", channel) => channel.map(|channel| Name::Channel(channel.to_owned())),
        (id, _) => Some(Name::Document(id.to_owned())),
    }
}
