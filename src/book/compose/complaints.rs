//! The complaint procedure: steps, deadlines, triage, authority matrix, escalation ladder.

use std::collections::BTreeMap;

use crate::book::compose::context::{callout, cell, facts, led, table, text_cell};
use crate::book::compose::tables::table_of_filled;
use crate::book::compose::{Composer, channels, desk, outline, timeline};
use crate::book::{Block, CalloutKind, Cell, Mark, Run, Step};
use crate::kinds::complaints::{Authority, Complaints, Measure, Per};
use crate::kinds::value::{Limit, Prose};
use crate::language::typography;
use crate::syntax::fields::Field;

pub(super) fn complaints(composer: &Composer<'_>, procedure: &Complaints) -> Vec<Block> {
    if composer.plan.edition.is_public() {
        return customer_part(composer, procedure);
    }
    let mut blocks = Vec::new();
    for field in [&procedure.definition, &procedure.scope] {
        blocks.extend(field.get().map_or_else(Vec::new, |prose| composer.blocks(prose)));
    }
    blocks.extend(facts(composer.word("deadlines"), deadlines(composer, procedure)));
    blocks.extend(timeline::timeline(composer, procedure));
    blocks.push(title(composer, "steps"));
    blocks.push(Block::Steps(steps(composer, procedure)));
    blocks.push(title(composer, "triage"));
    blocks.push(triage(composer, procedure));
    blocks.extend(investigation(composer, procedure));
    if let Some(matrix) = matrix(composer, procedure) {
        blocks.push(title(composer, "authority-matrix"));
        blocks.push(matrix);
    }
    blocks.push(title(composer, "remedies"));
    blocks.push(remedies(composer, procedure));
    blocks.push(title(composer, "escalation"));
    blocks.push(ladder(composer, procedure));
    blocks.extend(external(composer, procedure));
    blocks.extend(afterwards(composer, procedure));
    // What is printed on pages of its own stands before what flows on into the author's own text.
    blocks.extend(desk::desk(composer, procedure));
    blocks.extend(causes(composer, procedure));
    blocks.extend(register(composer, procedure));
    blocks
}

/// What whoever complains has to know: how soon a complaint is answered, where it is taken, and who
/// else helps. What counts as one is said in words to staff.
fn customer_part(composer: &Composer<'_>, procedure: &Complaints) -> Vec<Block> {
    let mut blocks = Vec::new();
    let within = [
        ("acknowledgement", procedure.acknowledgement.get().and_then(|step| step.within.get())),
        ("response", procedure.response.get().and_then(|step| step.within.get())),
    ];
    let terms = within.into_iter().filter_map(|(key, within)| {
        Some((composer.word(key), vec![Run::plain(composer.duration(within?))]))
    });
    blocks.extend(facts(composer.word("we-promise"), terms.collect()));
    let intake = procedure.intake.get().into_iter().flat_map(|intake| intake.iter());
    let rows: Vec<Vec<Cell>> = intake
        .map(|id| {
            let channel = composer.handbook.channel(id);
            let address =
                channel.map_or_else(Vec::new, |channel| channels::address(composer, channel));
            let hours = channel.and_then(|channel| channel.hours.get());
            let said =
                |prose: Option<&Prose>| prose.map_or_else(Vec::new, |text| composer.runs(text));
            vec![text_cell(composer.channel(id)), cell(address), cell(said(hours))]
        })
        .collect();
    if !rows.is_empty() {
        blocks.push(title(composer, "intake"));
        let keys = ["channel", "channel-address", "branch-hours"];
        blocks.push(table_of_filled(keys.map(|key| composer.word(key)).to_vec(), rows, true));
    }
    blocks.extend(external(composer, procedure));
    blocks
}

fn title(composer: &Composer<'_>, key: &str) -> Block {
    outline::heading(2, vec![Run::plain(composer.word(key))])
}

fn runs<const REQUIRED: bool>(composer: &Composer<'_>, field: &Field<Prose, REQUIRED>) -> Vec<Run> {
    field.get().map_or_else(Vec::new, |prose| composer.runs(prose))
}

