//! Why a value could not be read, and the finding that says so.

use std::fmt;

use serde::de;

use crate::findings::{Argument, Finding};
use crate::language::nearest;
use crate::source::Span;
use crate::syntax::decode::Decoder;

/// Why a value could not be read.
#[derive(Debug, Clone)]
pub(crate) struct Problem {
    pub(crate) span: Option<Span>,
    /// The key of what was expected: `text`, `number`, `list` …
    pub(super) expected: String,
    pub(super) choices: Option<&'static [&'static str]>,
    pub(super) found: String,
    pub(super) variant: &'static str,
}

impl Problem {
    pub(super) fn expecting(expected: &str) -> Self {
        Self {
            span: None,
            expected: expected.to_owned(),
            choices: None,
            found: String::new(),
            variant: "",
        }
    }

    pub(super) fn finding(self, decoder: &Decoder) -> Finding {
        let place = decoder.place(self.span.unwrap_or_default());
        let rule = if self.variant == "deep" { "deep-nesting" } else { "wrong-type" };
        let variant = if self.variant == "deep" { "" } else { self.variant };
        let finding = Finding::new(rule, place).variant(variant);
        let found = match self.found.as_str() {
            "empty" => Argument::Key("wrong-type.nothing".to_owned()),
            found => Argument::from(found),
        };
        let finding = finding.with("expected", self.expected).with("found", found);
        match self.choices {
            Some(choices) => {
                let near = nearest(&self.found, choices.iter().copied());
                // Who reads a document is asked in words of one's own more than anything else.
                let variant = if choices.contains(&"trainee") { "audience" } else { "choice" };
                finding.variant(variant).with("choices", choices.join(", ")).near(near)
            }
            None => finding,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.expected)
    }
}

impl std::error::Error for Problem {}

impl de::Error for Problem {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::expecting(&message.to_string())
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        let found = variant.to_owned();
        Self { choices: Some(expected), found, ..Self::expecting("choice") }
    }

    fn invalid_type(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::expecting(&expected.to_string())
    }
}
