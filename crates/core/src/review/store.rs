//! The SQL of rounds, records and packages.

use super::{Answer, Bundle, Handling, Identity, Package, Person, Round, Sent};
use crate::db::column::{json, maybe, word};
use crate::db::{Read, Row};
use rusqlite::params;
use std::collections::BTreeMap;
use tafelstuk_model::Result;
use tafelstuk_model::id::{
    AnswerId, BundleId, MeetingId, PaperId, RecordId, ReviewPersonId, ReviewRoundId, ReviewSheetId,
};

/// Who this store is to others, once it exchanged something.
pub fn identity(read: &Read<'_>) -> Result<Option<Identity>> {
    let found = read.all("SELECT * FROM exchange_identity ORDER BY id", [], |row| {
        Ok(Identity {
            id: word(row, "id")?,
            rev: row.get("rev")?,
            keys: row.get("keys")?,
            made_at: word(row, "made_at")?,
        })
    })?;
    Ok(found.into_iter().next())
}

/// The last round that was begun for a meeting.
pub fn newest_round(read: &Read<'_>, meeting: MeetingId) -> Result<Option<Round>> {
    Ok(rounds(read, Some(meeting), None, Some(1))?.pop())
}

/// All rounds or those of one meeting, the newest first: those behind `after`, `most` of them at most.
pub fn rounds(
    read: &Read<'_>,
    meeting: Option<MeetingId>,
    after: Option<ReviewRoundId>,
    most: Option<u32>,
) -> Result<Vec<Round>> {
    let of_meeting = if meeting.is_some() { "meeting = ?1" } else { "?1 IS NULL" };
    let behind = if after.is_some() { "id < ?2" } else { "?2 IS NULL" };
    let sql = format!("SELECT * FROM review_round WHERE {of_meeting} AND {behind} ORDER BY id DESC LIMIT ?3");
    let (meeting, after) = (meeting.map(|id| id.to_string()), after.map(|id| id.to_string()));
    read.all(&sql, params![meeting, after, most.map_or(-1, i64::from)], round_row)
}

/// One round.
pub fn round(read: &Read<'_>, id: ReviewRoundId) -> Result<Round> {
    read.one("review_round", "SELECT * FROM review_round WHERE id = ?1", id, round_row)
}

/// Who is asked in a round.
pub fn persons(read: &Read<'_>, round: ReviewRoundId) -> Result<Vec<Person>> {
    read.all("SELECT * FROM review_person WHERE round = ?1 ORDER BY id", [round.to_string()], person_row)
}

/// One who is asked.
pub fn person(read: &Read<'_>, id: ReviewPersonId) -> Result<Person> {
    read.one("review_person", "SELECT * FROM review_person WHERE id = ?1", id, person_row)
}

/// What went out and came back in a round, in the order in which it was noted.
pub fn bundles(read: &Read<'_>, round: ReviewRoundId) -> Result<Vec<Bundle>> {
    let sql = "SELECT * FROM review_bundle WHERE round = ?1 ORDER BY noted_at, id";
    read.all(sql, [round.to_string()], bundle_row)
}

/// One bundle, where it is known.
pub fn bundle(read: &Read<'_>, id: BundleId) -> Result<Option<Bundle>> {
    let found = read.all("SELECT * FROM review_bundle WHERE id = ?1", [id.to_string()], bundle_row)?;
    Ok(found.into_iter().next())
}

/// The answers by the app that came from a person in whatever round and count, the last one last.
pub fn answers_of(read: &Read<'_>, person: &Person) -> Result<Vec<Bundle>> {
    let sql = "SELECT b.* FROM review_bundle b JOIN review_person p ON p.id = b.person
               WHERE b.is_out = 0 AND b.withdrawn = 0 AND b.signer IS NOT NULL
                 AND (p.member = ?1 OR (?1 IS NULL AND p.member IS NULL AND p.name = ?2))
               ORDER BY b.noted_at, b.id";
    read.all(sql, params![person.member.map(|id| id.to_string()), person.name], bundle_row)
}

/// The names and keys of all from whom an answer by the app came that counts.
pub fn all_signers(read: &Read<'_>) -> Result<Vec<(String, String)>> {
    let sql = "SELECT DISTINCT p.name, b.signer FROM review_bundle b JOIN review_person p ON p.id = b.person
               WHERE b.is_out = 0 AND b.withdrawn = 0 AND b.signer IS NOT NULL";
    read.all(sql, [], |row| Ok((row.get("name")?, row.get("signer")?)))
}

/// All records of a round, word for word.
pub fn records(read: &Read<'_>, round: ReviewRoundId) -> Result<BTreeMap<RecordId, String>> {
    let sql = "SELECT id, line FROM review_record WHERE round = ?1";
    let found = read.all(sql, [round.to_string()], |row| Ok((word(row, "id")?, row.get("line")?)))?;
    Ok(found.into_iter().collect())
}

/// The record of that name, in whatever round.
pub fn record(read: &Read<'_>, id: RecordId) -> Result<String> {
    read.one("review_record", "SELECT line FROM review_record WHERE id = ?1", id, |row| row.get("line"))
}

/// The texts that a round sent, the latest of each paper last.
pub fn sheets(read: &Read<'_>, round: ReviewRoundId) -> Result<Vec<super::said::Sheet>> {
    let sql = "SELECT sheet FROM review_sheet WHERE round = ?1 ORDER BY id";
    read.all(sql, [round.to_string()], |row| json(row, "sheet"))
}

