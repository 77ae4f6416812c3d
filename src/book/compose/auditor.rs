//! The auditor's index as a chapter: a table for each profile, with the places where its needs are
//! met, their links and their pages.

use crate::book::compose::context::{block_cell, callout, table, text_cell};
use crate::book::compose::{Composer, Headings};
use crate::book::{Anchor, Block, CalloutKind, Cell, Chapter, Heading, Run};
use crate::completeness::index::{Citation, Indexed, Row, Standing};
use crate::completeness::{Checked, State};
use crate::kinds::manifest::Answer;
use crate::language::typography;
use crate::locale::Arguments;

/// So many places of one need are printed.
const MOST: usize = 3;

/// The chapter; none without profiles.
pub(super) fn chapter(
    composer: &Composer<'_>,
    index: &[Indexed<'_>],
    headings: &Headings,
) -> Option<Chapter> {
    if index.is_empty() {
        return None;
    }
    let mut blocks = vec![Block::Paragraph(vec![Run::plain(composer.word("auditor-intro"))])];
    let profiles = index.iter().map(|indexed| profile(composer, indexed, headings));
    let profiles: Vec<Block> = profiles.flatten().collect();
    if profiles.is_empty() {
        return None;
    }
    blocks.extend(profiles);
    Some(Chapter {
        anchor: Anchor::new("auditor-index"),
        number: None,
        title: vec![Run::plain(composer.word("auditor-index"))],
        blocks,
        documents: Vec::new(),
    })
}

fn profile(composer: &Composer<'_>, indexed: &Indexed<'_>, headings: &Headings) -> Vec<Block> {
    let Indexed { profile, rows } = indexed;
    let rows: Vec<&Row<'_>> = rows.iter().filter(|row| is_of_edition(composer, row)).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(Heading {
        level: 2,
        number: None,
        title: vec![Run::plain(composer.words.say(&profile.title))],
        anchor: Anchor::new(&format!("auditor-index-{}", profile.name)),
    })];
    blocks.extend(warning(composer, profile));
    let head = ["index-clause", "index-need", "index-state", "index-where"];
    let cells = rows.iter().map(|row| self::row(composer, row, headings)).collect();
    blocks.push(table(head.map(|key| composer.word(key)).to_vec(), cells, false));
    // Behind the table: a line between it and the heading could be left alone with the heading.
    blocks.push(Block::Paragraph(vec![Run::plain(total(composer, &rows))]));
    blocks
}

/// Whether a need has to do with the documents of this edition: of one whose author chose what
/// it holds, what is met in other documents only would name what its readers cannot open.
fn is_of_edition(composer: &Composer<'_>, row: &Row<'_>) -> bool {
    row.citations.is_empty() || row.citations.iter().any(|one| is_here(composer, one))
}

/// Whether a cited place is one of the book.
fn is_here(composer: &Composer<'_>, citation: &Citation<'_>) -> bool {
    let document = citation.document.filter(|_| composer.plan.edition.is_chosen());
    document.is_none_or(|document| composer.plan.entry(&document.id).is_some())
}

/// «Выполнено 11 из 13. Не применяется 1.»
fn total(composer: &Composer<'_>, rows: &[&Row<'_>]) -> String {
    let count =
        |is_it: fn(&State) -> bool| rows.iter().filter(|row| is_it(&row.verdict.state)).count();
    let inapplicable = count(|state| *state == State::Inapplicable);
    let met = count(|state| matches!(state, State::Met(_)));
    let applicable = rows.len() - inapplicable;
    let arguments = Arguments::from([("met", met.into()), ("count", applicable.into())]);
    let mut text = composer.sentence("index-total", &arguments);
    if inapplicable > 0 {
        let arguments = Arguments::from([("count", inapplicable.into())]);
        text.push(' ');
        text.push_str(&composer.sentence("index-inapplicable", &arguments));
    }
    text
}

/// What a profile of law that nobody has checked is worth.
fn warning(composer: &Composer<'_>, profile: &Checked) -> Option<Block> {
    let words = vec![Block::Paragraph(vec![Run::plain(composer.word("index-unchecked"))])];
    (!profile.is_checked).then(|| callout(CalloutKind::Warning, composer.word("important"), words))
}

