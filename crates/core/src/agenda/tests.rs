use super::calls::{AddItem, AddMeeting, EditItem, MoveItem, OneItem, PlacePaper};
use super::take_in::{Arrival, BoardChoice, ListedItem, Target, take_in};
use super::{calls, in_order, items, starting_times};
use crate::board::learned::{Lesson, words};
use crate::board::{ItemKind, Treatment};
use crate::meeting::meeting;
use crate::paper::content::{NewPaper, NewSection};
use crate::paper::{PaperKind, paper, steps};
use crate::rig::{Rig, moment};
use crate::topic;
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
    NewPaper::begun(BoardId::fresh(moment(0)), PaperKind::Note, title.into(), sections)
}

fn arrival(title: &str, label: Option<&str>) -> Arrival {
    Arrival {
        paper: note(title, Vec::new()),
        item_label: label.map(str::to_owned),
        items: Vec::new(),
        beside: Vec::new(),
    }
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
    label(&rig, first, "7");
    assert_eq!(shown(&rig, id), ["7 Eerste", "8 Tweede"]);
}

#[test]
fn sub_items_of_two_items_with_the_same_label_by_hand_still_have_labels_of_their_own() {
    let (rig, id) = with_meeting();
    for title in ["Eerste", "Tweede"] {
        let top = add(&rig, id, title, json!({}));
        add(&rig, id, "Vervolg", json!({ "parent": top }));
        label(&rig, top, "7");
    }
    assert_eq!(shown(&rig, id), ["7 Eerste", "7a Vervolg", "7 Tweede", "7b Vervolg"]);
}

/// Gives an item a label by hand.
fn label(rig: &Rig, id: AgendaItemId, label: &str) {
    let item = rig.read(|read| super::item(read, id));
    let ask = EditItem {
        id,
        rev: item.rev,
        title: item.title,
        label: label.into(),
        treatment: None,
        minutes: Some(10),
        presenter: String::new(),
        consent: true,
        oral: false,
        late: false,
        closed: false,
        kind: None,
        visibility: None,
        topic: None,
    };
    rig.write(move |write| calls::edit_item(write, ask)).unwrap();
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
    let target = Target { board: Some(board), date: Some(day()), ..Target::default() };
    let came =
        vec![arrival("Regiobeeld", Some("3")), arrival("Begroting", None), arrival("Laat punt", Some("9a"))];
    let made = rig.write(move |write| take_in(write, target, came)).unwrap();
    assert_eq!(
        shown(&rig, made.meeting.unwrap()),
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
    let target = Target { board: Some(board), date: Some(day()), ..Target::default() };
    let came = vec![arrival("Notitie over wachttijden", Some("2")), agenda];
    let made = rig.write(move |write| take_in(write, target, came)).unwrap();
    assert_eq!(shown(&rig, made.meeting.unwrap()), ["1 Opening", "2 Wachttijden", "3 Sluiting"]);
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

fn send(rig: &Rig, meeting: MeetingId) -> tafelstuk_model::Result<super::sending::AgendaVersion> {
    rig.write_as("agenda.send", crate::history::Kind::Final, move |write| {
        let rev = crate::meeting::meeting(write.read(), meeting)?.rev;
        super::sending::send(write, super::sending::Send { meeting, rev, reason: String::new() })
    })
}

fn move_to(rig: &Rig, item: AgendaItemId, position: u32) {
    let seen = rev(rig, item);
    rig.write(move |write| calls::move_item(write, MoveItem { id: item, rev: seen, position, parent: None }))
        .unwrap();
}

/// What differs from the agenda that went out last: what, label, from, to.
fn differences(rig: &Rig, id: MeetingId) -> Vec<String> {
    let meeting = rig.read(|read| meeting(read, id));
    let changes = rig.read(|read| super::sending::changed_since(read, &meeting));
    let line = |one: super::changes::AgendaChange| {
        let what = serde_json::to_value(one.what).unwrap();
        let words = [what.as_str().map(str::to_owned), one.label, Some(one.title), one.from, one.to];
        words.into_iter().flatten().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" | ")
    };
    changes.into_iter().map(line).collect()
}

#[test]
fn a_text_that_was_taken_back_after_sending_is_no_change_and_one_written_again_is() {
    let (rig, id) = with_meeting();
    let item = add(&rig, id, "Regiobeeld", json!({}));
    let board = rig.read(|read| meeting(read, id)).board;
    let paper = rig
        .write(move |write| {
            let paper = crate::paper::content::create(write, NewPaper { board, ..note("Stuk", Vec::new()) })?;
            calls::place_paper(write, PlacePaper { item, paper })?;
            Ok(paper)
        })
        .unwrap();
    let say = |text: &'static str| {
        let body = Doc::of_paragraphs([text]);
        let section = NewSection { heading: "Kern".into(), role: SectionRole::Core, body };
        rig.write(move |write| crate::paper::content::replace_text(write, paper, vec![section])).unwrap();
    };
    say("Zoals het uitging.");
    send(&rig, id).unwrap();
    assert!(differences(&rig, id).is_empty());
    say("Anders.");
    assert_eq!(differences(&rig, id), ["paper_changed | 1 | Stuk | 1.0"]);
    rig.undo("store").unwrap();
    assert!(differences(&rig, id).is_empty());
    say("Weer anders.");
    say("Zoals het uitging.");
    // Another section with the same words: nothing that a reader would see.
    assert!(differences(&rig, id).is_empty());
    rig.write(move |write| write.update("paper", paper, None, &json!({ "title": "Stuk, herzien" }))).unwrap();
    assert_eq!(differences(&rig, id).len(), 1);
}

