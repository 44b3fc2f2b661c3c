//! Confirmations (bevestigingen): what each partner decided at home on a decision that needs it. "Ingestemd" at
//! the table is not the end; a decision stands once the board's own rule is met.

use super::{home, store};
use crate::board::calls::Made;
use crate::board::partner;
use crate::history::Write;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tafelstuk_model::id::{ConfirmationId, DecisionId, PartnerId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// Voorgelegd, akkoord, akkoord met opmerking, niet akkoord, niet van toepassing. Nothing is kept of a partner
/// that did not begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ConfirmationState")]
pub enum State {
    Submitted,
    Agreed,
    AgreedWithRemark,
    Declined,
    NotApplicable,
}

impl State {
    /// Whether the partner takes part.
    pub fn is_agreed(self) -> bool {
        matches!(self, Self::Agreed | Self::AgreedWithRemark)
    }
}

/// How the partner told it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ConfirmationCarrier")]
pub enum Carrier {
    #[default]
    Mail,
    Letter,
    Phone,
    /// At the table itself.
    Meeting,
}

/// What a partner decided at home.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Confirmation {
    pub id: ConfirmationId,
    #[ts(type = "number")]
    pub rev: i64,
    pub decision: DecisionId,
    pub partner: PartnerId,
    pub state: State,
    pub remark: String,
    /// Who at the partner deals with it.
    pub contact: String,
    /// The body at home: "college van B en W".
    pub body: String,
    /// The day on which it decided, or will.
    pub decided_on: Option<NaiveDate>,
    pub carrier: Carrier,
    /// The day on which the secretary noted the last word.
    pub noted_on: NaiveDate,
    /// What the answer rests on: the college's decision, the signed letter.
    pub document: Option<Document>,
}

/// A file kept beside a confirmation, as it came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ConfirmationDocument")]
pub struct Document {
    pub name: String,
    pub media_type: String,
    #[ts(type = "number")]
    pub bytes: u64,
    /// The content's BLAKE3 hash.
    pub blob: String,
}

/// What is to become of the document beside a confirmation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ConfirmationDocumentAsk")]
pub enum DocumentAsk {
    /// It stays, where there is one.
    #[default]
    Kept,
    Removed,
    /// This offered file takes its place.
    Offered(String),
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DecisionConfirm")]
pub struct Confirm {
    pub decision: DecisionId,
    pub partner: PartnerId,
    /// 0 where nothing was noted yet.
    #[ts(type = "number")]
    pub rev: i64,
    /// None takes back what was noted.
    pub state: Option<State>,
    pub remark: String,
    pub contact: String,
    pub body: String,
    pub decided_on: Option<NaiveDate>,
    pub carrier: Carrier,
    #[serde(default)]
    pub document: DocumentAsk,
}

/// `decision.confirm`: what a partner said, whatever the meeting's state: it comes weeks later. `offered` is
/// what the offered document became, its content kept already.
pub fn confirm(write: &mut Write<'_>, ask: Confirm, offered: Option<Document>) -> Result<Made> {
    let decision = store::decision(write.read(), ask.decision)?;
    partner(write.read(), ask.partner)?;
    if !decision.is_asked_home() {
        return Err(Error::NotNow { kind: "confirmation".into(), state: "not_asked_home".into() });
    }
    for (field, text) in [("remark", &ask.remark), ("contact", &ask.contact), ("body", &ask.body)] {
        if text.chars().count() > super::calls::LONGEST {
            return Err(Error::Invalid { field: field.into(), value: text.chars().take(40).collect() });
        }
    }
    write.scope("meeting", decision.meeting);
    let known = store::confirmation(write.read(), ask.decision, ask.partner)?;
    let seen = known.as_ref().map_or(0, |known| known.rev);
    if seen != ask.rev {
        let (kind, id) = ("confirmation".into(), ask.partner.to_string());
        return Err(Error::Conflict { kind, id, seen: ask.rev, now: seen });
    }
    let mut values = json!({
        "state": ask.state, "remark": ask.remark.trim(), "contact": ask.contact.trim(),
        "body": ask.body.trim(), "decided_on": ask.decided_on, "carrier": ask.carrier, "noted_on": write.today(),
    });
    if let Some(one) = &offered {
        write.keep_blob(&one.blob, one.bytes)?;
    }
    if ask.document != DocumentAsk::Kept {
        put_document(&mut values, offered.as_ref());
    }
    let rev = match (known, ask.state) {
        (None, None) => 0,
        (Some(known), None) => {
            write.remove("confirmation", known.id, Some(ask.rev))?;
            0
        }
        (Some(known), Some(_)) => write.update("confirmation", known.id, Some(ask.rev), &values)?,
        (None, Some(_)) => {
            values["id"] = json!(ConfirmationId::fresh(write.now()));
            values["decision"] = json!(ask.decision);
            values["partner"] = json!(ask.partner);
            write.insert("confirmation", &values)?;
            1
        }
    };
    home::restate(write, &decision)?;
    Ok(Made { id: ask.partner.to_string(), rev })
}

fn put_document(values: &mut Value, document: Option<&Document>) {
    values["document"] = json!(document.map(|one| &one.blob));
    values["document_name"] = json!(document.map(|one| &one.name));
    values["document_type"] = json!(document.map(|one| &one.media_type));
    values["document_bytes"] = json!(document.map(|one| one.bytes));
}
