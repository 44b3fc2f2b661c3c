//! When something is to happen, as Dutch papers write it.
//!
//! A [`Period`] keeps the words as printed and adds the days they stand for and how precise they are.
//! What cannot be known stays open: no date is ever guessed. Telling whether a period is overdue is the
//! business of whoever knows today's date; nothing here reads a clock.

mod calendar;
mod days;
mod length;
mod lexicon;
mod limits;
mod reader;
mod spans;
pub(crate) mod tokens;
mod units;
mod vague;
mod years;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use lexicon::{MONTHS, WEEKDAYS, weekday};
use reader::{Rank, Reader};

/// The calendar unit that the words name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    Day,
    Week,
    Month,
    Quarter,
    Half,
    Season,
    Year,
    Range,
    /// Tied to something that is not a date: a meeting, a decision, a recess, a feast day.
    Relative,
    /// No date meant: "z.s.m.", "doorlopend".
    Open,
}

/// A period as printed, with its first and last day.
///
/// A side without a day is open ("vóór 1 mei" has no start, "vanaf 2027" no end) or unknown, when both
/// are missing.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub struct Period {
    /// The words as printed, with single spaces, from the limit word or preposition to the last word.
    pub literal: String,
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
    pub precision: Precision,
}

/// A period and where it stands in the [`squeeze`]d text, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub period: Period,
    pub at: std::ops::Range<usize>,
}

impl Period {
    /// The period that counts for a text: the first with a place in the calendar, otherwise the first
    /// relative one, otherwise the first open one. What is past ("jl.") comes last.
    ///
    /// `on` is the date of the meeting the text belongs to, from which missing years follow;
    /// `next_meeting` is what "de volgende vergadering" stands for.
    pub fn find(text: &str, on: Option<NaiveDate>, next_meeting: Option<NaiveDate>) -> Option<Self> {
        let squeezed = squeeze(text);
        let mut best: Option<(Rank, Place)> = None;
        for (rank, place) in Reader::new(&squeezed, on, next_meeting) {
            if rank == Rank::Calendar {
                return Some(place.period);
            }
            if best.as_ref().is_none_or(|(held, _)| rank < *held) {
                best = Some((rank, place));
            }
        }
        best.map(|(_, place)| place.period)
    }

    /// All periods of a text in reading order, past ones included.
    pub fn find_all(text: &str, on: Option<NaiveDate>, next_meeting: Option<NaiveDate>) -> Vec<Place> {
        let squeezed = squeeze(text);
        Reader::new(&squeezed, on, next_meeting).map(|(_, place)| place).collect()
    }

    /// Whether the words themselves say that it lies behind us ("2 september jl.", "afgelopen voorjaar").
    pub fn is_past(&self) -> bool {
        tokens::tokens(&self.literal).iter().any(|token| lexicon::is_past_word(&token.fold))
    }

    /// Whether it has a place in the calendar, or would have once a year is known.
    pub fn is_calendar(&self) -> bool {
        !matches!(self.precision, Precision::Relative | Precision::Open)
    }

    /// Whether a date was meant that could not be found: nothing to plan by until somebody says.
    pub fn is_unresolved(&self) -> bool {
        self.precision != Precision::Open && self.start.is_none() && self.end.is_none()
    }
}

/// A text with every run of white space made one space and none at its ends. Periods point into this.
pub fn squeeze(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !squeezed.is_empty() {
            squeezed.push(' ');
        }
        squeezed.push_str(word);
    }
    squeezed
}
