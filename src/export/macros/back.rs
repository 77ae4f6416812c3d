//! From the slots of a helpdesk back to those of letters.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use crate::handbook::Handbook;
use crate::handbook::helpdesk::{ANY, DICTIONARY};
use crate::kinds::helpdesk::Helpdesk;
use crate::kinds::slot::SlotDeclaration;

/// What a handbook knows of the slots of a helpdesk.
pub(super) struct Back<'h> {
    /// By the words of the helpdesk: the slot of a letter.
    slots: BTreeMap<String, String>,
    /// What finds any of the words, and the slots of a helpdesk that nobody knows.
    pattern: Regex,
    /// What stands before and behind the name, where the helpdesk takes any slot.
    any: Option<(String, String)>,
    declared: BTreeMap<&'h str, &'h SlotDeclaration>,
}

/// The slots that were found: those of letters, and those of the helpdesk that nobody knows.
#[derive(Debug, Default)]
pub(super) struct Restored {
    pub(super) slots: BTreeSet<String>,
    pub(super) foreign: BTreeSet<String>,
}

/// A slot as helpdesks write it: `{{ticket.id}}`, `%{ticket.number}`.
const FOREIGN: &str = r"\{\{[^{}\n]{1,80}\}\}|%\{[^{}\n]{1,80}\}";

/// Blanks inside braces mean nothing.
static BRACES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\{\{\s*([^{}\n]*?)\s*\}\}").expect("invariant: the pattern is well formed")
});

impl<'h> Back<'h> {
    pub(super) fn of(handbook: Option<&'h Handbook>, helpdesk: Helpdesk) -> Self {
        let declared: BTreeMap<&str, &SlotDeclaration> =
            handbook.map(Handbook::declared_slots).unwrap_or_default();
        let mut slots = BTreeMap::new();
        for entry in DICTIONARY.iter() {
            let Some(words) = entry.words(helpdesk) else { continue };
            // A handbook that has a name of its own for the thing keeps it.
            let own = entry.names().find(|name| declared.contains_key(name));
            let own = own.unwrap_or(&entry.slot).to_owned();
            slots.insert(tight(words), own);
        }
        let own = handbook.into_iter().flat_map(|handbook| handbook.own_slots(helpdesk));
        slots.extend(own.map(|(slot, words)| (tight(words), slot.to_owned())));
        // A table keeps svod's own slots.
        let kept = (helpdesk == Helpdesk::Csv).then_some("{{ * }}");
        let any = handbook.and_then(|handbook| handbook.any_slot(helpdesk)).or(kept);
        let any = any.and_then(|words| {
            let words = tight(words);
            let (before, behind) = words.split_once(ANY)?;
            (!before.is_empty() && !behind.is_empty())
                .then(|| (before.to_owned(), behind.to_owned()))
        });
        let pattern = pattern(&slots, any.as_ref());
        Self { slots, pattern, any, declared }
    }

    /// Puts the slots of letters in the place of those of the helpdesk. What nobody knows stays.
    pub(super) fn restore(&self, text: &str, restored: &mut Restored) -> String {
        let text = BRACES.replace_all(text, "{{$1}}");
        let words = self.pattern.replace_all(&text, |found: &regex::Captures<'_>| {
            let found = plain(&found[0]);
            let known = self.slots.get(&found).cloned();
            let known = known.or_else(|| self.any_name(&found)).or_else(|| self.own_name(&found));
            match known {
                Some(slot) => {
                    let words = format!("{{{{ {slot} }}}}");
                    restored.slots.insert(slot);
                    words
                }
                None => {
                    restored.foreign.insert(found.clone());
                    found
                }
            }
        });
        words.into_owned()
    }

    /// What the handbook declares of a slot.
    pub(super) fn declared(&self, slot: &str) -> Option<&SlotDeclaration> {
        self.declared.get(slot).copied()
    }

    /// The name in words that stand for any slot.
    fn any_name(&self, found: &str) -> Option<String> {
        let (before, behind) = self.any.as_ref()?;
        let name = found.strip_prefix(before.as_str())?.strip_suffix(behind.as_str())?;
        Some(name.trim().to_owned())
    }

    /// A slot in braces that the handbook itself declares: some helpdesks keep svod's own.
    fn own_name(&self, found: &str) -> Option<String> {
        let name = found.strip_prefix("{{")?.strip_suffix("}}")?;
        self.declared.contains_key(name).then(|| name.to_owned())
    }
}

/// Words without the backslashes that keep them from being Markdown.
fn plain(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    let mut signs = words.chars().peekable();
    while let Some(sign) = signs.next() {
        let is_escape = sign == '\\' && signs.peek().is_some_and(char::is_ascii_punctuation);
        if !is_escape {
            plain.push(sign);
        } else if let Some(kept) = signs.next() {
            plain.push(kept);
        }
    }
    plain
}

/// A pattern of words that may have been kept from being Markdown.
fn loose(words: &str) -> String {
    let mut pattern = String::new();
    for sign in words.chars() {
        if sign.is_ascii_punctuation() {
            pattern.push_str(r"\\?");
        }
        pattern.push_str(&regex::escape(sign.encode_utf8(&mut [0; 4])));
    }
    pattern
}

fn tight(words: &str) -> String {
    BRACES.replace_all(words, "{{$1}}").into_owned()
}

fn pattern(slots: &BTreeMap<String, String>, any: Option<&(String, String)>) -> Regex {
    // The longest first: one may be the beginning of another.
    let mut known: Vec<&String> = slots.keys().collect();
    known.sort_by_key(|words| std::cmp::Reverse(words.len()));
    let known = known.into_iter().map(|words| loose(words));
    let any = any.map(|(before, behind)| format!(r"{}[\w.]+{}", loose(before), loose(behind)));
    let all: Vec<String> = known.chain(any).chain([FOREIGN.to_owned()]).collect();
    let all = all.join("|");
    let many = regex::RegexBuilder::new(&all).size_limit(64 << 20).build();
    many.unwrap_or_else(|_| Regex::new(FOREIGN).expect("invariant: the pattern is well formed"))
}
