//! A year of meetings at once, each with its board's standing agenda.

use super::calls::take_standing;
use crate::board::board;
use crate::history::Write;
use crate::meeting::{self, State, meetings_between};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{BoardId, MeetingId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// The most meetings that are planned at once.
const MOST: usize = 160;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MeetingPlan")]
pub struct Plan {
    pub board: BoardId,
    pub days: Vec<NaiveDate>,
    pub starts: Option<String>,
    pub ends: Option<String>,
    pub place: String,
    /// Whether the board's standing agenda is taken over.
    pub standing: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "MeetingsPlanned")]
pub struct Planned {
    pub made: Vec<MeetingId>,
    /// The days on which the board met already.
    pub taken: Vec<NaiveDate>,
}

/// `meeting.plan`: one change for all of them; a day on which the board meets already is left as it is.
pub fn plan(write: &mut Write<'_>, ask: Plan) -> Result<Planned> {
    board(write.read(), ask.board)?;
    if ask.days.is_empty() {
        return Err(Error::Missing { field: "date".into() });
    }
    if ask.days.len() > MOST {
        return Err(Error::Invalid { field: "date".into(), value: ask.days.len().to_string() });
    }
    let mut days = ask.days;
    days.sort_unstable();
    days.dedup();
    let mut planned = Planned { made: Vec::new(), taken: Vec::new() };
    for date in days {
        let here = |known: &meeting::Meeting| {
            known.board == ask.board && known.date == date && known.state != State::Cancelled
        };
        if meetings_between(write.read(), date, date)?.iter().any(here) {
            planned.taken.push(date);
            continue;
        }
        let new = meeting::calls::New {
            board: ask.board,
            date,
            starts: ask.starts.clone(),
            ends: ask.ends.clone(),
            place: ask.place.clone(),
            state: State::Planned,
            number: None,
        };
        let made = meeting::calls::create(write, new)?;
        if ask.standing {
            take_standing(write, &made)?;
        }
        planned.made.push(made.id);
    }
    write.scope("board", ask.board);
    Ok(planned)
}

#[cfg(test)]
mod tests {
    use super::{Plan, plan};
    use crate::meeting::meetings;
    use crate::rig::Rig;
    use chrono::NaiveDate;

    #[test]
    fn planning_is_one_change_and_keeps_what_stands() {
        let (rig, board) = Rig::with_board();
        let days = |days: &[&str]| Plan {
            board,
            days: days.iter().map(|day| day.parse().unwrap()).collect(),
            starts: Some("14:00".into()),
            ends: None,
            place: String::new(),
            standing: true,
        };
        let (first, more) = (days(&["2027-02-10"]), days(&["2027-04-14", "2027-02-10", "2027-04-14"]));
        rig.write(move |write| plan(write, first)).unwrap();
        let planned = rig.write(move |write| plan(write, more)).unwrap();
        let taken: NaiveDate = "2027-02-10".parse().unwrap();
        assert_eq!((planned.made.len(), planned.taken), (1, vec![taken]));
        rig.undo(&format!("board:{board}")).unwrap();
        assert_eq!(rig.read(meetings).len(), 1);
    }
}
