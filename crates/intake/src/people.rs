//! Lists of people as other programs give them: a table (CSV) or address cards (vCard). Nothing is dropped:
//! a line that cannot be used is told with its number.

mod cards;
mod table;

#[cfg(test)]
mod tests;

use crate::txt::decode::decode;
use tafelstuk_model::{Error, Result};

/// The largest list that is read.
const MAX_MB: u64 = 5;
/// The most lines that are read of it.
const MOST_LINES: usize = 2000;
/// The longest value that is kept whole.
const LONGEST: usize = 300;

/// What a column of the table, or a property of a card, says of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonField {
    Name,
    GivenName,
    /// "van der": what stands between given and family name.
    Infix,
    FamilyName,
    Function,
    Email,
    Partner,
    Role,
}

/// The form of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListForm {
    Table { separator: char },
    Cards,
}

/// A column, with what it is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading; its first value where there is none.
    pub title: String,
    pub field: Option<PersonField>,
}

/// Why a line cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineFault {
    NoName,
    BadAddress,
    /// A quote that is opened and not closed, so that the lines behind it run together.
    OpenQuote,
}

/// One person of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListedPerson {
    /// The line on which it begins, from 1.
    pub line: usize,
    pub name: String,
    pub function: String,
    pub email: String,
    pub partner: String,
    pub role: String,
    pub fault: Option<LineFault>,
}

/// A list that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleList {
    pub form: ListForm,
    /// "UTF-8", "UTF-16" or "Windows-1252".
    pub encoding: &'static str,
    /// The columns of a table; none for cards.
    pub columns: Vec<Column>,
    pub people: Vec<ListedPerson>,
    /// Whether the list goes on behind what was read.
    pub cut: bool,
}

/// Reads a list of people. `fields` says what the columns are where the user says so.
///
/// # Errors
/// `EmptyFile`, `TooLarge`; `NotADocument` for what is no text.
pub fn read_people(bytes: &[u8], name: &str, fields: Option<&[Option<PersonField>]>) -> Result<PeopleList> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Error::EmptyFile { name: name.into() });
    }
    if bytes.len() as u64 > MAX_MB * 1024 * 1024 {
        return Err(Error::TooLarge { name: name.into(), limit_mb: MAX_MB });
    }
    let text = decode(bytes).ok_or_else(|| Error::NotADocument { name: name.into() })?;
    let is_cards = text.trim_start().get(..11).is_some_and(|head| head.eq_ignore_ascii_case("BEGIN:VCARD"));
    let mut list = if is_cards { cards::read(&text) } else { table::read(&text, fields) };
    list.encoding = encoding(bytes);
    for person in &mut list.people {
        settle(person);
    }
    Ok(list)
}

fn encoding(bytes: &[u8]) -> &'static str {
    match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => "UTF-16",
        _ if bytes.contains(&0) => "UTF-16",
        _ if std::str::from_utf8(bytes).is_ok() => "UTF-8",
        _ => "Windows-1252",
    }
}

/// Brings the values to one line each, and tells what is wrong with them.
fn settle(person: &mut ListedPerson) {
    let ListedPerson { name, function, email, partner, role, .. } = person;
    for value in [&mut *name, function, &mut *email, partner, role] {
        *value = value.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST).collect();
    }
    if let Some(bare) = email.strip_prefix("mailto:") {
        *email = bare.to_owned();
    }
    if person.fault.is_some() {
        return;
    }
    if person.name.is_empty() {
        person.fault = Some(LineFault::NoName);
    } else if !person.email.is_empty() && !is_address(&person.email) {
        person.fault = Some(LineFault::BadAddress);
    }
}

fn is_address(text: &str) -> bool {
    let whole = text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && host.contains('.')
            && !host.contains('@')
            && !host.starts_with('.')
            && !host.ends_with('.')
    });
    whole && !text.contains(|c: char| c.is_whitespace() || "<>,;\"".contains(c))
}

/// Given name, infix and family name as one name.
fn whole_name(given: &str, infix: &str, family: &str) -> String {
    [given, infix, family]
        .map(str::trim)
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
