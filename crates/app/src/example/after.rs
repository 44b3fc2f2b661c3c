//! What the example's last held meeting decided and agreed, recorded as a secretary does it.

use super::{Names, read};
use serde::Deserialize;
use tafelstuk_core::agenda::carry::{Outcome as ItemOutcome, SetOutcome};
use tafelstuk_core::agenda::{AgendaItem, items};
use tafelstuk_core::board::seats;
use tafelstuk_core::decision::Outcome;
use tafelstuk_core::decision::attendance::{Attend, Presence, attend};
use tafelstuk_core::decision::calls::{Add, Record, add, record, set_item_outcome};
use tafelstuk_core::decision::confirm::{Carrier, Confirm, DocumentAsk, State as Confirmed, confirm};
use tafelstuk_core::decision::decisions;
use tafelstuk_core::follow_up::State;
use tafelstuk_core::follow_up::calls::{SetPeriod, SetState, set_period, set_state};
use tafelstuk_core::follow_up::origin::{Note, TakeSteps, note, take_steps};
use tafelstuk_core::history::Write;
use tafelstuk_core::meeting::{Meeting, meetings};
use tafelstuk_core::views::follow_ups::{Of, list};
use tafelstuk_model::id::{AgendaItemId, MemberId};
use tafelstuk_model::{Error, Result};

const AFTER: &str = include_str!("../../../../assets/example/after.json");

#[derive(Deserialize)]
struct After {
    board: String,
    date: chrono::NaiveDate,
    present: Vec<String>,
    deputies: Vec<DeputyText>,
    items: Vec<ItemText>,
    actions: Vec<ActionText>,
    confirmations: Vec<ConfirmationText>,
}

/// What a partner decided at home on the decision that asks it.
#[derive(Deserialize)]
struct ConfirmationText {
    partner: String,
    state: Confirmed,
    body: String,
    decided_on: chrono::NaiveDate,
    carrier: Carrier,
    #[serde(default)]
    remark: String,
}

#[derive(Deserialize)]
struct DeputyText {
    seat: String,
    deputy: String,
}

#[derive(Deserialize)]
struct ItemText {
    label: String,
    outcome: Option<ItemOutcome>,
    #[serde(default)]
    points: Vec<PointText>,
    #[serde(default)]
    decisions: Vec<DecisionText>,
    #[serde(default)]
    notes: Vec<String>,
    #[serde(default)]
    steps: bool,
}

#[derive(Deserialize)]
struct PointText {
    key: String,
    outcome: Outcome,
    decided: Option<String>,
    #[serde(default)]
    remark: String,
}

#[derive(Deserialize)]
struct DecisionText {
    text: String,
}

/// How an action stands by now; it is named by the beginning of its text.
#[derive(Deserialize)]
struct ActionText {
    text: String,
    state: State,
    note: String,
    #[serde(default)]
    period: String,
    #[serde(default)]
    reason: String,
}

/// Records the meeting, and how far what it agreed is.
pub(super) fn fill(write: &mut Write<'_>, names: &Names) -> Result<()> {
    let text: After = read(AFTER);
    let board = names.boards[&text.board];
    let found = meetings(write.read())?.into_iter().find(|one| one.board == board && one.date == text.date);
    let meeting = found.expect("the example has the meeting that it records");
    who_was_there(write, names, &meeting, &text)?;
    let agenda = items(write.read(), meeting.id)?;
    for text in text.items {
        let item = agenda.iter().find(|item| item.label == text.label).expect("the example has its items");
        one_item(write, names, item, text)?;
    }
    text.actions.into_iter().try_for_each(|text| one_action(write, text))?;
    let all = decisions(write.read(), meeting.id)?;
    let asked =
        all.iter().find(|one| one.needs_home_decision).expect("the example asks one decision at home");
    for text in text.confirmations {
        let ask = Confirm {
            decision: asked.id,
            partner: names.partners[&text.partner],
            rev: 0,
            state: Some(text.state),
            remark: text.remark,
            contact: String::new(),
            body: text.body,
            decided_on: Some(text.decided_on),
            carrier: text.carrier,
            document: DocumentAsk::Kept,
        };
        confirm(write, ask, None)?;
    }
    // The example is one change; it belongs to no meeting.
    write.scope("store", "example");
    Ok(())
}

fn who_was_there(write: &mut Write<'_>, names: &Names, meeting: &Meeting, text: &After) -> Result<()> {
    let held = seats(write.read(), meeting.board)?;
    let seat_of = |member: MemberId| {
        held.iter().find(|seat| seat.member == member).map(|seat| seat.id).expect("the example has its seats")
    };
    for key in &text.present {
        let seat = seat_of(names.members[key]);
        attend(write, Attend { meeting: meeting.id, seat, presence: Some(Presence::Present), deputy: None })?;
    }
    for one in &text.deputies {
        let (seat, deputy) = (seat_of(names.members[&one.seat]), Some(names.members[&one.deputy]));
        attend(write, Attend { meeting: meeting.id, seat, presence: None, deputy })?;
    }
    Ok(())
}

fn one_item(write: &mut Write<'_>, names: &Names, item: &AgendaItem, text: ItemText) -> Result<()> {
    let id: AgendaItemId = item.id;
    for point in text.points {
        let ask = Record {
            item: id,
            point: names.points[&point.key],
            rev: 0,
            outcome: Some(point.outcome),
            decided: point.decided,
            remark: point.remark,
            reservations: Vec::new(),
        };
        record(write, ask)?;
    }
    for one in text.decisions {
        add(write, Add { item: id, text: one.text, needs_home_decision: false })?;
    }
    for text in text.notes {
        note(write, Note { item: id, text, kind: None })?;
    }
    if text.steps {
        take_steps(write, TakeSteps { meeting: item.meeting, item: Some(id) })?;
    }
    if text.outcome.is_some() {
        set_item_outcome(write, SetOutcome { item: id, outcome: text.outcome })?;
    }
    Ok(())
}

fn one_action(write: &mut Write<'_>, text: ActionText) -> Result<()> {
    let begins = |words: &str| words.to_lowercase().starts_with(&text.text.to_lowercase());
    let all = list(write.read(), Of::default())?;
    let known = all.into_iter().map(|row| row.follow_up).find(|one| begins(&one.text));
    let known = known.ok_or_else(|| Error::NotFound { kind: "follow_up".into(), id: text.text.clone() })?;
    let mut rev = known.rev;
    if !text.period.is_empty() {
        let ask = SetPeriod { id: known.id, rev, period: text.period, reason: text.reason };
        rev = set_period(write, ask)?.rev;
    }
    set_state(write, SetState { id: known.id, rev, state: text.state, note: Some(text.note) }).map(|_| ())
}
