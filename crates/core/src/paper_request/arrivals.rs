//! A file that came in by itself goes to its item. The first becomes the item's paper; a later one replaces
//! its text, and what it replaces stays as a version; the same file again changes nothing.

use super::calls::{arrived, open};
use super::store::{deliveries_for, request_for};
use super::{Delivery, State, delivered};
use crate::agenda::take_in::{Arrival, Target, take_in};
use crate::agenda::{in_order, item, items, placements};
use crate::board::ItemKind;
use crate::db::Read;
use crate::history::Write;
use crate::meeting::meetings_to_come;
use crate::paper::calls::{Issue, issue};
use crate::paper::content::replace_text;
use crate::paper::{VersionStatus, paper, versions};
use crate::paper_request::matching::Candidate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, DeliveryId, PaperId};
use ts_rs::TS;

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeliveryTaken {
    pub paper: PaperId,
    /// The version under which the earlier text is kept, where it replaced one.
    pub replaced: Option<String>,
    /// Whether it was in already, so that nothing changed.
    pub known: bool,
}

/// The items of meetings still to come for which a file may be meant.
pub fn candidates(read: &Read<'_>) -> Result<Vec<(crate::meeting::Meeting, Vec<Candidate>)>> {
    let mut found = Vec::new();
    // The nearest meeting first.
    for meeting in meetings_to_come(read)? {
        let mut here = Vec::new();
        for item in in_order(items(read, meeting.id)?) {
            let request = request_for(read, item.id)?;
            if request.is_none() && item.kind != ItemKind::Topic {
                continue;
            }
            let awaited = request.as_ref().is_some_and(|request| request.state != State::In);
            let author = request.map(|request| request.author_name).filter(|name| !name.is_empty());
            here.push(Candidate {
                item: item.id,
                label: item.label,
                title: item.title,
                author: author.unwrap_or(item.presenter),
                awaited,
            });
        }
        found.push((meeting, here));
    }
    Ok(found)
}

/// Whether a file with these contents was taken or set aside before.
pub fn is_known(read: &Read<'_>, hash: &str) -> Result<bool> {
    Ok(delivered(read, hash)?.is_some())
}

/// The item's paper that came in by itself before, if it still stands there.
pub fn earlier(read: &Read<'_>, item: AgendaItemId) -> Result<Option<PaperId>> {
    let placed: Vec<PaperId> = placements(read, item)?.into_iter().map(|placement| placement.paper).collect();
    let delivered = deliveries_for(read, item)?.into_iter().filter_map(|delivery| delivery.paper);
    Ok(delivered.into_iter().find(|paper| placed.contains(paper)))
}

/// Gives a file to its item.
pub fn take(write: &mut Write<'_>, id: AgendaItemId, hash: &str, arrival: Arrival) -> Result<DeliveryTaken> {
    let item = item(write.read(), id)?;
    let name = arrival.paper.source.as_ref().map(|source| source.name.clone()).unwrap_or_default();
    let same = |delivery: &Delivery| delivery.hash == hash;
    if let Some(known) = deliveries_for(write.read(), id)?.into_iter().find(same)
        && let Some(paper) = known.paper
    {
        return Ok(DeliveryTaken { paper, replaced: None, known: true });
    }
    let (paper, replaced) = match earlier(write.read(), id)? {
        Some(paper) => (paper, Some(replace(write, paper, arrival)?)),
        None => {
            let target = Target { meeting: Some(item.meeting), item: Some(id), ..Target::default() };
            let taken = take_in(write, target, vec![arrival])?;
            (taken.papers.first().map(|taken| taken.paper).expect("one file makes one paper"), None)
        }
    };
    arrived(write, id)?;
    note(write, hash, &name, Some((id, paper)))?;
    write.scope("meeting", item.meeting);
    Ok(DeliveryTaken { paper, replaced, known: false })
}

/// Sets a file aside, so that it is not offered again.
pub fn set_aside(write: &mut Write<'_>, hash: &str, name: &str) -> Result<()> {
    note(write, hash, name, None)
}

/// Keeps the paper's text as a version and puts the new one in its place.
fn replace(write: &mut Write<'_>, id: PaperId, arrival: Arrival) -> Result<String> {
    let known = paper(write.read(), id)?;
    let label =
        next_label(&versions(write.read(), id)?.into_iter().map(|version| version.label).collect::<Vec<_>>());
    let before = Issue {
        id,
        rev: known.rev,
        label: label.clone(),
        status: VersionStatus::Draft,
        reason: known.source_name.unwrap_or_default(),
        issued_on: None,
    };
    issue(write, before)?;
    let new = arrival.paper;
    if let Some(source) = &new.source {
        write.keep_blob(&source.blob, source.bytes)?;
    }
    let values = json!({
        "form": new.form,
        "warnings": new.warnings,
        "source_name": new.source.as_ref().map(|source| &source.name),
        "source_blob": new.source.as_ref().map(|source| &source.blob),
    });
    write.update("paper", id, None, &values)?;
    replace_text(write, id, new.sections)?;
    Ok(label)
}

/// The label of a text that was replaced before it was issued: 0.1, 0.2; behind 1.0 comes 1.1.
fn next_label(taken: &[String]) -> String {
    let number = |label: &String| {
        let (whole, part) = label.split_once('.')?;
        Some((whole.parse::<u32>().ok()?, part.parse::<u32>().ok()?))
    };
    let (whole, part) = taken.iter().filter_map(number).max().unwrap_or((0, 0));
    format!("{whole}.{}", part.saturating_add(1))
}

fn note(write: &mut Write<'_>, hash: &str, name: &str, to: Option<(AgendaItemId, PaperId)>) -> Result<()> {
    if let Some((item, _)) = to {
        open(write, item)?;
    }
    let delivery = Delivery {
        id: DeliveryId::fresh(write.now()),
        rev: 1,
        hash: hash.to_owned(),
        name: name.chars().take(300).collect(),
        item: to.map(|(item, _)| item),
        paper: to.map(|(_, paper)| paper),
        came_on: write.today(),
    };
    write.insert("delivery", &delivery)
}