fn deadlines(composer: &Composer<'_>, procedure: &Complaints) -> Vec<(String, Vec<Run>)> {
    let acknowledgement = procedure.acknowledgement.get().and_then(|step| step.within.get());
    let investigation = procedure.investigation.get().and_then(|step| step.within.get());
    let response = procedure.response.get().and_then(|step| step.within.get());
    let named = [
        ("acknowledgement", acknowledgement),
        ("investigation", investigation),
        ("response", response),
    ];
    let mut facts: Vec<(String, Vec<Run>)> = named
        .into_iter()
        .filter_map(|(key, within)| {
            Some((composer.word(key), vec![Run::plain(composer.duration(within?))]))
        })
        .collect();
    if let Some(owner) = procedure.owner_role.get() {
        facts.push((composer.word("owner"), vec![Run::plain(composer.role(owner))]));
    }
    if let Some(intake) = procedure.intake.get() {
        let names: Vec<String> = intake.iter().map(|id| composer.channel(id)).collect();
        facts.push((composer.word("intake"), vec![Run::plain(names.join(", "))]));
    }
    facts
}

fn steps(composer: &Composer<'_>, procedure: &Complaints) -> Vec<Step> {
    let steps = procedure.steps.get().into_iter().flat_map(|steps| steps.iter()).enumerate();
    steps
        .map(|(index, step)| {
            let mut title = runs(composer, &step.name);
            if let Some(within) = step.within.get() {
                title.push(Run::plain(format!(" · {}", composer.duration(within))));
            }
            let actor = step.actor.get().map(|role| composer.role(role)).unwrap_or_default();
            let actor = typography::capital(&actor);
            let mut blocks = vec![Block::Paragraph(led(&actor, runs(composer, &step.action)))];
            if let Some(result) = step.result.get() {
                blocks.extend(composer.labelled("result", result));
            }
            Step { mark: (index + 1).to_string(), title, blocks }
        })
        .collect()
}

fn triage(composer: &Composer<'_>, procedure: &Complaints) -> Block {
    let rows = procedure.triage.get().into_iter().flat_map(|rows| rows.iter());
    let rows = rows.map(|row| {
        let owner = row.owner.get().map(|role| composer.role(role));
        let within = row.within.get().map(|within| composer.duration(within));
        let who: Vec<String> = owner.into_iter().chain(within).collect();
        vec![
            cell(runs(composer, &row.severity)),
            cell(runs(composer, &row.signs)),
            cell(runs(composer, &row.action)),
            text_cell(who.join(", ")),
        ]
    });
    let keys = ["severity", "signs", "at-once", "who-and-when"];
    table(keys.map(|key| composer.word(key)).to_vec(), rows.collect(), true)
}

fn investigation(composer: &Composer<'_>, procedure: &Complaints) -> Vec<Block> {
    let Some(investigation) = procedure.investigation.get() else { return Vec::new() };
    let mut blocks = vec![title(composer, "investigation")];
    let mut text = Vec::new();
    if let Some(role) = investigation.by.get() {
        text.push(Run::strong(format!("{}: ", composer.word("investigated-by"))));
        text.push(Run::plain(format!("{}. ", composer.role(role))));
    }
    if let Some(never) = investigation.not_by.get() {
        text.push(Run::strong(format!("{}: ", composer.word("never-by"))));
        text.extend(composer.runs(never));
    }
    blocks.push(Block::Paragraph(text));
    if let Some(evidence) = investigation.evidence.get() {
        blocks.push(composer.list(Some(Mark::Open), evidence.iter()));
    }
    blocks
}

