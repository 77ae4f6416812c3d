//! The faces of the theme inside a page, as WOFF: what a browser does not use is left out, the rest
//! is deflated. A face that is no SFNT is left out as a whole, and the page falls back on others.

use std::io::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::ZlibEncoder;

use crate::theme::Theme;

/// Tables for other systems, for bitmaps and signatures; `GPOS` says what `kern` says.
const UNUSED: [&[u8; 4]; 6] = [b"DSIG", b"LTSH", b"PCLT", b"VDMX", b"hdmx", b"kern"];

/// The style sheet with the faces in it.
pub(super) fn style_sheet(theme: &Theme) -> String {
    let fonts = &theme.fonts;
    let faces = [
        ("text", 400, &fonts.serif.regular),
        ("sans", 400, &fonts.sans.regular),
        ("sans", 700, &fonts.sans.bold),
    ];
    let mut css = String::new();
    for (family, weight, bytes) in faces {
        if let Some(woff) = woff(bytes) {
            let data = STANDARD.encode(woff);
            css.push_str(&format!(
                "@font-face {{ font-family: \"gaps-{family}\"; font-weight: {weight}; \
                 src: url(\"data:font/woff;base64,{data}\") format(\"woff\"); }}\n"
            ));
        }
    }
    css
}

/// A table of a font: its tag, its checksum, its bytes and the same deflated.
struct Table<'a> {
    tag: &'a [u8],
    checksum: &'a [u8],
    length: usize,
    packed: Vec<u8>,
}

/// A font in the form of the web.
fn woff(font: &[u8]) -> Option<Vec<u8>> {
    let count = usize::from(u16::from_be_bytes(font.get(4..6)?.try_into().ok()?));
    let records = font.get(12..12 + 16 * count)?.chunks_exact(16);
    let is_used = |record: &&[u8]| UNUSED.iter().all(|tag| record[..4] != **tag);
    let tables: Vec<Table<'_>> =
        records.filter(is_used).map(|record| table(font, record)).collect::<Option<_>>()?;
    let head = 44 + 20 * tables.len();
    let packed: usize = tables.iter().map(|table| padded(table.packed.len())).sum();
    let plain: usize = tables.iter().map(|table| padded(table.length)).sum();
    let mut woff = Vec::with_capacity(head + packed);
    woff.extend_from_slice(b"wOFF");
    woff.extend_from_slice(&font[..4]);
    put(&mut woff, head + packed);
    woff.extend_from_slice(&u16::try_from(tables.len()).ok()?.to_be_bytes());
    woff.extend_from_slice(&[0, 0]);
    put(&mut woff, 12 + 16 * tables.len() + plain);
    // The version of the font, and the places of metadata and private data: there are none.
    woff.extend_from_slice(&[0, 1, 0, 0]);
    woff.extend_from_slice(&[0; 20]);
    let mut offset = head;
    for table in &tables {
        woff.extend_from_slice(table.tag);
        put(&mut woff, offset);
        put(&mut woff, table.packed.len());
        put(&mut woff, table.length);
        woff.extend_from_slice(table.checksum);
        offset += padded(table.packed.len());
    }
    for table in &tables {
        woff.extend_from_slice(&table.packed);
        woff.resize(padded(woff.len()), 0);
    }
    Some(woff)
}

fn table<'a>(font: &'a [u8], record: &'a [u8]) -> Option<Table<'a>> {
    let number = |at: usize| -> Option<usize> {
        let bytes = record.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_be_bytes(bytes)).ok()
    };
    let (offset, length) = (number(8)?, number(12)?);
    let bytes = font.get(offset..offset.checked_add(length)?)?;
    let mut deflated = ZlibEncoder::new(Vec::new(), Compression::best());
    deflated.write_all(bytes).ok()?;
    let deflated = deflated.finish().ok()?;
    let packed = if deflated.len() < length { deflated } else { bytes.to_vec() };
    Some(Table { tag: &record[..4], checksum: &record[4..8], length, packed })
}

fn put(woff: &mut Vec<u8>, number: usize) {
    let number = u32::try_from(number).unwrap_or(u32::MAX);
    woff.extend_from_slice(&number.to_be_bytes());
}

/// Tables begin at multiples of four.
fn padded(length: usize) -> usize {
    length.next_multiple_of(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_face_of_the_theme_becomes_smaller_and_keeps_its_letters() {
        let theme = Theme::built_in();
        let woff = woff(&theme.fonts.sans.regular).unwrap();
        assert!(woff.starts_with(b"wOFF\x00\x01\x00\x00"));
        assert!(woff.len() * 2 < theme.fonts.sans.regular.len());
        assert_eq!(woff[8..12], u32::try_from(woff.len()).unwrap().to_be_bytes());
        let tags: Vec<&[u8]> = woff[44..].chunks(20).take(40).map(|record| &record[..4]).collect();
        assert!(tags.contains(&b"glyf".as_slice()) && !tags.contains(&b"kern".as_slice()));
    }

    #[test]
    fn what_is_no_font_is_left_out() {
        for bytes in [&b""[..], b"GIF89a", &[0, 1, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0]] {
            assert!(woff(bytes).is_none());
        }
    }
}
