//! Mending: the safe fixes of some findings, applied to the texts they are about. Writing the texts
//! is for the command line.

use std::collections::BTreeMap;

use crate::findings::{Change, Finding};
use crate::source::{Place, ProjectPath, SourceId, Sources};

/// The texts of a project with some findings mended.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mended {
    /// Files that are there, with their new texts.
    pub changed: BTreeMap<ProjectPath, String>,
    /// Files that are new.
    pub created: BTreeMap<ProjectPath, String>,
    /// How many findings were mended.
    pub count: usize,
}

/// Applies every safe fix that does not touch another one. All parts of a finding's fix are applied
/// or none; what was passed over is found again in the next run.
pub fn mend(sources: &Sources, findings: &[Finding]) -> Mended {
    let mut edits = Edits::default();
    let mut mended = Mended::default();
    for finding in findings.iter().filter(|finding| is_safe(finding)) {
        if finding.fixes.iter().all(|fix| is_free(sources, &edits, &mended, &fix.change)) {
            finding.fixes.iter().for_each(|fix| take(&mut edits, &mut mended, &fix.change));
            mended.count += 1;
        }
    }
    for (source, edits) in edits.of {
        let file = sources.get(source);
        mended.changed.insert(file.path.clone(), edited(&file.text, &edits));
    }
    mended
}

/// The new words of each file, by the bytes that they stand for.
#[derive(Default)]
struct Edits {
    of: BTreeMap<SourceId, BTreeMap<(u32, u32), String>>,
}

fn is_safe(finding: &Finding) -> bool {
    !finding.fixes.is_empty() && finding.fixes.iter().all(|fix| fix.is_safe)
}

fn is_free(sources: &Sources, edits: &Edits, mended: &Mended, change: &Change) -> bool {
    match change {
        Change::Replace { place, .. } => {
            let text = &sources.get(place.source).text;
            text.get(place.span.range()).is_some() && !edits.touch(*place)
        }
        Change::Create { path, .. } => {
            sources.find(path).is_none()
                && !sources.others.contains(path)
                && !mended.created.contains_key(path)
        }
    }
}

impl Edits {
    /// Whether an edit already stands at the place or beside it.
    fn touch(&self, place: Place) -> bool {
        let Some(edits) = self.of.get(&place.source) else { return false };
        let (start, end) = (place.span.start, place.span.end);
        let before = edits.range(..=(end, u32::MAX)).next_back();
        before.is_some_and(|((_, last), _)| *last >= start)
    }
}

fn take(edits: &mut Edits, mended: &mut Mended, change: &Change) {
    match change {
        Change::Replace { place, text } => {
            let of_file = edits.of.entry(place.source).or_default();
            of_file.insert((place.span.start, place.span.end), text.clone());
        }
        Change::Create { path, text } => {
            mended.created.insert(path.clone(), text.clone());
        }
    }
}

fn edited(text: &str, edits: &BTreeMap<(u32, u32), String>) -> String {
    let mut edited = String::with_capacity(text.len() + edits.len() * 4);
    let mut from = 0;
    for ((start, end), new) in edits {
        edited.push_str(&text[from..*start as usize]);
        edited.push_str(new);
        from = *end as usize;
    }
    edited.push_str(&text[from..]);
    edited
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Date;
    use crate::source::{MemoryWorld, Span, load};

    fn finding(edits: &[(usize, usize, &str)]) -> Finding {
        let place = |start, end| Place { source: SourceId(0), span: Span::new(start, end) };
        let finding = Finding::new("any", place(0, 0));
        edits
            .iter()
            .fold(finding, |finding, (start, end, text)| finding.fix(place(*start, *end), *text))
    }

    fn mended(text: &str, findings: &[Finding]) -> (String, usize) {
        let mut world = MemoryWorld::new(Date::new(2026, 3, 1).unwrap());
        world.insert("a.md", text);
        let (sources, _) = load(&world).unwrap();
        let mended = mend(&sources, findings);
        let text = mended.changed.into_values().next().unwrap_or_else(|| text.to_owned());
        (text, mended.count)
    }

    #[test]
    fn parts_of_a_fix_are_applied_together() {
        let findings = [finding(&[(0, 1, "«"), (4, 5, "»")]), finding(&[(2, 3, "B")])];
        assert_eq!(mended("\"abc\" d", &findings), ("«aBc» d".to_owned(), 2));
    }

    #[test]
    fn of_two_fixes_that_touch_the_first_one_is_applied() {
        let findings = [finding(&[(0, 2, "x")]), finding(&[(2, 3, "y"), (5, 6, "z")])];
        assert_eq!(mended("abcdefg", &findings), ("xcdefg".to_owned(), 1));
    }

    #[test]
    fn a_fix_that_is_only_suggested_is_never_applied() {
        let mut suggested = finding(&[(0, 1, "x")]);
        suggested.fixes[0].is_safe = false;
        assert_eq!(mended("abc", &[suggested]), ("abc".to_owned(), 0));
    }
}
