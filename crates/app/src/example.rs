//! The example region: fictional boards, people, topics, meetings and papers, to look around in.
//! It is written as plain files in `assets/example` and goes in through the same rules as anything else.

mod after;
mod challenges;
mod text;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use tafelstuk_core::agenda::calls::{AddItem, EditItem, PlacePaper, add_item, edit_item, place_paper};
use tafelstuk_core::board::{
    self, BoardKind, Carrier, ItemKind, PartnerKind, Role, SchoolRegion, Treatment, Visibility,
};
use tafelstuk_core::history::Write;
use tafelstuk_core::meeting;
use tafelstuk_core::paper::calls::{Issue, issue};
use tafelstuk_core::paper::content::{NewPaper, create, replace_text};
use tafelstuk_core::paper::{Form, PaperKind, State, VersionStatus, paper};
use tafelstuk_core::paper_request::calls::{self as paper_request, Marked};
use tafelstuk_core::topic::{self, Phase};
use tafelstuk_model::Result;
use tafelstuk_model::id::{
    AgendaItemId, BoardId, MeetingId, MemberId, PaperId, PartnerId, PointId, SeatId, StepId, TopicId,
};
use text::{SectionText, section_of};

const REGION: &str = include_str!("../../../assets/example/region.json");

macro_rules! papers {
    ($($name:literal),* $(,)?) => {
        &[$(include_str!(concat!("../../../assets/example/papers/", $name, ".json"))),*]
    };
}

const PAPERS: &[&str] = papers![
    "ast-advies-aanmeldpunt",
    "besluitenlijst-ast-28-oktober",
    "besluitenlijst-bst-17-juni",
    "brief-logeeropvang",
    "digitale-overdracht",
    "evaluatie-hitteplan",
    "kosten-aanmeldpunt",
    "locatie-de-esborg",
    "oplegnotitie-advies-ast",
    "programmabegroting-2027",
    "samenwerkingsafspraken",
    "tijdelijk-verblijf",
    "vergaderschema-2027",
    "verslag-bst-23-september",
    "voortgang-valpreventie",
];

#[derive(Deserialize)]
struct Region {
    boards: Vec<BoardText>,
    partners: Vec<PartnerText>,
    members: Vec<MemberText>,
    seats: Vec<SeatText>,
    topics: Vec<TopicText>,
    meetings: Vec<MeetingText>,
}

#[derive(Deserialize)]
struct BoardText {
    key: String,
    name: String,
    short: String,
    region: String,
    kind: BoardKind,
    prepares_for: Option<String>,
    public: bool,
    accent: String,
    school_region: Option<SchoolRegion>,
    standing: Vec<LineText>,
}

#[derive(Deserialize)]
struct LineText {
    title: String,
    kind: ItemKind,
    treatment: Option<Treatment>,
    minutes: Option<u32>,
    presenter: String,
}

#[derive(Deserialize)]
struct PartnerText {
    key: String,
    name: String,
    short: String,
    kind: PartnerKind,
}

#[derive(Deserialize)]
struct MemberText {
    key: String,
    name: String,
    function: String,
    email: String,
    partner: Option<String>,
}

#[derive(Deserialize)]
struct SeatText {
    board: String,
    member: String,
    role: Role,
    from: Option<chrono::NaiveDate>,
    until: Option<chrono::NaiveDate>,
    /// The member beside whose seat this one stands.
    beside: Option<String>,
    carrier: Option<Carrier>,
}

#[derive(Deserialize)]
struct TopicText {
    key: String,
    board: String,
    title: String,
    summary: String,
    phase: Phase,
}

#[derive(Deserialize)]
struct MeetingText {
    board: String,
    number: Option<u32>,
    date: chrono::NaiveDate,
    starts: Option<String>,
    ends: Option<String>,
    place: String,
    state: meeting::State,
    items: Vec<ItemText>,
}

#[derive(Deserialize)]
struct ItemText {
    label: String,
    title: String,
    kind: ItemKind,
    treatment: Option<Treatment>,
    minutes: Option<u32>,
    #[serde(default)]
    presenter: String,
    #[serde(default)]
    consent: bool,
    #[serde(default)]
    oral: bool,
    #[serde(default)]
    late: bool,
    #[serde(default)]
    closed: bool,
    #[serde(default)]
    visibility: Visibility,
    topic: Option<String>,
    #[serde(default)]
    papers: Vec<String>,
    #[serde(default)]
    items: Vec<ItemText>,
    request: Option<RequestText>,
}

