//! Papers that came in as files take their places on a meeting's agenda, in one change: the meeting is
//! made where there is none, each paper goes to the item that it names, and nothing is left out.

use super::calls::{before_closing, insert_at, new_item, place_paper, renumber, siblings, take_standing};
use super::{AgendaItem, in_order, store};
use crate::board::Visibility;
use crate::board::calls::{ACCENT, NUMBERING};
use crate::board::learned::{Lesson, learn};
use crate::board::{Board, BoardKind, ItemKind, Treatment, boards, colour, filled, standing};
use crate::history::Write;
use crate::meeting::{self, Meeting, State, meeting};
use crate::paper::content::{NewAttachment, NewPaper, attach, create};
use crate::paper::{PaperKind, paper};
use crate::topic::topic;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{AgendaItemId, BoardId, MeetingId, PaperId, TopicId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

use super::calls::PlacePaper;

/// The board that a first meeting is for: one that is known, or one to be made.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum BoardChoice {
    Known(BoardId),
    New {
        name: String,
        #[serde(default)]
        short: String,
        #[serde(default)]
        region: String,
    },
}

/// Where the papers go.
#[derive(Clone, Debug, Default)]
pub struct Target {
    /// An existing meeting, or none to make one.
    pub meeting: Option<MeetingId>,
    /// The item under which all of them go; each goes to the item that it names where none is given.
    pub item: Option<AgendaItemId>,
    pub board: Option<BoardChoice>,
    pub date: Option<NaiveDate>,
    /// The topic that the papers are about. Without a meeting or a date they get no agenda item.
    pub topic: Option<TopicId>,
    /// What was corrected in the papers, for the board's next ones.
    pub lessons: Vec<Lesson>,
}

/// A paper to take in, with what the file says of its place.
#[derive(Clone, Debug)]
pub struct Arrival {
    pub paper: NewPaper,
    /// The item's label as printed on the paper.
    pub item_label: Option<String>,
    /// The items that the paper lists, if it is an agenda.
    pub items: Vec<ListedItem>,
    /// Files that came with it.
    pub beside: Vec<Beside>,
}

/// A file that stands beside a paper that came in.
#[derive(Clone, Debug)]
pub struct Beside {
    pub file: NewAttachment,
    /// The message with which it came: kept for whoever prepares, in nobody's set.
    pub is_message: bool,
}

/// An item as an agenda that came in lists it.
#[derive(Clone, Debug)]
pub struct ListedItem {
    pub label: Option<String>,
    pub title: String,
    pub treatment: Option<Treatment>,
}

/// What was made of the files.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TakenIn {
    /// None where the papers came for a topic alone.
    pub meeting: Option<MeetingId>,
    pub papers: Vec<TakenPaper>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TakenPaper {
    pub paper: PaperId,
    pub title: String,
    /// The item under which it stands; none for an agenda, whose items became the agenda.
    pub item: Option<AgendaItemId>,
    pub label: Option<String>,
}

/// Takes the papers in as one change.
pub fn take_in(write: &mut Write<'_>, target: Target, arrivals: Vec<Arrival>) -> Result<TakenIn> {
    if let (Some(topic), None, None) = (target.topic, target.meeting, target.date) {
        return take_for_topic(write, topic, &target.lessons, arrivals);
    }
    let (meeting, made) = the_meeting(write, &target)?;
    meeting.may_change()?;
    if let Some(item) = target.item
        && store::item(write.read(), item)?.meeting != meeting.id
    {
        return Err(Error::NotFound { kind: "agenda_item".into(), id: item.to_string() });
    }
    write.scope("meeting", meeting.id);
    learn(write, meeting.board, &target.lessons)?;
    let listed = arrivals.iter().find(|arrival| !arrival.items.is_empty());
    match listed {
        Some(agenda) if store::items(write.read(), meeting.id)?.is_empty() => {
            list_items(write, &meeting, &agenda.items)?
        }
        _ if made => take_standing(write, &meeting)?,
        _ => {}
    }
    let mut papers = Vec::new();
    for arrival in arrivals {
        papers.push(place(write, &meeting, &target, arrival)?);
    }
    renumber(write, meeting.id)?;
    for taken in &mut papers {
        if let Some(item) = taken.item {
            taken.label = Some(store::item(write.read(), item)?.label);
        }
    }
    Ok(TakenIn { meeting: Some(meeting.id), papers })
}

