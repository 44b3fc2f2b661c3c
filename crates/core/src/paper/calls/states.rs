//! Papers going from hand to hand, and from the pages they came with to being set by us.

use crate::board::calls::Made;
use crate::board::filled;
use crate::history::Write;
use crate::paper::states::{Move, Moved};
use crate::paper::{Agreement, Form, store};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{AgreementId, PaperId, PaperMoveId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperHandOn")]
pub struct HandOn {
    pub id: PaperId,
    #[ts(type = "number")]
    pub rev: i64,
    #[serde(rename = "move")]
    pub what: Move,
    /// Needed where a paper is sent back.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperTypeset")]
pub struct Typeset {
    pub id: PaperId,
    #[ts(type = "number")]
    pub rev: i64,
    /// The steller who agreed.
    pub agreed_by: String,
    /// Today where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub agreed_on: Option<NaiveDate>,
}

/// `paper.hand_on`: one of the moves that make sense from where the paper is.
pub fn hand_on(write: &mut Write<'_>, ask: HandOn) -> Result<Made> {
    let paper = store::paper(write.read(), ask.id)?;
    write.scope("paper", ask.id);
    let now = paper.state.after(ask.what, &ask.reason)?;
    let reason = ask.reason.trim();
    if !reason.is_empty() {
        write.why(reason);
    }
    let rev = write.update("paper", ask.id, Some(ask.rev), &json!({ "state": now }))?;
    let last = store::moves(write.read(), ask.id)?.first().map_or(0, |last| last.position);
    let moved = Moved {
        id: PaperMoveId::fresh(write.now()),
        rev: 1,
        paper: ask.id,
        position: last + 1,
        what: ask.what,
        was: paper.state,
        now,
        reason: reason.to_owned(),
        at: write.now(),
    };
    write.insert("paper_move", &moved)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `paper.typeset`: from here on the paper is set by us from its sections; the steller agreed to it.
pub fn typeset(write: &mut Write<'_>, ask: Typeset) -> Result<Made> {
    let paper = store::paper(write.read(), ask.id)?;
    write.scope("paper", ask.id);
    if paper.form == Form::Typeset {
        return Err(Error::NotNow { kind: "paper".into(), state: "typeset".into() });
    }
    let agreement = Agreement {
        id: AgreementId::fresh(write.now()),
        rev: 1,
        paper: ask.id,
        agreed_by: filled("agreed_by", &ask.agreed_by)?,
        agreed_on: ask.agreed_on.unwrap_or(write.today()),
    };
    let rev = write.update("paper", ask.id, Some(ask.rev), &json!({ "form": Form::Typeset }))?;
    write.insert("paper_agreement", &agreement)?;
    Ok(Made { id: ask.id.to_string(), rev })
}