/// Who was asked for the item's paper.
#[derive(Deserialize)]
struct RequestText {
    author: String,
    due: chrono::NaiveDate,
    marks: Vec<Marked>,
}

#[derive(Deserialize)]
struct PaperText {
    key: String,
    board: String,
    topic: Option<String>,
    kind: PaperKind,
    title: String,
    author: String,
    portfolio_holder: String,
    reference: String,
    visibility: Visibility,
    state: State,
    versions: Vec<VersionText>,
    working: Option<WorkingText>,
}

#[derive(Deserialize)]
struct VersionText {
    label: String,
    status: VersionStatus,
    issued_on: chrono::NaiveDate,
    reason: String,
    sections: Vec<SectionText>,
}

#[derive(Deserialize)]
struct WorkingText {
    sections: Vec<SectionText>,
}

/// Names given so far, by the keys of the files.
#[derive(Default)]
struct Names {
    boards: HashMap<String, BoardId>,
    partners: HashMap<String, PartnerId>,
    members: HashMap<String, MemberId>,
    topics: HashMap<String, TopicId>,
    papers: HashMap<String, PaperId>,
    points: HashMap<String, PointId>,
    steps: HashMap<String, StepId>,
}

/// Fills an empty store with the example region, in one change.
pub(crate) fn fill(write: &mut Write<'_>) -> Result<()> {
    let region: Region = read(REGION);
    let mut names = Names::default();
    people(write, &mut names, &region)?;
    for text in region.topics {
        let board = names.boards[&text.board];
        let ask = topic::calls::Add { board, title: text.title, summary: text.summary, phase: text.phase };
        names.topics.insert(text.key, parsed(&topic::calls::add(write, ask)?.id));
    }
    for source in PAPERS {
        let text: PaperText = read(source);
        let key = text.key.clone();
        let id = one_paper(write, &mut names, text)?;
        names.papers.insert(key, id);
    }
    region.meetings.into_iter().try_for_each(|text| one_meeting(write, &names, text))?;
    after::fill(write, &names).and_then(|()| challenges::fill(write, &names))?;
    crate::example_round::fill(write)
}

fn people(write: &mut Write<'_>, names: &mut Names, region: &Region) -> Result<()> {
    for text in &region.boards {
        let ask = board::calls::Add {
            name: text.name.clone(),
            short: text.short.clone(),
            region: text.region.clone(),
            kind: text.kind,
            prepares_for: text.prepares_for.as_ref().map(|key| names.boards[key]),
            public: text.public,
            accent: Some(text.accent.clone()),
        };
        let board: BoardId = parsed(&board::calls::add(write, ask)?.id);
        names.boards.insert(text.key.clone(), board);
        let (cycle, school_region) = (Vec::new(), text.school_region);
        board::edits::set_cycle(write, board::edits::SetCycle { id: board, rev: 1, cycle, school_region })?;
        for line in &text.standing {
            let ask = board::calls::AddStanding {
                board,
                title: line.title.clone(),
                kind: line.kind,
                treatment: line.treatment,
                minutes: line.minutes,
                presenter: line.presenter.clone(),
            };
            board::calls::add_standing(write, ask)?;
        }
    }
    for text in &region.partners {
        let ask = board::calls::AddPartner {
            name: text.name.clone(),
            short: text.short.clone(),
            kind: text.kind,
            board: None,
        };
        names.partners.insert(text.key.clone(), parsed(&board::calls::add_partner(write, ask)?.id));
    }
    for text in &region.members {
        let ask = board::calls::AddMember {
            name: text.name.clone(),
            function: text.function.clone(),
            email: text.email.clone(),
            partner: text.partner.as_ref().map(|key| names.partners[key]),
            large_print: false,
            seat: None,
        };
        names.members.insert(text.key.clone(), parsed(&board::calls::add_member(write, ask)?.id));
    }
    // Deputies and secretariats stand beside a seat of the same list.
    let mut seats: HashMap<(&str, &str), SeatId> = HashMap::new();
    for text in &region.seats {
        let ask = board::calls::AddSeat {
            board: names.boards[&text.board],
            member: names.members[&text.member],
            role: text.role,
            from: text.from,
            until: text.until,
            beside: text.beside.as_ref().map(|key| seats[&(text.board.as_str(), key.as_str())]),
            carrier: text.carrier,
        };
        let seat = parsed(&board::calls::add_seat(write, ask)?.id);
        seats.insert((&text.board, &text.member), seat);
    }
    Ok(())
}

