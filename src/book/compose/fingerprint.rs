//! The code of a text: a short hash of its words, by which a signature is tied to what was read.
//! It knows neither the theme nor the day, and changes with every word.

use rayon::prelude::*;

use crate::book::compose::Composer;
use crate::book::{Block, Book, Chapter, Run, plain_text, printed, words};

/// So many figures are printed: enough to tell any two versions apart, few enough to copy by hand.
const FIGURES: usize = 12;

/// The code of a cover and its chapters.
pub(super) fn of(cover: &Book, chapters: &[Chapter]) -> String {
    let mut hasher = blake3::Hasher::new();
    // A mark behind each piece: two pieces are not the same as both in one.
    let mut take = |piece: &str| {
        hasher.update(piece.as_bytes());
        hasher.update(&[0]);
    };
    let approval = cover.approval.iter();
    let approval = approval.flat_map(|one| std::iter::once(&one.heading).chain(&one.lines));
    [Some(&cover.title), cover.subtitle.as_ref(), Some(&cover.company), cover.legal_name.as_ref()]
        .into_iter()
        .flatten()
        .chain(cover.version.iter())
        .chain(cover.date.iter())
        .chain(approval)
        .for_each(|piece| take(piece));
    for chapter in chapters {
        take(chapter.number.as_deref().unwrap_or_default());
        take(&plain_text(&chapter.title));
        // What only a screen has was not signed.
        let blocks = printed(&chapter.blocks);
        let pieces: Vec<String> = blocks.into_par_iter().map(words::of_block).collect();
        pieces.iter().for_each(|piece| take(piece));
    }
    hasher.finalize().to_hex()[..FIGURES].to_owned()
}

/// Prints the version, its day and the code above the sheet that staff sign.
pub(super) fn print(
    composer: &Composer<'_>,
    cover: &Book,
    fingerprint: &str,
    chapters: &mut [Chapter],
) {
    let title = composer.word("acknowledgement-sheet");
    let version = cover.version.as_ref();
    let version = version.map(|version| (composer.word("version"), version.clone()));
    let date = cover.date.as_ref().map(|date| (composer.word("date"), date.clone()));
    let code = Some((composer.word("fingerprint"), fingerprint.to_owned()));
    let mut runs = vec![Run::strong(cover.title.as_str())];
    for (label, value) in [version, date, code].into_iter().flatten() {
        runs.push(Run::plain(format!(" · {}\u{a0}{value}", label.to_lowercase())));
    }
    for chapter in chapters {
        let sheet = chapter.blocks.iter().position(|block| match block {
            Block::Heading(heading) => plain_text(&heading.title) == title,
            _ => false,
        });
        if let Some(sheet) = sheet {
            chapter.blocks.insert(sheet + 1, Block::Paragraph(runs.clone()));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use crate::book::Book;
    use crate::book::compose::{Brief, Composition, compose};
    use crate::book::words::of_block;
    use crate::compile;
    use crate::handbook::Edition;
    use crate::language::Date;
    use crate::source::MemoryWorld;

    const TREE: &str = "\
--- svod.yaml
title: Стандарты
version: \"2.1\"
languages: [ru]
theme: classic
--- standards/greeting.md
---
title: Приветствие
---
Здороваемся первыми.
--- governance/governance.yaml
title: Управление
acknowledgement: {rows: 4}
";

    fn book(tree: &str, day: (u16, u8, u8)) -> Book {
        let world = MemoryWorld::from_text(tree, Date::new(day.0, day.1, day.2).unwrap());
        let compilation = compile(&world).unwrap();
        let (of, assets) = (&Edition::whole(), BTreeMap::new());
        let numbering = crate::theme::Numbering::Decimal;
        let brief = Brief { of, assets, gaps: None, index: &[], numbering };
        let Composition { book, .. } = compose(&compilation.handbook, brief);
        book
    }

    fn code(tree: &str) -> String {
        book(tree, (2026, 3, 1)).apparatus.fingerprint.unwrap()
    }

    #[test]
    fn the_code_changes_with_a_word_only() {
        let code = code(TREE);
        assert_eq!(code.len(), 12);
        assert_ne!(code, self::code(&TREE.replace("первыми", "сразу")));
        assert_ne!(code, self::code(&TREE.replace("2.1", "2.2")));
        assert_eq!(code, self::code(&TREE.replace("theme: classic", "theme: modern")));
        assert_eq!(Some(code), book(TREE, (2027, 8, 9)).apparatus.fingerprint);
    }

    #[test]
    fn the_sheet_names_the_version_and_the_code() {
        let book = book(TREE, (2026, 3, 1));
        let words: Vec<String> =
            book.chapters.iter().flat_map(|chapter| &chapter.blocks).map(of_block).collect();
        let line = format!("Стандарты · версия\u{a0}2.1 · код текста\u{a0}{}", code(TREE));
        assert!(words.contains(&line), "{words:?}");
    }
}
