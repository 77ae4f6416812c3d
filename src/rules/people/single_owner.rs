//! A handbook is kept by more than one role.

use std::collections::BTreeSet;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::{Report, Rule};
use crate::source::Place;

pub(crate) static RULE: Rule = Rule {
    name: "single-owner",
    level: Level::Info,
    check: Some(check),
    bad: r#"
--- svod.yaml
# …
title: Стандарты
languages: [ru]
defaults: {owner: director}
--- roles/cook.yaml
title: Кухня
roles:
  - {id: cook, name: Повар, tasks: [готовит], front_line: false, reports_to: director}
"#,
    good: r#"
--- svod.yaml
# …
title: Стандарты
languages: [ru]
defaults: {owner: director}
--- roles/cook.yaml
title: Кухня
owner: shift-lead
roles:
  - {id: cook, name: Повар, tasks: [готовит], front_line: false, reports_to: director}
"#,
};

/// In a company of fewer roles one may well own everything.
const ROLES: usize = 4;

fn check(handbook: &Handbook, report: &mut Report) {
    if handbook.roles().count() < ROLES {
        return;
    }
    let documents = handbook.documents.iter().filter(|document| !document.is_retired());
    let of_documents: Option<Vec<&str>> = documents
        .map(|document| document.envelope.owner.get().map(|owner| owner.as_str()))
        .collect();
    // What nobody owns is another matter.
    let Some(mut owners) = of_documents else { return };
    let of_channels = handbook.channels().filter_map(|(_, channel)| channel.value.owner.get());
    owners.extend(of_channels.map(|owner| owner.as_str()));
    let different: BTreeSet<&str> = owners.iter().copied().collect();
    let [owner] = different.into_iter().collect::<Vec<_>>()[..] else { return };
    if owners.len() > 1
        && let Some(place) = place(handbook)
    {
        let role = handbook.role(owner).and_then(|role| role.name.get());
        report.add(RULE.at(place).with("role", role.map_or(owner, |name| name.as_str())));
    }
}

/// Where the owner is given for all, else where the first document is.
fn place(handbook: &Handbook) -> Option<Place> {
    let file = handbook.manifest.as_ref()?;
    let defaults = file.manifest.defaults.get().and_then(|defaults| defaults.owner.spanned());
    let of_manifest = defaults.map(|owner| Place { source: file.source, span: owner.span });
    of_manifest.or_else(|| handbook.first_place())
}
