//! Actions: what the editor offers to do about the findings at a place.

use lsp_types::{CodeAction, CodeActionKind, Diagnostic, Range, WorkspaceEdit};

use crate::findings::{Argument, Change, Finding, mend};
use crate::lsp::diagnostics::diagnostic;
use crate::lsp::edits::Edits;
use crate::lsp::positions::Lines;
use crate::lsp::view::View;
use crate::lsp::{missing, waive};
use crate::source::{Place, Span};

/// Words longer than this are not shown in a title.
const LONGEST: usize = 40;

/// All safe fixes of a file at once; other servers have fixes of their own.
const FIX_ALL: &str = "source.fixAll.svod";

/// What can be done about the findings that touch a range.
pub(super) fn actions(view: &View<'_>, range: Range, only: &[CodeActionKind]) -> Vec<CodeAction> {
    let lines = view.lines();
    let mut actions = Vec::new();
    if is_asked(only, "quickfix") {
        for finding in own_findings(view) {
            let own = lines.range(finding.place.span);
            if own.start <= range.end && range.start <= own.end {
                actions.extend(of_finding(view, finding, &lines));
            }
        }
    }
    if is_asked(only, FIX_ALL) {
        actions.extend(fix_all(view));
    }
    actions
}

/// Whether an editor wants actions of a kind; a kind stands for all that begin with it.
fn is_asked(only: &[CodeActionKind], kind: &str) -> bool {
    let holds = |asked: &CodeActionKind| {
        let asked = String::from(asked.clone());
        let rest = kind.strip_prefix(asked.as_str());
        asked.is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    only.is_empty() || only.iter().any(holds)
}

fn own_findings<'v>(view: &View<'v>) -> impl Iterator<Item = &'v Finding> {
    let source = view.source;
    let all = view.findings.unwrap_or_default().iter();
    all.filter(move |finding| Some(finding.place.source) == source)
}

fn of_finding(view: &View<'_>, finding: &Finding, lines: &Lines<'_>) -> Vec<CodeAction> {
    let diagnostic = diagnostic(finding, lines, view.words);
    let action = |title: String, edit: WorkspaceEdit, is_preferred: bool| CodeAction {
        title,
        kind: Some(CodeActionKind::QuickFix),
        diagnostics: Some(vec![Diagnostic::clone(&diagnostic)]),
        is_preferred: is_preferred.then_some(true),
        edit: Some(edit),
        ..CodeAction::default()
    };
    let mut actions = Vec::new();
    if let Some(edit) = fix(view, finding) {
        let is_safe = finding.fixes.iter().all(|fix| fix.is_safe);
        actions.push(action(title(view, finding), edit, is_safe));
    }
    if let Some((title, edit)) = meant(view, finding) {
        actions.push(action(title, edit, finding.fixes.is_empty()));
    }
    if let Some((title, edit)) = missing::document(view, finding) {
        actions.push(action(title, edit, false));
    }
    if let Some((title, edit)) = waive::waiver(view, finding) {
        actions.push(action(title, edit, false));
    }
    actions
}

/// The fix that a finding brings along, if the editor can do all parts of it.
fn fix(view: &View<'_>, finding: &Finding) -> Option<WorkspaceEdit> {
    let mut edits = Edits::default();
    for fix in &finding.fixes {
        match &fix.change {
            Change::Replace { place, text } => edits.replace(view, *place, text),
            Change::Create { .. } if !view.client.creates_files => return None,
            Change::Create { path, text } => edits.create(path.clone(), text),
        }
    }
    (!finding.fixes.is_empty()).then(|| edits.finish(view))
}

fn title(view: &View<'_>, finding: &Finding) -> String {
    let general = || view.say("lsp-fix", [("rule", finding.rule)]);
    if finding.fixes.iter().any(|fix| fix.is_stub) {
        return view.say("lsp-fix-begin", []);
    }
    let [fix] = finding.fixes.as_slice() else { return general() };
    match &fix.change {
        Change::Create { path, .. } => view.say("lsp-create", [("path", path.as_str())]),
        Change::Replace { place, text } => {
            replaced(view, view.handbook.sources().text(*place), text).unwrap_or_else(general)
        }
    }
}

