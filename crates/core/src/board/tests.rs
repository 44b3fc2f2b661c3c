use super::calls::{self, AddMember, AddSeat, Gap};
use super::edits::{self, Left};
use super::learned::{Forget, Lesson, forget, learn, words};
use super::people::{Known, PeopleTaken, TakePeople, take_people};
use super::{Board, Role, address, board, cycle, members, partners, seats, standing};
use crate::rig::Rig;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tafelstuk_model::Error;
use tafelstuk_model::id::{BoardId, MemberId, SeatId};
use tafelstuk_model::section_role::SectionRole;

fn ask<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

fn person(rig: &Rig, name: &str) -> MemberId {
    let add: AddMember = ask(json!({ "name": name }));
    rig.write(move |write| calls::add_member(write, add)).unwrap().id.parse().unwrap()
}

fn seat(rig: &Rig, board: BoardId, member: MemberId, more: Value) -> SeatId {
    let mut add = json!({ "board": board, "member": member, "role": "member" });
    add.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let add: AddSeat = ask(add);
    rig.write(move |write| calls::add_seat(write, add)).unwrap().id.parse().unwrap()
}

fn second_board(rig: &Rig, prepares_for: BoardId) -> BoardId {
    let add = ask(json!({
        "name": "Ambtelijke tafel Waterland", "short": "AST", "region": "Waterland", "kind": "advises",
        "prepares_for": prepares_for,
    }));
    rig.write(move |write| calls::add(write, add)).unwrap().id.parse().unwrap()
}

fn gaps(rig: &Rig, id: BoardId) -> Vec<Gap> {
    let today = crate::rig::moment(0).date_naive();
    rig.db.as_ref().unwrap().read_on(Some(today), |read| calls::get(read, calls::ById { id })).unwrap().gaps
}

fn left(rig: &Rig, id: MemberId) -> Left {
    rig.write(move |write| edits::remove_member(write, edits::OneMember { id, rev: 1, board: None })).unwrap()
}

#[test]
fn a_board_begins_with_the_cycle_of_its_kind() {
    let (rig, decides) = Rig::with_board();
    let advises = second_board(&rig, decides);
    let days = |id: BoardId| -> Vec<Option<i32>> {
        let Board { cycle, .. } = rig.read(|read| board(read, id));
        cycle.into_iter().map(|offset| offset.days).collect()
    };
    assert_eq!(days(decides), [-49, -35, -28, -21, -14, 2, 14, 42].map(Some));
    assert_eq!(days(advises), [Some(-28), Some(-14), None, Some(-10), Some(-7), Some(2), Some(14), None]);
}

#[test]
fn a_stage_stays_on_its_side_of_the_meeting() {
    use cycle::{Offset, Stage};
    for (stage, days, fits) in [
        (Stage::Sending, Some(-10), true),
        (Stage::Sending, Some(0), true),
        (Stage::Sending, Some(1), false),
        (Stage::Minutes, Some(14), true),
        (Stage::Minutes, Some(-1), false),
        (Stage::CallForItems, Some(-201), false),
        (Stage::Confirmations, None, true),
    ] {
        assert_eq!(cycle::check(&[Offset { stage, days }]).is_ok(), fits, "{stage:?} {days:?}");
    }
}

#[test]
fn a_board_never_prepares_for_itself_by_way_of_another() {
    let (rig, first) = Rig::with_board();
    let second = second_board(&rig, first);
    for (id, other) in [(first, first), (first, second)] {
        let place = ask(json!({ "id": id, "rev": 1, "kind": "decides", "prepares_for": other }));
        let refused = rig.write(move |write| edits::set_place(write, place)).unwrap_err();
        assert!(matches!(refused, Error::Invalid { field, .. } if field == "prepares_for"));
    }
}

#[test]
fn a_member_who_sat_at_the_board_stays_and_the_seat_ends() {
    let (rig, board) = Rig::with_board();
    let member = person(&rig, "Annelies de Ruiter");
    seat(&rig, board, member, json!({ "from": "2026-01-01" }));
    assert_eq!(left(&rig, member), Left { removed: false, ended: 1 });
    let [seat] = &rig.read(|read| seats(read, board))[..] else { panic!("the seat stays") };
    assert_eq!(seat.until.unwrap().to_string(), "2026-09-15");
    assert_eq!(rig.read(members).len(), 1);
}

#[test]
fn a_member_added_by_mistake_is_gone_with_the_seat() {
    let (rig, board) = Rig::with_board();
    let member = person(&rig, "Annelies de Ruiter");
    seat(&rig, board, member, json!({ "from": "2026-09-16" }));
    assert_eq!(left(&rig, member), Left { removed: true, ended: 0 });
    assert!(rig.read(|read| seats(read, board)).is_empty());
    rig.undo("store").unwrap();
    assert_eq!(rig.read(|read| seats(read, board)).len(), 1);
}

