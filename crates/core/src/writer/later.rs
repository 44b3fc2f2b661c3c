//! What was written here after somebody else took the writing over from an older copy, which nobody here knew yet. It
//! becomes suggestions to who writes now: a line that was changed with the words that should stand there, and what
//! cannot be said of one line told beside it. Nothing is merged by itself.

use super::Role;
use crate::db::{Image, Read};
use crate::history::{self, Touched, Travelling};
use crate::paper::calls::{WORKING, text_of};
use crate::paper::{Snapshot, SnapshotSection, attachments, paper};
use crate::review::said::{Anchor, LONGEST, Sheet, What};
use serde_json::json;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use tafelstuk_model::Result;
use tafelstuk_model::catalogue::{Lang, text_with};
use tafelstuk_model::id::PaperId;
use tafelstuk_model::rich_text::anchors::Searched;

/// What stands here of the papers and the agenda of `role` and did not stand in the copy; `base` is that copy's papers.
pub(super) fn of(read: &Read<'_>, role: &Role, base: &[Sheet], lang: Lang) -> Result<Vec<What>> {
    let mut told = Told { lang, found: Vec::new() };
    for was in base.iter().filter(|sheet| role.papers.contains(&sheet.paper)) {
        if history::stands(read, "paper", &was.paper.to_string())? {
            let files = attachments(read, paper(read, was.paper)?.id)?;
            let files: Vec<_> = files.iter().map(|file| (file.blob.as_str(), file.title.as_str())).collect();
            told.paper(was, &text_of(read, was.paper, WORKING)?, &files);
        } else {
            told.say(None, None, "writer-later-paper-gone", &[("title", &was.text.title)]);
        }
    }
    if let Some(since) = role.since {
        let touched = history::touched_since(read, &role.subjects(), since)?;
        told.agenda(&touched);
    }
    Ok(told.found)
}

/// What somebody else wrote since the copy from which both took it: their papers as they stand and as the copy had
/// them, and the items that their agenda has and this store has not.
pub(super) fn there(
    read: &Read<'_>,
    base: &[Sheet],
    now: &[Sheet],
    rows: &[Travelling],
    lang: Lang,
) -> Result<Vec<What>> {
    let mut told = Told { lang, found: Vec::new() };
    for sheet in now {
        if let Some(was) = base.iter().find(|one| one.paper == sheet.paper) {
            let files = sheet.attachments.iter();
            let files: Vec<_> = files.map(|file| (file.blob.as_str(), file.title.as_str())).collect();
            told.paper(was, &sheet.text, &files);
        }
    }
    for row in rows.iter().filter(|row| !row.beside && row.table == "agenda_item") {
        let word = |column: &str| row.values.get(column).and_then(|value| value.as_str()).unwrap_or_default();
        if !history::stands(read, "agenda_item", word("id"))? {
            told.say(None, None, "writer-later-item", &[("title", word("title"))]);
        }
    }
    Ok(told.found)
}

/// The same about all papers together: who writes now has that paper on the agenda no longer.
pub(super) fn of_no_paper(what: What) -> What {
    let What::Remark { anchor, text, suggestion, .. } = what else { return what };
    let quote = anchor.map(|anchor| anchor.quote).unwrap_or_default();
    let parts = [quote, suggestion.unwrap_or_default(), text];
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let text = parts.join(" → ").chars().take(LONGEST).collect();
    What::Remark { paper: None, anchor: None, text, suggestion: None }
}

struct Told {
    lang: Lang,
    found: Vec<What>,
}

impl Told {
    /// `files`: the contents beside it now, with their titles.
    fn paper(&mut self, was: &Sheet, now: &Snapshot, files: &[(&str, &str)]) {
        let id = was.paper;
        if now.title != was.text.title {
            self.say(Some(id), None, "writer-later-title", &[("title", &now.title)]);
        }
        for section in &now.sections {
            match was.text.sections.iter().find(|one| one.id == section.id) {
                Some(before) => self.section(id, before, section),
                None => {
                    let words = [("heading", section.heading.as_str()), ("text", &section.body.plain())];
                    self.say(Some(id), None, "writer-later-section", &words);
                }
            }
        }
        let gone = was.text.sections.iter().filter(|one| now.sections.iter().all(|other| other.id != one.id));
        for section in gone {
            let at = Anchor { section: Some(section.id), ..Anchor::default() };
            self.say(Some(id), Some(at), "writer-later-section-gone", &[("heading", &section.heading)]);
        }
        for (_, title) in files.iter().filter(|(blob, _)| was.attachments.iter().all(|one| one.blob != *blob))
        {
            self.say(Some(id), None, "writer-later-file", &[("title", title)]);
        }
        for file in was.attachments.iter().filter(|one| files.iter().all(|(blob, _)| *blob != one.blob)) {
            self.say(Some(id), None, "writer-later-file-gone", &[("title", &file.title)]);
        }
    }

