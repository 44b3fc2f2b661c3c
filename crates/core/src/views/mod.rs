//! What a screen shows across slices. Read only; no slice imports this.

pub mod agenda;
pub mod assignments;
pub mod awaited;
pub mod checks;
pub mod confirmations;
pub mod coverage;
pub mod decision_list;
pub mod decisions;
pub mod follow_ups;
pub mod lists;
pub mod meetings;
pub mod minutes;
pub mod offers;
pub mod origins;
pub mod owners;
pub mod pack_front;
pub mod papers;
pub mod partner_page;
pub mod ready;
pub mod record;
pub mod script;
mod stretch;
pub mod term_agenda;
pub mod timeline;
pub mod today;
pub mod topic_route;
pub mod topics;
pub mod trace;
pub mod whole;
pub mod written_rounds;

#[cfg(test)]
mod coverage_tests;
#[cfg(test)]
mod ready_tests;
#[cfg(test)]
mod route_tests;
#[cfg(test)]
mod stretch_tests;
#[cfg(test)]
mod timeline_tests;
#[cfg(test)]
mod today_tests;