/// Papers of a topic that stand on no agenda yet.
fn take_for_topic(
    write: &mut Write<'_>,
    id: TopicId,
    lessons: &[Lesson],
    arrivals: Vec<Arrival>,
) -> Result<TakenIn> {
    let topic = topic(write.read(), id)?;
    write.scope("topic", id);
    learn(write, topic.board, lessons)?;
    let mut papers = Vec::new();
    for arrival in arrivals {
        let title = arrival.paper.title.clone();
        let new = NewPaper { board: topic.board, topic: Some(id), ..arrival.paper };
        let paper = with_files(write, new, arrival.beside)?;
        papers.push(TakenPaper { paper, title, item: None, label: None });
    }
    Ok(TakenIn { meeting: None, papers })
}

/// Makes a paper with the files beside it.
fn with_files(write: &mut Write<'_>, new: NewPaper, beside: Vec<Beside>) -> Result<PaperId> {
    let id = create(write, new)?;
    if beside.is_empty() {
        return Ok(id);
    }
    let made = paper(write.read(), id)?;
    for Beside { file, is_message } in beside {
        for attachment in attach(write, &made, vec![file])? {
            if is_message {
                let hidden = serde_json::json!({ "visibility": Visibility::Personal });
                write.update("attachment", attachment, None, &hidden)?;
            }
        }
    }
    Ok(id)
}

fn the_meeting(write: &mut Write<'_>, target: &Target) -> Result<(Meeting, bool)> {
    if let Some(id) = target.meeting {
        return Ok((meeting(write.read(), id)?, false));
    }
    let missing = |field: &str| Error::Missing { field: field.into() };
    let date = target.date.ok_or_else(|| missing("date"))?;
    let board = match target.board.clone().ok_or_else(|| missing("board"))? {
        BoardChoice::Known(board) => board,
        BoardChoice::New { name, short, region } => the_board(write, &name, &short, &region)?,
    };
    let (starts, ends, place, state, number) = (None, None, String::new(), State::Drafting, None);
    let new = meeting::calls::New { board, date, starts, ends, place, state, number };
    Ok((meeting::calls::create(write, new)?, true))
}

/// The board of that name, made with a short standing agenda where it is not there yet.
fn the_board(write: &mut Write<'_>, name: &str, short: &str, region: &str) -> Result<BoardId> {
    let name = filled("board", name)?;
    let same = |board: &Board| board.name.to_lowercase() == name.to_lowercase();
    if let Some(known) = boards(write.read())?.iter().find(|board| same(board)) {
        return Ok(known.id);
    }
    let short = if short.trim().is_empty() { initials(&name) } else { filled("short", short)? };
    let board = Board {
        id: BoardId::fresh(write.now()),
        rev: 1,
        short,
        region: region.trim().to_owned(),
        kind: BoardKind::Decides,
        prepares_for: None,
        public: false,
        accent: colour(ACCENT)?,
        cycle: Vec::new(),
        school_region: None,
        logo: None,
        logo_alt: String::new(),
        numbering: NUMBERING.into(),
        confirmed_by: crate::board::ConfirmedBy::default(),
        separators: false,
        name,
    };
    write.insert("board", &board)?;
    for (position, (title, kind, minutes)) in (1..).zip(FIRST_AGENDA) {
        let line = crate::board::StandingItem {
            id: tafelstuk_model::id::StandingItemId::fresh(write.now()),
            rev: 1,
            board: board.id,
            position,
            title: (*title).to_owned(),
            kind: *kind,
            treatment: None,
            minutes: Some(*minutes),
            presenter: String::new(),
        };
        write.insert("standing_item", &line)?;
    }
    debug_assert_eq!(standing(write.read(), board.id)?.len(), FIRST_AGENDA.len());
    Ok(board.id)
}