    fn section(&mut self, paper: PaperId, was: &SnapshotSection, now: &SnapshotSection) {
        if was.heading != now.heading {
            let at = Anchor { section: Some(now.id), ..Anchor::default() };
            self.say(Some(paper), Some(at), "writer-later-heading", &[("heading", &now.heading)]);
        }
        let (before, after) = (was.body.plain(), now.body.plain());
        let (old, new) = (lines(&before), lines(&after));
        let words = |all: &[(u32, &str)]| all.iter().map(|(_, line)| (*line).to_owned()).collect::<Vec<_>>();
        let (from, to) = (words(&old), words(&new));
        let searched = Searched::new(&before);
        let at = |(start, line): (u32, &str)| Anchor {
            section: Some(now.id),
            quote: line.to_owned(),
            before: searched.before(start),
            start,
            ..Anchor::default()
        };
        for op in capture_diff_slices(Algorithm::Myers, &from, &to) {
            if matches!(op, DiffOp::Equal { .. }) {
                continue;
            }
            let (gone, come) = (&old[op.old_range()], &to[op.new_range()]);
            for (nth, line) in gone.iter().enumerate() {
                self.suggest(paper, at(*line), come.get(nth).map_or("", String::as_str));
            }
            if come.len() > gone.len() {
                let more = come[gone.len()..].join("\n");
                let behind = old[..op.old_range().end].last().map_or_else(Anchor::default, |line| at(*line));
                let behind = Anchor { section: Some(now.id), ..behind };
                self.say(Some(paper), Some(behind), "writer-later-text", &[("text", &more)]);
            }
        }
    }

    /// The items of the agenda by name, what else hangs on the meeting by number.
    fn agenda(&mut self, touched: &[Touched]) {
        let mut others = 0_u32;
        for Touched { table, before, now } in touched {
            let title = |row: &Image| row.get("title").and_then(|title| title.as_str()).map(str::to_owned);
            let title = now.as_ref().or(before.as_ref()).and_then(title).unwrap_or_default();
            let key = match (table.as_str(), before, now) {
                ("agenda_item", None, Some(_)) => "writer-later-item",
                ("agenda_item", Some(_), None) => "writer-later-item-gone",
                ("agenda_item", Some(before), Some(now)) if same_but_place(before, now) => continue,
                ("agenda_item", ..) => "writer-later-item-changed",
                // Told paper by paper.
                ("paper" | "section" | "decision_point" | "step" | "attachment" | "placement", ..) => {
                    continue;
                }
                _ => {
                    others += 1;
                    continue;
                }
            };
            self.say(None, None, key, &[("title", &title)]);
        }
        if others > 0 {
            let params = json!({ "n": others });
            let text = text_with(
                self.lang,
                "writer-later-others",
                params.as_object().unwrap_or(&serde_json::Map::new()),
            );
            self.found.push(What::Remark { paper: None, anchor: None, text, suggestion: None });
        }
    }

    fn suggest(&mut self, paper: PaperId, anchor: Anchor, words: &str) {
        let whole = words.chars().count() <= LONGEST;
        let suggestion = whole.then(|| words.to_owned());
        let text = if whole { String::new() } else { words.chars().take(LONGEST).collect() };
        self.found.push(What::Remark { paper: Some(paper), anchor: Some(anchor), text, suggestion });
    }

    fn say(&mut self, paper: Option<PaperId>, anchor: Option<Anchor>, key: &str, words: &[(&str, &str)]) {
        let params = words.iter().map(|(name, word)| ((*name).to_owned(), json!(word))).collect();
        let text = text_with(self.lang, key, &params).chars().take(LONGEST).collect();
        self.found.push(What::Remark { paper, anchor, text, suggestion: None });
    }
}

/// Whether an item only changed its place in the order.
fn same_but_place(before: &Image, now: &Image) -> bool {
    let place = |column: &str| matches!(column, "position" | "label" | "rev");
    now.iter().all(|(column, value)| place(column) || before.get(column) == Some(value))
}

/// The lines that say something, each with where it begins in Unicode scalars.
fn lines(text: &str) -> Vec<(u32, &str)> {
    let mut at = 0;
    let mut all = Vec::new();
    for line in text.split('\n') {
        if !line.trim().is_empty() {
            all.push((at, line));
        }
        at += u32::try_from(line.chars().count()).unwrap_or(u32::MAX).saturating_add(1);
    }
    all
}
