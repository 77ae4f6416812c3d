//! The lists behind the contents: the scripts, the letters and the forms, each with its number and
//! its place. The parts of the book stand here too.

use crate::book::compose::Composer;
use crate::book::compose::plan::{ChapterPlan, PartOf};
use crate::book::{Anchor, Block, Chapter, Heading, ListEntry, ListOf, Live, Part, plain_text};
use crate::handbook::Document;
use crate::kinds::Content;
use crate::kinds::manifest::ListName;
use crate::language::typography;
use crate::locale::Arguments;

/// The lists that `svod.yaml` wishes for, in its order; an empty one is left out.
pub(super) fn lists(composer: &Composer<'_>, chapters: &[Chapter]) -> Vec<ListOf> {
    let Some(file) = &composer.handbook.manifest else { return Vec::new() };
    let mut names: Vec<ListName> = Vec::new();
    for name in file.manifest.lists.iter() {
        if !names.contains(name) {
            names.push(*name);
        }
    }
    let lists = names.into_iter().map(|name| ListOf {
        title: composer.word(name.key()),
        anchor: Anchor::new(&format!("list-of-{}", name.name())),
        entries: entries(composer, name, chapters),
    });
    lists.filter(|list| !list.entries.is_empty()).collect()
}

/// The parts of the book, by what `svod.yaml` says of its chapters. A whole book that is one part
/// has none, nor has an edition of which no other is left.
pub(super) fn parts(composer: &Composer<'_>) -> Vec<Part> {
    let begun = composer.plan.chapters.iter().filter_map(|chapter| Some((chapter, chapter.part?)));
    let part = |(index, (chapter, part)): (usize, (&ChapterPlan<'_>, PartOf<'_>))| Part {
        title: match part {
            PartOf::Titled(title) => composer.line(title),
            PartOf::Rest => composer.word("part-rest"),
        },
        anchor: Anchor::new(&format!("part-{}-of-the-book", index + 1)),
        first: chapter.anchor.clone(),
    };
    let mut parts: Vec<Part> = begun.enumerate().map(part).collect();
    parts.retain(|part| !part.title.is_empty());
    let first = composer.plan.chapters.first().map(|chapter| &chapter.anchor);
    let is_all = |part: &Part| !composer.plan.edition.is_whole() || Some(&part.first) == first;
    match parts.as_slice() {
        [only] if is_all(only) => Vec::new(),
        _ => parts,
    }
}

/// The address of the handbook as it is today, if `svod.yaml` has it.
pub(super) fn live(composer: &Composer<'_>) -> Option<Live> {
    let file = composer.handbook.manifest.as_ref()?;
    let address = file.manifest.live.get()?.0.clone();
    let arguments = Arguments::from([("address", address.as_str().into())]);
    let alternative = composer.sentence("live-code", &arguments);
    Some(Live { label: composer.word("live"), address, alternative })
}

fn entries(composer: &Composer<'_>, name: ListName, chapters: &[Chapter]) -> Vec<ListEntry> {
    let documents = composer.plan.chapters.iter().flat_map(|chapter| &chapter.documents);
    let mut entries: Vec<ListEntry> = documents
        .filter_map(|entry| {
            let note = note(composer, name, entry.document)?;
            Some(ListEntry {
                number: Some(composer.heading_number(entry)),
                title: entry.title.clone(),
                note: (!note.is_empty()).then_some(note),
                anchor: entry.anchor.clone(),
            })
        })
        .collect();
    if name == ListName::Forms {
        entries.extend(forms(composer, chapters));
        let order = order(chapters);
        entries.sort_by_key(|entry| order.iter().position(|anchor| *anchor == &entry.anchor));
    }
    entries
}

/// What stands behind the title of a document of a list, maybe nothing; `None` for all others.
fn note(composer: &Composer<'_>, name: ListName, document: &Document) -> Option<String> {
    let own = composer.of(document);
    match (name, &document.content) {
        (ListName::Scripts, Content::Script(script)) => {
            Some(script.channel.get().map(|id| own.channel(id)).unwrap_or_default())
        }
        (ListName::Letters, Content::Letter(letter)) => {
            let category = letter.category.get();
            Some(category.map(|one| composer.words.text(one.key())).unwrap_or_default())
        }
        (ListName::Forms, Content::Scorecard(card)) => {
            let kind = card.scorecard_type.get();
            let kind = kind.map(|kind| composer.words.text(kind.key()));
            Some(kind.map(|kind| typography::capital(&kind)).unwrap_or_default())
        }
        (ListName::Forms, Content::Audit(audit)) => audit.is_blank().then(String::new),
        _ => None,
    }
}

/// The sheets that stand under a heading of their own inside a document.
fn forms(composer: &Composer<'_>, chapters: &[Chapter]) -> Vec<ListEntry> {
    let titles = SHEETS.map(|key| composer.word(key));
    let headings = chapters.iter().flat_map(|chapter| &chapter.blocks);
    let headings = headings.filter_map(|block| match block {
        Block::Heading(heading) => Some(heading),
        _ => None,
    });
    let entry = |heading: &Heading| ListEntry {
        number: heading.number.clone(),
        title: plain_text(&heading.title),
        note: None,
        anchor: heading.anchor.clone(),
    };
    headings.filter(|heading| titles.contains(&plain_text(&heading.title))).map(entry).collect()
}

