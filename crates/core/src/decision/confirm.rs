//! Confirmations (bevestigingen): what each partner decided at home on a decision that needs it. "Ingestemd" at
//! the table is not the end; a decision stands once the board's own rule is met.

use super::store;
use crate::board::calls::Made;
use crate::board::{ConfirmedBy, PartnerKind, partner};
use crate::history::Write;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
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
}

/// Whether a decision stands by the board's rule, from what each partner is and said. Those to whom it does not
/// apply do not count.
pub fn is_complete(rule: ConfirmedBy, partners: &[(PartnerKind, Option<State>)]) -> bool {
    let counts = |(kind, state): &&(PartnerKind, Option<State>)| {
        *state != Some(State::NotApplicable)
            && (rule != ConfirmedBy::Municipalities || *kind == PartnerKind::Municipality)
    };
    let counted: Vec<_> = partners.iter().filter(counts).collect();
    let agreed = counted.iter().filter(|(_, state)| state.is_some_and(State::is_agreed)).count();
    match rule {
        ConfirmedBy::All | ConfirmedBy::Municipalities => agreed == counted.len(),
        ConfirmedBy::Majority => counted.is_empty() || agreed * 2 > counted.len(),
    }
}

/// `decision.confirm`: what a partner said, whatever the meeting's state: it comes weeks later.
pub fn confirm(write: &mut Write<'_>, ask: Confirm) -> Result<Made> {
    let decision = store::decision(write.read(), ask.decision)?;
    partner(write.read(), ask.partner)?;
    if !decision.needs_home_decision || !decision.outcome.is_taken() {
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
    Ok(Made { id: ask.partner.to_string(), rev })
}

#[cfg(test)]
mod tests {
    use super::{State, is_complete};
    use crate::board::ConfirmedBy::{All, Majority, Municipalities};
    use crate::board::PartnerKind::{Insurer, Municipality};

    #[test]
    fn a_decision_stands_by_the_boards_own_rule() {
        let (yes, but, no, away) = (
            Some(State::Agreed),
            Some(State::AgreedWithRemark),
            Some(State::Declined),
            Some(State::NotApplicable),
        );
        let (town, other) = (Municipality, Insurer);
        for (rule, partners, stands) in [
            (All, vec![(town, yes), (other, but)], true),
            (All, vec![(town, yes), (other, None)], false),
            (All, vec![(town, yes), (other, away)], true),
            (All, vec![(town, yes), (other, no)], false),
            (Majority, vec![(town, yes), (town, yes), (other, no)], true),
            (Majority, vec![(town, yes), (other, no)], false),
            (Municipalities, vec![(town, yes), (town, but), (other, None)], true),
            (Municipalities, vec![(town, yes), (town, None), (other, yes)], false),
        ] {
            assert_eq!(is_complete(rule, &partners), stands, "{rule:?} {partners:?}");
        }
    }
}
