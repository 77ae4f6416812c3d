//! `svod lsp`: serves an editor over the standard input and output.

use std::io::{self, BufRead, Read};
use std::panic::resume_unwind;
use std::thread;

use anyhow::{Context, Result};
use crossbeam_channel::bounded;
use lsp_server::{Connection, Message};

use crate::cli::Outcome;
use crate::cli::args::LspArguments;
use crate::cli::console::Console;
use crate::lsp::{Settings, serve};

/// Bytes: more than any document that an editor opens, with room for its escapes.
const LONGEST_MESSAGE: u64 = 64 << 20;
/// Bytes of one line before a message.
const LONGEST_LINE: u64 = 4 << 10;

/// The protocol wants 0 where the editor said that it would leave, and 1 where it did not.
pub(super) fn run(arguments: &LspArguments, console: &Console) -> Result<Outcome> {
    // Without room between them, an editor that does not listen is not listened to either.
    let (sender, said) = bounded(0);
    let (answers, receiver) = bounded::<Message>(0);
    let connection = Connection { sender: answers, receiver: said };
    let settings = Settings { language: console.asked(), as_of: arguments.as_of };
    let reader = thread::spawn(move || {
        let mut input = io::stdin().lock();
        while let Some(message) = message(&mut input)? {
            let is_exit = matches!(&message, Message::Notification(told) if told.method == "exit");
            if sender.send(message).is_err() || is_exit {
                break;
            }
        }
        io::Result::Ok(())
    });
    let writer = thread::spawn(move || {
        let mut output = io::stdout().lock();
        receiver.iter().try_for_each(|message| message.write(&mut output))
    });
    let in_order = serve(connection, settings);
    let read = reader.join().unwrap_or_else(|panic| resume_unwind(panic));
    let written = writer.join().unwrap_or_else(|panic| resume_unwind(panic));
    read.and(written).context("the editor could not be understood")?;
    Ok(if in_order { Outcome::Clean } else { Outcome::Found })
}

/// The next message of the editor, by `Message::read`: that reserves whatever length it is told,
/// so the lines before a message are looked at first.
fn message(input: &mut impl BufRead) -> io::Result<Option<Message>> {
    let mut head = Vec::new();
    loop {
        let start = head.len();
        input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut head)?;
        if head[start..] == *b"\r\n" || !head[start..].ends_with(b"\r\n") {
            break;
        }
        if length(&head[start..]).is_some_and(|length| length > LONGEST_MESSAGE) {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "the message is too long"));
        }
    }
    Message::read(&mut head.chain(input))
}

/// The length that a line before a message names.
fn length(line: &[u8]) -> Option<u64> {
    let (name, value) = std::str::from_utf8(line).ok()?.split_once(':')?;
    let names_it = name.eq_ignore_ascii_case("Content-Length");
    // A number past any size is a length as well.
    names_it.then(|| value.trim().parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn method(mut bytes: &[u8]) -> io::Result<Option<String>> {
        let message = message(&mut bytes)?;
        Ok(message.and_then(|message| match message {
            Message::Notification(told) => Some(told.method),
            _ => None,
        }))
    }

    #[test]
    fn messages_are_read_one_after_another() {
        let mut input: &[u8] = b"Content-Length: 16\r\n\r\n{\"method\":\"one\"}\
            content-type: a\r\ncontent-length: 16\r\n\r\n{\"method\":\"two\"}";
        assert!(message(&mut input).unwrap().is_some());
        assert_eq!(method(input).unwrap().as_deref(), Some("two"));
        assert_eq!(method(b"").unwrap(), None);
    }

    #[test]
    fn no_length_is_believed_that_no_document_has() {
        for length in ["99999999999", "18446744073709551615", "99999999999999999999999"] {
            let head = format!("Content-Length: {length}\r\n\r\n{{}}");
            assert!(method(head.as_bytes()).is_err(), "{length}");
        }
        assert!(method(b"Content-Length: -1\r\n\r\n{}").is_err());
        assert!(method("a".repeat(100_000).as_bytes()).is_err());
        assert!(method(b"\r\n\r\n").is_err());
    }
}
