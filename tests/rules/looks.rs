//! Pictures: what can be shown, what is shown in part, what is not shown at all.

use std::io::Cursor;

use crate::harness;

/// What is said of a picture that a page shows, as `variant level` each.
fn said(name: &str, bytes: &[u8]) -> Vec<String> {
    let mut world = harness::world(&format!(
        "--- pages/about.md\n---\ntitle: О нас\n---\nПродаём мебель и собираем её сами, день за днём.\n\n![Зал]({name})\n"
    ));
    world.insert(&format!("pages/{name}"), bytes.to_vec());
    let (handbook, findings) = harness::findings(&world);
    let line = |finding: &svod::findings::Finding| {
        let position = handbook.sources().position(finding.place.source, finding.place.span.start);
        let level = finding.level.map_or("", |level| level.name());
        format!(
            "{}.{} {level} {}:{}",
            finding.rule, finding.variant, position.line, position.column
        )
    };
    findings.iter().map(line).collect()
}

fn error(variant: &str) -> Vec<String> {
    vec![format!("unusable-picture.{variant} error 6:1")]
}

fn warning(variant: &str) -> Vec<String> {
    vec![format!("unusable-picture.{variant} warning 6:1")]
}

fn svg(inside: &str) -> Vec<u8> {
    let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"90\" height=\"60\">";
    format!("{head}{inside}</svg>").into_bytes()
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let picture = image::RgbImage::from_fn(width, height, |x, y| image::Rgb([x as u8, y as u8, 7]));
    picture.write_to(&mut bytes, image::ImageFormat::Png).expect("memory takes a picture");
    bytes.into_inner()
}

/// A chunk of a PNG with its sum.
fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut crc = flate2::Crc::new();
    crc.update(name);
    crc.update(data);
    let length = u32::try_from(data.len()).expect("a chunk is small");
    [&length.to_be_bytes(), &name[..], data, &crc.sum().to_be_bytes()].concat()
}

#[test]
fn a_drawing_can_be_shown() {
    let shapes = "<style>.a{fill:url(#g)}</style><a href=\"https://example.com\"><path class=\"a\" d=\"M0 0h9v9z\"/></a><path d=\"M0 0h9v9z\"/><use href=\"#b\"/>";
    assert_eq!(said("zal.svg", &svg(shapes)), [""; 0]);
}

#[test]
fn a_drawing_with_a_program_is_refused() {
    for inside in [
        "<script>alert(1)</script>",
        "<rect width=\"9\" height=\"9\" onclick=\"go()\"/>",
        "<a href=\" JavaScript:go()\"><rect width=\"9\" height=\"9\"/></a>",
    ] {
        assert_eq!(said("zal.svg", &svg(inside)), error("script"), "{inside}");
    }
}

#[test]
fn a_drawing_that_takes_in_other_files_is_refused() {
    for inside in [
        "<image href=\"https://example.com/a.png\" width=\"9\" height=\"9\"/>",
        "<image xlink:href=\"/etc/passwd\" width=\"9\" height=\"9\"/>",
        "<use href=\"other.svg#a\"/>",
        "<style>@import \"a.css\";</style>",
        "<style>@font-face{font-family:a;src:url( 'https://example.com/a.woff')}</style>",
        "<rect width=\"9\" height=\"9\" style=\"fill:url(other.svg#g)\"/>",
    ] {
        assert_eq!(said("zal.svg", &svg(inside)), error("external"), "{inside}");
    }
    let entity = "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text>&a;</text></svg>";
    assert_eq!(said("zal.svg", entity.as_bytes()), error("external"));
}

#[test]
fn a_drawing_with_a_web_page_in_it_is_refused() {
    let inside = "<foreignObject width=\"9\" height=\"9\"><p>!</p></foreignObject>";
    assert_eq!(said("zal.svg", &svg(inside)), error("foreign"));
}

