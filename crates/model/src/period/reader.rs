//! Walks a text and finds its periods: limit word or preposition, then a unit or range of the calendar.
//!
//! Every token is tried once with a bounded look ahead, so the work grows with the length of the text.

use chrono::NaiveDate;

use super::calendar::{Near, Span, Unit, Year, range_days};
use super::length::Length;
use super::lexicon;
use super::limits::{Limit, Prefix, SuffixKind, prefixes, skip_articles, suffix};
use super::tokens::{Token, tokens};
use super::units::{Calendar, Lead, Units};
use super::vague;
use super::{Period, Place, Precision};

/// What counts first when a text names several periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Calendar,
    Relative,
    Open,
    /// The date of a document ("brief d.d. 3 september").
    Weak,
    Past,
}

/// A stretch of tokens that is a period, or that looked like one and is passed over.
pub(super) struct Hit {
    pub to: usize,
    pub outcome: Option<Outcome>,
}

pub(super) struct Outcome {
    pub rank: Rank,
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
    pub precision: Precision,
}

pub(super) struct Reader<'t> {
    text: &'t str,
    tokens: Vec<Token<'t>>,
    at: usize,
    on: Option<NaiveDate>,
    next_meeting: Option<NaiveDate>,
}

impl<'t> Reader<'t> {
    pub fn new(text: &'t str, on: Option<NaiveDate>, next_meeting: Option<NaiveDate>) -> Self {
        Self { text, tokens: tokens(text), at: 0, on, next_meeting }
    }

    fn hit(&self, from: usize) -> Option<Hit> {
        let units = Units::new(&self.tokens);
        calendar_hit(units, from, self.on)
            .or_else(|| within_hit(units, from, self.on))
            .or_else(|| vague::hit(units, from, self.next_meeting))
    }
}

impl Iterator for Reader<'_> {
    type Item = (Rank, Place);

    fn next(&mut self) -> Option<Self::Item> {
        while self.at < self.tokens.len() {
            let from = self.at;
            let Some(hit) = self.hit(from) else {
                self.at += 1;
                continue;
            };
            self.at = hit.to.max(from + 1);
            if let Some(outcome) = hit.outcome {
                let at = self.tokens[from].start..self.tokens[self.at - 1].end;
                let literal = self.text[at.clone()].to_owned();
                let Outcome { rank, start, end, precision } = outcome;
                return Some((rank, Place { period: Period { literal, start, end, precision }, at }));
            }
        }
        None
    }
}

fn calendar_hit(units: Units, from: usize, on: Option<NaiveDate>) -> Option<Hit> {
    prefixes(units, from).into_iter().flatten().find_map(|prefix| {
        let prefixed = prefix.next > from;
        let (begin, for_a_span) = skip_articles(units, prefix.next, prefixed);
        let limited = matches!(prefix.limit, Limit::UpTo | Limit::Before | Limit::From | Limit::After);
        let lead = match (prefixed, limited, prefix.ends) {
            (_, _, true) => Lead::End,
            (_, true, _) => Lead::Limit,
            (true, ..) => Lead::Preposition,
            _ => Lead::Nothing,
        };
        let calendar = units.calendar(begin, lead)?;
        judge(units, from, &prefix, calendar, for_a_span, on)
    })
}

