//! What `levels` and waivers name is a rule, or an element of a profile.

use crate::findings::Level;
use crate::handbook::Handbook;
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
        for (name, _) in file.manifest.levels.iter() {
            look_at(&name.value, Place { source: file.source, span: name.span }, report);
        }
    }
    for waiver in crate::handbook::waivers(handbook) {
        if !waiver.rule.is_empty() {
            look_at(&waiver.rule, waiver.place, report);
        }
    }
}

fn look_at(name: &str, place: Place, report: &mut Report) {
    if !crate::rules::is_known(name) {
        let rules = crate::rules::RULES.iter().map(|rule| rule.name);
        report.add(RULE.at(place).with("rule", name).near(nearest(name, rules)));
    }
}
