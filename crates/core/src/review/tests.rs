//! Rounds, answers and what becomes of them, on two real stores.

mod beside;
mod chosen;
mod forms;
mod histories;
mod signers;

use super::mailed::{ReadMail, read_mail};
use super::merge::merge;
use super::outgoing::{Sending, compose, note};
use super::reader::{self, Say, Unsay};
use super::receiving::{self, Incoming, Note, Receipt, Signed, Withdraw};
use super::said::{Said, Verdict, What};
use super::standing::Standing;
use super::view::{ById, RoundView, get};
use super::{Carrier, Outcome, Package, Sender, calls};
use crate::agenda::calls::{add_item, add_meeting, add_paper};
use crate::board::Role;
use crate::paper::calls as paper_calls;
use crate::paper::{points, sections};
use crate::rig::{Rig, moment};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tafelstuk_model::Error;
use tafelstuk_model::id::{
    BoardId, BundleId, MeetingId, MemberId, PaperId, PointId, RecordId, ReviewPersonId, ReviewRoundId,
    SectionId,
};
use tafelstuk_model::record::Record;
use tafelstuk_model::rich_text::Doc;

const TEXT: &str = "De colleges zijn nog niet geraadpleegd. Oplossingsrichtingen volgen in een latere fase.";

/// A secretary's store with a round about one paper of two points, and a chair's empty one.
struct Two {
    secretary: Rig,
    chair: Rig,
    round: ReviewRoundId,
    person: ReviewPersonId,
    paper: PaperId,
    section: SectionId,
}

fn doc(text: &str, points: &[(PointId, &str, &str)]) -> Doc {
    let mut content = vec![json!({ "type": "paragraph", "content": [{ "type": "text", "text": text }] })];
    content.extend(points.iter().map(|(id, verb, sentence)| {
        json!({ "type": "decisionPoint", "attrs": { "id": id, "verb": verb },
                "content": [{ "type": "text", "text": sentence }] })
    }));
    serde_json::from_value(json!({ "type": "doc", "content": content })).unwrap()
}

fn person(rig: &Rig, board: BoardId, name: &str, role: Role) -> MemberId {
    let member = serde_json::from_value(json!({ "name": name, "email": "" })).unwrap();
    let made = rig.write(move |write| crate::board::calls::add_member(write, member)).unwrap();
    let member: MemberId = made.id.parse().unwrap();
    let seat = serde_json::from_value(json!({ "board": board, "member": member, "role": role })).unwrap();
    rig.write(move |write| crate::board::calls::add_seat(write, seat)).unwrap();
    member
}

fn made<T: std::str::FromStr<Err: std::fmt::Debug>>(made: crate::board::calls::Made) -> T {
    made.id.parse().unwrap()
}

impl Two {
    fn new() -> Self {
        let (secretary, board) = Rig::with_board();
        let chair = person(&secretary, board, "Marleen Oosterhuis", Role::Chair);
        person(&secretary, board, "Ilse van Dorsten", Role::Secretary);
        let ask = json!({ "board": board, "date": "2026-10-14", "starts": null, "ends": null, "place": "", "standing": false });
        let meeting: MeetingId = made(
            secretary.write(move |write| add_meeting(write, serde_json::from_value(ask).unwrap())).unwrap(),
        );
        let ask = json!({ "meeting": meeting, "title": "Regiobeeld", "treatment": "decision" });
        let item =
            secretary.write(move |write| add_item(write, serde_json::from_value(ask).unwrap())).unwrap();
        let ask = json!({ "item": item.id, "kind": "note", "title": "Regiobeeld 2.0" });
        let paper =
            secretary.write(move |write| add_paper(write, serde_json::from_value(ask).unwrap())).unwrap();
        let paper: PaperId = made(paper);
        let section = secretary.read(|read| sections(read, paper)).remove(0).id;
        let ask =
            json!({ "meeting": meeting, "people": [chair], "question": "Wat vindt u?", "due": "2026-10-01" });
        let round: ReviewRoundId = made(
            secretary.write(move |write| calls::begin(write, serde_json::from_value(ask).unwrap())).unwrap(),
        );
        let person = secretary.read(|read| super::persons(read, round)).remove(0).id;
        let two = Self { secretary, chair: Rig::new(), round, person, paper, section };
        two.write_text(TEXT, &two.sentences());
        two
    }

