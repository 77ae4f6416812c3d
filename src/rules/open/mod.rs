//! Documents as the rules read them: each is opened once, its texts are scanned, cut into passages and
//! runs, and every rule that reads texts looks at them before the next one is opened.

mod cuts;
mod figures;
mod finder;
mod scan;
mod signs;

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

pub(in crate::rules) use scan::Scan;
pub(in crate::rules) use signs::Signs;

use crate::findings::Finding;
use crate::handbook::{Document, Handbook};
use crate::rules::Report;
use crate::rules::channels::section_channel::SectionChannels;
use crate::rules::open::cuts::Cut;
use crate::rules::passages::{self, Part, Passage};
use crate::rules::runs::{self, Run};
use crate::rules::texts::{self, Text};
use crate::syntax::decode::Mentioned;

/// A rule, or some, that look at the documents one by one.
pub(in crate::rules) trait Reader<'h>: Sync {
    /// Looks at a document.
    fn look(&self, open: &Open<'_, 'h>, report: &mut Report);

    /// Says what follows from all of them.
    fn judge(&self, _report: &mut Report) {}
}

/// A rule that knows nothing beforehand.
impl<'h, F: Fn(&Open<'_, 'h>, &mut Report) + Sync> Reader<'h> for F {
    fn look(&self, open: &Open<'_, 'h>, report: &mut Report) {
        self(open, report);
    }
}

/// Makes a reader ready for a handbook.
pub(in crate::rules) type Begin = for<'h> fn(&'h Handbook) -> Box<dyn Reader<'h> + 'h>;

/// Opens each document once for all readers.
pub(in crate::rules) fn read(handbook: &Handbook, begin: &[Begin]) -> Vec<Finding> {
    let readers: Vec<_> = begin.iter().map(|begin| begin(handbook)).collect();
    let reports = handbook.documents.par_iter().enumerate().map(|(number, document)| {
        let texts = Texts::of(handbook, document);
        let open = Open::of(handbook, document, number, &texts);
        let mut report = Report::default();
        readers.iter().for_each(|reader| reader.look(&open, &mut report));
        report.findings
    });
    let reports: Vec<Vec<Finding>> = reports.filter(|found| !found.is_empty()).collect();
    let mut last = Report::default();
    readers.iter().for_each(|reader| reader.judge(&mut last));
    reports.into_iter().flatten().chain(last.findings).collect()
}

/// What a reader gathers from the documents, in their order however they were read.
pub(in crate::rules) struct Gathered<T>(Mutex<BTreeMap<usize, Vec<T>>>);

impl<T> Default for Gathered<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> Gathered<T> {
    /// Keeps what was found in a document.
    pub(in crate::rules) fn add(&self, open: &Open<'_, '_>, found: Vec<T>) {
        if !found.is_empty() {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(open.number, found);
        }
    }

    /// Everything that was found.
    pub(in crate::rules) fn take(&self) -> Vec<T> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *all).into_values().flatten().collect()
    }
}

/// The texts of a document: scanned, and cut into passages.
struct Texts<'h> {
    body: Scan,
    fields: Vec<(&'h Mentioned, Scan)>,
    parts: Vec<Part<'h>>,
}

impl<'h> Texts<'h> {
    fn of(handbook: &'h Handbook, document: &'h Document) -> Self {
        let body = Scan::of_file(&handbook.sources.get(document.source).text);
        let fields: Vec<_> = document.prose().map(|field| (field, Scan::of(&field.text))).collect();
        let parts = passages::cut(handbook, document, &body, &fields);
        Self { body, fields, parts }
    }
}

/// A document that is being read.
pub(in crate::rules) struct Open<'o, 'h> {
    pub(in crate::rules) handbook: &'h Handbook,
    pub(in crate::rules) document: &'h Document,
    /// The whole file.
    pub(in crate::rules) source: &'h str,
    /// The signs of the whole file.
    pub(in crate::rules) signs: Signs,
    number: usize,
    texts: &'o Texts<'h>,
    passages: Vec<Passage<'o>>,
    cuts: OnceCell<Vec<Cut<'h>>>,
    channels: OnceCell<SectionChannels<'h>>,
}

impl<'o, 'h> Open<'o, 'h> {
    fn of(
        handbook: &'h Handbook,
        document: &'h Document,
        number: usize,
        texts: &'o Texts<'h>,
    ) -> Self {
        let source: &str = &handbook.sources.get(document.source).text;
        let passages = texts.parts.iter().map(Passage::of).collect();
        let (signs, cuts, channels) = (texts.body.all, OnceCell::new(), OnceCell::new());
        Self { handbook, document, source, signs, number, texts, passages, cuts, channels }
    }

    /// The passages that have all of the signs: the prose, then the fields.
    pub(in crate::rules) fn passages(&self, wanted: Signs) -> impl Iterator<Item = &Passage<'o>> {
        self.passages.iter().filter(move |passage| passage.signs.have(wanted))
    }

    /// Calls back with the runs that have any of the signs, in the order of the file: those of fields,
    /// then those of the prose.
    pub(in crate::rules) fn runs(&self, wanted: Signs, see: &mut dyn FnMut(&Run)) {
        let fields = self.texts.fields.iter().filter(|(_, scan)| scan.all.have_any(wanted));
        let fields = fields.map(|(field, scan)| (*field, scan.all));
        runs::fields(self.handbook, self.document, fields, see);
        if !self.document.is_markdown || !self.signs.have_any(wanted) {
            return;
        }
        let cuts =
            self.cuts.get_or_init(|| cuts::of(self.handbook, self.document, &self.texts.body));
        let wanted = cuts.iter().filter(|cut| cut.signs.have_any(wanted));
        wanted.for_each(|cut| see(&cut.run(self.source)));
    }

    /// The texts that have any of the signs: the prose as one, then the fields.
    pub(in crate::rules) fn texts(&self, wanted: Signs) -> Vec<Text<'h>> {
        let Self { handbook, document, texts, .. } = self;
        let prose = document.markdown.nodes.first().map(|first| first.span.range().start);
        let prose = prose.map(|start| texts.body.within(&(start..self.source.len())));
        let prose = prose.filter(|signs| signs.have_any(wanted));
        let fields = texts.fields.iter().filter(|(_, scan)| scan.all.have_any(wanted));
        let fields = fields.map(|(field, _)| texts::field(field));
        prose.map(|_| texts::body(handbook, document)).into_iter().chain(fields).collect()
    }

    /// Which channels its sections are about.
    pub(in crate::rules) fn channels(&self) -> &SectionChannels<'h> {
        self.channels.get_or_init(|| SectionChannels::of(self.handbook, self.document))
    }
}
