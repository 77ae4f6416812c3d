//! The layered drawing as its callers see it: what every drawing keeps to, on random graphs and on
//! those that break such things.

mod check;
mod extremes;
mod random;
