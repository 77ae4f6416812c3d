//! svod.
pub mod book;
pub mod html;
pub mod language;
pub mod output;
pub mod theme;
