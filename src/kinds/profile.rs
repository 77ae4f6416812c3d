//! A profile of completeness as its author writes it: elements, and the predicates they demand.
//! `docs/profiles.md` describes it; what the predicates mean, `completeness` says.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use crate::findings::{Argument, Confidence};
use crate::kinds::manifest::{ChannelType, LevelSetting};
use crate::kinds::value::{Day, Duration};
use crate::language::Language;
use crate::language::roles::SectionRole;
use crate::syntax::fields::{Keyed, List, OneOrMore, Optional, Required};

/// A set of needs.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
pub(crate) struct Profile {
    /// What it is called.
    pub(crate) title: Required<Translated>,
    /// What it rests on.
    pub(crate) basis: Required<Basis>,
    /// The profiles whose elements belong to it too.
    pub(crate) extends: Optional<OneOrMore<String>>,
    /// The jurisdiction that a profile of law serves.
    pub(crate) jurisdiction: Optional<String>,
    /// When the numbers of a profile of law held.
    pub(crate) as_of: Optional<String>,
    /// The role that checked a profile of law.
    pub(crate) checked_by: Optional<String>,
    /// When it was checked.
    pub(crate) checked_on: Optional<Day>,
    /// What to mind.
    pub(crate) note: Optional<Translated>,
    /// The needs.
    pub(crate) elements: Required<List<Element>>,
}

/// What a profile rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Basis {
    /// The documents from which svod grew.
    SourceDocuments,
    /// What good companies do.
    Practice,
    /// A standard.
    Standard,
    /// The law.
    Law,
}

/// A need.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Element {
    /// Its name, unique among all profiles.
    pub(crate) id: Required<String>,
    /// What must be there, as a noun phrase.
    pub(crate) need: Required<Translated>,
    /// What to write where it lacks.
    pub(crate) write: Optional<Translated>,
    /// Where the need comes from.
    pub(crate) clause: Optional<Translated>,
    /// How much it matters; `off` takes an inherited element out.
    pub(crate) level: Required<LevelSetting>,
    /// How sure its substance is.
    pub(crate) certainty: Optional<Confidence>,
    /// What a person still has to check.
    pub(crate) note: Optional<Translated>,
    /// Else it does not apply.
    pub(crate) when: Optional<Condition>,
    /// All of these must hold.
    pub(crate) demand: List<Predicate>,
}

/// When an element applies.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Condition {
    /// The company has a channel of one of these types.
    pub(crate) channel: Optional<OneOrMore<ChannelType>>,
    /// The company is regulated as one of these.
    pub(crate) regulated: Optional<OneOrMore<String>>,
    /// Some channel is recorded.
    pub(crate) recorded: Optional<bool>,
    /// There is a document of one of these kinds.
    pub(crate) kind: Optional<OneOrMore<String>>,
    /// The company's industry is not one of services only.
    #[serde(rename = "sells-goods")]
    pub(crate) sells_goods: Optional<bool>,
}

/// One predicate: the key that names it, and those that go with it.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
pub(crate) struct Predicate {
    /// A section with this role is there.
    pub(crate) section: Optional<SectionRole>,
    /// What the section must say.
    pub(crate) facts: List<Fact>,
    /// The type of channel it is for, or `staffed` for each that people serve.
    pub(crate) channel: Optional<String>,
    /// So many documents of this kind are there.
    pub(crate) documents: Optional<String>,
    /// Each document of this kind has fields.
    pub(crate) every: Optional<String>,
    /// Which documents are meant: fields and the values that they may have.
    #[serde(rename = "where")]
    pub(crate) filter: Keyed<Values>,
    /// The fields that they must have.
    pub(crate) has: List<String>,
    /// The values that a field must have, each of them: `register: [id, owner]`.
    pub(crate) holds: Keyed<Values>,
    /// At least so many.
    pub(crate) min: Optional<u32>,
    /// At most so many.
    pub(crate) max: Optional<u32>,
    /// `svod.yaml` has these fields.
    pub(crate) manifest: Optional<OneOrMore<String>>,
    /// A paragraph has a word of each group.
    pub(crate) says: Optional<Words>,
    /// No sentence has a word of each group.
    pub(crate) never: Optional<Words>,
    /// Words that make a sentence of `never` harmless.
    pub(crate) unless: Optional<Words>,
    /// The roles and kinds where to look.
    #[serde(rename = "in")]
    pub(crate) places: Optional<OneOrMore<String>>,
    /// A measured time in the same paragraph.
    pub(crate) measure: Optional<Measured>,
    /// A list of a document of this kind goes through these steps.
    pub(crate) sequence: Optional<String>,
    /// The list.
    pub(crate) field: Optional<String>,
    /// The words of each step.
    pub(crate) steps: List<Words>,
    /// Documents of these kinds refer to each document of `every`.
    pub(crate) covers: Optional<OneOrMore<String>>,
    /// None of these rules finds anything.
    pub(crate) clean: Optional<OneOrMore<String>>,
    /// This profile is met.
    pub(crate) profile: Optional<String>,
    /// A person has answered.
    pub(crate) asked: Optional<bool>,
    /// One of these lists holds.
    pub(crate) any: List<List<Predicate>>,
}

