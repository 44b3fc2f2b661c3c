//! What came by phone, by mail or on paper, noted in somebody's name with the scan or the mail that shows it.

use crate::app::App;
use crate::attach;
use crate::jobs::Job;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_core::review::Carrier;
use tafelstuk_core::review::outgoing::Kept;
use tafelstuk_core::review::receiving::{self, Note};
use tafelstuk_core::review::said::What;
use tafelstuk_model::Result;
use tafelstuk_model::id::{BundleId, ReviewPersonId};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewRecord")]
pub(crate) struct Record {
    pub person: ReviewPersonId,
    pub carrier: Carrier,
    /// The day on which it was said.
    pub on: NaiveDate,
    pub said: Vec<What>,
    /// The scan or the mail that shows it; kept as it is.
    #[serde(default)]
    #[ts(optional)]
    pub offer: Option<String>,
}

/// `review.record`: notes in somebody's name what came by another way than a file of ours.
pub(crate) fn record(app: &App, job: &Job<'_>, ask: Record) -> Result<BundleId> {
    let file = match &ask.offer {
        Some(offer) => {
            let kept = attach::keep(app, job, offer, (0, 1))?;
            Some(Kept { blob: kept.blob, bytes: kept.bytes, name: kept.name })
        }
        None => None,
    };
    let note = Note { person: ask.person, carrier: ask.carrier, on: ask.on, said: ask.said, file };
    app.write("review.record", Undo::Compensated, move |write| receiving::record(write, note))
}
