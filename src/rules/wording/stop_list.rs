//! The stop-list of a handbook: every stop-phrase, from whichever document it comes, ready to be
//! looked for.

use std::ops::Range;

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::phrases::{Matching, Phrase, PhraseAccents, PhrasePlace, PhraseType};
use crate::kinds::value::Prose;
use crate::language::fold::{Accents, BREAK, Traced, fold};
use crate::language::phrases::{Hit, Search, Wanted, Way, searches};
use crate::rules::runs::labels::is_salutation;
use crate::rules::runs::{Run, Voice, counts, walk};
use crate::rules::wording::quotation::Around;
use crate::source::{Place, Spanned};

/// A stop-phrase and the document that lists it.
pub(super) struct Entry<'a> {
    pub(super) document: &'a Document,
    pub(super) phrase: &'a Phrase,
    pub(super) text: &'a Spanned<Prose>,
}

impl Entry<'_> {
    /// Where it is listed.
    pub(super) fn place(&self) -> Place {
        self.document.at(self.text.span)
    }

    pub(super) fn words(&self) -> &str {
        self.text.value.as_str().trim()
    }

    fn wanted(&self) -> Wanted {
        let way = match self.phrase.matching.get() {
            None | Some(Matching::Exact) => Way::Exact,
            Some(Matching::Lemma) => Way::Lemma,
            Some(Matching::Regex) => Way::Pattern,
        };
        let accents = match self.phrase.accents.get() {
            Some(PhraseAccents::Ignore) => Accents::Ignore,
            None | Some(PhraseAccents::Keep) => Accents::Keep,
        };
        let text = self.words().to_owned();
        Wanted { text, way, accents, language: self.document.language }
    }
}

/// Every stop-phrase in force, in the order of the files.
pub(super) fn entries(handbook: &Handbook) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Phrases(phrases) = &document.content else { continue };
        for phrase in phrases.phrases.get().into_iter().flat_map(|list| list.iter()) {
            let is_stop = phrase.phrase_type.get() == Some(&PhraseType::Stop);
            if let Some(text) = phrase.text.spanned().filter(|_| is_stop) {
                entries.push(Entry { document, phrase, text });
            }
        }
    }
    entries
}

/// A stop-list that can be looked for.
pub(super) struct StopList<'a> {
    pub(super) entries: Vec<Entry<'a>>,
    searches: Vec<Search>,
    /// The entries whose pattern is none.
    pub(super) broken: Vec<usize>,
}

/// A stop-phrase in use.
pub(super) struct Use {
    /// The index of its entry.
    pub(super) entry: usize,
    pub(super) place: Place,
    /// The words as they stand in the text.
    pub(super) words: String,
}

impl<'a> StopList<'a> {
    pub(super) fn of(handbook: &'a Handbook) -> Self {
        let entries = entries(handbook);
        let wanted: Vec<Wanted> = entries.iter().map(Entry::wanted).collect();
        let (searches, broken) = searches(&wanted);
        Self { entries, searches, broken }
    }

    /// Where its phrases stand in what some voices of a document say.
    pub(super) fn uses(
        &self,
        handbook: &Handbook,
        document: &Document,
        listens: fn(Voice) -> bool,
    ) -> Vec<Use> {
        let mut uses = Vec::new();
        for search in &self.searches {
            let hits = self.hits(handbook, document, search, listens);
            if hits.is_empty() {
                continue;
            }
            let mut hits = hits.into_iter().peekable();
            let mut at = 0;
            walk(handbook, document, &mut |run| {
                if !listens(run.said.voice) {
                    return;
                }
                let mut traced = Traced::default();
                while let Some((_, hit)) = hits.next_if(|(run, _)| *run == at) {
                    if traced.text.is_empty() {
                        fold(run.pieces, search.accents, &mut traced);
                    }
                    uses.extend(self.confirm(handbook, document, run, &traced, &hit));
                }
                at += 1;
            });
        }
        longest(uses)
    }

    /// Hits by the number of the run, each as a range of that run's folded text. The runs of a
    /// document are folded into one text, so that all phrases are looked for in one pass.
    fn hits(
        &self,
        handbook: &Handbook,
        document: &Document,
        search: &Search,
        listens: fn(Voice) -> bool,
    ) -> Vec<(usize, Hit)> {
        let mut folded = String::new();
        let mut starts = Vec::new();
        walk(handbook, document, &mut |run| {
            if listens(run.said.voice) {
                starts.push(folded.len());
                fold(run.pieces, search.accents, &mut folded);
                folded.push(BREAK);
            }
        });
        let hits = search.find(&folded).into_iter().map(|hit| {
            let run = starts.partition_point(|start| *start <= hit.range.start) - 1;
            let range = hit.range.start - starts[run]..hit.range.end - starts[run];
            (run, Hit { range, ..hit })
        });
        hits.collect()
    }

