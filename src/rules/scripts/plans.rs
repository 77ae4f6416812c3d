//! Test plans: each with the script that it is about, and each walk as it went.

use crate::dialogue::coverage::Example;
use crate::dialogue::graph::Graph;
use crate::dialogue::scripts;
use crate::dialogue::variables::Variables;
use crate::dialogue::walk::{Walked, walk};
use crate::handbook::{Document, Handbook, PlanFile};
use crate::kinds::script::Script;
use crate::kinds::testplan::Walk;
use crate::source::{Place, Span};

/// A test plan whose script is there.
pub(super) struct Plan<'h> {
    pub(super) file: &'h PlanFile,
    pub(super) document: &'h Document,
    pub(super) script: &'h Script,
    pub(super) graph: Graph<'h>,
    pub(super) variables: Variables<'h>,
}

/// Every test plan, with its script or with the id under which there is none. A script without nodes
/// is told by others; there is nothing to walk.
pub(super) fn plans(
    handbook: &Handbook,
) -> impl Iterator<Item = Result<Plan<'_>, (&PlanFile, &str)>> {
    handbook.plans.iter().filter_map(|file| {
        let id = file.script_id();
        let found = scripts(handbook).find(|(document, _)| document.id == id);
        let Some((document, script)) = found else { return Some(Err((file, id))) };
        script.nodes.get()?;
        let (graph, variables) = (Graph::of(script), Variables::of(&script.variables));
        Some(Ok(Plan { file, document, script, graph, variables }))
    })
}

impl<'h> Plan<'h> {
    /// A place in the plan.
    pub(super) fn at(&self, span: Span) -> Place {
        self.file.at(span)
    }

    pub(super) fn walks(&self) -> impl Iterator<Item = &'h Walk> {
        self.file.plan.walks.get().into_iter().flat_map(|walks| walks.iter())
    }

    /// What the variables hold on a walk: what it gives, else their examples; the name of one whose
    /// value is of another type otherwise.
    pub(super) fn values(&self, walk: &'h Walk) -> Result<Example, (&'h str, Option<Span>)> {
        let mut values = Example::new();
        for (index, (name, slot)) in self.script.variables.iter().enumerate() {
            let given = walk.given.get(&name.value);
            let example = slot.value.example.get();
            let Some(written) = given.map(|given| &given.value).or(example) else { continue };
            match (self.variables.get(index).1.read(written), given) {
                (Some(value), _) => {
                    values.insert(index, value);
                }
                (None, Some(given)) => return Err((&name.value, Some(given.span))),
                // An example is for people: «54 900 ₽» is no number.
                (None, None) => {}
            }
        }
        Ok(values)
    }

    /// How a walk goes; nothing if the script has no start.
    pub(super) fn walked(&self, plan: &Walk, values: &Example) -> Option<Walked<'h>> {
        let replies: Vec<&str> = plan.replies.iter().map(String::as_str).collect();
        let start = self.graph.start(self.script)?;
        Some(walk(&self.graph, start, &replies, &self.variables, values))
    }
}
