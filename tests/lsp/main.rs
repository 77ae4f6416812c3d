//! The language server, spoken to over pipes as an editor does: the program itself, a folder on the
//! disk, and the protocol.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::unwrap_used,
    reason = "these tests run a program over folders on the disk"
)]

mod bad;
mod client;
mod find;
mod house;
mod renames;
mod story;
