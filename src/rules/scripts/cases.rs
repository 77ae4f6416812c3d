//! The nodes that weigh several conditions, and how these divide the values among them.

use crate::dialogue::condition::parse;
use crate::dialogue::coverage::{Coverage, Example, coverage};
use crate::dialogue::variables::Variables;
use crate::kinds::script::{Node, Script};
use crate::source::Spanned;

/// A node with several conditions.
pub(super) struct Fork<'s> {
    pub(super) name: &'s Spanned<String>,
    pub(super) node: &'s Node,
    /// The conditions, in their order.
    pub(super) conditions: Vec<&'s Spanned<String>>,
    pub(super) coverage: Coverage,
}

/// The forks of a script whose conditions all have a meaning.
pub(super) fn forks<'s>(
    script: &'s Script,
    variables: &Variables<'s>,
) -> impl Iterator<Item = Fork<'s>> {
    let nodes = script.all_nodes();
    nodes.filter_map(|(name, node)| {
        let node = &node.value;
        let conditions: Vec<_> = node.cases.iter().map(|case| case.when.spanned()).collect();
        let conditions: Vec<&Spanned<String>> = conditions.into_iter().collect::<Option<_>>()?;
        if conditions.is_empty() {
            return None;
        }
        let read = |text: &&Spanned<String>| variables.resolve(&parse(&text.value).ok()?).ok();
        let read = conditions.iter().map(read).collect::<Option<Vec<_>>>()?;
        let coverage = coverage(&read, variables)?;
        Some(Fork { name, node, conditions, coverage })
    })
}

/// Values as an author would write them: `days_late = 0`.
pub(super) fn shown(example: &Example, variables: &Variables<'_>) -> String {
    let values = example.iter().map(|(index, value)| {
        let (name, domain) = variables.get(*index);
        format!("{name} = {}", domain.write(value))
    });
    values.collect::<Vec<_>>().join(", ")
}
