//! What the secretary does in a round: begin it, keep up with it, and work through what came back.

use super::said::{Said, What};
use super::standing::Text;
use super::{Handling, Outcome, Person, Round, store};
use crate::agenda::placements_of;
use crate::board::calls::Made;
use crate::board::{Role, Seat, member, members, seats};
use crate::db::Read;
use crate::history::Write;
use crate::meeting::{Meeting, latest, meeting};
use crate::paper::{content, paper, sections};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{
    HandlingId, MeetingId, MemberId, PaperId, RecordId, ReviewPersonId, ReviewRoundId,
};
use tafelstuk_model::record::Record;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// The most characters of a question or an answer.
const MOST: usize = 4_000;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewBegin")]
pub struct Begin {
    pub meeting: MeetingId,
    /// Which papers it is about; none for all of the meeting's.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<PaperId>>")]
    pub papers: Vec<PaperId>,
    pub people: Vec<MemberId>,
    pub question: String,
    pub due: Option<NaiveDate>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewAsk")]
pub struct Ask {
    /// A meeting's id, or "latest".
    pub meeting: String,
    /// A person's name, or the role of a seat at the meeting's board.
    pub to: String,
}

/// Who is asked, and in which round.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewAsked")]
pub struct Asked {
    pub round: ReviewRoundId,
    pub person: ReviewPersonId,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewEdit")]
pub struct Edit {
    pub round: ReviewRoundId,
    #[ts(type = "number")]
    pub rev: i64,
    pub question: String,
    pub due: Option<NaiveDate>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewAskAlso")]
pub struct AskAlso {
    pub round: ReviewRoundId,
    pub people: Vec<MemberId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewRemind")]
pub struct Remind {
    pub person: ReviewPersonId,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewHandle")]
pub struct Handle {
    pub record: RecordId,
    /// None opens it again.
    pub outcome: Option<Outcome>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub answer: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewApply")]
pub struct Apply {
    pub record: RecordId,
}

/// `review.begin`: a round about a meeting's papers.
pub fn begin(write: &mut Write<'_>, ask: Begin) -> Result<Made> {
    let meeting = meeting(write.read(), ask.meeting)?;
    write.scope("meeting", meeting.id);
    let round = Round {
        id: ReviewRoundId::fresh(write.now()),
        rev: 1,
        meeting: meeting.id,
        papers: on_agenda(write.read(), meeting.id, ask.papers)?,
        question: short("question", &ask.question)?,
        due: ask.due,
        begun_on: write.today(),
    };
    write.insert("review_round", &round)?;
    add_people(write, round.id, ask.people)?;
    Ok(Made::first(round.id))
}

/// The papers, each of which stands at an item of the meeting.
fn on_agenda(read: &Read<'_>, meeting: MeetingId, papers: Vec<PaperId>) -> Result<Vec<PaperId>> {
    let placed = placements_of(read, meeting)?;
    let is_there = |paper: &PaperId| placed.iter().any(|one| one.paper == *paper);
    match papers.iter().find(|paper| !is_there(paper)) {
        Some(other) => Err(Error::NotFound { kind: "paper".into(), id: other.to_string() }),
        None => Ok(papers),
    }
}

/// `review.ask`: puts somebody in the meeting's last round, or in a first one.
pub fn ask(write: &mut Write<'_>, ask: Ask) -> Result<Asked> {
    let missing = |kind: &str, id: &str| Error::NotFound { kind: kind.into(), id: id.into() };
    let at = match ask.meeting.as_str() {
        "latest" => latest(write.read())?.ok_or_else(|| missing("meeting", "latest"))?,
        id => meeting(write.read(), id.parse().map_err(|_| missing("meeting", id))?)?,
    };
    let member = called(write.read(), &at, &ask.to)?.ok_or_else(|| missing("member", &ask.to))?;
    let round = match store::newest_round(write.read(), at.id)? {
        Some(round) => round.id,
        None => {
            let first = Begin {
                meeting: at.id,
                papers: Vec::new(),
                people: Vec::new(),
                question: String::new(),
                due: None,
            };
            let made = begin(write, first)?;
            made.id.parse().map_err(|_| missing("review_round", &made.id))?
        }
    };
    in_round(write, round)?;
    add_people(write, round, vec![member])?;
    let known = store::persons(write.read(), round)?.into_iter().find(|one| one.member == Some(member));
    Ok(Asked { round, person: known.ok_or_else(|| missing("review_person", &ask.to))?.id })
}

/// The member of that name, or who holds the seat of that role at the meeting.
fn called(read: &Read<'_>, at: &Meeting, to: &str) -> Result<Option<MemberId>> {
    let wanted = to.trim().to_lowercase();
    let named = members(read)?.into_iter().find(|member| member.name.to_lowercase() == wanted);
    let role = match wanted.as_str() {
        "chair" | "voorzitter" => Some(Role::Chair),
        "secretary" | "secretaris" => Some(Role::Secretary),
        "member" | "lid" => Some(Role::Member),
        "adviser" | "adviseur" => Some(Role::Adviser),
        _ => None,
    };
    let holds = |seat: &Seat| Some(seat.role) == role && seat.holds_on(at.date);
    let seated = seats(read, at.board)?.into_iter().find(holds).map(|seat| seat.member);
    Ok(named.map(|member| member.id).or(seated))
}

/// `review.edit`: another question or due day.
pub fn edit(write: &mut Write<'_>, ask: Edit) -> Result<Made> {
    in_round(write, ask.round)?;
    let values = json!({ "question": short("question", &ask.question)?, "due": ask.due });
    let rev = write.update("review_round", ask.round, Some(ask.rev), &values)?;
    Ok(Made { id: ask.round.to_string(), rev })
}

/// `review.ask_also`: more people in a round.
pub fn ask_also(write: &mut Write<'_>, ask: AskAlso) -> Result<()> {
    in_round(write, ask.round)?;
    add_people(write, ask.round, ask.people)
}

/// `review.remind`: notes that somebody was reminded today.
pub fn remind(write: &mut Write<'_>, ask: Remind) -> Result<()> {
    let person = store::person(write.read(), ask.person)?;
    in_round(write, person.round)?;
    write.update("review_person", person.id, None, &json!({ "reminded_on": write.today() })).map(|_| ())
}

/// `review.handle`: what was done about something that was said.
pub fn handle(write: &mut Write<'_>, ask: Handle) -> Result<()> {
    let said = said(write, ask.record)?;
    in_round(write, said.round)?;
    let answer = short("answer", &ask.answer)?;
    if ask.outcome == Some(Outcome::Declined) && answer.is_empty() {
        return Err(Error::Missing { field: "reason".into() });
    }
    set_handling(write, ask.record, ask.outcome, answer)
}

/// `review.apply`: takes a suggestion over into the paper. Its words must still stand there; the paper's
/// own history takes it back.
pub fn apply(write: &mut Write<'_>, ask: Apply) -> Result<()> {
    let said = said(write, ask.record)?;
    let What::Remark { paper: Some(id), suggestion: Some(suggestion), .. } = &said.what else {
        return Err(Error::Invalid { field: "suggestion".into(), value: String::new() });
    };
    let paper = paper(write.read(), *id)?;
    write.scope("paper", paper.id);
    let sections = sections(write.read(), paper.id)?;
    let place = Text::of(&sections).place(&said.what);
    let lost = || Error::NotFound { kind: "words".into(), id: ask.record.to_string() };
    let (at, stretch) = place.section.zip(place.stretch).ok_or_else(lost)?;
    let mut section = sections.into_iter().find(|section| section.id == at).ok_or_else(lost)?;
    if !section.body.put_in_place(stretch, suggestion) {
        return Err(Error::NotNow { kind: "suggestion".into(), state: "many_lines".into() });
    }
    let seen = section.rev;
    content::save_section(write, &paper, section, seen)?;
    set_handling(write, ask.record, Some(Outcome::Applied), String::new())
}

pub(super) fn set_handling(
    write: &mut Write<'_>,
    record: RecordId,
    outcome: Option<Outcome>,
    answer: String,
) -> Result<()> {
    let known = store::handling(write.read(), record)?;
    let today = write.today();
    match (known, outcome) {
        (Some(known), None) => write.remove("review_handling", known.id, None),
        (Some(known), Some(outcome)) => {
            let values = json!({ "outcome": outcome, "answer": answer, "handled_on": today });
            write.update("review_handling", known.id, None, &values).map(|_| ())
        }
        (None, None) => Ok(()),
        (None, Some(outcome)) => {
            let id = HandlingId::fresh(write.now());
            write.insert(
                "review_handling",
                &Handling { id, rev: 1, record, outcome, answer, handled_on: today },
            )
        }
    }
}

fn add_people(write: &mut Write<'_>, round: ReviewRoundId, people: Vec<MemberId>) -> Result<()> {
    let known = store::persons(write.read(), round)?;
    for id in people {
        let member = member(write.read(), id)?;
        if known.iter().any(|person| person.member == Some(id)) {
            continue;
        }
        let person = Person {
            id: ReviewPersonId::fresh(write.now()),
            rev: 1,
            round,
            member: Some(id),
            name: member.name,
            asked_on: None,
            reminded_on: None,
        };
        write.insert("review_person", &person)?;
    }
    Ok(())
}

/// Makes the round's meeting the change's scope.
fn in_round(write: &mut Write<'_>, round: ReviewRoundId) -> Result<()> {
    let round = store::round(write.read(), round)?;
    write.scope("meeting", round.meeting);
    Ok(())
}

pub(super) fn said(write: &Write<'_>, record: RecordId) -> Result<Said> {
    let line = store::record(write.read(), record)?;
    let unknown = || Error::Invalid { field: "record".into(), value: record.to_string() };
    Said::of(&Record::parse(&line)?).ok_or_else(unknown)
}

fn short(field: &str, text: &str) -> Result<String> {
    let text = text.trim();
    if text.chars().count() > MOST {
        return Err(Error::Invalid { field: field.into(), value: text.chars().take(40).collect() });
    }
    Ok(text.to_owned())
}
