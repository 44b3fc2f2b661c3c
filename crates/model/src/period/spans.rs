//! Parts, quarters, halves, seasons, and units named from the meeting ("volgende maand").

use super::calendar::{Cycle, Edge, Near, Part, Span, Unit, Year};
use super::lexicon;
use super::units::{Read, Units, quarter_of};

impl Units<'_> {
    /// "deze winter", "komende week", "volgend jaar", "aanstaande maandag", "afgelopen maart".
    pub(super) fn qualified(&self, at: usize) -> Read {
        let word = self.fold(at);
        let (near, shift, next) = if lexicon::is_this(word) {
            (Near::First, 0, at + 1)
        } else if lexicon::is_coming_qualifier(word)
            || (word == "nieuwe" && self.is(at + 1, &["jaar", "kalenderjaar"]))
        {
            (Near::Coming, 1, at + 1)
        } else if lexicon::is_past_qualifier(word) {
            (Near::Past, -1, at + 1)
        } else if word == "aanstaande" || word == "aanstaand" {
            (Near::First, 1, at + 1)
        } else {
            (Near::First, 1, self.abbreviation(at, &["a", "s"])?)
        };
        let cycle = |cycle| Some((Unit::new(Span::Cycle(cycle, shift, None)), next + 1));
        match self.fold(next) {
            "week" => self.weekday_of_week(next + 1, shift).or_else(|| cycle(Cycle::Week)),
            "maand" => cycle(Cycle::Month),
            "kwartaal" => cycle(Cycle::Quarter),
            "halfjaar" if shift == 0 => cycle(Cycle::Half),
            "jaar" | "kalenderjaar" | "begrotingsjaar" => {
                Some(self.within_year(next + 1, Year::FromMeeting(shift)))
            }
            "schooljaar" | "cursusjaar" => Some((Unit { near, ..Unit::new(Span::SchoolYear) }, next + 1)),
            _ => {
                let (unit, to) = self
                    .season(next)
                    .or_else(|| self.weekday(next, true))
                    .or_else(|| self.named_day(next))
                    .or_else(|| self.month(next, true))?;
                let near = if near == Near::Coming && matches!(unit.span, Span::Day { .. }) {
                    Near::First
                } else {
                    near
                };
                Some((Unit { near, ..unit }, to))
            }
        }
    }

    /// "ultimo maart", "primo 2026".
    pub(super) fn edge(&self, at: usize) -> Read {
        let edge = match self.fold(at) {
            "ultimo" => Edge::Last,
            "primo" => Edge::First,
            _ => return None,
        };
        let (unit, to) = self
            .month(at + 1, true)
            .or_else(|| self.quarter(at + 1))
            .or_else(|| self.by_ordinal(at + 1))
            .or_else(|| self.year(at + 1))
            .or_else(|| self.qualified(at + 1))?;
        Some((Unit { edge: Some(edge), ..unit }, to))
    }

    /// "begin juni", "medio 2026", "eind van het derde kwartaal", "half september".
    pub(super) fn part(&self, at: usize) -> Read {
        if self.fold(at) == "half" {
            let (unit, to) = self.month(at + 1, true)?;
            return part_of(unit, Part::Middle).map(|unit| (unit, to));
        }
        let part = lexicon::part(self.fold(at))?;
        let inner = self.skip(self.skip(at + 1, &["van"]), &["de", "het"]);
        let inner = if self.is(inner, &["maand"]) && self.is_month_at(inner + 1) { inner + 1 } else { inner };
        let (unit, to) = self
            .qualified(inner)
            .or_else(|| self.month(inner, true))
            .or_else(|| self.quarter(inner))
            .or_else(|| self.by_ordinal(inner))
            .or_else(|| self.year(inner))
            .or_else(|| self.season(inner))
            .or_else(|| self.week(inner))
            .or_else(|| self.school_year(inner))
            .or_else(|| if inner > at + 1 { self.running(inner) } else { None })?;
        part_of(unit, part).map(|unit| (unit, to))
    }

    /// "het jaar", "de maand" behind "het einde van": the running one.
    pub(super) fn running(&self, at: usize) -> Read {
        let at = self.skip(at, &["de", "het"]);
        let unit = match self.fold(at) {
            "jaar" | "kalenderjaar" | "begrotingsjaar" => {
                if let Some((year, to)) = self.year_number(at + 1) {
                    return Some((Unit { year: Year::Given(year), ..Unit::new(Span::Year) }, to));
                }
                Unit { year: Year::FromMeeting(0), ..Unit::new(Span::Year) }
            }
            "maand" => Unit::new(Span::Cycle(Cycle::Month, 0, None)),
            "week" => Unit::new(Span::Cycle(Cycle::Week, 0, None)),
            "kwartaal" => Unit::new(Span::Cycle(Cycle::Quarter, 0, None)),
            "schooljaar" => Unit::new(Span::SchoolYear),
            _ => return None,
        };
        Some((unit, at + 1))
    }

    /// "1e", "2de", "derde", "laatste" (0).
    pub(super) fn ordinal(&self, at: usize) -> Option<(u32, usize)> {
        if let Some(number) = self.small(at, 1, 6) {
            let next = self.skip_ordinal(at + 1);
            return (next > at + 1).then_some((number, next));
        }
        lexicon::ordinal(self.fold(at)).map(|number| (number, at + 1))
    }

    pub(super) fn skip_ordinal(&self, at: usize) -> usize {
        if self.is_glued(at) && lexicon::ordinal_ending(self.fold(at)) { at + 1 } else { at }
    }

    /// "3e kwartaal", "tweede halfjaar", "eerste helft van mei", "laatste week van mei".
    pub(super) fn by_ordinal(&self, at: usize) -> Read {
        let (number, next) = self.ordinal(at)?;
        let (span, next) = match self.fold(next) {
            "kwartaal" => (Span::Quarter(quarter_of(number)?), next + 1),
            "kw" => (Span::Quarter(quarter_of(number)?), self.skip_point(next + 1)),
            "halfjaar" => (Span::Half(half_of(number)?), next + 1),
            "half" if self.is(next + 1, &["jaar"]) => (Span::Half(half_of(number)?), next + 2),
            "helft" => return self.half_of_something(next + 1, half_of(number)?),
            "week" => return self.week_of_month(next + 1, number),
            "zes" if self.is(next + 1, &["maanden"]) => {
                return self.half_of_something(next + 2, half_of(number)?);
            }
            _ => return None,
        };
        let (year, to) = self.year_behind(next);
        Some((Unit { year, ..Unit::new(span) }, to))
    }

    pub(super) fn half_of_something(&self, at: usize, half: u32) -> Read {
        let inner = self.skip(self.skip(at, &["van"]), &["de", "het"]);
        let inner = self.skip(inner, &["maand"]);
        if let Some((unit, to)) = self.month(inner, true) {
            let Span::Month(month) = unit.span else {
                return None;
            };
            return Some((Unit { span: Span::MonthHalf { month, half }, ..unit }, to));
        }
        let (year, to) = self.year_behind(at);
        if to > at {
            return Some((Unit { year, ..Unit::new(Span::Half(half)) }, to));
        }
        self.is(inner, &["jaar"]).then(|| (Unit::new(Span::Half(half)), inner + 1))
    }

    pub(super) fn week_of_month(&self, at: usize, week: u32) -> Read {
        let inner = self.skip(self.skip(self.skip(at, &["van", "in"]), &["de"]), &["maand"]);
        let (unit, to) = self.month(inner, true)?;
        let Span::Month(month) = unit.span else {
            return None;
        };
        (inner > at && week <= 4).then_some((Unit { span: Span::MonthWeek { month, week }, ..unit }, to))
    }

    /// "Q3", "Q 3", "kwartaal 3", "kw. 3"; a year may follow.
    pub(super) fn quarter(&self, at: usize) -> Read {
        let next = match self.fold(at) {
            "q" | "kwartaal" => at + 1,
            "kw" => self.skip_point(at + 1),
            "k" if self.is_glued(at + 1) => at + 1,
            _ => return None,
        };
        let number = self.small(next, 1, 4).filter(|_| self.tokens[next].text.len() == 1)?;
        self.closed(next + 1, &["q"])?;
        let (year, to) = self.year_behind(next + 1);
        Some((Unit { year, ..Unit::new(Span::Quarter(number)) }, to))
    }

    /// "H1 2028"; without a year or preposition it is as likely a chapter.
    pub(super) fn half(&self, at: usize, prefixed: bool) -> Read {
        let number = self.small(at + 1, 1, 2).filter(|_| self.fold(at) == "h" && self.is_glued(at + 1))?;
        let (year, to) = self.year_behind(at + 2);
        let alone = at == 0 && to == self.tokens.len();
        (prefixed || alone || year != Year::Unsaid)
            .then(|| (Unit { year, ..Unit::new(Span::Half(number)) }, to))
    }

    pub(super) fn season(&self, at: usize) -> Read {
        let word = self.fold(at);
        let in_compound =
            || lexicon::meeting_stem(word).and_then(|stem| lexicon::season(stem.trim_end_matches('s')));
        let season = lexicon::season(word).or_else(in_compound)?;
        self.closed(at + 1, &["voorjaar", "zomer", "najaar", "herfst", "winter", "lente"])?;
        let (year, to) = self.year_behind(at + 1);
        let unit = Unit { year, ..Unit::new(Span::Season(season)) };
        Some((unit, self.second_year(year, to).unwrap_or(to)))
    }

    /// `Some` unless a compound follows ("Q4-rapportage"), other than with one of `kin`.
    pub(super) fn closed(&self, at: usize, kin: &[&str]) -> Option<()> {
        let compound = self.is_mark(at, '-')
            && self.is_glued(at)
            && self.is_glued(at + 1)
            && !self.fold(at + 1).is_empty();
        (!compound || self.is(at + 1, kin)).then_some(())
    }
}

fn half_of(ordinal: u32) -> Option<u32> {
    match ordinal {
        0 => Some(2),
        1 | 2 => Some(ordinal),
        _ => None,
    }
}

/// A part of a unit; of a season, half-year or week the whole stays.
pub(super) fn part_of(unit: Unit, part: Part) -> Option<Unit> {
    let span = match unit.span {
        Span::Month(month) => Span::MonthPart(month, part),
        Span::Quarter(quarter) => Span::QuarterPart(quarter, part),
        Span::Year => Span::YearPart(part),
        Span::Cycle(cycle, shift, None) => Span::Cycle(cycle, shift, Some(part)),
        Span::Season(_) | Span::Half(_) | Span::Week(_) | Span::SchoolYear => unit.span,
        _ => return None,
    };
    Some(Unit { span, ..unit })
}
