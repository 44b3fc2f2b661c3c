//! The days on which boards do not meet: public holidays, computed; school holidays and days of one's own,
//! kept.

use super::store;
use crate::board::SchoolRegion;
use crate::board::calls::{Made, Nothing};
use crate::board::filled;
use crate::db::Read;
use crate::history::Write;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{BoardId, DayOffId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// A stretch of days on which boards do not meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DayOff {
    pub id: DayOffId,
    #[ts(type = "number")]
    pub rev: i64,
    pub name: String,
    pub from: NaiveDate,
    pub until: NaiveDate,
    pub kind: DayOffKind,
    /// The region whose schools have it; none for all.
    pub region: Option<SchoolRegion>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DayOffKind {
    /// A school holiday: only meetings avoid it, of boards that chose its region.
    School,
    /// A day of one's own, such as a local feast: everything avoids it.
    Own,
}

/// The Dutch public holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PublicHoliday {
    NewYear,
    GoodFriday,
    Easter,
    EasterMonday,
    KingsDay,
    LiberationDay,
    Ascension,
    Pentecost,
    PentecostMonday,
    Christmas,
    BoxingDay,
}

/// Why a day is avoided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum WhyOff {
    Weekend {},
    Public { holiday: PublicHoliday },
    Own { name: String },
    School { name: String },
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddDayOff {
    pub name: String,
    pub from: NaiveDate,
    pub until: NaiveDate,
    pub kind: DayOffKind,
    pub region: Option<SchoolRegion>,
    /// The board on whose screen it is done; it can be undone there.
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditDayOff {
    pub id: DayOffId,
    #[ts(type = "number")]
    pub rev: i64,
    pub name: String,
    pub from: NaiveDate,
    pub until: NaiveDate,
    pub region: Option<SchoolRegion>,
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneDayOff {
    pub id: DayOffId,
    #[ts(type = "number")]
    pub rev: i64,
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
}

/// `meeting.days_off`
pub fn list(read: &Read<'_>, _: Nothing) -> Result<Vec<DayOff>> {
    store::days_off(read)
}

/// `meeting.add_day_off`
pub fn add(write: &mut Write<'_>, ask: AddDayOff) -> Result<Made> {
    in_order(ask.from, ask.until)?;
    let day_off = DayOff {
        id: DayOffId::fresh(write.now()),
        rev: 1,
        name: filled("name", &ask.name)?,
        from: ask.from,
        until: ask.until,
        kind: ask.kind,
        region: ask.region.filter(|_| ask.kind == DayOffKind::School),
    };
    within(write, ask.board);
    write.insert("day_off", &day_off)?;
    Ok(Made::first(day_off.id))
}

/// `meeting.edit_day_off`
pub fn edit(write: &mut Write<'_>, ask: EditDayOff) -> Result<Made> {
    in_order(ask.from, ask.until)?;
    within(write, ask.board);
    let values = json!({
        "name": filled("name", &ask.name)?, "from": ask.from, "until": ask.until, "region": ask.region,
    });
    let rev = write.update("day_off", ask.id, Some(ask.rev), &values)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `meeting.remove_day_off`
pub fn remove(write: &mut Write<'_>, ask: OneDayOff) -> Result<()> {
    within(write, ask.board);
    write.remove("day_off", ask.id, Some(ask.rev))
}

/// Why nobody works on `day`, where nobody does.
pub fn why_no_workday(day: NaiveDate, days_off: &[DayOff]) -> Option<WhyOff> {
    let own = || days_off.iter().find(|off| off.kind == DayOffKind::Own && off.holds(day));
    if let Some(holiday) = public_holiday(day) {
        Some(WhyOff::Public { holiday })
    } else if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        Some(WhyOff::Weekend {})
    } else {
        own().map(|off| WhyOff::Own { name: off.name.clone() })
    }
}

/// Why a board does not meet on `day`: nobody works, or the schools of its region are closed.
pub fn why_no_meeting(day: NaiveDate, days_off: &[DayOff], region: Option<SchoolRegion>) -> Option<WhyOff> {
    why_no_workday(day, days_off).or_else(|| {
        school_holiday(day, days_off, region).map(|off| WhyOff::School { name: off.name.clone() })
    })
}

/// The school holiday of that region on `day`.
pub fn school_holiday(day: NaiveDate, days_off: &[DayOff], region: Option<SchoolRegion>) -> Option<&DayOff> {
    let region = region?;
    let fits = |off: &&DayOff| off.region.is_none_or(|of| of == region);
    days_off.iter().filter(|off| off.kind == DayOffKind::School && off.holds(day)).find(fits)
}

/// The public holiday on `day`.
pub fn public_holiday(day: NaiveDate) -> Option<PublicHoliday> {
    public_holidays(day.year()).into_iter().find(|(date, _)| *date == day).map(|(_, holiday)| holiday)
}

/// The public holidays of a year, in order.
pub fn public_holidays(year: i32) -> Vec<(NaiveDate, PublicHoliday)> {
    use PublicHoliday::{
        Ascension, BoxingDay, Christmas, Easter, EasterMonday, GoodFriday, KingsDay, LiberationDay, NewYear,
        Pentecost, PentecostMonday,
    };
    let Some(easter) = easter(year) else { return Vec::new() };
    let on = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    // The king's birthday is kept a day earlier where it is a Sunday.
    let kings_day = on(4, 27).map(|day| if day.weekday() == Weekday::Sun { day - Days::new(1) } else { day });
    let mut days: Vec<(NaiveDate, PublicHoliday)> = [
        (on(1, 1), NewYear),
        (Some(easter - Days::new(2)), GoodFriday),
        (Some(easter), Easter),
        (Some(easter + Days::new(1)), EasterMonday),
        (kings_day, KingsDay),
        (on(5, 5), LiberationDay),
        (Some(easter + Days::new(39)), Ascension),
        (Some(easter + Days::new(49)), Pentecost),
        (Some(easter + Days::new(50)), PentecostMonday),
        (on(12, 25), Christmas),
        (on(12, 26), BoxingDay),
    ]
    .into_iter()
    .filter_map(|(day, holiday)| day.map(|day| (day, holiday)))
    .collect();
    days.sort_by_key(|(day, _)| *day);
    days
}

/// Easter Sunday by the Gregorian computus: the Sunday after the first full moon of spring, as the church
/// counts it.
fn easter(year: i32) -> Option<NaiveDate> {
    if !(1583..=4099).contains(&year) {
        return None;
    }
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let moon_lag = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon_lag + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let from_march = epact + to_sunday - 7 * late + 114;
    NaiveDate::from_ymd_opt(
        year,
        u32::try_from(from_march / 31).ok()?,
        u32::try_from(from_march % 31 + 1).ok()?,
    )
}

impl DayOff {
    fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.until
    }
}

fn within(write: &mut Write<'_>, board: Option<BoardId>) {
    if let Some(board) = board {
        write.scope("board", board);
    }
}

fn in_order(from: NaiveDate, until: NaiveDate) -> Result<()> {
    let long = (until - from).num_days() > 120;
    if until < from || long {
        return Err(Error::Invalid { field: "until".into(), value: until.to_string() });
    }
    Ok(())
}
