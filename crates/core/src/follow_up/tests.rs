use super::calls::{Add, Edit, SetPeriod, SetState, add, edit, set_period, set_state};
use super::line::{LineKind, understood};
use super::{FollowUp, Kind, Owner, OwnerKind, State, follow_up, period, slips};
use crate::rig::Rig;
use chrono::NaiveDate;
use tafelstuk_model::Error;
use tafelstuk_model::id::{BoardId, FollowUpId};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn known() -> Vec<(String, Owner)> {
    let owner = |words: &str, name: &str| {
        let kind = Some(OwnerKind::Partner);
        (words.to_owned(), Owner { kind, id: Some(words.to_owned()), name: name.to_owned() })
    };
    vec![
        owner("programmabureau", "Programmabureau"),
        owner("zorgkantoor", "Zorgkantoor"),
        owner("ast", "AST"),
    ]
}

#[test]
fn a_line_tells_what_it_is_who_does_it_and_when() {
    for (typed, kind, owner, when) in [
        (
            "Programmabureau stuurt planning rond vóór 1 oktober",
            LineKind::Action,
            "Programmabureau",
            "2026-09-30",
        ),
        (
            "Zorgkantoor zegt toe cijfers te leveren in november",
            LineKind::Commitment,
            "Zorgkantoor",
            "2026-11-30",
        ),
        ("toezegging: AST komt erop terug", LineKind::Commitment, "AST", ""),
        ("Besluit: de tafel volgt de planning", LineKind::Decision, "", ""),
        ("Mevrouw Post: zaal regelen", LineKind::Action, "Mevrouw Post", ""),
        ("De kast opruimen", LineKind::Action, "", ""),
    ] {
        let line = understood(typed, &known(), day("2026-09-16"), None).unwrap();
        let end = line.period.and_then(|period| period.end).map(|end| end.to_string()).unwrap_or_default();
        assert_eq!((line.kind, line.owner.name.as_str(), end.as_str()), (kind, owner, when), "{typed}");
    }
}

#[test]
fn an_owner_is_a_whole_word() {
    let line = understood("De fantasten gaan naar de kast", &known(), day("2026-09-16"), None).unwrap();
    assert_eq!(line.owner, Owner::default());
}

#[test]
fn words_that_name_no_time_are_kept_without_a_day() {
    let kept = period("zodra het kan", day("2026-09-16"), None).unwrap().unwrap();
    assert_eq!((kept.literal.as_str(), kept.start, kept.end), ("zodra het kan", None, None));
    assert_eq!(period("  ", day("2026-09-16"), None), Ok(None));
}

fn added(rig: &Rig, board: BoardId, text: &str, period: &str) -> FollowUpId {
    let ask = Add {
        board,
        text: text.into(),
        kind: None,
        owner: "Programmabureau".into(),
        period: period.into(),
        parent: None,
    };
    rig.write(move |write| add(write, ask)).unwrap().id.parse().unwrap()
}

fn seen(rig: &Rig, id: FollowUpId) -> FollowUp {
    rig.read(|read| follow_up(read, id))
}

fn put_off(rig: &Rig, id: FollowUpId, period: &str, reason: &str) -> Result<(), Error> {
    let ask = SetPeriod { id, rev: seen(rig, id).rev, period: period.into(), reason: reason.into() };
    rig.write(move |write| set_period(write, ask)).map(|_| ())
}

fn hang(rig: &Rig, id: FollowUpId, parent: FollowUpId) -> Result<(), Error> {
    let FollowUp { rev, text, .. } = seen(rig, id);
    let (owner, note) = ("Programmabureau".into(), String::new());
    let ask = Edit { id, rev, kind: Kind::Action, text, owner, note, parent: Some(parent) };
    rig.write(move |write| edit(write, ask)).map(|_| ())
}

#[test]
fn what_is_put_off_says_why_and_keeps_what_it_was() {
    let (rig, board) = Rig::with_board();
    let id = added(&rig, board, "Planning sturen", "oktober 2026");
    assert_eq!(put_off(&rig, id, "december 2026", ""), Err(Error::Missing { field: "reason".into() }));
    put_off(&rig, id, "december 2026", "Cijfers zijn later").unwrap();
    put_off(&rig, id, "november 2026", "").unwrap();
    let kept = rig.read(|read| slips(read, id));
    let told: Vec<_> =
        kept.iter().map(|s| (s.was.as_ref().unwrap().literal.as_str(), s.reason.as_str())).collect();
    assert_eq!(told, [("oktober 2026", "Cijfers zijn later"), ("december 2026", "")]);
    assert_eq!(seen(&rig, id).period.unwrap().literal, "november 2026");
}

#[test]
fn a_period_that_ends_before_it_starts_is_refused_or_has_no_such_days() {
    let (rig, board) = Rig::with_board();
    let id = added(&rig, board, "Planning sturen", "");
    let refused = put_off(&rig, id, "van 1 december 2026 tot 1 oktober 2026", "");
    let kept = seen(&rig, id).period;
    let backwards = kept.as_ref().is_some_and(|kept| kept.end.zip(kept.start).is_some_and(|(e, s)| e < s));
    assert!(!backwards, "{refused:?} {kept:?}");
}

#[test]
fn nothing_hangs_below_itself() {
    let (rig, board) = Rig::with_board();
    let ids: Vec<_> = ["A", "B", "C"].iter().map(|text| added(&rig, board, text, "")).collect();
    hang(&rig, ids[1], ids[0]).unwrap();
    hang(&rig, ids[2], ids[1]).unwrap();
    let refused = hang(&rig, ids[0], ids[2]);
    assert_eq!(refused, Err(Error::Invalid { field: "parent_action".into(), value: "C".into() }));
    assert_eq!(hang(&rig, ids[0], ids[0]).map_err(|fault| fault.code()), Err("invalid".into()));
}

#[test]
fn closing_notes_the_day_and_opening_again_takes_it_away() {
    let (rig, board) = Rig::with_board();
    let id = added(&rig, board, "Planning sturen", "oktober 2026");
    let set = |state| {
        let ask = SetState { id, rev: seen(&rig, id).rev, state, note: None };
        rig.write(move |write| set_state(write, ask)).unwrap();
    };
    set(State::Done);
    assert_eq!(seen(&rig, id).closed_on, Some(day("2026-09-16")));
    assert!(matches!(put_off(&rig, id, "2027", "later"), Err(Error::NotNow { .. })));
    set(State::Open);
    assert_eq!(seen(&rig, id).closed_on, None);
}

#[test]
fn numbers_count_on_in_each_board() {
    let (rig, board) = Rig::with_board();
    let ids: Vec<_> = ["A", "B"].iter().map(|text| added(&rig, board, text, "")).collect();
    assert_eq!(ids.into_iter().map(|id| seen(&rig, id).number).collect::<Vec<_>>(), [1, 2]);
}
