//! Sources: the files of a project, as text with places.
//! Only the worlds in here touch the disk and the clock.

mod disk;
mod encoding;
mod git;
mod load;
mod memory;
mod span;
mod world;

pub use disk::DiskWorld;
pub(crate) use disk::{is_of_project, today};
pub(crate) use encoding::text_of;
pub use git::{GitFailure, GitWorld};
pub(crate) use load::is_source;
pub use load::{Skipped, Source, SourceId, Sources, load};
pub use memory::MemoryWorld;
pub use span::{Place, Position, Span, Spanned};
pub use world::{Entry, EntryKind, ProjectPath, World};
