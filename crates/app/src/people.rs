//! People from a file, looked at before anything is written, and the picture of a board's house style.

use crate::app::App;
use crate::files::{Product, ProductFile};
use crate::jobs::Job;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use tafelstuk_core::board::calls::Made;
use tafelstuk_core::board::people::{Known, ListedPerson};
use tafelstuk_core::board::{Role, board, edits};
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_intake::people::{self as lists, LineFault, ListForm, PeopleList, PersonField};
use tafelstuk_model::id::BoardId;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// The largest picture of a house style.
const LOGO_MB: u64 = 2;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReadPeople {
    pub offer: String,
    /// What the columns are, where the user says so; recognised by themselves where not.
    #[serde(default)]
    #[ts(optional)]
    pub columns: Option<Vec<Option<PeopleColumn>>>,
}

/// What a column of a list of people says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PeopleColumn {
    Name,
    GivenName,
    Infix,
    FamilyName,
    Function,
    Email,
    Partner,
    Role,
}

/// A list of people as it was read; nothing is written yet.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct PeopleRead {
    pub name: String,
    /// ";", "," or a tab; none for address cards.
    pub separator: Option<String>,
    pub encoding: String,
    pub columns: Vec<PeopleHeading>,
    pub people: Vec<PersonRead>,
    /// Whether the list goes on behind what was read.
    pub cut: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct PeopleHeading {
    pub title: String,
    pub is: Option<PeopleColumn>,
}

/// One line of the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct PersonRead {
    pub line: u32,
    pub person: ListedPerson,
    /// The name of the person who is known already and meant by it.
    pub known: Option<String>,
    /// The earlier line that says the same person.
    pub repeats: Option<u32>,
    /// Whether the organisation is new.
    pub new_partner: bool,
    pub fault: Option<PersonFault>,
}

/// Why a line cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PersonFault {
    NoName,
    BadAddress,
    OpenQuote,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct TakeLogo {
    pub board: BoardId,
    pub offer: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct LogoOf {
    pub board: BoardId,
}

/// `board.read_people`: what a list holds, whom of it is known, and which lines cannot be used.
pub(crate) fn read(app: &App, job: &Job<'_>, ask: ReadPeople) -> Result<PeopleRead> {
    job.go_on(0, 1, "intake-progress-reading")?;
    let (name, bytes) = app.offered(&ask.offer)?;
    let fields: Option<Vec<Option<PersonField>>> =
        ask.columns.map(|columns| columns.into_iter().map(|column| column.map(field)).collect());
    let list = lists::read_people(&bytes, &name, fields.as_deref())?;
    let known = app.read(Known::of)?;
    Ok(looked_at(name, list, &known))
}

/// `board.take_logo`: gives a board the picture of its house style.
pub(crate) fn take_logo(app: &App, job: &Job<'_>, ask: TakeLogo) -> Result<Made> {
    job.go_on(0, 1, "intake-progress-reading")?;
    let (name, bytes) = app.offered(&ask.offer)?;
    if bytes.len() as u64 > LOGO_MB * 1024 * 1024 {
        return Err(Error::TooLarge { name, limit_mb: LOGO_MB });
    }
    picture_type(&bytes).ok_or(Error::NotAPicture { name })?;
    let (blob, size) = app.opened()?.keep(&bytes)?;
    app.write("board.take_logo", Undo::Undoable, move |write| edits::take_logo(write, ask.board, &blob, size))
}

/// `board.logo`: the picture, to look at; none where the board has none.
pub(crate) fn logo(app: &App, _: &Job<'_>, ask: LogoOf) -> Result<Option<Product>> {
    let board = app.read(|read| board(read, ask.board))?;
    let Some(blob) = board.logo else { return Ok(None) };
    let bytes = app.opened()?.content(&blob)?;
    let media_type = picture_type(&bytes).unwrap_or("application/octet-stream").to_owned();
    Ok(Some(app.shelve(ProductFile { name: board.short, media_type, bytes: Arc::new(bytes) })))
}

/// A picture that every screen and page can show, told by its first bytes.
fn picture_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some("image/png"),
        [0xFF, 0xD8, 0xFF, ..] => Some("image/jpeg"),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some("image/gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => None,
    }
}

