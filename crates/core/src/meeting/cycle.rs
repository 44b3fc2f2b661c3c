//! The cycle of one meeting: the days before and after it on which something is due, computed from what its
//! board is used to, and set by hand where this once is different.

use super::days_off::{self, DayOff, WhyOff};
use super::{Meeting, meeting, store};
use crate::board::board;
use crate::board::calls::Made;
use crate::board::cycle::Stage;
use crate::db::Read;
use crate::history::Write;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::Result;
use tafelstuk_model::id::{CycleDayId, MeetingId};
use ts_rs::TS;

/// One day of a meeting's cycle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CycleDay {
    pub stage: Stage,
    pub date: NaiveDate,
    /// The day that the board's own cycle gives.
    pub computed: NaiveDate,
    /// Whether it was set by hand.
    pub by_hand: bool,
    /// Why the computed day is another than the one counted: nobody works on that.
    pub moved_for: Option<WhyOff>,
    /// The school holiday in which the day falls.
    pub school: Option<String>,
    /// The meeting of the preparing board that it is.
    pub meeting: Option<MeetingId>,
    /// Whether it lies on the wrong side of the meeting, which moved since.
    pub astray: bool,
}

/// A day that was set by hand.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SetDay {
    pub id: CycleDayId,
    pub rev: i64,
    pub meeting: MeetingId,
    pub stage: Stage,
    pub date: NaiveDate,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MeetingSetCycleDay")]
pub struct SetCycleDay {
    pub meeting: MeetingId,
    pub stage: Stage,
    /// None lets the board's own cycle give the day again.
    pub date: Option<NaiveDate>,
}

/// The days of a meeting's cycle, in the order of their stages.
pub fn days(read: &Read<'_>, meeting: &Meeting) -> Result<Vec<CycleDay>> {
    days_among(read, meeting, &store::days_off(read)?)
}

/// As [`days`], with the days off at hand.
pub(crate) fn days_among(read: &Read<'_>, meeting: &Meeting, days_off: &[DayOff]) -> Result<Vec<CycleDay>> {
    let board = board(read, meeting.board)?;
    let by_hand = store::cycle_days(read, meeting.id)?;
    let mut found = Vec::new();
    for offset in board.cycle {
        let Some(days) = offset.days else { continue };
        let (mut computed, mut moved_for) = on_workday(meeting.date, days, days_off);
        let mut held = None;
        if offset.stage == Stage::Preparation
            && let Some(preparing) = store::prepared_by(read, meeting)?
        {
            (computed, moved_for, held) = (preparing.date, None, Some(preparing.id));
        }
        let set = by_hand.iter().find(|set| set.stage == offset.stage);
        let date = set.map_or(computed, |set| set.date);
        found.push(CycleDay {
            stage: offset.stage,
            date,
            computed,
            by_hand: set.is_some(),
            moved_for: moved_for.filter(|_| set.is_none()),
            school: days_off::school_holiday(date, days_off, board.school_region).map(|off| off.name.clone()),
            meeting: held.filter(|_| set.is_none()),
            astray: if offset.stage.is_before() { date > meeting.date } else { date < meeting.date },
        });
    }
    Ok(found)
}

/// The workday that lies `days` from the meeting: where nobody works, before it the last one earlier, after
/// it the first one later.
fn on_workday(meeting: NaiveDate, days: i32, days_off: &[DayOff]) -> (NaiveDate, Option<WhyOff>) {
    let away = Days::new(u64::from(days.unsigned_abs()));
    let counted = if days <= 0 { meeting.checked_sub_days(away) } else { meeting.checked_add_days(away) };
    let counted = counted.unwrap_or(meeting);
    let Some(why) = days_off::why_no_workday(counted, days_off).filter(|_| days != 0) else {
        return (counted, None);
    };
    let step = |day: NaiveDate| if days < 0 { day.pred_opt() } else { day.succ_opt() };
    let free = std::iter::successors(step(counted), |day| step(*day))
        .take(60)
        .find(|day| days_off::why_no_workday(*day, days_off).is_none());
    free.map_or((counted, None), |day| (day, Some(why)))
}

/// `meeting.set_cycle_day`
pub fn set_day(write: &mut Write<'_>, ask: SetCycleDay) -> Result<Made> {
    meeting(write.read(), ask.meeting)?;
    write.scope("meeting", ask.meeting);
    let known = store::cycle_days(write.read(), ask.meeting)?.into_iter().find(|set| set.stage == ask.stage);
    match (known, ask.date) {
        (Some(set), Some(date)) => {
            let rev = write.update("cycle_day", set.id, None, &json!({ "date": date }))?;
            Ok(Made { id: set.id.to_string(), rev })
        }
        (Some(set), None) => {
            write.remove("cycle_day", set.id, None)?;
            Ok(Made { id: set.id.to_string(), rev: set.rev })
        }
        (None, Some(date)) => {
            let id = CycleDayId::fresh(write.now());
            let set = SetDay { id, rev: 1, meeting: ask.meeting, stage: ask.stage, date };
            write.insert("cycle_day", &set)?;
            Ok(Made::first(id))
        }
        (None, None) => Ok(Made { id: String::new(), rev: 0 }),
    }
}