/// Roles down the side, measures across; none where nobody's authority is for the readers.
fn matrix(composer: &Composer<'_>, procedure: &Complaints) -> Option<Block> {
    let is_told = |row: &&Authority| {
        let role = row.role.get().and_then(|role| composer.handbook.role(role.as_str()));
        role.is_none_or(|role| desk::is_told_authority(composer, role))
    };
    let rows = procedure.authority.get().into_iter().flat_map(|rows| rows.iter());
    let rows: Vec<&Authority> = rows.filter(is_told).collect();
    if rows.is_empty() && !composer.plan.edition.has_leaders_authority() {
        return None;
    }
    let mut measures: Vec<Measure> =
        rows.iter().filter_map(|row| row.measure.get().copied()).collect();
    measures.sort_unstable();
    measures.dedup();
    let mut roles: Vec<String> = Vec::new();
    let mut cells: BTreeMap<(String, Measure), String> = BTreeMap::new();
    for row in rows {
        let (Some(role), Some(measure)) = (row.role.get(), row.measure.get()) else { continue };
        let role = composer.role(role);
        if !roles.contains(&role) {
            roles.push(role.clone());
        }
        let text = cells.entry((role, *measure)).or_default();
        if !text.is_empty() {
            text.push_str("; ");
        }
        text.push_str(&limit(composer, row));
    }
    let head = std::iter::once(composer.word("role"))
        .chain(measures.iter().map(|measure| composer.words.text(measure.key())));
    let body = roles.into_iter().map(|role| {
        let values = measures.iter().map(|measure| {
            text_cell(cells.get(&(role.clone(), *measure)).map_or("–", String::as_str))
        });
        std::iter::once(text_cell(role.clone())).chain(values).collect()
    });
    let mut matrix = table(head.collect(), body.collect(), true);
    if let Block::Table(table) = &mut matrix {
        table.caption = Some(vec![Run::plain(composer.word("matrix-caption"))]);
    }
    Some(matrix)
}

/// How far a row goes: «10 %», «5 000 ₽ в месяц».
pub(super) fn limit(composer: &Composer<'_>, row: &Authority) -> String {
    let limit = row.limit.get().map(|limit: &Limit| composer.limit(limit)).unwrap_or_default();
    let per = match row.per.get() {
        Some(Per::Month) => format!(" {}", composer.word("per-month")),
        Some(Per::Case) | None => String::new(),
    };
    let consent = row.approved_by.get().map(|by| composer.line(by));
    let consent = consent.map(|by| format!(", {by}")).unwrap_or_default();
    format!("{limit}{per}{consent}")
}

fn remedies(composer: &Composer<'_>, procedure: &Complaints) -> Block {
    let rows = procedure.remedies.get().into_iter().flat_map(|rows| rows.iter());
    let rows = rows.map(|remedy| {
        let mut time =
            remedy.lead_time.get().map(|time| composer.duration(time)).unwrap_or_default();
        if remedy.priority_over_orders.get() == Some(&true) {
            let first = composer.word("before-new-orders");
            time = if time.is_empty() { first } else { format!("{time}; {first}") };
        }
        vec![
            cell(runs(composer, &remedy.name)),
            cell(runs(composer, &remedy.when)),
            cell(runs(composer, &remedy.cost)),
            text_cell(time),
        ]
    });
    let keys = ["remedy", "fits-when", "cost", "lead-time"];
    let rows: Vec<Vec<Cell>> = rows.collect();
    table_of_filled(keys.map(|key| composer.word(key)).to_vec(), rows, true)
}

fn ladder(composer: &Composer<'_>, procedure: &Complaints) -> Block {
    let rungs = procedure.escalation.get().into_iter().flat_map(|rungs| rungs.iter());
    let rows = rungs.map(|rung| {
        vec![
            text_cell(rung.level.get().map(u32::to_string).unwrap_or_default()),
            text_cell(rung.role.get().map(|role| composer.role(role)).unwrap_or_default()),
            cell(runs(composer, &rung.trigger)),
            text_cell(
                rung.within.get().map(|within| composer.duration(within)).unwrap_or_default(),
            ),
        ]
    });
    let keys = ["level", "role", "escalated-when", "answers-within"];
    table_of_filled(keys.map(|key| composer.word(key)).to_vec(), rows.collect(), false)
}

