//! *Vandaag*: what is due this week at all boards, in the order in which a secretary would do it, and the
//! papers that are awaited.

use crate::agenda::sending::changed_since;
use crate::agenda::{assignments, items, outcomes, placements};
use crate::board::{Board, calls::Nothing};
use crate::board::{ItemKind, Treatment, boards};
use crate::db::Read;
use crate::meeting::{Meeting, State, meetings};
use crate::paper::{Paper, State as PaperState, paper};
use crate::views::meetings::{MeetingRow, row};
use crate::views::offers::left_over;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, MeetingId, PaperId};
use ts_rs::TS;

/// How many days before a meeting its agenda goes out, where nothing else is said.
const SENDING: u64 = 9;
/// How many days before a meeting its papers are due.
const PAPERS: u64 = 14;
/// How many days before a meeting its agenda is begun.
const BEGINNING: u64 = 28;
/// How far ahead a week looks.
const WEEK: u64 = 7;
/// The most meetings to come that are listed.
const MOST_MEETINGS: usize = 6;

/// The start screen.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TodayView {
    pub today: NaiveDate,
    pub tasks: Vec<Task>,
    pub awaited: Vec<Awaited>,
    /// The meetings to come, of all boards.
    pub coming: Vec<MeetingRow>,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "TodayTask")]
pub struct Task {
    pub what: What,
    pub when: When,
    pub due: NaiveDate,
    pub board_short: String,
    pub meeting: MeetingId,
    pub date: NaiveDate,
    pub item: Option<AgendaItemId>,
    pub title: String,
    /// How many it concerns.
    pub n: u32,
}

/// What is to be done, in the order of a secretary's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "TodayWhat")]
pub enum What {
    /// The meeting was; nobody said what became of its items.
    Wrap,
    /// The agenda changed after it went out.
    SendChanges,
    Send,
    /// Items wait for a place on the agenda.
    TakeUp,
    /// The other board asks something that is on no agenda.
    Schedule,
    /// An agenda is to be begun.
    Begin,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "TodayWhen")]
pub enum When {
    Overdue,
    Today,
    ThisWeek,
}

/// A paper that is not there yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Awaited {
    /// From whom; empty where nobody is named.
    pub from: String,
    pub due: NaiveDate,
    pub is_late: bool,
    pub board_short: String,
    pub meeting: MeetingId,
    pub date: NaiveDate,
    pub item: AgendaItemId,
    pub label: String,
    pub title: String,
    /// The paper that is still being written; none where there is none at all.
    pub paper: Option<PaperId>,
}

/// `today.get`
pub fn today(read: &Read<'_>, _: Nothing) -> Result<TodayView> {
    let today = read.today().unwrap_or(NaiveDate::MIN);
    let boards = boards(read)?;
    let mut all = meetings(read)?;
    all.sort_by_key(|meeting| (meeting.date, meeting.id));
    let mut view = TodayView { today, tasks: Vec::new(), awaited: Vec::new(), coming: Vec::new() };
    for meeting in all {
        let Some(board) = boards.iter().find(|board| board.id == meeting.board) else { continue };
        let mut day = Day { read, today, board, meeting: &meeting, view: &mut view };
        day.look()?;
        if meeting.date >= today && !meeting.state.is_over() && view.coming.len() < MOST_MEETINGS {
            view.coming.push(row(read, meeting)?);
        }
    }
    view.tasks.sort_by_key(|task| (task.when, task.what, task.due, task.date));
    view.awaited.sort_by_key(|paper| (paper.due, paper.date, paper.label.clone()));
    Ok(view)
}

struct Day<'a, 'r> {
    read: &'a Read<'r>,
    today: NaiveDate,
    board: &'a Board,
    meeting: &'a Meeting,
    view: &'a mut TodayView,
}

impl Day<'_, '_> {
    fn look(&mut self) -> Result<()> {
        let is_past = self.meeting.date < self.today;
        match self.meeting.state {
            State::Cancelled | State::Closed => Ok(()),
            State::Held => self.after(),
            _ if is_past => {
                self.add(What::Wrap, self.meeting.date, 0);
                Ok(())
            }
            State::Sent => {
                let n = changed_since(self.read, self.meeting)?.len();
                if n > 0 {
                    self.add(What::SendChanges, self.today, n);
                }
                Ok(())
            }
            State::Planned | State::Drafting | State::Cleared => self.before(),
        }
    }

