//! Facts about the whole product, each shown from outside: through the command as a real process or the
//! call table as a host uses it, on real files in passing folders.

#![allow(clippy::unwrap_used, reason = "what a test unwraps is shown by its panic")]

mod addendum;
mod after;
mod archive;
mod audience;
mod bad_papers;
mod catalogue;
mod destruction;
mod diagnosis;
#[path = "../../../crates/pages/tests/drawn/mod.rs"]
mod drawn;
mod exchange;
mod faults;
mod files_in_packs;
mod keyring;
mod kills;
mod loop_to_its_end;
mod migrations;
mod pack_copies;
mod pack_front;
mod properties;
mod refusals;
mod returned;
mod review;
mod review_pdf;
mod scans;
mod search;
mod shared_folder;
mod story;
mod two_boards;
mod withheld;
mod workbook;
mod writer;
mod writer_command;
mod writing;
mod year;
mod years;
