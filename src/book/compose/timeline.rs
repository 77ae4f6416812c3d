//! The terms of a complaint as a figure: from receipt to the answer, and the ladder above.

use crate::book::compose::Composer;
use crate::book::{Block, Days, Figure, Milestone, Rung, Term, Timeline, TimelineWords};
use crate::kinds::complaints::{Complaints, Escalation};
use crate::kinds::value::{Duration, Unit};
use crate::language::typography;

/// The figure; none where no term is given.
pub(super) fn timeline(composer: &Composer<'_>, procedure: &Complaints) -> Option<Block> {
    let milestones = milestones(composer, procedure);
    if milestones.is_empty() {
        return None;
    }
    let rungs = procedure.escalation.get().into_iter().flat_map(|rungs| rungs.iter());
    let rungs: Vec<Rung> = rungs.filter_map(|rung| self::rung(composer, rung)).collect();
    let outside = procedure.external.get().and_then(|external| {
        let when = external.when.get().map(|when| composer.line(when));
        Some((composer.line(external.name.get()?), when.unwrap_or_default()))
    });
    let meanwhile = procedure.progress.get();
    let mut timeline = Timeline {
        title: composer.word("timeline"),
        description: String::new(),
        words: TimelineWords {
            counted: composer.word("timeline-counted"),
            ladder: composer.word("escalation"),
            outside: composer.word("external"),
            calendar: composer.word("timeline-calendar"),
            working: composer.word("timeline-working"),
        },
        begins: composer.word("timeline-received"),
        milestones,
        meanwhile: meanwhile.map(|progress| (composer.word("progress"), composer.line(progress))),
        rungs,
        outside,
    };
    timeline.description = described(&timeline);
    Some(Block::from(Figure::Timeline(timeline)))
}

fn milestones(composer: &Composer<'_>, procedure: &Complaints) -> Vec<Milestone> {
    let acknowledgement = procedure.acknowledgement.get().and_then(|step| step.within.get());
    let investigation = procedure.investigation.get().and_then(|step| step.within.get());
    let response = procedure.response.get().and_then(|step| step.within.get());
    let named = [
        ("acknowledgement", acknowledgement),
        ("investigation", investigation),
        ("response", response),
    ];
    let milestone = |(key, within): (&str, Option<&Duration>)| {
        let term = Some(term(composer, within?));
        Some(Milestone { name: composer.word(key), term })
    };
    named.into_iter().filter_map(milestone).collect()
}

fn rung(composer: &Composer<'_>, rung: &Escalation) -> Option<Rung> {
    Some(Rung {
        level: *rung.level.get()?,
        role: typography::capital(&composer.role(rung.role.get()?)),
        term: rung.within.get().map(|within| term(composer, within)),
        when: rung.trigger.get().map(|when| composer.line(when)).unwrap_or_default(),
    })
}

fn term(composer: &Composer<'_>, duration: &Duration) -> Term {
    let days = match duration.unit {
        Unit::CalendarDay | Unit::Month => Days::Calendar,
        Unit::WorkingDay => Days::Working,
        _ => Days::Within,
    };
    Term { words: composer.duration(duration), days }
}

/// «Жалоба получена. Разбор: 3 рабочих дня, считая от получения. …»
fn described(timeline: &Timeline) -> String {
    let mut sentences = vec![format!("{}.", timeline.begins)];
    for Milestone { name, term } in &timeline.milestones {
        let term = term.as_ref().map(|term| term.words.as_str()).unwrap_or_default();
        sentences.push(format!("{name}: {term}, {}.", timeline.words.counted));
    }
    if !timeline.rungs.is_empty() {
        sentences.push(format!("{}:", timeline.words.ladder));
    }
    for rung in &timeline.rungs {
        let term = rung.term.as_ref().map(|term| format!(", {}", term.words));
        sentences.push(format!("{}. {}{}.", rung.level, rung.role, term.unwrap_or_default()));
    }
    if let Some((name, _)) = &timeline.outside {
        sentences.push(format!("{}: {name}.", timeline.words.outside));
    }
    sentences.join(" ")
}
