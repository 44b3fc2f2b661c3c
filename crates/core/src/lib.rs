//! The slices of the product on their encrypted store.
//!
//! A slice is a folder: `mod.rs` types and rules, no I/O; `calls.rs` what can be asked; `store.rs` its
//! SQL, and nowhere else. Slices depend one way: board <- topic <- paper <- meeting <- agenda <- decision <- follow_up
//! <- minutes; challenge rests on follow_up,
//! written_round on decision; paper_request, review and pack rest on agenda, writer on review,
//! archive on all.
//! `views/` read across slices and no slice imports them. `history.rs` is the only writer of rows.

pub mod backup;
pub mod blobs;
pub mod db;
mod durable;
pub mod export;
pub mod folder;
mod hex;
pub mod history;
pub mod keys;
pub mod lock;
pub mod search;
pub mod verify;

pub mod agenda;
pub mod archive;
pub mod board;
pub mod challenge;
pub mod decision;
pub mod follow_up;
pub mod meeting;
pub mod minutes;
pub mod pack;
pub mod paper;
pub mod paper_request;
pub mod review;
pub mod topic;
pub mod views;
pub mod writer;
pub mod written_round;

#[cfg(test)]
mod rig;
