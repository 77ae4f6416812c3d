//! Dialogues: what follows from the nodes of a script. The graph that they make, the conditions that
//! it weighs, the ways through it. What is wrong with them, the rules say; how they look, the book.

pub(crate) mod complaining;
pub(crate) mod condition;
pub(crate) mod coverage;
pub(crate) mod graph;
pub(crate) mod knots;
pub(crate) mod rehearsal;
pub(crate) mod route;
pub(crate) mod variables;
pub(crate) mod walk;

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::script::Script;

/// Scripts of more steps are not drawn: nobody reads such a figure, or learns such a script.
pub(crate) const LEGIBLE_STEPS: usize = 400;

/// The scripts that are in use, each with its document.
pub(crate) fn scripts(handbook: &Handbook) -> impl Iterator<Item = (&Document, &Script)> {
    handbook.documents.iter().filter(|document| !document.is_retired()).filter_map(|document| {
        match &document.content {
            Content::Script(script) => Some((document, &**script)),
            _ => None,
        }
    })
}
