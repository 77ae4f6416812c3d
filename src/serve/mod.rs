//! The live preview: a handbook that is built anew on each save and shown from memory.
//! `session` builds, `board` holds what is to be seen now, `http` answers from it. What touches the
//! disk, the terminal and the signals of the system is in `cli`.

mod board;
mod editor;
mod gate;
mod http;
mod panel;
mod patient;
mod remembered;
mod route;
mod session;
mod site;
mod vanished;

pub(crate) use board::Board;
pub(crate) use editor::Editor;
pub(crate) use gate::serve;
pub(crate) use http::Preview;
pub(crate) use session::{Built, Host, Session, Wishes};