/// The headings of sheets to be filled in.
const SHEETS: [&str; 2] = ["complaint-form", "acknowledgement-sheet"];

/// Every place of the chapters that a list may name, in the order of the book.
fn order(chapters: &[Chapter]) -> Vec<&Anchor> {
    let mut order = Vec::new();
    for chapter in chapters {
        order.push(&chapter.anchor);
        order.extend(chapter.blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) => Some(&heading.anchor),
            _ => None,
        }));
    }
    order
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use crate::book::Book;
    use crate::book::compose::{Brief, Composition, compose};
    use crate::handbook::Edition;
    use crate::language::Date;
    use crate::source::MemoryWorld;
    use crate::theme::Theme;
    use crate::{Compilation, compile};

    const TREE: &str = "\
--- svod.yaml
title: Стандарты
languages: [ru]
live: https://kniga.example/
lists: [letters, forms, scripts]
contents: {depth: 1}
chapters:
  - {part: Часть I, title: Пусто, include: [nothing/]}
  - {title: Письма, include: [letters/]}
  - {part: Часть II, title: Управление, include: [governance/]}
--- letters/thanks.md
---
title: Спасибо
category: thanks
subject: Спасибо
---
Благодарим за заказ.
--- letters/sorry.md
---
title: Извините
category: apology
subject: Извините
---
Нам жаль.
--- governance/governance.yaml
title: Порядок
acknowledgement: {rows: 2}
";

    fn compiled(tree: &str) -> Compilation {
        let world = MemoryWorld::from_text(tree, Date::new(2026, 3, 1).unwrap());
        compile(&world).unwrap()
    }

    fn book(tree: &str) -> Book {
        let compilation = compiled(tree);
        let (of, assets) = (&Edition::whole(), BTreeMap::new());
        let numbering = crate::theme::Numbering::Decimal;
        let brief = Brief { of, assets, gaps: None, index: &[], numbering };
        let Composition { book, .. } = compose(&compilation.handbook, brief);
        book
    }

    #[test]
    fn a_list_names_number_title_and_note_and_an_empty_one_is_left_out() {
        let book = book(TREE);
        let lists: Vec<_> = book
            .apparatus
            .lists
            .iter()
            .flat_map(|list| list.entries.iter().map(move |entry| (list, entry)))
            .map(|(list, entry)| {
                let number = entry.number.as_deref().unwrap_or_default();
                let note = entry.note.as_deref().unwrap_or_default();
                format!("{}: {number} {} {note}", list.title, entry.title)
            })
            .collect();
        let expected = [
            "Письма: 1.1 Извините Извинение",
            "Письма: 1.2 Спасибо Благодарность",
            "Бланки и формы: 2.1.2 Лист ознакомления ",
        ];
        assert_eq!(lists, expected);
    }

    #[test]
    fn a_part_has_a_page_a_line_in_the_contents_and_a_level_of_the_outline() {
        let book = book(TREE);
        let document = crate::pdf::pages(&book, &Theme::built_in()).unwrap();
        let outline: Vec<(u8, &str)> =
            document.outline.iter().map(|entry| (entry.level, entry.title.as_str())).collect();
        // The first chapter of the part is empty: the part begins with the next one.
        let at = outline.iter().position(|entry| *entry == (1, "Часть I")).unwrap();
        assert_eq!(outline[at + 1], (2, "1. Письма"));
        assert!(outline.contains(&(3, "1.1. Извините")));
        let contents = document.text(1);
        assert!(contents.contains("Часть I ") && !contents.contains("Извините"), "{contents}");
        assert!(document.text(2).contains("Благодарность"), "{}", document.text(2));
        assert!(document.text(3).starts_with("Часть I"), "{}", document.text(3));
        assert!(document.text(0).contains("https://kniga.example/"));
    }

    #[test]
    fn the_sheet_goes_on_to_the_foot_of_its_page() {
        let document = crate::pdf::pages(&book(TREE), &Theme::built_in()).unwrap();
        let sheet = document.text(document.pages.len() - 1);
        assert!(sheet.contains("Лист ознакомления") && sheet.contains(" 20 "), "{sheet}");
    }

    #[test]
    fn what_cannot_be_wished_for_is_a_finding_at_its_place() {
        let tree = "--- svod.yaml\ntitle: Т\nlanguages: [ru]\nlive: http://a.example\n\
                    lists: [letters, leters]\ncontents: {depth: 9}\n";
        let compilation = compiled(tree);
        let found = compilation.findings.iter().filter(|finding| finding.rule == "wrong-type");
        let sources = &compilation.handbook.sources;
        let lines: Vec<usize> = found
            .map(|found| sources.position(found.place.source, found.place.span.start).line)
            .collect();
        assert_eq!(lines, [3, 4, 5]);
    }
}
