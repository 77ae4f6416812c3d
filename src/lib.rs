//! svod.
pub mod book;
pub mod language;
pub mod output;
pub mod pdf;
pub mod theme;
