//! Rules about a document as such: who answers for it, whether it is current, whether it is real.

pub(super) mod missing_owner;
