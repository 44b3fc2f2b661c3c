//! What there is to know of a pack before it goes out. It is kept with the pack.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// All that is to be known of one pack.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "PackRemarks")]
pub struct Remarks {
    /// What is not in the pack, or not as it came.
    pub left_out: Vec<LeftOut>,
    /// The files that keep it from claiming that it is accessible and archivable.
    pub not_conforming: Vec<String>,
}

/// What is not in the pack, or is there in another form than it came.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LeftOut {
    pub label: String,
    pub title: String,
    /// A key of the catalogue.
    pub why: String,
    /// The pages of the file that it is about; none for all of it.
    pub pages: String,
    /// A file that opens with a password, by its content address.
    pub locked: Option<String>,
}
