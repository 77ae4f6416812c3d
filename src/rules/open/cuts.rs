//! The runs of the prose of a document, kept while it is open, so that it is cut but once.

use std::cell::OnceCell;

use crate::handbook::{Document, Handbook};
use crate::language::fold::Piece;
use crate::rules::open::{Scan, Signs};
use crate::rules::runs::flat::Flat;
use crate::rules::runs::{self, Block, Run, Said};

/// A run that is kept.
pub(super) struct Cut<'h> {
    pieces: Vec<Piece<'h>>,
    said: Said,
    block: Block,
    /// The signs of the block in which it stands.
    pub(super) signs: Signs,
    flat: OnceCell<Flat>,
}

impl Cut<'_> {
    pub(super) fn run<'r>(&'r self, source: &'r str) -> Run<'r, 'r> {
        let Self { pieces, said, block, signs, flat } = self;
        Run::of_prose(pieces, *said, *block, source, *signs, flat)
    }
}

/// The runs of the prose, in its order.
pub(super) fn of<'h>(handbook: &'h Handbook, document: &'h Document, scan: &Scan) -> Vec<Cut<'h>> {
    let mut cuts = Vec::new();
    runs::prose(handbook, document, &mut |run| {
        cuts.push(Cut {
            pieces: run.pieces.to_vec(),
            said: run.said,
            block: run.block,
            signs: scan.within(&run.within.range()),
            flat: OnceCell::new(),
        });
    });
    cuts
}
