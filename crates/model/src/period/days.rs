//! Days, weekdays, weeks and months as words and figures.

use super::calendar::{Span, Unit, Year};
use super::lexicon;
use super::tokens::Kind;
use super::units::{Read, Units};

impl Units<'_> {
    pub fn is_month_at(&self, at: usize) -> bool {
        lexicon::month(self.fold(at)).or_else(|| lexicon::month_abbreviation(self.fold(at))).is_some()
    }

    pub(super) fn weekday_of_week(&self, at: usize, shift: i32) -> Read {
        let at = self.skip(at, &["op"]);
        let day = lexicon::weekday(self.fold(at))?;
        Some((Unit::new(Span::WeekdayOfWeek(day, shift)), at + 1))
    }

    /// A weekday before a date, or alone where "a.s.", "jl." or a limit makes it one particular day.
    pub(super) fn weekday(&self, at: usize, limited: bool) -> Read {
        let behind = self.skip_weekday(at);
        if behind == at {
            return None;
        }
        if let Some((day, to)) = self.named_day(behind).or_else(|| self.numeric_day(behind, true)) {
            return Some((day, to));
        }
        let day = lexicon::weekday(self.fold(at))?;
        let pinned = limited
            || self.abbreviation(at + 1, &["a", "s"]).is_some()
            || self.is(at + 1, &["aanstaande", "jl", "jongstleden", "ll"]);
        pinned.then(|| (Unit::new(Span::Weekday(day)), at + 1))
    }

    pub(super) fn skip_weekday(&self, at: usize) -> usize {
        if lexicon::weekday(self.fold(at)).is_some() {
            return if self.is_mark(at + 1, ',') { at + 2 } else { at + 1 };
        }
        let pointed = self.skip_point(at + 1);
        let short = lexicon::weekday_abbreviation(self.fold(at)) && self.small(pointed, 1, 31).is_some();
        if short { pointed } else { at }
    }

    /// "week 42", "wk. 6", "de week van 3 november".
    pub(super) fn week(&self, at: usize) -> Read {
        if !self.is(at, &["week", "wk", "weeknummer"]) {
            return None;
        }
        if self.fold(at + 1) == "van" {
            let (unit, to) = self.named_day(self.skip_weekday(at + 2))?;
            let Span::Day { day, month } = unit.span else {
                return None;
            };
            return Some((Unit { span: Span::WeekOf { day, month }, ..unit }, to));
        }
        let number = self.skip_point(at + 1);
        let week = self.small(number, 1, 53)?;
        let (year, to) = self.year_behind(number + 1);
        Some((Unit { year, ..Unit::new(Span::Week(week)) }, to))
    }

    /// "3 april 2025", "15 dec.", "1ste mei".
    pub(super) fn named_day(&self, at: usize) -> Read {
        let day = self.small(at, 1, 31)?;
        if self.glued_before(at) {
            return None;
        }
        let (month, next) = self.month_name(self.skip_ordinal(at + 1), true)?;
        let (year, to) = self.year_behind(next);
        Some((Unit { year, ..Unit::new(Span::Day { day, month }) }, to))
    }

    /// Whether the token hangs on a number or mark before it, as in "2025-3 april".
    pub(super) fn glued_before(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.tokens[before].kind);
        let breaks = !matches!(before, Some(Kind::Mark('(' | '[' | '"' | '\'' | ':' | ',' | ';')) | None);
        self.is_glued(at) && breaks && self.joined_at != Some(at)
    }

    /// "12-09-2025", "7-4-26", "2025-09-12", "12.09.2025", "3-11".
    pub(super) fn numeric_day(&self, at: usize, prefixed: bool) -> Read {
        if self.glued_before(at) {
            return None;
        }
        if let Kind::Dotted(day, month, year) = self.tokens.get(at)?.kind {
            return day_unit(day, month, Year::Given(year)).map(|unit| (unit, at + 1));
        }
        let mark =
            ['-', '/'].into_iter().find(|mark| self.is_mark(at + 1, *mark) && self.is_glued(at + 1))?;
        let joined = |at| self.is_mark(at, mark) && self.is_glued(at) && self.is_glued(at + 1);
        if !joined(at + 1) {
            return None;
        }
        if joined(at + 3) {
            return self.full_numeric_day(at);
        }
        let (day, month) = (self.small(at, 1, 31)?, self.small(at + 2, 1, 12)?);
        let loose_end = self.is_glued(at + 3)
            && self
                .tokens
                .get(at + 3)
                .is_some_and(|t| matches!(t.kind, Kind::Word | Kind::Mark('%' | '-' | '/')));
        let counts = lexicon::is_counted(self.fold(at + 3)) || loose_end;
        let begins = prefixed || self.begins_cell(at);
        (mark == '-' && begins && !counts)
            .then(|| Unit::new(Span::Day { day, month }))
            .map(|unit| (unit, at + 3))
    }

    pub(super) fn full_numeric_day(&self, at: usize) -> Read {
        let last = &self.tokens[at + 4];
        let (day, month, year, to) = if self.tokens[at].text.len() == 4 {
            (at + 4, at + 2, self.year_number(at)?.0, at + 5)
        } else if let Some(short) = last.number().filter(|_| last.text.len() == 2) {
            (at, at + 2, 2000 + short as i32, at + 5)
        } else {
            let (year, to) = self.year_number(at + 4)?;
            (at, at + 2, year, to)
        };
        let runs_on = self.is_glued(to)
            && self.tokens.get(to).is_some_and(|t| matches!(t.kind, Kind::Mark('-' | '/') | Kind::Word));
        let unit = day_unit(self.small(day, 1, 31)?, self.small(month, 1, 12)?, Year::Given(year))?;
        (!runs_on).then_some((unit, to))
    }

    /// Whether nothing but a colon, comma or bracket stands before, as in a cell or after a label.
    pub(super) fn begins_cell(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return true;
        };
        match self.tokens[before].kind {
            Kind::Mark(mark) => matches!(mark, ':' | '(' | ',' | ';' | '-' | '|') && !self.tokens[at].glued,
            Kind::Word => {
                let word = self.tokens[before].fold.as_str();
                lexicon::is_planning_word(word) || lexicon::meeting_stem(word).is_some()
            }
            _ => false,
        }
    }

    pub(super) fn month(&self, at: usize, expected: bool) -> Read {
        if let Some(month) = lexicon::meeting_stem(self.fold(at)).and_then(lexicon::month) {
            let (year, to) = self.year_behind(at + 1);
            return Some((Unit { year, ..Unit::new(Span::Month(month)) }, to));
        }
        let (month, next) = self.month_name(at, expected)?;
        let (year, to) = self.year_behind(next);
        Some((Unit { year, ..Unit::new(Span::Month(month)) }, to))
    }

    /// A month's name or abbreviation. An abbreviation must be expected here or show itself as one, for
    /// "Jan" and "Sep" are people.
    pub(super) fn month_name(&self, at: usize, expected: bool) -> Option<(u32, usize)> {
        if let Some(month) = lexicon::month(self.fold(at)) {
            return self.month_or_meeting(at + 1).map(|next| (month, next));
        }
        let month = lexicon::month_abbreviation(self.fold(at))?;
        let next = self.skip_point(at + 1);
        let shows = self.year_number(next).is_some()
            || self.connector(next).is_some_and(|(next, _)| self.is_month_at(next))
            || (!self.tokens[at].is_capitalised() && (next > at + 1 || at == 0));
        (expected || shows).then_some((month, next))
    }

    /// The place behind a month, "-vergadering" included; nothing where it begins another compound.
    pub(super) fn month_or_meeting(&self, at: usize) -> Option<usize> {
        let compound = self.is_mark(at, '-')
            && self.is_glued(at)
            && self.is_glued(at + 1)
            && !self.fold(at + 1).is_empty();
        if !compound || self.is_month_at(at + 1) {
            return Some(at);
        }
        let x = ["x", self.fold(at + 1)].concat();
        (lexicon::meeting_stem(&x) == Some("x")).then_some(at + 2)
    }
}

fn day_unit(day: u32, month: u32, year: Year) -> Option<Unit> {
    Some(Unit { year, ..Unit::new(Span::Day { day, month }) })
}
