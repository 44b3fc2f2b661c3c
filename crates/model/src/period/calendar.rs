//! Units of the calendar and the days they cover, with the year filled in where the words leave it out.

use chrono::{Datelike, Days, IsoWeek, Months, NaiveDate, Weekday};

use super::Precision;

/// First and last day.
pub(super) type Days2 = (NaiveDate, NaiveDate);

/// How far a year is searched for: eight years reach the next leap day and the next week 53.
const SEARCH: i32 = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Begin,
    Middle,
    End,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// What recurs every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span {
    Day {
        day: u32,
        month: u32,
    },
    Month(u32),
    MonthPart(u32, Part),
    MonthHalf {
        month: u32,
        half: u32,
    },
    /// `week` 0 is the last seven days of the month.
    MonthWeek {
        month: u32,
        week: u32,
    },
    /// The week that holds a day.
    WeekOf {
        day: u32,
        month: u32,
    },
    Week(u32),
    Quarter(u32),
    QuarterPart(u32, Part),
    Half(u32),
    Season(Season),
    Year,
    YearPart(Part),
    /// From August of the year to July of the next.
    SchoolYear,
    /// What lies `shift` cycles from the meeting's own: "deze week" is 0, "volgende maand" 1.
    Cycle(Cycle, i32, Option<Part>),
    /// A weekday: the first (or, if past, the last) one from the meeting.
    Weekday(Weekday),
    /// A weekday in the week `shift` weeks from the meeting's own.
    WeekdayOfWeek(Weekday, i32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cycle {
    Week,
    Month,
    Quarter,
    Half,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    Unsaid,
    Given(i32),
    /// Years from the meeting's own: "dit jaar" is 0, "volgend jaar" 1.
    FromMeeting(i32),
}

/// Which one is meant when the year is unsaid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Near {
    /// The first whose last day lies on or after the meeting.
    First,
    /// The first that begins after the meeting.
    Coming,
    /// The last that ended before the meeting.
    Past,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    First,
    Last,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    pub span: Span,
    pub year: Year,
    pub near: Near,
    /// "ultimo" and "primo" take one day of the span.
    pub edge: Option<Edge>,
}

impl Unit {
    pub fn new(span: Span) -> Self {
        Self { span, year: Year::Unsaid, near: Near::First, edge: None }
    }

    pub fn precision(&self) -> Precision {
        if self.edge.is_some() {
            return Precision::Day;
        }
        match self.span {
            Span::Day { .. } | Span::Weekday(_) | Span::WeekdayOfWeek(..) => Precision::Day,
            Span::Month(_) | Span::MonthPart(..) | Span::MonthHalf { .. } => Precision::Month,
            Span::MonthWeek { .. } | Span::WeekOf { .. } | Span::Week(_) => Precision::Week,
            Span::Quarter(_) | Span::QuarterPart(..) => Precision::Quarter,
            Span::Half(_) => Precision::Half,
            Span::Season(_) => Precision::Season,
            Span::Year | Span::YearPart(_) => Precision::Year,
            Span::SchoolYear => Precision::Range,
            Span::Cycle(Cycle::Week, ..) => Precision::Week,
            Span::Cycle(Cycle::Month, ..) => Precision::Month,
            Span::Cycle(Cycle::Quarter, ..) => Precision::Quarter,
            Span::Cycle(Cycle::Half, ..) => Precision::Half,
        }
    }

    /// The days covered, as far as the words and the meeting's date tell.
    pub fn days(&self, on: Option<NaiveDate>) -> Option<Days2> {
        let (start, end) = self.whole(on)?;
        Some(match self.edge {
            None => (start, end),
            Some(Edge::First) => (start, start),
            Some(Edge::Last) => (end, end),
        })
    }

