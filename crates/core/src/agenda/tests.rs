use super::calls::{AddItem, AddMeeting, EditItem, MoveItem, OneItem, PlacePaper};
use super::take_in::{Arrival, BoardChoice, ListedItem, Target, take_in};
use super::{calls, in_order, items, starting_times};
use crate::board::{ItemKind, Treatment, Visibility};
use crate::meeting::meeting;
use crate::paper::content::{NewPaper, NewSection};
use crate::paper::{Form, PaperKind, State, steps};
use crate::rig::{Rig, moment};
use chrono::NaiveDate;
use serde_json::json;
use tafelstuk_model::Error;
use tafelstuk_model::id::{AgendaItemId, BoardId, MeetingId, StepId};
use tafelstuk_model::rich_text::{Block, Doc, StepAttrs};
use tafelstuk_model::section_role::SectionRole;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 16).unwrap()
}

fn with_meeting() -> (Rig, MeetingId) {
    let (rig, board) = Rig::with_board();
    let ask = AddMeeting {
        board,
        date: day(),
        starts: Some("14:00".into()),
        ends: Some("16:00".into()),
        place: String::new(),
        standing: false,
    };
    let made = rig.write(move |write| calls::add_meeting(write, ask)).unwrap();
    (rig, made.id.parse().unwrap())
}

fn add(rig: &Rig, meeting: MeetingId, title: &'static str, more: serde_json::Value) -> AgendaItemId {
    let mut ask = json!({ "meeting": meeting, "title": title });
    ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let ask: AddItem = serde_json::from_value(ask).unwrap();
    rig.write(move |write| calls::add_item(write, ask)).unwrap().id.parse().unwrap()
}

fn shown(rig: &Rig, meeting: MeetingId) -> Vec<String> {
    let ordered = in_order(rig.read(|read| items(read, meeting)));
    ordered.iter().map(|item| format!("{} {}", item.label, item.title)).collect()
}

fn rev(rig: &Rig, id: AgendaItemId) -> i64 {
    rig.read(|read| super::item(read, id)).rev
}

fn note(title: &str, sections: Vec<NewSection>) -> NewPaper {
    NewPaper {
        board: BoardId::fresh(moment(0)),
        topic: None,
        kind: PaperKind::Note,
        title: title.into(),
        form: Form::Typeset,
        state: State::Draft,
        author: String::new(),
        portfolio_holder: String::new(),
        reference: String::new(),
        visibility: Visibility::Participants,
        source: None,
        warnings: Vec::new(),
        meeting_date: None,
        sections,
    }
}

fn arrival(title: &str, label: Option<&str>) -> Arrival {
    Arrival { paper: note(title, Vec::new()), item_label: label.map(str::to_owned), items: Vec::new() }
}

#[test]
fn new_items_come_before_those_that_close_the_meeting_and_labels_follow() {
    let (rig, id) = with_meeting();
    add(&rig, id, "Opening", json!({ "kind": "opening" }));
    add(&rig, id, "Sluiting", json!({ "kind": "closing" }));
    let topic = add(&rig, id, "Regiobeeld", json!({}));
    add(&rig, id, "Vervolg", json!({ "parent": topic }));
    add(&rig, id, "Financiën", json!({ "parent": topic }));
    assert_eq!(shown(&rig, id), ["1 Opening", "2 Regiobeeld", "2a Vervolg", "2b Financiën", "3 Sluiting"]);
}

#[test]
fn a_label_given_by_hand_stays_and_the_others_number_on() {
    let (rig, id) = with_meeting();
    let first = add(&rig, id, "Eerste", json!({}));
    add(&rig, id, "Tweede", json!({}));
    let item = rig.read(|read| super::item(read, first));
    let ask = EditItem {
        id: first,
        rev: item.rev,
        title: item.title,
        label: "7".into(),
        treatment: None,
        minutes: Some(10),
        presenter: String::new(),
        consent: true,
        oral: false,
        late: false,
        closed: false,
        visibility: None,
        topic: None,
    };
    rig.write(move |write| calls::edit_item(write, ask)).unwrap();
    assert_eq!(shown(&rig, id), ["7 Eerste", "8 Tweede"]);
}