/// Weighs what was read: is it a period at all, and which days does its limit word leave?
fn judge(
    units: Units,
    from: usize,
    prefix: &Prefix,
    calendar: Calendar,
    for_a_span: bool,
    on: Option<NaiveDate>,
) -> Option<Hit> {
    let prefixed = prefix.next > from;
    let Calendar { mut first, second, to } = calendar;
    if prefix.limit == Limit::Both && second.is_none() {
        return None;
    }
    let suffix = suffix(units, to);
    let to = suffix.as_ref().map_or(to, |suffix| suffix.to);
    let bare_year = is_given_year(&first) && second.as_ref().is_none_or(is_given_year);
    let opens_planning = suffix.as_ref().is_some_and(|suffix| suffix.kind == SuffixKind::Onward);
    if bare_year
        && !opens_planning
        && (!prefixed || units.is(from, &["op", "tegen", "tijdens"]))
        && units.is_part_of_name(from)
    {
        return Some(Hit { to, outcome: None });
    }
    let mut limit = prefix.limit;
    if limit == Limit::Before && units.is(from, &["voor"]) && !units.tokens[from].is_accented() {
        match purpose(units, from, &first, second.as_ref(), for_a_span) {
            Purpose::Limit => {}
            Purpose::Span => limit = Limit::Plain,
            Purpose::Thing => return Some(Hit { to, outcome: None }),
        }
    }
    if limit == Limit::Since {
        return Some(Hit { to, outcome: None });
    }
    let mut rank = if limit == Limit::OfDocument { Rank::Weak } else { Rank::Calendar };
    match suffix.map(|suffix| suffix.kind) {
        Some(SuffixKind::Past) => first.near = Near::Past,
        Some(SuffixKind::Onward) => limit = Limit::From,
        Some(SuffixKind::Next) | None => {}
    }
    if first.near == Near::Past
        || matches!(first.year, Year::FromMeeting(shift) if shift < 0)
        || is_past_cycle(&first)
    {
        rank = Rank::Past;
    }
    let precision = if second.is_some() { Precision::Range } else { first.precision() };
    let days = match &second {
        Some(second) => range_days(&first, second, on),
        None => first.days(on),
    };
    // A range from "vanaf" has both its ends.
    let limit = if second.is_some() && matches!(limit, Limit::From) && prefix.limit == Limit::From {
        Limit::Plain
    } else {
        limit
    };
    let (start, end) = days.map_or((None, None), |(start, end)| limited_days(limit, start, end));
    Some(Hit { to, outcome: Some(Outcome { rank, start, end, precision }) })
}

fn limited_days(limit: Limit, start: NaiveDate, end: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
    match limit {
        Limit::UpTo => (None, Some(end)),
        Limit::Before => (None, start.pred_opt()),
        Limit::From => (Some(start), None),
        Limit::After => (end.succ_opt(), None),
        Limit::Plain | Limit::Both | Limit::OfDocument | Limit::Since => (Some(start), Some(end)),
    }
}

fn is_given_year(unit: &Unit) -> bool {
    unit.span == Span::Year && matches!(unit.year, Year::Given(_))
}

fn is_past_cycle(unit: &Unit) -> bool {
    matches!(unit.span, Span::Cycle(_, shift, _) if shift < 0)
}

/// What "voor" (without accents) means before a unit.
enum Purpose {
    Limit,
    /// "voor de periode 2026-2029": the range itself.
    Span,
    /// "de begroting voor 2026": what a thing is for, not when.
    Thing,
}

fn purpose(units: Units, from: usize, first: &Unit, second: Option<&Unit>, for_a_span: bool) -> Purpose {
    let years = matches!(first.span, Span::Year | Span::SchoolYear);
    // "voorzien voor januari": when it is planned to be.
    let planned = ["voorzien", "gepland", "ingepland", "geagendeerd", "beoogd", "geprogrammeerd"];
    if from > 0 && units.is(from - 1, &planned) || second.is_some() && (for_a_span || years) {
        return Purpose::Span;
    }
    let for_a_thing = from > 0 && lexicon::is_for_a_year(units.fold(from - 1));
    let turning = matches!(first.year, Year::FromMeeting(_)) || first.span == Span::SchoolYear;
    if years && (for_a_span || for_a_thing || turning) { Purpose::Thing } else { Purpose::Limit }
}

/// "binnen zes weken": up to the meeting's date plus that length.
fn within_hit(units: Units, from: usize, on: Option<NaiveDate>) -> Option<Hit> {
    let begin = units.eat(from, &["uiterlijk"]).unwrap_or(from);
    let at = units.eat(begin, &["binnen"])?;
    let at = units.eat(at, &["nu", "en"]).unwrap_or(at);
    let (length, mut to) = Length::read(units, at)?;
    if let Some(behind) = units.eat(to, &["na"]) {
        let Some(here) = vague::from_this_meeting(units, behind) else {
            let outcome =
                Outcome { rank: Rank::Relative, start: None, end: None, precision: Precision::Relative };
            return Some(Hit { to: vague::phrase_end(units, behind), outcome: Some(outcome) });
        };
        to = here;
    }
    let end = on.and_then(|on| length.after(on));
    Some(Hit {
        to,
        outcome: Some(Outcome { rank: Rank::Calendar, start: None, end, precision: length.precision() }),
    })
}