fn one_paper(write: &mut Write<'_>, names: &mut Names, text: PaperText) -> Result<PaperId> {
    let mut texts: Vec<(Option<Issue>, Vec<SectionText>)> = Vec::new();
    for version in text.versions {
        let ask = |id: PaperId| Issue {
            id,
            rev: 0,
            label: version.label.clone(),
            status: version.status,
            reason: version.reason.clone(),
            issued_on: Some(version.issued_on),
        };
        texts.push((Some(ask(PaperId::fresh(write.now()))), version.sections.clone()));
    }
    texts.extend(text.working.map(|working| (None, working.sections)));
    let new = NewPaper {
        board: names.boards[&text.board],
        topic: text.topic.as_ref().map(|key| names.topics[key]),
        kind: text.kind,
        title: text.title,
        form: Form::Typeset,
        state: text.state,
        author: text.author,
        portfolio_holder: text.portfolio_holder,
        reference: text.reference,
        visibility: text.visibility,
        source: None,
        warnings: Vec::new(),
        meeting_date: None,
        sections: Vec::new(),
    };
    let id = create(write, new)?;
    for (version, sections) in texts {
        let sections = sections.iter().map(|section| section_of(write, names, &text.key, section)).collect();
        replace_text(write, id, sections)?;
        if let Some(ask) = version {
            let rev = paper(write.read(), id)?.rev;
            issue(write, Issue { id, rev, ..ask })?;
        }
    }
    Ok(id)
}

fn one_meeting(write: &mut Write<'_>, names: &Names, text: MeetingText) -> Result<()> {
    let new = meeting::calls::New {
        board: names.boards[&text.board],
        date: text.date,
        starts: text.starts.clone(),
        ends: text.ends.clone(),
        place: text.place.clone(),
        state: meeting::State::Drafting,
        number: text.number,
    };
    let made = meeting::calls::create(write, new)?;
    let mut last = None;
    for item in text.items {
        last = Some(one_item(write, names, made.id, item, None, last)?);
    }
    let now = meeting::meeting(write.read(), made.id)?;
    let edit = meeting::calls::Edit {
        id: made.id,
        rev: now.rev,
        date: text.date,
        starts: text.starts,
        ends: text.ends,
        place: text.place,
        state: text.state,
    };
    meeting::calls::edit(write, edit)?;
    // The example is one change; it belongs to no meeting.
    write.scope("store", "example");
    Ok(())
}

fn one_item(
    write: &mut Write<'_>,
    names: &Names,
    meeting: MeetingId,
    text: ItemText,
    parent: Option<AgendaItemId>,
    after: Option<AgendaItemId>,
) -> Result<AgendaItemId> {
    let topic = text.topic.as_ref().map(|key| names.topics[key]);
    let ask = AddItem {
        meeting,
        title: text.title.clone(),
        kind: text.kind,
        parent,
        after,
        treatment: text.treatment,
        minutes: text.minutes,
        presenter: text.presenter.clone(),
        label: None,
        topic,
    };
    let id: AgendaItemId = parsed(&add_item(write, ask)?.id);
    for key in &text.papers {
        place_paper(write, PlacePaper { item: id, paper: names.papers[key] })?;
    }
    let mut last = None;
    for below in text.items {
        last = Some(one_item(write, names, meeting, below, Some(id), last)?);
    }
    let item = tafelstuk_core::agenda::item(write.read(), id)?;
    let edit = EditItem {
        id,
        rev: item.rev,
        title: text.title,
        label: text.label,
        treatment: text.treatment,
        minutes: text.minutes,
        presenter: text.presenter,
        consent: text.consent,
        oral: text.oral,
        late: text.late,
        closed: text.closed,
        kind: None,
        visibility: Some(text.visibility),
        topic,
    };
    edit_item(write, edit)?;
    if let Some(request) = text.request {
        one_request(write, names, id, request)?;
    }
    Ok(id)
}

fn one_request(write: &mut Write<'_>, names: &Names, item: AgendaItemId, text: RequestText) -> Result<()> {
    let (author, author_name) = (Some(names.members[&text.author]), String::new());
    let set = paper_request::Set { item, rev: None, author, author_name, due: Some(text.due) };
    let id = parsed(&paper_request::set(write, set)?.id);
    for mark in text.marks {
        paper_request::mark(write, paper_request::Mark { ids: vec![id], mark, promised_for: None })?;
    }
    Ok(())
}

fn read<T: DeserializeOwned>(source: &str) -> T {
    serde_json::from_str(source).expect("the example is part of the program and is tested")
}

fn parsed<T: std::str::FromStr>(id: &str) -> T {
    id.parse().unwrap_or_else(|_| unreachable!("a call gives the id that it made"))
}
