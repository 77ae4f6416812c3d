//! An id leads to a document that is there.

use std::collections::BTreeMap;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::handbook::path::known;
use crate::language::nearest;
use crate::language::nearest::Candidates;
use crate::rules::references::leads;
use crate::rules::{Report, Rule};
use crate::source::Place;
use crate::syntax::decode::Mention;

pub(crate) static RULE: Rule = Rule {
    name: "unknown-reference",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- pages/about.md
# О нас

Продаём мебель. Как здороваемся, сказано в [[greetin]], и это важно.
--- standards/greeting.md
# Приветствие

Здороваемся первыми, называем компанию и спрашиваем, чем помочь.
"#,
    good: r#"
--- pages/about.md
# О нас

Продаём мебель. Как здороваемся, сказано в [[greeting]], и это важно.
--- standards/greeting.md
# Приветствие

Здороваемся первыми, называем компанию и спрашиваем, чем помочь.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let mut near = Near::default();
    for document in &handbook.documents {
        for (id, span) in leads::ids(handbook, document) {
            look_at(handbook, &id, document.at(span), &mut near, report);
        }
    }
    norms(handbook, report);
    let Some(file) = &handbook.manifest else { return };
    let chapters = file.manifest.chapters.get().into_iter().flat_map(|chapters| chapters.iter());
    for include in chapters.filter_map(|chapter| chapter.include.get()).flat_map(|list| &list.0) {
        let place = Place { source: file.source, span: include.span };
        match include.value.strip_suffix('/') {
            Some(folder) if is_folder(handbook, folder) => {}
            Some(_) => {
                let finding = RULE.at(place).variant("folder");
                report.add(finding.with("id", include.value.as_str()));
            }
            None => look_at(handbook, &include.value, place, &mut near, report),
        }
    }
}

/// A norm that is named by its path is there.
fn norms(handbook: &Handbook, report: &mut Report) {
    for document in &handbook.documents {
        let paths = document.mentions.iter().filter(|mentioned| {
            mentioned.mention == Mention::Norm && leads::is_path(&mentioned.text)
        });
        for path in paths.filter(|path| handbook.norms(&path.text).is_empty()) {
            let known = known(handbook, &path.text);
            let near = nearest(&path.text, known.iter().map(String::as_str));
            let finding = RULE.at(document.at(path.span)).variant("norm");
            report.add(finding.with("id", path.text.as_str()).near(near));
        }
    }
}

/// What may have been meant by the ids that lead nowhere: many may be the same.
#[derive(Default)]
struct Near<'h> {
    meant: BTreeMap<String, Option<&'h str>>,
    known: Option<Candidates<'h>>,
}

impl<'h> Near<'h> {
    fn to(&mut self, handbook: &'h Handbook, id: &str) -> Option<&'h str> {
        if let Some(meant) = self.meant.get(id) {
            return *meant;
        }
        let known = self.known.get_or_insert_with(|| Candidates::of(handbook.ids()));
        let meant = known.nearest(id);
        self.meant.insert(id.to_owned(), meant);
        meant
    }
}

fn look_at<'h>(
    handbook: &'h Handbook,
    id: &str,
    place: Place,
    near: &mut Near<'h>,
    report: &mut Report,
) {
    if handbook.document(id).is_none() {
        report.add(RULE.at(place).with("id", id).near(near.to(handbook, id)));
    }
}

fn is_folder(handbook: &Handbook, folder: &str) -> bool {
    let is_inside =
        |path: &str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
    handbook.documents.iter().any(|document| is_inside(document.path.as_str()))
}
