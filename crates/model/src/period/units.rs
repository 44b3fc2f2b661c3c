//! Reads one unit of the calendar, or a range of two, from the tokens at a place.

use super::calendar::{Span, Unit, Year};
use super::lexicon;
use super::spans::part_of;
use super::tokens::{Kind, Token};

/// A unit or a range of two, and the token behind it.
pub(super) struct Calendar {
    pub first: Unit,
    pub second: Option<Unit>,
    pub to: usize,
}

/// What stands before a unit; each tells more than the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lead {
    Nothing,
    Preposition,
    /// A word that sets a limit, so that a weekday alone is a date.
    Limit,
    /// "het einde van", so that "het jaar" is the running one.
    End,
}

#[derive(Clone, Copy)]
pub(super) struct Units<'t> {
    pub tokens: &'t [Token<'t>],
    /// Where the second half of a range begins; there a mark may stand right before a number.
    pub joined_at: Option<usize>,
}

/// A unit and the token behind it.
pub(super) type Read = Option<(Unit, usize)>;

impl<'t> Units<'t> {
    pub fn new(tokens: &'t [Token<'t>]) -> Self {
        Self { tokens, joined_at: None }
    }

    pub(super) fn joined(self, at: usize) -> Self {
        Self { joined_at: Some(at), ..self }
    }

    /// The folded word at a place; empty where there is none.
    pub fn fold(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| token.fold.as_str())
    }

    pub fn is(&self, at: usize, words: &[&str]) -> bool {
        words.contains(&self.fold(at)) && !self.fold(at).is_empty()
    }

    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == Kind::Mark(mark))
    }

    pub fn is_glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.glued)
    }

    pub fn starts_number(&self, at: usize) -> bool {
        self.number(at).is_some() || self.is_mark(at, '\'')
    }

    /// The place behind these words, if they stand here.
    pub fn eat(&self, at: usize, words: &[&str]) -> Option<usize> {
        words.iter().enumerate().all(|(i, word)| self.fold(at + i) == *word).then_some(at + words.len())
    }

    /// The place behind an abbreviation of single letters with points; the last point may be missing.
    pub fn abbreviation(&self, at: usize, letters: &[&str]) -> Option<usize> {
        let mut next = at;
        for (i, letter) in letters.iter().enumerate() {
            if self.fold(next) != *letter || (i > 0 && !self.is_glued(next)) {
                return None;
            }
            next += 1;
            if self.is_mark(next, '.') && self.is_glued(next) {
                next += 1;
            } else if i + 1 < letters.len() {
                return None;
            }
        }
        Some(next)
    }

    pub(super) fn number(&self, at: usize) -> Option<u32> {
        self.tokens.get(at)?.number()
    }

    /// A number of at most two digits between the bounds.
    pub(super) fn small(&self, at: usize, from: u32, to: u32) -> Option<u32> {
        let token = self.tokens.get(at)?;
        token.number().filter(|value| token.text.len() <= 2 && (from..=to).contains(value))
    }

    pub(super) fn skip(&self, at: usize, words: &[&str]) -> usize {
        if self.is(at, words) { at + 1 } else { at }
    }

    pub(super) fn skip_point(&self, at: usize) -> usize {
        if self.is_mark(at, '.') && self.is_glued(at) { at + 1 } else { at }
    }

    /// A unit or range behind what leads to it.
    pub fn calendar(&self, at: usize, lead: Lead) -> Option<Calendar> {
        if let Some(calendar) = self
            .shared_month(at)
            .or_else(|| self.weeks(at))
            .or_else(|| self.quarters(at))
            .or_else(|| self.shared_unit(at))
        {
            return Some(calendar);
        }
        let (first, to) = self.unit(at, lead)?;
        if let Some((next, loose)) = self.connector(to) {
            let next = self.skip(self.skip(next, &["in", "op"]), &["de", "het"]);
            if let Some((second, to)) = self.joined(next).unit(next, Lead::Preposition)
                && (!loose || same_kind(&first, &second))
            {
                return Some(Calendar { first, second: Some(second), to });
            }
        }
        if let Some(second) = self.short_year(&first, to) {
            return Some(Calendar { first, second: Some(second), to: to + 2 });
        }
        if first.span == Span::Year && self.runs_into_number(to) {
            return None;
        }
        Some(Calendar { first, second: None, to })
    }

    /// What joins two units, and whether it is loose ("en", "of": only between units of one kind).
    pub(super) fn connector(&self, at: usize) -> Option<(usize, bool)> {
        if self.is_mark(at, '-') || self.is_mark(at, '/') {
            return Some((at + 1, false));
        }
        if self.fold(at) == "t" && self.is_mark(at + 1, '/') && self.fold(at + 2) == "m" {
            return Some((at + 3, false));
        }
        if let Some(next) = self.eat(at, &["tot", "en", "met"]) {
            return Some((next, false));
        }
        if let Some(next) =
            self.eat(at, &["doorlopend", "naar"]).or_else(|| self.eat(at, &["doorlopend", "tot"]))
        {
            return Some((self.eat(next, &["in"]).unwrap_or(next), false));
        }
        match self.fold(at) {
            "tot" => Some((at + 1, false)),
            "en" if self.is_mark(at + 1, '/') && self.fold(at + 2) == "of" => Some((at + 3, true)),
            "en" | "of" => Some((at + 1, true)),
            _ => None,
        }
    }

    /// "7 en 25 april", "6 tot en met 31 oktober 2025", "maandag 3 t/m vrijdag 7 november".
    pub(super) fn shared_month(&self, at: usize) -> Option<Calendar> {
        let at = self.skip_weekday(at);
        let day = self.small(at, 1, 31)?;
        if self.glued_before(at) {
            return None;
        }
        let (next, _) = self.connector(self.skip_ordinal(at + 1))?;
        let next = self.skip_weekday(self.skip(next, &["de"]));
        let (second, to) = self.joined(next).named_day(next)?;
        let Span::Day { month, .. } = second.span else {
            return None;
        };
        Some(Calendar { first: Unit::new(Span::Day { day, month }), second: Some(second), to })
    }

    /// "week 20 en 21", "weken 20 t/m 24".
    pub(super) fn weeks(&self, at: usize) -> Option<Calendar> {
        if !self.is(at, &["week", "weken", "wk"]) {
            return None;
        }
        let number = self.skip_point(at + 1);
        let first = Unit::new(Span::Week(self.small(number, 1, 53)?));
        let (next, loose) = self.connector(number + 1)?;
        let again = self.skip_point(self.skip(next, &["week", "wk"]));
        let second = Span::Week(self.small(again, 1, 53)?);
        let counted = lexicon::is_counted(self.fold(again + 1)) || self.is_month_at(again + 1);
        if (loose && counted) || self.is_mark(again + 1, '-') && self.is_glued(again + 1) {
            return None;
        }
        let (year, to) = self.year_behind(again + 1);
        Some(Calendar { first, second: Some(Unit { year, ..Unit::new(second) }), to })
    }

    /// "1e en 2e kwartaal 2026", "derde/vierde kwartaal", "kwartaal 3 en 4".
    pub(super) fn quarters(&self, at: usize) -> Option<Calendar> {
        let (first, next) = self.ordinal(at)?;
        let (next, _) = self.connector(next)?;
        let (second, next) = self.ordinal(next)?;
        if !self.is(next, &["kwartaal", "kwartalen", "kw"]) {
            return None;
        }
        let (year, to) = self.year_behind(next + 1);
        let second = Unit { year, ..Unit::new(Span::Quarter(quarter_of(second)?)) };
        Some(Calendar { first: Unit::new(Span::Quarter(quarter_of(first)?)), second: Some(second), to })
    }

    /// "begin tot medio november": two parts of one unit.
    fn shared_unit(&self, at: usize) -> Option<Calendar> {
        let (next, _) = self.connector(at + 1)?;
        let (part, other) = (lexicon::part(self.fold(at))?, lexicon::part(self.fold(next))?);
        let inner = self.skip(next + 1, &["van"]);
        let (whole, to) =
            self.month(inner, true).or_else(|| self.quarter(inner)).or_else(|| self.year(inner))?;
        let year = if whole.span == Span::Year { whole.year } else { Year::Unsaid };
        let first = part_of(Unit { year, ..whole }, part)?;
        Some(Calendar { first, second: Some(part_of(whole, other)?), to })
    }

    pub(super) fn unit(&self, at: usize, lead: Lead) -> Read {
        let prefixed = lead >= Lead::Preposition;
        self.qualified(at)
            .or_else(|| self.weekday(at, lead >= Lead::Limit))
            .or_else(|| self.edge(at))
            .or_else(|| self.part(at))
            .or_else(|| self.by_ordinal(at))
            .or_else(|| self.quarter(at))
            .or_else(|| self.half(at, prefixed))
            .or_else(|| self.season(at))
            .or_else(|| self.week(at))
            .or_else(|| self.named_day(at))
            .or_else(|| self.numeric_day(at, prefixed))
            .or_else(|| self.month(at, prefixed))
            .or_else(|| self.school_year(at))
            .or_else(|| self.year(at))
            .or_else(|| if lead == Lead::End { self.running(at) } else { None })
    }
}

fn same_kind(a: &Unit, b: &Unit) -> bool {
    std::mem::discriminant(&a.span) == std::mem::discriminant(&b.span)
}

pub(super) fn quarter_of(ordinal: u32) -> Option<u32> {
    match ordinal {
        0 => Some(4),
        1..=4 => Some(ordinal),
        _ => None,
    }
}
