//! `editions` of `svod.yaml`: for whom a book is printed, and what it holds.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::envelope::Audience;
use crate::kinds::value::Prose;
use crate::paper::Paper;
use crate::syntax::fields::{OneOrMore, Optional};

/// An edition, as its author wants it. Of a well-known name, what is not said is as usual.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
pub(crate) struct EditionPlan {
    /// What stands on the cover under the title of the handbook.
    pub(crate) title: Optional<Prose>,
    /// Who reads it.
    pub(crate) audience: Optional<OneOrMore<Audience>>,
    /// What is printed: ids of documents, folders with a slash at the end, titles of chapters, or
    /// `channels` for the page of the channels; all that its readers get if it is absent.
    pub(crate) chapters: Optional<OneOrMore<String>>,
    /// Whether types of clients appear under their neutral labels only.
    pub(crate) neutral_labels: Optional<bool>,
    /// Whether each page says that it stays in the house.
    pub(crate) confidential: Optional<bool>,
    /// The paper that it is printed on, where it is not that of the theme.
    pub(crate) paper: Optional<Paper>,
}