#[test]
fn a_drawing_that_is_none_is_damaged() {
    for text in ["<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>"] {
        assert_eq!(said("zal.svg", text.as_bytes()), error("damaged"), "{text}");
    }
}

#[test]
fn a_drawing_of_nothing_is_told() {
    assert_eq!(said("zal.svg", b"<svg/>"), error("empty"));
    let pixels = "<image href=\"data:image/png;base64,iVBORw0KGgo=\" width=\"9\" height=\"9\"/>";
    assert_eq!(said("zal.svg", &svg(pixels)), error("empty"));
    assert_eq!(said("zal.svg", &svg("<text y=\"20\">Зал</text>")), [""; 0]);
}

#[test]
fn a_drawing_without_end_is_too_complex() {
    for depth in [300, 300_000] {
        let deep = format!("{}{}", "<g>".repeat(depth), "</g>".repeat(depth));
        assert_eq!(said("zal.svg", &svg(&deep)), error("too-complex"));
    }
    let mut bomb = "<g id=\"a0\"><rect width=\"1\" height=\"1\"/></g>".to_owned();
    for level in 0..7 {
        let use_it = format!("<use href=\"#a{level}\"/>").repeat(10);
        bomb += &format!("<g id=\"a{}\">{use_it}</g>", level + 1);
    }
    assert_eq!(said("zal.svg", &svg(&bomb)), error("too-complex"));
}

#[test]
fn parts_of_a_drawing_that_print_cannot_show_are_told() {
    let mask = "<mask id=\"m\"><rect width=\"9\" height=\"9\" fill=\"white\"/></mask><rect width=\"90\" height=\"9\" mask=\"url(#m)\"/>";
    assert_eq!(said("zal.svg", &svg(mask)), warning("simplified"));
}

#[test]
fn a_picture_that_is_not_whole_is_damaged() {
    let whole = png(40, 30);
    assert_eq!(said("zal.webp", &whole), [""; 0]);
    assert_eq!(said("zal.webp", &whole[..whole.len() - 20]), error("damaged"));
    let mut spoilt = whole.clone();
    let middle = spoilt.len() / 2;
    spoilt[middle] ^= 0xff;
    assert_eq!(said("zal.webp", &spoilt), error("damaged"));
    let mut photo = Cursor::new(Vec::new());
    let pixels = image::RgbImage::from_pixel(64, 64, image::Rgb([9, 99, 200]));
    pixels.write_to(&mut photo, image::ImageFormat::Jpeg).expect("memory takes a picture");
    let photo = photo.into_inner();
    assert_eq!(said("zal.webp", &photo), [""; 0]);
    assert_eq!(said("zal.webp", &photo[..photo.len() - 30]), error("damaged"));
}

#[test]
fn a_picture_of_too_many_pixels_is_told_before_it_is_decoded() {
    for (width, height) in [(20_000_u32, 20_000_u32), (13_000, 10), (11_000, 11_000)] {
        let size = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
        let head = [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", &size), &chunk(b"IDAT", &[0])];
        assert_eq!(said("zal.webp", &head.concat()), error("too-large"));
    }
}

#[test]
fn a_picture_that_moves_is_told() {
    let still = png(8, 8);
    let after_head = 8 + 25;
    let moving =
        [&still[..after_head], &chunk(b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]), &still[after_head..]];
    assert_eq!(said("zal.webp", &moving.concat()), warning("moving"));
}

#[test]
fn a_picture_without_words_is_told_and_an_ornament_is_none() {
    let page = |words: &str| {
        format!(
            "--- pages/about.md\n---\ntitle: О нас\n---\nПродаём мебель и собираем её сами, день за днём.\n\n![{words}](a.svg)\n--- pages/a.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>\n"
        )
    };
    assert_eq!(harness::plain(&page("")).len(), 1);
    assert_eq!(harness::plain(&page(" ")), [""; 0]);
    assert_eq!(harness::plain(&page("Зал")), [""; 0]);
}

