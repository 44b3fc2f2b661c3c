//! Years: bare, behind a unit, short, running and coming; and what only looks like one.

use super::calendar::{Span, Unit, Year};
use super::lexicon;
use super::tokens::Kind;
use super::units::{Read, Units};

impl Units<'_> {
    /// Whether a bare year at `at` belongs to a name or number before it.
    pub fn is_part_of_name(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).map(|before| &self.tokens[before]) else {
            return false;
        };
        match before.kind {
            Kind::Word => !lexicon::is_planning_word(&before.fold),
            Kind::Mark(mark) => {
                !matches!(mark, ':' | '(' | ',' | ';' | '-' | '|') || self.tokens[at].glued && mark != '('
            }
            Kind::Number(_) | Kind::Decimal | Kind::Dotted(..) => true,
        }
    }

    /// "2025-26" and "2025/'26" as a range of years.
    pub(super) fn short_year(&self, first: &Unit, at: usize) -> Option<Unit> {
        let Year::Given(year) = first.year else {
            return None;
        };
        let joined =
            (self.is_mark(at, '-') || self.is_mark(at, '/')) && self.is_glued(at) && self.is_glued(at + 1);
        if first.span != Span::Year || !joined {
            return None;
        }
        let short = self.small(at + 1, 13, 99)? as i32;
        let second = year - year.rem_euclid(100) + short;
        (second > year && !self.runs_into_number(at + 2))
            .then(|| Unit { year: Year::Given(second), ..Unit::new(Span::Year) })
    }

    /// "volgend jaar", perhaps with "zomer" or "mei" behind it.
    pub(super) fn within_year(&self, at: usize, year: Year) -> (Unit, usize) {
        let inner = self.skip(self.skip(at, &["in"]), &["de", "het"]);
        match self.season(inner).or_else(|| self.month(inner, true)) {
            Some((unit, to)) if unit.year == Year::Unsaid => (Unit { year, ..unit }, to),
            _ => (Unit { year, ..Unit::new(Span::Year) }, at),
        }
    }

    /// The place behind "/2026" in "winter 2025/2026" and "schooljaar 2025-2026".
    pub(super) fn second_year(&self, year: Year, at: usize) -> Option<usize> {
        let Year::Given(year) = year else { return None };
        if !(self.is_mark(at, '-') || self.is_mark(at, '/')) {
            return None;
        }
        let (second, to) = match self.small(at + 1, 0, 99) {
            Some(short) => (year - year.rem_euclid(100) + short as i32, at + 2),
            None => self.year_number(at + 1)?,
        };
        (second == year + 1).then_some(to)
    }

    pub(super) fn school_year(&self, at: usize) -> Read {
        if !self.is(at, &["schooljaar", "cursusjaar", "studiejaar"]) {
            return None;
        }
        let (year, next) = self.year_number(at + 1)?;
        let year = Year::Given(year);
        let to = self.second_year(year, next).unwrap_or(next);
        Some((Unit { year, ..Unit::new(Span::SchoolYear) }, to))
    }

    /// "2026", perhaps with a quarter behind it.
    pub(super) fn year(&self, at: usize) -> Read {
        let (year, to) = self.year_number(at)?;
        if self.glued_before(at)
            || lexicon::is_counted(self.fold(to))
            || self.is_glued(to) && !self.fold(to).is_empty()
        {
            return None;
        }
        let behind = if self.is_mark(to, '-') || self.is_mark(to, '/') { to + 1 } else { to };
        if let Some((unit, to)) =
            self.quarter(behind).filter(|(unit, _)| unit.year == Year::Unsaid && self.fold(behind) == "q")
        {
            return Some((Unit { year: Year::Given(year), ..unit }, to));
        }
        Some((Unit { year: Year::Given(year), ..Unit::new(Span::Year) }, to))
    }

    /// A year in four digits, or in two behind an apostrophe.
    pub(super) fn year_number(&self, at: usize) -> Option<(i32, usize)> {
        if self.is_mark(at, '\'') && self.is_glued(at + 1) {
            let token = self.tokens.get(at + 1)?;
            let short = token.number().filter(|_| token.text.len() == 2)?;
            return Some((2000 + short as i32, at + 2));
        }
        let token = self.tokens.get(at)?;
        let year = token.number().filter(|year| token.text.len() == 4 && (1900..2200).contains(year))?;
        Some((year as i32, at + 1))
    }

    /// The year behind a unit: "2026", "van 2026", "'26", "/2026", "(2026)", "van volgend jaar".
    pub(super) fn year_behind(&self, at: usize) -> (Year, usize) {
        let unsaid = (Year::Unsaid, at);
        if let Some((year, to)) = self.year_number(at) {
            return if lexicon::is_counted(self.fold(to)) { unsaid } else { (Year::Given(year), to) };
        }
        if self.is_mark(at, '(') {
            return match self.year_number(at + 1) {
                Some((year, to)) if self.is_mark(to, ')') => (Year::Given(year), to + 1),
                _ => unsaid,
            };
        }
        if (self.is_mark(at, '-') || self.is_mark(at, '/')) && self.is_glued(at) && self.is_glued(at + 1) {
            return match self.year_number(at + 1) {
                Some((year, to)) => (Year::Given(year), to),
                None => unsaid,
            };
        }
        let inner = self.skip(self.skip(at, &["van", "in"]), &["het"]);
        let inner = if self.is(inner, &["jaar"]) && self.year_number(inner + 1).is_some() {
            inner + 1
        } else {
            inner
        };
        if inner > at
            && let Some((year, to)) = self.year_number(inner)
        {
            return (Year::Given(year), to);
        }
        match self.turning_year(inner) {
            Some(shift) => (Year::FromMeeting(shift), inner + 2),
            None => unsaid,
        }
    }

    pub(super) fn turning_year(&self, at: usize) -> Option<i32> {
        if !self.is(at + 1, &["jaar", "kalenderjaar"]) {
            return None;
        }
        match self.fold(at) {
            "dit" => Some(0),
            "nieuwe" => Some(1),
            word if lexicon::is_coming_qualifier(word) => Some(1),
            word if lexicon::is_past_qualifier(word) => Some(-1),
            _ => None,
        }
    }

    /// Whether a number follows without space: a reference such as "2025-0417", not a year.
    pub(super) fn runs_into_number(&self, at: usize) -> bool {
        let mark = self
            .tokens
            .get(at)
            .is_some_and(|t| t.glued && matches!(t.kind, Kind::Mark('-' | '/' | '.' | ':' | '%')));
        let number = self.tokens.get(at + 1).is_some_and(|t| t.glued && !matches!(t.kind, Kind::Mark(_)));
        mark && number
    }
}