/// The standing agenda of a board that has none yet; Dutch, as what a board's own people read is.
const FIRST_AGENDA: &[(&str, ItemKind, u32)] = &[
    ("Opening en vaststelling agenda", ItemKind::Opening, 5),
    ("Verslag en besluitenlijst vorige vergadering", ItemKind::MinutesApproval, 10),
    ("Rondvraag en sluiting", ItemKind::AnyOtherBusiness, 5),
];

/// "Bestuurlijke samenwerkingstafel" gives "BS"; at most five letters.
fn initials(name: &str) -> String {
    name.split_whitespace()
        .filter_map(|word| word.chars().find(|c| c.is_alphanumeric()))
        .take(5)
        .flat_map(char::to_uppercase)
        .collect()
}

fn list_items(write: &mut Write<'_>, meeting: &Meeting, listed: &[ListedItem]) -> Result<()> {
    for (position, line) in (1..).zip(listed) {
        let item = AgendaItem {
            title: filled("title", &line.title)?,
            label: line.label.clone().unwrap_or_default(),
            own_label: line.label.is_some(),
            treatment: line.treatment,
            position,
            ..new_item(write, meeting, None)?
        };
        write.insert("agenda_item", &item)?;
    }
    renumber(write, meeting.id)
}

fn place(write: &mut Write<'_>, meeting: &Meeting, target: &Target, arrival: Arrival) -> Result<TakenPaper> {
    let is_agenda = arrival.paper.kind == PaperKind::Agenda && !arrival.items.is_empty();
    let title = arrival.paper.title.clone();
    let new = NewPaper {
        board: meeting.board,
        topic: target.topic,
        meeting_date: Some(meeting.date),
        ..arrival.paper
    };
    let treatment = treatment_of(&new);
    let paper = with_files(write, new, arrival.beside)?;
    if is_agenda {
        return Ok(TakenPaper { paper, title, item: None, label: None });
    }
    let item = match target.item {
        Some(item) => item,
        None => item_for(write, meeting, arrival.item_label.as_deref(), &title, treatment)?,
    };
    place_paper(write, PlacePaper { item, paper })?;
    Ok(TakenPaper { paper, title, item: Some(item), label: None })
}

/// A paper that asks for more than taking note comes for a decision; else for information or discussion.
fn treatment_of(new: &NewPaper) -> Option<Treatment> {
    use tafelstuk_model::grammar::Verb;
    let verbs: Vec<Verb> =
        new.sections.iter().flat_map(|section| section.body.points()).map(|(point, _)| point.verb).collect();
    match verbs.as_slice() {
        [] => None,
        all if all.iter().all(|verb| *verb == Verb::TakeNote) => Some(Treatment::Information),
        all if all
            .iter()
            .all(|verb| matches!(verb, Verb::TakeNote | Verb::Discuss | Verb::GiveDirection)) =>
        {
            Some(Treatment::Discussion)
        }
        _ => Some(Treatment::Decision),
    }
}

/// The item that a paper names, or a new one: where the label comes out by counting, else before the
/// closing items, with the label as printed.
fn item_for(
    write: &mut Write<'_>,
    meeting: &Meeting,
    label: Option<&str>,
    title: &str,
    treatment: Option<Treatment>,
) -> Result<AgendaItemId> {
    let ordered = in_order(store::items(write.read(), meeting.id)?);
    let same_title = |item: &&AgendaItem| item.title.to_lowercase() == title.to_lowercase();
    let same_label = |item: &&AgendaItem| Some(item.label.as_str()) == label && item.kind == ItemKind::Topic;
    if let Some(known) = ordered.iter().find(same_label).or_else(|| ordered.iter().find(same_title)) {
        return Ok(known.id);
    }
    let tops = siblings(write, meeting.id, None)?;
    let end = before_closing(&tops);
    let wanted = label.and_then(|label| label.parse::<usize>().ok()).filter(|n| (1..=end + 1).contains(n));
    let at = wanted.map_or(end, |n| n - 1);
    let own = label.filter(|_| wanted.is_none());
    let item = AgendaItem {
        title: title.to_owned(),
        treatment,
        label: own.unwrap_or_default().to_owned(),
        own_label: own.is_some(),
        ..new_item(write, meeting, None)?
    };
    let id = insert_at(write, tops, at, item)?;
    renumber(write, meeting.id)?;
    Ok(id)
}