    fn sentences(&self) -> Vec<(PointId, &'static str, &'static str)> {
        let id = |n: u8| format!("018f0000-0000-7000-8000-0000000000{n:02}").parse().unwrap();
        vec![
            (id(1), "take_note", "Kennis te nemen van de toelichting"),
            (id(2), "agree", "In te stemmen met deze versie"),
        ]
    }

    /// Writes the paper's text as the secretary does.
    fn write_text(&self, text: &str, points: &[(PointId, &str, &str)]) {
        let section = self
            .secretary
            .read(|read| sections(read, self.paper))
            .into_iter()
            .find(|one| one.id == self.section)
            .unwrap();
        let ask = json!({ "id": section.id, "rev": section.rev, "sitting": self.section, "heading": section.heading,
                          "role": section.role, "body": doc(text, points) });
        self.secretary
            .write(move |write| paper_calls::save_section(write, serde_json::from_value(ask).unwrap()))
            .unwrap();
    }

    fn points(&self) -> Vec<PointId> {
        self.secretary.read(|read| points(read, self.paper)).into_iter().map(|point| point.id).collect()
    }

    /// Sends the papers; the chair opens them.
    fn send(&self) -> BundleId {
        self.send_with("key of the secretary").unwrap()
    }

    fn send_with(&self, key: &str) -> Result<BundleId, Error> {
        let out = self.secretary.read(|read| compose(read, self.person, moment(100)));
        let lines = out.records.iter().map(|record| record.line.clone()).collect();
        let package = Package {
            id: out.id,
            rev: 1,
            round: self.round,
            person: self.person,
            sender: Sender { id: "s".into(), name: "Ilse".into(), key: key.into(), recipient: String::new() },
            made_at: moment(100),
            opened_at: moment(200),
            lines,
        };
        self.secretary.write(move |write| note(write, &out, by_app())).unwrap();
        self.chair.write(move |write| reader::keep(write, package, &[], None))
    }

    fn say(&self, package: BundleId, what: &Value) -> String {
        self.say_as(package, what, false)
    }

    fn say_as(&self, package: BundleId, what: &Value, private: bool) -> String {
        let ask = json!({ "package": package, "what": what, "private": private });
        let ask: Say = serde_json::from_value(ask).unwrap();
        self.chair.write(move |write| reader::say(write, ask)).unwrap().id
    }

    fn react(&self, package: BundleId, point: PointId, verdict: &str, text: &str) {
        let what = json!({ "about": "reaction", "paper": self.paper, "point": point, "verdict": verdict, "text": text });
        self.say(package, &what);
    }

    /// The chair's answer as it arrives, and that it was written.
    fn reply(&self, package: BundleId) -> Incoming {
        self.reply_at(package, 300)
    }

    /// The same on a computer whose clock stands at `seconds`.
    fn reply_at(&self, package: BundleId, seconds: i64) -> Incoming {
        let reply = self.chair.read(|read| reader::reply(read, package, moment(seconds)));
        let incoming = Incoming {
            id: reply.id,
            package,
            carrier: Carrier::App,
            signed: Some(signed("key of the chair")),
            made_at: moment(seconds),
            records: reply.records.clone(),
            n_edits: 0,
            file: None,
        };
        self.chair.write(move |write| reader::note_reply(write, reply)).unwrap();
        incoming
    }

    fn receive(&self, incoming: &Incoming) -> Result<Receipt, Error> {
        let incoming = incoming.clone();
        self.secretary.write(move |write| receiving::take(write, incoming))
    }

    fn view(&self) -> RoundView {
        self.secretary.read(|read| get(read, ById { round: self.round }))
    }

    /// What the chair says of a point, as the secretary sees it.
    fn verdicts(&self, at: usize) -> Vec<Verdict> {
        let view = self.view();
        let reactions = view.papers[0].points[at].reactions.iter();
        reactions
            .filter_map(|row| match row.said.what {
                What::Reaction { verdict, .. } => Some(verdict),
                _ => None,
            })
            .collect()
    }
}

fn remark(two: &Two, quote: &str, text: &str, suggestion: Option<&str>) -> Value {
    json!({ "about": "remark", "paper": two.paper, "text": text, "suggestion": suggestion,
            "anchor": { "section": two.section, "quote": quote } })
}

fn signed(key: &str) -> Signed {
    Signed { key: key.into(), recipient: format!("opened by {key}"), seen: Vec::new(), compared: None }
}

