//! Rules about customers, values, roles and protocols: what staff must be able to act on.

pub(super) mod reporting_loop;
