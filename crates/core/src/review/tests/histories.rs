//! Random histories: five reviewers change their minds, files come in any order, twice, or with all that
//! the others said; in the end every store says the same and nothing is lost.

use crate::review::merge::{current, merge};
use crate::review::said::{Said, What};
use crate::rig::moment;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use tafelstuk_model::id::{PaperId, PointId, RecordId, ReviewPersonId, ReviewRoundId};
use tafelstuk_model::record::Record;

const PEOPLE: u8 = 5;

/// A name that is the same in every run.
fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(kind: u8, number: u16) -> T {
    format!("018f0000-0000-7000-80{kind:02x}-00000000{number:04x}").parse().unwrap()
}

/// One step of a history: somebody says something of a point, in a new word or in the place of an old one,
/// by a clock that may be years off.
#[derive(Clone, Debug)]
struct Step {
    person: u8,
    point: u8,
    takes_back: bool,
    supersedes: Option<prop::sample::Index>,
    clock: i64,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (
        0..PEOPLE,
        0..4u8,
        prop::bool::weighted(0.1),
        any::<Option<prop::sample::Index>>(),
        -40_000_000..40_000_000i64,
    )
        .prop_map(|(person, point, takes_back, supersedes, clock)| Step {
            person,
            point,
            takes_back,
            supersedes,
            clock,
        });
    prop::collection::vec(step, 0..30)
}

/// The records of a history, with who said each.
fn records(steps: &[Step]) -> Vec<(u8, Record)> {
    let mut own: BTreeMap<u8, Vec<RecordId>> = BTreeMap::new();
    let mut all = Vec::new();
    for (step, number) in steps.iter().zip(0_u16..) {
        let earlier = own.entry(step.person).or_default();
        let supersedes = step.supersedes.filter(|_| !earlier.is_empty()).map(|at| *at.get(earlier));
        let what = if step.takes_back {
            What::Retraction {}
        } else {
            let (paper, point): (PaperId, PointId) = (id(1, 0), id(2, u16::from(step.point)));
            serde_json::from_value(serde_json::json!({
                "about": "reaction", "paper": paper, "point": point, "verdict": "accept", "text": number.to_string()
            }))
            .unwrap()
        };
        let said = Said {
            round: id::<ReviewRoundId>(3, 0),
            person: id::<ReviewPersonId>(4, u16::from(step.person)),
            at: moment(step.clock),
            supersedes,
            what,
        };
        let record = said.record(id(5, number));
        earlier.push(record.id);
        all.push((step.person, record));
    }
    all
}

/// A store that only knows records.
#[derive(Debug, Default, PartialEq)]
struct Store(BTreeMap<RecordId, String>);

impl Store {
    fn take(&mut self, person: u8, bundle: &[Record]) {
        let merged = merge(&self.0, id(4, u16::from(person)), bundle.to_vec());
        self.0.extend(merged.new.into_iter().map(|record| (record.id, record.line)));
    }

    fn said(&self) -> BTreeMap<RecordId, Said> {
        let said = |line: &String| Said::of(&Record::parse(line).unwrap()).unwrap();
        self.0.iter().map(|(id, line)| (*id, said(line))).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn random_histories_in_two_orders_end_equal_and_no_record_is_lost(
        steps in steps(),
        cuts in prop::collection::vec(any::<(prop::sample::Index, u8)>(), 0..8),
        shuffled in Just((0..40_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let all = records(&steps);
        // Bundles: for each cut what one person had said until then, and at the end all of everybody, each
        // twice, and one that repeats what the others said.
        let of = |person: u8, until: usize| -> Vec<Record> {
            all[..until].iter().filter(|(by, _)| *by == person).map(|(_, record)| record.clone()).collect()
        };
        let mut bundles: Vec<(u8, Vec<Record>)> = cuts
            .iter()
            .filter(|_| !all.is_empty())
            .map(|(at, person)| (person % PEOPLE, of(person % PEOPLE, at.index(all.len()))))
            .collect();
        bundles.extend((0..PEOPLE).map(|person| (person, of(person, all.len()))));
        bundles.push((0, all.iter().map(|(_, record)| record.clone()).collect()));
        bundles.extend(bundles.clone());
        let (mut one, mut other) = (Store::default(), Store::default());
        bundles.iter().for_each(|(person, bundle)| one.take(*person, bundle));
        let order = shuffled.iter().filter(|at| **at < bundles.len());
        let rest = shuffled.len()..bundles.len().max(shuffled.len());
        order.copied().chain(rest).for_each(|at| other.take(bundles[at].0, &bundles[at].1));
        prop_assert_eq!(&one, &other);
        let ids: BTreeSet<RecordId> = all.iter().map(|(_, record)| record.id).collect();
        prop_assert_eq!(one.0.keys().copied().collect::<BTreeSet<_>>(), ids, "no record is lost");
        let (one, other) = (one.said(), other.said());
        prop_assert_eq!(current(&one), current(&other));
    }
}
