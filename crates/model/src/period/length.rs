//! Lengths of time: "zes weken", "vijf werkdagen", "een half jaar".

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::Precision;
use super::lexicon;
use super::tokens::Kind;
use super::units::Units;

/// A length of time.
#[derive(Clone, Copy)]
pub(super) enum Length {
    Days(u64),
    WorkingDays(u64),
    Weeks(u64),
    Months(u32),
    Halves(u32),
    Years(u32),
}

impl Length {
    pub fn read(units: Units, at: usize) -> Option<(Self, usize)> {
        let (count, at) = match units.tokens.get(at)?.kind {
            Kind::Number(count) => (count?, at + 1),
            Kind::Word => (lexicon::cardinal(units.fold(at))?, at + 1),
            _ => return None,
        };
        if let Some(to) = units.eat(at, &["half", "jaar"]) {
            return (count == 1).then_some((Self::Halves(1), to));
        }
        let length = match units.fold(at) {
            "dag" | "dagen" => Self::Days(count.into()),
            "werkdag" | "werkdagen" => Self::WorkingDays(count.into()),
            "uur" if count % 24 == 0 && count > 0 => Self::Days(u64::from(count / 24)),
            "week" | "weken" => Self::Weeks(count.into()),
            "maand" | "maanden" => Self::Months(count),
            "kwartaal" | "kwartalen" => Self::Months(count * 3),
            "halfjaar" => Self::Halves(count),
            "jaar" | "jaren" => Self::Years(count),
            _ => return None,
        };
        Some((length, at + 1))
    }

    pub fn precision(self) -> Precision {
        match self {
            Self::Days(_) | Self::WorkingDays(_) => Precision::Day,
            Self::Weeks(_) => Precision::Week,
            Self::Months(_) => Precision::Month,
            Self::Halves(_) => Precision::Half,
            Self::Years(_) => Precision::Year,
        }
    }

    pub fn after(self, on: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Days(count) => on.checked_add_days(Days::new(count)),
            Self::WorkingDays(count) => working_days_after(on, count),
            Self::Weeks(count) => on.checked_add_days(Days::new(count * 7)),
            Self::Months(count) => on.checked_add_months(Months::new(count)),
            Self::Halves(count) => on.checked_add_months(Months::new(count * 6)),
            Self::Years(count) => on.checked_add_months(Months::new(count * 12)),
        }
    }
}

/// Weekends do not count; public holidays are not known here.
fn working_days_after(on: NaiveDate, count: u64) -> Option<NaiveDate> {
    let mut day = on;
    for _ in 0..count {
        day = day.succ_opt()?;
        while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            day = day.succ_opt()?;
        }
    }
    Some(day)
}