fn number(rig: &Rig, id: MeetingId, first: &'static str) {
    rig.write(move |write| {
        let board = crate::board::board(write.read(), meeting(write.read(), id)?.board)?;
        let ask = super::numbering::Set { board: board.id, rev: board.rev, first: first.into() };
        super::numbering::set(write, ask)
    })
    .unwrap();
}

#[test]
fn the_board_says_how_its_items_are_numbered_and_the_example_says_the_same() {
    let (rig, id) = with_meeting();
    add(&rig, id, "A", json!({}));
    let b = add(&rig, id, "B", json!({}));
    add(&rig, id, "Ba", json!({ "parent": b }));
    add(&rig, id, "C", json!({}));
    add(&rig, id, "D", json!({}));
    for (first, expected) in [
        ("01", "01 02 02a 03 04"),
        ("A.1", "A.1 A.2 A.2a A.3 A.4"),
        ("1", "1 2 2a 3 4"),
        ("7", "7 8 8a 9 10"),
    ] {
        number(&rig, id, first);
        let ordered = in_order(rig.read(|read| items(read, id)));
        let labels: Vec<String> = ordered.into_iter().map(|item| item.label).collect();
        assert_eq!(labels.join(" "), expected);
        let ask = super::numbering::Ask { first: first.into() };
        assert_eq!(rig.read(|read| super::numbering::example(read, ask)), labels);
    }
}

#[test]
fn another_style_leaves_labels_that_went_out() {
    let (rig, id) = with_meeting();
    add(&rig, id, "A", json!({}));
    send(&rig, id).unwrap();
    number(&rig, id, "A.1");
    assert_eq!(shown(&rig, id), ["1 A"]);
}

#[test]
fn a_numbering_that_cannot_be_counted_on_from_is_refused() {
    for (text, stands) in [("1", true), ("01", true), ("I-1", true), ("", false), ("A", false), ("1a", false)]
    {
        assert_eq!(crate::board::numbering(text).is_ok(), stands, "{text}");
    }
    assert!(crate::board::numbering("99999999999999999999").is_err());
}

#[test]
fn once_sent_every_item_keeps_its_label_and_what_comes_between_gets_a_letter() {
    let (rig, id) = with_meeting();
    let first = add(&rig, id, "A", json!({}));
    let second = add(&rig, id, "B", json!({}));
    add(&rig, id, "Ba", json!({ "parent": second }));
    add(&rig, id, "Sluiting", json!({ "kind": "closing" }));
    send(&rig, id).unwrap();
    add(&rig, id, "Nagekomen", json!({}));
    add(&rig, id, "Bc", json!({ "parent": second }));
    assert_eq!(shown(&rig, id), ["1 A", "2 B", "2a Ba", "2b Bc", "2c Nagekomen", "3 Sluiting"]);
    let late = rig.read(|read| items(read, id)).into_iter().find(|item| item.title == "Nagekomen").unwrap();
    assert!(late.late);
    move_to(&rig, first, 9);
    assert_eq!(shown(&rig, id), ["2 B", "2a Ba", "2b Bc", "2c Nagekomen", "3 Sluiting", "1 A"]);
}

