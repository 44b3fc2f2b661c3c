//! A paper held against the agenda it stands on: what a writer should still look at.

use super::papers::ById;
use crate::agenda::items;
use crate::board::{board, boards, partners};
use crate::db::Read;
use crate::db::column::word;
use crate::meeting::meeting;
use crate::paper::checks::{Finding, PlaceOnAgenda, Subject, findings};
use crate::paper::{Paper, asides, attachments, paper, points, sections, steps};
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, MeetingId, PaperId};

/// `paper.checks`
pub fn checks(read: &Read<'_>, ask: ById) -> Result<Vec<Finding>> {
    of_paper(read, ask.id)
}

/// The findings about one paper, for whoever is about to send it too.
pub fn of_paper(read: &Read<'_>, id: PaperId) -> Result<Vec<Finding>> {
    let paper = paper(read, id)?;
    let (sections, attachments) = (sections(read, id)?, attachments(read, id)?);
    let (points, steps) = (points(read, id)?, steps(read, id)?);
    let places = places(read, id)?;
    let names = names(read, &paper)?;
    let mut found = findings(&Subject {
        paper: &paper,
        sections: &sections,
        points: &points,
        steps: &steps,
        attachments: &attachments,
        places: &places,
        names: &names,
    });
    let aside = asides(read, id)?;
    for finding in &mut found {
        finding.aside = aside.iter().any(|(_, key)| *key == finding.key);
    }
    Ok(found)
}

/// Its items on agendas that may still change.
fn places(read: &Read<'_>, paper: PaperId) -> Result<Vec<PlaceOnAgenda>> {
    let sql = "SELECT i.id, i.meeting FROM placement p JOIN agenda_item i ON i.id = p.item
               JOIN meeting m ON m.id = i.meeting WHERE p.paper = ?1 ORDER BY m.date, i.id";
    let found: Vec<(AgendaItemId, MeetingId)> =
        read.all(sql, [paper.to_string()], |row| Ok((word(row, "id")?, word(row, "meeting")?)))?;
    let mut places = Vec::new();
    for (item, of) in found {
        if meeting(read, of)?.may_change().is_err() {
            continue;
        }
        let all = items(read, of)?;
        let labels = all.iter().map(|item| item.label.clone()).collect();
        if let Some(own) = all.into_iter().find(|other| other.id == item) {
            places.push(PlaceOnAgenda { label: own.label, treatment: own.treatment, labels });
        }
    }
    Ok(places)
}

/// What the people at the board say for short: boards by themselves, partners with their name.
fn names(read: &Read<'_>, paper: &Paper) -> Result<Vec<(String, Option<String>)>> {
    let own = board(read, paper.board)?;
    let near = |id| own.id == id || own.prepares_for == Some(id);
    let boards = boards(read)?.into_iter().map(|board| {
        let known = near(board.id) || board.prepares_for == Some(own.id);
        (board.short, (!known).then_some(board.name))
    });
    let partners = partners(read)?.into_iter().map(|partner| (partner.short, Some(partner.name)));
    Ok(boards.chain(partners).collect())
}
