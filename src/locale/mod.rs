//! The catalogues: every word that the tool itself says, in Russian, English and Slovak.
//! `rules/<family>.ftl` holds findings and the explanation of rules, `report.ftl` what the command
//! line says, `print.ftl` what stands in a handbook.

pub mod messages;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};

use crate::findings::Argument;
use crate::language::Language;

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Words {
    language: Language,
    bundle: &'static FluentBundle<FluentResource>,
}

/// Arguments of a message by their names.
pub type Arguments = BTreeMap<&'static str, Argument>;

impl Words {
    /// The catalogue of a language.
    pub fn of(language: Language) -> Self {
        let bundle = match language {
            Language::Ru => &*RUSSIAN,
            Language::En => &*ENGLISH,
            Language::Sk => &*SLOVAK,
        };
        Self { language, bundle }
    }

    /// Its language.
    pub fn language(self) -> Language {
        self.language
    }

    /// The words of a key, `message` or `message.attribute`; the key itself if there are none.
    pub fn text(self, key: &str) -> String {
        self.with(key, &Arguments::new())
    }

    /// The words of a key with its arguments put in.
    pub fn with(self, key: &str, arguments: &Arguments) -> String {
        self.find(key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// The words of a key, if the catalogue has it.
    pub fn find(self, key: &str, arguments: &Arguments) -> Option<String> {
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let arguments: FluentArgs =
            arguments.iter().map(|(name, value)| (*name, self.value(value))).collect();
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned())
    }

    /// An argument in words.
    pub fn say(self, argument: &Argument) -> String {
        match argument {
            Argument::Text(text) => text.clone(),
            Argument::Number(number) => number.to_string(),
            Argument::Key(key) => self.text(key),
            Argument::Translated(words) => {
                let index = Language::ALL.iter().position(|language| *language == self.language);
                words[index.unwrap_or(0)].clone()
            }
        }
    }

    fn value(self, argument: &Argument) -> FluentValue<'static> {
        match argument {
            #[expect(clippy::cast_precision_loss, reason = "counts are small")]
            Argument::Number(number) => FluentValue::from(*number as f64),
            words => FluentValue::String(Cow::Owned(self.say(words))),
        }
    }
}

/// `<code>/report.ftl`, `<code>/print.ftl` and `<code>/rules/<family>.ftl` of each language.
static CATALOGUES: Dir = include_dir!("$CARGO_MANIFEST_DIR/src/locale");

/// The sources of a catalogue by their names, such as `rules/letters`; a test compares their keys
/// between the languages.
pub fn sources(language: Language) -> BTreeMap<String, &'static str> {
    let code = language.code();
    let folders = [code.to_owned(), format!("{code}/rules")];
    let folders = folders.iter().filter_map(|folder| CATALOGUES.get_dir(folder));
    let named = folders.flat_map(Dir::files).filter_map(|file| {
        let name = file.path().strip_prefix(code).ok()?.with_extension("");
        Some((name.to_string_lossy().into_owned(), file.contents_utf8()?))
    });
    named.collect()
}

static RUSSIAN: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Language::Ru));
static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Language::En));
static SLOVAK: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Language::Sk));

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let code = language.code().parse().expect("invariant: the codes are language identifiers");
    let mut bundle = FluentBundle::new_concurrent(vec![code]);
    bundle.set_use_isolating(false);
    for source in sources(language).into_values() {
        let resource = FluentResource::try_new(source.to_owned())
            .expect("invariant: the built-in catalogues are well formed");
        bundle.add_resource(resource).expect("invariant: no key stands in two catalogues");
    }
    bundle
}
