//! What the tests of rules have in common: a small tree in, the names of findings out.
//! A tree is laid over a complete one, so that it holds only what it is about.
//! A file that begins with `# …` leaves out what its kind demands, and a standard what makes it whole: that is not its matter.

use svod::findings::{Argument, Finding};
use svod::handbook::Handbook;
use svod::language::{Date, Language};
use svod::locale::Words;
use svod::source::{MemoryWorld, ProjectPath, World};

/// What completeness looks for, which small trees lack on purpose.
const COMPLETENESS: [&str; 6] = [
    "missing-section",
    "stub-section",
    "unusable-section",
    "unmet-element",
    "doubtful-section",
    "no-sections",
];

/// What a document that begins with `# …` lacks on purpose.
const LACKS: [&str; 8] = [
    "missing-field",
    "standard-without-why",
    "standard-without-check",
    "standard-without-example",
    "client-without-strategy",
    "client-without-phrase",
    "stage-without-actor",
    "process-without-failure-point",
];

const BASE: &str = r#"
--- svod.yaml
title: Стандарты
languages: [ru]
company:
  name: Дом
  legal_name: ООО «Дом»
  address: Тверь, ул. Советская, 1
  jurisdictions: []
channels:
  phone:
    type: phone
    address: "+7 482 200-00-00"
    hours: ежедневно 9:00–18:00
    owner: shift-lead
    recorded: false
    after_hours: автоответчик, перезваниваем до 10:00
    thresholds: [{metric: time-to-answer, op: "<=", value: 20, unit: s}]
  email:
    type: email
    address: care@dom.example
    hours: ежедневно 9:00–18:00
    owner: shift-lead
    after_hours: автоответ со сроком
    thresholds: [{metric: first-reply, op: "<=", value: 4, unit: h, clock: business}]
--- roles/roles.yaml
title: Роли
roles:
  - {id: operator, name: Оператор, tasks: [отвечает], front_line: true, authority: скидка до 5 %, reports_to: shift-lead}
  - {id: shift-lead, name: Старший смены, tasks: [ведёт смену], front_line: false, reports_to: director}
  - {id: director, name: Директор, tasks: [решает], front_line: false}
--- governance/governance.yaml
title: Управление документом
signatures:
  service: |
    Служба заботы
    {{ company.name }}
"#;

// Each test file uses its own part of what follows.
const _: fn(&str) -> Vec<String> = plain;
const _: fn(&str, &[&str]) = check;

/// The day on which all tests run.
pub(crate) fn today() -> Date {
    Date::new(2026, 11, 22).expect("a day of the calendar")
}

/// The sections that `essentials` demands, for trees that ask for them with a line `--- +base`.
const ESSENTIALS: &str = r#"
--- standards/greeting.md
---
title: Приветствие
---
Здороваемся первыми, называем компанию и предлагаем помощь:

> {{ company.name }}, здравствуйте! Чем могу вам помочь?
--- standards/phone.md
---
title: Телефон
channel: phone
---
Отвечаем на звонок до третьего гудка, не позже чем через 20 секунд.
--- standards/email.md
---
title: Электронная почта
channel: email
---
Части письма: тема, приветствие, основная часть, заключение. В конце — подпись: имя, должность,
телефон. Отвечаем на письмо в течение 4 рабочих часов.
--- complaints/procedure.md
---
# …
title: Порядок работы с жалобами
---
За разбор жалобы отвечает старший смены. Отвечаем на жалобу в течение 5 календарных дней. Если
решения нет за два часа, передаём жалобу директору.
"#;

/// The line of a tree that asks for a handbook without any lack.
const WHOLE: &str = "+base";

/// The world of a tree, laid file by file over a complete one. `--- path +` adds to a file,
/// `--- path -` takes it away.
pub(crate) fn world(tree: &str) -> MemoryWorld {
    let own = MemoryWorld::from_text(tree, today());
    let mut world = MemoryWorld::from_text(BASE, today());
    let lay = |world: &mut MemoryWorld, other: &MemoryWorld| {
        for entry in other.list().expect("memory") {
            let path = entry.path.as_str();
            let bytes = other.read(&entry.path).expect("memory");
            if let Some(path) = path.strip_suffix(" -") {
                world.remove(path);
            } else if let Some(path) = path.strip_suffix(" +") {
                let before = world.read(&ProjectPath::new(path)).expect("memory");
                world.insert(path, [before, bytes].concat());
            } else {
                world.insert(path, bytes);
            }
        }
    };
    if own.read(&ProjectPath::new(WHOLE)).is_ok() {
        lay(&mut world, &MemoryWorld::from_text(ESSENTIALS, today()));
    }
    lay(&mut world, &own);
    world
}