fn row(composer: &Composer<'_>, row: &Row<'_>, headings: &Headings) -> Vec<Cell> {
    let words = |argument| typography::bind(&composer.words.say(argument), composer.language());
    let state = composer.word(row.standing.key());
    let state = match row.standing {
        Standing::Unmet => Run::strong(state),
        _ => Run::plain(state),
    };
    vec![
        text_cell(words(&row.verdict.clause)),
        text_cell(typography::capital(&words(&row.verdict.need))),
        block_cell(vec![Block::Paragraph(vec![state])]),
        block_cell(places(composer, row, headings)),
    ]
}

/// A line for each place; the answer of a person in its words.
fn places(composer: &Composer<'_>, row: &Row<'_>, headings: &Headings) -> Vec<Block> {
    let line = |runs| Block::Paragraph(runs);
    match row.standing {
        Standing::Unmet | Standing::Inapplicable => return vec![line(vec![Run::plain("—")])],
        Standing::Met if row.citations.is_empty() => {
            return vec![line(vec![Run::plain(composer.word("index-whole-handbook"))])];
        }
        Standing::Met | Standing::Answered(_) => {}
    }
    let answer = match row.standing {
        Standing::Answered(answer) => Some(line(vec![Run::plain(answered(composer, answer))])),
        _ => None,
    };
    let is_answer = |citation: &&Citation<'_>| answer.is_some() && citation.document.is_none();
    let citations = row.citations.iter().filter(|one| !is_answer(one));
    let citations: Vec<_> = citations.filter(|one| is_here(composer, one)).collect();
    let shown = citations.iter().take(MOST).map(|one| line(cited(composer, one, headings)));
    let mut blocks: Vec<Block> = answer.clone().into_iter().chain(shown).collect();
    let more = citations.len().saturating_sub(MOST);
    if more > 0 {
        let count = Arguments::from([("count", more.into())]);
        blocks.push(line(vec![Run::plain(composer.sentence("index-more", &count))]));
    }
    blocks
}

fn answered(composer: &Composer<'_>, answer: &Answer) -> String {
    let text = |text: Option<String>| text.unwrap_or_default().into();
    let day = answer.on.get().map(|day| day.0.long(composer.language()));
    let arguments = Arguments::from([
        ("says", text(answer.says.get().map(|says| composer.line(says)))),
        ("role", text(answer.by.get().map(|role| composer.role(role)))),
        ("day", text(day)),
    ]);
    composer.sentence("index-answer", &arguments)
}

/// The number and the title of a section, or of its document, with a link and the page.
fn cited(composer: &Composer<'_>, citation: &Citation<'_>, headings: &Headings) -> Vec<Run> {
    let Some(document) = citation.document else {
        return vec![Run::plain(in_settings(composer, citation))];
    };
    let Some(entry) = composer.plan.entry(&document.id) else {
        return composer.reference(&document.id);
    };
    let document = format!("{} {}", composer.heading_number(entry), entry.title);
    let (words, anchor) = match headings.of(citation) {
        None => (document, &entry.anchor),
        Some(Heading { number, title, anchor, .. }) => {
            let title = crate::book::plain_text(title);
            let words = match number {
                Some(number) => format!("{number} {title}"),
                None => format!("{document}: {title}"),
            };
            (words, anchor)
        }
    };
    let words = Run::to(words, anchor.clone());
    std::iter::once(words).chain(composer.page(anchor, "on-page")).collect()
}

