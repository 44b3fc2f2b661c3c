//! The chair's script (draaiboek): the agenda with what only chair and secretary read, to be printed by
//! itself, and behind the agenda of the chair's pack. By itself it leaves no layout that is remembered.

use crate::body::set_world;
use crate::words::Words;
use crate::world::PackWorld;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;
use tafelstuk_model::Result;
use tafelstuk_model::catalogue::{Lang, text};

/// Everything that the script shows.
#[derive(Clone, Debug)]
pub struct Script {
    pub lang: Lang,
    /// "BST 16 september 2026"
    pub title: String,
    /// When and where, and how long.
    pub sub: String,
    /// The board's colour, as "#rrggbb".
    pub accent: String,
    pub date: NaiveDate,
    pub rows: Vec<ScriptItem>,
}

/// One item of the script.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ScriptItem {
    pub label: String,
    pub title: String,
    /// 1 for an item under another.
    pub level: u8,
    /// Time, minutes, treatment and who presents it, in one line.
    pub facts: String,
    pub asked: Vec<String>,
    pub positions: String,
    pub conclusion: String,
    pub notes: String,
}

/// The words around what it says, by the names that the templates have for them.
pub(crate) fn words(lang: Lang) -> BTreeMap<&'static str, String> {
    let say = |key: &str| text(lang, &format!("script-{key}"));
    BTreeMap::from([
        ("title", text(lang, "script")),
        ("secret", say("secret")),
        ("asked", say("asked")),
        ("positions", say("positions")),
        ("conclusion", say("conclusion")),
        ("notes", say("notes")),
    ])
}

/// Sets the script.
///
/// # Errors
/// [`tafelstuk_model::Error::CannotSet`] with Typst's own reason.
pub fn script(script: &Script) -> Result<Vec<u8>> {
    let sheet = json!({
        "lang": script.lang.tag(),
        "title": script.title,
        "sub": script.sub,
        "accent": script.accent,
        "words": words(script.lang),
        "date": [script.date.year(), script.date.month(), script.date.day()],
        "rows": script.rows,
    });
    let world = PackWorld::of_script(sheet.to_string().into_bytes());
    let set = set_world(&world, format!("script-{}-{}", script.title, script.date), Words::of(script.lang));
    comemo::evict(0);
    set.map(|(_, bytes)| bytes)
}

#[cfg(test)]
mod tests {
    use super::{Script, ScriptItem, script};
    use chrono::NaiveDate;
    use tafelstuk_model::catalogue::Lang;

    fn sample(rows: Vec<ScriptItem>) -> Script {
        Script {
            lang: Lang::Nl,
            title: "Draaiboek BST".into(),
            sub: "14.00 uur, Raadzaal".into(),
            accent: "#1b5e6e".into(),
            date: NaiveDate::from_ymd_opt(2026, 9, 16).unwrap(),
            rows,
        }
    }

    fn said(bytes: &[u8]) -> String {
        let document = lopdf::Document::load_mem(bytes).unwrap();
        let pages: Vec<u32> = document.get_pages().into_keys().collect();
        document.extract_text(&pages).unwrap().replace(['\n', ' '], "")
    }

    #[test]
    fn the_script_says_what_is_concluded_and_text_is_never_markup() {
        let item = ScriptItem {
            label: "3".into(),
            title: "Regiobeeld #pagebreak()".into(),
            conclusion: "De BST besluit in te stemmen.\nElke partner besluit ook zelf.".into(),
            positions: "Zorgkantoor: *akkoord*".into(),
            ..ScriptItem::default()
        };
        let text = said(&script(&sample(vec![item])).unwrap());
        for words in ["Regiobeeld#pagebreak()", "instemmen.", "Zorgkantoor:*akkoord*"] {
            let words = words.replace("instemmen", "intestemmen");
            assert!(text.contains(&words), "{words} in {text}");
        }
    }

    #[test]
    fn sixty_items_with_long_notes_are_set() {
        let item = |n: usize| ScriptItem {
            label: n.to_string(),
            title: "Punt".into(),
            notes: "Een regel die lang is. ".repeat(60),
            ..ScriptItem::default()
        };
        let bytes = script(&sample((1..=60).map(item).collect())).unwrap();
        assert!(lopdf::Document::load_mem(&bytes).unwrap().get_pages().len() > 10);
    }
}
