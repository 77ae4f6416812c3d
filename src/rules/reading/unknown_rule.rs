//! What `levels` and waivers name is a rule, a family of rules, or an element of a profile.

use crate::completeness::library;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::manifest::LevelsAt;
use crate::language::nearest;
use crate::rules::{Report, Rule};
use crate::source::Place;

pub(crate) static RULE: Rule = Rule {
    name: "unknown-rule",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- pages/about.md
---
title: О нас
gap: нет фотографий
waivers:
  - {rule: sorce-gap, reason: снимаем зимой, until: 2027-02-01}
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
    good: r#"
--- pages/about.md
---
title: О нас
gap: нет фотографий
waivers:
  - {rule: source-gap, reason: снимаем зимой, until: 2027-02-01}
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    if let Some(file) = &handbook.manifest {
        let place = |span| Place { source: file.source, span };
        for (name, levels) in file.manifest.levels.iter() {
            match &levels.value {
                LevelsAt::Everywhere(_) => look_at(handbook, &name.value, place(name.span), report),
                LevelsAt::Inside(inside) => {
                    look_at_path(handbook, &name.value, place(name.span), report);
                    for (name, _) in inside.iter() {
                        look_at(handbook, &name.value, place(name.span), report);
                    }
                }
            }
        }
    }
    for waiver in crate::handbook::waivers(handbook) {
        if !waiver.rule.is_empty() {
            look_at(handbook, &waiver.rule, waiver.place, report);
        }
    }
}

fn look_at(handbook: &Handbook, name: &str, place: Place, report: &mut Report) {
    if !crate::rules::is_known(handbook, name) {
        let rules = crate::rules::RULES.iter().map(|rule| rule.name);
        let families = crate::rules::FAMILIES.iter().map(|family| family.name);
        let known = rules.chain(families).chain(library::elements(handbook));
        report.add(RULE.at(place).with("rule", name).near(nearest(name, known)));
    }
}

/// Levels for a path in which nothing lies would change nothing.
fn look_at_path(handbook: &Handbook, path: &str, place: Place, report: &mut Report) {
    let mut sources = handbook.sources.iter();
    if !sources.any(|(_, source)| source.path.is_inside(path)) {
        report.add(RULE.at(place).variant("path").with("path", path));
    }
}
