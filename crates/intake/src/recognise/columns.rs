//! What the columns of a table are for, by the words in its first row.

use tafelstuk_model::Period;

use crate::source::{Block, Kind};

use super::names::{is_actor, trim};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Number,
    Subject,
    /// What is said of an item.
    Notes,
    /// What is asked or decided.
    Points,
    Treatment,
    Attachments,
    Time,
    Action,
    Who,
    When,
    Other,
}

/// Words that a column's head begins with; the first that fits counts.
const HEADS: &[(&str, Column)] = &[
    ("nr", Column::Number),
    ("no", Column::Number),
    ("nummer", Column::Number),
    ("datum/nr", Column::Number),
    ("agendanummer", Column::Number),
    ("agendanr", Column::Number),
    ("punt", Column::Number),
    ("agp", Column::Number),
    ("volgnr", Column::Number),
    ("volgnummer", Column::Number),
    ("tijd", Column::Time),
    ("tijdstip", Column::Time),
    ("aanvang", Column::Time),
    ("duur", Column::Time),
    ("onderwerp", Column::Subject),
    ("agendapunt", Column::Subject),
    ("agenda", Column::Subject),
    ("titel", Column::Subject),
    ("onderdeel", Column::Subject),
    ("annotatie", Column::Notes),
    ("toelichting", Column::Notes),
    ("samenvatting", Column::Notes),
    ("bespreking", Column::Notes),
    ("verslag", Column::Notes),
    ("kern", Column::Notes),
    ("notitie", Column::Notes),
    ("besluit", Column::Points),
    ("voorstel", Column::Points),
    ("voorgesteld", Column::Points),
    ("gevraagd", Column::Points),
    ("beslispunt", Column::Points),
    ("advies", Column::Points),
    ("behandeling", Column::Treatment),
    ("wijze van behandel", Column::Treatment),
    ("aard", Column::Treatment),
    ("doel", Column::Treatment),
    ("soort", Column::Treatment),
    ("bijlage", Column::Attachments),
    ("stukken", Column::Attachments),
    ("stuk", Column::Attachments),
    ("actiehouder", Column::Who),
    ("actie door", Column::Who),
    ("actienemer", Column::Who),
    ("belegd bij", Column::Who),
    ("behandelaar", Column::Who),
    ("datum gereed", Column::When),
    ("afdoening", Column::When),
    ("af te doen", Column::When),
    ("nakoming", Column::When),
    ("actie", Column::Action),
    ("toezegging", Column::Action),
    ("stap", Column::Action),
    ("activiteit", Column::Action),
    ("wat", Column::Action),
    ("afspraak", Column::Action),
    ("omschrijving", Column::Action),
    ("taak", Column::Action),
    ("te doen", Column::Action),
    ("mijlpaal", Column::Action),
    ("maatregel", Column::Action),
    ("werkzaamheden", Column::Action),
    ("vervolgstap", Column::Action),
    ("vervolgactie", Column::Action),
    ("wie", Column::Who),
    ("houder", Column::Who),
    ("uitvoerder", Column::Who),
    ("aan zet", Column::Who),
    ("eigenaar", Column::Who),
    ("trekker", Column::Who),
    ("verantwoordelijk", Column::Who),
    ("door", Column::Who),
    ("uitvoering door", Column::Who),
    ("wanneer", Column::When),
    ("termijn", Column::When),
    ("deadline", Column::When),
    ("gereed", Column::When),
    ("planning", Column::When),
    ("einddatum", Column::When),
    ("streefdatum", Column::When),
    ("uiterlijk", Column::When),
    ("uiterste datum", Column::When),
    ("periode", Column::When),
    ("kwartaal", Column::When),
    ("maand", Column::When),
    ("klaar", Column::When),
    ("afgerond", Column::When),
];

/// So many rows tell what a column holds.
const TELLING_ROWS: usize = 20;

/// The columns of a table, from its first row on.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    kinds: Vec<Column>,
}

impl Columns {
    /// The columns that a row heads; none where it is no head.
    pub fn of(block: &Block) -> Option<Self> {
        let Kind::Row { cells } = &block.kind else { return None };
        let mut kinds: Vec<Column> = cells.iter().map(|cell| column(cell)).collect();
        // "Agendapunt" before "Onderwerp" is the item's number.
        if kinds.first() == Some(&Column::Subject) && kinds[1..].contains(&Column::Subject) {
            kinds[0] = Column::Number;
        }
        // Figures often stand in a column without a head.
        if cells.first().is_some_and(|head| head.trim().is_empty()) && kinds[1..].contains(&Column::Subject) {
            kinds[0] = Column::Number;
        }
        let own = |kinds: &[Column], kind| kinds.contains(&kind);
        // "Tijd | Wat | Wie" is the programme of a meeting, not a list of actions.
        if own(&kinds, Column::Time) && !own(&kinds, Column::Subject) && !own(&kinds, Column::When) {
            kinds.iter_mut().filter(|kind| **kind == Column::Action).for_each(|kind| *kind = Column::Subject);
        }
        let found = Self { kinds };
        let known = found.kinds.iter().filter(|kind| **kind != Column::Other).count();
        (known >= 2 && known * 2 >= cells.len() && (found.has_items() || found.has_actions()))
            .then_some(found)
    }

