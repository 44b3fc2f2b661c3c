//! Planning a year: the days that a rule gives, looked at against what stands in their way.

use super::days_off::{self, DayOff, WhyOff, public_holidays};
use super::{cycle, meetings_between, meetings_of, rhythm, store};
use crate::board::{board, boards};
use crate::db::Read;
use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::{BoardId, MeetingId};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MeetingPropose")]
pub struct Propose {
    pub board: BoardId,
    pub rhythm: rhythm::Rhythm,
    pub from: NaiveDate,
    pub until: NaiveDate,
}

/// A day that the rule gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProposedDay {
    pub date: NaiveDate,
    /// Why the board does not meet on it.
    pub off: Option<WhyOff>,
    /// A day near it, on the same weekday where there is one, on which it can meet.
    pub instead: Option<NaiveDate>,
    /// The board's own meeting that stands there already.
    pub taken: Option<MeetingId>,
    /// Other boards that meet on that day.
    pub beside: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MeetingOfYear")]
pub struct OfYear {
    pub year: i32,
}

/// A year of all boards.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct YearView {
    pub year: i32,
    /// By day.
    pub meetings: Vec<YearMeeting>,
    pub holidays: Vec<YearHoliday>,
    pub days_off: Vec<DayOff>,
    pub today: Option<NaiveDate>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct YearMeeting {
    #[serde(flatten)]
    pub meeting: super::Meeting,
    pub board_name: String,
    pub board_short: String,
    pub accent: String,
    /// Why it is an odd day to meet.
    pub off: Option<WhyOff>,
    pub cycle: Vec<cycle::CycleDay>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct YearHoliday {
    pub date: NaiveDate,
    pub holiday: days_off::PublicHoliday,
}

/// The furthest that another day is offered from one on which nobody can meet.
const FURTHEST_WEEKS: u64 = 10;

/// `meeting.propose`
pub fn propose(read: &Read<'_>, ask: Propose) -> Result<Vec<ProposedDay>> {
    let board = board(read, ask.board)?;
    let days_off = store::days_off(read)?;
    let takes_place = |meeting: &super::Meeting| meeting.state != super::State::Cancelled;
    let others: Vec<NaiveDate> = match &ask.rhythm {
        rhythm::Rhythm::Before { board, .. } => {
            meetings_of(read, *board)?.iter().filter(|one| takes_place(one)).map(|one| one.date).collect()
        }
        _ => Vec::new(),
    };
    // As far as a day that is offered instead may lie outside the days that are asked for.
    let outside = Days::new(7 * FURTHEST_WEEKS);
    let first = ask.from.checked_sub_days(outside).unwrap_or(ask.from);
    let last = ask.until.checked_add_days(outside).unwrap_or(ask.until);
    let mut all = meetings_between(read, first, last)?;
    all.retain(takes_place);
    let only_earlier = matches!(ask.rhythm, rhythm::Rhythm::Before { .. });
    let names = boards(read)?;
    let days = rhythm::days(&ask.rhythm, ask.from, ask.until, &others)?;
    let free = |day: NaiveDate| days_off::why_no_meeting(day, &days_off, board.school_region).is_none();
    let mut proposed: Vec<ProposedDay> = Vec::with_capacity(days.len());
    for date in &days {
        let off = days_off::why_no_meeting(*date, &days_off, board.school_region);
        let in_use = |day: NaiveDate| {
            days.contains(&day)
                || proposed.iter().any(|other| other.instead == Some(day))
                || all.iter().any(|meeting| meeting.board == board.id && meeting.date == day)
        };
        let instead = off.as_ref().and_then(|_| near(*date, only_earlier, |day| free(day) && !in_use(day)));
        let here = |meeting: &&super::Meeting| meeting.date == *date;
        let taken =
            all.iter().filter(here).find(|meeting| meeting.board == board.id).map(|meeting| meeting.id);
        let beside = all.iter().filter(here).filter(|meeting| meeting.board != board.id);
        let name = |meeting: &super::Meeting| {
            names.iter().find(|other| other.id == meeting.board).map(|other| other.short.clone())
        };
        proposed.push(ProposedDay {
            date: *date,
            off,
            instead,
            taken,
            beside: beside.filter_map(name).collect(),
        });
    }
    Ok(proposed)
}

/// A day near `day` that will do: on the same weekday a week or two away, else beside it, else weeks later.
/// What comes before another board's meeting only moves further before it.
fn near(day: NaiveDate, only_earlier: bool, will_do: impl Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
    let later = |n: u64| day.checked_add_days(Days::new(n)).filter(|_| !only_earlier);
    let earlier = |n: u64| day.checked_sub_days(Days::new(n));
    let nearest = [later(7), earlier(7), later(14), earlier(14), later(1), earlier(1), later(2), earlier(2)];
    let further = (3..=FURTHEST_WEEKS)
        .flat_map(|weeks| [later(7 * weeks), earlier(7 * weeks).filter(|_| only_earlier)]);
    nearest.into_iter().chain(further).flatten().find(|day| will_do(*day))
}

/// `meeting.year`
pub fn year(read: &Read<'_>, ask: OfYear) -> Result<YearView> {
    let days_off = store::days_off(read)?;
    let boards = boards(read)?;
    let mut of_year = Vec::new();
    let day = |month, day| NaiveDate::from_ymd_opt(ask.year, month, day);
    let meetings = match day(1, 1).zip(day(12, 31)) {
        Some((first, last)) => meetings_between(read, first, last)?,
        None => Vec::new(),
    };
    for meeting in meetings {
        let Some(board) = boards.iter().find(|board| board.id == meeting.board) else { continue };
        of_year.push(YearMeeting {
            board_name: board.name.clone(),
            board_short: board.short.clone(),
            accent: board.accent.clone(),
            off: days_off::why_no_meeting(meeting.date, &days_off, board.school_region),
            cycle: cycle::days_among(read, &meeting, &days_off)?,
            meeting,
        });
    }
    of_year.sort_by(|a, b| (a.meeting.date, &a.meeting.starts).cmp(&(b.meeting.date, &b.meeting.starts)));
    let holidays = public_holidays(ask.year);
    Ok(YearView {
        year: ask.year,
        meetings: of_year,
        holidays: holidays.into_iter().map(|(date, holiday)| YearHoliday { date, holiday }).collect(),
        days_off: days_off
            .into_iter()
            .filter(|off| off.from.year() == ask.year || off.until.year() == ask.year)
            .collect(),
        today: read.today(),
    })
}