#[test]
fn who_stood_beside_a_seat_that_goes_stands_beside_nobody() {
    let (rig, board) = Rig::with_board();
    let chair = seat(&rig, board, person(&rig, "A"), json!({ "role": "chair", "from": "2026-09-16" }));
    let deputy = json!({ "role": "deputy", "beside": chair, "from": "2026-09-16" });
    let deputy = seat(&rig, board, person(&rig, "B"), deputy);
    rig.write(move |write| edits::remove_seat(write, edits::OneSeat { id: chair, rev: 1 })).unwrap();
    let left = rig.read(|read| seats(read, board));
    assert_eq!(left.iter().map(|seat| (seat.id, seat.beside)).collect::<Vec<_>>(), [(deputy, None)]);
}

#[test]
fn only_deputy_adviser_and_secretariat_stand_beside_a_seat_of_the_same_board() {
    let (rig, board) = Rig::with_board();
    let elsewhere = second_board(&rig, board);
    let member = person(&rig, "A");
    let chair = seat(&rig, board, member, json!({ "role": "chair" }));
    for (at, role, fits) in [
        (board, "secretariat", true),
        (board, "adviser", true),
        (board, "receiver", false),
        (elsewhere, "deputy", false),
    ] {
        let add = ask(json!({ "board": at, "member": member, "role": role, "beside": chair }));
        assert_eq!(rig.write(move |write| calls::add_seat(write, add)).is_ok(), fits, "{role}");
    }
}

#[test]
fn a_board_says_what_it_misses() {
    let (rig, board) = Rig::with_board();
    assert_eq!(gaps(&rig, board), [Gap::NoChair, Gap::NoSecretary]);
    let member = person(&rig, "Annelies de Ruiter");
    let chair = seat(&rig, board, member, json!({ "role": "chair" }));
    seat(&rig, board, member, json!({ "role": "secretary", "carrier": "paper" }));
    let no_address = Gap::NoAddress { member, name: "Annelies de Ruiter".into() };
    assert_eq!(gaps(&rig, board), std::slice::from_ref(&no_address));
    let ended = ask(json!({
        "id": chair, "rev": 1, "role": "chair", "from": null, "until": "2026-09-15", "beside": null,
        "carrier": "mail",
    }));
    rig.write(move |write| edits::edit_seat(write, ended)).unwrap();
    assert_eq!(gaps(&rig, board), [Gap::NoChair]);
}

#[test]
fn a_board_with_meetings_and_a_partner_with_people_are_not_removed() {
    let (rig, first) = Rig::with_board();
    let second = second_board(&rig, first);
    let taken = rig
        .write(move |write| {
            take_people(write, people(second, &[("Piet Haan", "p.haan@meer.example", "Gemeente Meer")]))
        })
        .unwrap();
    assert_eq!(taken.partners, 1);
    let partner = rig.read(partners)[0].id;
    let ask = edits::OnePartner { id: partner, rev: 1, board: None };
    let refused = rig.write(move |write| edits::remove_partner(write, ask)).unwrap_err();
    assert_eq!(refused, Error::NotNow { kind: "partner".into(), state: "has_members".into() });
    let first = edits::OneBoard { id: first, rev: 1 };
    let refused = rig.write(move |write| edits::remove(write, first)).unwrap_err();
    assert_eq!(refused, Error::NotNow { kind: "board".into(), state: "in_use".into() });
    let second = edits::OneBoard { id: second, rev: 1 };
    rig.write(move |write| edits::remove(write, second)).unwrap();
}

#[test]
fn a_standing_agenda_is_put_in_order_and_shortened() {
    let (rig, board) = Rig::with_board();
    for title in ["Opening", "Mededelingen", "Sluiting"] {
        let add = ask(json!({ "board": board, "title": title }));
        rig.write(move |write| calls::add_standing(write, add)).unwrap();
    }
    let lines = rig.read(|read| standing(read, board));
    let (first, last) = (lines[0].id, lines[2].id);
    let up = edits::MoveStanding { id: last, position: 0 };
    rig.write(move |write| edits::move_standing(write, up)).unwrap();
    let rev = rig.read(|read| standing(read, board))[1].rev;
    rig.write(move |write| edits::remove_standing(write, edits::OneStanding { id: first, rev })).unwrap();
    let titles = |rig: &Rig| -> Vec<String> {
        rig.read(|read| standing(read, board)).into_iter().map(|line| line.title).collect()
    };
    assert_eq!(titles(&rig), ["Sluiting", "Mededelingen"]);
    rig.undo(&format!("board:{board}")).unwrap();
    rig.undo(&format!("board:{board}")).unwrap();
    assert_eq!(titles(&rig), ["Opening", "Mededelingen", "Sluiting"]);
}

