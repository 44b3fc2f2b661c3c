//! The SQL of challenges.

use super::{Challenge, Link};
use crate::db::column::{maybe, word};
use crate::db::{Read, Row};
use tafelstuk_model::Result;
use tafelstuk_model::id::{ChallengeId, ChallengeLinkId};

/// All of them: challenges first, then themes, each in their own order.
pub fn challenges(read: &Read<'_>) -> Result<Vec<Challenge>> {
    read.all("SELECT * FROM challenge ORDER BY kind, position, id", [], challenge_row)
}

/// One of them.
pub fn challenge(read: &Read<'_>, id: ChallengeId) -> Result<Challenge> {
    read.one("challenge", "SELECT * FROM challenge WHERE id = ?1", id, challenge_row)
}

/// All that belongs to any of them.
pub fn links(read: &Read<'_>) -> Result<Vec<Link>> {
    read.all("SELECT * FROM challenge_link ORDER BY id", [], link_row)
}

/// What belongs to one of them, as it was added.
pub fn links_of(read: &Read<'_>, id: ChallengeId) -> Result<Vec<Link>> {
    let sql = "SELECT * FROM challenge_link WHERE challenge = ?1 ORDER BY id";
    read.all(sql, [id.to_string()], link_row)
}

/// One thing that belongs to one of them.
pub fn link(read: &Read<'_>, id: ChallengeLinkId) -> Result<Link> {
    read.one("challenge_link", "SELECT * FROM challenge_link WHERE id = ?1", id, link_row)
}

fn challenge_row(row: &Row<'_>) -> rusqlite::Result<Challenge> {
    Ok(Challenge {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        kind: word(row, "kind")?,
        position: row.get("position")?,
        title: row.get("title")?,
        text: row.get("text")?,
        source: row.get("source")?,
        reliability: word(row, "reliability")?,
    })
}

fn link_row(row: &Row<'_>) -> rusqlite::Result<Link> {
    Ok(Link {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        challenge: word(row, "challenge")?,
        kind: word(row, "kind")?,
        text: row.get("text")?,
        target: row.get("target")?,
        partner: maybe(row, "partner")?,
        period: row.get("period")?,
    })
}