    /// The columns that the first of these rows heads where follow-up is told. A column whose head says
    /// nothing is told by its cells: periods, or names. Of the others the first tells what.
    pub fn of_steps(rows: &[&Block]) -> Option<Self> {
        let cells = |block: &Block| match &block.kind {
            Kind::Row { cells } => Some(cells.clone()),
            _ => None,
        };
        let head = cells(rows.first()?)?;
        let headed = head.len() > 1 && head.iter().all(|cell| is_head(cell));
        if !headed {
            return None;
        }
        let below: Vec<Vec<String>> =
            rows[1..].iter().take(TELLING_ROWS).map_while(|block| cells(block)).collect();
        let mut found = Self { kinds: head.iter().map(|cell| column(cell)).collect() };
        for (at, cell) in head.iter().enumerate() {
            // "Datum" beside "Gereed" is the day of the meeting.
            let own = step_column(cell);
            if matches!(found.kinds[at], Column::Other | Column::Time) && !found.has(own) {
                found.kinds[at] = own;
            }
        }
        for (kind, fits) in [(Column::When, is_when as fn(&str) -> bool), (Column::Who, is_who)] {
            if found.has(kind) {
                continue;
            }
            let told = |at: &usize| {
                let own: Vec<&str> =
                    below.iter().filter_map(|row| row.get(*at)).map(|cell| cell.trim()).collect();
                let filled = own.iter().filter(|cell| !cell.is_empty());
                found.kinds[*at] == Column::Other
                    && filled.clone().count() > 0
                    && filled.clone().all(|cell| fits(cell))
            };
            if let Some(at) = (0..head.len()).rev().find(told) {
                found.kinds[at] = kind;
            }
        }
        if !(found.has(Column::Who) || found.has(Column::When)) {
            return None;
        }
        if !found.has(Column::Action) {
            let other = |kind: &Column| !matches!(kind, Column::Number | Column::Who | Column::When);
            let at = found.kinds.iter().position(other)?;
            found.kinds[at] = Column::Action;
        }
        Some(found)
    }

    /// Whether its rows are items of a meeting.
    pub fn has_items(&self) -> bool {
        self.at(Column::Subject).is_some()
            && [
                Column::Number,
                Column::Time,
                Column::Notes,
                Column::Points,
                Column::Treatment,
                Column::Attachments,
            ]
            .iter()
            .any(|kind| self.at(*kind).is_some())
    }

    /// Whether its rows are actions.
    pub fn has_actions(&self) -> bool {
        self.at(Column::Action).is_some()
            && (self.at(Column::Who).is_some() || self.at(Column::When).is_some())
    }

    pub fn has(&self, kind: Column) -> bool {
        self.at(kind).is_some()
    }

    pub fn len(&self) -> usize {
        self.kinds.len()
    }

    /// What a row says in a column; empty where it says nothing.
    pub fn cell<'c>(&self, cells: &'c [String], kind: Column) -> &'c str {
        self.at(kind).and_then(|at| cells.get(at)).map_or("", String::as_str)
    }

    fn at(&self, kind: Column) -> Option<usize> {
        self.kinds.iter().position(|own| *own == kind)
    }
}

/// Names of columns that mean this only where follow-up is told.
const STEP_HEADS: &[(&str, Column)] = &[
    ("datum", Column::When),
    ("tijd", Column::When),
    ("week", Column::When),
    ("jaar", Column::When),
    ("voor", Column::When),
    ("vóór", Column::When),
    ("start", Column::When),
    ("af op", Column::When),
    ("af per", Column::When),
    ("einde", Column::When),
    ("oplever", Column::When),
    ("afronding", Column::When),
    ("realisatie", Column::When),
    ("doorlooptijd", Column::When),
    ("moment", Column::When),
    ("naam", Column::Who),
    ("rol", Column::Who),
    ("team", Column::Who),
    ("partij", Column::Who),
    ("partner", Column::Who),
    ("organisatie", Column::Who),
    ("gremium", Column::Who),
    ("coördinat", Column::Who),
    ("contactpersoon", Column::Who),
];

/// What a column's head means in a table of follow-up.
pub(super) fn step_column(cell: &str) -> Column {
    let text = cell.to_lowercase();
    let text = text.trim_end_matches([':', '.']).trim();
    let fits = |head: &str| {
        text.strip_prefix(head).is_some_and(|rest| head.len() > 4 || !rest.starts_with(char::is_alphanumeric))
    };
    let own = STEP_HEADS.iter().find(|(head, _)| fits(head)).map(|(_, kind)| *kind);
    own.unwrap_or(if text.starts_with("tijd") { Column::When } else { Column::Other })
}

/// Whether a cell may head a column: a few words without a day or figure.
fn is_head(cell: &str) -> bool {
    cell.split_whitespace().count() <= 4 && !cell.contains(|c: char| c.is_ascii_digit())
}