fn by_app() -> Sending {
    Sending { carrier: Carrier::App, form: None }
}

fn counts(receipt: &Receipt) -> (u32, u32, u32) {
    (receipt.new, receipt.known, receipt.orphaned)
}

#[test]
fn what_the_chair_answers_offline_stands_beside_the_points_on_the_other_side() {
    let two = Two::new();
    let package = two.send();
    two.react(package, two.points()[0], "seen", "");
    two.react(package, two.points()[1], "accept_if", "de colleges vóór 1 december zijn geraadpleegd");
    two.say(package, &remark(&two, "in een latere fase", "Leg uit waarom.", None));
    let incoming = two.reply(package);
    let seen = two.secretary.read(|read| receiving::preview(read, &incoming));
    assert_eq!(counts(&seen), (3, 0, 0));
    assert!(two.view().received.is_empty(), "a preview writes nothing");
    assert_eq!(counts(&two.receive(&incoming).unwrap()), (3, 0, 0));
    assert_eq!((two.verdicts(0), two.verdicts(1)), (vec![Verdict::Seen], vec![Verdict::AcceptIf]));
    let view = two.view();
    assert_eq!(view.papers[0].remarks[0].standing, Standing::Kept);
    assert_eq!((view.people[0].n_points, view.people[0].answered_at.is_some()), (2, true));
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let two = Two::new();
    let package = two.send();
    two.react(package, two.points()[1], "accept", "");
    let incoming = two.reply(package);
    two.receive(&incoming).unwrap();
    let before = serde_json::to_value(two.view()).unwrap();
    assert_eq!(counts(&two.receive(&incoming).unwrap()), (0, 1, 0));
    assert_eq!(serde_json::to_value(two.view()).unwrap(), before);
}

#[test]
fn a_later_answer_takes_the_place_of_an_earlier_one_in_whatever_order_they_come() {
    let two = Two::new();
    let package = two.send();
    two.react(package, two.points()[1], "reject", "");
    let first = two.reply(package);
    two.react(package, two.points()[1], "accept", "");
    let second = two.reply(package);
    two.receive(&second).unwrap();
    two.receive(&first).unwrap();
    assert_eq!(two.verdicts(1), [Verdict::Accept]);
    assert_eq!(two.view().papers[0].points[1].reactions[0].earlier, 1, "history stays");
}

#[test]
fn a_clock_that_is_a_year_off_changes_nothing_about_which_answer_counts() {
    const YEAR: i64 = 365 * 86_400;
    let two = Two::new();
    let package = two.send();
    two.react(package, two.points()[1], "reject", "");
    two.receive(&two.reply(package)).unwrap();
    two.react(package, two.points()[1], "accept", "");
    two.receive(&two.reply_at(package, 300 - YEAR)).unwrap();
    assert_eq!(two.verdicts(1), [Verdict::Accept]);
}

#[test]
fn an_answer_carries_all_earlier_ones_so_that_a_lost_mail_heals() {
    let two = Two::new();
    let package = two.send();
    two.react(package, two.points()[0], "seen", "");
    let _lost = two.reply(package);
    two.react(package, two.points()[1], "accept", "");
    assert_eq!(counts(&two.receive(&two.reply(package)).unwrap()), (2, 0, 0));
    assert_eq!(two.verdicts(0), [Verdict::Seen]);
}

#[test]
fn what_was_received_is_withdrawn_as_a_whole_and_received_again() {
    let two = Two::new();
    let package = two.send();
    two.react(package, two.points()[1], "accept", "");
    let incoming = two.reply(package);
    two.receive(&incoming).unwrap();
    let rev = two.view().received[0].rev;
    let ask = Withdraw { bundle: incoming.id, rev };
    two.secretary.write(move |write| receiving::withdraw(write, ask)).unwrap();
    assert_eq!(two.verdicts(1), []);
    assert!(two.view().received[0].withdrawn, "it stays to be seen");
    assert_eq!(counts(&two.receive(&incoming).unwrap()), (1, 0, 0));
    assert_eq!(two.verdicts(1), [Verdict::Accept]);
}

