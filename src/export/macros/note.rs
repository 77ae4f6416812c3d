//! The note of a macro, which only agents see: what the form has no room for, a line each.

use crate::export::letter::Outgoing;
use crate::language::Language;

/// What a note holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Note {
    pub(super) id: Option<String>,
    pub(super) language: Option<Language>,
    pub(super) category: Option<String>,
    pub(super) signature: Option<String>,
    pub(super) trigger: Option<String>,
    pub(super) subject: Option<String>,
}

impl Note {
    /// The note of a letter; its subject only where the form has none of its own.
    pub(super) fn of(letter: &Outgoing<'_>, has_subject: bool) -> Self {
        let fields = letter.letter;
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        Self {
            id: Some(letter.document.id.clone()),
            language: Some(letter.document.language),
            category: fields.category.get().map(|category| category.name().to_owned()),
            signature: fields.signature.get().cloned(),
            trigger: fields.trigger.get().map(|trigger| one_line(trigger.as_str())),
            subject: (!has_subject).then(|| letter.subject.clone()),
        }
    }

    /// Its lines, `category: order`.
    pub(super) fn write(&self) -> String {
        let language = self.language.map(|language| language.code().to_owned());
        let lines = [
            ("letter", &self.id),
            ("lang", &language),
            ("category", &self.category),
            ("signature", &self.signature),
            ("subject", &self.subject),
            ("trigger", &self.trigger),
        ];
        let lines = lines.into_iter().filter_map(|(key, value)| Some((key, value.as_ref()?)));
        lines.map(|(key, value)| format!("{key}: {value}\n")).collect()
    }

    /// Reads the lines that it knows; any other note is left alone.
    pub(super) fn read(text: &str) -> Self {
        let mut note = Self::default();
        for (key, value) in text.lines().filter_map(|line| line.split_once(':')) {
            note.set(key.trim(), value.trim());
        }
        note
    }

    /// Takes a value under its key; an empty one is none.
    pub(super) fn set(&mut self, key: &str, value: &str) {
        let value = Some(value.to_owned()).filter(|value| !value.is_empty());
        match key {
            "letter" => self.id = value,
            "category" => self.category = value,
            "signature" => self.signature = value,
            "subject" => self.subject = value,
            "trigger" => self.trigger = value,
            "lang" => {
                let is_it = |language: &Language| value.as_deref() == Some(language.code());
                self.language = Language::ALL.into_iter().find(is_it);
            }
            _ => {}
        }
    }
}