#[test]
fn moving_renumbers_and_undo_brings_the_old_order_back() {
    let (rig, id) = with_meeting();
    add(&rig, id, "A", json!({}));
    add(&rig, id, "B", json!({}));
    let last = add(&rig, id, "C", json!({}));
    let seen = rev(&rig, last);
    rig.write(move |write| {
        calls::move_item(write, MoveItem { id: last, rev: seen, position: 0, parent: None })
    })
    .unwrap();
    assert_eq!(shown(&rig, id), ["1 C", "2 A", "3 B"]);
    rig.undo(&format!("meeting:{id}")).unwrap();
    assert_eq!(shown(&rig, id), ["1 A", "2 B", "3 C"]);
}

#[test]
fn an_item_with_items_under_it_cannot_come_under_another() {
    let (rig, id) = with_meeting();
    let a = add(&rig, id, "A", json!({}));
    let b = add(&rig, id, "B", json!({}));
    add(&rig, id, "Onder A", json!({ "parent": a }));
    let seen = rev(&rig, a);
    let refused = rig.write(move |write| {
        calls::move_item(write, MoveItem { id: a, rev: seen, position: 0, parent: Some(b) })
    });
    assert_eq!(refused, Err(Error::Invalid { field: "parent".into(), value: "B".into() }));
}

#[test]
fn a_new_item_cannot_come_under_a_sub_item() {
    let (rig, id) = with_meeting();
    let a = add(&rig, id, "A", json!({}));
    let below = add(&rig, id, "Onder A", json!({ "parent": a }));
    let ask = json!({ "meeting": id, "title": "Te diep", "parent": below });
    let refused = rig.write(move |write| calls::add_item(write, serde_json::from_value(ask).unwrap()));
    assert_eq!(refused, Err(Error::Invalid { field: "parent".into(), value: "Onder A".into() }));
    assert_eq!(shown(&rig, id), ["1 A", "1a Onder A"]);
}

#[test]
fn removing_an_item_takes_those_under_it_along_and_keeps_their_papers() {
    let (rig, id) = with_meeting();
    let a = add(&rig, id, "A", json!({}));
    let below = add(&rig, id, "Onder A", json!({ "parent": a }));
    let paper = rig
        .write(move |write| {
            let board = meeting(write.read(), id)?.board;
            crate::paper::content::create(write, NewPaper { board, ..note("Stuk", Vec::new()) })
        })
        .unwrap();
    rig.write(move |write| calls::place_paper(write, PlacePaper { item: below, paper })).unwrap();
    let seen = rev(&rig, a);
    rig.write(move |write| calls::remove_item(write, OneItem { id: a, rev: seen })).unwrap();
    assert!(shown(&rig, id).is_empty());
    assert_eq!(rig.read(|read| crate::paper::paper(read, paper)).title, "Stuk");
    rig.undo(&format!("meeting:{id}")).unwrap();
    assert_eq!(rig.read(|read| super::placements(read, below)).len(), 1);
}

#[test]
fn a_meeting_that_was_held_keeps_its_agenda() {
    let (rig, id) = with_meeting();
    let now = rig.read(|read| meeting(read, id));
    let held = crate::meeting::calls::Edit {
        id,
        rev: now.rev,
        date: now.date,
        starts: now.starts,
        ends: now.ends,
        place: now.place,
        state: crate::meeting::State::Held,
    };
    rig.write(move |write| crate::meeting::calls::edit(write, held)).unwrap();
    let ask: AddItem = serde_json::from_value(json!({ "meeting": id, "title": "Te laat" })).unwrap();
    let refused = rig.write(move |write| calls::add_item(write, ask));
    assert_eq!(refused, Err(Error::NotNow { kind: "meeting".into(), state: "held".into() }));
}