#[test]
fn the_same_id_with_other_content_is_kept_apart_and_never_overwrites() {
    let two = Two::new();
    let package = two.send();
    two.react(package, two.points()[1], "accept", "");
    let incoming = two.reply(package);
    two.receive(&incoming).unwrap();
    let changed = incoming.records[0].line.replace("\"accept\"", "\"reject\"");
    let other = Incoming {
        id: BundleId::fresh(moment(900)),
        records: vec![Record::parse(&changed).unwrap()],
        ..incoming
    };
    let receipt = two.receive(&other).unwrap();
    assert_eq!((receipt.new, receipt.odd), (0, 1));
    assert_eq!(two.verdicts(1), [Verdict::Accept]);
    assert_eq!(two.view().received[0].odd, [changed], "it is shown");
}

#[test]
fn nobody_speaks_for_another() {
    let said = Said {
        round: ReviewRoundId::fresh(moment(0)),
        person: ReviewPersonId::fresh(moment(0)),
        at: moment(0),
        supersedes: None,
        what: What::Retraction {},
    };
    let record = said.record(RecordId::fresh(moment(0)));
    let merged = merge(&BTreeMap::new(), ReviewPersonId::fresh(moment(1)), vec![record]);
    assert_eq!((merged.new.len(), merged.odd.len()), (0, 1));
}

#[test]
fn records_of_a_later_program_are_kept_counted_and_passed_on_both_ways() {
    let two = Two::new();
    let package = two.send();
    let line = format!(
        "{{\"id\":\"{}\",\"kind\":\"poll\",\"v\":9,\"body\":{{\"x\":1}},\"y\":2}}",
        RecordId::fresh(moment(5))
    );
    let mut incoming = two.reply(package);
    incoming.records.push(Record::parse(&line).unwrap());
    assert_eq!(two.receive(&incoming).unwrap().unknown, 1);
    assert_eq!(two.view().n_unknown, 1);
    let next = two.send();
    let view = two.chair.read(|read| reader::package(read, reader::ById { package: next.to_string() }));
    assert_eq!(view.n_unknown, 1);
    assert!(two.reply(next).records.iter().any(|record| record.line == line));
}

#[test]
fn remarks_are_kept_moved_or_lost_and_never_dropped_when_the_text_goes_on() {
    let two = Two::new();
    let package = two.send();
    two.say(package, &remark(&two, "De colleges", "Alle?", None));
    two.say(package, &remark(&two, "in een latere fase", "Wanneer?", None));
    two.say(package, &remark(&two, "nog niet geraadpleegd", "Waarom niet?", None));
    two.write_text(
        "De colleges zijn geraadpleegd, de raden nog niet. Oplossingsrichtingen volgen in een latere fase.",
        &two.sentences(),
    );
    let receipt = two.receive(&two.reply(package)).unwrap();
    assert_eq!(counts(&receipt), (3, 0, 1));
    assert!(receipt.papers[0].changed);
    let stand: Vec<Standing> = two.view().papers[0].remarks.iter().map(|row| row.standing).collect();
    assert_eq!(stand, [Standing::Kept, Standing::Moved, Standing::Lost]);
}

#[test]
fn a_point_that_is_gone_keeps_its_reactions_to_be_seen() {
    let two = Two::new();
    let package = two.send();
    two.react(package, two.points()[1], "reject", "");
    two.write_text(TEXT, &two.sentences()[..1]);
    assert_eq!(counts(&two.receive(&two.reply(package)).unwrap()), (1, 0, 1));
    let view = two.view();
    assert_eq!(view.papers[0].points[1].now.as_deref(), Some(""));
    assert_eq!(view.papers[0].points[1].reactions[0].standing, Standing::Lost);
    // Sent again, the paper no longer has the point; what was said of it stays.
    two.send();
    assert_eq!(two.view().papers[0].points[1].reactions.len(), 1);
}

#[test]
fn a_removed_paper_stays_with_its_remarks() {
    let two = Two::new();
    let package = two.send();
    two.say(package, &remark(&two, "De colleges", "Alle?", None));
    let meeting = two.view().meeting.id;
    let placement = two.secretary.read(|read| crate::agenda::placements_of(read, meeting)).remove(0);
    two.secretary
        .write(move |write| {
            let ask = json!({ "placement": placement.id, "rev": placement.rev });
            crate::agenda::calls::unplace_paper(write, serde_json::from_value(ask).unwrap())
        })
        .unwrap();
    let id = two.paper;
    let rev = two.secretary.read(|read| crate::paper::paper(read, id)).rev;
    two.secretary.write(move |write| paper_calls::remove(write, paper_calls::OnePaper { id, rev })).unwrap();
    assert_eq!(counts(&two.receive(&two.reply(package)).unwrap()), (1, 0, 1));
    let paper = two.view().papers.remove(0);
    assert_eq!((paper.gone, paper.title.as_str(), paper.remarks.len()), (true, "Regiobeeld 2.0", 1));
}

