//! Who gets which set, and when a set counts as sent.

use super::Audience;
use super::calls::{Build, Built, note};
use super::dispatch::{
    Choose, Confirm, DispatchView, Laid, LaidFor, OfMeeting, SaveMessage, State, Wanted, choose, confirm,
    freeze, get, lay_ready, save_message, to_make,
};
use super::recipients::{MAIL_LIMIT, recipients};
use crate::agenda::calls::{AddItem, AddMeeting, add_item, add_meeting};
use crate::board::{Carrier, Role};
use crate::meeting::meeting;
use crate::rig::Rig;
use serde_json::json;
use tafelstuk_model::Error;
use tafelstuk_model::id::{BoardId, MeetingId, MemberId};

struct Table {
    rig: Rig,
    meeting: MeetingId,
    people: Vec<MemberId>,
}

/// A meeting with one item, and a chair, a secretary, a member without an address and an agendalid.
fn table() -> Table {
    let (rig, board) = Rig::with_board();
    let people = [
        ("Marleen Oosterhuis", "m@hollerveen.example", Role::Chair),
        ("Ilse van Dorsten", "i@rietmark.example", Role::Secretary),
        ("Rachid el Amrani", "", Role::Member),
        ("Joke Timmerman", "j@rietmark.example", Role::Receiver),
    ]
    .map(|(name, email, role)| person(&rig, board, name, email, role));
    let ask = AddMeeting {
        board,
        date: "2026-09-16".parse().unwrap(),
        starts: None,
        ends: None,
        place: String::new(),
        standing: false,
    };
    let made = rig.write(move |write| add_meeting(write, ask)).unwrap();
    let meeting: MeetingId = made.id.parse().unwrap();
    let table = Table { rig, meeting, people: people.to_vec() };
    table.add("Regiobeeld");
    table
}

fn person(rig: &Rig, board: BoardId, name: &str, email: &str, role: Role) -> MemberId {
    let member = json!({ "name": name, "email": email });
    let member = serde_json::from_value(member).unwrap();
    let made = rig.write(move |write| crate::board::calls::add_member(write, member)).unwrap();
    let member: MemberId = made.id.parse().unwrap();
    let seat = serde_json::from_value(json!({ "board": board, "member": member, "role": role })).unwrap();
    rig.write(move |write| crate::board::calls::add_seat(write, seat)).unwrap();
    member
}

impl Table {
    fn add(&self, title: &str) {
        let meeting = self.meeting;
        let ask: AddItem =
            serde_json::from_value(json!({ "meeting": meeting, "title": title, "treatment": "information" }))
                .unwrap();
        self.rig.write(move |write| add_item(write, ask)).unwrap();
    }

    fn view(&self) -> DispatchView {
        let meeting = self.meeting;
        self.rig.read(|read| get(read, OfMeeting { meeting }))
    }

    /// Name, set and stand of everybody.
    fn stand(&self) -> Vec<String> {
        let word = |value: serde_json::Value| value.as_str().unwrap_or("-").to_owned();
        let line = |one: super::recipients::Recipient| {
            let stand = one.dispatch.map_or("-".into(), |row| word(json!(row.state)));
            format!("{} {} {stand}", one.name.split(' ').next().unwrap(), word(json!(one.audience)))
        };
        self.view().recipients.into_iter().map(line).collect()
    }

    fn choose(&self, at: usize, audience: Option<Audience>, carrier: Carrier) {
        let ask = Choose { meeting: self.meeting, member: self.people[at], audience, carrier };
        self.rig.write(move |write| choose(write, ask)).unwrap();
    }

    /// Lays every set ready, of `bytes` each.
    fn lay(&self, bytes: u64) -> tafelstuk_model::Result<()> {
        let meeting = self.meeting;
        self.rig.write(move |write| freeze(write, OfMeeting { meeting }))?;
        let wanted = self.rig.db.as_ref().unwrap().read(|read| to_make(read, meeting, false))?;
        self.rig.write(move |write| {
            let mut laid = Vec::new();
            for Wanted { audience, whose, members, edition, large_print } in wanted {
                let ask = Build { recipient: whose, edition, large_print, ..Build::of(meeting, audience) };
                let (name, blob) = ("set.pdf".into(), format!("{:064}", 7));
                let pack = note(
                    write,
                    Built {
                        ask,
                        pages: 3,
                        bytes,
                        concept: false,
                        name,
                        blob,
                        layout: bare_layout(),
                        since: None,
                        remarks: Default::default(),
                        copy_sheets: serde_json::Value::Null,
                        prepared: Vec::new(),
                    },
                )?;
                let members = members.into_iter().map(|member| LaidFor { member, tail: None }).collect();
                laid.push(Laid { pack: pack.id, pack_hash: pack.blob, members });
            }
            lay_ready(write, meeting, laid, &[])
        })
    }

    fn confirm(&self, at: &[usize]) -> tafelstuk_model::Result<()> {
        let members = at.iter().map(|at| self.people[*at]).collect();
        let ask = Confirm { meeting: self.meeting, members, reason: String::new() };
        self.rig.write_as("dispatch.confirm", crate::history::Kind::Final, move |write| confirm(write, ask))
    }
}

fn bare_layout() -> super::layout::Layout {
    let bare = json!({
        "set": 1, "date": "2026-09-01", "agenda_hash": "", "when": "", "items": [], "parts": [], "used": {},
    });
    serde_json::from_value(bare).unwrap()
}

