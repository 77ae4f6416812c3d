//! What lies on the desk of whoever takes complaints: a memo on one page, made from the procedure, and the
//! form of a complaint to be filled in by hand, made from the fields of its register.

use crate::book::compose::context::{block_cell, callout, cell, sign_before, table, text_cell};
use crate::book::compose::{Composer, outline};
use crate::book::{Block, CalloutKind, Cell, List, ListItem, ListKind, Mark, Run};
use crate::kinds::Content;
use crate::kinds::complaints::{Authority, Complaints, RegisterField};
use crate::kinds::protocol::Protocol;
use crate::kinds::role::Role;
use crate::kinds::value::RoleId;
use crate::language::typography;

/// The memo and the form, each on a page of its own.
pub(super) fn desk(composer: &Composer<'_>, procedure: &Complaints) -> Vec<Block> {
    let mut blocks = vec![Block::PageBreak, title(composer, "desk-memo")];
    blocks.push(memo(composer, procedure));
    if procedure.register.get().is_some_and(|fields| !fields.is_empty()) {
        blocks.extend([Block::FormPage, title(composer, "complaint-form")]);
        blocks.extend(form(composer, procedure));
    }
    blocks.push(Block::PageBreak);
    blocks
}

fn title(composer: &Composer<'_>, key: &str) -> Block {
    outline::heading(2, vec![Run::plain(composer.word(key))])
}

fn memo(composer: &Composer<'_>, procedure: &Complaints) -> Block {
    let rows = [
        ("desk-takes", takes(composer, procedure)),
        ("desk-says", says(composer, procedure)),
        ("desk-first", first(composer, procedure)),
        ("desk-terms", terms(composer, procedure)),
        ("desk-limits", limits(composer, procedure)),
        ("desk-calls", calls(composer, procedure)),
    ];
    let rows = rows.into_iter().filter(|(_, lines)| !lines.is_empty());
    let rows = rows.map(|(key, lines)| {
        let lines = lines.into_iter().map(Block::Paragraph).collect();
        vec![cell(vec![Run::strong(composer.word(key))]), block_cell(lines)]
    });
    let rows = table(vec![String::new(), String::new()], rows.collect(), true);
    callout(CalloutKind::Card, composer.word("desk-card"), vec![rows])
}

/// Who takes a complaint, and where.
fn takes(composer: &Composer<'_>, procedure: &Complaints) -> Vec<Vec<Run>> {
    let step = procedure.steps.get().and_then(|steps| steps.iter().next());
    let actor = step.and_then(|step| step.actor.get()).map(|role| capital(composer, role));
    let channels: Vec<String> = procedure
        .intake
        .get()
        .map_or_else(Vec::new, |intake| intake.iter().map(|id| composer.channel(id)).collect());
    let mut line: Vec<Run> = actor.into_iter().map(Run::strong).collect();
    if !channels.is_empty() {
        let lead = if line.is_empty() { "" } else { " · " };
        line.push(Run::plain(format!("{lead}{}", channels.join(", "))));
    }
    if line.is_empty() { Vec::new() } else { vec![line] }
}

/// The first phrase of each step of the first protocol.
fn says(composer: &Composer<'_>, procedure: &Complaints) -> Vec<Vec<Run>> {
    let id = procedure.protocols.iter().next();
    let document = id.and_then(|id| composer.handbook.document(id.as_str()));
    let Some(Content::Protocol(protocol)) = document.map(|document| &document.content) else {
        return Vec::new();
    };
    let steps = protocol.steps.get().into_iter().flat_map(|steps| steps.iter()).enumerate();
    let said = steps.filter_map(|(index, step)| {
        let mut line = vec![Run::strong(format!("{} ", mark(protocol, index)))];
        line.extend(composer.runs(step.phrases.iter().next()?));
        Some(line)
    });
    said.collect()
}

/// The letter of a step, else its number.
pub(super) fn mark(protocol: &Protocol, index: usize) -> String {
    let letters = protocol.mnemonic.get().and_then(|mnemonic| mnemonic.letters.get());
    let letter = letters.and_then(|letters| letters.iter().nth(index));
    letter.map_or_else(|| (index + 1).to_string(), String::clone)
}

/// The gravest case, and what is done at once.
fn first(composer: &Composer<'_>, procedure: &Complaints) -> Vec<Vec<Run>> {
    let Some(row) = procedure.triage.get().and_then(|rows| rows.iter().next()) else {
        return Vec::new();
    };
    let mut signs = composer.field(&row.severity);
    signs.push(Run::plain(": "));
    signs.extend(composer.field(&row.signs));
    let action = composer.field(&row.action);
    vec![signs, action.into_iter().map(|run| Run::strong(run.text)).collect()]
}

