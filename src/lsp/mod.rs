//! The language server: what `svod check` finds, told while one types, and what an editor asks of
//! the sources. It reads the same files by the same rules, with what is being typed laid over them.
//! Where the messages come from and go to is for `cli` to say.

mod actions;
mod address;
mod buffers;
mod checker;
mod client;
mod completion;
mod cursor;
mod diagnostics;
mod edits;
mod flow;
mod hover;
mod line;
mod links;
mod missing;
mod names;
mod navigate;
mod notices;
mod offers;
mod pause;
mod positions;
mod project;
mod rename;
mod requests;
mod session;
mod shape;
mod spot;
mod symbols;
mod uri;
mod uses;
mod view;
mod waive;
mod world;

pub(crate) use session::{Settings, serve};
