//! Stores with many notes, written past the calls, as each call is a transaction and a bench needs thousands.

use tafelstuk_core::db::Db;
use tafelstuk_core::history::{Kind, Plan};
use tafelstuk_core::paper::PaperKind;
use tafelstuk_core::paper::content::{NewPaper, NewSection, create};
use tafelstuk_model::id::BoardId;
use tafelstuk_model::rich_text::Doc;
use tafelstuk_model::section_role::SectionRole;

/// A note with its sections, each a heading and one paragraph.
pub fn note(board: BoardId, title: String, sections: impl Iterator<Item = (String, String)>) -> NewPaper {
    let section = |(heading, text): (String, String)| NewSection {
        heading,
        role: SectionRole::Background,
        body: Doc::of_paragraphs([text.as_str()]),
    };
    NewPaper::begun(board, PaperKind::Note, title, sections.map(section).collect())
}

/// Writes some notes as one change.
///
/// # Panics
/// Where the store refuses them.
pub fn write(db: &Db, notes: Vec<NewPaper>) {
    let now = chrono::Utc::now();
    let plan = Plan { call: "bench.fill", kind: Kind::Final, now, today: now.date_naive() };
    db.write(plan, move |write| notes.into_iter().try_for_each(|note| create(write, note).map(drop)))
        .expect("the papers are written");
}
