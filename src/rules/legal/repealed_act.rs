//! An act that is no longer in force is not cited as law.

use crate::findings::{Confidence, Level};
use crate::handbook::Handbook;
use crate::language::Language;
use crate::rules::legal::cited::Cited;
use crate::rules::legal::registry::{Registry, written};
use crate::rules::legal::scope::Scope;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "repealed-act",
    level: Level::Error,
    check: None,
    bad: r#"
--- svod.yaml
# …
title: Štandardy
languages: [sk]
profiles: [sk-consumer]
company: {name: Dom, legal_name: Dom, address: Trnava, jurisdictions: [sk]}
--- pages/law.md
# Čo hovorí zákon

Reklamácie vybavujeme podľa zákona č. 250/2007 Z. z. o ochrane spotrebiteľa.
"#,
    good: r#"
--- svod.yaml
# …
title: Štandardy
languages: [sk]
profiles: [sk-consumer]
company: {name: Dom, legal_name: Dom, address: Trnava, jurisdictions: [sk]}
--- pages/law.md
# Čo hovorí zákon

Reklamácie vybavujeme podľa zákona č. 108/2024 Z. z.; zákon č. 250/2007 Z. z. je zrušený.
"#,
};

pub(super) fn check(
    handbook: &Handbook,
    scope: &Scope,
    registry: &Registry,
    cited: &[Cited],
    report: &mut Report,
) {
    for cited in cited {
        let Some(act) = registry.act(&cited.citation.key) else { continue };
        let Some((by, on)) = &act.repealed else { continue };
        let is_over = on.is_none_or(|day| day <= handbook.today);
        if !is_over || cited.is_historical || !scope.covers(act.jurisdiction) {
            continue;
        }
        let finding =
            RULE.at(cited.place).with("act", cited.written.as_str()).with("by", by.as_str());
        let mut finding = finding.with("as-of", written(act.as_of));
        if let Some(day) = on {
            let days = Language::ALL.map(|language| day.long(language));
            finding =
                finding.variant("since").with("day", crate::findings::Argument::Translated(days));
        }
        if act.confidence == Confidence::Unsure {
            finding.level = Some(Level::Warning);
        }
        report.add(finding);
    }
}
