//! Word files going out and coming back: which text left, and taking over what came back changed.

use crate::board::calls::Made;
use crate::db::Read;
use crate::history::Write;
use crate::paper::{Paper, Snapshot, SnapshotSection, content, store};
use serde_json::json;
use tafelstuk_model::id::{PaperId, SectionId, WordTextId};
use tafelstuk_model::{Error, Result};

/// What makes a text the same text; the changes of a file are told against one.
pub fn hash(text: &Snapshot) -> String {
    let text = serde_json::to_vec(text).expect("a snapshot is plain data");
    blake3::hash(&text).to_string()
}

/// The name under which this text went out as a Word file before, if it did.
pub fn known(read: &Read<'_>, paper: PaperId, text: &Snapshot) -> Result<Option<String>> {
    store::known_word_text(read, paper, &hash(text))
}

/// Keeps the text that goes out as a Word file, and gives it a name.
pub fn keep(write: &mut Write<'_>, paper: PaperId, text: &Snapshot) -> Result<String> {
    write.scope("paper", paper);
    if let Some(name) = known(write.read(), paper, text)? {
        return Ok(name);
    }
    let name = WordTextId::fresh(write.now()).to_string();
    let snapshot = serde_json::to_string(text).expect("a snapshot is plain data");
    let at = write.now().to_rfc3339();
    let row = json!({ "id": name, "paper": paper, "at": at, "snapshot": snapshot, "hash": hash(text) });
    write.insert("paper_word", &row)?;
    Ok(name)
}

/// The text that went out under that name; none where it is not this paper's.
pub fn sent(read: &Read<'_>, paper: PaperId, name: &str) -> Result<Option<Snapshot>> {
    store::word_text(read, paper, name)
}

/// Puts `after` in the place of `before`, which must still be how the paper stands. Sections that are the
/// same in both are not touched.
///
/// # Errors
/// `Conflict` where the paper was changed since.
pub fn take_over(write: &mut Write<'_>, id: PaperId, before: &Snapshot, after: Snapshot) -> Result<Made> {
    write.scope("paper", id);
    let paper: Paper = store::paper(write.read(), id)?;
    let stored = store::sections(write.read(), id)?;
    let files = store::attachments(write.read(), id)?;
    if Snapshot::of(&paper, stored.clone(), &files) != *before {
        let (id, rev) = (id.to_string(), paper.rev);
        return Err(Error::Conflict { kind: "paper".into(), id, seen: rev, now: rev });
    }
    let rev = write.update("paper", id, None, &json!({ "title": after.title }))?;
    let as_stored = |section: SnapshotSection| {
        let was = before.sections.contains(&section);
        let own = |id: SectionId| stored.iter().find(|stored| stored.id == id);
        match own(section.id).filter(|_| was) {
            Some(own) => SnapshotSection { body: own.body.clone(), ..section },
            None => section,
        }
    };
    content::restore_text(write, &paper, after.sections.into_iter().map(as_stored).collect())?;
    Ok(Made { id: id.to_string(), rev })
}
