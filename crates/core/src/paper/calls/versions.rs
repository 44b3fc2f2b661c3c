//! Versions: issued ones as they went out, compared, and brought back as a new edit.

use super::{Compare, OneVersion, WORKING};
use crate::board::calls::Made;
use crate::board::filled;
use crate::db::Read;
use crate::history::Write;
use crate::paper::compare::{self, Comparison};
use crate::paper::{Paper, Point, Snapshot, Step, Version, VersionStatus, content, reading, store};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{PaperId, PaperVersionId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperIssue")]
pub struct Issue {
    pub id: PaperId,
    #[ts(type = "number")]
    pub rev: i64,
    pub label: String,
    pub status: VersionStatus,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
    /// The day on the version; today where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub issued_on: Option<NaiveDate>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperRestore")]
pub struct Restore {
    pub id: PaperId,
    #[ts(type = "number")]
    pub rev: i64,
    pub label: String,
}

/// A version whole: its text, and the points and steps in it as a reader wants them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "PaperVersionText")]
pub struct VersionText {
    pub version: Version,
    #[serde(flatten)]
    pub text: Snapshot,
    pub points: Vec<Point>,
    pub steps: Vec<Step>,
}

/// `paper.issue`: keeps the text as it stands as a version that never changes.
pub fn issue(write: &mut Write<'_>, ask: Issue) -> Result<Made> {
    let paper = store::paper(write.read(), ask.id)?;
    if paper.rev != ask.rev {
        return Err(Error::Conflict {
            kind: "paper".into(),
            id: ask.id.to_string(),
            seen: ask.rev,
            now: paper.rev,
        });
    }
    let label = filled("label", &ask.label)?;
    let taken = store::versions(write.read(), ask.id)?.iter().any(|version| version.label == label);
    if taken || label == WORKING {
        return Err(Error::Invalid { field: "label".into(), value: label });
    }
    let snapshot = snapshot_of(write.read(), &paper)?;
    let text = serde_json::to_string(&snapshot).expect("a snapshot is plain data");
    let id = PaperVersionId::fresh(write.now());
    write.scope("paper", ask.id);
    write.insert(
        "paper_version",
        &json!({
            "id": id, "paper": ask.id, "label": label, "status": ask.status, "reason": ask.reason.trim(),
            "issued_on": ask.issued_on.unwrap_or(write.today()), "schema": snapshot.schema,
            "hash": blake3::hash(text.as_bytes()).to_string(), "snapshot": text,
        }),
    )?;
    Ok(Made::first(id))
}

/// `paper.version`: the text as it was issued.
pub fn version(read: &Read<'_>, ask: OneVersion) -> Result<VersionText> {
    let paper = store::paper(read, ask.id)?;
    let missing = || Error::NotFound { kind: "version".into(), id: ask.label.clone() };
    let all = store::versions(read, ask.id)?;
    let version = all.into_iter().find(|version| version.label == ask.label).ok_or_else(missing)?;
    let text = store::snapshot(read, ask.id, &ask.label)?;
    let points = reading::points(ask.id, &text);
    let steps = reading::steps(ask.id, &text, paper.meeting_date);
    Ok(VersionText { version, text, points, steps })
}

/// `paper.compare`: what changed between two versions, word by word.
pub fn compare(read: &Read<'_>, ask: Compare) -> Result<Comparison> {
    let from = text_of(read, ask.id, &ask.from)?;
    let to = text_of(read, ask.id, &ask.to)?;
    Ok(compare::compare(&ask.from, &from, &ask.to, &to))
}

/// `paper.restore`: the text of a version comes back as a new edit; the version itself stays as it is.
pub fn restore(write: &mut Write<'_>, ask: Restore) -> Result<Made> {
    let text = store::snapshot(write.read(), ask.id, &ask.label)?;
    write.scope("paper", ask.id);
    let head = json!({
        "title": text.title, "kind": text.kind, "author": text.author,
        "portfolio_holder": text.portfolio_holder, "reference": text.reference,
    });
    let rev = write.update("paper", ask.id, Some(ask.rev), &head)?;
    let paper = store::paper(write.read(), ask.id)?;
    content::restore_text(write, &paper, text.sections)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// The text of a version, or of the working one.
pub fn text_of(read: &Read<'_>, paper: PaperId, label: &str) -> Result<Snapshot> {
    if label == WORKING {
        return snapshot_of(read, &store::paper(read, paper)?);
    }
    store::snapshot(read, paper, label)
}

fn snapshot_of(read: &Read<'_>, paper: &Paper) -> Result<Snapshot> {
    Ok(Snapshot::of(paper, store::sections(read, paper.id)?, &store::attachments(read, paper.id)?))
}