#[test]
fn a_label_that_was_issued_is_never_given_to_another_item() {
    let (rig, id) = with_meeting();
    add(&rig, id, "A", json!({}));
    let gone = add(&rig, id, "B", json!({}));
    send(&rig, id).unwrap();
    let seen = rev(&rig, gone);
    rig.write(move |write| calls::remove_item(write, OneItem { id: gone, rev: seen })).unwrap();
    let taken = Err(Error::LabelTaken { label: "2".into(), title: "B".into() });
    let ask: AddItem = serde_json::from_value(json!({ "meeting": id, "title": "C", "label": "2" })).unwrap();
    assert_eq!(rig.write(move |write| calls::add_item(write, ask)).map(|_| ()), taken);
    let late = add(&rig, id, "D", json!({}));
    assert_eq!(shown(&rig, id), ["1 A", "1a D"]);
    send(&rig, id).unwrap();
    let item = rig.read(|read| super::item(read, late));
    let mut ask: EditItem = serde_json::from_value(json!({
        "id": late, "rev": item.rev, "title": "D", "label": "7", "treatment": null, "minutes": null,
        "presenter": "", "consent": false, "oral": false, "late": true, "closed": false,
    }))
    .unwrap();
    let renamed = ask.clone();
    assert!(matches!(
        rig.write(move |write| calls::edit_item(write, renamed)),
        Err(Error::LabelTaken { label, .. }) if label == "1a"
    ));
    ask.label = "1a".into();
    rig.write(move |write| calls::edit_item(write, ask)).unwrap();
}

#[test]
fn what_changes_after_sending_is_listed_and_becomes_agenda_2() {
    let (rig, id) = with_meeting();
    let a = add(&rig, id, "A", json!({ "minutes": 10 }));
    let b = add(&rig, id, "B", json!({}));
    add(&rig, id, "C", json!({}));
    let gone = add(&rig, id, "D", json!({}));
    assert_eq!(send(&rig, id).unwrap().number, 1);
    assert_eq!(differences(&rig, id), Vec::<String>::new());
    assert_eq!(
        send(&rig, id).map(|_| ()),
        Err(Error::NotNow { kind: "agenda".into(), state: "unchanged".into() })
    );
    move_to(&rig, a, 2);
    let seen = rev(&rig, gone);
    rig.write(move |write| calls::remove_item(write, OneItem { id: gone, rev: seen })).unwrap();
    add(&rig, id, "Nieuw", json!({}));
    let paper = rig
        .write(move |write| {
            let board = meeting(write.read(), id)?.board;
            crate::paper::content::create(write, NewPaper { board, ..note("Stuk", Vec::new()) })
        })
        .unwrap();
    rig.write(move |write| calls::place_paper(write, PlacePaper { item: b, paper })).unwrap();
    assert_eq!(
        differences(&rig, id),
        ["paper_added | 2 | Stuk", "moved | 1 | A", "added | 1a | Nieuw", "removed | 4 | D"]
    );
    assert_eq!(send(&rig, id).unwrap().number, 2);
    assert_eq!(differences(&rig, id), Vec::<String>::new());
    let first = rig.read(|read| super::sent(read, id, 1));
    let titles: Vec<&str> = first.items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles, ["A", "B", "C", "D"]);
}

#[test]
fn sending_issues_the_papers_that_were_not_and_a_later_text_is_a_change() {
    let (rig, id) = with_meeting();
    let item = add(&rig, id, "A", json!({}));
    let text = |text: &str| NewSection {
        heading: "Aanleiding".into(),
        role: SectionRole::Background,
        body: Doc::of_paragraphs([text]),
    };
    let first = text("eerst");
    let paper = rig
        .write(move |write| {
            let board = meeting(write.read(), id)?.board;
            crate::paper::content::create(write, NewPaper { board, ..note("Stuk", vec![first]) })
        })
        .unwrap();
    rig.write(move |write| calls::place_paper(write, PlacePaper { item, paper })).unwrap();
    send(&rig, id).unwrap();
    let labels = |rig: &Rig| -> Vec<String> {
        rig.read(|read| crate::paper::versions(read, paper)).into_iter().map(|one| one.label).collect()
    };
    assert_eq!(labels(&rig), ["1.0"]);
    let later = text("later");
    rig.write(move |write| crate::paper::content::replace_text(write, paper, vec![later])).unwrap();
    assert_eq!(differences(&rig, id), ["paper_changed | 1 | Stuk | 1.0"]);
    send(&rig, id).unwrap();
    assert_eq!(labels(&rig), ["1.0", "1.1"]);
    let second = rig.read(|read| super::sent(read, id, 2));
    assert_eq!(second.items[0].papers[0].version.as_deref(), Some("1.1"));
}