    fn whole(&self, on: Option<NaiveDate>) -> Option<Days2> {
        match self.span {
            Span::Cycle(cycle, shift, part) => cycle_days(cycle, shift, part, on?),
            Span::Weekday(day) => nearest_weekday(day, self.near, on?),
            Span::WeekdayOfWeek(day, shift) => {
                let (monday, _) = cycle_days(Cycle::Week, shift, None, on?)?;
                once(monday.checked_add_days(Days::new(u64::from(day.num_days_from_monday())))?)
            }
            span => match self.year_number(on) {
                Some(year) => span.in_year(year),
                None if self.year == Year::Unsaid => nearest(on?, self.near, |year| span.in_year(year)),
                None => None,
            },
        }
    }

    fn year_number(&self, on: Option<NaiveDate>) -> Option<i32> {
        match self.year {
            Year::Unsaid => None,
            Year::Given(year) => Some(year),
            Year::FromMeeting(shift) => Some(on?.year() + shift),
        }
    }

    /// Whether the unit comes back every year and its year is not said.
    fn is_floating(&self) -> bool {
        self.year == Year::Unsaid
            && !matches!(self.span, Span::Cycle(..) | Span::Weekday(_) | Span::WeekdayOfWeek(..))
    }
}

/// From the first day of `first` to the last day of `second`. One year said holds for both, unless the
/// first part would then lie later.
pub(super) fn range_days(first: &Unit, second: &Unit, on: Option<NaiveDate>) -> Option<Days2> {
    let (a, b) = match (first.is_floating(), second.is_floating()) {
        (true, true) => return nearest(on?, first.near, |year| span_both(first, second, year)),
        (false, false) => (first.days(on)?, second.days(on)?),
        (true, false) => {
            let b = second.days(on)?;
            let year = second.year_number(on).unwrap_or(b.0.year());
            let a =
                first.span.in_year(year).filter(|a| a.0 <= b.1).or_else(|| first.span.in_year(year - 1))?;
            (a, b)
        }
        (false, true) => {
            let a = first.days(on)?;
            let year = first.year_number(on).unwrap_or(a.0.year());
            let b =
                second.span.in_year(year).filter(|b| b.0 >= a.0).or_else(|| second.span.in_year(year + 1))?;
            (a, b)
        }
    };
    (a.0 <= b.1).then_some((a.0, b.1))
}

fn span_both(first: &Unit, second: &Unit, year: i32) -> Option<Days2> {
    let a = first.span.in_year(year)?;
    let b = second.span.in_year(year).filter(|b| b.0 >= a.0).or_else(|| second.span.in_year(year + 1))?;
    Some((a.0, b.1))
}

/// The one of a yearly row that `near` means, seen from `on`.
fn nearest(on: NaiveDate, near: Near, in_year: impl Fn(i32) -> Option<Days2>) -> Option<Days2> {
    let year = on.year();
    let mut upward = (year - 1..=year + SEARCH).filter_map(&in_year);
    match near {
        Near::First => upward.find(|(_, end)| *end >= on),
        Near::Coming => upward.find(|(start, _)| *start > on),
        Near::Past => (year - SEARCH..=year).rev().filter_map(&in_year).find(|(_, end)| *end < on),
    }
}

fn nearest_weekday(day: Weekday, near: Near, on: NaiveDate) -> Option<Days2> {
    let ahead = (7 + day.num_days_from_monday() - on.weekday().num_days_from_monday()) % 7;
    let away = u64::from(if ahead == 0 { 7 } else { ahead });
    match near {
        Near::Past if ahead == 0 => once(on.checked_sub_days(Days::new(7))?),
        Near::Past => once(on.checked_sub_days(Days::new(7 - away))?),
        Near::First | Near::Coming => once(on.checked_add_days(Days::new(away))?),
    }
}

