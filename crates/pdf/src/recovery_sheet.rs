//! The recovery sheet: one page with the code that opens the store without its password, to be printed
//! and put away. It leaves nothing behind: no file, and no layout that is remembered.

use crate::body::set_world;
use crate::words::Words;
use crate::world::PackWorld;
use chrono::{Datelike, NaiveDate};
use serde_json::json;
use tafelstuk_model::Result;
use tafelstuk_model::catalogue::{Lang, text};

/// Sets the sheet for `code`, made on `date`.
///
/// # Errors
/// [`tafelstuk_model::Error::CannotSet`] with Typst's own reason.
pub fn recovery_sheet(lang: Lang, code: &str, date: NaiveDate) -> Result<Vec<u8>> {
    let say = |key: &str| text(lang, &format!("recovery-sheet-{key}"));
    let words = Words::of(lang);
    let sheet = json!({
        "lang": lang.tag(),
        "title": say("title"),
        "lead": say("lead"),
        "code": code,
        "made": say("made"),
        "day": date.to_string(),
        "rules": [say("keep"), say("apart"), say("who"), say("new")],
        "use": say("use"),
        "date": [date.year(), date.month(), date.day()],
    });
    let world = PackWorld::of_recovery_sheet(sheet.to_string().into_bytes());
    // The file's identifier tells nothing of the code.
    let set = set_world(&world, format!("recovery-sheet-{date}"), words);
    comemo::evict(0);
    set.map(|(_, bytes)| bytes)
}

#[cfg(test)]
mod tests {
    use super::recovery_sheet;
    use chrono::NaiveDate;
    use tafelstuk_model::catalogue::Lang;

    #[test]
    fn the_sheet_is_one_page_with_the_code_as_text() {
        let date = NaiveDate::from_ymd_opt(2026, 9, 16).unwrap();
        for lang in [Lang::Nl, Lang::En] {
            let bytes = recovery_sheet(lang, "ABCD-EFGH-JKMN-PQRS", date).unwrap();
            let document = lopdf::Document::load_mem(&bytes).unwrap();
            assert_eq!(document.get_pages().len(), 1);
            assert!(
                document.extract_text(&[1]).unwrap().replace(['\n', ' '], "").contains("ABCD-EFGH-JKMN-PQRS")
            );
        }
    }
}
