//! What a screen shows across slices. Read only; no slice imports this.

pub mod checks;
pub mod lists;
pub mod meetings;
pub mod papers;
pub mod topic_route;
pub mod topics;
pub mod whole;