fn external(composer: &Composer<'_>, procedure: &Complaints) -> Option<Block> {
    let external = procedure.external.get()?;
    let when = external.when.get();
    let blocks = match (external.name.get(), when) {
        (Some(name), Some(when)) => composer.labelled_as(composer.line(name), when),
        (one, other) => one.or(other).map_or_else(Vec::new, |prose| composer.blocks(prose)),
    };
    Some(callout(CalloutKind::Note, composer.word("external"), blocks))
}

fn afterwards(composer: &Composer<'_>, procedure: &Complaints) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(decisions) = procedure.decisions.get() {
        blocks.push(title(composer, "decisions"));
        blocks.push(composer.list(None, decisions.iter()));
    }
    let letters = procedure.response.get().and_then(|response| response.letters.get());
    if let Some(letters) = letters {
        let fields = [&letters.accept, &letters.partly, &letters.reject, &letters.holding];
        let ids = fields.into_iter().filter_map(|field| field.get()).map(|id| id.as_str());
        let mut text = vec![Run::strong(format!("{}: ", composer.word("letters")))];
        text.extend(composer.references(ids));
        blocks.push(Block::Paragraph(text));
    }
    let required = [
        ("progress", &procedure.progress),
        ("after", &procedure.follow_up),
        ("closing", &procedure.closing),
    ];
    for (key, field) in required {
        blocks.extend(field.get().map_or_else(Vec::new, |prose| composer.labelled(key, prose)));
    }
    let optional = [
        ("retention", &procedure.retention),
        ("conduct", &procedure.conduct_policy),
        ("reviews", &procedure.reviews),
        ("anonymous", &procedure.anonymous),
        ("vulnerable", &procedure.vulnerable),
    ];
    for (key, field) in optional {
        blocks.extend(field.get().map_or_else(Vec::new, |prose| composer.labelled(key, prose)));
    }
    blocks
}

fn causes(composer: &Composer<'_>, procedure: &Complaints) -> Vec<Block> {
    let Some(causes) = procedure.root_cause.get() else { return Vec::new() };
    let mut blocks = vec![title(composer, "root-cause")];
    let owner = causes.owner.get().map(|role| composer.role(role));
    let period = causes.period.get().map(|period| composer.every(period));
    let who: Vec<String> = owner.into_iter().chain(period).collect();
    let who = typography::capital(&who.join(", "));
    blocks.push(Block::Paragraph(match causes.output.get() {
        Some(output) if !who.is_empty() => led(&who, composer.runs(output)),
        Some(output) => composer.runs(output),
        None => vec![Run::plain(who)],
    }));
    if let Some(codes) = causes.codes.get() {
        let codes: Vec<String> = codes.iter().map(|code| composer.line(code)).collect();
        let label = Run::strong(format!("{}: ", composer.word("root-causes")));
        blocks.push(Block::Paragraph(vec![label, Run::plain(codes.join("; "))]));
    }
    blocks
}

/// What the register holds, and what the procedure rests on.
fn register(composer: &Composer<'_>, procedure: &Complaints) -> Vec<Block> {
    let mut blocks = Vec::new();
    let fields = procedure.register.get().into_iter().flat_map(|fields| fields.iter());
    let fields: Vec<String> = fields.map(|field| desk::field(composer, *field)).collect();
    if !fields.is_empty() {
        let label = Run::strong(format!("{}: ", composer.word("register")));
        let fields = fields.join("; ").to_lowercase();
        blocks.push(Block::Paragraph(vec![label, Run::plain(format!("{fields}."))]));
    }
    if !procedure.protocols.is_empty() {
        let ids = procedure.protocols.iter().map(|id| id.as_str());
        let mut text = vec![Run::strong(format!("{}: ", composer.word("protocols")))];
        text.extend(composer.references(ids));
        blocks.push(Block::Paragraph(text));
    }
    if !procedure.legal.is_empty() {
        let acts: Vec<String> = procedure.legal.iter().map(|act| composer.line(act)).collect();
        let label = Run::strong(format!("{}: ", composer.word("legal")));
        blocks.push(Block::Paragraph(vec![label, Run::plain(acts.join("; "))]));
    }
    blocks
}
