//! A form that came back as what it brings: the records of the app, told from what is here already.

use super::filled::reading;
use super::merge::current;
use super::outgoing::Kept;
use super::receiving::{Incoming, now_said};
use super::said::{Said, What};
use super::{Bundle, Carrier, store, view};
use crate::db::Read;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use tafelstuk_model::catalogue::Lang;
use tafelstuk_model::filled::Filled;
use tafelstuk_model::id::{BundleId, RecordId};
use tafelstuk_model::record::Record;
use tafelstuk_model::{Error, Result};

/// A form that came back.
#[derive(Clone, Debug)]
pub struct Returned {
    /// As which file it came, and its BLAKE3: the same file is the same answer.
    pub file: Kept,
    pub hash: [u8; 32],
    pub filled: Filled,
    pub read_at: DateTime<Utc>,
    /// The language of what is told beside its words.
    pub lang: Lang,
}

/// The form that went out and that this one says to be.
///
/// # Errors
/// `NotAForm` where it names none, `NotForYou` where it is not from here.
pub fn went(read: &Read<'_>, filled: &Filled, name: &str) -> Result<Bundle> {
    let named = filled.form.as_deref().ok_or_else(|| Error::NotAForm { name: name.to_owned() })?;
    let id: Option<BundleId> = named.parse().ok();
    let known = id.map(|id| store::bundle(read, id)).transpose()?.flatten();
    let known = known.filter(|one| one.is_out && matches!(one.carrier, Carrier::Word | Carrier::Pdf));
    known.ok_or_else(|| Error::NotForYou { name: name.to_owned() })
}

/// What it brings. What its writer says already is the record that is here; a form of which every word is
/// known brings nothing, and the same file twice is the same answer.
pub fn incoming(read: &Read<'_>, out: &Bundle, went: &Filled, came: Returned) -> Result<Incoming> {
    let person = store::person(read, out.person)?;
    let round = store::round(read, out.round)?;
    let sheets = out.sheets.iter().map(|id| store::sheet(read, *id)).collect::<Result<Vec<_>>>()?;
    let told = reading(&sheets, went, &came.filled, &person.name, came.lang);
    let id: BundleId = name_of(&came.hash, "", 0);
    let made_at = came.filled.saved_at.unwrap_or(came.read_at);
    let lines = store::records(read, round.id)?;
    let records = match store::bundle(read, id)? {
        Some(known) => {
            let lines = known.records.iter().filter_map(|id| lines.get(id));
            lines.map(|line| Record::parse(line)).collect::<Result<_>>()?
        }
        None => {
            let known = view::records_of(read, &round)?.known;
            let own =
                |(id, said): (RecordId, &Said)| (said.person == person.id).then(|| (id, said.what.clone()));
            let stands: Vec<(RecordId, What)> = current(&known).into_iter().filter_map(own).collect();
            let mut counts: BTreeMap<String, u32> = BTreeMap::new();
            let mut records = Vec::new();
            for what in told.said {
                if let Some((id, _)) = stands.iter().find(|(_, said)| *said == what) {
                    records.push(Record::parse(&lines[id])?);
                    continue;
                }
                let words = serde_json::to_string(&what).expect("what is said is plain data");
                let nth = counts.entry(words.clone()).and_modify(|n| *n += 1).or_insert(0);
                let name = name_of(&came.hash, &words, *nth);
                let supersedes = now_said(&known, person.id, &what);
                let said = Said { round: round.id, person: person.id, at: made_at, supersedes, what };
                records.push(said.record(name));
            }
            records
        }
    };
    Ok(Incoming {
        id,
        package: out.id,
        carrier: out.carrier,
        signed: None,
        made_at,
        records,
        n_edits: view::count(told.n_edits),
        file: Some(came.file),
    })
}

/// A name that follows from a file and the words in it, as a UUID version 8 (RFC 9562, section 5.8): reading
/// the same file again gives the same names.
fn name_of<T: std::str::FromStr<Err: std::fmt::Debug>>(file: &[u8; 32], words: &str, nth: u32) -> T {
    let mut hasher = blake3::Hasher::new();
    hasher.update(file).update(&nth.to_be_bytes()).update(words.as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    digits.parse().expect("sixteen bytes are a name")
}
