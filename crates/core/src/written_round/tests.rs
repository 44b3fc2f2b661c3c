use super::calls::{AnswerRound, Begin, Close, EditRound, answer, begin, close, edit_round};
use super::{Answered, answers, proposed, round};
use crate::agenda::calls::{AddMeeting, add_meeting};
use crate::board::calls::add_partner;
use crate::decision::confirm::Carrier;
use crate::decision::{Outcome, decisions, list};
use crate::meeting::meeting;
use crate::rig::Rig;
use serde_json::json;
use tafelstuk_model::Error;
use tafelstuk_model::id::{BoardId, MeetingId, PartnerId, WrittenRoundId};

// The rig's clock says 16 September 2026.
struct Asked {
    rig: Rig,
    board: BoardId,
    partner: PartnerId,
    round: WrittenRoundId,
}

fn asked() -> Asked {
    let (rig, board) = Rig::with_board();
    let ask = json!({ "name": "Zorgkantoor Waterland", "short": "Zorgkantoor", "kind": "care_office" });
    let ask = serde_json::from_value(ask).unwrap();
    let partner = rig.write(move |write| add_partner(write, ask)).unwrap().id.parse().unwrap();
    let round = begun(&rig, board, "2026-10-01").unwrap();
    Asked { rig, board, partner, round }
}

fn begun(rig: &Rig, board: BoardId, deadline: &str) -> Result<WrittenRoundId, Error> {
    let ask = Begin {
        board,
        title: "Verlenging pilot".into(),
        question: "De pilot wordt verlengd tot 1 juli 2027.".into(),
        deadline: deadline.parse().unwrap(),
        needs_home_decision: false,
    };
    rig.write(move |write| begin(write, ask)).map(|made| made.id.parse().unwrap())
}

impl Asked {
    fn answered(&self, rev: i64, said: Option<Answered>) -> Result<i64, Error> {
        let (carrier, remark) = (Carrier::Mail, "Namens het bestuur".into());
        let ask =
            AnswerRound { round: self.round, partner: self.partner, rev, answer: said, remark, carrier };
        self.rig.write(move |write| answer(write, ask)).map(|made| made.rev)
    }

    fn planned(&self, day: &str) -> MeetingId {
        let ask: AddMeeting = serde_json::from_value(json!({
            "board": self.board, "date": day, "starts": null, "ends": null, "place": "", "standing": false
        }))
        .unwrap();
        self.rig.write(move |write| add_meeting(write, ask)).unwrap().id.parse().unwrap()
    }

    fn closed(&self, meeting: MeetingId, outcome: Outcome) -> Result<(), Error> {
        let rev = self.rig.read(|read| round(read, self.round)).rev;
        let ask = Close { id: self.round, rev, outcome, decided: None, remark: String::new(), meeting };
        self.rig.write(move |write| close(write, ask)).map(|_| ())
    }
}

#[test]
fn the_outcome_stands_on_the_next_list_in_the_words_that_were_asked() {
    let asked = asked();
    asked.answered(0, Some(Answered::Declined)).unwrap();
    let next = asked.planned("2026-12-16");
    asked.closed(next, Outcome::WithReservation).unwrap();
    let told = asked.rig.read(|read| list::now(read, &meeting(read, next)?));
    assert_eq!(told.items[0].title, "Schriftelijke ronde: Verlenging pilot");
    assert_eq!(told.items[0].lines[0].text, "De pilot wordt verlengd tot 1 juli 2027.");
    assert_eq!(told.items[0].lines[0].reservations, ["Zorgkantoor Waterland"]);
    let again = asked.answered(1, Some(Answered::Agreed)).map_err(|fault| fault.code());
    assert_eq!(again, Err("not_now".into()));
}

#[test]
fn an_undone_close_takes_item_and_decision_back_with_it() {
    let asked = asked();
    asked.answered(0, Some(Answered::Agreed)).unwrap();
    let next = asked.planned("2026-12-16");
    asked.closed(next, Outcome::AsProposed).unwrap();
    asked.rig.undo(&format!("written_round:{}", asked.round)).unwrap();
    let (open, decided) = asked.rig.read(|read| Ok((round(read, asked.round)?, decisions(read, next)?)));
    assert_eq!((open.closed_on, decided.len()), (None, 0));
}

#[test]
fn what_was_answered_to_keeps_its_words() {
    let asked = asked();
    asked.answered(0, Some(Answered::Agreed)).unwrap();
    let known = asked.rig.read(|read| round(read, asked.round));
    let ask = EditRound {
        id: asked.round,
        rev: known.rev,
        title: known.title,
        question: "Iets anders.".into(),
        deadline: known.deadline,
    };
    let refused = asked.rig.write(move |write| edit_round(write, ask)).map(|_| ());
    assert_eq!(refused, Err(Error::NotNow { kind: "written_round".into(), state: "answered".into() }));
    assert_eq!(asked.rig.read(|read| answers(read, asked.round)).len(), 1);
}

#[test]
fn a_deadline_before_the_question_and_a_meeting_that_is_not_there_are_refused() {
    let asked = asked();
    let early = begun(&asked.rig, asked.board, "2026-09-15").map(|_| ()).map_err(|fault| fault.code());
    assert_eq!(early, Err("invalid".into()));
    let missing = asked.closed("01a20000-0000-7000-8000-0000000000bb".parse().unwrap(), Outcome::AsProposed);
    assert_eq!(missing.map_err(|fault| fault.code()), Err("not_found".into()));
}

#[test]
fn answers_lead_to_the_outcome_that_is_proposed() {
    let (yes, no) = (Answered::Agreed, Answered::Declined);
    for (said, outcome) in [
        (vec![], None),
        (vec![yes, Answered::AgreedWithRemark, Answered::Abstained], Some(Outcome::AsProposed)),
        (vec![yes, yes, no], Some(Outcome::WithReservation)),
        (vec![yes, no], Some(Outcome::Rejected)),
    ] {
        assert_eq!(proposed(&said), outcome, "{said:?}");
    }
}
