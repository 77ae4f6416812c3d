//! The metadata of the file: its title, its company, its language, and that it keeps to
//! PDF/UA-1 and, where that was asked for, to PDF/A-2a. No dates: the same book gives the same file on any day.

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
    let author = match document.author.as_str() {
        "" => String::new(),
        author => {
            let author = escape(author);
            format!("<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n")
        }
    };
    let identifier = document.identifier.as_ref().map(|code| {
        let code = escape(code);
        format!("<dc:identifier>{code}</dc:identifier>\n")
    });
    let identifier = identifier.unwrap_or_default();
    let language = document.language.code();
    let archive = if document.pdf_a { ARCHIVE } else { "" };
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
{author}{identifier}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>svod</pdf:Producer>
<xmp:CreatorTool>svod</xmp:CreatorTool>
</rdf:Description>
{archive}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"#,
        mark = '\u{feff}',
    )
}

/// The part and the level of PDF/A. Its metadata may hold only what it knows or what is described:
/// it does not know the mark of PDF/UA.
const ARCHIVE: &str = r#"<rdf:Description rdf:about=""
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA to which the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"#;

/// Words of the metadata: without characters that XML forbids, as they stand in both places.
pub(crate) fn plain(words: &str) -> String {
    let allowed = |letter: &char| !matches!(letter, '\u{fffe}' | '\u{ffff}');
    words.chars().filter(|letter| !letter.is_control()).filter(allowed).collect()
}

/// Words that mean nothing to XML.
fn escape(words: &str) -> String {
    let text = plain(words);
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
