//! Rules about what leads from one place to another.

pub(super) mod unknown_reference;