    /// A meeting whose agenda is still to go out.
    fn before(&mut self) -> Result<()> {
        let here = items(self.read, self.meeting.id)?;
        if here.is_empty() {
            self.add(What::Begin, self.before_meeting(BEGINNING), 0);
            return Ok(());
        }
        let sending = self.before_meeting(SENDING);
        self.add(What::Send, sending, 0);
        let is_next = self.is_next()?;
        let left = if is_next { left_over(self.read, self.meeting)?.len() } else { 0 };
        if left > 0 {
            self.add(What::TakeUp, sending, left);
        }
        if is_next {
            self.requests(sending)?;
        }
        let due = self.before_meeting(PAPERS);
        for item in here.into_iter().filter(|item| item.kind == ItemKind::Topic && !item.oral) {
            let placed = placements(self.read, item.id)?;
            let asks = matches!(item.treatment, Some(Treatment::Decision | Treatment::Discussion));
            let mut unfinished = Vec::new();
            for place in &placed {
                let paper = paper(self.read, place.paper)?;
                if matches!(paper.state, PaperState::Draft | PaperState::WithAuthor) {
                    unfinished.push(paper);
                }
            }
            if placed.is_empty() && asks && item.parent.is_none() {
                self.awaits(due, item.id, &item.label, &item.title, item.presenter.clone(), None);
            }
            for Paper { id, title, author, .. } in unfinished {
                self.awaits(due, item.id, &item.label, &title, author, Some(id));
            }
        }
        Ok(())
    }

    /// A meeting that was held, until somebody said what became of its items.
    fn after(&mut self) -> Result<()> {
        let said = outcomes(self.read, self.meeting.id)?.len();
        let topics = items(self.read, self.meeting.id)?.into_iter();
        let topics = topics.filter(|item| item.kind == ItemKind::Topic && item.parent.is_none()).count();
        let recent = self.meeting.date + Days::new(WEEK) >= self.today;
        if recent && said == 0 && topics > 0 {
            self.add(What::Wrap, self.meeting.date, topics);
        }
        Ok(())
    }

    /// What the other board asks of this one and is on no agenda.
    fn requests(&mut self, sending: NaiveDate) -> Result<()> {
        let open = assignments(self.read)?.into_iter().filter(|one| {
            (one.to_board == self.board.id && one.prepared_at.is_none())
                || (one.from_board == self.board.id && one.cleared_on.is_some() && one.answered_at.is_none())
        });
        let open: Vec<_> = open.collect();
        if let Some(first) =
            open.iter().filter_map(|one| one.due).min().or((!open.is_empty()).then_some(sending))
        {
            self.add(What::Schedule, first.min(sending), open.len());
        }
        Ok(())
    }

    /// Whether it is the board's first meeting still to be held.
    fn is_next(&self) -> Result<bool> {
        let others = meetings(self.read)?;
        Ok(!others.iter().any(|other| {
            other.board == self.board.id
                && other.date < self.meeting.date
                && other.date >= self.today
                && !other.state.is_over()
        }))
    }

    fn before_meeting(&self, days: u64) -> NaiveDate {
        self.meeting.date.checked_sub_days(Days::new(days)).unwrap_or(self.meeting.date)
    }

    fn add(&mut self, what: What, due: NaiveDate, n: usize) {
        let week = self.today.checked_add_days(Days::new(WEEK)).unwrap_or(self.today);
        let when = match due {
            due if due < self.today => When::Overdue,
            due if due == self.today => When::Today,
            due if due <= week => When::ThisWeek,
            _ => return,
        };
        self.view.tasks.push(Task {
            what,
            when,
            due,
            board_short: self.board.short.clone(),
            meeting: self.meeting.id,
            date: self.meeting.date,
            item: None,
            title: String::new(),
            n: u32::try_from(n).unwrap_or(u32::MAX),
        });
    }

    fn awaits(
        &mut self,
        due: NaiveDate,
        item: AgendaItemId,
        label: &str,
        title: &str,
        from: String,
        paper: Option<PaperId>,
    ) {
        // What is due in more than three weeks is nobody's worry today.
        if due > self.today + Days::new(3 * WEEK) {
            return;
        }
        self.view.awaited.push(Awaited {
            from,
            due,
            is_late: due < self.today,
            board_short: self.board.short.clone(),
            meeting: self.meeting.id,
            date: self.meeting.date,
            item,
            label: label.to_owned(),
            title: title.to_owned(),
            paper,
        });
    }
}
