//! Putting the objects of a file together: packed in streams on all cores, with a table of where
//! they are that is packed too.

use std::collections::BTreeMap;
use std::io::Write;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::xref::{Xref, XrefEntry, XrefStreamBuilder, XrefType};
use lopdf::{Document as File, Object, ObjectId, ObjectStream, Stream, StringFormat, dictionary};
use rayon::prelude::*;

/// A reader unpacks a stream to get at one of its objects: as many stand in one.
const IN_A_STREAM: usize = 200;

/// The bytes of a file. Its identity is a hash of what it holds.
pub(crate) fn bytes(mut file: File) -> Result<Vec<u8>> {
    pack(&mut file);
    let (streams, others): (Vec<_>, Vec<_>) = std::mem::take(&mut file.objects)
        .into_iter()
        .partition(|(_, object)| matches!(object, Object::Stream(_)));
    let mut others = others.into_iter();
    let next_group = || {
        let group: BTreeMap<ObjectId, Object> = others.by_ref().take(IN_A_STREAM).collect();
        Some(group).filter(|group| !group.is_empty())
    };
    let groups: Vec<_> = std::iter::from_fn(next_group).collect();
    let packed = groups.into_par_iter().map(together).collect::<Result<Vec<Together>>>()?;

    let next = file.max_id + 1;
    let last = next + u32::try_from(packed.len()).context("the file has too many objects")?;
    let mut bytes = b"%PDF-1.7\n%\xbb\xad\xc0\xde\n".to_vec();
    let mut table = Xref::new(last + 1, XrefType::CrossReferenceStream);
    for (id, object) in streams {
        direct(&mut bytes, &mut table, id.0, object)?;
    }
    for (container, together) in (next..).zip(packed) {
        for (index, id) in (0..).zip(together.members) {
            table.insert(id, XrefEntry::Compressed { container, index });
        }
        direct(&mut bytes, &mut table, container, Object::Stream(together.stream))?;
    }
    finish(bytes, table, last, &file)
}

/// Objects in one stream, by their numbers.
struct Together {
    members: Vec<u32>,
    stream: Stream,
}

fn together(objects: BTreeMap<ObjectId, Object>) -> Result<Together> {
    let members = objects.keys().map(|id| id.0).collect();
    let mut stream = ObjectStream::builder().build();
    stream.objects = objects;
    Ok(Together { members, stream: stream.to_stream_object()? })
}

/// Writes an object that stands for itself, and remembers where.
fn direct(bytes: &mut Vec<u8>, table: &mut Xref, id: u32, object: Object) -> Result<()> {
    let offset = u32::try_from(bytes.len()).context("the file is larger than four gigabytes")?;
    table.insert(id, XrefEntry::Normal { offset, generation: 0 });
    writeln!(bytes, "{id} 0 obj")?;
    bytes.extend(written(object)?);
    bytes.extend(b"\nendobj\n");
    Ok(())
}

/// An object in the language of the file. The library writes one only as part of a stream, behind
/// its number and its place there.
fn written(object: Object) -> Result<Vec<u8>> {
    let mut stream = ObjectStream::builder().build();
    stream.objects.insert((0, 0), object);
    let written = stream.build_stream_content()?;
    Ok(written.strip_prefix(b"0 0 ").context("an object cannot be written")?.to_vec())
}

/// Writes the table of places, which names the root, and where it is itself.
fn finish(mut bytes: Vec<u8>, mut table: Xref, last: u32, file: &File) -> Result<Vec<u8>> {
    let hash = blake3::hash(&bytes).as_bytes()[..16].to_vec();
    let half = Object::String(hash, StringFormat::Hexadecimal);
    let offset = u32::try_from(bytes.len()).context("the file is larger than four gigabytes")?;
    table.insert(last, XrefEntry::Normal { offset, generation: 0 });
    let mut builder = XrefStreamBuilder::new(&table);
    let widths = builder.calculate_optimal_widths();
    let rows = builder.build_stream_content()?;
    let row: usize = widths.iter().sum();
    let mut stream = Stream::new(dictionary! {}, packed(&against_above(&rows, row)));
    let integer = |value: usize| Object::Integer(i64::try_from(value).unwrap_or(i64::MAX));
    stream.dict.extend(&dictionary! {
        "Type" => "XRef",
        "Size" => i64::from(last) + 1,
        "W" => widths.map(integer).to_vec(),
        "Index" => builder.build_index_array(),
        "Filter" => "FlateDecode",
        "DecodeParms" => dictionary! { "Predictor" => 12, "Columns" => integer(row) },
        "Root" => file.trailer.get(b"Root")?.clone(),
        "Info" => file.trailer.get(b"Info")?.clone(),
        "ID" => vec![half.clone(), half],
    });
    direct(&mut bytes, &mut table, last, Object::Stream(stream))?;
    writeln!(bytes, "startxref\n{offset}\n%%EOF")?;
    Ok(bytes)
}

/// Rows as their differences from the row above, each behind the mark of that: the rows of the
/// table are much alike, so that these pack to a fraction.
fn against_above(rows: &[u8], length: usize) -> Vec<u8> {
    const UP: u8 = 2;
    let mut above = vec![0; length];
    let mut differences = Vec::with_capacity(rows.len() / length.max(1) * (length + 1));
    for row in rows.chunks(length) {
        differences.push(UP);
        differences.extend(row.iter().zip(&above).map(|(byte, above)| byte.wrapping_sub(*above)));
        above = row.to_vec();
    }
    differences
}

/// Packs the streams that are not packed yet.
fn pack(file: &mut File) {
    let objects = file.objects.values_mut();
    let streams = objects.filter_map(|object| object.as_stream_mut().ok());
    let bare = |stream: &&mut Stream| stream.allows_compression && !stream.dict.has(b"Filter");
    let streams: Vec<&mut Stream> = streams.filter(bare).collect();
    streams.into_par_iter().for_each(|stream| {
        let packed = packed(&stream.content);
        if packed.len() < stream.content.len() {
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(packed);
        }
    });
}

/// Packs bytes. The last step of packing would cost twice the time for a hundredth of the size.
pub(crate) fn packed(content: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    let packed = encoder.write_all(content).and_then(|()| encoder.finish());
    packed.expect("invariant: memory takes what is written")
}