/// Something that a section must say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Fact {
    /// One phrase with the company's name and an offer of help.
    GreetingPhrase,
    /// Rings, seconds or minutes.
    TimeToAnswer,
    /// Subject, salutation, body, closing.
    LetterParts,
    /// Who signs and how.
    Signature,
    /// How soon a letter is answered.
    TimeToReply,
    /// How soon a complaint is answered.
    ComplaintDeadline,
    /// The role that answers for it.
    ComplaintOwner,
    /// To whom next.
    Escalation,
}

/// The values that a field may have: one, or a list.
pub(crate) type Values = OneOrMore<String>;

/// Groups of words by language: of each group one must be there.
pub(crate) type Words = Keyed<List<List<String>>>;

/// Whether a measured time is asked for, or how long it may be.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) enum Measured {
    /// Any.
    Any,
    /// At most this.
    AtMost(Duration),
}

impl TryFrom<String> for Measured {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        match text.trim() {
            "true" => Ok(Self::Any),
            _ => Duration::try_from(text).map(Self::AtMost),
        }
    }
}

impl JsonSchema for Measured {
    fn schema_name() -> Cow<'static, str> {
        "Measured".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": ["boolean", "string"],
            "description": "`true`, or a term that is not exceeded, as `10 calendar-day`.",
        })
    }
}

/// Words in every language of the tool, or in the one language of a company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Translated([String; 3]);

impl Translated {
    /// The words in a language; a language that is not given falls back on one that is.
    pub(crate) fn in_language(&self, language: Language) -> &str {
        let index = Language::ALL.iter().position(|other| *other == language);
        &self.0[index.unwrap_or_default()]
    }

    /// As an argument of a message, in whatever language that is read.
    pub(crate) fn argument(&self) -> Argument {
        Argument::Translated(self.0.clone())
    }

    fn of(given: [Option<String>; 3]) -> Option<Self> {
        // English is the language that most readers of another one know.
        let index = |code| Language::ALL.iter().position(|language| language.code() == code);
        let order = ["en", "ru", "sk"].into_iter().filter_map(index);
        let known = order.filter_map(|index| given[index].clone()).next()?;
        Some(Self(given.map(|text| text.unwrap_or_else(|| known.clone()))))
    }
}

impl<'de> Deserialize<'de> for Translated {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TranslatedVisitor)
    }
}

struct TranslatedVisitor;

impl<'de> Visitor<'de> for TranslatedVisitor {
    type Value = Translated;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Translated, E> {
        Ok(Translated(std::array::from_fn(|_| text.to_owned())))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Translated, A::Error> {
        let mut given = [None, None, None];
        while let Some((code, text)) = access.next_entry::<String, String>()? {
            let known = Language::ALL.iter().position(|language| language.code() == code);
            given[known.ok_or_else(|| A::Error::custom("text"))?] = Some(text);
        }
        Translated::of(given).ok_or_else(|| A::Error::custom("text"))
    }
}

impl JsonSchema for Translated {
    fn schema_name() -> Cow<'static, str> {
        "Translated".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let text = json_schema!({"type": "string"});
        json_schema!({
            "description": "One text, or a text in each language.",
            "anyOf": [
                text,
                {
                    "type": "object",
                    "properties": {"ru": text, "en": text, "sk": text},
                    "additionalProperties": false,
                    "minProperties": 1,
                },
            ],
        })
    }
}