#[test]
fn a_move_that_went_out_cannot_be_undone_and_the_refusal_says_why() {
    let (rig, id) = with_meeting();
    add(&rig, id, "A", json!({}));
    let b = add(&rig, id, "B", json!({}));
    move_to(&rig, b, 0);
    send(&rig, id).unwrap();
    let scope = format!("meeting:{id}");
    let settled = Error::Settled { call: "test.call".into(), state: "sent".into() };
    assert_eq!(rig.undo(&scope), Err(settled.clone()));
    add(&rig, id, "C", json!({}));
    rig.undo(&scope).unwrap();
    assert_eq!(rig.undo(&scope), Err(settled));
    rig.redo(&scope).unwrap();
    assert_eq!(shown(&rig, id), ["1 B", "2 A", "2a C"]);
}

#[test]
fn an_agenda_with_one_number_twice_or_without_items_does_not_go_out() {
    let (rig, id) = with_meeting();
    assert!(matches!(send(&rig, id), Err(Error::NoItems { .. })));
    add(&rig, id, "A", json!({ "label": "3" }));
    add(&rig, id, "B", json!({ "label": "3." }));
    assert_eq!(send(&rig, id).map(|_| ()), Err(Error::LabelTaken { label: "3".into(), title: "B".into() }));
    assert!(rig.read(|read| super::versions(read, id)).is_empty());
}

#[test]
fn an_agenda_as_sent_never_changes() {
    let (rig, id) = with_meeting();
    add(&rig, id, "A", json!({}));
    let version = send(&rig, id).unwrap();
    let kept = rig.write(move |write| {
        write.update("agenda_version", version.id, None, &json!({ "reason": "achteraf" }))
    });
    assert!(kept.is_err());
}

#[test]
fn a_meeting_goes_only_where_its_state_lets_it() {
    use crate::meeting::State::{Cancelled, Cleared, Closed, Drafting, Held, Planned, Sent};
    let all = crate::meeting::State::ALL;
    let table = [
        (Planned, vec![Planned, Drafting, Cleared, Held]),
        (Drafting, vec![Planned, Drafting, Cleared, Held]),
        (Cleared, vec![Planned, Drafting, Cleared, Held]),
        (Sent, vec![Sent, Held]),
        (Held, vec![Sent, Held, Closed]),
        (Closed, vec![Held, Closed]),
        (Cancelled, vec![Planned, Drafting, Cancelled]),
    ];
    for (from, expected) in table {
        let found: Vec<_> = all.into_iter().filter(|next| from.may_become(*next)).collect();
        assert_eq!(found, expected, "{from:?}");
    }
}

#[test]
fn papers_for_a_topic_stand_on_no_agenda_and_teach_its_board() {
    let (rig, board) = Rig::with_board();
    let ask =
        topic::calls::Add { board, title: "Haven".into(), summary: String::new(), phase: Default::default() };
    let id = rig.write(move |write| topic::calls::add(write, ask)).unwrap().id.parse().unwrap();
    let lessons = vec![Lesson::Owner("Zorgkring Oost".into())];
    let target = Target { topic: Some(id), lessons, ..Target::default() };
    let made = rig.write(move |write| take_in(write, target, vec![arrival("Kade", Some("3"))])).unwrap();
    assert_eq!((made.meeting, made.papers[0].item), (None, None));
    let paper = rig.read(|read| paper(read, made.papers[0].paper));
    assert_eq!((paper.topic, paper.board), (Some(id), board));
    assert_eq!(rig.read(|read| words(read, board)).len(), 1);
    rig.undo(&format!("topic:{id}")).unwrap();
    assert!(rig.read(|read| words(read, board)).is_empty());
}

#[test]
fn sixty_items_are_numbered_and_timed_to_the_last_and_moving_one_renumbers_all() {
    let (rig, id) = with_meeting();
    let made: Vec<_> = (0..60).map(|_| add(&rig, id, "Punt", json!({ "minutes": 10 }))).collect();
    let (last, seen) = (made[59], rev(&rig, made[59]));
    let ask = MoveItem { id: last, rev: seen, position: 0, parent: None };
    rig.write(move |write| calls::move_item(write, ask)).unwrap();
    let ordered = in_order(rig.read(|read| items(read, id)));
    assert_eq!(ordered[0].id, last);
    assert!(ordered.iter().enumerate().all(|(at, item)| item.label == (at + 1).to_string()));
    let times = starting_times(&ordered, Some("14:00"));
    assert_eq!(times[59].as_deref(), Some("23:50"));
}