fn looked_at(name: String, list: PeopleList, known: &Known) -> PeopleRead {
    let mut seen: Vec<(u32, ListedPerson)> = Vec::new();
    let mut people = Vec::with_capacity(list.people.len());
    for line in list.people {
        let number = u32::try_from(line.line).unwrap_or(u32::MAX);
        let person = ListedPerson {
            role: role(&line.role),
            name: line.name,
            function: line.function,
            email: line.email,
            partner: line.partner,
        };
        let fault = line.fault.map(fault);
        let repeats = seen.iter().find(|(_, earlier)| is_same(earlier, &person)).map(|(line, _)| *line);
        if fault.is_none() && repeats.is_none() {
            seen.push((number, person.clone()));
        }
        people.push(PersonRead {
            line: number,
            known: known.person(&person).map(|member| member.name.clone()),
            repeats: repeats.filter(|_| fault.is_none()),
            new_partner: !person.partner.is_empty() && known.partner(&person.partner).is_none(),
            person,
            fault,
        });
    }
    let separator = match list.form {
        ListForm::Table { separator } => Some(separator.to_string()),
        ListForm::Cards => None,
    };
    let heading =
        |column: lists::Column| PeopleHeading { title: column.title, is: column.field.map(column_of) };
    PeopleRead {
        name,
        separator,
        encoding: list.encoding.to_owned(),
        columns: list.columns.into_iter().map(heading).collect(),
        people,
        cut: list.cut,
    }
}

fn is_same(a: &ListedPerson, b: &ListedPerson) -> bool {
    match (a.email.is_empty(), b.email.is_empty()) {
        (false, false) => a.email.to_lowercase() == b.email.to_lowercase(),
        _ => a.name.to_lowercase() == b.name.to_lowercase(),
    }
}

/// The role that a word in a list names.
fn role(word: &str) -> Option<Role> {
    let word = word.to_lowercase();
    let holds = |part: &str| word.contains(part);
    Some(match word.as_str() {
        "" => return None,
        _ if holds("secretariaat") || holds("ondersteun") => Role::Secretariat,
        _ if holds("agendalid") => Role::Receiver,
        _ if holds("plaatsverv") || holds("plv") || holds("deputy") => Role::Deputy,
        _ if holds("voorzitter") || holds("chair") => Role::Chair,
        _ if holds("secretaris") || holds("secretary") => Role::Secretary,
        _ if holds("advis") => Role::Adviser,
        _ if holds("lid") || holds("member") => Role::Member,
        _ => return None,
    })
}

fn field(column: PeopleColumn) -> PersonField {
    match column {
        PeopleColumn::Name => PersonField::Name,
        PeopleColumn::GivenName => PersonField::GivenName,
        PeopleColumn::Infix => PersonField::Infix,
        PeopleColumn::FamilyName => PersonField::FamilyName,
        PeopleColumn::Function => PersonField::Function,
        PeopleColumn::Email => PersonField::Email,
        PeopleColumn::Partner => PersonField::Partner,
        PeopleColumn::Role => PersonField::Role,
    }
}

fn column_of(field: PersonField) -> PeopleColumn {
    match field {
        PersonField::Name => PeopleColumn::Name,
        PersonField::GivenName => PeopleColumn::GivenName,
        PersonField::Infix => PeopleColumn::Infix,
        PersonField::FamilyName => PeopleColumn::FamilyName,
        PersonField::Function => PeopleColumn::Function,
        PersonField::Email => PeopleColumn::Email,
        PersonField::Partner => PeopleColumn::Partner,
        PersonField::Role => PeopleColumn::Role,
    }
}

fn fault(fault: LineFault) -> PersonFault {
    match fault {
        LineFault::NoName => PersonFault::NoName,
        LineFault::BadAddress => PersonFault::BadAddress,
        LineFault::OpenQuote => PersonFault::OpenQuote,
    }
}

#[cfg(test)]
mod tests {
    use super::{picture_type, role};
    use tafelstuk_core::board::Role;

    #[test]
    fn a_word_in_a_list_names_a_role() {
        for (word, meant) in [
            ("Voorzitter", Some(Role::Chair)),
            ("plv. voorzitter", Some(Role::Deputy)),
            ("secretaris", Some(Role::Secretary)),
            ("Bestuurssecretariaat", Some(Role::Secretariat)),
            ("agendalid", Some(Role::Receiver)),
            ("Beleidsadviseur", Some(Role::Adviser)),
            ("lid", Some(Role::Member)),
            ("gast", None),
            ("", None),
        ] {
            assert_eq!(role(word), meant, "{word}");
        }
    }

    #[test]
    fn a_picture_is_known_by_its_first_bytes() {
        assert_eq!(picture_type(b"\x89PNG\r\n\x1a\nxx"), Some("image/png"));
        assert_eq!(picture_type(b"\xFF\xD8\xFF\xE0"), Some("image/jpeg"));
        assert_eq!(picture_type(b"<svg onload=x>"), None);
    }
}
