//! The call table: everything that window, command line and tests can ask, and the wiring behind it.
//!
//! Each question and command is named once in [`table`], with its request, its response and its kind.
//! Hosts only call [`App::call`]; no rule of the product lives here, and none lives twice.

mod app;
mod archive;
mod attach;
mod calendar;
mod challenge;
mod confirmation;
mod decision_list;
mod delivery;
mod diagnosis;
mod dispatch;
mod draft;
mod example;
mod example_round;
mod files;
mod follow_up;
mod handbook;
mod installed;
mod intake;
mod jobs;
mod key_place;
mod minutes;
mod outline;
mod pack;
mod pages;
mod partner;
mod people;
mod pictures;
mod printed;
mod projection;
mod requests;
mod returned;
mod review;
mod safety;
mod script;
mod sealed_file;
mod search;
mod session;
mod settings;
mod table;
mod term_agenda;
mod trace;
mod types;
mod watch;
mod whole_store;
mod word;
mod writer;
mod written_round;

pub use app::{App, Config, Event};
pub use files::{Offer, Product, ProductFile, ProductReader, read_file, save};
pub use handbook::handbook;
pub use intake::{Alone, recognise_alone};
pub use jobs::Job;
pub use pack::pack_contents;
pub use table::{Answer, Call, Kind, calls};
pub use tafelstuk_core::pack::Audience;
pub use tafelstuk_intake::recognise;
pub use tafelstuk_model::catalogue;
pub use tafelstuk_model::period::Period;
pub use tafelstuk_model::{Error, Lang, Result};
pub use types::typescript;

#[cfg(test)]
mod tests;
