//! How records stand together: a union that no order changes, and what is current in it.

use super::said::{Said, What};
use std::collections::{BTreeMap, BTreeSet};
use tafelstuk_model::id::{RecordId, ReviewPersonId};
use tafelstuk_model::record::Record;

/// What a bundle brings to a set of records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merge {
    pub new: Vec<Record>,
    pub known: Vec<RecordId>,
    /// Records that cannot stand: their id says something else already, or they speak for another person.
    pub odd: Vec<String>,
}

/// Lays what `person` sent beside the records that are there, each once. Nothing that is there changes.
pub fn merge(there: &BTreeMap<RecordId, String>, person: ReviewPersonId, incoming: Vec<Record>) -> Merge {
    let mut merged = Merge::default();
    let mut seen: BTreeMap<RecordId, String> = BTreeMap::new();
    for record in incoming {
        let speaks_for_other = Said::of(&record).is_some_and(|said| said.person != person);
        match there.get(&record.id).or_else(|| seen.get(&record.id)) {
            _ if speaks_for_other => merged.odd.push(record.line),
            Some(line) if *line != record.line => merged.odd.push(record.line),
            Some(_) if seen.contains_key(&record.id) => {}
            Some(_) => merged.known.push(record.id),
            None => {
                seen.insert(record.id, record.line.clone());
                merged.new.push(record);
            }
        }
    }
    merged
}

/// What is said now: all but what its own writer took the place of or took back. Two answers that neither
/// takes the place of the other both stand. The order is that of the records' names, so that every store
/// shows the same whatever its clocks say.
pub fn current(all: &BTreeMap<RecordId, Said>) -> Vec<(RecordId, &Said)> {
    let replaced: BTreeSet<RecordId> = all
        .values()
        .filter_map(|said| {
            let earlier = said.supersedes?;
            all.get(&earlier).filter(|other| other.person == said.person).map(|_| earlier)
        })
        .collect();
    let stands =
        |(id, said): &(&RecordId, &Said)| !replaced.contains(id) && !matches!(said.what, What::Retraction {});
    all.iter().filter(stands).map(|(id, said)| (*id, said)).collect()
}

/// How many records a record took the place of, one after another.
pub fn earlier(all: &BTreeMap<RecordId, Said>, id: RecordId) -> u32 {
    let (mut at, mut passed) = (id, BTreeSet::from([id]));
    while let Some(before) = all.get(&at).and_then(|said| said.supersedes) {
        // A circle, which only a forger makes, ends the count.
        if !all.contains_key(&before) || !passed.insert(before) {
            break;
        }
        at = before;
    }
    u32::try_from(passed.len() - 1).unwrap_or(u32::MAX)
}