/// What is wrong with a tree, without what small trees lack on purpose.
pub(crate) fn findings(all: &dyn World) -> (Handbook, Vec<Finding>) {
    let mut copy = MemoryWorld::new(today());
    for entry in all.list().expect("a world in memory can be listed") {
        // A world that refuses a file has no past.
        if let Ok(bytes) = all.read(&entry.path) {
            copy.insert(entry.path.as_str(), bytes);
        }
    }
    let (world, before) = copy.with_past();
    let before = before.map(|before| svod::compile(&before).expect("memory").handbook);
    let compilation = match &before {
        None => svod::compile(all),
        Some(_) => {
            let request = svod::Request { base: before.as_ref(), ..svod::Request::default() };
            svod::compile_as(&world, &request)
        }
    };
    let compilation = compilation.expect("memory");
    let (handbook, mut findings) = (compilation.handbook, compilation.findings);
    let skipped = &handbook.sources().skipped;
    let is_whole = skipped.iter().any(|skipped| skipped.path.as_str() == WHOLE);
    // A tree of text cannot hold a real picture: what stands for one is called `*.png`.
    let is_stand_in = |finding: &Finding| {
        let path = finding.arguments.get("path");
        let is_png = matches!(path, Some(Argument::Text(path)) if path.contains(".png"));
        finding.rule == "unusable-picture" && is_png
    };
    findings.retain(|finding| !is_stand_in(finding));
    findings.retain(|finding| {
        let text = &handbook.sources().get(finding.place.source).text;
        let is_partial = text.trim_start_matches("---").trim_start().starts_with("# …");
        let is_lack = LACKS.contains(&finding.rule) && ["", "both"].contains(&finding.variant);
        !(!is_whole && COMPLETENESS.contains(&finding.rule) || is_partial && is_lack)
    });
    (handbook, findings)
}

/// What a finding says in a language.
pub(crate) fn message(finding: &Finding, language: Language) -> String {
    let dot = if finding.variant.is_empty() { "" } else { "." };
    let key = format!("{}{dot}{}", finding.rule, finding.variant);
    let words = Words::of(language).find(&key, &finding.arguments);
    words.unwrap_or_else(|| panic!("`{key}` has no words in {}", language.code()))
}

/// One line a finding: the rule, its variant, and the words it is about.
pub(crate) fn lines(world: &dyn World) -> Vec<String> {
    let (handbook, findings) = findings(world);
    for finding in &findings {
        Language::ALL.into_iter().for_each(|language| drop(message(finding, language)));
        for related in &finding.related {
            let key = format!("{}.{}", finding.rule, related.note);
            assert!(Words::of(Language::Ru).find(&key, &finding.arguments).is_some(), "`{key}`");
        }
    }
    let line = |finding: &Finding| {
        let sources = handbook.sources();
        let path = &sources.get(finding.place.source).path;
        let at = sources.position(finding.place.source, finding.place.span.start);
        let words: String = sources.text(finding.place).chars().take(40).collect();
        let dot = if finding.variant.is_empty() { "" } else { "." };
        format!("{path}:{}: {}{dot}{}: {words}", at.line, finding.rule, finding.variant)
    };
    findings.iter().map(line).collect()
}

/// The findings of a folder without a manifest.
pub(crate) fn plain(tree: &str) -> Vec<String> {
    lines(&MemoryWorld::from_text(tree, today()))
}

/// Asserts that a tree has exactly these findings, as `rule` or `rule.variant: words`.
#[track_caller]
pub(crate) fn check(tree: &str, expected: &[&str]) {
    let found = lines(&world(tree));
    let found: Vec<&str> =
        found.iter().map(|line| line.splitn(3, ':').nth(2).unwrap_or("").trim()).collect();
    let mut wanted = expected.to_vec();
    for line in &found {
        let is_it =
            |expected: &&str| *expected == *line || line.starts_with(&format!("{expected}:"));
        match wanted.iter().position(is_it) {
            Some(at) => {
                wanted.remove(at);
            }
            None => panic!("unexpected finding `{line}`; found {found:#?}"),
        }
    }
    assert!(wanted.is_empty(), "nothing met {wanted:?}; found {found:#?}");
}
