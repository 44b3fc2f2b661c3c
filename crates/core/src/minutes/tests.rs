use super::calls::{Adopt, Agree, Send, WriteText, adopt, agree, send, write};
use super::{hash, now, sent, state};
use crate::agenda::calls::{AddItem, AddMeeting, add_item, add_meeting};
use crate::decision::calls::{Add, Edit, add, edit};
use crate::decision::list::ListState;
use crate::decision::{Outcome, decisions};
use crate::meeting::meeting;
use crate::rig::Rig;
use serde_json::{Value, json};
use tafelstuk_model::Error;
use tafelstuk_model::id::{AgendaItemId, MeetingId};

struct Held {
    rig: Rig,
    meeting: MeetingId,
    item: AgendaItemId,
}

fn held() -> Held {
    let (rig, board) = Rig::with_board();
    let of = |value: Value| value;
    let ask: AddMeeting = serde_json::from_value(of(json!({
        "board": board, "date": "2026-09-16", "starts": null, "ends": null, "place": "", "standing": false
    })))
    .unwrap();
    let meeting: MeetingId = rig.write(move |write| add_meeting(write, ask)).unwrap().id.parse().unwrap();
    let ask: AddItem =
        serde_json::from_value(json!({ "meeting": meeting, "title": "Regiobeeld", "presenter": "Ria Post" }))
            .unwrap();
    let item: AgendaItemId = rig.write(move |write| add_item(write, ask)).unwrap().id.parse().unwrap();
    rig.write(move |write| {
        add(write, Add { item, text: "De tafel stemt in.".into(), needs_home_decision: false })
    })
    .unwrap();
    Held { rig, meeting, item }
}

impl Held {
    fn minutes(&self) -> super::Minutes {
        self.rig.read(|read| now(read, &meeting(read, self.meeting)?))
    }

    fn written(&self, rev: i64, text: Option<&str>) -> Result<i64, Error> {
        let ask = WriteText { item: self.item, rev, text: text.map(str::to_owned) };
        self.rig.write(move |at| write(at, ask)).map(|made| made.rev)
    }

    fn went_out(&self) {
        let (id, name) = (self.meeting, hash(&self.minutes()));
        let ask = Agree { meeting: id, by: "Ria Post".into(), hash: name.clone() };
        self.rig.write(move |at| agree(at, ask)).unwrap();
        let ask = Send { meeting: id, hash: name, remarks_until: None };
        self.rig.write_as("minutes.send", crate::history::Kind::Final, move |at| send(at, ask)).unwrap();
    }

    fn adopted(&self, without_attendance: bool) -> Result<(), Error> {
        let ask = Adopt {
            meeting: self.meeting,
            number: 1,
            adopted_on: "2026-12-16".parse().unwrap(),
            amendments: "Punt 1: “besproken” wordt “gedeeld”.".into(),
            without_attendance,
        };
        self.rig.write(move |at| adopt(at, ask)).map(|_| ())
    }
}

#[test]
fn what_is_written_by_hand_stays_when_the_record_changes() {
    let held = held();
    assert_eq!(held.minutes().items[0].text, "Ria Post licht het punt toe.");
    held.written(0, Some("De leden vragen naar de cijfers.")).unwrap();
    let known = held.rig.read(|read| decisions(read, held.meeting)).remove(0);
    let ask = Edit {
        id: known.id,
        rev: known.rev,
        outcome: Outcome::Amended,
        decided: "De tafel stemt in, mits het geld er is.".into(),
        remark: String::new(),
        reservations: Vec::new(),
        needs_home_decision: false,
    };
    held.rig.write(move |at| edit(at, ask)).unwrap();
    let item = held.minutes().items.remove(0);
    assert_eq!(item.text, "De leden vragen naar de cijfers.");
    assert_eq!(item.lines[0].text, "De tafel stemt in, mits het geld er is.");
    held.written(1, None).unwrap();
    assert_eq!(held.minutes().items[0].text, "Ria Post licht het punt toe.");
}

#[test]
fn a_second_writer_is_told_and_nothing_is_lost() {
    let held = held();
    held.written(0, Some("Eerst.")).unwrap();
    assert_eq!(held.written(0, Some("Daarna.")).map_err(|fault| fault.code()), Err("conflict".into()));
    assert_eq!(held.minutes().items[0].text, "Eerst.");
}

#[test]
fn what_went_out_never_changes_and_a_later_change_makes_a_concept_again() {
    let held = held();
    held.went_out();
    held.written(0, Some("Toch nog iets.")).unwrap();
    let out = held.rig.read(|read| sent(read, held.meeting, 1));
    assert_eq!(out.items[0].text, "Ria Post licht het punt toe.");
    let stands = held.rig.read(|read| {
        let (sheet, versions) = (super::sheet(read, held.meeting)?, super::versions(read, held.meeting)?);
        Ok(state(&now(read, &meeting(read, held.meeting)?)?, sheet.as_ref(), &versions))
    });
    assert_eq!(stands, ListState::Concept);
}

#[test]
fn minutes_are_sent_only_as_the_chair_agreed_to_them() {
    let held = held();
    let ask = Send { meeting: held.meeting, hash: hash(&held.minutes()), remarks_until: None };
    let refused = held.rig.write(move |at| send(at, ask)).map(|_| ());
    assert_eq!(refused, Err(Error::NotNow { kind: "minutes".into(), state: "list_not_agreed".into() }));
}

#[test]
fn adopting_minutes_of_a_meeting_without_attendance_is_refused_until_that_is_said() {
    let held = held();
    held.went_out();
    let refused = Err(Error::NotNow { kind: "minutes".into(), state: "no_attendance".into() });
    assert_eq!(held.adopted(false), refused);
    held.adopted(true).unwrap();
    let versions = held.rig.read(|read| super::versions(read, held.meeting));
    assert_eq!(versions[0].amendments, "Punt 1: “besproken” wordt “gedeeld”.");
    let again = Err(Error::NotNow { kind: "minutes".into(), state: "minutes_adopted".into() });
    assert_eq!(held.adopted(true), again);
}
