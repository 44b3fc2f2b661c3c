//! What the columns of a table are for, by the words in its first row.

use crate::source::{Block, Kind};

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
    ("datum gereed", Column::When),
    ("actie", Column::Action),
    ("toezegging", Column::Action),
    ("stap", Column::Action),
    ("activiteit", Column::Action),
    ("wat", Column::Action),
    ("afspraak", Column::Action),
    ("omschrijving", Column::Action),
    ("taak", Column::Action),
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

    /// The columns that a row heads where follow-up is told: with a column for who or when, the first other
    /// one tells what.
    pub fn of_steps(block: &Block) -> Option<Self> {
        let Kind::Row { cells } = &block.kind else { return None };
        let mut found = Self { kinds: cells.iter().map(|cell| column(cell)).collect() };
        let headed = cells.len() > 1 && cells.iter().all(|cell| cell.split_whitespace().count() <= 4);
        if !headed || !(found.has(Column::Who) || found.has(Column::When)) {
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

pub(super) fn column(cell: &str) -> Column {
    let text = cell.to_lowercase();
    let text = text.trim_end_matches([':', '.']).trim();
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