#[test]
fn a_suggestion_is_taken_over_with_one_click_and_the_papers_history_takes_it_back() {
    let two = Two::new();
    let package = two.send();
    two.say(package, &remark(&two, "in een latere fase", "", Some("in maart 2027")));
    two.receive(&two.reply(package)).unwrap();
    let row = two.view().papers[0].remarks[0].clone();
    assert!(row.fits);
    let record = row.record;
    two.secretary.write(move |write| calls::apply(write, calls::Apply { record })).unwrap();
    let plain = || two.secretary.read(|read| sections(read, two.paper)).remove(0).body.plain();
    assert!(plain().contains("volgen in maart 2027."), "{}", plain());
    assert_eq!(
        two.view().papers[0].remarks[0].handling.as_ref().map(|one| one.outcome),
        Some(Outcome::Applied)
    );
    two.secretary.undo(&format!("paper:{}", two.paper)).unwrap();
    assert!(plain().contains("in een latere fase"));
    assert_eq!(two.view().papers[0].remarks[0].handling, None);
}

#[test]
fn what_became_of_a_remark_goes_along_with_the_next_package() {
    let two = Two::new();
    let package = two.send();
    two.say(package, &remark(&two, "De colleges", "Alle?", None));
    let incoming = two.reply(package);
    two.receive(&incoming).unwrap();
    let record = two.view().papers[0].remarks[0].record;
    let ask = |outcome: &str, answer: &str| {
        serde_json::from_value::<calls::Handle>(
            json!({ "record": record, "outcome": outcome, "answer": answer }),
        )
        .unwrap()
    };
    let (bare, whole) = (ask("declined", " "), ask("declined", "Dat staat in de bijlage."));
    assert!(two.secretary.write(move |write| calls::handle(write, bare)).is_err(), "declining has a reason");
    two.secretary.write(move |write| calls::handle(write, whole)).unwrap();
    let next = two.send();
    let view = two.chair.read(|read| reader::package(read, reader::ById { package: next.to_string() }));
    assert_eq!((view.fates.len(), view.fates[0].answer.as_str()), (1, "Dat staat in de bijlage."));
    assert!(view.row.cover.received.contains(&incoming.id), "and that the answer came in");
    assert_eq!(view.answers.len(), 1, "what was written goes on in the next package");
}

#[test]
fn private_notes_and_empty_remarks_never_leave() {
    let two = Two::new();
    let package = two.send();
    two.say_as(package, &remark(&two, "De colleges", "Voor mijzelf.", None), true);
    two.say(package, &remark(&two, "fase", " ", None));
    assert_eq!(two.reply(package).records, []);
}

#[test]
fn what_is_made_private_or_taken_away_after_sending_is_taken_back() {
    let two = Two::new();
    let package = two.send();
    let answer = two.say(package, &remark(&two, "De colleges", "Alle?", None));
    two.react(package, two.points()[1], "reject", "");
    two.receive(&two.reply(package)).unwrap();
    let ask = Unsay { answer: answer.parse().unwrap() };
    two.chair.write(move |write| reader::unsay(write, ask)).unwrap();
    let what =
        json!({ "about": "reaction", "paper": two.paper, "point": two.points()[1], "verdict": "reject" });
    two.say_as(package, &what, true);
    two.receive(&two.reply(package)).unwrap();
    assert_eq!((two.verdicts(1), two.view().papers[0].remarks.len()), (vec![], 0));
    // Said again, it stands again.
    two.react(package, two.points()[1], "accept", "");
    two.receive(&two.reply(package)).unwrap();
    assert_eq!(two.verdicts(1), [Verdict::Accept]);
}

#[test]
fn what_was_said_by_phone_is_noted_in_somebodys_name_and_a_later_word_takes_its_place() {
    let two = Two::new();
    two.send();
    let by_phone = |verdict: &str, on: &str| {
        let what =
            json!({ "about": "reaction", "paper": two.paper, "point": two.points()[1], "verdict": verdict });
        let said = vec![serde_json::from_value(what).unwrap()];
        let ask =
            Note { person: two.person, carrier: Carrier::Phone, on: on.parse().unwrap(), said, file: None };
        two.secretary.write(move |write| receiving::record(write, ask)).unwrap();
    };
    by_phone("reject", "2026-09-10");
    // A day typed wrong by a year changes nothing: the order is that of the records.
    by_phone("accept", "2025-09-11");
    assert_eq!(two.verdicts(1), [Verdict::Accept]);
    assert_eq!(two.view().papers[0].points[1].reactions[0].carrier, Carrier::Phone);
}

