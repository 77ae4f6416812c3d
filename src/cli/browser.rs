//! The door to the reader's browser.
#![expect(clippy::disallowed_types, reason = "this is the door to another program")]

use std::process::{Command, Stdio};

/// Opens an address. Says whether there was a program that takes it.
pub(super) fn open(address: &str) -> bool {
    let (program, before): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let mut command = Command::new(program);
    command.args(before).arg(address);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().is_ok()
}
