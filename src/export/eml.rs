//! Letters as mail: a file each, that a mail program opens as a message to be sent.

use std::borrow::Cow;

use mail_builder::headers::HeaderType;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::date::Date;
use mail_builder::headers::message_id::MessageId;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::mime::{BodyPart, MimePart};

use crate::export::letter::{Outgoing, Slots, one_line, outgoing};
use crate::export::{html, text};
use crate::handbook::Handbook;
use crate::output::Output;

/// Every letter as a message, `order-accepted.ru.eml`.
pub fn eml(handbook: &Handbook, slots: Slots) -> Output {
    let letters = outgoing(handbook, &|document, slot| match slots {
        Slots::Open => None,
        Slots::Filled => handbook.slot_example(document, slot),
    });
    let mut output = Output::default();
    for letter in letters {
        let (id, code) = (&letter.document.id, letter.document.language.code());
        output.insert(format!("{}.{code}.eml", file_name(id)), message(handbook, &letter));
    }
    output
}

/// An id may hold what no file may be called.
fn file_name(id: &str) -> String {
    id.replace(['/', '\\', ':'], "-")
}

/// The bytes of a message. Neither a clock nor chance is in them: its day is that of the handbook, its
/// boundary and its number come from what it says.
fn message(handbook: &Handbook, letter: &Outgoing<'_>) -> Vec<u8> {
    let signature = letter.signature.as_deref().unwrap_or_default();
    let plain = join("\n", [text::text(&letter.text), text::line(signature)], "\n\n");
    let rich = page(letter, signature);
    let words = [letter.subject.as_str(), &plain, &rich, letter.document.path.as_str()];
    let hash = blake3::hash(words.join("\0").as_bytes()).to_hex();
    let content_type =
        ContentType::new("multipart/alternative").attribute("boundary", format!("svod-{hash}"));
    let parts = vec![part("text/plain", plain), part("text/html", rich)];
    let mut mail = MimePart::new(content_type, BodyPart::Multipart(parts));
    let mut headers: Vec<(Cow<'_, str>, HeaderType<'_>)> = Vec::new();
    if let Some(address) = handbook.company_slot("company.email") {
        let name = handbook.company_slot("company.name").map(|name| one_line(&name));
        let address = one_line(&address);
        let id = format!("{}@{}", &hash[..24], address.rsplit('@').next().unwrap_or("svod"));
        headers.push(("From".into(), Address::new_address(name, address).into()));
        headers.push(("Message-ID".into(), MessageId::new(id).into()));
    }
    headers.push(("Subject".into(), Text::new(letter.subject.clone()).into()));
    if let Some(date) = date(handbook) {
        headers.push(("Date".into(), date.into()));
    }
    // A mail program then opens it as a draft that can be changed and sent.
    headers.push(("X-Unsent".into(), Raw::new("1").into()));
    headers.push(("Content-Language".into(), Raw::new(letter.document.language.code()).into()));
    headers.push(("MIME-Version".into(), Raw::new("1.0").into()));
    headers.append(&mut mail.headers);
    mail.headers = headers;
    let mut bytes = Vec::new();
    mail.write_part(&mut bytes);
    bytes
}

fn part(kind: &'static str, content: String) -> MimePart<'static> {
    MimePart::new(
        ContentType::new(kind).attribute("charset", "utf-8"),
        BodyPart::Text(content.into()),
    )
}

/// The day of the handbook, at nine in the morning of Greenwich; none if it has no day.
fn date(handbook: &Handbook) -> Option<Date> {
    let day = handbook.manifest.as_ref()?.manifest.date.get()?;
    Some(Date::new(i64::from(day.0.number()) * 86_400 + 9 * 3600))
}

/// The parts that are there, with an end.
fn join<const N: usize>(end: &str, parts: [String; N], between: &str) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}{end}", parts.join(between))
}

fn page(letter: &Outgoing<'_>, signature: &[crate::book::Run]) -> String {
    let signature = match signature.is_empty() {
        true => String::new(),
        false => format!("<p>{}</p>\n", html::inline(signature)),
    };
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><title>{}</title></head>\n<body>\n{}{signature}</body>\n</html>\n",
        letter.document.language.code(),
        html::escaped(&letter.subject),
        html::html(&letter.text),
    )
}
