//! A file recognised without a store, as the command line asks for: read the same way as in the window.

use super::{reading, scans};
use chrono::NaiveDate;
use serde_json::{Map, Value, json};
use tafelstuk_intake::source::Document;
use tafelstuk_intake::{Known, Recognised, recognise_document};
use tafelstuk_model::Result;
use tafelstuk_model::catalogue::{Lang, text_with};

/// What a file is recognised as, and what is to be told of its scanned pages.
pub struct Alone {
    pub recognised: Recognised,
    pub remarks: Vec<String>,
}

/// Reads and recognises a file; `meeting_date` is the meeting it is for, where that is known.
///
/// # Errors
/// As [`tafelstuk_intake::read`].
pub fn recognise_alone(
    name: &str,
    bytes: &[u8],
    meeting_date: Option<NaiveDate>,
    lang: Lang,
) -> Result<Alone> {
    let document = reading::read(name, bytes, &mut |_, _| true)?;
    let known = Known { meeting_date, ..Known::default() };
    let recognised = recognise_document(&document, name, &known);
    Ok(Alone { recognised, remarks: remarks(&document, scans::is_possible, lang) })
}

/// The sentences that the window tells as well: which pages were read by the computer, which were not, and
/// what would read them.
fn remarks(document: &Document, can_read: impl FnOnce() -> bool, lang: Lang) -> Vec<String> {
    let mut remarks = Vec::new();
    if !document.read_by_machine.is_empty() {
        remarks.push(remark(lang, "look-scanned", &document.read_by_machine));
    }
    if !document.pages_without_text.is_empty() {
        let key = if can_read() { "look-unread" } else { "look-unread-install" };
        remarks.push(remark(lang, key, &document.pages_without_text));
    }
    remarks
}

fn remark(lang: Lang, key: &str, pages: &[u32]) -> String {
    let listed = pages.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    let params: Map<String, Value> =
        [("n".to_owned(), json!(pages.len())), ("pages".to_owned(), json!(listed))].into_iter().collect();
    text_with(lang, key, &params)
}

#[cfg(test)]
mod tests {
    use super::{Document, Lang, remarks};

    #[test]
    fn pages_that_are_pictures_are_told_with_what_would_read_them() {
        let scan = Document { pages_without_text: vec![2, 3], ..Document::default() };
        let without = remarks(&scan, || false, Lang::En);
        assert!(without[0].contains("2, 3") && without[0].contains("Tesseract"), "{without:?}");
        let with = remarks(&scan, || true, Lang::En);
        assert!(with[0].contains("2, 3") && !with[0].contains("Tesseract"), "{with:?}");
        let read = Document { read_by_machine: vec![1], ..Document::default() };
        assert_eq!(remarks(&read, || true, Lang::En).len(), 1);
        assert!(remarks(&Document::default(), || false, Lang::En).is_empty());
    }
}