/// The title of a change of a few words.
fn replaced(view: &View<'_>, old: &str, new: &str) -> Option<String> {
    let is_short = |words: &str| words.chars().count() <= LONGEST && !words.contains('\n');
    let is_shown = |words: &str| !words.trim().is_empty();
    if !is_short(old) || !is_short(new) {
        return None;
    }
    match (is_shown(old), is_shown(new)) {
        (true, true) => Some(view.say("lsp-fix-replace", [("old", old), ("new", new)])),
        (false, true) => Some(view.say("lsp-fix-insert", [("new", new)])),
        (true, false) => Some(view.say("lsp-fix-remove", [("old", old)])),
        (false, false) => None,
    }
}

/// The known word that was probably meant, in the place of the one that is not.
fn meant(view: &View<'_>, finding: &Finding) -> Option<(String, WorkspaceEdit)> {
    let text = |argument: &Argument| match argument {
        Argument::Text(text) => Some(text.clone()),
        _ => None,
    };
    let nearest = finding.arguments.get("nearest").and_then(text)?;
    let stands = view.handbook.sources().text(finding.place);
    let words = finding.arguments.iter().filter(|(name, _)| **name != "nearest");
    let mut words = words.filter_map(|(_, argument)| text(argument));
    let wrong =
        words.find(|word| !word.is_empty() && stands.matches(word.as_str()).count() == 1)?;
    let start = finding.place.span.start as usize + stands.find(&wrong)?;
    let span = Span::new(start, start + wrong.len());
    let mut edits = Edits::default();
    edits.replace(view, Place { span, ..finding.place }, nearest.as_str());
    let title = replaced(view, &wrong, &nearest)?;
    Some((title, edits.finish(view)))
}

/// Every safe fix of the file that does not touch another one.
fn fix_all(view: &View<'_>) -> Option<CodeAction> {
    let stays = |finding: &&Finding| {
        finding.fixes.iter().all(|fix| match &fix.change {
            Change::Replace { place, .. } => Some(place.source) == view.source && !fix.is_stub,
            Change::Create { .. } => false,
        })
    };
    let findings: Vec<Finding> = own_findings(view).filter(stays).cloned().collect();
    let mended = mend(view.handbook.sources(), &findings);
    let (source, new) = (view.source?, mended.changed.get(&view.path)?);
    let (span, words) = difference(view.text, new);
    let mut edits = Edits::default();
    edits.replace(view, Place { source, span }, words);
    Some(CodeAction {
        title: view.say("lsp-fix-all", []),
        kind: Some(CodeActionKind::from(FIX_ALL.to_owned())),
        edit: Some(edits.finish(view)),
        ..CodeAction::default()
    })
}

/// Where two texts differ, and what stands there in the new one.
fn difference<'n>(old: &str, new: &'n str) -> (Span, &'n str) {
    let pairs = || old.char_indices().zip(new.chars());
    let same = pairs().find(|((_, one), other)| one != other).map(|((at, _), _)| at);
    let start = same.unwrap_or(old.len().min(new.len()));
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let back = old_rest.chars().rev().zip(new_rest.chars().rev());
    let end: usize =
        back.take_while(|(one, other)| one == other).map(|(one, _)| one.len_utf8()).sum();
    (Span::new(start, old.len() - end), &new_rest[..new_rest.len() - end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_as_small_as_can_be() {
        for (old, new) in [("абв", "агв"), ("аа", "а"), ("а", "аа"), ("", "а"), ("а", "а")]
        {
            let (span, words) = difference(old, new);
            let mut text = old.to_owned();
            text.replace_range(span.range(), words);
            assert_eq!(text, new);
        }
        assert_eq!(difference("абв", "агв"), (Span::new(2, 4), "г"));
    }
}