fn in_settings(composer: &Composer<'_>, citation: &Citation<'_>) -> String {
    let sources = &composer.handbook.sources;
    let place = citation.place;
    let line = sources.position(place.source, place.span.start).line;
    let file = sources.get(place.source).path.as_str();
    let arguments = [("file", file.into()), ("line", line.to_string().into())];
    composer.sentence("index-settings", &Arguments::from(arguments))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use crate::book::compose::{Brief, Composition, compose};
    use crate::completeness::index;
    use crate::handbook;
    use crate::language::Date;
    use crate::source::MemoryWorld;
    use crate::{Compilation, compile, formats, render};

    /// A letter in its parts under a heading of its own, far behind the first page.
    const TREE: &str = "\
--- svod.yaml
title: Стандарты
languages: [ru]
auditor_index: true
profiles: [essentials, own]
answers: {asked: {says: да, on: 2026-03-01, by: director}}
company: {name: Хлеб, legal_name: ООО «Хлеб», address: Тверь, jurisdictions: [ru]}
--- profiles/own.yaml
title: Своё
basis: practice
elements:
  - {id: asked, need: ответ, clause: A 1, level: error, demand: [{asked: true}]}
  - {id: bank, need: банк, clause: A 2, level: error, when: {regulated: [bank]}, demand: [{asked: true}]}
  - {id: scripts, need: \"=скрипты; много\", level: info, demand: [{documents: script}]}
--- standards/greeting.md
---
title: Приветствие
---
> Пекарня «Хлеб», здравствуйте! Чем могу помочь?
--- standards/talk.md
---
title: Разговор
---
# Разговор

LONG

## Телефон

Отвечаем на звонок до третьего гудка.

LONG

## Электронная почта

Отвечаем на письмо за четыре рабочих часа. В письме есть тема, обращение, основная часть и
заключение, а под ними подпись.
";

    fn compiled() -> (Compilation, MemoryWorld) {
        let long = "Говорим спокойно и по делу, называем покупателя по имени.\n\n".repeat(60);
        let tree = TREE.replace("LONG", &long);
        let world = MemoryWorld::from_text(&tree, Date::new(2026, 3, 1).unwrap());
        (compile(&world).unwrap(), world)
    }

    #[test]
    fn the_pages_in_the_table_are_those_that_are_printed() {
        let (compilation, world) = compiled();
        let output = render(&compilation, &world, &[formats::by_name("pdf").unwrap()], true);
        let output = output.unwrap();
        let (_, csv) = output.files().find(|(path, _)| *path == "auditor-index.csv").unwrap();
        let csv = String::from_utf8(csv.to_vec()).unwrap();
        let index = index::of(&compilation, |_| true);
        let assets = BTreeMap::new();
        let gaps = Some(compilation.findings.as_slice());
        let of = &handbook::Edition::whole();
        let numbering = crate::theme::Numbering::Decimal;
        let brief = Brief { of, assets, gaps, index: &index, numbering };
        let Composition { book, .. } = compose(&compilation.handbook, brief);
        let document = crate::pdf::pages(&book, &compilation.theme).unwrap();
        let printed: Vec<String> = (0..document.pages.len())
            .map(|page| document.text(page).replace(['\u{a0}', '\n'], " "))
            .collect();
        let pages: Vec<usize> = csv
            .lines()
            .filter(|line| line.starts_with("essentials;") && line.contains("standards/"))
            .map(|line| {
                let cells: Vec<&str> = line.split(';').collect();
                let (title, heading, page) = (cells[5], cells[6], cells[7]);
                let heading = if heading.is_empty() { title } else { heading };
                let number: usize = page.parse().unwrap();
                assert!(printed[number - 1].contains(heading), "{heading} is not on {page}");
                let words = format!("{heading}, с. {page} ");
                assert!(printed.iter().any(|text| text.contains(&words)), "{words}");
                number
            })
            .collect();
        assert!(pages.len() == 3 && pages[2] > pages[1] && pages[1] > pages[0], "{pages:?}");
        assert!(printed.iter().any(|text| text.contains("ответил человек")));
    }

    #[test]
    fn the_table_says_how_each_element_stands() {
        let (compilation, world) = compiled();
        let output = render(&compilation, &world, &[formats::by_name("html").unwrap()], true);
        let output = output.unwrap();
        let (_, csv) = output.files().find(|(path, _)| *path == "auditor-index.csv").unwrap();
        let csv = String::from_utf8(csv.to_vec()).unwrap();
        assert!(csv.starts_with('\u{feff}'));
        let own: Vec<&str> = csv.lines().filter(|line| line.starts_with("own;")).collect();
        let expected = [
            "own;A 1;asked;ответ;ответил человек: да;;;;svod.yaml;5",
            "own;A 2;bank;банк;не применяется;;;;;",
            "own;;scripts;\"'=скрипты; много\";не выполнено;;;;;",
        ];
        assert_eq!(own, expected);
        let greeting = csv.lines().find(|line| line.contains(";greeting;")).unwrap();
        assert!(greeting.ends_with(";выполнено;Приветствие;;;standards/greeting.md;2"));
    }
}
