//! What a letter or a script grants, the matrix grants to somebody who may say it.

use crate::dialogue::complaining::Complaining;
use crate::dialogue::graph::Graph;
use crate::dialogue::route::steps;
use crate::dialogue::scripts;
use crate::findings::{Finding, Level};
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::complaints::{Complaints, Measure};
use crate::kinds::letter::Category;
use crate::language::remedy::{Grant, Remedy, grants, names};
use crate::rules::complaints::matrix::{cells, procedures};
use crate::rules::open::{Open, Reader, Signs};
use crate::rules::passages::Voice;
use crate::rules::scripts::offer_above_authority::{lines, speakers};
use crate::rules::{Report, Rule};
use crate::source::Place;
use crate::syntax::slots::blanked;

pub(crate) static RULE: Rule = Rule {
    name: "remedy-without-authority",
    level: Level::Error,
    check: None,
    bad: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
authority:
  - {role: operator, measure: discount, limit: 5 %, per: case}
  - {role: director, measure: discount, limit: unlimited, per: case}
--- letters/accept.md
---
# …
title: Жалоба удовлетворена
category: accept
---
Здравствуйте!

Вы правы. Стол заменим в четверг, 5 марта.

С уважением,
"#,
    good: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
authority:
  - {role: operator, measure: discount, limit: 5 %, per: case}
  - {role: director, measure: discount, limit: unlimited, per: case}
  - {role: director, measure: replacement, limit: unlimited, per: case}
--- letters/accept.md
---
# …
title: Жалоба удовлетворена
category: accept
---
Здравствуйте!

Вы правы. Стол заменим в четверг, 5 марта.

С уважением,
"#,
};

/// A matrix that can be looked into, and where it stands.
struct Matrix<'h> {
    complaints: &'h Complaints,
    place: Place,
}

/// What is granted, held against the matrices.
struct Granting<'h> {
    handbook: &'h Handbook,
    matrices: Vec<Matrix<'h>>,
}

pub(in crate::rules) fn begin<'h>(handbook: &'h Handbook) -> Box<dyn Reader<'h> + 'h> {
    let all = procedures(handbook).filter(|(_, complaints)| cells(complaints).next().is_some());
    let matrices = all
        .filter_map(|(document, complaints)| {
            let place = document.at(complaints.authority.spanned()?.span);
            Some(Matrix { complaints, place })
        })
        .collect();
    Box::new(Granting { handbook, matrices })
}

impl<'h> Reader<'h> for Granting<'h> {
    fn look(&self, open: &Open<'_, 'h>, report: &mut Report) {
        if let Some(first) = self.matrices.first() {
            in_letter(open, &self.matrices, first.place, report);
        }
    }

    fn judge(&self, report: &mut Report) {
        if let Some(first) = self.matrices.first() {
            in_scripts(self.handbook, &self.matrices, first.place, report);
        }
    }
}

/// An answer is signed by whoever may, so that any role will do.
fn in_letter(open: &Open<'_, '_>, matrices: &[Matrix], at: Place, report: &mut Report) {
    let (handbook, document) = (open.handbook, open.document);
    let Content::Letter(letter) = &document.content else { return };
    if document.is_retired() || !is_answer(document, letter.category.get(), matrices) {
        return;
    }
    let said = open.passages(Signs::NONE).filter(|passage| passage.voice == Voice::Said);
    for passage in said {
        for grant in grants(&blanked(passage.words), document.language) {
            if !is_granted(handbook, matrices, grant.remedy, None) {
                let start = passage.words.find(&grant.written).unwrap_or(0);
                let words = start..start + grant.written.len();
                report.add(finding(&grant, passage.place(handbook, document, words), at));
            }
        }
    }
}

/// What is said of a complaint, one of those who speak may grant, before anybody else takes over.
fn in_scripts(handbook: &Handbook, matrices: &[Matrix], at: Place, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        let graph = Graph::of(script);
        let roles = speakers(handbook, document, script);
        let complaining = Complaining::of(&graph, script, document.language);
        for index in complaining.nodes() {
            let node = graph.node(index);
            let own = lines(node).filter(|_| node.handover.get().is_none());
            for (line, span) in own {
                for grant in grants(&blanked(line), document.language) {
                    if !is_granted(handbook, matrices, grant.remedy, Some(&roles)) {
                        let span = document.locate(&handbook.sources, span, &grant.written);
                        let route = steps(document, &graph, &complaining.shown_route(index));
                        report.add(finding(&grant, document.at(span), at).along(route));
                    }
                }
            }
        }
    }
}

fn finding(grant: &Grant, place: Place, matrix: Place) -> Finding {
    let finding = RULE.at(place).with("granted", grant.written.as_str());
    finding.related(matrix, "matrix")
}

/// Whether a letter answers a complaint: by its category, or because a procedure names it.
fn is_answer(document: &Document, category: Option<&Category>, matrices: &[Matrix]) -> bool {
    let is_of_kind = category.is_some_and(|category| {
        matches!(
            category,
            Category::Accept
                | Category::Partly
                | Category::Reject
                | Category::Holding
                | Category::Apology
        )
    });
    let is_named = |matrix: &Matrix| {
        let letters = matrix.complaints.response.get().and_then(|part| part.letters.get());
        letters.is_some_and(|letters| {
            let named = [&letters.accept, &letters.partly, &letters.reject, &letters.holding];
            named.into_iter().filter_map(|id| id.get()).any(|id| id.as_str() == document.id)
        })
    };
    is_of_kind || matrices.iter().any(is_named)
}

/// Whether somebody may grant it: one of the roles, or any role; by the matrix or by its own words.
fn is_granted(
    handbook: &Handbook,
    matrices: &[Matrix],
    remedy: Remedy,
    roles: Option<&[&str]>,
) -> bool {
    let measure = measure(remedy);
    let is_meant = |role: &str| roles.is_none_or(|roles| roles.contains(&role));
    let mut rows = matrices.iter().flat_map(|matrix| cells(matrix.complaints));
    let in_matrix = rows.any(|cell| cell.measure == measure && is_meant(cell.role));
    in_matrix
        || handbook.roles().any(|(document, role)| {
            let is_meant = role.id.get().is_some_and(|id| is_meant(id));
            let said = role.authority.get().filter(|_| is_meant);
            said.is_some_and(|said| names(said.as_str(), remedy, document.language))
        })
}

fn measure(remedy: Remedy) -> Measure {
    match remedy {
        Remedy::Discount => Measure::Discount,
        Remedy::Refund => Measure::Refund,
        Remedy::Gift => Measure::Gift,
        Remedy::Replacement => Measure::Replacement,
        Remedy::Repair => Measure::Repair,
    }
}
