//! What is true without files, clock or database.
//!
//! Everything else rests on this crate and it rests on nothing of ours: names of records, refusals,
//! periods, the decision grammar, rich text, item labels, and the words of the product. No I/O, so
//! nothing here can fail for a reason outside its arguments.

pub mod catalogue;
pub mod error;
pub mod filled;
pub mod form;
pub mod grammar;
pub mod id;
pub mod item_label;
pub mod outline;
pub mod period;
pub mod record;
pub mod rich_text;
pub mod section_role;

pub use catalogue::Lang;
pub use error::{Error, Result};
pub use period::{Period, Precision};
