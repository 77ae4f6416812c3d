//! The metadata of the file: its title, its company, its language, and that it keeps to
//! PDF/UA-1. No dates: the same book gives the same file on any day.

use lopdf::{Document as File, ObjectId, Stream, dictionary};

use crate::pdf::display::Document;

/// Writes the metadata as a stream that every program can read.
pub(crate) fn write(file: &mut File, document: &Document) -> ObjectId {
    let entries = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    let packet = packet(document).into_bytes();
    file.add_object(Stream::new(entries, packet).with_compression(false))
}

fn packet(document: &Document) -> String {
    let title = escape(&document.title);
    let author = escape(&document.author);
    let language = document.language.code();
    format!(
        r#"<?xpacket begin="{mark}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>svod</pdf:Producer>
<xmp:CreatorTool>svod</xmp:CreatorTool>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"#,
        mark = '\u{feff}',
    )
}

/// Words that mean nothing to XML, without the characters that it forbids.
fn escape(words: &str) -> String {
    let allowed = words.chars().filter(|character| !character.is_control());
    let text: String = allowed.collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
