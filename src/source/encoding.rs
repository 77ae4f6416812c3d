//! Bytes to text: UTF-8, or else what an older program has saved, as long as it is known for sure.
//! What is no text at all is left out, so that nothing is looked for in it.

use std::ops::Range;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1251};

/// What is wrong with the bytes of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Trouble {
    /// It is text of another encoding, read as such.
    Other(&'static str),
    /// It is no text.
    Binary,
    /// It is UTF-8 with other bytes in between, each of which was replaced.
    Broken,
    /// It has a control character.
    Control,
}

/// The text, and the first trouble with where it stands in the text.
pub(super) fn read(bytes: Vec<u8>) -> (String, Option<(Trouble, Range<usize>)>) {
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let start = error.utf8_error().valid_up_to();
            return foreign(error.as_bytes(), start);
        }
    };
    // A first look over all bytes at once; only a text with such a byte is searched for it.
    let has_control = text.bytes().fold(false, |found, byte| found | is_control(byte));
    if !has_control {
        return (text, None);
    }
    let controls = text.bytes().filter(|byte| is_control(*byte)).count();
    if controls * 10 > text.len() {
        return (String::new(), Some((Trouble::Binary, 0..0)));
    }
    let start = text.bytes().position(is_control).unwrap_or(0);
    (text, Some((Trouble::Control, start..start + 1)))
}

/// The text of what another program has saved; none if it is no text, or not known for sure.
pub(crate) fn text_of(bytes: &[u8]) -> Option<String> {
    match read(bytes.to_vec()) {
        (_, Some((Trouble::Binary | Trouble::Broken, _))) => None,
        (text, _) => Some(text),
    }
}

/// What is no UTF-8 from a byte on.
fn foreign(bytes: &[u8], start: usize) -> (String, Option<(Trouble, Range<usize>)>) {
    let utf_16 = match bytes {
        [0xff, 0xfe, ..] => Some(UTF_16LE),
        [0xfe, 0xff, ..] => Some(UTF_16BE),
        _ => None,
    };
    let known = match utf_16 {
        Some(encoding) => Some((encoding, "UTF-16")),
        None => is_windows_1251(bytes).then_some((WINDOWS_1251, "Windows-1251")),
    };
    if let Some((encoding, name)) = known {
        let (text, _, is_damaged) = encoding.decode(bytes);
        if !is_damaged && !text.bytes().any(is_control) {
            let place = first_foreign(&text);
            return (text.into_owned(), Some((Trouble::Other(name), place)));
        }
    }
    if bytes.contains(&0) {
        return (String::new(), Some((Trouble::Binary, 0..0)));
    }
    let text = String::from_utf8_lossy(bytes).into_owned();
    (text, Some((Trouble::Broken, start..start + char::REPLACEMENT_CHARACTER.len_utf8())))
}

/// The first character that another encoding writes in another way.
fn first_foreign(text: &str) -> Range<usize> {
    let first = text.char_indices().find(|(_, letter)| !letter.is_ascii());
    first.map_or(0..0, |(at, letter)| at..at + letter.len_utf8())
}

/// Whether bytes are Russian text of Windows: most of those beyond ASCII are letters, they stand in
/// words, and more of them are small than are capitals, which they are not in KOI8-R.
fn is_windows_1251(bytes: &[u8]) -> bool {
    let is_letter = |byte: u8| byte >= 0xc0 || matches!(byte, 0xa8 | 0xb8);
    let beyond = bytes.iter().filter(|byte| **byte >= 0x80).count();
    let letters = bytes.iter().filter(|byte| is_letter(**byte)).count();
    let small = bytes.iter().filter(|byte| **byte >= 0xe0).count();
    let in_words = bytes.windows(2).filter(|pair| pair.iter().all(|byte| is_letter(*byte))).count();
    letters * 10 >= beyond * 8 && in_words * 10 >= letters * 6 && small * 2 > letters
}

fn is_control(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUSSIAN: &str = "# О доставке\n\nПривозим в срок — «как сказали», и звоним заранее.\n";

    fn trouble(bytes: &[u8]) -> Option<Trouble> {
        read(bytes.to_vec()).1.map(|(trouble, _)| trouble)
    }

    #[test]
    fn russian_text_of_windows_is_read_as_it_was_meant() {
        let bytes = WINDOWS_1251.encode(RUSSIAN).0.into_owned();
        let (text, trouble) = read(bytes);
        assert_eq!(text, RUSSIAN);
        assert_eq!(trouble, Some((Trouble::Other("Windows-1251"), 2..4)));
    }

    #[test]
    fn what_notepad_calls_unicode_is_read_too() {
        let units = std::iter::once('\u{feff}').chain(RUSSIAN.chars());
        let bytes: Vec<u8> = units.flat_map(|unit| (unit as u16).to_le_bytes()).collect();
        assert_eq!(trouble(&bytes), Some(Trouble::Other("UTF-16")));
        assert_eq!(read(bytes).0, RUSSIAN);
    }

    #[test]
    fn other_encodings_are_not_taken_for_that_of_windows() {
        let koi = encoding_rs::KOI8_R.encode(RUSSIAN).0.into_owned();
        assert_eq!(trouble(&koi), Some(Trouble::Broken));
        let slovak = "Podľa štandardu voláme späť, keď zákazník čaká dlhšie.";
        let slovak = encoding_rs::WINDOWS_1250.encode(slovak).0.into_owned();
        assert_eq!(trouble(&slovak), Some(Trouble::Broken));
    }

    #[test]
    fn what_is_no_text_is_left_out() {
        for bytes in [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\xff\xd8"[..], &[0; 100]] {
            assert_eq!(read(bytes.to_vec()), (String::new(), Some((Trouble::Binary, 0..0))));
        }
    }

    #[test]
    fn a_stray_byte_or_control_character_spoils_only_itself() {
        let broken = [RUSSIAN.as_bytes(), b"\xcf"].concat();
        assert_eq!(trouble(&broken), Some(Trouble::Broken));
        assert_eq!(trouble("Текст\u{1} дальше, и ещё".as_bytes()), Some(Trouble::Control));
        assert_eq!(trouble(RUSSIAN.as_bytes()), None);
    }
}