/// One text that a round sent.
pub fn sheet(read: &Read<'_>, id: ReviewSheetId) -> Result<super::said::Sheet> {
    read.one("review_sheet", "SELECT sheet FROM review_sheet WHERE id = ?1", id, |row| json(row, "sheet"))
}

/// A text that a round sent already, by its hash.
pub fn sheet_of(read: &Read<'_>, round: ReviewRoundId, hash: &str) -> Result<Option<ReviewSheetId>> {
    let sql = "SELECT id FROM review_sheet WHERE round = ?1 AND hash = ?2";
    let found = read.all(sql, params![round.to_string(), hash], |row| word(row, "id"))?;
    Ok(found.into_iter().next())
}

/// What was done about the records of a round.
pub fn handlings(read: &Read<'_>, round: ReviewRoundId) -> Result<Vec<Handling>> {
    let sql = "SELECT h.* FROM review_handling h JOIN review_record r ON r.id = h.record
               WHERE r.round = ?1 ORDER BY h.id";
    read.all(sql, [round.to_string()], handling_row)
}

/// What was done about one record.
pub fn handling(read: &Read<'_>, record: RecordId) -> Result<Option<Handling>> {
    let sql = "SELECT * FROM review_handling WHERE record = ?1";
    Ok(read.all(sql, [record.to_string()], handling_row)?.into_iter().next())
}

/// Whether contents stand in this store.
pub fn has_blob(read: &Read<'_>, hash: &str) -> Result<bool> {
    Ok(read.number("SELECT count(*) FROM blob WHERE hash = ?1", [hash])? > 0)
}

/// Whether a paper is still there.
pub fn has_paper(read: &Read<'_>, paper: PaperId) -> Result<bool> {
    Ok(read.number("SELECT count(*) FROM paper WHERE id = ?1", [paper.to_string()])? > 0)
}

/// The packages that a reviewer opened here, the newest first.
pub fn packages(read: &Read<'_>) -> Result<Vec<Package>> {
    read.all("SELECT * FROM review_package ORDER BY made_at DESC, id DESC", [], package_row)
}

/// One package.
pub fn package(read: &Read<'_>, id: BundleId) -> Result<Package> {
    read.one("review_package", "SELECT * FROM review_package WHERE id = ?1", id, package_row)
}

/// What its reader writes about a package.
pub fn answers(read: &Read<'_>, package: BundleId) -> Result<Vec<Answer>> {
    read.all("SELECT * FROM review_answer WHERE package = ?1 ORDER BY id", [package.to_string()], answer_row)
}

/// One answer.
pub fn answer(read: &Read<'_>, id: AnswerId) -> Result<Answer> {
    read.one("review_answer", "SELECT * FROM review_answer WHERE id = ?1", id, answer_row)
}

/// The answers that were written to files, the first one first.
pub fn sent(read: &Read<'_>, package: BundleId) -> Result<Vec<Sent>> {
    let sql = "SELECT * FROM review_sent WHERE package = ?1 ORDER BY sent_at, id";
    read.all(sql, [package.to_string()], |row| {
        Ok(Sent {
            id: word(row, "id")?,
            rev: row.get("rev")?,
            package: word(row, "package")?,
            sent_at: word(row, "sent_at")?,
            lines: json(row, "lines")?,
        })
    })
}

fn round_row(row: &Row<'_>) -> rusqlite::Result<Round> {
    Ok(Round {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        meeting: word(row, "meeting")?,
        papers: json(row, "papers")?,
        question: row.get("question")?,
        due: maybe(row, "due")?,
        begun_on: word(row, "begun_on")?,
    })
}

fn person_row(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        round: word(row, "round")?,
        member: maybe(row, "member")?,
        name: row.get("name")?,
        asked_on: maybe(row, "asked_on")?,
        reminded_on: maybe(row, "reminded_on")?,
    })
}

fn bundle_row(row: &Row<'_>) -> rusqlite::Result<Bundle> {
    Ok(Bundle {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        round: word(row, "round")?,
        person: word(row, "person")?,
        carrier: word(row, "carrier")?,
        is_out: row.get("is_out")?,
        signer: row.get("signer")?,
        made_at: word(row, "made_at")?,
        noted_at: word(row, "noted_at")?,
        records: json(row, "records")?,
        odd: json(row, "odd")?,
        withdrawn: row.get("withdrawn")?,
        sheets: json(row, "sheets")?,
        file: row.get("file")?,
        file_name: row.get("file_name")?,
        recipient: row.get("recipient")?,
        seen: json(row, "seen")?,
    })
}

fn handling_row(row: &Row<'_>) -> rusqlite::Result<Handling> {
    Ok(Handling {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        record: word(row, "record")?,
        outcome: word(row, "outcome")?,
        answer: row.get("answer")?,
        handled_on: word(row, "handled_on")?,
    })
}

fn package_row(row: &Row<'_>) -> rusqlite::Result<Package> {
    Ok(Package {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        round: word(row, "round")?,
        person: word(row, "person")?,
        sender: json(row, "sender")?,
        made_at: word(row, "made_at")?,
        opened_at: word(row, "opened_at")?,
        lines: json(row, "lines")?,
    })
}

fn answer_row(row: &Row<'_>) -> rusqlite::Result<Answer> {
    let said: Option<String> = row.get("said")?;
    Ok(Answer {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        package: word(row, "package")?,
        what: json(row, "what")?,
        private: row.get("private")?,
        record: maybe(row, "record")?,
        said: said.and_then(|said| serde_json::from_str(&said).ok()),
        written_at: word(row, "written_at")?,
    })
}
