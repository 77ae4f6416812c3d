//! The values that arguments take: names that the program knows, and what each stands for.

use std::ffi::OsStr;
use std::path::PathBuf;

use anstream::ColorChoice;
use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use crate::export::Slots;
use crate::findings::Level;
use crate::formats;
use crate::kinds::helpdesk::Helpdesk;
use crate::language::Language;
use crate::paper::Paper;
use crate::report::{FORMATS, Format, by_name};

/// A format of a report, and the file that was named with it.
#[derive(Debug, Clone)]
pub(super) struct AskedFormat {
    pub(super) format: &'static Format,
    pub(super) file: Option<PathBuf>,
}

/// Reads `FORMAT` or `FORMAT=FILE`.
#[derive(Debug, Clone)]
pub(super) struct ReportFormats;

impl TypedValueParser for ReportFormats {
    type Value = AskedFormat;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<AskedFormat, clap::Error> {
        let text = value.to_string_lossy();
        let (name, file) = match text.split_once('=') {
            Some((name, file)) if !file.is_empty() => (name, Some(PathBuf::from(file))),
            _ => (&*text, None),
        };
        let names = PossibleValuesParser::new(format_names());
        let name = names.parse_ref(command, argument, OsStr::new(name))?;
        let format = by_name(&name).expect("invariant: only the names of formats are let through");
        Ok(AskedFormat { format, file })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(format_names()))
    }
}

fn format_names() -> impl Iterator<Item = PossibleValue> {
    FORMATS.iter().map(|format| PossibleValue::new(format.name).help(format.about))
}

/// From which level on a run has failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FailOn {
    Error,
    Warning,
    Info,
    Never,
}

impl FailOn {
    /// The lowest level that makes the run fail, if any does.
    pub(super) fn level(self) -> Option<Level> {
        match self {
            Self::Error => Some(Level::Error),
            Self::Warning => Some(Level::Warning),
            Self::Info => Some(Level::Info),
            Self::Never => None,
        }
    }
}

pub(super) fn languages() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::code)).map(|code| {
        let language = Language::ALL.into_iter().find(|language| language.code() == code);
        language.expect("invariant: only the codes of languages are let through")
    })
}

pub(super) fn helpdesks() -> impl TypedValueParser<Value = Helpdesk> {
    PossibleValuesParser::new(Helpdesk::ALL.map(Helpdesk::name)).map(|name| {
        let helpdesk = Helpdesk::ALL.into_iter().find(|helpdesk| helpdesk.name() == name);
        helpdesk.expect("invariant: only the names of helpdesks are let through")
    })
}

pub(super) fn papers() -> impl TypedValueParser<Value = Paper> {
    PossibleValuesParser::new(Paper::ALL.map(Paper::name)).map(|name| {
        let paper = Paper::ALL.into_iter().find(|paper| paper.name() == name);
        paper.expect("invariant: only the names of papers are let through")
    })
}

pub(super) fn slots() -> impl TypedValueParser<Value = Slots> {
    PossibleValuesParser::new(["filled", "open"]).map(|how| match how.as_str() {
        "open" => Slots::Open,
        _ => Slots::Filled,
    })
}

pub(super) fn colors() -> impl TypedValueParser<Value = ColorChoice> {
    PossibleValuesParser::new(["auto", "always", "never"]).map(|choice| match choice.as_str() {
        "always" => ColorChoice::Always,
        "never" => ColorChoice::Never,
        _ => ColorChoice::Auto,
    })
}

pub(super) fn handbook_formats() -> impl TypedValueParser<Value = &'static formats::Format> {
    PossibleValuesParser::new(formats::FORMATS.iter().map(|format| format.name)).map(|name| {
        formats::by_name(&name).expect("invariant: only the names of formats are let through")
    })
}
