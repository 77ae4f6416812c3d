//! Export: what leaves the handbook in other forms than a book, and what comes back. Letters leave as
//! mail, or as macros of a helpdesk. Which letters are good enough to leave, the rules say.

mod eml;
mod html;
mod letter;
pub mod macros;
mod text;

pub use eml::eml;
pub use letter::{Slots, count, unfilled};