#[test]
fn items_begin_when_those_before_them_end() {
    let (rig, id) = with_meeting();
    add(&rig, id, "A", json!({ "minutes": 5 }));
    add(&rig, id, "B", json!({ "minutes": 40 }));
    add(&rig, id, "C", json!({}));
    let ordered = in_order(rig.read(|read| items(read, id)));
    let times: Vec<String> = starting_times(&ordered, Some("14:00")).into_iter().flatten().collect();
    assert_eq!(times, ["14:00", "14:05", "14:45"]);
    assert_eq!(starting_times(&ordered, None), [None, None, None]);
}

#[test]
fn papers_that_came_in_make_the_meeting_and_find_the_items_they_name() {
    let rig = Rig::new();
    let board =
        BoardChoice::New { name: "Bestuurlijke tafel".into(), short: String::new(), region: String::new() };
    let target = Target { meeting: None, item: None, board: Some(board), date: Some(day()) };
    let came =
        vec![arrival("Regiobeeld", Some("3")), arrival("Begroting", None), arrival("Laat punt", Some("9a"))];
    let made = rig.write(move |write| take_in(write, target, came)).unwrap();
    assert_eq!(
        shown(&rig, made.meeting),
        [
            "1 Opening en vaststelling agenda",
            "2 Verslag en besluitenlijst vorige vergadering",
            "3 Regiobeeld",
            "4 Begroting",
            "9a Laat punt",
            "5 Rondvraag en sluiting"
        ]
    );
    let labels: Vec<Option<&str>> = made.papers.iter().map(|paper| paper.label.as_deref()).collect();
    assert_eq!(labels, [Some("3"), Some("4"), Some("9a")]);
}

#[test]
fn an_agenda_that_came_in_becomes_the_agenda_and_papers_find_its_items() {
    let rig = Rig::new();
    let listed = |label: &str, title: &str| ListedItem {
        label: Some(label.into()),
        title: title.into(),
        treatment: Some(Treatment::Discussion),
    };
    let mut agenda = arrival("Agenda", None);
    agenda.paper.kind = PaperKind::Agenda;
    agenda.items = vec![listed("1", "Opening"), listed("2", "Wachttijden"), listed("3", "Sluiting")];
    let board = BoardChoice::New { name: "Regiotafel".into(), short: "RT".into(), region: String::new() };
    let target = Target { meeting: None, item: None, board: Some(board), date: Some(day()) };
    let came = vec![arrival("Notitie over wachttijden", Some("2")), agenda];
    let made = rig.write(move |write| take_in(write, target, came)).unwrap();
    assert_eq!(shown(&rig, made.meeting), ["1 Opening", "2 Wachttijden", "3 Sluiting"]);
    assert_eq!(made.papers[0].label.as_deref(), Some("2"));
    assert_eq!(made.papers[1].item, None);
}

#[test]
fn placing_a_paper_reads_its_periods_from_the_meetings_day() {
    let (rig, id) = with_meeting();
    let item = add(&rig, id, "Regiobeeld", json!({ "kind": ItemKind::Topic }));
    let attrs =
        StepAttrs { id: StepId::fresh(moment(1)), owners: Vec::new(), period: Some("in oktober".into()) };
    let body =
        Doc { content: vec![Block::Step { attrs, content: vec![Block::paragraph("Gesprekken voeren")] }] };
    let section = NewSection { heading: "Vervolgstappen".into(), role: SectionRole::NextSteps, body };
    let paper = rig
        .write(move |write| {
            let board = meeting(write.read(), id)?.board;
            crate::paper::content::create(write, NewPaper { board, ..note("Stuk", vec![section]) })
        })
        .unwrap();
    let start = || rig.read(|read| steps(read, paper))[0].period.clone().unwrap().start;
    assert_eq!(start(), None);
    rig.write(move |write| calls::place_paper(write, PlacePaper { item, paper })).unwrap();
    assert_eq!(start(), NaiveDate::from_ymd_opt(2026, 10, 1));
}
