//! Fixes: what is mended stays mended, and nothing else changes.

mod harness;

use proptest::prelude::*;

use svod::findings::mend;
use svod::source::{MemoryWorld, World};

/// Mends a world until nothing is left to mend; how many findings that took.
fn mended(world: &mut MemoryWorld) -> usize {
    let mut count = 0;
    for _ in 0..10 {
        let compilation = svod::compile(world).expect("a world in memory can be listed");
        let mended = mend(compilation.handbook.sources(), &compilation.findings);
        if mended.count == 0 {
            return count;
        }
        count += mended.count;
        for (path, text) in mended.changed.iter().chain(&mended.created) {
            world.insert(path.as_str(), text.as_str());
        }
    }
    panic!("mending does not come to an end");
}

fn files(world: &MemoryWorld) -> Vec<(String, Vec<u8>)> {
    let entries = world.list().expect("memory").into_iter();
    let file = |entry: svod::source::Entry| {
        let bytes = world.read(&entry.path).expect("memory");
        (entry.path.as_str().to_owned(), bytes)
    };
    entries.map(file).collect()
}

fn piece() -> impl Strategy<Value = String> {
    let pieces = [
        "\"",
        "«",
        "»",
        "„",
        "“",
        "”",
        "‘",
        "’",
        " - ",
        " – ",
        " — ",
        "--",
        "-",
        "9",
        "18",
        "20%",
        " %",
        "15000 ₽",
        "£1500",
        "1.5",
        " часа",
        " минут",
        "9.00",
        " с 9.00 ",
        "9:00",
        "5pm",
        ".",
        ",",
        "2025-11-20",
        "20/11/2025",
        "+74822000000",
        "+7 (482) 200-00-00",
        "еще ",
        "ещё ",
        "cтол",
        "стол ",
        "\n",
        "\n\n",
        "- ",
        "> ",
        "`",
        "*",
        "[",
        "](a)",
        "{{ a.b }}",
        "&nbsp;",
        "\r\n",
        "\u{ad}",
        "house ",
        "Дом ",
        " ",
    ];
    prop::sample::select(pieces.to_vec()).prop_map(str::to_owned)
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_mended_stays_mended(body in text(), lang in prop::sample::select(vec!["ru", "en", "sk"])) {
        let mut world = harness::world(&format!("--- pages/a.md\n---\ntitle: А\nlang: {lang}\n---\n{body}\n"));
        mended(&mut world);
        let once = files(&world);
        prop_assert_eq!(mended(&mut world), 0);
        prop_assert_eq!(files(&world), once);
    }

    #[test]
    fn a_field_stays_a_field(words in text(), style in 0..4_usize) {
        let folded = words.replace(['\r', '\n'], " ");
        let field = match style {
            0 => format!("\"{}\"", folded.replace('\\', "").replace('"', "\\\"")),
            1 => format!("'{}'", folded.replace('\'', "''")),
            2 => format!("|\n    а {folded}"),
            _ => format!(">-\n    а {}", words.replace(['\r', '\n'], "\n    ")),
        };
        let tree = format!("--- glossary/a.yaml\ntitle: Слова\nterms:\n  - term: Дом\n    definition: дом\nintro: {field}\n");
        let mut world = harness::world(&tree);
        let before = harness::findings(&world).1.iter().filter(|found| found.rule == "invalid-yaml").count();
        mended(&mut world);
        let after = harness::findings(&world).1;
        prop_assert_eq!(after.iter().filter(|found| found.rule == "invalid-yaml").count(), before);
    }
}

#[test]
fn a_byte_order_mark_and_the_line_ends_are_kept() {
    let mut world = harness::world("");
    world.insert("pages/a.md", "\u{feff}# А\r\n\r\nМагазин \"Дом\" - дом.\r\n");
    assert_eq!(mended(&mut world), 2);
    let text = world.read(&svod::source::ProjectPath::new("pages/a.md")).expect("memory");
    assert_eq!(
        String::from_utf8(text).expect("text"),
        "\u{feff}# А\r\n\r\nМагазин «Дом» — дом.\r\n"
    );
}
