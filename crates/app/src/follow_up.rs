//! The action list as a file for a spreadsheet: `.xlsx`, or `.csv` for everything else.

use crate::app::App;
use crate::files::{Product, ProductFile};
use crate::jobs::Job;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use tafelstuk_core::follow_up::{Kind, State};
use tafelstuk_core::views::follow_ups::{FollowUpRow, Of, list};
use tafelstuk_model::catalogue::{Lang, text};
use tafelstuk_model::id::BoardId;
use tafelstuk_model::{Error, Result};
use tafelstuk_word::{Cell, Sheet, write_sheet};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "FollowUpExport")]
pub(crate) struct Export {
    pub form: Form,
    /// All boards where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "FollowUpForm")]
pub(crate) enum Form {
    Xlsx,
    Csv,
}

/// The columns, with their width in signs.
const COLUMNS: [(&str, u32); 10] = [
    ("follow-ups-number", 6),
    ("follow-ups-text", 60),
    ("follow-ups-owner", 26),
    ("follow-ups-when", 22),
    ("follow-up-sheet-last-day", 12),
    ("follow-ups-decision", 50),
    ("follow-ups-state", 12),
    ("follow-up-sheet-board", 10),
    ("follow-up-sheet-agreed", 14),
    ("follow-up-sheet-note", 40),
];

/// `follow_up.export`
pub(crate) fn export(app: &App, job: &Job<'_>, ask: Export) -> Result<Product> {
    let lang = app.config.lang;
    job.go_on(0, 1, "follow-up-exporting")?;
    let rows = app.read(|read| list(read, Of { board: ask.board, ..Of::default() }))?;
    let sheet = Sheet {
        name: text(lang, "follow-up-file"),
        columns: COLUMNS.iter().map(|(key, width)| (text(lang, key), *width)).collect(),
        rows: rows.iter().map(|row| cells(lang, row)).collect(),
    };
    let (bytes, ending, media_type) = match ask.form {
        Form::Xlsx => (
            write_sheet(&sheet)?,
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        Form::Csv => (csv_of(&sheet)?, "csv", "text/csv"),
    };
    let day = (app.config.clock)().date_naive();
    let name = format!("{} {day}.{ending}", sheet.name);
    Ok(app.shelve(ProductFile { name, media_type: media_type.into(), bytes: Arc::new(bytes) }))
}

fn cells(lang: Lang, row: &FollowUpRow) -> Vec<Cell> {
    let one = &row.follow_up;
    let period = one.period.as_ref();
    let what = match one.kind {
        Kind::Action => one.text.clone(),
        Kind::Commitment => format!("{} ({})", one.text, text(lang, "follow-up-kind-commitment")),
    };
    vec![
        Cell::Number(one.number),
        Cell::Text(what),
        Cell::Text(row.owner_now.clone()),
        Cell::Text(period.map(|period| period.literal.clone()).unwrap_or_default()),
        period.and_then(|period| period.end).map_or(Cell::Empty, Cell::Day),
        Cell::Text(row.decided.clone().unwrap_or_default()),
        Cell::Text(text(lang, state_key(one.state))),
        Cell::Text(row.board_short.clone()),
        Cell::Day(one.agreed_on),
        Cell::Text(one.note.clone()),
    ]
}

/// A state in the catalogue's words.
pub(crate) fn state_key(state: State) -> &'static str {
    match state {
        State::Open => "follow-up-state-open",
        State::Active => "follow-up-state-active",
        State::Done => "follow-up-state-done",
        State::Dropped => "follow-up-state-dropped",
    }
}

/// The table with semicolons, as spreadsheets in the Netherlands read it, in UTF-8 with a mark in front by which
/// they know so. A field that a spreadsheet would take for a formula has an apostrophe before it.
fn csv_of(sheet: &Sheet) -> Result<Vec<u8>> {
    let refused = |fault: csv::Error| Error::Io { detail: fault.to_string() };
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(sheet.columns.iter().map(|(name, _)| harmless(name))).map_err(refused)?;
    for row in &sheet.rows {
        let fields = row.iter().map(|cell| match cell {
            Cell::Text(words) => harmless(words),
            Cell::Number(number) => number.to_string(),
            Cell::Day(day) => day.to_string(),
            Cell::Empty => String::new(),
        });
        writer.write_record(fields).map_err(refused)?;
    }
    writer.into_inner().map_err(|fault| Error::Io { detail: fault.to_string() })
}

/// Text that no spreadsheet reckons (OWASP, "CSV Injection").
fn harmless(words: &str) -> String {
    let reckons =
        |text: &str| text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if reckons(words) || reckons(words.trim_start()) { format!("'{words}") } else { words.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{csv_of, harmless};
    use tafelstuk_word::{Cell, Sheet};

    #[test]
    fn what_a_spreadsheet_would_reckon_is_made_harmless() {
        for formula in ["=1+1", "+31", "-2", "@SUM(A1)", "\tx", "\r=1", "  =cmd|' /C calc'!A0", "＝1"] {
            assert!(harmless(formula).starts_with('\''), "{formula:?}");
        }
        for text in ["Planning sturen", "1 oktober - 3 november", "a=b", ""] {
            assert_eq!(harmless(text), text);
        }
    }

    #[test]
    fn fields_with_semicolons_quotes_and_lines_come_back_as_they_were() {
        let words = "Eén; \"twee\"\ndrie";
        let columns = vec![("Actie".to_owned(), 5), ("Nr".to_owned(), 5)];
        let rows = vec![vec![Cell::Text(words.into()), Cell::Number(7)]];
        let bytes = csv_of(&Sheet { name: "x".into(), columns, rows }).unwrap();
        let plain = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(plain);
        let read: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(read[0].iter().collect::<Vec<_>>(), [words, "7"]);
    }
}
