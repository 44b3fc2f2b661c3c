//! A table of people: separated by semicolons, commas or tabs, with or without headings.

use super::{Column, LineFault, ListForm, ListedPerson, MOST_LINES, PeopleList, PersonField, whole_name};

/// The words by which a heading is known, in small letters without signs.
const HEADINGS: [(PersonField, &[&str]); 8] = [
    (
        PersonField::Name,
        &["naam", "name", "volledigenaam", "fullname", "displayname", "weergavenaam", "persoon", "lid"],
    ),
    (PersonField::GivenName, &["voornaam", "voornamen", "firstname", "givenname", "roepnaam", "voorletters"]),
    (PersonField::Infix, &["tussenvoegsel", "tussenvoegsels", "middlename", "voorvoegsel", "voorvoegsels"]),
    (PersonField::FamilyName, &["achternaam", "lastname", "familyname", "surname", "familienaam"]),
    (
        PersonField::Function,
        &["functie", "function", "jobtitle", "functietitel", "titel", "title", "portefeuille"],
    ),
    (
        PersonField::Email,
        &["email", "emailadres", "emailaddress", "mail", "mailadres", "epost", "emailadres1", "email1value"],
    ),
    (
        PersonField::Partner,
        &[
            "organisatie",
            "organization",
            "organisation",
            "partner",
            "bedrijf",
            "company",
            "gemeente",
            "instelling",
            "werkgever",
        ],
    ),
    (PersonField::Role, &["rol", "role", "zetel", "rolaantafel"]),
];
/// A value with more line ends than this is a quote that was never closed.
const MOST_LINE_ENDS: usize = 8;

pub(super) fn read(text: &str, fields: Option<&[Option<PersonField>]>) -> PeopleList {
    let (text, separator, skipped) = separated(text);
    let mut rows: Vec<(usize, Vec<String>)> = Vec::new();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator as u8)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut cut = false;
    for record in reader.records() {
        let Ok(record) = record else { continue };
        if record.iter().all(|value| value.trim().is_empty()) {
            continue;
        }
        if rows.len() > MOST_LINES {
            cut = true;
            break;
        }
        let line = line_of(&record, text);
        rows.push((line + skipped, record.iter().map(str::to_owned).collect()));
    }
    let width = rows.iter().map(|(_, row)| row.len()).max().unwrap_or(0).min(60);
    let headed = rows.first().is_some_and(|(_, row)| {
        row.iter().filter(|value| known(value).is_some()).count() >= 1
            && !row.iter().any(|value| value.contains('@'))
    });
    let guessed = if headed { by_heading(&rows[0].1, width) } else { by_value(&rows, width) };
    let columns: Vec<Column> = (0..width)
        .map(|at| Column {
            title: rows
                .first()
                .and_then(|(_, row)| row.get(at))
                .map(|title| title.trim().to_owned())
                .unwrap_or_default(),
            field: fields.map_or(guessed[at], |fields| fields.get(at).copied().flatten()),
        })
        .collect();
    let people =
        rows.iter().skip(usize::from(headed)).map(|(line, row)| person(*line, row, &columns)).collect();
    PeopleList { form: ListForm::Table { separator }, encoding: "", columns, people, cut }
}

/// The line on which a record begins; the reader counts from the empty lines before it.
fn line_of(record: &csv::StringRecord, text: &str) -> usize {
    let Some(at) = record.position() else { return 0 };
    let from = usize::try_from(at.byte()).unwrap_or(usize::MAX);
    let ends = text.bytes().skip(from).take_while(|byte| matches!(byte, b'\r' | b'\n'));
    let empty = ends.filter(|byte| *byte == b'\n').count();
    usize::try_from(at.line()).unwrap_or(usize::MAX).saturating_add(empty)
}

/// The text without a spreadsheet's own first line, what separates its values, and the lines left out.
fn separated(text: &str) -> (&str, char, usize) {
    let first = text.lines().next().unwrap_or_default();
    if let Some(separator) = first.trim().strip_prefix("sep=").and_then(|rest| rest.chars().next())
        && separator.is_ascii()
    {
        return (text.split_once('\n').map_or("", |(_, rest)| rest), separator, 1);
    }
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut quoted = false;
    let mut counts = [(';', 0), ('\t', 0), (',', 0)];
    for c in line.chars() {
        quoted ^= c == '"';
        for (separator, n) in &mut counts {
            *n += usize::from(!quoted && c == *separator);
        }
    }
    let best = counts.into_iter().rev().max_by_key(|(_, n)| *n).map_or(';', |(separator, _)| separator);
    (text, best, 0)
}

fn known(heading: &str) -> Option<PersonField> {
    let word: String = heading.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    HEADINGS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(field, _)| *field)
}

/// Each field once: a second column of the same sort is left out.
fn by_heading(headings: &[String], width: usize) -> Vec<Option<PersonField>> {
    let mut taken = Vec::new();
    (0..width)
        .map(|at| {
            let field = headings.get(at).and_then(|heading| known(heading));
            let field = field.filter(|field| !taken.contains(field));
            taken.extend(field);
            field
        })
        .collect()
}

/// Without headings: the column with addresses, and the first other one as the name.
fn by_value(rows: &[(usize, Vec<String>)], width: usize) -> Vec<Option<PersonField>> {
    let addresses = |at: usize| {
        rows.iter().filter(|(_, row)| row.get(at).is_some_and(|value| value.contains('@'))).count()
    };
    let mail = (0..width).filter(|at| addresses(*at) > 0).max_by_key(|at| addresses(*at));
    let name = (0..width).find(|at| Some(*at) != mail);
    (0..width)
        .map(|at| {
            if Some(at) == mail {
                Some(PersonField::Email)
            } else if Some(at) == name {
                Some(PersonField::Name)
            } else {
                None
            }
        })
        .collect()
}

fn person(line: usize, row: &[String], columns: &[Column]) -> ListedPerson {
    let value = |field: PersonField| {
        let at = columns.iter().position(|column| column.field == Some(field));
        at.and_then(|at| row.get(at)).map(String::as_str).unwrap_or_default()
    };
    let parts =
        whole_name(value(PersonField::GivenName), value(PersonField::Infix), value(PersonField::FamilyName));
    let whole = value(PersonField::Name).trim();
    let open = row.iter().any(|value| value.matches('\n').count() > MOST_LINE_ENDS);
    ListedPerson {
        line,
        name: if whole.is_empty() { parts } else { whole.to_owned() },
        function: value(PersonField::Function).to_owned(),
        email: value(PersonField::Email).to_owned(),
        partner: value(PersonField::Partner).to_owned(),
        role: value(PersonField::Role).to_owned(),
        fault: open.then_some(LineFault::OpenQuote),
    }
}