fn terms(composer: &Composer<'_>, procedure: &Complaints) -> Vec<Vec<Run>> {
    let acknowledgement = procedure.acknowledgement.get().and_then(|step| step.within.get());
    let investigation = procedure.investigation.get().and_then(|step| step.within.get());
    let response = procedure.response.get().and_then(|step| step.within.get());
    let terms = [
        ("acknowledgement", acknowledgement),
        ("investigation", investigation),
        ("response", response),
    ];
    let terms = terms.into_iter().filter_map(|(key, within)| {
        let within = composer.duration(within?);
        Some(vec![Run::plain(format!("{}: ", composer.word(key))), Run::strong(within)])
    });
    terms.collect()
}

/// Whether an edition says how far a role may go: of those who lead only to those who lead.
pub(super) fn is_told_authority(composer: &Composer<'_>, role: &Role) -> bool {
    composer.plan.edition.has_leaders_authority() || role.front_line.get() != Some(&false)
}

/// How far those may go who deal with customers; everybody where nobody is said to.
fn limits(composer: &Composer<'_>, procedure: &Complaints) -> Vec<Vec<Run>> {
    let rows: Vec<&Authority> =
        procedure.authority.get().into_iter().flat_map(|rows| rows.iter()).collect();
    let is_front = |role: &RoleId| {
        let role = composer.handbook.role(role.as_str());
        role.is_some_and(|role| role.front_line.get() == Some(&true))
    };
    let mut roles: Vec<&RoleId> = Vec::new();
    for role in rows.iter().filter_map(|row| row.role.get()) {
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    if roles.iter().any(|role| is_front(role)) {
        roles.retain(|role| is_front(role));
    }
    let line = |role: &RoleId| {
        let own = rows.iter().filter(|row| row.role.get() == Some(role));
        let limits: Vec<String> = own
            .filter_map(|row| {
                let measure = composer.words.text(row.measure.get()?.key()).to_lowercase();
                Some(format!("{measure} {}", super::complaints::limit(composer, row)))
            })
            .collect();
        let name = Run::strong(format!("{}: ", capital(composer, role)));
        vec![name, Run::plain(limits.join(", "))]
    };
    roles.into_iter().map(line).collect()
}

/// Whom to call, and when.
fn calls(composer: &Composer<'_>, procedure: &Complaints) -> Vec<Vec<Run>> {
    let rungs = procedure.escalation.get().into_iter().flat_map(|rungs| rungs.iter());
    let mut lines: Vec<Vec<Run>> = rungs
        .filter_map(|rung| {
            let mut line = vec![Run::strong(capital(composer, rung.role.get()?))];
            if let Some(within) = rung.within.get() {
                line.push(Run::plain(format!(" ({})", composer.duration(within))));
            }
            let trigger = composer.field(&rung.trigger);
            line.push(Run::plain(format!("{} ", sign_before(&trigger))));
            line.extend(trigger);
            Some(line)
        })
        .collect();
    if let Some(name) = procedure.external.get().and_then(|external| external.name.get()) {
        let mut line = vec![Run::strong(format!("{}: ", composer.word("desk-outside")))];
        line.extend(composer.runs(name));
        lines.push(line);
    }
    lines
}

fn capital(composer: &Composer<'_>, role: &RoleId) -> String {
    typography::capital(&composer.role(role))
}

/// The fields that take a few words, those that take lines, and those that are ticked, in this order on
/// the sheet; what the company notes down itself comes last.
fn form(composer: &Composer<'_>, procedure: &Complaints) -> Vec<Block> {
    let fields: Vec<RegisterField> =
        procedure.register.get().into_iter().flat_map(|fields| fields.iter().copied()).collect();
    let has = |field: &RegisterField| fields.contains(field);
    let short = |own: &[RegisterField]| {
        let own: Vec<RegisterField> = own.iter().copied().filter(has).collect();
        blanks(composer, &own)
    };
    let ticked = |own: Vec<(RegisterField, Vec<String>)>| {
        let own = own.into_iter().filter(|(field, options)| has(field) && !options.is_empty());
        ticks(composer, own.collect())
    };
    let lines = |field: RegisterField, count: u8| -> Vec<Block> {
        if !has(&field) {
            return Vec::new();
        }
        let label = Block::Paragraph(vec![Run::strong(self::field(composer, field))]);
        vec![label, Block::WritingLines(count)]
    };
    let mut blocks = Vec::new();
    blocks.extend(short(&[
        RegisterField::Id,
        RegisterField::ReceivedAt,
        RegisterField::Owner,
        RegisterField::DueOn,
    ]));
    blocks.extend(lines(RegisterField::Customer, 2));
    blocks.extend(lines(RegisterField::Subject, 4));
    blocks.extend(ticked(vec![
        (RegisterField::Channel, channels(composer, procedure)),
        (RegisterField::RemedySought, remedies(composer, procedure)),
        (RegisterField::Severity, severities(composer, procedure)),
    ]));
    blocks.extend(lines(RegisterField::Actions, 3));
    blocks.extend(ticked(vec![
        (RegisterField::Outcome, decisions(composer, procedure)),
        (RegisterField::RootCause, causes(composer, procedure)),
    ]));
    blocks.extend(short(&[RegisterField::ClosedAt]));
    blocks
}

/// The name of a field; the customer goes by the house's word.
pub(super) fn field(composer: &Composer<'_>, field: RegisterField) -> String {
    match field {
        RegisterField::Customer => typography::capital(&composer.client_word()),
        field => composer.words.text(field.key()),
    }
}

/// How many blanks keep the column wide that is written in.
const WIDTH: usize = 34;

/// Two labels a row, each with room to write.
fn blanks(composer: &Composer<'_>, fields: &[RegisterField]) -> Option<Block> {
    let room = || text_cell("\u{a0}".repeat(WIDTH));
    let label = |field: &RegisterField| cell(vec![Run::strong(self::field(composer, *field))]);
    let rows: Vec<Vec<Cell>> = fields
        .chunks(2)
        .map(|pair| {
            // Where a place is left, it is signed.
            let signature = || cell(vec![Run::strong(composer.word("form-signature"))]);
            let second = pair.get(1).map_or_else(signature, label);
            vec![label(&pair[0]), room(), second, room()]
        })
        .collect();
    (!rows.is_empty()).then(|| table(vec![String::new(); 4], rows, true))
}

/// Labels of our own, two a row, each with room to write.
pub(super) fn room(composer: &Composer<'_>, rows: &[[&str; 2]]) -> Block {
    let label = |key: &&str| {
        let room = text_cell("\u{a0}".repeat(WIDTH));
        [cell(vec![Run::strong(composer.word(key))]), room]
    };
    let rows = rows.iter().map(|keys| keys.iter().flat_map(label).collect()).collect();
    table(vec![String::new(); 4], rows, true)
}

/// How many boxes stand side by side.
const ACROSS: usize = 3;

/// A label, and its options in rows of boxes to tick.
fn ticks(composer: &Composer<'_>, fields: Vec<(RegisterField, Vec<String>)>) -> Option<Block> {
    let mut rows = Vec::new();
    for (field, mut options) in fields {
        // What is asked for, and why it happened, may be something that nobody thought of.
        if matches!(field, RegisterField::RemedySought | RegisterField::RootCause) {
            options.push(format!("{} ____________", composer.word("form-other")));
        }
        for (index, options) in options.chunks(ACROSS).enumerate() {
            let name = if index == 0 { composer.words.text(field.key()) } else { String::new() };
            let mut row = vec![cell(vec![Run::strong(name)])];
            row.extend(options.iter().map(|option| tick(option)));
            row.resize_with(ACROSS + 1, || text_cell(""));
            rows.push(row);
        }
    }
    (!rows.is_empty()).then(|| table(vec![String::new(); ACROSS + 1], rows, true))
}

fn tick(option: &str) -> Cell {
    let blocks = vec![Block::Paragraph(vec![Run::plain(typography::capital(option))])];
    let item = ListItem { mark: Some(Mark::Open), blocks };
    block_cell(vec![Block::List(List { kind: ListKind::Bullet, items: vec![item] })])
}

fn channels(composer: &Composer<'_>, procedure: &Complaints) -> Vec<String> {
    let intake = procedure.intake.get().into_iter().flat_map(|intake| intake.iter());
    intake.map(|id| composer.channel(id)).collect()
}

fn remedies(composer: &Composer<'_>, procedure: &Complaints) -> Vec<String> {
    let remedies = procedure.remedies.get().into_iter().flat_map(|remedies| remedies.iter());
    let mut names: Vec<String> = Vec::new();
    for remedy in remedies {
        let measure = remedy.measure.get().map(|measure| composer.words.text(measure.key()));
        let name = measure.or_else(|| remedy.name.get().map(|name| composer.line(name)));
        names.extend(name.filter(|name| !names.contains(name)));
    }
    names
}

fn severities(composer: &Composer<'_>, procedure: &Complaints) -> Vec<String> {
    let triage = procedure.triage.get().into_iter().flat_map(|rows| rows.iter());
    triage.filter_map(|row| row.severity.get()).map(|name| composer.line(name)).collect()
}

fn decisions(composer: &Composer<'_>, procedure: &Complaints) -> Vec<String> {
    let decisions = procedure.decisions.get().into_iter().flat_map(|list| list.iter());
    decisions.map(|name| composer.line(name)).collect()
}

fn causes(composer: &Composer<'_>, procedure: &Complaints) -> Vec<String> {
    let codes = procedure.root_cause.get().and_then(|cause| cause.codes.get());
    codes.into_iter().flat_map(|codes| codes.iter()).map(|code| composer.line(code)).collect()
}
