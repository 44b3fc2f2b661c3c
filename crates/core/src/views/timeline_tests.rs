use super::timeline::{By, Of, Timeline, timeline};
use crate::follow_up::calls::{Add, SetPeriod, SetState, add, set_period, set_state};
use crate::follow_up::{State, follow_up};
use crate::rig::Rig;
use tafelstuk_model::id::{BoardId, FollowUpId};

// The rig's clock says 16 September 2026: the first quarter is Q3 2026.
fn added(rig: &Rig, board: BoardId, text: &str, owner: &str, period: &str) -> FollowUpId {
    let ask = Add {
        board,
        text: text.into(),
        kind: None,
        owner: owner.into(),
        period: period.into(),
        parent: None,
    };
    rig.write(move |write| add(write, ask)).unwrap().id.parse().unwrap()
}

fn seen(rig: &Rig, board: BoardId, by: By, from: Option<&str>) -> Timeline {
    let from = Some(from.unwrap_or("2026-09-16").parse().unwrap());
    rig.read(|read| timeline(read, Of { board: Some(board), by: Some(by), from }))
}

fn places(timeline: &Timeline) -> Vec<(String, u32, u32)> {
    let bars = timeline.groups.iter().flat_map(|group| &group.bars);
    bars.map(|bar| (bar.row.follow_up.text.clone(), bar.first, bar.last)).collect()
}

#[test]
fn a_bar_stands_from_the_quarter_of_its_first_day_to_that_of_its_last() {
    let (rig, board) = Rig::with_board();
    for (text, period) in [
        ("lang voorbij", "Q1 2026"),
        ("dit kwartaal", "vóór 20 september 2026"),
        ("een kwartaal", "Q4 2026"),
        ("een half jaar", "1e helft 2027"),
        ("later", "2029"),
        ("nooit gezegd", "binnenkort"),
        ("leeg", ""),
    ] {
        added(&rig, board, text, "AST", period);
    }
    let mut found = places(&seen(&rig, board, By::Owner, None));
    found.sort();
    let place = |text: &str, first, last| (text.to_owned(), first, last);
    let mut wanted = vec![
        place("lang voorbij", 0, 0),
        place("dit kwartaal", 1, 1),
        place("een kwartaal", 2, 2),
        place("een half jaar", 3, 4),
        place("later", 6, 6),
        place("nooit gezegd", 7, 7),
        place("leeg", 7, 7),
    ];
    wanted.sort();
    assert_eq!(found, wanted);
}

#[test]
fn what_is_closed_shows_only_in_its_own_quarters() {
    let (rig, board) = Rig::with_board();
    for (text, period) in [("oud en klaar", "Q1 2024"), ("pas klaar", "Q3 2026")] {
        let id = added(&rig, board, text, "", period);
        let ask = SetState { id, rev: 1, state: State::Done, note: None };
        rig.write(move |write| set_state(write, ask)).unwrap();
    }
    let shown =
        |from| places(&seen(&rig, board, By::Partner, from)).into_iter().map(|one| one.0).collect::<Vec<_>>();
    assert_eq!(shown(None), ["pas klaar"]);
    assert_eq!(shown(Some("2024-02-01")), ["oud en klaar"]);
}

#[test]
fn a_bar_that_was_put_off_tells_from_when_and_why() {
    let (rig, board) = Rig::with_board();
    let id = added(&rig, board, "Preventieakkoord", "Zorgkantoor", "Q3 2026");
    let rev = rig.read(|read| follow_up(read, id)).rev;
    let ask = SetPeriod { id, rev, period: "Q4 2026".into(), reason: "Cijfers zijn later".into() };
    rig.write(move |write| set_period(write, ask)).unwrap();
    let found = seen(&rig, board, By::Partner, None);
    let bar = &found.groups[0].bars[0];
    assert_eq!((found.groups[0].name.as_str(), found.n_slipped), ("Zorgkantoor", 1));
    assert_eq!((bar.was.as_deref(), bar.reason.as_deref()), (Some("Q3 2026"), Some("Cijfers zijn later")));
}

#[test]
fn those_without_an_owner_stand_last() {
    let (rig, board) = Rig::with_board();
    for owner in ["", "Zorgkantoor", "AST"] {
        added(&rig, board, "iets", owner, "Q4 2026");
    }
    let names: Vec<_> = seen(&rig, board, By::Partner, None).groups.into_iter().map(|one| one.name).collect();
    assert_eq!(names, ["AST", "Zorgkantoor", ""]);
}

#[test]
fn the_quarters_run_on_over_the_year() {
    let (rig, board) = Rig::with_board();
    let found = seen(&rig, board, By::Topic, Some("2026-12-31"));
    let names: Vec<_> = found.quarters.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Q4 2026", "Q1 2027", "Q2 2027", "Q3 2027", "Q4 2027"]);
    assert_eq!(
        (found.quarters[1].start.to_string(), found.quarters[1].end.to_string()),
        ("2027-01-01".into(), "2027-03-31".into())
    );
}

#[test]
fn a_day_beyond_the_calendar_is_refused() {
    let (rig, board) = Rig::with_board();
    let from = Some(chrono::NaiveDate::MAX);
    let refused =
        rig.db.as_ref().unwrap().read(|read| timeline(read, Of { board: Some(board), by: None, from }));
    assert_eq!(refused.map_err(|fault| fault.code()).err().as_deref(), Some("invalid"));
}

#[test]
fn five_thousand_actions_are_listed_and_placed_without_one_missing() {
    let (rig, board) = Rig::with_board();
    rig.write(move |write| {
        (0..5_000).try_for_each(|at| {
            let period = ["Q3 2026", "Q4 2026", "", "Q1 2029"][at % 4].to_owned();
            let text = format!("Stap {at}");
            add(write, Add { board, text, kind: None, owner: "AST".into(), period, parent: None }).map(drop)
        })
    })
    .unwrap();
    let found = seen(&rig, board, By::Partner, None);
    let total: usize = found.groups.iter().map(|group| group.bars.len()).sum();
    assert_eq!((found.groups.len(), total, found.n_open), (1, 5_000, 5_000));
    let listed = rig.read(|read| super::follow_ups::list(read, super::follow_ups::Of::default()));
    assert_eq!(listed.len(), 5_000);
}
