use super::calls::{Add, add, set_item_outcome};
use super::order::{ItemPlace, by_place};
use super::{Outcome, decisions, item_outcome};
use crate::agenda::calls::{AddItem, AddMeeting, OneItem, add_item, add_meeting, remove_item};
use crate::agenda::carry::{Outcome as ItemOutcome, SetOutcome};
use crate::agenda::{in_order, items};
use crate::meeting::State;
use crate::rig::Rig;
use serde_json::json;
use tafelstuk_model::Error;
use tafelstuk_model::id::{AgendaItemId, ItemPlaceId, MeetingId};

fn with_items(titles: &'static [&'static str]) -> (Rig, MeetingId, Vec<AgendaItemId>) {
    let (rig, board) = Rig::with_board();
    let made = rig.write(move |write| {
        let ask = json!({ "board": board, "date": "2026-09-16", "starts": null, "ends": null, "place": "", "standing": false });
        let ask: AddMeeting = serde_json::from_value(ask).unwrap();
        let meeting: MeetingId = add_meeting(write, ask)?.id.parse().unwrap();
        let mut made = Vec::new();
        for title in titles {
            let ask: AddItem = serde_json::from_value(json!({ "meeting": meeting, "title": title })).unwrap();
            made.push(add_item(write, ask)?.id.parse().unwrap());
        }
        Ok((meeting, made))
    });
    let (meeting, made) = made.unwrap();
    (rig, meeting, made)
}

fn decide(rig: &Rig, item: AgendaItemId, text: &str) -> Result<(), Error> {
    let ask = Add { item, text: text.to_owned(), needs_home_decision: false };
    rig.write(move |write| add(write, ask)).map(|_| ())
}

fn say(rig: &Rig, item: AgendaItemId, outcome: Option<ItemOutcome>) -> Result<(), Error> {
    rig.write(move |write| set_item_outcome(write, SetOutcome { item, outcome })).map(|_| ())
}

#[test]
fn a_point_that_comes_back_brings_its_item_back() {
    use Outcome::{Amended, AsProposed, Deferred, NotReached, Rejected};
    for (points, item) in [
        (vec![], None),
        (vec![AsProposed], Some(ItemOutcome::Handled)),
        (vec![Amended, Rejected], Some(ItemOutcome::Handled)),
        (vec![AsProposed, Deferred], Some(ItemOutcome::Deferred)),
        (vec![NotReached, AsProposed], Some(ItemOutcome::NotReached)),
        (vec![NotReached, Deferred], Some(ItemOutcome::Deferred)),
    ] {
        assert_eq!(item_outcome(points.clone()), item, "{points:?}");
    }
}

#[test]
fn an_item_is_treated_at_its_own_place_and_what_is_below_it_goes_along() {
    let (rig, meeting, made) = with_items(&["A", "B", "C"]);
    let below = json!({ "meeting": meeting, "title": "B1", "parent": made[1] });
    let below: AddItem = serde_json::from_value(below).unwrap();
    rig.write(move |write| add_item(write, below)).unwrap();
    let place = |item, position| ItemPlace { id: ItemPlaceId::fresh(crate::rig::moment(0)), item, position };
    let places = [place(made[1], 1), place(made[0], 2), place(made[2], 3)];
    let ordered = by_place(in_order(rig.read(|read| items(read, meeting))), &places);
    let titles: Vec<&str> = ordered.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles, ["B", "B1", "A", "C"]);
}

#[test]
fn what_was_decided_is_not_overruled_by_what_is_said_of_the_item() {
    let (rig, meeting, made) = with_items(&["A"]);
    decide(&rig, made[0], "De planning wordt gevolgd.").unwrap();
    let refused = say(&rig, made[0], Some(ItemOutcome::NotReached));
    assert_eq!(refused, Err(Error::NotNow { kind: "agenda_item".into(), state: "decided".into() }));
    assert_eq!(rig.read(|read| decisions(read, meeting)).len(), 1);
    let known = rig.read(|read| crate::agenda::outcomes(read, meeting));
    assert_eq!(known[0].outcome, ItemOutcome::Handled);
}

#[test]
fn an_item_with_a_decision_stays_on_the_agenda() {
    let (rig, meeting, made) = with_items(&["A"]);
    decide(&rig, made[0], "De planning wordt gevolgd.").unwrap();
    let ask = OneItem { id: made[0], rev: rig.read(|read| crate::agenda::item(read, made[0])).rev };
    let refused = rig.write(move |write| remove_item(write, ask));
    assert_eq!(refused, Err(Error::NotNow { kind: "agenda_item".into(), state: "recorded".into() }));
    assert_eq!(rig.read(|read| items(read, meeting)).len(), 1);
}

#[test]
fn nothing_is_recorded_at_a_meeting_that_is_closed() {
    let (rig, meeting, made) = with_items(&["A"]);
    rig.write(move |write| write.update("meeting", meeting, None, &json!({ "state": State::Closed })))
        .unwrap();
    assert!(matches!(decide(&rig, made[0], "Iets"), Err(Error::NotNow { .. })));
}

#[test]
fn a_decision_without_words_is_refused() {
    let (rig, _, made) = with_items(&["A"]);
    assert_eq!(decide(&rig, made[0], "  "), Err(Error::Missing { field: "text".into() }));
}
