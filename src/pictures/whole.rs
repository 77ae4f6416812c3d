//! Whether a file of pixels is whole: its parts follow one another to the end, and the sums in
//! it are right. That is found out many times faster than by decoding.

use flate2::Crc;

use crate::pictures::Kind;

/// What the parts of a file say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Parts {
    /// Whether there is more than one picture.
    pub(super) moves: bool,
}

/// Walks through the parts of a file; nothing if it ends too early or a sum is wrong.
pub(super) fn parts(kind: Kind, bytes: &[u8]) -> Option<Parts> {
    match kind {
        Kind::Png => png(bytes),
        Kind::Jpeg => jpeg(bytes),
        Kind::WebP => webp(bytes),
        Kind::Svg => Some(Parts::default()),
    }
}

/// A PNG is a signature and chunks: length, name, data, sum.
fn png(bytes: &[u8]) -> Option<Parts> {
    let mut rest = bytes.get(8..)?;
    let mut parts = Parts::default();
    loop {
        let length = usize::try_from(u32::from_be_bytes(*rest.first_chunk()?)).ok()?;
        let end = length.checked_add(8)?;
        let summed = rest.get(4..end)?;
        let sum = rest.get(end..end + 4)?;
        let mut crc = Crc::new();
        crc.update(summed);
        if crc.sum().to_be_bytes() != *sum {
            return None;
        }
        match &summed[..4] {
            b"IEND" => return Some(parts),
            b"acTL" => parts.moves = true,
            _ => {}
        }
        rest = &rest[end + 4..];
    }
}

/// A JPEG is segments up to the first scan, and ends with a mark; some programs write more after it.
fn jpeg(bytes: &[u8]) -> Option<Parts> {
    let mut at = 2;
    loop {
        let [0xff, mark] = *bytes.get(at..at + 2)? else { return None };
        match mark {
            0xff => at += 1,
            0xda => break,
            0x01 | 0xd0..=0xd8 => at += 2,
            _ => {
                let length = bytes.get(at + 2..at + 4)?;
                at += 2 + usize::from(u16::from_be_bytes([length[0], length[1]]));
            }
        }
    }
    bytes[at..].windows(2).any(|two| two == [0xff, 0xd9]).then(Parts::default)
}

/// A WebP is one chunk that says its length; the extended form says whether it moves.
fn webp(bytes: &[u8]) -> Option<Parts> {
    let length = u32::from_le_bytes(*bytes.get(4..)?.first_chunk()?);
    bytes.get(8..8 + usize::try_from(length).ok()?)?;
    let flags = (bytes.get(12..16)? == b"VP8X").then(|| bytes.get(20)).flatten();
    Some(Parts { moves: flags.is_some_and(|flags| flags & 0x02 != 0) })
}
