//! Writes one table as a spreadsheet file (Office Open XML, `.xlsx`): a bold header row that stays in sight,
//! days as days, everything else as text. Text is text: nothing in it is ever reckoned as a formula. Printed, all
//! columns fit on lying A4 and the header stands on every page.
//!
//! No clock: the same table gives the same bytes. ECMA-376 part 1, chapter 18.

use crate::xml::escaped;
use chrono::NaiveDate;
use std::fmt::Write as _;
use std::io::{Cursor, Write};
use tafelstuk_model::{Error, Result};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

/// A table to be written.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The sheet's name, without signs that a spreadsheet refuses in one.
    pub name: String,
    /// The columns' names, with their width in signs.
    pub columns: Vec<(String, u32)>,
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    Number(u32),
    Day(NaiveDate),
    Empty,
}

/// The longest text that a field holds, in UTF-16 units, by the format's own limits.
const LONGEST: usize = 32_767;
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Writes the file.
///
/// # Errors
/// `Io`, where it would not fit the form (more than four gigabytes).
pub fn write_sheet(sheet: &Sheet) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    for (name, content) in [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", relations(&[("rId1", "officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml", workbook(&sheet.name)),
        (
            "xl/_rels/workbook.xml.rels",
            relations(&[("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml")]),
        ),
        ("xl/styles.xml", styles()),
        ("xl/worksheets/sheet1.xml", worksheet(sheet)),
    ] {
        zip.start_file(name, options).map_err(refused)?;
        zip.write_all(content.as_bytes())?;
    }
    Ok(zip.finish().map_err(refused)?.into_inner())
}

fn content_types() -> String {
    format!(
        "{HEAD}<Types xmlns=\"{TYPES}\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"{KIND}.sheet.main+xml\"/>\
         <Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{KIND}.worksheet+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"{KIND}.styles+xml\"/></Types>"
    )
}

fn relations(all: &[(&str, &str, &str)]) -> String {
    let mut xml = format!("{HEAD}<Relationships xmlns=\"{RELATIONS}\">");
    for (id, kind, target) in all {
        let _ = write!(xml, "<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>");
    }
    xml + "</Relationships>"
}

fn workbook(name: &str) -> String {
    // A spreadsheet takes 31 signs, and none of these.
    let name: String = name.chars().filter(|c| !"[]:*?/\\'".contains(*c)).take(31).collect();
    let name = escaped(if name.trim().is_empty() { "1" } else { name.trim() });
    format!(
        "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>\
         <sheet name=\"{name}\" sheetId=\"1\" r:id=\"rId1\"/></sheets><definedNames>\
         <definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'{name}'!$1:$1</definedName></definedNames></workbook>"
    )
}

/// Three looks: 0 text that wraps, 1 the header, 2 a day (number format 14 follows the reader's own country).
fn styles() -> String {
    format!(
        "{HEAD}<styleSheet xmlns=\"{MAIN}\">\
         <fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>\
         <font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>\
         <fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"3\">\
         <xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">\
         <alignment vertical=\"top\" wrapText=\"1\"/></xf>\
         <xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>\
         <xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\">\
         <alignment vertical=\"top\"/></xf></cellXfs>\
         <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
    )
}

fn worksheet(sheet: &Sheet) -> String {
    let last = format!("{}{}", letters(sheet.columns.len().saturating_sub(1)), sheet.rows.len() + 1);
    let mut xml = format!(
        "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:{last}\"/><sheetViews><sheetView workbookViewId=\"0\">\
         <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>\
         </sheetView></sheetViews><cols>"
    );
    for (at, (_, width)) in (1..).zip(&sheet.columns) {
        let _ = write!(xml, "<col min=\"{at}\" max=\"{at}\" width=\"{width}\" customWidth=\"1\"/>");
    }
    xml.push_str("</cols><sheetData><row r=\"1\">");
    for (at, (name, _)) in sheet.columns.iter().enumerate() {
        text(&mut xml, at, 1, 1, name);
    }
    xml.push_str("</row>");
    for (row, cells) in (2..).zip(&sheet.rows) {
        let _ = write!(xml, "<row r=\"{row}\">");
        for (at, cell) in cells.iter().enumerate() {
            match cell {
                Cell::Text(words) => text(&mut xml, at, row, 0, words),
                Cell::Number(number) => {
                    let _ = write!(xml, "<c r=\"{}{row}\" s=\"0\"><v>{number}</v></c>", letters(at));
                }
                Cell::Day(day) => {
                    let _ = write!(xml, "<c r=\"{}{row}\" s=\"2\"><v>{}</v></c>", letters(at), serial(*day));
                }
                Cell::Empty => {}
            }
        }
        xml.push_str("</row>");
    }
    let _ = write!(
        xml,
        "</sheetData><autoFilter ref=\"A1:{last}\"/>\
         <pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>\
         <pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>"
    );
    xml
}

fn text(xml: &mut String, at: usize, row: usize, look: u32, words: &str) {
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= LONGEST
    };
    let words = escaped(&words.chars().take_while(fits).collect::<String>());
    let place = letters(at);
    let _ = write!(
        xml,
        "<c r=\"{place}{row}\" s=\"{look}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{words}</t></is></c>"
    );
}

/// A column's letters: 0 is A, 26 is AA.
fn letters(column: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(column % 26).unwrap_or(0));
    if column < 26 { letter.to_string() } else { format!("{}{letter}", letters(column / 26 - 1)) }
}

/// A day as spreadsheets count them: 1 is 1 January 1900, in a year that they take for a leap year.
fn serial(day: NaiveDate) -> i64 {
    let zero = NaiveDate::from_ymd_opt(1899, 12, 30).expect("a day that there was");
    (day - zero).num_days()
}

fn refused(fault: zip::result::ZipError) -> Error {
    Error::Io { detail: fault.to_string() }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Sheet, letters, serial, write_sheet};
    use std::io::{Cursor, Read};

    fn part(bytes: Vec<u8>, name: &str) -> String {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn text_is_never_a_formula_and_never_markup() {
        let cells = vec![Cell::Text("=1+1 <b> & \u{0}\"x\"".into()), Cell::Number(4)];
        let sheet = Sheet {
            name: "A/B".into(),
            columns: vec![("Wat".into(), 20), ("Nr".into(), 5)],
            rows: vec![cells],
        };
        let bytes = write_sheet(&sheet).unwrap();
        let xml = part(bytes.clone(), "xl/worksheets/sheet1.xml");
        assert!(xml.contains("=1+1 &lt;b&gt; &amp; &quot;x&quot;</t>"), "{xml}");
        assert!(!xml.contains("<f>"));
        assert!(part(bytes, "xl/workbook.xml").contains("name=\"AB\""));
    }

    #[test]
    fn days_and_columns_are_counted_as_spreadsheets_do() {
        assert_eq!(serial("1900-03-01".parse().unwrap()), 61);
        assert_eq!(serial("2026-09-16".parse().unwrap()), 46_281);
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn the_same_table_gives_the_same_bytes() {
        let sheet =
            Sheet { name: "Acties".into(), columns: vec![("Nr".into(), 5)], rows: vec![vec![Cell::Empty]] };
        assert_eq!(write_sheet(&sheet).unwrap(), write_sheet(&sheet).unwrap());
    }
}
