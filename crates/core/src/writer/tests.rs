//! Which record of who writes counts.

use super::{Party, Role, Way};
use crate::rig::moment;
use tafelstuk_model::id::{MeetingId, RecordId, ReviewPersonId, ReviewRoundId};

fn role(term: u32, way: Way, clock: i64) -> Role {
    Role {
        meeting: MeetingId::fresh(moment(0)),
        agenda: true,
        papers: Vec::new(),
        term,
        way,
        by: Party::default(),
        holder: Party::default(),
        at: moment(clock),
        round: ReviewRoundId::fresh(moment(0)),
        person: ReviewPersonId::fresh(moment(0)),
        since: None,
        base: None,
    }
}

fn id(n: u8) -> RecordId {
    format!("018f0000-0000-7000-8000-0000000000{n:02}").parse().unwrap()
}

#[test]
fn of_two_records_the_later_by_count_counts_then_what_was_given_then_the_last_name_and_never_the_clock() {
    let year = 365 * 24 * 3600;
    let (given, taken) = (Way::Handed, Way::Taken);
    // The one that counts, and the other: count, way, name, clock.
    let cases = [
        ((2, given, 1, 0), (1, given, 2, year)),
        ((2, taken, 1, -year), (1, given, 2, 0)),
        ((3, given, 1, -year), (2, taken, 2, year)),
        ((1, given, 1, 0), (1, taken, 2, year)),
        ((1, given, 2, -year), (1, given, 1, 0)),
        ((4, taken, 9, 0), (4, taken, 3, year)),
    ];
    for (counts, other) in cases {
        let of = |(term, way, name, clock): (u32, Way, u8, i64)| (role(term, way, clock), id(name));
        let ((one, its), (two, name)) = (of(counts), of(other));
        assert!(one.outranks(its, &two, name), "{counts:?} {other:?}");
        assert!(!two.outranks(name, &one, its), "{counts:?} {other:?}");
        assert!(!one.outranks(its, &one, its), "{counts:?}");
    }
}

#[test]
fn a_name_without_a_key_may_be_whoever_bears_it_and_a_key_is_itself_alone() {
    let party = |name: &str, key: &str| Party { name: name.into(), key: key.into(), ..Party::default() };
    let cases = [
        (party("Sanne", ""), party("Sanne", "a"), true),
        (party("Sanne", ""), party("Marleen", "a"), false),
        (party("Sanne", "a"), party("Sanne", "b"), false),
        (party("Sanne", "a"), party("Sanne de Wit", "a"), true),
        (party("Sanne", "a"), party("Sanne", ""), false),
    ];
    for (known, comes, may) in cases {
        assert_eq!(known.may_be(&comes), may, "{known:?} {comes:?}");
    }
}