#[test]
fn what_is_only_taken_note_of_can_be_seen_or_asked_about_and_not_agreed_with() {
    let two = Two::new();
    let package = two.send();
    let what =
        json!({ "about": "reaction", "paper": two.paper, "point": two.points()[0], "verdict": "accept" });
    let ask: Say = serde_json::from_value(json!({ "package": package, "what": what })).unwrap();
    assert!(two.chair.write(move |write| reader::say(write, ask)).is_err());
}

#[test]
fn another_order_of_items_changes_nothing_about_what_was_said() {
    let two = Two::new();
    let package = two.send();
    two.react(package, two.points()[1], "accept", "");
    let meeting = two.view().meeting.id;
    let ask = json!({ "meeting": meeting, "title": "Vooraf" });
    let item =
        two.secretary.write(move |write| add_item(write, serde_json::from_value(ask).unwrap())).unwrap();
    let id = item.id.parse().unwrap();
    let rev = two.secretary.read(|read| crate::agenda::item(read, id)).rev;
    let ask = json!({ "id": id, "rev": rev, "position": 0 });
    two.secretary
        .write(move |write| crate::agenda::calls::move_item(write, serde_json::from_value(ask).unwrap()))
        .unwrap();
    assert_eq!(counts(&two.receive(&two.reply(package)).unwrap()), (1, 0, 0));
    assert_eq!(two.verdicts(1), [Verdict::Accept]);
}

#[test]
fn a_mail_is_read_per_point_and_noted_in_its_senders_name() {
    let two = Two::new();
    two.send();
    let mail = "Beste Ilse,\n\n1.1 gezien\npunt 1.2: akkoord, mits de kosten erbij komen\nen de planning klopt\n\n\
                Ik ben er de 14e niet bij.\n2.1 niet akkoord\n1 de tekst mag korter\nAgendapunt 1: de tekst mag korter\n\n\
                Groet, Bart\n> 1.2 akkoord";
    let ask = ReadMail { person: two.person, text: mail.into() };
    let read = two.secretary.read(|read| read_mail(read, ask));
    let points = two.points();
    let labels: Vec<&str> = read.found.iter().map(|one| one.label.as_str()).collect();
    assert_eq!(labels, ["1.1", "1.2", "1"]);
    let reaction = |at: usize, verdict, text: &str| What::Reaction {
        paper: two.paper,
        point: points[at],
        verdict,
        text: text.into(),
    };
    assert_eq!(read.found[0].what, reaction(0, Verdict::Seen, ""));
    let condition = "mits de kosten erbij komen en de planning klopt";
    assert_eq!(read.found[1].what, reaction(1, Verdict::AcceptIf, condition));
    assert!(
        matches!(&read.found[2].what, What::Remark { anchor: None, text, .. } if text == "de tekst mag korter")
    );
    assert_eq!(read.rest, "Ik ben er de 14e niet bij.\n2.1 niet akkoord\n1 de tekst mag korter");
    let said = read.found.into_iter().map(|one| one.what).collect();
    let note = Note {
        person: two.person,
        carrier: Carrier::Mail,
        on: "2026-09-20".parse().unwrap(),
        said,
        file: None,
    };
    two.secretary.write(move |write| receiving::record(write, note)).unwrap();
    assert_eq!(two.verdicts(1), [Verdict::AcceptIf]);
}

#[test]
fn agreed_on_all_points_is_seen_where_there_is_nothing_to_agree_with() {
    let two = Two::new();
    two.send();
    let ask = ReadMail { person: two.person, text: "Alle punten akkoord".into() };
    let read = two.secretary.read(|read| read_mail(read, ask));
    let verdicts: Vec<Verdict> = read
        .found
        .iter()
        .filter_map(|one| match one.what {
            What::Reaction { verdict, .. } => Some(verdict),
            _ => None,
        })
        .collect();
    assert_eq!(verdicts, [Verdict::Seen, Verdict::Accept]);
}