#[test]
fn a_list_of_people_doubles_nobody_and_overwrites_nothing() {
    let (rig, board) = Rig::with_board();
    let first = [("Piet Haan", "p.haan@meer.example", "Gemeente Meer"), ("Els Dam", "", "")];
    let taken = rig.write(move |write| take_people(write, people(board, &first))).unwrap();
    assert_eq!(taken, PeopleTaken { added: 2, known: 0, seats: 2, partners: 1 });
    let second = [
        ("P. Haan", "P.Haan@Meer.example", "Zorggroep Oever"),
        ("els dam", "e.dam@oever.example", "Zorggroep Oever"),
    ];
    let taken = rig.write(move |write| take_people(write, people(board, &second))).unwrap();
    assert_eq!(taken, PeopleTaken { added: 0, known: 2, seats: 0, partners: 1 });
    let all = rig.read(members);
    let told: Vec<(&str, &str)> = all.iter().map(|m| (m.name.as_str(), m.email.as_str())).collect();
    assert_eq!(told, [("Els Dam", "e.dam@oever.example"), ("Piet Haan", "p.haan@meer.example")]);
    let meer = rig.read(partners).into_iter().find(|partner| partner.name == "Gemeente Meer").unwrap();
    assert_eq!(all[1].partner, Some(meer.id));
    rig.undo(&format!("board:{board}")).unwrap();
    assert_eq!(rig.read(partners).len(), 1);
}

#[test]
fn two_people_of_one_name_with_two_addresses_are_two_people() {
    let (rig, board) = Rig::with_board();
    let list = [("Jan de Vries", "jan@meer.example", ""), ("Jan de Vries", "jan@oever.example", "")];
    let taken = rig.write(move |write| take_people(write, people(board, &list))).unwrap();
    assert_eq!(taken.added, 2);
    let known = rig.read(Known::of);
    let asked = ask(json!({ "name": "Jan de Vries", "email": "JAN@oever.example" }));
    assert_eq!(known.person(&asked).unwrap().email, "jan@oever.example");
}

#[test]
fn an_address_is_one_address() {
    for (text, fits) in [
        ("", true),
        (" p.haan@meer.example ", true),
        ("p.haan@meer", false),
        ("p haan@meer.example", false),
        ("Piet <p.haan@meer.example>", false),
        ("a@b.nl, c@d.nl", false),
        ("a@@b.nl", false),
        ("@b.nl", false),
        ("a@b.nl\r\nBcc: x@y.nl", false),
    ] {
        assert_eq!(address(text).is_ok(), fits, "{text}");
    }
}

fn people(board: BoardId, list: &[(&str, &str, &str)]) -> TakePeople {
    let people: Vec<Value> = list
        .iter()
        .map(|(name, email, partner)| json!({ "name": name, "email": email, "partner": partner }))
        .collect();
    ask(json!({ "board": board, "role": Role::Member, "people": people }))
}

fn learned(rig: &Rig, id: BoardId) -> Vec<(String, Option<SectionRole>)> {
    rig.read(|read| words(read, id)).into_iter().map(|word| (word.words, word.role)).collect()
}

#[test]
fn a_board_remembers_what_was_corrected_and_forgets_it_again() {
    let (rig, id) = Rig::with_board();
    let teach = |lessons: Vec<Lesson>| rig.write(move |write| learn(write, id, &lessons)).unwrap();
    teach(vec![
        Lesson::Owner("Zorgkring Oost".into()),
        Lesson::Heading("Voor de beurs".into(), SectionRole::Core),
    ]);
    teach(vec![
        Lesson::Owner("zorgkring oost".into()),
        Lesson::Heading("Voor de beurs".into(), SectionRole::Finance),
        Lesson::Owner(" ".into()),
    ]);
    assert_eq!(
        learned(&rig, id),
        [("Voor de beurs".into(), Some(SectionRole::Finance)), ("Zorgkring Oost".into(), None)]
    );
    let first = rig.read(|read| words(read, id))[0].id;
    rig.write(move |write| forget(write, Forget { board: id, id: Some(first) })).unwrap();
    assert_eq!(learned(&rig, id), [("Zorgkring Oost".into(), None)]);
    rig.undo(&format!("board:{id}")).unwrap();
    assert_eq!(learned(&rig, id).len(), 2);
    rig.write(move |write| forget(write, Forget { board: id, id: None })).unwrap();
    assert!(learned(&rig, id).is_empty());
}

#[test]
fn a_board_that_only_learned_can_be_removed() {
    let (rig, decides) = Rig::with_board();
    let id = second_board(&rig, decides);
    rig.write(move |write| learn(write, id, &[Lesson::Owner("HKZ".into())])).unwrap();
    rig.write(move |write| edits::remove(write, edits::OneBoard { id, rev: 1 })).unwrap();
    assert!(learned(&rig, id).is_empty());
}
