//! The decision list (besluitenlijst): what a meeting decided, to be sent and kept.

use crate::body::set_world;
use crate::words::Words;
use crate::world::PackWorld;
use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use serde_json::json;
use tafelstuk_model::Result;
use tafelstuk_model::catalogue::Lang;

/// Everything that the list shows; all words are in its language already.
#[derive(Clone, Debug)]
pub struct DecisionSheet {
    pub lang: Lang,
    pub title: String,
    /// When and where.
    pub sub: String,
    /// Said above a list that did not go out.
    pub concept: String,
    /// The board's colour, as "#rrggbb".
    pub accent: String,
    pub date: NaiveDate,
    /// Who was there and who was not.
    pub facts: Vec<Fact>,
    pub items: Vec<SheetItem>,
    pub actions: Vec<SheetAction>,
    /// Until when remarks are welcome; empty where that is not said.
    pub remarks: String,
    pub words: SheetWords,
}

#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    pub name: String,
    pub text: String,
}

/// An item with what was decided on it.
#[derive(Clone, Debug, Serialize)]
pub struct SheetItem {
    pub label: String,
    pub title: String,
    pub lines: Vec<SheetLine>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SheetLine {
    pub text: String,
    /// Outcome, condition and reservations, one a line.
    pub notes: Vec<String>,
    /// *Eigen besluit nodig.*
    pub home: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct SheetAction {
    pub number: String,
    pub text: String,
    pub who: String,
    pub when: String,
}

/// The list's own words.
#[derive(Clone, Debug, Serialize)]
pub struct SheetWords {
    pub home: String,
    pub actions: String,
    pub number: String,
    pub action: String,
    pub who: String,
    pub when: String,
}

/// Sets the list.
///
/// # Errors
/// [`tafelstuk_model::Error::CannotSet`] with Typst's own reason.
pub fn decision_list(list: &DecisionSheet) -> Result<Vec<u8>> {
    let sheet = json!({
        "lang": list.lang.tag(), "title": list.title, "sub": list.sub, "concept": list.concept,
        "accent": list.accent, "date": [list.date.year(), list.date.month(), list.date.day()],
        "facts": list.facts, "items": list.items, "actions": list.actions, "remarks": list.remarks,
        "words": list.words,
    });
    let world = PackWorld::of_decision_list(sheet.to_string().into_bytes());
    let name = format!("decisions-{}-{}", list.title, list.date);
    let set = set_world(&world, name, Words::of(list.lang));
    comemo::evict(0);
    set.map(|(_, bytes)| bytes)
}

#[cfg(test)]
mod tests {
    use super::{DecisionSheet, Fact, SheetAction, SheetItem, SheetLine, SheetWords, decision_list};
    use chrono::NaiveDate;
    use tafelstuk_model::catalogue::Lang;

    #[test]
    fn the_list_says_what_was_decided_and_text_is_never_markup() {
        let line = SheetLine {
            text: "In te stemmen met #pagebreak() versie *2.0*".into(),
            notes: vec!["gewijzigd".into()],
            home: true,
        };
        let word = |text: &str| text.to_owned();
        let bytes = decision_list(&DecisionSheet {
            lang: Lang::Nl,
            title: "Besluitenlijst BST".into(),
            sub: "16 september 2026".into(),
            concept: "Concept".into(),
            accent: "#1b5e6e".into(),
            date: NaiveDate::from_ymd_opt(2026, 9, 16).unwrap(),
            facts: vec![Fact { name: "Aanwezig:".into(), text: "Ria Post".into() }],
            items: vec![SheetItem { label: "3".into(), title: "Regiobeeld".into(), lines: vec![line] }],
            actions: vec![SheetAction {
                number: "1".into(),
                text: "Zaal regelen".into(),
                who: "AST".into(),
                when: "Q4".into(),
            }],
            remarks: String::new(),
            words: SheetWords {
                home: word("eigen besluit nodig"),
                actions: word("Acties"),
                number: word("Nr."),
                action: word("Actie"),
                who: word("Wie"),
                when: word("Wanneer"),
            },
        })
        .unwrap();
        let document = lopdf::Document::load_mem(&bytes).unwrap();
        let pages: Vec<u32> = document.get_pages().into_keys().collect();
        let text = document.extract_text(&pages).unwrap().replace(['\n', ' '], "");
        for words in ["#pagebreak()versie*2.0*", "gewijzigd", "RiaPost", "Zaalregelen", "Concept"] {
            assert!(text.contains(words), "{words} in {text}");
        }
        assert_eq!(pages.len(), 1);
    }
}