#[test]
fn the_set_goes_with_the_role_and_a_choice_holds() {
    let table = table();
    assert_eq!(table.stand(), ["Marleen chair -", "Ilse - -", "Rachid members -", "Joke members -"]);
    table.choose(3, None, Carrier::Mail);
    table.choose(2, Some(Audience::Members), Carrier::Post);
    assert_eq!(table.stand(), ["Marleen chair -", "Ilse - -", "Rachid members -", "Joke - -"]);
    let meeting = table.meeting;
    let all = table.rig.read(|read| {
        let at = meeting_of(read, meeting);
        recipients(read, &at)
    });
    assert_eq!(all[2].carrier, Carrier::Post);
    table.rig.undo(&format!("meeting:{meeting}")).unwrap();
    assert!(table.view().recipients[2].lacks_address());
}

fn meeting_of(read: &crate::db::Read<'_>, id: MeetingId) -> crate::meeting::Meeting {
    meeting(read, id).unwrap()
}

#[test]
fn a_set_counts_once_the_secretary_says_so_and_the_first_sends_the_agenda() {
    let table = table();
    assert_eq!(table.confirm(&[0]), Err(Error::NotNow { kind: "dispatch".into(), state: "not_laid".into() }));
    table.lay(1000).unwrap();
    let state = || table.rig.read(|read| meeting(read, table.meeting)).state;
    assert_eq!(state(), crate::meeting::State::Drafting);
    table.confirm(&[0]).unwrap();
    assert_eq!(state(), crate::meeting::State::Sent);
    assert_eq!(
        table.stand(),
        ["Marleen chair sent", "Ilse - -", "Rachid members drafted", "Joke members drafted"]
    );
    table.confirm(&[2, 3]).unwrap();
    let view = table.view();
    assert_eq!((view.agenda, view.sent.len(), view.nothing_new), (1, 3, true));
    assert!(view.sent.iter().all(|row| row.pack_hash.is_some() && row.sent_on.is_some()));
    assert_eq!(table.rig.read(|read| crate::agenda::versions(read, table.meeting)).len(), 1);
}

#[test]
fn what_changes_after_sets_were_laid_ready_must_be_laid_again() {
    let table = table();
    table.lay(1000).unwrap();
    table.add("Te laat gemeld");
    assert!(table.view().stale);
    let stale = Error::NotNow { kind: "dispatch".into(), state: "stale".into() };
    assert_eq!(table.confirm(&[0]), Err(stale));
    table.lay(1000).unwrap();
    assert!(!table.view().stale);
    table.confirm(&[0, 2, 3]).unwrap();
}

#[test]
fn who_reads_large_print_gets_a_set_of_its_own_that_is_made_again_when_that_changes() {
    let table = table();
    let reads_large = |rev: i64, large_print: bool| {
        let values = json!({
            "id": table.people[3], "rev": rev, "name": "Joke Timmerman", "function": "", "email": "j@rietmark.example",
            "partner": null, "large_print": large_print,
        });
        let ask = serde_json::from_value(values).unwrap();
        table.rig.write(move |write| crate::board::edits::edit_member(write, ask)).unwrap();
    };
    reads_large(1, true);
    let meeting = table.meeting;
    let sets: Vec<(Audience, bool, usize)> = table
        .rig
        .read(|read| to_make(read, meeting, false))
        .into_iter()
        .map(|set| (set.audience, set.large_print, set.members.len()))
        .collect();
    let (chair, members) = (Audience::Chair, Audience::Members);
    assert_eq!(sets, [(chair, false, 1), (members, false, 1), (members, true, 1)]);
    table.lay(1000).unwrap();
    reads_large(2, false);
    assert_eq!(
        table.stand(),
        ["Marleen chair drafted", "Ilse - -", "Rachid members drafted", "Joke members -"]
    );
    assert_eq!(table.confirm(&[3]), Err(Error::NotNow { kind: "dispatch".into(), state: "not_laid".into() }));
    table.lay(1000).unwrap();
    table.confirm(&[0, 2, 3]).unwrap();
}

#[test]
fn agenda_2_goes_to_the_same_people_and_who_has_what_is_kept_of_both() {
    let table = table();
    table.choose(3, None, Carrier::Mail);
    table.lay(1000).unwrap();
    table.confirm(&[0, 2]).unwrap();
    table.add("Nagekomen");
    let view = table.view();
    assert_eq!((view.agenda, view.nothing_new), (2, false));
    assert_eq!(table.stand(), ["Marleen chair -", "Ilse - -", "Rachid members -", "Joke - -"]);
    table.lay(2000).unwrap();
    table.confirm(&[0, 2]).unwrap();
    let agendas: Vec<u32> = table.view().sent.iter().map(|row| row.agenda).collect();
    assert_eq!(agendas, [1, 1, 2, 2]);
    assert!(
        table
            .view()
            .recipients
            .iter()
            .all(|one| one.dispatch.as_ref().is_none_or(|row| row.state == State::Sent))
    );
}

#[test]
fn a_set_too_large_for_mail_is_told_and_a_link_must_be_one() {
    let table = table();
    table.lay(MAIL_LIMIT + 1).unwrap();
    assert!(table.view().recipients[0].too_large);
    table.choose(0, Some(Audience::Chair), Carrier::Link);
    assert!(!table.view().recipients[0].too_large);
    for (link, stands) in [
        ("https://teams.example/map", true),
        ("http://teams.example", false),
        ("javascript:alert(1)", false),
        ("", true),
    ] {
        let meeting = table.meeting;
        let rev = table.view().message.rev;
        let ask = SaveMessage {
            meeting,
            rev,
            subject: "Stukken\r\nBcc: iemand@elders.example".into(),
            text: "Hierbij".into(),
            link: link.into(),
            copies: Default::default(),
        };
        assert_eq!(table.rig.write(move |write| save_message(write, ask)).is_ok(), stands, "{link}");
    }
    assert_eq!(table.view().message.subject, "Stukken Bcc: iemand@elders.example");
}