#[test]
fn a_character_that_cannot_be_printed_is_told_in_prose_in_fields_and_in_titles() {
    let prose = "Продаём мебель и собираем её сами, день за днём.";
    let missing = |tree: &str| -> Vec<String> {
        let lines = harness::lines(&harness::world(tree));
        lines.into_iter().filter(|line| line.contains("missing-glyph")).collect()
    };
    let page = |title: &str, prose: &str| {
        format!("--- pages/about.md\n---\ntitle: {title}\n---\n{prose}\n")
    };
    assert_eq!(
        missing(&page("О нас", &format!("{prose} 桌"))),
        ["pages/about.md:4: missing-glyph: 桌"]
    );
    assert_eq!(missing(&page("О нас 桌", prose)), ["pages/about.md:2: missing-glyph: 桌"]);
    let field = "--- values/values.yaml\ntitle: Ценности\nvalues:\n  - name: Забота 桌\n    text: Слушаем до конца\n";
    assert_eq!(missing(field), ["values/values.yaml:3: missing-glyph: 桌"]);
    let name = "--- svod.yaml\n# …\nlanguages: [ru]\ntitle: Свод 桌\n";
    assert_eq!(missing(name), ["svod.yaml:3: missing-glyph: 桌"]);
}

fn page(words: &str) -> String {
    format!(
        "--- pages/about.md\n# О нас\n\nПродаём мебель и собираем её сами, день за днём.\n\n{words}\n"
    )
}

fn lines(words: &str) -> Vec<String> {
    harness::lines(&harness::world(&page(words)))
}

#[test]
fn a_word_that_no_line_holds_is_told_at_its_place() {
    let word = "ш".repeat(10_000);
    let found = lines(&format!("Слово {word} здесь."));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("pages/about.md:5: unbreakable-word"), "{}", &found[0][..40]);
    let word = "w".repeat(61);
    harness::check(&page(&format!("- {word}")), &["unbreakable-word"]);
    let field = format!(
        "--- values/values.yaml\ntitle: Ценности\nintro: \"Слово {word}\"\nvalues:\n  - {{name: А, meaning: а, behaviours: [а]}}\n  - {{name: Б, meaning: б, behaviours: [б]}}\n  - {{name: В, meaning: в, behaviours: [в]}}\n"
    );
    harness::check(&field, &["unbreakable-word"]);
}

#[test]
fn addresses_code_and_words_with_a_place_to_break_are_left_alone() {
    let long = "w".repeat(70);
    for words in [
        format!("Сайт https://dom.example/{long} открыт."),
        format!("Пишите на {long}@dom.example."),
        format!("[сайт](https://dom.example/{long})"),
        format!("Ключ `{long}` хранит склад."),
        format!("```\n{long}\n```"),
        "слово-".repeat(30),
        "стол/".repeat(30),
        "漢".repeat(200),
        "w".repeat(60),
    ] {
        let found = lines(&words);
        assert!(found.iter().all(|line| !line.contains("unbreakable-word")), "{words}: {found:?}");
    }
}

fn table(rows: usize, columns: usize) -> String {
    let row = |cell: &str| format!("|{}\n", format!(" {cell} |").repeat(columns));
    format!("{}{}{}", row("Товар"), row("---"), row("стол").repeat(rows))
}

#[test]
fn a_table_of_more_than_twenty_pages_is_told_at_its_head() {
    for (rows, columns) in [(2_000, 40), (900, 2), (430, 10)] {
        let found = lines(&table(rows, columns));
        let told = found.iter().filter(|line| line.starts_with("pages/about.md:5: endless-table"));
        assert_eq!(told.count(), 1, "{rows} × {columns}: {found:?}");
    }
    for (rows, columns) in [(800, 2), (200, 10), (5, 40)] {
        let found = lines(&table(rows, columns));
        assert!(found.iter().all(|line| !line.contains("endless-table")), "{rows} × {columns}");
    }
}