fn cycle_days(cycle: Cycle, shift: i32, part: Option<Part>, on: NaiveDate) -> Option<Days2> {
    let year_and_index = |per_year: i32| {
        let length = 12 / per_year;
        let index = on.year() * per_year + (on.month0() as i32) / length + shift;
        (index.div_euclid(per_year), index.rem_euclid(per_year) as u32 + 1)
    };
    match cycle {
        Cycle::Week => week_days_of(shift_weeks(on, shift)?),
        Cycle::Month => {
            let (year, month) = year_and_index(12);
            part.map_or(Span::Month(month), |part| Span::MonthPart(month, part)).in_year(year)
        }
        Cycle::Quarter => {
            let (year, quarter) = year_and_index(4);
            part.map_or(Span::Quarter(quarter), |part| Span::QuarterPart(quarter, part)).in_year(year)
        }
        Cycle::Half => {
            let (year, half) = year_and_index(2);
            Span::Half(half).in_year(year)
        }
    }
}

fn shift_weeks(on: NaiveDate, shift: i32) -> Option<NaiveDate> {
    on.checked_add_signed(chrono::TimeDelta::weeks(i64::from(shift)))
}

fn week_days_of(day: NaiveDate) -> Option<Days2> {
    let week: IsoWeek = day.iso_week();
    week_days(week.year(), week.week())
}

fn week_days(year: i32, week: u32) -> Option<Days2> {
    Some((
        NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)?,
        NaiveDate::from_isoywd_opt(year, week, Weekday::Sun)?,
    ))
}

fn once(day: NaiveDate) -> Option<Days2> {
    Some((day, day))
}

impl Span {
    /// The days in one year; `None` where the year has no such thing (29 February, week 53).
    pub fn in_year(self, year: i32) -> Option<Days2> {
        match self {
            Self::Day { day, month } => once(NaiveDate::from_ymd_opt(year, month, day)?),
            Self::Month(month) => months(year, month, 1),
            Self::MonthPart(month, Part::Begin) => within(year, month, 1, Some(10)),
            Self::MonthPart(month, Part::Middle) => within(year, month, 11, Some(20)),
            Self::MonthPart(month, Part::End) => within(year, month, 21, None),
            Self::MonthHalf { month, half: 1 } => within(year, month, 1, Some(15)),
            Self::MonthHalf { month, .. } => within(year, month, 16, None),
            Self::MonthWeek { month, week: 0 } => {
                let (_, end) = months(year, month, 1)?;
                Some((end.checked_sub_days(Days::new(6))?, end))
            }
            Self::MonthWeek { month, week } => within(year, month, week * 7 - 6, Some(week * 7)),
            Self::WeekOf { day, month } => week_days_of(NaiveDate::from_ymd_opt(year, month, day)?),
            Self::Week(week) => week_days(year, week),
            Self::Quarter(quarter) => months(year, quarter * 3 - 2, 3),
            Self::QuarterPart(quarter, part) => months(year, quarter * 3 - 2 + part as u32, 1),
            Self::Half(half) => months(year, half * 6 - 5, 6),
            Self::Season(Season::Spring) => months(year, 3, 3),
            Self::Season(Season::Summer) => months(year, 6, 3),
            Self::Season(Season::Autumn) => months(year, 9, 3),
            Self::Season(Season::Winter) => months(year, 12, 3),
            Self::Year => months(year, 1, 12),
            Self::YearPart(Part::Begin) => months(year, 1, 3),
            Self::YearPart(Part::Middle) => months(year, 6, 2),
            Self::YearPart(Part::End) => months(year, 11, 2),
            Self::SchoolYear => months(year, 8, 12),
            Self::Cycle(..) | Self::Weekday(_) | Self::WeekdayOfWeek(..) => None,
        }
    }
}

/// `count` whole months from the first of `month`.
fn months(year: i32, month: u32, count: u32) -> Option<Days2> {
    let start = NaiveDate::from_ymd_opt(year, month, 1)?;
    Some((start, start.checked_add_months(Months::new(count))?.pred_opt()?))
}

/// Days `from` to `to` of a month; without `to` its last day.
fn within(year: i32, month: u32, from: u32, to: Option<u32>) -> Option<Days2> {
    let start = NaiveDate::from_ymd_opt(year, month, from)?;
    let end = match to {
        Some(day) => NaiveDate::from_ymd_opt(year, month, day)?,
        None => months(year, month, 1)?.1,
    };
    Some((start, end))
}
