//! What has to do with the changes since a revision: findings in files that have changed, findings
//! that lead to one, and findings elsewhere that were not there before.

use std::collections::BTreeSet;

use crate::findings::Finding;
use crate::source::{SourceId, Sources};

/// The files that are new, or that say something else than before. The end of a line is no change:
/// git may keep it in another way than the disk.
pub(crate) fn changed_files(before: &Sources, now: &Sources) -> BTreeSet<SourceId> {
    let has_changed = |path, text: &str| match before.find(path) {
        Some(old) => !before.get(old).text.lines().eq(text.lines()),
        None => true,
    };
    let changed = now.iter().filter(|(_, source)| has_changed(&source.path, &source.text));
    changed.map(|(id, _)| id).collect()
}

/// Whether a finding has to do with the changes. `before` are the fingerprints of what was found
/// in the revision.
pub(crate) fn concerns(
    finding: &Finding,
    fingerprint: &str,
    changed: &BTreeSet<SourceId>,
    before: &BTreeSet<String>,
) -> bool {
    changed.contains(&finding.place.source)
        || finding.related.iter().any(|related| changed.contains(&related.place.source))
        || !before.contains(fingerprint)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Date;
    use crate::source::{MemoryWorld, load};

    fn sources(tree: &str) -> Sources {
        load(&MemoryWorld::from_text(tree, Date::new(2026, 3, 1).unwrap())).unwrap().0
    }

    fn changed(before: &str, now: &str) -> Vec<String> {
        let (before, now) = (sources(before), sources(now));
        let changed = changed_files(&before, &now);
        changed.into_iter().map(|id| now.get(id).path.to_string()).collect()
    }

    #[test]
    fn new_renamed_and_rewritten_files_have_changed() {
        let before = "--- a.md\nодин\n--- b.md\nдва\n--- c.md\nтри\n";
        let now = "--- a.md\nодин\n--- b.md\nдва!\n--- d.md\nтри\n--- e.md\nновый\n";
        assert_eq!(changed(before, now), ["b.md", "d.md", "e.md"]);
        assert_eq!(changed(before, before), [""; 0]);
    }

    #[test]
    fn ends_of_lines_are_no_change() {
        assert_eq!(changed("--- a.md\nодин\nдва\n", "--- a.md\nодин\r\nдва\r\n"), [""; 0]);
    }
}