/// A cell that holds nothing but when.
pub(super) fn is_when(cell: &str) -> bool {
    Period::find(cell, None, None).is_some_and(|period| period.literal.len() * 10 >= cell.len() * 7)
}

/// A cell that holds nothing but a name or two.
fn is_who(cell: &str) -> bool {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let names = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    let acts = words.iter().any(|word| is_actor(trim(word)));
    words.len() <= 5 && (acts || names * 2 > words.len()) && !cell.ends_with('.') && !is_when(cell)
}

pub(super) fn column(cell: &str) -> Column {
    let text = cell.to_lowercase();
    let text = text.trim_end_matches([':', '.']).trim();
    // "Actienr.", "Volgnummer".
    if !text.contains(' ') && (text.ends_with("nr") || text.ends_with("nummer")) {
        return Column::Number;
    }
    // "Opgepakt door", "Uit te voeren door".
    if text.split_whitespace().count() <= 4 && text.ends_with(" door") {
        return Column::Who;
    }
    // "Wat is er besloten", "Wij besluiten": whatever stands before it, that verb heads a column of decisions.
    let decides = |word: &str| matches!(word, "besloten" | "besluiten");
    if text.split(' ').count() <= 6 && text.split([' ', '?']).any(decides) {
        return Column::Points;
    }
    // "Het AB besluit" heads a column of decisions.
    if text == "#" || (text.split(' ').count() <= 4 && text.ends_with(" besluit")) {
        return if text == "#" { Column::Number } else { Column::Points };
    }
    if text.split_whitespace().count() > 4 {
        return Column::Other;
    }
    let fits = |head: &str| {
        text.strip_prefix(head).is_some_and(|rest| match rest.chars().next() {
            None => true,
            Some(c) if head.len() <= 4 => !c.is_alphanumeric(),
            Some(_) => !rest.starts_with(char::is_whitespace) || !rest.trim_start().starts_with("op"),
        })
    };
    HEADS.iter().find(|(head, _)| fits(head)).map_or(Column::Other, |(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::{Column, Columns};
    use crate::source::{Block, Kind};

    fn of(cells: &[&str]) -> Option<Vec<Column>> {
        let cells = cells.iter().map(|cell| (*cell).to_owned()).collect();
        Columns::of(&Block { kind: Kind::Row { cells }, ..Block::default() }).map(|columns| columns.kinds)
    }

    fn of_steps(rows: &[&[&str]]) -> Option<Vec<Column>> {
        let block = |cells: &&[&str]| {
            let cells = cells.iter().map(|cell| (*cell).to_owned()).collect();
            Block { kind: Kind::Row { cells }, ..Block::default() }
        };
        let blocks: Vec<Block> = rows.iter().map(block).collect();
        Columns::of_steps(&blocks.iter().collect::<Vec<_>>()).map(|columns| columns.kinds)
    }

    #[test]
    fn cells_say_what_a_column_of_follow_up_is_for_where_its_head_does_not() {
        use Column::{Action, Number, Other, When, Who};
        let row: &[&str] = &["Brug laten keuren", "havendienst Oost", "voor 1 juni 2031"];
        for head in [
            ["Actiepunt", "Uit te voeren door", "Datum"],
            ["Inspanning", "Bemensing", "Doorlooptijd"],
            ["Handeling", "Rol", "Tijdstip"],
        ] {
            assert_eq!(of_steps(&[&head, row]), Some(vec![Action, Who, When]), "{head:?}");
        }
        let head: &[&str] = &["Actienr.", "Termijn", "Actiehouder", "Actiepunt", "Voortgang"];
        assert_eq!(of_steps(&[head]), Some(vec![Number, When, Who, Action, Other]));
        let head: &[&str] = &["Nr", "Datum", "Actie", "Wie", "Gereed"];
        assert_eq!(of_steps(&[head]), Some(vec![Number, Other, Action, Who, When]));
        assert_eq!(of_steps(&[&["Onderdeel", "Bedrag"], &["Hout", "hoog"]]), None);
    }

    #[test]
    fn the_first_row_says_what_its_columns_are_for() {
        use Column::{Action, Attachments, Notes, Number, Other, Points, Subject, Treatment, When, Who};
        assert_eq!(
            of(&["Nr.", "Onderwerp", "Annotatie", "Behandeling"]),
            Some(vec![Number, Subject, Notes, Treatment])
        );
        assert_eq!(of(&["Datum/Nr.", "Onderwerp", "Het AB besluit"]), Some(vec![Number, Subject, Points]));
        assert_eq!(of(&["Agendapunt", "Bijlagen"]), Some(vec![Subject, Attachments]));
        assert_eq!(of(&["Agendapunt", "Onderwerp", "Besluit"]), Some(vec![Number, Subject, Points]));
        assert_eq!(
            of(&["Nr", "Actie", "Wie", "Afgesproken op", "Wanneer", "Stand van zaken"]),
            Some(vec![Number, Action, Who, Other, When, Other])
        );
        assert_eq!(of(&["Onderdeel", "2026", "2027 e.v."]), None);
        assert_eq!(of(&["Onderwerp", "Haven"]), None);
        assert_eq!(of(&["Wat levert het op?", "Niets"]), None);
    }
}
