//! Syntax: YAML and Markdown as trees that know where each piece stands.
//! Pure and total: whatever the text is, a tree comes back, with findings beside it.

pub(crate) mod decode;
pub(crate) mod fields;
pub(crate) mod front;
pub(crate) mod joins;
pub(crate) mod list_or_none;
pub(crate) mod markdown;
pub(crate) mod scalar;
pub(crate) mod slots;
pub(crate) mod yaml;
