//! The rule by which a board meets: "elke tweede woensdag van de even maanden".

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::BoardId;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// How often, and on which day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "every", rename_all = "snake_case", deny_unknown_fields)]
pub enum Rhythm {
    /// On one weekday of some months.
    Month {
        /// 1 to 5 for the first to the fifth in the month, -1 for the last.
        nth: i32,
        /// 1 is Monday, 7 is Sunday.
        weekday: u32,
        /// 1 to 12; all where none is named.
        months: Vec<u32>,
    },
    /// Every so many weeks from a first day.
    Weeks { n: u32, first: NaiveDate },
    /// So many days before each meeting of another board.
    Before { board: BoardId, days: u32 },
}

/// The longest stretch that is planned at once.
const LONGEST: i64 = 3 * 366;

/// The days of the rule from `from` up to and including `until`. `others` are the days of the board that a
/// rule before another's meetings names.
pub fn days(
    rhythm: &Rhythm,
    from: NaiveDate,
    until: NaiveDate,
    others: &[NaiveDate],
) -> Result<Vec<NaiveDate>> {
    if until < from || (until - from).num_days() > LONGEST {
        return Err(invalid("until", until));
    }
    let mut days = match rhythm {
        Rhythm::Month { nth, weekday, months } => monthly(*nth, *weekday, months, from, until)?,
        Rhythm::Weeks { n, first } => weekly(*n, *first, until)?,
        Rhythm::Before { days, .. } if *days <= 200 => {
            others.iter().filter_map(|day| day.checked_sub_days(Days::new(u64::from(*days)))).collect()
        }
        Rhythm::Before { days, .. } => return Err(invalid("days", days)),
    };
    days.retain(|day| (from..=until).contains(day));
    days.sort_unstable();
    days.dedup();
    Ok(days)
}

fn monthly(
    nth: i32,
    weekday: u32,
    months: &[u32],
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<NaiveDate>> {
    let weekday = u8::try_from(weekday).ok().filter(|day| (1..=7).contains(day)).map(|day| day - 1);
    let weekday =
        weekday.and_then(|day| Weekday::try_from(day).ok()).ok_or_else(|| invalid("weekday", nth))?;
    if !((1..=5).contains(&nth) || nth == -1) {
        return Err(invalid("nth", nth));
    }
    if let Some(wrong) = months.iter().find(|month| !(1..=12).contains(*month)) {
        return Err(invalid("months", wrong));
    }
    let mut days = Vec::new();
    for year in from.year()..=until.year() {
        for month in (1..=12).filter(|month| months.is_empty() || months.contains(month)) {
            days.extend(in_month(year, month, nth, weekday));
        }
    }
    Ok(days)
}

/// The nth weekday of a month; a month without a fifth one has none.
fn in_month(year: i32, month: u32, nth: i32, weekday: Weekday) -> Option<NaiveDate> {
    match u8::try_from(nth) {
        Ok(nth) => NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth),
        Err(_) => {
            (1..=5).rev().find_map(|nth| NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth))
        }
    }
}

fn weekly(n: u32, first: NaiveDate, until: NaiveDate) -> Result<Vec<NaiveDate>> {
    if !(1..=52).contains(&n) {
        return Err(invalid("n", n));
    }
    let step = Days::new(7 * u64::from(n));
    let next = |day: &NaiveDate| day.checked_add_days(step).filter(|day| *day <= until);
    // From long ago to today is a few thousand weeks at most.
    Ok(std::iter::successors(Some(first).filter(|first| *first <= until), next).take(10_000).collect())
}

fn invalid(field: &str, value: impl std::fmt::Display) -> Error {
    Error::Invalid { field: field.into(), value: value.to_string() }
}
