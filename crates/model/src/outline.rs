//! The mark on a Word file that is sent along with a request for a paper, by which it is known again when it
//! comes back: a document property that word processors keep, and no word of the text.

/// The property's name. Its value is the id of the agenda item that the paper is for.
pub const ITEM_PROPERTY: &str = "Tafelstuk agendapunt";