    /// A hit that is a use: in the right texts and places, and not where it is only spoken of.
    fn confirm(
        &self,
        handbook: &Handbook,
        document: &Document,
        run: &Run,
        traced: &Traced,
        hit: &Hit,
    ) -> Option<Use> {
        let phrase = self.entries[hit.phrase].phrase;
        let origin = traced.origin(hit.range.clone());
        let around = Around::of(
            run.text.get(run.range().start..origin.start)?,
            run.text.get(origin.end..run.range().end)?,
        );
        let opens = phrase.at.get() != Some(&PhrasePlace::Opening)
            || opens(run, &around, &traced.text[..hit.range.start]);
        let is_meant = opens
            && counts(phrase.scope.get().copied(), run.said.medium)
            && !is_in_address(run.text, &origin)
            && is_said(run, &around);
        is_meant.then(|| Use {
            entry: hit.phrase,
            place: run.place(&handbook.sources, document, origin.clone()),
            words: run.text[origin].to_owned(),
        })
    }
}

/// Whether words are said where they stand, and not only spoken of.
fn is_said(run: &Run, around: &Around) -> bool {
    let is_elsewhere = around.is_a_name() || around.is_of_client();
    match run.said.voice {
        Voice::Customer | Voice::Replacement => !around.is_a_name(),
        Voice::Standard => !is_elsewhere && !around.is_forbidden(),
        _ => {
            around.quote.is_some() && around.is_led_to() && !is_elsewhere && !around.is_forbidden()
        }
    }
}

/// Whether words are the first of a line, a letter, a reply or a quotation.
fn opens(run: &Run, around: &Around, before: &str) -> bool {
    if let Some(inside) = around.quote
        && (run.said.voice != Voice::Customer || run.said.opens)
    {
        return !inside.contains(char::is_alphanumeric);
    }
    run.said.opens && is_before_talk(before)
}

/// The longest salutation, in bytes.
const LONGEST_SALUTATION: usize = 200;

/// Whether nothing stands before, or a salutation, or the label of a line.
fn is_before_talk(before: &str) -> bool {
    if before.len() > LONGEST_SALUTATION {
        return false;
    }
    let before = before.trim_start_matches(|char: char| !char.is_alphanumeric() && char != BREAK);
    let bare = before.trim_end_matches([' ', '"', '\'', '-', '–', '—', '(']);
    let words = bare.split([' ', BREAK]).filter(|word| word.contains(char::is_alphanumeric));
    let words = words.count();
    if bare.ends_with(':') {
        return words <= 3;
    }
    let greeting = bare.trim_end_matches(['!', '.', ',', '?', BREAK, ' ']);
    let is_greeting = is_salutation(greeting);
    let is_over = greeting.len() < bare.len() && !greeting.contains(['!', '.', '?']);
    words == 0 || is_greeting && is_over && words <= 6
}

/// Whether words are part of an address of a page or a mailbox.
fn is_in_address(text: &str, origin: &Range<usize>) -> bool {
    let is_end = |char: char| char.is_whitespace() || "<>()«»\"".contains(char);
    let start = text[..origin.start].rfind(is_end).map_or(0, |at| at + 1);
    let start = text.ceil_char_boundary(start);
    let end = text[origin.end..].find(is_end).map_or(text.len(), |at| origin.end + at);
    let token = &text[start..end];
    !token.contains(' ')
        && (token.contains("://") || token.starts_with("www.") || token.contains('@'))
}

/// Of uses that share words the longest one.
fn longest(mut uses: Vec<Use>) -> Vec<Use> {
    let length = |found: &Use| found.place.span.end - found.place.span.start;
    uses.sort_by_key(|found| {
        (found.place.span.start, std::cmp::Reverse(length(found)), found.entry)
    });
    let mut kept: Vec<Use> = Vec::new();
    for found in uses {
        match kept.last() {
            Some(last) if last.place.span.end > found.place.span.start => {
                if length(&found) > length(last) {
                    kept.pop();
                    kept.push(found);
                }
            }
            _ => kept.push(found),
        }
    }
    kept
}
