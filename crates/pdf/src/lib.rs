//! Sets a meeting pack as an accessible, archivable PDF.
//!
//! Contents go in, bytes come out. Three parts each do what the others cannot: **Typst** sets everything
//! with meaning ([`body`](self), PDF/A-2a and PDF/UA-1 in one file), **printpdf** draws what every page
//! carries besides its text, **lopdf** writes the pack with outline and page labels.
//!
//! Invariants:
//! - No SQL, no window, no files, no clock. The same contents give the same bytes, in this process and in
//!   another.
//! - Text from outside is data to Typst and never markup; what the typefaces cannot show is replaced by a
//!   visible box and reported, never dropped in silence.
//! - Nothing that comes in can break the pack: depth, length and size are bounded before setting.

pub mod attachment;
mod body;
mod build;
pub mod change_sheet;
mod colour;
pub mod contents;
pub mod decision_list;
mod fonts;
pub mod form;
pub mod front;
mod glyphs;
mod in_place;
pub mod leak;
mod lower;
mod overlay;
mod pages;
pub mod print_only;
mod recovery_sheet;
pub mod report;
mod script;
mod shape;
mod sheet;
mod words;
mod world;
mod writer;

pub use build::{
    CopySheets, Pack, PartPlace, Progress, Stage, build, forget_layouts, label_prefixes, places, typst_alone,
};
pub use contents::PackContents;
pub use recovery_sheet::recovery_sheet;
pub use script::{Script, ScriptItem, script};
